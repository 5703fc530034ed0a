"""
Checking aims: DESIGN's rules for verdicts, one class per rule, each expected value worked by hand.
"""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

import jeugdbeleid as jb
from jeugdbeleid import Reason, Verdict
from jeugdbeleid.analysis.aim import aim_of
from jeugdbeleid.analysis.needs import remedy
from jeugdbeleid.analysis.pair import length_reason, per_year
from jeugdbeleid.analysis.verdict import Options
from made_up import PAGE, a_dossier, day, document, due, indicator, number, observation, percent, target, year

ON = day("2019-06-07")


def grows(by: int | str, base: int = 2017) -> jb.Change:
    return jb.Change(jb.AtLeast(percent(by)), year(base))


def judge(
    goal: Any, *observations: jb.Observation, on: Any = ON, aim: dict[str, Any] | None = None, **options: Any
) -> jb.TargetCheck:
    """
    A made-up aim checked against made-up figures of one indicator.
    """
    made = target(goal, **(aim or {}))
    counted = options.pop("of", indicator())
    near = tuple(indicator(proxy) for proxy in made.proxies)
    dossier = a_dossier(indicators=(counted, *near), targets=(made,), observations=observations)
    return jb.check(made, dossier, on=on, **options)


class TestExactness:
    """
    55 against 50 meets +10%, though 50 * 1.1 is 55.00000000000001 in floats.
    """

    @pytest.mark.parametrize(
        ("base", "now", "verdict", "margin"),
        [
            (50, 55, Verdict.MET, 0),  # 50 + 5 = 55
            (50, 54, Verdict.NOT_MET, -1),
            (50, 56, Verdict.MET, 1),
            (3, 4, Verdict.MET, Fraction(7, 10)),  # 3.3 asked, 4 found
            (7, 7, Verdict.NOT_MET, Fraction(-7, 10)),  # 7.7 asked
            (10**30, 11 * 10**29, Verdict.MET, 0),
        ],
    )
    def test_ten_percent_more(self, base: int, now: int, verdict: Verdict, margin: Any) -> None:
        check = judge(grows(10), observation(base, year(2017)), observation(now, year(2018)))
        assert (verdict, margin) == (check.verdict, check.margin)
        assert type(margin) is type(check.margin)

    def test_at_least_admits_the_threshold_and_more_than_does_not(self) -> None:
        now = observation(100, year(2018))
        assert judge(jb.AtLeast(number(100)), now).verdict is Verdict.MET
        assert judge(jb.MoreThan(number(100)), now).verdict is Verdict.NOT_MET
        assert judge(jb.AtMost(number(100)), now).verdict is Verdict.MET
        assert judge(jb.LessThan(number(100)), now).verdict is Verdict.NOT_MET

    @pytest.mark.parametrize(("part", "whole", "verdict"), [(17, 28, "met"), (16, 28, "not_met"), (3, 5, "met")])
    def test_shares_are_compared_exactly_with_sixty_percent(self, part: int, whole: int, verdict: str) -> None:
        """
        17/28 = 60.7%, 16/28 = 57.1%, 3/5 = 60% exactly.
        """
        share = jb.Figure(numerator=part, denominator=whole, unit=jb.Unit.PERCENT, words=f"{part} van de {whole}")
        check = judge(jb.AtLeast(percent(60)), observation(share, year(2018)), of=indicator(unit=jb.Unit.PERCENT))
        assert verdict == check.verdict.value

    def test_a_fall_of_ten_percent_is_at_most_minus_ten(self) -> None:
        """
        200 less 10% is 180.
        """
        goal = jb.Change(jb.AtMost(percent(-10)), year(2017))
        base = observation(200, year(2017))
        assert judge(goal, base, observation(180, year(2018))).verdict is Verdict.MET
        assert judge(goal, base, observation(181, year(2018))).verdict is Verdict.NOT_MET
        assert judge(goal, base, observation(170, year(2018))).margin == 10

    def test_percentage_points_are_differences_and_percent_is_relative(self) -> None:
        """
        34% to 29% is -5 percentage points, and 29/34 - 1 = -14.7%.
        """
        figures = (observation(percent(34), year(2017)), observation(percent(29), year(2018)))
        share = indicator(unit=jb.Unit.PERCENT)
        points = jb.Change(jb.AtMost(number(-5, jb.Unit.PERCENTAGE_POINT)), year(2017))
        relative = jb.Change(jb.AtMost(percent("-14.7")), year(2017))
        assert judge(points, *figures, of=share).margin == 0
        assert judge(relative, *figures, of=share).verdict is Verdict.MET
        assert judge(jb.Change(jb.AtMost(percent("-14.8")), year(2017)), *figures, of=share).verdict is Verdict.NOT_MET

    def test_a_change_in_count_is_a_difference(self) -> None:
        goal = jb.Change(jb.AtLeast(number(20)), year(2017))
        check = judge(goal, observation(0, year(2017)), observation(20, year(2018)))
        assert (check.verdict, check.required, check.margin) == (Verdict.MET, 20, 0)

    def test_a_share_above_a_hundred_percent_is_a_share(self) -> None:
        share = jb.Figure(numerator=30, denominator=28, unit=jb.Unit.PERCENT, words="30 van de 28")
        check = judge(jb.AtMost(percent(100)), observation(share, year(2018)), of=indicator(unit=jb.Unit.PERCENT))
        assert (check.verdict, check.margin) == (Verdict.NOT_MET, Fraction(-50, 7))  # 100 - 750/7


