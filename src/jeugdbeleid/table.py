"""
Tabel: rows of text that fit a terminal and read without colour, whole on a line of their own for other programs.
"""

from __future__ import annotations

import textwrap
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["cards", "table", "tabs"]

#: Between two columns.
_GAP = "  "
#: Beneath so many characters a column reads badly, whatever its words.
_LEAST = 8


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], width: int = 100) -> str:
    """
    A table of at most `width` characters: the widest columns are wrapped first, between words, so that an id stays
    whole; a line under the headings, a blank line between rows that wrap. A cell may have lines of its own. Where the
    longest words do not fit beside each other, there are :func:`cards` instead.

    >>> print(table(["doel", "oordeel"], [["meer pleegouders", "niet vast te stellen"]], width=30))
    doel            oordeel
    --------------  --------------
    meer            niet vast te
    pleegouders     stellen
    """
    cells = [list(map(str, row)) for row in rows]
    room = width - len(_GAP) * (len(headings) - 1)
    widths = _widths([list(headings), *cells], room)
    if sum(widths) > room and len(headings) > 1:
        return cards(headings, cells, width)
    blocks = [_wrapped(row, widths) for row in cells]
    lines = [*_lines(_wrapped(headings, widths), widths), _GAP.join("-" * size for size in widths)]
    apart = any(len(cell) > 1 for block in blocks for cell in block)
    for index, block in enumerate(blocks):
        if apart and index:
            lines.append("")
        lines += _lines(block, widths)
    return "\n".join(lines)


def cards(headings: Sequence[str], rows: Iterable[Sequence[str]], width: int = 100) -> str:
    """
    A card for each row, where a table is too wide: the first cell, and under it the others that hold something, each
    after its heading.

    >>> print(cards(["doel", "oordeel"], [["meer pleegouders", "niet vast te stellen"]], width=26))
    meer pleegouders
      oordeel  niet vast te
               stellen
    """
    label = max(map(len, headings[1:]), default=0)
    return "\n\n".join("\n".join(_card(headings, list(map(str, row)), label, width)) for row in rows)


def tabs(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    r"""
    The rows with a tab between their cells, each on one line, for `cut`, `sort` and spreadsheets; what would break a
    line or a cell becomes "; " or a space.

    >>> tabs(["id", "titel"], [["jeugdplan", "Jeugd\nplan"]])
    'id\ttitel\njeugdplan\tJeugd; plan'
    """
    lines = [headings, *rows] if headings else rows
    return "\n".join("\t".join("; ".join(str(cell).splitlines()).replace("\t", " ") for cell in row) for row in lines)


def _card(headings: Sequence[str], row: list[str], label: int, width: int) -> list[str]:
    lines = _broken(row[0], width)
    for heading, cell in zip(headings[1:], row[1:], strict=True):
        if cell:
            first, rest = f"  {heading.ljust(label)}  ", " " * (label + 4)
            parts = _broken(cell, max(width - len(first), _LEAST))
            lines += [before + part for before, part in zip_longest([first], parts, fillvalue=rest)]
    return lines


def _broken(cell: str, size: int) -> list[str]:
    """
    The lines of a cell, broken between words; a word that is longer than the line is broken too.
    """
    return [part for line in cell.split("\n") for part in textwrap.wrap(line, size, break_on_hyphens=False) or [""]]


def _wrapped(row: Sequence[str], widths: list[int]) -> list[list[str]]:
    return [_broken(cell, size) for cell, size in zip(row, widths, strict=True)]


def _lines(block: list[list[str]], widths: list[int]) -> list[str]:
    return [
        _GAP.join(part.ljust(size) for part, size in zip(parts, widths, strict=True)).rstrip()
        for parts in zip_longest(*block, fillvalue="")
    ]


def _widths(cells: list[list[str]], room: int) -> list[int]:
    """
    As wide as each column asks, the widest taken in until all of it fits, none below its longest word.
    """
    columns = list(zip(*cells, strict=True))
    widths = [max(len(line) for cell in column for line in cell.split("\n")) for column in columns]
    least = [max(_LEAST, *(len(word) for cell in column for word in cell.split())) for column in columns]
    while sum(widths) > room:
        taken = [index for index, size in enumerate(widths) if size > least[index]]
        if not taken:
            break
        widths[max(taken, key=widths.__getitem__)] -= 1
    return widths
