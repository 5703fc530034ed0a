"""
Bladzijde: what stands on a report, in words and in order, before it is Markdown or HTML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

if TYPE_CHECKING:
    from jeugdbeleid.source import Source

__all__ = ["Block", "Counts", "Line", "Lines", "More", "Page", "Part", "Table", "Words"]


@final
@attrs.frozen
class Line:
    """
    A text, and where what it says stands.
    """

    text: str
    sources: tuple[Source, ...] = ()


@final
@attrs.frozen
class Words:
    """
    A paragraph.
    """

    text: str


@final
@attrs.frozen
class Counts:
    """
    Numbers that catch the eye: what is counted, how many, and the anchor of the part that tells of it.
    """

    counts: tuple[tuple[str, int, str], ...]


@final
@attrs.frozen
class Lines:
    """
    A list.
    """

    lines: tuple[Line, ...]


@final
@attrs.frozen(kw_only=True)
class Table:
    """
    A table: its caption, its headings, and its rows, of which the first cell names the row; `wide` is the column, by its
    number, that needs the most room.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    wide: int


@final
@attrs.frozen
class More:
    """
    A way on to the whole of what is shown in part.
    """

    text: str
    anchor: str


Block = Words | Counts | Lines | Table | More


@final
@attrs.frozen(kw_only=True)
class Part:
    """
    A part under a heading, with an anchor, and parts of its own; `whole` is what is shown in part, for the annex.
    """

    anchor: str
    heading: str
    blocks: tuple[Block, ...] = ()
    parts: tuple[Part, ...] = ()
    whole: Part | None = None


@final
@attrs.frozen(kw_only=True)
class Page:
    """
    A report: its title, what it is of, its parts, and the headings of its contents and its sources.
    """

    lang: str
    title: str
    lead: tuple[str, ...]
    parts: tuple[Part, ...]
    contents: str
    sources: str