class TestOrderOfReasons:
    """
    `reasons` lists all that hold, in order, and the first decides.
    """

    def test_no_number(self) -> None:
        check = judge(jb.Unquantified(), aim={"indicator": None})
        assert (check.verdict, check.reasons) == (Verdict.UNDETERMINED, (Reason.NOT_QUANTIFIED,))

    def test_no_number_though_an_indicator_is_named(self) -> None:
        check = judge(jb.Unquantified(), observation(1, year(2018)))
        assert (check.reasons, check.needs) == ((Reason.NOT_QUANTIFIED,), ())

    def test_a_direction_has_no_threshold(self) -> None:
        check = judge(jb.Towards(number(0)), observation(1, year(2018)))
        assert check.reasons == (Reason.NO_THRESHOLD,)

    def test_a_level_of_another_unit(self) -> None:
        check = judge(jb.AtLeast(percent(60)), observation(70, year(2018)))
        assert (check.verdict, check.reason, check.standing) == (Verdict.UNDETERMINED, Reason.UNIT_MISMATCH, None)

    def test_a_figure_of_another_unit(self) -> None:
        check = judge(jb.AtLeast(number(60)), observation(percent(70), year(2018)))
        assert check.reasons == (Reason.UNIT_MISMATCH,)

    @pytest.mark.parametrize("unit", [jb.Unit.PERCENTAGE_POINT, jb.Unit.COUNT])
    def test_a_change_whose_unit_does_not_fit(self, unit: jb.Unit) -> None:
        share = indicator(unit=jb.Unit.EUR)
        goal = jb.Change(jb.AtLeast(number(5, unit)), year(2017))
        figures = (observation(number(1, jb.Unit.EUR), year(2017)), observation(number(9, jb.Unit.EUR), year(2018)))
        assert judge(goal, *figures, of=share).reason is Reason.UNIT_MISMATCH

    def test_not_yet_due_while_the_period_runs(self) -> None:
        check = judge(jb.AtLeast(number(60)), observation(70, year(2018)), on=day("2018-12-31"))
        assert (check.verdict, check.reasons, check.standing) == (
            Verdict.NOT_YET_DUE,
            (Reason.NOT_YET_DUE,),
            Verdict.MET,
        )

    def test_not_yet_due_while_the_term_runs(self) -> None:
        check = judge(jb.AtLeast(number(60)), on=day("2019-01-01"), aim={"due": due("2019-06-30")})
        assert check.reasons == (Reason.NOT_YET_DUE, Reason.NO_OBSERVATION)

    def test_a_window_that_is_not_over_leaves_it_undetermined(self) -> None:
        medio = jb.Planning(ends=jb.Period(day("2019-05-01"), day("2019-08-31")), words="medio 2019")
        check = judge(jb.AtLeast(number(60)), observation(70, year(2018)), aim={"due": medio})
        assert (check.verdict, check.reason, check.standing) == (
            Verdict.UNDETERMINED,
            Reason.DUE_UNCERTAIN,
            Verdict.MET,
        )

    @pytest.mark.parametrize(
        ("term", "reason"),
        [
            (jb.Planning(begins=year(2018), words="vanaf 2018"), Reason.NOT_YET_DUE),
            (jb.Planning(words="doorlopend", kind=jb.PlanningKind.CONTINUING), Reason.NOT_YET_DUE),
            (jb.Planning(words="jaarlijks", kind=jb.PlanningKind.RECURRING), Reason.DUE_UNCERTAIN),
            (jb.Planning(words="zo snel mogelijk", kind=jb.PlanningKind.UNDATED), Reason.DUE_UNCERTAIN),
            (jb.Planning(ends=jb.Period(None, day("2019-06-06")), words="ooit"), Reason.THRESHOLD_MET),
            (jb.Planning(ends=jb.Period(day("2018-01-01"), None), words="na 2017"), Reason.DUE_UNCERTAIN),
        ],
    )
    def test_a_term_without_an_end_is_never_certainly_over(self, term: jb.Planning, reason: Reason) -> None:
        """It agrees with what the planning itself says of its end."""
        check = judge(jb.AtLeast(number(60)), observation(70, year(2018)), aim={"due": term})
        assert check.reasons == (reason,)
        assert term.ended(ON) is {Reason.NOT_YET_DUE: False, Reason.DUE_UNCERTAIN: None}.get(reason, True)

    def test_an_open_period_never_ends(self) -> None:
        check = judge(jb.AtLeast(number(60)), aim={"measured": jb.Period(day("2018-01-01"), None)})
        assert check.verdict is Verdict.NOT_YET_DUE

    def test_no_figure(self) -> None:
        check = judge(jb.AtLeast(number(60)))
        assert (check.reasons, check.needs) == ((Reason.NO_OBSERVATION,), (jb.Need("wachtenden", year(2018)),))

    def test_a_proxy_with_a_figure_of_the_baseline_is_named(self) -> None:
        near = observation(2647, year(2017), of="geaccepteerd")
        check = judge(grows(10), near, aim={"proxies": ("geaccepteerd",)})
        assert check.reasons == (Reason.ONLY_PROXY, Reason.NO_BASELINE)
        assert check.near == (near,)
        assert check.needs == (jb.Need("wachtenden", year(2017)), jb.Need("wachtenden", year(2018)))

    def test_an_accepted_proxy_counts_for_both_figures(self) -> None:
        figures = [observation(value, year(when), of="geaccepteerd") for value, when in ((100, 2017), (110, 2018))]
        check = judge(grows(10), *figures, aim={"proxies": ("geaccepteerd",)}, accept_proxy=("geaccepteerd",))
        assert (check.verdict, check.proxy, check.margin) == (Verdict.MET, "geaccepteerd", 0)

    def test_an_accepted_proxy_is_held_against_what_the_caller_asks(self) -> None:
        """His area, his width for circa, his own figures, the later of two vintages, the latest period by the day."""
        town = jb.Scope(level=jb.Level.MUNICIPALITY, areas=(jb.Area("Leusden", "GM0327"),))
        rough = jb.AtLeast(number(60, qualifier=jb.Qualifier.CIRCA))  # with 5 percent: from 57 to 63
        near, local = (observation(70, year(2018), of="geaccepteerd", scope=area) for area in (None, town))
        running = observation(80, year(2019), of="geaccepteerd")
        older = observation(
            50, year(2018), of="geaccepteerd", id="a", sources=(jb.Cell.own("telling", on=day("2019-01-14")),)
        )

        def accepted(goal: Any, *figures: jb.Observation, aim: Any = None, **more: Any) -> list[jb.TargetCheck]:
            """Judged with the proxy accepted, and with it only near."""
            asked = {"proxies": ("geaccepteerd",)} | (aim or {})
            return [judge(goal, *figures, aim=asked, accept_proxy=ok, **more) for ok in (("geaccepteerd",), ())]

        for served, found in (
            (local, accepted(jb.AtLeast(number(60)), local, scope=town)),
            (near, accepted(rough, near, circa=5)),
            (near, accepted(jb.AtLeast(number(60)), observations=[near])),
            (near, accepted(jb.AtLeast(number(60)), older, near)),
            (near, accepted(jb.AtLeast(number(60)), near, running, aim={"measured": None})),
        ):
            assert (found[0].verdict, found[0].observed, found[0].near) == (Verdict.MET, served, ())
            assert (found[1].verdict, found[1].observed, found[1].near) == (Verdict.UNDETERMINED, None, (served,))

    def test_an_accepted_proxy_stands_in_only_where_there_is_no_figure(self) -> None:
        own, near = (
            observation(60, year(2018)),
            [observation(70, year(when), of="geaccepteerd") for when in (2017, 2018)],
        )
        check = judge(grows(10), own, *near, aim={"proxies": ("geaccepteerd",)}, accept_proxy=("geaccepteerd",))
        assert (check.observed, check.proxy, check.reasons) == (own, None, (Reason.NO_BASELINE,))

    def test_where_an_accepted_proxy_leaves_nothing_missing_no_other_is_near(self) -> None:
        figures = [observation(70, year(2018), of=name) for name in ("aangemeld", "geaccepteerd")]
        aim = {"proxies": ("geaccepteerd", "aangemeld")}
        check = judge(jb.AtLeast(number(60)), *figures, aim=aim, accept_proxy=("geaccepteerd",))
        assert (check.proxy, check.near) == ("geaccepteerd", ())

    def test_an_accepted_proxy_without_a_figure_changes_nothing(self) -> None:
        check = judge(grows(10), aim={"proxies": ("geaccepteerd",)}, accept_proxy=["geaccepteerd"])
        assert (check.proxy, check.reason) == (None, Reason.NO_OBSERVATION)

    def test_only_a_proxy_of_the_target_can_be_accepted(self) -> None:
        with pytest.raises(jb.UnknownId, match="No proxy of doel with id 'geacepteerd'; did you mean 'geaccepteerd'"):
            judge(grows(10), aim={"proxies": ("geaccepteerd",)}, accept_proxy=["geacepteerd"])

    def test_definitive_figures_are_asked_for(self) -> None:
        provisional = observation(70, year(2018), status=jb.ObservationStatus("voorlopig", "P"))
        final = observation(70, year(2018), status=jb.ObservationStatus("definitief", "A"))
        check = judge(jb.AtLeast(number(60)), provisional, definitive=True)
        assert (check.reasons, check.standing) == ((Reason.NOT_DEFINITIVE,), Verdict.MET)
        assert check.needs == (jb.Need("wachtenden", year(2018), definitive=True),)
        assert judge(grows(10), provisional, definitive=True).needs == (
            jb.Need("wachtenden", year(2017), definitive=True),
            jb.Need("wachtenden", year(2018), definitive=True),
        )
        assert judge(jb.AtLeast(number(60)), final, definitive=True).verdict is Verdict.MET
        assert judge(jb.AtLeast(number(60)), provisional).verdict is Verdict.MET

    def test_a_status_that_is_not_stated_is_not_definitive(self) -> None:
        assert (
            judge(jb.AtLeast(number(6)), observation(70, year(2018)), definitive=True).reason is Reason.NOT_DEFINITIVE
        )

    def test_no_baseline_never_becomes_zero_or_the_nearest_year(self) -> None:
        check = judge(grows(10), observation(50, year(2016)), observation(55, year(2018)))
        assert (check.verdict, check.reasons, check.baseline) == (Verdict.UNDETERMINED, (Reason.NO_BASELINE,), None)
        assert check.needs == (jb.Need("wachtenden", year(2017)),)

    def test_a_month_is_no_year(self) -> None:
        september = jb.Period.month(2016, 9)
        goal = jb.Change(jb.AtLeast(percent(5)), september)
        figures = (observation(10, september), observation(126, year(2018)))
        check = judge(goal, *figures)
        assert (check.verdict, check.reasons) == (Verdict.UNDETERMINED, (Reason.PERIOD_MISMATCH,))
        assert judge(goal, *figures, annualise=True).margin == 0  # 10 x 12 = 120, and 5% more is 126
        assert judge(goal, *figures, annualise=True, aim={"measured": None}).margin == 0

    @pytest.mark.parametrize(
        ("period", "times"), [(jb.Period.quarter(2017, 1), 4), (jb.Period(day("2017-01-01"), day("2017-06-30")), 2)]
    )
    def test_quarters_and_halves_are_annualised(self, period: jb.Period, times: int) -> None:
        goal = jb.Change(jb.AtLeast(percent(10)), period)
        check = judge(goal, observation(10, period), observation(11 * times, year(2018)), annualise=True)
        assert (check.verdict, check.required) == (Verdict.MET, 11 * times)

    def test_what_has_no_period_goes_into_no_year(self) -> None:
        assert per_year(jb.Unit.COUNT, year(2018), None) is None

    def test_lengths_that_make_a_pair_or_say_nothing(self) -> None:
        """
        A year and what has no end; a day and a year of what is counted on a day; 30 days and the 30 of April.
        """
        opened, thirty = jb.Period(day("2017-01-01"), None), jb.Period(day("2017-01-02"), day("2017-01-31"))
        assert length_reason(jb.Measured.DURING, year(2018), opened) is None
        assert length_reason(jb.Measured.DURING, opened, year(2018)) is None
        assert length_reason(jb.Measured.ON_DAY, jb.Period.day(day("2018-12-31")), year(2017)) is None
        assert length_reason(jb.Measured.DURING, thirty, jb.Period.month(2018, 4)) is None

    def test_nothing_else_is_annualised(self) -> None:
        two_months = jb.Period(day("2017-01-01"), day("2017-02-28"))
        goal = jb.Change(jb.AtLeast(percent(10)), two_months)
        check = judge(goal, observation(10, two_months), observation(99, year(2018)), annualise=True)
        assert check.reasons == (Reason.PERIOD_MISMATCH,)

    def test_a_share_is_not_annualised(self) -> None:
        quarter = jb.Period.quarter(2017, 1)
        figures = (observation(percent(10), quarter), observation(percent(44), year(2018)))
        goal = jb.Change(jb.AtLeast(percent(10)), quarter)
        assert (
            judge(goal, *figures, of=indicator(unit=jb.Unit.PERCENT), annualise=True).reason is Reason.PERIOD_MISMATCH
        )

    def test_a_stretch_of_days_is_not_another(self) -> None:
        weeks = jb.Period(day("2017-01-02"), day("2017-01-15")), jb.Period(day("2018-01-01"), day("2018-01-21"))
        goal = jb.Change(jb.AtLeast(percent(10)), weeks[0])
        check = judge(goal, observation(10, weeks[0]), observation(99, weeks[1]), aim={"measured": weeks[1]})
        assert check.reasons == (Reason.PERIOD_MISMATCH,)

    def test_a_year_is_no_stretch_of_days(self) -> None:
        """A stretch that is no whole months is as long as its days: 39 of them are no year."""
        stretch = jb.Period(day("2017-01-02"), day("2017-02-09"))
        goal = jb.Change(jb.AtLeast(percent(10)), stretch)
        check = judge(goal, observation(10, stretch), observation(99, year(2018)))
        assert check.reasons == (Reason.PERIOD_MISMATCH,)

    def test_what_is_no_pair_has_no_standing_and_nothing_required(self) -> None:
        """A tenth more than a month says nothing of a year: only where it is annualised there is something to tell."""
        september = jb.Period.month(2016, 9)
        goal = jb.Change(jb.AtLeast(percent(10)), september)
        figures = (observation(10, september), observation(99, year(2018)))
        alone = judge(goal, *figures)
        assert (alone.standing, alone.required, alone.margin) == (None, None, None)
        check = judge(goal, *figures, annualise=True)
        assert (check.standing, check.required, check.margin) == (Verdict.NOT_MET, 132, -33)  # 12 x 10 x 1.1

    def test_what_will_be_required_is_told_before_there_is_a_figure(self) -> None:
        check = judge(grows(10), observation(50, year(2017)))
        assert (check.reasons, check.required, check.margin) == ((Reason.NO_OBSERVATION,), 55, None)

    def test_a_day_is_no_period(self) -> None:
        goal = jb.Change(jb.AtLeast(percent(10)), jb.Period.day(day("2017-12-31")))
        check = judge(goal, observation(10, jb.Period.day(day("2017-12-31"))), observation(99, year(2018)))
        assert check.reasons == (Reason.MEASURE_MISMATCH,)

    def test_definitions_and_producers_must_agree(self) -> None:
        base = observation(50, year(2017), definition="oud")
        assert judge(grows(10), base, observation(60, year(2018))).reasons == (Reason.DEFINITION_DIFFERS,)
        now = observation(60, year(2018), producer="cbs")
        cbs = jb.Organisation(id="cbs", title=jb.Title("CBS", "CBS"), sources=(PAGE,), kind=_statistics())
        aim = target(grows(10))
        dossier = a_dossier(
            organisations=(cbs,),
            indicators=(indicator(),),
            targets=(aim,),
            observations=(observation(50, year(2017)), now),
        )
        assert jb.check(aim, dossier, on=ON).reasons == (Reason.PRODUCER_DIFFERS,)

    def test_a_break_in_the_series_parts_them(self) -> None:
        broken = jb.ObservationStatus("reeksbreuk", "B")
        check = judge(
            grows(10, base=2016),
            observation(50, year(2016)),
            observation(52, year(2017), status=broken),
            observation(60, year(2018)),
        )
        assert check.reasons == (Reason.SERIES_BREAK,)
        last = judge(grows(10), observation(50, year(2017)), observation(60, year(2018), status=broken))
        assert last.reasons == (Reason.SERIES_BREAK,)
        before = judge(grows(10), observation(50, year(2017), status=broken), observation(60, year(2018)))
        assert before.verdict is Verdict.MET

    def test_a_break_in_a_period_without_an_end_comes_after_all_others(self) -> None:
        broken = jb.ObservationStatus("reeksbreuk", "B")
        for period in (jb.Period(day("2016-01-01"), None), None):
            opened = observation(52, period, status=broken, id="wachtenden--open")
            assert (
                judge(grows(10), observation(50, year(2017)), opened, observation(60, year(2018))).verdict
                is Verdict.MET
            )

    @pytest.mark.parametrize("base", [0, -5])
    def test_a_baseline_of_zero_or_less_carries_no_percentage(self, base: int) -> None:
        check = judge(grows(10), observation(base, year(2017)), observation(60, year(2018)))
        assert (check.reasons, check.standing, check.required) == ((Reason.BASELINE_NOT_POSITIVE,), None, None)

    def test_a_baseline_of_one_or_somewhat_more_carries_one(self) -> None:
        """ "ruim 1" is from 1 to below 2, and a tenth more than that less than 2.2."""
        base = number(1, qualifier=jb.Qualifier.OVER)
        assert judge(grows(10), observation(base, year(2017)), observation(3, year(2018))).verdict is Verdict.MET

    def test_a_figure_that_straddles_decides_nothing(self) -> None:
        rough = number(900, qualifier=jb.Qualifier.ALMOST)  # above 800, below 900
        assert judge(jb.AtLeast(number(850)), observation(rough, year(2018))).reasons == (Reason.APPROXIMATE,)
        assert judge(jb.AtLeast(number(800)), observation(rough, year(2018))).verdict is Verdict.MET
        assert judge(jb.AtLeast(number(900)), observation(rough, year(2018))).verdict is Verdict.NOT_MET
        assert judge(jb.MoreThan(number(800)), observation(rough, year(2018))).verdict is Verdict.MET

    def test_a_range_decides_outside_itself(self) -> None:
        """Between 20 and 50, both included."""
        rough = observation(jb.Figure(low=20, high=50, words="20 tot 50"), year(2018))
        asked = [judge(jb.AtLeast(number(least)), rough).reason for least in (20, 21, 50, 51)]
        assert asked == [Reason.THRESHOLD_MET, Reason.APPROXIMATE, Reason.APPROXIMATE, Reason.THRESHOLD_NOT_MET]

    def test_a_range_from_a_number_to_itself_is_that_number(self) -> None:
        check = judge(jb.AtLeast(number(15)), observation(jb.Figure(low=20, high=20, words="20 tot 20"), year(2018)))
        assert (check.verdict, check.margin) == (Verdict.MET, 5)

    def test_circa_decides_only_with_a_width(self) -> None:
        rough = observation(number(8000, qualifier=jb.Qualifier.CIRCA), year(2018))
        assert judge(jb.AtLeast(number(1)), rough).reasons == (Reason.APPROXIMATE,)
        assert judge(jb.AtLeast(number(7600)), rough, circa=5).verdict is Verdict.MET
        assert judge(jb.AtLeast(number(7601)), rough, circa=5).reason is Reason.APPROXIMATE
        for width in (Decimal("2.5"), Fraction(5, 2)):
            asked = [judge(jb.AtLeast(number(least)), rough, circa=width).reason for least in (7800, 7801)]
            assert asked == [Reason.THRESHOLD_MET, Reason.APPROXIMATE]

    @pytest.mark.parametrize(("now", "verdict"), [(104, "not_met"), (105, "undetermined"), (115, "met")])
    def test_a_goal_that_is_circa_decides_with_a_width_too(self, now: int, verdict: str) -> None:
        """Circa 10%, half of it either way, is from 5 to 15 percent."""
        goal = jb.Change(jb.AtLeast(number(10, jb.Unit.PERCENT, qualifier=jb.Qualifier.CIRCA)), year(2017))
        check = judge(goal, observation(100, year(2017)), observation(now, year(2018)), circa=50)
        assert check.verdict.value == verdict

    def test_exactly_on_the_side_that_a_rough_percentage_leaves_out(self) -> None:
        """Of 50, "ruim 10%" more is below 60 and "bijna 10%" more is above 50."""
        over, almost = (number(10, jb.Unit.PERCENT, qualifier=one) for one in (jb.Qualifier.OVER, jb.Qualifier.ALMOST))
        base = observation(50, year(2017))
        more, less = jb.Change(jb.MoreThan(over), year(2017)), jb.Change(jb.LessThan(almost), year(2017))
        assert judge(more, base, observation(60, year(2018))).verdict is Verdict.MET
        assert judge(less, base, observation(50, year(2018))).verdict is Verdict.MET

    @pytest.mark.parametrize(
        ("now", "reason"),
        [
            (60, Reason.THRESHOLD_MET),  # +20%, above every number of [10%, 20%)
            (59, Reason.APPROXIMATE),  # +18% may be enough or not
            (55, Reason.APPROXIMATE),  # +10% is enough for 10% alone
            (54, Reason.THRESHOLD_NOT_MET),  # +8%
        ],
    )
    def test_a_rough_percentage_decides_where_every_number_in_it_agrees(self, now: int, reason: Reason) -> None:
        """
        "ruim 10%" is from 10 to below 20 percent: of 50 from 55 to below 60.
        """
        goal = jb.Change(jb.AtLeast(number(10, jb.Unit.PERCENT, qualifier=jb.Qualifier.OVER)), year(2017))
        check = judge(goal, observation(50, year(2017)), observation(now, year(2018)))
        assert (check.reasons, check.required) == ((reason,), None)

    def test_a_rough_percentage_of_a_rough_baseline(self) -> None:
        """
        A fall of "ruim 10%" of "bijna 900" leads to between 640 and 810: above 800, below 900, times above 0.8, below 0.9.
        """
        fall = number(-10, jb.Unit.PERCENT, qualifier=jb.Qualifier.ALMOST)  # above -20%, below -10%
        goal, base = jb.Change(jb.AtMost(fall), year(2017)), number(900, qualifier=jb.Qualifier.ALMOST)
        judged = [
            judge(goal, observation(base, year(2017)), observation(now, year(2018))) for now in (640, 641, 809, 810)
        ]
        assert [one.reason.value for one in judged] == [
            "threshold_met",
            "approximate",
            "approximate",
            "threshold_not_met",
        ]

    def test_not_met_without_a_term_is_undetermined_and_met_is_met(self) -> None:
        goal = jb.AtLeast(number(60))
        assert judge(goal, observation(50, year(2018)), aim={"due": None}).reasons == (Reason.NOT_MET_WITHOUT_DUE,)
        assert judge(goal, observation(60, year(2018)), aim={"due": None}).verdict is Verdict.MET

    def test_all_that_hold_are_listed_in_order(self) -> None:
        goal = jb.Change(jb.AtLeast(percent(5)), jb.Period.month(2016, 9))
        check = judge(goal, on=day("2018-06-01"))
        assert check.reasons == (Reason.NOT_YET_DUE, Reason.NO_OBSERVATION, Reason.NO_BASELINE, Reason.PERIOD_MISMATCH)


