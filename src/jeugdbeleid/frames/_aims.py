"""
Doelen als getallen: what each aim asks, worked out once, as rows of small tables.

Every goal with a threshold asks on which side of zero `observed - factor * baseline - offset` lies. The factor and the
offset are fractions, or lie between two; times a whole number, the parts, all of it is whole.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.analysis.aim import of_time
from jeugdbeleid.analysis.pair import base_of, is_relative, lengths, units_fit
from jeugdbeleid.analysis.threshold import threshold
from jeugdbeleid.analysis.verdict import Options, Reason
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.figure import Bounds
from jeugdbeleid.frames._flat import area_cells, breakdown_cell
from jeugdbeleid.frames._tables import DAY, FACTOR, FLAG, OFFSET, TEXT, WHOLE
from jeugdbeleid.indicator import Indicator
from jeugdbeleid.period import Period
from jeugdbeleid.target import Change, Towards, Trend, Unquantified
from jeugdbeleid.vocabulary import Level, Measured, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jeugdbeleid.analysis.threshold import Extent, Threshold
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.frames._tables import Kind
    from jeugdbeleid.target import Target

__all__ = [
    "ASK",
    "BASE",
    "BROKEN",
    "ELSEWHERE",
    "HALF",
    "LENGTH_TERMS",
    "MEASURED",
    "NEAR",
    "NOTHING",
    "PAIR_TERMS",
    "ROUGH_TERMS",
    "TERMS",
    "Aims",
    "aims_of",
]

#: What a row is to an aim: a figure of what is measured, of the baseline, of a proxy, one that breaks the series, one of
#: what is measured in another breakdown, or nothing.
MEASURED, BASE, NEAR, BROKEN, ELSEWHERE, NOTHING = range(6)

#: A number is reckoned with in two halves, of which the lower is less than this.
HALF = 2**31
#: Factors below these keep every product of a half, and every sum of them, within 64 bits: see :func:`_reckoned`.
_MOST_PARTS, _MOST_TIMES = 2**24, 2**26
#: An offset further off than this is further than any number of a table.
_FAR = 2**92

#: What is asked of the rows of an indicator: those of a period (`_same`), or with the latest end within one, and of
#: these the longest (`_longest`).
ASK: dict[str, Kind] = {
    "indicator": TEXT,
    "_aim": WHOLE,
    "_role": WHOLE,
    "_breakdown": TEXT,
    "_unit": TEXT,
    "_start": DAY,
    "_end": DAY,
    "_same": FLAG,
    "_longest": FLAG,
}

#: What is known of an aim before a row is read: where it holds; the reasons that hold whatever the rows say; whether
#: figures are asked for, the goal has a threshold, goes up and leaves the threshold out; whether a baseline is reckoned
#: with, is multiplied by more than a percentage, is asked for and is named; and the numbers, see :func:`_reckoned`.
TERMS: dict[str, Kind] = {
    "_aim": WHOLE,
    "target": TEXT,
    "indicator": TEXT,
    "breakdown": TEXT,
    "_level": TEXT,
    "_area": TEXT,
    "_national": FLAG,
    "_goal_reason": TEXT,
    "_goal_mismatch": FLAG,
    "_time_reason": TEXT,
    "_weighed": FLAG,
    "_held": FLAG,
    "_rising": FLAG,
    "_strict": FLAG,
    "_factored": FLAG,
    "_relative": FLAG,
    "_against": FLAG,
    "_named": FLAG,
    "_dated": FLAG,
    "_parts": WHOLE,
    "_least_times": WHOLE,
    "_least_above": WHOLE,
    "_least_below": WHOLE,
    "_factor": FACTOR,
    "_offset": OFFSET,
}

#: Where a number of a goal, or a figure, lies between two.
ROUGH_TERMS: dict[str, Kind] = {
    "_least_times_open": FLAG,
    "_least_open": FLAG,
    "_most_times": WHOLE,
    "_most_times_open": FLAG,
    "_most_above": WHOLE,
    "_most_below": WHOLE,
    "_most_open": FLAG,
}

#: Whether the two periods are a pair, and how often each goes into a year: where the aim says of which periods the
#: figures are.
PAIR_TERMS: dict[str, Kind] = {"_length_reason": TEXT, "_observed_yearly": WHOLE, "_baseline_yearly": WHOLE}

#: What it takes to tell the same where the rows say it.
LENGTH_TERMS: dict[str, Kind] = {
    "_during": FLAG,
    "_additive": FLAG,
    "_measured_days": WHOLE,
    "_measured_months": WHOLE,
    "_base_days": WHOLE,
    "_base_months": WHOLE,
}


@final
@attrs.frozen(kw_only=True)
class Aims:
    """
    The aims that are asked about: their `terms`; what they ask of rows of one period (`exact`), or of the latest of
    several (`latest`), and of rows that may break a series (`broken`: after `_start`, up to `_end`). `rough` where a goal
    is no single number.
    """

    terms: list[dict[str, Any]]
    exact: list[dict[str, Any]]
    latest: list[dict[str, Any]]
    broken: list[dict[str, Any]]
    rough: bool


def aims_of(targets: Iterable[Target], dossier: Dossier, *, on: date, scale: int, annualise: bool) -> Aims:
    """
    The aims, as asked on a day, for values of so many digits behind the point.

    Raises :class:`InvalidValue` for a goal whose number has more digits than can be reckoned with.
    """
    aims = Aims(terms=[], exact=[], latest=[], broken=[], rough=False)
    rough = False
    for number, target in enumerate(targets):
        found = None if target.indicator is None else dossier.find(target.indicator)
        indicator = found if isinstance(found, Indicator) else None
        held = None if indicator is None else threshold(target.goal)
        rough |= held is not None and (isinstance(held.offset, Bounds) or isinstance(held.factor, Bounds))
        aims.terms.append(_terms(number, target, indicator, held, on=on, scale=scale, annualise=annualise))
        if indicator is not None:
            _ask(aims, number, target, indicator, dossier, on)
    return attrs.evolve(aims, rough=rough)


def _ask(aims: Aims, number: int, target: Target, indicator: Indicator, dossier: Dossier, on: date) -> None:
    base = base_of(target.goal)
    asks = [_one(number, MEASURED, target, indicator, target.measured, on)]
    if base is not None:
        asks.append(_one(number, BASE, target, indicator, base, on))
    plain = all(_is_exact(one) for one in asks)
    (aims.exact if plain else aims.latest).extend(asks)
    if base is not None:
        broken = {**asks[0], "_role": BROKEN, "_start": None, "_end": None, "_same": False, "_longest": False}
        if plain:
            first, last = sorted(one["_end"] for one in asks)
            aims.broken.append({**broken, "_start": first, "_end": last})
        else:
            aims.latest.append(broken)
    for proxy in target.proxies:
        near = dossier.find(proxy)
        if isinstance(near, Indicator):
            for wanted in (target.measured, *(() if base is None else (base,))):
                one = _one(number, NEAR, target, near, wanted, on)
                (aims.exact if _is_exact(one) else aims.latest).append(one)


def _one(
    number: int, role: int, target: Target, indicator: Indicator, wanted: Period | None, on: date
) -> dict[str, Any]:
    within = Period(None, on) if wanted is None else wanted
    during = indicator.measured is Measured.DURING
    return {
        "indicator": indicator.id,
        "_aim": number,
        "_role": role,
        "_breakdown": breakdown_cell(target.breakdown) or "",
        "_unit": indicator.unit.value,
        "_start": within.start,
        "_end": within.end,
        "_same": during and wanted is not None,
        "_longest": during and wanted is None,
    }


def _is_exact(ask: dict[str, Any]) -> bool:
    return ask["_same"] and ask["_start"] is not None and ask["_end"] is not None


def _terms(
    number: int,
    target: Target,
    indicator: Indicator | None,
    held: Threshold | None,
    *,
    on: date,
    scale: int,
    annualise: bool,
) -> dict[str, Any]:
    goal, base = target.goal, base_of(target.goal)
    area = area_cells(target.scope)
    known = indicator is not None
    return {
        "_aim": number,
        "target": target.id,
        "indicator": target.indicator or "",
        "breakdown": breakdown_cell(target.breakdown) or "",
        "_level": area["level"],
        "_area": area["area"] or "",
        "_national": area == {"level": Level.NATIONAL.value, "area": None},
        "_goal_reason": _goal_reason(target, known=known),
        "_goal_mismatch": indicator is not None and not units_fit(goal, indicator.unit),
        "_time_reason": next((reason.value for reason in of_time(target, on)), None),
        "_weighed": not isinstance(goal, Unquantified),
        "_held": held is not None,
        "_rising": held is not None and held.rising,
        "_strict": held is not None and held.strict,
        "_factored": held is not None and bool(held.factor),
        "_relative": is_relative(goal),
        "_against": isinstance(goal, Change | Trend),
        "_named": base is not None,
        "_dated": target.due is not None,
        **_reckoned(target, held, scale),
        "_producer": None if indicator is None else indicator.producer,
        **_paired(target, indicator, base, annualise=annualise),
    }


def _paired(target: Target, indicator: Indicator | None, base: Period | None, *, annualise: bool) -> dict[str, Any]:
    """
    Whether the periods that the aim names are a pair, and what it takes to tell that of others.
    """
    measured = target.measured
    made: dict[str, Any] = {"_length_reason": None, "_observed_yearly": 1, "_baseline_yearly": 1}
    if indicator is not None:
        reason, times = lengths(indicator, measured, base, Options(annualise=annualise), seen=True)
        made = {"_length_reason": None if reason is None else reason.value}
        made |= {"_observed_yearly": times[0], "_baseline_yearly": times[1]}
    for name, period in (("measured", measured), ("base", base)):
        made[f"_{name}_days"] = None if period is None else period.days
        made[f"_{name}_months"] = None if period is None else period.months
    made["_during"] = indicator is not None and indicator.measured is Measured.DURING
    made["_additive"] = indicator is not None and indicator.unit in {Unit.COUNT, Unit.EUR}
    return made


def _goal_reason(target: Target, *, known: bool) -> str | None:
    if isinstance(target.goal, Unquantified):
        return str(Reason.NOT_QUANTIFIED.value)
    return str(Reason.NO_THRESHOLD.value) if known and isinstance(target.goal, Towards) else None


def _reckoned(target: Target, held: Threshold | None, scale: int) -> dict[str, Any]:
    """
    The numbers of a threshold, for values that are counted in digits of a scale.

    A half is at most 2**32 and a year has twelve months, so that parts below 2**24 and times below 2**26 keep
    `12 * (parts * half + times * half) + offset` below 2**63.
    """
    factor, offset = (0, 0) if held is None else (held.factor, held.offset)
    times = [None if one is None else Fraction(one) for one in _sides(factor)]
    offsets = [None if one is None else Fraction(one) * 10**scale for one in _sides(offset)]
    parts = lcm(*(one.denominator for one in (*times, *offsets) if one is not None))
    whole = [None if one is None else int(one * parts) for one in times]
    if parts >= _MOST_PARTS or any(one is not None and abs(one) >= _MOST_TIMES for one in whole):
        raise InvalidValue(f"frames.check, goal of {target.id!r}", _asked(target.goal), "a number of fewer digits")
    names = zip(("least", "most"), whole, offsets, _opens(factor), _opens(offset), strict=True)
    made: dict[str, Any] = {"_parts": parts, "_factor": _decimal(factor, 6, 10), "_offset": _decimal(offset, 10, 30)}
    for name, multiple, away, times_open, open_ in names:
        above, below = _halves(away, parts)
        made |= {f"_{name}_times": multiple, f"_{name}_times_open": times_open}
        made |= {f"_{name}_above": above, f"_{name}_below": below, f"_{name}_open": open_}
    return made


def _sides(extent: Extent) -> tuple[Any, Any]:
    return (extent.low, extent.high) if isinstance(extent, Bounds) else (extent, extent)


def _opens(extent: Extent) -> tuple[bool, bool]:
    return (extent.low_open, extent.high_open) if isinstance(extent, Bounds) else (False, False)


def _halves(offset: Fraction | None, parts: int) -> tuple[int | None, int | None]:
    if offset is None:
        return None, None
    return divmod(min(max(int(offset * parts), -_FAR), _FAR), HALF)


def _decimal(extent: Extent, places: int, digits: int) -> Decimal | None:
    """
    A number as a decimal; `None` where it is no single one, has no end, or too many digits.
    """
    if isinstance(extent, Bounds):
        return None
    scaled = Fraction(extent) * 10**places
    return Decimal(f"{int(scaled)}E-{places}") if scaled.denominator == 1 and abs(scaled) < 10**digits else None


def _asked(goal: Any) -> str:  # noqa: ANN401 - a goal that has a number
    figure = goal.comparator.figure if isinstance(goal, Change) else goal.figure
    return str(figure.words)
