"""
The values: what they mean, what they refuse, and how they are written.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jeugdbeleid as jb
from jeugdbeleid import errors, units, wording
from jeugdbeleid.dutch import parse_citations
from jeugdbeleid.figure import exact
from jeugdbeleid.period import hull
from jeugdbeleid.table import table
from jeugdbeleid.vocabulary import CitationKind
from made_up import target

if TYPE_CHECKING:
    from collections.abc import Callable

D = date.fromisoformat
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 12, 31))
PERIODS = st.tuples(DAYS, DAYS).map(lambda days: jb.Period(min(days), max(days)))


TWO, FIVE = jb.Figure(low=1, high=2, words="1-2"), jb.Figure(value=5, words="5")
MONTHLY = jb.Planning(words="maandelijks", kind=jb.PlanningKind.RECURRING, recurrence=jb.Recurrence(1, jb.Unit.MONTH))
Y2018, Y2019 = jb.Period.year(2018), jb.Period.year(2019)
RANGE = "expected a figure with one value; it states a range, got '1-2'"
ONE_ONLY = "expected a value, a share or a range, and one of them only, got 'x'"
NO_WORDS = "expected a text that is not empty, got ''"
NO_EDTF = (
    "as a planning expression; it is no date or interval of EDTF level 2 in whole days; "
    "a form that can be read: '2019-09/2020-08'"
)

#: What is made, and all that is said of why it cannot be.
REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: jb.Period("x", None), "Period.start: expected a date without a time of day, got 'x'"),  # type: ignore[arg-type]
    (lambda: jb.Period(None, "x"), "Period.end: expected a date without a time of day, got 'x'"),  # type: ignore[arg-type]
    (
        lambda: jb.Period(D("2018-01-02"), D("2018-01-01")),
        "Period.end: expected a day not before 2018-01-02, got '2018-01-01'",
    ),
    (lambda: jb.Figure(words=""), f"Figure.words: {NO_WORDS}"),
    (lambda: jb.Figure(words="x"), f"Figure: {ONE_ONLY}"),
    (lambda: jb.Figure(words="x", value=1, high=2), f"Figure: {ONE_ONLY}"),
    (lambda: jb.Figure(words="x", value=1, denominator=2), f"Figure: {ONE_ONLY}"),
    (lambda: jb.Figure(words="x", value=1, numerator=2), f"Figure: {ONE_ONLY}"),
    (lambda: jb.Figure(words="x", value=1, low=2), f"Figure: {ONE_ONLY}"),
    (lambda: jb.Figure(words="x", numerator=1, high=2), f"Figure: {ONE_ONLY}"),
    (lambda: jb.Figure(words="x", denominator=1, low=2), f"Figure: {ONE_ONLY}"),
    (lambda: jb.Figure(words="x", value=1, unit="percent"), "Figure.unit: expected a Unit, got 'percent'"),  # type: ignore[arg-type]
    (lambda: jb.Figure(words="x", value=1, qualifier="circa"), "Figure.qualifier: expected a Qualifier, got 'circa'"),  # type: ignore[arg-type]
    (lambda: jb.Figure(words="x", value=1, mark=""), f"Figure.mark: {NO_WORDS}"),
    (lambda: jb.Figure(words="x", value=1, rounding=0), "Figure.rounding: expected a width above zero, got 0"),
    (
        lambda: jb.Figure(words="x", value=1, rounding=0.5),  # type: ignore[arg-type]
        "Figure.rounding: expected an int or a finite Decimal, got 0.5",
    ),
    (lambda: jb.Figure(words="x", value="1"), "Figure.value: expected an int or a finite Decimal, got '1'"),  # type: ignore[arg-type]
    (lambda: jb.Figure(words="x", denominator=2), "Figure.numerator: expected an int or a finite Decimal, got None"),
    (lambda: jb.Figure(words="x", numerator=2), "Figure.denominator: expected an int or a finite Decimal, got None"),
    (
        lambda: jb.Figure(words="x", numerator=1, denominator=0, unit=jb.Unit.PERCENT),
        "Figure.denominator: expected a number above zero, got 0",
    ),
    (
        lambda: jb.Figure(words="x", numerator=1, denominator=2),
        "Figure.unit: expected percent, for a share, got 'count'",
    ),
    (lambda: jb.Figure(words="x", high=2), "Figure.low: expected an int or a finite Decimal, got None"),
    (lambda: jb.Figure(words="x", low=2), "Figure.high: expected an int or a finite Decimal, got None"),
    (lambda: jb.Figure(words="x", low=2, high=1), "Figure.high: expected a number not below 2, got 1"),
    (lambda: units.quantity(TWO), f"Figure.value: {RANGE}"),
    (lambda: jb.Recurrence(0, jb.Unit.MONTH), "Recurrence.every: expected an int of at least 1, got 0"),
    (lambda: jb.Recurrence(1.5, jb.Unit.MONTH), "Recurrence.every: expected an int of at least 1, got 1.5"),  # type: ignore[arg-type]
    (lambda: jb.Recurrence(1, "month"), "Recurrence.unit: expected day, week, month or year, got 'month'"),  # type: ignore[arg-type]
    (lambda: jb.Planning(words="", ends=Y2018), f"Planning.words: {NO_WORDS}"),
    (lambda: jb.Planning(words="x", begins="2018"), "Planning.begins: expected a Period or None, got '2018'"),  # type: ignore[arg-type]
    (lambda: jb.Planning(words="x", ends="2018"), "Planning.ends: expected a Period or None, got '2018'"),  # type: ignore[arg-type]
    (lambda: jb.Planning(words="x", kind="dated"), "Planning.kind: expected a PlanningKind, got 'dated'"),  # type: ignore[arg-type]
    (lambda: jb.Planning(words="x"), "Planning: expected a begin or an end, for it is said to be dated, got 'x'"),
    (lambda: jb.Planning(words="x", ends=Y2018, mark=""), f"Planning.mark: {NO_WORDS}"),
    (
        lambda: jb.Planning(words="x", begins=Y2019, ends=Y2018),
        "Planning.ends: expected a window not before 2019-01-01..2019-12-31, got '2018-01-01..2018-12-31'",
    ),
    (
        lambda: jb.Planning(words="x", begins=Y2018, ends=jb.Period(D("2018-01-01"), D("2018-06-30"))),
        "Planning.ends: expected a window not before 2018-01-01..2018-12-31, got '2018-01-01..2018-06-30'",
    ),
    (
        lambda: jb.Planning(words="x", begins=Y2019, ends=jb.Period(D("2018-06-01"), D("2020-12-31"))),
        "Planning.ends: expected a window not before 2019-01-01..2019-12-31, got '2018-06-01..2020-12-31'",
    ),
    (
        lambda: jb.Planning(words="2018", ends=Y2018).occurrences(Y2018),
        "Planning.recurrence: expected a rhythm, for without one there are no days, got None",
    ),
    (
        lambda: MONTHLY.occurrences(jb.Period(D("2018-01-01"), None)),
        "between: expected a period with a first and a last day, got '2018-01-01..'",
    ),
    (
        lambda: jb.Planning.from_edtf("../.."),
        "Cannot read '../..' as a planning expression; it has neither a begin nor an end",
    ),
    (
        lambda: jb.Period.from_edtf("2019/2018"),
        "Cannot read '2019/2018' as a planning expression; this EDTF interval ends before it begins",
    ),
    (
        lambda: jb.Period.from_edtf("2019-02-30"),
        "Cannot read '2019-02-30' as a planning expression; the calendar has no such day",
    ),
    (lambda: jb.Period.from_edtf("x"), f"Cannot read 'x' {NO_EDTF}"),
    (lambda: jb.Period.from_edtf("x/2019"), f"Cannot read 'x/2019' {NO_EDTF}"),
    (lambda: jb.Period.from_edtf("2019/x"), f"Cannot read '2019/x' {NO_EDTF}"),
    (lambda: jb.AtLeast(5), "AtLeast.figure: expected a Figure, got 5"),  # type: ignore[arg-type]
    (lambda: jb.AtLeast(TWO), f"AtLeast.figure: {RANGE}"),
    (lambda: jb.MoreThan(TWO), f"MoreThan.figure: {RANGE}"),
    (lambda: jb.AtMost(TWO), f"AtMost.figure: {RANGE}"),
    (lambda: jb.LessThan(TWO), f"LessThan.figure: {RANGE}"),
    (lambda: jb.Towards(TWO), f"Towards.figure: {RANGE}"),
    (
        lambda: jb.Change("+5%", Y2018),  # type: ignore[arg-type]
        "Change.comparator: expected AtLeast, MoreThan, AtMost or LessThan, got '+5%'",
    ),
    (
        lambda: jb.Change(jb.AtLeast(FIVE), "2017"),  # type: ignore[arg-type]
        "Change.baseline: expected the period it is measured against, got '2017'",
    ),
    (
        lambda: jb.Change(jb.AtLeast(jb.Figure(value=5, unit=jb.Unit.EUR, words="€ 5")), Y2018),
        "Change.comparator.figure.unit: expected percent, percentage_point or count, got 'EUR'",
    ),
    (lambda: jb.Trend("up"), "Trend.direction: expected up or down, got 'up'"),  # type: ignore[arg-type]
    (
        lambda: jb.Trend(jb.vocabulary.TrendDirection.UP, 2018),  # type: ignore[arg-type]
        "Trend.baseline: expected a Period or None, got 2018",
    ),
    (lambda: target("+5%"), "Target.goal of 'doel': expected a goal, got '+5%'"),
    (
        lambda: target(jb.AtLeast(FIVE), indicator=None),
        "Target.indicator of 'doel': expected an indicator, for its goal is quantified, got None",
    ),
    (
        lambda: jb.Passage(document="X", first_line=1, last_line=1),
        "Passage.document: expected an id of small letters, digits and hyphens, got 'X'",
    ),
    (
        lambda: jb.Passage(document="x", first_line=0, last_line=1),
        "Passage.first_line: expected a line number of at least 1, got 0",
    ),
    (
        lambda: jb.Passage(document="x", first_line=2, last_line=1),
        "Passage.last_line: expected a line number of at least 2, got 1",
    ),
    (lambda: jb.Passage(document="x", first_line=1, last_line=1, heading=""), f"Passage.heading: {NO_WORDS}"),
    (
        lambda: jb.Passage(document="x", first_line=1, last_line=1, page=0),
        "Passage.page: expected a page number of at least 1, got 0",
    ),
    (jb.Page, "Page: expected a document or an address, got None"),
    (lambda: jb.Page(document="X"), "Page.document: expected an id of small letters, digits and hyphens, got 'X'"),
    (lambda: jb.Page(address=""), f"Page.address: {NO_WORDS}"),
    (lambda: jb.Page(address="a", page=0), "Page.page: expected a page number of at least 1, got 0"),
    (
        lambda: jb.Page(address="a", retrieved="x"),  # type: ignore[arg-type]
        "Page.retrieved: expected a date without a time of day, got 'x'",
    ),
    (lambda: jb.Cell(dataset="", retrieved=D("2019-01-01")), f"Cell.dataset: {NO_WORDS}"),
    (lambda: jb.Cell(dataset="a", key="", retrieved=D("2019-01-01")), f"Cell.key: {NO_WORDS}"),
    (lambda: jb.Cell.own("a", on="x"), "Cell.retrieved: expected a date without a time of day, got 'x'"),  # type: ignore[arg-type]
    (
        lambda: jb.Citation(kind="kamerstuk", id="kst-31839-580", words="x"),  # type: ignore[arg-type]
        "Citation.kind: expected a CitationKind, got 'kamerstuk'",
    ),
    (
        lambda: jb.Citation(kind=CitationKind.KAMERSTUK, id="A B", words="x"),
        "Citation.id: expected a public identifier of the kind kamerstuk, got 'A B'",
    ),
    (
        lambda: jb.Citation(kind=CitationKind.KAMERSTUK, id="kst-31839-580", also=("A B",), words="x"),
        "Citation.also: expected a public identifier of the kind kamerstuk, got 'A B'",
    ),
    (lambda: jb.Citation(kind=CitationKind.KAMERSTUK, id="kst-31839-580", words=""), f"Citation.words: {NO_WORDS}"),
    (
        lambda: jb.Citation(kind=CitationKind.KAMERSTUK, id="kst-31839-580", words="x", mark=""),
        f"Citation.mark: {NO_WORDS}",
    ),
]


@pytest.mark.parametrize(("made", "said"), REFUSED, ids=[said.split(",")[0] for _, said in REFUSED])
def test_what_cannot_be_is_refused_with_all_that_helps(made: Callable[[], object], said: str) -> None:
    """
    What was found, where, and what was expected.
    """
    with pytest.raises(jb.JeugdbeleidError) as refused:
        made()
    assert str(refused.value) == said


class TestPeriod:
    @pytest.mark.parametrize("wrong", [datetime(2019, 1, 1, tzinfo=UTC), "2019-01-01", 2019])
    def test_a_side_is_a_date_without_a_time(self, wrong: Any) -> None:
        with pytest.raises(jb.InvalidValue, match="expected a date without a time of day"):
            jb.Period(wrong, None)
        with pytest.raises(jb.InvalidValue, match="Period.end"):
            jb.Period(None, wrong)

    @pytest.mark.parametrize(("year", "days"), [(1900, 28), (2000, 29), (2019, 28), (2020, 29), (2100, 28), (2101, 28)])
    def test_of_the_centuries_only_each_fourth_has_a_leap_day(self, year: int, days: int) -> None:
        assert jb.Period.month(year, 2).days == jb.Period.from_edtf(f"{year}-02").days == days

    @pytest.mark.parametrize(
        ("first", "last", "code"),
        [
            ("2018-01-01", None, "2018/.."),
            ("2018-02-01", None, "2018-02/.."),
            ("2018-01-02", None, "2018-01-02/.."),
            (None, "2018-12-31", "../2018"),
            (None, "2018-01-01", "../2018-01-01"),
            ("2018-12-01", "2019-02-28", "2018-12/2019-02"),
            ("2018-12-01", "2020-02-29", "2018-12/2020-02"),
        ],
    )
    def test_a_side_is_written_as_the_longest_that_it_opens_or_closes(
        self, first: str | None, last: str | None, code: str
    ) -> None:
        period = jb.Period(None if first is None else D(first), None if last is None else D(last))
        assert period.edtf == code
        assert jb.Period.from_edtf(code) == period

    def test_an_interval_may_be_of_one_day(self) -> None:
        assert jb.Period.from_edtf("2018-01-01/2018-01-01") == jb.Period.day(D("2018-01-01"))

    def test_it_does_not_end_before_it_starts(self) -> None:
        with pytest.raises(jb.InvalidValue, match="Period.end: expected a day not before 2018-01-01, got '2017-12-31'"):
            jb.Period(D("2018-01-01"), D("2017-12-31"))

    @given(PERIODS, PERIODS)
    def test_before_is_true_or_false_only_where_every_pair_of_days_agrees(self, a: jb.Period, b: jb.Period) -> None:
        """
        `True` iff max(a) < min(b), `False` iff min(a) >= max(b), else `None`.
        """
        assert a.start
        assert a.end
        assert b.start
        assert b.end
        assert a.before(b) is (True if a.end < b.start else False if a.start >= b.end else None)
        assert a.overlaps(b) is not (a.end < b.start or b.end < a.start)

    @given(PERIODS, PERIODS)
    def test_a_sharper_period_never_turns_true_into_false(self, a: jb.Period, b: jb.Period) -> None:
        assert b.start
        sharper = jb.Period.day(b.start)
        if a.before(b) is not None:
            assert a.before(sharper) in {a.before(b), None} or a.before(sharper) is a.before(b)

    @pytest.mark.parametrize(
        ("period", "first", "last"),
        [
            (jb.Period.month(2020, 2), "2020-02-01", "2020-02-29"),
            (jb.Period.month(1900, 2), "1900-02-01", "1900-02-28"),
            (jb.Period.month(2000, 2), "2000-02-01", "2000-02-29"),
            (jb.Period.month(2019, 4), "2019-04-01", "2019-04-30"),
            (jb.Period.quarter(2019, 1), "2019-01-01", "2019-03-31"),
            (jb.Period.quarter(2019, 2), "2019-04-01", "2019-06-30"),
            (jb.Period.quarter(2019, 3), "2019-07-01", "2019-09-30"),
            (jb.Period.quarter(2019, 4), "2019-10-01", "2019-12-31"),
        ],
    )
    def test_months_and_quarters_have_the_days_of_the_calendar(self, period: jb.Period, first: str, last: str) -> None:
        assert period == jb.Period(D(first), D(last))

    @pytest.mark.parametrize(
        ("inner", "outer", "within"),
        [
            (jb.Period.year(2018), jb.Period.year(2018), True),
            (jb.Period.year(2018), jb.Period(None, None), True),
            (jb.Period.year(2018), jb.Period(D("2018-01-02"), None), False),
            (jb.Period.year(2018), jb.Period(None, D("2018-12-30")), False),
            (jb.Period(None, D("2018-12-31")), jb.Period(None, D("2018-12-31")), True),
            (jb.Period(None, D("2018-12-31")), jb.Period(D("2000-01-01"), None), False),
            (jb.Period(D("2018-01-01"), None), jb.Period(None, D("2060-12-31")), False),
        ],
    )
    def test_within_counts_both_edges_and_open_sides(self, inner: jb.Period, outer: jb.Period, *, within: bool) -> None:
        assert inner.within(outer) is within

    def test_open_sides(self) -> None:
        since = jb.Period(D("2018-01-01"), None)
        assert since.days is None
        assert since.months is None
        assert since.before(jb.Period.year(2030)) is None
        assert since.before(jb.Period.year(2017)) is False
        assert since.contains(D("2050-01-01"))
        assert not since.within(jb.Period.year(2018))
        assert jb.Period.year(2018).within(since)
        assert not jb.Period(None, D("2017-12-31")).overlaps(since)
        assert str(hull(None, None)) == ".."

    def test_months_are_whole_calendar_months(self) -> None:
        assert jb.Period(D("2018-01-01"), D("2018-06-30")).months == 6
        assert jb.Period(D("2018-01-02"), D("2018-06-30")).months is None
        assert jb.Period(D("2018-01-01"), D("2018-06-29")).months is None
        assert jb.Period(D("9999-01-01"), D("9999-12-31")).months == 12


class TestPlanning:
    def test_windows_are_in_order(self) -> None:
        early, late = jb.Period.year(2018), jb.Period.year(2019)
        for begins, ends in ((late, early), (jb.Period.year(2018), jb.Period(D("2018-01-01"), D("2018-06-30")))):
            with pytest.raises(jb.InvalidValue, match="Planning.ends"):
                jb.Planning(begins=begins, ends=ends, words="x")

    def test_a_dated_one_has_a_side(self) -> None:
        with pytest.raises(jb.InvalidValue, match="for it is said to be dated"):
            jb.Planning(words="ooit")

    @pytest.mark.parametrize(
        ("field", "value"),
        [("words", " "), ("words", "een " * 13), ("begins", "2018"), ("ends", 2018), ("kind", "dated"), ("mark", "")],
    )
    def test_what_cannot_be_is_refused(self, field: str, value: Any) -> None:
        with pytest.raises(jb.InvalidValue, match=f"Planning.{field}"):
            jb.Planning(**{"words": "2018", "ends": jb.Period.year(2018), field: value})

    @pytest.mark.parametrize(
        ("kind", "ended"), [("dated", False), ("continuing", False), ("recurring", None), ("undated", None)]
    )
    def test_an_open_end(self, kind: str, ended: bool | None) -> None:
        planning = jb.Planning(begins=jb.Period.year(2018), words="x", kind=jb.PlanningKind(kind))
        assert planning.ended(D("2030-01-01")) is ended
        assert planning.window == jb.Period.year(2018)

    def test_a_rhythm_is_a_whole_number_of_days_weeks_months_or_years(self) -> None:
        with pytest.raises(jb.InvalidValue, match="Recurrence.every"):
            jb.Recurrence(0, jb.Unit.MONTH)
        with pytest.raises(jb.InvalidValue, match="Recurrence.unit"):
            jb.Recurrence(1, jb.Unit.EUR)

    def test_a_rhythm_runs_from_the_first_day_of_the_period_and_keeps_its_day(self) -> None:
        """A month's end stays in its month, and comes back where the month is long enough."""
        for days in (["2018-01-15", "2018-02-15", "2018-03-15"], ["2018-01-30", "2018-02-28", "2018-03-30"]):
            found = MONTHLY.occurrences(jb.Period(D(days[0]), D("2018-03-31")))
            assert [day.isoformat() for day in found] == days

    def test_the_sides_of_an_interval_in_edtf(self) -> None:
        """A season is a window, an open side is none."""
        seasons = jb.Planning.from_edtf("2019-23/2020-21")
        autumn, spring = (
            jb.Period(D(first), D(last)) for first, last in (("2019-09-01", "2019-11-30"), ("2020-03-01", "2020-05-31"))
        )
        assert (seasons.begins, seasons.ends) == (autumn, spring)
        for mark in "?~%":
            assert jb.Planning.from_edtf(f"2019-23{mark}/2020-21{mark}").span == jb.Period(autumn.start, spring.end)
            assert jb.Planning.from_edtf(f"2019-23{mark}/..").begins == autumn
        until, since = jb.Planning.from_edtf("../2018"), jb.Planning.from_edtf("2018/..")
        assert (until.begins, until.ends) == (None, jb.Period.day(D("2018-12-31")))
        assert (since.begins, since.ends) == (jb.Period.day(D("2018-01-01")), None)

    @pytest.mark.parametrize(("on", "ended"), [("2020-05-01", False), ("2020-08-31", None), ("2020-09-01", True)])
    def test_the_middle_of_a_year_has_ended_from_september(self, on: str, ended: bool | None) -> None:
        middle = jb.Planning(ends=jb.Period(D("2020-05-01"), D("2020-08-31")), words="medio 2020")
        assert middle.ended(D(on)) is ended

    def test_two_days_are_an_interval_of_days_in_edtf(self) -> None:
        days = jb.Planning(begins=jb.Period.day(D("2018-01-03")), ends=jb.Period.day(D("2018-02-04")), words="3-4")
        assert days.edtf == "2018-01-03/2018-02-04"

    def test_of_a_window_without_a_name_edtf_has_the_outer_day(self) -> None:
        first, last = jb.Period(D("2018-01-03"), D("2018-01-19")), jb.Period(D("2018-02-04"), D("2018-02-20"))
        assert jb.Planning(begins=first, ends=last, words="x").edtf == "2018-01-03/2018-02-20"
        assert jb.Planning(begins=first, ends=jb.Period(None, D("2018-02-20")), words="x").span == jb.Period(
            D("2018-01-03"), D("2018-02-20")
        )


