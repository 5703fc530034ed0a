"""
JSON: as RFC 8259 has it, with each key once; numbers with a decimal point are exact, NaN and Infinity are none.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from jeugdbeleid._text import MOST_BYTES, refused
from jeugdbeleid.formats._values import NotAllowed, decimal, integer, step

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MOST_BYTES", "parse", "places"]


def parse(name: str, text: str) -> Any:  # noqa: ANN401 - anything that a file can hold
    """
    The plain value of a JSON text. Raises :class:`~jeugdbeleid.errors.LoadingError`.

    >>> parse("plan.json", '{"aantal": 13.70}')
    {'aantal': Decimal('13.70')}
    """
    try:
        return json.loads(
            text,
            object_pairs_hook=_unrepeated,
            parse_int=integer,
            parse_float=decimal,
            parse_constant=_no_number,
        )
    except json.JSONDecodeError as error:
        raise refused(name, f"not JSON: {error.msg}", error.lineno) from None
    except RecursionError:
        raise refused(name, "too deeply nested") from None


def _unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                made[key] = NotAllowed("each key once", f"{key!r} twice")
            seen.add(key)
    return made


def _no_number(found: str) -> NotAllowed:
    return NotAllowed("a number", found)


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[][{}:,]|[^][{}:,"\s]++')


def places(text: str) -> Iterator[tuple[str, int]]:
    """
    The path of each value of a JSON text that could be parsed, with the line on which it starts.

    >>> list(places('{"a": [1,\\n2]}'))
    [('', 1), ('a', 1), ('a[0]', 1), ('a[1]', 2)]
    """
    inside: list[tuple[str, str | int | None]] = []  # of each open value its path, and the index or key at hand
    line, at = 1, 0
    for token in _TOKEN.finditer(text):
        found = token[0]
        if found in {"]", "}"}:
            inside.pop()
        elif found == ",":
            path, key = inside[-1]
            inside[-1] = (path, key + 1 if isinstance(key, int) else None)
        elif inside and inside[-1][1] is None and found != ":":
            inside[-1] = (inside[-1][0], json.loads(found) if "\\" in found else found[1:-1])
        elif found != ":":
            line, at = line + text.count("\n", at, token.start()), token.start()
            path = step(*inside[-1]) if inside else ""  # type: ignore[arg-type]  # a key is at hand
            yield path, line
            if found in {"[", "{"}:
                inside.append((path, 0 if found == "[" else None))
