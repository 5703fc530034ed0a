"""
Momenten: the stretches of the calendar that Dutch names, read from tokens: "30 oktober 2019", "1e kwartaal", "eind volgend jaar".

Each reader takes the tokens and a place among them, and gives the moment and the place behind it, or `None`. What a moment lacks (a year, a month) another
one may share with it; see :mod:`jeugdbeleid.dutch.grammar`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jeugdbeleid.dutch.moment import NUMBERED, Moment
from jeugdbeleid.dutch.words import COUNTED, NUMBERING, PLURALS

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeugdbeleid.dutch.tokens import Token

__all__ = ["Read", "count", "moment", "next_year", "skip"]

#: Units that are a year in themselves.
_YEARLONG = frozenset({"year", "school", "study"})
_MOST = {"quarter": 4, "half": 2, "third": 3, "week": 53}
_SKIPPED = frozenset({"decoration", "article", "weekday", "event"})
_TWO = 2
_ONE = 2  # numbers of units are doubled, so that a half is whole
_CENTURY = 70  # two digits below it are of this century
_STEP = {"this": 0, "next": 1, "following": 1, "previous": -1, "past": -1}
#: What the words "next", "following" and so on pick of what comes once a year.
_PICK = {"this": "this", "next": "next", "following": "following", "previous": "past", "past": "past"}
_LOOSE = {"in de loop van", "in loop van", "gedurende", "tijdens"}
#: Units of which there is always a present one: "het eind van de maand".
_PRESENT = frozenset({"year", "school", "study", "half", "quarter", "month", "week"})
_DATE = re.compile(r"[0-9]+")
#: The years that two digits without an apostrophe may stand for, beside a quarter, a season or an abbreviated month.
_SHORT_YEARS = range(10, 50)


#: What a reader gives: the moment and the place behind it, or nothing.
Read = tuple[Moment, int] | None


def moment(tokens: list[Token], at: int) -> Read:
    """
    The moment that stands at a place, articles and decorations before it skipped.
    """
    at = skip(tokens, at)
    token = tokens[at]
    reader = _READERS.get(token.kind)
    found = None if reader is None else reader(tokens, at)
    if found is None:
        return None
    read, at = found
    if tokens[at].kind == "post" and not read.placed:
        return read._replace(which=str(tokens[at].value)), at + 1
    return (read, at + 1) if tokens[at].kind == "post" else found


def skip(tokens: list[Token], at: int) -> int:
    """
    The place behind articles, decorations and the name of a weekday.
    """
    while tokens[at].kind in _SKIPPED and _skipped(tokens[at], tokens[at + 1]):
        at += 1
    return at


def _skipped(token: Token, after: Token) -> bool:
    """
    Whether a word is a mere decoration of what follows: an article too, the weekday of a date, the "raadsperiode" of its years.
    """
    if token.kind == "article":
        return after.word not in {"op", "in"}
    if token.kind == "weekday":
        return after.kind in {"int", "date", "ordinal"}
    return token.kind == "decoration" or (
        token.kind == "event" and after.kind == "year" and token.word.endswith("periode")
    )


def _of(tokens: list[Token], at: int) -> int:
    """
    The place behind "van de", "in het" and the like.
    """
    if tokens[at].kind == "van" or tokens[at].word == "in":
        at += 1
    return at + 1 if tokens[at].kind == "article" else at


def _century(number: int) -> int:
    return 2000 + number if number < _CENTURY else 1900 + number


def _touching(tokens: list[Token], at: int) -> bool:
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _year(tokens: list[Token], at: int, read: Moment) -> tuple[Moment, int]:
    """
    The moment with the year that follows it, if one does.
    """
    token = tokens[at]
    if token.value in {"dash", "slash"} and _touching(tokens, at) and tokens[at + 1].kind in {"year", "short"}:
        upto = at + 1
    else:
        upto = _of(tokens, at)
        if tokens[upto].word == "jaar" and tokens[upto + 1].kind == "year":
            upto += 1
    token, after = tokens[upto], tokens[upto + 1]
    if token.value in {"(", "comma"} and after.kind == "year" and read.unit in {*NUMBERED, "day"}:
        closed = tokens[upto + 2].value == ")"
        return (
            (read._replace(year=int(after.value)), upto + 2 + closed)
            if closed or token.value == "comma"
            else (read, at)
        )
    if token.kind == "year":
        return read._replace(year=int(token.value)), upto + 1
    if token.kind == "short":
        return read._replace(year=_century(int(token.value))), upto + 1
    if token.kind == "marked":
        year, mark = token.value
        return read._replace(year=year, mark=mark), upto + 1
    if token.kind == "which" and after.kind == "unit" and after.value == "year" and after.word not in PLURALS:
        return read._replace(shift=_STEP[str(token.value)]), upto + 2
    return read, at


def _two_digits(tokens: list[Token], at: int, read: Moment) -> tuple[Moment, int]:
    """
    Like the year, and also two bare digits where what follows cannot be what they count: "Q1 23", "jan-23", "najaar 23".
    """
    found = _year(tokens, at, read)
    if found[1] != at:
        return found
    upto = at + 1 if tokens[at].value in {"dash", "slash"} and _touching(tokens, at) else at
    token, after = tokens[upto], tokens[upto + 1]
    if (
        token.kind == "int"
        and token.value in _SHORT_YEARS
        and token.end - token.start == _TWO
        and after.kind in {"end", "sign", "separator"}
    ):
        return read._replace(year=_century(int(token.value))), upto + 1
    return found


def _date(tokens: list[Token], at: int) -> Read:
    """
    30-10-2019, 30/10/'19, 2019-10-30.
    """
    first, month, last = _DATE.findall(tokens[at].word)
    day, year = (last, first) if len(first) == 4 else (first, last)
    number = int(year)
    return Moment("day", int(month), int(day), number if len(year) > 2 else _century(number)), at + 1


def _number(tokens: list[Token], at: int) -> Read:
    """
    "30 oktober 2019", "3 maanden geleden", or the 1 of "1-8 november".
    """
    number, after = int(tokens[at].value), tokens[at + 1]
    if after.kind in {"month", "mon"} and 1 <= number <= 31:
        return _year(tokens, at + 2, Moment("day", int(after.value), number))
    year = tokens[at + 2]
    if (
        _two_digit_month(tokens[at])
        and after.value in {"dash", "slash"}
        and year.kind == "year"
        and _touching(tokens, at + 1)
    ):
        return Moment("month", number, year=int(year.value)), at + 3
    return _ago(tokens, at) or _year(tokens, at + 1, Moment("number", number))


def _two_digit_month(token: Token) -> bool:
    """
    Whether a number is written as the month of a date: "01", "12".
    """
    return token.kind == "int" and token.end - token.start == _TWO and 1 <= token.value <= 12


def _month(tokens: list[Token], at: int) -> Read:
    return _year(tokens, at + 1, Moment("month", int(tokens[at].value)))


def _abbreviated_month(tokens: list[Token], at: int) -> Read:
    """
    "sept. 2019", "jan-23"; without a year only with a full stop or in small letters, which the token cannot tell: so with a full stop.
    """
    token = tokens[at]
    found = _two_digits(tokens, at + 1, Moment("month", int(token.value)))
    return (
        found
        if found[0].placed or token.end - token.start > len(token.word) or tokens[at + 1].kind in {"separator", "post"}
        else None
    )


def _season(tokens: list[Token], at: int) -> Read:
    """
    "najaar 2019", "winter 2019-2020", "zomer '20".
    """
    found = _two_digits(tokens, at + 1, Moment("season", int(tokens[at].value)))
    read, upto = found
    if read.number == 4 and read.year is not None:
        return read, next_year(tokens, upto, read.year)
    return found


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


def _lettered(tokens: list[Token], at: int) -> Read:
    """
    "Q1 2020", "K3-2021", "H2 '23".
    """
    unit, number = tokens[at].value
    return _two_digits(tokens, at + 1, Moment(unit, number))


def _unit(tokens: list[Token], at: int) -> Read:
    """
    "kwartaal 1 2020", "week 12", "jaar 2020", "schooljaar 2019-2020", "week van 12 maart".
    """
    unit, after = str(tokens[at].value), tokens[at + 1]
    if unit in _YEARLONG:
        return _yearlong(tokens, at + 1, unit) or _present(tokens, at)
    if unit == "month" and after.kind in {"month", "mon"}:
        return moment(tokens, at + 1)
    if unit == "week" and after.kind == "van":
        found = moment(tokens, at + 2)
        return (found[0].part("week", 0), found[1]) if found is not None and found[0].unit == "day" else None
    if unit in NUMBERED and after.kind in {"int", "roman"} and 1 <= int(after.value) <= _MOST[unit]:
        return (
            _two_digits(tokens, at + 2, Moment(unit, int(after.value)))
            if unit != "week"
            else _year(tokens, at + 2, Moment(unit, int(after.value)))
        )
    return _present(tokens, at)


def _present(tokens: list[Token], at: int) -> Read:
    """
    "in de loop van het jaar": the present one.
    """
    unit = str(tokens[at].value)
    if (
        tokens[at - 1].kind == "article"
        and tokens[at - 2].word in _LOOSE
        and unit in _PRESENT
        and tokens[at].word not in PLURALS
    ):
        return Moment(unit, shift=0), at + 1
    return None


def _yearlong(tokens: list[Token], at: int, unit: str) -> Read:
    """
    The year after "jaar", "schooljaar", "academisch jaar"; "jaren '90".
    """
    token = tokens[at]
    if token.kind not in {"year", "short"} and not (
        unit != "year" and token.kind == "int" and token.value in _SHORT_YEARS
    ):
        return None
    number = int(token.value)
    if token.kind == "short" and tokens[at - 1].word == "jaren" and number % 10 == 0:
        return Moment("decade", year=_century(number)), at + 1
    read = Moment(unit, year=number if token.kind == "year" else _century(number))
    return (read, at + 1) if unit == "year" else (read, next_year(tokens, at + 1, read.year or 0))


def _session(tokens: list[Token], at: int) -> Read:
    """
    "vergaderjaar 2018-2019".
    """
    token = tokens[at + 1]
    if token.kind != "year":
        return None
    upto = next_year(tokens, at + 2, int(token.value))
    return (Moment("session", year=int(token.value)), upto) if upto > at + 2 else None


def _study(tokens: list[Token], at: int) -> Read:
    return _yearlong(tokens, at + 1, "study")


def _plain_year(tokens: list[Token], at: int) -> Read:
    """
    "2020", "2020 Q1", "2020, eerste kwartaal"; no number of something, no number of a paper.
    """
    token, after = tokens[at], tokens[at + 1]
    if after.word in COUNTED or tokens[at - 1].word in NUMBERING or not 1900 <= int(token.value) < 2100:
        return None
    read = Moment("year", year=int(token.value))
    month = tokens[at + 2]
    if (
        after.value == "dash"
        and _touching(tokens, at + 1)
        and _two_digit_month(month)
        and month.value != (read.year or 0) % 100 + 1
    ):
        return Moment("month", int(month.value), year=read.year), at + 3
    upto = (
        at + 2
        if after.value in {"comma", "("} or after.word == ":" or (after.value == "dash" and _touching(tokens, at + 1))
        else at + 1
    )
    if tokens[upto].kind in {"lettered", "ordinal", "unit"} or (tokens[upto].kind == "season" and upto == at + 1):
        found = moment(tokens, upto)
        if found is not None and not found[0].placed and found[0].unit in {*NUMBERED, "season"}:
            closed = found[1] + (after.value == "(" and tokens[found[1]].value == ")")
            return found[0]._replace(year=read.year), closed
    return read, at + 1


def _short_year(tokens: list[Token], at: int) -> Read:
    return Moment("year", year=_century(int(tokens[at].value))), at + 1


def _ordinal(tokens: list[Token], at: int) -> Read:
    """
    "1e kwartaal 2020", "eerste helft van april", "eerste 4 maanden van 2019", "tweede week van maart", "1e januari", or the 1e of "1e-2e kwartaal".
    """
    number, after = int(tokens[at].value), tokens[at + 1]
    if after.kind == "helft":
        return _part(tokens, at + 2, ("half", 2 if number < 0 else number, "")) if number <= 2 else None
    if after.kind in {"month", "mon"} and number > 0:
        return _year(tokens, at + 2, Moment("day", int(after.value), number))
    if after.word == "half" and tokens[at + 2].word == "jaar":
        return _nth(tokens, at + 3, "half", number)
    counted = count(tokens, at + 1)
    if counted is not None and number in {1, -1}:
        doubled, unit, upto = counted
        part = _part(tokens, upto, ("first" if number == 1 else "last", doubled, unit))
        return part if number == 1 or part is not None else _counted(counted, -1)
    if after.kind == "weekday":
        return _part(tokens, at + 2, ("weekday", number, str(after.value)))
    if after.kind == "unit":
        return _ordinal_unit(tokens, at, number)
    return (Moment("number", number), at + 1) if after.kind == "separator" else None


def _ordinal_unit(tokens: list[Token], at: int, number: int) -> Read:
    """
    An ordinal and a unit: a numbered one, one of a longer stretch, or ("de eerste maanden van 2020") its begin.
    """
    word, unit = tokens[at + 1].word, str(tokens[at + 1].value)
    if word in PLURALS:
        window = ("window", 0 if number > 0 else 2, "")
        part = _part(tokens, at + 2, window) if abs(number) == 1 and unit != "year" else None
        return part or ((Moment("undated"), at + 2) if number == -1 else None)
    if unit in {"quarter", "half", "third"}:
        return _nth(tokens, at + 2, unit, number)
    if unit in {"week", "month", "day"}:
        return _part(tokens, at + 2, ("nth", number, unit))
    return (Moment("year", shift=-1), at + 2) if number == -1 and unit == "year" else None


def _nth(tokens: list[Token], at: int, unit: str, number: int) -> Read:
    """
    The so manieth of the year, or of a school year.
    """
    most = _MOST[unit]
    number = number if number > 0 else most + 1 + number
    if number > most:
        return None
    found = moment(tokens, _of(tokens, at))
    if found is not None and found[0].unit in {"school", "study"} and not found[0].parts:
        return found[0].part(unit, number), found[1]
    return _two_digits(tokens, at, Moment(unit, number))


def _part(tokens: list[Token], at: int, part: tuple[str, int, str]) -> Read:
    """
    A part of the moment that follows; of the moment behind a separator, where one follows ("begin/medio 2020"); else of this year.
    """
    if tokens[at].kind == "part":  # "begin eind" is none, and a thousand of them are none at once
        return None
    found = moment(tokens, _of(tokens, at))
    if found is not None and found[0].unit not in {"", "number", "undated"}:
        return found[0].part(*part), found[1]
    unit = tokens[_of(tokens, at)]
    if unit.kind == "unit" and unit.value in _PRESENT and unit.word not in PLURALS and found is None:
        return Moment(str(unit.value), shift=0).part(*part), _of(tokens, at) + 1
    if tokens[at].kind == "separator":
        return Moment("", parts=(part,)), at
    return (Moment("year", shift=0, parts=(part,)), at) if part[0] == "half" else None


def _window(tokens: list[Token], at: int) -> Read:
    """
    "begin 2018", "medio juni", "eind van het jaar 2019".
    """
    return _part(tokens, at + 1, ("window", int(tokens[at].value), ""))


def _edge(tokens: list[Token], at: int) -> Read:
    """
    "primo 2020", "ultimo maart": the first and the last day.
    """
    return _part(tokens, at + 1, ("edge", int(tokens[at].value), ""))


def _cardinal(tokens: list[Token], at: int) -> Read:
    """
    "half maart", which is medio; "twee jaar geleden".
    """
    if tokens[at].word == "half" and tokens[at + 1].kind in {"month", "mon", "year", "short", "which"}:
        return _part(tokens, at + 1, ("window", 1, ""))
    few = _few(tokens, at)
    return (few[0], few[1] + 1) if few is not None and tokens[few[1]].kind == "ago" else _ago(tokens, at)


def count(tokens: list[Token], at: int) -> tuple[int, str, int] | None:
    """
    A number of units, doubled, the unit, and the place behind: "twee jaar", "een half jaar", "anderhalf jaar", "zes maanden".
    """
    token = tokens[at]
    if token.kind == "int":
        doubled = 2 * int(token.value)
    elif token.kind == "cardinal":
        doubled = int(token.value)
    else:
        return None
    at += 1
    if (
        tokens[at].kind == "separator"
        and tokens[at].word == "en"
        and tokens[at + 1].word == "een"
        and tokens[at + 2].word == "half"
    ):
        doubled, at = doubled + 1, at + 3
    elif tokens[at].word in {"half", "halve"} and doubled == _ONE:
        doubled, at = 1, at + 1
    if tokens[at].kind != "unit" or tokens[at].value in {"school", "study"} or not 1 <= doubled <= 2000:
        return None
    return doubled, str(tokens[at].value), at + 1


def _counted(number: tuple[int, str, int] | None, direction: int) -> Read:
    return None if number is None else (Moment("count", direction, parts=(("", number[0], number[1]),)), number[2])


def _ago(tokens: list[Token], at: int) -> Read:
    number = count(tokens, at)
    if number is not None and tokens[number[2]].word == "na":
        later = Moment("later", 1, parts=(("", number[0], number[1]),))
        found = _after(tokens, later, number[2])
        return None if found is None or found[0] is later else found
    if number is None or tokens[number[2]].kind != "ago":
        return None
    return Moment("later", -1, parts=(("", number[0], number[1]),)), number[2] + 1


def _few(tokens: list[Token], at: int) -> Read:
    """
    "een paar weken", "enkele maanden": no number, so no time that could be dated.
    """
    at += tokens[at].word == "een"
    return (Moment("undated"), at + 2) if tokens[at].kind == "few" and tokens[at + 1].kind == "unit" else None


def _within(tokens: list[Token], at: int) -> Read:
    """
    "binnen zes maanden", "binnen nu en twee jaar", "binnen de komende twee jaar".
    """
    at += 1
    if tokens[at].word == "nu" and tokens[at + 1].word == "en":
        at += 2
    at = skip(tokens, at)
    if (
        tokens[at].kind in {"int", "cardinal"}
        and tokens[at + 1].kind == "separator"
        and count(tokens, at + 2) is not None
    ):
        at += 2
    found = _counted(count(tokens, at), 1)
    if found is not None:
        return _after(tokens, *found)
    return _few(tokens, at) or (moment(tokens, at) if tokens[at].kind in {"which", "year"} else None)


def _after(tokens: list[Token], read: Moment, at: int) -> Read:
    """
    "binnen twee weken", and what it is counted from where that follows: "na 1 juli 2024", "na inwerkingtreding".
    """
    if tokens[at].value != "after":
        return read, at
    upto = skip(tokens, at + 1)
    if tokens[upto].kind == "event" or tokens[upto].word.startswith("inwerkingtreding"):
        return Moment("undated"), upto + 1
    found = moment(tokens, upto)
    return (
        (read, at)
        if found is None or found[0].unit in {"", "number", "undated"}
        else (read._replace(anchor=found[0]), found[1])
    )


def _over(tokens: list[Token], at: int) -> Read:
    """
    "over twee jaar", "over een half jaar".
    """
    at = skip(tokens, at + 1)
    at += tokens[at].word in {"ruim", "bijna", "zo'n"}
    number = count(tokens, at)
    if number is None:
        return _few(tokens, at)
    return Moment("later", 1, parts=(("", number[0], number[1]),)), number[2]


def _which(tokens: list[Token], at: int) -> Read:
    """
    "dit jaar", "komend voorjaar", "volgende maand", "de afgelopen twee jaar", "vorig jaar april", "de komende jaren".
    """
    which, after = str(tokens[at].value), tokens[at + 1]
    step = _STEP[which]
    found = _which_counted(tokens, at + 1, which)
    if found is not None:
        return found
    if after.word in PLURALS or after.kind == "event":
        return None if which == "this" and after.kind != "event" else (Moment("undated"), at + 2)
    if after.word == "half" and tokens[at + 2].word == "jaar":
        return Moment("half", shift=step), at + 3
    if after.kind == "weekday" and tokens[at + 2].kind not in {"int", "ordinal"}:
        return Moment("weekday", int(after.value), which=_PICK[which]), at + 2
    if after.kind in {"unit", "study"}:
        return _which_unit(tokens, at + 2, Moment(str(after.value or "study"), shift=step))
    return _which_named(tokens, at + 1, which)


def _which_counted(tokens: list[Token], at: int, which: str) -> Read:
    """
    "de komende twee jaar", "de afgelopen paar maanden", "het komend half jaar": so much time from the reference on, or up to it.
    """
    step = _STEP[which]
    found = (_counted(count(tokens, at), step) or _few(tokens, at)) if step else None
    if found is not None or which not in {"next", "past"}:
        return found
    if tokens[at].word == "halfjaar":
        return Moment("count", step, parts=(("", 1, "year"),)), at + 1
    halved = tokens[at].word == "half" and tokens[at + 1].word == "jaar"
    return (Moment("count", step, parts=(("", 1, "year"),)), at + 2) if halved else None


def _which_named(tokens: list[Token], at: int, which: str) -> Read:
    """
    "komend voorjaar", "afgelopen september", "deze 1 juli".
    """
    if tokens[at].kind not in {"month", "season", "ordinal", "int", "lettered", "weekday"}:
        return None
    found = moment(tokens, at)
    if found is None or found[0].unit not in {"month", "season", "day", *NUMBERED} or not found[0].number:
        return None
    return found if found[0].placed else (found[0]._replace(which=_PICK[which]), found[1])


def _which_unit(tokens: list[Token], at: int, read: Moment) -> Read:
    """
    "vorig jaar" with what follows: "vorig jaar april", "volgend jaar in het najaar".
    """
    if read.unit == "workday":
        return None
    if read.unit == "year" and tokens[skip(tokens, at)].kind in {
        "month",
        "season",
        "part",
        "int",
        "lettered",
        "ordinal",
    }:
        found = moment(tokens, at)
        if (
            found is not None
            and not found[0].placed
            and found[0].unit in {"month", "season", "day", *NUMBERED}
            and found[0].number
        ):
            return found[0]._replace(shift=read.shift), found[1]
    return read, at


def _now(tokens: list[Token], at: int) -> Read:
    return Moment("now", int(tokens[at].value)), at + 1


def _feast(tokens: list[Token], at: int) -> Read:
    return _year(tokens, at + 1, Moment(str(tokens[at].value)))


def _prinsjesdag(tokens: list[Token], at: int) -> Read:
    return _year(tokens, at + 1, Moment("prinsjesdag", 1))


_READERS: dict[str, Callable[[list[Token], int], Read]] = {
    "date": _date, "int": _number, "month": _month, "mon": _abbreviated_month, "season": _season, "lettered": _lettered, "unit": _unit,
    "study": _study, "session": _session, "year": _plain_year, "short": _short_year, "ordinal": _ordinal, "part": _window, "edge": _edge,
    "cardinal": _cardinal, "few": _cardinal, "within": _within, "over": _over, "which": _which, "post": _which, "now": _now,
    "prinsjesdag": _prinsjesdag, "feast": _feast,
}  # fmt: skip
