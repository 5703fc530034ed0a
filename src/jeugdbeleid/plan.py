"""
Plan, actielijn, maatregel: what is to be done.
"""

from __future__ import annotations

from typing import final

import attrs

from jeugdbeleid._check import check_id, check_instances
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.period import Period
from jeugdbeleid.record import Titled
from jeugdbeleid.report import Party, Report, Scope
from jeugdbeleid.vocabulary import MeasureKind, PlanKind, Role

__all__ = ["ActionLine", "Measure", "Plan"]


@final
@attrs.frozen(kw_only=True)
class Plan(Titled):
    """
    A plan or programme (plan, programma), its period and its owners (eigenaren).
    """

    kind: PlanKind = PlanKind.PLAN
    period: Period | None = None
    owners: tuple[str, ...] = ()
    reports: tuple[Report, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if type(self.kind) is not PlanKind:
            raise InvalidValue(f"Plan.kind of {self.id!r}", self.kind, "a PlanKind")
        if self.period is not None and type(self.period) is not Period:
            raise InvalidValue(f"Plan.period of {self.id!r}", self.period, "a Period or None")
        for owner in self.owners:
            check_id(f"Plan.owners of {self.id!r}", owner)
        check_instances(f"Plan.reports of {self.id!r}", self.reports, Report)


@final
@attrs.frozen(kw_only=True)
class ActionLine(Titled):
    """
    A numbered line of a plan (actielijn).
    """

    plan: str
    number: int

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        check_id(f"ActionLine.plan of {self.id!r}", self.plan)
        if type(self.number) is not int or self.number < 1:
            raise InvalidValue(f"ActionLine.number of {self.id!r}", self.number, "a number of at least 1")


@final
@attrs.frozen(kw_only=True)
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

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if type(self.kind) is not MeasureKind:
            raise InvalidValue(f"Measure.kind of {self.id!r}", self.kind, "a MeasureKind")
        check_line(self.id, self.plan, self.action_line)
        check_instances(f"Measure.parties of {self.id!r}", self.parties, Party)
        if self.scope is not None and type(self.scope) is not Scope:
            raise InvalidValue(f"Measure.scope of {self.id!r}", self.scope, "a Scope or None")
        check_instances(f"Measure.reports of {self.id!r}", self.reports, Report)

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


def check_line(record: str, plan: str | None, action_line: int | None) -> None:
    """
    An action line is the number of a line of a plan that is named.
    """
    if plan is not None:
        check_id(f"plan of {record!r}", plan)
    if action_line is not None:
        if type(action_line) is not int or action_line < 1:
            raise InvalidValue(f"action_line of {record!r}", action_line, "a number of at least 1")
        if plan is None:
            raise InvalidValue(f"action_line of {record!r}", action_line, "a plan beside it")
