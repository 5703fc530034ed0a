"""
Toezegging: what is owed to a chamber or a council. No money: that is :mod:`jeugdbeleid.funding`.
"""

from __future__ import annotations

from typing import final

import attrs

from jeugdbeleid._check import check_id, check_instances
from jeugdbeleid.citation import Citation
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning
from jeugdbeleid.record import Title, Titled
from jeugdbeleid.report import Report
from jeugdbeleid.vocabulary import CommitmentKind

__all__ = ["Commitment"]


@final
@attrs.frozen(kw_only=True)
class Commitment(Titled):
    """
    A motion, promise, question, amendment, agreement or recommendation (motie, toezegging, vraag, amendement,
    afspraak, aanbeveling): on which day it was made, `by` whom it is owed and `to` whom, the members who asked for
    it, its citation and subject, when it is due, and what documents report of it.

    It is a commitment to act or inform, not an obligation of money (verplichting).
    """

    kind: CommitmentKind
    made_on: Period | None = None
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    citation: Citation | None = None
    subject: Title | None = None
    plan: str | None = None
    due: Planning | None = None
    reports: tuple[Report, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if type(self.kind) is not CommitmentKind:
            raise InvalidValue(f"Commitment.kind of {self.id!r}", self.kind, "a CommitmentKind")
        for name, kind in _KINDS:
            value = getattr(self, name)
            if value is not None and type(value) is not kind:
                raise InvalidValue(f"Commitment.{name} of {self.id!r}", value, f"a {kind.__name__} or None")
        for name in ("by", "to"):
            check_instances(f"Commitment.{name} of {self.id!r}", getattr(self, name), str)
            for organisation in getattr(self, name):
                check_id(f"Commitment.{name} of {self.id!r}", organisation)
        check_instances(f"Commitment.members of {self.id!r}", self.members, str)
        check_instances(f"Commitment.reports of {self.id!r}", self.reports, Report)


_KINDS: tuple[tuple[str, type], ...] = (
    ("made_on", Period),
    ("citation", Citation),
    ("subject", Title),
    ("plan", str),
    ("due", Planning),
)
