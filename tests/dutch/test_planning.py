"""
Claims about reading planning expressions: each reading is worked out by hand from the rules of the explanation of Dutch time words.
"""

from __future__ import annotations

from datetime import date

import pytest

from jeugdbeleid.dutch import parse_planning

REFERENCE = date(2019, 11, 7)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("1e kwartaal 2020", "2020-01-01..2020-03-31"),
        ("1e-2e kwartaal 2020", "2020-01-01..2020-06-30"),
        ("medio 2020", "2020-05-01..2020-08-31"),
        ("najaar 2019 t/m medio 2020", "2019-09-01..2020-08-31"),
        ("Najaar 2019 tot medio 2021", "2019-09-01..2021-08-31"),
        ("Vanaf medio 2020", "2020-05-01.."),
        ("30 oktober 2019 t/m 31 december 2019", "2019-10-30..2019-12-31"),
        ("eind 2019", "2019-09-01..2019-12-31"),
        ("1-8 november 2017", "2017-11-01..2017-11-08"),
        ("tot september 2018", "..2018-08-31"),
        ("2017/2018", "2017-01-01..2018-12-31"),
        ("2018 gereed", "..2018-12-31"),
        ("Start januari 2020", "2020-01-01.."),
        ("voorjaar 2020", "2020-03-01..2020-05-31"),
        ("begin 2018", "2018-01-01..2018-04-30"),
        ("eerste helft van 2019", "2019-01-01..2019-06-30"),
        ("tweede helft van april", "2019-04-16..2019-04-30"),
        ("rond de zomer van 2017", "2017-06-01..2017-08-31"),
        ("uiterlijk begin 2020", "..2020-04-30"),
        ("in de loop van 2026", "2026-01-01..2026-12-31"),
    ],
)
def test_the_twenty_phrases_that_no_other_library_reads_have_their_span(words: str, span: str) -> None:
    assert str(parse_planning(words, REFERENCE).span) == span
