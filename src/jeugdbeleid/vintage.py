"""
Jaargang: what was known on a day. Later documents add, they never replace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from jeugdbeleid.kinds import KINDS, TIES, references, sources_of
from jeugdbeleid.source import Cell, Page, Source

if TYPE_CHECKING:
    from collections.abc import Iterable
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
    _keep_referred(dossier, kept, documents)
    _drop_ties(dossier, kept)
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
    changes: dict[str, Any] = {}
    if sources != record.sources:
        changes["sources"] = sources or tuple(report.source for report in reports)
    if reports != getattr(record, "reports", ()):
        changes["reports"] = reports
    if _dated_later(record, documents):
        changes["dated"] = None
    return attrs.evolve(record, **changes) if changes else record


def _dated_later(record: Any, documents: set[str]) -> bool:  # noqa: ANN401 - any record
    """
    Whether the date of a document stands in one that was not known yet.
    """
    told = getattr(getattr(record, "dated", None), "document", None)
    return told is not None and told not in documents


def _keep_referred(dossier: Dossier, kept: dict[str, dict[str, Record]], documents: set[str]) -> None:
    """
    Add what is referred to, and what that refers to, until nothing is missing.
    """
    todo = [(kind, record) for kind in KINDS if kind not in TIES for record in kept[kind].values()]
    while todo:
        kind, record = todo.pop()
        wanted = [(register, identifier) for _, register, identifier in references(kind, record) if register]
        wanted += [
            ("documents", source.document)
            for source in sources_of(record)
            if not isinstance(source, Cell) and source.document
        ]
        dated = getattr(getattr(record, "dated", None), "document", None)
        wanted += [("documents", dated)] if dated is not None else []
        wanted += [
            ("action_lines", line.id) for line in dossier.action_lines if kind == "plans" and line.plan == record.id
        ]
        for register, identifier in wanted:
            found = dossier.register(register).get(identifier)
            if found is not None and identifier not in kept[register]:
                kept[register][identifier] = _referred(found, documents)
                todo.append((register, kept[register][identifier]))


def _referred(record: Any, documents: set[str]) -> Any:  # noqa: ANN401 - any record
    """
    A record that is only referred to: what it is, without what later documents report of it.
    """
    if _dated_later(record, documents):
        return attrs.evolve(record, dated=None)
    return attrs.evolve(record, reports=()) if getattr(record, "reports", ()) else record


def _drop_ties(dossier: Dossier, kept: dict[str, dict[str, Record]]) -> None:
    """
    Drop ties to what is not kept, and what an obstacle hinders that is not.
    """
    there = {identifier for records in kept.values() for identifier in records}
    outer: Iterable[str] = () if dossier.within is None else dossier.within.by_id
    for kind in TIES:
        kept[kind] = {
            key: record
            for key, record in kept[kind].items()
            if all(identifier in there or identifier in outer for _, _, identifier in references(kind, record))
        }
    for key, record in kept["obstacles"].items():
        hinders = tuple(i for i in record.hinders if i in there or i in outer)  # type: ignore[attr-defined]  # an Obstacle
        kept["obstacles"][key] = attrs.evolve(record, hinders=hinders)  # type: ignore[call-arg]  # an Obstacle
