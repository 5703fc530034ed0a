"""
Gedeelten: the days of a part of a stretch: its begin, middle or end, a half, the first or last so many units, the so manieth week or Monday.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.dutch.stretch import DAY, NoSuchDay, Stretch, months, shifted

if TYPE_CHECKING:
    from jeugdbeleid.dutch.convention import Convention

__all__ = ["portion"]


def _length(whole: Stretch) -> int:
    """
    Its length in calendar months, 0 where it is no number of whole months.
    """
    after = whole.last + DAY
    if whole.first.day != 1 or after.day != 1:
        return 0
    return 12 * (after.year - whole.first.year) + after.month - whole.first.month


def portion(whole: Stretch, name: str, number: int, unit: str, convention: Convention) -> Stretch:
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
        monday = whole.first - whole.first.weekday() * DAY
        return Stretch(monday, monday + 6 * DAY)
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
        return Stretch(first + (0, 2, 4)[number] * DAY, first + (1, 3, 6)[number] * DAY, vague=True)
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
    cut = middle.first.replace(day=15) if length % 2 else middle.first - DAY
    return Stretch(first, cut, whole.vague) if number == 1 else Stretch(cut + DAY, whole.last, whole.vague)


def _leading(whole: Stretch, doubled: int, unit: str) -> Stretch:
    """
    The first so many units of it.
    """
    last = shifted(whole.first, doubled, unit, 1) - DAY
    return _inside(whole, Stretch(whole.first, last, whole.vague))


def _trailing(whole: Stretch, doubled: int, unit: str) -> Stretch:
    """
    The last so many units of it.
    """
    return _inside(whole, Stretch(shifted(whole.last + DAY, doubled, unit, -1), whole.last, whole.vague))


def _nth(whole: Stretch, number: int, unit: str) -> Stretch:
    """
    The so manieth unit of it; negative numbers count from its end.
    """
    if number < 0:
        after = shifted(whole.last + DAY, -2 * (number + 1), unit, -1)
        return _inside(whole, Stretch(shifted(after, 2, unit, -1), after - DAY, whole.vague))
    first = shifted(whole.first, 2 * (number - 1), unit, 1)
    return _inside(whole, Stretch(first, shifted(first, 2, unit, 1) - DAY, whole.vague))


def _nth_weekday(whole: Stretch, number: int, weekday: int) -> Stretch:
    """
    The so manieth Monday (or other day of the week) of it; negative numbers count from its end.
    """
    if number > 0:
        day = whole.first + ((weekday - whole.first.weekday()) % 7 + 7 * (number - 1)) * DAY
    else:
        day = whole.last - ((whole.last.weekday() - weekday) % 7 - 7 * (number + 1)) * DAY
    return _inside(whole, Stretch(day, day))


def _inside(whole: Stretch, part: Stretch) -> Stretch:
    if part.first < whole.first or part.last > whole.last:
        raise NoSuchDay("the part is longer than the whole")
    return part
