"""
Planning: when something is to be or was, as a letter says it.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import final

import attrs

from jeugdbeleid import edtf
from jeugdbeleid._check import check_text, check_words
from jeugdbeleid.errors import InvalidValue, PlanningError
from jeugdbeleid.period import Period, hull
from jeugdbeleid.vocabulary import PlanningKind, Unit

__all__ = ["Planning", "Recurrence"]

#: The name of the convention that reads vague words of time; see the explanation of Dutch time words.
CONVENTION = "jeugdbeleid"

_SEASONS = frozenset({"21", "22", "23", "24"})
_SHORTEST_MONTH = 28
_RHYTHMS = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)


@final
@attrs.frozen
class Recurrence:
    """
    Ritme: once every so many days, weeks, months or years. "halfjaarlijks" is every 6 months.

    >>> Recurrence(6, Unit.MONTH).every
    6
    """

    every: int
    unit: Unit

    def __attrs_post_init__(self) -> None:
        if type(self.every) is not int or self.every < 1:
            raise InvalidValue("Recurrence.every", self.every, "an int of at least 1")
        if self.unit not in _RHYTHMS:
            raise InvalidValue("Recurrence.unit", self.unit, "day, week, month or year")

    def days(self, first: date, last: date) -> tuple[date, ...]:
        """
        The days of the rhythm from a first day to a last; a month too short has its own last day.

        >>> [day.isoformat() for day in Recurrence(1, Unit.MONTH).days(date(2020, 1, 31), date(2020, 4, 1))]
        ['2020-01-31', '2020-02-29', '2020-03-31']
        """
        from dateutil import rrule  # noqa: PLC0415 - only rhythms need it

        start, until = (datetime.combine(day, time()) for day in (first, last))
        if self.unit in {Unit.DAY, Unit.WEEK}:
            rule = rrule.rrule(
                rrule.DAILY if self.unit is Unit.DAY else rrule.WEEKLY, start, interval=self.every, until=until
            )
        else:
            months = self.every * (12 if self.unit is Unit.YEAR else 1)
            month_days = first.day if first.day <= _SHORTEST_MONTH else tuple(range(_SHORTEST_MONTH, first.day + 1))
            rule = rrule.rrule(rrule.MONTHLY, start, interval=months, until=until, bymonthday=month_days, bysetpos=-1)
        return tuple(moment.date() for moment in rule)


@final
@attrs.frozen(kw_only=True)
class Planning:
    """
    Words of time (tijdsaanduiding) and what they mean: `begins` and `ends` are the windows in which the first and
    the last day lie, each `None` where it is open. "medio 2020" begins and ends between 1 May and 31 August; "2018"
    begins on 1 January and ends on 31 December, exactly.

    `words` are the few words as they stand there; `convention` names the reading of vague words; `recurrence` is
    the rhythm of a recurring one; `mark` a footnote mark glued to the words ("20165"). Raises :class:`InvalidValue`
    where the windows are inverted.

    >>> from datetime import date, datetime, time
    >>> year = Planning(begins=Period.day(date(2018, 1, 1)), ends=Period.day(date(2018, 12, 31)), words="2018")
    >>> str(year.span), year.ended(date(2018, 12, 31)), year.ended(date(2019, 1, 1))
    ('2018-01-01..2018-12-31', False, True)
    """

    begins: Period | None = None
    ends: Period | None = None
    words: str
    kind: PlanningKind = PlanningKind.DATED
    convention: str = CONVENTION
    recurrence: Recurrence | None = None
    mark: str | None = None

    def __attrs_post_init__(self) -> None:
        check_words("Planning.words", self.words)
        begins, ends = self.begins, self.ends
        if begins is not None and type(begins) is not Period:
            raise InvalidValue("Planning.begins", begins, "a Period or None")
        if ends is not None and type(ends) is not Period:
            raise InvalidValue("Planning.ends", ends, "a Period or None")
        if type(self.kind) is not PlanningKind:
            raise InvalidValue("Planning.kind", self.kind, "a PlanningKind")
        if begins is not None and ends is not None and begins is not ends:
            _check_order(begins, ends)
        if self.kind is PlanningKind.DATED and begins is None and ends is None:
            raise InvalidValue("Planning", self.words, "a begin or an end, for it is said to be dated")
        if self.mark is not None:
            check_text("Planning.mark", self.mark)

    @property
    def span(self) -> Period:
        """
        The hull: from the earliest first day to the latest last day, open where a window is.
        """
        return hull(self.begins, self.ends)

    @property
    def window(self) -> Period | None:
        """
        The window that decides when it has passed: `ends`, or `begins` where `ends` is open; `None` where both are.

        >>> str(Planning(begins=Period.year(2020), words="vanaf 2020").window)
        '2020-01-01..2020-12-31'
        """
        return self.begins if self.ends is None else self.ends

    @property
    def edtf(self) -> str | None:
        """
        The planning in EDTF (ISO 8601-2 level 2), a season by its own code; `None` where it is not dated. What :meth:`from_edtf` reads of it has the same span.

        >>> Planning.from_edtf("2019-23/2020-38").edtf
        '2019-23/2020-08'
        """
        if self.kind is not PlanningKind.DATED:
            return None
        if (
            self.begins == self.ends
            and self.begins is not None
            and self.begins.start is not None
            and self.begins.end is not None
        ):
            return edtf.code(self.begins.start, self.begins.end, vague=True) or self.span.edtf
        if _is_window(self.begins) or _is_window(self.ends):
            return f"{_side(self.begins, opens=True)}/{_side(self.ends, opens=False)}"
        return self.span.edtf

    @classmethod
    def from_edtf(cls, text: str) -> Planning:
        """
        The planning of an EDTF date or interval: a season is a window, anything else is exact; the text is its `words`.

        Raises :class:`~jeugdbeleid.errors.PlanningError` for another text, and for an interval that is open on both sides.

        >>> spring = Planning.from_edtf("2020-21")
        >>> str(spring.begins), str(spring.span)
        ('2020-03-01..2020-05-31', '2020-03-01..2020-05-31')
        """
        first, last = edtf.parse(text)
        if first is None and last is None:
            raise PlanningError(text, reason="it has neither a begin nor an end")
        left, slash, right = text.partition("/")
        begins = None if first is None else _read_side(left, Period.day(first))
        ends = None if last is None else _read_side(right if slash else left, Period.day(last))
        return cls(begins=begins, ends=ends, words=text)

    def occurrences(self, between: Period) -> tuple[date, ...]:
        """
        The days of a recurring planning within a period: from its own first day where that is stated, else from the first of the period, a month's end
        staying in its month; by dateutil's rrule.

        Raises :class:`InvalidValue` where it has no rhythm, or where the period is open.

        >>> twice = Planning(words="halfjaarlijks", kind=PlanningKind.RECURRING, recurrence=Recurrence(6, Unit.MONTH))
        >>> [day.isoformat() for day in twice.occurrences(Period(date(2020, 8, 31), date(2021, 12, 31)))]
        ['2020-08-31', '2021-02-28', '2021-08-31']
        """
        if self.recurrence is None:
            raise InvalidValue("Planning.recurrence", self.recurrence, "a rhythm, for without one there are no days")
        if between.start is None or between.end is None:
            raise InvalidValue("between", str(between), "a period with a first and a last day")
        last = between.end if self.span.end is None else min(between.end, self.span.end)
        days = self.recurrence.days(self.span.start or between.start, last)
        return tuple(day for day in days if day >= between.start)

    def ended(self, on: date) -> bool | None:
        """
        Whether its end lies before a day. An end that is open gives `False` where it is dated or continuing, `None`
        where recurring or undated.

        >>> from datetime import date, datetime, time
        >>> medio = Planning(begins=Period(date(2020, 5, 1), date(2020, 8, 31)), ends=Period(date(2020, 5, 1), date(2020, 8, 31)), words="medio 2020")
        >>> medio.ended(date(2020, 5, 1)), medio.ended(date(2020, 8, 31)), medio.ended(date(2020, 9, 1))
        (False, None, True)
        """
        if self.ends is None:
            return False if self.kind in {PlanningKind.DATED, PlanningKind.CONTINUING} else None
        return self.ends.before(Period(on, on))


def _check_order(begins: Period, ends: Period) -> None:
    """
    Windows of a begin and an end: neither side of the end lies before that side of the begin.
    """
    if begins.start is not None and ends.start is not None and ends.start < begins.start:
        raise InvalidValue("Planning.ends", str(ends), f"a window not before {begins}")
    if begins.end is not None and ends.end is not None and ends.end < begins.end:
        raise InvalidValue("Planning.ends", str(ends), f"a window not before {begins}")


def _is_window(window: Period | None) -> bool:
    return window is not None and window.start != window.end


def _side(window: Period | None, *, opens: bool) -> str:
    """
    One side in EDTF: a window as the season or third it is, else its day.
    """
    if window is None:
        return ".."
    if _is_window(window) and window.start is not None and window.end is not None:
        code = edtf.code(window.start, window.end, vague=True)
        if code is not None:
            return code
    day = Period(window.start, None).edtf if opens else Period(None, window.end).edtf
    left, _, right = day.partition("/")
    return left if opens else right


def _read_side(text: str, day: Period) -> Period:
    """
    The window of a side that is a season, else its day.
    """
    return Period(*edtf.parse(text)) if text[5:].rstrip("?~%") in _SEASONS else day
