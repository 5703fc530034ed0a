"""
Checking aims: DESIGN's rules for verdicts, one class per rule, each expected value worked by hand.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid import Reason, Verdict
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

    @pytest.mark.parametrize(
        ("period", "times"), [(jb.Period.quarter(2017, 1), 4), (jb.Period(day("2017-01-01"), day("2017-06-30")), 2)]
    )
    def test_quarters_and_halves_are_annualised(self, period: jb.Period, times: int) -> None:
        goal = jb.Change(jb.AtLeast(percent(10)), period)
        check = judge(goal, observation(10, period), observation(11 * times, year(2018)), annualise=True)
        assert (check.verdict, check.required) == (Verdict.MET, 11 * times)

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
        before = judge(grows(10), observation(50, year(2017), status=broken), observation(60, year(2018)))
        assert before.verdict is Verdict.MET

    @pytest.mark.parametrize("base", [0, -5])
    def test_a_baseline_of_zero_or_less_carries_no_percentage(self, base: int) -> None:
        check = judge(grows(10), observation(base, year(2017)), observation(60, year(2018)))
        assert (check.reasons, check.standing, check.required) == ((Reason.BASELINE_NOT_POSITIVE,), None, None)

    def test_a_figure_that_straddles_decides_nothing(self) -> None:
        rough = number(900, qualifier=jb.Qualifier.ALMOST)  # above 800, below 900
        assert judge(jb.AtLeast(number(850)), observation(rough, year(2018))).reasons == (Reason.APPROXIMATE,)
        assert judge(jb.AtLeast(number(800)), observation(rough, year(2018))).verdict is Verdict.MET
        assert judge(jb.AtLeast(number(900)), observation(rough, year(2018))).verdict is Verdict.NOT_MET
        assert judge(jb.MoreThan(number(800)), observation(rough, year(2018))).verdict is Verdict.MET

    def test_circa_decides_only_with_a_width(self) -> None:
        rough = observation(number(8000, qualifier=jb.Qualifier.CIRCA), year(2018))
        assert judge(jb.AtLeast(number(1)), rough).reasons == (Reason.APPROXIMATE,)
        assert judge(jb.AtLeast(number(7600)), rough, circa=5).verdict is Verdict.MET
        assert judge(jb.AtLeast(number(7601)), rough, circa=5).reason is Reason.APPROXIMATE

    def test_a_rough_percentage_of_change_decides_nothing(self) -> None:
        goal = jb.Change(jb.AtLeast(number(10, jb.Unit.PERCENT, qualifier=jb.Qualifier.OVER)), year(2017))
        assert judge(goal, observation(50, year(2017)), observation(99, year(2018))).reasons == (Reason.APPROXIMATE,)

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

    def test_two_of_one_day_that_differ_conflict(self) -> None:
        aim, dossier = self._dossier((50, "een"), (70, "twee"), een="2019-01-01", twee="2019-01-01")
        check = jb.check(aim, dossier, on=ON)
        assert (check.verdict, check.reasons) == (Verdict.UNDETERMINED, (Reason.CONFLICTING_VINTAGES,))
        assert len(check.conflicting) == 2

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
        assert check.observed == figures[1]

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
        assert judge(jb.AtLeast(number(60)), observation(70, year(2018))).could_turn is None

    def test_an_expectation_against_another_period_says_nothing(self) -> None:
        assert self._judge(percent(1), jb.Trend(_down(), year(2017)), compared_with=year(2016)).could_turn is None

    def test_a_share_without_end_is_not_guessed_at(self) -> None:
        """
        A third is 33.33... percent; one percent more has no last decimal.
        """
        share = jb.Figure(numerator=1, denominator=3, unit=jb.Unit.PERCENT, words="een derde")
        forecast = observation(
            percent(1), year(2018), id="c", status=jb.ObservationStatus("verwachting", "F"), compared_with=year(2018)
        )
        share_of = indicator(unit=jb.Unit.PERCENT)
        assert judge(jb.AtLeast(percent(30)), observation(share, year(2018)), forecast, of=share_of).could_turn is None


class TestOutsideTheDossier:
    def test_a_proxy_that_the_dossier_does_not_have_is_no_figure(self) -> None:
        aim = target(grows(10), proxies=("zzz",))
        dossier = a_dossier(indicators=(indicator(),))
        for accepted in ((), ("zzz",)):
            assert jb.check(aim, dossier, on=ON, accept_proxy=accepted).reason is Reason.NO_OBSERVATION

    def test_an_indicator_that_the_dossier_does_not_have_leaves_it_undetermined(self) -> None:
        assert jb.check(target(grows(10)), a_dossier(), on=ON).verdict is Verdict.UNDETERMINED


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
        assert judge(goal, *days, of=self.STOCK).verdict is Verdict.MET
        assert judge(goal, of=self.STOCK).reasons == (Reason.NO_OBSERVATION, Reason.NO_BASELINE)


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
        assert "Het aangekondigde cijfer zou het oordeel niet veranderen." in text

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
            "observed": "wachtenden--2018-01-01-2018-12-31--telling",
            "baseline": "wachtenden--2017-01-01-2017-12-31--telling",
            "conflicting": [],
            "near": [],
            "proxy": None,
            "required": "33/10",
            "margin": "7/10",
            "needs": [],
            "evidence": ["gemeenteblad 2026, nr. 1", "telling, 2019-01-15"],
        }

    def test_needs_are_plain_values_too(self) -> None:
        needs = judge(jb.AtLeast(number(60))).to_dict()["needs"]
        assert needs == [{"indicator": "wachtenden", "period": "2018-01-01..2018-12-31", "definitive": False}]

    def test_a_definitive_figure_is_named_as_such(self) -> None:
        text = judge(jb.AtLeast(number(6)), observation(70, year(2018)), definitive=True).explain("en")
        assert "What would decide it: the definitive figure of wachtenden (2018)." in text


def test_the_day_of_asking_is_a_day() -> None:
    with pytest.raises(jb.InvalidValue, match="check.on: expected a date without a time of day"):
        judge(jb.AtLeast(number(6)), on="2019-06-07")


def test_check_all_checks_every_aim_in_the_order_of_the_register() -> None:
    aims = (target(jb.Unquantified(), id="b"), target(jb.AtLeast(number(1)), id="a"))
    dossier = a_dossier(indicators=(indicator(),), targets=aims)
    assert [check.target.id for check in jb.check_all(dossier, on=ON)] == ["b", "a"]
