"""
Claims about the halves of a year: each reading is worked out by hand.
"""

from __future__ import annotations

from datetime import date

import pytest

from jeugdbeleid.dutch import parse_planning
from jeugdbeleid.errors import PlanningError


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("2020, tweede helft", "2020-07-01..2020-12-31"),
        ("2018, eerste helft", "2018-01-01..2018-06-30"),
        ("2020 laatste helft", "2020-07-01..2020-12-31"),
        ("tweede helft, 2021", "2021-07-01..2021-12-31"),
        ("mei 2018 en tweede helft", "2018-05-01..2018-12-31"),
        ("vanaf mei 2021 t/m tweede helft", "2021-05-01..2021-12-31"),
        ("eerste helft/tweede helft 2020", "2020-01-01..2020-12-31"),
    ],
)
def test_a_half_is_of_the_year_that_stands_beside_it(words: str, span: str) -> None:
    planning = parse_planning(words, date(2019, 6, 7))
    assert str(planning.span) == span
    assert parse_planning(words).span == planning.span


def test_a_half_beside_no_year_is_told_from_the_day_of_writing() -> None:
    assert str(parse_planning("tweede helft", date(2019, 6, 7)).span) == "2019-07-01..2019-12-31"
    with pytest.raises(PlanningError) as caught:
        parse_planning("tweede helft")
    assert (caught.value.nearest, caught.value.reason) == (
        "tweede helft 2020",
        "it is told from the day of writing, so a reference day is needed",
    )
