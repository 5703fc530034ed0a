"""
Feiten: every sourced value of a dossier, with the way to it and the places where it stands.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.citation import Citation
from jeugdbeleid.figure import Figure
from jeugdbeleid.planning import Planning
from jeugdbeleid.report import Report
from jeugdbeleid.source import Cell, Page, Passage, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jeugdbeleid.record import Record

__all__ = ["Fact", "facts_of"]

#: What a text can say; each carries the words as they stand there.
Value = Figure | Planning | Citation

_VALUES = (Figure, Planning, Citation)
_LEAVES = (*_VALUES, Passage, Page, Cell)


@final
@attrs.frozen
class Fact:
    """
    One value: the record it belongs to, the path within it ("goal.comparator.figure", "reports[1].planning"), the
    value, and its sources.

    >>> Fact("pleegouders--2017--brief", "figure", Figure(value=2647, words="2.647"), (Page(address="brief"),)).words
    '2.647'
    """

    record: str
    path: str
    value: Value
    sources: tuple[Source, ...]
    note: str | None = None

    @property
    def words(self) -> str:
        """
        The words as they stand there.
        """
        return self.value.words


def facts_of(records: Iterable[Record]) -> Iterator[Fact]:
    """
    The facts of records, in order; those of a report have the report's own source.
    """
    for record in records:
        for path, value, report in _walk(record, ""):
            sources = record.sources if report is None else (report.source,)
            note = record.note if report is None else report.note or record.note
            yield Fact(record.id, path, value, sources, note)


@cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - an attrs class
    return tuple(field.name for field in attrs.fields(kind))


def _walk(value: Any, path: str, report: Report | None = None) -> Iterator[tuple[str, Value, Report | None]]:  # noqa: ANN401 - any part of a record
    if isinstance(value, _VALUES):
        yield path, value, report
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _walk(one, f"{path}[{index}]", report)
    elif attrs.has(type(value)) and not isinstance(value, _LEAVES):
        inner = value if isinstance(value, Report) else report
        for name in _names(type(value)):  # type: ignore[arg-type]  # a class is hashable
            yield from _walk(getattr(value, name), f"{path}.{name}" if path else name, inner)
