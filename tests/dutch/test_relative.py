"""
Claims about time that is told from the day of writing, or counted from another day.
"""

from __future__ import annotations

from datetime import date

import pytest

from jeugdbeleid.dutch import find_plannings, parse_planning
from jeugdbeleid.errors import PlanningError
from jeugdbeleid.period import Period
from jeugdbeleid.vocabulary import PlanningKind

#: A Friday.
REFERENCE = date(2019, 6, 7)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("tot en met morgen", "..2019-06-08"),
        ("vorig half jaar", "2018-07-01..2018-12-31"),
        ("vorig halfjaar", "2018-07-01..2018-12-31"),
        ("volgend half jaar", "2019-07-01..2019-12-31"),
        ("van maart tot en met dit half jaar", "2019-03-01..2019-06-30"),
        ("komend half jaar", "2019-06-07..2019-12-07"),
        ("komende maandag 1 juli", "2019-07-01..2019-07-01"),
        ("komende maandag 1e juli", "2019-07-01..2019-07-01"),
        ("deze 30 oktober jl.", "2018-10-30..2018-10-30"),
        ("binnen 2020", "2020-01-01..2020-12-31"),
        ("binnen een en een half jaar", "2019-06-07..2020-12-07"),
        ("over bijna een jaar", "2020-01-01..2020-12-31"),
    ],
)
def test_it_is_told_from_the_reference_as_the_words_say(words: str, span: str) -> None:
    assert str(parse_planning(words, REFERENCE).span) == span


@pytest.mark.parametrize(
    "words",
    [
        "in de komende maanden",
        "binnen deze beleidsperiode",
        "binnen deze collegeperiode",
        "binnen de komende beleidsperiode",
        "binnen zes weken na de verkiezingen",
    ],
)
def test_what_is_told_from_an_event_has_no_days(words: str) -> None:
    read = parse_planning(words, REFERENCE)
    assert (read.kind, read.span) == (PlanningKind.UNDATED, Period(None, None))


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ("deze twee jaar", None),
        ("binnen 1 juli 2020", "1 juli 2020"),
        ("over 1 juli 2020", "1 juli 2020"),
        ("over de zomer", "de zomer"),
    ],
)
def test_what_no_reference_can_tell_is_refused_with_what_is_understood_of_it(
    words: str, understood: str | None
) -> None:
    with pytest.raises(PlanningError) as caught:
        parse_planning(words, REFERENCE)
    assert (caught.value.text, caught.value.understood, caught.value.nearest) == (words, understood, understood)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Overmorgen is er overleg.", ["Overmorgen"]),
        ("Drie maanden geleden begon het.", ["Drie maanden geleden"]),
        ("Deze 3 maanden geleden gestarte proef gaat door.", ["3 maanden geleden"]),
        ("Vijf maanden na overleg is het klaar.", []),
        ("Binnen zes weken na inwerkingtreding volgt een besluit.", ["Binnen zes weken na inwerkingtreding"]),
        ("De komende kwartalen doen wij meer.", ["komende kwartalen"]),
        ("Dit half jaar gaan wij verder.", ["Dit half jaar"]),
        ("Het afgelopen halfjaar is veel gedaan.", ["afgelopen halfjaar"]),
        ("Komende maandag begint het.", ["Komende maandag"]),
        ("Volgende week 12 juni is er overleg.", ["Volgende week", "12 juni"]),
    ],
)
def test_in_running_text_it_ends_where_its_words_end(text: str, words: list[str]) -> None:
    assert [found.planning.words for found in find_plannings(text, REFERENCE)] == words
