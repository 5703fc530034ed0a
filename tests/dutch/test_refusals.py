"""
What an error says of a text that is no planning expression: the text, what of it was understood, and the nearest form that can be read.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jeugdbeleid.dutch import parse_planning
from jeugdbeleid.errors import PlanningError


def refusal(text: str) -> PlanningError:
    with pytest.raises(PlanningError) as caught:
        parse_planning(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "understood", "nearest"),
    [
        ("misschien eind 2019", "eind 2019", "eind 2019"),
        ("deze zomer of zo", "deze zomer", "deze zomer"),
        ("vorjaar 2020", "2020", "voorjaar 2020"),
        ("1e kwartal 2020", "2020", "1e kwartaal 2020"),
        ("oktber 2021 t/m decmber 2021", "2021", "oktober 2021 t/m december 2021"),
        ("5e kwartaal 2024", "2024", "4e kwartaal 2024"),
        ("Q5 2024", "2024", "Q4 2024"),
        ("week 60 2023", "2023", "week 52 2023"),
        ("18 jaar", None, "binnen 18 jaar"),
        ("zes weken", None, "binnen zes weken"),
        ("18 jaar oud", None, None),
        ("medio", None, "medio 2020"),
        ("kwartaal 7", None, "kwartaal 4"),
        ("31 februari 2024 of zo", "februari 2024", "februari 2024"),
        ("Najaar 2019 t/m vorjaar 2020", "Najaar 2019", "Najaar 2019 t/m voorjaar 2020"),
        ("vorig jar", None, None),
        ("mart 2020", "2020", "maart 2020"),
        ("dcembr 2020", "2020", "december 2020"),
        ("mark 2020", "2020", "2020"),
        ("haart 2020", "2020", "2020"),
    ],
)
def test_words_that_are_no_time_are_told_from_those_that_are_and_the_nearest_form_is_named(
    text: str, understood: str | None, nearest: str | None
) -> None:
    error = refusal(text)
    assert (error.text, error.understood, error.nearest) == (text, understood, nearest)


@pytest.mark.parametrize("text", ["nr. 580", "2000 kinderen", "in de wijk", "abc", "Garage2020", "", " ", "10.000"])
def test_a_text_that_is_near_no_form_is_given_none(text: str) -> None:
    error = refusal(text)
    assert (error.understood, error.nearest) == (None, None)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("31 februari 2024", "29 februari 2024"),
        ("31-11-2024", "30-11-2024"),
        ("29 februari 2023", "28 februari 2023"),
    ],
)
def test_a_day_that_the_calendar_lacks_is_given_the_last_that_it_has(text: str, nearest: str) -> None:
    assert refusal(text).nearest == nearest


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("2025-2021", "2021-2025"),
        ("eind 2021 t/m begin 2020", "begin 2020 t/m eind 2021"),
        ("tussen 2027 en 2025", "tussen 2025 en 2027"),
        ("van 1 juni 2024 tot 1 mei 2024", "van 1 mei 2024 tot 1 juni 2024"),
        ("vanaf 2020 uiterlijk 2019", None),
    ],
)
def test_a_range_that_ends_before_it_begins_is_given_the_other_way_round(text: str, nearest: str | None) -> None:
    error = refusal(text)
    assert "ends before it begins" in str(error)
    assert error.nearest == nearest


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("17 april", "17 april 2020"),
        ("1 september jl.", "1 september 2020"),
        ("vorig jaar", "jaar 2020"),
        ("volgende maand", None),
        ("vandaag t/m eind mei", None),
    ],
)
def test_what_is_told_from_the_day_of_writing_is_given_a_form_with_a_year_where_there_is_one(
    text: str, nearest: str | None
) -> None:
    error = refusal(text)
    assert "reference" in str(error)
    assert error.nearest == nearest


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "misschien eind 2019",
            (
                "Cannot read 'misschien eind 2019' as a planning expression; more stands there than words of time; "
                "understood only 'eind 2019'; a form that can be read: 'eind 2019'"
            ),
        ),
        (
            "zes weken",
            (
                "Cannot read 'zes weken' as a planning expression; an age or a duration is no time; "
                "a form that can be read: 'binnen zes weken'"
            ),
        ),
        ("ruim 18 jaar", "Cannot read 'ruim 18 jaar' as a planning expression; it names no day, month, season or year"),
        (
            "17 april",
            (
                "Cannot read '17 april' as a planning expression; it is told from the day of writing, so a reference day is needed; "
                "a form that can be read: '17 april 2020'"
            ),
        ),
        (
            "anderhalve maand na 1 mei 2020",
            "Cannot read 'anderhalve maand na 1 mei 2020' as a planning expression; half a month, week or day has no last day",
        ),
        (
            "1 januari van het jaar 2020 tot en met zondag 31 december 2021",
            (
                "Cannot read '1 januari van het jaar 2020 tot en met zondag 31 december 2021' as a planning expression; "
                "a planning expression has at most 12 words"
            ),
        ),
        (
            "(" * 33 + "2020",
            f"Cannot read '{'(' * 33}2020' as a planning expression; a planning expression has at most 12 words",
        ),
        (
            "2020" + " " * 397,
            f"Cannot read '2020{' ' * 75}…' as a planning expression; a planning expression has at most 12 words",
        ),
    ],
)
def test_a_refusal_says_in_one_line_what_was_read_why_not_and_what_would_be(text: str, message: str) -> None:
    assert str(refusal(text)) == message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2020" + " " * 396, "2020"),
        ("(" * 32 + "2020", "(" * 32 + "2020"),
        ("in de periode van 1 mei 2020 tot en met 31 mei 2021", "1 mei 2020 tot en met 31 mei 2021"),
    ],
)
def test_a_text_that_is_just_not_too_long_is_read(text: str, words: str) -> None:
    assert parse_planning(text).words == words


WORDS = "eind 2019 vorjaar 31 februari t/m 2018 kwartal Q5 1e 60 week dit jl. misschien 18 jaar van tussen en"


@given(st.lists(st.sampled_from(WORDS.split()), max_size=6).map(" ".join))
def test_every_form_that_is_named_can_be_read(text: str) -> None:
    """
    With a reference in a leap year, where it is one that is told from the day of writing.
    """
    try:
        parse_planning(text)
    except PlanningError as error:
        if error.nearest is not None:
            assert parse_planning(error.nearest, date(2020, 1, 1))
