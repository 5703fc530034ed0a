"""
Concept: what a scan of a letter found, as a table, as plain values, and as the draft of a bundle file for a curator to complete.

A draft invents nothing. It gives every figure, planning and reference its value, words and lines; what a reader must say (which indicator, which measure,
which title) is "te-bepalen", to be determined, and the loader refuses the file until each of those is replaced or its record deleted.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from jeugdbeleid.citation import Citation
from jeugdbeleid.document import Document
from jeugdbeleid.dutch.scan import Mention, scan
from jeugdbeleid.figure import Figure
from jeugdbeleid.indicator import Observation
from jeugdbeleid.loading import canonical
from jeugdbeleid.period import Period
from jeugdbeleid.plan import Measure
from jeugdbeleid.planning import Planning
from jeugdbeleid.record import Title
from jeugdbeleid.report import Report
from jeugdbeleid.source import Passage
from jeugdbeleid.vocabulary import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jeugdbeleid.record import Record

__all__ = ["HEADINGS", "UNDETERMINED", "draft", "plain_mentions", "rows"]

#: The id of what a reader has yet to say; no record has it, so that a file that still names it is refused.
UNDETERMINED = "te-bepalen"
_TITLE = Title(nl="te bepalen", en="to be determined")
_NOTE = "Draft made by a scan; to be read and completed."

#: The headings of a table of mentions.
HEADINGS = {"nl": ("regel", "soort", "woorden", "lezing"), "en": ("line", "kind", "words", "reading")}
_KINDS = {"planning": "tijd", "figure": "cijfer", "citation": "vindplaats"}


def rows(mentions: Iterable[Mention], lang: str = "nl") -> Iterator[tuple[str, str, str, str]]:
    """
    The rows of a table: lines, kind, words, and how they read.

    >>> list(rows(scan("In 2017 waren dat er ruim 23.206.")))
    [('1', 'tijd', '2017', '2017-01-01..2017-12-31'), ('1', 'cijfer', 'ruim 23.206', '23206 count (over)')]
    """
    for one in mentions:
        lines = str(one.first_line) if one.first_line == one.last_line else f"{one.first_line}-{one.last_line}"
        yield lines, _KINDS[one.kind] if lang == "nl" else one.kind, one.words, _reading(one.value)


def _reading(value: Planning | Figure | Citation) -> str:
    """
    A value on one line, in the codes of files.
    """
    if isinstance(value, Planning):
        return str(value.span) if value.kind.value == "dated" else value.kind.value
    if isinstance(value, Citation):
        return value.id
    if value.value is not None:
        number = str(value.value)
    elif value.low is not None:
        number = f"{value.low}..{value.high}"
    else:
        number = f"{value.numerator}/{value.denominator}"
    qualifier = "" if value.qualifier.value == "exact" else f" ({value.qualifier.value})"
    return f"{number} {value.unit.value}{qualifier}"


def plain_mentions(mentions: Iterable[Mention]) -> list[dict[str, Any]]:
    """
    The mentions as plain JSON values, for machines.

    >>> plain_mentions(scan("ruim 300"))[0]["value"]
    {'value': 300, 'qualifier': 'over', 'words': 'ruim 300'}
    """
    from jeugdbeleid._convert import plain  # noqa: PLC0415 - cattrs costs only where values are written

    places = ("kind", "words", "first_line", "last_line", "start", "end")
    return [{**{name: getattr(one, name) for name in places}, "value": plain(one.value)} for one in mentions]


def draft(text: str, document: str, reference: date | Period | None = None) -> str:
    """
    The draft of a bundle file for a letter: the document with its hash and length, each reference as a document, each figure as an observation, each
    planning as the report of a measure, in canonical form. `document` is the letter's id, `reference` its date.

    >>> import json
    >>> json.loads(draft("Er zijn 42 regio's.", "brief-2026"))["observations"][0]["figure"]
    {'value': 42, 'words': '42'}
    """
    from jeugdbeleid._convert import plain  # noqa: PLC0415 - as above

    mentions = scan(text, reference)
    made: dict[str, list[Record]] = {
        "documents": [_document(text, document, reference), *_cited(mentions, document)],
        "measures": [_measure(one, document, one.value) for one in mentions if isinstance(one.value, Planning)],
        "observations": [_observation(one, document, one.value) for one in mentions if isinstance(one.value, Figure)],
    }
    return canonical({kind: [plain(record) for record in records] for kind, records in made.items()})


def _passage(mention: Mention, document: str) -> Passage:
    return Passage(document=document, first_line=mention.first_line, last_line=mention.last_line)


def _document(text: str, document: str, reference: date | Period | None) -> Document:
    lines = max(1, len(text.splitlines()))
    return Document(
        id=document,
        title=_TITLE,
        kind=DocumentKind.OTHER,
        date=reference if reference is None or isinstance(reference, Period) else Period.day(reference),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        lines=lines,
        sources=(Passage(document=document, first_line=1, last_line=lines),),
        note=_NOTE,
    )


def _cited(mentions: Iterable[Mention], document: str) -> Iterator[Document]:
    """
    One document for every paper that is referred to, with all the places that do.
    """
    papers: dict[str, list[Mention]] = {}
    for one in mentions:
        if isinstance(one.value, Citation):
            papers.setdefault(one.value.id, []).append(one)
    for identifier, found in papers.items():
        citation = found[0].value
        assert isinstance(citation, Citation)  # noqa: S101 - tells the type checker what the loop above kept
        title = Title(nl=citation.canonical, en=citation.canonical)
        sources = tuple(_passage(one, document) for one in found)
        yield Document(
            id=f"stuk-{identifier.lower()}",
            title=title,
            kind=DocumentKind.OTHER,
            citations=(citation,),
            sources=sources,
            note=_NOTE,
        )


def _measure(mention: Mention, document: str, planning: Planning) -> Measure:
    source = _passage(mention, document)
    report = Report(planning=planning, source=source)
    identifier = f"{UNDETERMINED}-{mention.first_line}-{mention.start}-{document}"
    return Measure(id=identifier, title=_TITLE, plan=UNDETERMINED, reports=(report,), sources=(source,), note=_NOTE)


def _observation(mention: Mention, document: str, figure: Figure) -> Observation:
    identifier = f"{UNDETERMINED}--{mention.first_line}-{mention.start}--{document}"
    return Observation(
        id=identifier, indicator=UNDETERMINED, figure=figure, sources=(_passage(mention, document),), note=_NOTE
    )
