"""
The draft of a bundle file: all that a scan found, nothing that it did not.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date

import pytest

from jeugdbeleid.draft import draft, plain_mentions, rows
from jeugdbeleid.dutch.scan import scan
from jeugdbeleid.errors import LoadingError
from jeugdbeleid.loading import assemble, canonical
from jeugdbeleid.period import Period

LETTER = """In 2018 zijn er ruim 1.200 inschrijvingen (Kamerstuk 31 839, nr. 580).
Dit najaar volgt jaarlijks 20-50% en 1 op de
7, zie Kamerstuk 31 839, nr. 580.
"""
ON = date(2019, 4, 4)


def test_a_table_says_lines_kind_words_and_reading() -> None:
    assert list(rows(scan(LETTER, ON))) == [
        ("1", "tijd", "2018", "2018-01-01..2018-12-31"),
        ("1", "cijfer", "ruim 1.200", "1200 count (over)"),
        ("1", "vindplaats", "Kamerstuk 31 839, nr. 580", "kst-31839-580"),
        ("2", "tijd", "Dit najaar", "2019-09-01..2019-11-30"),
        ("2", "tijd", "jaarlijks", "recurring"),
        ("2", "cijfer", "20-50%", "20..50 percent"),
        ("2-3", "cijfer", "1 op de 7", "1/7 percent"),
        ("3", "vindplaats", "Kamerstuk 31 839, nr. 580", "kst-31839-580"),
    ]
    assert next(rows(scan("in 2018"), "en"))[1] == "planning"


def test_mentions_as_plain_values_are_json() -> None:
    (_, figure, *_) = plain_mentions(scan(LETTER, ON))
    assert json.loads(json.dumps(figure)) == figure
    assert (figure["kind"], figure["words"], figure["first_line"], figure["value"]["value"]) == (
        "figure",
        "ruim 1.200",
        1,
        1200,
    )


def test_a_draft_holds_every_mention_with_its_lines() -> None:
    made = json.loads(draft(LETTER, "brief-2019", ON))
    letter, paper = made["documents"]
    assert letter["date"] == {"start": "2019-04-04", "end": "2019-04-04"}
    assert (letter["lines"], letter["sha256"]) == (3, hashlib.sha256(LETTER.encode()).hexdigest())
    assert paper["id"] == "stuk-kst-31839-580"
    assert [source["first_line"] for source in paper["sources"]] == [1, 3]
    assert [one["reports"][0]["planning"]["words"] for one in made["measures"]] == ["2018", "Dit najaar", "jaarlijks"]
    assert {one["figure"]["words"] for one in made["observations"]} == {"ruim 1.200", "20-50%", "1 op de 7"}


@pytest.mark.parametrize(
    ("reference", "dated"), [(None, None), (Period.year(2019), {"start": "2019-01-01", "end": "2019-12-31"})]
)
def test_a_letter_is_dated_as_the_caller_says(reference: Period | None, dated: dict[str, str] | None) -> None:
    assert json.loads(draft("", "brief-2019", reference))["documents"][0].get("date") == dated


def test_a_draft_is_in_canonical_form() -> None:
    made = draft(LETTER, "brief-2019", ON)
    assert canonical(json.loads(made)) == made


def test_a_draft_is_refused_until_it_is_completed() -> None:
    with pytest.raises(LoadingError, match="te-bepalen"):
        assemble({"brief-2019.json": json.loads(draft(LETTER, "brief-2019", ON))})
