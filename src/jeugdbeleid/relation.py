"""
Band en aansluiting: how records hang together, and the arithmetic that the documents allow; what is practised and
what stands in the way.
"""

from __future__ import annotations

from typing import ClassVar, final

import attrs

from jeugdbeleid._check import Shape, check_instances
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.figure import Figure
from jeugdbeleid.planning import Planning
from jeugdbeleid.record import Record, Titled
from jeugdbeleid.vocabulary import Group, ReconciliationKind, RelationKind

__all__ = ["Obstacle", "Practice", "Reconciliation", "Relation"]


@final
@attrs.frozen(kw_only=True, repr=False)
class Relation(Record):
    """
    A dated, sourced tie (band) that reads "subject, kind, object": both are ids of any kind of record.
    """

    kind: RelationKind
    subject: str
    object: str
    on: Planning | None = None

    shape: ClassVar[Shape] = Record.shape.and_also(
        needed={"kind": RelationKind, "subject": str, "object": str},
        optional={"on": Planning},
        ids=("subject", "object"),
    )


_WITHOUT_RESULT = (ReconciliationKind.SAME, ReconciliationKind.WHOLE)


@final
@attrs.frozen(kw_only=True, repr=False)
class Reconciliation(Record):
    """
    Arithmetic (aansluiting): `terms` are ids of observations or fundings. Their sum, the change from the first to
    the second, or the share of the first in the second is held against the `result`: the id of a record, or a figure
    that is `stated`. Without a result stand those that are to be the same, and the parts of a `whole`, shares that
    are to make 100 percent. Where it does not hold, `explanation` says why, as far as the documents allow.
    """

    kind: ReconciliationKind
    terms: tuple[str, ...]
    result: str | None = None
    stated: Figure | None = None
    explanation: str | None = None

    shape: ClassVar[Shape] = Record.shape.and_also(
        needed={"kind": ReconciliationKind},
        optional={"stated": Figure},
        texts=("explanation",),
        ids=("result",),
        each_id=("terms",),
    )

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        check_instances(f"Reconciliation.terms of {self.id!r}", self.terms, str, least=2)
        if self.kind not in _WITHOUT_RESULT and (self.result is None) == (self.stated is None):
            raise InvalidValue(
                f"Reconciliation.result of {self.id!r}",
                self.result,
                "a result or a stated figure, and one of them only",
            )


@final
@attrs.frozen(kw_only=True, repr=False)
class Practice(Titled):
    """
    A good practice (goed voorbeeld): what it is, where, for whom, and the parties named.
    """

    place: str | None = None
    groups: tuple[Group, ...] = ()
    organisations: tuple[str, ...] = ()
    plan: str | None = None

    shape: ClassVar[Shape] = Titled.shape.and_also(
        each={"groups": Group}, texts=("place",), ids=("plan",), each_id=("organisations",)
    )


@final
@attrs.frozen(kw_only=True, repr=False)
class Obstacle(Titled):
    """
    What stands in the way (knelpunt), and the ids of what it `hinders`.
    """

    hinders: tuple[str, ...] = ()

    shape: ClassVar[Shape] = Titled.shape.and_also(each_id=("hinders",))
