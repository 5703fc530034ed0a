"""
Samenhang: what a dossier must be to be whole. Each id is there once, every reference resolves, every passage lies
within its document.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol

from jeugdbeleid.errors import Finding, nearest
from jeugdbeleid.kinds import KINDS, references, sources_of
from jeugdbeleid.source import Cell, Passage, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from jeugdbeleid.document import Document
    from jeugdbeleid.record import Record
    from jeugdbeleid.register import Register

__all__ = ["Registers", "findings"]

_ALL_READ: Mapping[str, AbstractSet[str]] = MappingProxyType({})
#: So many ids that are not there get the nearest that is: to look for thousands among thousands takes minutes.
_MOST_HINTS = 20


class Registers(Protocol):
    """
    What is asked of a dossier, or of the part of one that could be read.
    """

    @property
    def origin(self) -> str:
        """
        Where it was read.
        """

    @property
    def by_id(self) -> Mapping[str, Record]:
        """
        Every record, by its id.
        """

    def register(self, kind: str) -> Register[Any]:
        """
        The register of a kind.
        """

    def layers(self) -> Iterator[Registers]:
        """
        This one, and those in which its references may resolve too.
        """


def findings(dossier: Registers, unread: Mapping[str, AbstractSet[str]] = _ALL_READ) -> Iterator[Finding]:
    """
    All that keeps a dossier from being whole. Of a part of one, `unread` are the ids by kind of the records that are
    there and could not be read: nothing is said of what refers to them.
    """
    yield from _double_ids(dossier)
    yield from _dangling(dossier, unread)
    yield from _missing_lines(dossier, unread)
    yield from _past_the_end(dossier, unread)


def _double_ids(dossier: Registers) -> Iterator[Finding]:
    """
    Ids that more than one record has.
    """
    if len(dossier.by_id) == sum(len(dossier.register(kind)) for kind in KINDS):
        return
    seen: dict[str, str] = {}
    for kind in KINDS:
        for record in dossier.register(kind):
            if record.id in seen:
                yield Finding(
                    dossier.origin, f"{kind}[{record.id!r}]", f"the id is also that of a record in {seen[record.id]}"
                )
            seen[record.id] = kind


def _dangling(dossier: Registers, unread: Mapping[str, AbstractSet[str]]) -> Iterator[Finding]:
    """
    References to what is not there.
    """
    known: dict[str, AbstractSet[str]] = {
        kind: {i for layer in dossier.layers() for i in layer.register(kind).ids} | unread.get(kind, frozenset())
        for kind in KINDS
    }
    known[""] = set().union(*known.values())
    hints: dict[str, str] = {}
    for kind in KINDS:
        for record in dossier.register(kind):
            for path, register, identifier in references(kind, record):
                if identifier not in known[register]:
                    what = f"of {register}" if register else "record"
                    hint = _hint(identifier, known[register], hints)
                    yield Finding(
                        dossier.origin, f"{kind}[{record.id!r}].{path}", f"no id {what} is {identifier!r}{hint}"
                    )


def _hint(identifier: str, known: Iterable[str], told: dict[str, str]) -> str:
    if identifier not in told:
        near = nearest(identifier, known) if len(told) < _MOST_HINTS else ()
        told[identifier] = f"; did you mean {near[0]!r}?" if near else ""
    return told[identifier]


def _missing_lines(dossier: Registers, unread: Mapping[str, AbstractSet[str]]) -> Iterator[Finding]:
    """
    Action lines that their plan does not have.
    """
    if unread.get("action_lines"):
        return
    lines = {(line.plan, line.number) for inside in dossier.layers() for line in inside.register("action_lines")}
    for kind in ("measures", "targets"):
        for record in dossier.register(kind):
            if record.action_line is not None and (record.plan, record.action_line) not in lines:
                yield Finding(
                    dossier.origin,
                    f"{kind}[{record.id!r}].action_line",
                    f"plan {record.plan!r} has no line {record.action_line}",
                )


def _past_the_end(dossier: Registers, unread: Mapping[str, AbstractSet[str]]) -> Iterator[Finding]:
    """
    Sources in documents that are not there, or past their last line.
    """
    documents = {document.id: document for inside in dossier.layers() for document in inside.register("documents")}
    last = {identifier: document.lines or 0 for identifier, document in documents.items()}
    hints: dict[str, str] = {}
    for kind, identifier, field, source in _placed_sources(dossier):
        if type(source) is Passage and source.last_line <= last.get(source.document, 0):
            continue  # as thousands are
        wrong = _wrong_source(source, documents, hints)
        if wrong and getattr(source, "document", None) not in unread.get("documents", ()):
            yield Finding(dossier.origin, f"{kind}[{identifier!r}].{field}", wrong)


def _placed_sources(dossier: Registers) -> Iterator[tuple[str, str, str, Source]]:
    """
    Every source, with the kind, id and field in which it stands.
    """
    for kind in KINDS:
        for record in dossier.register(kind):
            for source in sources_of(record):
                yield kind, record.id, "sources", source
    for document in dossier.register("documents"):
        if document.dated is not None:
            yield "documents", document.id, "dated", document.dated


def _wrong_source(source: Source, documents: Mapping[str, Document], hints: dict[str, str]) -> str | None:
    """
    What is wrong with a source that is no passage within the lines of its document.
    """
    if type(source) is Cell or source.document is None:
        return None
    document = documents.get(source.document)
    if document is None:
        return f"no document is {source.document!r}{_hint(source.document, documents, hints)}"
    if type(source) is Passage:
        if document.lines is None:
            return f"{source} is a passage, but no text of that document is held: a Page was expected"
        return f"{source} ends past line {document.lines}, the last of its document"
    return None
