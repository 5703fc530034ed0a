"""
Zegging: what words of time say, without yet knowing a reference day or a convention.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jeugdbeleid.dutch.moment import Moment

if TYPE_CHECKING:
    from jeugdbeleid.vocabulary import PlanningKind

__all__ = ["LACKING", "Bound", "Bounds", "Expression"]

#: The units of a moment that lacks what it would share with another: "begin" of what, "1" of what.
LACKING = frozenset({"", "number"})


class Bound(NamedTuple):
    """
    How a moment bounds ("begins", "ends", "before", "after", "earliest"), and the moment.
    """

    how: str
    moment: Moment


#: A begin and an end, each absent where nothing is said of it, and the place behind their words.
Bounds = tuple[Bound | None, Bound | None, int]


class Expression(NamedTuple):
    """
    What is said of time: a kind, a begin and an end, and a rhythm, a number of months or days (or of workdays) and that unit.
    """

    kind: PlanningKind
    begins: Bound | None = None
    ends: Bound | None = None
    rhythm: tuple[int, str] | None = None
