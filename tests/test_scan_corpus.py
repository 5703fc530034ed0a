"""
What `scan` finds in the five documents, against the labels of a reader: floors of recall and precision, and every value as it was read.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from jeugdbeleid.citation import Citation
from jeugdbeleid.dutch import parse_citations, parse_figure, scan
from jeugdbeleid.errors import CitationError, FigureError
from jeugdbeleid.figure import Figure
from jeugdbeleid.period import Period
from test_corpus import CORPUS, NUMBERED, places, read, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from jeugdbeleid.dutch.scan import Mention

documents = pytest.mark.parametrize("path", NUMBERED, ids=lambda path: path.stem)
#: Recall and precision that the reading of each kind keeps to, per document.
FLOORS = {"plannings": (0.95, 0.90), "figures": (0.98, 0.90), "citations": (1.0, 1.0)}


def reference(corpus: dict[str, Any]) -> date | Period:
    """
    The day, or days, from which relative words are told.
    """
    told = corpus["reference"]
    return date.fromisoformat(told) if isinstance(told, str) else Period(*map(date.fromisoformat, told))


def paired(corpus: dict[str, Any], kind: str) -> tuple[list[tuple[dict[str, Any], list[Mention]]], list[Mention]]:
    """
    Each label with the mentions that overlap it, and the mentions that overlap none.
    """
    text = text_of(corpus)
    rows = sorted(({**row, "tail": ()} for row in corpus[kind]), key=lambda row: -len(row["words"]))
    mentions = [mention for mention in scan(text, reference(corpus)) if mention.kind == kind.removesuffix("s")]
    pairs = []
    for row, (start, end) in zip(rows, places(text, rows, bounded=True), strict=True):
        pairs.append((row, [mention for mention in mentions if mention.start < end and start < mention.end]))
    matched = {mention.start for _, found in pairs for mention in found}
    return pairs, [mention for mention in mentions if mention.start not in matched]


def exactly(row: dict[str, Any]) -> tuple[Any, ...]:
    """
    What a label says of a figure.
    """
    numbers = (row[name] and Decimal(row[name]) for name in ("value", "low", "high", "numerator", "denominator"))
    return (*numbers, row["unit"], {"ruim": "over"}.get(row["qualifier"], row["qualifier"]), row.get("mark"))


def stated(figure: Figure) -> tuple[Any, ...]:
    """
    The same of a figure that was read.
    """
    numbers = (figure.value, figure.low, figure.high, figure.numerator, figure.denominator)
    return (*numbers, figure.unit.value, figure.qualifier.value, figure.mark)


@documents
@pytest.mark.parametrize("kind", FLOORS)
def test_a_letter_is_read_nearly_whole_and_nearly_without_noise(path: Path, kind: str) -> None:
    pairs, noise = paired(read(path), kind)
    sure = [bool(found) for row, found in pairs if "doubt" not in row]
    recall, precision = FLOORS[kind]
    missed = [(row["line"], row["words"]) for row, found in pairs if not found and "doubt" not in row]
    assert sum(sure) >= recall * len(sure), missed
    found = sum(len(found) for _, found in pairs)
    assert found >= precision * (found + len(noise)), [(mention.first_line, mention.words) for mention in noise]


@documents
def test_every_figure_that_is_found_reads_as_the_label_says(path: Path) -> None:
    wrong = []
    for row, found in paired(read(path), "figures")[0]:
        read_as = [stated(mention.value) for mention in found if isinstance(mention.value, Figure)]
        if found and "doubt" not in row and exactly(row) not in read_as:
            wrong.append((row["line"], row["words"], read_as))
    assert len(wrong) <= 0.02 * len(read(path)["figures"]), wrong


@documents
def test_every_citation_has_the_identifier_that_the_label_says(path: Path) -> None:
    for row, found in paired(read(path), "citations")[0]:
        (mention,) = found
        assert isinstance(mention.value, Citation)
        assert (mention.value.id, list(mention.value.also)) == (row["canonical"], row.get("also", [])), row["words"]


composed = pytest.mark.parametrize("path", sorted(CORPUS.glob("unseen*.json")), ids=lambda path: path.stem)


@composed
def test_figures_of_other_letters_read_as_the_label_says(path: Path) -> None:
    """
    Composed for the corpus, so that it needs no document.
    """
    rows = [row for row in read(path).get("figures", []) if "doubt" not in row]
    for row in rows:
        blank = dict.fromkeys(("value", "low", "high", "numerator", "denominator"))
        assert stated(parse_figure(row["words"])) == exactly({**blank, **row}), row["words"]


@composed
def test_what_is_no_figure_is_refused(path: Path) -> None:
    for text in read(path).get("no_figures", []):
        with pytest.raises(FigureError):
            parse_figure(text)


@composed
def test_references_of_other_letters_name_the_papers_that_the_label_says(path: Path) -> None:
    rows = [row for row in read(path).get("citations", []) if "doubt" not in row]
    for row in rows:
        found = parse_citations(row["words"])
        assert [one.id for one in found] == row["canonical"], row["words"]
        assert {one.kind.value for one in found} == {row["kind"]}, row["words"]


@composed
def test_what_is_no_reference_is_refused(path: Path) -> None:
    for text in read(path).get("no_citations", []):
        with pytest.raises(CitationError):
            parse_citations(text)
