"""
Naast elkaar: indicators of one family side by side, and the ladder of forms of care, never summed.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, final

import attrs

from jeugdbeleid.analysis.comparison import Comparison, Difference, change
from jeugdbeleid.analysis.series import Point, indicator_of, series
from jeugdbeleid.errors import InvalidValue, UnknownId, nearest
from jeugdbeleid.indicator import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.period import Period
    from jeugdbeleid.vocabulary import CareForm

__all__ = ["Line", "SideBySide", "ladder", "side_by_side"]


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

    def at(self, period: Period) -> tuple[tuple[Indicator, Point | None], ...]:
        """
        The figure of each line in a period, such as a year of the ladder; `None` for a line that has none.
        """
        return tuple(
            (line.indicator, next((point for point in line.points if point.period == period), None))
            for line in self.lines
        )

    def shift(
        self, first: Period, second: Period, dossier: Dossier | None = None
    ) -> tuple[tuple[Indicator, Comparison | None], ...]:
        """
        The change of each line from one period to another, as :func:`change` tells it; `None` for a line that has
        no figure, or contradictory ones, of either.
        """
        return tuple((line.indicator, _shift(line, first, second, dossier)) for line in self.lines)


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


def ladder(dossier: Dossier, indicators: Iterable[str] = (), *, producer: str | None = None) -> SideBySide:
    """
    The ladder "zo thuis mogelijk": indicators from own network to closed, a line each, with :meth:`SideBySide.at` for
    a year and :meth:`SideBySide.shift` from one year to another. A young person counts once per form, so there is
    no sum. They are those that are named, else all that have a form of care and, where one is named, this producer.

    Raises :class:`UnknownId`, and :class:`InvalidValue` for an indicator that has no form of care.

    >>> import jeugdbeleid as jb
    >>> steps = ladder(jb.load(), producer="cbs")
    >>> [line.indicator.care_form.value for line in steps.lines]
    ['own_network', 'foster_care', 'family_oriented', 'residential', 'closed']
    >>> [point and point.observed.figure.value for _, point in steps.at(jb.Period.year(2018))]
    [73000, 20740, 6080, 18090, 2565]
    """
    found = [indicator_of(dossier, one) for one in indicators] or list(_with_form(dossier, producer))
    return _beside(dossier, sorted(found, key=lambda one: _form(one).step))


def _with_form(dossier: Dossier, producer: str | None) -> Iterator[Indicator]:
    if producer is not None:
        dossier[producer]
    for layer in dossier.layers():
        yield from (one for one in layer.indicators if one.care_form is not None and producer in {None, one.producer})


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
