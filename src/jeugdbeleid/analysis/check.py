"""
Toetsing: is an aim met? Total: for every legal target, dossier and day exactly one verdict, never an exception.

The rules, in the order in which they are weighed, are those of :class:`~jeugdbeleid.analysis.verdict.Reason`.
Nothing is filled in: no default baseline, no nearest year, no zero for what is missing. Numbers are compared as
exact integers and fractions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid._check import check_day
from jeugdbeleid.analysis.aim import Aim, aim_of, of_time
from jeugdbeleid.analysis.evidence import elsewhere, evidence
from jeugdbeleid.analysis.outlook import outlook
from jeugdbeleid.analysis.pair import ONCE, between, extents, lengths, may_be_positive
from jeugdbeleid.analysis.threshold import extent_of
from jeugdbeleid.analysis.verdict import Options, Reason, TargetCheck, Verdict
from jeugdbeleid.errors import UnknownId, nearest
from jeugdbeleid.target import Change, Trend, Unquantified

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction

    from jeugdbeleid.analysis.evidence import Evidence
    from jeugdbeleid.analysis.threshold import Extent
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.figure import Number
    from jeugdbeleid.indicator import Observation
    from jeugdbeleid.report import Scope
    from jeugdbeleid.target import Target

__all__ = ["check", "check_all"]

#: What a caller allows where he says nothing.
_NOTHING = Options()


def check(
    target: Target,
    dossier: Dossier,
    *,
    on: date,
    observations: Iterable[Observation] = (),
    accept_proxy: Iterable[str] = (),
    annualise: bool = False,
    circa: Number | Fraction | None = None,
    definitive: bool = False,
    scope: Scope | None = None,
) -> TargetCheck:
    """
    Hold an aim against the evidence, as asked on a day.

    `observations` of one's own stand instead of the dossier's for their indicator, area, breakdown and period;
    `accept_proxy` names indicators that may stand in for the aim's own, all of them proxies of the target;
    `annualise` sets a month (x12), quarter (x4) or half (x2) of a count against a year; `circa` is the width, in
    percent of the number either way, that a circa figure may have; `definitive` asks for figures that are final;
    `scope` applies the aim to another area.

    What was known on a day is the dossier's :meth:`~jeugdbeleid.dossier.Dossier.as_of`; `on` only decides what is
    due. Raises :class:`InvalidValue` where `on` is no day and :class:`UnknownId` where a proxy is accepted that the
    target does not name.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> year, decision = jb.Period.year(2026), jb.Page(address="raadsbesluit 2026-12")
    >>> waiting = jb.Indicator(
    ...     id="wachtenden", title=jb.Title("Wachtenden", "Waiting"), sources=(decision,),
    ...     unit=jb.Unit.COUNT, measured=jb.Measured.DURING,
    ... )
    >>> aim = jb.Target(
    ...     id="minder-wachtenden", title=jb.Title("Minder wachtenden", "Fewer waiting"), sources=(decision,),
    ...     indicator="wachtenden", goal=jb.AtMost(jb.Figure(value=100, words="100")), measured=year,
    ...     due=jb.Planning(ends=jb.Period.day(date(2026, 12, 31)), words="2026"),
    ... )
    >>> count = jb.Observation(
    ...     id="wachtenden--2026--telling", indicator="wachtenden", figure=jb.Figure(value=90, words="90"),
    ...     period=year, sources=(jb.Cell.own("telling", on=date(2027, 1, 10)),),
    ... )
    >>> own = jb.Dossier(indicators=(waiting,), targets=(aim,))
    >>> found = check(aim, own, on=date(2027, 2, 1), observations=[count])
    >>> found.verdict.value, found.margin
    ('met', 10)
    """
    check_day("check.on", on)
    accepted = tuple(accept_proxy)
    for proxy in accepted:
        if proxy not in target.proxies:
            raise UnknownId(f"proxy of {target.id}", proxy, nearest(proxy, target.proxies))
    options = _NOTHING
    if accepted or annualise or definitive or circa is not None or scope is not None:
        options = Options(accept_proxy=accepted, annualise=annualise, circa=circa, definitive=definitive, scope=scope)
    return _check(target, dossier, on, options, tuple(observations))


def check_all(dossier: Dossier, *, on: date, definitive: bool = False) -> tuple[TargetCheck, ...]:
    """
    Every aim of a dossier, in the order of its register, in one pass over indexes that are built once.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> check_all(jb.Dossier(), on=date(2020, 1, 1))
    ()
    """
    check_day("check_all.on", on)
    options = Options(definitive=True) if definitive else _NOTHING
    return tuple([_check(target, dossier, on, options, ()) for target in dossier.targets])


def _check(target: Target, dossier: Dossier, on: date, options: Options, own: tuple[Observation, ...]) -> TargetCheck:
    aim = aim_of(target, dossier, target.indicator, options.scope, options.circa)
    if aim is None:
        return _without_indicator(target, dossier, on, options)
    found = evidence(aim, dossier, on, options, own)
    aim, now, base, standing = found.aim, None, None, None
    length, times = (None, ONCE) if aim.alike else _lengths(found, options)
    if found.fits and length is None:
        now, base = extents(found.observed, found.baseline, options, relative=aim.relative, times=times)
        standing = None if aim.threshold is None else aim.threshold.standing(now, base)
    reasons = _reasons(found, dossier, on, options, own, length)
    if base is None and aim.relative and found.baseline is not None and not _positive(found.baseline, options):
        reasons.append(Reason.BASELINE_NOT_POSITIVE)
    _conclude(reasons, aim, standing, now, base)
    turn, expected = outlook(found, dossier, base, times, standing) if found.known.expected else (None, None)
    return TargetCheck(
        target=target,
        on=on,
        verdict=_VERDICTS.get(reasons[0], Verdict.UNDETERMINED),
        reasons=tuple(reasons),
        standing=None if standing is None else Verdict.MET if standing else Verdict.NOT_MET,
        could_turn=turn,
        expected=expected,
        observed=found.observed,
        baseline=found.baseline,
        conflicting=found.conflicting,
        near=found.near,
        proxy=found.proxy,
        indicator=aim.indicator,
        options=options,
        dossier=dossier,
    )


_VERDICTS = {
    Reason.THRESHOLD_MET: Verdict.MET,
    Reason.THRESHOLD_NOT_MET: Verdict.NOT_MET,
    Reason.NOT_YET_DUE: Verdict.NOT_YET_DUE,
}


def _conclude(reasons: list[Reason], aim: Aim, standing: bool | None, now: Extent | None, base: Extent | None) -> None:
    """
    Add what the comparison itself says: too rough, not met without a term, or the outcome where nothing else holds.
    """
    if standing is None:
        held = aim.threshold
        if held is not None and now is not None and (base is not None or not held.factor):
            reasons.append(Reason.APPROXIMATE)
    elif not standing and aim.target.due is None:
        reasons.append(Reason.NOT_MET_WITHOUT_DUE)
    elif not reasons:
        reasons.append(Reason.THRESHOLD_MET if standing else Reason.THRESHOLD_NOT_MET)


def _without_indicator(target: Target, dossier: Dossier, on: date, options: Options) -> TargetCheck:
    """
    Of an aim without a number, or whose indicator the dossier does not have, only the time can be told.
    """
    asks = not isinstance(target.goal, Unquantified)
    reasons = [] if asks else [Reason.NOT_QUANTIFIED]
    reasons += of_time(target, on)
    if asks:
        reasons.append(Reason.NO_OBSERVATION)
    if isinstance(target.goal, Change | Trend):
        reasons.append(Reason.NO_BASELINE)
    verdict = _VERDICTS.get(reasons[0], Verdict.UNDETERMINED)
    return TargetCheck(target=target, on=on, verdict=verdict, reasons=tuple(reasons), options=options, dossier=dossier)


def _positive(baseline: Observation, options: Options) -> bool:
    return may_be_positive(extent_of(baseline.figure, options.circa))


def _lengths(found: Evidence, options: Options) -> tuple[Reason | None, tuple[int, ...]]:
    """
    Why the two periods are no pair, and how often each goes into that of the comparison.
    """
    aim, observed, baseline = found.aim, found.observed, found.baseline
    measured = aim.target.measured if observed is None else observed.period
    base = aim.base if baseline is None else baseline.period
    return lengths(aim.indicator, measured, base, options, seen=observed is not None and baseline is not None)


def _reasons(
    found: Evidence,
    dossier: Dossier,
    on: date,
    options: Options,
    own: tuple[Observation, ...],
    length: Reason | None,
) -> list[Reason]:
    """
    All that keeps the comparison from deciding, in the order in which it is weighed.
    """
    aim, observed, baseline = found.aim, found.observed, found.baseline
    reasons = [*aim.of_goal]
    if aim.fits and not found.fits:
        reasons.append(Reason.UNIT_MISMATCH)
    reasons += aim.waiting(on)
    if aim.asks:
        reasons += _of_evidence(found, options)
    if aim.compares:
        if baseline is None:
            reasons.append(Reason.NO_BASELINE)
        if length is not None:
            reasons.append(length)
        if observed is not None and baseline is not None:
            reasons += between(aim.indicator, observed, baseline, found.known.breaks)
    if observed is None:
        reasons += elsewhere(aim, dossier, on, own)
    return reasons


def _of_evidence(found: Evidence, options: Options) -> list[Reason]:
    """
    No figure, one that is only near, one that is not final where that is asked for, or several that contradict.
    """
    reasons = []
    if found.near:
        reasons.append(Reason.ONLY_PROXY)
    elif found.observed is None:
        reasons.append(Reason.NO_OBSERVATION)
    if options.definitive and not found.definitive:
        reasons.append(Reason.NOT_DEFINITIVE)
    if found.conflicting:
        reasons.append(Reason.CONFLICTING_VINTAGES)
    return reasons