class TestFigure:
    @pytest.mark.parametrize("value", [1.5, True, Decimal("inf"), "5"])
    def test_a_number_is_an_int_or_a_finite_decimal(self, value: Any) -> None:
        with pytest.raises(jb.InvalidValue, match="Figure.value: expected an int or a finite Decimal"):
            jb.Figure(value=value, words="5")

    @pytest.mark.parametrize(
        "value", [10**100, -(10**100), Decimal("1E+100"), Decimal("1E-101"), Decimal("-1E+999999999")]
    )
    def test_a_number_has_at_most_a_hundred_digits_on_either_side(self, value: Any) -> None:
        """A few bytes can stand for a number that would fill the memory when it is written out."""
        with pytest.raises(jb.InvalidValue, match="Figure.value: expected a number of at most 100 digits"):
            jb.Figure(value=value, words="veel")
        assert jb.Figure(value=10**100 - 1, words="veel").exact == 10**100 - 1

    @pytest.mark.parametrize(
        ("fields", "said"),
        [
            ({}, "and one of them only"),
            ({"value": 1, "low": 1}, "and one of them only"),
            ({"low": 1, "high": 2, "numerator": 1, "denominator": 2}, "and one of them only"),
            ({"low": 2, "high": 1}, "Figure.high: expected a number not below 2"),
            ({"low": 2}, "Figure.high"),
            ({"numerator": 1, "denominator": 0, "unit": jb.Unit.PERCENT}, "Figure.denominator"),
            ({"numerator": 1, "denominator": 2}, "Figure.unit: expected percent, for a share"),
            ({"value": 1, "rounding": 0}, "Figure.rounding"),
            ({"value": 1, "unit": "count"}, "Figure.unit: expected a Unit"),
            ({"value": 1, "qualifier": "circa"}, "Figure.qualifier"),
            ({"value": 1, "mark": " "}, "Figure.mark"),
        ],
    )
    def test_what_cannot_be_is_refused(self, fields: dict[str, Any], said: str) -> None:
        with pytest.raises(jb.InvalidValue, match=said):
            jb.Figure(words="x", **fields)

    def test_one_is_a_width_and_a_whole(self) -> None:
        """Rounded to whole ones, 5 is from 4.5 to 5.5; 5 of 1 is 500 percent."""
        rounded = jb.Figure(value=5, rounding=1, words="5").bounds
        assert (rounded.low, rounded.high) == (Fraction(9, 2), Fraction(11, 2))
        even = jb.Figure(value=5, rounding=2, words="5").bounds
        assert [(one, type(one)) for one in (even.low, even.high)] == [(4, int), (6, int)]
        assert jb.Figure(numerator=5, denominator=1, unit=jb.Unit.PERCENT, words="5 op 1").exact == 500

    def test_a_whole_number_is_an_int_however_it_is_written(self) -> None:
        assert [type(exact(Decimal(text))) for text in ("7.0", "7.5")] == [int, Fraction]

    @pytest.mark.parametrize(("value", "low"), [("0.5", "0.4"), ("0.0625", "0.0624"), ("0.125", "0.124")])
    def test_almost_a_decimal_is_one_unit_of_its_last_digit(self, value: str, low: str) -> None:
        almost = jb.Figure(value=Decimal(value), qualifier=jb.Qualifier.ALMOST, words=f"bijna {value}")
        assert almost.bounds.low == Fraction(low)

    @pytest.mark.parametrize(
        ("qualifier", "bounds"),
        [
            ("exact", (900, 900, False, False)),
            ("at_least", (900, None, False, False)),
            ("more_than", (900, None, True, False)),
            ("at_most", (None, 900, False, False)),
            ("less_than", (None, 900, False, True)),
            ("over", (900, 1000, False, True)),
            ("almost", (800, 900, True, True)),
            ("circa", (None, None, False, False)),
        ],
    )
    def test_bounds_follow_the_qualifier(self, qualifier: str, bounds: tuple[Any, ...]) -> None:
        assert jb.Figure(value=900, qualifier=jb.Qualifier(qualifier), words="900").bounds == jb.Bounds(
            bounds[0], bounds[1], low_open=bounds[2], high_open=bounds[3]
        )

    def test_the_last_digit_of_a_decimal_and_of_zero(self) -> None:
        over = jb.Figure(value=Decimal("13.7"), qualifier=jb.Qualifier.OVER, words="ruim 13,7")
        assert over.bounds == jb.Bounds(Fraction(137, 10), Fraction(138, 10), high_open=True)
        zero = jb.Figure(value=0, qualifier=jb.Qualifier.OVER, words="ruim 0")
        assert zero.bounds.high == 1
        third = jb.Figure(
            numerator=1, denominator=3, unit=jb.Unit.PERCENT, qualifier=jb.Qualifier.OVER, words="ruim een derde"
        )
        assert third.bounds == jb.Bounds(Fraction(100, 3), Fraction(103, 3), high_open=True)

    def test_a_stated_rounding_is_half_a_width_either_way(self) -> None:
        assert jb.Figure(value=1000, rounding=100, words="1.000").bounds == jb.Bounds(950, 1050)

    def test_a_range_and_a_rough_range(self) -> None:
        assert jb.Figure(low=20, high=50, words="20-50").bounds == jb.Bounds(20, 50)
        assert jb.Figure(low=20, high=50, qualifier=jb.Qualifier.CIRCA, words="20-50").bounds == jb.Bounds(None, None)
        assert jb.Figure(low=20, high=50, words="20-50").exact is None

    def test_a_share_of_a_decimal(self) -> None:
        assert jb.Figure(
            numerator=1, denominator=Decimal("7.1"), unit=jb.Unit.PERCENT, words="1 op de 7,1"
        ).exact == Fraction(1000, 71)
        assert jb.Figure(numerator=3, denominator=5, unit=jb.Unit.PERCENT, words="3 van de 5").exact == 60

    @given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12))
    def test_exact_numbers_are_exact(self, number: Decimal) -> None:
        assert Fraction(exact(number)) == Fraction(str(number))


