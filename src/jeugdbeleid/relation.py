"""
Band en aansluiting: how records hang together, and the arithmetic that the documents allow; what is practised and
what stands in the way.
"""

from __future__ import annotations

from typing import final

import attrs

from jeugdbeleid._check import check_id, check_instances, check_text
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.figure import Figure
from jeugdbeleid.planning import Planning
from jeugdbeleid.record import Record, Titled
from jeugdbeleid.vocabulary import Group, ReconciliationKind, RelationKind

__all__ = ["Obstacle", "Practice", "Reconciliation", "Relation"]


@final
@attrs.frozen(kw_only=True)
class Relation(Record):
    """
    A dated, sourced tie (band) that reads "subject, kind, object": both are ids of any kind of record.
    """

    kind: RelationKind
    subject: str
    object: str
    on: Planning | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if type(self.kind) is not RelationKind:
            raise InvalidValue(f"Relation.kind of {self.id!r}", self.kind, "a RelationKind")
        check_id(f"Relation.subject of {self.id!r}", self.subject)
        check_id(f"Relation.object of {self.id!r}", self.object)
        if self.on is not None and type(self.on) is not Planning:
            raise InvalidValue(f"Relation.on of {self.id!r}", self.on, "a Planning or None")


_WITHOUT_RESULT = (ReconciliationKind.SAME, ReconciliationKind.WHOLE)


@final
@attrs.frozen(kw_only=True)
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

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if type(self.kind) is not ReconciliationKind:
            raise InvalidValue(f"Reconciliation.kind of {self.id!r}", self.kind, "a ReconciliationKind")
        check_instances(f"Reconciliation.terms of {self.id!r}", self.terms, str, least=2)
        for term in self.terms:
            check_id(f"Reconciliation.terms of {self.id!r}", term)
        if self.kind not in _WITHOUT_RESULT and (self.result is None) == (self.stated is None):
            raise InvalidValue(
                f"Reconciliation.result of {self.id!r}",
                self.result,
                "a result or a stated figure, and one of them only",
            )
        if self.explanation is not None:
            check_text(f"Reconciliation.explanation of {self.id!r}", self.explanation)


@final
@attrs.frozen(kw_only=True)
class Practice(Titled):
    """
    A good practice (goed voorbeeld): what it is, where, for whom, and the parties named.
    """

    place: str | None = None
    groups: tuple[Group, ...] = ()
    organisations: tuple[str, ...] = ()
    plan: str | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        check_instances(f"Practice.groups of {self.id!r}", self.groups, Group)
        check_instances(f"Practice.organisations of {self.id!r}", self.organisations, str)


@final
@attrs.frozen(kw_only=True)
class Obstacle(Titled):
    """
    What stands in the way (knelpunt), and the ids of what it `hinders`.
    """

    hinders: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        check_instances(f"Obstacle.hinders of {self.id!r}", self.hinders, str)
        for identifier in self.hinders:
            check_id(f"Obstacle.hinders of {self.id!r}", identifier)
