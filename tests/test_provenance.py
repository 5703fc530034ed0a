"""
Reading values again from the text of a made-up document, and, where they are at hand, from the five.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid.analysis.provenance import Outcome, verified
from jeugdbeleid.loading import assemble, bundle_files, read_bundle_file
from jeugdbeleid.vocabulary import CitationKind, DocumentKind
from made_up import a_dossier, indicator, year

TEXT = """1. Cijfers

In 2018 wachtten 1.234 kin-
deren, bijna 900 langer dan gewenst.
In het voor-

jaar van 2019 volgt een brief12.
Zie Kamerstuk 31 839, nr. 580. Het is een 8 jaar oud.
"""


def passage(first: int, last: int, heading: str | None = "1. Cijfers") -> jb.Passage:
    return jb.Passage(document="brief", first_line=first, last_line=last, heading=heading)


def dossier(figure: jb.Figure, first: int = 3, last: int = 4, text: str = TEXT, **more: Any) -> jb.Dossier:
    source = passage(first, last, more.pop("heading", "1. Cijfers"))
    letter = jb.Document(
        id="brief",
        title=jb.Title("Brief", "Letter"),
        sources=(passage(1, 1),),
        kind=DocumentKind.LETTER,
        date=jb.Period.month(2019, 1),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        lines=len(text.splitlines()),
    )
    count = jb.Observation(
        id="cijfer", indicator="wachtenden", figure=figure, period=year(2018), sources=(source,), **more
    )
    return a_dossier(documents=(letter,), indicators=(indicator(),), observations=(count,))


def outcome(figure: jb.Figure, text: str = TEXT, **more: Any) -> Outcome:
    (finding,) = verified(dossier(figure, **more), {"brief": text})
    return finding.outcome


def test_a_number_that_stands_there_is_found() -> None:
    assert outcome(jb.Figure(value=1234, words="1.234")) is Outcome.FOUND
    assert jb.verify(dossier(jb.Figure(value=1234, words="1.234")), {"brief": TEXT}) == ()


def test_one_changed_digit_is_found_with_record_and_line() -> None:
    (finding,) = jb.verify(dossier(jb.Figure(value=1235, words="1.234"), note="A note"), {"brief": TEXT})
    assert finding.outcome is Outcome.MISREAD
    assert str(finding).startswith("cijfer.figure (brief:3-4): '1.234' read otherwise")


def test_words_that_do_not_stand_there_are_not_found() -> None:
    (finding,) = jb.verify(dossier(jb.Figure(value=1235, words="1.235")), {"brief": TEXT})
    assert str(finding) == "cijfer.figure (brief:3-4): '1.235' not found"


def test_a_qualifier_in_the_words_is_in_the_value() -> None:
    almost = jb.Figure(value=900, qualifier=jb.Qualifier.ALMOST, words="bijna 900")
    assert outcome(almost) is Outcome.FOUND
    assert outcome(jb.Figure(value=900, words="bijna 900")) is Outcome.MISREAD


def test_of_a_range_both_sides_are_read() -> None:
    text = "1. Cijfers\n\nTussen 20-50% haakt af.\n"
    percent: dict[str, Any] = {"unit": jb.Unit.PERCENT, "words": "20-50%", "value": None}
    assert outcome(jb.Figure(low=20, high=50, **percent), text, first=3, last=3) is Outcome.FOUND
    assert outcome(jb.Figure(low=20, high=60, **percent), text, first=3, last=3) is Outcome.MISREAD


def test_a_change_is_read_by_its_magnitude() -> None:
    assert outcome(jb.Figure(value=-1234, words="1.234")) is Outcome.FOUND


def test_what_cannot_be_read_needs_a_note() -> None:
    unread = jb.Figure(value=1, words="gewenst")
    assert outcome(unread) is Outcome.MISREAD
    assert outcome(unread, note="Judged") is Outcome.JUDGED


def test_in_another_extraction_words_under_the_heading_are_found_elsewhere() -> None:
    other = "Voorwoord\n" * 5 + TEXT
    figure = jb.Figure(value=1234, words="1.234")
    made = dossier(figure)
    assert [one.outcome for one in verified(made, {"brief": other})] == [Outcome.ELSEWHERE]
    assert [one.outcome for one in verified(dossier(figure, heading=None), {"brief": other})] == [Outcome.ELSEWHERE]
    assert jb.verify(made, {"brief": other}) == ()
    assert [one.outcome for one in verified(made, {"brief": other.replace("1.234", "1.334")})] == [Outcome.NOT_FOUND]


def test_a_text_of_an_unknown_document_is_refused() -> None:
    with pytest.raises(jb.UnknownId, match="No document with id 'brif'; did you mean 'brief'"):
        jb.verify(dossier(jb.Figure(value=1, words="1")), {"brif": TEXT})


def test_plannings_and_citations_are_read_again() -> None:
    spring = jb.Period(jb.Period.month(2019, 3).start, jb.Period.month(2019, 5).end)
    base = dossier(jb.Figure(value=1234, words="1.234"))
    for ends, note, expected in (
        (spring, None, Outcome.FOUND),
        (year(2019), None, Outcome.MISREAD),
        (year(2019), "Judged", Outcome.JUDGED),
    ):
        report = jb.Report(
            source=passage(5, 7), planning=jb.Planning(begins=ends, ends=ends, words="voorjaar van 2019"), note=note
        )
        plan = jb.Plan(id="plan", title=jb.Title("a", "b"), sources=(passage(1, 1),), reports=(report,))
        found = [
            one.outcome
            for one in verified(a_dossier(plans=(plan,), within=base, documents=base.documents), {"brief": TEXT})
        ]
        assert found == [expected]
    for number, expected in ((580, Outcome.FOUND), (581, Outcome.MISREAD)):
        cited = jb.Citation(kind=CitationKind.KAMERSTUK, id=f"kst-31839-{number}", words="Kamerstuk 31 839, nr. 580")
        promise = jb.Commitment(
            id="toezegging",
            title=jb.Title("a", "b"),
            kind=jb.CommitmentKind.PROMISE,
            sources=(passage(8, 8),),
            citation=cited,
        )
        found = [
            one.outcome
            for one in verified(a_dossier(commitments=(promise,), documents=base.documents), {"brief": TEXT})
        ]
        assert found == [expected]


def test_every_value_of_the_bundle_is_found_again(seeds: dict[str, str]) -> None:
    """
    `verify` returns no discrepancy against the five documents.
    """
    assert [str(finding) for finding in jb.verify(jb.load(), seeds)] == []


def test_a_digit_changed_in_the_bundle_is_named(seeds: dict[str, str]) -> None:
    texts = {name: json.loads(read_bundle_file(name)) for name in bundle_files()}
    for text in texts.values():
        for observation in text.get("observations", ()):
            if observation["indicator"] == "pleegouders-geaccepteerd" and observation["figure"].get("value") == 2647:
                observation["figure"]["value"] = 2648
    (finding,) = jb.verify(assemble(texts), seeds)
    assert "pleegouders-geaccepteerd" in str(finding)
    assert "brief-pleegzorg-2019-04-04:183" in str(finding)


def test_what_has_no_passage_in_the_texts_is_passed_over() -> None:
    page = a_dossier(
        indicators=(indicator(),),
        observations=(
            jb.Observation(
                id="elders",
                indicator="wachtenden",
                figure=jb.Figure(value=1, words="1"),
                sources=(jb.Page(address="bijlage"),),
            ),
        ),
        documents=dossier(jb.Figure(value=1234, words="1.234")).documents,
    )
    assert list(verified(page, {"brief": TEXT})) == []


def test_a_rhythm_is_no_date() -> None:
    base = dossier(jb.Figure(value=1234, words="1.234"))
    rhythm = jb.Planning(words="voorjaar van 2019", kind=jb.PlanningKind.RECURRING)
    plan = jb.Plan(
        id="plan",
        title=jb.Title("a", "b"),
        sources=(passage(1, 1),),
        reports=(jb.Report(source=passage(5, 7), planning=rhythm),),
    )
    (finding,) = jb.verify(a_dossier(plans=(plan,), documents=base.documents), {"brief": TEXT})
    assert finding.outcome is Outcome.MISREAD
