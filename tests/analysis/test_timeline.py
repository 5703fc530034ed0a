"""
Timelines: DESIGN's rules for asking about time, on a made-up plan of a municipality.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jeugdbeleid as jb
from jeugdbeleid.analysis.timeline import Days, entries_of
from jeugdbeleid.vocabulary import DocumentKind, Moved, OrganisationKind

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import PAGE, PLAN, a_dossier, day, document, due

PAPERS = tuple(document(f"brief-{year}", f"{year}-06-01") for year in range(2016, 2023))
UNDATED = document("ongedateerd")
YEAR_2018 = jb.Planning(begins=jb.Period.day(date(2018, 1, 1)), ends=jb.Period.day(date(2018, 12, 31)), words="2018")
FROM_2018 = jb.Planning(begins=jb.Period.year(2018), words="vanaf 2018")
AFTER_2018 = jb.Planning(begins=jb.Period(date(2019, 1, 1), None), words="na 2018")
MEDIO_2020 = jb.Planning(
    begins=jb.Period(date(2020, 5, 1), date(2020, 8, 31)),
    ends=jb.Period(date(2020, 5, 1), date(2020, 8, 31)),
    words="medio 2020",
)
ALWAYS = jb.Planning(words="doorlopend", kind=jb.PlanningKind.CONTINUING)
PLANNED, ONGOING, DONE = jb.State.PLANNED, jb.State.ONGOING, jb.State.DONE


def report(year: int | None, state: Any = None, planning: Any = None, moved: Any = None) -> jb.Report:
    paper = "ongedateerd" if year is None else f"brief-{year}"
    return jb.Report(source=jb.Page(document=paper, page=1), state=state, planning=planning, moved=moved)


def measure(*reports: jb.Report, identifier: str = "wijkteam", **more: Any) -> jb.Measure:
    return jb.Measure(id=identifier, title=jb.Title("Wijkteam", "Team"), sources=(PAGE,), reports=reports, **more)


def dossier(*measures: jb.Measure, **more: Any) -> jb.Dossier:
    return a_dossier(documents=(*PAPERS, UNDATED), measures=measures, plans=(PLAN,), **more)


def overdue(on: str, *reports: jb.Report) -> bool | None:
    (found,) = jb.timeline(dossier(measure(*reports))).overdue(day(on))
    return found.overdue


class TestOverdue:
    def test_up_to_the_last_day_of_its_window_nothing_is_late(self) -> None:
        told = report(2017, PLANNED, YEAR_2018)
        assert overdue("2018-12-31", told) is False
        assert overdue("2019-01-01", told) is None

    @pytest.mark.parametrize("state", [DONE, jb.State.STOPPED])
    def test_what_is_done_or_stopped_is_not_late(self, state: jb.State) -> None:
        assert overdue("2022-01-01", report(2017, PLANNED, YEAR_2018), report(2019, state)) is False

    @pytest.mark.parametrize("state", [PLANNED, ONGOING])
    def test_late_where_a_later_report_says_that_it_is_not_done(self, state: jb.State) -> None:
        assert overdue("2019-06-01", report(2017, PLANNED, YEAR_2018), report(2019, state)) is True

    def test_a_report_within_the_window_settles_nothing(self) -> None:
        assert overdue("2022-01-01", report(2017, PLANNED, YEAR_2018), report(2018, ONGOING)) is None

    def test_a_report_after_the_day_of_asking_does_not_count(self) -> None:
        assert overdue("2019-05-31", report(2017, PLANNED, YEAR_2018), report(2019, PLANNED)) is None

    def test_what_began_is_not_late_where_only_its_begin_was_planned(self) -> None:
        assert overdue("2020-01-01", report(2017, PLANNED, FROM_2018), report(2019, ONGOING)) is None
        assert overdue("2020-01-01", report(2017, PLANNED, FROM_2018), report(2019, PLANNED)) is True

    def test_a_window_without_a_last_day_is_never_over(self) -> None:
        assert overdue("2022-01-01", report(2017, PLANNED, AFTER_2018), report(2021, PLANNED)) is False

    def test_the_latest_planning_counts(self) -> None:
        assert overdue("2020-08-31", report(2017, PLANNED, YEAR_2018), report(2019, PLANNED, MEDIO_2020)) is False

    @pytest.mark.parametrize("later", [report(2019, PLANNED, moved=Moved.LATER), report(2019, PLANNED, ALWAYS)])
    def test_without_a_date_nothing_is_known(self, later: jb.Report) -> None:
        assert overdue("2022-01-01", report(2017, PLANNED, YEAR_2018), later) is None

    def test_of_one_document_the_window_that_is_not_over_counts(self) -> None:
        """A year that is behind it, a window that is not, and words that date nothing, told by one document."""
        told = [report(2019, ONGOING, planning) for planning in (ALWAYS, MEDIO_2020, YEAR_2018)]
        assert overdue("2020-08-31", *told) is False
        assert overdue("2020-09-01", *told) is None
        assert overdue("2021-06-01", *told, report(2021, PLANNED)) is True

    def test_what_a_document_looks_back_on_is_no_plan_where_it_has_another(self) -> None:
        """The House adopted it in 2018, it holds as soon as may be, says a letter of 2019."""
        assert overdue("2020-01-01", report(2019, DONE, YEAR_2018), report(2019, ONGOING, ALWAYS)) is None

    def test_that_it_moved_without_a_date_outdoes_a_date_of_the_same_document(self) -> None:
        told = (report(2019, PLANNED, MEDIO_2020), report(2019, PLANNED, moved=Moved.LATER), report(2021, PLANNED))
        assert overdue("2022-01-01", *told) is None

    def test_without_a_state_nothing_is_known(self) -> None:
        assert overdue("2022-01-01", report(2017, None, YEAR_2018)) is None

    def test_the_last_document_that_speaks_of_it_is_named(self) -> None:
        told = jb.timeline(dossier(measure(report(2017, PLANNED, YEAR_2018), report(2018))))
        (found,) = told.overdue(day("2022-01-01"))
        assert found.last.report is not None
        assert found.last.report.document == "brief-2018"
        assert found.planned.planning == YEAR_2018

    def test_what_has_no_planning_or_no_dated_document_is_not_asked(self) -> None:
        told = jb.timeline(dossier(measure(report(2017, PLANNED), report(None, PLANNED, YEAR_2018))))
        assert told.overdue(day("2022-01-01")) == ()


class TestTimeline:
    MADE = dossier(
        measure(report(2017, PLANNED, MEDIO_2020), report(2017, PLANNED), identifier="b", plan="jeugdplan"),
        measure(report(2017, PLANNED, YEAR_2018), identifier="a"),
        measure(report(2017, PLANNED, due("2018-03-01")), identifier="c"),
    )

    def test_it_is_ordered_by_time_and_loses_nothing(self) -> None:
        """An open begin first, then 2018, then mid 2020; what has no time last."""
        told = jb.timeline(self.MADE)
        assert [one.record.id for one in told] == ["c", "a", "b", "b"]
        assert len(told) == 4

    def test_on_and_between_and_a_quarter(self) -> None:
        told = jb.timeline(self.MADE)
        assert [one.record.id for one in told.on(day("2018-03-01"))] == ["c", "a"]
        assert [one.record.id for one in told.on(day("2018-03-02"))] == ["a"]
        assert [one.record.id for one in told.between(day("2018-12-31"), day("2020-05-01"))] == ["a", "b"]
        assert [one.record.id for one in told.quarter(2020, 3)] == ["b"]
        assert told.quarter(2020, 4) == ()

    def test_due_within_a_period(self) -> None:
        told = jb.timeline(self.MADE)
        assert [one.record.id for one in told.due(jb.Period.year(2018))] == ["c", "a"]

    def test_passed_is_from_the_day_after(self) -> None:
        told = jb.timeline(self.MADE)
        assert [one.record.id for one in told.passed(day("2018-12-31"))] == ["c"]
        assert [one.record.id for one in told.passed(day("2019-01-01"))] == ["c", "a"]

    def test_next_is_the_first_window_to_come(self) -> None:
        told = jb.timeline(self.MADE)
        assert [one.record.id for one in told.next(day("2018-02-28"))] == ["c"]
        assert [one.record.id for one in told.next(day("2018-03-01"))] == ["a"]
        assert told.next(day("2020-05-01")) == ()

    def test_of_a_plan_and_of_an_organisation(self) -> None:
        body = jb.Organisation(
            id="gemeente", title=jb.Title("Gemeente", "Municipality"), sources=(PAGE,), kind=OrganisationKind.OTHER
        )
        mine = measure(report(2017, PLANNED), identifier="d", parties=(jb.Party("gemeente", jb.Role.PAYS),))
        made = dossier(*self.MADE.measures, mine, organisations=(body,))
        assert {one.record.id for one in jb.timeline(made, plan="jeugdplan")} == {"b"}
        assert {one.record.id for one in jb.timeline(made, organisation="gemeente")} == {"d"}

    def test_what_is_not_there_is_refused(self) -> None:
        with pytest.raises(jb.UnknownId, match="jeugdpan"):
            jb.timeline(self.MADE, plan="jeugdpan")
        with pytest.raises(jb.UnknownId, match="measures"):
            jb.timeline(self.MADE, kinds=("measure",))

    def test_a_commitment_has_its_own_due_date(self) -> None:
        """It is known from its first dated source; a page that is not dated gives none."""
        first, last = (jb.Page(document=f"brief-{year}", page=1) for year in (2017, 2019))
        owed = jb.Commitment(
            id="belofte", title=jb.Title("B", "B"), kind=jb.CommitmentKind.PROMISE, sources=(last, first), due=YEAR_2018
        )
        (entry,) = entries_of(owed, dossier())
        assert (entry.known, entry.state, entry.window) == (jb.Period.day(date(2017, 6, 1)), None, YEAR_2018.ends)

    @given(st.integers(2016, 2022), st.integers(2016, 2022))
    def test_looking_back_is_asking_then(self, asked: int, told: int) -> None:
        """What was overdue on a day is the same in the dossier as it was known on that day."""
        made = dossier(measure(report(2016, PLANNED, YEAR_2018), report(told, ONGOING)))
        on = date(asked, 7, 1)
        now = [one.overdue for one in jb.timeline(made).overdue(on)]
        assert now == [one.overdue for one in jb.timeline(made.as_of(on)).overdue(on)]


class TestState:
    def test_the_latest_state_and_when_it_was_reported(self) -> None:
        one = measure(report(2017, PLANNED), report(2019, DONE), report(2020))
        found = jb.state(one, dossier(one), day("2022-01-01"))
        assert found is not None
        assert (found.state, found.known) == (DONE, jb.Period.day(date(2019, 6, 1)))

    def test_before_any_report_there_is_none(self) -> None:
        one = measure(report(2017, PLANNED))
        assert jb.state(one, dossier(one), day("2017-05-31")) is None


def moved(*reports: jb.Report) -> list[Days]:
    return [slip.days for slip in jb.slippage(dossier(measure(*reports)))]


class TestSlippage:
    def test_from_a_day_to_a_window_is_an_interval(self) -> None:
        """From 31 December 2018 to 1 May 2020 to 31 August, day by day."""
        to_first = 365 + (31 + 29 + 31 + 30) + 1  # 2019, January to April 2020, and 1 May
        to_last = to_first + 122  # May to August have 31 + 30 + 31 + 31 = 123 days, so 122 more
        assert moved(report(2017, PLANNED, YEAR_2018), report(2019, PLANNED, MEDIO_2020)) == [Days(to_first, to_last)]

    def test_the_same_planning_again_is_no_shift(self) -> None:
        assert moved(report(2017, PLANNED, MEDIO_2020), report(2019, PLANNED, MEDIO_2020)) == []

    def test_the_same_day_in_other_words_is_no_shift(self) -> None:
        assert moved(report(2017, PLANNED, due("2018-12-31")), report(2018, PLANNED, YEAR_2018)) == []

    def test_later_without_a_date_is_an_unknown_number_of_days(self) -> None:
        assert moved(report(2017, PLANNED, YEAR_2018), report(2019, moved=Moved.LATER)) == [Days(1, None)]
        assert moved(report(2019, moved=Moved.EARLIER)) == [Days(None, -1)]

    def test_begins_are_held_against_begins(self) -> None:
        """From a first day in 2018 to one from 1 January 2019: 1 day to no end."""
        assert moved(report(2017, PLANNED, FROM_2018), report(2018, PLANNED, AFTER_2018)) == [Days(1, None)]
        assert moved(report(2017, PLANNED, AFTER_2018), report(2018, PLANNED, FROM_2018)) == [Days(None, -1)]

    def test_a_begin_and_an_end_are_not_held_against_each_other(self) -> None:
        assert moved(report(2017, PLANNED, FROM_2018), report(2018, PLANNED, due("2020-01-01"))) == []

    def test_two_plannings_of_one_document_are_no_shift(self) -> None:
        assert moved(report(2017, PLANNED, YEAR_2018), report(2017, PLANNED, MEDIO_2020)) == []

    def test_what_is_done_in_a_year_was_done_on_any_day_of_it(self) -> None:
        """Planned by 1 March 2018: 59 days after 1 January, 305 days before 31 December."""
        assert moved(report(2017, PLANNED, due("2018-03-01")), report(2019, DONE, YEAR_2018)) == [Days(-59, 305)]

    def test_what_the_report_says_narrows_the_interval(self) -> None:
        """Between 1 May and 31 August 2020 against 1 July 2020: -61 to 61 days, said to be later or earlier."""
        first = report(2017, PLANNED, due("2020-07-01"))
        assert moved(first, report(2019, PLANNED, MEDIO_2020)) == [Days(-61, 61)]
        assert moved(first, report(2019, PLANNED, MEDIO_2020, Moved.LATER)) == [Days(1, 61)]
        assert moved(first, report(2019, PLANNED, MEDIO_2020, Moved.EARLIER)) == [Days(-61, -1)]

    def test_where_the_dates_say_otherwise_the_report_is_believed_without_them(self) -> None:
        first = report(2017, PLANNED, MEDIO_2020)
        assert moved(first, report(2018, PLANNED, YEAR_2018, Moved.LATER)) == [Days(1, None)]

    def test_a_document_that_is_not_certainly_later_says_nothing(self) -> None:
        """A plan of a year and a letter in that year cannot be put in order."""
        whole = jb.Document(
            id="jaarplan",
            title=jb.Title("J", "J"),
            sources=(PAGE,),
            kind=DocumentKind.PLAN,
            date=jb.Period.year(2017),
        )
        late = jb.Report(source=jb.Page(document="jaarplan", page=1), planning=MEDIO_2020)
        made = a_dossier(documents=(*PAPERS, whole), measures=(measure(report(2017, PLANNED, YEAR_2018), late),))
        assert jb.slippage(made) == ()

    def test_certain_is_not_zero(self) -> None:
        assert [Days(1, 5).certain, Days(-5, -1).certain, Days(0, 3).certain, Days(None, None).certain] == [
            True,
            True,
            False,
            False,
        ]
