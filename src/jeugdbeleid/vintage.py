"""
Jaargang: what was known on a day. Later documents add, they never replace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from jeugdbeleid.document import Document, FormerName, Organisation
from jeugdbeleid.kinds import KINDS, TIES, references, sources_of
from jeugdbeleid.source import Cell, Page, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.period import Period
    from jeugdbeleid.record import Record

__all__ = ["known_on"]


def known_on(dossier: Dossier, day: date) -> dict[str, tuple[Record, ...]]:
    """
    The records of each register as they were known: first what was known, then what that refers to, then the ties
    between them.
    """
    documents = {document.id for inside in dossier.layers() for document in inside.documents if _by(document.date, day)}
    kept: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    for kind in KINDS:
        for record in dossier.register(kind):
            seen = _seen(record, documents, day)
            if seen is not None:
                kept[kind][record.id] = seen
    _keep_referred(dossier, kept, documents, day, [kind for kind in KINDS if kind not in TIES])
    _drop_ties(dossier, kept)
    _keep_referred(dossier, kept, documents, day, TIES)
    return {kind: tuple(kept[kind][r.id] for r in dossier.register(kind) if r.id in kept[kind]) for kind in KINDS}


def _by(period: Period | None, day: date) -> bool:
    return period is not None and period.end is not None and period.end <= day


def _source_known(source: Source, documents: set[str], day: date) -> bool:
    if isinstance(source, Cell):
        return source.retrieved <= day
    if source.document is not None:
        return source.document in documents
    return isinstance(source, Page) and source.retrieved is not None and source.retrieved <= day


def _seen(record: Any, documents: set[str], day: date) -> Any:  # noqa: ANN401 - a record, as it was known; None where not at all
    sources = tuple(source for source in record.sources if _source_known(source, documents, day))
    reports = tuple(report for report in getattr(record, "reports", ()) if _source_known(report.source, documents, day))
    if not sources and not reports:
        return None
    changes = _parts(record, documents, day)
    if sources != record.sources:
        changes["sources"] = sources or tuple(report.source for report in reports)
        if not sources and getattr(record, "due", None) is not None:
            changes["due"] = None  # a report names the record, not its term
    if reports != getattr(record, "reports", ()):
        changes["reports"] = reports
    return attrs.evolve(record, **changes) if changes else record


def _parts(record: Any, documents: set[str], day: date) -> dict[str, Any]:  # noqa: ANN401 - any record
    """
    What of a record itself points to documents that were not known: the source of a date, the use of a former name.
    """
    changes: dict[str, Any] = {}
    if isinstance(record, Document) and record.dated is not None and not _source_known(record.dated, documents, day):
        changes["dated"] = None
    if isinstance(record, Organisation) and any(not documents.issuperset(one.documents) for one in record.former):
        used = ((one, tuple(name for name in one.documents if name in documents)) for one in record.former)
        changes["former"] = tuple(FormerName(one.name, by) for one, by in used if by)
    return changes


def _keep_referred(
    dossier: Dossier, kept: dict[str, dict[str, Record]], documents: set[str], day: date, kinds: Iterable[str]
) -> None:
    """
    Add what records of some kinds refer to, and what that refers to, until nothing is missing. What no known document
    speaks of itself is known from where it is referred to, and from there alone.
    """
    todo = [(kind, record) for kind in kinds for record in kept[kind].values()]
    while todo:
        kind, record = todo.pop()
        for register, identifier, sources in _wanted(dossier, kind, record):
            found = dossier.register(register).get(identifier)
            if found is not None and identifier not in kept[register]:
                only = {"reports": ()} if getattr(found, "reports", ()) else {}
                seen = attrs.evolve(found, sources=sources, **only, **_parts(found, documents, day))
                kept[register][identifier] = seen
                todo.append((register, seen))


def _wanted(dossier: Dossier, kind: str, record: Record) -> Iterator[tuple[str, str, tuple[Source, ...]]]:
    """
    What a record needs beside it, by register and id, and where that is known from: from the record, or, for a
    document that it stands in, from there.
    """
    for _, register, identifier in references(kind, record):
        if register:
            yield register, identifier, record.sources
    dated = getattr(record, "dated", None)
    for source in (*sources_of(record), *(() if dated is None else (dated,))):
        if not isinstance(source, Cell) and source.document is not None:
            yield "documents", source.document, (source,)
    if kind == "plans":
        for line in dossier.action_lines:
            if line.plan == record.id:
                yield "action_lines", line.id, record.sources


def _there(kept: dict[str, dict[str, Record]]) -> set[str]:
    """
    The ids of what is kept, and of the documents that say so of the ties.
    """
    sources = (source for kind in TIES for record in kept[kind].values() for source in record.sources)
    said_in = {source.document for source in sources if not isinstance(source, Cell) and source.document is not None}
    return said_in.union(*kept.values())


def _drop_ties(dossier: Dossier, kept: dict[str, dict[str, Record]]) -> None:
    """
    Drop ties to what is not kept, and what an obstacle hinders that is not.
    """
    outer: Iterable[str] = () if dossier.within is None else dossier.within.by_id
    while True:
        there = _there(kept).union(outer)
        lost = [
            (kind, key)
            for kind in TIES
            for key, record in kept[kind].items()
            if not all(identifier in there for _, _, identifier in references(kind, record))
        ]
        if not lost:
            break
        for kind, key in lost:
            del kept[kind][key]
    for key, record in kept["obstacles"].items():
        hinders = tuple(i for i in record.hinders if i in there)  # type: ignore[attr-defined]  # an Obstacle
        kept["obstacles"][key] = attrs.evolve(record, hinders=hinders)  # type: ignore[call-arg]  # an Obstacle
