"""
Tekst: running text made of lines, and words found again in it.

A letter comes as lines that end where the page was full: in the middle of a date, of a number's unit, of a word ("voor-", "jaar"). :func:`join` makes it
one line and remembers where every character stood; :meth:`Lines.find` finds words again in some of its lines. Lines are those of `str.splitlines`,
counted from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import final

import attrs

from jeugdbeleid.dutch.pages import reading_order

__all__ = ["Joined", "Lines", "Place", "find_words", "join"]

#: What ends a line for `str.splitlines`, as the inside of a regular expression's set.
_BREAK = r"\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
#: Where running text differs from its lines: white space, with the hyphen before it, and characters that print nothing.
_JOINT = re.compile(r"(?P<hyphen>(?<=\w)-)?(?P<space>\s+)(?P<bullet>[-–—•●▪](?=\s))?|[\u00ad\u200b\ufeff]+")
_HAS_BREAK = re.compile(rf"[{_BREAK}]")
#: Where a hyphen at a line's end is no break in a word: it stands for half a word ("voor-", "en najaar"), or for the dash of a range of months or seasons.
_CONJUNCTION = re.compile(r"(?:en|of)\b")
_NO_SECOND_HALF = re.compile(
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|voorjaar|lente|zomer|najaar|herfst|winter)\b"
)


@final
@attrs.frozen
class Place:
    """
    Plaats: where words stand in a text, its first and last line and the offsets of its first character and of the first one after it.

    >>> Place(1, 2, 6, 15)
    Place(first_line=1, last_line=2, start=6, end=15)
    """

    first_line: int
    last_line: int
    start: int
    end: int


@final
@attrs.frozen
class Lines:
    """
    Regels: a text and the offset at which each of its lines starts.

    >>> Lines.of("in mei\\n2020").starts
    (0, 7)
    """

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """
        The lines of a text, at least one.
        """
        lines = text.splitlines(keepends=True)
        return cls(text, tuple(accumulate(map(len, lines[:-1]), initial=0)))

    def place(self, start: int, end: int) -> Place:
        """
        The place of a stretch of the text, at least one character long.
        """
        return Place(bisect_right(self.starts, start), bisect_right(self.starts, end - 1), start, end)

    def find(
        self, words: str, first_line: int = 1, last_line: int | None = None, *, mark: str | None = None
    ) -> tuple[Place, ...]:
        """
        Every place in those lines where words stand: white space counts as one space and may hold line ends and blank lines, a hyphen at a line's end
        is tried kept and dropped, and no letter or digit may touch the words on either side, nor a digit beyond a point or comma ("13" does not
        stand in "13,7"). A footnote mark that is glued to the words is told as `mark`; a full stop may stand between.

        >>> Lines.of("jeugd-\\nbescherming in het voor-\\n\\njaar van 2020").find("voorjaar van", 2)
        (Place(first_line=2, last_line=4, start=26, end=41),)
        >>> bezet = Lines.of("waren dat er 1.706.18 De")
        >>> bezet.find("1.706"), bezet.find("1.706", mark="18")
        ((), (Place(first_line=1, last_line=1, start=13, end=18),))
        """
        if not words or words.isspace() or first_line > len(self.starts):
            return ()
        begin = self.starts[first_line - 1]
        end = len(self.text) if last_line is None or last_line >= len(self.starts) else self.starts[last_line]
        return tuple(self.place(*match.span()) for match in _pattern(words, mark).finditer(self.text, begin, end))


def find_words(
    text: str, words: str, first_line: int = 1, last_line: int | None = None, *, mark: str | None = None
) -> tuple[Place, ...]:
    """
    Every place in some lines of a text where words stand, as :meth:`Lines.find` does; who looks for more than a few makes the `Lines` once.

    >>> find_words("t/m medio \\n2020 gereed", "medio 2020")
    (Place(first_line=1, last_line=2, start=4, end=15),)
    """
    return Lines.of(text).find(words, first_line, last_line, mark=mark)


@lru_cache(maxsize=1024)
def _pattern(words: str, mark: str | None) -> re.Pattern[str]:
    """
    The pattern of words that may be broken over lines. `[^\\W_]` is a letter or a digit.
    """
    broken = r"\s+".join(map(_broken, words.split()))
    after = rf"(?=\.?{re.escape(mark)}(?![^\W_]))" if mark else r"(?![^\W_])(?!(?<=\d)[.,]\d)"
    return re.compile(rf"(?<![^\W_])(?<!\d[.,](?=\d)){broken}{after}")


def _broken(word: str) -> str:
    """
    The pattern of one word: a line's end after each of its hyphens, a hyphen and a line's end between any two of its other characters.
    """
    end = rf"[^\S{_BREAK}]*[{_BREAK}]\s*"
    within = (f"{re.escape(char)}(?:{'' if char == '-' else '-'}{end})?" for char in word[:-1])
    return "".join(within) + re.escape(word[-1])


@final
@attrs.frozen
class Joined:
    """
    Doorlopende tekst: a text as one line, white space as one space, and the way back to where each character stood.

    A hyphen at a line's end is dropped between a letter and a small letter, and kept after a digit or before a capital; a bullet at a line's start
    is "•", so that it is not taken for the dash of a range.

    >>> joined = join("in het voor-\\njaar van\\n\\n2020")
    >>> joined.text
    'in het voorjaar van 2020'
    >>> joined.place(7, 24)
    Place(first_line=1, last_line=4, start=7, end=27)
    """

    text: str
    lines: Lines
    #: The pieces that are the same in both texts: where each begins here, and there.
    _here: tuple[int, ...]
    _there: tuple[int, ...]

    def place(self, start: int, end: int) -> Place:
        """
        Where a stretch of the joined text, at least one character long, stands in the lines.
        """
        return self.lines.place(self._offset(start), self._offset(end - 1) + 1)

    def starts_line(self, offset: int) -> bool:
        """
        Whether the character at this offset of the joined text is the first of its line, white space left out.

        >>> join("het jaar\\n 2 maart").starts_line(9)
        True
        """
        there = self._offset(offset)
        start = self.lines.starts[bisect_right(self.lines.starts, there) - 1]
        return start == there or self.lines.text[start:there].isspace()

    def _offset(self, here: int) -> int:
        piece = bisect_right(self._here, here) - 1
        return self._there[piece] + here - self._here[piece]


def join(text: str) -> Joined:
    """
    A text of lines as one line of running text; linear in its length. Footnotes that cut a sentence at the end of a page stand before the text, so that
    the sentence is whole.

    >>> join("24-\\nuurs zorg  van 1-\\n8 november").text
    '24-uurs zorg van 1-8 november'
    >>> join("van 17\\n\\n7 Zie de brief.\\n\\napril tot 1 juni").text
    '7 Zie de brief. • van 17 april tot 1 juni'
    """
    stretches = reading_order(text)
    flow = "".join(text[start:end] for start, end in stretches)
    begins = [0, *accumulate(end - start for start, end in stretches)]
    apart = frozenset(begins[1 : len(stretches) // 2 + 1])
    parts: list[str] = []
    here, there = [0], [0]
    size = position = 0
    for joint in _JOINT.finditer(flow):
        filler = _filler(joint)
        if apart and not apart.isdisjoint(range(joint.start() + 1, joint.end() + 1)):
            filler = " • "
        piece = flow[position : joint.start()] + filler
        position = joint.end()
        parts.append(piece)
        size += len(piece)
        if filler != joint.group():
            here.append(size)
            there.append(position)
    parts.append(flow[position:])
    if apart:
        there = [_in_text(stretches, begins, offset) for offset in there]
    return Joined("".join(parts), Lines.of(text), tuple(here), tuple(there))


def _in_text(stretches: list[tuple[int, int]], begins: list[int], offset: int) -> int:
    """
    Where a character of the text in its reading order stands in the text as it was given.
    """
    number = min(bisect_right(begins, offset) - 1, len(stretches) - 1)
    return stretches[number][0] + offset - begins[number]


def _filler(joint: re.Match[str]) -> str:
    """
    What stands in running text where lines, or more than one space, meet.
    """
    hyphen, space, bullet = joint.group("hyphen", "space", "bullet")
    if space is None:
        return ""
    if _HAS_BREAK.search(space) is None:
        return f"{hyphen or ''} {bullet or ''}"
    if hyphen is None or bullet is not None:
        return f"{hyphen or ''} {'•' if bullet else ''}"
    return _hyphen_at_line_end(joint.string, joint.start(), joint.end())


def _hyphen_at_line_end(text: str, hyphen: int, after: int) -> str:
    """
    What is left of a hyphen at a line's end, with the white space after it.
    """
    if _CONJUNCTION.match(text, after):
        return "- "
    broken = (
        text[hyphen - 1].isalpha() and text[after : after + 1].islower() and _NO_SECOND_HALF.match(text, after) is None
    )
    return "" if broken else "-"
