"""
De laatste stand: of what is counted on or since a day the figures of the latest end within a period, and, where an aim
names no period, those of the latest that has ended.
"""

from __future__ import annotations

from typing import Any

import narwhals as nw

from jeugdbeleid.frames._aims import BASE, BROKEN, MEASURED, NOTHING
from jeugdbeleid.frames._engine import beside

__all__ = ["latest", "within"]

_c = nw.col
_CELL = ("_aim", "_role", "level", "area")
_PAIR = ("_aim", "level", "area")
#: A period without an end comes after all others.
_NEVER = 99_999_999


def within(joined: Any, has: frozenset[str]) -> Any:  # noqa: ANN401 - frames and expressions of narwhals, all through
    """
    The rows that an ask is about: of its very period, or with an end within it; all that break a series.
    """
    start, end, first, last = (_c(name) for name in ("period_start", "period_end", "_start", "_end"))
    inside = ~end.is_null() & (start_of(first, end)) & ((end <= last).fill_null(value=True))
    asked = (_c("_same") & _equal(start, first) & _equal(end, last)) | (~_c("_same") & inside)
    breaks = (_c("status") == "B").fill_null(value=False) if "status" in has else nw.lit(value=False)
    return joined.filter(((_c("_role") == BROKEN) & breaks) | ((_c("_role") != BROKEN) & asked))


def start_of(first: Any, end: Any) -> Any:  # noqa: ANN401 - as above
    """
    Whether a day is not before another, which may be open.
    """
    return (end >= first).fill_null(value=True)


def _equal(left: Any, right: Any) -> Any:  # noqa: ANN401 - as above
    return (left == right).fill_null(value=False) | (left.is_null() & right.is_null())


def latest(rows: Any) -> Any:  # noqa: ANN401 - as above
    """
    The rows with what they are to their aim: nothing, where a later one of the same cell stands within the period.
    """
    serves = _c("_role").is_in([MEASURED, BASE])
    rows = rows.with_columns(_ends=nw.when(serves).then(_c("period_end")))
    rows = beside(rows, _CELL, _last_end=_c("_ends").max())
    last = (_c("_ends") == _c("_last_end")).fill_null(value=False)
    rows = rows.with_columns(_ends_last=last, _starts=nw.when(last).then(_c("period_start")))
    rows = beside(rows, _CELL, _first_start=_c("_starts").min())
    longest = ~_c("_longest") | _equal(_c("period_start"), _c("_first_start"))
    stands = _c("_same") | (_c("_ends_last") & longest)
    role = nw.when(serves & ~stands).then(nw.lit(NOTHING)).otherwise(_c("_role"))
    return _breaking(rows.with_columns(_role=role))


def _breaking(rows: Any) -> Any:  # noqa: ANN401 - as above
    """
    Without the breaks that are not after the baseline and up to what is measured, or the other way round.
    """
    rows = rows.with_columns(_day=_key(_c("period_end")))
    ends = {f"_{role}_day": nw.when(_c("_role") == role).then(_c("_day")) for role in (MEASURED, BASE)}
    rows = beside(rows.with_columns(**ends), _PAIR, _one=_c(f"_{MEASURED}_day").max(), _other=_c(f"_{BASE}_day").max())
    one, other, day = _c("_one"), _c("_other"), _c("_day")
    between = ((day > one) & (day <= other)) | ((day > other) & (day <= one))
    role = nw.when((_c("_role") == BROKEN) & ~between.fill_null(value=False)).then(nw.lit(NOTHING))
    return rows.with_columns(_role=role.otherwise(_c("_role")))


def _key(day: Any) -> Any:  # noqa: ANN401 - as above
    written = day.dt.year().cast(nw.Int64) * 10_000 + day.dt.month().cast(nw.Int64) * 100 + day.dt.day().cast(nw.Int64)
    return nw.when(day.is_null()).then(nw.lit(_NEVER)).otherwise(written)
