"""
Kolommen van een lange tabel: which of them a check reads, by which names a user has them, and what types they may have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw

from jeugdbeleid.errors import ColumnType, InvalidValue, MissingColumn, UnknownId, nearest
from jeugdbeleid.frames._engine import CASTS
from jeugdbeleid.frames._tables import DAY, DIGITS, FLAG, NUMBER, PLACES, TEXT, WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jeugdbeleid.frames._engine import Engine
    from jeugdbeleid.frames._tables import Kind

__all__ = ["ANSWER", "READ", "answer_of_areas", "answer_of_rows", "columns_of", "normal", "read_of", "scale_of"]

_NEEDED = ("indicator", "period_start", "period_end", "value")

#: All that a check reads; what is not needed may be absent.
READ: dict[str, Kind] = {
    "indicator": TEXT,
    "level": TEXT,
    "area": TEXT,
    "breakdown": TEXT,
    "period_start": DAY,
    "period_end": DAY,
    "value": NUMBER,
    "unit": TEXT,
    "status": TEXT,
    "known_on": DAY,
    "known_start": DAY,
    "known_end": DAY,
    "low": NUMBER,
    "high": NUMBER,
    "low_open": FLAG,
    "high_open": FLAG,
    "basis": TEXT,
    "compared": TEXT,
    "producer": TEXT,
    "definition": TEXT,
    "position": WHOLE,
}

#: The columns of a table of verdicts.
ANSWER = ("target", "verdict", "reason", "reasons", "standing", "observed", "baseline", "required", "margin")

#: The place of a row in its frame.
_PLACE = "_jeugdbeleid_place"
#: By what a row and a verdict belong together.
_KEYS = ("indicator", "level", "area", "breakdown")

BOUNDS = ("low", "high", "low_open", "high_open")

#: Columns that cannot be read without others: those say in full what these say a part of.
_TOGETHER: dict[str, tuple[str, ...]] = {
    "area": ("level",),
    "qualifier": BOUNDS,
    "rounding": BOUNDS,
    "numerator": BOUNDS,
    "range_low": BOUNDS,
    **dict.fromkeys(BOUNDS, BOUNDS),
    "known_start": ("known_end",),
    "known_end": ("known_start",),
}

_EXPECTED: dict[Kind, str] = {
    NUMBER: f"Int64 or a Decimal of at most {DIGITS} digits, {PLACES} of them behind the point",
    WHOLE: "Int64",
    DAY: "Date",
    TEXT: "String",
    FLAG: "Boolean",
}
_WHOLE = (nw.Int64, nw.Int32, nw.Int16, nw.Int8, nw.UInt32, nw.UInt16, nw.UInt8)


def columns_of(engine: Engine, named: Mapping[str, str]) -> dict[str, str]:
    """
    The columns that are there to be read, and the names they have in the frame; `named` gives those that differ.

    Raises :class:`MissingColumn` for one that is not there, :class:`ColumnType` for one of another type, and
    :class:`UnknownId` for a name that no check reads.
    """
    for name in named:
        if name not in READ:
            raise UnknownId("column of frames.check", name, nearest(name, READ))
    there = {name: named.get(name, name) for name in READ if name in named or name in engine.schema}
    present = {*there, *engine.schema}
    needed = [*_NEEDED, *(other for name, others in _TOGETHER.items() if name in present for other in others)]
    for name in (*needed, *named):
        if there.get(name, name) not in engine.schema:
            column, names = there.get(name, name), tuple(engine.schema)
            raise MissingColumn(column, names, tuple(dict.fromkeys(needed)), nearest(column, names))
    for name, column in there.items():
        _check_type(engine, column, READ[name])
    _check_same(engine, there)
    return there


def _check_type(engine: Engine, column: str, kind: Kind) -> None:
    found = engine.schema[column]
    if _serves(found, kind):
        return
    cast = CASTS[engine.name][WHOLE if kind == NUMBER and found.is_integer() else kind].format(column)
    raise ColumnType(column, str(found), _EXPECTED[kind], cast)


def _serves(found: Any, kind: Kind) -> bool:  # noqa: ANN401 - a type of narwhals
    if kind == NUMBER:
        small = isinstance(found, nw.Decimal) and found.precision <= DIGITS and found.scale <= PLACES
        return found in _WHOLE or small
    if kind == WHOLE:
        return found in _WHOLE
    if kind == TEXT:
        return any(found == text for text in (nw.String, nw.Categorical, nw.Enum))
    return bool(found == {DAY: nw.Date, FLAG: nw.Boolean}[kind])


def _check_same(engine: Engine, there: Mapping[str, str]) -> None:
    """
    Bounds are numbers of the type of the value, for they are compared with one another.
    """
    value = scale_of(engine.schema[there["value"]])
    for name in ("low", "high"):
        if name in there and scale_of(engine.schema[there[name]]) != value:
            wanted = NUMBER if value else WHOLE
            found, expected = engine.schema[there[name]], engine.schema[there["value"]]
            cast = CASTS[engine.name][wanted].format(there[name])
            raise ColumnType(there[name], str(found), f"{expected}, as the value is", cast)


def scale_of(found: Any) -> int:  # noqa: ANN401 - as above
    """
    How many digits a number of this type has behind the point.
    """
    return found.scale if isinstance(found, nw.Decimal) else 0


def read_of(there: Mapping[str, str]) -> frozenset[str]:
    """
    The columns that :func:`normal` gives, as far as they may be absent.
    """
    known = {"known_start", "known_end"} if "known_on" in there else set()
    return frozenset({*there, *known} - {"known_on"})


def normal(rows: Any, there: Mapping[str, str]) -> Any:  # noqa: ANN401 - a frame of narwhals
    """
    The columns by the names and with the types that are reckoned with: an absent area or breakdown is an empty text,
    an absent level the country, for what is absent equals nothing when frames are joined.
    """
    made = {name: _cast(nw.col(column), READ[name]) for name, column in there.items() if name != "known_on"}
    if "known_on" in there:
        made |= dict.fromkeys(("known_start", "known_end"), nw.col(there["known_on"]))
    made |= _keys(there)
    return rows.select(**made)


def _keys(there: Mapping[str, str]) -> dict[str, Any]:
    """
    By what a row and an aim are joined.
    """
    made = {"indicator": nw.col(there["indicator"]).cast(nw.String)}
    for name, instead in (("level", "national"), ("area", ""), ("breakdown", "")):
        here = nw.col(there[name]).cast(nw.String).fill_null(instead) if name in there else nw.lit(instead)
        made[name] = here
    return made


def _cast(column: Any, kind: Kind) -> Any:  # noqa: ANN401 - an expression of narwhals
    return column.cast(nw.String) if kind == TEXT else column


def answer_of_areas(found: Any) -> Any:  # noqa: ANN401 - as above
    """
    A table of verdicts: a row for each aim and area, empty where the aim names no area or breakdown.
    """
    empty = {name: nw.when(nw.col(name) != "").then(nw.col(name)) for name in _KEYS if name != "level"}
    return found.with_columns(**empty).select("target", *_KEYS, *ANSWER[1:])


def answer_of_rows(engine: Engine, there: Mapping[str, str], found: Any) -> Any:  # noqa: ANN401 - as above
    """
    The frame that was given, with the verdict of its aim beside each row; empty where no aim speaks of the row, and
    as many rows as there are aims that do.
    """
    _check_free(tuple(engine.schema))
    ours = {name: f"_jeugdbeleid_{name}" for name in _KEYS}
    verdicts = found.filter(nw.col("indicator") != "").select(*_KEYS, *ANSWER).rename(ours)
    keys = {ours[name]: one for name, one in _keys(there).items()}
    on = list(ours.values())
    if engine.in_arrow:
        rows = engine.rows(tuple(there.values()), _PLACE).select(_PLACE, **keys)
        return engine.beside_rows(rows.join(verdicts, on=on, how="left").select(_PLACE, *ANSWER), _PLACE)
    rows = engine.rows(tuple(engine.schema), _PLACE).with_columns(**keys)
    found = rows.join(verdicts, on=on, how="left").drop(*on)
    return engine.answer(found, _PLACE if engine.ordered else None)


def _check_free(names: Sequence[str]) -> None:
    """
    The frame has no column of a name that the answer needs. Raises :class:`InvalidValue`.
    """
    for name in names:
        if name in ANSWER:
            raise InvalidValue(
                "frames.check, frame", name, f"no column of that name, for the answer has {', '.join(ANSWER)}"
            )
