"""
Plaatsen in TOML: on which line each value stands. tomllib tells no lines, so that a text in which something is wrong is gone through again.
"""

from __future__ import annotations

import re
import tomllib
from itertools import takewhile
from typing import TYPE_CHECKING

from jeugdbeleid.formats._values import step

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["TOKEN", "places"]

#: What a text that could be parsed is made of; a bare token is a key, a number, a day, true or false.
TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n]*+)
    |(?P<string>\"{3}(?:[^\\]|\\.)*?\"{3}\"{0,2}+|'{3}.*?'{3}'{0,2}+|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')
    |(?P<mark>[][{}=,\n])
    |(?P<bare>[^][{}=,"'\#\s]++)
    """,
    re.VERBOSE | re.DOTALL,
)
_Token = tuple[str, int]


def places(text: str) -> Iterator[tuple[str, int]]:
    """
    The path of each table and value of a TOML text that could be parsed, with the line on which it starts.

    >>> list(places("[[a]]\\nb.c = [1,\\n2]"))
    [('a[0]', 1), ('a[0].b', 2), ('a[0].b.c', 2), ('a[0].b.c[0]', 2), ('a[0].b.c[1]', 3)]
    """
    seen: set[str] = set()
    for path, line in _named_places(text):
        if path not in seen:
            seen.add(path)
            yield path, line


def _named_places(text: str) -> Iterator[tuple[str, int]]:
    """
    The same, but each path as often as it is named.
    """
    tokens = _tokens(text)
    table, counts, parts = "", dict[str, int](), list[str]()
    for found, line in tokens:
        if found == "\n":
            parts = []
        elif found == "[":
            for table in _tables(tokens, counts):
                yield table, line
        elif found == "=":
            yield from _named(tokens, table, parts, line)
        else:
            parts += _parts(found)


def _tokens(text: str) -> Iterator[_Token]:
    line, at = 1, 0
    for token in TOKEN.finditer(text):
        if token.lastgroup != "comment":
            line, at = line + text.count("\n", at, token.start()), token.start()
            yield token[0], line


def _parts(found: str) -> list[str]:
    """
    The parts of a key in a token of it.
    """
    if found[0] in "\"'":
        return [tomllib.loads(f"key={found}")["key"]]
    return [part for part in found.split(".") if part]


def _tables(tokens: Iterator[_Token], counts: dict[str, int]) -> Iterator[str]:
    """
    The paths of the tables that a header names, the last being that which it opens, its first bracket being read:
    where its key names an array of tables, the last of that is meant; double brackets open one more.
    """
    parts, brackets = list[str](), 1
    for found, _ in takewhile(lambda token: token[0] != "\n", tokens):
        if found == "[":
            brackets = 2
        elif found != "]":
            parts += _parts(found)
    path = ""
    for at, part in enumerate(parts, 1):
        path = step(path, part)
        if brackets == 2 and at == len(parts):  # noqa: PLR2004 - double
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = step(path, counts[path])
        yield path


def _named(tokens: Iterator[_Token], table: str, parts: list[str], line: int) -> Iterator[tuple[str, int]]:
    """
    The value that has a key of some parts, and what stands in it.
    """
    path = table
    for part in parts:
        path = step(path, part)
        yield path, line
    yield from _value(tokens, path, next(tokens))


def _value(tokens: Iterator[_Token], path: str, first: _Token) -> Iterator[tuple[str, int]]:
    found, line = first
    yield path, line
    if found == "[":
        yield from _array(tokens, path)
    elif found == "{":
        yield from _inline_table(tokens, path)


def _array(tokens: Iterator[_Token], path: str) -> Iterator[tuple[str, int]]:
    index = 0
    for found, line in takewhile(lambda token: token[0] != "]", tokens):
        if found == ",":
            index += 1
        elif found != "\n":
            yield from _value(tokens, step(path, index), (found, line))


def _inline_table(tokens: Iterator[_Token], path: str) -> Iterator[tuple[str, int]]:
    parts: list[str] = []
    for found, line in takewhile(lambda token: token[0] != "}", tokens):
        if found == ",":
            parts = []
        elif found == "=":
            yield from _named(tokens, path, parts, line)
        else:
            parts += _parts(found)
