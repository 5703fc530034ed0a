"""
What changed between two days, on made-up letters of a municipality.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import jeugdbeleid as jb
from jeugdbeleid.analysis.changes import ChangeKind
from jeugdbeleid.analysis.timeline import Days
from jeugdbeleid.vocabulary import Moved

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import PAGE, PLAN, a_dossier, day, document, due, indicator, number, observation, target, year

PAPERS = tuple(document(f"brief-{number}", f"{number}-06-01") for number in (2018, 2019, 2020))
MAY_2018, JUNE_2018, JULY_2019 = day("2018-05-31"), day("2018-06-01"), day("2019-07-01")


def page(number: int) -> jb.Page:
    return jb.Page(document=f"brief-{number}")


def report(number: int, **more: Any) -> jb.Report:
    return jb.Report(source=page(number), **more)


def measure(*reports: jb.Report, **more: Any) -> jb.Measure:
    more.setdefault("sources", (page(2018),))
    return jb.Measure(id="team", title=jb.Title("Wijkteam", "Local team"), reports=reports, **more)


def seen(value: int, of: int, told: int) -> jb.Observation:
    """A figure of a year, as the letter of another tells it."""
    return observation(value, year(of), id=f"wachtenden--{of}--brief-{told}", sources=(page(told),))


def dossier(**registers: Any) -> jb.Dossier:
    return a_dossier(documents=PAPERS, indicators=(indicator(),), **registers)


def told(made: jb.Dossier, kind: ChangeKind, since: date = JUNE_2018, on: date = JULY_2019) -> list[jb.Changed]:
    return [one for one in jb.changes(made, since=since, on=on) if one.kind is kind]


class TestVerdicts:
    AIM = attrs.evolve(target(jb.AtLeast(number(60))), sources=(page(2018),))

    def test_a_new_figure_turns_a_verdict_and_is_its_source(self) -> None:
        (turned,) = told(dossier(targets=(self.AIM,), observations=(seen(70, 2018, 2019),)), ChangeKind.VERDICT)
        assert isinstance(turned.before, jb.TargetCheck)
        assert isinstance(turned.after, jb.TargetCheck)
        assert (turned.before.verdict, turned.after.verdict) == (jb.Verdict.NOT_YET_DUE, jb.Verdict.MET)
        assert (turned.record, turned.sources) == (self.AIM, (page(2019),))

    def test_time_alone_can_turn_it_and_then_its_own_sources_say_so(self) -> None:
        """The last day of the term is 31 December 2018."""
        made = dossier(targets=(self.AIM,))
        days = {"since": day("2018-12-31"), "on": day("2019-01-01")}
        (turned,) = told(made, ChangeKind.VERDICT, **days)
        assert turned.explain() == (
            "Doel: het oordeel is veranderd: nog niet aan de orde, de termijn loopt nog → "
            "niet vast te stellen, er is geen cijfer (brief-2018)"
        )
        assert turned.sources == (page(2018),)

    def test_another_reason_is_no_other_verdict_and_an_aim_that_is_new_has_none_to_turn(self) -> None:
        made = dossier(targets=(self.AIM,))
        assert told(made, ChangeKind.VERDICT, since=day("2018-07-01"), on=day("2018-12-31")) == []
        assert told(made, ChangeKind.VERDICT, since=MAY_2018) == []


class TestWindows:
    PLANNED = report(2018, state=jb.State.PLANNED, planning=due("2018-12-31"))

    def test_a_later_letter_moves_a_window(self) -> None:
        """From 31 December 2018 to 1 March 2019 is 60 days."""
        made = dossier(measures=(measure(self.PLANNED, report(2019, planning=due("2019-03-01"))),))
        (moved,) = told(made, ChangeKind.MOVED)
        assert (moved.days, moved.sources) == (Days(60, 60), (page(2019),))
        assert moved.to_dict() == {
            "kind": "moved",
            "record": "team",
            "before": "2018-12-31",
            "after": "2019-03-01",
            "days": {"low": 60, "high": 60},
            "sources": ["brief-2019"],
        }
        assert told(made, ChangeKind.MOVED, since=day("2019-06-01")) == []

    def test_what_a_report_says_of_itself_moves_it_too(self) -> None:
        made = dossier(measures=(measure(self.PLANNED, report(2019, moved=Moved.LATER)),))
        (moved,) = told(made, ChangeKind.MOVED)
        assert (moved.days, moved.to_dict()["after"]) == (Days(1, None), None)
        assert moved.explain("en") == "Local team: the planning has moved: planned, 2018-12-31 (brief-2019)"

    @pytest.mark.parametrize(
        ("since", "on", "passed"),
        [
            ("2018-06-01", "2018-12-31", 0),  # its last day is not past
            ("2018-06-01", "2019-01-01", 1),
            ("2018-12-31", "2019-01-01", 1),
            ("2019-01-01", "2019-07-01", 0),  # past already
        ],
    )
    def test_a_window_passes_on_the_day_after_its_last(self, since: str, on: str, passed: int) -> None:
        found = told(dossier(measures=(measure(self.PLANNED),)), ChangeKind.PASSED, day(since), day(on))
        assert [one.sources for one in found] == [(page(2018),)] * passed

    def test_a_term_of_its_own_passes_with_the_record_s_own_sources(self) -> None:
        aim = attrs.evolve(target(jb.Unquantified()), sources=(page(2018),))  # due 31 December 2018
        (passed,) = told(dossier(targets=(aim,)), ChangeKind.PASSED)
        assert (passed.record, passed.sources) == (aim, (page(2018),))


class TestWhatIsTold:
    def test_what_no_earlier_document_speaks_of_is_new(self) -> None:
        plan = attrs.evolve(PLAN, sources=(page(2019),))
        known = attrs.evolve(PLAN, id="oud", sources=(page(2018), page(2019)))
        undated = attrs.evolve(PLAN, id="ooit", sources=(PAGE,))
        found = told(dossier(plans=(plan, known, undated)), ChangeKind.NEW)
        assert [(one.record.id, one.sources) for one in found] == [("jeugdplan", (page(2019),))]
        assert found[0].explain() == "Jeugdplan: nieuw (brief-2019)"

    def test_what_is_referred_to_is_new_where_it_is_first_referred_to(self) -> None:
        """Only the letter of 2020 speaks of the plan; a measure of 2019 names it, and that is where it is known from."""
        plan = attrs.evolve(PLAN, sources=(page(2020),), reports=(report(2020, state=jb.State.DONE),))
        made = dossier(plans=(plan,), measures=(measure(plan="jeugdplan", sources=(page(2019),)),))
        found = told(made, ChangeKind.NEW)
        assert [(one.record.id, one.sources) for one in found] == [
            ("jeugdplan", (page(2019),)),
            ("team", (page(2019),)),
        ]
        assert told(made, ChangeKind.REPORT) == told(made, ChangeKind.NEW, JULY_2019, day("2020-06-01")) == []
        assert [one.sources for one in told(made, ChangeKind.REPORT, JULY_2019, day("2020-06-01"))] == [(page(2020),)]

    def test_a_report_is_told_where_its_document_is_of_the_time_between(self) -> None:
        told_of = [report(number, state=jb.State.ONGOING) for number in (2018, 2019, 2020)]
        (found,) = told(dossier(measures=(measure(*told_of),)), ChangeKind.REPORT)
        assert (found.sources, found.to_dict()["after"]) == ((page(2019),), "ongoing")

    def test_a_report_that_says_nothing_of_state_or_time_is_told_too(self) -> None:
        (found,) = told(dossier(measures=(measure(report(2019)),)), ChangeKind.REPORT)
        assert (found.to_dict()["after"], found.explain()) == (None, "Wijkteam: er is over bericht (brief-2019)")


class TestFigures:
    def test_a_figure_is_new_of_its_indicator(self) -> None:
        (found,) = told(dossier(observations=(seen(70, 2018, 2019),)), ChangeKind.FIGURE)
        assert (found.record.id, found.before) == ("wachtenden", None)
        assert found.explain() == "wachtenden: er is een cijfer bij: 70 (2018) (brief-2019)"
        assert found.to_dict()["after"] == "wachtenden--2018--brief-2019"

    def test_another_figure_of_the_same_period_revises_it(self) -> None:
        figures = (seen(70, 2017, 2018), seen(72, 2017, 2019), seen(50, 2018, 2019))
        made = dossier(observations=figures)
        (found,) = told(made, ChangeKind.REVISED)
        assert (found.before, found.after) == figures[:2]
        assert found.explain("en") == "wachtenden: the figure was revised: 70 (2017) → 72 (2017) (brief-2019)"
        assert [one.after for one in told(made, ChangeKind.FIGURE)] == [figures[2]]

    def test_a_figure_that_repeats_what_was_known_is_neither(self) -> None:
        made = dossier(observations=(seen(70, 2017, 2018), seen(70, 2017, 2019)))
        assert told(made, ChangeKind.FIGURE) == told(made, ChangeKind.REVISED) == []

    def test_a_forecast_is_not_revised_by_a_count(self) -> None:
        forecast = attrs.evolve(seen(60, 2018, 2018), status=jb.ObservationStatus("raming", "F"))
        made = dossier(observations=(forecast, seen(70, 2018, 2019)))
        assert [one.kind for one in jb.changes(made, since=JUNE_2018, on=JULY_2019)] == [ChangeKind.FIGURE]


def everything() -> jb.Dossier:
    return dossier(
        plans=(attrs.evolve(PLAN, sources=(page(2019),), reports=(report(2020),)),),
        measures=(measure(TestWindows.PLANNED, report(2019, planning=due("2019-03-01")), report(2020)),),
        targets=(attrs.evolve(TestVerdicts.AIM, reports=(report(2019),)),),
        observations=(seen(50, 2018, 2019), seen(70, 2018, 2020), seen(70, 2019, 2020)),
    )


def test_they_are_told_kind_by_kind_and_each_with_its_source() -> None:
    found = jb.changes(everything(), since=MAY_2018, on=day("2020-06-01"))
    kinds = [one.kind for one in found]
    assert kinds == sorted(kinds, key=list(ChangeKind).index)
    assert all(one.sources for one in found)


DAYS = st.dates(min_value=date(2018, 1, 1), max_value=date(2020, 12, 31))


@given(st.lists(DAYS, min_size=3, max_size=3))
def test_what_is_told_of_two_stretches_is_what_is_told_of_both_together(three: list[date]) -> None:
    """
    New records and reports of a stretch of days are those of its first part and those of its second.
    """
    first, middle, last = sorted(three)
    made = everything()
    for kind in (ChangeKind.NEW, ChangeKind.REPORT):
        parts = [*told(made, kind, first, middle), *told(made, kind, middle, last)]
        whole = told(made, kind, first, last)
        assert sorted(str(one.to_dict()) for one in parts) == sorted(str(one.to_dict()) for one in whole)


@given(DAYS)
def test_from_a_day_to_itself_nothing_changes(one: date) -> None:
    assert jb.changes(everything(), since=one, on=one) == ()


def test_a_day_before_the_first_and_what_is_no_day_are_refused() -> None:
    with pytest.raises(jb.InvalidValue, match="changes.on: expected a day not before 2019-07-01"):
        jb.changes(dossier(), since=JULY_2019, on=JUNE_2018)
    with pytest.raises(jb.InvalidValue, match="changes.since"):
        jb.changes(dossier(), since="2019", on=JULY_2019)  # type: ignore[arg-type]
    with pytest.raises(jb.InvalidValue, match="changes.on"):
        jb.changes(dossier(), since=JULY_2019, on="2019")  # type: ignore[arg-type]


def test_another_language_is_refused() -> None:
    (found,) = told(dossier(observations=(seen(70, 2018, 2019),)), ChangeKind.FIGURE)
    with pytest.raises(jb.FormatError, match="Unknown language 'de'"):
        found.explain("de")


def test_in_the_bundle_the_aim_of_three_hundred_parents_came_due_without_a_figure() -> None:
    """
    The letter of 4 April 2019 sets the end of 2019; none of the later letters gives a figure.
    """
    found = jb.changes(jb.load(), since=day("2019-06-07"), on=day("2020-06-01"))
    verdicts = {one.record.id: one.to_dict() for one in found if one.kind is ChangeKind.VERDICT}
    told_of = verdicts["ervaringsdeskundige-pleegouders-300"]
    assert (told_of["before"], told_of["after"]) == ("not_yet_due", "undetermined")
