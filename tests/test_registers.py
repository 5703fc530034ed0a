"""
The two shared registers: the organisations that are named, and the documents held, cited, annexed or announced.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jeugdbeleid.dutch.text import find_words
from jeugdbeleid.loading import load
from jeugdbeleid.period import Period
from jeugdbeleid.source import Passage
from jeugdbeleid.vocabulary import DocumentKind

if TYPE_CHECKING:
    from jeugdbeleid.document import Document, Organisation

CORPUS = Path(__file__).parent / "corpus"
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"

#: The five documents whose text is held, by the number of their file.
HELD = {
    "000": "brief-pleegzorg-2019-04-04",
    "001": "bgzj-2019-11",
    "002": "voortgangsbrief-jeugd-2019-06-07",
    "003": "actieplan-pleegzorg-2017",
    "004": "brief-hervormingsagenda-2025-06",
}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """
    The texts of the five documents by their ids; skips the test where they are not at hand.
    """
    found = {HELD[path.name[:3]]: path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))}
    if len(found) != len(HELD):
        pytest.skip("The source documents are not at hand")
    return found


def passages(record: Document | Organisation) -> list[Passage]:
    """
    The passages of a record.
    """
    return [source for source in record.sources if isinstance(source, Passage)]


def test_a_name_resolves_to_one_organisation() -> None:
    """
    No two organisations share a name, whatever its capitals.
    """
    names = Counter(name for one in load().organisations for name in {name.lower() for name in one.names})
    assert [name for name, times in names.items() if times > 1] == []


def test_in_each_document_that_names_it_an_organisation_stands_under_one_of_its_names(texts: dict[str, str]) -> None:
    """
    Of every document among its sources one of the passages has its name, abbreviation, former name or another spelling.
    """
    unnamed = []
    for one in load().organisations:
        named = {
            passage.document
            for passage in passages(one)
            for name in one.names
            if find_words(texts[passage.document], name, passage.first_line, passage.last_line)
        }
        unnamed += [(one.id, document) for document in {passage.document for passage in passages(one)} - named]
    assert unnamed == []


def test_every_passage_of_the_registers_lies_within_its_document() -> None:
    """
    A passage is of a document whose text is held, and ends on one of its lines.
    """
    dossier = load()
    for record in (*dossier.organisations, *dossier.documents):
        for passage in passages(record):
            lines = dossier.documents[passage.document].lines
            assert passage.last_line <= (lines or 0), (record.id, str(passage))


def test_five_documents_are_held_with_the_bytes_and_lines_of_their_texts(texts: dict[str, str]) -> None:
    """
    The hash is of the bytes, the number of lines that of `splitlines`.
    """
    held = {one.id: (one.sha256, one.lines) for one in load().documents if one.sha256 is not None}
    assert held == {
        name: (hashlib.sha256(text.encode()).hexdigest(), len(text.splitlines())) for name, text in texts.items()
    }


def test_the_held_documents_have_the_dates_by_which_one_looks_back() -> None:
    """
    May 2017, 4 April 2019, 7 June 2019, November 2019 and June 2025; whole months where no day is known.
    """
    assert {name: load().documents[name].date for name in HELD.values()} == {
        "actieplan-pleegzorg-2017": Period.month(2017, 5),
        "brief-pleegzorg-2019-04-04": Period.day(date(2019, 4, 4)),
        "voortgangsbrief-jeugd-2019-06-07": Period.day(date(2019, 6, 7)),
        "bgzj-2019-11": Period.month(2019, 11),
        "brief-hervormingsagenda-2025-06": Period.month(2025, 6),
    }


def test_no_document_dates_a_later_one() -> None:
    """
    The date of a document is said by one that is not older than it.
    """
    documents = load().documents
    for one in documents:
        if one.date is not None:
            assert isinstance(one.dated, Passage), one.id
            dating = documents[one.dated.document].date
            assert dating is not None, one.id
            assert (one.date.end or date.max) <= (dating.end or date.min), one.id


@pytest.mark.parametrize("number", sorted(HELD))
def test_every_labelled_reference_has_a_document_with_a_passage_on_its_line(number: str) -> None:
    """
    What a reader labelled as a citation is the citation of a document of the register.
    """
    labels = json.loads((CORPUS / f"{number}.json").read_text(encoding="utf-8"))["citations"]
    known = {
        identifier: one
        for one in load().documents
        for citation in one.citations
        for identifier in (citation.id, *citation.also)
    }
    for label in labels:
        cited = known[label["canonical"]]
        lines = [(p.first_line, p.last_line) for p in passages(cited) if p.document == HELD[number]]
        assert any(first <= label["line"] <= last for first, last in lines), label["words"]


@pytest.mark.parametrize(
    ("announced", "known"),
    [
        ("stuk-koersdocument-sterke-gezinshuizen", Period.month(2019, 5)),  # announced for May 2019
        ("stuk-verdiepend-onderzoek-jeugd", Period.day(date(2019, 4, 24))),  # announced for the end of April 2019
        (
            "stuk-evaluatie-wet-verbetering-positie-pleegouders",
            Period(None, date(2019, 6, 7)),
        ),  # announced for early 2018
        ("stuk-onderzoek-jeugd-ggz", None),  # announced for early June 2019, on 7 June still under way
        ("stuk-voortgangsrapportage-zorg-voor-de-jeugd-3", None),  # announced for autumn 2019, no document shows it
    ],
)
def test_an_announced_document_has_a_planning_and_a_date_only_where_a_document_shows_that_it_appeared(
    announced: str, known: Period | None
) -> None:
    """
    That nothing is heard of a document does not date it.
    """
    one = load().documents[announced]
    assert one.planning is not None
    assert one.date == known


def test_the_letter_of_june_2019_knew_documents_that_the_letter_of_april_did_not() -> None:
    """
    The study of the age limit is announced in April and sent in June; one report of the inspectorate is new in June.
    """
    april, june = load().as_of(date(2019, 4, 4)), load().as_of(date(2019, 6, 7))
    assert "stuk-onderzoek-leeftijdsgrens-gezinshuizen" in april.documents
    assert {p.document for p in passages(april.documents["stuk-onderzoek-leeftijdsgrens-gezinshuizen"])} == {
        HELD["000"]
    }
    assert {p.document for p in passages(june.documents["stuk-onderzoek-leeftijdsgrens-gezinshuizen"])} == {
        HELD["000"],
        HELD["002"],
    }
    assert "stuk-zo-thuis-mogelijk-opgroeien-igj" not in april.documents
    assert "stuk-zo-thuis-mogelijk-opgroeien-igj" in june.documents


def test_a_motion_is_a_motion_by_its_name() -> None:
    """
    What the documents call a motion is of that kind, and has the House as its issuer.
    """
    for one in load().documents:
        if one.title.nl.startswith(("Motie", "Aangehouden motie")):
            assert (one.kind, one.issuers) == (DocumentKind.MOTION, ("tweede-kamer",)), one.id
