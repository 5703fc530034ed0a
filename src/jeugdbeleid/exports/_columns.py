"""
Kolommen: the values of a record as cells of a row, and back to the plain values of files.

What a class is made of says which columns it has: a figure called `amount` has columns for its value, its unit, its
words and so on. Whether a part is there is told by a column that is never empty where it is: the words of a figure or
a planning, the EDTF of a period, the type of a source or goal.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Protocol, Union, final, get_args, get_origin, get_type_hints

import attrs

from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.figure import Figure
from jeugdbeleid.period import Period
from jeugdbeleid.record import Breakdown, Record
from jeugdbeleid.report import Scope
from jeugdbeleid.source import Cell, Page, Passage, Source
from jeugdbeleid.target import Goal
from jeugdbeleid.vocabulary import Term, TrendDirection

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Column", "Kind", "Shape", "Value", "several_of", "shape_of"]

# ruff: noqa: ANN401 - annotations of any kind, and values of any part, are what this module is about

#: What the cells of a column are; a list is of codes or ids with a space between, for none of them has one.
Kind = Literal["text", "whole", "number", "flag", "day", "list"]
#: What a cell holds.
Value = str | int | Decimal | bool | date | None

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
_LEAVES: dict[Any, Kind] = {str: "text", int: "whole", bool: "flag", date: "day", int | Decimal: "number"}


@final
@attrs.frozen
class Column:
    """
    A column: its name, what its cells are, whether there is always one, and the closed list that its terms are of.
    """

    name: str
    kind: Kind = "text"
    required: bool = False
    term: type[Term] | None = None


class Shape(Protocol):
    """
    How a kind of value stands in a row: its columns under a name, the cells of a value (all empty for `None`), and
    the plain value of cells (`None` where there is none).
    """

    def columns(self, name: str, *, required: bool = False) -> Iterator[Column]:
        """
        The columns under a name.
        """

    def cells(self, name: str, value: Any) -> Iterator[tuple[str, Value]]:
        """
        The cells of a value, in the order of the columns.
        """

    def plain(self, name: str, row: Mapping[str, str | None]) -> Any:
        """
        The plain value in the cells of a row.
        """


@attrs.frozen
class _Leaf:
    """
    A text, number, day or flag, or a term by its code: one cell.
    """

    kind: Kind
    term: type[Term] | None = None

    def columns(self, name: str, *, required: bool = False) -> Iterator[Column]:
        yield Column(name, self.kind, required, self.term)

    def cells(self, name: str, value: Any) -> Iterator[tuple[str, Value]]:
        yield name, value.value if isinstance(value, Term) else value

    def plain(self, name: str, row: Mapping[str, str | None]) -> Any:
        text = row[name]
        if self.kind == "flag":
            return {"true": True, "false": False, None: None}.get(text, text)
        if text is not None and self.kind in {"whole", "number"} and _WHOLE.match(text):
            return int(text)
        return text


@attrs.frozen
class _List:
    """
    Several terms or ids in one cell.
    """

    term: type[Term] | None

    def columns(self, name: str, *, required: bool = False) -> Iterator[Column]:  # noqa: ARG002 - none may be there
        yield Column(name, "list", term=self.term)

    def cells(self, name: str, value: Any) -> Iterator[tuple[str, Value]]:
        codes = (one.value if isinstance(one, Term) else one for one in value or ())
        yield name, " ".join(codes) or None

    def plain(self, name: str, row: Mapping[str, str | None]) -> Any:
        text = row[name]
        return None if text is None else text.split(" ")


@attrs.frozen
class _Period:
    """
    A period: its EDTF, which decides, and its first and last day, for whoever reckons with days.
    """

    def columns(self, name: str, *, required: bool = False) -> Iterator[Column]:
        yield Column(name, "text", required)
        yield Column(f"{name}_start", "day")
        yield Column(f"{name}_end", "day")

    def cells(self, name: str, value: Any) -> Iterator[tuple[str, Value]]:
        yield name, None if value is None else value.edtf
        yield f"{name}_start", None if value is None else value.start
        yield f"{name}_end", None if value is None else value.end

    def plain(self, name: str, row: Mapping[str, str | None]) -> Any:
        text, start, end = (row[one] for one in (name, f"{name}_start", f"{name}_end"))
        period = None if text is None else Period.from_edtf(text)
        days = ["" if day is None else day for day in (start, end)]
        if "..".join(days) != (".." if period is None else str(period)):
            raise InvalidValue(name, text, f"the EDTF of {'..'.join(days)}")
        return None if period is None else {"start": start, "end": end}


@attrs.frozen
class _Goal:
    """
    A goal: its type, the comparator of a change, the number, what it is held against, and the direction of a trend.
    """

    def columns(self, name: str, *, required: bool = False) -> Iterator[Column]:
        yield Column(name, "text", required)
        for part, shape in _GOAL.items():
            yield from shape.columns(f"{name}_{part}")

    def cells(self, name: str, value: Any) -> Iterator[tuple[str, Value]]:
        yield name, type(value).__name__
        comparator = getattr(value, "comparator", None)
        parts = {part: getattr(value, part, None) for part in ("figure", "baseline", "direction")}
        if comparator is not None:
            parts |= {"comparator": type(comparator).__name__, "figure": comparator.figure}
        for part, shape in _GOAL.items():
            yield from shape.cells(f"{name}_{part}", parts.get(part))

    def plain(self, name: str, row: Mapping[str, str | None]) -> Any:
        found = {part: shape.plain(f"{name}_{part}", row) for part, shape in _GOAL.items()}
        comparator = found.pop("comparator")
        if comparator is not None:
            found["comparator"] = {"type": comparator, "figure": found.pop("figure")}
        return {"type": row[name]} | {part: value for part, value in found.items() if value is not None}


@attrs.frozen
class _Source:
    """
    A source: its type, and all that a passage, a page or a cell may have.
    """

    def columns(self, name: str, *, required: bool = False) -> Iterator[Column]:
        yield Column(_joined(name, "type"), "text", required)
        for part, shape in _source_parts().items():
            yield from shape.columns(_joined(name, part))

    def cells(self, name: str, value: Any) -> Iterator[tuple[str, Value]]:
        yield _joined(name, "type"), None if value is None else type(value).__name__
        for part, shape in _source_parts().items():
            yield from shape.cells(_joined(name, part), getattr(value, part, None))

    def plain(self, name: str, row: Mapping[str, str | None]) -> Any:
        found = {part: shape.plain(_joined(name, part), row) for part, shape in _source_parts().items()}
        kept = {part: value for part, value in found.items() if value is not None}
        kind = row[_joined(name, "type")]
        return {"type": kind, **kept} if kept or kind is not None else None


@attrs.frozen
class _Part:
    """
    A class: the columns of its fields, under the part's name.
    """

    cls: Any

    def columns(self, name: str, *, required: bool = False) -> Iterator[Column]:
        if self.cls is Scope:  # all of it may be empty
            yield Column(name, "flag", required)
        for part, shape in _fields(self.cls).items():
            yield from shape.columns(_joined(name, part), required=required and part in _needed(self.cls))

    def cells(self, name: str, value: Any) -> Iterator[tuple[str, Value]]:
        if self.cls is Scope:
            yield name, None if value is None else True
        for part, shape in _fields(self.cls).items():
            yield from shape.cells(_joined(name, part), None if value is None else getattr(value, part))

    def plain(self, name: str, row: Mapping[str, str | None]) -> Any:
        found = {part: shape.plain(_joined(name, part), row) for part, shape in _fields(self.cls).items()}
        kept = {part: value for part, value in found.items() if value is not None}
        if not kept:
            return {} if self.cls is Scope and row[name] is not None else None
        return dict.fromkeys(_open(self.cls)) | kept


def _joined(name: str, part: str) -> str:
    return f"{name}_{part}" if name else part


@cache
def _needed(cls: Any) -> frozenset[str]:
    """
    The fields of a class that are always there.
    """
    hints = get_type_hints(cls)
    return frozenset(field.name for field in attrs.fields(cls) if NoneType not in get_args(hints[field.name]))


@cache
def _open(cls: Any) -> tuple[str, ...]:
    """
    The fields of a class that are to be given even where they are absent: the lowest age of "to 18".
    """
    return tuple(
        field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING and field.name not in _needed(cls)
    )


@cache
def _fields(cls: Any) -> dict[str, Shape]:
    """
    The fields of a class that stand in its row, the name first and the note last.
    """
    hints = get_type_hints(cls)
    names = [field.name for field in attrs.fields(cls) if not _is_apart(cls, hints[field.name])]
    names.sort(key=lambda name: (name not in {"id", "title"}, name == "note"))
    return {name: shape_of(hints[name]) for name in names}


@cache
def _source_parts() -> dict[str, Shape]:
    return {part: shape for cls in (Passage, Page, Cell) for part, shape in _fields(cls).items()}


def several_of(cls: type[Record]) -> dict[str, Any]:
    """
    The fields of a record that stand in tables of their own, and what each of the several is.

    >>> from jeugdbeleid.plan import ActionLine
    >>> several_of(ActionLine)
    {'sources': jeugdbeleid.source.Passage | jeugdbeleid.source.Page | jeugdbeleid.source.Cell}
    """
    kind: Any = cls
    return _several(kind)


@cache
def _several(cls: Any) -> dict[str, Any]:
    hints = get_type_hints(cls)
    names = [field.name for field in attrs.fields(cls)]
    return {name: get_args(hints[name])[0] for name in names if _is_apart(cls, hints[name])}


def _is_apart(cls: Any, hint: Any) -> bool:
    """
    Whether a field is of several that do not stand in one cell: terms do, and ids within a part.
    """
    if get_origin(hint) is not tuple or _is_term(get_args(hint)[0]):
        return False
    return hint == Breakdown or get_args(hint)[0] is not str or issubclass(cls, Record)


def _is_term(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Term)


def shape_of(hint: Any) -> Shape:
    """
    How what an annotation names stands in a row.

    >>> from jeugdbeleid.report import Area
    >>> [column.name for column in shape_of(Area).columns("area")]
    ['area_name', 'area_code']
    """
    return _shape(_present(hint))


@cache
def _shape(kind: Any) -> Shape:
    if kind in _LEAVES:
        return _Leaf(_LEAVES[kind])
    if _is_term(kind):
        return _Leaf("text", kind)
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        return _List(inner if _is_term(inner) else None)
    special: dict[Any, Shape] = {Period: _Period(), Goal: _Goal(), Source: _Source()}
    return special[kind] if kind in special else _Part(kind)


def _present(hint: Any) -> Any:
    """
    An annotation without its `None`.
    """
    if get_origin(hint) not in {Union, UnionType} or NoneType not in get_args(hint):
        return hint
    members = tuple(member for member in get_args(hint) if member is not NoneType)
    return members[0] if len(members) == 1 else Union[members]  # noqa: UP007 - a union of what a tuple has


_GOAL: dict[str, Shape] = {
    "comparator": _Leaf("text"),
    "figure": _Part(Figure),
    "baseline": _Period(),
    "direction": _Leaf("text", TrendDirection),
}