class TestUnits:
    def test_percent_and_percentage_point_do_not_add(self) -> None:
        pint = pytest.importorskip("pint")
        percent = units.quantity(jb.Figure(value=5, unit=jb.Unit.PERCENT, words="5%"))
        point = units.quantity(jb.Figure(value=5, unit=jb.Unit.PERCENTAGE_POINT, words="5 procentpunt"))
        with pytest.raises(pint.DimensionalityError):
            _ = percent + point

    def test_in_the_callers_registry(self) -> None:
        pint = pytest.importorskip("pint")
        mine = pint.UnitRegistry(non_int_type=Decimal)
        amount = units.quantity(jb.Figure(value=5, unit=jb.Unit.EUR, words="€ 5"), mine)
        assert amount + mine.Quantity(Decimal(1), "EUR") == mine.Quantity(Decimal(6), "EUR")

    def test_a_share_becomes_a_decimal_and_a_range_is_refused(self) -> None:
        share = units.quantity(jb.Figure(numerator=1, denominator=4, unit=jb.Unit.PERCENT, words="1 van de 4"))
        assert share.magnitude == 25
        eighth = units.quantity(jb.Figure(numerator=1, denominator=8, unit=jb.Unit.PERCENT, words="1 van de 8"))
        assert (eighth.magnitude, type(eighth.magnitude)) == (Decimal("12.5"), Decimal)
        assert type(units.quantity(jb.Figure(value=5, words="5")).magnitude) is int
        with pytest.raises(jb.InvalidValue, match="it states a range"):
            units.quantity(jb.Figure(low=1, high=2, words="1-2"))


