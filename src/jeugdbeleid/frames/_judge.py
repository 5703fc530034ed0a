"""
Oordeel per rij: the reasons of :class:`~jeugdbeleid.analysis.verdict.Reason`, in their order, out of the figures of a
pair of aim and area.

Which side of zero `observed * parts - baseline * times - offset` lies on is told exactly: each number is held in two
halves, a multiple of 2**31 and what is left, so that no product leaves the 64 bits that all engines have and most of
them let overflow in silence.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import narwhals as nw

from jeugdbeleid.analysis.verdict import Reason, Verdict
from jeugdbeleid.frames import _lengths
from jeugdbeleid.frames._aims import HALF
from jeugdbeleid.frames._evidence import FIGURES
from jeugdbeleid.frames._tables import DIGITS

if TYPE_CHECKING:
    from jeugdbeleid.frames._asking import Asking

__all__ = ["judged"]

_c = nw.col
#: The widest decimals that all engines add, and what is required in them.
_SUM, _ANSWER = nw.Decimal(36, 10), nw.Decimal(38, 10)


def judged(pairs: Any, asking: Asking) -> Any:  # noqa: ANN401 - frames and expressions of narwhals, all through
    """
    Pairs with their verdict, its reasons, and the numbers behind them.
    """
    if asking.latest:
        pairs = _lengths.told(pairs, asking)
    if asking.scale or asking.bounded:
        pairs = pairs.with_columns(**_wholes(asking))
    pairs = _standing(pairs, asking)
    return _worded(_required(pairs, asking), asking)


def _has(figure: str, asking: Asking) -> Any:  # noqa: ANN401 - as above
    return ~_c(f"_{figure}_has" if asking.whole else figure).is_null()


def _mismatch(asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    Whether the units of the goal and of both figures do not go together.
    """
    bad = [_has(figure, asking) & _c(f"_{figure}_bad") for figure in FIGURES]
    return bad[0] | bad[1] | _c("_goal_mismatch")


