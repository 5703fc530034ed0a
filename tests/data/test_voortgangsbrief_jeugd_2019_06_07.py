"""
What the letter of 7 June 2019 says, read by hand from its text.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jeugdbeleid.analysis.ties import lineage
from jeugdbeleid.figure import Figure
from jeugdbeleid.loading import load
from jeugdbeleid.period import Period
from jeugdbeleid.source import Passage, Source
from jeugdbeleid.target import AtLeast, Trend, Unquantified
from jeugdbeleid.vocabulary import (
    CareForm,
    CommitmentKind,
    FundingBasis,
    FundingState,
    Measured,
    PlanningKind,
    RelationKind,
    Stage,
    State,
    TrendDirection,
    Unit,
)

if TYPE_CHECKING:
    from jeugdbeleid.report import Report

LETTER = "voortgangsbrief-jeugd-2019-06-07"
CORPUS = Path(__file__).parent.parent / "corpus" / "002.json"

#: The ladder "zo thuis mogelijk" as paragraph 1 tells it: the indicator, its step, and the number of each year.
LADDER = [
    ("jeugdhulp-eigen-netwerk", CareForm.OWN_NETWORK, {2017: 58000, 2018: 73000}),
    ("jeugdhulp-pleegzorg", CareForm.FOSTER_CARE, {2017: 21960, 2018: 20740}),
    ("jeugdhulp-gezinsgericht", CareForm.FAMILY_ORIENTED, {2015: 4480, 2018: 6080}),
    ("jeugdhulp-residentieel", CareForm.RESIDENTIAL, {2017: 21785, 2018: 18090}),
    ("jeugdhulp-gesloten", CareForm.CLOSED, {2017: 2650, 2018: 2565}),
]


def value(identifier: str) -> object:
    """
    The number of an observation of this letter.
    """
    return load().observations[f"{identifier}--{LETTER}"].figure.value


def told_here(report: Report) -> bool:
    """
    Whether it is this letter that says so.
    """
    return told_here_by(report.source)


def told_here_by(source: Source) -> bool:
    """
    Whether a source is a passage of this letter.
    """
    return isinstance(source, Passage) and source.document == LETTER


@pytest.mark.parametrize(("indicator", "form", "years"), LADDER)
def test_a_step_of_the_ladder_has_the_years_that_the_letter_gives(
    indicator: str, form: CareForm, years: dict[int, int]
) -> None:
    """
    One indicator of CBS for each step, with its years; a young person counts once per form, so none adds up.
    """
    known = load().indicators[indicator]
    assert (known.care_form, known.producer, known.additive) == (form, "cbs", False)
    totals = [
        seen
        for seen in load().observations.select(indicator=indicator, document=LETTER)
        if not seen.breakdown and seen.compared_with is None
    ]
    assert {seen.period: seen.figure.value for seen in totals} == {Period.year(year): n for year, n in years.items()}


def test_the_four_forms_with_residence_come_to_more_than_the_young_people_in_them() -> None:
    """
    20,740 + 6,080 + 18,090 + 2,565 = 47,475 against 42,655: the reconciliation says why.
    """
    tie = load().reconciliations["jeugdhulp-met-verblijf-vormen-2018"]
    terms = [load().observations[term].figure.value for term in tie.terms]
    assert sorted(terms, key=str) == sorted([20740, 6080, 18090, 2565], key=str)
    assert 20740 + 6080 + 18090 + 2565 == 47475
    assert value("jeugdhulp-met-verblijf--2018") == 42655
    assert "47,475" in (tie.explanation or "")


def test_the_fall_of_8_percent_is_7_6_by_the_counts() -> None:
    """
    46,185 to 42,655: 3,530 of 46,185 is 7.64 percent; the letter states 8.
    """
    stated = load().observations[f"jeugdhulp-met-verblijf--2018-tegen-2017--{LETTER}"]
    assert (stated.figure.value, stated.figure.unit, stated.compared_with) == (-8, Unit.PERCENT, Period.year(2017))
    assert Fraction(760, 100) < 100 * Fraction(46185 - 42655, 46185) < Fraction(770, 100)
    tie = load().reconciliations["jeugdhulp-met-verblijf-daling-2018"]
    assert tie.result == stated.id
    assert tie.explanation is not None


def test_youth_care_with_residence_rose_before_it_fell() -> None:
    """
    From 40,505 in 2015 to 46,185 in 2017.
    """
    assert (value("jeugdhulp-met-verblijf--2015"), value("jeugdhulp-met-verblijf--2017")) == (40505, 46185)


def test_a_rise_without_levels_is_a_stated_change() -> None:
    """
    5 percent more in family-oriented care or a foster family, 2018 against 2015; no count of the two together.
    """
    seen = list(load().observations.select(indicator="jeugdhulp-gezinsgericht-en-pleegzorg"))
    assert [(one.figure.value, one.period, one.compared_with) for one in seen] == [
        (5, Period.year(2018), Period.year(2015))
    ]


def test_supervision_orders_with_a_placement_fell_by_five_points_not_percent() -> None:
    """
    34% to 29% is 5 percentage points (and 14.7 percent).
    """
    change = load().observations[f"ots-met-uithuisplaatsing-aandeel--2018-tegen-2016--{LETTER}"]
    assert (change.figure.value, change.figure.unit) == (29 - 34, Unit.PERCENTAGE_POINT)


def test_placements_out_of_home_stand_twice_in_the_letter() -> None:
    """
    15,340 in 2016 and 14,660 in 2018, in paragraph 1 and again in section 7: one fact, two passages.
    """
    for year, number in ((2016, 15340), (2018, 14660)):
        seen = load().observations[f"uithuisplaatsingen--{year}--{LETTER}"]
        assert seen.figure.value == number
        assert len(seen.sources) == 2


def test_540_and_1150_are_two_counts_of_one_family() -> None:
    """
    18 already on 1 January 2018, in the year; 18 or older on 31 December 2018, on a day.
    """
    year, day = load().indicators["verlengde-pleegzorg-in-jaar"], load().indicators["pleegjongeren-18-op-peildatum"]
    assert year.family == day.family
    assert (year.measured, day.measured) == (Measured.DURING, Measured.ON_DAY)
    assert (value("verlengde-pleegzorg-in-jaar--2017"), value("verlengde-pleegzorg-in-jaar--2018")) == (470, 540)
    on_day = load().observations[f"pleegjongeren-18-op-peildatum--2018-12-31--{LETTER}"]
    assert (on_day.figure.value, on_day.period) == (1150, Period.day(date(2018, 12, 31)))


def test_foster_care_in_2017_was_counted_twice_with_two_outcomes() -> None:
    """
    21,960 by CBS and 23,206 by the factsheet of the letter of April: two indicators of one family.
    """
    factsheet = load().observations["pleegkinderen-in-jaar--2017--brief-pleegzorg-2019-04-04"]
    cbs = load().observations[f"jeugdhulp-pleegzorg--2017--{LETTER}"]
    assert (factsheet.figure.value, cbs.figure.value) == (23206, 21960)
    families = {load().indicators[one.indicator].family for one in (factsheet, cbs)}
    assert families == {"pleegkinderen"}
    assert factsheet.indicator != cbs.indicator


def test_foster_children_up_to_twelve_are_a_breakdown() -> None:
    """
    12,910 in 2017 and 12,085 in 2018.
    """
    for year, number in ((2017, 12910), (2018, 12085)):
        seen = load().observations[f"jeugdhulp-pleegzorg--{year}-0-12--{LETTER}"]
        assert (seen.figure.value, seen.breakdown) == (number, (("leeftijd", "0-12 jaar"),))


def test_the_extra_money_adds_up() -> None:
    """
    420 million in 2019 and 300 million in each of 2020 and 2021 make 1,020 million.
    """
    tie = load().reconciliations["extra-middelen-jeugdhulp-som"]
    parts = [load().funding[term].amount for term in tie.terms]
    assert [part.value for part in parts if part is not None] == [420_000_000, 300_000_000, 300_000_000]
    total = load().funding[str(tie.result)]
    assert total.amount is not None
    assert total.amount.value == 1_020_000_000
    assert (total.basis, total.state) == (FundingBasis.TOTAL, FundingState.ANNOUNCED)


@pytest.mark.parametrize(
    ("identifier", "amount"),
    [
        ("transformatiebudget-tweede-tranche", 36_000_000),
        ("verlengde-jeugdhulp-gezinshuizen", 11_400_000),
        ("verlengde-pleegzorg-gemeentefonds", 13_700_000),
        ("jeugdautoriteit-liquiditeitssteun", 20_000_000),
        ("kenniswerkplaatsen-jeugd-middelen", 8_000_000),
    ],
)
def test_other_money_of_the_letter(identifier: str, amount: int) -> None:
    """
    Each amount in whole euros.
    """
    stated = load().funding[identifier].amount
    assert stated is not None
    assert (stated.value, stated.unit) == (amount, Unit.EUR)


def test_the_waiting_list_of_the_council_shrank() -> None:
    """
    3,900 cases in August 2018, 2,761 at the end of April 2019; 3.5 percent more came in.
    """
    assert (value("rvdk-wachtlijst-zaken--2018-08"), value("rvdk-wachtlijst-zaken--2019-04")) == (3900, 2761)
    inflow = load().observations[f"rvdk-instroom--2019-01-04-tegen-2018-01-04--{LETTER}"]
    assert inflow.figure.value == Decimal("3.5")
    assert inflow.compared_with == Period(date(2018, 1, 1), date(2018, 4, 30))


def test_the_aim_of_1_january_2020_has_a_day_and_no_number() -> None:
    """
    The letter names the day and does not repeat what is aimed at.
    """
    target = load().targets["rvdk-doelstelling-1-januari-2020"]
    assert isinstance(target.goal, Unquantified)
    assert target.due is not None
    assert target.due.span == Period.day(date(2020, 1, 1))
    assert target.note is not None


def test_what_is_stated_of_an_aim_is_kept_apart_from_what_is_read_into_it() -> None:
    """
    Three new workshops is a number without a comparator; less residential care is a direction without a number.
    """
    workshops = load().targets["kenniswerkplaatsen-landelijke-dekking"]
    assert isinstance(workshops.goal, AtLeast)
    assert (workshops.goal.figure.value, workshops.due) == (3, None)
    assert load().targets["minder-residentiele-zorg"].goal == Trend(TrendDirection.DOWN)


def test_the_agreements_of_2019_have_three_themes_and_the_waiting_list_approach_five_parts() -> None:
    """
    1) to 3) on page 2; a. to e. in section 2.
    """
    for plan, count in (("bestuurlijke-afspraken-2019", 3), ("wachttijdaanpak", 5)):
        numbers = [line.number for line in load().action_lines.select(plan=plan)]
        assert sorted(numbers) == list(range(1, count + 1))


@pytest.mark.parametrize(
    ("identifier", "citation", "members"),
    [
        ("motie-tielen-peters-klachtbemiddeling", "kst-34880-10", ("Tielen", "Peters")),
        (
            "motie-tielen-gezamenlijk-beslissen",
            "kst-32793-366",
            ("Tielen", "Peters", "Voordewind", "Raemakers", "Van der Staaij"),
        ),
        ("motie-westerveld-bewezen-behandelmethoden", "kst-32793-347", ("Westerveld", "Hijink", "Kuiken")),
    ],
)
def test_a_motion_has_its_members_and_its_paper(identifier: str, citation: str, members: tuple[str, ...]) -> None:
    """
    The members in the sentence, the paper in the footnote.
    """
    motion = load().commitments[identifier]
    assert motion.kind is CommitmentKind.MOTION
    assert motion.citation is not None
    assert (motion.citation.id, motion.members) == (citation, members)


def test_two_promises_are_due_in_the_autumn_and_one_in_november() -> None:
    """
    The intensifications and the research questions in the autumn, the next progress report in November 2019.
    """
    autumn = Period(date(2019, 9, 1), date(2019, 11, 30))
    for identifier, window in (
        ("toezegging-intensiveringen-najaar-2019", autumn),
        ("toezegging-denkrichting-onderzoeksvragen", autumn),
        ("toezegging-voortgangsrapportage-november-2019", Period.month(2019, 11)),
    ):
        due = load().commitments[identifier].due
        assert due is not None
        assert due.span == window


def test_a_promise_is_dated_by_the_meeting_it_was_made_in() -> None:
    """
    12 November 2018 for the siblings, 16 May 2019 for the unaccompanied minors; neither day is a planning.
    """
    siblings, minors = (
        load().commitments[identifier] for identifier in ("toezegging-samenplaatsen", "toezegging-amv-volwassenheid")
    )
    assert siblings.made_on == Period.day(date(2018, 11, 12))
    assert minors.made_on == Period.day(date(2019, 5, 16))
    assert all(report.planning is None for report in minors.reports)


def test_the_duty_to_report_is_in_preparation_for_1_july_2020() -> None:
    """
    A bill, by amendment of another; "per 1 juli 2020" begins and has no end.
    """
    first, second = load().measures["meldplicht-nieuwe-jeugdhulpaanbieders"].reports
    assert first.stage is Stage.PREPARATION
    assert second.planning is not None
    assert (second.planning.begins, second.planning.ends) == (Period.day(date(2020, 7, 1)), None)


def test_two_plannings_of_one_study_stand_side_by_side() -> None:
    """
    From July 2019 to the spring of 2020 in section 3; outcomes at the end of 2019 in the next section.
    """
    study = load().measures["onderzoek-patronen-uitgaven"]
    spans = [report.planning.span for report in study.reports if report.planning is not None]
    assert spans == [
        Period(date(2019, 7, 1), date(2020, 5, 31)),
        Period(date(2019, 6, 1), date(2019, 8, 31)),
        Period(date(2019, 9, 1), date(2019, 12, 31)),
    ]


def test_words_without_a_date_stay_without_one() -> None:
    """
    "Op korte termijn" is recognised and opens no window.
    """
    due = load().targets["beschikbaarheid-zorg-eetstoornissen"].due
    assert due is not None
    assert (due.kind, due.begins, due.ends) == (PlanningKind.UNDATED, None, None)


def test_the_transition_authority_stopped_as_its_successor_began() -> None:
    """
    Both on 1 January 2019.
    """
    tie = load().relations["jeugdautoriteit--follows--transitieautoriteit-jeugd"]
    assert tie.kind is RelationKind.FOLLOWS
    assert tie.on is not None
    assert tie.on.span == Period.day(date(2019, 1, 1))
    assert load().measures["transitieautoriteit-jeugd-beeindigd"].reports[0].state is State.STOPPED


def test_the_steering_group_has_ten_members_and_the_joint_supervision_four() -> None:
    """
    Footnotes 2 and 10.
    """
    for group, count in (("stuurgroep-zorg-voor-jeugd", 10), ("toezicht-sociaal-domein", 4)):
        members = [
            tie
            for tie in load().relations.select(kind=RelationKind.MEMBER_OF, object=group)
            if tie.meets("document", LETTER)
        ]
        assert len(members) == count


def test_june_knows_what_april_did_not() -> None:
    """
    The evaluation of the act was awaited in April and lies annexed in June; the ladder and the money were not known.
    """
    april, june = load().as_of(date(2019, 4, 4)), load().as_of(date(2019, 6, 7))
    evaluation = "pleegzorg-evaluatie-wet-verbetering-positie-pleegouders"
    assert State.DONE not in {report.state for report in april.measures[evaluation].reports}
    assert State.DONE in {report.state for report in june.measures[evaluation].reports}
    for identifier in ("extra-middelen-jeugdhulp-2019-2021", "jeugdhulp-eigen-netwerk"):
        assert identifier not in april.by_id
        assert identifier in june.by_id


def test_the_programme_has_six_lines_of_which_the_documents_name_one() -> None:
    """
    Line 38 counts six lines; line 2 has a name, line 1 is referred to by its number, the rest is nowhere named.
    """
    lines = load().action_lines.select(plan="zorg-voor-de-jeugd")
    assert sorted(line.number for line in lines) == [1, 2, 3, 4, 5, 6]
    assert [line.number for line in lines if line.note is None] == [2]


def test_the_second_instalment_goes_to_the_municipalities() -> None:
    """
    The municipalities are supported, among others, with a part of the budget.
    """
    assert load().funding["transformatiebudget-tweede-tranche"].recipients == ("gemeenten",)


def test_the_lasting_money_for_foster_care_has_no_first_day() -> None:
    """
    1 July 2018 is the day from which 21 is the standard; of the 13.7 million the letter says only that it is lasting.
    """
    reports = [one for one in load().funding["verlengde-pleegzorg-gemeentefonds"].reports if told_here(one)]
    assert [one.planning.kind for one in reports if one.planning is not None] == [PlanningKind.CONTINUING]


def test_the_day_of_a_letter_is_no_planning_of_what_it_tells() -> None:
    """
    The House was told of the intensifications by the letter of 4 April 2019: they have no day of their own here.
    """
    reports = [one for one in load().measures["pleegzorg-intensiveringen"].reports if told_here(one)]
    assert [one.planning for one in reports] == [None]


@pytest.mark.parametrize(
    "identifier", ["toezegging-arbeidsmarkttafel-informeren", "toezegging-onderzoek-vrijgevestigden-informeren"]
)
def test_what_the_next_report_is_to_tell_is_due_with_it(identifier: str) -> None:
    """
    Both are promised for the next progress report, which comes in November 2019.
    """
    due = load().commitments[identifier].due
    assert due is not None
    assert due.span == Period.month(2019, 11)
    answers = f"voortgangsrapportage-zorg-voor-de-jeugd-najaar-2019--answers--{identifier}"
    assert load().relations[answers].object == identifier


def test_the_two_networks_for_prevention_are_two() -> None:
    """
    The front runners and the administrators' learning network stand side by side in one sentence.
    """
    for network in ("koplopers-preventie-jeugd", "bestuurlijk-leernetwerk-preventie-jeugd"):
        assert any(told_here_by(source) for source in load().organisations[network].sources)
    assert load().measures.select(organisation="bestuurlijk-leernetwerk-preventie-jeugd")


def test_prevention_by_municipalities_is_no_part_of_the_agreements() -> None:
    """
    The agreements end with point c of section 4; what follows tells of the debate of 5 June and of policy that runs.
    """
    for identifier in ("ondersteuning-preventiebeleid", "tools-en-handreikingen-preventie", "expertpool-preventie"):
        assert load().measures[identifier].plan is None
    assert load().measures["externe-verwijzers-gecontracteerd"].plan == "bestuurlijke-afspraken-2019"


def test_the_benchmark_that_april_announced_is_cited_in_june() -> None:
    """
    Announced as part of the study in April; section 4 tells an outcome of it.
    """
    april, june = load().as_of(date(2019, 4, 4)), load().as_of(date(2019, 6, 7))
    states = [[one.state for one in then.measures["verdiepend-onderzoek-benchmark"].reports] for then in (april, june)]
    assert states == [[State.ONGOING], [State.ONGOING, State.DONE]]


def test_the_study_gives_cause_for_the_extra_money() -> None:
    """
    The cabinet decided on it because of the in-depth study.
    """
    tie = load().relations["verdiepend-onderzoek-jeugd--input-for--extra-middelen-jeugdhulp-2019-2021"]
    assert tie.kind is RelationKind.INPUT_FOR


def test_the_transformation_has_six_parts() -> None:
    """
    Prevention, made to measure, integral, ambulant, less residential, a more efficient system: lines 102 to 110.
    """
    parts = [
        "meer-preventie",
        "meer-maatwerk-jeugdhulp",
        "meer-integrale-jeugdhulp",
        "meer-ambulante-jeugdhulp",
        "minder-residentiele-zorg",
        "jeugdhulpstelsel-efficienter",
    ]
    for identifier in parts:
        (source,) = load().targets[identifier].sources
        assert isinstance(source, Passage)
        assert source.first_line == 102


def test_projects_of_november_are_not_known_in_june() -> None:
    """
    STROOMop and "Ik laat je niet alleen" stand in the letter of the branches only.
    """
    june, later = load().as_of(date(2019, 6, 7)), load().as_of(date(2019, 11, 30))
    for identifier in ("stroomop", "ik-laat-je-niet-alleen", "ik-laat-je-niet-alleen-2"):
        assert identifier not in june.by_id
        assert identifier in later.by_id


def test_the_authority_came_from_one_body_and_goes_to_another() -> None:
    """
    Transitieautoriteit until 2019, Jeugdautoriteit since, the NZa once the bill is law.
    """
    ids = [record.id for record in lineage(load(), "jeugdautoriteit")]
    assert ids[:3] == ["transitieautoriteit-jeugd", "jeugdautoriteit", "nza"]


def test_what_april_announced_is_told_again_in_june() -> None:
    """
    The figures of 2018 are used; the approaches to family homes and closed care are agreed; the study goes on.
    """
    for register, identifier, state in (
        (load().measures, "cbs-jaarcijfers-2018", State.DONE),
        (load().measures, "gezinshuizen-plan-van-aanpak", State.ONGOING),
        (load().targets, "gesloten-jeugdhulp-verbeteren", State.ONGOING),
        (load().targets, "ketenbreed-leren-tijdige-hulp", State.ONGOING),
    ):
        assert [one.state for one in register[identifier].reports if told_here(one)] == [state]


def test_a_decision_for_a_year_that_runs_is_not_done() -> None:
    """
    The inspectorate asks for no separate indicators in 2019; the letter is of June of that year.
    """
    (report,) = load().measures["igj-geen-aparte-risico-indicatoren"].reports
    assert (report.state, report.planning is not None and report.planning.span) == (State.ONGOING, Period.year(2019))


def test_every_item_of_section_7_has_a_commitment() -> None:
    """
    The seventeen headings under "Moties en toezeggingen", by the line on which each stands.
    """
    items = [1663, 1685, 1709, 1787, 1829, 1879, 1919, 1961, 1987, 2003, 2021, 2060, 2099, 2121, 2176, 2248, 2271]
    sections = zip(items, [*items[1:], 2295], strict=True)
    told = [
        source.first_line
        for commitment in load().commitments
        for source in (*commitment.sources, *(report.source for report in commitment.reports))
        if isinstance(source, Passage) and source.document == LETTER
    ]
    assert all(any(first <= line < following for line in told) for first, following in sections)


def _inventory() -> list[dict[str, Any]]:
    """
    The figures that a reader listed without a doubt.
    """
    figures: list[dict[str, Any]] = json.loads(CORPUS.read_text(encoding="utf-8"))["figures"]
    return [figure for figure in figures if "doubt" not in figure]


@pytest.fixture(scope="module")
def recorded() -> list[tuple[Figure, list[Passage]]]:
    """
    Every figure of the bundle with its passages in this letter.
    """
    found = []
    for fact in load().facts():
        passages = [source for source in fact.sources if isinstance(source, Passage) and source.document == LETTER]
        if isinstance(fact.value, Figure) and passages:
            found.append((fact.value, passages))
    return found


@pytest.mark.parametrize("listed", _inventory(), ids=lambda listed: f"{listed['line']}-{listed['words']}")
def test_a_figure_of_the_inventory_is_in_the_bundle(
    listed: dict[str, Any], recorded: list[tuple[Figure, list[Passage]]]
) -> None:
    """
    An inventory that was made apart from the bundle: each figure, by its line and its number.
    """
    wanted = [None if listed[key] is None else Decimal(listed[key]) for key in ("value", "low", "high")]
    assert any(
        wanted == [None if number is None else abs(number) for number in (figure.value, figure.low, figure.high)]
        and any(passage.first_line <= listed["line"] <= passage.last_line for passage in passages)
        for figure, passages in recorded
    )
