"""
Kalender: from a moment to its days, given a reference day and a convention.

A stretch is a first day, a last day, and whether its words are vague: then the day meant lies somewhere in it.
"""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeugdbeleid.dutch.convention import Convention
    from jeugdbeleid.dutch.moment import Moment

__all__ = ["NeedsReference", "NoSuchDay", "Stretch", "stretch"]

_MONTHS = {"year": 12, "half": 6, "third": 4, "quarter": 3, "month": 1}
_DAYS = {"week": 7, "day": 1}
_SEASONS = ("spring", "summer", "autumn", "winter")
_DAY = timedelta(days=1)
_SUNDAY = 6
_LEAP = 29
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: Days from Easter Sunday to a feast, and the days that it lasts after its first.
_FEASTS = {"easter": (0, 1), "ascension": (39, 0), "whitsun": (49, 1)}
_TUESDAY = 1
#: On 7 June "komende zomer" is the one that begins with the solstice: a season is still to come for the first twenty days of its first month.
_SOLSTICE = 20


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


def stretch(moment: Moment, reference: date | None, convention: Convention) -> Stretch:
    """
    The days of a moment. Raises :class:`NoSuchDay` or :class:`NeedsReference`.
    """
    try:
        found = _UNITS[moment.unit](moment, reference, convention)
        for name, number, unit in moment.parts if moment.unit not in {"count", "later"} else ():
            found = _part(found, name, number, unit, convention)
    except (ValueError, OverflowError, StopIteration) as error:
        if isinstance(error, NeedsReference):
            raise
        message = str(error) if isinstance(error, NoSuchDay) else "the calendar has no such day"
        raise NoSuchDay(message) from None
    return found


def _needed(reference: date | None) -> date:
    if reference is None:
        raise NeedsReference
    return reference


def _in_year(moment: Moment, reference: date | None, of_year: Callable[[int], Stretch], grace: int = 0) -> Stretch:
    """
    A moment that comes once a year: of its own year, the reference's, or the one before or after the reference; one that is to come may have
    begun by so many days of `grace`.
    """
    if moment.year is not None:
        return of_year(moment.year)
    day = _needed(reference)
    if moment.shift is not None:
        return of_year(day.year + moment.shift)
    if moment.which == "past":
        return next(s for s in map(of_year, range(day.year, day.year - 9, -1)) if s.last < day)
    if moment.which in {"next", "following"}:
        day -= grace * _DAY if moment.which == "next" else timedelta(0)
        return next(s for s in map(of_year, range(day.year - 1, day.year + 9)) if s.first > day)
    earlier = of_year(day.year - 1)
    return earlier if moment.which == "this" and earlier.last >= day else of_year(day.year)