def _not_positive(asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    Whether a percentage would be of zero or less.
    """
    return (_c("_relative") & _has("baseline", asking) & (_whole("baseline", "from", asking) <= 0)).fill_null(
        value=False
    )


def _serves(asking: Asking) -> Any:  # noqa: ANN401 - as above
    pair = ~_mismatch(asking) & _c("_length_reason").is_null()
    return _has("baseline", asking) & pair & ~_not_positive(asking)


def _compared(asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    Whether there is what the goal asks to be compared.
    """
    pair = ~_mismatch(asking) & _c("_length_reason").is_null()
    return _c("_held") & _has("observed", asking) & pair & (~_c("_factored") | _serves(asking))


def _native(figure: str, side: str, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    A bound of a figure, from low to high, as the table has it; a figure that is one number has one.
    """
    return _c(f"_{figure}_{'low' if side == 'from' else 'high'}") if asking.bounded else _c(figure)


def _whole(figure: str, side: str, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    The same as a whole number of its last digit.
    """
    return _c(f"_{figure}_{side}") if asking.scale or asking.bounded else _c(figure).cast(nw.Int64)


def _wholes(asking: Asking) -> dict[str, Any]:
    made = {}
    for figure in FIGURES:
        for side in ("from", "to") if asking.bounded else ("from",):
            number = _native(figure, side, asking)
            if asking.scale:
                number = number.cast(nw.Decimal(DIGITS + 5, asking.scale)) * nw.lit(Decimal(10**asking.scale))
            made[f"_{figure}_{side}"] = number.cast(nw.Int64)
    return made


def _standing(pairs: Any, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    Whether the threshold is met as it is now: by every number within the bounds, by none, or (empty) it cannot be told.
    """
    if not asking.rough:
        now, base = (_whole(figure, "from", asking) for figure in FIGURES)
        pairs, sign = _signed(pairs, "least", now, base, asking)
        above = nw.when(_c("_rising")).then(sign).otherwise(-sign)
        met = (above > 0) | ((above == 0) & ~_c("_strict"))
        return pairs.with_columns(_standing=nw.when(_compared(asking)).then(met))
    pairs = _between(pairs, asking)
    low, high = _c("_low"), _c("_high")
    met = (low > 0) | ((low == 0) & (_c("_low_out") | ~_c("_strict")))
    failed = (high < 0) | ((high == 0) & (_c("_high_out") | _c("_strict")))
    compared = _compared(asking)
    standing = nw.when(compared & met.fill_null(value=False)).then(nw.lit(value=True))
    return pairs.with_columns(
        _standing=standing.when(compared & failed.fill_null(value=False)).then(nw.lit(value=False))
    )


def _between(pairs: Any, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    The signs of the least and the largest margin, and whether each is left out; of a goal that asks for less, turned
    round. The largest factor goes with the baseline's upper bound where it is not below zero, the least where it is.
    """
    to = "to" if asking.bounded else "from"
    least, most = _c("_least_times"), _c("_most_times")
    upper, lower = _whole("baseline", to, asking), _whole("baseline", "from", asking)
    most_base = nw.when(most >= 0).then(upper).otherwise(lower)
    least_base = nw.when(least < 0).then(upper).otherwise(lower)
    pairs, below = _signed(pairs, "most", _whole("observed", "from", asking), most_base, asking)
    pairs = pairs.with_columns(_below_sign=below)
    pairs, above = _signed(pairs, "least", _whole("observed", to, asking), least_base, asking)
    pairs = pairs.with_columns(_above_sign=above)
    out = _outs(asking)
    up = _c("_rising")
    return pairs.with_columns(
        _low=nw.when(up).then(_c("_below_sign")).otherwise(-_c("_above_sign")),
        _high=nw.when(up).then(_c("_above_sign")).otherwise(-_c("_below_sign")),
        _low_out=nw.when(up).then(out["low"]).otherwise(out["high"]),
        _high_out=nw.when(up).then(out["high"]).otherwise(out["low"]),
    )


def _outs(asking: Asking) -> dict[str, Any]:
    """
    Whether the least and the largest margin are left out, as a bound that they are reckoned from is.
    """
    least, most = _c("_least_times"), _c("_most_times")
    upper, lower = _out("baseline", "high", asking), _out("baseline", "low", asking)
    base = {
        "most": nw.when(most >= 0).then(upper).otherwise(lower) & (most != 0),
        "least": nw.when(least < 0).then(upper).otherwise(lower) & (least != 0),
    }
    return {
        side: _out("observed", side, asking)
        | _c(f"_{other}_open")
        | (_c("_factored") & (_c(f"_{other}_times_open") | base[other]))
        for side, other in (("low", "most"), ("high", "least"))
    }


def _out(figure: str, side: str, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    Whether a figure's bound is left out.
    """
    return (_c(f"_{figure}_{side}_open") == 1).fill_null(value=False) if asking.bounded else nw.lit(value=False)


def _signed(pairs: Any, side: str, now: Any, base: Any, asking: Asking) -> tuple[Any, Any]:  # noqa: ANN401 - as above
    """
    Pairs, and in them the sign of `now * parts - base * times - offset`: -1, 0 or 1, empty where one of them is.
    """
    parts, times = _c("_parts"), _c(f"_{side}_times")
    reckoned = _c("_factored") & (times != 0)
    then = nw.when(reckoned).then(base).when(~reckoned).then(nw.lit(0))
    if asking.annualise:
        parts, times = parts * _c("_observed_yearly"), times * _c("_baseline_yearly")
    pairs = pairs.with_columns(_now=now, _then=then)
    now_below, then_below = _c("_now") % HALF, _c("_then") % HALF
    pairs = pairs.with_columns(
        _above=_half(_c("_now"), now_below) * parts - _half(_c("_then"), then_below) * times - _c(f"_{side}_above"),
        _below=now_below * parts - then_below * times - _c(f"_{side}_below"),
    )
    rest = _c("_below") % HALF
    above = _c("_above") + _half(_c("_below"), rest)
    sign = nw.when(above < 0).then(nw.lit(-1)).when((above > 0) | (rest > 0)).then(nw.lit(1))
    return pairs, sign.when(above == 0).then(nw.lit(0))


def _half(number: Any, below: Any) -> Any:  # noqa: ANN401 - as above
    """
    The upper half of a number: what is left is taken off first, for some engines divide in floating point, which is
    exact where the quotient is whole and has fewer than 53 bits.
    """
    return (number - below) // HALF


def _required(pairs: Any, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    What is required and by how much it is met, where both are one number that has an end.
    """
    base, now = (_wide(figure, asking) for figure in ("baseline", "observed"))
    factored = (base * _c("_factor")).cast(_SUM) + _c("_offset")
    required = nw.when(_c("_factored") & _serves(asking)).then(factored.cast(_SUM))
    required = required.when(_c("_held") & ~_c("_factored")).then(_c("_offset").cast(_SUM))
    pairs = pairs.with_columns(_asked=required, _seen=nw.when(_compared(asking)).then(now.cast(_SUM)))
    margin = nw.when(_c("_rising")).then(_c("_seen") - _c("_asked")).otherwise(_c("_asked") - _c("_seen"))
    return pairs.with_columns(required=_c("_asked").cast(_ANSWER), margin=margin.cast(_ANSWER))


def _wide(figure: str, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    A figure that is one number, with six digits more behind the point than it has: as many as a factor has.
    """
    places = asking.scale + 6
    number = _native(figure, "from", asking).cast(nw.Decimal(26 if asking.scale else 27, places))
    if asking.annualise:
        yearly = _c(f"_{figure}_yearly").cast(nw.Decimal(19, 0)).cast(nw.Decimal(2, 0))  # Arrow narrows no whole number
        number = (number * yearly).cast(nw.Decimal(27, places))
    if not asking.bounded:
        return number
    closed = ~_out(figure, "low", asking) & ~_out(figure, "high", asking)
    return nw.when((_whole(figure, "from", asking) == _whole(figure, "to", asking)) & closed).then(number)


def _reasons(asking: Asking) -> dict[str, Any]:
    """
    The reasons that rows give, in their order; the goal and the day give theirs.
    """
    has, base, weighed = _has("observed", asking), _has("baseline", asking), _c("_weighed")
    near = (_c("_near") == 1) & (~has | (_c("_named") & ~base)) if asking.near else nw.lit(value=False)
    both = _c("_against") & has & base
    made = {Reason.ONLY_PROXY: weighed & near} if asking.near else {}
    made[Reason.NO_OBSERVATION] = weighed & ~near & ~has
    if asking.definitive:
        made[Reason.NOT_DEFINITIVE] = weighed & ((has & _c("_observed_soft")) | (base & _c("_baseline_soft")))
    made[Reason.CONFLICTING_VINTAGES] = weighed & _c("_clash")
    made[Reason.NO_BASELINE] = _c("_against") & ~base
    for reason in (Reason.PERIOD_MISMATCH, Reason.MEASURE_MISMATCH):
        made[reason] = _c("_length_reason") == reason.value
    made |= _between_figures(both, asking)
    made |= {Reason.SERIES_BREAK: both & (_c("_broken") == 1)} if asking.breaks else {}
    made[Reason.AREA_DIFFERS] = ~has & (_c("_areas") > _c("_found"))
    made |= {Reason.BREAKDOWN_DIFFERS: ~has & (_c("_breakdowns") == 1)} if asking.split else {}
    made[Reason.BASELINE_NOT_POSITIVE] = _not_positive(asking)
    made |= {Reason.APPROXIMATE: _compared(asking) & _c("_standing").is_null()} if asking.rough else {}
    made[Reason.NOT_MET_WITHOUT_DUE] = (~_c("_standing")).fill_null(value=False) & ~_c("_dated")
    return {reason.value: one for reason, one in made.items()}


def _between_figures(both: Any, asking: Asking) -> dict[Reason, Any]:  # noqa: ANN401 - as above
    """
    What makes two figures no pair, as far as the table says it.
    """
    made = {}
    if "definition" in asking.has:
        one, other = _c("_observed_definition"), _c("_baseline_definition")
        made[Reason.DEFINITION_DIFFERS] = both & ~_alike(one, other)
    if "producer" in asking.has:
        one, other = (nw.coalesce(_c(f"_{figure}_producer"), _c("_producer")) for figure in FIGURES)
        made[Reason.PRODUCER_DIFFERS] = both & ~_alike(one, other)
    return made


def _alike(one: Any, other: Any) -> Any:  # noqa: ANN401 - as above
    return (one == other).fill_null(value=False) | (one.is_null() & other.is_null())


def _worded(pairs: Any, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    The reasons as texts, the first of them, and the verdict that it gives.
    """
    found = {Reason.UNIT_MISMATCH.value: _mismatch(asking), **_reasons(asking)}
    mismatch, *others = texts = {f"_says_{reason}": nw.when(one).then(nw.lit(reason)) for reason, one in found.items()}
    order = ["_goal_reason", mismatch, "_time_reason", *others]
    pairs = pairs.with_columns(**texts).with_columns(_first=nw.coalesce(*order))
    met, not_met = nw.lit(Verdict.MET.value), nw.lit(Verdict.NOT_MET.value)
    outcome = (
        nw.when(_c("_standing"))
        .then(nw.lit(Reason.THRESHOLD_MET.value))
        .otherwise(nw.lit(Reason.THRESHOLD_NOT_MET.value))
    )
    outcome = nw.when(_c("_first").is_null()).then(outcome)
    verdict = nw.when(_c("_first") == Reason.NOT_YET_DUE.value).then(nw.lit(Verdict.NOT_YET_DUE.value))
    verdict = verdict.when(~_c("_first").is_null()).then(nw.lit(Verdict.UNDETERMINED.value))
    return pairs.with_columns(
        verdict=verdict.when(_c("_standing")).then(met).otherwise(not_met),
        reason=nw.coalesce(_c("_first"), outcome),
        reasons=nw.concat_str(*map(_c, order), outcome, separator=",", ignore_nulls=True),
        standing=nw.when(_c("_standing")).then(met).when(~_c("_standing")).then(not_met),
    )
