"""
Stem: the words for what a report tells, with the days, names and figures of its dossier.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final

import attrs

from jeugdbeleid import wording
from jeugdbeleid.council._page import Line, More, Part, Table, Words
from jeugdbeleid.council._phrases import in_period, name_of
from jeugdbeleid.council._words import KINDS, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jeugdbeleid.council._content import Content
    from jeugdbeleid.council._page import Block
    from jeugdbeleid.indicator import Observation

__all__ = ["MOST", "Voice", "capital", "limited"]

#: So many things are told in a part; where there are more, all of them stand in the annex.
MOST: Final = 10


@final
@attrs.frozen
class Voice:
    """
    The report's content and language, and the words for it.
    """

    content: Content
    lang: str

    def say(self, key: str, **parts: object) -> str:
        """
        A sentence of the table of words; the days of the report are at hand.
        """
        days = {name: wording.day(getattr(self.content, name), self.lang) for name in ("since", "on", "until")}
        return TEXT[self.lang][key].format(**days, **parts)

    def of(self, pair: tuple[str, str], **parts: object) -> str:
        """
        One of a pair of Dutch and English.
        """
        return pair[self.lang == "en"].format(**parts)

    def title(self, record: Any) -> str:  # noqa: ANN401 - any record
        """
        What a record is called.
        """
        return name_of(record.id, self.content.dossier, self.lang)

    def names(self, identifiers: Sequence[str]) -> str:
        """
        The names of organisations, or that none is named.
        """
        return ", ".join(name_of(one, self.content.dossier, self.lang) for one in identifiers) or self.say("none")

    def pair(self, key: str, by: Sequence[str], to: Sequence[str]) -> str:
        """
        From whom and to whom, as far as they are named.
        """
        if by and to:
            return self.say(key, by=self.names(by), to=self.names(to))
        return self.names(by or to)

    def counted(self, one: Observation) -> str:
        """
        What a figure counts, with its breakdown.
        """
        parts = "; ".join(f"{dimension}: {value}" for dimension, value in one.breakdown)
        title = name_of(one.indicator, self.content.dossier, self.lang)
        return f"{title} ({parts})" if parts else title

    def figure(self, one: Observation) -> str:
        """
        A figure and its period.
        """
        return f"{wording.figure(one.figure, self.lang)} {in_period(one.period, self.lang)}"

    def kind_and_title(self, record: Any) -> str:  # noqa: ANN401 - a record that can be reported on
        """
        What a record is and what it is called, the first once: "Motie Keijzer", not "Motie: Motie Keijzer".
        """
        title = self.title(record)
        kind = self.of(KINDS[type(record)]) if type(record) in KINDS else capital(record.kind.label(self.lang))
        return title if title.casefold().startswith(kind.casefold()) else f"{kind}: {title}"

    def table(self, caption: str, headings: Sequence[str], rows: Sequence[tuple[Line, ...]], wide: int) -> Table:
        """
        A table under headings of the table of words.
        """
        return Table(caption=caption, headings=tuple(map(self.say, headings)), rows=tuple(rows), wide=wide)


def capital(text: str) -> str:
    """
    A text that begins with a capital.

    >>> capital("motie")
    'Motie'
    """
    return text[:1].upper() + text[1:]


def limited(
    voice: Voice,
    anchor: str,
    heading: str,
    told: Sequence[Any],
    block: Callable[[Voice, str, Sequence[Any]], Block],
    *about: str,
) -> Part:
    """
    What there is to tell under a heading with its number, the first of it where it is much.
    """
    named = f"{heading} ({len(told)})"
    words = tuple(map(Words, about))
    if len(told) <= MOST:
        return Part(anchor=anchor, heading=named, blocks=(*words, block(voice, heading, told)))
    whole = Part(anchor=f"{anchor}-all", heading=named, blocks=(block(voice, heading, told),))
    more = More(voice.say("more", count=len(told) - MOST), whole.anchor)
    return Part(anchor=anchor, heading=named, blocks=(*words, block(voice, heading, told[:MOST]), more), whole=whole)
