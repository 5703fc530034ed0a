"""
Aanwijzingen: the directives that show a record, a timeline or an index.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from jeugdbeleid.document import Organisation
from jeugdbeleid.errors import InvalidValue, JeugdbeleidError
from jeugdbeleid.sphinxext.commitments import show_commitment
from jeugdbeleid.sphinxext.doctree import held
from jeugdbeleid.sphinxext.documents import show_document
from jeugdbeleid.sphinxext.indexes import show_index, title_of
from jeugdbeleid.sphinxext.indicators import show_indicator
from jeugdbeleid.sphinxext.knowledge import as_day
from jeugdbeleid.sphinxext.organisations import show_organisation
from jeugdbeleid.sphinxext.parts import joined, para, under
from jeugdbeleid.sphinxext.plans import show_line, show_measure, show_plan
from jeugdbeleid.sphinxext.targets import show_target
from jeugdbeleid.sphinxext.timelines import show_timeline
from jeugdbeleid.sphinxext.view import View
from jeugdbeleid.wording import LANGS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from jeugdbeleid.sphinxext.domain import JeugdbeleidDomain
    from jeugdbeleid.sphinxext.parts import Inline, Parts

__all__ = ["DIRECTIVES", "IndexDirective", "RecordDirective", "TimelineDirective"]

_logger = logging.getLogger(__name__)


def _lang(argument: str) -> str:
    return str(directives.choice(argument, LANGS))


def _day(argument: str) -> date | None:
    try:
        return as_day(argument)
    except InvalidValue as error:
        raise ValueError(str(error)) from None  # docutils makes one of its own from the message alone


class _Directive(SphinxDirective):
    """
    What they share: the options, the view, and the warning where something is wrong.
    """

    required_arguments = 1
    has_content = True
    option_spec: ClassVar[Any] = {
        "lang": _lang,
        "on": _day,
        "page": directives.flag,
        "twin": _lang,
        "no-index": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        domain = cast("JeugdbeleidDomain", self.env.get_domain("jeugdbeleid"))
        domain.use(self.env.docname)
        folder = Path(self.env.doctreedir, "jeugdbeleid")
        view = View(
            known=domain.known,
            lang=self.options.get("lang", domain.lang),
            day=self.options.get("on"),
            whole="page" in self.options,
            folder=folder,
            seen=f"/{Path(os.path.relpath(folder, self.env.srcdir)).as_posix()}",
        )
        try:
            shown = self.show(view)
        except JeugdbeleidError as error:
            _logger.warning("%s", error, location=self.get_location(), type="jeugdbeleid", subtype="unknown")
            return [nodes.paragraph("", str(error), classes=["error"])]
        if "no-index" not in self.options:
            self._note(view, domain)
        return shown

    if TYPE_CHECKING:

        def show(self, view: View) -> list[nodes.Node]:
            """
            What is shown; the first anchor of the view is its own.
            """

    def framed(self, view: View, content: Parts, above: list[Inline]) -> list[nodes.Node]:
        """
        The content as the page's own section, with the ways back above it, or as a box with the name on top.
        """
        own = view.anchors[0]
        if view.whole:
            twin = self.options.get("twin")
            ways = [*above, *([] if twin is None else [view.twin(own.name, own.identifier, twin)])]
            inner = held(
                [para(joined(ways, " · "), kind="ways"), *(under(own.title, one) for one in content)],
                view.lang,
                whole=True,
            )
            below = self.parse_content_to_nodes()
            return [nodes.section("", nodes.title("", own.title), *inner, *below, ids=[own.anchor], names=[])]
        head = nodes.paragraph("", "", nodes.strong("", own.title))
        classes = ["jeugdbeleid", f"language-{view.lang}"]
        return [nodes.container("", head, *held(content, view.lang, whole=False), ids=[own.anchor], classes=classes)]

    def _note(self, view: View, domain: JeugdbeleidDomain) -> None:
        for one in view.anchors:
            twin = domain.note(self.env.docname, one, view)
            if twin is not None:
                _logger.warning(
                    "%s %r is shown in %s too; use :no-index: for one of them",
                    one.name,
                    one.identifier,
                    twin.docname,
                    location=self.get_location(),
                    type="jeugdbeleid",
                    subtype="twice",
                )


class RecordDirective(_Directive):
    """
    One record of a kind, by its id.
    """

    name_of_kind: ClassVar[str]
    shower: ClassVar[Callable[[Any, View], Parts]]

    def show(self, view: View) -> list[nodes.Node]:
        """
        The record, noted as the thing that stands here.
        """
        record = view.known.record(self.name_of_kind, self.arguments[0])
        view.anchored(record, rank=0)
        name = self.name_of_kind
        way = view.link(record.plan) if name == "line" else view.entry(name, view.plural(name))
        return self.framed(view, type(self).shower(record, view), [view.entry("home", view.say("home")), way])


class TimelineDirective(_Directive):
    """
    The timeline of a plan or an organisation.
    """

    def show(self, view: View) -> list[nodes.Node]:
        """
        The timeline.
        """
        identifier = self.arguments[0]
        found = view.known.dossier.find(identifier)
        record = view.known.record("organisation" if isinstance(found, Organisation) else "plan", identifier)
        view.noted("timeline", record.id, view.say("timeline_of", title=view.title(record)))
        return self.framed(
            view, show_timeline(record, view), [view.entry("home", view.say("home")), view.link(record.id)]
        )


class IndexDirective(_Directive):
    """
    A list of records: of a kind, or by verdict, year, topic or party.
    """

    optional_arguments = 1

    def show(self, view: View) -> list[nodes.Node]:
        """
        The list.
        """
        name = self.arguments[0]
        view.noted("index", " ".join(self.arguments), title_of(view, *self.arguments))
        above: list[Inline] = [] if name == "home" else [view.entry("home", view.say("home"))]
        above += [view.entry(name, title_of(view, name))] if len(self.arguments) > 1 else []
        return self.framed(view, show_index(view, *self.arguments), above)


def _of(name: str, shower: Callable[[Any, View], Parts]) -> type[RecordDirective]:
    return type(f"{name.title()}Directive", (RecordDirective,), {"name_of_kind": name, "shower": staticmethod(shower)})


#: The directives, by their names in the domain.
DIRECTIVES: dict[str, type[_Directive]] = {
    "plan": _of("plan", show_plan),
    "line": _of("line", show_line),
    "measure": _of("measure", show_measure),
    "target": _of("target", show_target),
    "indicator": _of("indicator", show_indicator),
    "document": _of("document", show_document),
    "organisation": _of("organisation", show_organisation),
    "commitment": _of("commitment", show_commitment),
    "timeline": TimelineDirective,
    "index": IndexDirective,
}
