"""
Delen: parts of a stretch of the calendar: "begin 2018", "eerste helft van april", "de eerste 4 maanden van 2019", "tweede week van maart".

Each reader takes the tokens, a place among them, and the reader of the moments that parts are taken of, and gives the moment and the place behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.dutch.counts import count, counted, few
from jeugdbeleid.dutch.moment import Moment, Read
from jeugdbeleid.dutch.relative import ago
from jeugdbeleid.dutch.words import PLURALS
from jeugdbeleid.dutch.years import behind_of, in_short_year, in_year

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeugdbeleid.dutch.tokens import Token

    Moments = Callable[[list[Token], int], Read]

__all__ = ["MOST", "PRESENT", "cardinal", "edge", "ordinal", "window"]

#: How many of a unit a year has.
MOST = {"quarter": 4, "half": 2, "third": 3, "week": 53}
#: Units of which there is always a present one: "het eind van de maand".
PRESENT = frozenset({"year", "school", "study", "half", "quarter", "month", "week"})
_HALVES = 2
#: What a part cannot be taken of: bare numbers, and what has no days.
_NO_WHOLE = frozenset({"", "number", "undated"})
#: What "half" stands before as "medio" does: "half maart", "half derde kwartaal".
_HALFWAY = frozenset({"month", "mon", "year", "short", "which", "lettered", "ordinal"})


def ordinal(tokens: list[Token], at: int, moment: Moments) -> Read:
    """
    "1e kwartaal 2020", "eerste helft van april", "eerste 4 maanden van 2019", "tweede week van maart", "1e januari", or the 1e of "1e-2e kwartaal".
    """
    number, after = int(tokens[at].value), tokens[at + 1]
    if after.kind == "unit":
        return _ordinal_unit(tokens, at, number, moment)
    if after.kind == "helft":
        half = number if number > 0 else _HALVES + 1 + number
        return _part(tokens, at + 2, ("half", half, ""), moment) if 1 <= half <= _HALVES else None
    if after.kind in {"month", "mon"} and number > 0:
        return in_year(tokens, at + 2, Moment("day", int(after.value), number))
    if after.word == "half" and tokens[at + 2].word == "jaar":
        return _numbered(tokens, at + 3, "half", number, moment)
    if after.kind == "weekday":
        return _part(tokens, at + 2, ("weekday", number, str(after.value)), moment)
    amount = count(tokens, at + 1)
    if amount is not None and number in {1, -1}:
        doubled, unit, upto = amount
        part = _part(tokens, upto, ("first" if number == 1 else "last", doubled, unit), moment)
        return part if number == 1 or part is not None else counted(amount, -1)
    return (Moment("number", number), at + 1) if after.kind == "separator" else None


def _ordinal_unit(tokens: list[Token], at: int, number: int, moment: Moments) -> Read:
    """
    An ordinal and a unit: a numbered one, one of a longer stretch, or ("de eerste maanden van 2020") its begin.
    """
    word, unit = tokens[at + 1].word, str(tokens[at + 1].value)
    if word in PLURALS:
        begin_or_end = ("window", 0 if number > 0 else 2, "")
        part = _part(tokens, at + 2, begin_or_end, moment) if abs(number) == 1 and unit != "year" else None
        return part or ((Moment("undated"), at + 2) if number == -1 else None)
    if unit in {"quarter", "half", "third"}:
        return _numbered(tokens, at + 2, unit, number, moment)
    if unit in {"week", "month", "day"}:
        return _part(tokens, at + 2, ("nth", number, unit), moment)
    return (Moment("year", shift=-1), at + 2) if number == -1 and unit == "year" else None


def _numbered(tokens: list[Token], at: int, unit: str, number: int, moment: Moments) -> Read:
    """
    The so manieth of the year, or of a school year.
    """
    most = MOST[unit]
    number = number if number > 0 else most + 1 + number
    if number > most:
        return None
    if tokens[behind_of(tokens, at)].kind in {"unit", "study", "which"}:
        found = moment(tokens, behind_of(tokens, at))
        if found is not None and found[0].unit in {"school", "study"} and not found[0].parts:
            return found[0].part(unit, number), found[1]
    return in_short_year(tokens, at, Moment(unit, number))


def _part(tokens: list[Token], at: int, part: tuple[str, int, str], moment: Moments) -> Read:
    """
    A part of the moment that follows; of the moment behind a separator, where one follows ("begin/medio 2020"); else a half, which is one of a year.
    """
    if tokens[at].kind == "part":  # "begin eind" is none, and a thousand of them are none at once
        return None
    upto = behind_of(tokens, at)
    found = moment(tokens, upto)
    if found is not None and found[0].unit not in _NO_WHOLE:
        return found[0].part(*part), found[1]
    unit = tokens[upto]
    if unit.kind == "unit" and unit.value in PRESENT and unit.word not in PLURALS and found is None:
        return Moment(str(unit.value), shift=0).part(*part), upto + 1
    if tokens[at].kind == "separator":
        return Moment("", parts=(part,)), at
    return (Moment("half", part[1]), at) if part[0] == "half" else None


def window(tokens: list[Token], at: int, moment: Moments) -> Read:
    """
    "begin 2018", "medio juni", "eind van het jaar 2019".
    """
    return _part(tokens, at + 1, ("window", tokens[at].value, ""), moment)


def edge(tokens: list[Token], at: int, moment: Moments) -> Read:
    """
    "primo 2020", "ultimo maart": the first and the last day.
    """
    return _part(tokens, at + 1, ("edge", tokens[at].value, ""), moment)


def cardinal(tokens: list[Token], at: int, moment: Moments) -> Read:
    """
    "half maart", which is medio; "twee jaar geleden", "een paar weken geleden".
    """
    if tokens[at].word == "half" and tokens[at + 1].kind in _HALFWAY:
        return _part(tokens, at + 1, ("window", 1, ""), moment)
    some = few(tokens, at)
    return (some[0], some[1] + 1) if some is not None and tokens[some[1]].kind == "ago" else ago(tokens, at, moment)
