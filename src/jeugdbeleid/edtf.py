"""
EDTF: stretches of days as ISO 8601-2 (Extended Date/Time Format, level 2) writes them, both ways.

Days, months and years; seasons 21 to 24, quarters 33 to 36, thirds of a year 37 to 39, halves 40 and 41; digits not stated ("201X"); intervals, open ("..")
or unknown sides. The seasons have the months that they have here, spring from March; winter runs into the next year.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from jeugdbeleid.errors import PlanningError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["code", "month_length", "parse", "write"]

#: The first month and the number of months of each part of a year that has a code.
_CODES: Mapping[int, tuple[int, int]] = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 37: (1, 4), 38: (5, 4), 39: (9, 4), 40: (1, 6),
    41: (7, 6),
}  # fmt: skip
_EXACT = {months: number for number, months in _CODES.items() if number > 30}  # noqa: PLR2004 - quarters, thirds and halves; the seasons are vague
_VAGUE = {months: number for number, months in _CODES.items() if number < 30 or number in {37, 38, 39}}  # noqa: PLR2004
_POINT = r"([0-9X]{4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?[?~%]?\Z"

Side = date | None


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_length(year: int, month: int) -> int:
    """
    The days of a month. `calendar.monthrange` finds the same in three times the time, and its import brings `locale`, which is a fifth of the time
    of importing the values.

    >>> month_length(2020, 2), month_length(1900, 2), month_length(2019, 4)
    (29, 28, 30)
    """
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)  # noqa: PLR2004 - February, of the Gregorian calendar
    return _LENGTHS[month - 1] + leap


def _months(year: int, first: int, length: int) -> tuple[date, date]:
    last = first + length - 2
    last_year, last_month = year + last // 12, last % 12 + 1
    return date(year, first, 1), date(last_year, last_month, month_length(last_year, last_month))


def _length(first: date, last: date) -> int:
    """
    The whole months from a first to a last day; 0 where they are no whole months.
    """
    if first.day != 1 or last.day != month_length(last.year, last.month):
        return 0
    return 12 * (last.year - first.year) + last.month - first.month + 1


def code(first: date, last: date, *, vague: bool) -> str | None:
    """
    A day, a month, a part of a year or a year as one EDTF date; `None` where the days are none of these. What is vague may be a season.

    >>> code(date(2020, 3, 1), date(2020, 5, 31), vague=True), code(date(2020, 3, 1), date(2020, 5, 31), vague=False)
    ('2020-21', None)
    """
    year = f"{first.year:04}"
    if first == last:
        return first.isoformat()
    months = (first.month, _length(first, last))
    if months[1] == 1:
        return f"{year}-{first.month:02}"
    if months == (1, 12):
        return year
    number = (_VAGUE if vague else _EXACT).get(months)
    return None if number is None else f"{year}-{number}"


def _coarse(day: date, *, opens: bool) -> str:
    """
    A first or last day as the longest year or month that opens or closes with it.
    """
    if (day.month, day.day) == ((1, 1) if opens else (12, 31)):
        return f"{day.year:04}"
    edge = 1 if opens else month_length(day.year, day.month)
    return f"{day.year:04}-{day.month:02}" if day.day == edge else day.isoformat()


def write(first: Side, last: Side) -> str:
    """
    A stretch of days as EDTF, ".." for an open side.

    >>> write(date(2020, 1, 1), date(2020, 3, 31)), write(None, date(2018, 8, 31)), write(date(2019, 9, 1), date(2020, 8, 31))
    ('2020-33', '../2018-08', '2019-09/2020-08')
    """
    single = None if first is None or last is None else code(first, last, vague=False)
    if single is not None:
        return single
    left = ".." if first is None else _coarse(first, opens=True)
    right = ".." if last is None else _coarse(last, opens=False)
    return f"{left}/{right}"


def parse(text: str) -> tuple[Side, Side]:
    """
    The first and the last day of an EDTF date or interval; `None` for an open (..) or unknown (empty) side. A mark of doubt (?), approximation (~) or
    both (%) leaves the days as they are, as "circa" does in Dutch.

    Raises :class:`~jeugdbeleid.errors.PlanningError` for anything else, also for sets, times of day and years of more than four digits.

    >>> parse("2020-21")
    (datetime.date(2020, 3, 1), datetime.date(2020, 5, 31))
    >>> parse("../2018-08")
    (None, datetime.date(2018, 8, 31))
    """
    left, slash, right = text.partition("/")
    if not slash:
        return _point(text, left)
    first = None if left in {"", ".."} else _point(text, left)[0]
    last = None if right in {"", ".."} else _point(text, right)[1]
    if first is not None and last is not None and last < first:
        raise PlanningError(text, reason="this EDTF interval ends before it begins")
    return first, last


def _point(text: str, part: str) -> tuple[date, date]:
    """
    The days of one date; the `text` it stands in is what an error quotes.
    """
    match = re.match(_POINT, part)
    if match is None:
        raise PlanningError(
            text, reason="it is no date or interval of EDTF level 2 in whole days", nearest="2019-09/2020-08"
        )
    try:
        return _days(*match.groups())
    except ValueError:
        raise PlanningError(text, reason="the calendar has no such day") from None


def _days(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    """
    The days of a year, month or part of a year, and day, an X for a digit that is not stated.
    """
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month in {None, "XX"} or first != last:
        if (month or "XX") != "XX" or (day or "XX") != "XX":
            raise ValueError(month)
        return date(first, 1, 1), date(last, 12, 31)
    number = int(month or "")
    if number > 12:  # noqa: PLR2004 - a part of the year
        if day is not None or number not in _CODES:
            raise ValueError(number)
        return _months(first, *_CODES[number])
    if day in {None, "XX"}:
        return _months(first, number, 1)
    exact = date(first, number, int(day or ""))
    return exact, exact
