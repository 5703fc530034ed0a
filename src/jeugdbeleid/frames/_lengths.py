"""
Lengtes van perioden, where the rows tell of which period a figure is: in days and whole months, as
:func:`jeugdbeleid.analysis.pair.lengths` weighs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw

from jeugdbeleid.analysis.verdict import Reason

if TYPE_CHECKING:
    from jeugdbeleid.frames._asking import Asking

__all__ = ["days_of", "months_of", "told"]

_c = nw.col
#: How often a period of so many months goes into a year; nothing else is annualised.
_PER_YEAR = {1: 12, 3: 4, 6: 2, 12: 1}


def told(pairs: Any, asking: Asking) -> Any:  # noqa: ANN401 - frames and expressions of narwhals, all through
    """
    Pairs with the reason that their lengths give, and how often each period goes into a year, once where that is not
    asked.
    """
    lengths = {
        f"_{name}_{unit}": _length(figure, name, unit)
        for figure, name in (("observed", "measured"), ("baseline", "base"))
        for unit in ("days", "months")
    }
    pairs = pairs.with_columns(**lengths)
    days, base_days = _c("_measured_days"), _c("_base_days")
    months, base_months = _c("_measured_months"), _c("_base_months")
    both = ~_c("_observed_has").is_null() & ~_c("_baseline_has").is_null()
    known = _c("_against") & ~days.is_null() & ~base_days.is_null()
    one_day = (days == 1) != (base_days == 1)
    same = nw.when(~months.is_null() & ~base_months.is_null()).then(months == base_months).otherwise(days == base_days)
    stock = (known & one_day & (_c("_during") | both)).fill_null(value=False)
    flow = (known & ~one_day & _c("_during") & ~same).fill_null(value=False)
    parts = [_c(name).is_in(list(_PER_YEAR)).fill_null(value=False) for name in ("_measured_months", "_base_months")]
    yearly = flow & _c("_additive") & parts[0] & parts[1] if asking.annualise else nw.lit(value=False)
    reason = nw.when(stock).then(nw.lit(Reason.MEASURE_MISMATCH.value))
    reason = reason.when(flow & ~yearly).then(nw.lit(Reason.PERIOD_MISMATCH.value))
    return pairs.with_columns(
        _length_reason=reason, _observed_yearly=_times(yearly, months), _baseline_yearly=_times(yearly, base_months)
    )


def _length(figure: str, name: str, unit: str) -> Any:  # noqa: ANN401 - as above
    """
    The length of the period of a figure; where there is none, of what the aim says.
    """
    start, end = _c(f"_{figure}_period_start"), _c(f"_{figure}_period_end")
    counted = days_of(start, end) if unit == "days" else months_of(start, end)
    return nw.when(~_c(f"_{figure}_has").is_null()).then(counted).otherwise(_c(f"_{name}_{unit}"))


def _times(yearly: Any, months: Any) -> Any:  # noqa: ANN401 - as above
    times = nw.when(~yearly).then(nw.lit(1))
    for part, per_year in _PER_YEAR.items():
        times = times.when(months == part).then(nw.lit(per_year))
    return times.otherwise(nw.lit(1)).cast(nw.Int64)


def days_of(start: Any, end: Any) -> Any:  # noqa: ANN401 - as above
    """
    The number of days of a period, both ends included; empty where a side is open.
    """
    return _ordinal(end) - _ordinal(start) + 1


def months_of(start: Any, end: Any) -> Any:  # noqa: ANN401 - as above
    """
    The number of whole calendar months that a period is; empty where it is open or does not run from a first to a
    last of a month.
    """
    last = end.dt.day().cast(nw.Int64) == _last_day(end)
    whole = (start.dt.day() == 1) & last
    return nw.when(whole).then(12 * (_year(end) - _year(start)) + _month(end) - _month(start) + 1)


def _year(day: Any) -> Any:  # noqa: ANN401 - as above
    return day.dt.year().cast(nw.Int64)


def _month(day: Any) -> Any:  # noqa: ANN401 - as above
    return day.dt.month().cast(nw.Int64)


def _last_day(day: Any) -> Any:  # noqa: ANN401 - as above
    month, year = _month(day), _year(day)
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    february = nw.when(leap).then(nw.lit(29)).otherwise(nw.lit(28))
    others = nw.when(month.is_in([4, 6, 9, 11])).then(nw.lit(30)).otherwise(nw.lit(31))
    return nw.when(month == 2).then(february).otherwise(others)  # noqa: PLR2004 - February


def _ordinal(day: Any) -> Any:  # noqa: ANN401 - as above
    """
    The number of a day, one more than that of the day before: years are counted from March, so that a leap day is the
    last of its year. After "days_from_civil" in Howard Hinnant's chrono-Compatible Low-Level Date Algorithms.
    """
    month = (_month(day) + 9) % 12
    year = _year(day) - month // 10
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day.dt.day().cast(nw.Int64)
