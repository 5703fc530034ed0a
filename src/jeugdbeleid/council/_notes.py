"""
Noten: the sources of a report, numbered in the order in which it names them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jeugdbeleid.council._page import Lines, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.council._page import Block, Line, Page, Part
    from jeugdbeleid.source import Source

__all__ = ["Note", "Notes", "notes_of"]


class Note(NamedTuple):
    """
    The number of a source, and the anchor of the part that names it first.
    """

    number: int
    anchor: str


#: The note of each source.
Notes = dict["Source", Note]


def notes_of(page: Page) -> Notes:
    """
    Each source of a page once, with its note.

    >>> from jeugdbeleid.council._page import Page
    >>> notes_of(Page(lang="nl", title="", lead=(), parts=(), contents="", sources=""))
    {}
    """
    made: Notes = {}
    for anchor, line in (found for part in page.parts for found in _lines(part)):
        for source in line.sources:
            made.setdefault(source, Note(len(made) + 1, anchor))
    return made


def _lines(part: Part) -> Iterator[tuple[str, Line]]:
    for block in part.blocks:
        yield from ((part.anchor, line) for line in _lines_of(block))
    for inner in part.parts:
        yield from _lines(inner)


def _lines_of(block: Block) -> Iterator[Line]:
    if isinstance(block, Lines):
        yield from block.lines
    elif isinstance(block, Table):
        for row in block.rows:
            yield from row
