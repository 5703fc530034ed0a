"""
Kandidaten: which observations of a dossier can serve as the figure of a cell in a period, and which vintage of them
is the latest. What a dossier has of a cell is sorted once and kept with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from jeugdbeleid.dossier import cell_of
from jeugdbeleid.period import Period
from jeugdbeleid.vocabulary import Measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from jeugdbeleid.dossier import CellKey, Dossier
    from jeugdbeleid.indicator import Indicator, Observation

__all__ = ["Counts", "counts", "differ", "in_cell", "in_period", "latest", "vintage"]


@final
@attrs.frozen(eq=False)
class Counts:
    """
    What is known of a cell (tellingen): its counted `levels`, no forecast and no stated change, also by period; those
    marked as a break in the series; and what is `expected` of it.
    """

    levels: tuple[Observation, ...]
    by_period: Mapping[Period | None, tuple[Observation, ...]]
    breaks: tuple[Observation, ...]
    expected: tuple[Observation, ...]


def counts(dossier: Dossier, cell: CellKey, own: Iterable[Observation] = ()) -> Counts:
    """
    What is known of a cell. Observations of the caller's own stand instead of the dossier's for their period.
    """
    if not own:
        key = ("counts", cell)
        found: Counts | None = dossier.memo.get(key)
        if found is None:
            found = dossier.memo[key] = _sorted(dossier.observed(cell))
        return found
    mine = [one for one in own if cell_of(one) == cell]
    periods = {one.period for one in mine if _counted(one)}
    return _sorted((*mine, *(one for one in dossier.observed(cell) if one.period not in periods or not _counted(one))))


def _sorted(observations: Iterable[Observation]) -> Counts:
    levels: list[Observation] = []
    by_period: dict[Period | None, list[Observation]] = {}
    expected: list[Observation] = []
    for one in observations:
        if one.forecast:
            expected.append(one)
        elif one.compared_with is None:
            levels.append(one)
            by_period.setdefault(one.period, []).append(one)
    return Counts(
        tuple(levels),
        {period: tuple(found) for period, found in by_period.items()},
        tuple([one for one in levels if one.status is not None and one.status.code == "B"]),
        tuple(expected),
    )


def _counted(one: Observation) -> bool:
    return one.compared_with is None and not one.forecast


def in_cell(dossier: Dossier, cell: CellKey, own: Iterable[Observation] = ()) -> tuple[Observation, ...]:
    """
    The counted levels of a cell, in the order of the dossier.
    """
    return counts(dossier, cell, own).levels


def in_period(
    candidates: Sequence[Observation], indicator: Indicator, wanted: Period | None, on: date
) -> tuple[Observation, ...]:
    """
    Those for a period: of what is counted during a period, that period exactly; of what is counted on or since a
    day, the latest end within it; where no period is named, the latest that has ended by the day of asking.
    """
    during = indicator.measured is Measured.DURING
    if wanted is not None and during:
        return tuple([one for one in candidates if one.period == wanted])
    within = Period(None, on) if wanted is None else wanted
    ended = [(one.period.end, one.period.start, one) for one in candidates if one.period is not None]
    ends = [end for end, _, _ in ended if end is not None and within.contains(end)]
    if not ends:
        return ()
    last = [(start, one) for end, start, one in ended if end == max(ends)]
    if not during:
        return tuple([one for _, one in last])
    longest = min((start for start, _ in last if start is not None), default=None)
    return tuple([one for start, one in last if start == longest])


def vintage(dossier: Dossier, observation: Observation) -> Period:
    """
    When an observation became known: by the latest of its sources; open where one of them is not dated.
    """
    dates = [dossier.known(source) for source in observation.sources]
    known = [one for one in dates if one is not None and one.end is not None]
    if len(known) < len(dates):
        return Period(None, None)
    return max(known, key=lambda one: (one.end, one.start))


def latest(dossier: Dossier, candidates: Sequence[Observation]) -> tuple[Observation | None, tuple[Observation, ...]]:
    """
    The latest vintage, and, where several are latest and give different figures, those that conflict.
    """
    if len(candidates) < 2:  # noqa: PLR2004 - one or none: no vintages to order
        return (candidates[0] if candidates else None), ()
    dated = [(vintage(dossier, one), one) for one in candidates]
    last = [one for when, one in dated if not any(when.before(other) for other, _ in dated)]
    return last[0], tuple(last) if any(differ(one, last[0]) for one in last) else ()


def differ(one: Observation, other: Observation) -> bool:
    """
    Whether two observations give different figures: other bounds, or another unit.
    """
    return (one.figure.bounds, one.figure.unit) != (other.figure.bounds, other.figure.unit)
