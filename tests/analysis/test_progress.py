"""
How far an aim of a dossier is: the path through its figures, and why there may be none.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid.analysis.progress import Gap, TargetProgress, progress

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import a_dossier, day, indicator, number, observation, percent, target, year

ON = day("2018-06-01")
POINTS = jb.Unit.PERCENTAGE_POINT


def ask(
    goal: Any, *figures: jb.Observation, unit: jb.Unit = jb.Unit.COUNT, aim: Any = None, **options: Any
) -> TargetProgress:
    made = target(goal, **(aim or {"measured": year(2020)}))
    options.setdefault("on", ON)
    return progress(
        made, a_dossier(indicators=(indicator(unit=unit),), targets=(made,), observations=figures), **options
    )


def grows(by: int, base: int = 2016) -> jb.Change:
    return jb.Change(jb.AtLeast(percent(by)), year(base))


class TestThePath:
    def test_a_relative_change_asks_a_number_of_its_baseline(self) -> None:
        """
        200 in 2016, +10% by 2020 is 220; 205 in 2017 is a quarter of the way, after one of four years.
        """
        found = ask(grows(10), observation(200, year(2016)), observation(205, year(2017)))
        assert found.path is not None
        assert (found.path.base, found.path.target, found.path.now) == (200, 220, 205)
        assert (found.path.start, found.path.end, found.path.at) == (0, 4, 1)
        assert found.results[0].value == Fraction(1, 4)
        assert (found.baseline and found.baseline.figure.value, found.observed and found.observed.figure.value) == (
            200,
            205,
        )

    def test_a_change_in_count(self) -> None:
        """200 and 40 more is 240; 210 is 10/40."""
        goal = jb.Change(jb.AtLeast(number(40)), year(2016))
        found = ask(goal, observation(200, year(2016)), observation(210, year(2017)))
        assert found.results[0].value == Fraction(1, 4)

    def test_a_change_in_points(self) -> None:
        """34% less 10 points is 24%; 29% is half of the way down."""
        goal = jb.Change(jb.AtMost(number(-10, POINTS)), year(2016))
        found = ask(
            goal, observation(percent(34), year(2016)), observation(percent(29), year(2017)), unit=jb.Unit.PERCENT
        )
        assert found.results[0].value == Fraction(1, 2)

    def test_a_level_is_met_at_its_base_by_its_direction(self) -> None:
        """At least 50 from 60: there is no way to go, whatever came later."""
        figures = (observation(60, year(2016)), observation(55, year(2017)))
        found = ask(jb.AtLeast(number(50)), *figures, baseline=year(2016))
        assert [one.obstruction and one.obstruction.value for one in found.results] == ["met_at_base"] * 3
        assert ask(jb.AtMost(number(50)), *figures, baseline=year(2016)).results[0].value == Fraction(1, 2)

    def test_towards_a_number_its_side_is_the_direction(self) -> None:
        """From 60 towards 40, 55 is a quarter."""
        found = ask(
            jb.Towards(number(40)), observation(60, year(2016)), observation(55, year(2017)), baseline=year(2016)
        )
        assert found.results[0].value == Fraction(1, 4)

    def test_days_are_counted_in_days(self) -> None:
        """1 January to 1 April 2017 is 90 days, to 1 March 59."""
        days = [jb.Period.day(day(text)) for text in ("2017-01-01", "2017-04-01", "2017-03-01")]
        figures = (observation(100, days[0]), observation(110, days[2]))
        found = ask(jb.AtLeast(number(120)), *figures, aim={"measured": days[1]}, baseline=days[0])
        assert found.path is not None
        assert (found.path.end, found.path.at) == (90, 59)

    def test_only_what_has_ended_counts(self) -> None:
        figures = (observation(200, year(2016)), observation(205, year(2017)), observation(230, year(2018)))
        assert ask(grows(10), *figures, on=day("2018-12-30")).results[0].value == Fraction(1, 4)
        assert ask(grows(10), *figures, on=day("2018-12-31")).results[0].value == Fraction(3, 2)

    def test_figures_of_ones_own_stand_instead(self) -> None:
        own = observation(210, year(2017), id="wachtenden--eigen")
        found = ask(grows(10), observation(200, year(2016)), observation(205, year(2017)), observations=[own])
        assert found.results[0].value == Fraction(1, 2)

    def test_another_area_has_a_path_of_its_own(self) -> None:
        town = jb.Scope(level=jb.Level.MUNICIPALITY, areas=(jb.Area("Utrecht", "GM0344"),))
        figures = [observation(n, year(y), scope=town) for n, y in ((10, 2016), (11, 2017))]
        assert ask(grows(10), *figures).gap is Gap.NO_BASELINE
        assert ask(grows(10), *figures, scope=town).results[0].value == 1
        local = ask(grows(10), *figures, aim={"measured": year(2020), "scope": town})
        assert local.results[0].value == 1

    def test_of_two_vintages_of_the_baseline_the_later_counts(self) -> None:
        """From 195 to 214.5, a tenth more: 205 is 10 of 19.5."""
        cells = [jb.Cell.own("telling", on=day(when)) for when in ("2017-01-15", "2017-02-15")]
        bases = [
            observation(value, year(2016), id=f"wachtenden--{value}", sources=(cell,))
            for value, cell in zip((200, 195), cells, strict=True)
        ]
        found = ask(grows(10), *bases, observation(205, year(2017)))
        assert found.results[0].value == Fraction(20, 39)

    def test_from_one_there_is_a_percentage(self) -> None:
        """From 1 to 2, a hundred percent more: 2 is all of it."""
        assert ask(grows(100), observation(1, year(2016)), observation(2, year(2017))).results[0].value == 1

    def test_the_end_may_be_the_very_next_period(self) -> None:
        """A tenth more than in January in February, a month later: 11 is what was asked of 10."""
        january, february = jb.Period.month(2016, 1), jb.Period.month(2016, 2)
        goal = jb.Change(jb.AtLeast(percent(10)), january)
        found = ask(goal, observation(10, january), observation(11, february), aim={"measured": february})
        assert found.path is not None
        assert (found.path.end, found.path.at, found.results[0].value) == (1, 1, Fraction(1))

    def test_as_plain_values(self) -> None:
        """5 of 20 after one of four years; 1.025 - 1 over the fourth root of 1.1 less one, 0.0241137: 1.03676; and
        200 x 1.025^4 = 220.76, 20.76 of 20."""
        found = ask(grows(10), observation(200, year(2016), id="a"), observation(205, year(2017), id="b"))
        told = found.to_dict()
        assert [one["value"] for one in told.pop("results")] == ["0.2500", "1.0368", "1.0381"]
        assert told == {
            "target": "doel", "on": "2018-06-01", "baseline": "a", "observed": "b", "gap": None, "differences": [],
            "required_value": 220,
        }  # fmt: skip


BASE, NOW = observation(200, year(2016)), observation(205, year(2017))
ROUGH = observation(number(205, qualifier=jb.Qualifier.CIRCA), year(2017))
LEVEL = jb.AtLeast(number(220))
BREAK = jb.ObservationStatus("trendbreuk", "B")


@pytest.mark.parametrize(
    ("goal", "figures", "options", "gap"),
    [
        (jb.Trend(jb.vocabulary.TrendDirection.UP), (BASE, NOW), {}, "no_number"),
        (jb.Unquantified(), (BASE, NOW), {"aim": {"indicator": None}}, "no_number"),
        (jb.AtLeast(percent(60)), (BASE, NOW), {}, "unit_mismatch"),
        (jb.Change(jb.AtLeast(number(5, POINTS)), year(2016)), (BASE, NOW), {}, "unit_mismatch"),
        (LEVEL, (BASE, NOW), {}, "no_baseline_named"),
        (LEVEL, (BASE, NOW), {"aim": {"measured": None}, "baseline": year(2016)}, "no_period"),
        (grows(10), (NOW,), {}, "no_baseline"),
        (grows(10), (observation(200, jb.Period.month(2016, 12)), NOW), {}, "no_baseline"),
        (grows(10), (BASE, NOW), {"on": day("2016-06-01")}, "no_observation"),
        (grows(10), (BASE, NOW, observation(206, year(2017), id="wachtenden--anders")), {}, "conflict"),
        (grows(10), (BASE, observation(205, year(2017), definition="anders")), {}, "not_comparable"),
        (grows(10), (BASE, ROUGH), {}, "rough"),
        (grows(10), (observation(number(205, rounding=10), year(2016)), NOW), {}, "rough"),
        (jb.AtLeast(number(220, qualifier=jb.Qualifier.CIRCA)), (BASE, NOW), {"baseline": year(2016)}, "rough"),
        (grows(10), (observation(0, year(2016)), NOW), {}, "base_not_positive"),
        (grows(10), (observation(-5, year(2016)), NOW), {}, "base_not_positive"),
        (grows(10), (BASE, NOW), {"aim": {"measured": jb.Period.month(2020, 1)}}, "unequal_periods"),
        (grows(10), (BASE, NOW), {"aim": {"measured": year(2015)}}, "unequal_periods"),
        (grows(10), (BASE, NOW), {"aim": {"measured": year(2016)}}, "unequal_periods"),
        (grows(10), (BASE, observation(205, year(2017), status=BREAK)), {}, "not_comparable"),
        (grows(10), (BASE, NOW), {"aim": {"measured": jb.Period(day("2019-08-01"), day("2020-07-31"))}}, "unequal_periods"),
    ],
)  # fmt: skip
def test_without_a_path_the_gap_is_named(goal: Any, figures: Any, options: Any, gap: str) -> None:
    found = ask(goal, *figures, **options)
    assert found.gap is Gap(gap)
    assert (found.path, found.results) == (None, ())
    assert (found.target.goal, found.on) == (goal, options.get("on", ON))
    assert bool(found.differences) == (gap == "not_comparable")


def test_open_periods_make_no_path() -> None:
    """A count since a day has no length: the aim, the base and the figure are of one and the same open period."""
    since = jb.Period(None, day("2017-12-31"))
    found = ask(LEVEL, observation(200, since, id="wachtenden--open"), aim={"measured": since}, baseline=since)
    assert found.gap is Gap.UNEQUAL_PERIODS


def test_another_baseline_than_the_aim_names_is_refused() -> None:
    assert ask(grows(10), BASE, NOW, baseline=year(2016)).gap is None
    with pytest.raises(jb.InvalidValue) as refused:
        ask(grows(10), BASE, NOW, baseline=year(2015))
    assert str(refused.value) == (
        "progress.baseline: expected none, or the one that doel names: 2016-01-01..2016-12-31, "
        "got '2015-01-01..2015-12-31'"
    )


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(jb.InvalidValue, match=r"^progress\.on: expected a date"):
        ask(grows(10), BASE, NOW, on="2018")


def test_every_aim_of_the_bundle_has_a_path_or_a_gap() -> None:
    dossier = jb.load()
    found = [progress(aim, dossier, on=day("2025-07-01")) for aim in dossier.targets]
    assert all((one.path is None) != (one.gap is None) for one in found)


class TestNumbersOfADay:
    """
    From 200 in 2016 to 220 in 2020, 205 in 2017: what is on the line, and what growth would lead to, by day.
    """

    FOUND = ask(grows(10), observation(200, year(2016)), observation(205, year(2017)))

    @pytest.mark.parametrize(
        ("on", "line"),
        [("2016-01-01", 200), ("2016-12-31", 200), ("2017-01-01", 205), ("2018-06-30", 210), ("2020-12-31", 220),
         ("2021-01-01", 225), ("2015-12-31", 195)],
    )  # fmt: skip
    def test_the_line_has_one_number_for_each_period(self, on: str, line: int) -> None:
        """5 a year."""
        assert self.FOUND.path_value(day(on)) == line

    def test_growth_goes_on_period_by_period(self) -> None:
        """205/200 = 1.025; in 2018 205 x 1.025 = 210.125."""
        assert self.FOUND.projected(day("2018-02-01")) == Fraction(1681, 8)
        assert self.FOUND.projected(day("2016-02-01")) == 200

    def test_the_required_number_and_growth(self) -> None:
        """The fourth root of 1.1, less one, is 0.02411."""
        assert self.FOUND.required_value == 220
        assert str(self.FOUND.required_growth)[:7] == "0.02411"

    def test_quarters_and_stretches_of_days_are_periods_too(self) -> None:
        """From 200 in the first quarter of 2016 to 220 in the first of 2017: 5 a quarter."""
        quarters = [jb.Period.quarter(2016, 1), jb.Period.quarter(2016, 2)]
        found = ask(
            jb.Change(jb.AtLeast(percent(10)), quarters[0]),
            observation(200, quarters[0]), observation(204, quarters[1]), aim={"measured": jb.Period.quarter(2017, 1)},
        )  # fmt: skip
        assert [found.path_value(day(on)) for on in ("2016-03-31", "2016-04-01", "2017-01-01")] == [200, 205, 220]
        weeks = [jb.Period(day(f"2018-01-{first:02}"), day(f"2018-01-{first + 6:02}")) for first in (1, 8, 22)]
        found = ask(
            jb.Change(jb.AtLeast(percent(30)), weeks[0]),
            observation(100, weeks[0]), observation(105, weeks[1]), aim={"measured": weeks[2]},
        )  # fmt: skip
        assert [found.path_value(day(on)) for on in ("2018-01-07", "2018-01-08", "2018-01-28")] == [100, 110, 130]

    def test_without_a_path_there_are_none(self) -> None:
        found = ask(jb.Unquantified())
        assert (found.required_value, found.required_growth) == (None, None)
        assert (found.path_value(ON), found.projected(ON)) == (None, None)

    def test_what_is_no_day_is_refused(self) -> None:
        with pytest.raises(jb.InvalidValue, match=r"^TargetProgress\.on: expected a date"):
            self.FOUND.path_value("2018")  # type: ignore[arg-type]


def test_closed_youth_care_as_the_letters_have_it() -> None:
    """
    1,706 in 2019 to 0 in 2030 is 155.09 a year: 930.5 in 2024, where 712 are counted, so 994 of 1,706 are gone. No
    growth leads to zero: the other two methods refuse, and there is no growth that is required.
    """
    bundle = jb.load()
    closed = bundle.targets["gesloten-jeugdhulp-naar-nul"]
    found = jb.progress(closed, bundle, on=day("2025-07-01"), baseline=year(2019))
    assert found.path_value(day("2024-12-31")) == Fraction(10236, 11)
    assert found.results[0].value == Fraction(994, 1706)
    assert [one.obstruction and one.obstruction.value for one in found.results] == [None, "zero", "zero"]
    assert (found.required_value, found.required_growth) == (0, None)
