"""
Voortgang: how far an aim is on its way, by the figures of a dossier; the three named measures of
:mod:`~jeugdbeleid.analysis.path`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid._check import check_day
from jeugdbeleid.analysis.candidates import in_cell, in_period, latest
from jeugdbeleid.analysis.comparison import comparable, same_length
from jeugdbeleid.analysis.path import TargetPath
from jeugdbeleid.analysis.plain import plain
from jeugdbeleid.analysis.threshold import extent_of, threshold
from jeugdbeleid.dossier import area_of
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.indicator import Indicator
from jeugdbeleid.period import Period
from jeugdbeleid.target import AtLeast, AtMost, Change, LessThan, MoreThan, Towards
from jeugdbeleid.vocabulary import Term, TrendDirection, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jeugdbeleid.analysis.comparison import Difference
    from jeugdbeleid.analysis.growth import Result
    from jeugdbeleid.analysis.path import Progress
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.figure import Exact
    from jeugdbeleid.indicator import Observation
    from jeugdbeleid.report import Scope
    from jeugdbeleid.target import Target

__all__ = ["Gap", "TargetProgress", "progress"]


class Gap(Term):
    """
    Waarom er geen pad is: what is missing between a base and a target.
    """

    NO_NUMBER = "no_number", "het doel noemt geen getal", "the aim names no number"
    UNIT_MISMATCH = "unit_mismatch", "de eenheden passen niet bij elkaar", "the units do not go together"
    NO_BASELINE_NAMED = "no_baseline_named", "er is geen nulmeting genoemd", "no baseline is named"
    NO_PERIOD = "no_period", "het doel noemt geen periode", "the aim names no period"
    NO_BASELINE = "no_baseline", "er is geen cijfer van de nulmeting", "there is no figure of the baseline"
    NO_OBSERVATION = "no_observation", "er is geen later cijfer", "there is no later figure"
    CONFLICT = "conflict", "de laatste bronnen spreken elkaar tegen", "the latest sources contradict each other"
    NOT_COMPARABLE = "not_comparable", "de cijfers zijn niet vergelijkbaar", "the figures are not comparable"
    ROUGH = "rough", "een cijfer is niet één getal", "a figure is not one number"
    BASE_NOT_POSITIVE = "base_not_positive", "de nulmeting is niet positief", "the baseline is zero or negative"
    UNEQUAL_PERIODS = (
        "unequal_periods",
        "de perioden zijn niet even lang, of liggen geen hele perioden na elkaar",
        "the periods differ in length, or lie no whole periods after each other",
    )


@final
@attrs.frozen(kw_only=True)
class TargetProgress:
    """
    How far an aim is: its `path` from the figure of the `baseline` to the number aimed at, with the figure
    `observed`, and what the three methods say of it in `results`; or the `gap` that leaves it without a path, and
    the `differences` where the two figures are not comparable. Reaching the number counts as achieved, also where
    more than it is asked; :func:`check` says whether the aim is met.
    """

    target: Target
    on: date
    baseline: Observation | None = None
    observed: Observation | None = None
    path: TargetPath | None = None
    gap: Gap | None = None
    differences: tuple[Difference, ...] = ()

    @property
    def results(self) -> tuple[Progress, ...]:
        """
        What :func:`path_share`, :func:`growth_ratio` and :func:`projection` say; empty without a path.
        """
        return () if self.path is None else self.path.progress()

    @property
    def required_value(self) -> Exact | None:
        """
        The number aimed at, in the indicator's unit; `None` without a path.
        """
        return None if self.path is None else self.path.required_value

    @property
    def required_growth(self) -> Result | None:
        """
        The compound growth per period that leads to it, 0.1 for 10%; `None` without a path, or where growth does not
        exist.
        """
        return None if self.path is None else self.path.required_growth

    def path_value(self, on: date) -> Exact | None:
        """
        The number on the straight line in the period that a day lies in; `None` without a path.

        >>> import jeugdbeleid as jb
        >>> from datetime import date
        >>> closed = jb.load().targets["gesloten-jeugdhulp-naar-nul"]
        >>> found = progress(closed, jb.load(), on=date(2025, 7, 1), baseline=jb.Period.year(2019))
        >>> round(float(found.path_value(date(2024, 6, 1))), 1)
        930.5
        """
        at = self._period_of(on)
        return None if self.path is None or at is None else self.path.path_value(at)

    def projected(self, on: date) -> Result | None:
        """
        The number in the period that a day lies in, if the observed growth went on; `None` without a path, or where
        growth does not exist.
        """
        at = self._period_of(on)
        return None if self.path is None or at is None else self.path.projected(at)

    def _period_of(self, on: date) -> int | None:
        """
        How many whole periods after the base a day lies.
        """
        check_day("TargetProgress.on", on)
        base = None if self.baseline is None else self.baseline.period
        length = None if base is None else base.months or base.days
        if self.path is None or base is None or length is None:
            return None
        return _apart(base, Period.day(on)) // length

    def to_dict(self) -> dict[str, Any]:
        """
        The progress as plain JSON values, with stable keys; results to four places, observations by their ids.
        """
        return {name: plain(getattr(self, name)) for name in _KEYS}


_KEYS = (
    "target",
    "on",
    "baseline",
    "observed",
    "gap",
    "differences",
    "required_value",
    "results",
)


def progress(
    target: Target,
    dossier: Dossier,
    *,
    on: date,
    baseline: Period | None = None,
    observations: Iterable[Observation] = (),
    scope: Scope | None = None,
) -> TargetProgress:
    """
    How far an aim is on its way, by the latest figure whose period has ended by a day.

    `baseline` names the period it started from where the aim names none: there is no default. `observations` of
    one's own and `scope` are as in :func:`check`. The three periods are equally long and lie whole periods apart.
    Raises :class:`InvalidValue` where `on` is no day, and where `baseline` is another than the aim names.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> dossier = jb.load()
    >>> aim = dossier.targets["gesloten-jeugdhulp-naar-nul"]
    >>> progress(aim, dossier, on=date(2025, 7, 1)).gap.value
    'no_baseline_named'
    >>> found = progress(aim, dossier, on=date(2025, 7, 1), baseline=jb.Period.year(2019))
    >>> [(one.shown, one.obstruction and one.obstruction.value) for one in found.results]
    [('0.5826', None), (None, 'zero'), (None, 'zero')]
    """
    check_day("progress.on", on)
    goal = target.goal
    own = goal.baseline if isinstance(goal, Change) else None
    if own is not None and baseline not in {None, own}:
        raise InvalidValue("progress.baseline", str(baseline), f"none, or the one that {target.id} names: {own}")
    named = baseline if own is None else own
    indicator = None if target.indicator is None else dossier.find(target.indicator)
    if not isinstance(indicator, Indicator) or not isinstance(goal, _NUMBERED):
        return TargetProgress(target=target, on=on, gap=Gap.NO_NUMBER)
    if _unit_of(goal) not in {None, indicator.unit}:
        return TargetProgress(target=target, on=on, gap=Gap.UNIT_MISMATCH)
    if named is None:
        return TargetProgress(target=target, on=on, gap=Gap.NO_BASELINE_NAMED)
    if target.measured is None:
        return TargetProgress(target=target, on=on, gap=Gap.NO_PERIOD)
    cell = (indicator.id, area_of(target.scope if scope is None else scope), target.breakdown)
    found = in_cell(dossier, cell, tuple(observations))
    base, disputed = latest(dossier, in_period(found, indicator, named, on))
    now, contested = latest(dossier, in_period(found, indicator, None, on))
    told = TargetProgress(target=target, on=on, baseline=base, observed=now)
    if base is None or now is None:
        return attrs.evolve(told, gap=Gap.NO_BASELINE if base is None else Gap.NO_OBSERVATION)
    if disputed or contested:
        return attrs.evolve(told, gap=Gap.CONFLICT)
    return _with_path(told, dossier, base, now, target.measured)


_NUMBERED = (AtLeast, MoreThan, AtMost, LessThan, Change, Towards)
_CHANGED = {Unit.PERCENT: None, Unit.PERCENTAGE_POINT: Unit.PERCENT, Unit.COUNT: Unit.COUNT}


def _unit_of(goal: AtLeast | MoreThan | AtMost | LessThan | Change | Towards) -> Unit | None:
    """
    The unit that an indicator must have for a goal; `None` where any will do, as for a relative change.
    """
    return _CHANGED[goal.comparator.figure.unit] if isinstance(goal, Change) else goal.figure.unit


def _with_path(
    told: TargetProgress, dossier: Dossier, base: Observation, now: Observation, measured: Period
) -> TargetProgress:
    """
    The path through two figures, or why they make none.
    """
    differences = comparable(base, now, dossier)
    if differences:
        return attrs.evolve(told, gap=Gap.NOT_COMPARABLE, differences=differences)
    low, high = base.figure.bounds.point, now.figure.bounds.point
    asked, direction = _asked(told.target, base)
    if low is None or high is None or asked is None:
        return attrs.evolve(told, gap=Gap.ROUGH)
    if low <= 0 and isinstance(told.target.goal, Change) and _unit_of(told.target.goal) is None:
        return attrs.evolve(told, gap=Gap.BASE_NOT_POSITIVE)
    steps = None if base.period is None or now.period is None else _steps(base.period, measured, now.period)
    if steps is None:
        return attrs.evolve(told, gap=Gap.UNEQUAL_PERIODS)
    path = TargetPath(base=low, start=0, target=asked, end=steps[0], now=high, at=steps[1], direction=direction)
    return attrs.evolve(told, path=path)


def _asked(target: Target, base: Observation) -> tuple[Exact | None, TrendDirection | None]:
    """
    The number aimed at, and the good direction where the goal tells it.
    """
    goal = target.goal
    if isinstance(goal, Towards):
        return goal.figure.bounds.point, None
    held = threshold(goal)
    required = None if held is None else held.required(extent_of(base.figure))
    return required, TrendDirection.UP if held is not None and held.rising else TrendDirection.DOWN


def _steps(base: Period, end: Period, at: Period) -> tuple[int, int] | None:
    """
    How many whole periods the end and the figure lie after the base; `None` where their lengths differ, where they
    lie no whole periods apart, or where the end is not after the base.
    """
    if not (same_length(base, end) and same_length(base, at)):
        return None
    length = base.months or base.days
    apart = [_apart(base, one) for one in (end, at)]
    if length is None or any(distance % length for distance in apart) or apart[0] <= 0:
        return None
    return apart[0] // length, apart[1] // length


def _apart(base: Period, other: Period) -> int:
    """
    The months between the starts of two periods of whole months, else the days.
    """
    if base.start is None or other.start is None:
        return 0
    if base.months is not None:
        return 12 * (other.start.year - base.start.year) + other.start.month - base.start.month
    return (other.start - base.start).days
