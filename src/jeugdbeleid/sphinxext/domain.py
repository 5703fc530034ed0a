"""
Domein: what can be referred to in the docs, where it is shown, and what is said of a reference that leads nowhere.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, final

import attrs
from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.errors import ConfigError
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from jeugdbeleid.errors import JeugdbeleidError, UnknownId
from jeugdbeleid.sphinxext.directives import DIRECTIVES
from jeugdbeleid.sphinxext.knowledge import REGISTERS, Known, known
from jeugdbeleid.sphinxext.labels import KIND, OTHERS
from jeugdbeleid.wording import LANGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from jeugdbeleid.sphinxext.view import Anchor, View

__all__ = ["JeugdbeleidDomain", "Place"]

_LABELS = {name: KIND[name][1] for name in REGISTERS} | {name: labels[1] for name, labels in OTHERS.items()}

#: The kind of object, the id, and the language of the page.
Key = tuple[str, str, str]


@final
@attrs.frozen
class Place:
    """
    Where a record is shown: the page, the anchor on it ("" is the page itself), its name there, and its rank, of which
    the lowest is linked to.
    """

    docname: str
    anchor: str
    title: str
    rank: int


@final
class JeugdbeleidDomain(Domain):
    """
    Roles for each kind of record, `:jeugdbeleid:target:` and the like, and directives that show them.

    A reference goes to a page in its own page's language where there is one; `id@en` asks for a language.
    """

    name = "jeugdbeleid"
    label = "jeugdbeleid"
    object_types: ClassVar[dict[str, ObjType]] = {name: ObjType(label, name) for name, label in _LABELS.items()}
    roles: ClassVar[dict[str, Any]] = {
        name: XRefRole(warn_dangling=True, innernodeclass=nodes.inline) for name in _LABELS
    }
    directives: ClassVar[dict[str, Any]] = DIRECTIVES
    initial_data: ClassVar[dict[str, Any]] = {"places": {}, "shown": {}, "users": set(), "digest": ""}
    data_version = 2
    #: What is built, set when it begins.
    builder: Builder

    @cached_property
    def known(self) -> Known:
        """
        The dossier that is configured. Raises Sphinx's :class:`~sphinx.errors.ConfigError` where it cannot be read.
        """
        config = self.env.config
        place = None if config.jeugdbeleid_dossier is None else Path(self.env.srcdir, config.jeugdbeleid_dossier)
        try:
            return known(place, config.jeugdbeleid_on)
        except JeugdbeleidError as error:
            raise ConfigError(f"jeugdbeleid: {error}") from error

    @property
    def lang(self) -> str:
        """
        The language where a page or directive names none: the one configured, else Sphinx's own, else Dutch.
        """
        config = self.env.config
        asked = config.jeugdbeleid_lang or (config.language or "")[:2]
        return asked if asked in LANGS else LANGS[0]

    @property
    def places(self) -> dict[Key, list[Place]]:
        """
        Where each record is shown.
        """
        found: dict[Key, list[Place]] = self.data["places"]
        return found

    @property
    def shown(self) -> dict[str, list[Key]]:
        """
        What each page shows, so that one page is forgotten without a look at all places.
        """
        found: dict[str, list[Key]] = self.data["shown"]
        return found

    def note(self, docname: str, anchor: Anchor, view: View) -> Place | None:
        """
        Note where a record is shown. The other place that it already has to itself is returned.
        """
        whole = view.whole and anchor.rank == 0
        key = (anchor.name, anchor.identifier, view.lang)
        twin = next((one for one in self.places.get(key, ()) if one.rank == anchor.rank == 0), None)
        self._put(key, Place(docname, "" if whole else anchor.anchor, anchor.title, anchor.rank))
        return twin

    def _put(self, key: Key, place: Place) -> None:
        self.places.setdefault(key, []).append(place)
        self.shown.setdefault(place.docname, []).append(key)

    def use(self, docname: str) -> None:
        """
        Note that a page is made from the data.
        """
        self.data["users"].add(docname)

    def clear_doc(self, docname: str) -> None:
        """
        Forget a page.
        """
        self.data["users"].discard(docname)
        for key in dict.fromkeys(self.shown.pop(docname, ())):
            left = [place for place in self.places[key] if place.docname != docname]
            if left:
                self.places[key] = left
            else:
                del self.places[key]

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """
        Take over what another process has read.
        """
        self.data["users"] |= otherdata["users"] & set(docnames)
        for key, places in otherdata["places"].items():
            for place in places:
                if place.docname in docnames:
                    self._put(key, place)

    def find(self, name: str, target: str, lang: str) -> Place | None:
        """
        The place of a record, in a language or else in another one; `id@en` asks for that language alone.
        """
        identifier, _, wanted = target.partition("@")
        for one in (wanted,) if wanted else dict.fromkeys((lang, self.lang, *LANGS)):
            places = self.places.get((name, identifier, one))
            if places:
                return min(places, key=lambda place: (place.rank, place.docname))
        return None

    def place(self, name: str, target: str, lang: str) -> tuple[str, str, str] | None:
        """
        The page, anchor and name of a record, or of a passage ("document:580-586") on the page of its document.
        """
        document, _, lines = target.partition(":")
        found = self.find("document", document, lang) if name == "passage" else self.find(name, target, lang)
        if found is None:
            return None
        return found.docname, f"lines-{lines}" if name == "passage" else found.anchor, found.title

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        """
        The link to a record, with its name as the text where the author gave none; to a passage on the page of its
        document.
        """
        lang = node.get("jeugdbeleid") or env.metadata[fromdocname].get("lang") or self.lang
        found = self.place(typ, target, lang)
        if found is None:
            return None
        docname, anchor, title = found
        if not node.get("refexplicit"):
            contnode = type(contnode)("", title, classes=contnode.get("classes", []))
        return make_refnode(builder, fromdocname, docname, anchor, contnode)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        """
        The links that the role `any` could mean.
        """
        found = ((name, self.resolve_xref(env, fromdocname, builder, name, target, node, contnode)) for name in _LABELS)
        return [(f"jeugdbeleid:{name}", reference) for name, reference in found if reference is not None]

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """
        What stands in the inventory: each record by its id, and by `id@nl` and `id@en` where a page has it in that
        language. The search finds pages by their text and not by these.
        """
        for name, identifier in sorted({key[:2] for key in self.places}):
            targets = (identifier, *(f"{identifier}@{lang}" for lang in LANGS))
            for target in targets:
                place = self.find(name, target, self.lang)
                if place is not None:
                    yield target, place.title, name, place.docname, place.anchor, -1

    def missing(self, node: pending_xref) -> str | None:
        """
        What to say of a reference that leads nowhere; nothing of one that we made ourselves.
        """
        if node.get("jeugdbeleid"):
            return None
        try:
            if node["reftype"] in REGISTERS:
                self.known.record(node["reftype"], node["reftarget"].partition("@")[0])
        except UnknownId as error:
            return str(error)
        return f"No page shows {node['reftype']} {node['reftarget']!r}"
