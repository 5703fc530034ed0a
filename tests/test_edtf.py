"""
Claims about EDTF: what ISO 8601-2 level 2 writes in whole days, both ways, beside two libraries that read it too.
"""

from __future__ import annotations

import re
from datetime import date
from time import struct_time

import pytest
from edtf import EDTFParseException, parse_edtf
from lark.exceptions import LarkError
from undate import Undate

from jeugdbeleid.errors import InvalidValue, PlanningError
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning, Recurrence
from jeugdbeleid.vocabulary import PlanningKind, Unit

READINGS = {
    "2018": "2018-01-01..2018-12-31",
    "2020-02": "2020-02-01..2020-02-29",
    "2019-04-04": "2019-04-04..2019-04-04",
    "2017/2018": "2017-01-01..2018-12-31",
    "2019-09/2020-08": "2019-09-01..2020-08-31",
    "2019-10-30/2019-12-31": "2019-10-30..2019-12-31",
    "2020-05/..": "2020-05-01..",
    "../2018-08": "..2018-08-31",
    "201X": "2010-01-01..2019-12-31",
    "2020-21": "2020-03-01..2020-05-31",
    "2020-22": "2020-06-01..2020-08-31",
    "2020-23": "2020-09-01..2020-11-30",
    "2019-24": "2019-12-01..2020-02-29",
    "2020-33": "2020-01-01..2020-03-31",
    "2020-36": "2020-10-01..2020-12-31",
    "2020-37": "2020-01-01..2020-04-30",
    "2020-38": "2020-05-01..2020-08-31",
    "2020-39": "2020-09-01..2020-12-31",
    "2020-40": "2020-01-01..2020-06-30",
    "2020-41": "2020-07-01..2020-12-31",
    "2020-XX": "2020-01-01..2020-12-31",
    "2020-02-XX": "2020-02-01..2020-02-29",
    "2020?": "2020-01-01..2020-12-31",
    "2020-05~": "2020-05-01..2020-05-31",
    "/2018": "..2018-12-31",
    "2018/": "2018-01-01..",
}
#: What edtf 5.0 does not read as these days, and what it reads instead (`None`: it refuses): a part of the year other than a season is refused, winter lies
#: in one year, marks of doubt and open sides widen the days.
EDTF_DIFFERS: dict[str, str | None] = {
    "2019-24": "2019-12-01..2019-12-31",
    "/2018": "2008-12-31..2018-12-31",
    "2018/": "2018-01-01..2028-01-01",
}
#: What undate 0.8 refuses: every part of the year that has a code.
UNDATE_REFUSES = {text for text in READINGS if re.fullmatch(r"[0-9]{4}-(2[1-4]|3[3-9]|4[01])", text)}


@pytest.mark.parametrize(("text", "days"), READINGS.items())
def test_every_form_of_level_2_in_whole_days_is_read(text: str, days: str) -> None:
    assert str(Period.from_edtf(text)) == str(Planning.from_edtf(text).span) == days


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2018-13",
        "2018-02-30",
        "2018-20",
        "2018-21-01",
        "20X8-05",
        "2018-XX-05",
        "Y-17E7",
        "[2018,2019]",
        "2018-01-01T10:00",
        "2019/2018",
        "0000",
    ],
)
def test_anything_else_is_refused_and_quoted(text: str) -> None:
    with pytest.raises(PlanningError, match="Cannot read"):
        Period.from_edtf(text)


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Period.year(2018), "2018"),
        (Period.quarter(2020, 1), "2020-33"),
        (Period(date(2020, 1, 1), date(2020, 6, 30)), "2020-40"),
        (Period(date(2020, 5, 1), date(2020, 8, 31)), "2020-38"),
        (Period(date(2020, 3, 1), date(2020, 5, 31)), "2020-03/2020-05"),
        (Period.month(2020, 2), "2020-02"),
        (Period(date(2017, 11, 1), date(2017, 11, 8)), "2017-11/2017-11-08"),
        (Period(None, date(2018, 12, 31)), "../2018"),
        (Period(None, None), "../.."),
    ],
)
def test_a_period_is_written_as_short_as_its_days_allow(period: Period, text: str) -> None:
    assert period.edtf == text
    assert Period.from_edtf(text) == period


def test_a_season_is_written_by_its_code_and_read_as_a_window() -> None:
    spring = Period(date(2020, 3, 1), date(2020, 5, 31))
    assert Planning(begins=spring, ends=spring, words="voorjaar 2020").edtf == "2020-21"
    assert Planning.from_edtf("2020-21").begins == Planning.from_edtf("2020-21").ends == spring
    assert Planning(begins=spring, words="vanaf voorjaar 2020").edtf == "2020-21/.."
    assert Planning(ends=spring, words="uiterlijk voorjaar 2020").edtf == "../2020-21"