class TestSources:
    @pytest.mark.parametrize(
        ("fields", "said"),
        [
            ({"first_line": 0}, "Passage.first_line"),
            ({"last_line": 4}, "Passage.last_line: expected a line number of at least 5"),
            ({"document": "Met Hoofdletters"}, "Passage.document"),
            ({"heading": ""}, "Passage.heading"),
            ({"page": 0}, "Passage.page"),
        ],
    )
    def test_a_passage_that_cannot_be(self, fields: dict[str, Any], said: str) -> None:
        with pytest.raises(jb.InvalidValue, match=said):
            jb.Passage(**{"document": "brief", "first_line": 5, "last_line": 6, **fields})

    @pytest.mark.parametrize(
        ("fields", "said"),
        [
            ({}, "a document or an address"),
            ({"document": "X"}, "Page.document"),
            ({"address": ""}, "Page.address"),
            ({"address": "a", "page": 0}, "Page.page"),
            ({"address": "a", "retrieved": "2019"}, "Page.retrieved"),
        ],
    )
    def test_a_page_that_cannot_be(self, fields: dict[str, Any], said: str) -> None:
        with pytest.raises(jb.InvalidValue, match=said):
            jb.Page(**fields)

    def test_a_cell_that_cannot_be(self) -> None:
        with pytest.raises(jb.InvalidValue, match="Cell.key"):
            jb.Cell(dataset="a", key="", retrieved=D("2019-01-01"))
        with pytest.raises(jb.InvalidValue, match="Cell.retrieved"):
            jb.Cell.own("a", on=datetime(2019, 1, 1, tzinfo=UTC))

    def test_a_page_has_a_whole_number_from_one(self) -> None:
        def passage(page: Any) -> jb.Passage:
            return jb.Passage(document="brief", first_line=1, last_line=1, page=page)

        def page(number: Any) -> jb.Page:
            return jb.Page(document="brief", page=number)

        for made in (passage, page):
            assert made(1).page == 1
            with pytest.raises(jb.InvalidValue, match=r"\.page: expected a page number of at least 1, got 1\.5$"):
                made(1.5)

    def test_they_show_their_place(self) -> None:
        assert str(jb.Passage(document="brief", first_line=5, last_line=5)) == "brief:5"
        assert str(jb.Page(address="https://example.org")) == "https://example.org"
        assert str(jb.Page(address="a", retrieved=D("2019-01-01"))) == "a"
        assert str(jb.Cell.own("telling", on=D("2019-01-01"), key="b4")) == "telling[b4], 2019-01-01"
        assert str(jb.Cell.own("telling", on=D("2019-01-01"))) == "telling, 2019-01-01"

    def test_a_citation_that_cannot_be(self) -> None:
        for fields in ({"kind": "kamerstuk"}, {"words": ""}, {"mark": ""}, {"also": ("A B",)}):
            made: dict[str, Any] = {"kind": CitationKind.KAMERSTUK, "id": "kst-31839-580", "words": "31 839", **fields}
            with pytest.raises(jb.InvalidValue, match="Citation"):
                jb.Citation(**made)


