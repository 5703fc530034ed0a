"""
Bewijs: the figures of a dossier that serve for an aim, those of a proxy where the caller accepts it, and those that
stand near it and decide nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from jeugdbeleid.analysis.aim import Aim, aim_of
from jeugdbeleid.analysis.candidates import Counts, counts, in_period
from jeugdbeleid.analysis.verdict import Reason
from jeugdbeleid.dossier import area_of, cell_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jeugdbeleid.analysis.verdict import Options
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.indicator import Observation

__all__ = ["Evidence", "elsewhere", "evidence"]


@final
@attrs.frozen
class Evidence:
    """
    What was found for an aim: all that is known of its cell, the observation and the baseline, all vintages that
    conflict, the figures of proxies that are only near it, and the proxy whose figures these are, where one stands in.
    """

    aim: Aim
    known: Counts
    observed: Observation | None
    baseline: Observation | None
    conflicting: tuple[Observation, ...]
    near: tuple[Observation, ...] = ()
    proxy: str | None = None

    @property
    def whole(self) -> bool:
        """
        Whether no figure is missing.
        """
        return self.observed is not None and (self.baseline is not None or self.aim.base is None)

    @property
    def fits(self) -> bool:
        """
        Whether the units of the goal and of both figures go together.
        """
        unit = self.aim.indicator.unit
        return (
            self.aim.fits
            and (self.observed is None or self.observed.figure.unit is unit)
            and (self.baseline is None or self.baseline.figure.unit is unit)
        )

    @property
    def definitive(self) -> bool:
        """
        Whether the figures are said to be final.
        """
        used = [one for one in (self.observed, self.baseline) if one is not None]
        return all(one.status is not None and one.status.definitive for one in used)


def evidence(aim: Aim, dossier: Dossier, on: date, options: Options, own: tuple[Observation, ...]) -> Evidence:
    """
    The figures of the aim's own indicator, or of the first accepted proxy that has one where its own has none.
    """
    known = counts(dossier, aim.cell, own) if own else aim.counts
    found = Evidence(aim, known, *aim.figures(dossier, known, on))
    if not aim.target.proxies or found.whole:
        return found
    if found.observed is None and options.accept_proxy:
        found = next(_stand_ins(found, dossier, on, options, own), found)
    return found if found.whole else attrs.evolve(found, near=tuple(_near(found, dossier, on, options, own)))


def _stand_ins(
    found: Evidence, dossier: Dossier, on: date, options: Options, own: tuple[Observation, ...]
) -> Iterator[Evidence]:
    for proxy in options.accept_proxy:
        aim = aim_of(found.aim.target, dossier, proxy, options.scope, options.circa)
        if aim is not None:
            known = counts(dossier, aim.cell, own)
            observed, baseline, conflicting = aim.figures(dossier, known, on)
            if observed is not None:
                yield Evidence(aim, known, observed, baseline, conflicting, proxy=proxy)


def _near(
    found: Evidence, dossier: Dossier, on: date, options: Options, own: tuple[Observation, ...]
) -> Iterator[Observation]:
    """
    Figures of proxies that are not accepted, for what is measured or for the baseline.
    """
    for proxy in found.aim.target.proxies:
        aim = aim_of(found.aim.target, dossier, proxy, options.scope)
        if aim is not None and proxy not in options.accept_proxy:
            known = counts(dossier, aim.cell, own)
            yield from (one for one in aim.figures(dossier, known, on)[:2] if one is not None)


def elsewhere(aim: Aim, dossier: Dossier, on: date, own: tuple[Observation, ...]) -> Iterator[Reason]:
    """
    Why a figure for the period does not serve: it is of another area or breakdown.
    """
    cells = dict.fromkeys(
        cell_of(one) for one in (*own, *dossier.figures_of(aim.indicator.id)) if one.indicator == aim.indicator.id
    )
    found = [
        one
        for cell in cells
        for one in in_period(counts(dossier, cell, own).levels, aim.indicator, aim.target.measured, on)
    ]
    if any(area_of(one.scope) != aim.cell[1] for one in found):
        yield Reason.AREA_DIFFERS
    if any(one.breakdown != aim.target.breakdown for one in found):
        yield Reason.BREAKDOWN_DIFFERS
