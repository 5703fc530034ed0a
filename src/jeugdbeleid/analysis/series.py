"""
Reeks: the figures of an indicator through time, one for each period, with all that was told of it and how it was
revised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid._check import check_day
from jeugdbeleid.analysis import candidates
from jeugdbeleid.analysis.plain import plain
from jeugdbeleid.dossier import area_of, cell_of
from jeugdbeleid.errors import UnknownId, nearest
from jeugdbeleid.indicator import Indicator, Observation
from jeugdbeleid.period import Period

if TYPE_CHECKING:
    from datetime import date

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.record import Breakdown
    from jeugdbeleid.report import Scope

__all__ = ["Point", "indicator_of", "latest", "series", "vintages"]


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

    def to_dict(self) -> dict[str, Any]:
        """
        The figure as plain JSON values, with stable keys; observations by their ids.
        """
        return {name: plain(getattr(self, name)) for name in _KEYS}


_KEYS = ("period", "observed", "vintages", "conflicting", "revised")


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
    known = indicator_of(dossier, indicator)
    found: dict[Period | None, list[Observation]] = {}
    for one in candidates.in_cell(dossier, (known.id, area_of(scope), breakdown)):
        found.setdefault(one.period, []).append(one)
    return tuple(_point(dossier, period, found[period]) for period in sorted(found, key=_when))


def _when(period: Period | None) -> tuple[bool, str, str]:
    """
    The order of periods in time.
    """
    if period is None or period.end is None:
        return True, "", "" if period is None else str(period.start)
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


def indicator_of(dossier: Dossier, identifier: str) -> Indicator:
    """
    The indicator with an id, here or in the dossier that this one stands within; raises :class:`UnknownId`.
    """
    found = dossier.find(identifier)
    if not isinstance(found, Indicator):
        raise UnknownId("indicator", identifier, nearest(identifier, [one.id for one in dossier.indicators]))
    return found
