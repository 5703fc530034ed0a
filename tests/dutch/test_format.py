"""
Claims about periods put into words.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jeugdbeleid.dutch import format_figure, format_planning, parse_citation, parse_figure, parse_planning
from jeugdbeleid.errors import FormatError
from jeugdbeleid.figure import Figure
from jeugdbeleid.period import Period
from jeugdbeleid.vocabulary import CitationKind, Qualifier, Unit


@pytest.mark.parametrize(
    ("period", "dutch", "english"),
    [
        (Period.year(2018), "2018", "2018"),
        (Period(date(2018, 1, 1), date(2020, 12, 31)), "2018 t/m 2020", "2018 to 2020"),
        (Period(date(2018, 7, 1), date(2018, 12, 31)), "tweede helft van 2018", "second half of 2018"),
        (
            Period(date(2018, 9, 1), date(2020, 8, 31)),
            "1 september 2018 t/m 31 augustus 2020",
            "1 September 2018 to 31 August 2020",
        ),
        (Period(date(2018, 1, 1), date(2018, 6, 30)), "eerste helft van 2018", "first half of 2018"),
        (Period.quarter(2020, 1), "eerste kwartaal van 2020", "first quarter of 2020"),
        (Period.quarter(2020, 4), "vierde kwartaal van 2020", "fourth quarter of 2020"),
        (
            Period(date(2020, 1, 1), date(2020, 4, 30)),
            "1 januari 2020 t/m 30 april 2020",
            "1 January 2020 to 30 April 2020",
        ),
        (Period.month(2020, 2), "februari 2020", "February 2020"),
        (Period.day(date(2019, 4, 4)), "4 april 2019", "4 April 2019"),
        (
            Period(date(2020, 2, 1), date(2020, 4, 30)),
            "1 februari 2020 t/m 30 april 2020",
            "1 February 2020 to 30 April 2020",
        ),
        (Period(date(2020, 5, 1), None), "vanaf 1 mei 2020", "from 1 May 2020"),
        (Period(None, date(2020, 5, 1)), "tot en met 1 mei 2020", "up to and including 1 May 2020"),
        (Period(None, None), "doorlopend", "continuing"),
    ],
)
def test_a_period_has_its_shortest_name_in_both_languages(period: Period, dutch: str, english: str) -> None:
    assert (format_planning(period), format_planning(period, "en")) == (dutch, english)


def test_another_language_is_refused() -> None:
    with pytest.raises(FormatError, match="Unknown language 'de': expected 'nl' or 'en'"):
        format_planning(Period.year(2018), "de")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("figure", "dutch", "english"),
    [
        (Figure(value=13700000, unit=Unit.EUR, words="x"), "€ 13.700.000", "€ 13,700,000"),
        (Figure(value=-3, unit=Unit.EUR, words="x"), "-€ 3", "-€ 3"),
        (Figure(value=500000, qualifier=Qualifier.OVER, words="x"), "ruim 500.000", "just over 500,000"),
        (Figure(low=20, high=50, unit=Unit.PERCENT, words="x"), "tussen 20% en 50%", "between 20% and 50%"),
        (Figure(low=2017, high=2019, words="x"), "tussen 2.017 en 2.019", "between 2,017 and 2,019"),
        (Figure(numerator=17, denominator=28, unit=Unit.PERCENT, words="x"), "17 van de 28", "17 of 28"),
        (
            Figure(numerator=1000, denominator=Decimal("7100.5"), unit=Unit.PERCENT, words="x"),
            "1.000 van de 7.100,5",
            "1,000 of 7,100.5",
        ),
        (Figure(value=Decimal("7.5"), unit=Unit.GRADE, words="x"), "rapportcijfer 7,5", "grade 7.5"),
        (Figure(low=6, high=7, unit=Unit.GRADE, words="x"), "rapportcijfer 6 tot 7", "grade 6 to 7"),
        (
            Figure(value=6, unit=Unit.WEEK, qualifier=Qualifier.AT_MOST, words="x"),
            "ten hoogste 6 weken",
            "at most 6 weeks",
        ),
        (Figure(value=-5, unit=Unit.PERCENTAGE_POINT, words="x"), "-5 procentpunt", "-5 percentage points"),
    ],
)
def test_a_figure_is_put_into_words_in_both_languages(figure: Figure, dutch: str, english: str) -> None:
    assert (format_figure(figure), format_figure(figure, "en")) == (dutch, english)


def test_a_figure_in_another_language_is_refused() -> None:
    with pytest.raises(FormatError, match="Unknown language 'de': expected 'nl' or 'en'"):
        format_figure(Figure(value=1, words="1"), "de")  # type: ignore[arg-type]


NUMBERS = st.integers(-(10**12), 10**12) | st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=3)
GRADES = st.decimals(0, 10, places=1)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """
    Any figure that Dutch has words for.
    """
    qualifier, shape = draw(st.sampled_from(Qualifier)), draw(st.sampled_from(["value", "range", "share"]))
    if shape == "share":
        part, whole = sorted(draw(st.tuples(st.integers(0, 10**9), st.integers(1, 10**9))))
        return Figure(numerator=part, denominator=whole, unit=Unit.PERCENT, qualifier=qualifier, words="x")
    unit = draw(st.sampled_from(Unit))
    numbers = GRADES if unit is Unit.GRADE else NUMBERS
    if shape == "value":
        return Figure(value=draw(numbers), unit=unit, qualifier=qualifier, words="x")
    low, high = sorted(draw(st.tuples(numbers, numbers)))
    return Figure(low=low, high=high, unit=unit, qualifier=qualifier, words="x")


def stated(figure: Figure) -> tuple[Any, ...]:
    numbers = (figure.value, figure.low, figure.high, figure.numerator, figure.denominator)
    return (*numbers, figure.unit, figure.qualifier)


@given(figures())
def test_a_figure_that_is_put_into_words_is_read_back(figure: Figure) -> None:
    assert stated(parse_figure(format_figure(figure))) == stated(figure)


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(st.tuples(DAYS, DAYS).map(sorted), st.sampled_from(["both", "first", "last"]))
def test_a_period_that_is_put_into_words_is_read_back(days: list[date], side: str) -> None:
    first, last = days
    period = Period(None if side == "last" else first, None if side == "first" else last)
    assert parse_planning(format_planning(period)).span == period


IDENTIFIERS = st.one_of(
    st.builds("kst-{}-{}".format, st.integers(10000, 39999), st.integers(1, 9999)),
    st.builds("kst-{}-XVI-{}".format, st.integers(10000, 39999), st.integers(1, 9999)),
    st.builds(lambda year, number: f"ah-tk-{year}{year + 1}-{number}", st.integers(1990, 2040), st.integers(1, 9999)),
    st.builds(
        lambda year, number, item: f"h-tk-{year}{year + 1}-{number}-{item}",
        st.integers(1990, 2040), st.integers(1, 110), st.integers(1, 40),
    ),
    st.builds("stcrt-{}-{}".format, st.integers(1995, 2040), st.integers(1, 99999)),
    st.builds("stb-{}-{}".format, st.integers(1950, 2040), st.integers(1, 999)),
    st.builds("TZ{}-{:03}".format, st.integers(201001, 204012), st.integers(1, 999)),
    st.builds("kv-tk-{}Z{:05}".format, st.integers(2009, 2040), st.integers(1, 99999)),
)  # fmt: skip


@given(IDENTIFIERS)
def test_the_canonical_form_of_a_reference_and_its_identifier_are_read_back(identifier: str) -> None:
    reference = parse_citation(identifier)
    assert parse_citation(reference.canonical).id == reference.id
    assert reference.kind in CitationKind
