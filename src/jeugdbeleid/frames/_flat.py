"""
Platte waarden: the values that records share, as cells of a row, and back.

One value has columns of its own; what is several or nested is JSON text in one column, in the form of files. Where
an absent value and an open one would look the same, the words of the period (EDTF) tell them apart.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jeugdbeleid._convert import plain
from jeugdbeleid.frames._tables import DAY, DIGITS, FLAG, NUMBER, PLACES, TEXT, WHOLE, stripped
from jeugdbeleid.vocabulary import Level

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from jeugdbeleid.figure import Bounds, Figure, Number
    from jeugdbeleid.frames._tables import Kind
    from jeugdbeleid.period import Period
    from jeugdbeleid.record import Breakdown
    from jeugdbeleid.report import Scope
    from jeugdbeleid.source import Source

__all__ = [
    "BOUNDS",
    "FIGURE",
    "SOURCE",
    "area_cells",
    "bound_cells",
    "breakdown_cell",
    "figure_cells",
    "figure_of",
    "fits",
    "period_cells",
    "period_columns",
    "period_of",
    "read",
    "source_cells",
    "sources_of",
    "written",
]

SOURCE: dict[str, Kind] = {
    "source": TEXT,
    "document": TEXT,
    "first_line": WHOLE,
    "last_line": WHOLE,
    "heading": TEXT,
    "page": WHOLE,
    "address": TEXT,
    "dataset": TEXT,
    "key": TEXT,
    "retrieved": DAY,
    "more_sources": TEXT,
}

_NUMBERS = {
    "value": "value",
    "numerator": "numerator",
    "denominator": "denominator",
    "range_low": "low",
    "range_high": "high",
    "rounding": "rounding",
}

FIGURE: dict[str, Kind] = {
    "value": NUMBER,
    "unit": TEXT,
    "qualifier": TEXT,
    "numerator": NUMBER,
    "denominator": NUMBER,
    "range_low": NUMBER,
    "range_high": NUMBER,
    "rounding": NUMBER,
    "words": TEXT,
    "mark": TEXT,
    "exact_figure": TEXT,
}

#: A number of a column, as a whole number of its last digit, is less than the limit.
_SCALE: int = 10**PLACES
_LIMIT: int = 10**DIGITS

BOUNDS: dict[str, Kind] = {"low": NUMBER, "high": NUMBER, "low_open": FLAG, "high_open": FLAG}


def written(value: Any) -> str | None:  # noqa: ANN401 - any value of the model
    """
    A nested value as JSON text, `None` where there is none.

    >>> from jeugdbeleid.report import Scope
    >>> written(()) is None, written(Scope(level=Level.MUNICIPALITY))
    (True, '{"level":"municipality"}')
    """
    if value is None or value == ():
        return None
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))


def read(text: str | None) -> Any:  # noqa: ANN401 - plain values
    """
    The plain values in JSON text.
    """
    return None if text is None else json.loads(text)


def period_columns(name: str) -> dict[str, Kind]:
    """
    The columns of a period: its EDTF, and its first and last day.
    """
    return {name: TEXT, f"{name}_start": DAY, f"{name}_end": DAY}


def period_cells(name: str, period: Period | None) -> dict[str, Any]:
    """
    The cells of a period, all empty where there is none.
    """
    if period is None:
        return {name: None, f"{name}_start": None, f"{name}_end": None}
    return {name: period.edtf, f"{name}_start": period.start, f"{name}_end": period.end}


def period_of(row: Mapping[str, Any], name: str) -> dict[str, date | None] | None:
    """
    The plain period of a row; the days count, and the EDTF only says that there is one where both sides are open.
    """
    start, end = row[f"{name}_start"], row[f"{name}_end"]
    if start is None and end is None and row[name] is None:
        return None
    return {"start": start, "end": end}


def source_cells(sources: Sequence[Source]) -> dict[str, Any]:
    """
    The first source in columns, the others as JSON text.
    """
    first, more = sources[0], tuple(sources[1:])
    cells: dict[str, Any] = {name: getattr(first, name, None) for name in SOURCE}
    return {**cells, "source": type(first).__name__, "more_sources": written(more)}


def sources_of(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    """
    The plain sources of a row.
    """
    first = {name: row[name] for name in SOURCE if name != "more_sources" and row[name] is not None}
    first["type"] = first.pop("source", None)
    return [first, *(read(row["more_sources"]) or ())]


def fits(number: Number) -> bool:
    """
    Whether a number is one of a number column: at most 18 digits, 4 of them behind the point.

    >>> fits(10**14 - 1), fits(10**14), fits(Decimal("0.00001"))
    (True, False, False)
    """
    above, below = number.as_integer_ratio()
    return _SCALE % below == 0 and abs(above) * _SCALE < _LIMIT * below


def figure_cells(figure: Figure) -> dict[str, Any]:
    """
    The cells of a figure. Where a number does not fit its column, or is written with zeros behind its last digit,
    the whole figure stands in `exact_figure` as well.
    """
    numbers: dict[str, Number | None] = {name: getattr(figure, field) for name, field in _NUMBERS.items()}
    same = all(one is None or _comes_back(one) for one in numbers.values())
    return {
        **{name: one if one is None or fits(one) else None for name, one in numbers.items()},
        "unit": figure.unit.value,
        "qualifier": figure.qualifier.value,
        "words": figure.words,
        "mark": figure.mark,
        "exact_figure": None if same else written(figure),
    }


def _comes_back(number: Number) -> bool:
    return fits(number) and (isinstance(number, int) or str(stripped(number)) == str(number))


def figure_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """
    The plain figure of a row.
    """
    exact: dict[str, Any] | None = read(row["exact_figure"])
    if exact is not None:
        return exact
    cells = {field: _number(row[name]) for name, field in _NUMBERS.items()}
    cells |= {name: row[name] for name in ("unit", "qualifier", "words", "mark")}
    return {name: one for name, one in cells.items() if one is not None}


def _number(number: Number | None) -> int | str | None:
    return format(number, "f") if isinstance(number, Decimal) else number


def bound_cells(bounds: Bounds) -> dict[str, Any]:
    """
    Between which numbers the true one lies, in number columns: what has more than four digits behind the point (17
    of 28) lies between the two numbers around it, neither included; what is too large has no bound on that side.
    """
    low, low_open = _bound(bounds.low, up=False)
    high, high_open = _bound(bounds.high, up=True)
    return {
        "low": low,
        "high": high,
        "low_open": low_open or bounds.low_open,
        "high_open": high_open or bounds.high_open,
    }


def _bound(number: Any, *, up: bool) -> tuple[Number | None, bool]:  # noqa: ANN401 - int, Fraction or None
    if number is None:
        return None, False
    scaled = number * _SCALE
    whole = -(-scaled // 1) if up else scaled // 1
    if abs(whole) >= _LIMIT:
        most = (_LIMIT - 1) * (1 if whole > 0 else -1)
        return (None, False) if (whole > 0) is up else (_behind_point(most), True)
    return _behind_point(whole), whole != scaled


def _behind_point(scaled: int) -> Number:
    return stripped(Decimal(f"{scaled}E-{PLACES}"))  # made of text: arithmetic would follow the caller's context


def area_cells(scope: Scope | None) -> dict[str, Any]:
    """
    The level and the area of a scope: the code or name of its area, of several a JSON list, of none nothing.

    >>> area_cells(None)
    {'level': 'national', 'area': None}
    """
    level, areas = (Level.NATIONAL, ()) if scope is None else scope.area
    plain_one = len(areas) == 1 and not areas[0].startswith("[")
    area = None if not areas else areas[0] if plain_one else json.dumps(areas, ensure_ascii=False)
    return {"level": level.value, "area": area}


def breakdown_cell(breakdown: Breakdown) -> str | None:
    """
    A breakdown as a JSON object, nothing for a total.

    >>> breakdown_cell((("leeftijd", "0-17"),))
    '{"leeftijd":"0-17"}'
    """
    return json.dumps(dict(breakdown), ensure_ascii=False, separators=(",", ":")) if breakdown else None
