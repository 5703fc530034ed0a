"""
Geld: what is announced, budgeted, paid or refused in a year. Nothing is pro-rated and nothing is added up.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.analysis.plain import plain
from jeugdbeleid.funding import Funding
from jeugdbeleid.period import Period
from jeugdbeleid.vocabulary import FundingBasis, ReconciliationKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jeugdbeleid.dossier import Dossier

__all__ = ["FundingIn", "funding_in"]


@final
@attrs.frozen(kw_only=True)
class FundingIn:
    """
    The money of a `year`, each kind apart: `once`; `per_year` (structural); a `total` over a period that the year is
    in or meets, never a part of it; and `unstated`, where the document does not say which. `undated` is the money
    without a period, that may or may not fall in the year. `overlapping` names pairs of ids of which the one
    amount is, or may be, in the other; so nothing here is a sum.
    """

    year: Period
    once: tuple[Funding, ...]
    per_year: tuple[Funding, ...]
    total: tuple[Funding, ...]
    unstated: tuple[Funding, ...]
    undated: tuple[Funding, ...]
    overlapping: tuple[tuple[str, str], ...]

    @property
    def dated(self) -> tuple[Funding, ...]:
        """
        All that has a period which meets the year, kind by kind.
        """
        return (*self.once, *self.per_year, *self.total, *self.unstated)

    def to_dict(self) -> dict[str, Any]:
        """
        The money of the year as plain JSON values, with stable keys; each amount by its id.
        """
        return {name: plain(getattr(self, name)) for name in _KEYS}

    def by_plan(self) -> dict[str | None, tuple[Funding, ...]]:
        """
        What has a period, by the id of its plan or programme; `None` for what names none.
        """
        found: dict[str | None, tuple[Funding, ...]] = {}
        for one in self.dated:
            found[one.plan] = (*found.get(one.plan, ()), one)
        return found

    def by_recipient(self) -> dict[str | None, tuple[Funding, ...]]:
        """
        What has a period, by the id of each that receives it; `None` for what names none. An amount for two is named
        with both, and is not divided.
        """
        found: dict[str | None, tuple[Funding, ...]] = {}
        for one in self.dated:
            for recipient in one.recipients or (None,):
                found[recipient] = (*found.get(recipient, ()), one)
        return found


_KEYS = ("year", "once", "per_year", "total", "unstated", "undated", "overlapping")


def funding_in(dossier: Dossier, year: int) -> FundingIn:
    """
    The money of a calendar year, by the records of a dossier.

    >>> import jeugdbeleid as jb
    >>> found = funding_in(jb.load(), 2020)
    >>> [one.id for one in found.per_year]
    ['extra-middelen-jeugdhulp-2020']
    >>> found.overlapping
    (('extra-middelen-jeugdhulp-2019-2021', 'extra-middelen-jeugdhulp-2020'),)
    """
    asked = Period.year(year)
    meets = [one for one in dossier.funding if one.period is not None and one.period.overlaps(asked)]
    undated = [one for one in dossier.funding if one.period is None]
    kept = {basis: tuple(one for one in meets if one.basis is basis) for basis in FundingBasis}
    return FundingIn(
        year=asked,
        once=kept[FundingBasis.ONCE],
        per_year=kept[FundingBasis.PER_YEAR],
        total=kept[FundingBasis.TOTAL],
        unstated=kept[FundingBasis.UNKNOWN],
        undated=tuple(undated),
        overlapping=_overlapping(dossier, meets),
    )


def _overlapping(dossier: Dossier, found: Iterable[Funding]) -> tuple[tuple[str, str], ...]:
    """
    Pairs of which a document adds the one up to the other, or which share plan, payer and recipient with a total.
    """
    added = {
        frozenset((record.result, term))
        for record in dossier.reconciliations
        if record.kind is ReconciliationKind.SUM and record.result is not None
        for term in record.terms
    }
    return tuple(
        (one.id, other.id)
        for one, other in combinations(found, 2)
        if frozenset((one.id, other.id)) in added or _may_overlap(one, other)
    )


def _may_overlap(one: Funding, other: Funding) -> bool:
    return (
        FundingBasis.TOTAL in {one.basis, other.basis}
        and one.plan is not None
        and one.plan == other.plan
        and bool({*one.payers} & {*other.payers})
        and bool({*one.recipients} & {*other.recipients})
    )