def _statistics() -> Any:
    from jeugdbeleid.vocabulary import OrganisationKind

    return OrganisationKind.STATISTICS


class TestVintages:
    """
    Vintages are ordered by the date of their documents; several latest ones that differ conflict.
    """

    def _dossier(self, *figures: tuple[int, str], **dates: str | None) -> tuple[jb.Target, jb.Dossier]:
        documents = tuple(document(name, dated) for name, dated in dates.items())
        observations = tuple(
            observation(value, year(2018), id=f"wachtenden--2018--{name}", sources=(jb.Page(document=name),))
            for value, name in figures
        )
        aim = target(jb.AtLeast(number(60)))
        return aim, a_dossier(documents=documents, indicators=(indicator(),), targets=(aim,), observations=observations)

    def test_the_latest_counts(self) -> None:
        aim, dossier = self._dossier((50, "eerst"), (70, "later"), eerst="2019-01-01", later="2019-03-01")
        check = jb.check(aim, dossier, on=ON)
        assert (check.verdict, check.observed and check.observed.id) == (Verdict.MET, "wachtenden--2018--later")
        assert jb.check(aim, dossier.as_of(day("2019-02-01")), on=ON).verdict is Verdict.NOT_MET

    def test_the_latest_counts_of_the_baseline_too(self) -> None:
        """66 is a tenth more than 60, which was 50 a day before."""
        base = [
            observation(value, year(2017), id=f"v{value}", sources=(jb.Cell.own("telling", on=day(when)),))
            for value, when in ((50, "2018-01-14"), (60, "2018-01-15"))
        ]
        check = judge(grows(10), *base, observation(66, year(2018)))
        assert (check.baseline, check.margin, check.conflicting) == (base[1], 0, ())

    def test_two_of_one_day_that_differ_conflict(self) -> None:
        aim, dossier = self._dossier((50, "een"), (70, "twee"), een="2019-01-01", twee="2019-01-01")
        check = jb.check(aim, dossier, on=ON)
        assert (check.verdict, check.reasons) == (Verdict.UNDETERMINED, (Reason.CONFLICTING_VINTAGES,))
        assert len(check.conflicting) == 2

    def test_two_of_the_baseline_conflict_too(self) -> None:
        base = [observation(value, year(2017), id=f"v{value}") for value in (50, 60)]
        check = judge(grows(10), *base, observation(66, year(2018)))
        assert (check.reasons, check.conflicting) == ((Reason.CONFLICTING_VINTAGES,), tuple(base))

    def test_two_of_one_day_that_agree_do_not(self) -> None:
        aim, dossier = self._dossier((70, "een"), (70, "twee"), een="2019-01-01", twee="2019-01-01")
        assert jb.check(aim, dossier, on=ON).verdict is Verdict.MET

    def test_one_without_a_date_cannot_be_ordered(self) -> None:
        aim, dossier = self._dossier((50, "een"), (70, "twee"), een="2019-01-01", twee=None)
        assert jb.check(aim, dossier, on=ON).reason is Reason.CONFLICTING_VINTAGES

    def test_observations_of_ones_own_stand_instead_for_their_period(self) -> None:
        aim, dossier = self._dossier((50, "een"), een="2019-01-01")
        assert jb.check(aim, dossier, on=ON, observations=[observation(61, year(2018))]).verdict is Verdict.MET
        assert jb.check(aim, dossier, on=ON, observations=[observation(61, year(2017))]).verdict is Verdict.NOT_MET

    def test_a_forecast_or_a_change_of_ones_own_stands_instead_of_no_count(self) -> None:
        aim, dossier = self._dossier((50, "een"), een="2019-01-01")
        forecast = observation(61, year(2018), status=jb.ObservationStatus("raming", "F"))
        more = observation(61, year(2018), compared_with=year(2017))
        for own in (forecast, more):
            check = jb.check(aim, dossier, on=ON, observations=[own])
            assert (check.verdict, check.observed and check.observed.figure.value) == (Verdict.NOT_MET, 50)


