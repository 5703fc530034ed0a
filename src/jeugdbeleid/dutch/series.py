"""
Reeksen: moments beside each other, and what they share: "maart-mei 2020" has its year once, "1-8 november" its month, "begin/medio 2020" both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.dutch.moment import NUMBERED, Moment, Read
from jeugdbeleid.dutch.moments import moment
from jeugdbeleid.dutch.said import LACKING, Bound, Bounds
from jeugdbeleid.dutch.years import yearlong

if TYPE_CHECKING:
    from jeugdbeleid.dutch.tokens import Token

__all__ = ["series", "shared"]

_MOST_LISTED = 8
#: What ends a series: a range has two moments.
_RANGES = frozenset({"to", "till", "dash"})
#: What may stand behind a comma as the joint: "2020, 2021, en 2022".
_BEHIND_COMMA = frozenset({"to", "till", "and", "or"})
#: What joins two moments in prose only where they are told together.
_LOOSE_JOINTS = frozenset({"and", "comma", "as", "or"})
_SCHOOL = frozenset({"school", "study"})
#: Units without a number whose year another moment shares.
_YEARLONG = frozenset({"year", *_SCHOOL})


def series(tokens: list[Token], at: int, *, prose: bool) -> Bounds | None:
    """
    One moment, a range ("X t/m Y", "X - Y", "X/Y", "X tot Y") or a list ("X, Y en Z", "X of Y").
    """
    found = moment(tokens, at)
    if found is None or tokens[found[1]].kind != "separator":
        return (
            None
            if found is None or found[0].unit in LACKING
            else (Bound("begins", found[0]), Bound("ends", found[0]), found[1])
        )
    moments, joints, places = _listed(tokens, found, prose=prose)
    while moments:
        together = shared(moments)
        if together is not None and (not prose or not joints or joints[-1] != "comma"):
            how = "before" if "till" in joints else "ends"
            return Bound("begins", together[0]), Bound(how, together[-1]), places[-1]
        moments, joints, places = moments[:-1], joints[:-1], places[:-1]
    return None


def _listed(
    tokens: list[Token], first: tuple[Moment, int], *, prose: bool
) -> tuple[list[Moment], list[str], list[int]]:
    """
    The moments that stand beside each other, what joins them, and the place behind each.
    """
    joints: list[str] = []
    moments, places = [first[0]], [first[1]]
    while len(moments) < _MOST_LISTED and not (joints and joints[-1] in _RANGES):
        at = places[-1]
        joint = tokens[at]
        if joint.kind != "separator":
            break
        at += 2 if joint.value == "comma" and tokens[at + 1].value in _BEHIND_COMMA else 1
        found = _next(tokens, at, moments[-1])
        if found is None or _apart(tokens, at, moments[-1], found[0], joint.value, prose=prose):
            break
        moments.append(found[0])
        joints.append(joint.value)
        places.append(found[1])
    return moments, joints, places


def _next(tokens: list[Token], at: int, before: Moment) -> Read:
    """
    The moment at a place; behind a school year, "2020-2021" is another: "schooljaren 2019-2020 en 2020-2021".
    """
    if before.unit in _SCHOOL and not before.parts:
        found = yearlong(tokens, at, before.unit)
        if found is not None and found[1] != at + 1:
            return found
    return moment(tokens, at)


def _apart(tokens: list[Token], at: int, left: Moment, right: Moment, joint: str, *, prose: bool) -> bool:
    """
    Whether two moments beside each other are two expressions: anything undated; in prose two full dates, what is counted, and what has a preposition
    of its own.
    """
    if "undated" in {left.unit, right.unit}:
        return True
    if not prose or joint not in _LOOSE_JOINTS:
        return False
    if tokens[at].kind == "decoration" or right.unit in {"count", "later"}:
        return True
    return left.placed and left.unit not in {"year", "quarter", "half"}


def shared(moments: list[Moment]) -> list[Moment] | None:
    """
    The moments, each with what it lacks taken from its neighbour, the one behind first; `None` where one stays incomplete.
    """
    done = list(moments)
    for at in range(len(done) - 2, -1, -1):
        done[at] = _completed(done[at], done[at + 1])
    for at in range(1, len(done)):
        done[at] = _completed(done[at], done[at - 1])
    return None if any(m.unit in LACKING for m in done) else done


def _completed(lacking: Moment, other: Moment) -> Moment:
    """
    A moment with its month, unit or year taken from another.
    """
    if lacking.unit == "number":
        return _numbered(lacking, other)
    if lacking.unit == "":
        return other._replace(parts=lacking.parts)
    if lacking.placed or lacking.unit in {"count", "later", "now"}:
        return lacking
    if not other.number and other.unit not in _YEARLONG:
        return lacking
    return lacking._replace(year=other.year, shift=other.shift, which=other.which)


def _numbered(lacking: Moment, other: Moment) -> Moment:
    """
    What a bare number beside another moment numbers: its day, its quarter, its half, or, as in 2018/19, the last two digits of the next year.
    """
    number = lacking.number
    if other.unit == "day" and not lacking.placed:
        return other._replace(day=number)
    if other.parts and other.parts[-1][0] in {"half", "nth"}:
        name, _, unit = other.parts[-1]
        return other._replace(parts=(*other.parts[:-1], (name, number, unit)))
    if other.unit in NUMBERED:
        told = lacking if lacking.placed else other
        return other._replace(number=number, year=told.year, shift=told.shift, which=told.which)
    if other.unit == "year" and other.year is not None and not other.parts and number == (other.year + 1) % 100:
        return Moment("year", year=other.year + 1)
    return lacking
