"""
Drempel: a figure held against a goal, exactly.

Every goal with a threshold is the question on which side of zero `observed - factor * baseline - offset` lies:
factor 0 for a level, 1 for a change in count or percentage points, 1 + p/100 for a relative change of p percent.
Bounds ("ruim 500.000") are carried through, so that a verdict is only given where all numbers within them agree.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.figure import Bounds, Exact, Figure, exact
from jeugdbeleid.target import AtLeast, AtMost, Change, LessThan, MoreThan, Trend
from jeugdbeleid.vocabulary import Qualifier, TrendDirection, Unit

if TYPE_CHECKING:
    from jeugdbeleid.target import Comparator, Goal

__all__ = ["Threshold", "bounds_of", "threshold"]

_RISING = (AtLeast, MoreThan)
_STRICT = (MoreThan, LessThan)


@final
@attrs.frozen
class Threshold:
    """
    What a goal asks of the observed bounds: `rising` where more is asked, `strict` where exactly on it does not do.

    >>> Threshold(rising=True, strict=False, factor=Fraction(11, 10), offset=Bounds(0, 0), observed=Bounds(55, 55), baseline=Bounds(50, 50)).standing
    True
    """

    rising: bool
    strict: bool
    factor: Exact
    offset: Bounds
    observed: Bounds | None = None
    baseline: Bounds | None = None

    @property
    def standing(self) -> bool | None:
        """
        `True` where every number within the bounds meets it, `False` where none does, else `None`.
        """
        if self.observed is None or (self.factor and self.baseline is None):
            return None
        margin = self._margin
        if margin is not None:
            return margin > 0 or (margin == 0 and not self.strict)
        lows, highs = [(self.observed.low, self.observed.low_open)], [(self.observed.high, self.observed.high_open)]
        parts = [(self.offset, 1)] if not self.factor else [(self.offset, 1), (self.baseline, self.factor)]
        for bounds, factor in parts:
            low, high = _times(bounds, factor)
            lows.append((None if high[0] is None else -high[0], high[1]))
            highs.append((None if low[0] is None else -low[0], low[1]))
        low, high = _sum(lows), _sum(highs)
        if not self.rising:
            low, high = _negative(high), _negative(low)
        return self._decide(low, high)

    def _decide(self, low: _Side, high: _Side) -> bool | None:
        """
        Whether a number between two sides is on or above zero, by all of them or by none.
        """
        if low[0] is not None and (low[0] > 0 or (low[0] == 0 and (low[1] or not self.strict))):
            return True
        if high[0] is not None and (high[0] < 0 or (high[0] == 0 and (high[1] or self.strict))):
            return False
        return None

    @property
    def _margin(self) -> Exact | None:
        """
        The margin times the denominator of the factor, so that whole numbers stay whole; `None` where a number is rough.
        """
        found, offset = _point(self.observed), _point(self.offset)
        base = _point(self.baseline) if self.factor else 0
        if found is None or offset is None or base is None:
            return None
        times, parts = self.factor.numerator, self.factor.denominator
        margin = (found - offset) * parts - base * times
        return margin if self.rising else -margin

    @property
    def required(self) -> Exact | None:
        """
        The number asked for; `None` where the baseline or the goal is not one number.
        """
        offset = self.offset.point
        if offset is None:
            return None
        if not self.factor:
            return offset
        base = None if self.baseline is None else self.baseline.point
        return None if base is None else _whole(self.factor * base + offset)

    @property
    def margin(self) -> Exact | None:
        """
        How far the observed number is on the good side; `None` where it is not one number.
        """
        required, found = self.required, None if self.observed is None else self.observed.point
        if required is None or found is None:
            return None
        return _whole(Fraction(found) - required) if self.rising else _whole(required - Fraction(found))


def _point(bounds: Bounds | None) -> Exact | None:
    return None if bounds is None else bounds.point


#: A side of bounds: the number (`None` for none) and whether it is left out.
_Side = tuple[Any, bool]


def _times(bounds: Any, factor: Exact) -> tuple[_Side, _Side]:  # noqa: ANN401 - Bounds
    low, high = (bounds.low, bounds.low_open), (bounds.high, bounds.high_open)
    if factor < 0:
        low, high = high, low
    return tuple((None if side[0] is None else side[0] * factor, side[1]) for side in (low, high))  # type: ignore[return-value]  # two sides


def _sum(sides: list[_Side]) -> _Side:
    if any(side[0] is None for side in sides):
        return (None, True)
    return (sum(side[0] for side in sides), any(side[1] for side in sides))


def _negative(side: _Side) -> _Side:
    return (None if side[0] is None else -side[0], side[1])


def _whole(value: Fraction | int) -> Exact:
    return value if isinstance(value, int) else value.numerator if value.denominator == 1 else value


def threshold(goal: Goal, circa: Any = None) -> Threshold | None:  # noqa: ANN401 - a width in percent or None
    """
    The threshold of a goal, still without figures; `None` where it has none (a direction, no number).
    """
    if isinstance(goal, Change):
        return _change(goal.comparator, circa)
    if isinstance(goal, Trend):
        return Threshold(goal.direction is TrendDirection.UP, strict=True, factor=1, offset=Bounds(0, 0))
    if isinstance(goal, AtLeast | MoreThan | AtMost | LessThan):
        return Threshold(isinstance(goal, _RISING), isinstance(goal, _STRICT), 0, _asked(goal.figure, circa))
    return None


def _change(comparator: Comparator, circa: Any) -> Threshold:  # noqa: ANN401 - as above
    rising, strict = isinstance(comparator, _RISING), isinstance(comparator, _STRICT)
    asked = _asked(comparator.figure, circa)
    if comparator.figure.unit is not Unit.PERCENT:
        return Threshold(rising, strict, 1, asked)
    if (
        asked.point is None
    ):  # a rough percentage: its bounds would have to be multiplied by the baseline's; nothing is decided
        return Threshold(rising, strict, 1, Bounds(None, None))
    return Threshold(rising, strict, _whole(1 + Fraction(asked.point) / 100), Bounds(0, 0))


def _asked(figure: Figure, circa: Any) -> Bounds:  # noqa: ANN401 - as above
    """
    The number a goal asks, where its qualifier only repeats the comparator; its bounds where it is rough.
    """
    if figure.qualifier in {Qualifier.OVER, Qualifier.ALMOST, Qualifier.CIRCA}:
        return bounds_of(figure, circa)
    number = figure.exact
    return Bounds(number, number)


def bounds_of(figure: Figure, circa: Any = None) -> Bounds:  # noqa: ANN401 - as above
    """
    The bounds of a figure; with `circa`, a width in percent of the number either way, also those of a circa figure.

    >>> bounds_of(Figure(value=8000, qualifier=Qualifier.CIRCA, words="circa 8.000"), circa=5)
    Bounds(low=7600, high=8400, low_open=False, high_open=False)
    """
    if figure.qualifier is not Qualifier.CIRCA or circa is None:
        return figure.bounds
    number = figure.exact
    if number is None:
        return figure.bounds
    width = abs(Fraction(number)) * Fraction(circa if isinstance(circa, int | Fraction) else exact(circa)) / 100
    return Bounds(_whole(number - width), _whole(number + width))
