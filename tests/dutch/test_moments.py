"""
Claims about the stretches of time that Dutch names, their parts, and what they share with each other: each reading is worked out by hand.
"""

from __future__ import annotations

from datetime import date

import pytest

from jeugdbeleid.dutch import parse_planning
from jeugdbeleid.errors import PlanningError

#: A Friday.
REFERENCE = date(2019, 6, 7)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("12-2024", "2024-12-01..2024-12-31"),
        ("01/2024", "2024-01-01..2024-01-31"),
        ("10-12 maart 2020", "2020-03-10..2020-03-12"),
        ("1900", "1900-01-01..1900-12-31"),
        ("2099", "2099-01-01..2099-12-31"),
        ("maand sept. 2024", "2024-09-01..2024-09-30"),
        ("jan - mrt 2020", "2020-01-01..2020-03-31"),
        ("1e okt. 2020", "2020-10-01..2020-10-01"),
        ("2020, derde kwartaal", "2020-07-01..2020-09-30"),
        ("2020 derde kwartaal", "2020-07-01..2020-09-30"),
        ("2020 kwartaal 3", "2020-07-01..2020-09-30"),
        ("kwartaal 2 21", "2021-04-01..2021-06-30"),
        ("2020 t/m Q3", "2020-01-01..2020-09-30"),
        ("voorjaar 2020-2021", "2020-03-01..2021-12-31"),
        ("laatste helft van 2020", "2020-07-01..2020-12-31"),
        ("voorlaatste helft van 2020", "2020-01-01..2020-06-30"),
        ("tweede half jaar 2020", "2020-07-01..2020-12-31"),
        ("eerste half jaar van het schooljaar 2019-2020", "2019-08-01..2020-01-31"),
        ("eerste kwartaal van het academisch jaar 2019-2020", "2019-09-01..2019-11-30"),
        ("laatste vrijdag september 2024", "2024-09-27..2024-09-27"),
        ("laatste maanden van 2020", "2020-09-01..2020-12-31"),
        ("eerste maanden 2020", "2020-01-01..2020-04-30"),
        ("derde maand van 2020", "2020-03-01..2020-03-31"),
        ("eerste week maart 2020", "2020-03-01..2020-03-07"),
        ("2 weken na 1 juli 2020", "2020-07-15..2020-07-15"),
        ("binnen 2021", "2021-01-01..2021-12-31"),
    ],
)
def test_a_stretch_is_read_in_numbers_ordinals_and_abbreviations(words: str, span: str) -> None:
    assert str(parse_planning(words).span) == span


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("2019 tot 2021", "2019-01-01..2020-12-31"),
        ("2020, 2021, en 2022", "2020-01-01..2022-12-31"),
        ("2020, t/m 2022", "2020-01-01..2022-12-31"),
        ("2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018", "2011-01-01..2018-12-31"),
        ("mei 2019 en 2020-2021", "2019-05-01..2021-12-31"),
        ("schooljaren 2019/20 en 20/21", "2019-08-01..2021-07-31"),
        ("mei 2019, juni 2020 en juli", "2019-05-01..2020-07-31"),
        ("1 en 8 mei en juni 2020", "2020-05-01..2020-06-30"),
        ("juni t/m schooljaar 2020-2021", "2020-06-01..2021-07-31"),
        ("1 september t/m Prinsjesdag 2021", "2021-09-01..2021-09-21"),
        ("1 december t/m kerst 2021", "2021-12-01..2021-12-26"),
        ("1 maart t/m Pasen 2024", "2024-03-01..2024-04-01"),
        ("eerste en tweede week van maart 2020", "2020-03-01..2020-03-14"),
        ("eerste en tweede helft van het tweede kwartaal van het schooljaar 2019-2020", "2019-11-01..2020-01-31"),
    ],
)
def test_moments_beside_each_other_share_what_one_of_them_lacks(words: str, span: str) -> None:
    assert str(parse_planning(words).span) == span


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("1e en 2e kwartaal van volgend jaar", "2020-01-01..2020-06-30"),
        ("Q3 dit jaar en 1 volgend jaar", "2019-07-01..2020-03-31"),
        ("Q3 2019 en 1 volgend jaar", "2019-07-01..2020-03-31"),
        ("september en oktober jl.", "2018-09-01..2018-10-31"),
        ("mei, volgende maand en 2021", "2019-05-01..2021-12-31"),
        ("weken 12-14", "2019-03-18..2019-04-07"),
        ("sep.", "2019-09-01..2019-09-30"),
        ("jan a.s.", "2020-01-01..2020-01-31"),
        ("29 februari 2024 a.s.", "2024-02-29..2024-02-29"),
        ("komende 29 februari 2024", "2024-02-29..2024-02-29"),
        ("laatste kwartaal van het lopende schooljaar", "2019-05-01..2019-07-31"),
        ("tweede helft", "2019-07-01..2019-12-31"),
        ("3 en een half jaar geleden", "2015-12-01..2015-12-31"),
        ("binnen drie en een half jaar", "2019-06-07..2022-12-07"),
        ("binnen 6 tot 8 weken", "2019-06-07..2019-08-02"),
        ("over bijna twee jaar", "2021-01-01..2021-12-31"),
        ("over zo'n drie weken", "2019-06-28..2019-06-28"),
        ("afgelopen halfjaar", "2018-12-07..2019-06-07"),
        ("komende maandag 3 februari", "2020-02-03..2020-02-03"),
        ("komende maandag 3e februari", "2020-02-03..2020-02-03"),
        ("morgen", "2019-06-08..2019-06-08"),
        ("overmorgen", "2019-06-09..2019-06-09"),
        ("gisteren", "2019-06-06..2019-06-06"),
        ("eergisteren", "2019-06-05..2019-06-05"),
        ("eind zes maanden na 1 juli 2020", "2021-01-21..2021-01-31"),
        ("begin twee jaar na 1 juli 2020", "2022-01-01..2022-04-30"),
    ],
)
def test_what_is_told_from_the_day_of_writing_is_read_with_its_numbers(words: str, span: str) -> None:
    assert str(parse_planning(words, REFERENCE).span) == span


