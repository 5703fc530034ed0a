"""
Markdown: a report as a text that GitHub, Pandoc and most editors read, with its sources as footnotes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jeugdbeleid.council._notes import notes_of
from jeugdbeleid.council._page import Counts, Lines, More, Table, Words
from jeugdbeleid.council._phrases import source_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.council._notes import Notes
    from jeugdbeleid.council._page import Block, Line, Page, Part
    from jeugdbeleid.dossier import Dossier

__all__ = ["markdown"]

#: What Markdown, or HTML within it, would take for a sign of its own.
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&])")
#: What would begin a list at the start of a line.
_START = re.compile(r"^([-+]|\d+(?=[.)]))")


def markdown(page: Page, dossier: Dossier) -> str:
    """
    A report in Markdown; the dossier has the documents that its sources name.
    """
    notes = notes_of(page)
    linked = set(_linked(page.parts))
    lines = [f"# {_escaped(page.title)}", ""]
    for words in page.lead:
        lines += [_paragraph(words), ""]
    for part in page.parts:
        lines += _part(part, 2, notes, linked)
    lines += [f"## {_escaped(page.sources)}", ""]
    for source, note in notes.items():
        text, address = source_text(source, dossier, page.lang)
        lines.append(f"[^{note.number}]: {_paragraph(text)}{'' if address is None else f' <{_address(address)}>'}")
    return "\n".join(lines) + "\n"


def _linked(parts: tuple[Part, ...]) -> Iterator[str]:
    """
    The anchors of the lists that are shown in part.
    """
    for part in parts:
        yield from (block.anchor for block in part.blocks if isinstance(block, More))
        yield from _linked(part.parts)


def _part(part: Part, level: int, notes: Notes, linked: set[str]) -> Iterator[str]:
    if part.anchor in linked:
        yield from (f'<a id="{part.anchor}"></a>', "")
    yield from (f"{'#' * level} {_escaped(part.heading)}", "")
    for block in part.blocks:
        yield from _block(block, notes)
        yield ""
    for inner in part.parts:
        yield from _part(inner, level + 1, notes, linked)


def _block(block: Block, notes: Notes) -> Iterator[str]:
    if isinstance(block, Words):
        yield _paragraph(block.text)
    elif isinstance(block, Counts):
        yield from (f"- **{number}** {_escaped(label)}" for label, number, _ in block.counts)
    elif isinstance(block, Lines):
        yield from (f"- {_line(line, notes)}" for line in block.lines)
    elif isinstance(block, More):
        yield f"[{_escaped(block.text)}](#{block.anchor})"
    else:
        yield from _table(block, notes)


def _table(table: Table, notes: Notes) -> Iterator[str]:
    yield f"| {' | '.join(map(_escaped, table.headings))} |"
    yield f"|{'---|' * len(table.headings)}"
    for row in table.rows:
        yield f"| {' | '.join(_line(line, notes) for line in row)} |"


def _line(line: Line, notes: Notes) -> str:
    return _escaped(line.text) + "".join(f"[^{notes[source].number}]" for source in line.sources)


def _escaped(text: str) -> str:
    """
    A text on one line, with a backslash before every sign that Markdown has.

    >>> print(_escaped("a*b | <c>"))
    a\\*b \\| \\<c\\>
    """
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def _paragraph(text: str) -> str:
    return _START.sub(r"\\\1", _escaped(text))


def _address(address: str) -> str:
    """
    An address as it may stand between angle brackets.
    """
    return re.sub(r"[<>\\\s]", lambda match: f"%{ord(match.group()):02X}", address)
