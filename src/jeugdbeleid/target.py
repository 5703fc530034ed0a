"""
Doel: what is aimed at, and the goals an aim can have.
"""

from __future__ import annotations

from typing import ClassVar, final

import attrs

from jeugdbeleid._check import Shape
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.figure import Figure
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning
from jeugdbeleid.record import Breakdown, Titled, check_breakdown
from jeugdbeleid.report import Report, Scope
from jeugdbeleid.vocabulary import TrendDirection, Unit

__all__ = [
    "AtLeast",
    "AtMost",
    "Change",
    "Comparator",
    "Goal",
    "LessThan",
    "MoreThan",
    "Target",
    "Towards",
    "Trend",
    "Unquantified",
]


def _check_threshold(name: str, figure: object) -> None:
    if type(figure) is not Figure:
        raise InvalidValue(f"{name}.figure", figure, "a Figure")
    if figure.exact is None:
        raise InvalidValue(f"{name}.figure", figure.words, "a figure with one value; it states a range")


@final
@attrs.frozen
class AtLeast:
    """
    Ten minste: [X, ..). "tenminste 25%".
    """

    figure: Figure

    def __attrs_post_init__(self) -> None:
        _check_threshold("AtLeast", self.figure)


@final
@attrs.frozen
class MoreThan:
    """
    Meer dan: (X, ..).
    """

    figure: Figure

    def __attrs_post_init__(self) -> None:
        _check_threshold("MoreThan", self.figure)


@final
@attrs.frozen
class AtMost:
    """
    Ten hoogste: (.., X].
    """

    figure: Figure

    def __attrs_post_init__(self) -> None:
        _check_threshold("AtMost", self.figure)


@final
@attrs.frozen
class LessThan:
    """
    Minder dan: (.., X).
    """

    figure: Figure

    def __attrs_post_init__(self) -> None:
        _check_threshold("LessThan", self.figure)


#: A goal that is a threshold.
Comparator = AtLeast | MoreThan | AtMost | LessThan

_COMPARATORS = (AtLeast, MoreThan, AtMost, LessThan)
_CHANGE_UNITS = (Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.COUNT)


@final
@attrs.frozen
class Change:
    """
    Verandering: by how much against a baseline (nulmeting), in percent (relative), percentage_point or count. A
    decrease is negative: `Change(AtMost(-10 percent), ...)`. Raises :class:`InvalidValue` without a baseline: there
    is no default one.
    """

    comparator: Comparator
    baseline: Period

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.comparator, _COMPARATORS):
            raise InvalidValue("Change.comparator", self.comparator, "AtLeast, MoreThan, AtMost or LessThan")
        if type(self.baseline) is not Period:
            raise InvalidValue("Change.baseline", self.baseline, "the period it is measured against")
        if self.comparator.figure.unit not in _CHANGE_UNITS:
            raise InvalidValue(
                "Change.comparator.figure.unit", self.comparator.figure.unit.value, "percent, percentage_point or count"
            )


@final
@attrs.frozen
class Trend:
    """
    Trend: up or down, by no stated amount; `baseline` where one is named.
    """

    direction: TrendDirection
    baseline: Period | None = None

    def __attrs_post_init__(self) -> None:
        if type(self.direction) is not TrendDirection:
            raise InvalidValue("Trend.direction", self.direction, "up or down")
        if self.baseline is not None and type(self.baseline) is not Period:
            raise InvalidValue("Trend.baseline", self.baseline, "a Period or None")


@final
@attrs.frozen
class Towards:
    """
    Richting: towards a number, without a threshold ("toe naar nul").
    """

    figure: Figure

    def __attrs_post_init__(self) -> None:
        _check_threshold("Towards", self.figure)


@final
@attrs.frozen
class Unquantified:
    """
    Niet gekwantificeerd: an aim without a number is still an aim.
    """


#: What an aim asks.
Goal = AtLeast | MoreThan | AtMost | LessThan | Change | Trend | Towards | Unquantified

_GOALS = (*_COMPARATORS, Change, Trend, Towards, Unquantified)


@final
@attrs.frozen(kw_only=True, repr=False)
class Target(Titled):
    """
    An aim (doel, ambitie): its plan, action line and owners, the indicator it is about, the goal, the period
    `measured`, and when it is `due`.

    `proxies` are indicators that stand near it and decide nothing unless the caller accepts them; `restates` names
    the same aim in an earlier document. An expectation is no aim: it is an observation with status F.
    """

    plan: str | None = None
    action_line: int | None = None
    owners: tuple[str, ...] = ()
    indicator: str | None = None
    goal: Goal
    measured: Period | None = None
    due: Planning | None = None
    breakdown: Breakdown = ()
    scope: Scope | None = None
    proxies: tuple[str, ...] = ()
    restates: str | None = None
    reports: tuple[Report, ...] = ()

    shape: ClassVar[Shape] = Titled.shape.and_also(
        optional={"action_line": int, "measured": Period, "due": Planning, "scope": Scope},
        each={"reports": Report},
        ids=("plan", "indicator", "restates"),
        each_id=("owners", "proxies"),
    )

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not isinstance(self.goal, _GOALS):
            raise InvalidValue(f"Target.goal of {self.id!r}", self.goal, "a goal")
        if self.indicator is None and type(self.goal) is not Unquantified:
            raise InvalidValue(f"Target.indicator of {self.id!r}", None, "an indicator, for its goal is quantified")
        check_breakdown(self)
