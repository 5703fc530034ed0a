"""
Jaren: of which year a stretch of the calendar is, as told behind it: "maart 2020", "Q1 '23", "winter 2019-2020", "1 juli volgend jaar".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.dutch.moment import NUMBERED, Moment, Read
from jeugdbeleid.dutch.words import PLURALS

if TYPE_CHECKING:
    from jeugdbeleid.dutch.tokens import Token

__all__ = ["STEP", "behind_of", "century", "in_short_year", "in_year", "next_year", "touching", "yearlong"]

#: How far "this", "next" and so on are from the present one.
STEP = {"this": 0, "next": 1, "following": 1, "previous": -1, "past": -1}
_THIS_CENTURY = 70  # two digits below it are of this century
_TWO = 2
#: The years that two digits without an apostrophe may stand for, beside a quarter, a season or an abbreviated month.
_SHORT_YEARS = range(10, 50)
#: Moments whose year may stand in brackets or behind a comma: "Q1 (2023)", "1 mei, 2020".
_BRACKETED = frozenset({*NUMBERED, "day"})


def century(number: int) -> int:
    """
    The year that its last two digits stand for: from 1970 to 2069.

    >>> century(19), century(98)
    (2019, 1998)
    """
    return 2000 + number if number < _THIS_CENTURY else 1900 + number


def touching(tokens: list[Token], at: int) -> bool:
    """
    Whether the sign at a place stands between its neighbours without a space.
    """
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def behind_of(tokens: list[Token], at: int) -> int:
    """
    The place behind "van de", "in het" and the like.
    """
    if tokens[at].kind == "van" or tokens[at].word == "in":
        at += 1
    return at + 1 if tokens[at].kind == "article" else at


def in_year(tokens: list[Token], at: int, read: Moment) -> tuple[Moment, int]:
    """
    The moment with the year that follows it, if one does: stated, in two digits with an apostrophe, or told from the reference's.
    """
    token, after = tokens[at], tokens[at + 1]
    if token.kind == "year":
        return read.of_year(token.value), at + 1
    if token.kind == "separator" and token.value in {"dash", "slash"} and after.kind in {"year", "short"}:
        upto = at + 1 if touching(tokens, at) else at
    elif token.value in {"(", "comma"} and after.kind == "year" and read.unit in _BRACKETED:
        return _bracketed(tokens, at, read)
    else:
        upto = behind_of(tokens, at)
        if tokens[upto].word == "jaar" and tokens[upto + 1].kind == "year":
            upto += 1
    token = tokens[upto]
    if token.kind == "year":
        return read.of_year(token.value), upto + 1
    if token.kind == "short":
        return read.of_year(century(token.value)), upto + 1
    if token.kind == "marked":
        year, mark = token.value
        return read._replace(year=year, mark=mark), upto + 1
    after = tokens[upto + 1]
    if token.kind == "which" and after.kind == "unit" and after.value == "year" and after.word not in PLURALS:
        return read._replace(shift=STEP[token.value]), upto + 2
    return read, at


def _bracketed(tokens: list[Token], at: int, read: Moment) -> tuple[Moment, int]:
    """
    "(2023)" or ", 2023" behind a moment.
    """
    closed = tokens[at + 2].value == ")"
    if closed or tokens[at].value == "comma":
        return read.of_year(tokens[at + 1].value), at + 2 + closed
    return read, at


def in_short_year(tokens: list[Token], at: int, read: Moment) -> tuple[Moment, int]:
    """
    Like :func:`in_year`, and also two bare digits where what follows cannot be what they count: "Q1 23", "jan-23", "najaar 23".
    """
    found = in_year(tokens, at, read)
    if found[1] != at:
        return found
    upto = at + 1 if tokens[at].value in {"dash", "slash"} and touching(tokens, at) else at
    token, after = tokens[upto], tokens[upto + 1]
    if _is_short(token) and token.end - token.start == _TWO and after.kind in {"end", "sign", "separator"}:
        return read.of_year(century(token.value)), upto + 1
    return found


def _is_short(token: Token) -> bool:
    return token.kind == "int" and token.value in _SHORT_YEARS


def next_year(tokens: list[Token], at: int, year: int) -> int:
    """
    The place behind "-2020" or "/20" after 2019; the place itself where no next year follows.
    """
    after = tokens[at + 1]
    if tokens[at].value not in {"dash", "slash"}:
        return at
    if (after.kind == "year" and after.value == year + 1) or (
        after.kind in {"int", "short"} and after.value == (year + 1) % 100
    ):
        return at + 2
    return at


def yearlong(tokens: list[Token], at: int, unit: str) -> Read:
    """
    The year at a place, of a unit that is a year in itself: after "jaar", "schooljaar", "academisch jaar"; "jaren '90".
    """
    token = tokens[at]
    if token.kind not in {"year", "short"} and not (unit != "year" and _is_short(token)):
        return None
    number = int(token.value)
    if token.kind == "short" and tokens[at - 1].word == "jaren" and number % 10 == 0:
        return Moment("decade", year=century(number)), at + 1
    year = number if token.kind == "year" else century(number)
    return Moment(unit, year=year), at + 1 if unit == "year" else next_year(tokens, at + 1, year)
