"""
Tabel: rows of text that fit a terminal and read without colour.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["table"]

#: Between two columns.
_GAP = "  "


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], width: int = 100) -> str:
    """
    A table of at most `width` characters: the widest columns are wrapped first; a line under the headings, a blank
    line between rows that wrap.

    >>> print(table(["doel", "oordeel"], [["meer pleegouders", "niet vast te stellen"]], width=30))
    doel            oordeel
    --------------  --------------
    meer            niet vast te
    pleegouders     stellen
    """
    cells = [list(map(str, headings)), *(list(map(str, row)) for row in rows)]
    widths = _widths(cells, width - len(_GAP) * (len(headings) - 1))
    blocks = [
        [textwrap.wrap(cell, size, break_long_words=True) or [""] for cell, size in zip(row, widths, strict=True)]
        for row in cells
    ]
    wrapped = any(len(lines) > 1 for block in blocks[1:] for lines in block)
    lines = [*_lines(blocks[0], widths), _GAP.join("-" * size for size in widths)]
    for index, block in enumerate(blocks[1:]):
        if wrapped and index:
            lines.append("")
        lines += _lines(block, widths)
    return "\n".join(lines)


def _lines(block: list[list[str]], widths: list[int]) -> list[str]:
    height = max(map(len, block))
    filled = [[*lines, *[""] * (height - len(lines))] for lines in block]
    return [
        _GAP.join(part.ljust(size) for part, size in zip(parts, widths, strict=True)).rstrip()
        for parts in zip(*filled, strict=True)
    ]


def _widths(cells: list[list[str]], room: int) -> list[int]:
    """
    As wide as each column asks, the widest taken in until all of it fits; no column goes below eight characters.
    """
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    least = 8
    while sum(widths) > room and max(widths) > least:
        widest = widths.index(max(widths))
        widths[widest] -= 1
    return widths
