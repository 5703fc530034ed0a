"""
Ties: what hangs together, on three made-up campaigns.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import jeugdbeleid as jb
from jeugdbeleid.vocabulary import RelationKind

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import PAGE, PLAN, a_dossier


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
        ("EEN", ["c-eerst"]),
        ("host fam", ["a-tweede"]),
        ("je deur", ["c-eerst"]),
        ("derde", ["b-derde", "b-derde--jeugdplan", "a-tweede--b-derde"]),
        (" ", []),
    ],
)
def test_find_reads_names_in_both_languages_without_capitals_or_accents(text: str, found: list[str]) -> None:
    assert {one.id for one in jb.find(MADE, text)} == set(found)
