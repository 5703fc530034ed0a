"""
Bladzijden: the order in which a text is read, where a page ends in the middle of a sentence and its footnotes stand between the halves.

Only what cuts a sentence is moved: the last line before it stops without a full stop, the footnotes end with one, and the line behind goes on as the middle
of a sentence does.
"""

from __future__ import annotations

import re
from itertools import accumulate

__all__ = ["reading_order"]

#: A line that opens a footnote, or that numbers a page.
_FOOT = re.compile(
    r"\s*(?:[0-9]{1,3}\s+(?:[A-Z“\"‘«(]|https?:|www\.)|(?:[Pp]agina|[Bb]lad(?:zijde)?)\s+[0-9]+(?:\s+van\s+[0-9]+)?\s*\Z)"
)
#: A line that is an address, as footnotes have them.
_ADDRESS = re.compile(r"\s*(?:https?:|www\.)\S*\s*\Z")
#: A line that ends, but not its sentence; a line that ends a footnote, or is the number of a page; a line in the middle of a sentence.
_OPEN = re.compile(r".*[\w,€(–—-]\s*\Z")
_CLOSED = re.compile(r".*(?:[.!?)»”’\"]|[0-9]|pdf|html)\s*\Z")
_MIDDLE = re.compile(r"\s*(?:[a-zà-ÿ(€](?!\))|[0-9]{1,2}\s+[a-z]|(?:19|20)[0-9]{2}(?![0-9]))")
#: The most lines that the footnotes of one page are sought in, so that the search is linear.
_MOST_LINES = 60


def reading_order(text: str) -> list[tuple[int, int]]:
    """
    The stretches of a text in the order in which they are read: first the footnotes that cut a sentence, then all the rest without them.

    >>> text = "van 1\\n\\n7 Zie de brief.\\n\\njuni tot 1 juli"
    >>> [text[start:end] for start, end in reading_order(text)]
    ['7 Zie de brief.\\n\\n', 'van 1\\n\\n', 'juni tot 1 juli']
    """
    lines = text.splitlines(keepends=True)
    starts = list(accumulate(map(len, lines), initial=0))
    feet: list[tuple[int, int]] = []
    at, last = 0, None
    while at < len(lines):
        blank = not lines[at].replace("_", "").strip()
        if not blank and last is not None and last < at - 1 and _FOOT.match(lines[at]) and _OPEN.match(lines[last]):
            behind = _behind(lines, at)
            if behind is not None:
                feet.append((starts[at], starts[behind]))
                at = behind
        last = last if blank else at
        at += 1
    if not feet:
        return [(0, len(text))]
    edges = [0, *(edge for foot in feet for edge in foot), len(text)]
    return [*feet, *zip(edges[::2], edges[1::2], strict=True)]


def _behind(lines: list[str], foot: int) -> int | None:
    """
    The line in which the sentence goes on that a foot has cut, and that a blank one sets apart from the foot; `None` where there is none.
    """
    last = foot
    for at in range(foot, min(len(lines), foot + _MOST_LINES)):
        if not lines[at].strip():
            continue
        if last < at - 1 and not _FOOT.match(lines[at]) and not _ADDRESS.match(lines[at]):
            closed = _CLOSED.match(lines[last]) or _ADDRESS.match(lines[last])
            return at if closed and _MIDDLE.match(lines[at]) else None
        last = at
    return None
