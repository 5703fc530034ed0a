"""
Kalender: from a moment to its days, given a reference day and a convention.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from jeugdbeleid.dutch.portions import portion
from jeugdbeleid.dutch.stretch import DAY, MONTHS, NeedsReference, NoSuchDay, Stretch, months, shifted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jeugdbeleid.dutch.convention import Convention
    from jeugdbeleid.dutch.moment import Moment

__all__ = ["stretch"]

_SEASONS = ("spring", "summer", "autumn", "winter")
#: Days from Easter Sunday to a feast, and the days that it lasts after its first.
_FEASTS = {"easter": (0, 1), "ascension": (39, 0), "whitsun": (49, 1)}
_TUESDAY = 1
_MONTHS_A_YEAR = 12
_NO_DAY = "the calendar has no such day"
#: Years among which there is one with a 29th of February, also around 1900, and one with a week 53, that is over or is to come.
_APART = 9
#: On 7 June "komende zomer" is the one that begins with the solstice: a season is still to come for the first twenty days of its first month.
_SOLSTICE = 20


def stretch(moment: Moment, reference: date | None, convention: Convention) -> Stretch:
    """
    The days of a moment. Raises :class:`NoSuchDay` or :class:`NeedsReference`.
    """
    try:
        found = _UNITS[moment.unit](moment, reference, convention)
        for name, number, unit in moment.parts[1:] if moment.unit in {"count", "later"} else moment.parts:
            found = portion(found, name, number, unit, convention)
    except (ValueError, OverflowError, StopIteration) as error:
        if isinstance(error, NeedsReference):
            raise
        message = str(error) if isinstance(error, NoSuchDay) else _NO_DAY
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
        return next(s for s in _of_years(of_year, range(day.year, day.year - _APART, -1)) if s.last < day)
    if moment.which in {"next", "following"}:
        begun = day - grace * DAY if moment.which == "next" else day
        return next(s for s in _of_years(of_year, range(day.year, day.year + _APART)) if s.first > begun)
    earlier = _of_years(of_year, [day.year - 1] if moment.which == "this" else [])
    return next((s for s in earlier if s.last >= day), None) or of_year(day.year)


def _of_years(of_year: Callable[[int], Stretch], years: Iterable[int]) -> Iterator[Stretch]:
    """
    What comes once a year of each of the years that have it: few have a 29th of February or a week 53.
    """
    for year in years:
        with suppress(ValueError):
            yield of_year(year)


def _of_year(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    year = moment.year if moment.year is not None else _needed(reference).year + (moment.shift or 0)
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def _of_months(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    """
    A month, quarter, third or half: a numbered one of a year, or one told by its distance from the reference's.
    """
    length = MONTHS[moment.unit]
    if moment.number * length > _MONTHS_A_YEAR:
        raise NoSuchDay(_NO_DAY)
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

    return _in_year(moment, reference, of_year)


def _of_week(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    """
    A week from Monday to Sunday, numbered as ISO 8601 does.
    """
    if moment.number == 0:
        day = _needed(reference)
        monday = day - day.weekday() * DAY + 7 * (moment.shift or 0) * DAY
        return Stretch(monday, monday + 6 * DAY)

    def of_year(year: int) -> Stretch:
        monday = date.fromisocalendar(year, moment.number, 1)
        return Stretch(monday, monday + 6 * DAY)

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
    return first + ((_TUESDAY - first.weekday()) % 7 + 14) * DAY


def _of_prinsjesdag(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    return _in_year(moment, reference, lambda year: Stretch(_prinsjesdag(year), _prinsjesdag(year)))


def _of_session(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    return _in_year(moment, reference, lambda year: Stretch(_prinsjesdag(year), _prinsjesdag(year + 1) - DAY))


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
    found = day + offset * DAY
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
        begin = easter(year) + first * DAY
        return Stretch(begin, begin + length * DAY)

    return _in_year(moment, reference, of_year)


def _of_now(moment: Moment, reference: date | None, _: Convention) -> Stretch:
    day = _needed(reference) + moment.number * DAY
    return Stretch(day, day)


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
    return months(day.year, day.month, 1) if unit in MONTHS else Stretch(day, day)


_UNITS: dict[str, Callable[[Moment, date | None, Convention], Stretch]] = {
    "year": _of_year, "half": _of_months, "third": _of_months, "quarter": _of_months, "month": _of_months, "season": _of_season, "day": _of_day,
    "week": _of_week, "school": _of_school_year, "study": _of_school_year, "prinsjesdag": _of_prinsjesdag, "session": _of_session,
    "decade": _of_decade, "now": _of_now, "weekday": _of_weekday, "christmas": _of_feast, "easter": _of_feast,
    "ascension": _of_feast, "whitsun": _of_feast, "count": _counted, "later": _later,
}  # fmt: skip
