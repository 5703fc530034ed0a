"""
Tabellen van een bibliotheek: rows of Python values into a data frame of a library, and back.

A column has one kind: text, day, whole number, number (a decimal of at most 18 digits, 4 of them behind the point) or
flag. What a kind is called in a library is narwhals' business.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, Literal

from jeugdbeleid.errors import FormatError, MissingExtra

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "BACKENDS",
    "DAY",
    "DIGITS",
    "FACTOR",
    "FLAG",
    "NUMBER",
    "OFFSET",
    "PLACES",
    "TEXT",
    "WHOLE",
    "Backend",
    "Kind",
    "narwhals",
    "native",
    "rows_of",
    "schema_of",
    "stripped",
]

Backend = Literal["pandas", "polars", "pyarrow", "duckdb"]
BACKENDS: Final = ("pandas", "polars", "pyarrow", "duckdb")

Kind = Literal["text", "day", "whole", "number", "flag", "factor", "offset"]
TEXT: Final = "text"
DAY: Final = "day"
WHOLE: Final = "whole"
NUMBER: Final = "number"
FLAG: Final = "flag"
#: What a baseline is multiplied by, and what is added to it: numbers of an aim, never of a user's table.
FACTOR: Final = "factor"
OFFSET: Final = "offset"

#: Digits of a number, and how many of them stand behind the point: as a whole number of the last of them it fits 64 bits.
DIGITS, PLACES = 18, 4


def narwhals() -> Any:  # noqa: ANN401 - a module
    """
    The library that speaks to all others. Raises :class:`MissingExtra` where it is not installed.
    """
    try:
        import narwhals as nw  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("narwhals", "frames") from error
    return nw


def schema_of(columns: Mapping[str, Kind]) -> dict[str, Any]:
    """
    The columns with the types that narwhals has for their kinds.
    """
    nw = narwhals()
    types: dict[str, Any] = {
        TEXT: nw.String(),
        DAY: nw.Date(),
        WHOLE: nw.Int64(),
        NUMBER: nw.Decimal(DIGITS, PLACES),
        FLAG: nw.Boolean(),
        FACTOR: nw.Decimal(10, 6),
        OFFSET: nw.Decimal(30, 10),
    }
    return {name: types[kind] for name, kind in columns.items()}


def native(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, Kind], backend: str) -> Any:  # noqa: ANN401 - a data frame of that library
    """
    A data frame of a library. pandas and DuckDB take it over from pyarrow, which keeps the types: in pandas the
    columns are Arrow's, for its own have no days and turn whole numbers to floats where one is missing.

    Raises :class:`FormatError` for a library that is not on offer.
    """
    if backend not in BACKENDS:
        raise FormatError("backend", backend, BACKENDS)
    held = list(rows)
    data = {name: [_cell(row[name], kind) for row in held] for name, kind in columns.items()}
    eager: Any = "polars" if backend == "polars" else "pyarrow"
    table = narwhals().from_dict(data, schema=schema_of(columns), backend=eager).to_native()
    if backend == "pandas":
        import pandas as pd  # noqa: PLC0415 - the library that is asked for

        return table.to_pandas(types_mapper=pd.ArrowDtype)
    if backend == "duckdb":
        import duckdb  # noqa: PLC0415 - as above

        return duckdb.from_arrow(table)
    return table


def _cell(value: Any, kind: Kind) -> Any:  # noqa: ANN401 - a value of that kind or None
    return Decimal(value) if kind == NUMBER and value is not None else value  # polars does not mix it with integers


def rows_of(frame: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - a data frame of any library
    """
    The rows of a data frame, eager or lazy, as Python values: `None` for what is missing.
    """
    rows = narwhals().from_native(frame).lazy().collect().rows(named=True)
    return [{name: _value(value) for name, value in row.items()} for row in rows]


def _value(value: Any) -> Any:  # noqa: ANN401 - a value of a cell
    """
    Without the words that pandas has for what is missing, and without the zeros behind a number's last digit.
    """
    if value is None or value != value or type(value).__name__ == "NAType":  # noqa: PLR0124 - NaN alone is not itself
        return None
    return stripped(value) if isinstance(value, Decimal) else value


def stripped(number: Decimal) -> int | Decimal:
    """
    A number as it is written: whole, or with a last digit that is not zero.

    >>> stripped(Decimal("7.0000")), stripped(Decimal("13.7000"))
    (7, Decimal('13.7'))
    """
    if number == int(number):
        return int(number)
    return Decimal(format(number, "f").rstrip("0"))
