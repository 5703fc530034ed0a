"""
Pad: from a base to a target in whole periods, where a figure stands on it, and three named measures of that which
disagree by design.

Exact where the result is a ratio of whole numbers; otherwise a Decimal of 50 digits.
"""

from __future__ import annotations

from fractions import Fraction
from typing import final

import attrs

from jeugdbeleid._check import check_number
from jeugdbeleid.analysis.growth import Result, growth, growth_of_growth, less_one, power, shown, times
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.figure import Exact, Number, exact
from jeugdbeleid.vocabulary import Term, TrendDirection

__all__ = [
    "Obstruction",
    "Progress",
    "Rating",
    "TargetPath",
    "chained_growth",
    "growth_ratio",
    "path_share",
    "projection",
]


class Rating(Term):
    """
    Waardering van de voortgang, after the labels of Statistics Canada and Open SDG.
    """

    ACHIEVED = "achieved", "bereikt", "achieved"
    ON_TRACK = "on_track", "op koers", "on track"
    ACCELERATION_NEEDED = "acceleration_needed", "versnelling nodig", "acceleration needed"
    LIMITED = "limited", "beperkte voortgang", "limited progress"
    DETERIORATION = "deterioration", "verslechtering", "deterioration"


class Obstruction(Term):
    """
    Waarom een maat van voortgang niets zegt: a path is outside the domain of a method.
    """

    NO_DISTANCE = "no_distance", "het doel is gelijk aan de nulmeting", "the target equals its base"
    MET_AT_BASE = "met_at_base", "het doel was bij de nulmeting al gehaald", "the goal was already met at the base"
    ZERO = "zero", "groei van of naar nul bestaat niet", "growth from or to zero does not exist"
    SIGN_CHANGES = "sign_changes", "het teken wisselt", "the sign changes"
    NO_TIME = "no_time", "er is nog geen hele periode voorbij", "no whole period has passed"
    PAST_END = "past_end", "het cijfer is van na de termijn", "the figure is of after the term"


@final
@attrs.frozen(kw_only=True)
class Progress:
    """
    What one method says: its `value`, exact or to 50 digits, and its `rating`; or, outside its domain, neither and
    the `obstruction`. :func:`path_share` rates nothing but what is achieved.
    """

    method: str
    value: Result | None = None
    rating: Rating | None = None
    obstruction: Obstruction | None = None

    @property
    def shown(self) -> str | None:
        """
        The value to four places, halves to even; `None` where there is none.

        >>> Progress(method="path_share", value=Fraction(994, 1706)).shown
        '0.5826'
        """
        return None if self.value is None else shown(self.value)

    def to_dict(self) -> dict[str, str | None]:
        """
        What the method says as plain JSON values, with stable keys: the value as it is shown.
        """
        return {
            "method": self.method,
            "value": self.shown,
            "rating": None if self.rating is None else self.rating.value,
            "obstruction": None if self.obstruction is None else self.obstruction.value,
        }


def _number(value: Number | Fraction) -> Exact:
    """
    A number to reckon with; a float is refused with :class:`InvalidValue`.
    """
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else value
    check_number("TargetPath", value)
    return exact(value)


@final
@attrs.frozen(kw_only=True)
class TargetPath:
    """
    A path (pad) from `base` in period `start` to `target` in period `end`, and the number `now` in period `at`.

    Periods are numbers of whole periods of one length, such as years. `direction` is the good one, where the
    numbers alone do not tell: "at least 50" from a base of 60 is met at its base. Raises :class:`InvalidValue` for a
    float, a period that is no whole number, or an `end` not after `start`.

    >>> closed = TargetPath(base=1706, start=2019, target=0, end=2030, now=712, at=2024)
    >>> [one.shown for one in closed.progress()]
    ['0.5826', None, None]
    """

    base: Exact = attrs.field(converter=_number)
    start: int
    target: Exact = attrs.field(converter=_number)
    end: int
    now: Exact = attrs.field(converter=_number)
    at: int
    direction: TrendDirection | None = None

    def __attrs_post_init__(self) -> None:
        for name in ("start", "end", "at"):
            if type(getattr(self, name)) is not int:
                raise InvalidValue(f"TargetPath.{name}", getattr(self, name), "the number of a period, such as a year")
        if self.end <= self.start:
            raise InvalidValue("TargetPath.end", self.end, f"a period after {self.start}")

    @property
    def rising(self) -> bool:
        """
        Whether more is better: as told, else by where the target lies.
        """
        return self.target > self.base if self.direction is None else self.direction is TrendDirection.UP

    @property
    def achieved(self) -> bool:
        """
        Whether the number has reached the target.
        """
        return self.now >= self.target if self.rising else self.now <= self.target

    @property
    def required_value(self) -> Exact:
        """
        The number that is asked for in the period `end`.
        """
        return self.target

    @property
    def required_growth(self) -> Result | None:
        """
        The compound growth per period that leads from base to target, 0.1 for 10%; `None` where growth does not
        exist: from or to zero, or where the sign changes.

        >>> TargetPath(base=100, start=2016, target=121, end=2018, now=105, at=2017).required_growth
        Fraction(1, 10)
        """
        return None if _no_growth(self.base, self.target) else growth(self.base, self.target, self.end - self.start)

    @property
    def observed_growth(self) -> Result | None:
        """
        The compound growth per period from base to now; `None` where growth does not exist or no period has passed.
        """
        if self.at <= self.start or _no_growth_seen(self.base, self.now):
            return None
        return growth(self.base, self.now, self.at - self.start)

    def path_value(self, at: int) -> Exact:
        """
        The number on the straight line from base to target in a period.

        >>> TargetPath(base=200, start=2015, target=100, end=2030, now=160, at=2020).path_value(2024)
        140
        """
        return _number(self.base + (self.target - self.base) * Fraction(at - self.start, self.end - self.start))

    def projected(self, at: int) -> Result | None:
        """
        The number in a period if the observed growth went on; `None` where :attr:`observed_growth` is, and before the
        base where the number has become zero.

        >>> TargetPath(base=200, start=2015, target=100, end=2030, now=160, at=2020).projected(2030)
        Fraction(512, 5)
        """
        if self.at <= self.start or _no_growth_seen(self.base, self.now) or (self.now == 0 and at < self.start):
            return None
        factor = power(Fraction(self.now) / self.base, at - self.start, self.at - self.start)
        return times(factor, Fraction(self.base))

    def progress(self) -> tuple[Progress, Progress, Progress]:
        """
        What the three methods say, :func:`path_share` first.
        """
        return path_share(self), growth_ratio(self), projection(self)


