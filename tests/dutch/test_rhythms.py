"""
Claims about rhythms, and about words of time that no date bounds.
"""

from __future__ import annotations

from datetime import date

import pytest

from jeugdbeleid.dutch import find_plannings, parse_planning
from jeugdbeleid.errors import PlanningError
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Recurrence
from jeugdbeleid.vocabulary import PlanningKind, Unit

REFERENCE = date(2019, 6, 7)


@pytest.mark.parametrize(
    ("words", "recurrence"),
    [
        ("dagelijks", Recurrence(1, Unit.DAY)),
        ("halfwekelijks", None),
        ("elke twee weken", Recurrence(2, Unit.WEEK)),
        ("elke werkdag", None),
        ("elke anderhalve maand", None),
        ("in principe elke eerste maandag", None),
        ("elke mei", Recurrence(1, Unit.YEAR)),
        ("per studiejaar", Recurrence(1, Unit.YEAR)),
        ("om de half jaar", Recurrence(6, Unit.MONTH)),
        ("4 keer per jaar", Recurrence(3, Unit.MONTH)),
        ("vier keer per jaar", Recurrence(3, Unit.MONTH)),
        ("twee of drie keer per jaar", None),
        ("2-3 keer per jaar", None),
        ("2 t/m 3 keer per jaar", None),
        ("2 tot 3 keer per jaar", None),
        ("elke eerste week van de maand", None),
        ("elke laatste week van kwartaal", None),
    ],
)
def test_a_rhythm_is_a_whole_number_of_months_weeks_or_days_or_is_not_told(
    words: str, recurrence: Recurrence | None
) -> None:
    read = parse_planning(words)
    assert (read.kind, read.span, read.recurrence) == (PlanningKind.RECURRING, Period(None, None), recurrence)


@pytest.mark.parametrize(
    ("words", "kind", "begins", "ends"),
    [
        ("2020 jaarlijks", "recurring", "2020-01-01..2020-01-01", "2020-12-31..2020-12-31"),
        ("2020 per kwartaal", "recurring", "2020-01-01..2020-01-01", "2020-12-31..2020-12-31"),
        ("jaarlijks in 2020", "recurring", "2020-01-01..2020-01-01", "2020-12-31..2020-12-31"),
        ("jaarlijks, najaar 2020", "recurring", "2020-09-01..2020-11-30", "2020-09-01..2020-11-30"),
        ("jaarlijks, 2026 (start)", "recurring", "2026-01-01..2026-01-01", "None"),
        ("op korte termijn, Q1 2026 (start)", "dated", "2026-01-01..2026-01-01", "None"),
        ("loopt van 2020 t/m 2021", "dated", "2020-01-01..2020-01-01", "2021-12-31..2021-12-31"),
        ("van Q2 2020", "dated", "2020-04-01..2020-04-01", "2020-06-30..2020-06-30"),
        ("van de maand mei 2020", "dated", "2020-05-01..2020-05-01", "2020-05-31..2020-05-31"),
        ("lopende", "continuing", "None", "None"),
        ("(lopend)", "continuing", "None", "None"),
        ("lopend vanaf 2018", "continuing", "2018-01-01..2018-01-01", "None"),
        ("duurt tot 2022", "dated", "None", "2021-12-31..2021-12-31"),
    ],
)
def test_what_stands_beside_a_rhythm_or_a_going_concern_bounds_it(
    words: str, kind: str, begins: str, ends: str
) -> None:
    read = parse_planning(words)
    assert (read.kind.value, str(read.begins), str(read.ends)) == (kind, begins, ends)


@pytest.mark.parametrize(
    "words",
    [
        "eind zomerreces", "t/m het zomerreces", "tot de verkiezingen 2022", "voor de komende verkiezingen 2022", "in het zomerreces", "in zomerreces",
        "tijdens vakanties", "tussen nu en het komende zomerreces", "tussen nu en deze zomervakantie", "twee weken na het zomerreces",
        "uiterlijk binnen enkele weken", "sinds de laatste jaren", "zo snel mogelijk na de laatste maanden", "zo snel mogelijk, binnen enkele weken",
        "bij de komende begrotingsbehandeling", "begin zomervakantie", "in het zomerreces van dit jaar",
    ],
)  # fmt: skip
def test_an_event_or_a_term_without_a_number_has_no_days(words: str) -> None:
    read = parse_planning(words, REFERENCE)
    assert (read.kind, read.span) == (PlanningKind.UNDATED, Period(None, None))


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ("het zomerreces", None),
        ("inwerkingtreding", None),
        ("bij geen verkiezingen", None),
        ("in het zomerreces van dit jaar - 2020", "in het zomerreces van dit jaar"),
        ("eens de twee jaar", None),
        ("twee gesprekken per jaar", "per jaar"),
    ],
)
def test_an_event_alone_or_beside_other_words_and_a_number_of_something_else_are_refused(
    words: str, understood: str | None
) -> None:
    with pytest.raises(PlanningError) as caught:
        parse_planning(words, REFERENCE)
    assert (caught.value.text, caught.value.understood) == (words, understood)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Om de week overleggen zij.", ["Om de week"]),
        ("Elke maandag is er overleg.", ["Elke maandag"]),
        ("Elk kwartaal komt er een brief.", ["Elk kwartaal"]),
        ("Elk voorjaar komt er een brief.", ["Elk voorjaar"]),
        ("Elke eerste maandag is er overleg.", ["Elke eerste maandag"]),
        ("Elke eerste maandag van het project is er overleg.", ["Elke eerste maandag"]),
        ("Elke eerste maandag van de maand is er overleg.", ["Elke eerste maandag van de maand"]),
        ("Na inwerkingtreding volgt een besluit.", ["Na inwerkingtreding"]),
        ("Dit duurt vanaf 2020, uiterlijk 2021 is er geld.", ["duurt vanaf 2020", "uiterlijk 2021"]),
        ("De inwerkingtreding is gevierd.", []),
        ("Het gaat om een maand uitstel.", []),
        ("Twee gesprekken per jaar zijn genoeg.", []),
    ],
)
def test_in_running_text_a_rhythm_or_an_event_ends_where_its_words_end(text: str, words: list[str]) -> None:
    assert [found.planning.words for found in find_plannings(text, REFERENCE)] == words