class TestCandidates:
    """
    The period must equal what is measured; of what is counted on a day the latest within it serves.
    """

    def test_forecasts_and_stated_changes_are_no_counts(self) -> None:
        forecast = observation(70, year(2018), id="a", status=jb.ObservationStatus("raming", "F"))
        change = observation(percent(70), year(2018), id="b", compared_with=year(2017))
        assert judge(jb.AtLeast(number(60)), forecast, change).reasons == (Reason.NO_OBSERVATION,)

    def test_of_a_stock_the_latest_day_within_serves(self) -> None:
        stock = indicator(measured=jb.Measured.ON_DAY)
        days = [
            observation(value, jb.Period.day(day(when)))
            for value, when in ((50, "2018-01-01"), (70, "2018-05-01"), (10, "2019-01-01"))
        ]
        check = judge(jb.AtLeast(number(60)), *days, of=stock)
        assert check.observed == days[1]

    def test_without_a_period_the_latest_that_has_ended_serves(self) -> None:
        figures = (observation(70, year(2017)), observation(50, year(2018)), observation(99, year(2019)))
        check = judge(
            jb.AtLeast(number(60)), *figures, observation(1, jb.Period.month(2018, 12)), aim={"measured": None}
        )
        assert (check.observed, check.reasons) == (figures[1], (Reason.THRESHOLD_NOT_MET,))

    def test_a_trend_needs_its_baseline(self) -> None:
        fewer = jb.Trend(_down(), year(2017))
        figures = (observation(50, year(2017)), observation(49, year(2018)))
        assert judge(fewer, *figures).verdict is Verdict.MET
        assert judge(jb.Trend(_down()), *figures).reasons == (Reason.NO_BASELINE,)
        assert judge(fewer, figures[0], observation(50, year(2018))).verdict is Verdict.NOT_MET

    def test_a_national_aim_judges_no_municipality_unless_asked(self) -> None:
        leusden = jb.Scope(level=jb.Level.MUNICIPALITY, areas=(jb.Area("Leusden", "GM0327"),))
        local = observation(70, year(2018), scope=leusden)
        assert judge(jb.AtLeast(number(60)), local).reasons == (Reason.NO_OBSERVATION, Reason.AREA_DIFFERS)
        assert judge(jb.AtLeast(number(60)), local, scope=leusden).verdict is Verdict.MET
        national = observation(50, year(2018), id="wachtenden--landelijk")
        assert judge(jb.AtLeast(number(60)), national, local, aim={"scope": leusden}).observed == local

    def test_a_figure_of_another_area_is_told_of_the_same_period_and_of_ones_own_too(self) -> None:
        leusden = jb.Scope(level=jb.Level.MUNICIPALITY, areas=(jb.Area("Leusden", "GM0327"),))
        before, local, running = (observation(70, year(when), scope=leusden) for when in (2017, 2018, 2019))
        goal, both = jb.AtLeast(number(60)), (Reason.NO_OBSERVATION, Reason.AREA_DIFFERS)
        assert judge(goal, before).reasons == (Reason.NO_OBSERVATION,)
        assert judge(goal, observations=[local]).reasons == both
        assert judge(goal, before, aim={"measured": None}).reasons == both
        assert judge(goal, running, aim={"measured": None}).reasons == (Reason.NO_OBSERVATION,)

    def test_a_breakdown_is_not_the_total(self) -> None:
        girls = observation(70, year(2018), breakdown=(("geslacht", "meisjes"),))
        assert judge(jb.AtLeast(number(60)), girls).reasons == (Reason.NO_OBSERVATION, Reason.BREAKDOWN_DIFFERS)


