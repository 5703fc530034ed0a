"""
An indicator through time: periods, bounds, vintages, what is provisional or contradicted, and the way to an aim.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid import plots
from jeugdbeleid.errors import InvalidValue, UnknownId
from jeugdbeleid.plots import style
from jeugdbeleid.plots.figures import Sort, figures_of
from jeugdbeleid.plots.indicators import _ticks
from layout import run, table
from made_pictures import AIM, INDICATORS, LETTERS, MADE, waiting
from made_up import PLAN, a_dossier, day, indicator, number, observation, percent, target, year

BUNDLE = jb.load()
ON = date(2020, 7, 1)
CELL = ("wachtenden", (jb.Level.NATIONAL, ()), ())


def drawn(**more: Any) -> Any:
    return plots.indicator(MADE, "wachtenden", on=ON, **more)


def of(*observations: jb.Observation, unit: jb.Unit = jb.Unit.COUNT, **more: Any) -> jb.Dossier:
    return a_dossier(indicators=(indicator(unit=unit),), observations=observations, plans=(PLAN,), **more)


class TestFigures:
    def test_each_is_of_its_sort(self) -> None:
        found = figures_of(MADE, CELL)

        assert [(mark.observation.id.removeprefix("wachtenden--"), mark.sort) for mark in found.marks] == [
            ("2014", Sort.COUNTED),
            ("2015-2018", Sort.EARLIER),
            ("2015-2019", Sort.COUNTED),
            ("2016-a", Sort.CONFLICTING),
            ("2016-b", Sort.CONFLICTING),
            ("2017", Sort.COUNTED),
            ("2018", Sort.PROVISIONAL),
            ("2019", Sort.ESTIMATED),
            ("2020", Sort.EXPECTED),
            ("2021", Sort.COUNTED),
            ("2022", Sort.COUNTED),
        ]

    def test_what_cannot_be_placed_is_counted(self) -> None:
        assert (figures_of(MADE, CELL).undated, figures_of(MADE, CELL).changes) == (1, 1)

    def test_bounds_are_carried_and_a_range_stands_in_its_middle(self) -> None:
        """ "ruim 90" is 90 up to 100; "10 tot 30" stands at 20; "circa 60" has no bounds."""
        marks = {mark.observation.id: mark for mark in figures_of(MADE, CELL).marks}

        over, between, about = (marks[f"wachtenden--{name}"] for name in ("2017", "2021", "2022"))
        assert (over.value, over.low, over.high, over.rough) == (90, 90, 100, True)
        assert (between.value, between.low, between.high) == (20, 10, 30)
        assert (about.value, about.low, about.high, about.rough) == (60, None, None, True)
        assert not marks["wachtenden--2014"].rough

    def test_the_same_figure_told_twice_is_drawn_once(self) -> None:
        twice = [waiting(110, year(2015), name) for name in ("a", "b")]

        assert len(figures_of(of(*twice), CELL).marks) == 1

    def test_a_figure_of_ones_own_stands_instead(self) -> None:
        own = observation(99, year(2014), id="eigen")

        marks = figures_of(MADE, CELL, [own]).marks
        assert [mark.value for mark in marks if mark.observation.period == year(2014)] == [99]

    def test_a_period_without_any_day_has_no_place(self) -> None:
        made = of(waiting(5, jb.Period(None, None), "ooit"), waiting(6, year(2018), "2018"))

        assert [mark.value for mark in figures_of(made, CELL).marks] == [6]

    def test_an_open_period_stands_at_the_side_it_has(self) -> None:
        made = of(waiting(5, jb.Period(day("2018-01-01"), None), "sinds"))

        (mark,) = figures_of(made, CELL).marks
        assert mark.at == day("2018-01-01").toordinal()


class TestAlternative:
    def test_closed_care_by_the_letter_of_june_2025(self) -> None:
        """1,706 placements in 2019, 712 in 2024, towards zero in 2030."""
        ax = plots.indicator(
            BUNDLE, "gesloten-jeugdhulp-plaatsingen", on=date(2025, 7, 1),
            target="gesloten-jeugdhulp-naar-nul", baseline=year(2019),
        )  # fmt: skip

        said = plots.alternative(ax)
        assert "2019: 1.706; 2024: 712." in said
        assert "(toe naar 0)" in said
        assert "Een rechte lijn loopt van de nulmeting (1.706) naar wat gevraagd is (0, 2030)." in said
        assert [(row["sort"], row["period_first"], row["value"], row["words"]) for row in table(ax)] == [
            ("counted", "2019-01-01", "1706", "1.706"),
            ("counted", "2024-01-01", "712", "712"),
            ("target", "2030-01-01", "0", ""),
        ]
        assert "brief-hervormingsagenda-2025-06:907-908" in table(ax)[0]["source"]

    def test_young_people_with_help_in_kind_by_the_letter_of_june_2025(self) -> None:
        """476,415 in 2023 and, provisionally, 468,610 in 2024."""
        ax = plots.indicator(BUNDLE, "jongeren-jeugdhulp-in-natura", on=date(2025, 7, 1), lang="en")

        assert "2023: 476,415; 2024: 468,610 (provisional)." in plots.alternative(ax)
        assert [row["status"] for row in table(ax)] == ["", "P"]

    def test_what_a_level_asks_without_a_baseline(self) -> None:
        assert "Gevraagd is 60 (2020)." in plots.alternative(drawn(target="minder-wachtenden"))
        assert "Een rechte lijn" not in plots.alternative(drawn(target="minder-wachtenden"))

    def test_an_aim_that_names_no_number_asks_nothing(self) -> None:
        trend = target(jb.Trend(jb.vocabulary.TrendDirection.DOWN), id="omlaag")

        ax = drawn(target=trend)
        assert "Doel: Doel (een daling). Oordeel: " in plots.alternative(ax)
        assert "Gevraagd is" not in plots.alternative(ax)
        assert "target" not in {row["sort"] for row in table(ax)}

    def test_another_area_and_breakdown_are_named(self) -> None:
        scope = jb.Scope(level=jb.Level.MUNICIPALITY, areas=(jb.Area("Zwolle", "GM0193"),))
        made = of(waiting(5, year(2018), "z", scope=scope, breakdown=(("leeftijd", "0-4 jaar"),)))

        ax = plots.indicator(made, "wachtenden", on=ON, scope=scope, breakdown=(("leeftijd", "0-4 jaar"),))
        assert plots.alternative(ax) == "wachtenden (GM0193, leeftijd: 0-4 jaar): 2018: 5."


class TestAims:
    def test_a_change_asks_a_share_of_its_baseline(self) -> None:
        """10% less than 120 is 108."""
        aim = target(jb.Change(jb.AtMost(percent(-10)), year(2014)), id="tien-minder", measured=year(2020))

        ax = drawn(target=aim)
        assert [row["value"] for row in table(ax) if row["sort"] == "target"] == ["108"]
        assert "van de nulmeting (120) naar wat gevraagd is (108, 2020)" in plots.alternative(ax)

    def test_a_target_brings_its_own_breakdown(self) -> None:
        young = (("leeftijd", "0-4 jaar"),)
        made = of(waiting(5, year(2018), "jong", breakdown=young), waiting(50, year(2018), "alle"))
        aim = target(jb.AtMost(number(4)), id="jong", breakdown=young)

        assert [row["value"] for row in table(plots.indicator(made, "wachtenden", on=ON, target=aim))] == ["5", "4"]

    def test_an_aim_without_a_period_is_a_line_to_the_edge(self) -> None:
        aim = target(jb.AtLeast(number(70)), id="altijd", measured=None, due=None)

        ax = drawn(target=aim)
        labels = [text for text in ax.texts if text.get_text() == "gevraagd: 70"]
        assert len(labels) == 1
        assert "Gevraagd is 70." in plots.alternative(ax)

    def test_the_mark_of_what_is_asked_points_where_it_should_go(self) -> None:
        def marks(goal: Any) -> set[str]:
            aim = target(goal, id="doel-nu", measured=year(2020))
            return {str(line.get_marker()) for line in drawn(target=aim).lines}

        assert "v" in marks(jb.AtMost(number(60)))
        assert "^" in marks(jb.AtLeast(number(200)))
        assert "D" in marks(jb.Towards(number(0)))

    def test_the_baseline_of_an_aim_without_a_way_is_ringed(self) -> None:
        """The measured period is a month, so no whole periods lead there; the baseline is drawn, the way is not."""
        aim = target(jb.AtMost(number(60)), id="maand", measured=jb.Period.month(2020, 3))

        ax = drawn(target=aim, baseline=year(2014))
        assert 11 in {line.get_markersize() for line in ax.lines}
        assert "Gevraagd is 60 (maart 2020)." in plots.alternative(ax)

    def test_a_rough_baseline_has_no_way(self) -> None:
        """From 10 to 30 no straight line can start."""
        made = of(
            waiting(jb.Figure(low=10, high=30, words="10 tot 30"), year(2014), "2014"), waiting(20, year(2016), "2016")
        )

        ax = plots.indicator(
            made, "wachtenden", on=ON, target=target(jb.AtMost(number(5)), measured=year(2020)), baseline=year(2014)
        )
        assert "Een rechte lijn" not in plots.alternative(ax)

    def test_an_aim_about_something_else_is_refused(self) -> None:
        with pytest.raises(
            InvalidValue, match=r"^indicator.target: expected an aim about wachtenden, got 'meer-pleegzorg'$"
        ):
            drawn(target="meer-pleegzorg")

    def test_an_aim_is_taken_as_a_record_too(self) -> None:
        assert plots.alternative(drawn(target=AIM)) == plots.alternative(drawn(target="minder-wachtenden"))


class TestDrawing:
    def test_only_what_is_comparable_is_joined(self) -> None:
        """2014-2015, 2015 to 2017 to 2018 to 2019; a day against a year is not, nor what is contradicted."""
        joins = [line for line in drawn().lines if line.get_color() == style.BLUE and len(run(line)) == 2]
        assert len(joins) == 4

    def test_the_axis_counts_from_zero(self) -> None:
        assert drawn().get_ylim()[0] == 0

    def test_below_zero_it_counts_from_the_lowest(self) -> None:
        ax = plots.indicator(
            of(waiting(number("-2.5", jb.Unit.PERCENT), year(2018), "min"), unit=jb.Unit.PERCENT), "wachtenden", on=ON
        )

        assert ax.get_ylim()[0] == -2.5
        assert [label.get_text() for label in ax.get_yticklabels()] == ["-2,5%", "-2%", "-1,5%", "-1%", "-0,5%", "0%"]

    def test_nothing_but_zero_has_an_axis_too(self) -> None:
        ax = plots.indicator(of(waiting(0, year(2018), "nul")), "wachtenden", on=ON)

        assert ax.get_ylim() == (0, 1.18)

    def test_ticks_are_round(self) -> None:
        assert _ticks(0, 1706) == [0, 500, 1000, 1500]
        assert _ticks(0, 7) == [0, 2, 4, 6]
        assert [str(tick) for tick in _ticks(0, 1)] == ["0", "1/5", "2/5", "3/5", "4/5", "1"]

    def test_a_figure_is_drawn_over_its_whole_period(self) -> None:
        ax = plots.indicator(of(waiting(5, year(2018), "2018")), "wachtenden", on=ON)
        (bar,) = (line for line in ax.lines if line.get_color() == style.SKY)
        assert [x for x, _ in run(bar)] == [day("2018-01-01").toordinal(), day("2019-01-01").toordinal()]

    def test_a_bound_that_is_not_stated_is_dotted_and_told(self) -> None:
        made = of(waiting(number(60, qualifier=jb.Qualifier.AT_LEAST), year(2018), "2018"))

        legend = plots.indicator(made, "wachtenden", on=ON).get_legend()
        assert legend is not None
        assert [text.get_text() for text in legend.get_texts()] == [
            "geteld",
            "tussen deze grenzen",
            "geen grens genoemd",
        ]


class TestRefusal:
    def test_without_a_figure_with_a_period_there_is_no_picture(self) -> None:
        with pytest.raises(
            InvalidValue,
            match=r"^indicator 'wachtenden-nooit-geteld': expected a figure with a period; none has one, got \(\)$",
        ):
            plots.indicator(MADE, "wachtenden-nooit-geteld", on=ON)

    def test_a_breakdown_that_has_one_is_named(self) -> None:
        made = of(waiting(5, year(2018), "jong", breakdown=(("leeftijd", "0-4 jaar"),)))

        with pytest.raises(InvalidValue, match=r"there is one for the breakdowns \[\(\('leeftijd', '0-4 jaar'\),\)\]"):
            plots.indicator(made, "wachtenden", on=ON)

    def test_unknown_ids_are_told_with_the_nearest(self) -> None:
        with pytest.raises(UnknownId, match=r"^No indicator with id 'wachtende'; did you mean 'wachtenden'"):
            plots.indicator(MADE, "wachtende", on=ON)
        with pytest.raises(UnknownId, match=r"^No target with id 'minder-wachten'; did you mean 'minder-wachtenden'"):
            drawn(target="minder-wachten")

    def test_an_indicator_of_the_dossier_around_is_found(self) -> None:
        own = a_dossier(
            observations=(waiting(7, year(2019), "eigen"),), within=a_dossier(indicators=INDICATORS, documents=LETTERS)
        )

        assert [row["value"] for row in table(plots.indicator(own, INDICATORS[0], on=ON))] == ["7"]
