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


BASE, NOW = observation(200, year(2016)), observation(205, year(2017))
ROUGH = observation(number(205, qualifier=jb.Qualifier.CIRCA), year(2017))
LEVEL = jb.AtLeast(number(220))


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
        (grows(10), (BASE, NOW), {"aim": {"measured": jb.Period(day("2019-08-01"), day("2020-07-31"))}}, "unequal_periods"),
    ],
)  # fmt: skip
def test_without_a_path_the_gap_is_named(goal: Any, figures: Any, options: Any, gap: str) -> None:
    found = ask(goal, *figures, **options)
    assert found.gap is Gap(gap)
    assert (found.path, found.results) == (None, ())
    assert bool(found.differences) == (gap == "not_comparable")


def test_open_periods_make_no_path() -> None:
    """A count since a day has no length: the aim, the base and the figure are of one and the same open period."""
    since = jb.Period(None, day("2017-12-31"))
    found = ask(LEVEL, observation(200, since, id="wachtenden--open"), aim={"measured": since}, baseline=since)
    assert found.gap is Gap.UNEQUAL_PERIODS


def test_another_baseline_than_the_aim_names_is_refused() -> None:
    assert ask(grows(10), BASE, NOW, baseline=year(2016)).gap is None
    with pytest.raises(jb.InvalidValue, match=r"progress\.baseline"):
        ask(grows(10), BASE, NOW, baseline=year(2015))


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(jb.InvalidValue, match=r"progress\.on"):
        ask(grows(10), BASE, NOW, on="2018")


def test_every_aim_of_the_bundle_has_a_path_or_a_gap() -> None:
    dossier = jb.load()
    found = [progress(aim, dossier, on=day("2025-07-01")) for aim in dossier.targets]
    assert all((one.path is None) != (one.gap is None) for one in found)
