"""
Claims about how a year is written with a moment, and about the words that bound one.
"""

from __future__ import annotations

from datetime import date

import pytest

from jeugdbeleid.dutch import find_plannings, parse_planning
from jeugdbeleid.errors import PlanningError
from jeugdbeleid.vocabulary import PlanningKind

REFERENCE = date(2019, 11, 7)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("jaren '70", "1970-01-01..1979-12-31"),
        ("jaren '90 t/m 2005", "1990-01-01..2005-12-31"),
        ("jaar '24", "2024-01-01..2024-12-31"),
        ("jaren 2019-2020", "2019-01-01..2020-12-31"),
        ("schooljaar '19-'20", "2019-08-01..2020-07-31"),
        ("schooljaar 19/20", "2019-08-01..2020-07-31"),
        ("tweede kwartaal in 2020", "2020-04-01..2020-06-30"),
        ("mei/2020", "2020-05-01..2020-05-31"),
        ("mei-'23", "2023-05-01..2023-05-31"),
        ("jan/23", "2023-01-01..2023-01-31"),
        ("mei '23 t/m juni '23", "2023-05-01..2023-06-30"),
        ("(Q4 23)", "2023-10-01..2023-12-31"),
        ("Q4 23 t/m Q1 24", "2023-10-01..2024-03-31"),
        ("Q1 (2023) t/m Q2 (2023)", "2023-01-01..2023-06-30"),
        ("12 mei, 2024 t/m 3 juni, 2024", "2024-05-12..2024-06-03"),
        ("mei volgend jaar t/m juni volgend jaar", "2020-05-01..2020-06-30"),
    ],
)
def test_a_year_is_read_with_its_moment_however_it_is_joined_to_it(words: str, span: str) -> None:
    assert str(parse_planning(words, REFERENCE).span) == span


def test_a_dash_that_touches_both_sides_joins_a_year_and_one_between_spaces_is_that_of_a_range() -> None:
    assert str(parse_planning("K3-2021").span) == "2021-07-01..2021-09-30"
    assert str(parse_planning("K3 - 2021").span) == "2021-07-01..2021-12-31"


@pytest.mark.parametrize(
    ("words", "begins", "ends"),
    [
        ("van het najaar van 2020", "2020-09-01..2020-11-30", "2020-09-01..2020-11-30"),
        ("loopt van 2019 tot 2021", "2019-01-01..2019-01-01", "2020-12-31..2020-12-31"),
        ("loopt van 2019 t/m 2021", "2019-01-01..2019-01-01", "2021-12-31..2021-12-31"),
        ("vanaf 2020 tot 2022", "2020-01-01..2020-01-01", "2021-12-31..2021-12-31"),
        ("vanaf 2020 t/m 2022", "2020-01-01..2020-01-01", "2022-12-31..2022-12-31"),
        ("start niet eerder dan 2024", "2024-01-01..", "-"),
        ("start van het schooljaar 2024-2025", "2024-08-01..2024-08-01", "-"),
        ("1 mei 2026 uiterlijk", "-", "2026-05-01..2026-05-01"),
        ("gereed juni 2020", "-", "2020-06-30..2020-06-30"),
        ("start 2020 en gereed 2022", "2020-01-01..2020-01-01", "2022-12-31..2022-12-31"),
        ("start 2020 - gereed 2022", "2020-01-01..2020-01-01", "2022-12-31..2022-12-31"),
        ("start 2020 / gereed 2022", "2020-01-01..2020-01-01", "2022-12-31..2022-12-31"),
        ("start 2020, vóór 1 mei 2021", "2020-01-01..2020-01-01", "2021-04-30..2021-04-30"),
    ],
)
def test_a_word_of_order_bounds_what_it_stands_beside(words: str, begins: str, ends: str) -> None:
    read = parse_planning(words)
    assert read.kind is PlanningKind.DATED
    assert tuple("-" if window is None else str(window) for window in (read.begins, read.ends)) == (begins, ends)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 2018 e.v. wordt gemeten", ["2018 e.v."]),
        ("Vanaf 2018 e.v. wordt gemeten", ["Vanaf 2018 e.v."]),
        ("Het plan is medio 2020 gereed, denkt men.", ["medio 2020 gereed"]),
        ("Vanaf mei 2019, juni 2020", ["Vanaf mei 2019", "juni 2020"]),
        ("Vanaf 2019, gereed in 2020.", ["Vanaf 2019", "2020"]),
        ("Start niet eerder dan 2024, gereed in 2026.", ["Start niet eerder dan 2024", "2026"]),
        ("Binnen een jaar en over twee jaar volgt meer", ["Binnen een jaar", "over twee jaar"]),
        ("In Q4 23 kinderen, en meer", ["Q4"]),
    ],
)
def test_in_running_text_a_bound_holds_for_the_words_beside_it_alone(text: str, words: list[str]) -> None:
    assert [found.planning.words for found in find_plannings(text, REFERENCE)] == words


NAMELESS, MORE = "it names no day, month, season or year", "more stands there than words of time"


@pytest.mark.parametrize(
    ("words", "reason", "understood", "nearest"),
    [
        ("01 -2020", MORE, "2020", "2020"),
        ("01- 2020", MORE, "2020", "2020"),
        ("jaar 20", NAMELESS, None, None),
        ("schooljaar 9", NAMELESS, None, None),
        ("schooljaar 2019-25", MORE, "schooljaar 2019", "schooljaar 2019"),
        ("najaar 98", MORE, "najaar", "najaar 31"),
        ("2024 (gereed", MORE, "2024", "2024"),
        ("2024 (gereed) misschien", MORE, "2024 (gereed)", "2024 (gereed)"),
        ("2018 gereed misschien", MORE, "2018 gereed", "2018 gereed"),
        ("gereed vanaf 2020", MORE, "vanaf 2020", "vanaf 2020"),
        ("vanaf 2020 misschien 2021", MORE, "vanaf 2020", "vanaf 2020"),
        ("vanaf 2024/later", MORE, "vanaf 2024", "vanaf 2024"),
        ("vanaf 12 tot 18", NAMELESS, None, None),
        ("start 2020 na 2021", MORE, "start 2020", "start 2020"),
        ("tussen 2020 of 2022", MORE, "2020 of 2022", "2020 of 2022"),
        ("tussen 2019 en niets", MORE, "2019", "2019"),
        ("vanaf 2020 of uiterlijk 2022", MORE, "uiterlijk 2022", "uiterlijk 2022"),
    ],
)
def test_what_bounds_no_time_is_refused_with_the_part_that_can_be_read(
    words: str, reason: str, understood: str | None, nearest: str | None
) -> None:
    with pytest.raises(PlanningError) as caught:
        parse_planning(words)
    found = "" if understood is None else f"; understood only {understood!r}"
    form = "" if nearest is None else f"; a form that can be read: {nearest!r}"
    assert str(caught.value) == f"Cannot read {words!r} as a planning expression; {reason}{found}{form}"
    assert (caught.value.text, caught.value.understood, caught.value.nearest) == (words, understood, nearest)
