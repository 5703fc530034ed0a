"""
Financiering: money that is announced, budgeted, paid or refused.
"""

from __future__ import annotations

from typing import ClassVar, final

import attrs

from jeugdbeleid._check import Shape
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.figure import Figure
from jeugdbeleid.period import Period
from jeugdbeleid.record import Title, Titled
from jeugdbeleid.report import Report
from jeugdbeleid.vocabulary import FundingBasis, FundingState, Unit

__all__ = ["Funding"]


@final
@attrs.frozen(kw_only=True, repr=False)
class Funding(Titled):
    """
    Money (financiering): the amount in EUR, `None` where none is stated ("VWS financiert"), once, per year or in
    all over its period and never pro-rated, from whom (`payers`) to whom (`recipients`), for what (`purpose`), and
    its state.
    """

    amount: Figure | None = None
    basis: FundingBasis
    period: Period | None = None
    payers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    purpose: Title | None = None
    plan: str | None = None
    state: FundingState
    reports: tuple[Report, ...] = ()

    shape: ClassVar[Shape] = Titled.shape.and_also(
        needed={"basis": FundingBasis, "state": FundingState},
        optional={"amount": Figure, "period": Period, "purpose": Title},
        each={"reports": Report},
        ids=("plan",),
        each_id=("payers", "recipients"),
    )

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.amount is not None and self.amount.unit is not Unit.EUR:
            raise InvalidValue(f"Funding.amount of {self.id!r}", self.amount.unit.value, "an amount in EUR")
