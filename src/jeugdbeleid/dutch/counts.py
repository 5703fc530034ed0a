"""
Aantallen: numbers of units of time, without which "binnen zes maanden" and "elke twee weken" are nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.dutch.moment import Moment, Read

if TYPE_CHECKING:
    from jeugdbeleid.dutch.tokens import Token

__all__ = ["count", "counted", "few"]

_HALVED = 2  # numbers of units are doubled, so that a half is whole
_MOST = 2000


def count(tokens: list[Token], at: int) -> tuple[int, str, int] | None:
    """
    A number of units, doubled, the unit, and the place behind: "twee jaar", "een half jaar", "anderhalf jaar", "zes maanden".
    """
    token = tokens[at]
    if token.kind == "int":
        doubled = 2 * int(token.value)
    elif token.kind == "cardinal":
        doubled = int(token.value)
    else:
        return None
    at += 1
    if tokens[at].word == "en" and tokens[at + 1].word == "een" and tokens[at + 2].word == "half":
        doubled, at = doubled + 1, at + 3
    elif tokens[at].word in {"half", "halve"} and doubled == _HALVED:
        doubled, at = 1, at + 1
    if tokens[at].kind != "unit" or tokens[at].value in {"school", "study"} or not 1 <= doubled <= _MOST:
        return None
    return doubled, str(tokens[at].value), at + 1


def counted(number: tuple[int, str, int] | None, direction: int) -> Read:
    """
    So much time from the reference on (1), or up to it (-1).
    """
    return None if number is None else (Moment("count", direction, parts=(("", number[0], number[1]),)), number[2])


def few(tokens: list[Token], at: int) -> Read:
    """
    "een paar weken", "enkele maanden": no number, so no time that could be dated.
    """
    at += tokens[at].word == "een"
    return (Moment("undated"), at + 2) if tokens[at].kind == "few" and tokens[at + 1].kind == "unit" else None