def _of_year(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    year = moment.year if moment.year is not None else _needed(reference).year + (moment.shift or 0)
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def _of_months(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    """
    A month, quarter, third or half: a numbered one of a year, or one told by its distance from the reference's.
    """
    length = _MONTHS[moment.unit]
    if moment.number == 0:
        day = _needed(reference)
        now = (12 * day.year + day.month - 1) // length
        return months(0, (now + (moment.shift or 0)) * length + 1, length)
    return _in_year(moment, reference, lambda year: months(year, (moment.number - 1) * length + 1, length))


def _of_season(moment: Moment, reference: date | None, convention: Convention) -> Stretch:
    first, last = getattr(convention, _SEASONS[moment.number - 1])
    return _in_year(moment, reference, lambda year: months(year, first, (last - first) % 12 + 1, vague=True), _SOLSTICE)


def _of_day(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    def of_year(year: int) -> Stretch:
        day = date(year, moment.number, moment.day)
        return Stretch(day, day)

    if (moment.number, moment.day) == (2, _LEAP) and moment.which in {"past", "next", "following"}:
        return _leap_day(moment.which, _needed(reference))
    return _in_year(moment._replace(which="" if moment.which == "this" else moment.which), reference, of_year)


def _leap_day(which: str, day: date) -> Stretch:
    """
    The 29th of February before or after a day.
    """
    step = -1 if which == "past" else 1
    year = day.year
    while not isleap(year) or (date(year, 2, _LEAP) - day).days * step <= 0:
        year += step
    return Stretch(date(year, 2, _LEAP), date(year, 2, _LEAP))


def _of_week(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    """
    A week from Monday to Sunday, numbered as ISO 8601 does.
    """
    if moment.number == 0:
        day = _needed(reference)
        monday = day - day.weekday() * _DAY + 7 * (moment.shift or 0) * _DAY
        return Stretch(monday, monday + 6 * _DAY)

    def of_year(year: int) -> Stretch:
        monday = date.fromisocalendar(year, moment.number, 1)
        return Stretch(monday, monday + 6 * _DAY)

    return _in_year(moment, reference, of_year)


def _of_school_year(moment: Moment, reference: date | None, convention: Convention) -> Stretch:
    first = convention.school_year if moment.unit == "school" else convention.academic_year
    if moment.year is not None:
        return months(moment.year, first, 12)
    day = _needed(reference)
    return months(day.year - (day.month < first) + (moment.shift or 0), first, 12)


def _prinsjesdag(year: int) -> date:
    """
    The third Tuesday of September, on which the parliamentary year opens (article 65 of the Grondwet, and the Wet of 1968 that sets the day).
    """
    first = date(year, 9, 1)
    return first + ((_TUESDAY - first.weekday()) % 7 + 14) * _DAY


def _of_prinsjesdag(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    return _in_year(moment, reference, lambda year: Stretch(_prinsjesdag(year), _prinsjesdag(year)))


def _of_session(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    return _in_year(moment, reference, lambda year: Stretch(_prinsjesdag(year), _prinsjesdag(year + 1) - _DAY))


def _of_decade(moment: Moment, _reference: date | None, _: Convention) -> Stretch:
    year = moment.year or 0
    return Stretch(date(year, 1, 1), date(year + 9, 12, 31))


def _of_weekday(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    """
    "komende maandag": the first after the day, "afgelopen maandag": the last before it, "deze maandag": of the same week.
    """
    day = _needed(reference)
    ahead = (moment.number - day.weekday()) % 7
    offset = {"this": moment.number - day.weekday(), "past": ahead - 7}.get(moment.which, ahead or 7)
    found = day + offset * _DAY
    return Stretch(found, found)


def _of_feast(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    """
    Christmas (25 and 26 December), and the feasts that go by Easter, by dateutil.
    """

    def of_year(year: int) -> Stretch:
        if moment.unit == "christmas":
            return Stretch(date(year, 12, 25), date(year, 12, 26))
        from dateutil.easter import easter  # noqa: PLC0415 - only these feasts need it

        first, length = _FEASTS[moment.unit]
        begin = easter(year) + first * _DAY
        return Stretch(begin, begin + length * _DAY)

    return _in_year(moment, reference, of_year)


def _of_now(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    day = _needed(reference) + moment.number * _DAY
    return Stretch(day, day)


def shifted(day: date, doubled: int, unit: str, direction: int) -> date:
    """
    The day so many units later or earlier; a month's end stays within its month (relativedelta). Half weeks and half months are refused.
    """
    length = _MONTHS.get(unit)
    total = doubled * (length or _DAYS.get(unit, 1))
    if total % 2:
        raise NoSuchDay("half a month, week or day has no last day")
    if length is not None:
        from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - only counting needs it

        return day + relativedelta(months=direction * total // 2)
    return _workdays(day, total // 2, direction) if unit == "workday" else day + direction * total // 2 * _DAY


def _workdays(day: date, number: int, direction: int) -> date:
    """
    So many working days later, Monday to Friday; public holidays are not known here.
    """
    weeks, left = divmod(number, 5)
    day += 7 * weeks * direction * _DAY
    while left:
        day += direction * _DAY
        left -= day.weekday() < _SUNDAY - 1
    return day


def _counted(moment: Moment, reference: date | None, convention: Convention) -> Stretch:
    """
    So much time from the reference on, or up to it.
    """
    _name, doubled, unit = moment.parts[0]
    day = _needed(reference) if moment.anchor is None else stretch(moment.anchor, reference, convention).last
    other = shifted(day, doubled, unit, moment.number)
    return Stretch(min(day, other), max(day, other))


def _later(moment: Moment, reference: date | None, convention: Convention) -> Stretch:
    """
    So much later or earlier: the day of weeks, the calendar month of months, the calendar year of years.
    """
    _name, doubled, unit = moment.parts[0]
    start = _needed(reference) if moment.anchor is None else stretch(moment.anchor, reference, convention).last
    day = shifted(start, doubled, unit, moment.number)
    if unit == "year" and doubled % 2 == 0:
        return Stretch(date(day.year, 1, 1), date(day.year, 12, 31))
    return months(day.year, day.month, 1) if unit in _MONTHS else Stretch(day, day)


_UNITS: dict[str, Callable[[Moment, date | None, Convention], Stretch]] = {
    "year": _of_year, "half": _of_months, "third": _of_months, "quarter": _of_months, "month": _of_months, "season": _of_season, "day": _of_day,
    "week": _of_week, "school": _of_school_year, "study": _of_school_year, "prinsjesdag": _of_prinsjesdag, "session": _of_session,
    "decade": _of_decade, "now": _of_now, "weekday": _of_weekday, "christmas": _of_feast, "easter": _of_feast,
    "ascension": _of_feast, "whitsun": _of_feast, "count": _counted, "later": _later,
}  # fmt: skip


def _length(whole: Stretch) -> int:
    """
    Its length in calendar months, 0 where it is no number of whole months.
    """
    after = whole.last + _DAY
    if whole.first.day != 1 or after.day != 1:
        return 0
    return 12 * (after.year - whole.first.year) + after.month - whole.first.month


def _part(whole: Stretch, name: str, number: int, unit: str, convention: Convention) -> Stretch:
    """
    A part of a stretch: begin, medio or eind; a half; the first or last so many units; the so manieth unit; the first or last day; the week of a day.
    """
    if name == "window":
        return _windowed(whole, number, convention)
    if name == "half":
        return _half(whole, number)
    if name in {"first", "last"}:
        return _leading(whole, number, unit) if name == "first" else _trailing(whole, number, unit)
    if name == "edge":
        return Stretch(whole.first, whole.first) if number == 0 else Stretch(whole.last, whole.last)
    if name == "weekday":
        return _nth_weekday(whole, number, int(unit))
    if name == "week":
        monday = whole.first - whole.first.weekday() * _DAY
        return Stretch(monday, monday + 6 * _DAY)
    return _nth(whole, number, unit if name == "nth" else name)


def _windowed(whole: Stretch, number: int, convention: Convention) -> Stretch:
    """
    Begin (0), medio (1) or eind (2): of a month in days, of three months and of a year by the convention, of other lengths in thirds.
    """
    length, first = _length(whole), whole.first
    if length == 1:
        low, high = convention.month[number]
        return Stretch(first.replace(day=low), first.replace(day=min(high, whole.last.day)), vague=True)
    if length in {3, 12}:
        low, high = (convention.quarter if length == 3 else convention.year)[number]
    elif length and length % 3 == 0:
        low, high = number * length // 3 + 1, (number + 1) * length // 3
    elif (whole.last - first).days == 6:
        return Stretch(first + (0, 2, 4)[number] * _DAY, first + (1, 3, 6)[number] * _DAY, vague=True)
    else:
        raise NoSuchDay("only a week, month, quarter, season, half, or year has a begin, a middle and an end here")
    return months(first.year, first.month + low - 1, high - low + 1, vague=True)


def _half(whole: Stretch, number: int) -> Stretch:
    """
    The first or second half: of an even number of months in months, of a month the 1st to 15th and the rest, of three months up to the middle of the second.
    """
    length, first = _length(whole), whole.first
    if length == 0:
        raise NoSuchDay("it has no halves")
    middle = months(first.year, first.month + length // 2, 1)
    cut = middle.first.replace(day=15) if length % 2 else middle.first - _DAY
    return Stretch(first, cut, whole.vague) if number == 1 else Stretch(cut + _DAY, whole.last, whole.vague)


def _leading(whole: Stretch, doubled: int, unit: str) -> Stretch:
    """
    The first so many units of it.
    """
    last = shifted(whole.first, doubled, unit, 1) - _DAY
    return _inside(whole, Stretch(whole.first, last, whole.vague))


def _trailing(whole: Stretch, doubled: int, unit: str) -> Stretch:
    """
    The last so many units of it.
    """
    return _inside(whole, Stretch(shifted(whole.last + _DAY, doubled, unit, -1), whole.last, whole.vague))


def _nth(whole: Stretch, number: int, unit: str) -> Stretch:
    """
    The so manieth unit of it; negative numbers count from its end.
    """
    if number < 0:
        after = shifted(whole.last + _DAY, -2 * (number + 1), unit, -1)
        return _inside(whole, Stretch(shifted(after, 2, unit, -1), after - _DAY, whole.vague))
    first = shifted(whole.first, 2 * (number - 1), unit, 1)
    return _inside(whole, Stretch(first, shifted(first, 2, unit, 1) - _DAY, whole.vague))


def _nth_weekday(whole: Stretch, number: int, weekday: int) -> Stretch:
    """
    The so manieth Monday (or other day of the week) of it; negative numbers count from its end.
    """
    if number > 0:
        day = whole.first + ((weekday - whole.first.weekday()) % 7 + 7 * (number - 1)) * _DAY
    else:
        day = whole.last - ((whole.last.weekday() - weekday) % 7 - 7 * (number + 1)) * _DAY
    return _inside(whole, Stretch(day, day))


def _inside(whole: Stretch, part: Stretch) -> Stretch:
    if part.first < whole.first or part.last > whole.last or part.last < part.first:
        raise NoSuchDay("the part is longer than the whole")
    return part
