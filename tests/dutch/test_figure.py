"""
Figures as Dutch texts state them.
"""

from __future__ import annotations

import contextlib
from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jeugdbeleid.dutch.figure import parse_figure
from jeugdbeleid.errors import FigureError
from jeugdbeleid.figure import Figure
from jeugdbeleid.vocabulary import Qualifier, Unit

PERCENT, EUR, GRADE = Unit.PERCENT, Unit.EUR, Unit.GRADE

VALUES = [
    ("23.206", 23206, Unit.COUNT),
    ("23 206", 23206, Unit.COUNT),
    ("1653", 1653, Unit.COUNT),
    ("7,4", Decimal("7.4"), Unit.COUNT),
    ("7,0", Decimal("7.0"), Unit.COUNT),
    ("€ 13,7 mln", 13700000, EUR),
    ("€11,4 miljoen", 11400000, EUR),
    ("€ 1,25 mln.", 1250000, EUR),
    ("€ 0,6 miljoen", 600000, EUR),
    ("€ 1,2 miljard", 1200000000, EUR),
    ("1.020 miljoen", 1020000000, Unit.COUNT),
    ("3 miljard euro", 3000000000, EUR),
    ("300 miljoen euro", 300000000, EUR),
    ("EUR 5.000", 5000, EUR),
    ("€ 1.500,-", 1500, EUR),
    ("€ 12,50", Decimal("12.50"), EUR),
    ("2,8 procent", Decimal("2.8"), PERCENT),
    ("3,8 %", Decimal("3.8"), PERCENT),
    ("83%", 83, PERCENT),
    ("10 procent", 10, PERCENT),
    ("5 procentpunt", 5, Unit.PERCENTAGE_POINT),
    ("2 procentpunten", 2, Unit.PERCENTAGE_POINT),
    ("plus 9,8%", Decimal("9.8"), PERCENT),
    ("+9,8%", Decimal("9.8"), PERCENT),
    ("-3%", -3, PERCENT),
    ("−3,5%", Decimal("-3.5"), PERCENT),
    ("minus 0%", 0, PERCENT),
    ("-0,0%", Decimal("0.0"), PERCENT),
    ("min 1%", -1, PERCENT),
    ("een 7", 7, GRADE),
    ("een 10", 10, GRADE),
    ("rapportcijfer 8", 8, GRADE),
    ("een 7,8", Decimal("7.8"), GRADE),
    ("een 10 procent", 10, PERCENT),
    ("een miljoen", 1000000, Unit.COUNT),
    ("anderhalf jaar", Decimal("1.5"), Unit.YEAR),
    ("een half procent", Decimal("0.5"), PERCENT),
    ("vijf", 5, Unit.COUNT),
    ("Tien", 10, Unit.COUNT),
    ("honderd", 100, Unit.COUNT),
    ("een vijftal", 5, Unit.COUNT),
    ("twaalf procent", 12, PERCENT),
    ("6 weken", 6, Unit.WEEK),
    ("drie maanden", 3, Unit.MONTH),
    ("1.000 dagen", 1000, Unit.DAY),
    ("maar liefst 5 procentpunt", 5, Unit.PERCENTAGE_POINT),
]


