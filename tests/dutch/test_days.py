"""
Claims about the days that words of time have: on the edge of a reference day, of a part of a stretch, and where the calendar has none.
"""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from jeugdbeleid.dutch import parse_planning
from jeugdbeleid.dutch.convention import DEFAULT
from jeugdbeleid.errors import PlanningError
from jeugdbeleid.period import Period

FRIDAY = date(2019, 6, 7)


@pytest.mark.parametrize(
    ("words", "reference", "span"),
    [
        ("1 juli a.s.", date(2019, 6, 30), "2019-07-01..2019-07-01"),
        ("1 juli a.s.", date(2019, 7, 1), "2020-07-01..2020-07-01"),
        ("1 juli jl.", date(2019, 7, 1), "2018-07-01..2018-07-01"),
        ("1 juli jl.", date(2019, 7, 2), "2019-07-01..2019-07-01"),
        ("komende zomer", date(2019, 6, 20), "2019-06-01..2019-08-31"),
        ("komende zomer", date(2019, 6, 21), "2020-06-01..2020-08-31"),
        ("volgend voorjaar", date(2024, 2, 29), "2024-03-01..2024-05-31"),
        ("volgend voorjaar", date(2024, 3, 1), "2025-03-01..2025-05-31"),
        ("deze winter", date(2020, 2, 29), "2019-12-01..2020-02-29"),
        ("deze winter", date(2020, 3, 1), "2020-12-01..2021-02-28"),
        ("in de winter", date(2020, 2, 1), "2020-12-01..2021-02-28"),
        ("dit schooljaar", date(2019, 7, 31), "2018-08-01..2019-07-31"),
        ("dit schooljaar", date(2019, 8, 1), "2019-08-01..2020-07-31"),
        ("deze week", FRIDAY, "2019-06-03..2019-06-09"),
        ("week 12", date(2023, 5, 1), "2023-03-20..2023-03-26"),
        ("met Prinsjesdag", date(2020, 6, 7), "2020-09-15..2020-09-15"),
        ("gisteren", FRIDAY, "2019-06-06..2019-06-06"),
        ("overmorgen", FRIDAY, "2019-06-09..2019-06-09"),
        ("binnen twee weken na de zomer", FRIDAY, "2019-08-31..2019-09-14"),
        ("drie maanden na de zomer", FRIDAY, "2019-11-01..2019-11-30"),
    ],
)
def test_what_is_told_from_a_day_turns_on_that_day(words: str, reference: date, span: str) -> None:
    assert str(parse_planning(words, reference).span) == span


@pytest.mark.parametrize(
    ("words", "reference", "span"),
    [
        ("29 februari", date(2020, 1, 15), "2020-02-29..2020-02-29"),
        ("deze 29 februari", date(2020, 1, 15), "2020-02-29..2020-02-29"),
        ("29 februari a.s.", date(2020, 2, 29), "2024-02-29..2024-02-29"),
        ("volgende 29 februari", date(2019, 6, 7), "2020-02-29..2020-02-29"),
        ("29 februari a.s.", date(1896, 2, 29), "1904-02-29..1904-02-29"),
        ("29 februari jl.", date(1904, 2, 29), "1896-02-29..1896-02-29"),
        ("week 53", date(2020, 6, 1), "2020-12-28..2021-01-03"),
        ("week 53 jl.", date(2021, 6, 1), "2020-12-28..2021-01-03"),
        ("week 53 a.s.", date(2021, 6, 1), "2026-12-28..2027-01-03"),
        ("deze wk53", date(2021, 1, 2), "2020-12-28..2021-01-03"),
    ],
)
def test_what_few_years_have_is_of_a_year_that_has_it(words: str, reference: date, span: str) -> None:
    assert str(parse_planning(words, reference).span) == span


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("begin van week 12 2023", "2023-03-20..2023-03-21"),
        ("midden van week 12 2023", "2023-03-22..2023-03-23"),
        ("eind van week 12 2023", "2023-03-24..2023-03-26"),
        ("eind van de laatste week van maart 2020", "2020-03-29..2020-03-31"),
        ("eerste helft van het voorjaar van 2020", "2020-03-01..2020-04-15"),
        ("tweede helft van het najaar van 2020", "2020-10-16..2020-11-30"),
        ("eerste twee maanden van de zomer van 2020", "2020-06-01..2020-07-31"),
        ("laatste twee weken van de zomer van 2020", "2020-08-18..2020-08-31"),
        ("eerste week van het najaar van 2020", "2020-09-01..2020-09-07"),
        ("laatste week van de zomer van 2020", "2020-08-25..2020-08-31"),
    ],
)
def test_a_part_of_what_is_vague_and_a_vague_part_begin_and_end_somewhere_in_it(words: str, window: str) -> None:
    read = parse_planning(words)
    assert (str(read.begins), str(read.ends)) == (window, window)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("derde week van maart 2020", "2020-03-15..2020-03-21"),
        ("voorlaatste week van maart 2020", "2020-03-18..2020-03-24"),
        ("derde maandag van september 2024", "2024-09-16..2024-09-16"),
    ],
)
def test_weeks_and_weekdays_of_a_month_are_counted_from_its_begin_or_its_end(words: str, span: str) -> None:
    assert str(parse_planning(words).span) == span


def test_the_middle_of_a_quarter_is_what_the_convention_says() -> None:
    wide = attrs.evolve(DEFAULT, name="wide middles", quarter=((1, 1), (2, 3), (3, 3)))
    assert str(parse_planning("medio Q3 2020", convention=wide).span) == "2020-08-01..2020-09-30"


@pytest.mark.parametrize("reference", [Period(date(2019, 1, 1), None), Period(None, date(2019, 1, 1))])
def test_words_with_a_year_need_no_whole_reference(reference: Period) -> None:
    assert str(parse_planning("vanaf 2020 t/m 2021", reference).span) == "2020-01-01..2021-12-31"


NO_DAY = "the calendar has no such day"


@pytest.mark.parametrize(
    ("words", "reference", "reason", "nearest"),
    [
        ("31 februari 2024", None, NO_DAY, "29 februari 2024"),
        ("week 53 2021", None, NO_DAY, "week 52 2021"),
        ("29 februari", FRIDAY, NO_DAY, "28 februari"),
        ("29 februari jl.", date(3, 1, 1), NO_DAY, "28 februari jl."),
        ("Q1-9 2020", None, NO_DAY, "Q1-4 2020"),
        ("Q4 - 23", FRIDAY, NO_DAY, "Q4 - 4"),
        ("over 900 jaar", date(9500, 1, 1), NO_DAY, None),
        ("tot 1 januari", date(1, 3, 1), NO_DAY, None),
        ("na 31-12-9999", None, NO_DAY, "na 30-12-9999"),
        (
            "begin tweede tertaal 2020",
            None,
            "only a week, month, quarter, season, half, or year has a begin, a middle and an end here",
            None,
        ),
        ("eerste helft van week 12 2023", None, "it has no halves", None),
        ("eerste zes weken van maart 2020", None, "the part is longer than the whole", None),
        ("vijfde maandag van oktober 2024", None, "the part is longer than the whole", None),
    ],
)
def test_a_refusal_says_which_days_are_not_there(
    words: str, reference: date | None, reason: str, nearest: str | None
) -> None:
    with pytest.raises(PlanningError) as caught:
        parse_planning(words, reference)
    form = "" if nearest is None else f"; a form that can be read: {nearest!r}"
    assert str(caught.value) == f"Cannot read {words!r} as a planning expression; {reason}{form}"
    assert (caught.value.text, caught.value.understood, caught.value.nearest) == (words, None, nearest)
