"""
Vergelijking: which figures may be set against each other, and why not, and what changed from one to another.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.analysis.plain import plain
from jeugdbeleid.analysis.series import indicator_of
from jeugdbeleid.dossier import area_of, cell_of
from jeugdbeleid.figure import Exact
from jeugdbeleid.indicator import Observation
from jeugdbeleid.vocabulary import Term, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.period import Period

__all__ = ["Comparison", "Difference", "change", "comparable", "same_length"]


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

    def to_dict(self) -> dict[str, Any]:
        """
        The change as plain JSON values, with stable keys.
        """
        return {name: plain(getattr(self, name)) for name in _KEYS}


_KEYS = ("first", "second", "difference", "relative", "points", "reasons")


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
    return indicator_of(dossier, observation.indicator).producer


def _of_when(first: Observation, second: Observation, dossier: Dossier | None) -> Iterator[Difference]:
    if first.period is None or second.period is None:
        yield Difference.NO_PERIOD
        return
    if (first.period.days == 1) != (second.period.days == 1):
        yield Difference.MEASURE
    elif not same_length(first.period, second.period):
        yield Difference.LENGTH
    if (
        dossier is not None
        and cell_of(first) == cell_of(second)
        and _broken(first.period, second.period, dossier.observed(cell_of(first)))
    ):
        yield Difference.SERIES_BREAK


def same_length(first: Period, second: Period) -> bool:
    """
    Whether two periods are as long: in whole months where both are, else in days; open ones only if equal.

    >>> from jeugdbeleid import Period
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
