"""
Grenzen in de tijd: the words that say of a moment whether it begins, ends, comes before or after: "vanaf", "uiterlijk", "tot", "na", "tussen", "gereed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.dutch.counts import count
from jeugdbeleid.dutch.moment import Moment, Read
from jeugdbeleid.dutch.moments import moment
from jeugdbeleid.dutch.said import LACKING, Bound, Bounds
from jeugdbeleid.dutch.series import series, shared
from jeugdbeleid.dutch.tokens import skip

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeugdbeleid.dutch.tokens import Token

__all__ = ["bounds", "opens_range"]

#: What joins the begin and the end of a range, where a word before it said that it is one.
_TO = frozenset({"to", "till", "dash"})
_TO_OR_AND = frozenset({"to", "and", "dash"})
_ENDINGS = frozenset({"end", "before", "done"})


def bounds(tokens: list[Token], at: int, *, prose: bool) -> Bounds | None:
    """
    A begin and an end: with a word that says which, between two, or of the moments themselves.
    """
    token = tokens[at]
    reader = _OPENINGS.get(token.value if token.kind in _VALUED else token.kind, _unopened)
    return reader(tokens, at, prose)


def opens_range(tokens: list[Token], at: int) -> bool:
    """
    Whether a "van" opens a range: "van X tot Y".
    """
    return _from(tokens, at, prose=False) is not None


def _unopened(tokens: list[Token], at: int, prose: bool) -> Bounds | None:
    """
    A moment or a series of them, with the word behind it that leaves one of its bounds: "X e.v.", "X gereed", "X (uiterlijk)", "X (start)".
    """
    found = series(tokens, at, prose=prose)
    if found is None:
        return None
    begins, ends, upto = found
    token = tokens[upto]
    if token.kind == "onward":
        return begins, None, upto + 1
    if prose and token.word != "gereed":
        return found
    inside = token.value == "(" and tokens[upto + 2].value == ")"
    token, behind = tokens[upto + inside], upto + 1 + 2 * inside
    if token.value == "done" or (token.value == "end" and (inside or tokens[behind].kind == "end")):
        return None, ends, behind
    return (begins, None, behind) if token.word == "start" else found


def _ending(tokens: list[Token], at: int, _: bool) -> Bounds | None:
    """
    "uiterlijk X", "uiterlijk gereed X", "uiterlijk X gereed", "t/m X", "tot X", "vóór X"; but "voor de komende vier jaar" is for them, not before.
    """
    how = "before" if tokens[at].value in {"before", "till"} else "ends"
    found = _whole(tokens, at + 1 + (tokens[at].value == "end" and tokens[at + 1].value == "done"))
    if found is None:
        return None
    if found[0].unit == "count" and tokens[at].word == "voor":
        return Bound("begins", found[0]), Bound("ends", found[0]), found[1]
    return None, Bound(how, found[0]), found[1] + (tokens[found[1]].word == "gereed")


def _done(tokens: list[Token], at: int, prose: bool) -> Bounds | None:
    """
    "gereed X" and "gereed per X" end as X, and of the begin nothing is said.
    """
    at = skip(tokens, at + 1)
    found = bounds(tokens, at + (tokens[at].word == "per"), prose=prose)
    return None if found is None or found[1] is None else (None, found[1], found[2])


def _whole(tokens: list[Token], at: int) -> Read:
    """
    A moment that lacks nothing it would share with another.
    """
    found = moment(tokens, at)
    return None if found is None or found[0].unit in LACKING else found


def _now_or_moment(tokens: list[Token], at: int) -> Read:
    return (Moment("now"), at + 1) if tokens[at].word == "nu" else moment(tokens, at)


def _beginning(tokens: list[Token], at: int, prose: bool) -> Bounds | None:
    """
    "vanaf X", "na X", "op zijn vroegst X", and an end where one follows: "vanaf X tot Y", "start X, gereed Y".
    """
    if tokens[at + 1].value in {"earliest", "after"}:
        return _beginning(tokens, at + 1, prose)
    how = {"begin": "begins"}.get(tokens[at].value, tokens[at].value)
    at += 1
    found = _now_or_moment(tokens, at + (tokens[at].kind == "van"))
    if found is None:
        return None
    first, at = found
    if tokens[at].kind == "onward":
        return Bound(how, first), None, at + 1
    second = moment(tokens, at + 1) if tokens[at].value == "slash" and first.unit == "year" else None
    if second is not None:
        return Bound(how, first), None, second[1]
    end = _end_behind(tokens, at, prose=prose)
    if end is None:
        return (Bound(how, first), None, at) if first.unit not in LACKING else None
    together = shared([first, end[0].moment])
    return None if together is None else (Bound(how, together[0]), Bound(end[0].how, together[1]), end[1])


def _end_behind(tokens: list[Token], at: int, *, prose: bool) -> tuple[Bound, int] | None:
    """
    The end that follows a begin ("tot Y", "- Y", ", gereed Y"), and the place behind.
    """
    joint = tokens[at]
    if joint.kind == "separator" and joint.value in _TO:
        found = moment(tokens, at + 1)
        if found is not None:
            return Bound("before" if joint.value == "till" else "ends", found[0]), found[1]
    upto = at + (joint.kind == "separator" and joint.value in {"comma", "and", "dash", "slash"})
    if tokens[upto].kind == "operator" and tokens[upto].value in _ENDINGS and not prose:
        found = moment(tokens, upto + 1)
        if found is not None:
            return Bound("before" if tokens[upto].value == "before" else "ends", found[0]), found[1]
    return None


def _between(tokens: list[Token], at: int, _: bool) -> Bounds | None:
    """
    "tussen X en Y", "tussen nu en Y".
    """
    return _range(_now_or_moment(tokens, at + 1), tokens, _TO_OR_AND)


def _within(tokens: list[Token], at: int, prose: bool) -> Bounds | None:
    """
    "binnen nu en 1 juli 2020" is between the two; any other "binnen" opens a moment.
    """
    to_come = tokens[at + 1].word == "nu" and tokens[at + 2].value == "and" and count(tokens, at + 3) is None
    return _between(tokens, at, prose) if to_come else _unopened(tokens, at, prose)


def _from(tokens: list[Token], at: int, prose: bool) -> Bounds | None:  # noqa: ARG001
    """
    "van X tot Y", "van X t/m Y"; `None` where no such end follows.
    """
    return _range(moment(tokens, at + 1), tokens, _TO)


def _range(first: Read, tokens: list[Token], joints: frozenset[str]) -> Bounds | None:
    """
    A moment with a joint and another one behind it.
    """
    if first is None or tokens[first[1]].kind != "separator" or tokens[first[1]].value not in joints:
        return None
    last = moment(tokens, first[1] + 1)
    together = None if last is None else shared([first[0], last[0]])
    if last is None or together is None:
        return None
    how = "before" if tokens[first[1]].value == "till" else "ends"
    return Bound("begins", together[0]), Bound(how, together[1]), last[1]


#: Parts of speech whose words are told apart by their value.
_VALUED = frozenset({"operator", "separator"})
_OPENINGS: dict[str, Callable[[list[Token], int, bool], Bounds | None]] = {
    "begin": _beginning, "entry": _beginning, "earliest": _beginning, "after": _beginning, "end": _ending, "to": _ending, "before": _ending, "till": _ending,
    "done": _done, "between": _between, "within": _within, "van": _from,
}  # fmt: skip