@pytest.mark.parametrize(("text", "value", "unit"), VALUES)
def test_a_number_is_read_with_its_unit(text: str, value: int | Decimal, unit: Unit) -> None:
    figure = parse_figure(text)
    assert figure == Figure(value=value, unit=unit, words=text)
    assert type(figure.value) is type(value)
    assert str(figure.value) == str(value)


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("circa 8.000", 8000, Qualifier.CIRCA),
        ("ca. 250", 250, Qualifier.CIRCA),
        ("zo'n 300", 300, Qualifier.CIRCA),
        ("Zo’n 300", 300, Qualifier.CIRCA),
        ("rond de 40%", 40, Qualifier.CIRCA),
        ("naar schatting 35.000", 35000, Qualifier.CIRCA),
        ("een honderdtal", 100, Qualifier.CIRCA),
        ("±300", 300, Qualifier.CIRCA),
        ("tenminste 25%", 25, Qualifier.AT_LEAST),
        ("ten minste 500", 500, Qualifier.AT_LEAST),
        ("minimaal 60%", 60, Qualifier.AT_LEAST),
        ("minstens 300", 300, Qualifier.AT_LEAST),
        ("tenminste een 7", 7, Qualifier.AT_LEAST),
        ("60% of meer", 60, Qualifier.AT_LEAST),
        ("meer dan 300", 300, Qualifier.MORE_THAN),
        ("langer dan tien dagen", 10, Qualifier.MORE_THAN),
        ("maximaal 20", 20, Qualifier.AT_MOST),
        ("ten hoogste 15%", 15, Qualifier.AT_MOST),
        ("hooguit tien", 10, Qualifier.AT_MOST),
        ("5 of minder", 5, Qualifier.AT_MOST),
        ("minder dan 5%", 5, Qualifier.LESS_THAN),
        ("korter dan zes maanden", 6, Qualifier.LESS_THAN),
        ("ruim 500.000", 500000, Qualifier.OVER),
        ("ruim dertig", 30, Qualifier.OVER),
        ("iets meer dan 300", 300, Qualifier.OVER),
        ("bijna 900", 900, Qualifier.ALMOST),
        ("Bijna  2 procent", 2, Qualifier.ALMOST),
        ("een kleine 300", 300, Qualifier.ALMOST),
    ],
)
def test_a_qualifier_is_read(text: str, value: int, qualifier: Qualifier) -> None:
    figure = parse_figure(text)
    assert (figure.value, figure.qualifier) == (value, qualifier)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("20-50%", 20, 50, PERCENT),
        ("2-3", 2, 3, Unit.COUNT),
        ("25 à 30", 25, 30, Unit.COUNT),
        ("tussen de 20 en 50 procent", 20, 50, PERCENT),
        ("tussen 5% en 10%", 5, 10, PERCENT),
        ("3 tot 5 procent", 3, 5, PERCENT),
        ("€ 10-12 miljoen", 10000000, 12000000, EUR),
        ("€ 2 miljoen tot € 3 miljoen", 2000000, 3000000, EUR),
        ("1.500-2.000", 1500, 2000, Unit.COUNT),
        ("1.990-2.010", 1990, 2010, Unit.COUNT),
        ("-3% tot +1%", -3, 1, PERCENT),
        ("een 7 à 8", 7, 8, GRADE),
        ("vijf of zes", 5, 6, Unit.COUNT),
        ("1899-2000", 1899, 2000, Unit.COUNT),
        ("2000-2101", 2000, 2101, Unit.COUNT),
    ],
)
def test_a_range_is_read(text: str, low: int, high: int, unit: Unit) -> None:
    assert parse_figure(text) == Figure(low=low, high=high, unit=unit, words=text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("tussen 1950 en 2000", Unit.COUNT),
        ("1,95 duizend tot 2000", Unit.COUNT),
        ("1,95 tot 2 duizend", Unit.COUNT),
        ("1950 euro tot 2000", EUR),
        ("1950-2000 dagen", Unit.DAY),
        ("€ 1950-2000", EUR),
        ("1950 tot € 2000", EUR),
        ("1.950 tot 2.000", Unit.COUNT),
    ],
)
def test_two_numbers_that_could_be_years_are_a_range_where_something_says_that_they_count(
    text: str, unit: Unit
) -> None:
    assert parse_figure(text) == Figure(low=1950, high=2000, unit=unit, words=text)


@pytest.mark.parametrize(
    ("text", "qualifier"), [("circa 1950-2000", Qualifier.CIRCA), ("1950-2000 of meer", Qualifier.AT_LEAST)]
)
def test_two_numbers_with_a_qualifier_are_no_years(text: str, qualifier: Qualifier) -> None:
    assert parse_figure(text) == Figure(low=1950, high=2000, qualifier=qualifier, words=text)


