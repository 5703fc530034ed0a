"""
What holds of every text and every period, sought by hypothesis.
"""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jeugdbeleid.dutch import find_plannings, format_planning, parse_planning, tokens
from jeugdbeleid.dutch.words import PHRASES, WORDS
from jeugdbeleid.errors import PlanningError
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
VOCABULARY = sorted(WORDS) + [" ".join((*pair, *rest)) for pair, group in PHRASES.items() for rest, _ in group]
SALAD = st.lists(
    st.sampled_from(
        [
            *VOCABULARY,
            "1e",
            "2de",
            "Q1",
            "2x",
            "31",
            "2019",
            "'21",
            "20195",
            "30-2-2019",
            "29-02-2020",
            "0",
            "99",
            "2020-13-01",
            "9999",
        ]
    ),
    max_size=9,
).map(" ".join)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Period(draw(st.sampled_from([first, None])), draw(st.sampled_from([last, None])))


def test_a_refusal_quotes_the_text_and_names_a_form_that_can_be_read() -> None:
    with pytest.raises(PlanningError, match=r"'misschien eind 2019'.* understood only 'eind 2019'") as caught:
        parse_planning("misschien eind 2019")
    assert caught.value.text == "misschien eind 2019"
    assert str(parse_planning(str(caught.value.nearest)).span) == "2019-09-01..2019-12-31"


def whole_or_refused(text: str, reference: date | Period | None) -> Planning | None:
    try:
        return parse_planning(text, reference)
    except PlanningError:
        return None


@given(st.text(max_size=200), st.none() | DAYS)
def test_any_text_is_read_or_refused_with_a_planning_error(text: str, reference: date | None) -> None:
    whole_or_refused(text, reference)


@given(SALAD, st.none() | st.dates() | periods())
def test_any_salad_of_words_of_time_is_read_in_order_or_refused(text: str, reference: date | Period | None) -> None:
    planning = whole_or_refused(text, reference)
    if planning is not None and planning.span.start is not None and planning.span.end is not None:
        assert planning.span.start <= planning.span.end


@given(SALAD, st.none() | DAYS)
def test_what_is_found_in_running_text_stands_there_in_order_without_overlap(text: str, reference: date | None) -> None:
    upto = 0
    for found in find_plannings(text, reference):
        assert upto <= found.start < found.end <= len(text)
        assert " ".join(text[found.start : found.end].split()) == found.planning.words
        upto = found.end


@given(periods())
def test_a_period_put_into_dutch_words_is_read_back(period: Period) -> None:
    assert parse_planning(format_planning(period)).span == period


@given(periods())
def test_a_period_in_edtf_is_read_back(period: Period) -> None:
    assert Period.from_edtf(period.edtf) == period


@given(SALAD, DAYS)
def test_a_planning_in_edtf_is_read_back_to_its_span(text: str, reference: date) -> None:
    planning = whole_or_refused(text, reference)
    if planning is not None and planning.edtf is not None:
        assert Planning.from_edtf(planning.edtf).span == planning.span


@given(st.text(max_size=20) | st.from_regex(re.compile(r"[0-9X.?~%/-]{0,20}"), fullmatch=True))
def test_any_text_is_edtf_or_refused_with_a_planning_error(text: str) -> None:
    try:
        Planning.from_edtf(text)
    except PlanningError:
        return


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1.",
        "1-",
        "2019-",
        "2019 en ",
        "1e ",
        "van 1 tot ",
        "a.",
        "u\u0301",
        "voor-\n",
        "jaar\u00ad\n",
        "begin/",
        "de ",
        "vanaf ",
        "elke ",
        "1 en een half ",
        "q1-",
        "begin ",
        "eerste helft ",
        "vorig jaar begin ",
        "week van ",
        "gereed ",
        "2019 (",
        "elke eerste week van ",
        "tot en met ",
        "a.a.a.a.a.b",
        "van ",
    ],
)
def test_reading_takes_steps_in_proportion_to_the_text(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The steps of the grammar on twice the text are at most some more than twice as many, counted, not timed.
    """
    steps = 0

    class Counting(list[tokens.Token]):
        def __getitem__(self, at: int) -> tokens.Token:  # type: ignore[override]
            nonlocal steps
            steps += 1
            return super().__getitem__(at)

    whole = tokens.padded
    monkeypatch.setattr("jeugdbeleid.dutch.planning.padded", lambda text: Counting(whole(text)))
    counts = []
    for size in (300, 600):
        steps = 0
        list(find_plannings(unit * size, date(2019, 6, 7)))
        counts.append(steps)
    assert counts[1] <= 2.2 * counts[0] + 100
