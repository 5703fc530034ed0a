"""
Plan, actielijn, maatregel: what is to be done.
"""

from __future__ import annotations

from typing import ClassVar, final

import attrs

from jeugdbeleid._check import Shape
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.period import Period
from jeugdbeleid.record import Titled
from jeugdbeleid.report import Party, Report, Scope
from jeugdbeleid.vocabulary import MeasureKind, PlanKind, Role

__all__ = ["ActionLine", "Measure", "Plan"]


@final
@attrs.frozen(kw_only=True, repr=False)
class Plan(Titled):
    """
    A plan or programme (plan, programma), its period and its owners (eigenaren).
    """

    kind: PlanKind = PlanKind.PLAN
    period: Period | None = None
    owners: tuple[str, ...] = ()
    reports: tuple[Report, ...] = ()

    shape: ClassVar[Shape] = Titled.shape.and_also(
        needed={"kind": PlanKind}, optional={"period": Period}, each={"reports": Report}, each_id=("owners",)
    )


@final
@attrs.frozen(kw_only=True, repr=False)
class ActionLine(Titled):
    """
    A numbered line of a plan (actielijn).
    """

    plan: str
    number: int

    shape: ClassVar[Shape] = Titled.shape.and_also(needed={"plan": str, "number": int}, ids=("plan",))

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.number < 1:
            raise InvalidValue(f"ActionLine.number of {self.id!r}", self.number, "a number of at least 1")


@final
@attrs.frozen(kw_only=True, repr=False)
class Measure(Titled):
    """
    An action, project, deliverable or bill (maatregel): its plan and action line, who takes part, where and for
    whom, and what each document says of it.
    """

    kind: MeasureKind = MeasureKind.ACTION
    plan: str | None = None
    action_line: int | None = None
    parties: tuple[Party, ...] = ()
    scope: Scope | None = None
    reports: tuple[Report, ...] = ()

    shape: ClassVar[Shape] = Titled.shape.and_also(
        needed={"kind": MeasureKind},
        optional={"scope": Scope, "action_line": int},
        each={"parties": Party, "reports": Report},
        ids=("plan",),
    )

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.action_line is not None and (self.action_line < 1 or self.plan is None):
            raise InvalidValue(
                f"Measure.action_line of {self.id!r}",
                self.action_line,
                "a number of at least 1, of a plan that is named",
            )

    def with_role(self, role: Role) -> tuple[str, ...]:
        """
        The organisations that have a role in it.
        """
        return tuple(party.organisation for party in self.parties if party.role is role)

    def meets(self, criterion: str, value: object) -> bool:
        """
        As of every record; a role ("responsible", "carries_out", ...) and `organisation` (in any role) are criteria
        too.
        """
        if criterion in _ROLES:
            return value in self.with_role(_ROLES[criterion])
        if criterion == "organisation":
            return any(party.organisation == value for party in self.parties)
        return super().meets(criterion, value)

    @classmethod
    def criteria(cls) -> tuple[str, ...]:
        """
        The fields, the roles, `organisation` and `document`.
        """
        return (*super().criteria(), *_ROLES, "organisation")


_ROLES = {role.value: role for role in Role}
