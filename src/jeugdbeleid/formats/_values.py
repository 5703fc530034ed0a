"""
Waarden: what the forms have in common: exact numbers, what no plan holds, and the way to a value.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid._check import MOST_DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MOST_DEPTH", "MOST_DIGITS", "NotAllowed", "decimal", "integer", "not_allowed", "step"]

#: A value of a plan lies within fewer than ten others.
MOST_DEPTH = 50

_DECIMAL = re.compile(r"[+-]?[0-9]+\.[0-9]+\Z")
#: Of what is found so much is shown.
_SHOWN = 30

_BEYOND = 10**MOST_DIGITS
_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")


@final
@attrs.frozen(repr=False)
class NotAllowed:
    """
    What a form has and a plan has not, in the place of a value, so that all of them are told at once. `found` is how
    it is written, `line` where, if that is known.

    >>> NotAllowed("a number", "NaN").message
    'expected a number, found NaN'
    """

    expected: str
    found: str
    line: int | None = None

    def __repr__(self) -> str:
        """
        As it is written, for what is said of it elsewhere.
        """
        return self.found

    @property
    def message(self) -> str:
        """
        What was expected and what is written there.
        """
        shown = self.found if len(self.found) <= _SHOWN else f"{self.found[:_SHOWN]}…"
        return f"expected {self.expected}, found {shown}"


def decimal(written: str) -> Decimal | NotAllowed:
    """
    The exact number that is written with a decimal point.

    >>> decimal("13.70")
    Decimal('13.70')
    >>> decimal("1e400").message
    'expected a number such as 13.7, found 1e400'
    """
    plain = written.replace("_", "")
    if _DECIMAL.match(plain) is None:
        return NotAllowed("a number such as 13.7", written)
    return Decimal(plain) if len(plain) <= MOST_DIGITS + 1 else _too_long(written)


def integer(written: str) -> int | NotAllowed:
    """
    The whole number that is written in decimal digits.

    >>> integer("-40")
    -40
    """
    return int(written) if len(written) <= MOST_DIGITS + 1 else _too_long(written)


def _too_long(written: str) -> NotAllowed:
    return NotAllowed(f"a number of at most {MOST_DIGITS} digits", written)


def step(path: str, key: str | int) -> str:
    """
    The path of a value within another.

    >>> step(step("", "plans"), 0), step("plans[0]", "title")
    ('plans[0]', 'plans[0].title')
    """
    return f"{path}[{key}]" if isinstance(key, int) else f"{path}.{key}".lstrip(".")


def not_allowed(value: Any) -> Iterator[tuple[str, NotAllowed]]:  # noqa: ANN401 - anything that a file can hold
    """
    What no plan holds, wherever it stands in a value, with its path.

    >>> [(path, one.message) for path, one in not_allowed({"a": [1, 10**100]})]
    [('a[1]', 'expected a number of at most 100 digits, found more')]
    """
    for keys, wrong in _within(value, 1):
        path = ""
        for key in keys:
            path = step(path, key)
        yield path, wrong


def _within(value: Any, depth: int) -> Iterator[tuple[tuple[str | int, ...], NotAllowed]]:  # noqa: ANN401 - as not_allowed
    """
    The same, with the keys that lead there.
    """
    wrong = _wrong(value) if depth <= MOST_DEPTH else NotAllowed(f"at most {MOST_DEPTH} levels", "more")
    if wrong is not None:
        yield (), wrong
    elif isinstance(value, list | dict):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            if type(one) is not str or not one.isascii():  # most are, and nothing is to be asked of them
                for keys, inner in _within(one, depth + 1):
                    yield (key, *keys), inner


def _wrong(value: Any) -> NotAllowed | None:  # noqa: ANN401 - as not_allowed
    if isinstance(value, NotAllowed):
        return value
    if isinstance(value, int) and not -_BEYOND < value < _BEYOND:
        return NotAllowed(f"a number of at most {MOST_DIGITS} digits", "more")
    for text in (value,) if isinstance(value, str) else value if isinstance(value, dict) else ():
        if not text.isascii() and _HALF_A_CHARACTER.search(text):
            return NotAllowed("a whole text", f"{text[:_SHOWN]!a}")
    return None