def _down() -> Any:
    from jeugdbeleid.vocabulary import TrendDirection

    return TrendDirection.DOWN


class TestCouldTurn:
    """
    An announced expectation for the same cell says whether the standing could turn.
    """

    def _judge(self, expected: jb.Figure, goal: Any, **more: Any) -> jb.TargetCheck:
        forecast = observation(
            expected, year(2018), id="verwachting", status=jb.ObservationStatus("verwachting", "F"), **more
        )
        return judge(goal, observation(476415, year(2017)), observation(468610, year(2018)), forecast)

    def test_one_percent_more_does_not_undo_a_fall_of_one_and_six_tenths(self) -> None:
        """
        468,610 against 476,415 is -1.64%; 1% more is 473,296.1, which is still -0.65%.
        """
        check = self._judge(percent(1), jb.Trend(_down(), year(2017)), compared_with=year(2018))
        assert (check.verdict, check.could_turn) == (Verdict.MET, False)

    def test_it_would_undo_a_fall_that_must_be_one_percent(self) -> None:
        check = self._judge(percent(1), jb.Change(jb.AtMost(percent(-1)), year(2017)), compared_with=year(2018))
        assert (check.verdict, check.could_turn) == (Verdict.MET, True)

    def test_an_expected_level_is_taken_as_it_is(self) -> None:
        assert self._judge(number(480000), jb.Trend(_down(), year(2017))).could_turn is True

    def test_what_is_not_announced_is_not_known(self) -> None:
        check = judge(jb.AtLeast(number(60)), observation(70, year(2018)))
        assert (check.could_turn, check.expected) == (None, None)

    def test_an_expectation_against_another_period_says_nothing(self) -> None:
        check = self._judge(percent(1), jb.Trend(_down(), year(2017)), compared_with=year(2016))
        assert (check.could_turn, check.expected) == (None, None)

    def test_a_share_without_end_is_reckoned_with_as_it_is(self) -> None:
        """
        A third is 33.33... percent; one percent more is 33.66...: at least 30, less than 33.67.
        """
        share = jb.Figure(numerator=1, denominator=3, unit=jb.Unit.PERCENT, words="een derde")
        forecast = observation(
            percent(1), year(2018), id="c", status=jb.ObservationStatus("verwachting", "F"), compared_with=year(2018)
        )
        share_of = indicator(unit=jb.Unit.PERCENT)
        for asked, turns in (("30", False), ("33.5", True), ("33.66", True), ("33.67", False)):
            check = judge(jb.AtLeast(percent(asked)), observation(share, year(2018)), forecast, of=share_of)
            assert (check.could_turn, asked) == (turns, asked)

    def test_what_cbs_expects_of_2024_would_undo_the_fall_that_it_counts(self) -> None:
        """
        468,610 is 1.64% below 476,415; the definitive figure is expected 1% above it, 481,179.15.
        """
        bundle, counted = jb.load(), "jongeren-jeugdhulp-in-natura"
        aim = target(jb.Trend(_down(), year(2023)), indicator=counted, measured=year(2024), due=due("2024-12-31"))
        check = jb.check(aim, bundle, on=day("2025-06-30"))
        assert (check.verdict, check.margin, check.could_turn) == (Verdict.MET, 7805, True)
        assert check.expected is bundle.observations[f"{counted}--2024-verwacht--brief-hervormingsagenda-2025-06"]
        assert set(check.expected.sources) <= set(check.evidence)
        (source,) = check.expected.sources
        assert check.to_dict()["expected"] == check.expected.id
        assert (
            f"Het aangekondigde cijfer, +1% ten opzichte van 2023 ({source}), zou het oordeel veranderen."
            in check.explain("nl").splitlines()
        )
        assert jb.check(aim, bundle, on=day("2025-06-30"), definitive=True).reason is Reason.NOT_DEFINITIVE
        slight = attrs.evolve(aim, goal=jb.Change(jb.AtMost(percent(2)), year(2023)))
        assert jb.check(slight, bundle, on=day("2025-06-30")).could_turn is False
        assert jb.check(aim, bundle.as_of(day("2019-06-07")), on=day("2025-06-30")).could_turn is None

    @pytest.mark.parametrize(
        ("change", "unit", "turns"),
        [
            (number(7804), jb.Unit.COUNT, False),  # 468,611 + 7,804 = 476,415 less than 476,416
            (number(7806), jb.Unit.COUNT, True),
            (number(7, jb.Unit.EUR), jb.Unit.COUNT, None),  # euros are no children
            (number(1, jb.Unit.PERCENT, qualifier=jb.Qualifier.CIRCA), jb.Unit.COUNT, None),
            (number(1, jb.Unit.PERCENT, qualifier=jb.Qualifier.OVER), jb.Unit.COUNT, None),  # 1% to 2%: either
            (number(2, jb.Unit.PERCENT, qualifier=jb.Qualifier.OVER), jb.Unit.COUNT, True),
            (number(7804, qualifier=jb.Qualifier.OVER), jb.Unit.COUNT, None),
        ],
    )
    def test_an_expected_change_is_reckoned_from_the_figure_it_is_a_change_of(
        self, change: jb.Figure, unit: jb.Unit, turns: bool | None
    ) -> None:
        figures = (observation(number(476416, unit), year(2017)), observation(number(468611, unit), year(2018)))
        forecast = observation(
            change, year(2018), id="c", status=jb.ObservationStatus("verwacht", "F"), compared_with=year(2018)
        )
        check = judge(jb.Trend(_down(), year(2017)), *figures, forecast)
        assert (check.verdict, check.could_turn) == (Verdict.MET, turns)

    def test_percentage_points_are_added_to_a_share(self) -> None:
        share_of = indicator(unit=jb.Unit.PERCENT)
        for points, turns in ((4, False), (5, True)):  # 29 + 5 = 34 is no longer below 34
            forecast = observation(
                number(points, jb.Unit.PERCENTAGE_POINT), year(2018), id="c", compared_with=year(2018),
                status=jb.ObservationStatus("verwacht", "F"),
            )  # fmt: skip
            figures = (observation(percent(34), year(2017)), observation(percent(29), year(2018)), forecast)
            assert judge(jb.Trend(_down(), year(2017)), *figures, of=share_of).could_turn is turns

    @pytest.mark.parametrize(("now", "more"), [(90, 2), (1, 100)])
    def test_a_rough_rise_that_stays_below_what_is_allowed_turns_nothing(self, now: int, more: int) -> None:
        """ "ruim 2%" more than 90 is less than 93, "ruim 100%" more than 1 less than 3; 95 is allowed."""
        forecast = observation(
            number(more, jb.Unit.PERCENT, qualifier=jb.Qualifier.OVER), year(2018), id="c", compared_with=year(2018),
            status=jb.ObservationStatus("verwacht", "F"),
        )  # fmt: skip
        assert judge(jb.AtMost(number(95)), observation(now, year(2018)), forecast).could_turn is False

    def test_what_is_expected_of_a_month_is_set_against_a_year_too(self) -> None:
        """5 a month is 60 a year, a tenth more than 50 is 55; 6 a month are 72 and 4 are 48."""
        month = jb.Period.month(2018, 12)
        for expected, turns in ((6, False), (4, True)):
            forecast = observation(expected, month, id="c", status=jb.ObservationStatus("verwacht", "F"))
            figures = (observation(50, year(2017)), observation(5, month), forecast)
            assert judge(grows(10), *figures, aim={"measured": month}, annualise=True).could_turn is turns

    def test_a_change_is_reckoned_from_the_latest_vintage(self) -> None:
        """A tenth more than 60, which was 50 a day before, is 66: not below 60, as 55 would be."""
        told = [
            observation(value, year(2017), id=f"v{value}", sources=(jb.Cell.own("telling", on=day(when)),))
            for value, when in ((50, "2018-01-14"), (60, "2018-01-15"))
        ]
        forecast = observation(
            percent(10), year(2018), id="c", compared_with=year(2017), status=jb.ObservationStatus("verwacht", "F")
        )
        assert judge(jb.AtLeast(number(60)), *told, observation(70, year(2018)), forecast).could_turn is False

    def test_a_number_is_not_added_to_a_share_and_a_point_not_to_a_number(self) -> None:
        more: dict[str, Any] = {"id": "c", "compared_with": year(2018), "status": jb.ObservationStatus("verwacht", "F")}
        points = observation(number(5, jb.Unit.PERCENTAGE_POINT), year(2018), **more)
        assert judge(jb.AtLeast(number(60)), observation(70, year(2018)), points).could_turn is None
        share = observation(percent(70), year(2018))
        children = observation(5, year(2018), **more)
        assert judge(jb.AtLeast(percent(60)), share, children, of=indicator(unit=jb.Unit.PERCENT)).could_turn is None

    def test_of_nothing_a_rough_percentage_expects_nothing(self) -> None:
        forecast = observation(
            number(5, jb.Unit.PERCENT, qualifier=jb.Qualifier.OVER), year(2018), id="c", compared_with=year(2018),
            status=jb.ObservationStatus("verwacht", "F"),
        )  # fmt: skip
        assert judge(jb.AtLeast(number(60)), observation(0, year(2018)), forecast).could_turn is None

    def test_a_change_of_a_rough_figure_or_of_another_unit_expects_nothing(self) -> None:
        forecast = observation(
            percent(5), year(2018), id="c", compared_with=year(2017), status=jb.ObservationStatus("verwacht", "F")
        )
        for before in (number(50, qualifier=jb.Qualifier.OVER), percent(50)):
            figures = (observation(before, year(2017)), observation(70, year(2018)), forecast)
            assert judge(jb.AtLeast(number(60)), *figures).could_turn is None

    def test_an_expected_level_of_another_unit_says_nothing(self) -> None:
        assert self._judge(percent(5), jb.Trend(_down(), year(2017))).could_turn is None

    def test_an_expectation_that_is_older_than_the_figure_says_nothing_of_it(self) -> None:
        told = [
            observation(90, year(2018), id=f"c{when}", status=jb.ObservationStatus("verwacht", "F"),
                        sources=(jb.Cell.own("raming", on=day(f"2019-01-{when}")),))
            for when in (14, 15, 16)
        ]  # fmt: skip
        low = observation(50, year(2018))  # of 15 January 2019
        assert [judge(jb.AtLeast(number(60)), low, one).could_turn for one in told] == [None, True, True]

    def test_two_expectations_of_one_day_that_differ_say_nothing(self) -> None:
        told = [
            observation(value, year(2018), id=f"c{value}", status=jb.ObservationStatus("verwacht", "F"))
            for value in (50, 90)
        ]
        assert judge(jb.AtLeast(number(60)), observation(55, year(2018)), *told).could_turn is None

    def test_without_a_standing_nothing_turns(self) -> None:
        forecast = observation(90, year(2018), id="c", status=jb.ObservationStatus("verwacht", "F"))
        assert judge(jb.AtLeast(number(60)), forecast).could_turn is None
        assert judge(jb.Towards(number(0)), observation(55, year(2018)), forecast).could_turn is None
        rough = observation(number(60, qualifier=jb.Qualifier.CIRCA), year(2018))
        assert judge(jb.AtLeast(number(60)), rough, forecast).could_turn is None


