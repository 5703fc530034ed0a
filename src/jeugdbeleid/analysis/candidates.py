"""
Kandidaten: which observations of a dossier can serve as the figure of a cell in a period, and which vintage of them
is the latest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.dossier import cell_of
from jeugdbeleid.period import Period
from jeugdbeleid.vocabulary import Measured

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jeugdbeleid.dossier import CellKey, Dossier
    from jeugdbeleid.indicator import Indicator, Observation

__all__ = ["in_cell", "in_period", "latest", "vintage"]


def in_cell(dossier: Dossier, cell: CellKey, own: Iterable[Observation] = ()) -> list[Observation]:
    """
    The counted levels of a cell: no forecast, no stated change. Observations of the caller's own stand instead of
    the dossier's for their period.
    """
    found = [one for one in dossier.observed(cell) if one.compared_with is None and not one.forecast]
    if not own:
        return found
    mine = [one for one in own if cell_of(one) == cell and one.compared_with is None and not one.forecast]
    periods = {one.period for one in mine}
    return [*mine, *(one for one in found if one.period not in periods)]


def in_period(
    candidates: list[Observation], indicator: Indicator, wanted: Period | None, on: date
) -> list[Observation]:
    """
    Those for a period: of what is counted during a period, that period exactly; of what is counted on or since a
    day, the latest end within it; where no period is named, the latest that has ended by the day of asking.
    """
    if wanted is not None and indicator.measured is Measured.DURING:
        return [one for one in candidates if one.period == wanted]
    within = Period(None, on) if wanted is None else wanted
    ends = [
        one.period.end
        for one in candidates
        if one.period is not None and one.period.end is not None and within.contains(one.period.end)
    ]
    if not ends:
        return []
    end = max(ends)
    last = [one for one in candidates if one.period is not None and one.period.end == end]
    if indicator.measured is not Measured.DURING:
        return last
    longest = min(
        (one.period.start for one in last if one.period is not None and one.period.start is not None), default=None
    )
    return [one for one in last if one.period is not None and one.period.start == longest]


def vintage(dossier: Dossier, observation: Observation) -> Period:
    """
    When an observation became known: by the latest of its sources; open where one of them is not dated.
    """
    dates = [dossier.known(source) for source in observation.sources]
    known = [one for one in dates if one is not None and one.end is not None]
    if len(known) < len(dates):
        return Period(None, None)
    return max(known, key=lambda one: (one.end, one.start))


def latest(dossier: Dossier, candidates: list[Observation]) -> tuple[Observation | None, tuple[Observation, ...]]:
    """
    The latest vintage, and, where several are latest and give different figures, those that conflict.
    """
    if len(candidates) < 2:  # noqa: PLR2004 - one or none: no vintages to order
        return (candidates[0] if candidates else None), ()
    dated = [(vintage(dossier, one), one) for one in candidates]
    last = [one for when, one in dated if not any(when.before(other) for other, _ in dated)]
    differ = any((one.figure.bounds, one.figure.unit) != (last[0].figure.bounds, last[0].figure.unit) for one in last)
    return last[0], tuple(last) if differ else ()
