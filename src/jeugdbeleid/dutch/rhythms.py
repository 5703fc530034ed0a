"""
Ritmes en wat geen dagen heeft: words that no date bounds: "jaarlijks", "twee keer per jaar", "doorlopend", "op korte termijn", "vóór het zomerreces".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.dutch.bounds import bounds
from jeugdbeleid.dutch.counts import count
from jeugdbeleid.dutch.moments import moment
from jeugdbeleid.dutch.said import Expression
from jeugdbeleid.dutch.tokens import skip
from jeugdbeleid.dutch.years import next_year
from jeugdbeleid.vocabulary import PlanningKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeugdbeleid.dutch.tokens import Token

__all__ = ["standing"]

_MONTHS = {"year": 12, "half": 6, "third": 4, "quarter": 3, "month": 1}
#: What stands between a number of times and the interval that they come in.
_PER = frozenset({"per", "in", "elk", "elke", "ieder", "iedere", "om"})


def standing(tokens: list[Token], at: int, *, prose: bool) -> tuple[Expression, int] | None:
    """
    What words say that are not bounded by a date, and the place behind them; `None` where no such words stand.
    """
    reader = _STANDING.get(tokens[at].kind)
    return None if reader is None else reader(tokens, at, prose)


def _rhythmic(tokens: list[Token], at: int, _: bool) -> tuple[Expression, int]:
    """
    "jaarlijks", "halfjaarlijkse", "regelmatig".
    """
    value = tokens[at].value
    return Expression(PlanningKind.RECURRING, rhythm=None if value is None else _rhythm(*value)), at + 1


def _going(_tokens: list[Token], at: int, _: bool) -> tuple[Expression, int]:
    return Expression(PlanningKind.CONTINUING), at + 1


def _undatable(_tokens: list[Token], at: int, _: bool) -> tuple[Expression, int]:
    return Expression(PlanningKind.UNDATED), at + 1


def _present(tokens: list[Token], at: int, prose: bool) -> tuple[Expression, int] | None:
    """
    "lopend" where it opens no moment ("lopend jaar"), "deze collegeperiode".
    """
    if not prose and tokens[at].word in {"lopend", "lopende"} and moment(tokens, at) is None:
        return Expression(PlanningKind.CONTINUING), at + 1
    return _event(tokens, at, prose)


def _running(tokens: list[Token], at: int, prose: bool) -> tuple[Expression, int]:
    """
    "loopt", "loopt door": with bounds the time between them, without any a going concern.
    """
    found = bounds(tokens, skip(tokens, at + 1), prose=prose)
    if found is None:
        return Expression(PlanningKind.CONTINUING), at + 1
    return Expression(PlanningKind.DATED, found[0], found[1]), found[2]


def _rhythm(doubled: int, unit: str) -> tuple[int, str] | None:
    """
    A doubled number of units as a whole number of months, weeks or days; `None` where it is none.
    """
    months = _MONTHS.get(unit)
    number, unit = (doubled, unit) if months is None else (doubled * months, "month")
    return (number // 2, unit) if number % 2 == 0 and unit in {"day", "week", "month"} else None


def _event(tokens: list[Token], at: int, prose: bool) -> tuple[Expression, int] | None:
    """
    An event whose days we do not know, with the words of order before it and the year behind it.
    """
    begin = at
    while tokens[at].kind in {"operator", "part", "at"} or tokens[at].value in {"to", "till"}:
        at = skip(tokens, at + 1)
    if tokens[at].kind == "which" and tokens[at + 1].kind == "event":
        at += 1
    if tokens[at].kind == "entry" and at > begin and moment(tokens, at + 1) is None:
        return Expression(PlanningKind.UNDATED), at + 1
    if tokens[at].kind != "event" or (prose and at == begin):
        return None
    found = moment(tokens, at + 2 if tokens[at + 1].kind == "van" else at + 1)
    if found is not None and found[0].unit == "year":
        year, upto = found[0].year, found[1]
        return Expression(PlanningKind.UNDATED), upto if year is None else next_year(tokens, upto, year)
    return (Expression(PlanningKind.UNDATED), at + 1) if at > begin or _preceded(tokens, at) else None


def _preceded(tokens: list[Token], at: int) -> bool:
    """
    Whether a decoration stands before a place, an article between them or not: "in het zomerreces", "tijdens vakanties".
    """
    return tokens[at - 1 - (tokens[at - 1].kind == "article")].kind == "decoration"


def _every(tokens: list[Token], at: int, prose: bool) -> tuple[Expression, int] | None:
    """
    "elk kwartaal", "om de twee jaar", "twee keer per jaar", "per maand", "ieder voorjaar".
    """
    at += tokens[at].kind == "least"
    token = tokens[at]
    if token.kind == "each":
        return _each(tokens, at + 1)
    if token.kind == "om" and tokens[at + 1].kind == "article":
        return _every_other(tokens, at + 2)
    if token.word == "per" and not prose:
        return _interval(tokens, at + 1, 1)
    unsure = token.kind in {"int", "cardinal"} and tokens[at + 1].value in {"or", "dash", "to", "till"}
    times, upto = _times(tokens, at + 2 if unsure else at)
    if not times or tokens[upto].word not in _PER:
        return None
    upto += 1
    found = _interval(tokens, upto + (tokens[upto].kind == "article"), times)
    return (found[0]._replace(rhythm=None), found[1]) if found is not None and unsure else found


def _every_other(tokens: list[Token], at: int) -> tuple[Expression, int] | None:
    """
    "om de twee jaar", and "om de week", which is every other week.
    """
    if tokens[at].kind == "unit":
        return Expression(PlanningKind.RECURRING, rhythm=_rhythm(4, str(tokens[at].value))), at + 1
    return _interval(tokens, at, 1)


def _times(tokens: list[Token], at: int) -> tuple[int, int]:
    """
    How many times, and the place behind; no times where it is not said.
    """
    token = tokens[at]
    if token.kind == "times":
        return int(token.value), at + 1
    if token.kind in {"int", "cardinal"} and tokens[at + 1].kind == "keer":
        return int(token.value) // (2 if token.kind == "cardinal" else 1), at + 2
    return 0, at


def _each(tokens: list[Token], at: int) -> tuple[Expression, int] | None:
    """
    What "elk" says: a unit, a season, a month, an ordinal of them.
    """
    if tokens[at].kind in {"season", "month"}:
        return Expression(PlanningKind.RECURRING, rhythm=(12, "month")), at + 1
    if tokens[at].kind == "ordinal" and tokens[at + 1].kind in {"unit", "weekday"}:
        upto = skip(tokens, at + 3)
        of_unit = tokens[at + 2].kind == "van" and tokens[upto].kind == "unit"
        return Expression(PlanningKind.RECURRING), upto + 1 if of_unit else at + 2
    if tokens[at].kind == "weekday":
        return Expression(PlanningKind.RECURRING, rhythm=(1, "week")), at + 1
    return _interval(tokens, at, 1)


def _interval(tokens: list[Token], at: int, times: int) -> tuple[Expression, int] | None:
    """
    So many times in an interval: "per jaar", "om de twee jaar", "per half jaar".
    """
    if tokens[at].kind == "unit":
        doubled, unit, at = 2, str(tokens[at].value), at + 1
        unit = "year" if unit in {"school", "study"} else unit
    else:
        counted = count(tokens, at)
        if counted is None:
            return None
        doubled, unit, at = counted
    rhythm = _rhythm(doubled, unit)
    fits = rhythm is not None and rhythm[0] % times == 0
    return Expression(
        PlanningKind.RECURRING, rhythm=(rhythm[0] // times, rhythm[1]) if rhythm is not None and fits else None
    ), at


def _event_or_rhythm(tokens: list[Token], at: int, prose: bool) -> tuple[Expression, int] | None:
    """
    "vóór het zomerreces", or "per jaar".
    """
    return _event(tokens, at, prose) or _every(tokens, at, prose)


_STANDING: dict[str, Callable[[list[Token], int, bool], tuple[Expression, int] | None]] = {
    "recurring": _rhythmic, "rhythm": _rhythmic, "continuing": _going, "undated": _undatable, "runs": _running, "which": _present, "part": _event,
    "at": _event, "separator": _event, "event": _event, "entry": _event, "operator": _event_or_rhythm, "each": _every, "om": _every, "least": _every,
    "times": _every, "int": _every, "cardinal": _every,
}  # fmt: skip