class TestOutsideTheDossier:
    def test_a_proxy_that_the_dossier_does_not_have_is_no_figure(self) -> None:
        aim = target(grows(10), proxies=("zzz",))
        dossier = a_dossier(indicators=(indicator(),))
        for accepted in ((), ("zzz",)):
            assert jb.check(aim, dossier, on=ON, accept_proxy=accepted).reason is Reason.NO_OBSERVATION

    def test_of_an_indicator_that_the_dossier_does_not_have_there_is_no_figure(self) -> None:
        check = jb.check(target(grows(10)), a_dossier(), on=ON)
        assert check.reasons == (Reason.NO_OBSERVATION, Reason.NO_BASELINE)
        assert check.needs == (jb.Need("wachtenden", year(2017)), jb.Need("wachtenden", year(2018)))
        assert (check.required, check.margin, check.standing) == (None, None, None)
        within = a_dossier()
        level = jb.check(target(jb.AtLeast(number(6))), within, on=day("2018-06-01"), definitive=True)
        assert (level.verdict, level.reasons) == (Verdict.NOT_YET_DUE, (Reason.NOT_YET_DUE, Reason.NO_OBSERVATION))
        assert (level.on, level.options) == (day("2018-06-01"), Options(definitive=True))
        assert level.dossier is within


