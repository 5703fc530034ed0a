"""
Toetsbaarheid: which aims can be held against anything at all. Of each: does it name a number, a baseline, a term and
an owner, and is it observed?

The first four are said by the aim, the fifth by the figures that the dossier has; an aim that lacks one of them is
not a bad aim, but what it came to cannot be shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.analysis.check import check
from jeugdbeleid.target import Change, Trend, Unquantified
from jeugdbeleid.vocabulary import Term

if TYPE_CHECKING:
    from datetime import date

    from jeugdbeleid.analysis.verdict import TargetCheck
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.target import Target

__all__ = ["Aspect", "Evaluability", "evaluability"]


class Aspect(Term):
    """
    Wat een doel toetsbaar maakt, in the order of the columns.
    """

    NUMBER = "number", "getal", "number"
    BASELINE = "baseline", "nulmeting", "baseline"
    DUE = "due", "termijn", "term"
    OWNER = "owner", "eigenaar", "owner"
    OBSERVED = "observed", "cijfer", "figure"


@final
@attrs.frozen
class Evaluability:
    """
    A row of the table: which aspects an aim has, as its `check` found them on a day.
    """

    check: TargetCheck

    @property
    def target(self) -> Target:
        """
        The aim.
        """
        return self.check.target

    @property
    def number(self) -> bool:
        """
        Whether it names a number, be it a threshold or one to move towards.
        """
        return not isinstance(self.target.goal, Trend | Unquantified)

    @property
    def baseline(self) -> bool | None:
        """
        Whether it names the period that it is measured against; `None` where it needs none, as "at least 300" does.
        """
        goal = self.target.goal
        return goal.baseline is not None if isinstance(goal, Change | Trend) else None

    @property
    def due(self) -> bool:
        """
        Whether it names a term that can be dated; "as soon as possible" is none.
        """
        return self.target.due is not None and self.target.due.window is not None

    @property
    def owner(self) -> bool:
        """
        Whether it names who is to reach it.
        """
        return bool(self.target.owners)

    @property
    def observed(self) -> bool:
        """
        Whether there is a figure of its own indicator for what is measured; that of a proxy is none.
        """
        return self.check.observed is not None

    @property
    def has(self) -> tuple[Aspect, ...]:
        """
        The aspects that it has.
        """
        return tuple(aspect for aspect in Aspect if getattr(self, aspect.value))

    @property
    def lacks(self) -> tuple[Aspect, ...]:
        """
        The aspects that it needs and does not have.
        """
        return tuple(aspect for aspect in Aspect if getattr(self, aspect.value) is False)

    def to_dict(self) -> dict[str, Any]:
        """
        The row as plain JSON values, with stable keys.
        """
        return {
            "target": self.target.id,
            "plan": self.target.plan,
            **{aspect.value: getattr(self, aspect.value) for aspect in Aspect},
            "verdict": self.check.verdict.value,
            "reason": self.check.reason.value,
        }


def evaluability(dossier: Dossier, *, on: date, plan: str | None = None) -> tuple[Evaluability, ...]:
    """
    The table of a dossier, or of one plan, on a day: a row for each aim, in the order of its register.

    Raises :class:`UnknownId` for a plan that is not there and :class:`InvalidValue` where `on` is no day.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> rows = evaluability(jb.load(), on=date(2019, 6, 7), plan="actieplan-pleegzorg")
    >>> recruitment = next(row for row in rows if row.target.id == "pleegouders-inschrijvingen-2018")
    >>> [aspect.value for aspect in recruitment.has], [aspect.value for aspect in recruitment.lacks]
    (['number', 'baseline', 'due'], ['owner', 'observed'])
    """
    if plan is not None:
        dossier[plan]
    asked = (target for target in dossier.targets if plan in {None, target.plan})
    return tuple([Evaluability(check(target, dossier, on=on)) for target in asked])
