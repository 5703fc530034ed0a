"""
HTML: a report as one page that needs nothing beside it: no script, no picture, no font from elsewhere.

It is made to be read by all: the language is named, headings follow each other, tables have captions and headings of
columns and rows, also where a phone shows their rows as cards, and colour says nothing that words do not.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from jeugdbeleid.council._notes import notes_of
from jeugdbeleid.council._page import Counts, Lines, More, Words
from jeugdbeleid.council._phrases import source_text
from jeugdbeleid.council._style import STYLE
from jeugdbeleid.council._words import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.council._notes import Notes
    from jeugdbeleid.council._page import Block, Line, Page, Part, Table
    from jeugdbeleid.dossier import Dossier

__all__ = ["html"]


def html(page: Page, dossier: Dossier) -> str:
    """
    A report as an HTML page; the dossier has the documents that its sources name.
    """
    notes, title = notes_of(page), escape(page.title)
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{page.lang}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        "<body>",
        f'<a class="skip" href="#main">{escape(TEXT[page.lang]["skip"])}</a>',
        "<header>",
        f"<h1>{title}</h1>",
        *(f"<p>{escape(words)}</p>" for words in page.lead),
        "</header>",
        *_contents(page),
        '<main id="main">',
        *(line for part in page.parts for line in _part(part, 2, notes)),
        *_sources(page, notes, dossier),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _contents(page: Page) -> Iterator[str]:
    """
    The ways to the parts.
    """
    yield f'<nav aria-labelledby="contents"><h2 id="contents">{escape(page.contents)}</h2>'
    yield "<ul>"
    yield from (f'<li><a href="#{part.anchor}">{escape(part.heading)}</a></li>' for part in page.parts)
    yield f'<li><a href="#sources">{escape(page.sources)}</a></li>'
    yield "</ul></nav>"


def _part(part: Part, level: int, notes: Notes) -> Iterator[str]:
    yield f'<section aria-labelledby="{part.anchor}">'
    yield f'<h{level} id="{part.anchor}">{escape(part.heading)}</h{level}>'
    for block in part.blocks:
        yield from _block(block, notes)
    for inner in part.parts:
        yield from _part(inner, level + 1, notes)
    yield "</section>"


def _block(block: Block, notes: Notes) -> Iterator[str]:
    if isinstance(block, Words):
        yield f"<p>{escape(block.text)}</p>"
    elif isinstance(block, Counts):
        yield '<ul class="counts">'
        for label, number, anchor in block.counts:
            yield f'<li class="{anchor}"><a href="#{anchor}"><strong>{number}</strong> {escape(label)}</a></li>'
        yield "</ul>"
    elif isinstance(block, Lines):
        yield from ("<ul>", *(f"<li>{_line(line, notes)}</li>" for line in block.lines), "</ul>")
    elif isinstance(block, More):
        yield f'<p class="more"><a href="#{block.anchor}">{escape(block.text)}</a></p>'
    else:
        yield from _table(block, notes)


def _table(table: Table, notes: Notes) -> Iterator[str]:
    """
    A table with its roles named, for these are lost where a phone shows its rows as cards.
    """
    yield f'<table role="table" class="wide-{table.wide}"><caption>{escape(table.caption)}</caption>'
    heads = "".join(f'<th role="columnheader" scope="col">{escape(one)}</th>' for one in table.headings)
    yield f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
    yield '<tbody role="rowgroup">'
    for first, *rest in table.rows:
        cells = "".join(
            f'<td role="cell" data-label="{escape(head)}">{_line(line, notes)}</td>'
            for head, line in zip(table.headings[1:], rest, strict=True)
        )
        yield f'<tr role="row"><th role="rowheader" scope="row">{_line(first, notes)}</th>{cells}</tr>'
    yield "</tbody></table>"


def _line(line: Line, notes: Notes) -> str:
    """
    A text and the numbers of its sources, after a space that does not break.
    """
    links = [f'<a href="#source-{notes[source].number}">{notes[source].number}</a>' for source in line.sources]
    return escape(line.text) + (f'<sup class="notes">&nbsp;{", ".join(links)}</sup>' if links else "")


def _sources(page: Page, notes: Notes, dossier: Dossier) -> Iterator[str]:
    back = escape(TEXT[page.lang]["back"])
    yield f'<section class="sources" aria-labelledby="sources"><h2 id="sources">{escape(page.sources)}</h2>'
    yield "<ol>"
    for source, note in notes.items():
        text, address = source_text(source, dossier, page.lang)
        said = escape(text) if address is None else f'<a href="{escape(address)}">{escape(text)}</a>'
        yield f'<li id="source-{note.number}">{said} <a class="back" href="#{note.anchor}" aria-label="{back}">↩</a></li>'
    yield "</ol></section>"
