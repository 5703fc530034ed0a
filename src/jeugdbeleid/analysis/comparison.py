"""
Vergelijking: which figures may be set against each other, and why not; what changed; figures through time, with
their vintages; indicators of one family side by side, and the ladder of forms of care, never summed.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING, final

import attrs

from jeugdbeleid._check import check_day
from jeugdbeleid.analysis import candidates
from jeugdbeleid.dossier import area_of, cell_of
from jeugdbeleid.errors import InvalidValue, UnknownId, nearest
from jeugdbeleid.figure import Exact
from jeugdbeleid.indicator import Indicator, Observation
from jeugdbeleid.period import Period
from jeugdbeleid.vocabulary import CareForm, Term, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.record import Breakdown
    from jeugdbeleid.report import Scope

__all__ = [
    "Comparison",
    "Difference",
    "Line",
    "Point",
    "SideBySide",
    "change",
    "comparable",
    "ladder",
    "latest",
    "series",
    "side_by_side",
    "vintages",
]


class Difference(Term):
    """
    Waarom twee cijfers niet vergelijkbaar zijn, in the order in which they are told.
    """

    INDICATOR = "indicator", "er is iets anders geteld", "something else was counted"
    UNIT = "unit", "de eenheden verschillen", "the units differ"
    POPULATION = "population", "de populaties verschillen", "the populations differ"
    SHARE_OF = "share_of", "het zijn aandelen van iets anders", "they are shares of something else"
    AREA = "area", "het gebied verschilt", "the areas differ"
    BREAKDOWN = "breakdown", "de uitsplitsing verschilt", "the breakdowns differ"
    STATED_CHANGE = "stated_change", "een van beide is een verandering", "one of them is a change"
    FORECAST = "forecast", "een van beide is een verwachting", "one of them is a forecast"
    DEFINITION = "definition", "de definities verschillen", "the definitions differ"
    PRODUCER = "producer", "de tellers verschillen", "the producers differ"
    NO_PERIOD = "no_period", "een van beide heeft geen periode", "one of them has no period"
    MEASURE = "measure", "een stand op een dag staat tegenover een periode", "a count on a day stands against a period"
    LENGTH = "length", "de perioden zijn ongelijk van lengte", "the periods differ in length"
    SERIES_BREAK = "series_break", "er is een trendbreuk tussen beide", "the series breaks between them"
    ROUGH = "rough", "een van beide is niet één getal", "one of them is not one number"
    BASE_NOT_POSITIVE = "base_not_positive", "het eerste cijfer is niet positief", "the first figure is not positive"


@final
@attrs.frozen(kw_only=True)
class Comparison:
    """
    The change from one figure to another: the `difference` in their unit; `relative` in percent of the first; and
    `points`, percentage points, for shares. Exact, and absent where `reasons` forbid it.
    """

    first: Observation
    second: Observation
    difference: Exact | None = None
    relative: Exact | None = None
    points: Exact | None = None
    reasons: tuple[Difference, ...] = ()


@final
@attrs.frozen(kw_only=True)
class Point:
    """
    The figure of a period: the latest vintage `observed`, all `vintages` oldest first, and those that conflict.
    """

    period: Period | None
    observed: Observation
    vintages: tuple[Observation, ...]
    conflicting: tuple[Observation, ...] = ()

    @property
    def revised(self) -> bool:
        """
        Whether a later vintage gives another figure.
        """
        figures = {(one.figure.bounds, one.figure.unit) for one in self.vintages}
        return len(figures) > 1 and not self.conflicting


@final
@attrs.frozen(kw_only=True)
class Line:
    """
    One indicator and its figures through time.
    """

    indicator: Indicator
    points: tuple[Point, ...]


@final
@attrs.frozen(kw_only=True)
class SideBySide:
    """
    Indicators next to each other, one line each, and `apart`: of each two of them why they may not be joined. There
    is no sum: forms of care and counts of different producers do not add up.
    """

    lines: tuple[Line, ...]
    apart: tuple[tuple[str, str, tuple[Difference, ...]], ...]

    def shift(
        self, first: Period, second: Period, dossier: Dossier | None = None
    ) -> tuple[tuple[Indicator, Comparison | None], ...]:
        """
        The change of each line from one period to another, as :func:`change` tells it; `None` for a line that has
        no figure, or contradictory ones, of either.
        """
        return tuple((line.indicator, _shift(line, first, second, dossier)) for line in self.lines)


def comparable(first: Observation, second: Observation, dossier: Dossier | None = None) -> tuple[Difference, ...]:
    """
    Why two figures may not be set against each other; empty where they may.

    With a `dossier` a producer that is not stated is that of the indicator, and a break in the series between the
    two is seen.

    >>> import jeugdbeleid as jb
    >>> dossier = jb.load()
    >>> two = [one for one in dossier.figures_of("gesloten-jeugdhulp-plaatsingen")]
    >>> comparable(*two, dossier)
    ()
    """
    return (*_of_what(first, second), *_of_whom(first, second, dossier), *_of_when(first, second, dossier))


def _of_what(first: Observation, second: Observation) -> Iterator[Difference]:
    if first.indicator != second.indicator:
        yield Difference.INDICATOR
    if first.figure.unit is not second.figure.unit:
        yield Difference.UNIT
    if area_of(first.scope) != area_of(second.scope):
        yield Difference.AREA
    if first.breakdown != second.breakdown:
        yield Difference.BREAKDOWN
    if first.compared_with is not None or second.compared_with is not None:
        yield Difference.STATED_CHANGE
    if first.forecast or second.forecast:
        yield Difference.FORECAST


def _of_whom(first: Observation, second: Observation, dossier: Dossier | None) -> Iterator[Difference]:
    if first.definition != second.definition:
        yield Difference.DEFINITION
    if _producer(first, dossier) != _producer(second, dossier):
        yield Difference.PRODUCER


def _producer(observation: Observation, dossier: Dossier | None) -> str | None:
    if observation.producer is not None or dossier is None:
        return observation.producer
    return _indicator(dossier, observation.indicator).producer


def _of_when(first: Observation, second: Observation, dossier: Dossier | None) -> Iterator[Difference]:
    if first.period is None or second.period is None:
        yield Difference.NO_PERIOD
        return
    if (first.period.days == 1) != (second.period.days == 1):
        yield Difference.MEASURE
    elif not same_length(first.period, second.period):
        yield Difference.LENGTH
    if dossier is not None and _broken(first.period, second.period, dossier.observed(cell_of(first))):
        yield Difference.SERIES_BREAK


def same_length(first: Period, second: Period) -> bool:
    """
    Whether two periods are as long: in whole months where both are, else in days; open ones only if equal.

    >>> same_length(Period.year(2019), Period.year(2020)), same_length(Period.month(2019, 1), Period.year(2019))
    (True, False)
    """
    if first.months is not None and second.months is not None:
        return first.months == second.months
    return first == second or (first.days is not None and first.days == second.days)


def _broken(first: Period, second: Period, cell: Iterable[Observation]) -> bool:
    """
    Whether a figure after the earlier of two periods, up to the later, is marked as a break in the series.
    """
    if first.end is None or second.end is None:
        return False
    earlier, later = sorted((first.end, second.end))
    breaks = [one.period for one in cell if one.status is not None and one.status.code == "B"]
    return any(one is not None and one.end is not None and earlier < one.end <= later for one in breaks)


def change(first: Observation, second: Observation, dossier: Dossier | None = None) -> Comparison:
    """
    The change from the first figure to the second, exact: 34% to 29% is -5 percentage points, and -14.7%.

    Where the two are not comparable, or one is not one number, nothing is computed and the reasons are told; from
    zero or less there is a difference, but no relative change.

    >>> import jeugdbeleid as jb
    >>> dossier = jb.load()
    >>> closed = change(*dossier.figures_of("gesloten-jeugdhulp-plaatsingen"), dossier)
    >>> closed.difference, round(float(closed.relative), 1)
    (-994, -58.3)
    """
    low, high = first.figure.bounds.point, second.figure.bounds.point
    reasons = comparable(first, second, dossier)
    if low is None or high is None:
        return Comparison(first=first, second=second, reasons=(*reasons, Difference.ROUGH))
    if reasons:
        return Comparison(first=first, second=second, reasons=reasons)
    difference = _whole(Fraction(high) - low)
    return Comparison(
        first=first,
        second=second,
        difference=difference,
        relative=_whole(100 * Fraction(difference) / low) if low > 0 else None,
        points=difference if first.figure.unit is Unit.PERCENT else None,
        reasons=() if low > 0 else (Difference.BASE_NOT_POSITIVE,),
    )


def _whole(value: Fraction) -> Exact:
    return value.numerator if value.denominator == 1 else value


def series(
    dossier: Dossier, indicator: str, *, scope: Scope | None = None, breakdown: Breakdown = ()
) -> tuple[Point, ...]:
    """
    The counted figures of an indicator through time, one :class:`Point` per period in the order of their ends (open
    ones and those without a period last); forecasts and stated changes are left out. Raises :class:`UnknownId`.

    >>> import jeugdbeleid as jb
    >>> [point.observed.figure.value for point in series(jb.load(), "gesloten-jeugdhulp-plaatsingen")]
    [1706, 712]
    """
    known = _indicator(dossier, indicator)
    found: dict[Period | None, list[Observation]] = {}
    for one in candidates.in_cell(dossier, (known.id, area_of(scope), breakdown)):
        found.setdefault(one.period, []).append(one)
    return tuple(_point(dossier, period, found[period]) for period in sorted(found, key=_when))


def _when(period: Period | None) -> tuple[bool, str, str]:
    """
    The order of periods in time.
    """
    if period is None or period.end is None:
        return True, "" if period is None else "-", "" if period is None else str(period.start)
    return False, period.end.isoformat(), str(period.start)


def _point(dossier: Dossier, period: Period | None, found: list[Observation]) -> Point:
    dated = sorted(found, key=lambda one: (_when(candidates.vintage(dossier, one)), one.id))
    observed, conflicting = candidates.latest(dossier, dated)
    return Point(period=period, observed=observed or dated[-1], vintages=tuple(dated), conflicting=conflicting)


def latest(
    dossier: Dossier, indicator: str, *, on: date, scope: Scope | None = None, breakdown: Breakdown = ()
) -> Point | None:
    """
    The figure of the latest period that has ended by a day; `None` where there is none. What was known on that day
    is :meth:`Dossier.as_of`. Raises :class:`UnknownId` for no indicator and :class:`InvalidValue` for no day.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> latest(jb.load(), "gesloten-jeugdhulp-plaatsingen", on=date(2022, 1, 1)).observed.figure.value
    1706
    """
    check_day("latest.on", on)
    ended = [
        point
        for point in series(dossier, indicator, scope=scope, breakdown=breakdown)
        if point.period is not None and point.period.end is not None and point.period.end <= on
    ]
    return ended[-1] if ended else None


def vintages(dossier: Dossier, observation: Observation) -> tuple[Observation, ...]:
    """
    All figures of the same thing in the same period, oldest first: what was told of it, and how it was revised.
    """
    same = [one for one in dossier.observed(cell_of(observation)) if _same_kind(one, observation)]
    return tuple(sorted(same, key=lambda one: (_when(candidates.vintage(dossier, one)), one.id)))


def _same_kind(one: Observation, other: Observation) -> bool:
    return (one.period, one.compared_with, one.forecast) == (other.period, other.compared_with, other.forecast)


def side_by_side(dossier: Dossier, family: str) -> SideBySide:
    """
    What a layman would call the same thing, one line per indicator, and why the lines may not be joined. Raises
    :class:`UnknownId` for a family that no indicator has.

    >>> import jeugdbeleid as jb
    >>> found = side_by_side(jb.load(), "pleegkinderen")
    >>> [line.indicator.id for line in found.lines]
    ['pleegkinderen-in-jaar', 'pleegkinderen-op-moment', 'jeugdhulp-pleegzorg']
    """
    layers = list(dossier.layers())
    found = [one for layer in layers for one in layer.indicators if one.family == family]
    if not found:
        families = {one.family for layer in layers for one in layer.indicators if one.family is not None}
        raise UnknownId("family", family, nearest(family, sorted(families)))
    return _beside(dossier, found)


def ladder(dossier: Dossier, indicators: Iterable[str]) -> SideBySide:
    """
    The ladder "zo thuis mogelijk": the named indicators from own network to closed, a line each, with
    :meth:`SideBySide.shift` from one year to another. A young person counts once per form, so there is no sum.
    Raises :class:`UnknownId`, and :class:`InvalidValue` for an indicator that has no form of care.

    >>> import jeugdbeleid as jb
    >>> steps = ladder(jb.load(), ["jeugdhulp-gesloten", "jeugdhulp-pleegzorg"])
    >>> [line.indicator.care_form.value for line in steps.lines]
    ['foster_care', 'closed']
    """
    found = [_indicator(dossier, one) for one in indicators]
    return _beside(dossier, sorted(found, key=lambda one: _form(one).step))


def _form(indicator: Indicator) -> CareForm:
    if indicator.care_form is None:
        raise InvalidValue(f"Indicator.care_form of {indicator.id!r}", None, "a step of the ladder")
    return indicator.care_form


def _beside(dossier: Dossier, indicators: list[Indicator]) -> SideBySide:
    lines = tuple(Line(indicator=one, points=series(dossier, one.id)) for one in indicators)
    apart = tuple((one.id, other.id, tuple(_apart(one, other))) for one, other in combinations(indicators, 2))
    return SideBySide(lines=lines, apart=apart)


def _apart(one: Indicator, other: Indicator) -> Iterator[Difference]:
    yield Difference.INDICATOR
    if one.unit is not other.unit:
        yield Difference.UNIT
    if one.population != other.population:
        yield Difference.POPULATION
    if one.share_of != other.share_of:
        yield Difference.SHARE_OF
    if one.producer != other.producer:
        yield Difference.PRODUCER
    if one.measured is not other.measured:
        yield Difference.MEASURE


def _shift(line: Line, first: Period, second: Period, dossier: Dossier | None) -> Comparison | None:
    undisputed = {point.period: point.observed for point in line.points if not point.conflicting}
    if first not in undisputed or second not in undisputed:
        return None
    return change(undisputed[first], undisputed[second], dossier)


def _indicator(dossier: Dossier, identifier: str) -> Indicator:
    found = dossier.find(identifier)
    if not isinstance(found, Indicator):
        raise UnknownId("indicator", identifier, nearest(identifier, [one.id for one in dossier.indicators]))
    return found
