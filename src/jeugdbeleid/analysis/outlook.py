"""
Vooruitzicht: whether a figure that is announced would turn a verdict. CBS counts 468,610 for 2024 against 476,415 for
2023, a fall of 1.6%, and expects that the definitive figure will be a rise of 1%.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.analysis.candidates import latest, vintage
from jeugdbeleid.analysis.pair import multiplied
from jeugdbeleid.analysis.threshold import Extent, extent_of, growth, scaled
from jeugdbeleid.figure import Bounds
from jeugdbeleid.vocabulary import Unit

if TYPE_CHECKING:
    from jeugdbeleid.analysis.candidates import Counts
    from jeugdbeleid.analysis.evidence import Evidence
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.figure import Exact
    from jeugdbeleid.indicator import Observation

__all__ = ["could_turn"]


def could_turn(
    found: Evidence, dossier: Dossier, base: Extent | None, times: tuple[int, ...], standing: bool | None
) -> bool | None:
    """
    Whether the comparison would come out otherwise with what is expected of the observed figure; `None` where
    nothing is announced, or where that decides nothing.
    """
    observed, held = found.observed, found.aim.threshold
    if observed is None or held is None or standing is None:
        return None
    expected = multiplied(_expected(observed, found.known, dossier), times[0])
    turned = held.standing(expected, base)
    return None if turned is None else turned is not standing


def _expected(observed: Observation, known: Counts, dossier: Dossier) -> Extent | None:
    """
    What is expected of a figure that is observed: the latest expectation of its cell and period that is not older
    than the figure itself. Stated as a change it is reckoned from the figure of the period it is compared with. `None`
    where nothing is announced, where two that are announced differ, or where the figure it is a change of is not known.
    """
    seen = vintage(dossier, observed)
    told = [one for one in known.expected if one.period == observed.period and not vintage(dossier, one).before(seen)]
    last, conflicting = latest(dossier, told)
    return None if last is None or conflicting else _level(last, observed, known, dossier)


def _level(announced: Observation, observed: Observation, known: Counts, dossier: Dossier) -> Extent | None:
    """
    An expectation as a level, in the unit of what is observed.
    """
    figure, unit = announced.figure, observed.figure.unit
    if announced.compared_with is None:
        return extent_of(figure) if figure.unit is unit else None
    before, conflicting = latest(dossier, known.by_period.get(announced.compared_with, ()))
    if before is None or conflicting or before.figure.unit is not unit:
        return None
    base, change = extent_of(before.figure), extent_of(figure)
    if isinstance(base, Bounds):
        return None
    if figure.unit is Unit.PERCENT:
        return _grown(base, growth(change))
    fits = figure.unit is unit or (figure.unit is Unit.PERCENTAGE_POINT and unit is Unit.PERCENT)
    return None if isinstance(change, Bounds) or not fits else base + change


def _grown(base: Exact, factor: Extent) -> Extent | None:
    """
    A number times a factor; below zero nothing is said of one that is not sharp.
    """
    if isinstance(factor, Bounds):
        return scaled(Bounds(base, base), factor) if base > 0 else None
    return base * factor
