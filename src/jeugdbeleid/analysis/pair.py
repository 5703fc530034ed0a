"""
Paar: whether a figure and its baseline may be set against each other, and the two made equal where the caller asks
for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.analysis.threshold import Extent, extent_of, scaled
from jeugdbeleid.analysis.verdict import Reason
from jeugdbeleid.figure import Bounds
from jeugdbeleid.target import Change, Trend, Unquantified
from jeugdbeleid.vocabulary import Measured, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.analysis.verdict import Options, TargetCheck
    from jeugdbeleid.indicator import Indicator, Observation
    from jeugdbeleid.period import Period
    from jeugdbeleid.target import Goal

__all__ = [
    "ONCE",
    "base_of",
    "between",
    "extents",
    "extents_of",
    "is_relative",
    "length_reason",
    "lengths",
    "may_be_positive",
    "multiplied",
    "per_year",
    "units_fit",
]

#: How often a period of so many months goes into a year; nothing else is annualised.
_PER_YEAR = {1: 12, 3: 4, 6: 2, 12: 1}

#: Two periods that are compared as they are.
ONCE = (1, 1)

#: The unit that what is counted must have for a change in another; any for a relative one.
_CHANGED = {Unit.PERCENT: None, Unit.PERCENTAGE_POINT: Unit.PERCENT, Unit.COUNT: Unit.COUNT}


def base_of(goal: Goal) -> Period | None:
    """
    The period that a goal is measured against; `None` where it names none.
    """
    return goal.baseline if isinstance(goal, Change | Trend) else None


def is_relative(goal: Goal) -> bool:
    """
    Whether a goal is a change in percent of its baseline.
    """
    return isinstance(goal, Change) and goal.comparator.figure.unit is Unit.PERCENT


def units_fit(goal: Goal, unit: Unit) -> bool:
    """
    Whether a goal can be asked of what is counted in a unit: a level has that unit, a change in count is of a
    count, one in percentage points of a percentage.

    >>> from jeugdbeleid import AtLeast, Figure
    >>> units_fit(AtLeast(Figure(value=60, unit=Unit.PERCENT, words="60%")), Unit.COUNT)
    False
    """
    if isinstance(goal, Trend | Unquantified):
        return True
    if isinstance(goal, Change):
        return _CHANGED[goal.comparator.figure.unit] in {None, unit}
    return goal.figure.unit is unit


def length_reason(kind: Measured, measured: Period | None, base: Period | None, *, seen: bool = False) -> Reason | None:
    """
    Why two periods are no pair: a month against a year, or a day against a period; `None` where they are, or where
    one is open or not there. Of what is counted on a day the lengths say nothing before both figures are `seen`.

    >>> from jeugdbeleid import Period
    >>> length_reason(Measured.DURING, Period.year(2018), Period.month(2016, 9)).value
    'period_mismatch'
    """
    if measured is None or base is None or measured.days is None or base.days is None:
        return None
    during = kind is Measured.DURING
    if (measured.days == 1) != (base.days == 1):
        return Reason.MEASURE_MISMATCH if during or seen else None
    same = measured.months == base.months if measured.months and base.months else measured.days == base.days
    return None if same or not during else Reason.PERIOD_MISMATCH


def per_year(unit: Unit, *periods: Period | None) -> tuple[int, ...] | None:
    """
    How often each period goes into a year: a month 12 times, a quarter 4, a half 2; `None` where one is of another
    length, or where what is counted is no number or amount that grows with time.

    >>> from jeugdbeleid import Period
    >>> per_year(Unit.COUNT, Period.year(2018), Period.month(2016, 9)), per_year(Unit.PERCENT, Period.year(2018))
    ((1, 12), None)
    """
    months = [None if one is None else one.months for one in periods]
    if unit not in {Unit.COUNT, Unit.EUR} or any(one not in _PER_YEAR for one in months):
        return None
    return tuple([_PER_YEAR[one] for one in months if one is not None])


def between(
    indicator: Indicator, observed: Observation, baseline: Observation, breaks: tuple[Observation, ...]
) -> Iterator[Reason]:
    """
    What makes two figures of one indicator no pair: another definition or producer, or a break after the earlier,
    up to the later.
    """
    if observed.definition != baseline.definition:
        yield Reason.DEFINITION_DIFFERS
    if (observed.producer or indicator.producer) != (baseline.producer or indicator.producer):
        yield Reason.PRODUCER_DIFFERS
    if breaks:
        first, last = sorted((_end(baseline), _end(observed)))
        if any(first < _end(one) <= last for one in breaks):
            yield Reason.SERIES_BREAK


def _end(observation: Observation) -> str:
    """
    The last day of its period, to be sorted by; after all others where there is none.
    """
    period = observation.period
    return "~" if period is None or period.end is None else period.end.isoformat()


def lengths(
    indicator: Indicator, measured: Period | None, base: Period | None, options: Options, *, seen: bool
) -> tuple[Reason | None, tuple[int, ...]]:
    """
    Why two periods are no pair, `None` where they are, and how often each goes into that in which they are compared:
    once, or as often as into a year where the caller asks for it.
    """
    reason = length_reason(indicator.measured, measured, base, seen=seen)
    if reason is Reason.PERIOD_MISMATCH and options.annualise:
        times = per_year(indicator.unit, measured, base)
        return (reason, ONCE) if times is None else (None, times)
    return reason, ONCE


def extents(
    observed: Observation | None,
    baseline: Observation | None,
    options: Options,
    *,
    relative: bool,
    times: tuple[int, ...] = ONCE,
) -> tuple[Extent | None, Extent | None]:
    """
    A figure and its baseline as they are compared, each a number or bounds, times how often its period goes into
    that of the comparison; `None` where there is none, or where a percentage would be of zero or less.
    """
    now = None if observed is None else extent_of(observed.figure, options.circa)
    base = None if baseline is None else extent_of(baseline.figure, options.circa)
    if relative and base is not None and not may_be_positive(base):
        base = None
    return (now, base) if times is ONCE else (multiplied(now, times[0]), multiplied(base, times[1]))


def may_be_positive(extent: Extent) -> bool:
    """
    Whether a figure is not certainly, by its lower bound, zero or less.
    """
    return (extent.low is None or extent.low > 0) if isinstance(extent, Bounds) else extent > 0


def multiplied(extent: Extent | None, times: int) -> Extent | None:
    """
    A number or bounds so many times.
    """
    return scaled(extent, times) if isinstance(extent, Bounds) else None if extent is None else extent * times


def extents_of(check: TargetCheck) -> tuple[Extent | None, Extent | None]:
    """
    As :func:`extents`, for what a check used; `None` for both where their units or periods are no pair.
    """
    goal, indicator, observed, baseline = check.target.goal, check.indicator, check.observed, check.baseline
    if indicator is None or Reason.UNIT_MISMATCH in check.reasons:
        return None, None
    measured = check.target.measured if observed is None else observed.period
    base = None if baseline is None else baseline.period
    seen = observed is not None and baseline is not None
    length, times = lengths(indicator, measured, base, check.options, seen=seen)
    return (
        (None, None) if length else extents(observed, baseline, check.options, relative=is_relative(goal), times=times)
    )
