"""
Silence: what later documents on a plan do not speak of, and what was announced, on made-up letters.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import jeugdbeleid as jb
from jeugdbeleid.analysis.silence import Appearance
from jeugdbeleid.vocabulary import DocumentKind, RelationKind

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import PAGE, PLAN, a_dossier, day, document, due

ON = day("2021-01-01")


def page(paper: str) -> jb.Page:
    return jb.Page(document=paper, page=1)


ANNEX = attrs.evolve(document("bijlage"), kind=DocumentKind.ANNEX, sources=(page("b2019"),))
PAPERS = (
    document("b2017", "2017-06-01", lines=9),
    document("b2019", "2019-06-01", lines=9),
    document("b2022", "2022-06-01", lines=9),
    document("geciteerd", "2020-06-01"),
    ANNEX,
)
SPOKEN = attrs.evolve(PLAN, sources=tuple(page(one) for one in ("b2017", "b2019", "b2022", "geciteerd")))


def measure(identifier: str, *papers: str, state: Any = None, **more: Any) -> jb.Measure:
    reports = tuple(jb.Report(source=page(one), state=state) for one in papers)
    more.setdefault("plan", "jeugdplan")
    return jb.Measure(id=identifier, title=jb.Title("Team", "Team"), sources=(PAGE,), reports=reports, **more)


def silent(*measures: jb.Measure, papers: Any = PAPERS) -> tuple[jb.Silence, ...]:
    return jb.silent(a_dossier(documents=papers, plans=(SPOKEN,), measures=measures), ON)


def test_a_later_held_document_on_the_plan_that_does_not_speak_of_it_is_named() -> None:
    """The letter of 2022 is after the day of asking, and the cited one is not held."""
    (found,) = silent(measure("m", "b2017", state=jb.State.PLANNED))
    assert (found.last, found.later, found.annexes) == ("b2017", ("b2019",), ("bijlage",))


def test_what_is_spoken_of_last_done_planless_or_only_cited_is_not_silent() -> None:
    assert silent(measure("laatst", "b2019")) == ()
    assert silent(measure("af", "b2017", state=jb.State.DONE)) == ()
    assert silent(measure("los", "b2017", plan=None)) == ()
    assert silent(measure("aangehaald", "geciteerd")) == ()


def test_it_is_worded_as_not_found_and_names_the_annexes() -> None:
    (found,) = silent(measure("m", "b2017"))
    assert found.explain() == (
        "Team: niet gevonden in deze documenten (b2019); laatst genoemd in b2017. Niet ingezien: bijlage."
    )
    assert found.explain("en") == (
        "Team: not found in these documents (b2019); last mentioned in b2017. Not held: bijlage."
    )
    (bare,) = silent(measure("m", "b2017"), papers=PAPERS[:-1])
    assert bare.explain() == "Team: niet gevonden in deze documenten (b2019); laatst genoemd in b2017."
    assert bare.explain("en") == "Team: not found in these documents (b2019); last mentioned in b2017."
    with pytest.raises(jb.FormatError):
        bare.explain("de")


def test_a_report_that_was_sent_with_a_later_letter_is_named_too() -> None:
    """It is no annex by kind, but a tie says that it came with the letter; what came with the earlier one does not count."""
    ties = tuple(
        jb.Relation(
            id=f"{one}--part-of--{letter}", kind=RelationKind.PART_OF, subject=one, object=letter, sources=(PAGE,)
        )
        for one, letter in (("rapport", "b2019"), ("vorig", "b2017"), ("b2019", "b2017"))
    )
    papers = (*PAPERS, document("rapport"), document("vorig"))
    dossier = a_dossier(documents=papers, plans=(SPOKEN,), measures=(measure("m", "b2017"),), relations=ties)
    (found,) = jb.silent(dossier, ON)
    assert found.annexes == ("bijlage", "rapport")


def test_in_the_bundle_the_progress_report_that_came_with_the_letter_of_june_2019_is_named() -> None:
    """Lines 27 to 29 of that letter send it along; we have no text of it, so it may speak of what the letter does not."""
    dossier = jb.load()
    found = {one.record.id: one for one in jb.silent(dossier, date(2019, 6, 7))}
    assert "stuk-voortgangsrapportage-zorg-voor-de-jeugd-2" in found["pleegouders-inschrijvingen-2018"].annexes


MEDIO_2018 = jb.Period(date(2018, 5, 1), date(2018, 8, 31))


@pytest.mark.parametrize(
    ("dated", "expected"),
    [
        (None, Appearance.NOT_SEEN),
        ("2018-05-01", Appearance.IN_TIME),
        ("2018-07-01", Appearance.APPEARED),
        ("2018-09-01", Appearance.LATE),
        ("2022-01-01", Appearance.NOT_SEEN),
    ],
)
def test_an_announced_document_appears_in_time_late_or_is_not_seen(dated: str | None, expected: Appearance) -> None:
    """Mid 2018 is 1 May to 31 August; what appears within it may be either."""
    planning = jb.Planning(begins=MEDIO_2018, ends=MEDIO_2018, words="medio 2018")
    paper = attrs.evolve(document("rapport", dated), planning=planning, sources=(page("b2017"),))
    (found,) = jb.announced(a_dossier(documents=(*PAPERS, paper)), ON)
    assert (found.appearance, found.where) == (expected, (page("b2017"),))


def test_without_a_window_it_only_appeared_and_the_source_of_the_date_is_named() -> None:
    planning = jb.Planning(words="op korte termijn", kind=jb.PlanningKind.UNDATED)
    paper = attrs.evolve(document("rapport", "2018-05-01"), planning=planning, sources=(page("b2017"),))
    (found,) = jb.announced(a_dossier(documents=(*PAPERS, attrs.evolve(paper, dated=page("b2019")))), ON)
    assert (found.appearance, found.where) == (Appearance.APPEARED, (page("b2019"),))


def test_an_announcement_that_is_not_yet_known_is_left_out() -> None:
    paper = attrs.evolve(document("rapport"), planning=due("2023-01-01"), sources=(page("b2022"),))
    assert jb.announced(a_dossier(documents=(*PAPERS, paper)), ON) == ()


def test_in_the_bundle_the_monitor_that_was_announced_for_2020_has_appeared_by_2025() -> None:
    """The letter of June 2025 has data go into it (lines 952 to 955); since when it is there, no document says."""
    found = {one.document.id: one for one in jb.announced(jb.load(), date(2025, 6, 30))}["stuk-stroomop-monitor"]
    assert found.appearance is Appearance.APPEARED
    assert [str(one) for one in found.where] == ["brief-hervormingsagenda-2025-06:952-955"]
    before = {one.document.id: one for one in jb.announced(jb.load(), date(2020, 6, 30))}["stuk-stroomop-monitor"]
    assert before.appearance is Appearance.NOT_SEEN
