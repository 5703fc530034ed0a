"""
Ties: what hangs together, on three made-up campaigns.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import attrs
import pytest

import jeugdbeleid as jb
from jeugdbeleid.vocabulary import CitationKind, OrganisationKind, ReconciliationKind, RelationKind

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import PAGE, PLAN, a_dossier, document, indicator, observation, year


def campaign(identifier: str, nl: str = "Campagne", en: str = "Campaign", called: str | None = None) -> jb.Measure:
    reports = (jb.Report(source=PAGE, called=called),)
    topics = (jb.Topic.WERVING,)
    return jb.Measure(id=identifier, title=jb.Title(nl, en), sources=(PAGE,), reports=reports, topics=topics)


def tie(subject: str, kind: RelationKind, of: str) -> jb.Relation:
    return jb.Relation(id=f"{subject}--{of}", kind=kind, subject=subject, object=of, sources=(PAGE,))


FOLLOWS, MERGED, PART = RelationKind.FOLLOWS, RelationKind.MERGED_INTO, RelationKind.PART_OF
MADE = a_dossier(
    plans=(PLAN,),
    measures=(
        campaign("c-eerst", nl="Gezin één", called="Open je deur"),
        campaign("a-tweede", en="Host families"),
        campaign("b-derde"),
    ),
    relations=(
        tie("a-tweede", FOLLOWS, "c-eerst"),
        tie("a-tweede", MERGED, "b-derde"),
        tie("b-derde", PART, "jeugdplan"),
    ),
)


def test_the_ties_of_a_record_as_subject_and_as_object() -> None:
    assert [one.id for one in jb.related(MADE, "b-derde")] == ["a-tweede--b-derde", "b-derde--jeugdplan"]
    assert [one.id for one in jb.related(MADE, "b-derde", kind=PART)] == ["b-derde--jeugdplan"]


@pytest.mark.parametrize("start", ["c-eerst", "a-tweede", "b-derde"])
def test_a_lineage_is_oldest_first_from_wherever_it_is_asked(start: str) -> None:
    assert [one.id for one in jb.lineage(MADE, start)] == ["c-eerst", "a-tweede", "b-derde"]


def test_a_circle_ends() -> None:
    ties = (tie("a", FOLLOWS, "b"), tie("b", FOLLOWS, "a"))
    circle = a_dossier(measures=(campaign("a"), campaign("b")), relations=ties)
    assert [one.id for one in jb.lineage(circle, "b")] == ["a", "b"]


def test_an_id_or_topic_that_is_not_there_is_refused() -> None:
    with pytest.raises(jb.UnknownId, match="b-derde"):
        jb.related(MADE, "b-derd")
    with pytest.raises(jb.UnknownId, match="werving"):
        jb.about(MADE, "wervin")


def test_about_a_topic_or_its_code() -> None:
    assert len(jb.about(MADE, "werving")) == len(jb.about(MADE, jb.Topic.WERVING)) == 3
    assert jb.about(MADE, "jeugd-ggz") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("EEN", ["c-eerst", "a-tweede--c-eerst"]),
        ("host fam", ["a-tweede", "a-tweede--c-eerst", "a-tweede--b-derde"]),
        ("je deur", ["c-eerst"]),
        ("derde", ["b-derde", "b-derde--jeugdplan", "a-tweede--b-derde"]),
        ("plan youth", ["jeugdplan", "b-derde--jeugdplan"]),
        ("deur gezin", []),  # two names of one record, and neither has both words
        (" ", []),
    ],
)
def test_find_reads_names_in_both_languages_without_capitals_or_accents(text: str, found: list[str]) -> None:
    assert {one.id for one in jb.find(MADE, text)} == set(found)


def test_find_reads_what_figures_sums_promises_documents_money_and_practices_are_called() -> None:
    """A figure is called after its indicator, a sum after its terms, a promise and a document by their number too."""
    paper = jb.Citation(kind=CitationKind.KAMERSTUK, id="kst-31839-580", words="31 839, nr. 580")
    counted = attrs.evolve(indicator(), title=jb.Title("Wachtende kinderen", "Waiting children"))
    figures = (observation(1, year(2017)), observation(2, year(2018)))
    named: dict[str, Any] = {"title": jb.Title("Iets", "Something"), "sources": (PAGE,)}
    body = jb.Organisation(id="cbs", kind=OrganisationKind.STATISTICS, **named)
    figures = (attrs.evolve(figures[0], producer="cbs"), figures[1])
    made = a_dossier(
        organisations=(body,),
        indicators=(counted,),
        observations=figures,
        reconciliations=(
            jb.Reconciliation(
                id="som", sources=(PAGE,), kind=ReconciliationKind.SAME, terms=tuple(one.id for one in figures)
            ),
        ),
        commitments=(
            jb.Commitment(
                id="motie", **named, kind=jb.CommitmentKind.MOTION, citation=paper, members=("Jansen",),
                subject=jb.Title("wachtlijsten", "waiting lists"),
            ),
        ),
        documents=(attrs.evolve(document("brief"), citations=(paper,)),),
        funding=(
            jb.Funding(
                id="geld", **named, basis=jb.FundingBasis.ONCE, state=jb.FundingState.PAID,
                purpose=jb.Title("een team", "a team"),
            ),
        ),
        practices=(jb.Practice(id="voorbeeld", **named, place="Zwolle"),),
    )  # fmt: skip
    assert [one.id for one in jb.find(made, "waiting CHILDREN")] == ["wachtenden", *(one.id for one in figures)]
    assert jb.find(made, "something") == (body, *made.commitments, *made.funding, *made.practices)
    assert [one.id for one in jb.find(made, "wachtenden telling")] == [*(one.id for one in figures)]
    assert [one.id for one in jb.find(made, "31 839 580")] == ["brief", "motie"]
    assert [one.id for one in jb.find(made, "jansen")] == ["motie"]
    assert [one.id for one in jb.find(made, "waiting lists")] == ["motie"]
    assert [one.id for one in jb.find(made, "een team")] == ["geld"]
    assert [one.id for one in jb.find(made, "zwolle")] == ["voorbeeld"]


def test_a_topic_has_its_labels_in_both_languages() -> None:
    assert jb.about(MADE, "Recruitment and screening") == jb.about(MADE, "werving en screening")
    assert len(jb.about(MADE, "recruitment and screening")) == 3
    assert jb.about(MADE, "residentiele jeugdhulp") == jb.about(MADE, "Residentiële jeugdhulp") == ()


def test_in_the_bundle_the_authority_came_after_the_transition_authority_and_before_the_care_authority() -> None:
    assert [one.id for one in jb.lineage(jb.load(), "jeugdautoriteit")] == [
        "transitieautoriteit-jeugd",
        "jeugdautoriteit",
        "nza",
    ]


@pytest.mark.parametrize(
    "start",
    [
        "pleegzorg-campagne-supergewone-mensen",
        "pleegzorg-campagne-open-je-wereld",
        "campagne-jouw-huis-een-2e-thuis",
    ],
)
def test_in_the_bundle_the_three_recruitment_campaigns_are_one_lineage(start: str) -> None:
    """September 2015 to 2018, 30 October to 31 December 2019, and 2023 to 2026."""
    assert [one.id for one in jb.lineage(jb.load(), start)] == [
        "pleegzorg-campagne-supergewone-mensen",
        "pleegzorg-campagne-open-je-wereld",
        "campagne-jouw-huis-een-2e-thuis",
    ]


@pytest.mark.parametrize("words", ["campagne", "recruitment campaign"])
def test_in_the_bundle_the_three_recruitment_campaigns_are_found_in_dutch_and_in_english(words: str) -> None:
    found = {one.id for one in jb.find(jb.load(), words)}
    assert found >= {
        "pleegzorg-campagne-supergewone-mensen",
        "pleegzorg-campagne-open-je-wereld",
        "campagne-jouw-huis-een-2e-thuis",
    }
