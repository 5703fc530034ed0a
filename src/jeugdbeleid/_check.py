"""
Keuringen: the checks that the values and records share. Each returns nothing, or raises :class:`InvalidValue` that
names the class and field.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from jeugdbeleid.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["check_day", "check_id", "check_instances", "check_number", "check_text", "check_words"]

#: The most words that may be quoted from a source in one value.
MOST_WORDS = 12

_ID = re.compile(r"[a-z0-9]+(?:-{1,2}[a-z0-9]+)*\Z")


def check_day(what: str, day: object) -> None:
    """
    A calendar day: a `date` that is not also a `datetime`.
    """
    if type(day) is not date:
        raise InvalidValue(what, day, "a date without a time of day")


def check_number(what: str, number: object) -> None:
    """
    An exact number: an `int` (no `bool`) or a finite `Decimal`; a float is refused, for it is not the number that
    was written.
    """
    if type(number) is int or (type(number) is Decimal and number.is_finite()):
        return
    raise InvalidValue(what, number, "an int or a finite Decimal")


def check_id(what: str, identifier: object) -> None:
    """
    A kebab-case id: small letters, digits and hyphens, two hyphens between the parts of an observation's id.
    """
    if type(identifier) is not str or _ID.match(identifier) is None:
        raise InvalidValue(what, identifier, "an id of small letters, digits and hyphens")


def check_text(what: str, text: object) -> None:
    """
    A text that says something.
    """
    if type(text) is not str or not text or text.isspace():
        raise InvalidValue(what, text, "a text that is not empty")


def check_words(what: str, words: object) -> None:
    """
    Words quoted from a source: not empty and at most twelve.
    """
    check_text(what, words)
    if len(words.split()) > MOST_WORDS:  # type: ignore[attr-defined]  # check_text has made it a str
        raise InvalidValue(what, words, f"at most {MOST_WORDS} words")


def check_instances(what: str, values: object, kind: type | tuple[type, ...], least: int = 0) -> None:
    """
    A tuple of values of one kind, at least so many.
    """
    if type(values) is not tuple:
        raise InvalidValue(what, values, "a tuple")
    if len(values) < least:
        raise InvalidValue(what, values, f"at least {least}")
    check_each(what, values, kind)


def check_each(what: str, values: Iterable[object], kind: type | tuple[type, ...]) -> None:
    """
    Values of one kind.
    """
    for value in values:
        if not isinstance(value, kind):
            names = " or ".join(k.__name__ for k in (kind if isinstance(kind, tuple) else (kind,)))
            raise InvalidValue(what, value, f"each a {names}")
