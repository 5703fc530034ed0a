"""
TOML: as its version 1.0 has it, by the standard library; numbers with a decimal point are exact, nan and inf are none, a day is a date.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

from jeugdbeleid._text import refused
from jeugdbeleid.formats._toml_places import TOKEN, places
from jeugdbeleid.formats._values import MOST_DIGITS, decimal

__all__ = ["MOST_BYTES", "parse", "places"]

#: A file that a person writes has fewer; a program writes JSON.
MOST_BYTES = 512 * 1024

#: A key of so many parts means nothing here, and tomllib takes quadratic time and memory over it.
_MOST_PARTS = 20
_LONG_KEY = re.compile(rf"""(?<![\w"'.-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){{{_MOST_PARTS}}}""")
_PLACE = re.compile(r" \(at line (\d+), column \d+\)\Z")
#: Python refuses to read an integer of very many digits, or to print one that was hexadecimal.
_LONG_NUMBER = re.compile(r"(?<![\w\"'])[+-]?[0-9][0-9A-Fa-fxo_]{200,}+")


def parse(name: str, text: str) -> Any:  # noqa: ANN401 - anything that a file can hold
    """
    The plain value of a TOML text. Raises :class:`~jeugdbeleid.errors.LoadingError`.

    >>> parse("plan.toml", "aantal = 13.70")
    {'aantal': Decimal('13.70')}
    """
    key = _LONG_KEY.search(text)
    if key is not None:
        raise refused(name, f"a key of more than {_MOST_PARTS} parts", _line_at(text, key.start()))
    number = _long_number(text)
    if number is not None:
        raise refused(name, f"expected a number of at most {MOST_DIGITS} digits", _line_at(text, number.start()))
    try:
        return tomllib.loads(text, parse_float=decimal)
    except tomllib.TOMLDecodeError as error:
        raise refused(name, f"not TOML: {error}", _line_said(text, str(error))) from None
    except RecursionError:
        raise refused(name, "too deeply nested") from None


def _long_number(text: str) -> re.Match[str] | None:
    """
    The first number of very many digits that stands in no string.
    """
    if _LONG_NUMBER.search(text) is None:
        return None
    tokens = (token for token in TOKEN.finditer(text) if token.lastgroup == "bare")
    return next((token for token in tokens if _LONG_NUMBER.fullmatch(token[0])), None)


def _line_at(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _line_said(text: str, said: str) -> int:
    """
    The line that an error of tomllib names; the last that is not blank where it names the end of the document.
    """
    place = _PLACE.search(said)
    return int(place[1]) if place else _line_at(text.rstrip(), len(text))
