"""
Toezegging: what is owed to a chamber or a council. No money: that is :mod:`jeugdbeleid.funding`.
"""

from __future__ import annotations

from typing import ClassVar, final

import attrs

from jeugdbeleid._check import Shape
from jeugdbeleid.citation import Citation
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning
from jeugdbeleid.record import Title, Titled
from jeugdbeleid.report import Report
from jeugdbeleid.vocabulary import CommitmentKind

__all__ = ["Commitment"]


@final
@attrs.frozen(kw_only=True, repr=False)
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

    shape: ClassVar[Shape] = Titled.shape.and_also(
        needed={"kind": CommitmentKind},
        optional={"made_on": Period, "citation": Citation, "subject": Title, "due": Planning},
        each={"members": str, "reports": Report},
        ids=("plan",),
        each_id=("by", "to"),
    )