@pytest.mark.parametrize("words", ["begin november 20165", "de eerste week van november 20165"])
def test_a_part_of_a_month_keeps_the_footnote_mark_at_its_year(words: str) -> None:
    assert parse_planning(words).mark == "5"


@pytest.mark.parametrize(
    "words",
    [
        "vandaag", "2020", "1-7-2020", "05-2025", "2026-03", "2026Q1", "volgende jaren", "komende maandag", "komend halfjaar", "dit half jaar",
        "drie maanden geleden", "twee weken na inwerkingtreding", "na inwerkingtreding", "in de loop van het jaar", "eind van het jaar",
        "de laatste maanden", "laatste jaar", "tweede half jaar", "volgende maand", "lopend", "jaarlijks", "per jaar", "om de week", "elk voorjaar",
        "elke maandag", "elke eerste maandag", "elke eerste maandag van de maand", "doorlopend",
    ],
)  # fmt: skip
def test_a_word_that_is_no_time_behind_one_is_not_taken_for_a_part_of_it(words: str) -> None:
    with pytest.raises(PlanningError) as caught:
        parse_planning(f"{words} misschien", REFERENCE)
    assert caught.value.understood == words


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ("2020, misschien", "2020"),
        ("1899", None),
        ("2100", None),
        ("3/2020", "2020"),
        ("2020;Q3", "2020"),
        ("sep", None),
        ("maandag", None),
        ("het halfjaar", None),
        ("0e mei 2020", "mei 2020"),
        ("0e kwartaal 2026", "2026"),
        ("0e helft van 2020", "van 2020"),
        ("derde helft van 2020", "van 2020"),
        ("eerste vier maanden", None),
        ("eerste maanden", None),
        ("tweede maanden van 2020", "van 2020"),
        ("eerste jaren van 2020", "van 2020"),
        ("1e kwartaal 2020 en 2e", "1e kwartaal 2020"),
        ("tweede jaar", None),
        ("tweede werkdag", None),
        ("laatste kwartaal van de maand", "laatste kwartaal"),
        ("begin eind Q3 2020", "eind Q3 2020"),
        ("eind van de maanden", None),
        ("half jaar", None),
        ("2019 - 2020 - 2021", "2019 - 2020"),
        ("2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019", "2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018"),
        ("binnen twee keer drie weken", None),
        ("binnen mei 2020", "mei 2020"),
        ("over mei", "mei"),
        ("dit half misschien", None),
        ("deze 3 weken geleden", "3 weken geleden"),
        ("volgende maand 3 mei", "volgende maand"),
        ("of zomerreces", None),
        ("na inwerkingtreding 2024", "inwerkingtreding 2024"),
        ("om twee jaar", None),
        ("drie weken per jaar", "per jaar"),
        ("elke maand kwartaal", "elke maand"),
        ("elke eerste misschien", None),
        ("elke eerste maandag van misschien", "elke eerste maandag"),
    ],
)
def test_words_that_name_no_one_stretch_are_refused_with_what_was_understood_of_them(
    words: str, understood: str | None
) -> None:
    with pytest.raises(PlanningError) as caught:
        parse_planning(words, REFERENCE)
    assert caught.value.understood == understood
