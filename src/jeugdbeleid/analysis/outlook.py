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

__all__ = ["outlook"]


def outlook(
    found: Evidence, dossier: Dossier, base: Extent | None, times: tuple[int, ...], standing: bool | None
) -> tuple[bool, Observation] | tuple[None, None]:
    """
    Whether the comparison would come out otherwise with what is announced of the observed figure, and what that is;
    twice `None` where nothing is announced, or where that decides nothing.
    """
    observed, held = found.observed, found.aim.threshold
    announced = None if observed is None else _announced(observed, found.known, dossier)
    if observed is None or announced is None or held is None or standing is None:
        return None, None
    expected = multiplied(_level(announced, observed, found.known, dossier), times[0])
    turned = held.standing(expected, base)
    return (None, None) if turned is None else (turned is not standing, announced)


def _announced(observed: Observation, known: Counts, dossier: Dossier) -> Observation | None:
    """
    The latest expectation of the cell and period of what is observed that is not older than the figure itself;
    `None` where nothing is announced, or where two that are announced differ.
    """
    seen = vintage(dossier, observed)
    told = [one for one in known.expected if one.period == observed.period and not vintage(dossier, one).before(seen)]
    last, conflicting = latest(dossier, told)
    return None if conflicting else last


def _level(announced: Observation, observed: Observation, known: Counts, dossier: Dossier) -> Extent | None:
    """
    An expectation as a level, in the unit of what is observed; one stated as a change is reckoned from the figure of
    the period that it is compared with, and is `None` where that is not known.
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
