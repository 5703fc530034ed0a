"""
Cellen: values and names as they stand in the cell of a table, without markup.

What a value looks like is written once, in :mod:`jeugdbeleid.render`; here its markup is taken off.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from jeugdbeleid import wording
from jeugdbeleid.indicator import Observation
from jeugdbeleid.relation import Reconciliation, Relation
from jeugdbeleid.render.labels import FIELDS, KINDS, WORDS
from jeugdbeleid.render.values import shown

if TYPE_CHECKING:
    from jeugdbeleid.record import Record

__all__ = ["cell", "headings", "kind", "name", "text_of"]

#: Headings that no record and no page has.
_HEADINGS = {
    "goal": ("vraagt", "asks"),
    "reason": ("reden", "reason"),
    "lacks": ("mist", "lacks"),
    "target": ("doel", "aim"),
    "late": ("te laat", "late"),
    "planned": ("gepland", "planned"),
    "window": ("termijn", "window"),
    "change": ("verandering", "change"),
    "before": ("was", "was"),
    "after": ("is", "is"),
    "line": ("regel", "line"),
    "words": ("woorden", "words"),
    "reading": ("lezing", "reading"),
    "document": ("document", "document"),
    "values": ("waarden", "values"),
    "file": ("bestand", "file"),
    "path": ("pad", "path"),
    "message": ("wat er is", "what is wrong"),
    "field": ("veld", "field"),
    "old": ("was", "was"),
    "new": ("is", "is"),
}

_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>')
_MARKS = ("</li><li>", '<q lang="nl">', "</q>")
_QUOTES = {"nl": ("„", "”"), "en": ("“", "”")}


def headings(lang: str, *names: str) -> tuple[str, ...]:
    """
    The headings of columns.

    >>> headings("nl", "id", "title", "verdict")
    ('id', 'titel', 'oordeel')
    """
    known = {**WORDS, **FIELDS, **_HEADINGS}
    return tuple(known[name][lang == "en"] for name in names)


def kind(record: Record, lang: str) -> str:
    """
    What a record is, in a word or two.
    """
    return KINDS[type(record).__name__][lang == "en"][0]


def cell(value: object, lang: str) -> str:
    """
    A value in words; nothing for `None` and for none.

    >>> from jeugdbeleid import parse_planning
    >>> cell(parse_planning("medio 2020"), "nl")
    '„medio 2020” (1 mei 2020 t/m 31 augustus 2020)'
    """
    return "" if value is None or value == () else text_of(shown(value, lang), lang)


def text_of(markup: str, lang: str = "nl") -> str:
    """
    What is left of a cell without its markup: items on lines of their own, an address after the words that lead to it.

    >>> print(text_of('<ul><li>a &amp; b</li><li><a href="https://x.nl" rel="noopener">c</a></li></ul>'))
    a & b
    c <https://x.nl>
    """
    text = _LINK.sub(lambda found: found[2] if found[2] == found[1] else f"{found[2]} &lt;{found[1]}&gt;", markup)
    for mark, sign in zip(_MARKS, ("\n", *_QUOTES[lang]), strict=True):
        text = text.replace(mark, sign)
    return unescape(re.sub(r"<[^>]*>", "", text))


def name(record: Any, lang: str) -> str:  # noqa: ANN401 - a record of any kind, most of which have a title
    """
    What a record is called; a figure, tie or sum, which has no name, by what it holds.
    """
    if isinstance(record, Observation):
        return f"{wording.figure(record.figure, lang)} ({wording.period(record.period, lang)})"
    if isinstance(record, Relation):
        return f"{record.subject} {record.kind.label(lang)} {record.object}"
    if isinstance(record, Reconciliation):
        return f"{' + '.join(record.terms)} → {record.result}"
    return str(record.title.label(lang))
