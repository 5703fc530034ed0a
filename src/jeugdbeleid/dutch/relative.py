"""
Betrekkelijke tijd: what is told from the day of writing, or counted from another: "dit jaar", "komend voorjaar", "binnen zes maanden", "twee jaar geleden".

The readers are as those of :mod:`jeugdbeleid.dutch.parts`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.dutch.counts import count, counted, few
from jeugdbeleid.dutch.moment import NUMBERED, Moment, Read
from jeugdbeleid.dutch.tokens import skip
from jeugdbeleid.dutch.words import PLURALS
from jeugdbeleid.dutch.years import STEP

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeugdbeleid.dutch.tokens import Token

    Moments = Callable[[list[Token], int], Read]

__all__ = ["ago", "now", "over", "which", "within"]

#: What the words "next", "following" and so on pick of what comes once a year.
_PICK = {"this": "this", "next": "next", "following": "following", "previous": "past", "past": "past"}
#: "Komend" and "afgelopen" half jaar are counted from the day; "dit", "volgend" and "vorig" name one of the calendar.
_FROM_THE_DAY = frozenset({"next", "past"})
#: Units of what comes once a year, and so can be the next or the last one.
_YEARLY = frozenset({"month", "season", "day", *NUMBERED})
#: What may stand behind "vorig jaar", or behind "komend": a part of a year.
_IN_YEAR = frozenset({"month", "season", "part", "int", "lettered", "ordinal"})
_NAMED = frozenset({"month", "season", "ordinal", "int", "lettered", "weekday"})
#: What "over" can be about, where no number of units follows: "over het jaar 2023".
_REPORTED = frozenset({"year", "half", "third", "quarter", "month", "school", "study"})
_NO_DAYS = frozenset({"", "number", "undated"})


def ago(tokens: list[Token], at: int, moment: Moments) -> Read:
    """
    "drie maanden geleden", "twee weken na 1 juli 2024".
    """
    number = count(tokens, at)
    if number is None:
        return None
    doubled, unit, upto = number
    if tokens[upto].kind == "ago":
        return Moment("later", -1, parts=(("", doubled, unit),)), upto + 1
    if tokens[upto].word == "na":
        later = Moment("later", 1, parts=(("", doubled, unit),))
        found = _after(tokens, later, upto, moment)
        return None if found[0] is later else found
    return None


def within(tokens: list[Token], at: int, moment: Moments) -> Read:
    """
    "binnen zes maanden", "binnen maximaal zes weken", "binnen nu en twee jaar", "binnen de komende twee jaar", "binnen twee weken na 1 juli 2024".
    """
    at += 1
    if tokens[at].word == "nu" and tokens[at + 1].word == "en":
        at += 2
    at = skip(tokens, at)
    at += tokens[at].kind == "least"
    number = count(tokens, at)
    if number is None and tokens[at].kind in {"int", "cardinal"} and tokens[at + 1].kind == "separator":
        number = count(tokens, at + 2)
    found = counted(number, 1)
    if found is not None:
        return _after(tokens, *found, moment)
    return few(tokens, at) or (moment(tokens, at) if tokens[at].kind in {"which", "year"} else None)


def _after(tokens: list[Token], read: Moment, at: int, moment: Moments) -> tuple[Moment, int]:
    """
    So much time, and what it is counted from where that follows: "na 1 juli 2024", "na inwerkingtreding".
    """
    if tokens[at].value != "after":
        return read, at
    upto = skip(tokens, at + 1)
    if tokens[upto].kind in {"event", "entry"}:
        return Moment("undated"), upto + 1
    found = moment(tokens, upto)
    if found is None or found[0].unit in _NO_DAYS:
        return read, at
    return read._replace(anchor=found[0]), found[1]


def over(tokens: list[Token], at: int, moment: Moments) -> Read:
    """
    "over twee jaar", "over een half jaar"; and, of a report, "over het jaar 2023".
    """
    at = skip(tokens, at + 1)
    at += tokens[at].word in {"ruim", "bijna", "zo'n"}
    number = count(tokens, at)
    if number is not None:
        return Moment("later", 1, parts=(("", number[0], number[1]),)), number[2]
    found = few(tokens, at) or moment(tokens, at)
    reported = found is not None and found[0].unit in _REPORTED and found[0].year is not None
    return found if found is not None and (reported or found[0].unit == "undated") else None


def which(tokens: list[Token], at: int, moment: Moments) -> Read:
    """
    "dit jaar", "komend voorjaar", "volgende maand", "de afgelopen twee jaar", "vorig jaar april", "de komende jaren".
    """
    word, after = str(tokens[at].value), tokens[at + 1]
    if word not in _FROM_THE_DAY and after.word == "half" and tokens[at + 2].word == "jaar":
        return Moment("half", shift=STEP[word]), at + 3
    found = _stretch(tokens, at + 1, word)
    if found is not None:
        return found
    if after.word in PLURALS or after.kind == "event":
        return None if word == "this" and after.kind != "event" else (Moment("undated"), at + 2)
    if after.kind == "weekday" and tokens[at + 2].kind not in {"int", "ordinal"}:
        return Moment("weekday", int(after.value), which=_PICK[word]), at + 2
    if after.kind in {"unit", "study"}:
        return _unit(tokens, at + 2, Moment(str(after.value or "study"), shift=STEP[word]), moment)
    return _named(tokens, at + 1, word, moment)


def _stretch(tokens: list[Token], at: int, word: str) -> Read:
    """
    "de komende twee jaar", "de afgelopen paar maanden", "het komend half jaar": so much time from the reference on, or up to it.
    """
    step = STEP[word]
    found = (counted(count(tokens, at), step) or few(tokens, at)) if step else None
    if tokens[at].word == "halfjaar" and word in _FROM_THE_DAY:
        return counted((1, "year", at + 1), step)
    return found


def _named(tokens: list[Token], at: int, word: str, moment: Moments) -> Read:
    """
    "komend voorjaar", "afgelopen september", "deze 1 juli".
    """
    if tokens[at].kind not in _NAMED:
        return None
    found = moment(tokens, at)
    if found is None or found[0].unit not in _YEARLY or not found[0].number:
        return None
    return found if found[0].placed else (found[0]._replace(which=_PICK[word]), found[1])


def _unit(tokens: list[Token], at: int, read: Moment, moment: Moments) -> Read:
    """
    "vorig jaar" with what follows: "vorig jaar april", "volgend jaar in het najaar".
    """
    if read.unit == "workday":
        return None
    if read.unit == "year" and tokens[skip(tokens, at)].kind in _IN_YEAR:
        found = moment(tokens, at)
        if found is not None and not found[0].placed and found[0].unit in _YEARLY and found[0].number:
            return found[0]._replace(shift=read.shift), found[1]
    return read, at


def now(tokens: list[Token], at: int, _: Moments) -> Read:
    """
    "heden", "vandaag", "morgen".
    """
    return Moment("now", int(tokens[at].value)), at + 1
