"""
Delen: what a page is put together from, lighter than the nodes of docutils.

A dossier has thousands of pages with tens of thousands of rows, and every transform of Sphinx walks through every node:
as parts a page is read ten times faster. They become HTML, or nodes for other builders, when the page is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar, final

import attrs

__all__ = [
    "Address",
    "Block",
    "Blocks",
    "Box",
    "Bullets",
    "Code",
    "Facts",
    "Held",
    "Inline",
    "Link",
    "Para",
    "Part",
    "Parts",
    "Picture",
    "Row",
    "Section",
    "Span",
    "Table",
    "bullets",
    "facts",
    "joined",
    "para",
    "section",
    "table",
    "under",
]


@final
@attrs.frozen
class Link:
    """
    A link to the place of a record: its kind, its id, the text, and the language of the page it stands on.
    """

    name: str
    target: str
    text: str
    lang: str
    text_lang: str | None = None


@final
@attrs.frozen
class Span:
    """
    Text in another language than the page's, or that is quoted, or that is found by an anchor.
    """

    text: str
    lang: str | None = None
    quoted: bool = False
    anchor: str | None = None


@final
@attrs.frozen
class Address:
    """
    A link to a public address.
    """

    url: str
    text: str


@final
@attrs.frozen
class Code:
    """
    Text to be typed, such as an id.
    """

    text: str


#: What stands within a line.
Inline = str | Link | Span | Address | Code


@final
@attrs.frozen
class Para:
    """
    A paragraph; `anchor` is the id by which it is found.
    """

    parts: tuple[Inline, ...]
    anchor: str | None = None
    kind: str | None = None


@final
@attrs.frozen
class Bullets:
    """
    A list, each item of it a line.
    """

    items: tuple[tuple[Inline, ...], ...]


#: What stands in a cell or beside a name: lines, paragraphs and lists.
Part = Inline | Para | Bullets


#: A row of a table: its cells, each of several parts.
Row = Sequence[Sequence[Part]]


@final
@attrs.frozen
class Facts:
    """
    Names and what is known under each.
    """

    rows: tuple[tuple[str, tuple[Part, ...]], ...]


@final
@attrs.frozen
class Table:
    """
    A table with a caption, a heading to each column, and a first column that is the heading of its row; `quiet` where
    the heading above it says the same as its caption, which then is for the ear alone.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[tuple[Part, ...], ...], ...]
    quiet: bool = False


@final
@attrs.frozen
class Box:
    """
    A verdict or an outcome, with what is said of it.
    """

    kind: str
    head: str
    content: tuple[Held, ...]


@final
@attrs.frozen
class Picture:
    """
    A picture in a file, what is seen on it, and the file of what is drawn.
    """

    path: str
    alt: str
    data: str


#: What stands on a page by itself; pictures are no part of what is held for later.
Held = Para | Bullets | Facts | Table | Box
#: As :data:`Held`, and pictures.
Block = Held | Picture


@final
@attrs.frozen
class Section:
    """
    A part of the page with a heading.
    """

    title: str
    content: tuple[Block, ...]


#: What stands in a part of a page.
Blocks = tuple[Held, ...]
#: What a page shows of a record.
Parts = tuple[Section | Block, ...]


def para(parts: Iterable[Inline], anchor: str | None = None, kind: str | None = None) -> Para:
    """
    A paragraph of several parts.
    """
    return Para(tuple(parts), anchor, kind)


def bullets(items: Iterable[Sequence[Inline]]) -> tuple[Bullets, ...]:
    """
    A list, or nothing where it has no items.

    >>> bullets([])
    ()
    """
    made = tuple(tuple(item) for item in items)
    return (Bullets(made),) if made else ()


def joined(parts: Iterable[Inline], mark: str = ", ") -> tuple[Inline, ...]:
    """
    Parts with a mark between them.

    >>> joined(["a", "b"])
    ('a', ', ', 'b')
    """
    found: list[Inline] = []
    for part in parts:
        found += [mark, part] if found else [part]
    return tuple(found)


def facts(rows: Iterable[tuple[str, Sequence[Part]]]) -> tuple[Facts, ...]:
    """
    Names and what is known; those of which nothing is known are left out, and nothing is left where nothing is known.

    >>> facts([("Plan", ()), ("Unit", ("count",))])
    (Facts(rows=(('Unit', ('count',)),)),)
    """
    known = tuple((name, tuple(parts)) for name, parts in rows if parts)
    return (Facts(known),) if known else ()


def table(caption: str, headings: Sequence[str], rows: Iterable[Row]) -> tuple[Table, ...]:
    """
    A table without the columns that have no content; nothing where there are no rows.

    >>> table("Plans", ["name", "owner"], [[["jeugdplan"], []]])
    (Table(caption='Plans', headings=('name',), rows=((('jeugdplan',),),), quiet=False),)
    """
    made = [tuple(tuple(cell) for cell in row) for row in rows]
    used = [index for index in range(len(headings)) if any(row[index] for row in made)]
    kept = tuple(tuple(row[index] for index in used) for row in made)
    return (Table(caption, tuple(headings[index] for index in used), kept),) if made else ()


def section(title: str, content: Iterable[Block]) -> tuple[Section, ...]:
    """
    A part of the page with a heading, or nothing where it has no content.

    >>> section("Ties", [])
    ()
    """
    made = tuple(under(title, one) for one in content)
    return (Section(title, made),) if made else ()


_Shown = TypeVar("_Shown", bound=Section | Block)


def under(title: str, part: _Shown) -> _Shown:
    """
    A part as it stands under a heading: a table whose caption says the same is quiet.
    """
    return attrs.evolve(part, quiet=True) if isinstance(part, Table) and part.caption == title else part
