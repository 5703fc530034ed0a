"""
Comparing figures: what may be set against what, what changed, and figures through time; worked by hand.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid.analysis.beside import ladder, side_by_side
from jeugdbeleid.analysis.comparison import Difference, change, comparable, same_length
from jeugdbeleid.analysis.series import latest, series, vintages

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import a_dossier, day, document, indicator, number, observation, percent, year

BREAK = jb.ObservationStatus("trendbreuk", "B")
TOWN = jb.Scope(level=jb.Level.MUNICIPALITY, areas=(jb.Area(code="GM0344", name="Utrecht"),))
BASE = observation(100, year(2017))


def dossier(*observations: jb.Observation, **more: Any) -> jb.Dossier:
    more.setdefault("indicators", (indicator(),))
    return a_dossier(observations=observations, **more)


def seen(figure: jb.Figure | int, period: jb.Period | None, document_id: str, **more: Any) -> jb.Observation:
    """A figure from a document."""
    return observation(
        figure, period, id=f"wachtenden--{document_id}",
        sources=(jb.Passage(document=document_id, first_line=1, last_line=1),), **more,
    )  # fmt: skip


class TestComparable:
    """
    Each difference is told, and only that one.
    """

    @pytest.mark.parametrize(
        ("other", "why"),
        [
            (observation(110, year(2018)), []),
            (observation(110, year(2018), of="anders"), ["indicator"]),
            (observation(percent(110), year(2018)), ["unit"]),
            (observation(110, year(2018), scope=TOWN), ["area"]),
            (observation(110, year(2018), breakdown=(("geslacht", "meisjes"),)), ["breakdown"]),
            (observation(110, year(2018), compared_with=year(2017)), ["stated_change"]),
            (observation(110, year(2018), status=jb.ObservationStatus("raming", "F")), ["forecast"]),
            (observation(110, year(2018), definition="anders"), ["definition"]),
            (observation(110, year(2018), producer="cbs"), ["producer"]),
            (observation(110, None, id="wachtenden--ooit"), ["no_period"]),
            (observation(110, jb.Period.day(day("2018-12-31"))), ["measure"]),
            (observation(110, jb.Period.month(2018, 9)), ["length"]),
            (observation(110, jb.Period(day("2018-01-01"), None), id="wachtenden--open"), ["length"]),
            (observation(percent(9), jb.Period.month(2018, 9), of="anders"), ["indicator", "unit", "length"]),
        ],
    )
    def test_why_not(self, other: jb.Observation, why: list[str]) -> None:
        assert [one.value for one in comparable(BASE, other)] == why
        assert [one.value for one in comparable(other, BASE)] == why

    def test_in_a_dossier_a_producer_may_be_that_of_the_indicator(self) -> None:
        counted = indicator(producer="cbs")
        other = observation(110, year(2018), producer="cbs")
        known = dossier(BASE, other, indicators=(counted,), within=jb.load())
        assert comparable(BASE, other) == (Difference.PRODUCER,)
        assert comparable(BASE, other, known) == ()

    @pytest.mark.parametrize(
        ("broken", "why"),
        [(2016, ()), (2017, ()), (2018, (Difference.SERIES_BREAK,)), (2019, (Difference.SERIES_BREAK,)), (2020, ())],
    )
    def test_a_break_counts_after_the_first_up_to_the_last(self, broken: int, why: tuple[Difference, ...]) -> None:
        last = observation(110, year(2019))
        known = dossier(observation(1, year(broken), status=BREAK, id="wachtenden--breuk"))
        assert comparable(BASE, last, known) == comparable(last, BASE, known) == why

    def test_an_open_period_has_no_break_that_can_be_placed(self) -> None:
        opened = observation(1, jb.Period(day("2017-01-01"), None), status=BREAK, id="wachtenden--open")
        known = dossier(opened, observation(2, None, status=BREAK, id="wachtenden--breuk"))
        assert comparable(opened, opened, known) == ()
        assert comparable(BASE, BASE, known) == ()
        assert comparable(BASE, opened, known) == comparable(opened, BASE, known) == (Difference.LENGTH,)

    def test_lengths(self) -> None:
        """Leap years are years; February and March are months; ten days are ten days; open ones only by identity."""
        ten = [jb.Period(day(f"2018-{month}-02"), day(f"2018-{month}-11")) for month in ("01", "02")]
        opened = jb.Period(None, day("2018-01-01"))
        assert same_length(year(2019), year(2020))
        assert same_length(jb.Period.month(2019, 2), jb.Period.month(2019, 3))
        assert same_length(*ten)
        assert same_length(opened, opened)
        assert not same_length(opened, jb.Period(None, day("2018-01-02")))
        assert not same_length(ten[0], jb.Period.month(2018, 1))
        assert same_length(jb.Period(day("2018-01-02"), day("2018-01-31")), jb.Period.month(2018, 4))


class TestChange:
    def test_a_share_changes_in_points_and_relatively(self) -> None:
        """
        34% to 29% is -5 percentage points, and -5/34 = -14.7%, exactly -250/17.
        """
        found = change(observation(percent(34), year(2016)), observation(percent(29), year(2018)))
        assert (found.points, found.difference, found.relative) == (-5, -5, Fraction(-250, 17))

    def test_a_count_has_no_points(self) -> None:
        """100 to 110 is 10, and 10%."""
        found = change(BASE, observation(110, year(2018)))
        assert (found.difference, found.relative, found.points, found.reasons) == (10, 10, None, ())

    def test_the_two_figures_are_kept_also_where_nothing_is_computed(self) -> None:
        rough = observation(number(110, qualifier=jb.Qualifier.CIRCA), year(2018))
        for other in (observation(110, year(2018)), rough, observation(110, jb.Period.month(2018, 1))):
            found = change(BASE, other)
            assert (found.first, found.second) == (BASE, other)

    def test_from_one_there_is_a_relative_change(self) -> None:
        """From 1 to 3 is 2, and 200%: one is the least whole number that is more than zero."""
        found = change(observation(1, year(2017)), observation(3, year(2018)))
        assert (found.difference, found.relative, found.reasons) == (2, 200, ())

    def test_a_break_that_the_dossier_knows_of_leaves_no_change(self) -> None:
        last = observation(110, year(2018), status=BREAK)
        assert change(BASE, last).difference == 10
        assert change(BASE, last, dossier(BASE, last)).reasons == (Difference.SERIES_BREAK,)

    def test_as_plain_values(self) -> None:
        """34% to 29% is -5 points, and -250/17 percent."""
        first, second = observation(percent(34), year(2016), id="a"), observation(percent(29), year(2018), id="b")
        assert change(first, second).to_dict() == {
            "first": "a", "second": "b", "difference": -5, "relative": "-250/17", "points": -5, "reasons": [],
        }  # fmt: skip

    def test_a_share_beyond_a_hundred(self) -> None:
        """From 7/28 = 25% to 35/28 = 125%: 100 points, 400%."""
        low, high = (
            jb.Figure(numerator=part, denominator=28, unit=jb.Unit.PERCENT, words=f"{part} van de 28")
            for part in (7, 35)
        )
        found = change(observation(low, year(2017)), observation(high, year(2018)))
        assert (found.points, found.relative) == (100, 400)

    @pytest.mark.parametrize(("base", "difference"), [(0, 10), (-5, 15)])
    def test_from_zero_or_less_there_is_no_relative_change(self, base: int, difference: int) -> None:
        found = change(observation(base, year(2017)), observation(10, year(2018)))
        assert (found.difference, found.relative, found.reasons) == (difference, None, (Difference.BASE_NOT_POSITIVE,))

    def test_what_is_not_comparable_is_not_computed(self) -> None:
        found = change(BASE, observation(110, jb.Period.month(2018, 1)))
        assert (found.difference, found.relative, found.points, found.reasons) == (
            None,
            None,
            None,
            (Difference.LENGTH,),
        )

    @pytest.mark.parametrize(
        "rough",
        [
            number(110, qualifier=jb.Qualifier.CIRCA),
            jb.Figure(low=100, high=120, words="100 tot 120"),
            number(110, rounding=10),
        ],
    )
    def test_a_rough_figure_gives_no_change(self, rough: jb.Figure) -> None:
        found = change(BASE, observation(rough, year(2018)))
        assert (found.difference, found.reasons) == (None, (Difference.ROUGH,))
        assert change(observation(rough, year(2018)), BASE).reasons == (Difference.ROUGH,)


OLD, NEW = document("oude-brief", "2018-03-01", 9), document("nieuwe-brief", "2019-03-01", 9)


class TestThroughTime:
    def test_a_series_is_in_order_of_time_and_leaves_nothing_counted_out(self) -> None:
        opened = jb.Period(day("2016-01-01"), None)
        figures = [
            observation(4, opened, id="wachtenden--open"),
            observation(5, None, id="wachtenden--ooit"),
            observation(3, year(2018)),
            observation(1, year(2016)),
            observation(9, year(2020), status=jb.ObservationStatus("raming", "F")),
            observation(8, year(2016), compared_with=year(2015), id="wachtenden--verandering"),
            observation(7, year(2016), scope=TOWN, id="wachtenden--utrecht"),
        ]
        known = dossier(*figures)
        assert [point.observed.figure.value for point in series(known, "wachtenden")] == [1, 3, 5, 4]
        assert [point.observed.figure.value for point in series(known, "wachtenden", scope=TOWN)] == [7]

    def test_of_one_end_the_earlier_start_comes_first(self) -> None:
        periods = [
            jb.Period(day("2017-01-01"), None),
            jb.Period(day("2016-01-01"), None),
            jb.Period.month(2016, 12),
            year(2016),
        ]
        known = dossier(*(observation(1, period, id=f"wachtenden--{n}") for n, period in enumerate(periods)))
        assert [point.period for point in series(known, "wachtenden")] == periods[::-1]

    def test_a_later_document_revises(self) -> None:
        known = dossier(
            seen(103, year(2017), "nieuwe-brief"), seen(100, year(2017), "oude-brief"), documents=(OLD, NEW)
        )
        (point,) = series(known, "wachtenden")
        assert ([one.figure.value for one in point.vintages], point.observed.figure.value) == ([100, 103], 103)
        assert point.revised
        assert vintages(known, point.observed) == point.vintages

    def test_a_repeated_figure_is_no_revision(self) -> None:
        known = dossier(
            seen(100, year(2017), "nieuwe-brief"), seen(100, year(2017), "oude-brief"), documents=(OLD, NEW)
        )
        assert [point.revised for point in series(known, "wachtenden")] == [False]

    def test_two_figures_of_one_day_conflict_and_do_not_revise(self) -> None:
        twin = document("tweede-brief", "2018-03-01", 9)
        known = dossier(
            seen(103, year(2017), "tweede-brief"), seen(100, year(2017), "oude-brief"), documents=(OLD, twin)
        )
        (point,) = series(known, "wachtenden")
        assert (len(point.conflicting), point.revised) == (2, False)
        assert point.observed.figure.value == 100  # the first of them by its id
        assert point.to_dict() == {
            "period": "2017-01-01..2017-12-31",
            "observed": "wachtenden--oude-brief",
            "vintages": ["wachtenden--oude-brief", "wachtenden--tweede-brief"],
            "conflicting": ["wachtenden--oude-brief", "wachtenden--tweede-brief"],
            "revised": False,
        }

    def test_a_forecast_is_no_vintage_of_a_count(self) -> None:
        forecast = observation(9, year(2017), status=jb.ObservationStatus("raming", "F"), id="wachtenden--raming")
        known = dossier(BASE, forecast)
        assert (vintages(known, BASE), vintages(known, forecast)) == ((BASE,), (forecast,))

    @pytest.mark.parametrize(
        ("on", "value"), [("2016-12-30", None), ("2016-12-31", 1), ("2018-12-30", 1), ("2019-06-01", 3)]
    )
    def test_the_latest_has_ended(self, on: str, value: int | None) -> None:
        known = dossier(
            observation(1, year(2016)),
            observation(3, year(2018)),
            observation(5, None, id="wachtenden--ooit"),
            observation(4, jb.Period(day("2016-01-01"), None), id="wachtenden--open"),
        )
        found = latest(known, "wachtenden", on=day(on))
        assert (None if found is None else found.observed.figure.value) == value

    def test_the_latest_of_an_area_and_of_a_breakdown(self) -> None:
        girls = (("geslacht", "meisjes"),)
        known = dossier(
            observation(1, year(2016)),
            observation(2, year(2017), scope=TOWN, id="wachtenden--utrecht"),
            observation(3, year(2018), breakdown=girls, id="wachtenden--meisjes"),
        )
        asked: tuple[dict[str, Any], ...] = (
            {},
            {"scope": TOWN},
            {"breakdown": girls},
            {"scope": TOWN, "breakdown": girls},
        )
        found = [latest(known, "wachtenden", on=day("2019-06-01"), **more) for more in asked]
        assert [None if one is None else one.observed.figure.value for one in found] == [1, 2, 3, None]

    def test_an_indicator_that_is_not_there(self) -> None:
        with pytest.raises(jb.UnknownId, match=r"^No indicator with id 'wachtende'; did you mean 'wachtenden'\?$"):
            series(dossier(BASE), "wachtende")

    def test_a_day_that_is_none(self) -> None:
        with pytest.raises(jb.InvalidValue, match=r"^latest\.on: expected a date"):
            latest(dossier(BASE), "wachtenden", on="2018")  # type: ignore[arg-type]


class TestSideBySide:
    def test_each_difference_between_indicators_is_told(self) -> None:
        one = indicator("een", family="wachten")
        other = indicator(
            "twee", jb.Unit.PERCENT, family="wachten", population="kinderen", share_of="kinderen",
            producer="cbs", measured=jb.Measured.ON_DAY,
        )  # fmt: skip
        same = indicator("drie", family="wachten")
        known = a_dossier(indicators=(one, other, same), within=jb.load())
        found = side_by_side(known, "wachten")
        whole = ("indicator", "unit", "population", "share_of", "producer", "measure")
        assert [line.indicator.id for line in found.lines] == ["een", "twee", "drie"]
        assert [(a, b, tuple(why.value for why in reasons)) for a, b, reasons in found.apart] == [
            ("een", "twee", whole),
            ("een", "drie", ("indicator",)),
            ("twee", "drie", whole),
        ]

    def test_a_family_that_is_not_there(self) -> None:
        known = a_dossier(indicators=(indicator(family="wachten"), indicator("los")))
        with pytest.raises(jb.UnknownId, match="No family with id 'wachte'; did you mean 'wachten'"):
            side_by_side(known, "wachte")

    def test_the_ladder_of_2017_and_2018_shifts_towards_home(self) -> None:
        """
        Closed 2,650 to 2,565 is -85, residential 21,785 to 18,090 is -3,695, foster care 21,960 to 20,740 is -1,220;
        family-oriented care has no figure of 2017.
        """
        names = ["jeugdhulp-gesloten", "jeugdhulp-residentieel", "jeugdhulp-gezinsgericht", "jeugdhulp-pleegzorg"]
        steps = ladder(jb.load(), names)
        moved = [(one.id, two and two.difference) for one, two in steps.shift(year(2017), year(2018), jb.load())]
        assert moved == [
            ("jeugdhulp-pleegzorg", -1220),
            ("jeugdhulp-gezinsgericht", None),
            ("jeugdhulp-residentieel", -3695),
            ("jeugdhulp-gesloten", -85),
        ]

    def test_the_ladder_of_a_producer_in_a_year(self) -> None:
        """As the letter of 7 June 2019 has 2017; family-oriented care has no figure of that year."""
        steps = ladder(jb.load(), producer="cbs")
        found = [(one.id, two and two.observed.figure.value) for one, two in steps.at(year(2017))]
        assert found == [
            ("jeugdhulp-eigen-netwerk", 58000),
            ("jeugdhulp-pleegzorg", 21960),
            ("jeugdhulp-gezinsgericht", None),
            ("jeugdhulp-residentieel", 21785),
            ("jeugdhulp-gesloten", 2650),
        ]

    def test_without_names_it_is_all_that_have_a_form_of_care(self) -> None:
        forms = (jb.CareForm.CLOSED, jb.CareForm.FOSTER_CARE)
        steps = tuple(indicator(one.value.replace("_", "-"), care_form=one) for one in forms)
        known = a_dossier(indicators=(*steps, indicator("los")))
        assert [line.indicator.id for line in ladder(known).lines] == ["foster-care", "closed"]

    def test_a_producer_that_is_not_there_is_refused(self) -> None:
        with pytest.raises(jb.UnknownId, match="did you mean 'cbs'"):
            ladder(jb.load(), producer="cbss")

    def test_contradictory_figures_do_not_shift(self) -> None:
        twin = document("tweede-brief", "2018-03-01", 9)
        known = dossier(
            seen(103, year(2017), "tweede-brief"), seen(100, year(2017), "oude-brief"), observation(1, year(2018)),
            indicators=(indicator(family="wachten"),), documents=(OLD, twin),
        )  # fmt: skip
        assert [moved for _, moved in side_by_side(known, "wachten").shift(year(2017), year(2018))] == [None]

    def test_a_rung_has_a_form_of_care(self) -> None:
        with pytest.raises(jb.InvalidValue, match="a step of the ladder"):
            ladder(dossier(), ["wachtenden"])
