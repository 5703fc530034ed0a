"""
Worked vectors: aims held against figures, each with its arithmetic written beside it. Nothing here is copied from what
the program printed.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid import Qualifier, Unit
from jeugdbeleid.vocabulary import TrendDirection

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import a_dossier, day, due, indicator, number, observation, percent, target, year

ON = day("2019-06-07")
UP, DOWN = TrendDirection.UP, TrendDirection.DOWN
POINTS = Unit.PERCENTAGE_POINT


def at_least(by: int | str, base: jb.Period | None = None) -> jb.Change:
    return jb.Change(jb.AtLeast(percent(by)), base or year(2017))


def more_than(by: int | str) -> jb.Change:
    return jb.Change(jb.MoreThan(percent(by)), year(2017))


def at_most(by: int | str) -> jb.Change:
    return jb.Change(jb.AtMost(percent(by)), year(2017))


def less_than(by: int | str) -> jb.Change:
    return jb.Change(jb.LessThan(percent(by)), year(2017))


def by_count(kind: Any, by: int) -> jb.Change:
    return jb.Change(kind(number(by)), year(2017))


def by_points(kind: Any, by: int | str) -> jb.Change:
    return jb.Change(kind(number(by, POINTS)), year(2017))


def share(part: int, whole: int | str) -> jb.Figure:
    return jb.Figure(
        numerator=part,
        denominator=whole if isinstance(whole, int) else Decimal(whole),
        unit=Unit.PERCENT,
        words=f"{part} van de {whole}",
    )


def judge(goal: Any, base: Any, now: Any, *, unit: Unit = Unit.COUNT, **options: Any) -> jb.TargetCheck:
    """A made-up aim of 2018, due by the end of that year, against figures of 2017 and 2018."""
    figures = []
    for value, period in ((base, year(2017)), (now, year(2018))):
        if value is not None:
            figure = value if isinstance(value, jb.Figure) else number(value, unit)
            figures.append(observation(figure, period))
    aim = target(goal, due=due("2018-12-31"))
    made = a_dossier(indicators=(indicator(unit=unit),), targets=(aim,), observations=figures)
    return jb.check(aim, made, on=ON, **options)


#: The goal, the figure of 2017, that of 2018; the verdict, what was required and by how much it was made.
COUNTS: list[tuple[Any, Any, Any, str, Any, Any]] = [
    # DESIGN's own: 50 x 11/10 = 55, which in floating point is 55.00000000000001.
    (at_least(10), 50, 55, "met", 55, 0),
    (at_least(10), 50, 54, "not_met", 55, -1),
    # One more of a thousand: 1000 x 1001/1000 = 1001.
    (at_least("0.1"), 1000, 1001, "met", 1001, 0),
    (at_least("0.1"), 1000, 1000, "not_met", 1001, -1),
    # A tenth of a tenth: 1,000,000 x 1.00001 = 1,000,010.
    (at_least("0.001"), 1000000, 1000010, "met", 1000010, 0),
    (more_than("0.001"), 1000000, 1000010, "not_met", 1000010, 0),
    # The threshold is no whole number: 23,206 x 105/100 = 24,366.3; the nearest counts are 0.3 below, 0.7 above.
    (at_least(5), 23206, 24366, "not_met", Fraction(243663, 10), Fraction(-3, 10)),
    (at_least(5), 23206, 24367, "met", Fraction(243663, 10), Fraction(7, 10)),
    # 2,647 x 110/100 = 2,911.7.
    (at_least(10), 2647, 2911, "not_met", Fraction(29117, 10), Fraction(-7, 10)),
    (at_least(10), 2647, 2912, "met", Fraction(29117, 10), Fraction(3, 10)),
    # A tiny baseline: 1 x 11/10 = 1.1, so one more is ten times what is asked, and none more fails.
    (at_least(10), 1, 1, "not_met", Fraction(11, 10), Fraction(-1, 10)),
    (at_least(10), 1, 2, "met", Fraction(11, 10), Fraction(9, 10)),
    # A baseline below one: 0.1 x 1.1 = 0.11, which in floating point is 0.11000000000000001.
    (at_least(10), "0.1", "0.11", "met", Fraction(11, 100), 0),
    (more_than(10), "0.1", "0.11", "not_met", Fraction(11, 100), 0),
    (at_least(10), "0.0000001", "0.00000011", "met", Fraction(11, 10**8), 0),
    # No change at all: 300 x 1 = 300.
    (at_least(0), 300, 300, "met", 300, 0),
    (more_than(0), 300, 300, "not_met", 300, 0),
    (at_most(0), 300, 300, "met", 300, 0),
    (less_than(0), 300, 300, "not_met", 300, 0),
    # Doubled: 350 x 2 = 700. Tripled: 350 x 3 = 1050.
    (at_least(100), 350, 700, "met", 700, 0),
    (at_least(200), 350, 1049, "not_met", 1050, -1),
    # A falling indicator. 1,706 less 58% is 1706 x 42/100 = 716.52; 712 are 4.52 below it.
    (at_most(-58), 1706, 712, "met", Fraction(17913, 25), Fraction(113, 25)),
    # Less 59% is 1706 x 41/100 = 699.46; 712 are 12.54 above it.
    (at_most(-59), 1706, 712, "not_met", Fraction(34973, 50), Fraction(-627, 50)),
    # Halved exactly: 200 x 1/2 = 100; less than half is not it.
    (at_most(-50), 200, 100, "met", 100, 0),
    (less_than(-50), 200, 100, "not_met", 100, 0),
    (less_than(-50), 200, 99, "met", 100, 1),
    # All of it gone: 712 x 0 = 0.
    (at_most(-100), 712, 0, "met", 0, 0),
    (at_most(-100), 712, 1, "not_met", 0, -1),
    (less_than(-100), 712, 0, "not_met", 0, 0),
    # More than all of it would be below zero: 10 x -1/2 = -5.
    (at_most(-150), 10, 0, "not_met", -5, -5),
    # A fall that may be at most 2%: 476,415 x 98/100 = 466,886.7; 468,610 are 1,723.3 above.
    (at_least(-2), 476415, 468610, "met", Fraction(4668867, 10), Fraction(17233, 10)),
    # At most 1% more: 476,415 x 101/100 = 481,179.15.
    (at_most(1), 476415, 481180, "not_met", Fraction(9623583, 20), Fraction(-17, 20)),
    # A change in count, from zero and from below it: 0 + 20 = 20; -5 + 20 = 15.
    (by_count(jb.AtLeast, 20), 0, 20, "met", 20, 0),
    (by_count(jb.AtLeast, 20), -5, 14, "not_met", 15, -1),
    (by_count(jb.AtMost, -85), 2650, 2565, "met", 2565, 0),
    (by_count(jb.LessThan, -85), 2650, 2565, "not_met", 2565, 0),
    (by_count(jb.MoreThan, 0), 5, 5, "not_met", 5, 0),
    # A direction: any more is up, none more is not; from a negative baseline too.
    (jb.Trend(UP, year(2017)), 2647, 2648, "met", 2647, 1),
    (jb.Trend(UP, year(2017)), 2647, 2647, "not_met", 2647, 0),
    (jb.Trend(DOWN, year(2017)), 21785, 18090, "met", 21785, 3695),
    (jb.Trend(DOWN, year(2017)), 0, 0, "not_met", 0, 0),
    (jb.Trend(UP, year(2017)), -5, -4, "met", -5, 1),
    # A level needs no baseline. A target equal to its base is met where it stayed.
    (jb.AtLeast(number(300)), None, 300, "met", 300, 0),
    (jb.AtLeast(number(300)), 300, 300, "met", 300, 0),
    (jb.MoreThan(number(300)), 300, 300, "not_met", 300, 0),
    (jb.AtMost(number(0)), 712, 0, "met", 0, 0),
    (jb.LessThan(number(0)), None, 0, "not_met", 0, 0),
    (jb.AtLeast(number(-5)), None, -5, "met", -5, 0),
    (jb.AtMost(number(-5)), None, -4, "not_met", -5, -1),
    # A goal that was met at its base and no longer is: 310 were enough, 299 are not.
    (jb.AtLeast(number(300)), 310, 299, "not_met", 300, -1),
    # A goal's own qualifier repeats its comparator: "minimaal 300" is at least 300.
    (jb.AtLeast(number(300, qualifier=Qualifier.AT_LEAST)), None, 300, "met", 300, 0),
    # Numbers far beyond what a float holds: 10^20 x 11/10 = 11 x 10^19, and one less is not it.
    (at_least(10), 10**20, 11 * 10**19, "met", 11 * 10**19, 0),
    (at_least(10), 10**20, 11 * 10**19 - 1, "not_met", 11 * 10**19, -1),
]


@pytest.mark.parametrize(("goal", "base", "now", "verdict", "required", "margin"), COUNTS)
def test_of_counts(goal: Any, base: Any, now: Any, verdict: str, required: Any, margin: Any) -> None:
    check = judge(goal, base, now)
    assert (check.verdict.value, check.required, check.margin) == (verdict, required, margin)
    assert check.standing is check.verdict


SHARES: list[tuple[Any, Any, Any, str, Any, Any]] = [
    # DESIGN's own: 34% to 29% is -5 points, and 29/34 - 1 = -14.705...%: more than a fall of 14.7%.
    (by_points(jb.AtMost, -5), percent(34), percent(29), "met", 29, 0),
    (by_points(jb.LessThan, -5), percent(34), percent(29), "not_met", 29, 0),
    (at_most("-14.7"), percent(34), percent(29), "met", Fraction(14501, 500), Fraction(1, 500)),  # 34 x 0.853 = 29.002
    (at_most("-14.8"), percent(34), percent(29), "not_met", Fraction(3621, 125), Fraction(-4, 125)),  # 28.968
    # 17 of 28 is 1700/28 = 425/7 = 60.71...%, 5/7 above 60%.
    (jb.AtLeast(percent(60)), None, share(17, 28), "met", 60, Fraction(5, 7)),
    (jb.AtLeast(percent("60.72")), None, share(17, 28), "not_met", Fraction(1518, 25), Fraction(-1, 175)),
    # 3 of 5 is 60% exactly.
    (jb.AtLeast(percent(60)), None, share(3, 5), "met", 60, 0),
    (jb.MoreThan(percent(60)), None, share(3, 5), "not_met", 60, 0),
    # A third is more than 33.33% and less than 33.34%: 100/3 - 3333/100 = 1/300.
    (jb.MoreThan(percent("33.33")), None, share(1, 3), "met", Fraction(3333, 100), Fraction(1, 300)),
    (jb.AtLeast(percent("33.34")), None, share(1, 3), "not_met", Fraction(1667, 50), Fraction(-1, 150)),
    # 1 in 7.1 is 1000/71 = 14.08...%, 1 in 7.2 is 125/9 = 13.88...%: 125/639 points more.
    (jb.Trend(UP, year(2017)), share(1, "7.2"), share(1, "7.1"), "met", Fraction(125, 9), Fraction(125, 639)),
    # Shares above 100%: 30 of 28 is 750/7 = 107.14...%.
    (jb.AtLeast(percent(100)), None, share(30, 28), "met", 100, Fraction(50, 7)),
    (jb.AtMost(percent(100)), None, share(30, 28), "not_met", 100, Fraction(-50, 7)),
    # From 80% to 120% is half as much again: 80 x 3/2 = 120, and 40 points.
    (at_least(50), percent(80), percent(120), "met", 120, 0),
    (by_points(jb.AtLeast, 40), percent(80), percent(120), "met", 120, 0),
    # From nothing there is no percentage, but there are points: 0 + 5 = 5.
    (by_points(jb.AtLeast, 5), percent(0), percent(5), "met", 5, 0),
    # Half a point: 5.1 + 0.1 = 5.2, which in floating point is 5.199999999999999.
    (by_points(jb.AtLeast, "0.1"), percent("5.1"), percent("5.2"), "met", Fraction(26, 5), 0),
]


@pytest.mark.parametrize(("goal", "base", "now", "verdict", "required", "margin"), SHARES)
def test_of_shares(goal: Any, base: Any, now: Any, verdict: str, required: Any, margin: Any) -> None:
    check = judge(goal, base, now, unit=Unit.PERCENT)
    assert (check.verdict.value, check.required, check.margin) == (verdict, required, margin)


def rough(value: int, qualifier: Qualifier) -> jb.Figure:
    return number(value, qualifier=qualifier)


OVER, ALMOST, CIRCA = Qualifier.OVER, Qualifier.ALMOST, Qualifier.CIRCA

#: Rough figures; the width of circa, in percent, where one is given; the reason that decides.
ROUGH: list[tuple[Any, Any, Any, int | None, str]] = [
    # "ruim 500.000" is from 500,000 to below 600,000.
    (jb.AtLeast(number(500000)), None, rough(500000, OVER), None, "threshold_met"),
    (jb.MoreThan(number(500000)), None, rough(500000, OVER), None, "approximate"),
    (jb.AtLeast(number(600000)), None, rough(500000, OVER), None, "threshold_not_met"),
    (jb.LessThan(number(600000)), None, rough(500000, OVER), None, "threshold_met"),
    # "bijna 900" is above 800 and below 900.
    (jb.MoreThan(number(800)), None, rough(900, ALMOST), None, "threshold_met"),
    (jb.AtMost(number(899)), None, rough(900, ALMOST), None, "approximate"),
    (jb.LessThan(number(900)), None, rough(900, ALMOST), None, "threshold_met"),
    # "meer dan 300" has no upper side: it can meet a floor, and fail a ceiling, and no more.
    (jb.AtLeast(number(300)), None, rough(300, Qualifier.MORE_THAN), None, "threshold_met"),
    (jb.AtMost(number(300)), None, rough(300, Qualifier.MORE_THAN), None, "threshold_not_met"),
    (jb.AtMost(number(400)), None, rough(300, Qualifier.MORE_THAN), None, "approximate"),
    (jb.AtLeast(number(301)), None, rough(300, Qualifier.AT_LEAST), None, "approximate"),
    (jb.AtMost(number(300)), None, rough(300, Qualifier.AT_MOST), None, "threshold_met"),
    (jb.MoreThan(number(300)), None, rough(300, Qualifier.LESS_THAN), None, "threshold_not_met"),
    # circa decides nothing without a width; with 10% "circa 8.000" is 7,200 to 8,800.
    (jb.AtLeast(number(1)), None, rough(8000, CIRCA), None, "approximate"),
    (jb.AtLeast(number(7200)), None, rough(8000, CIRCA), 10, "threshold_met"),
    (jb.AtMost(number(7199)), None, rough(8000, CIRCA), 10, "threshold_not_met"),
    (jb.MoreThan(number(8800)), None, rough(8000, CIRCA), 10, "threshold_not_met"),
    (jb.AtLeast(number(8000)), None, rough(8000, CIRCA), 10, "approximate"),
    # A stated rounding to tens: 120 is 115 to 125, and 10% more than 100 to 110 (105 rounded) is 110 to 121.
    (jb.AtLeast(number(115)), None, number(120, rounding=10), None, "threshold_met"),
    (jb.AtLeast(number(116)), None, number(120, rounding=10), None, "approximate"),
    (at_least(10), number(105, rounding=10), number(122), None, "threshold_met"),
    (at_least(10), number(105, rounding=10), number(121), None, "threshold_met"),
    (at_least(10), number(105, rounding=10), number(120), None, "approximate"),
    (at_least(10), number(105, rounding=10), number(109), None, "threshold_not_met"),
    # A rough baseline, falling: "bijna 900" less 50% is above 400 and below 450.
    (at_most(-50), rough(900, ALMOST), number(400), None, "threshold_met"),
    (at_most(-50), rough(900, ALMOST), number(401), None, "approximate"),
    (at_most(-50), rough(900, ALMOST), number(450), None, "threshold_not_met"),
    # Both rough: "ruim 60" (60 to below 70) against "bijna 50" (above 40, below 50) is more, by any count.
    (jb.Trend(UP, year(2017)), rough(50, ALMOST), rough(60, OVER), None, "threshold_met"),
    (jb.Trend(DOWN, year(2017)), rough(50, ALMOST), rough(60, OVER), None, "threshold_not_met"),
    (jb.Trend(UP, year(2017)), rough(60, OVER), rough(60, OVER), None, "approximate"),
    # At least a tenth more than above 40 and below 50 is at most 55: 60 is enough.
    (at_least(10), rough(50, ALMOST), rough(60, OVER), None, "threshold_met"),
    # "ongeveer nul" may be anything: nor is a percentage of it anything.
    (at_least(10), rough(0, CIRCA), number(5), None, "approximate"),
    (at_least(10), rough(0, CIRCA), number(5), 10, "baseline_not_positive"),
    # "ruim 0" may be zero.
    (at_least(10), rough(0, OVER), number(5), None, "baseline_not_positive"),
]


@pytest.mark.parametrize(("goal", "base", "now", "width", "reason"), ROUGH)
def test_of_rough_figures(goal: Any, base: Any, now: Any, width: int | None, reason: str) -> None:
    assert judge(goal, base, now, circa=width).reason.value == reason


@pytest.mark.parametrize("base", [0, -1, -2647, "-0.001"])
@pytest.mark.parametrize("goal", [at_least(10), at_most(-10), more_than(0), less_than(0)])
def test_a_baseline_of_zero_or_less_carries_no_percentage(goal: Any, base: Any) -> None:
    """A tenth more than -10 is -9 or -11: there is no growth to speak of, whatever came after."""
    for now in (-3000, 0, 5, 3000):
        check = judge(goal, base, now)
        assert (check.verdict.value, check.reasons) == ("undetermined", (jb.Reason.BASELINE_NOT_POSITIVE,))
        assert (check.standing, check.required, check.margin) == (None, None, None)


MONTH, QUARTER, HALF = (
    jb.Period.month(2016, 9),
    jb.Period.quarter(2016, 3),
    jb.Period(day("2016-07-01"), day("2016-12-31")),
)

#: A period of 2016 and its count, asked 5% more of in the whole of 2018; whether it is set against a year.
LENGTHS: list[tuple[jb.Period, int, int, bool, str, Any]] = [
    # A month is no year: 200 in September say nothing of 2,520 in 2018, unless 12 x 200 x 1.05 = 2,520 is asked.
    (MONTH, 200, 2520, False, "period_mismatch", None),
    (MONTH, 200, 2520, True, "threshold_met", 2520),
    (MONTH, 200, 2519, True, "threshold_not_met", 2520),
    # A quarter: 4 x 600 x 1.05 = 2,520. A half: 2 x 1,200 x 1.05 = 2,520.
    (QUARTER, 600, 2520, False, "period_mismatch", None),
    (QUARTER, 600, 2520, True, "threshold_met", 2520),
    (HALF, 1200, 2519, True, "threshold_not_met", 2520),
    # A year is a year, leap or not: 2,400 x 1.05 = 2,520.
    (year(2016), 2400, 2520, False, "threshold_met", 2520),
    (year(2016), 2400, 2520, True, "threshold_met", 2520),
    # A school year is as long, and was counted from August to July.
    (jb.Period(day("2015-08-01"), day("2016-07-31")), 2400, 2520, False, "threshold_met", 2520),
    # Two months, or two years, are set against nothing.
    (jb.Period(day("2016-01-01"), day("2016-02-29")), 400, 2520, True, "period_mismatch", None),
    (jb.Period(day("2015-01-01"), day("2016-12-31")), 4800, 2520, True, "period_mismatch", None),
    # A day is no period of counting.
    (jb.Period.day(day("2016-12-31")), 2400, 2520, True, "measure_mismatch", None),
]


@pytest.mark.parametrize(("base", "count", "now", "annual", "reason", "required"), LENGTHS)
def test_of_lengths(base: jb.Period, count: int, now: int, annual: bool, reason: str, required: Any) -> None:
    aim = target(at_least(5, base))
    figures = (observation(count, base), observation(now, year(2018)))
    made = a_dossier(indicators=(indicator(),), targets=(aim,), observations=figures)
    check = jb.check(aim, made, on=ON, annualise=annual)
    assert (check.reason.value, check.required) == (reason, required)


#: Days on which an aim measured over 2018 is asked after, with a term of "medio 2019" (1 May to 31 August).
DAYS = [
    ("2018-12-31", "not_yet_due"),
    ("2019-01-01", "not_yet_due"),
    ("2019-05-01", "not_yet_due"),
    ("2019-05-02", "due_uncertain"),
    ("2019-08-31", "due_uncertain"),
    ("2019-09-01", "threshold_met"),
]


@pytest.mark.parametrize(("on", "reason"), DAYS)
def test_of_days(on: str, reason: str) -> None:
    medio = jb.Planning(ends=jb.Period(day("2019-05-01"), day("2019-08-31")), words="medio 2019")
    aim = target(jb.AtLeast(number(60)), due=medio)
    made = a_dossier(indicators=(indicator(),), targets=(aim,), observations=(observation(70, year(2018)),))
    check = jb.check(aim, made, on=day(on))
    assert (check.reason.value, check.standing) == (reason, jb.Verdict.MET)