@pytest.mark.parametrize(
    ("text", "numerator", "denominator", "qualifier"),
    [
        ("1 op de 7", 1, 7, Qualifier.EXACT),
        ("1 op de 7,1", 1, Decimal("7.1"), Qualifier.EXACT),
        ("1 op elke 9,3", 1, Decimal("9.3"), Qualifier.EXACT),
        ("een op de zeven", 1, 7, Qualifier.EXACT),
        ("ongeveer één op de vijf", 1, 5, Qualifier.CIRCA),
        ("1 op 25", 1, 25, Qualifier.EXACT),
        ("17 van de 28", 17, 28, Qualifier.EXACT),
        ("17/28", 17, 28, Qualifier.EXACT),
        ("drie van de tien", 3, 10, Qualifier.EXACT),
        ("de helft", 1, 2, Qualifier.EXACT),
        ("meer dan de helft", 1, 2, Qualifier.MORE_THAN),
        ("ruim een derde", 1, 3, Qualifier.OVER),
        ("twee derde", 2, 3, Qualifier.EXACT),
        ("tweederde", 2, 3, Qualifier.EXACT),
        ("driekwart", 3, 4, Qualifier.EXACT),
        ("een vijfde deel", 1, 5, Qualifier.EXACT),
        ("nul op de tien", 0, 10, Qualifier.EXACT),
        ("1 van de 1", 1, 1, Qualifier.EXACT),
    ],
)
def test_a_share_keeps_its_part_and_its_whole(
    text: str, numerator: int, denominator: int | Decimal, qualifier: Qualifier
) -> None:
    assert parse_figure(text) == Figure(
        numerator=numerator, denominator=denominator, unit=PERCENT, qualifier=qualifier, words=text
    )


def test_the_caller_names_the_unit_of_a_bare_number() -> None:
    assert parse_figure("7,4", GRADE).unit is GRADE
    assert parse_figure("een 7", GRADE).unit is GRADE
    assert parse_figure("ruim 300", Unit.DAY).unit is Unit.DAY
    assert parse_figure("1 op de 7", PERCENT).unit is PERCENT


@pytest.mark.parametrize(("text", "unit"), [("5%", EUR), ("1 op de 7", Unit.COUNT), ("een 7", Unit.COUNT)])
def test_a_stated_unit_is_not_overruled(text: str, unit: Unit) -> None:
    with pytest.raises(FigureError, match=f"not {unit.value}"):
        parse_figure(text, unit)


@pytest.mark.parametrize(
    ("text", "number", "mark", "one"),
    [
        ("1.706.18", "1.706", "18", "170618"),
        ("1.70618", "1.706", "18", "170618"),
        ("20165", "2016", "5", "20165"),
        ("201612", "2016", "12", "201612"),
        ("12.3", "12", "3", "12,3"),
        ("ruim 1.706.18", "1.706", "18", "170618"),
    ],
)
def test_digits_that_may_be_a_footnote_mark_are_told_not_guessed(text: str, number: str, mark: str, one: str) -> None:
    with pytest.raises(FigureError) as caught:
        parse_figure(text)
    assert caught.value.text == text
    assert caught.value.reason == f"ambiguous: {number!r} with the footnote mark {mark!r}, or the number {one!r}"
    assert caught.value.nearest == text[: text.index(number)] + number
    assert parse_figure(text, mark=mark).exact == int(number.replace(".", ""))
    assert parse_figure(text, mark=mark).mark == mark


@pytest.mark.parametrize(
    ("text", "mark", "words"),
    [
        ("ruim 1.706 18", "18", "ruim 1.706"),
        ("17 van de 28.5", "5", "17 van de 28"),
        ("20-50%3", "3", "20-50%"),
    ],
)
def test_the_mark_is_kept_beside_the_words_of_any_figure(text: str, mark: str, words: str) -> None:
    figure = parse_figure(text, mark=mark)
    assert (figure.words, figure.mark) == (words, mark)


def test_a_round_number_of_five_digits_is_not_taken_for_a_year_with_a_mark() -> None:
    assert parse_figure("20000").value == 20000


@pytest.mark.parametrize("mark", ["19", ""])
def test_a_mark_that_does_not_stand_there_is_refused(mark: str) -> None:
    with pytest.raises(FigureError, match="does not end in the footnote mark"):
        parse_figure("1.706.18", mark=mark)


