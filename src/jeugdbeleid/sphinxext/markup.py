"""
Opmaak: parts as HTML, with what a reader by ear or keyboard needs: captions, scopes, languages, tables that can be
scrolled.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from jeugdbeleid.sphinxext.parts import Address, Bullets, Code, Facts, Link, Para, Span, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jeugdbeleid.sphinxext.parts import Held, Inline, Part

__all__ = ["html"]


def html(blocks: Iterable[Held], address: Callable[[Link], str | None]) -> str:
    r"""
    Blocks as HTML; `address` gives the address of a link, or `None` where it leads nowhere and is text alone.

    >>> html([Para(("Zie ", Link("plan", "jeugdplan", "het plan", "nl")))], lambda link: f"{link.target}.html")
    '<p>Zie <a class="reference internal" href="jeugdplan.html">het plan</a></p>\n'

    Every block ends with a line's end, for the search of the site takes the marks away and would join the words.
    """
    return "".join(_block(block, address) for block in blocks)


def _block(block: Held, address: Callable[[Link], str | None]) -> str:
    match block:
        case Para() | Bullets():
            return _part(block, address)
        case Facts():
            rows = "".join(f"<dt>{escape(name)}</dt>\n<dd>{_cell(parts, address)}</dd>" for name, parts in block.rows)
            return f'<dl class="field-list facts">{rows}</dl>'
        case Table():
            return _table(block, address)
    head = f'<p class="verdict-head"><strong>{escape(block.head)}</strong></p>\n'
    return f'<div class="verdict verdict-{block.kind}">{head}{html(block.content, address)}</div>'


def _table(table: Table, address: Callable[[Link], str | None]) -> str:
    """
    In a frame that takes the focus, so that what is wider than the screen can be scrolled with the keys.
    """
    caption = escape(table.caption)
    quiet = ' class="quiet"' if table.quiet else ""
    heads = "".join(f'<th class="head" scope="col">{escape(heading)}</th>\n' for heading in table.headings)
    rows = "".join(_row(row, address) for row in table.rows)
    return (
        f'<div class="table-wrapper docutils container" tabindex="0" role="group" aria-label="{caption}">'
        f'<table class="docutils align-default"><caption{quiet}><span class="caption-text">{caption}</span></caption>\n'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>\n"
    )


def _row(row: tuple[tuple[Part, ...], ...], address: Callable[[Link], str | None]) -> str:
    first, *others = (_cell(cell, address) for cell in row)
    rest = "".join(f"<td>{cell}</td>" for cell in others)
    return f'<tr><th class="stub" scope="row">{first}</th>{rest}</tr>\n'


def _cell(parts: Iterable[Part], address: Callable[[Link], str | None]) -> str:
    """
    The parts of a cell: lines in paragraphs, lists as they are.
    """
    return "".join(_part(part, address) for part in lines(parts))


def lines(parts: Iterable[Part]) -> list[Para | Bullets]:
    """
    Parts with those that follow each other in a line gathered into paragraphs.
    """
    found: list[Para | Bullets] = []
    line: list[Inline] = []
    for part in parts:
        if isinstance(part, Para | Bullets):
            found += [Para(tuple(line)), part] if line else [part]
            line = []
        else:
            line.append(part)
    return [*found, Para(tuple(line))] if line else found


def _part(part: Para | Bullets, address: Callable[[Link], str | None]) -> str:
    if isinstance(part, Bullets):
        items = "".join(f"<li><p>{_line(item, address)}</p></li>\n" for item in part.items)
        return f'<ul class="simple">{items}</ul>'
    anchor = "" if part.anchor is None else f' id="{part.anchor}"'
    kind = "" if part.kind is None else f' class="{part.kind}"'
    return f"<p{anchor}{kind}>{_line(part.parts, address)}</p>\n"


def _line(parts: Iterable[Inline], address: Callable[[Link], str | None]) -> str:
    return "".join(_inline(part, address) for part in parts)


def _inline(part: Inline, address: Callable[[Link], str | None]) -> str:
    match part:
        case Link():
            url = address(part)
            text = _span(escape(part.text), part.text_lang)
            return text if url is None else f'<a class="reference internal" href="{escape(url)}">{text}</a>'
        case Span():
            return _span(escape(part.text), part.lang, "words" if part.quoted else None, part.anchor)
        case Address():
            return f'<a class="reference external" href="{escape(part.url)}">{escape(part.text)}</a>'
        case Code():
            return f'<code class="docutils literal notranslate">{escape(part.text)}</code>'
    return escape(part)


def _span(text: str, lang: str | None, kind: str | None = None, anchor: str | None = None) -> str:
    attributes = "".join(
        f' {name}="{value}"' for name, value in (("id", anchor), ("class", kind), ("lang", lang)) if value is not None
    )
    return f"<span{attributes}>{text}</span>" if attributes else text
