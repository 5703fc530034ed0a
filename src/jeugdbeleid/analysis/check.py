"""
Toetsing: is an aim met? Total: for every legal target, dossier and day exactly one verdict, never an exception.

The rules, in the order in which they are weighed, are those of :class:`~jeugdbeleid.analysis.verdict.Reason`.
Nothing is filled in: no default baseline, no nearest year, no zero for what is missing. Numbers are compared as
exact integers and fractions.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from jeugdbeleid._check import check_day
from jeugdbeleid.analysis.candidates import in_cell, in_period, latest
from jeugdbeleid.analysis.threshold import Threshold, bounds_of, threshold
from jeugdbeleid.analysis.verdict import Need, Reason, TargetCheck, Verdict
from jeugdbeleid.dossier import area_of
from jeugdbeleid.errors import UnknownId, nearest
from jeugdbeleid.figure import Bounds, Figure, Number
from jeugdbeleid.indicator import Indicator
from jeugdbeleid.target import Change, Towards, Trend, Unquantified
from jeugdbeleid.vocabulary import Measured, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.indicator import Observation
    from jeugdbeleid.period import Period
    from jeugdbeleid.report import Scope
    from jeugdbeleid.target import Goal, Target

__all__ = ["check", "check_all"]

#: How often a period of so many months goes into a year; nothing else is annualised.
_PER_YEAR = {1: 12, 3: 4, 6: 2, 12: 1}


@final
@attrs.frozen(kw_only=True)
class _Asking:
    """
    What is asked: the target in a dossier on a day, and what the caller allows.
    """

    target: Target
    dossier: Dossier
    on: date
    own: tuple[Observation, ...]
    accept_proxy: tuple[str, ...]
    annualise: bool
    circa: Number | Fraction | None
    definitive: bool
    scope: Scope | None


@final
@attrs.frozen(kw_only=True)
class _Figures:
    """
    What was found: the indicator that serves, the observation and the baseline, and what conflicts.
    """

    indicator: Indicator
    observed: Observation | None
    baseline: Observation | None
    candidates: tuple[Observation, ...]
    conflicting: tuple[Observation, ...]
    proxy: str | None = None


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
    asking = _Asking(
        target=target,
        dossier=dossier,
        on=on,
        own=tuple(observations),
        accept_proxy=accepted,
        annualise=annualise,
        circa=circa,
        definitive=definitive,
        scope=target.scope if scope is None else scope,
    )
    return _check(asking)


def check_all(dossier: Dossier, *, on: date, definitive: bool = False) -> tuple[TargetCheck, ...]:
    """
    Every aim of a dossier, in the order of its register, in one pass over indexes that are built once.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> check_all(jb.Dossier(), on=date(2020, 1, 1))
    ()
    """
    return tuple([check(target, dossier, on=on, definitive=definitive) for target in dossier.targets])


def _check(asking: _Asking) -> TargetCheck:
    target, goal = asking.target, asking.target.goal
    indicator = None if target.indicator is None else asking.dossier.find(target.indicator)
    if not isinstance(indicator, Indicator):
        reasons = (Reason.NOT_QUANTIFIED, *_reasons_of_time(asking))
        return TargetCheck(
            target=target, on=asking.on, verdict=_verdict(reasons), reasons=reasons, dossier=asking.dossier
        )
    figures = _figures(asking, indicator)
    held = _held(asking, figures)
    near = _near(asking) if figures.observed is None or (_base_period(goal) and figures.baseline is None) else ()
    standing = None if held is None else held.standing
    reasons = tuple(_reasons(asking, figures, held, near, standing))
    return TargetCheck(
        target=target,
        on=asking.on,
        verdict=_verdict(reasons),
        reasons=reasons,
        standing=_standing(standing),
        could_turn=_could_turn(asking, figures, standing),
        observed=figures.observed,
        baseline=figures.baseline,
        conflicting=figures.conflicting,
        near=near,
        proxy=figures.proxy,
        needs=_needs(asking, figures, reasons),
        indicator=figures.indicator,
        threshold=held,
        dossier=asking.dossier,
    )


def _standing(standing: bool | None) -> Verdict | None:
    return None if standing is None else Verdict.MET if standing else Verdict.NOT_MET


_VERDICTS = {
    Reason.THRESHOLD_MET: Verdict.MET,
    Reason.THRESHOLD_NOT_MET: Verdict.NOT_MET,
    Reason.NOT_YET_DUE: Verdict.NOT_YET_DUE,
}


def _verdict(reasons: tuple[Reason, ...]) -> Verdict:
    return _VERDICTS.get(reasons[0], Verdict.UNDETERMINED)


def _base_period(goal: Goal) -> Period | None:
    return goal.baseline if isinstance(goal, Change | Trend) else None


def _figures(asking: _Asking, indicator: Indicator) -> _Figures:
    """
    The figures of the aim's own indicator, or of the first accepted proxy that has one where its own has none.
    """
    own = _figures_of(asking, indicator)
    if own.observed is not None:
        return own
    for proxy in asking.accept_proxy:
        stand_in = asking.dossier.find(proxy)
        if isinstance(stand_in, Indicator):
            found = _figures_of(asking, stand_in)
            if found.observed is not None:
                return attrs.evolve(found, proxy=proxy)
    return own


def _figures_of(asking: _Asking, indicator: Indicator) -> _Figures:
    target = asking.target
    cell = (indicator.id, area_of(asking.scope), target.breakdown)
    candidates = in_cell(asking.dossier, cell, asking.own)
    observed, clash = latest(asking.dossier, in_period(candidates, indicator, target.measured, asking.on))
    base = _base_period(target.goal)
    baseline, base_clash = (
        (None, ()) if base is None else latest(asking.dossier, in_period(candidates, indicator, base, asking.on))
    )
    return _Figures(
        indicator=indicator,
        observed=observed,
        baseline=baseline,
        candidates=tuple(candidates),
        conflicting=(*clash, *base_clash),
    )


def _held(asking: _Asking, figures: _Figures) -> Threshold | None:
    """
    The goal's threshold with the figures in it; `None` where the goal has none, or the units do not go together.
    """
    held = threshold(asking.target.goal, asking.circa)
    if held is None or _unit_mismatch(asking.target.goal, figures):
        return held if held is None else attrs.evolve(held, observed=None)
    observed, baseline = (_bounds(asking, one) for one in (figures.observed, figures.baseline))
    if (
        held.factor
        and baseline is not None
        and _is_relative(asking.target.goal)
        and not (baseline.low is None or baseline.low > 0)
    ):
        baseline = None
    if figures.observed is not None and figures.baseline is not None and observed is not None and baseline is not None:
        observed, baseline = _to_year(asking, figures, observed, baseline)
    return attrs.evolve(held, observed=observed, baseline=baseline)


def _is_relative(goal: Goal) -> bool:
    return isinstance(goal, Change) and goal.comparator.figure.unit is Unit.PERCENT


def _bounds(asking: _Asking, observation: Observation | None) -> Bounds | None:
    return None if observation is None else bounds_of(observation.figure, asking.circa)


def _to_year(asking: _Asking, figures: _Figures, observed: Bounds, baseline: Bounds) -> tuple[Bounds, Bounds]:
    """
    Both set against a year, where the caller asks for it and their lengths differ.
    """
    lengths = _lengths(asking, figures)
    if lengths is None or not _annualised(asking, figures, lengths):
        return observed, baseline
    return _scaled(observed, _PER_YEAR[lengths[0]]), _scaled(baseline, _PER_YEAR[lengths[1]])


def _scaled(bounds: Bounds, times: int) -> Bounds:
    return Bounds(
        None if bounds.low is None else bounds.low * times,
        None if bounds.high is None else bounds.high * times,
        low_open=bounds.low_open,
        high_open=bounds.high_open,
    )


def _lengths(asking: _Asking, figures: _Figures) -> tuple[int, int] | None:
    """
    The lengths in months of what is measured and of the baseline, where the two differ and both are whole months.
    """
    measured = asking.target.measured if figures.observed is None else figures.observed.period
    base = _base_period(asking.target.goal) if figures.baseline is None else figures.baseline.period
    months = (None if measured is None else measured.months, None if base is None else base.months)
    if months[0] is None or months[1] is None or months[0] == months[1]:
        return None
    return (months[0], months[1])


def _annualised(asking: _Asking, figures: _Figures, lengths: tuple[int, int]) -> bool:
    return (
        asking.annualise
        and figures.indicator.unit in {Unit.COUNT, Unit.EUR}
        and all(length in _PER_YEAR for length in lengths)
    )


def _reasons(
    asking: _Asking,
    figures: _Figures,
    held: Threshold | None,
    near: tuple[Observation, ...],
    standing: bool | None,
) -> Iterator[Reason]:
    """
    All reasons that hold, in their order; the outcome itself where nothing else does.
    """
    found = [
        *_reasons_of_goal(asking.target.goal, figures),
        *_reasons_of_time(asking),
        *_reasons_of_evidence(asking, figures, near),
        *_reasons_of_baseline(asking, figures),
    ]
    yield from found
    if standing is None:
        if held is not None and held.observed is not None and (not held.factor or held.baseline is not None):
            yield Reason.APPROXIMATE
    elif not standing and asking.target.due is None:
        yield Reason.NOT_MET_WITHOUT_DUE
    elif not found:
        yield Reason.THRESHOLD_MET if standing else Reason.THRESHOLD_NOT_MET


def _reasons_of_goal(goal: Goal, figures: _Figures) -> Iterator[Reason]:
    if isinstance(goal, Unquantified):
        yield Reason.NOT_QUANTIFIED
    elif isinstance(goal, Towards):
        yield Reason.NO_THRESHOLD
    if _unit_mismatch(goal, figures):
        yield Reason.UNIT_MISMATCH


def _asked_figure(goal: Goal) -> Figure | None:
    if isinstance(goal, Change):
        return goal.comparator.figure
    return None if isinstance(goal, Trend | Unquantified) else goal.figure


def _unit_mismatch(goal: Goal, figures: _Figures) -> bool:
    """
    A level must have the indicator's unit, a change in count that of what is counted, a change in percentage points
    a percentage; each figure the indicator's.
    """
    unit, asked = figures.indicator.unit, _asked_figure(goal)
    if any(one is not None and one.figure.unit is not unit for one in (figures.observed, figures.baseline)):
        return True
    if asked is None:
        return False
    if not isinstance(goal, Change):
        return asked.unit is not unit
    return (asked.unit is Unit.COUNT and unit is not Unit.COUNT) or (
        asked.unit is Unit.PERCENTAGE_POINT and unit is not Unit.PERCENT
    )


def _reasons_of_time(asking: _Asking) -> Iterator[Reason]:
    measured, due = asking.target.measured, asking.target.due
    over = None if due is None else due.ended(asking.on)
    if (measured is not None and (measured.end is None or asking.on <= measured.end)) or (
        due is not None and over is False
    ):
        yield Reason.NOT_YET_DUE
    elif due is not None and over is None:
        yield Reason.DUE_UNCERTAIN


def _reasons_of_evidence(asking: _Asking, figures: _Figures, near: tuple[Observation, ...]) -> Iterator[Reason]:
    if isinstance(asking.target.goal, Unquantified):
        return
    if near:
        yield Reason.ONLY_PROXY
    elif figures.observed is None:
        yield Reason.NO_OBSERVATION
    used = [one for one in (figures.observed, figures.baseline) if one is not None]
    if asking.definitive and any(one.status is None or not one.status.definitive for one in used):
        yield Reason.NOT_DEFINITIVE
    if figures.conflicting:
        yield Reason.CONFLICTING_VINTAGES


def _near(asking: _Asking) -> tuple[Observation, ...]:
    """
    Figures of proxies for what is measured or for the baseline.
    """
    found: list[Observation] = []
    for proxy in asking.target.proxies:
        indicator = asking.dossier.find(proxy)
        if isinstance(indicator, Indicator) and proxy not in asking.accept_proxy:
            figures = _figures_of(asking, indicator)
            found += [one for one in (figures.observed, figures.baseline) if one is not None]
    return tuple(found)


def _reasons_of_baseline(asking: _Asking, figures: _Figures) -> Iterator[Reason]:
    goal = asking.target.goal
    if isinstance(goal, Change | Trend):
        if figures.baseline is None:
            yield Reason.NO_BASELINE
        yield from _reasons_of_length(asking, figures)
        if figures.observed is not None and figures.baseline is not None:
            yield from _reasons_between(figures, figures.observed, figures.baseline)
    if figures.observed is None:
        yield from _reasons_elsewhere(asking, figures)
    if _is_relative(goal) and figures.baseline is not None:
        low = figures.baseline.figure.bounds.low
        if low is not None and low <= 0:
            yield Reason.BASELINE_NOT_POSITIVE


def _reasons_of_length(asking: _Asking, figures: _Figures) -> Iterator[Reason]:
    """
    A month against a year, or a day against a period.
    """
    measured = asking.target.measured if figures.observed is None else figures.observed.period
    base = _base_period(asking.target.goal) if figures.baseline is None else figures.baseline.period
    if measured is None or base is None or measured.days is None or base.days is None:
        return
    if (measured.days == 1) != (base.days == 1):
        if figures.indicator.measured is Measured.DURING or (
            figures.observed is not None and figures.baseline is not None
        ):
            yield Reason.MEASURE_MISMATCH
        return
    if figures.indicator.measured is not Measured.DURING:
        return
    lengths = _lengths(asking, figures)
    same = lengths is None and (measured.months is not None or measured.days == base.days)
    if not same and (lengths is None or not _annualised(asking, figures, lengths)):
        yield Reason.PERIOD_MISMATCH


def _reasons_between(figures: _Figures, observed: Observation, baseline: Observation) -> Iterator[Reason]:
    """
    What makes two figures of one indicator no pair.
    """
    if observed.definition != baseline.definition:
        yield Reason.DEFINITION_DIFFERS
    producer = figures.indicator.producer
    if (observed.producer or producer) != (baseline.producer or producer):
        yield Reason.PRODUCER_DIFFERS
    if _broken(figures.candidates, baseline, observed):
        yield Reason.SERIES_BREAK


def _broken(candidates: tuple[Observation, ...], baseline: Observation, observed: Observation) -> bool:
    """
    Whether a figure after the baseline, up to the observed one, is marked as a break in the series.
    """
    first, last = sorted((baseline.period, observed.period), key=_end)
    return any(
        one.status is not None and one.status.code == "B" and _end(first) < _end(one.period) <= _end(last)
        for one in candidates
    )


def _end(period: Period | None) -> str:
    """
    The last day of a period, to be sorted by; after all others where there is none.
    """
    return "~" if period is None or period.end is None else period.end.isoformat()


def _reasons_elsewhere(asking: _Asking, figures: _Figures) -> Iterator[Reason]:
    """
    There is a figure for the period, but of another area or breakdown.
    """
    pool = [*asking.own, *asking.dossier.figures_of(figures.indicator.id)]
    pool = [
        one for one in pool if one.indicator == figures.indicator.id and one.compared_with is None and not one.forecast
    ]
    found = in_period(pool, figures.indicator, asking.target.measured, asking.on)
    area = area_of(asking.scope)
    if any(area_of(one.scope) != area for one in found):
        yield Reason.AREA_DIFFERS
    if any(one.breakdown != asking.target.breakdown for one in found):
        yield Reason.BREAKDOWN_DIFFERS


def _needs(asking: _Asking, figures: _Figures, reasons: tuple[Reason, ...]) -> tuple[Need, ...]:
    """
    The observations that would decide: those that are missing, not final, contradictory, too rough, or no pair.
    """
    target, base = asking.target, _base_period(asking.target.goal)
    if (
        reasons[0] in {Reason.NOT_QUANTIFIED, Reason.NO_THRESHOLD, Reason.THRESHOLD_MET, Reason.THRESHOLD_NOT_MET}
        or target.indicator is None
    ):
        return ()
    weak = {Reason.CONFLICTING_VINTAGES, Reason.UNIT_MISMATCH, Reason.APPROXIMATE, Reason.NOT_DEFINITIVE} & {*reasons}
    final = asking.definitive
    wanted: list[Need] = []
    if base is not None and (figures.baseline is None or weak):
        wanted.append(Need(target.indicator, base, final))
    if figures.observed is None or figures.proxy is not None or weak or _PAIRLESS & {*reasons}:
        wanted.append(Need(target.indicator, target.measured, final))
    return tuple(wanted)


_PAIRLESS = {
    Reason.PERIOD_MISMATCH,
    Reason.MEASURE_MISMATCH,
    Reason.DEFINITION_DIFFERS,
    Reason.PRODUCER_DIFFERS,
    Reason.SERIES_BREAK,
}


def _could_turn(asking: _Asking, figures: _Figures, standing: bool | None) -> bool | None:
    """
    Whether an announced expectation for the observed cell and period would give another standing.
    """
    observed = figures.observed
    if observed is None or standing is None:
        return None
    cell = (figures.indicator.id, area_of(asking.scope), asking.target.breakdown)
    for one in asking.dossier.observed(cell):
        if one.forecast and one.period == observed.period:
            expected = _expected(one, observed)
            if expected is not None:
                turned = _held(asking, attrs.evolve(figures, observed=attrs.evolve(observed, figure=expected)))
                return None if turned is None or turned.standing is None else turned.standing != standing
    return None


def _expected(forecast: Observation, observed: Observation) -> Figure | None:
    """
    The figure that is expected: as stated, or the observed one changed by a stated percentage.
    """
    if forecast.compared_with is None:
        return forecast.figure
    now, change = observed.figure.exact, forecast.figure.exact
    if (
        forecast.compared_with != observed.period
        or now is None
        or change is None
        or forecast.figure.unit is not Unit.PERCENT
    ):
        return None
    return _figure(Fraction(now) * (1 + Fraction(change) / 100), observed.figure)


def _figure(number: Fraction, like: Figure) -> Figure | None:
    """
    A reckoned number as a figure: exact where its decimals end, else `None`.
    """
    places = next((n for n in range(30) if 10**n % number.denominator == 0), None)
    if places is None:
        return None
    value = (
        number.numerator if places == 0 else Decimal(f"{number.numerator * 10**places // number.denominator}E-{places}")
    )
    return Figure(value=value, unit=like.unit, words=like.words)