NO_NUMBER = "it states no number"
AROUND = "what stands around the number is no qualifier, unit or range"
MORE = "more stands there than a number with its qualifier and unit"
DECIMALS = "a point groups thousands, and a comma begins decimals"
WHOLE = "a share is no more than the whole"
YEARS = "two years are a time, which parse_planning reads"


@pytest.mark.parametrize(
    ("text", "understood", "nearest", "reason"),
    [
        ("", None, None, NO_NUMBER),
        ("veel", None, None, NO_NUMBER),
        ("tientallen", None, None, NO_NUMBER),
        ("nr. 580", None, None, AROUND),
        ("tussen 5", None, None, AROUND),
        ("ruim300", None, None, AROUND),
        ("42 regio's", "42", "42", MORE),
        ("35%10", "35%", "35%", MORE),
        ("bijnna 900", None, "bijna 900", AROUND),
        ("2.5 procent", None, "2,5 procent", DECIMALS),
        ("2.5-3 procent", None, "2,5-3 procent", DECIMALS),
        ("2-3.5 procent", None, "2-3,5 procent", DECIMALS),
        ("1 op de 2.5 of meer", None, "1 op de 2,5 of meer", DECIMALS),
        ("een 7.5 of hoger", None, "een 7,5 of hoger", DECIMALS),
        ("2,5,3 procent", None, None, DECIMALS),
        ("1.2.3 procent", None, None, DECIMALS),
        ("12.5,3 procent", None, None, DECIMALS),
        ("50-20%", None, "20-50", "a range runs from low to high"),
        ("2017-2018", None, None, YEARS),
        ("van 1900 tot 2100", None, None, YEARS),
        ("een 12", None, "12", "no grade is above 10"),
        ("een", None, "één", "'een' alone is no number"),
        ("half", None, "één", "'half' alone is no number"),
        ("Halve", None, "één", "'Halve' alone is no number"),
        ("derde", None, "een derde", "'derde' alone is an ordinal, or has no number before it"),
        ("een helft", None, "de helft", "'helft' alone is an ordinal, or has no number before it"),
        ("28 van de 17", None, None, WHOLE),
        ("1 op de 0", None, None, WHOLE),
        ("0 van de 0", None, None, WHOLE),
        ("€ 5%", None, None, "two units: EUR and percent"),
        ("8".rjust(121), None, None, "a figure is a few words, at most 120 characters"),
        (
            "in de orde van grootte van de 2 miljoen tot 3 miljoen euro",
            None,
            None,
            "a figure has at most 12 words",
        ),
    ],
)
def test_what_is_no_figure_is_refused_with_the_reason_and_the_nearest_that_is(
    text: str, understood: str | None, nearest: str | None, reason: str
) -> None:
    with pytest.raises(FigureError) as caught:
        parse_figure(text)
    error = caught.value
    assert (error.text, error.understood, error.nearest, error.reason) == (text, understood, nearest, reason)


@pytest.mark.parametrize("text", ["8".rjust(120), "in de orde van grootte van 2 miljoen tot € 3 miljoen"])
def test_a_figure_may_have_120_characters_and_twelve_words(text: str) -> None:
    assert parse_figure(text).words == text.strip()


def test_a_decrease_keeps_its_digits_whatever_the_caller_rounds_to() -> None:
    with localcontext(prec=2):
        assert str(parse_figure("-3,14159%").value) == "-3.14159"


PIECES = st.sampled_from(
    [
        "ruim",
        "tussen",
        "de",
        "een",
        "7",
        "1.706",
        ".18",
        "€",
        "%",
        "mln",
        "en",
        "tot",
        "-",
        "op",
        "van",
        "derde",
        "helft",
        "drie",
        "tal",
        " ",
        "\u0301",
        ",",
        "²",
        "0",
        "of meer",
    ]
)


@given(st.text() | st.lists(PIECES).map("".join) | st.lists(PIECES).map(" ".join))
def test_no_text_raises_anything_but_its_documented_error(text: str) -> None:
    for mark in (None, "18", "7"):
        with contextlib.suppress(FigureError):
            figure = parse_figure(text, mark=mark)
            assert figure.low is None or figure.high is None or figure.low <= figure.high