class TestCitations:
    @pytest.mark.parametrize(
        ("words", "identifiers"),
        [
            ("Kamerstuk 31 839, nr. 580", ["kst-31839-580"]),
            ("Kamerstukken II 2018-2019, 32 793, nr. 366", ["kst-32793-366"]),
            ("34 775 XVI, nr. 41", ["kst-34775-xvi-41"]),
            ("Handelingen II 2018/19, nr. 53, item 4", ["h-tk-20182019-53-4"]),
            ("Aanhangsel Handelingen II 2018/19, nr. 1912", ["ah-tk-20182019-1912"]),
            ("Staatscourant 2024, nr. 37715", ["stcrt-2024-37715"]),
            ("TZ202406 nr. 022", ["tz202406-022"]),
            ("2016Z20139", ["kv-tk-2016z20139"]),
            ("Kamerstuk 36 546, nrs. 14, 24 en 39", ["kst-36546-14", "kst-36546-24", "kst-36546-39"]),
        ],
    )
    def test_every_series_has_one_identifier(self, words: str, identifiers: list[str]) -> None:
        assert [citation.id.lower() for citation in parse_citations(words)] == identifiers

    def test_what_names_no_paper_or_several_is_refused(self) -> None:
        with pytest.raises(jb.CitationError, match="'bladzijde 3'"):
            jb.parse_citation("bladzijde 3")
        with pytest.raises(jb.CitationError, match="names 2 papers"):
            jb.parse_citation("Kamerstuk 36 546, nrs. 14 en 24")

    def test_one_paper_in_two_files(self) -> None:
        assert [one.lower() for one in jb.parse_citation("Kamerstukken 32 793 en 31 839, nr. 345").also] == [
            "kst-31839-345"
        ]

    @given(st.text())
    def test_no_text_raises_anything_else(self, text: str) -> None:
        try:
            found = parse_citations(text)
        except jb.CitationError as error:
            assert error.text == text
        else:
            assert found