def test_winter_runs_into_the_next_year_and_is_written_by_the_year_that_it_begins_in() -> None:
    winter = Period(date(2019, 12, 1), date(2020, 2, 29))
    assert Planning(begins=winter, ends=winter, words="winter 2019-2020").edtf == "2019-24"
    assert Planning.from_edtf("2019-24").begins == winter


def test_a_window_without_a_code_is_written_by_its_outer_day() -> None:
    window = Period(date(2020, 3, 11), date(2020, 3, 20))
    assert Planning(begins=window, ends=window, words="medio maart 2020").edtf == "2020-03-11/2020-03-20"
    assert Planning(begins=window, words="vanaf medio maart 2020").edtf == "2020-03-11/.."
    assert Planning(begins=Period(date(2020, 3, 11), None), words="na 10 maart 2020").edtf == "2020-03-11/.."


def test_what_is_not_dated_has_no_edtf_and_an_interval_open_on_both_sides_is_no_planning() -> None:
    assert Planning(words="jaarlijks", kind=PlanningKind.RECURRING).edtf is None
    with pytest.raises(PlanningError, match="neither"):
        Planning.from_edtf("../..")


def days_of_edtf(text: str) -> str | None:
    """
    What the `edtf` package reads, an open side by nothing.
    """
    try:
        theirs = parse_edtf(text)
        sides = [
            side if isinstance(side, struct_time) else None for side in (theirs.lower_strict(), theirs.upper_strict())
        ]
    except (EDTFParseException, AttributeError, ValueError):
        return None
    return "..".join("" if side is None else date(*side[:3]).isoformat() for side in sides)


@pytest.mark.parametrize("text", READINGS)
def test_the_edtf_package_reads_the_same_days_but_for_those_listed(text: str) -> None:
    assert days_of_edtf(text) == EDTF_DIFFERS.get(text, READINGS[text])


@pytest.mark.parametrize("text", sorted(set(READINGS) - UNDATE_REFUSES))
def test_undate_reads_the_same_days(text: str) -> None:
    theirs = Undate.parse(text, "EDTF")
    sides = (
        (theirs.earliest, theirs.latest)
        if isinstance(theirs, Undate)
        else (theirs.earliest and theirs.earliest.earliest, theirs.latest and theirs.latest.latest)
    )
    assert "..".join("" if side is None else str(side) for side in sides) == READINGS[text]


@pytest.mark.parametrize("text", sorted(UNDATE_REFUSES))
def test_undate_refuses_the_parts_of_a_year(text: str) -> None:
    with pytest.raises((ValueError, LarkError)):
        Undate.parse(text, "EDTF")


def test_occurrences_count_from_the_plannings_own_begin_and_stop_at_its_end() -> None:
    quarterly = Planning(
        begins=Period.day(date(2020, 1, 31)),
        ends=Period.day(date(2020, 12, 31)),
        words="per kwartaal",
        kind=PlanningKind.RECURRING,
        recurrence=Recurrence(3, Unit.MONTH),
    )
    within = Period(date(2020, 3, 1), date(2021, 12, 31))
    assert quarterly.occurrences(within) == (date(2020, 4, 30), date(2020, 7, 31), date(2020, 10, 31))


@pytest.mark.parametrize(
    ("recurrence", "days"),
    [
        (Recurrence(10, Unit.DAY), ["2020-02-29", "2020-03-10"]),
        (Recurrence(2, Unit.WEEK), ["2020-02-29", "2020-03-14"]),
        (Recurrence(1, Unit.YEAR), ["2020-02-29"]),
    ],
)
def test_days_weeks_and_years_are_counted_too(recurrence: Recurrence, days: list[str]) -> None:
    assert [day.isoformat() for day in recurrence.days(date(2020, 2, 29), date(2020, 3, 15))] == days


def test_the_last_of_february_recurs_in_common_years_on_the_28th() -> None:
    assert Recurrence(1, Unit.YEAR).days(date(2020, 2, 29), date(2021, 12, 31)) == (
        date(2020, 2, 29),
        date(2021, 2, 28),
    )


def test_occurrences_need_a_rhythm_and_a_period_with_both_ends() -> None:
    with pytest.raises(InvalidValue, match="rhythm"):
        Planning(words="periodiek", kind=PlanningKind.RECURRING).occurrences(Period.year(2020))
    with pytest.raises(InvalidValue, match="first and a last day"):
        Planning(words="jaarlijks", kind=PlanningKind.RECURRING, recurrence=Recurrence(1, Unit.YEAR)).occurrences(
            Period(None, None)
        )
