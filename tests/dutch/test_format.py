"""
Claims about periods put into words.
"""

from __future__ import annotations

from datetime import date

import pytest

from jeugdbeleid.dutch import format_planning
from jeugdbeleid.errors import FormatError
from jeugdbeleid.period import Period


@pytest.mark.parametrize(
    ("period", "dutch", "english"),
    [
        (Period.year(2018), "2018", "2018"),
        (Period(date(2018, 1, 1), date(2020, 12, 31)), "2018 t/m 2020", "2018 to 2020"),
        (Period(date(2018, 7, 1), date(2018, 12, 31)), "tweede helft van 2018", "second half of 2018"),
        (Period.quarter(2020, 4), "vierde kwartaal van 2020", "fourth quarter of 2020"),
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
    with pytest.raises(FormatError, match="'nl' or 'en'"):
        format_planning(Period.year(2018), "de")  # type: ignore[arg-type]
