"""
Financiering: money that is announced, budgeted, paid or refused.
"""

from __future__ import annotations

from typing import final

import attrs

from jeugdbeleid._check import check_id, check_instances
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.figure import Figure
from jeugdbeleid.period import Period
from jeugdbeleid.record import Title, Titled
from jeugdbeleid.report import Report
from jeugdbeleid.vocabulary import FundingBasis, FundingState, Unit

__all__ = ["Funding"]


@final
@attrs.frozen(kw_only=True)
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

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        for name, kind, may_lack in _KINDS:
            value = getattr(self, name)
            if type(value) is not kind and not (may_lack and value is None):
                raise InvalidValue(f"Funding.{name} of {self.id!r}", value, f"a {kind.__name__}")
        if self.amount is not None and self.amount.unit is not Unit.EUR:
            raise InvalidValue(f"Funding.amount of {self.id!r}", self.amount.unit.value, "an amount in EUR")
        for name in ("payers", "recipients"):
            check_instances(f"Funding.{name} of {self.id!r}", getattr(self, name), str)
            for organisation in getattr(self, name):
                check_id(f"Funding.{name} of {self.id!r}", organisation)
        check_instances(f"Funding.reports of {self.id!r}", self.reports, Report)


_KINDS: tuple[tuple[str, type, bool], ...] = (
    ("amount", Figure, True),
    ("basis", FundingBasis, False),
    ("period", Period, True),
    ("purpose", Title, True),
    ("plan", str, True),
    ("state", FundingState, False),
)