class TestStocks:
    """
    Of what is counted on a day, the lengths of the periods in which it was say nothing.
    """

    STOCK = indicator(measured=jb.Measured.ON_DAY)

    def test_a_day_against_a_year_is_no_mismatch_before_there_are_figures(self) -> None:
        goal = jb.Change(jb.AtLeast(percent(10)), jb.Period.day(day("2017-12-31")))
        assert judge(goal, of=self.STOCK).reasons == (Reason.NO_OBSERVATION, Reason.NO_BASELINE)

    def test_a_month_against_a_year_is_none_either(self) -> None:
        goal = jb.Change(jb.AtLeast(percent(10)), jb.Period.month(2016, 9))
        days = (observation(10, jb.Period.day(day("2016-09-30"))), observation(11, jb.Period.day(day("2018-12-31"))))
        check = judge(goal, *days, of=self.STOCK)
        assert (check.verdict, check.margin) == (Verdict.MET, 0)
        assert judge(goal, of=self.STOCK).reasons == (Reason.NO_OBSERVATION, Reason.NO_BASELINE)

    def test_a_day_against_a_year_is_a_mismatch_once_both_figures_are_there(self) -> None:
        base, now = observation(10, jb.Period.day(day("2017-12-31"))), observation(99, year(2018))
        goal = jb.Change(jb.AtLeast(percent(10)), jb.Period.day(day("2017-12-31")))
        check = judge(goal, base, now, of=self.STOCK)
        assert (check.reasons, check.required, check.margin) == ((Reason.MEASURE_MISMATCH,), None, None)
        alone = judge(goal, base, of=self.STOCK)
        assert (alone.reasons, alone.required) == ((Reason.NO_OBSERVATION,), 11)
        assert judge(goal, now, of=self.STOCK).reasons == (Reason.NO_BASELINE,)


def test_a_fall_of_more_than_all_of_it_turns_the_sign() -> None:
    """
    150% less than 10 is -5.
    """
    goal = jb.Change(jb.AtMost(percent(-150)), year(2017))
    assert judge(goal, observation(10, year(2017)), observation(-5, year(2018))).margin == 0
    assert judge(goal, observation(10, year(2017)), observation(-4, year(2018))).verdict is Verdict.NOT_MET


def test_rough_figures_on_the_falling_side() -> None:
    """
    Almost 900 is below 900. Of almost 20, so between 10 and 20, 150% less lies between -5 and -10.
    """
    rough = number(900, qualifier=jb.Qualifier.ALMOST)
    assert judge(jb.AtMost(number(900)), observation(rough, year(2018))).verdict is Verdict.MET
    goal = jb.Change(jb.AtMost(percent(-150)), year(2017))
    base = observation(number(20, qualifier=jb.Qualifier.ALMOST), year(2017))
    assert judge(goal, base, observation(-10, year(2018))).verdict is Verdict.MET
    assert judge(goal, base, observation(-9, year(2018))).reasons == (Reason.APPROXIMATE,)
    below = jb.Change(jb.LessThan(percent(-150)), year(2017))
    assert judge(below, base, observation(-10, year(2018))).verdict is Verdict.MET
    assert judge(goal, base, observation(-4, year(2018))).verdict is Verdict.NOT_MET


def test_a_rough_range_stays_rough() -> None:
    rough = jb.Figure(low=20, high=50, qualifier=jb.Qualifier.CIRCA, words="circa 20-50")
    assert judge(jb.AtLeast(number(1)), observation(rough, year(2018)), circa=5).reasons == (Reason.APPROXIMATE,)


class TestExplanation:
    """
    A check tells itself in sentences, and as stable plain values.
    """

    def test_in_dutch_with_the_figures_and_what_would_decide(self) -> None:
        near = observation(2647, year(2017), of="geaccepteerd")
        text = judge(grows(10), near, aim={"proxies": ("geaccepteerd",)}).explain()
        assert text.splitlines()[:2] == [
            "Doel: Doel (ten minste +10% ten opzichte van 2017).",
            "Oordeel op 7 juni 2019: niet vast te stellen, want er is alleen een cijfer dat erop lijkt.",
        ]
        assert "Wel geteld, maar iets anders: 2.647 (geaccepteerd, 2017; telling, 2019-01-15)." in text
        assert "Wat het zou beslissen: wachtenden (2017); wachtenden (2018)." in text

    def test_where_the_periods_of_the_aim_are_no_pair_figures_alone_do_not_decide_it(self) -> None:
        """
        The action plan sets the year 2017 against September 2016: with both counts it stays undetermined, unless the
        month is set against a year.
        """
        bundle = jb.load()
        check = jb.check(bundle.targets["pleegouders-inschrijvingen-2017"], bundle, on=day("2019-06-07"))
        assert check.explain("en").splitlines()[-2] == (
            "What would decide it: Registrations of new foster parents (September 2016); Registrations of new foster "
            "parents (2017); a figure of a period of the same length, or that you set both against a year."
        )

    def test_in_english_with_the_margin(self) -> None:
        text = judge(grows(10), observation(50, year(2017)), observation(55, year(2018))).explain("en")
        assert "Required: 55; margin: 0, exactly on the threshold." in text

    def test_the_standing_is_told_where_it_is_not_the_verdict(self) -> None:
        text = judge(jb.AtLeast(number(60)), observation(70, year(2018)), on=day("2018-06-01")).explain("en")
        assert "As it stands now: met." in text

    def test_conflicts_proxies_and_expectations_are_told(self) -> None:
        figures = [observation(value, year(when), of="geaccepteerd") for value, when in ((100, 2017), (110, 2018))]
        text = judge(grows(10), *figures, aim={"proxies": ("geaccepteerd",)}, accept_proxy=("geaccepteerd",)).explain()
        assert "In plaats van de indicator van het doel is op verzoek geaccepteerd gebruikt." in text
        clash = (observation(1, year(2018), id="a"), observation(2, year(2018), id="b"))
        assert "Contradiction: 1 (2018; telling, 2019-01-15)." in judge(jb.AtLeast(number(1)), *clash).explain("en")
        forecast = observation(80, year(2018), id="c", status=jb.ObservationStatus("verwachting", "F"))
        text = judge(jb.AtLeast(number(60)), observation(70, year(2018)), forecast).explain()
        assert "Het aangekondigde cijfer, 80 (telling, 2019-01-15), zou het oordeel niet veranderen." in text

    @pytest.mark.parametrize(
        ("goal", "said"),
        [
            (jb.AtMost(number(100)), "ten hoogste 100"),
            (jb.MoreThan(number(100)), "meer dan 100"),
            (jb.LessThan(percent(5)), "minder dan 5%"),
            (jb.Towards(number(0)), "toe naar 0"),
            (jb.Unquantified(), "zonder getal"),
            (jb.Trend(_down()), "een daling"),
            (jb.Trend(_down(), year(2017)), "een daling ten opzichte van 2017"),
            (jb.Change(jb.AtMost(percent(-10)), year(2017)), "ten hoogste -10% ten opzichte van 2017"),
        ],
    )
    def test_every_goal_has_words(self, goal: Any, said: str) -> None:
        assert f"Doel: Doel ({said})." in judge(goal).explain()

    def test_another_language_is_refused(self) -> None:
        with pytest.raises(jb.FormatError, match="Unknown language 'de': expected 'nl' or 'en'"):
            judge(jb.AtLeast(number(60))).explain("de")

    def test_the_plain_values_are_stable(self) -> None:
        check = judge(grows(10), observation(3, year(2017)), observation(4, year(2018)))
        assert check.to_dict() == {
            "target": "doel",
            "on": "2019-06-07",
            "verdict": "met",
            "reasons": ["threshold_met"],
            "standing": "met",
            "could_turn": None,
            "expected": None,
            "observed": "wachtenden--2018-01-01-2018-12-31--telling",
            "baseline": "wachtenden--2017-01-01-2017-12-31--telling",
            "conflicting": [],
            "near": [],
            "proxy": None,
            "options": {
                "accept_proxy": [],
                "annualise": False,
                "circa": None,
                "definitive": False,
                "area": None,
            },
            "required": "33/10",
            "margin": "7/10",
            "needs": [],
            "evidence": ["gemeenteblad 2026, nr. 1", "telling, 2019-01-15"],
        }

    def test_what_the_caller_asked_is_told_and_kept(self) -> None:
        town = jb.Scope(level=jb.Level.MUNICIPALITY, areas=(jb.Area("Leusden", "GM0327"),))
        check = judge(
            jb.AtLeast(number(60)), observation(70, year(2018), scope=town),
            annualise=True, circa=Decimal("2.5"), definitive=True, scope=town,
        )  # fmt: skip
        assert check.to_dict()["options"] == {
            "accept_proxy": [],
            "annualise": True,
            "circa": "2.5",
            "definitive": True,
            "area": {"level": "municipality", "codes": ["GM0327"]},
        }
        assert (
            "Op verzoek: een maand, kwartaal of half jaar is omgerekend naar een jaar; alleen definitieve cijfers "
            "tellen; circa is gelezen als 2,5% meer of minder; het doel is toegepast op Leusden." in check.explain()
        )
        national = judge(jb.AtLeast(number(60)), scope=jb.Scope())
        assert "As asked: the aim is applied to national." in national.explain("en")

    @pytest.mark.parametrize(
        ("goal", "said"),
        [
            (jb.AtLeast(number(60)), "Method: figure and threshold are compared exactly."),
            (grows(10), "Method: the figure is compared exactly with 110% of the baseline."),
            (jb.Change(jb.AtMost(percent(-10)), year(2017)), "with 90% of the baseline."),
            (
                jb.Change(jb.AtLeast(number(5)), year(2017)),
                "the difference from the baseline is compared exactly with 5.",
            ),
            (jb.Trend(_down(), year(2017)), "Method: the figure is compared exactly with the baseline."),
        ],
    )
    def test_the_method_is_told_where_there_was_a_comparison(self, goal: Any, said: str) -> None:
        figures = (observation(50, year(2017)), observation(60, year(2018)))
        assert said in judge(goal, *figures).explain("en")
        assert "Method:" not in judge(goal).explain("en")

    def test_what_no_figure_decides_is_told_too(self) -> None:
        assert "Wat het zou beslissen: een doel dat een getal noemt." in judge(jb.Unquantified()).explain()
        unbased = judge(jb.Trend(_down()), definitive=True)
        assert unbased.explain("en").splitlines()[-2] == (
            "What would decide it: the definitive figure of wachtenden (2018); "
            "a baseline: a period that the aim names, with a figure."
        )
        open_ended = judge(jb.AtLeast(number(60)), aim={"measured": None})
        assert "What would decide it: wachtenden (the latest period)." in open_ended.explain("en")

    @pytest.mark.parametrize("reason", list(Reason))
    def test_every_reason_has_something_that_takes_it_away(self, reason: Reason) -> None:
        assert remedy(reason) != remedy(reason, "en")
        with pytest.raises(jb.FormatError):
            remedy(reason, "de")

    def test_needs_are_plain_values_too(self) -> None:
        needs = judge(jb.AtLeast(number(60))).to_dict()["needs"]
        assert needs == [{"indicator": "wachtenden", "period": "2018-01-01..2018-12-31", "definitive": False}]

    def test_a_definitive_figure_is_named_as_such(self) -> None:
        text = judge(jb.AtLeast(number(6)), observation(70, year(2018)), definitive=True).explain("en")
        assert "What would decide it: the definitive figure of wachtenden (2018)." in text


