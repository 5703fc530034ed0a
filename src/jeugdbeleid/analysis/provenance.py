"""
Herkomst: every value read again from the text of its document.

A value is right when its words stand in one of its record's passages, and when those words, read by
:mod:`jeugdbeleid.dutch`, give the value. What is derived or judged says so in the `note` of its record or report; a
number never is.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.citation import Citation
from jeugdbeleid.document import Document
from jeugdbeleid.dutch import parse_citations, parse_figure, parse_planning
from jeugdbeleid.dutch.text import find_words
from jeugdbeleid.errors import ReadingError, UnknownId, nearest
from jeugdbeleid.figure import Figure
from jeugdbeleid.planning import Planning
from jeugdbeleid.source import Passage
from jeugdbeleid.vocabulary import PlanningKind, Qualifier, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.facts import Fact
    from jeugdbeleid.period import Period

__all__ = ["Discrepancy", "Finding", "Outcome", "Reread", "by_document", "verified", "verify"]


class Outcome(Term):
    """
    Uitkomst van het nalezen.
    """

    FOUND = "found", "gevonden", "found"
    ELSEWHERE = "elsewhere", "elders gevonden", "found elsewhere"
    JUDGED = "judged", "gevonden, de lezing is een oordeel", "found, the reading is a judgement"
    NOT_FOUND = "not_found", "niet gevonden", "not found"
    MISREAD = "misread", "anders gelezen", "read otherwise"


_WRONG = (Outcome.NOT_FOUND, Outcome.MISREAD)


@final
@attrs.frozen(kw_only=True)
class Finding:
    """
    What became of one value: `place` is where its words were looked for or found, `read` what they say when read again.
    """

    fact: Fact
    outcome: Outcome
    place: Passage
    read: object = None

    def __str__(self) -> str:
        """
        The record, the path, the lines, the words, and what is wrong with them.
        """
        said = f"{self.fact.record}.{self.fact.path} ({self.place}): {self.fact.words!r} {self.outcome.en}"
        return said if self.read is None else f"{said}: {self.read}"

    def to_dict(self) -> dict[str, Any]:
        """
        What became of it as plain JSON values, with stable keys; what was read in the words of Python.
        """
        return {
            "record": self.fact.record,
            "path": self.fact.path,
            "words": self.fact.words,
            "place": str(self.place),
            "outcome": self.outcome.value,
            "read": None if self.read is None else str(self.read),
        }


#: A finding that is wrong.
Discrepancy = Finding


@final
@attrs.frozen(kw_only=True)
class Reread:
    """
    A document that was read again (nalezing): what became of each value that was looked for in it.
    """

    document: str
    findings: tuple[Finding, ...]

    @property
    def counts(self) -> dict[Outcome, int]:
        """
        How many values came to each outcome, in the order of :class:`Outcome`.
        """
        return {outcome: sum(one.outcome is outcome for one in self.findings) for outcome in Outcome}

    @property
    def wrong(self) -> tuple[Discrepancy, ...]:
        """
        The findings that are discrepancies.
        """
        return tuple(one for one in self.findings if one.outcome in _WRONG)

    def to_dict(self) -> dict[str, Any]:
        """
        The counts by outcome and the discrepancies as plain JSON values, with stable keys.
        """
        counts = {outcome.value: count for outcome, count in self.counts.items()}
        return {"document": self.document, **counts, "discrepancies": [one.to_dict() for one in self.wrong]}


def verify(dossier: Dossier, texts: Mapping[str, str]) -> tuple[Discrepancy, ...]:
    """
    Read every value again from the texts of its documents, by id: `()`, or what is not found or reads otherwise.

    Raises :class:`UnknownId` for a text of a document that the dossier does not have. Words that stand under the
    same heading on other lines, in another extraction of the same publication (its `sha256` differs), are no
    discrepancy.

    >>> from jeugdbeleid import Dossier
    >>> verify(Dossier(), {})
    ()
    """
    return tuple(finding for finding in verified(dossier, texts) if finding.outcome in _WRONG)


def verified(dossier: Dossier, texts: Mapping[str, str]) -> Iterator[Finding]:
    """
    What became of every value that has a passage in one of the texts.
    """
    for document in texts:
        if document not in dossier.documents:
            raise UnknownId("document", document, nearest(document, dossier.documents.ids))
    same = {name: _same_text(dossier.documents[name], text) for name, text in texts.items()}
    for fact in dossier.facts():
        passages = [source for source in fact.sources if isinstance(source, Passage) and source.document in texts]
        if passages:
            yield _verified(dossier, fact, passages, texts, same)


def by_document(findings: Iterable[Finding]) -> tuple[Reread, ...]:
    """
    Findings by the document in which each value was looked for, in the order in which they come.

    >>> by_document(())
    ()
    """
    found: dict[str, list[Finding]] = {}
    for one in findings:
        found.setdefault(one.place.document, []).append(one)
    return tuple(Reread(document=document, findings=tuple(each)) for document, each in found.items())


def _same_text(document: Document, text: str) -> bool:
    return document.sha256 == hashlib.sha256(text.encode()).hexdigest()


def _verified(
    dossier: Dossier, fact: Fact, passages: list[Passage], texts: Mapping[str, str], same: Mapping[str, bool]
) -> Finding:
    mark = getattr(fact.value, "mark", None)
    for passage in passages:
        if find_words(texts[passage.document], fact.words, passage.first_line, passage.last_line, mark=mark):
            return _read_again(dossier, fact, passage)
    for passage in passages:
        if not same[passage.document] and _elsewhere(texts[passage.document], fact.words, passage, mark):
            return Finding(fact=fact, outcome=Outcome.ELSEWHERE, place=passage)
    return Finding(fact=fact, outcome=Outcome.NOT_FOUND, place=passages[0])


def _elsewhere(text: str, words: str, passage: Passage, mark: str | None) -> bool:
    """
    Whether words stand after the passage's heading, on whatever lines.
    """
    if passage.heading is None:
        return bool(find_words(text, words, mark=mark))
    headings = find_words(text, passage.heading)
    return any(find_words(text, words, heading.last_line, mark=mark) for heading in headings[:1])


def _read_again(dossier: Dossier, fact: Fact, passage: Passage) -> Finding:
    """
    The value of the words, against the value in the record.
    """
    document = dossier.find(passage.document)
    date = document.date if isinstance(document, Document) else None
    try:
        read, agrees = _reading(fact.value, date)
    except ReadingError as error:
        outcome = Outcome.MISREAD if fact.note is None else Outcome.JUDGED
        return Finding(fact=fact, outcome=outcome, place=passage, read=error)
    if agrees:
        return Finding(fact=fact, outcome=Outcome.FOUND, place=passage)
    judged = fact.note is not None and not isinstance(fact.value, Figure)
    return Finding(fact=fact, outcome=Outcome.JUDGED if judged else Outcome.MISREAD, place=passage, read=read)


def _reading(value: Any, date: Period | None) -> tuple[object, bool]:  # noqa: ANN401 - a Figure, Planning or Citation
    """
    The words of a value as read again, and whether the value agrees.
    """
    if isinstance(value, Figure):
        figure = parse_figure(value.words + (value.mark or ""), mark=value.mark)
        return figure, _same_figure(value, figure)
    if isinstance(value, Planning):
        planning = parse_planning(value.words, reference=date)
        return planning, _same_planning(value, planning)
    citations = parse_citations(value.words)
    return citations, isinstance(value, Citation) and any(
        value.id.lower() in {known.lower() for known in (one.id, *one.also)} for one in citations
    )


def _same_figure(stated: Figure, read: Figure) -> bool:
    """
    The same number, of a change its magnitude; a qualifier that stands in the words is in the value.
    """
    if read.qualifier not in {Qualifier.EXACT, stated.qualifier}:
        return False
    if stated.exact is not None and read.exact is not None:
        return abs(stated.exact) == abs(read.exact)
    return {stated.low, stated.high} == {read.low, read.high} and (stated.exact is None) == (read.exact is None)


def _same_planning(stated: Planning, read: Planning) -> bool:
    if stated.kind is not read.kind:
        return False
    return stated.kind is not PlanningKind.DATED or (stated.begins, stated.ends) == (read.begins, read.ends)
