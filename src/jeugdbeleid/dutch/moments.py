"""
Momenten: the stretches of the calendar that Dutch names, read from tokens: "30 oktober 2019", "1e kwartaal", "eind volgend jaar".

A reader takes the tokens, a place among them, and the reader of moments themselves, for moments hold moments; it gives the moment and the place behind
it, or `None`. What a moment lacks (a year, a month) another one may share with it; see :mod:`jeugdbeleid.dutch.series`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jeugdbeleid.dutch.moment import NUMBERED, Moment, Read
from jeugdbeleid.dutch.parts import MOST, PRESENT, cardinal, edge, ordinal, window
from jeugdbeleid.dutch.relative import ago, now, over, which, within
from jeugdbeleid.dutch.tokens import SKIPPED, skip
from jeugdbeleid.dutch.words import COUNTED, NUMBERING, PLURALS
from jeugdbeleid.dutch.years import century, in_short_year, in_year, next_year, touching, yearlong

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeugdbeleid.dutch.tokens import Token

    Moments = Callable[[list[Token], int], Read]

__all__ = ["moment"]

#: Units that are a year in themselves.
_YEARLONG = frozenset({"year", "school", "study"})
_LOOSE = {"in de loop van", "in loop van", "gedurende", "tijdens"}
_DATE = re.compile(r"[0-9]+")
_TWO, _FOUR = 2, 4  # digits of a month, digits of a year
_MONTHS_A_YEAR, _LONGEST_MONTH = 12, 31
_WINTER = 4


def moment(tokens: list[Token], at: int) -> Read:
    """
    The moment that stands at a place, articles and decorations before it skipped.
    """
    if tokens[at].kind in SKIPPED:
        at = skip(tokens, at)
    reader = _READERS.get(tokens[at].kind)
    if reader is None:
        return None
    found = reader(tokens, at, moment)
    if found is None or tokens[found[1]].kind != "post":
        return found
    read, upto = found
    return (read if read.placed else read._replace(which=tokens[upto].value)), upto + 1


def _date(tokens: list[Token], at: int, _: Moments) -> Read:
    """
    30-10-2019, 30/10/'19, 2019-10-30.
    """
    first, month, last = _DATE.findall(tokens[at].word)
    day, year = (last, first) if len(first) == _FOUR else (first, last)
    number = int(year)
    return Moment("day", int(month), int(day), number if len(year) > _TWO else century(number)), at + 1


def _number(tokens: list[Token], at: int, moment: Moments) -> Read:
    """
    "30 oktober 2019", "3 maanden geleden", "05-2025", or the 1 of "1-8 november".
    """
    number, after = tokens[at].value, tokens[at + 1]
    if after.kind in {"month", "mon"} and 1 <= number <= _LONGEST_MONTH:
        return in_year(tokens, at + 2, Moment("day", after.value, number))
    year = tokens[at + 2]
    if _month_in_digits(tokens[at]) and after.value in {"dash", "slash"} and year.kind == "year":
        if touching(tokens, at + 1):
            return Moment("month", number, year=year.value), at + 3
    elif after.kind == "unit" or after.word == "en":
        return ago(tokens, at, moment) or (Moment("number", number), at + 1)
    return in_year(tokens, at + 1, Moment("number", number))


def _month_in_digits(token: Token) -> bool:
    """
    Whether a number is written as the month of a date: "01", "12".
    """
    return token.kind == "int" and token.end - token.start == _TWO and 1 <= token.value <= _MONTHS_A_YEAR


def _month(tokens: list[Token], at: int, _: Moments) -> Read:
    return in_year(tokens, at + 1, Moment("month", tokens[at].value))


def _abbreviated_month(tokens: list[Token], at: int, _: Moments) -> Read:
    """
    "sept. 2019", "jan-23"; without a year only with a full stop or in small letters, which the token cannot tell: so with a full stop.
    """
    token = tokens[at]
    found = in_short_year(tokens, at + 1, Moment("month", token.value))
    stopped = token.end - token.start > len(token.word)
    return found if found[0].placed or stopped or tokens[at + 1].kind in {"separator", "post"} else None


def _season(tokens: list[Token], at: int, _: Moments) -> Read:
    """
    "najaar 2019", "winter 2019-2020", "zomer '20".
    """
    found = in_short_year(tokens, at + 1, Moment("season", tokens[at].value))
    read, upto = found
    if read.number == _WINTER and read.year is not None:
        return read, next_year(tokens, upto, read.year)
    return found


def _lettered(tokens: list[Token], at: int, _: Moments) -> Read:
    """
    "Q1 2020", "K3-2021", "H2 '23", "2026Q1".
    """
    unit, number, year = tokens[at].value
    if year is not None:
        return Moment(unit, number, year=year), at + 1
    return in_short_year(tokens, at + 1, Moment(unit, number))


def _unit(tokens: list[Token], at: int, moment: Moments) -> Read:
    """
    "kwartaal 1 2020", "week 12", "jaar 2020", "schooljaar 2019-2020", "week van 12 maart".
    """
    unit, after = str(tokens[at].value), tokens[at + 1]
    if unit in _YEARLONG:
        return yearlong(tokens, at + 1, unit) or _present(tokens, at)
    if unit == "month" and after.kind in {"month", "mon"}:
        return moment(tokens, at + 1)
    if unit == "week" and after.kind == "van":
        found = moment(tokens, at + 2)
        return (found[0].part("week", 0), found[1]) if found is not None and found[0].unit == "day" else None
    if unit in NUMBERED and after.kind in {"int", "roman"} and 1 <= after.value <= MOST[unit]:
        dated = in_year if unit == "week" else in_short_year
        return dated(tokens, at + 2, Moment(unit, after.value))
    return _present(tokens, at)


def _present(tokens: list[Token], at: int) -> Read:
    """
    "in de loop van het jaar": the present one.
    """
    token = tokens[at]
    loosely = tokens[at - 1].kind == "article" and tokens[at - 2].word in _LOOSE
    if loosely and token.value in PRESENT and token.word not in PLURALS:
        return Moment(str(token.value), shift=0), at + 1
    return None


def _session(tokens: list[Token], at: int, _: Moments) -> Read:
    """
    "vergaderjaar 2018-2019".
    """
    token = tokens[at + 1]
    if token.kind != "year":
        return None
    upto = next_year(tokens, at + 2, token.value)
    return (Moment("session", year=token.value), upto) if upto > at + 2 else None


def _study(tokens: list[Token], at: int, _: Moments) -> Read:
    return yearlong(tokens, at + 1, "study")


def _year(tokens: list[Token], at: int, moment: Moments) -> Read:
    """
    "2020", "2020 Q1", "2020/Q1", "2020, eerste kwartaal", "2020 (najaar)", "2026-03"; no number of something, no number of a paper.
    """
    token, after = tokens[at], tokens[at + 1]
    year: int = token.value
    if after.word in COUNTED or tokens[at - 1].word in NUMBERING or not 1900 <= year < 2100:
        return None
    glued = after.kind == "separator" and after.value in {"dash", "slash"} and touching(tokens, at + 1)
    month = tokens[at + 2]
    if glued and after.value == "dash" and _month_in_digits(month) and month.value != year % 100 + 1:
        return Moment("month", month.value, year=year), at + 3
    upto = at + 2 if glued or after.value in {"comma", "("} or after.word == ":" else at + 1
    behind = tokens[upto].kind
    if behind in {"lettered", "ordinal", "unit", "season"}:
        found = moment(tokens, upto)
        if found is not None and not found[0].placed and found[0].unit in {*NUMBERED, "season"}:
            closed = found[1] + (after.value == "(" and tokens[found[1]].value == ")")
            return found[0]._replace(year=year), closed
    return Moment("year", year=year), at + 1


def _short_year(tokens: list[Token], at: int, _: Moments) -> Read:
    return Moment("year", year=century(tokens[at].value)), at + 1


def _weekday(tokens: list[Token], at: int, _: Moments) -> Read:
    """
    "vrijdag a.s.", "maandag jl."; a weekday alone is none, and one before a date is skipped.
    """
    return (Moment("weekday", tokens[at].value), at + 1) if tokens[at + 1].kind == "post" else None


def _feast(tokens: list[Token], at: int, _: Moments) -> Read:
    return in_year(tokens, at + 1, Moment(str(tokens[at].value), 1))


def _prinsjesdag(tokens: list[Token], at: int, _: Moments) -> Read:
    return in_year(tokens, at + 1, Moment("prinsjesdag", 1))


_READERS: dict[str, Callable[[list[Token], int, Moments], Read]] = {
    "date": _date, "int": _number, "month": _month, "mon": _abbreviated_month, "season": _season, "lettered": _lettered, "unit": _unit,
    "study": _study, "session": _session, "year": _year, "short": _short_year, "ordinal": ordinal, "part": window, "edge": edge,
    "cardinal": cardinal, "few": cardinal, "within": within, "over": over, "which": which, "post": which, "now": now,
    "prinsjesdag": _prinsjesdag, "feast": _feast, "weekday": _weekday,
}  # fmt: skip