class TestErrors:
    def test_a_long_text_is_cut_and_its_parts_are_told(self) -> None:
        said = str(errors.PlanningError("a" * 90, understood="2018", nearest="medio 2018"))
        assert "a" * 79 + "…" in said
        assert said.endswith("understood only '2018'; a form that can be read: 'medio 2018'")

    def test_a_finding_names_its_line(self) -> None:
        assert str(errors.Finding("a.toml", "plans[0]", "x", line=3)) == "a.toml:3: plans[0]: x"
        assert str(errors.Finding("a.toml", "", "x")) == "a.toml: x"

    def test_without_suggestions_nothing_is_suggested(self) -> None:
        assert str(errors.UnknownId("plan", "x")) == "No plan with id 'x'"
        assert str(errors.CriterionError("plan", "x")) == "A plan cannot be selected by 'x'"
        assert str(errors.LoadingError((errors.Finding("a", "", "x"), errors.Finding("a", "", "y")))).startswith(
            "2 errors"
        )


class TestWording:
    def test_numbers_in_two_languages(self) -> None:
        assert wording.number(Decimal("-1234.50")) == "-1.234,50"
        assert wording.number(Fraction(-1, 3), places=0) == "-0…"
        assert wording.number(Fraction(5, 4), "en") == "1.25"
        assert wording.with_unit(7, jb.Unit.GRADE) == "7"
        assert (
            wording.figure(jb.Figure(numerator=17, denominator=28, unit=jb.Unit.PERCENT, words="17 van de 28"), "en")
            == "17 of 28 (60.7…%)"
        )

    @pytest.mark.parametrize(
        ("period", "nl", "en"),
        [
            (jb.Period(D("2018-01-01"), None), "vanaf 1 januari 2018", "from 1 January 2018"),
            (jb.Period(None, D("2018-01-01")), "tot en met 1 januari 2018", "until 1 January 2018"),
            (jb.Period(None, None), "zonder begin of einde", "open"),
            (jb.Period.day(D("2018-05-01")), "1 mei 2018", "1 May 2018"),
            (jb.Period(D("2018-07-01"), D("2018-12-31")), "tweede helft van 2018", "second half of 2018"),
            (jb.Period(D("2017-01-01"), D("2018-12-31")), "2017-2018", "2017-2018"),
            (
                jb.Period(D("2018-02-01"), D("2018-03-31")),
                "1 februari 2018 t/m 31 maart 2018",
                "1 February 2018 to 31 March 2018",
            ),
            (
                jb.Period(D("2018-02-02"), D("2018-03-03")),
                "2 februari 2018 t/m 3 maart 2018",
                "2 February 2018 to 3 March 2018",
            ),
            (jb.Period.quarter(2020, 1), "1e kwartaal 2020", "Q1 2020"),
            (None, "zonder vermelde periode", "no period stated"),
        ],
    )
    def test_periods_have_names(self, period: jb.Period | None, nl: str, en: str) -> None:
        assert (nl, en) == (wording.period(period), wording.period(period, "en"))

    def test_a_table_fits_its_width(self) -> None:
        lines = table(["a", "b"], [["kort", "een lange tekst die niet past"], ["x", ""]], width=24).split("\n")
        assert max(map(len, lines)) <= 24
        assert "een lange" in "\n".join(lines)
