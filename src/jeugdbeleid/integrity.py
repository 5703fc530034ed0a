"""
Samenhang: what a dossier must be to be whole. Each id is there once, every reference resolves, every passage lies
within its document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.errors import Finding, nearest
from jeugdbeleid.kinds import KINDS, references, sources_of
from jeugdbeleid.source import Cell, Passage, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jeugdbeleid.document import Document
    from jeugdbeleid.dossier import Dossier

__all__ = ["findings"]


def findings(dossier: Dossier) -> Iterator[Finding]:
    """
    All that keeps a dossier from being whole.
    """
    yield from _double_ids(dossier)
    yield from _dangling(dossier)
    yield from _missing_lines(dossier)
    yield from _past_the_end(dossier)


def _double_ids(dossier: Dossier) -> Iterator[Finding]:
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


def _dangling(dossier: Dossier) -> Iterator[Finding]:
    """
    References to what is not there.
    """
    known = {kind: {i for layer in dossier.layers() for i in layer.register(kind).ids} for kind in KINDS}
    known[""] = set().union(*known.values())
    for kind in KINDS:
        for record in dossier.register(kind):
            for path, register, identifier in references(kind, record):
                if identifier not in known[register]:
                    near = nearest(identifier, dossier.register(register).ids if register else dossier.by_id)
                    hint = f"; did you mean {near[0]!r}?" if near else ""
                    what = f"of {register}" if register else "record"
                    yield Finding(
                        dossier.origin, f"{kind}[{record.id!r}].{path}", f"no id {what} is {identifier!r}{hint}"
                    )


def _missing_lines(dossier: Dossier) -> Iterator[Finding]:
    """
    Action lines that their plan does not have.
    """
    lines = {(line.plan, line.number) for inside in dossier.layers() for line in inside.action_lines}
    for kind in ("measures", "targets"):
        for record in dossier.register(kind):
            if record.action_line is not None and (record.plan, record.action_line) not in lines:
                yield Finding(
                    dossier.origin,
                    f"{kind}[{record.id!r}].action_line",
                    f"plan {record.plan!r} has no line {record.action_line}",
                )


def _past_the_end(dossier: Dossier) -> Iterator[Finding]:
    """
    Sources in documents that are not there, or past their last line.
    """
    documents = {document.id: document for inside in dossier.layers() for document in inside.documents}
    for kind in KINDS:
        for record in dossier.register(kind):
            for source in sources_of(record):
                wrong = _wrong_source(source, documents)
                if wrong:
                    yield Finding(dossier.origin, f"{kind}[{record.id!r}].sources", wrong)
    for document in dossier.documents:
        wrong = None if document.dated is None else _wrong_source(document.dated, documents)
        if wrong:
            yield Finding(dossier.origin, f"documents[{document.id!r}].dated", wrong)


def _wrong_source(source: Source, documents: Mapping[str, Document]) -> str | None:
    if type(source) is Cell or source.document is None:
        return None
    document = documents.get(source.document)
    if document is None:
        near = nearest(source.document, documents)
        return f"no document is {source.document!r}" + (f"; did you mean {near[0]!r}?" if near else "")
    if type(source) is Passage:
        if document.lines is None:
            return f"{source} is a passage, but no text of that document is held: a Page was expected"
        if source.last_line > document.lines:
            return f"{source} ends past line {document.lines}, the last of its document"
    return None
