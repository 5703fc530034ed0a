"""
Drempel: what a goal asks of the figures, exactly.

Every goal with a threshold is the question on which side of zero `observed - factor * baseline - offset` lies:
factor 0 for a level, 1 for a change in count or percentage points, 1 + p/100 for a relative change of p percent.
Bounds ("ruim 500.000", "ruim 10%") are carried through, so that a verdict is only given where all numbers within
them agree.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.figure import Bounds, Exact, Figure
from jeugdbeleid.target import AtLeast, AtMost, Change, LessThan, MoreThan, Trend
from jeugdbeleid.vocabulary import Qualifier, TrendDirection, Unit

if TYPE_CHECKING:
    from jeugdbeleid.target import Comparator, Goal

__all__ = ["Extent", "Threshold", "bounds_of", "extent_of", "growth", "scaled", "threshold"]

#: A number where it is one, else the bounds it lies within.
Extent = int | Fraction | Bounds

_RISING = (AtLeast, MoreThan)
_STRICT = (MoreThan, LessThan)
_ROUGH = (Qualifier.OVER, Qualifier.ALMOST, Qualifier.CIRCA)


@final
@attrs.frozen
class Threshold:
    """
    What a goal asks: `rising` where more is asked, `strict` where exactly on it does not do.

    >>> ten_percent_more = Threshold(rising=True, strict=False, factor=Fraction(11, 10), offset=0)
    >>> ten_percent_more.standing(55, 50), ten_percent_more.required(50), ten_percent_more.margin(54, 50)
    (True, 55, -1)
    """

    rising: bool
    strict: bool
    factor: Extent
    offset: Extent

    def standing(self, observed: Extent | None, baseline: Extent | None = None) -> bool | None:
        """
        `True` where every number within the extents meets it, `False` where none does, else `None`; `None` too where
        a figure that it asks for is missing.
        """
        if observed is None or (baseline is None and self.factor):
            return None
        base, factor, offset = baseline if self.factor else 0, self.factor, self.offset
        if (
            isinstance(observed, Bounds)
            or isinstance(factor, Bounds)
            or isinstance(offset, Bounds)
            or isinstance(base, Bounds)
            or base is None
        ):
            return self._decide(_bounds(observed), _bounds(base))
        # Times the denominator of the factor, so that whole numbers stay whole.
        above = (observed - offset) * factor.denominator - base * factor.numerator
        return (above > 0) is self.rising if above else not self.strict

    def _decide(self, observed: Bounds, baseline: Bounds) -> bool | None:
        """
        Whether all numbers between two sides are on the good side of zero, or none.
        """
        parts = (_bounds(self.offset), scaled(baseline, self.factor))
        low = _sum((observed.low, observed.low_open), *((part.high, part.high_open) for part in parts))
        high = _sum((observed.high, observed.high_open), *((part.low, part.low_open) for part in parts))
        if not self.rising:
            low, high = _negative(high), _negative(low)
        if low[0] is not None and (low[0] > 0 or (low[0] == 0 and (low[1] or not self.strict))):
            return True
        if high[0] is not None and (high[0] < 0 or (high[0] == 0 and (high[1] or self.strict))):
            return False
        return None

    def required(self, baseline: Extent | None = None) -> Exact | None:
        """
        The number asked for; `None` where the baseline or the goal is not one number.
        """
        factor, offset = self.factor, self.offset
        if isinstance(factor, Bounds) or isinstance(offset, Bounds):
            return None
        if not factor:
            return offset
        return None if baseline is None or isinstance(baseline, Bounds) else _whole(factor * baseline + offset)

    def margin(self, observed: Extent | None, baseline: Extent | None = None) -> Exact | None:
        """
        How far the observed number is on the good side; `None` where it is not one number.
        """
        required = self.required(baseline)
        if required is None or observed is None or isinstance(observed, Bounds):
            return None
        return _whole(observed - required if self.rising else required - observed)


#: A side of bounds: the number (`None` for none) and whether it is left out.
_Side = tuple[Exact | None, bool]


def _bounds(extent: Extent | None) -> Bounds:
    return extent if isinstance(extent, Bounds) else Bounds(extent, extent)


def scaled(bounds: Bounds, factor: Extent) -> Bounds:
    """
    Bounds times a number, by which their sides change places where it is below zero; or times bounds, where they
    are themselves above zero.

    >>> scaled(Bounds(10, 20, high_open=True), -2)
    Bounds(low=-40, high=-20, low_open=True, high_open=False)
    >>> scaled(Bounds(10, 20), Bounds(-1, 3, high_open=True))
    Bounds(low=-20, high=60, low_open=False, high_open=True)
    """
    times = _bounds(factor)
    low = _product((times.low, times.low_open), bounds, upper=times.low is not None and times.low < 0)
    high = _product((times.high, times.high_open), bounds, upper=times.high is not None and times.high >= 0)
    return Bounds(low[0], high[0], low_open=low[1], high_open=high[1])


def _product(times: _Side, bounds: Bounds, *, upper: bool) -> _Side:
    """
    A side of a factor times the lower or the upper side of bounds; nothing times any of them is nothing.
    """
    number, is_open = (bounds.high, bounds.high_open) if upper else (bounds.low, bounds.low_open)
    if times[0] == 0:
        return (0, times[1])
    return (None, True) if times[0] is None or number is None else (times[0] * number, times[1] or is_open)


def _sum(first: _Side, *less: _Side) -> _Side:
    """
    A side less other sides; nowhere where one of them is.
    """
    total, left_out = first
    for number, is_open in less:
        if total is None or number is None:
            return (None, True)
        total, left_out = total - number, left_out or is_open
    return (total, left_out)


def _negative(side: _Side) -> _Side:
    return (None if side[0] is None else -side[0], side[1])


def _whole(value: Exact) -> Exact:
    return value.numerator if value.denominator == 1 else value


def threshold(goal: Goal, circa: Any = None) -> Threshold | None:  # noqa: ANN401 - a width in percent or None
    """
    The threshold of a goal; `None` where it has none: a direction towards a number, or no number.
    """
    if isinstance(goal, Change):
        return _change(goal.comparator, circa)
    if isinstance(goal, Trend):
        return Threshold(goal.direction is TrendDirection.UP, strict=True, factor=1, offset=0)
    if isinstance(goal, AtLeast | MoreThan | AtMost | LessThan):
        return Threshold(isinstance(goal, _RISING), isinstance(goal, _STRICT), 0, _asked(goal.figure, circa))
    return None


def _change(comparator: Comparator, circa: Any) -> Threshold:  # noqa: ANN401 - as above
    rising, strict = isinstance(comparator, _RISING), isinstance(comparator, _STRICT)
    asked = _asked(comparator.figure, circa)
    if comparator.figure.unit is not Unit.PERCENT:
        return Threshold(rising, strict, 1, asked)
    return Threshold(rising, strict, growth(asked), 0)


def growth(asked: Extent) -> Extent:
    """
    The factor of a growth in percent.

    >>> growth(10), growth(-100)
    (Fraction(11, 10), 0)
    """
    if isinstance(asked, Bounds):
        low, high = (None if side is None else 1 + Fraction(side) / 100 for side in (asked.low, asked.high))
        return Bounds(low, high, low_open=asked.low_open, high_open=asked.high_open)
    return _whole(1 + Fraction(asked) / 100)


def _asked(figure: Figure, circa: Any) -> Extent:  # noqa: ANN401 - as above
    """
    The number a goal asks, where its qualifier only repeats the comparator; its bounds where it is rough.
    """
    number = figure.exact
    return bounds_of(figure, circa) if figure.qualifier in _ROUGH or number is None else number


def extent_of(figure: Figure, circa: Any = None) -> Extent:  # noqa: ANN401 - as above
    """
    The number that a figure is, else its bounds.

    >>> extent_of(Figure(value=55, words="55"))
    55
    """
    if figure.qualifier is Qualifier.EXACT and figure.rounding is None:
        number = figure.value if type(figure.value) is int else figure.exact
        if number is not None:
            return number
    bounds = bounds_of(figure, circa)
    return bounds if bounds.point is None else bounds.point


def bounds_of(figure: Figure, circa: Any = None) -> Bounds:  # noqa: ANN401 - as above
    """
    The bounds of a figure; with `circa`, a width in percent of the number either way, also those of a circa figure.

    >>> bounds_of(Figure(value=8000, qualifier=Qualifier.CIRCA, words="circa 8.000"), circa=5)
    Bounds(low=7600, high=8400, low_open=False, high_open=False)
    """
    number = figure.exact
    if figure.qualifier is not Qualifier.CIRCA or circa is None or number is None:
        return figure.bounds
    width = abs(Fraction(number)) * Fraction(circa) / 100
    return Bounds(_whole(number - width), _whole(number + width))
