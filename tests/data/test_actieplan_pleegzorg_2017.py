"""
What the Actieplan Pleegzorg 2017-2018 says, read by hand from its text.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from jeugdbeleid.loading import load
from jeugdbeleid.period import Period
from jeugdbeleid.source import Passage
from jeugdbeleid.target import AtLeast, Change, Trend, Unquantified
from jeugdbeleid.vocabulary import CommitmentKind, Qualifier, RelationKind, State, TrendDirection, Unit

PLAN = "actieplan-pleegzorg"
TEXT = "actieplan-pleegzorg-2017"
END = date(2018, 12, 31)


def test_the_plan_has_four_lines_and_six_owners() -> None:
    """
    Lines 82 to 88 number the action lines; lines 9 to 15 name who wrote the plan together.
    """
    plan = load().plans[PLAN]
    assert plan.owners == ("jn", "nvp", "nji", "vng", "vws", "jenv")
    assert plan.period == Period(date(2017, 1, 1), END)
    assert [line.number for line in load().action_lines.select(plan=PLAN)] == [1, 2, 3, 4]


def test_registrations_are_to_rise_by_ten_percent_against_the_year_before() -> None:
    target = load().targets["pleegouders-inschrijvingen-2018"]
    assert isinstance(target.goal, Change)
    assert isinstance(target.goal.comparator, AtLeast)
    assert (target.goal.comparator.figure.value, target.goal.comparator.figure.unit) == (10, Unit.PERCENT)
    assert (target.goal.baseline, target.measured) == (Period.year(2017), Period.year(2018))
    assert target.proxies == ("pleegouders-geaccepteerd",)
    assert target.sources == (Passage(document=TEXT, first_line=580, last_line=586, heading="Actielijn 3"),)


def test_registrations_of_2017_are_held_against_one_month() -> None:
    """
    Line 584 compares the year with September 2016.
    """
    target = load().targets["pleegouders-inschrijvingen-2017"]
    assert isinstance(target.goal, Change)
    assert (target.goal.comparator.figure.value, target.goal.baseline) == (
        5,
        Period(date(2016, 9, 1), date(2016, 9, 30)),
    )


@pytest.mark.parametrize(
    ("name", "value", "unit", "line"),
    [
        ("pleegzorgaanbieders-scholing-60", 60, Unit.PERCENT, 326),
        ("pleegouders-scholing-waardering", 7, Unit.GRADE, 330),
        ("pleegouders-infrastructuur-25", 25, Unit.PERCENT, 334),
    ],
)
def test_an_aim_without_a_date_is_due_at_the_end_of_the_plan(name: str, value: int, unit: Unit, line: int) -> None:
    target = load().targets[name]
    assert isinstance(target.goal, AtLeast)
    assert (target.goal.figure.value, target.goal.figure.unit) == (value, unit)
    assert target.goal.figure.qualifier is Qualifier.AT_LEAST
    assert target.due is not None
    assert target.due.ends == Period.day(END)
    assert target.measured == Period(date(2017, 1, 1), END)
    assert target.note is not None
    assert any(isinstance(s, Passage) and s.first_line <= line <= s.last_line for s in target.sources)


def test_fewer_foster_parents_are_to_drop_out_by_no_stated_number() -> None:
    target = load().targets["pleegouders-afhaken"]
    assert isinstance(target.goal, Trend)
    assert target.goal.direction is TrendDirection.DOWN
    assert target.proxies == ("pleegouders-gestopt",)


def test_three_hundred_foster_parents_by_the_end_of_2019() -> None:
    """
    Line 827 says the end of 2019, the table at 908 too; so does the letter of 2019 at 403.
    """
    target = load().targets["ervaringsdeskundige-pleegouders-300"]
    assert isinstance(target.goal, AtLeast)
    assert target.goal.figure.value == 300
    window = Period(date(2019, 9, 1), date(2019, 12, 31))
    assert [r.planning.ends for r in target.reports if r.planning is not None] == [window, window, window]
    assert [r.document for r in target.reports] == [TEXT, TEXT, "brief-pleegzorg-2019-04-04"]


#: The rows of the four tables: measure, line of its first words, who is responsible, the first and last day of "Wanneer".
ROWS = [
    ("pleegzorg-implementatie-methodieken", {"nji", "jn"}, date(2017, 1, 1), END),
    ("pleegzorg-overgang-18", {"vng", "nji", "jn", "nvp"}, date(2017, 1, 1), END),
    ("pleegzorg-kracht-van-pleegouders", {"jn", "nvp"}, None, date(2019, 8, 31)),
    ("pleegzorg-informatiepunt", {"nvp"}, date(2017, 1, 1), date(2019, 12, 31)),
    ("pleegzorg-financiele-fiscale-aspecten", {"vws"}, date(2018, 1, 1), date(2019, 12, 31)),
    ("pleegzorg-rechtsbescherming", {"vws", "jn"}, date(2018, 1, 1), END),
    ("pleegzorg-evaluatie-wet-verbetering-positie-pleegouders", {"vws"}, None, END),
    ("pleegzorg-campagne-supergewone-mensen", {"jn"}, None, date(2018, 8, 31)),
    ("pleegzorg-onderzoek-niet-aanmelden", {"jn"}, date(2017, 5, 1), date(2017, 8, 31)),
    ("pleegzorg-onderzoek-uitval", {"jn"}, date(2017, 5, 1), date(2017, 8, 31)),
    ("pleegzorg-goede-voorbeelden-werving", {"jn", "vng"}, date(2017, 1, 1), END),
    ("pleegzorg-week-2017", {"jn"}, date(2017, 11, 1), date(2017, 11, 8)),
    ("pleegzorg-kwaliteitskader-evaluatie", {"jn"}, date(2017, 1, 1), date(2017, 12, 31)),
    ("pleegzorg-vgb-procedure", {"rvdk", "jn"}, date(2017, 1, 1), date(2017, 12, 31)),
    ("pleegzorg-ruimte-voor-gezinsvormen", {"nji", "nvp", "jn", "vng"}, date(2017, 1, 1), date(2017, 12, 31)),
    ("pleegzorg-en-voogdij", {"vws", "jenv"}, date(2018, 1, 1), END),
    ("pleegzorg-in-de-keten", {"vng", "jn", "nvp"}, date(2017, 1, 1), END),
    ("pleegzorg-betrokkenheid-pleeggezinnen", {"nvp", "vng"}, date(2019, 9, 1), date(2019, 12, 31)),
]


@pytest.mark.parametrize(("name", "responsible", "first", "last"), ROWS, ids=[row[0] for row in ROWS])
def test_a_row_of_the_tables_has_its_parties_and_its_time(
    name: str, responsible: set[str], first: date | None, last: date
) -> None:
    measure = load().measures[name]
    assert {p.organisation for p in measure.parties if p.role.value == "responsible"} == responsible
    planning = [r for r in measure.reports if r.document == TEXT][-1].planning
    assert planning is not None
    assert planning.span == Period(first, last)


def test_the_misprint_in_the_table_is_kept_and_explained() -> None:
    """
    Line 748 reads JN/, NG.
    """
    measure = load().measures["pleegzorg-goede-voorbeelden-werving"]
    assert [p.organisation for p in measure.parties if p.inferred] == ["vng"]
    assert measure.note is not None
    assert "JN/, NG" in measure.note


def test_text_and_table_are_two_reports_where_they_differ() -> None:
    """
    The evaluation is done in 2017 and there in early 2018 by the text (520, 532), and ready in 2018 by the table (554).
    """
    measure = load().measures["pleegzorg-evaluatie-wet-verbetering-positie-pleegouders"]
    said = [r.planning.words for r in measure.reports if r.planning is not None]
    assert said == ["2017", "begin 2018", "2018 gereed", "in juni"]


def test_the_key_figures_of_the_second_annex() -> None:
    found = {
        (o.indicator, o.period, tuple(value for _, value in o.breakdown), o.compared_with): o.figure
        for o in load().observations.select(document=TEXT)
    }
    day = Period.day(date(2015, 12, 31))
    stated = {
        ("pleegkinderen-in-jaar", Period.year(2015), (), None): 22512,
        ("pleegkinderen-in-jaar", Period.year(2014), (), None): 21880,
        ("pleegkinderen-in-jaar", Period.year(2015), (), Period.year(2014)): Decimal("2.8"),
        ("pleegkinderen-op-moment", Period(date(2000, 12, 1), date(2000, 12, 31)), (), None): 8000,
        ("pleegkinderen-op-moment", Period.year(2015), (), None): 18865,
        ("pleeggezinnen", Period.year(2014), (), None): 16223,
        ("pleeggezinnen", Period.year(2015), (), None): 18430,
        ("pleegkinderen-bij-bekenden", None, (), None): 41,
        ("pleegkinderen-naar-maatregel", None, ("jeugdbeschermingsmaatregel",), None): 64,
        ("pleegkinderen-naar-maatregel", None, ("ondertoezichtstelling",), None): 32,
        ("pleegkinderen-naar-maatregel", None, ("voogdij",), None): 32,
        ("pleegkinderen-naar-maatregel", None, ("geen (vrijwillig)",), None): 28,
        ("pleegkinderen-naar-verblijfsduur", day, ("langer dan een jaar",), None): 64,
        ("pleegzorg-beeindigd-naar-duur", Period.year(2015), ("korter dan zes maanden",), None): 18,
        ("pleegkinderen-naar-leeftijd", Period.year(2015), ("0-4 jaar",), None): 30,
        ("pleegkinderen-naar-leeftijd", Period.year(2015), ("18 jaar",), None): 2,
    }
    assert {key: found[key].value for key in stated} == stated
    assert (
        found["pleegkinderen-op-moment", Period(date(2000, 12, 1), date(2000, 12, 31)), (), None].qualifier
        is Qualifier.CIRCA
    )


def test_the_ages_of_the_children_placed_make_a_hundred() -> None:
    """
    30 + 37 + 16 + 15 + 2.
    """
    ages = load().observations.select(indicator="pleegkinderen-naar-leeftijd")
    assert sum(o.figure.value for o in ages if isinstance(o.figure.value, int)) == 100


def test_three_motions_were_held_over() -> None:
    motions = load().commitments.select(kind=CommitmentKind.MOTION, document=TEXT)
    assert {m.citation.id for m in motions if m.citation is not None} == {
        "kst-34550-XVI-78",
        "kst-34550-XVI-84",
        "kst-34550-XVI-89",
    }
    assert all(r.state is State.HELD_OVER for m in motions for r in m.reports)


def test_the_evaluation_meets_a_promise_and_a_motion() -> None:
    """
    Lines 528 to 534: the promise to the Senate, and the motion Keijzer.
    """
    ties = load().relations.select(
        subject="pleegzorg-evaluatie-wet-verbetering-positie-pleegouders", kind=RelationKind.ANSWERS, document=TEXT
    )
    assert {tie.object for tie in ties} == {
        "toezegging-eerste-kamer-evaluatie-pleegouders",
        "motie-keijzer-rechtspositie-pleegouders",
    }


def test_the_third_annex_has_practices_in_eight_places() -> None:
    places = {p.place for p in load().practices.select(document=TEXT) if p.place is not None}
    assert places == {"Apeldoorn", "Haaglanden", "Amsterdam", "Leusden", "Utrecht", "Zeeland", "Almere", "Groningen"}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("kinderen-in-gezinsvorm", 29),
        ("pleegouders-deskundigheid-vanzelfsprekend", 322),
        ("pleegouders-screening-taken-bekend", 610),
        ("pleegzorg-samenwerking-instellingen", 791),
        ("pleegouders-samenwerking-betrokkenen", 797),
    ],
)
def test_an_aim_that_shares_its_sentence_with_another_stands_by_itself(name: str, line: int) -> None:
    target = load().targets[name]
    assert target.goal == Unquantified()
    assert any(isinstance(s, Passage) and s.first_line <= line <= s.last_line for s in target.sources)


def test_the_age_to_which_youth_care_may_go_on_is_a_rule() -> None:
    """
    Line 139 says the 23rd year of life, line 435 up to 23 years; line 1093 has members of 18 to 30.
    """
    rule = load().observations["jeugdhulp-leeftijdsgrens-verlenging--zonder-periode--actieplan-pleegzorg-2017"]
    assert (rule.figure.value, rule.figure.unit) == (23, Unit.YEAR)
    members = load().observations["jongwijs-leeftijd--zonder-periode--actieplan-pleegzorg-2017"].figure
    assert (members.value, members.low, members.high) == (None, 18, 30)


def test_the_covenant_is_an_agreement_of_the_providers_and_the_municipalities() -> None:
    """
    Lines 655 to 659.
    """
    agreement = load().commitments["convenant-kwaliteitseisen-aspirant-pleegouders"]
    assert (agreement.kind, agreement.by) == (CommitmentKind.AGREEMENT, ("jn", "vng"))
    assert [report.state for report in agreement.reports] == [State.DONE]


def test_the_evaluation_is_kept_apart_from_that_of_the_youth_act() -> None:
    """
    Lines 528 to 530; by 2017 the plan knows of the other evaluation, and not yet who made it.
    """
    tie = "pleegzorg-evaluatie-wet-verbetering-positie-pleegouders--split-from--evaluatie-jeugdwet"
    then = load().as_of(date(2017, 6, 1))
    assert tie in then.relations
    assert then.measures["evaluatie-jeugdwet"].reports == ()
