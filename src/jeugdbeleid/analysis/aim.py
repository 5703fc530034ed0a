"""
Doel in een dossier: an aim with what it asks and what is known of it, prepared once and kept with the dossier.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.analysis.candidates import Counts, counts, in_period, latest
from jeugdbeleid.analysis.pair import base_of, is_relative, length_reason, units_fit
from jeugdbeleid.analysis.threshold import Threshold, threshold
from jeugdbeleid.analysis.verdict import Reason
from jeugdbeleid.dossier import area_of
from jeugdbeleid.indicator import Indicator
from jeugdbeleid.target import Change, Target, Towards, Trend, Unquantified
from jeugdbeleid.vocabulary import Measured, PlanningKind

if TYPE_CHECKING:
    from jeugdbeleid.dossier import CellKey, Dossier
    from jeugdbeleid.indicator import Observation
    from jeugdbeleid.period import Period
    from jeugdbeleid.report import Scope

__all__ = ["Aim", "aim_of", "of_time"]


@final
@attrs.frozen(kw_only=True, eq=False)
class Aim:
    """
    A target as it is held against one indicator of a dossier: the `cell` and its `counts`, the threshold and the
    period `base`; what its goal is: it `asks` something that can be counted, it `compares` with a baseline, in percent
    of it (`relative`), its unit `fits`; the reasons that it gives by itself; and whether the periods that it names
    are `alike`, a pair without a look at the figures. `early` is the last day on which it is not yet due, `unsure`
    that on which this is not certain.
    """

    target: Target
    indicator: Indicator
    cell: CellKey
    counts: Counts
    threshold: Threshold | None
    base: Period | None
    asks: bool
    compares: bool
    relative: bool
    fits: bool
    alike: bool
    of_goal: tuple[Reason, ...]
    early: date | None
    unsure: date | None

    def waiting(self, on: date) -> tuple[Reason, ...]:
        """
        What the day says: not yet due, or not certainly due.
        """
        return _of_days(self.early, self.unsure, on)

    def figures(
        self, dossier: Dossier, known: Counts, on: date
    ) -> tuple[Observation | None, Observation | None, tuple[Observation, ...]]:
        """
        The observation and the baseline that serve, of what is known of the cell, and all vintages that conflict.
        """
        observed, clash = latest(dossier, self._of(known, self.target.measured, on))
        if self.base is None:
            return observed, None, clash
        baseline, older = latest(dossier, self._of(known, self.base, on))
        return observed, baseline, (*clash, *older)

    def _of(self, known: Counts, wanted: Period | None, on: date) -> tuple[Observation, ...]:
        if wanted is not None and self.indicator.measured is Measured.DURING:
            return known.by_period.get(wanted, ())
        return in_period(known.levels, self.indicator, wanted, on)


def aim_of(
    target: Target,
    dossier: Dossier,
    indicator: str | None,
    scope: Scope | None = None,
    circa: Any = None,  # noqa: ANN401 - a width in percent or None
) -> Aim | None:
    """
    A target held against an indicator of a dossier, its own or a proxy; `None` where that is not there. For another
    area, or with a width for what is stated as circa, it is prepared anew.
    """
    key = ("aim", target.id, indicator)
    found: Aim | None = dossier.memo.get(key) if scope is None and circa is None else None
    if found is None or found.target is not target:
        counted = None if indicator is None else dossier.find(indicator)
        found = _prepared(target, dossier, counted, scope, circa) if isinstance(counted, Indicator) else None
        if scope is None and circa is None:
            dossier.memo[key] = found
    return found


def _prepared(target: Target, dossier: Dossier, indicator: Indicator, scope: Scope | None, circa: Any) -> Aim:  # noqa: ANN401 - as above
    cell = (indicator.id, area_of(target.scope if scope is None else scope), target.breakdown)
    goal, base, fits = target.goal, base_of(target.goal), units_fit(target.goal, indicator.unit)
    kind = Reason.NOT_QUANTIFIED if isinstance(goal, Unquantified) else Reason.NO_THRESHOLD
    reasons = ((kind, not isinstance(goal, Unquantified | Towards)), (Reason.UNIT_MISMATCH, fits))
    exactly = indicator.measured is Measured.DURING and target.measured is not None
    early, unsure = _last_days(target)
    return Aim(
        target=target,
        indicator=indicator,
        cell=cell,
        counts=counts(dossier, cell),
        threshold=threshold(goal, circa),
        base=base,
        asks=not isinstance(goal, Unquantified),
        compares=isinstance(goal, Change | Trend),
        relative=is_relative(goal),
        fits=fits,
        alike=base is None or (exactly and length_reason(indicator.measured, target.measured, base) is None),
        of_goal=tuple(reason for reason, good in reasons if not good),
        early=early,
        unsure=unsure,
    )


def of_time(target: Target, on: date) -> tuple[Reason, ...]:
    """
    What the day of asking says of a target: not yet due, or not certainly due.

    >>> from jeugdbeleid import Page, Period, Planning, Title
    >>> medio = Planning(ends=Period(date(2020, 5, 1), date(2020, 8, 31)), words="medio 2020")
    >>> aim = Target(id="a", title=Title("a", "a"), sources=(Page(address="a"),), goal=Unquantified(), due=medio)
    >>> [[one.value for one in of_time(aim, date(2020, month, 1))] for month in (5, 6, 9)]
    [['not_yet_due'], ['due_uncertain'], []]
    """
    return _of_days(*_last_days(target), on)


def _of_days(early: date | None, unsure: date | None, on: date) -> tuple[Reason, ...]:
    if early is not None and on <= early:
        return (Reason.NOT_YET_DUE,)
    return (Reason.DUE_UNCERTAIN,) if unsure is not None and on <= unsure else ()


def _last_days(target: Target) -> tuple[date | None, date | None]:
    """
    The last day on which a target is certainly not due, and the last on which that is not certain; the last of all
    days where it never is, `None` where there is no such day.
    """
    days = []
    if target.measured is not None:
        days.append(target.measured.end or date.max)
    ends = None if target.due is None else target.due.ends
    if ends is not None and ends.start is not None:
        days.append(ends.start)
    if target.due is None or ends is not None:
        return max(days, default=None), None if ends is None else ends.end or date.max
    if target.due.kind in _NEVER_OVER:
        return date.max, None
    return max(days, default=None), date.max


_NEVER_OVER = (PlanningKind.DATED, PlanningKind.CONTINUING)
