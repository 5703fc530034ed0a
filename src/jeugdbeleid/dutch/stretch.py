"""
Dagen op een rij: a stretch of the calendar by its first and last day, and the day so much time away from another.
"""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from typing import NamedTuple

__all__ = ["DAY", "MONTHS", "NeedsReference", "NoSuchDay", "Stretch", "months", "shifted"]

#: The units that are a number of months, and those that are a number of days.
MONTHS = {"year": 12, "half": 6, "third": 4, "quarter": 3, "month": 1}
_DAYS = {"week": 7, "day": 1}
#: One day.
DAY = timedelta(days=1)
_WORKDAYS = 5
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class NoSuchDay(ValueError):
    """
    A moment that the calendar does not have, such as 30 February.
    """


class NeedsReference(ValueError):
    """
    A moment that is told from the day of writing, which was not given.
    """


class Stretch(NamedTuple):
    """
    A first day, a last day, both included, and whether the day meant lies somewhere in it.
    """

    first: date
    last: date
    vague: bool = False


def _month_length(year: int, month: int) -> int:
    """
    The days of a month; `calendar.monthrange` finds the same, and a weekday besides, in three times the time.
    """
    return _LENGTHS[month - 1] + (month == 2 and isleap(year))


def months(year: int, first: int, length: int, *, vague: bool = False) -> Stretch:
    """
    So many calendar months from a month on; the month may lie outside 1..12.

    >>> months(2019, 12, 3)
    Stretch(first=datetime.date(2019, 12, 1), last=datetime.date(2020, 2, 29), vague=False)
    """
    start, end = 12 * year + first - 1, 12 * year + first + length - 2
    last_year, last_month = end // 12, end % 12 + 1
    return Stretch(
        date(start // 12, start % 12 + 1, 1), date(last_year, last_month, _month_length(last_year, last_month)), vague
    )


def shifted(day: date, doubled: int, unit: str, direction: int) -> date:
    """
    The day so many units later or earlier; a month's end stays within its month (relativedelta). Half weeks and half months are refused.
    """
    length = MONTHS.get(unit)
    total = doubled * (length or _DAYS.get(unit, 1))
    if total % 2:
        raise NoSuchDay("half a month, week or day has no last day")
    if length is not None:
        from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - only counting needs it

        return day + relativedelta(months=direction * total // 2)
    return _workdays(day, total // 2, direction) if unit == "workday" else day + direction * total // 2 * DAY


def _workdays(day: date, number: int, direction: int) -> date:
    """
    So many working days later, Monday to Friday; public holidays are not known here.
    """
    weeks, left = divmod(number, 5)
    day += 7 * weeks * direction * DAY
    while left:
        day += direction * DAY
        left -= day.weekday() < _WORKDAYS
    return day
