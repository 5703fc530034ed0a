"""
The timeline: windows as what they are, what later documents report, and the day of asking.
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import pytest
from matplotlib.colors import to_hex

import jeugdbeleid as jb
from jeugdbeleid import plots
from jeugdbeleid.errors import InvalidValue, UnknownId
from jeugdbeleid.plots import style
from jeugdbeleid.plots.picture import picture
from jeugdbeleid.plots.windows import Strip, rows_of, status, strips
from layout import run, table
from made_pictures import MADE, measure, said
from made_up import PLAN, a_dossier, day, document, due, target

BUNDLE = jb.load()
ON = date(2020, 7, 1)


def at(text: str) -> int:
    return day(text).toordinal()


def period(first: str | None, last: str | None) -> jb.Period:
    return jb.Period(None if first is None else day(first), None if last is None else day(last))


def planning(begins: jb.Period | None, ends: jb.Period | None) -> jb.Planning:
    return jb.Planning(begins=begins, ends=ends, words="zo")


class TestStrips:
    """A window is hatched, what lies certainly between two windows filled, a side that is not stated open."""

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            # Exact days: certain from the first to the last, which is included.
            ("2018", [("certain", "2018-01-01", "2019-01-01")]),
            # Autumn is September to November, mid 2021 May to August; between them it is certain.
            ("najaar 2019 t/m medio 2021", [("window", "2019-09-01", "2019-12-01"), ("certain", "2019-12-01", "2021-05-01"), ("window", "2021-05-01", "2021-09-01")]),
            # Somewhere within mid 2020.
            ("medio 2020", [("window", "2020-05-01", "2020-09-01")]),
            ("vanaf 1 juli 2018", [("certain", "2018-07-01", "2018-07-02"), ("open", "2018-07-02", None)]),
            ("vanaf najaar 2018", [("window", "2018-09-01", "2018-12-01"), ("open", "2018-12-01", None)]),
            ("uiterlijk 1 maart 2019", [("open", None, "2019-03-01"), ("certain", "2019-03-01", "2019-03-02")]),
            # After 2018: begins on any day from then.
            ("na 2018", [("window", "2019-01-01", None)]),
        ],
    )  # fmt: skip
    def test_of_a_planning_in_words(self, words: str, expected: list[tuple[Any, str | None, str | None]]) -> None:
        assert strips(jb.parse_planning(words)) == tuple(
            Strip(kind, first and at(first), last and at(last))  # type: ignore[arg-type]  # None or a day
            for kind, first, last in expected
        )

    def test_a_begin_day_and_a_window_of_the_end(self) -> None:
        both = planning(period("2018-01-01", "2018-01-01"), period("2019-05-01", "2019-08-31"))
        assert strips(both) == (
            Strip("certain", at("2018-01-01"), at("2019-05-01")),
            Strip("window", at("2019-05-01"), at("2019-09-01")),
        )

    def test_windows_that_overlap_are_one(self) -> None:
        both = planning(period("2018-01-01", "2018-12-31"), period("2018-06-01", "2019-06-30"))
        assert strips(both) == (Strip("window", at("2018-01-01"), at("2019-07-01")),)

    def test_one_day_is_certain(self) -> None:
        one = period("2018-01-01", "2018-01-01")
        assert strips(planning(one, one)) == (Strip("certain", at("2018-01-01"), at("2018-01-02")),)

    def test_a_window_without_its_own_last_day_runs_on(self) -> None:
        both = planning(period("2018-01-01", None), period("2018-06-01", None))
        assert strips(both) == (Strip("window", at("2018-01-01"), None),)
        assert strips(planning(None, period(None, "2018-06-30"))) == (Strip("window", None, at("2018-07-01")),)

    def test_what_is_not_dated_is_not_drawn(self) -> None:
        assert strips(jb.parse_planning("doorlopend")) == ()


class TestRows:
    ROWS, UNDATED = rows_of(jb.timeline(MADE, plan="jeugdplan"), ON)
    BY_ID: ClassVar = {row.first.record.id: row for row in ROWS}

    def test_only_what_has_a_date_is_drawn_and_the_others_are_counted(self) -> None:
        """Without a date: the meeting that goes on, the desk that moved, and the aims, which no document dates by then."""
        assert set(self.BY_ID) == {"wijkteam", "meldpunt", "folder", "bijeenkomst", "proef", "motie-wachttijd"}
        assert self.UNDATED == 3

    def test_each_planning_has_a_lane_and_the_latest_is_told(self) -> None:
        lanes = self.BY_ID["wijkteam"].lanes

        assert [(lane.planning.words, lane.latest) for lane in lanes] == [
            ("najaar 2018 tot medio 2019", False),
            ("eind 2019", True),
        ]
        assert [entry.state for entry in lanes[1].entries] == [jb.State.ONGOING, jb.State.DONE]

    @pytest.mark.parametrize(
        ("identifier", "nl", "en"),
        [
            ("wijkteam", "afgerond", "done"),
            ("folder", "te laat: gepland", "late: planned"),
            ("bijeenkomst", "termijn voorbij: gepland", "term passed: planned"),
            ("proef", "gestopt", "stopped"),
            ("motie-wachttijd", "termijn voorbij", "term passed"),
        ],
    )
    def test_how_it_stands_is_said_in_words(self, identifier: str, nl: str, en: str) -> None:
        assert (status(self.BY_ID[identifier], "nl"), status(self.BY_ID[identifier], "en")) == (nl, en)

    def test_what_later_documents_say_is_not_known_yet(self) -> None:
        """On 1 July 2018 only the letter of June 2018 is there."""
        rows, _ = rows_of(jb.timeline(MADE, plan="jeugdplan"), date(2018, 7, 1))

        (team,) = (row for row in rows if row.first.record.id == "wijkteam")
        assert len(team.lanes) == 1
        assert status(team, "nl") == "gepland"

    def test_a_planning_that_is_told_twice_has_one_lane(self) -> None:
        told = measure("loket", "Loket", said(2018, jb.State.PLANNED, "2019"), said(2019, jb.State.ONGOING, "2019"))
        made = a_dossier(documents=(document("brief-2018", "2018-06-01"), document("brief-2019", "2019-06-01")),
                         measures=(told,), plans=(PLAN,))  # fmt: skip

        rows, _ = rows_of(jb.timeline(made), ON)

        assert [len(lane.entries) for row in rows for lane in row.lanes] == [2]


class TestPicture:
    AX = plots.timeline(MADE, "jeugdplan", on=ON)

    def test_the_alternative_says_what_is_late_passed_moved_and_left_out(self) -> None:
        assert plots.alternative(self.AX) == (
            "Tijdlijn: Jeugdplan, gevraagd op 1 juli 2020: 6 onderdelen met een datum, van 1 januari 2018 tot en met "
            "31 december 2020. Volgens het laatste bericht: 2 gepland, 1 loopt, 1 afgerond, 1 gestopt. Te laat: Folder "
            "voor pleegouders. Termijn voorbij, en geen document zegt dat het af is of niet: 3. Anders gepland dan eerst: "
            "Een wijkteam in elke buurt. Zonder datum, en niet getekend: 3."
        )

    def test_a_plan_of_which_nothing_passed_has_a_short_one(self) -> None:
        told = measure("loket", "Loket", said(2018, None, "2020"))
        made = a_dossier(documents=(document("brief-2018", "2018-06-01"),), measures=(told,), plans=(PLAN,))

        assert plots.alternative(plots.timeline(made, PLAN, on=date(2018, 7, 1), lang="en")) == (
            "Timeline: Youth plan, as asked on 1 July 2018: 1 items with a date, from 1 January 2018 to 31 December 2020."
        )

    def test_the_csv_has_each_planning_and_each_report(self) -> None:
        """The team: autumn 2018 to mid 2019 as of June 2018, the end of 2019 as of June 2019, done as of June 2020."""
        team = [row for row in table(self.AX) if row["id"] == "wijkteam"]

        assert [(row["known_first"], row["state"], row["words"], row["latest"]) for row in team] == [
            ("2018-06-01", "planned", "najaar 2018 tot medio 2019", "no"),
            ("2019-06-01", "ongoing", "eind 2019", "yes"),
            ("2020-06-01", "done", "", "yes"),
        ]
        assert (team[0]["begins_first"], team[0]["ends_last"]) == ("2018-09-01", "2019-08-31")
        assert (team[2]["begins_first"], team[2]["ends_last"]) == ("", "")

    def test_windows_are_hatched_and_earlier_ones_grey(self) -> None:
        bars = {(patch.get_hatch() or "", to_hex(patch.get_edgecolor())) for patch in self.AX.patches}

        assert {(style.HATCH, style.GREY), (style.HATCH, style.BLUE), ("", style.BLUE)} <= bars

    def test_a_single_day_can_be_seen(self) -> None:
        """Each bar is at least 3 points wide, though a day would be less than one."""
        low, high = self.AX.get_xlim()
        points = self.AX.bbox.width * 72 / self.AX.figure.dpi

        assert min(patch.get_width() for patch in self.AX.patches) * points / (high - low) == pytest.approx(3)  # type: ignore[attr-defined]  # bars are rectangles

    def test_the_day_of_asking_is_a_line_where_it_lies_near(self) -> None:
        lines = [run(line)[0][0] for line in self.AX.lines if line.get_color() == style.ORANGE]
        assert lines == [at("2020-07-01") + 0.5]

    def test_a_day_far_off_would_squeeze_the_picture_and_is_only_named(self) -> None:
        """Three years, 2018 to 2020, would become thirteen."""
        far = plots.timeline(MADE, "jeugdplan", on=date(2030, 7, 1))

        assert [line for line in far.lines if line.get_color() == style.ORANGE] == []
        assert far.get_xlim() == (at("2018-01-01"), at("2021-01-01"))
        assert "Gevraagd op 1 juli 2030." in picture(far).source

    def test_a_day_some_way_off_is_drawn(self) -> None:
        near = plots.timeline(MADE, "jeugdplan", on=date(2021, 7, 1))

        assert near.get_xlim() == (at("2018-01-01"), at("2022-01-01"))

    def test_kinds_are_drawn_as_asked(self) -> None:
        only = plots.timeline(MADE, "jeugdplan", on=ON, kinds=["commitments"])

        assert {row["kind"] for row in table(only)} == {"commitments"}

    def test_a_window_without_end_runs_to_the_edge(self) -> None:
        told = measure("loket", "Loket", said(2018, jb.State.PLANNED, "na 2018"))
        made = a_dossier(documents=(document("brief-2018", "2018-06-01"),), measures=(told,), plans=(PLAN,))

        ax = plots.timeline(made, PLAN, on=date(2019, 7, 1))

        (bar,) = ax.patches
        assert bar.get_x() == at("2019-01-01")  # type: ignore[attr-defined]  # a bar is a rectangle
        assert bar.get_x() + bar.get_width() == ax.get_xlim()[1]  # type: ignore[attr-defined]  # as above

    def test_an_end_without_a_first_day_runs_from_the_edge(self) -> None:
        told = measure("loket", "Loket")
        told = jb.Measure(
            id="loket", title=told.title, sources=told.sources, plan="jeugdplan",
            reports=(jb.Report(source=jb.Page(document="brief-2018"), planning=planning(None, period(None, "2018-06-30"))),),
        )  # fmt: skip
        made = a_dossier(documents=(document("brief-2018", "2018-06-01"),), measures=(told,), plans=(PLAN,))

        (bar,) = plots.timeline(made, PLAN, on=date(2018, 7, 1)).patches
        assert bar.get_x() == at("2018-01-01")  # type: ignore[attr-defined]  # a bar is a rectangle

    def test_the_actieplan_by_the_documents(self) -> None:
        """The Handboek Matching: for March 2017 by the plan, done in 2017 by the letter of 4 April 2019."""
        rows = table(plots.timeline(BUNDLE, "actieplan-pleegzorg", on=date(2019, 6, 7)))

        book = [row for row in rows if row["id"] == "pleegzorg-handboek-matching"]
        assert ("maart 2017", "2017-03-01", "2017-03-31", "no") in [
            (row["words"], row["begins_first"], row["ends_last"], row["latest"]) for row in book
        ]
        assert ("done", "2019-04-04", "yes") in [(row["state"], row["known_first"], row["latest"]) for row in book]


class TestRefusal:
    def test_a_plan_without_a_date_has_no_timeline(self) -> None:
        made = a_dossier(plans=(PLAN,), measures=(measure("overleg", "Overleg"),))

        with pytest.raises(
            InvalidValue,
            match=r"^timeline of 'jeugdplan': expected a record to which a document by 2020-07-01 gives a date, got \(\)$",
        ):
            plots.timeline(made, "jeugdplan", on=ON)

    def test_an_aim_of_which_no_document_is_dated_is_not_known(self) -> None:
        made = a_dossier(
            plans=(PLAN,), targets=(target(jb.Unquantified(), indicator=None, plan="jeugdplan", due=due("2020-12-31")),)
        )

        with pytest.raises(InvalidValue, match=r"^timeline of 'jeugdplan'"):
            plots.timeline(made, "jeugdplan", on=ON)

    def test_a_kind_without_a_time_is_refused(self) -> None:
        with pytest.raises(UnknownId, match=r"^No kind with a time with id 'measure'; did you mean 'measures'\?$"):
            plots.timeline(MADE, "jeugdplan", on=ON, kinds=["measure"])

    def test_no_day_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match=r"^timeline.on: expected a date without a time of day"):
            plots.timeline(MADE, "jeugdplan", on="2020-07-01")  # type: ignore[arg-type]  # no day

    def test_a_record_that_is_no_plan_is_no_plan(self) -> None:
        with pytest.raises(UnknownId, match=r"^No plan with id 'wijkteam'"):
            plots.timeline(MADE, "wijkteam", on=ON)