def test_the_day_of_asking_is_a_day() -> None:
    with pytest.raises(jb.InvalidValue, match=r"^check\.on: expected a date without a time of day"):
        judge(jb.AtLeast(number(6)), on="2019-06-07")


def test_check_all_checks_every_aim_in_the_order_of_the_register() -> None:
    aims = (target(jb.Unquantified(), id="b"), target(jb.AtLeast(number(1)), id="a"))
    dossier = a_dossier(indicators=(indicator(),), targets=aims)
    assert [check.target.id for check in jb.check_all(dossier, on=ON)] == ["b", "a"]


def test_check_all_asks_for_definitive_figures_only_where_the_caller_does() -> None:
    aim = target(jb.AtLeast(number(60)))
    figures = (observation(70, year(2018), status=jb.ObservationStatus("voorlopig", "P")),)
    dossier = a_dossier(indicators=(indicator(),), targets=(aim,), observations=figures)
    assert [one.reason for one in jb.check_all(dossier, on=ON)] == [Reason.THRESHOLD_MET]
    (asked,) = jb.check_all(dossier, on=ON, definitive=True)
    assert (asked.reason, asked.options) == (Reason.NOT_DEFINITIVE, Options(definitive=True))


def test_the_day_of_asking_after_all_is_a_day() -> None:
    with pytest.raises(jb.InvalidValue, match=r"^check_all\.on: expected a date without a time of day"):
        jb.check_all(a_dossier(), on="2019-06-07")  # type: ignore[arg-type]


class TestAsAValue:
    """
    A check is frozen, equal to another that says the same, and can be sent to another process; what is worked out
    when it is asked for comes out the same.
    """

    def _checks(self) -> tuple[jb.TargetCheck, jb.TargetCheck]:
        figures = (observation(50, year(2017)), observation(56, year(2018)))
        return judge(grows(10), *figures), judge(grows(10), *figures)

    def test_equal_and_hashed_alike(self) -> None:
        one, other = self._checks()
        assert one == other
        assert hash(one) == hash(other)
        assert one != judge(grows(10), observation(50, year(2017)), observation(57, year(2018)))

    def test_pickled(self) -> None:
        one, _ = self._checks()
        back = pickle.loads(pickle.dumps(one))  # noqa: S301 - made in the line itself
        assert back == one
        assert (back.required, back.margin, back.needs) == (55, 1, ())
        assert back.explain() == one.explain()

    def test_frozen(self) -> None:
        one, _ = self._checks()
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            one.verdict = Verdict.NOT_MET  # type: ignore[misc]

    def test_asking_again_prepares_nothing_again_and_another_target_of_one_id_its_own(self) -> None:
        aim, stricter = target(jb.AtLeast(number(60))), target(jb.AtLeast(number(80)))
        made = a_dossier(indicators=(indicator(),), targets=(aim,), observations=(observation(70, year(2018)),))
        first = jb.check(aim, made, on=ON)
        kept = dict(made.memo)
        assert jb.check(aim, made, on=ON) == first
        assert made.memo == kept
        assert jb.check(stricter, made, on=ON).verdict is Verdict.NOT_MET
        assert jb.check(aim, made, on=ON).verdict is Verdict.MET
        assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - as above
        assert aim_of(aim, made, "wachtenden") is aim_of(aim, made, "wachtenden")

    @pytest.mark.parametrize("times", [1, -1])
    def test_what_is_asked_of_an_area_or_with_a_width_is_not_kept_for_another_question(self, times: int) -> None:
        """70 in the country and 50 in Leusden; of circa 60, five percent is from 57 to 63."""
        town = jb.Scope(level=jb.Level.MUNICIPALITY, areas=(jb.Area("Leusden", "GM0327"),))
        figures = (observation(70, year(2018)), observation(50, year(2018), scope=town, id="wachtenden--leusden"))
        aim = target(jb.AtLeast(number(60, qualifier=jb.Qualifier.CIRCA)))
        made = a_dossier(indicators=(indicator(),), targets=(aim,), observations=figures)
        asked: list[tuple[dict[str, Any], Reason]] = [
            ({}, Reason.APPROXIMATE),
            ({"circa": 5}, Reason.THRESHOLD_MET),
            ({}, Reason.APPROXIMATE),
            ({"scope": town, "circa": 5}, Reason.THRESHOLD_NOT_MET),
            ({"scope": town}, Reason.APPROXIMATE),
            ({"circa": 5}, Reason.THRESHOLD_MET),
        ]
        found = [(jb.check(aim, made, on=ON, **more), reason) for more, reason in asked[::times]]
        assert [check.reason for check, _ in found] == [reason for _, reason in found]
        seen = [check.observed and check.observed.figure.value for check, _ in found]
        assert seen == [70, 70, 70, 50, 50, 70][::times]
