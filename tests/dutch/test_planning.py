"""
Claims about reading planning expressions: each reading is worked out by hand from the rules of the explanation of Dutch time words.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from jeugdbeleid.dutch import Convention, find_plannings, parse_planning
from jeugdbeleid.dutch.convention import DEFAULT
from jeugdbeleid.errors import InvalidValue, PlanningError
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Recurrence
from jeugdbeleid.vocabulary import PlanningKind, Unit

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


def said(words: str, reference: date | Period | None = REFERENCE, convention: Convention = DEFAULT) -> tuple[str, str]:
    """
    Both windows of what is said, an absent one as "-".
    """
    read = parse_planning(words, reference, convention)
    return tuple("-" if window is None else str(window) for window in (read.begins, read.ends))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("2021-2025", "2021-01-01..2025-12-31"),
        ("2018/19", "2018-01-01..2019-12-31"),
        ("'21-'24", "2021-01-01..2024-12-31"),
        ("2021, 2022 en 2023", "2021-01-01..2023-12-31"),
        ("zowel in 2021 als 2022", "2021-01-01..2022-12-31"),
        ("jaren '90", "1990-01-01..1999-12-31"),
        ("sept. 2019", "2019-09-01..2019-09-30"),
        ("jan-23", "2023-01-01..2023-01-31"),
        ("december 2019", "2019-12-01..2019-12-31"),
        ("maandag 30 okt. 2019", "2019-10-30..2019-10-30"),
        ("01-07-2020", "2020-07-01..2020-07-01"),
        ("01/07/'20", "2020-07-01..2020-07-01"),
        ("1.7.98", "1998-07-01..1998-07-01"),
        ("2020-07-01", "2020-07-01..2020-07-01"),
        ("1e januari 2020", "2020-01-01..2020-01-01"),
        ("1, 2 en 3 maart 2020", "2020-03-01..2020-03-03"),
        ("maart-mei 2020", "2020-03-01..2020-05-31"),
        ("eerste kwartaal 2020", "2020-01-01..2020-03-31"),
        ("1ste kwartaal 2020", "2020-01-01..2020-03-31"),
        ("kwartaal 1 2020", "2020-01-01..2020-03-31"),
        ("kwartaal II van 2020", "2020-04-01..2020-06-30"),
        ("Q1 2020", "2020-01-01..2020-03-31"),
        ("2020-Q4", "2020-10-01..2020-12-31"),
        ("2020, eerste kwartaal", "2020-01-01..2020-03-31"),
        ("2020 (Q2)", "2020-04-01..2020-06-30"),
        ("K3-2021", "2021-07-01..2021-09-30"),
        ("Q4 23", "2023-10-01..2023-12-31"),
        ("Q1-2 2020", "2020-01-01..2020-06-30"),
        ("Q4 2019 - Q1 2020", "2019-10-01..2020-03-31"),
        ("derde en vierde kwartaal van 2020", "2020-07-01..2020-12-31"),
        ("laatste kwartaal van 2020", "2020-10-01..2020-12-31"),
        ("3e kwartaal (2023)", "2023-07-01..2023-09-30"),
        ("1e halfjaar 2020", "2020-01-01..2020-06-30"),
        ("tweede half jaar van 2020", "2020-07-01..2020-12-31"),
        ("H2 2020", "2020-07-01..2020-12-31"),
        ("eerste en tweede helft van 2020", "2020-01-01..2020-12-31"),
        ("eerste helft van het tweede kwartaal 2020", "2020-04-01..2020-05-15"),
        ("tweede tertaal 2020", "2020-05-01..2020-08-31"),
        ("eerste 4 maanden van 2019", "2019-01-01..2019-04-30"),
        ("laatste twee maanden van 2019", "2019-11-01..2019-12-31"),
        ("eerste week van maart 2020", "2020-03-01..2020-03-07"),
        ("laatste week van maart 2020", "2020-03-25..2020-03-31"),
        ("laatste dag van februari 2020", "2020-02-29..2020-02-29"),
        ("ultimo 2020", "2020-12-31..2020-12-31"),
        ("primo 2020", "2020-01-01..2020-01-01"),
        ("week 12 2023", "2023-03-20..2023-03-26"),
        ("week 20, 2025", "2025-05-12..2025-05-18"),
        ("weken 12 t/m 14 van 2023", "2023-03-20..2023-04-09"),
        ("week van 22 maart 2023", "2023-03-20..2023-03-26"),
        ("schooljaar 2019-2020", "2019-08-01..2020-07-31"),
        ("academisch jaar 2019/20", "2019-09-01..2020-08-31"),
        ("eerste kwartaal van het schooljaar 2019-2020", "2019-08-01..2019-10-31"),
        ("vergaderjaar 2018-2019", "2018-09-18..2019-09-16"),
        ("Prinsjesdag 2019", "2019-09-17..2019-09-17"),
        ("winter 2019-2020", "2019-12-01..2020-02-29"),
        ("winter 2019", "2019-12-01..2020-02-29"),
        ("zomer '20", "2020-06-01..2020-08-31"),
        ("heel 2023", "2023-01-01..2023-12-31"),
        ("voor-\njaar 2020", "2020-03-01..2020-05-31"),
        ("voor\u00ad\njaar 2020", "2020-03-01..2020-05-31"),
        ("juli-\naugustus 2020", "2020-07-01..2020-08-31"),
        ("t/m medio \n2020", "..2020-08-31"),
        ("voor- en najaar 2024", "2024-03-01..2024-11-30"),
        ("12 mei, 2024", "2024-05-12..2024-05-12"),
        ("2022, 2023, 2024", "2022-01-01..2024-12-31"),
        ("eind 2023, begin 2024", "2023-09-01..2024-04-30"),
        ("kerst 2024", "2024-12-25..2024-12-26"),
        ("Pasen 2024", "2024-03-31..2024-04-01"),
        ("Hemelvaartsdag 2024", "2024-05-09..2024-05-09"),
        ("Pinksteren 2024", "2024-05-19..2024-05-20"),
        ("01-2024", "2024-01-01..2024-01-31"),
        ("2024-01", "2024-01-01..2024-01-31"),
        ("2011-12", "2011-01-01..2012-12-31"),
        ("2024: Q2", "2024-04-01..2024-06-30"),
        ("2020 najaar", "2020-09-01..2020-11-30"),
        ("maand mei 2024", "2024-05-01..2024-05-31"),
        ("eerste maandag van september 2024", "2024-09-02..2024-09-02"),
        ("laatste vrijdag van september 2024", "2024-09-27..2024-09-27"),
        ("voorlaatste vrijdag van september 2024", "2024-09-20..2024-09-20"),
        ("binnen twee weken na 1 juli 2024", "2024-07-01..2024-07-15"),
        ("drie maanden na 1 juli 2024", "2024-10-01..2024-10-31"),
        ("raadsperiode 2022-2026", "2022-01-01..2026-12-31"),
        ("1 juli 2024 (onder voorbehoud)", "2024-07-01..2024-07-01"),
        ("VO\u0301O\u0301R 1 JULI 2020", "..2020-06-30"),
        ("‘najaar 2026’", "2026-09-01..2026-11-30"),
        ('("Q3 2026")', "2026-07-01..2026-09-30"),
        ("± 2026", "2026-01-01..2026-12-31"),
        ("eind 2026?", "2026-09-01..2026-12-31"),
        ("2025/Q4", "2025-10-01..2025-12-31"),
        ("2026Q1", "2026-01-01..2026-03-31"),
        ("IVe kwartaal 2023", "2023-10-01..2023-12-31"),
        ("Q1 + Q2 2026", "2026-01-01..2026-06-30"),
        ("schooljaren 2024/2025 en 2025/2026", "2024-08-01..2026-07-31"),
        ("schooljaar 2024-2025 en 2026", "2024-08-01..2026-12-31"),
        ("over het jaar 2023", "2023-01-01..2023-12-31"),
        ("voor de jaren 2024 en 2025", "2024-01-01..2025-12-31"),
        ("pas in 2027", "2027-01-01..2027-12-31"),
        ("plm. 2026", "2026-01-01..2026-12-31"),
    ],
)
def test_every_spelling_of_a_stretch_has_its_days(words: str, span: str) -> None:
    assert str(parse_planning(words).span) == span


def test_a_season_with_two_years_that_do_not_follow_each_other_runs_to_the_end_of_the_second() -> None:
    assert str(parse_planning("winter 2019-2021").span) == "2019-12-01..2021-12-31"


@pytest.mark.parametrize(
    ("words", "begins", "ends"),
    [
        ("2018", "2018-01-01..2018-01-01", "2018-12-31..2018-12-31"),
        ("medio 2020", "2020-05-01..2020-08-31", "2020-05-01..2020-08-31"),
        ("half derde kwartaal 2025", "2025-08-01..2025-08-31", "2025-08-01..2025-08-31"),
        ("gereed in Q1 2025", "-", "2025-03-31..2025-03-31"),
        ("niet na 2027", "-", "2027-12-31..2027-12-31"),
        ("uiterlijk 2026 gereed", "-", "2026-12-31..2026-12-31"),
        ("medio 2026 (uiterlijk)", "-", "2026-05-01..2026-08-31"),
        ("op korte termijn, uiterlijk 1 mei 2026", "-", "2026-05-01..2026-05-01"),
        ("hoogstens tot 2027", "-", "2026-12-31..2026-12-31"),
        ("loopt tot 2027", "-", "2026-12-31..2026-12-31"),
        ("loopt tot en met 2027", "-", "2027-12-31..2027-12-31"),
        ("geldig tot 1 juli 2020", "-", "2020-06-30..2020-06-30"),
        ("geldig tot en met 1 juli 2020", "-", "2020-07-01..2020-07-01"),
        ("maximaal tot en met maart 2020", "-", "2020-03-31..2020-03-31"),
        ("ten langste tot 2027", "-", "2026-12-31..2026-12-31"),
        ("ten langste tot en met 2027", "-", "2027-12-31..2027-12-31"),
        ("van start per 1 mei 2020", "2020-05-01..2020-05-01", "-"),
        ("Q4 2025 (start)", "2025-10-01..2025-10-01", "-"),
        ("gereed per 1 juli 2026", "-", "2026-07-01..2026-07-01"),
        ("uiterlijk gereed 1 april 2027", "-", "2027-04-01..2027-04-01"),
        ("voor de komende vier jaar", "2019-11-07..2019-11-07", "2023-11-07..2023-11-07"),
        ("pas vanaf 2026", "2026-01-01..2026-01-01", "-"),
        ("half juni 2020", "2020-06-11..2020-06-20", "2020-06-11..2020-06-20"),
        ("eind februari 2020", "2020-02-21..2020-02-29", "2020-02-21..2020-02-29"),
        ("begin Q3 2020", "2020-07-01..2020-07-31", "2020-07-01..2020-07-31"),
        ("eind zomer 2020", "2020-08-01..2020-08-31", "2020-08-01..2020-08-31"),
        ("2020, najaar", "2020-09-01..2020-11-30", "2020-09-01..2020-11-30"),
        ("2020/najaar", "2020-09-01..2020-11-30", "2020-09-01..2020-11-30"),
        ("2020 (najaar)", "2020-09-01..2020-11-30", "2020-09-01..2020-11-30"),
        ("2019, zomer 2020", "2019-01-01..2019-01-01", "2020-06-01..2020-08-31"),
        ("2020, zomer en najaar", "2020-06-01..2020-08-31", "2020-09-01..2020-11-30"),
        ("medio eerste halfjaar 2020", "2020-03-01..2020-04-30", "2020-03-01..2020-04-30"),
        ("begin van het schooljaar 2019-2020", "2019-08-01..2019-11-30", "2019-08-01..2019-11-30"),
        ("eerste maanden van 2020", "2020-01-01..2020-04-30", "2020-01-01..2020-04-30"),
        ("begin/medio 2020", "2020-01-01..2020-04-30", "2020-05-01..2020-08-31"),
        ("vanaf medio 2020", "2020-05-01..2020-08-31", "-"),
        ("met terugwerkende kracht per 1-1-2019", "2019-01-01..2019-01-01", "-"),
        ("2018 en verder", "2018-01-01..2018-01-01", "-"),
        ("vanaf 2018 e.v.", "2018-01-01..2018-01-01", "-"),
        ("na de zomer van 2019", "2019-09-01..", "-"),
        ("niet eerder dan najaar 2020", "2020-09-01..", "-"),
        ("uiterlijk eind 2020", "-", "2020-09-01..2020-12-31"),
        ("tot 2019", "-", "2018-12-31..2018-12-31"),
        ("tot en met juni 2019", "-", "2019-06-30..2019-06-30"),
        ("uiterlijk voor medio november 2019", "-", "2019-11-11..2019-11-20"),
        ("vóór de zomer van 2019", "-", "2019-06-01..2019-08-31"),
        ("najaar 2019 gereed", "-", "2019-09-01..2019-11-30"),
        ("gereed: Q1-Q2 2023", "-", "2023-06-30..2023-06-30"),
        ("klaar voor de zomer van 2023", "-", "2023-06-01..2023-08-31"),
        ("van 2019 tot 2021", "2019-01-01..2019-01-01", "2020-12-31..2020-12-31"),
        ("vanaf 15 maart tot 1 juni 2025", "2025-03-15..2025-03-15", "2025-05-31..2025-05-31"),
        ("start Q1 2020, gereed medio 2021", "2020-01-01..2020-01-01", "2021-05-01..2021-08-31"),
        ("tussen juli en september 2019", "2019-07-01..2019-07-01", "2019-09-30..2019-09-30"),
        ("loopt door tot eind 2027", "-", "2027-09-01..2027-12-31"),
        ("2024 (gereed)", "-", "2024-12-31..2024-12-31"),
        ("1 juli 2024 of eerder", "-", "2024-07-01..2024-07-01"),
        ("Q3 2024 start", "2024-07-01..2024-07-01", "-"),
        ("vanaf 2024/2025", "2024-01-01..2024-01-01", "-"),
        ("op zijn vroegst na 2024", "2025-01-01..", "-"),
        ("tussen 2022 en eind 2023", "2022-01-01..2022-01-01", "2023-09-01..2023-12-31"),
        ("inwerkingtreding 1 juli 2024", "2024-07-01..2024-07-01", "-"),
        ("2020 of 2021", "2020-01-01..2020-01-01", "2021-12-31..2021-12-31"),
    ],
)
def test_what_bounds_a_time_is_read_as_the_rules_say(words: str, begins: str, ends: str) -> None:
    assert said(words) == (begins, ends)


@pytest.mark.parametrize(
    ("words", "reference", "span"),
    [
        ("17 april", date(2019, 6, 7), "2019-04-17..2019-04-17"),
        ("30 oktober jl.", date(2019, 6, 7), "2018-10-30..2018-10-30"),
        ("13 februari a.s.", date(2019, 6, 7), "2020-02-13..2020-02-13"),
        ("29 februari jl.", date(2019, 6, 7), "2016-02-29..2016-02-29"),
        ("29 februari a.s.", date(2019, 6, 7), "2020-02-29..2020-02-29"),
        ("afgelopen september", date(2019, 6, 7), "2018-09-01..2018-09-30"),
        ("komende winter", date(2020, 2, 1), "2020-12-01..2021-02-28"),
        ("deze winter", date(2020, 2, 1), "2019-12-01..2020-02-29"),
        ("komende zomer", date(2019, 6, 7), "2019-06-01..2019-08-31"),
        ("komende zomer", date(2019, 6, 22), "2020-06-01..2020-08-31"),
        ("dit najaar", date(2019, 6, 7), "2019-09-01..2019-11-30"),
        ("eind dit jaar", date(2019, 6, 7), "2019-09-01..2019-12-31"),
        ("eind van het jaar", date(2019, 6, 7), "2019-09-01..2019-12-31"),
        ("vorig jaar april", date(2019, 6, 7), "2018-04-01..2018-04-30"),
        ("volgend jaar in het najaar", date(2019, 6, 7), "2020-09-01..2020-11-30"),
        ("mei volgend jaar", date(2019, 6, 7), "2020-05-01..2020-05-31"),
        ("volgende maand", date(2019, 12, 7), "2020-01-01..2020-01-31"),
        ("dit kwartaal", date(2019, 6, 7), "2019-04-01..2019-06-30"),
        ("vorige week", date(2019, 6, 7), "2019-05-27..2019-06-02"),
        ("begin volgende week", date(2019, 6, 7), "2019-06-10..2019-06-11"),
        ("dit half jaar", date(2019, 6, 7), "2019-01-01..2019-06-30"),
        ("het afgelopen half jaar", date(2019, 8, 31), "2019-02-28..2019-08-31"),
        ("dit schooljaar", date(2019, 6, 7), "2018-08-01..2019-07-31"),
        ("komend academisch jaar", date(2019, 6, 7), "2019-09-01..2020-08-31"),
        ("binnen zes maanden", date(2019, 8, 31), "2019-08-31..2020-02-29"),
        ("binnen nu en twee jaar", date(2019, 6, 7), "2019-06-07..2021-06-07"),
        ("binnen een periode van drie jaar", date(2019, 6, 7), "2019-06-07..2022-06-07"),
        ("binnen maximaal zes weken", date(2019, 6, 7), "2019-06-07..2019-07-19"),
        ("vrijdag a.s.", date(2019, 6, 7), "2019-06-14..2019-06-14"),
        ("maandag jl.", date(2019, 6, 7), "2019-06-03..2019-06-03"),
        ("binnen 10 werkdagen", date(2019, 6, 7), "2019-06-07..2019-06-21"),
        ("over twee jaar", date(2019, 6, 7), "2021-01-01..2021-12-31"),
        ("over anderhalf jaar", date(2019, 6, 7), "2020-12-01..2020-12-31"),
        ("over drie weken", date(2019, 6, 7), "2019-06-28..2019-06-28"),
        ("drie en een half jaar geleden", date(2019, 6, 7), "2015-12-01..2015-12-31"),
        ("drie maanden geleden", date(2019, 6, 7), "2019-03-01..2019-03-31"),
        ("binnen een half jaar", date(2019, 6, 7), "2019-06-07..2019-12-07"),
        ("twee weken na half maart 2024", date(2019, 6, 7), "2024-04-03..2024-04-03"),
        ("de komende twee jaar", date(2019, 6, 7), "2019-06-07..2021-06-07"),
        ("de afgelopen 3 maanden", date(2019, 6, 7), "2019-03-07..2019-06-07"),
        ("vandaag", date(2019, 6, 7), "2019-06-07..2019-06-07"),
        ("vanaf nu", date(2019, 6, 7), "2019-06-07.."),
        ("binnen nu en 2021", date(2019, 6, 7), "2019-06-07..2021-12-31"),
        ("binnen de komende twee jaar", date(2019, 6, 7), "2019-06-07..2021-06-07"),
        ("binnen zes tot acht weken", date(2019, 6, 7), "2019-06-07..2019-08-02"),
        ("over ruim een jaar", date(2019, 6, 7), "2020-01-01..2020-12-31"),
        ("de laatste vijf jaar", date(2019, 6, 7), "2014-06-07..2019-06-07"),
        ("komend halfjaar", date(2019, 6, 7), "2019-06-07..2019-12-07"),
        ("komende maandag", date(2019, 6, 7), "2019-06-10..2019-06-10"),
        ("afgelopen vrijdag", date(2019, 6, 7), "2019-05-31..2019-05-31"),
        ("deze maandag", date(2019, 6, 7), "2019-06-03..2019-06-03"),
        ("volgend voorjaar", date(2024, 3, 15), "2025-03-01..2025-05-31"),
        ("in de loop van het jaar", date(2019, 6, 7), "2019-01-01..2019-12-31"),
        ("in 2021 en in de loop van het jaar", date(2022, 3, 1), "2021-01-01..2022-12-31"),
        ("dit jaar en volgend jaar", date(2019, 6, 7), "2019-01-01..2020-12-31"),
        ("van september tot eind volgend jaar", date(2019, 6, 7), "2020-09-01..2020-12-31"),
        ("voor de kerst", date(2019, 6, 7), "..2019-12-24"),
        ("binnen zeven werkdagen", date(2019, 6, 7), "2019-06-07..2019-06-18"),
        ("zo snel mogelijk na de zomer", date(2019, 6, 7), "2019-09-01.."),
        ("komende maart 2021", date(2019, 6, 7), "2021-03-01..2021-03-31"),
        ("juni en volgende maand", date(2019, 6, 7), "2019-06-01..2019-07-31"),
        ("voor het eind van de maand", date(2019, 6, 7), "..2019-06-30"),
        ("laatste jaar", date(2019, 6, 7), "2018-01-01..2018-12-31"),
        ("over twee jaar", Period(date(2018, 12, 1), date(2019, 1, 31)), "2020-01-01..2021-12-31"),
        ("voorjaar 2017", Period(date(2017, 5, 1), date(2017, 5, 31)), "2017-03-01..2017-05-31"),
    ],
)
def test_relative_words_are_told_from_the_reference(words: str, reference: date | Period, span: str) -> None:
    assert str(parse_planning(words, reference).span) == span


@pytest.mark.parametrize(
    ("words", "recurrence"),
    [
        ("jaarlijks", Recurrence(1, Unit.YEAR)),
        ("halfjaarlijks", Recurrence(6, Unit.MONTH)),
        ("tweewekelijks", Recurrence(2, Unit.WEEK)),
        ("per kwartaal", Recurrence(3, Unit.MONTH)),
        ("per half jaar", Recurrence(6, Unit.MONTH)),
        ("om de twee jaar", Recurrence(2, Unit.YEAR)),
        ("elk schooljaar", Recurrence(1, Unit.YEAR)),
        ("iedere maandag", Recurrence(1, Unit.WEEK)),
        ("ieder voorjaar", Recurrence(1, Unit.YEAR)),
        ("minimaal twee keer per jaar", Recurrence(6, Unit.MONTH)),
        ("2x per jaar", Recurrence(6, Unit.MONTH)),
        ("eens in de vier jaar", Recurrence(4, Unit.YEAR)),
        ("één keer in de drie jaar", Recurrence(3, Unit.YEAR)),
        ("vijf keer per jaar", None),
        ("elke eerste maandag van de maand", None),
        ("periodiek", None),
        ("2 à 3 keer per jaar", None),
        ("ieder jaar opnieuw", Recurrence(1, Unit.YEAR)),
        ("om de week", Recurrence(2, Unit.WEEK)),
        ("om de maand", Recurrence(2, Unit.MONTH)),
        ("jaarlijks (november)", Recurrence(1, Unit.YEAR)),
        ("jaarlijks in mei", Recurrence(1, Unit.YEAR)),
    ],
)
def test_recurring_words_have_an_open_span_and_their_rhythm(words: str, recurrence: Recurrence | None) -> None:
    read = parse_planning(words)
    assert (read.kind, read.span, read.recurrence) == (PlanningKind.RECURRING, Period(None, None), recurrence)


def test_a_rhythm_keeps_the_bounds_that_are_stated_with_it() -> None:
    assert (
        str(parse_planning("jaarlijks vanaf 2020").span)
        == str(parse_planning("vanaf 2020 jaarlijks").span)
        == "2020-01-01.."
    )


@pytest.mark.parametrize("words", ["doorlopend", "structureel", "continu", "lopend", "loopt door", "al jaren"])
def test_continuing_words_have_an_open_span(words: str) -> None:
    read = parse_planning(words)
    assert (read.kind, read.span) == (PlanningKind.CONTINUING, Period(None, None))


@pytest.mark.parametrize(
    "words",
    [
        "vóór het zomerreces", "op korte termijn", "z.s.m.", "n.t.b.", "de komende jaren", "volgende jaren", "binnen enkele weken", "over een paar jaar", "komend kerstreces",
        "na inwerkingtreding", "bij de Voorjaarsnota 2024", "rond de jaarwisseling 2023/2024", "een paar jaar geleden", "momenteel", "per direct",
        "na inwerkingtreding van de wet", "twee jaar na inwerkingtreding", "binnen zes maanden na inwerkingtreding", "de laatste jaren", "in de zomervakantie van 2024",
    ],
)  # fmt: skip
def test_undatable_words_are_recognised_and_not_dated(words: str) -> None:
    read = parse_planning(words)
    assert (read.kind, read.span) == (PlanningKind.UNDATED, Period(None, None))


@pytest.mark.parametrize(
    "words",
    [
        "", "()", "18 jaar", "nr. 580", "artikel 2.3", "2000 kinderen", "nr. 1912", "Garage2020", "twee jaar", "1 op de 7", "tot 18", "uiterlijk", "van",
        "5", "1653", "Q5 2020", "week 54 2020", "derde helft", "vijfde kwartaal 2020", "jan", "begin", "tussen 2019", "2019 misschien",
        "29 februari 2019", "31-04-2020", "00-00-2020", "2020 t/m 2019", "week 53 2021", "laatste zes weken van maart 2020", "begin van de week van 99 mei",
        "eind 1 juli 2020", "eerste helft van 1 juli 2020", "dit werkdag", "deze jaren", "vergaderjaar niets", "vergaderjaar 2018", "2020 week van", "begin eind 2020", "vrijdag", "gereed vanaf niets", "voor - en najaar 2020", "vroeg- en najaar 2020", "01 - 2020", "1 mei (2020", "2026Q5", "5 en 2020", "kabinetsperiode", "vijf maanden na overleg", "binnen twee weken na overleg", "vanaf 2020 tot slot", "2020 en de komende jaren", "half",
        "start 2020 gereed niets", "week van mei", "gereed", "elke", "om de", "de komende", "komende eerste stap", "afgelopen niets", "half 2 maanden", "schooljaar", "a a a a a a a a a a a a a", "x" * 500, "( " * 50,
    ],
)  # fmt: skip
def test_what_names_no_time_or_a_day_that_is_not_is_refused(words: str) -> None:
    with pytest.raises(PlanningError):
        parse_planning(words)


@pytest.mark.parametrize(
    "words",
    ["dit najaar", "17 april", "binnen zes maanden", "vandaag", "deze week", "eind van het jaar", "volgend schooljaar"],
)
@pytest.mark.parametrize("reference", [None, Period(date(2019, 1, 1), None), Period(None, date(2019, 1, 1))])
def test_relative_words_without_a_whole_reference_are_refused_and_the_error_says_so(
    words: str, reference: Period | None
) -> None:
    with pytest.raises(PlanningError, match="reference"):
        parse_planning(words, reference)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("tot 1 januari 0001", None),
        ("over 900 jaar", date(9500, 1, 1)),
        ("binnen 999 maanden", date(9999, 1, 1)),
        ("1000 jaar geleden", date(5, 1, 1)),
        ("na 31-12-9999", None),
    ],
)
def test_days_beyond_the_calendar_are_refused(words: str, day: date | None) -> None:
    with pytest.raises(PlanningError):
        parse_planning(words, day)


@pytest.mark.parametrize("words", ["binnen anderhalve maand", "binnen een halve maand"])
def test_half_a_month_is_no_length_that_counts_days(words: str) -> None:
    with pytest.raises(PlanningError, match="half a month"):
        parse_planning(words, REFERENCE)


@pytest.mark.parametrize(
    "words",
    ["binnen 0 weken", "binnen twee schooljaren", "over twee studiejaren", "binnen twee en een kwart jaar"],
)
def test_what_is_no_number_of_halves_of_a_calendar_unit_is_not_counted(words: str) -> None:
    with pytest.raises(PlanningError):
        parse_planning(words, REFERENCE)


def test_the_words_are_quoted_with_their_white_space_joined() -> None:
    assert parse_planning(" najaar\n 2019 ").words == "najaar 2019"


def test_decorations_are_left_out_of_words_that_would_be_too_many() -> None:
    long = "naar verwachting in de periode van 1 januari 2020 tot en met 31 december 2021"
    assert parse_planning(long).words == "1 januari 2020 tot en met 31 december 2021"
    with pytest.raises(PlanningError, match="at most 12 words"):
        parse_planning("vanaf maandag 1 januari van het jaar 2020 tot en met zondag 31 december 2021")


def test_a_footnote_mark_glued_to_a_year_is_the_mark_of_the_planning() -> None:
    read = parse_planning("14 november 20165")
    assert (str(read.span), read.mark) == ("2016-11-14..2016-11-14", "5")


def test_another_convention_reads_vague_words_its_own_way_and_is_named() -> None:
    astronomical = attrs.evolve(
        DEFAULT, name="late summer", summer=(7, 9), year=((1, 3), (4, 9), (10, 12)), school_year=9
    )
    assert said("zomer 2020", convention=astronomical)[0] == "2020-07-01..2020-09-30"
    assert said("eind 2020", convention=astronomical)[0] == "2020-10-01..2020-12-31"
    assert str(parse_planning("schooljaar 2020-2021", convention=astronomical).span) == "2020-09-01..2021-08-31"
    assert parse_planning("medio 2020", convention=astronomical).convention == "late summer"


@pytest.mark.parametrize(
    ("change", "found", "expected"),
    [
        ({"name": ""}, "", "a text that is not empty"),
        ({"summer": (0, 8)}, (0, 8), "two whole numbers from 1 to 12"),
        ({"winter": (12, 13)}, (12, 13), "two whole numbers from 1 to 12"),
        ({"autumn": (9.0, 11)}, (9.0, 11), "two whole numbers from 1 to 12"),
        ({"spring": (3,)}, (3,), "two whole numbers from 1 to 12"),
        ({"year": ((1, 4), (5, 8), (9, 13))}, (9, 13), "two whole numbers from 1 to 12"),
        ({"quarter": ((1, 1), (2, 2), (3, 4))}, (3, 4), "two whole numbers from 1 to 3"),
        ({"month": ((1, 10), (11, 20), (21, 32))}, (21, 32), "two whole numbers from 1 to 31"),
        ({"month": ((10, 1), (11, 20), (21, 31))}, (10, 1), "a window that does not end before it begins"),
        ({"school_year": 13}, 13, "a month from 1 to 12"),
        ({"academic_year": 0}, 0, "a month from 1 to 12"),
    ],
)
def test_a_convention_with_a_window_that_cannot_be_is_refused(
    change: dict[str, Any], found: object, expected: str
) -> None:
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(DEFAULT, **change)
    (field,) = change
    assert attrs.astuple(caught.value, recurse=False) == (f"Convention.{field}", found, expected)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dit staat in nr. 1912 en in artikel 2019; 2000 kinderen doen mee.", []),
        ("De begroting voor 2019 loopt tot 18 jaar.", ["2019"]),
        ("Dit is vóór 2015 besloten.", ["vóór 2015"]),
        ("Het gesprek van 17 april jl. over Garage2020 en de Wmo 2015.", ["17 april jl."]),
        ("Op 3 oktober 2018 en 12 november 2018 is gesproken.", ["3 oktober 2018", "12 november 2018"]),
        (
            "In 2017 en in 2018, en van 1 tot en met 8 november 2017.",
            ["2017", "2018", "van 1 tot en met 8 november 2017"],
        ),
        ("De start medio 2020 is nu direct bekend.", ["medio 2020"]),
        ("Start januari 2020", ["Start januari 2020"]),
        ("in oktober 201720 is", ["oktober 2017"]),
        ("Voor vanaf 2019, voor de komende jaren", ["vanaf 2019", "de komende jaren"]),
        ("Een voorstel voor het zomerreces", ["voor het zomerreces"]),
        ("In 2019 en een paar weken geleden", ["2019", "een paar weken geleden"]),
        ("zie https://www.site.nl/2019/01/index en www.site.nl/2020", []),
        ("Kamerstukken II 2018-2019, 34 880", []),
        (
            "De ambities voor de komende 2 jaar, voor het schooljaar 2019-2020",
            ["komende 2 jaar", "schooljaar 2019-2020"],
        ),
        ("Gestart in 2018, gereed in 2020, bij de Voorjaarsnota", ["2018", "2020", "bij de Voorjaarsnota"]),
        ("voor de zomer, en op 30 februari 2019, 2020 t/m 2019", ["voor de zomer"]),
        ("De cijfers over 2018 en over twee jaar, over de zomer", ["2018", "over twee jaar", "zomer"]),
        ("De plekken 18-/18+ 2017/2018", ["2017/2018"]),
        ("De voor- en nadelen, in voor- en najaar 2024", ["voor- en najaar 2024"]),
        ("Op vrijdag a.s., of op een maandag", ["vrijdag a.s."]),
        ("1 - 2 - 3 - 4 kinderen, 5 en 6 mei", ["5 en 6 mei"]),
        ("Op vrijdag 1 mei 2026 begint het.", ["1 mei 2026"]),
        ("Start in 2020. Start circa januari 2021.", ["2020", "januari 2021"]),
        ("In 2020, 2021, 2022 is geteld, en in 2023 en 2024, 2025.", ["2020", "2021", "2022", "2023 en 2024", "2025"]),
        ("In Q3 2020 en Q1 2021, of in H2 2021 en H1 2022.", ["Q3 2020 en Q1 2021", "H2 2021 en H1 2022"]),
        ("In 2020 en komende twee jaar is er geld.", ["2020", "komende twee jaar"]),
        ("Eind van de maand en 1 juli 2020 volgt meer.", ["Eind van de maand", "1 juli 2020"]),
        ("Het is in 2020 (Q2) klaar, zie (2020 Q3).", ["2020 (Q2)", "2020 Q3"]),
        ("Wat twee jaar na overleg is besloten, loopt door in 2021 en in 2022.", ["loopt door in 2021", "2022"]),
        ("De inwerkingtreding wordt in sep besproken.", []),
        ("Zij betalen € 300 per jaar, jaarlijks, vóór het op 17 april geplande overleg", ["jaarlijks", "17 april"]),
    ],
)
def test_running_text_gives_its_plannings_and_nothing_else(text: str, words: list[str]) -> None:
    assert [found.planning.words for found in find_plannings(text, REFERENCE)] == words


def test_relative_words_in_running_text_are_left_out_without_a_reference() -> None:
    assert [found.planning.words for found in find_plannings("Dit najaar of in 2020.")] == ["2020"]


def test_a_mark_in_running_text_is_outside_the_offsets() -> None:
    found = next(find_plannings("in oktober 201720 is"))
    assert (found.start, found.end, found.planning.mark) == (3, 15, "20")
