"""
Blik: how one page sees the dossier, in its language and on its day, and what is said of values in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, final

import attrs
from docutils.nodes import make_id

from jeugdbeleid import wording
from jeugdbeleid.source import Cell, Page, Passage
from jeugdbeleid.sphinxext.knowledge import name_of
from jeugdbeleid.sphinxext.labels import KIND, PLURALS, label
from jeugdbeleid.sphinxext.parts import Address, Link, Span, bullets, joined
from jeugdbeleid.vocabulary import PlanningKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jeugdbeleid.figure import Figure
    from jeugdbeleid.period import Period
    from jeugdbeleid.planning import Planning
    from jeugdbeleid.record import Record
    from jeugdbeleid.relation import Relation
    from jeugdbeleid.source import Source
    from jeugdbeleid.sphinxext.knowledge import Known
    from jeugdbeleid.sphinxext.parts import Inline, Part
    from jeugdbeleid.vocabulary import Term

__all__ = ["Anchor", "View"]

_DASH = "–"
_QUOTES = {"nl": ("‘", "’"), "en": ("“", "”")}


@final
@attrs.frozen
class Anchor:
    """
    A place that something can be found at: its kind, id and name, the anchor on the page, and the rank: 0 where it has
    the place to itself, more where it is a row among others.
    """

    name: str
    identifier: str
    anchor: str
    title: str
    rank: int


@final
@attrs.frozen(kw_only=True, eq=False)
class View:
    """
    The dossier as a page sees it: in a language, asked on a day. `whole` where what is shown makes the page, with
    sections of its own; pictures go into `folder`, which Sphinx sees at `seen`; `anchors` gathers what can be referred to.
    """

    known: Known
    lang: str = "nl"
    day: date | None = None
    whole: bool = False
    folder: Path = Path()
    seen: str = ""
    anchors: list[Anchor] = attrs.field(factory=list)

    @property
    def on(self) -> date:
        """
        The day of asking; :class:`~jeugdbeleid.errors.InvalidValue` where there is none.
        """
        return self.known.asked(self.day)

    def say(self, key: str, **parts: object) -> str:
        """
        A label or a sentence in the page's language.
        """
        return label(key, self.lang, **parts)

    def capital(self, text: str) -> str:
        """
        A text that begins with a capital.
        """
        return text[:1].upper() + text[1:]

    def term(self, term: Term | None) -> str:
        """
        The label of a term, or nothing.
        """
        return "" if term is None else term.label(self.lang)

    def date(self, day: date) -> str:
        """
        A day in words.
        """
        return wording.day(day, self.lang)

    def period(self, period: Period | None) -> str:
        """
        A period in words, or nothing.
        """
        return "" if period is None else wording.period(period, self.lang)

    def kind(self, record: Record) -> str:
        """
        What a person calls a record of this kind.
        """
        return KIND[name_of(record)][0 if self.lang == "nl" else 1]

    def plural(self, name: str) -> str:
        """
        What a person calls all of a kind.
        """
        return PLURALS[name][0 if self.lang == "nl" else 1]

    def title(self, record: Any) -> str:  # noqa: ANN401 - any record
        """
        The name of a record; of a figure its indicator and period, of arithmetic its id.
        """
        if hasattr(record, "title"):
            return str(record.title.label(self.lang))
        if hasattr(record, "indicator"):
            indicator = self.known.dossier.find(record.indicator)
            return f"{self.title(indicator)}, {wording.period(record.period, self.lang)}"
        return str(record.id)

    def link(self, identifier: str) -> Inline:
        """
        A link to the place of a record.
        """
        record = self.known.dossier[identifier]
        return Link(name_of(record), identifier, self.title(record), self.lang)

    def links(self, identifiers: Iterable[str]) -> tuple[Inline, ...]:
        """
        Links with commas between them.
        """
        return joined(self.link(identifier) for identifier in identifiers)

    def maybe(self, identifier: str | None) -> tuple[Inline, ...]:
        """
        A link, or nothing where nothing is named.
        """
        return () if identifier is None else (self.link(identifier),)

    def tied(self, tie: Relation) -> tuple[Inline, ...]:
        """
        A tie as a sentence with links.
        """
        return (self.link(tie.subject), f" {_DASH} {self.term(tie.kind)} {_DASH} ", self.link(tie.object))

    def listed(self, texts: Iterable[str]) -> tuple[str, ...]:
        """
        Texts in one line with commas, or nothing where there are none.
        """
        line = ", ".join(texts)
        return (line,) if line else ()

    def words(self, words: str) -> Span:
        """
        Words of a document, in Dutch and in quotation marks.
        """
        left, right = _QUOTES[self.lang]
        return Span(f"{left}{words}{right}", "nl" if self.lang != "nl" else None, quoted=True)

    def english(self, text: str) -> Inline:
        """
        A note or condition of ours, which is in English whatever the page is.
        """
        return text if self.lang == "en" else Span(text, "en")

    def planning(self, planning: Planning | None) -> tuple[Inline, ...]:
        """
        The words of a planning and how they are read.
        """
        if planning is None:
            return ()
        return (self.words(planning.words), f" ({self.reading(planning)})")

    def reading(self, planning: Planning) -> str:
        """
        How a planning is read: its span, the windows of its begin and end where they differ, or that it has no date.
        """
        if planning.kind is not PlanningKind.DATED and planning.begins is None and planning.ends is None:
            return self.term(planning.kind)
        begins, ends = planning.begins, planning.ends
        if begins is not None and ends is not None and begins != ends and not (begins.days == 1 == ends.days):
            return self.say("begins", begins=self.period(begins), ends=self.period(ends))
        return self.period(planning.span)

    def figure(self, figure: Figure) -> tuple[Inline, ...]:
        """
        A figure with its unit, and its words where they differ.
        """
        return (wording.figure(figure, self.lang), " ", self.words(figure.words))

    def source(self, source: Source, *, short: bool = False) -> tuple[Inline, ...]:
        """
        Where something stands, as a link to the lines on the page of the document.
        """
        if isinstance(source, Cell):
            return (str(source),)
        if isinstance(source, Passage):
            return (self._passage(source, short=short),)
        return self._page(source)

    def _passage(self, source: Passage, *, short: bool) -> Link:
        first, last = source.first_line, source.last_line
        lines = self.say("line_one" if first == last else "line_many", first=first, last=last)
        title = "" if short else f"{self.title(self.known.dossier[source.document])}, "
        return Link("passage", f"{source.document}:{first}-{last}", f"{title}{lines}", self.lang)

    def _page(self, source: Page) -> tuple[Inline, ...]:
        found: list[Inline] = list(self.maybe(source.document))
        if source.page is not None:
            found.append(f"p. {source.page}")
        if source.address is not None:
            found.append(address(source.address))
        if source.retrieved is not None:
            found.append(self.date(source.retrieved))
        return joined(found)

    def sources(self, sources: Iterable[Source]) -> tuple[Part, ...]:
        """
        A place, or several, one a line.
        """
        told = [self.source(source) for source in sources]
        return told[0] if len(told) == 1 else bullets(told)

    def number(self, value: int) -> str:
        """
        A whole number as it is written in the language.
        """
        return wording.number(value, self.lang)

    def note(self, note: str | None) -> tuple[Inline, ...]:
        """
        A note of the record, or nothing.
        """
        return () if note is None else (self.english(note),)

    def anchored(self, record: Record, rank: int = 1) -> str | None:
        """
        The anchor at which a record is found, noted so that it can be referred to; `None` where the page has it already.
        """
        return self.noted(name_of(record), record.id, self.title(record), rank)

    def noted(self, name: str, identifier: str, title: str, rank: int = 0) -> str | None:
        """
        As :meth:`anchored`, for what is no record: a timeline or a list.
        """
        anchor = str(make_id(f"{name}-{identifier}"))
        if any(one.anchor == anchor for one in self.anchors):
            return None
        self.anchors.append(Anchor(name, identifier, anchor, title, rank))
        return anchor

    def entry(self, name: str, text: str) -> Link:
        """
        A link to a list, "target" or "year 2018".
        """
        return Link("index", name, text, self.lang)

    def twin(self, name: str, identifier: str, lang: str) -> Link:
        """
        A link to the same page in another language, in that language's words.
        """
        return Link(name, f"{identifier}@{lang}", self.say("other_language"), self.lang, lang)

    def timeline(self, identifier: str, text: str | None = None) -> Link:
        """
        A link to the timeline of a plan.
        """
        return Link("timeline", identifier, text or self.say("see_timeline"), self.lang)


def address(url: str) -> Inline:
    """
    A link to a public address; of what is no web address its text.
    """
    return Address(url, url) if url.startswith("http") else url
