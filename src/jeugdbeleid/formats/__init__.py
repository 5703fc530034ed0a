"""
Bestandsvormen: the forms in which a plan of one's own can be written, JSON, TOML and YAML. All three give the same plain values: texts,
integers, exact decimal numbers, days, lists, and objects that have each key once.

What is not written as one of these is refused rather than guessed at. On which line a value stands is told by a second scan, which is made
only where something is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jeugdbeleid._text import refused
from jeugdbeleid.formats import json, toml, yaml
from jeugdbeleid.formats._values import NotAllowed, not_allowed, step

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

__all__ = ["SUFFIXES", "NotAllowed", "lines", "most_bytes", "not_allowed", "parse", "step", "suffix"]

#: No file holds more values: a few bytes each, they could be millions.
MOST_VALUES = 500_000

#: The forms, by the end of a file's name.
SUFFIXES: dict[str, ModuleType] = {".json": json, ".toml": toml, ".yaml": yaml, ".yml": yaml}


def suffix(name: str) -> str:
    """
    The end of a file's name that tells its form, or "".

    >>> suffix("plannen/Jeugdplan.TOML"), suffix("leesmij.txt")
    ('.toml', '')
    """
    return next((one for one in SUFFIXES if name.lower().endswith(one)), "")


def most_bytes(name: str) -> int:
    """
    The most bytes that a file of this name may have.
    """
    most: int = SUFFIXES[suffix(name)].MOST_BYTES
    return most


def parse(name: str, text: str) -> Any:  # noqa: ANN401 - anything that a file can hold
    """
    The plain value of the text of a file; what is none stands in it as a :class:`NotAllowed`. Raises
    :class:`~jeugdbeleid.errors.LoadingError` where nothing can be made of it, with the line, where that can be told.

    >>> parse("plan.toml", "aantal = 13.70")
    {'aantal': Decimal('13.70')}
    """
    value = SUFFIXES[suffix(name)].parse(name, text)
    if not _is_bounded(value):
        raise refused(name, f"expected at most {MOST_VALUES} values, found more")
    return value


def _is_bounded(value: Any) -> bool:  # noqa: ANN401 - as parse
    """
    Whether no more values stand in a value than may.
    """
    todo, count = [value], 0
    while todo and count <= MOST_VALUES:
        inside = todo.pop()
        inner = inside.values() if isinstance(inside, dict) else inside if isinstance(inside, list) else ()
        count += len(inner)
        if count <= MOST_VALUES:
            todo += (one for one in inner if type(one) in {dict, list})
    return count <= MOST_VALUES


def lines(name: str, text: str, wanted: Iterable[str]) -> dict[str, int]:
    """
    The line on which each of the wanted values starts, by its path, as far as it is there; of what is there twice,
    that of the last.

    >>> lines("plan.yaml", "plans:\\n  - id: a\\n    title: {nl: a}\\n", {"plans[0].title.nl", "plans[1]"})
    {'plans[0].title.nl': 3}
    """
    asked = frozenset(wanted)
    return {path: line for path, line in SUFFIXES[suffix(name)].places(text) if path in asked}