def path_share(path: TargetPath) -> Progress:
    """
    The share of the way that is gone: (now - base) / (target - base), exact. No time enters it.

    >>> path_share(TargetPath(base=40, start=2016, target=60, end=2020, now=45, at=2018)).value
    Fraction(1, 4)
    """
    obstruction = _no_way(path)
    if obstruction is not None:
        return Progress(method="path_share", obstruction=obstruction)
    share = Fraction(path.now - path.base) / (path.target - path.base)
    return Progress(method="path_share", value=share, rating=Rating.ACHIEVED if path.achieved else None)


def growth_ratio(path: TargetPath) -> Progress:
    """
    Observed over required compound growth per period, after Statistics Canada and Open SDG: on track from 0.95,
    acceleration needed from 0.60, limited from 0, below that deterioration; achieved overrides.

    >>> growth_ratio(TargetPath(base=100, start=2016, target=110, end=2018, now=105, at=2017)).shown
    '1.0244'
    """
    obstruction = _no_course(path)
    if obstruction is not None:
        return Progress(method="growth_ratio", obstruction=obstruction)
    ratio = growth_of_growth(
        (Fraction(path.base), Fraction(path.now), path.at - path.start),
        (Fraction(path.base), Fraction(path.target), path.end - path.start),
    )
    return Progress(method="growth_ratio", value=ratio, rating=_rating(path, ratio, Fraction(60, 100)))


def projection(path: TargetPath) -> Progress:
    """
    The share of the way that would be gone in the period `end` if the observed growth went on, the variant of the
    United Nations: on track from 0.95, acceleration needed from 0.10, limited from 0, below that deterioration;
    achieved overrides.

    >>> projection(TargetPath(base=40, start=2016, target=60, end=2020, now=45, at=2018)).value
    Fraction(17, 32)
    """
    obstruction = _no_course(path)
    if obstruction is not None:
        return Progress(method="projection", obstruction=obstruction)
    base = Fraction(path.base)
    factor = power(path.now / base, path.end - path.start, path.at - path.start)
    # Times the base, less the base, over the distance; the factor is the only part that may be irrational.
    share = times(less_one(factor), base / (path.target - path.base))
    return Progress(method="projection", value=share, rating=_rating(path, share, Fraction(10, 100)))


def chained_growth(*percentages: Number | Fraction) -> Exact:
    """
    Growth upon growth, in percent, exact: +5% and then +10% is +15.5%.

    >>> chained_growth(5, 10)
    Fraction(31, 2)
    """
    factor = Fraction(1)
    for percentage in percentages:
        factor *= 1 + Fraction(_number(percentage)) / 100
    return _number((factor - 1) * 100)


def _no_way(path: TargetPath) -> Obstruction | None:
    if path.target == path.base:
        return Obstruction.NO_DISTANCE
    return Obstruction.MET_AT_BASE if path.rising != (path.target > path.base) else None


def _no_course(path: TargetPath) -> Obstruction | None:
    """
    Why the two methods of growth say nothing; `None` where they do.
    """
    way = _no_way(path) or _no_growth(path.base, path.target) or _no_growth_seen(path.base, path.now)
    if way is not None:
        return way
    if path.at <= path.start:
        return Obstruction.NO_TIME
    return Obstruction.PAST_END if path.at > path.end else None


def _no_growth(base: Exact, value: Exact) -> Obstruction | None:
    if base == 0 or value == 0:
        return Obstruction.ZERO
    return Obstruction.SIGN_CHANGES if (base < 0) != (value < 0) else None


def _no_growth_seen(base: Exact, now: Exact) -> Obstruction | None:
    """
    As above, but a number may have fallen to zero: that is a growth of -1 per period.
    """
    return Obstruction.ZERO if base == 0 else None if now == 0 else _no_growth(base, now)


def _rating(path: TargetPath, value: Result, acceleration: Fraction) -> Rating:
    if path.achieved:
        return Rating.ACHIEVED
    if value >= Fraction(95, 100):
        return Rating.ON_TRACK
    if value >= acceleration:
        return Rating.ACCELERATION_NEEDED
    return Rating.LIMITED if value >= 0 else Rating.DETERIORATION
