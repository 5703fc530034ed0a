"""
Periode: exact days from a first to a last, both included, either side open where it is `None`.

Questions about time are three-valued: `True`, `False`, or `None` where the two periods overlap and the answer is
not known.
"""

from __future__ import annotations

from datetime import date
from typing import final

import attrs

from jeugdbeleid import edtf
from jeugdbeleid._check import check_day
from jeugdbeleid.errors import InvalidValue

__all__ = ["Period", "hull"]


@final
@attrs.frozen
class Period:
    """
    A stretch of days (periode); `None` for `start` or `end` is an open side. "2018" runs from 1 January to 31 December.

    Raises :class:`InvalidValue` where it ends before it starts, or where a side is no plain `date`.

    >>> Period.year(2018)
    Period(start=datetime.date(2018, 1, 1), end=datetime.date(2018, 12, 31))
    >>> str(Period.year(2018))
    '2018-01-01..2018-12-31'
    """

    start: date | None
    end: date | None

    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        if start is not None and type(start) is not date:
            check_day("Period.start", start)
        if end is not None:
            if type(end) is not date:
                check_day("Period.end", end)
            if start is not None and end < start:
                raise InvalidValue("Period.end", end.isoformat(), f"a day not before {start.isoformat()}")

    @classmethod
    def day(cls, day: date) -> Period:
        """
        The period of one day.

        >>> str(Period.day(date(2019, 4, 4)))
        '2019-04-04..2019-04-04'
        """
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """
        A calendar month, month 1 to 12.

        >>> str(Period.month(2020, 2))
        '2020-02-01..2020-02-29'
        """
        return cls(date(year, month, 1), date(year, month, edtf.month_length(year, month)))

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        """
        A calendar quarter (kwartaal), quarter 1 to 4.

        >>> str(Period.quarter(2020, 1))
        '2020-01-01..2020-03-31'
        """
        return cls(date(year, 3 * quarter - 2, 1), Period.month(year, 3 * quarter).end)

    @classmethod
    def year(cls, year: int) -> Period:
        """
        A calendar year.
        """
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def days(self) -> int | None:
        """
        The number of days, both ends included; `None` where a side is open.

        >>> Period.year(2020).days
        366
        """
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1

    @property
    def months(self) -> int | None:
        """
        The number of whole calendar months that the period is; `None` where it is open or does not run from a first
        to a last of a month.

        >>> Period.year(2018).months, Period.quarter(2018, 2).months, Period.day(date(2018, 1, 1)).months
        (12, 3, None)
        """
        if self.start is None or self.end is None or self.start.day != 1:
            return None
        if self.end.day != edtf.month_length(self.end.year, self.end.month):
            return None
        return 12 * (self.end.year - self.start.year) + self.end.month - self.start.month + 1

    def before(self, other: Period) -> bool | None:
        """
        Whether a day in this period comes before a day in the other: `True` if its last day is before the other's
        first, `False` if its first is not before the other's last, else `None`.

        >>> Period.year(2017).before(Period.year(2018)), Period.year(2018).before(Period.year(2017)), Period.year(2018).before(Period.year(2018))
        (True, False, None)
        """
        if self.end is not None and other.start is not None and self.end < other.start:
            return True
        if self.start is not None and other.end is not None and self.start >= other.end:
            return False
        return None

    def contains(self, day: date) -> bool:
        """
        Whether a day lies in the period.

        >>> Period.year(2018).contains(date(2018, 12, 31))
        True
        """
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def within(self, other: Period) -> bool:
        """
        Whether all its days lie in the other.

        >>> Period.quarter(2018, 4).within(Period.year(2018)), Period(date(2018, 10, 1), None).within(Period.year(2018))
        (True, False)
        """
        starts = other.start is None or (self.start is not None and other.start <= self.start)
        ends = other.end is None or (self.end is not None and self.end <= other.end)
        return starts and ends

    def overlaps(self, other: Period) -> bool:
        """
        Whether the two have a day in common.

        >>> Period.year(2018).overlaps(Period(date(2018, 12, 31), None))
        True
        """
        apart = (self.end is not None and other.start is not None and self.end < other.start) or (
            other.end is not None and self.start is not None and other.end < self.start
        )
        return not apart

    @property
    def edtf(self) -> str:
        """
        The period in EDTF (ISO 8601-2 level 2); :meth:`from_edtf` reads it back.

        >>> Period.quarter(2020, 1).edtf, Period(None, date(2018, 8, 31)).edtf
        ('2020-33', '../2018-08')
        """
        return edtf.write(self.start, self.end)

    @classmethod
    def from_edtf(cls, text: str) -> Period:
        """
        The period of an EDTF date or interval; raises :class:`~jeugdbeleid.errors.PlanningError` for another text.

        >>> str(Period.from_edtf("2019-09/2020-08"))
        '2019-09-01..2020-08-31'
        """
        return cls(*edtf.parse(text))

    def __str__(self) -> str:
        """
        The two days in ISO form, two dots between them, nothing for an open side.
        """
        start = "" if self.start is None else self.start.isoformat()
        end = "" if self.end is None else self.end.isoformat()
        return f"{start}..{end}"


def hull(first: Period | None, last: Period | None) -> Period:
    """
    The shortest period from the first day of one to the last day of the other; an absent one leaves its side open.

    >>> str(hull(Period.year(2017), None))
    '2017-01-01..'
    """
    return Period(None if first is None else first.start, None if last is None else last.end)
