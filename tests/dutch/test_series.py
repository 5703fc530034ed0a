"""
Claims about moments beside each other: which belong together, and what they share.
"""

from __future__ import annotations

from datetime import date

import pytest

from jeugdbeleid.dutch import find_plannings, parse_planning
from jeugdbeleid.errors import PlanningError

REFERENCE = date(2019, 6, 7)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("1 mei 2020 tot 1 juli 2020", "2020-05-01..2020-06-30"),
        ("1, 2 mei en 3 juni 2020", "2020-05-01..2020-06-03"),
        ("Q1 2019, Q1 2020 en Q3", "2019-01-01..2020-09-30"),
        ("kwartaal 3 en 4 jl.", "2018-07-01..2018-12-31"),
        ("week 50 van 2019 t/m 2 van 2020", "2019-12-09..2020-01-12"),
        ("week 50 van 2018 t/m 2 van dit jaar", "2018-12-10..2019-01-13"),
        ("week 50 jl. t/m 2 a.s.", "2018-12-10..2020-01-12"),
        ("mei t/m schooljaar 2020-2021", "2020-05-01..2021-07-31"),
        ("mei t/m studiejaar 2020-2021", "2020-05-01..2021-08-31"),
    ],
)
def test_a_moment_takes_what_it_lacks_from_its_neighbour_and_keeps_what_it_has(words: str, span: str) -> None:
    assert str(parse_planning(words, REFERENCE).span) == span


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("schooljaren '19/'20 en '20/'21", "2019-08-01..2021-07-31"),
        ("schooljaren 19/20 en 20/21", "2019-08-01..2021-07-31"),
        ("december 2019 en 2020/2021", "2019-12-01..2021-12-31"),
    ],
)
def test_two_years_are_a_school_year_behind_a_school_year_alone(words: str, span: str) -> None:
    assert str(parse_planning(words).span) == span


@pytest.mark.parametrize("between", ["morgen", "twee jaar geleden", "de komende twee jaar"])
def test_no_year_is_taken_from_beyond_a_time_that_is_told_from_the_reference(between: str) -> None:
    assert str(parse_planning(f"maart, {between} en mei 2022", REFERENCE).span) == "2019-03-01..2022-05-31"


def test_a_list_has_at_most_eight_moments() -> None:
    assert str(parse_planning("1, 2, 3, 4, 5, 6, 7 en 8 mei 2020").span) == "2020-05-01..2020-05-08"
    with pytest.raises(PlanningError) as caught:
        parse_planning("1, 2, 3, 4, 5, 6, 7, 8 en 9 mei 2020")
    assert caught.value.understood == "2, 3, 4, 5, 6, 7, 8 en 9 mei 2020"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dit speelt in 2017 en 2018.", ["2017 en 2018"]),
        ("Dit speelt in 2020, 2021 en later.", ["2020", "2021 en later"]),
        ("Er zijn in 2020, 2021 geen plannen.", ["2020", "2021"]),
        ("Er zijn in 2020, 2021 en 5 gemeenten plannen.", ["2020", "2021"]),
        ("Er zijn in 2020 en 2021 en 5 gemeenten plannen.", ["2020 en 2021"]),
        ("Het liep in 2017-2018 en 2019 goed.", ["2017-2018", "2019"]),
        ("In 2020 en de komende twee jaar gaat het door.", ["2020", "komende twee jaar"]),
        (
            "Het derde kwartaal van 2019 en het eerste kwartaal van 2020 zijn gelijk.",
            ["derde kwartaal van 2019 en het eerste kwartaal van 2020"],
        ),
        (
            "Het eerste halfjaar van 2019 en het tweede halfjaar van 2020 zijn gelijk.",
            ["eerste halfjaar van 2019 en het tweede halfjaar van 2020"],
        ),
    ],
)
def test_in_running_text_moments_are_one_expression_where_they_are_told_together(text: str, words: list[str]) -> None:
    assert [found.planning.words for found in find_plannings(text, REFERENCE)] == words
