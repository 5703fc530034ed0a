"""
Vensters: from what words say of time to a :class:`~jeugdbeleid.planning.Planning`: the days among which its first and its last day lie, told from a
reference and read by a convention.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jeugdbeleid.dutch.days import stretch
from jeugdbeleid.dutch.stretch import NoSuchDay, Stretch
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning, Recurrence
from jeugdbeleid.vocabulary import Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeugdbeleid.dutch.convention import Convention
    from jeugdbeleid.dutch.said import Bound, Expression

__all__ = ["mark_of", "planning_of"]

_RHYTHMS = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH}
_MONTHS_A_YEAR = 12


def planning_of(said: Expression, words: str, reference: date | Period | None, convention: Convention) -> Planning:
    """
    The planning that an expression says on a reference; on a period the hull of what it says on its first and its last day.

    Raises :class:`~jeugdbeleid.dutch.stretch.NeedsReference` and :class:`~jeugdbeleid.dutch.stretch.NoSuchDay`, and
    :class:`~jeugdbeleid.errors.InvalidValue` for what ends before it begins.
    """
    begins, ends = _windows(said, reference, convention)
    return Planning(
        begins=begins,
        ends=ends,
        words=words,
        kind=said.kind,
        convention=convention.name,
        recurrence=None if said.rhythm is None else _recurrence(*said.rhythm),
        mark=mark_of(said),
    )


def mark_of(said: Expression) -> str | None:
    """
    The footnote mark glued to the last year that has one.
    """
    for bound in (said.ends, said.begins):
        if bound is not None and bound.moment.mark:
            return bound.moment.mark
    return None


def _recurrence(number: int, unit: str) -> Recurrence:
    if unit == "month" and number % _MONTHS_A_YEAR == 0:
        return Recurrence(number // _MONTHS_A_YEAR, Unit.YEAR)
    return Recurrence(number, _RHYTHMS[unit])


def _windows(
    said: Expression, reference: date | Period | None, convention: Convention
) -> tuple[Period | None, Period | None]:
    if not isinstance(reference, Period):
        return _told(said.begins, said.ends, reference, convention)
    early, late = (_told(said.begins, said.ends, day, convention) for day in (reference.start, reference.end))
    return _hull(early[0], late[0]), _hull(early[1], late[1])


def _hull(early: Period | None, late: Period | None) -> Period | None:
    return None if early is None or late is None else Period(early.start, late.end)


def _told(
    begins: Bound | None, ends: Bound | None, reference: date | None, convention: Convention
) -> tuple[Period | None, Period | None]:
    """
    The days among which each bound lies, told from one day; of one moment its days are found once.
    """
    if begins is not None and ends is not None and begins.moment is ends.moment:
        one = stretch(begins.moment, reference, convention)
        if one.vague:
            window = Period(one.first, one.last)
            return window, window
        return _BOUNDS[begins.how](one), _BOUNDS[ends.how](one)
    left = None if begins is None else _BOUNDS[begins.how](stretch(begins.moment, reference, convention))
    return left, None if ends is None else _BOUNDS[ends.how](stretch(ends.moment, reference, convention))


def _begins(found: Stretch) -> Period:
    return Period(found.first, found.last if found.vague else found.first)


def _ends(found: Stretch) -> Period:
    return Period(found.first if found.vague else found.last, found.last)


def _before(found: Stretch) -> Period:
    if found.vague:
        return Period(found.first, found.last)
    return Period.day(_neighbour(found.first, -1))


def _neighbour(day: date, step: int) -> date:
    try:
        return date.fromordinal(day.toordinal() + step)
    except (ValueError, OverflowError):
        message = "the calendar has no such day"
        raise NoSuchDay(message) from None


_BOUNDS: dict[str, Callable[[Stretch], Period]] = {
    "begins": _begins,
    "ends": _ends,
    "before": _before,
    "after": lambda found: Period(_neighbour(found.last, 1), None),
    "earliest": lambda found: Period(found.first, None),
}
