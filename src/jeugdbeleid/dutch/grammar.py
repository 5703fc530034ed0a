"""
Zinsbouw: from tokens to the :class:`~jeugdbeleid.dutch.said.Expression` of what they say of time, with all that stands around a moment: hedges, rhythms
beside a date, remarks in brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.dutch.bounds import bounds, opens_range
from jeugdbeleid.dutch.rhythms import standing
from jeugdbeleid.dutch.said import Bound, Expression
from jeugdbeleid.dutch.tokens import SKIPPED, skip
from jeugdbeleid.vocabulary import PlanningKind

if TYPE_CHECKING:
    from jeugdbeleid.dutch.tokens import Token

__all__ = ["closed", "expression", "opened"]

#: Signs that may stand before and behind words of time that stand alone.
_OPENING = frozenset("([\"“„‘'’«")
_CLOSING = frozenset(".,;:)]\"”“’'»?!")


def expression(tokens: list[Token], at: int, *, prose: bool = False) -> tuple[Expression, int] | None:
    """
    What is said of time from a place on, the longest that can be read, and the place behind it; `None` where nothing is.

    In running `prose` a rhythm beside a time is another expression, and two full dates beside each other are two.
    """
    if tokens[at].kind == "van" or tokens[at].kind in SKIPPED:
        at = _opening(tokens, at)
    found = standing(tokens, at, prose=prose)
    if found is None:
        bounded = bounds(tokens, at, prose=prose)
        if bounded is None:
            return None
        found = _bounded(*bounded)
    return found if prose else _with_rest(tokens, *found)


def _opening(tokens: list[Token], at: int) -> int:
    """
    The place behind decorations, and behind a "van" that opens no range.
    """
    at = skip(tokens, at)
    while tokens[at].kind == "van" and not opens_range(tokens, at):
        at = skip(tokens, at + 1)
    return at


def _bounded(begins: Bound | None, ends: Bound | None, at: int) -> tuple[Expression, int]:
    """
    What bounds say, and the place behind them: nothing that could be dated, where one of them cannot.
    """
    if _undated(begins) or _undated(ends):
        return Expression(PlanningKind.UNDATED), at
    return Expression(PlanningKind.DATED, begins, ends), at


def _undated(bound: Bound | None) -> bool:
    return bound is not None and bound.moment.unit == "undated"


def _with_rest(tokens: list[Token], found: Expression, at: int) -> tuple[Expression, int]:
    """
    An expression with what stands behind it: a rhythm, bounds of a rhythm, decorations.
    """
    if tokens[at].kind == "end":
        return found, at
    at = skip(tokens, at)
    if found.kind is PlanningKind.DATED:
        more = standing(tokens, at, prose=False)
        if more is not None and more[0].kind in {PlanningKind.RECURRING, PlanningKind.CONTINUING}:
            return more[0]._replace(begins=_stated(found.begins), ends=_stated(found.ends)), skip(tokens, more[1])
    elif found.kind is PlanningKind.UNDATED:
        bounded = bounds(tokens, at + (tokens[at].value == "comma"), prose=False)
        if bounded is not None:
            return _bounded(*bounded)
    else:
        upto = at + 1 if tokens[at].value in {"comma", "("} else at
        bounded = bounds(tokens, _opening(tokens, upto), prose=False)
        if bounded is not None:
            return found._replace(begins=_stated(bounded[0]), ends=_stated(bounded[1])), skip(tokens, bounded[2])
    return found, at


def _stated(bound: Bound | None) -> Bound | None:
    """
    The bound of a rhythm, where its year is stated: "jaarlijks in mei" has none.
    """
    return bound if bound is not None and bound.moment.year is not None else None


def opened(tokens: list[Token]) -> int:
    """
    The place behind brackets and quotation marks.
    """
    at = 1
    while tokens[at].word in _OPENING:
        at += 1
    return at


def closed(tokens: list[Token], at: int) -> bool:
    """
    Whether nothing but closing signs and decorations stands from here on.
    """
    while tokens[at].kind != "end":
        bracket = tokens[at].value == "(" and tokens[at + 1].kind == "decoration"
        if not bracket and tokens[at].kind != "decoration" and tokens[at].word not in _CLOSING:
            return False
        at += 1
    return True
