"""
What the letter of June 2025 says before its annexes, read by hand from its text.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from jeugdbeleid.loading import load
from jeugdbeleid.period import Period
from jeugdbeleid.source import Passage
from jeugdbeleid.target import AtLeast, Towards, Trend
from jeugdbeleid.vocabulary import (
    CareForm,
    CommitmentKind,
    Firmness,
    FundingBasis,
    MeasureKind,
    Moved,
    Qualifier,
    RelationKind,
    Stage,
    State,
    TrendDirection,
)

LETTER = "brief-hervormingsagenda-2025-06"


def test_the_reform_agenda_runs_six_years_in_five_lines() -> None:
    """
    Its name says 2023 - 2028; the letter numbers five points and five sections.
    """
    plan = load().plans["hervormingsagenda-jeugd"]
    assert plan.period == Period(date(2023, 1, 1), date(2028, 12, 31))
    assert [line.number for line in load().action_lines.select(plan=plan.id)] == [1, 2, 3, 4, 5]


def test_the_learning_agenda_has_as_many_themes_as_the_letter_counts() -> None:
    """
    "vijf" themes are announced, and five are listed.
    """
    counted = load().observations[f"leeragenda-kbl-themas--juni-2025--{LETTER}"]
    assert counted.figure.value == len(load().action_lines.select(plan="leeragenda-kbl")) == 5


def test_closed_placements_fell_from_1706_to_712() -> None:
    """
    2019 against 2024; the footnote mark 18 is glued to the first figure, "1.706.18".
    """
    then = load().observations[f"gesloten-jeugdhulp-plaatsingen--2019--{LETTER}"]
    now = load().observations[f"gesloten-jeugdhulp-plaatsingen--2024--{LETTER}"]
    assert (then.figure.value, then.figure.mark, then.period) == (1706, "18", Period.year(2019))
    assert (now.figure.value, now.figure.mark, now.period) == (712, None, Period.year(2024))
    assert load().indicators["gesloten-jeugdhulp-plaatsingen"].care_form is CareForm.CLOSED


def test_closed_placements_are_to_go_towards_zero_in_2030() -> None:
    """
    As near as possible to zero in 2030: a direction, no threshold.
    """
    target = load().targets["gesloten-jeugdhulp-naar-nul"]
    assert isinstance(target.goal, Towards)
    assert target.goal.figure.value == 0
    assert target.due is not None
    assert target.due.span == Period.year(2030)
    assert target.indicator == "gesloten-jeugdhulp-plaatsingen"


def test_about_3000_professionals_are_to_be_trained_by_the_end_of_2025() -> None:
    """
    1.800 are trained; "ca. 3.000" are intended at the end of 2025, which runs from September to December.
    """
    target = load().targets["professionals-opgeleid-jim-2025"]
    assert isinstance(target.goal, AtLeast)
    assert (target.goal.figure.value, target.goal.figure.qualifier) == (3000, Qualifier.CIRCA)
    assert target.due is not None
    assert target.due.ends == Period(date(2025, 9, 1), date(2025, 12, 31))
    (counted,) = load().observations.select(indicator="professionals-opgeleid-jim")
    assert counted.figure.value == 1800


def test_the_product_codes_are_to_become_fewer_than_the_4000_of_now() -> None:
    """
    "4.000" now; a much smaller number is aimed at, which is none.
    """
    goal = load().targets["productcodes-verminderen"].goal
    assert goal == Trend(TrendDirection.DOWN)
    (counted,) = load().observations.select(indicator="productcodes-jeugdzorg")
    assert counted.figure.value == 4000


@pytest.mark.parametrize(
    ("indicator", "number", "qualifier"),
    [
        ("jeugdzorggebruik-aandeel", Fraction(100, 7), Qualifier.EXACT),
        ("jeugdzorg-beter-geholpen-aandeel", 20, Qualifier.CIRCA),
        ("verwijzingen-via-huisartsen-aandeel", 35, Qualifier.CIRCA),
        ("leerbijeenkomst-zwolle-deelnemers", 160, Qualifier.EXACT),
        ("leerbijeenkomst-zwolle-gemeenten", 30, Qualifier.OVER),
        ("gemeenten-geholpen-lokale-teams", 108, Qualifier.EXACT),
        ("webinar-werkpakketten-deelnemers", 300, Qualifier.MORE_THAN),
        ("samen-oplopen-afschaling-aandeel", 88, Qualifier.EXACT),
        ("bewegingen-kwaliteit-kbl", 60, Qualifier.MORE_THAN),
        ("reacties-internetconsultatie-regelingen", 5, Qualifier.EXACT),
    ],
)
def test_a_figure_is_as_it_stands_in_the_letter(indicator: str, number: int | Fraction, qualifier: Qualifier) -> None:
    """
    1 op de 7; ongeveer één op de vijf; circa 35%; 160; ruim dertig; 108; meer dan 300; 88%; meer dan 60; vijf.
    """
    (found,) = load().observations.select(indicator=indicator, document=LETTER)
    assert (found.figure.exact, found.figure.qualifier) == (number, qualifier)


def test_the_jimpact_grew_from_the_nine_that_are_named_to_fourteen() -> None:
    """
    Nine organisations started it, and the footnote names nine.
    """
    counts = {one.figure.value for one in load().observations.select(indicator="organisaties-jimpact")}
    named = load().relations.select(kind=RelationKind.MEMBER_OF, object="jimpact")
    assert counts == {9, 14}
    assert len(named) == 9


def test_money_is_as_the_letter_states_it() -> None:
    """
    3 miljard over 2025-2027, 176 miljoen for the transformation, and two sums that are not stated.
    """
    funding = {one.id: one for one in load().funding.select(document=LETTER)}
    spring = funding["voorjaarsnota-2025-jeugdzorg"]
    assert spring.amount is not None
    assert (spring.amount.value, spring.basis) == (3_000_000_000, FundingBasis.TOTAL)
    assert spring.period == Period(date(2025, 1, 1), date(2027, 12, 31))
    grant = funding["spuk-transformatie-gesloten-jeugdhulp-geld"]
    assert grant.amount is not None
    assert (grant.amount.value, grant.recipients) == (176_000_000, ("landsdelen",))
    assert funding["compensatie-jeugdzorg-2023-2024"].amount is None
    assert funding["subsidie-consortium-kleinschaligheid"].amount is None


def test_the_bills_stand_at_the_stages_of_the_letter() -> None:
    """
    Availability: adopted by the House on 15 April 2025, before the Senate now. Scope: prepared, expected in the House in 2026.
    """
    availability = load().plans["wet-verbetering-beschikbaarheid"].reports
    adopted = [one for one in availability if one.stage is Stage.TWEEDE_KAMER and one.state is State.DONE]
    assert Period.day(date(2025, 4, 15)) in [one.planning.span for one in adopted if one.planning]
    assert any(one.stage is Stage.EERSTE_KAMER and one.state is State.ONGOING for one in availability)
    scope = {one.stage: one for one in load().plans["wet-reikwijdte"].reports}
    assert scope[Stage.PREPARATION].state is State.ONGOING
    submitted = scope[Stage.TWEEDE_KAMER].planning
    assert submitted is not None
    assert submitted.span == Period.year(2026)
    assert scope[Stage.TWEEDE_KAMER].firmness is Firmness.EXPECTED


def test_what_comes_later_than_was_said_is_marked_so() -> None:
    """
    Twice the letter says that something comes later than it told before: the signing of the covenant and the results on lifelong needs.
    """
    later = {
        measure.id
        for measure in load().measures.select(document=LETTER)
        for one in measure.reports
        if one.moved is Moved.LATER and one.document == LETTER
    }
    assert {"convenant-stevige-lokale-teams-ondertekening", "onderzoek-ondersteuning-gemeenten-zet-tool"} <= later


def test_the_draft_decree_acts_on_ten_papers_of_one_dossier() -> None:
    """
    All of dossier 36 546, from number 14 up to number 74.
    """
    ties = load().relations.select(kind=RelationKind.ANSWERS, subject="ontwerpbesluit-verbetering-beschikbaarheid")
    cited = [load().commitments[tie.object].citation for tie in ties]
    assert {one.id for one in cited if one} == {
        f"kst-36546-{number}" for number in (14, 24, 39, 40, 42, 43, 45, 46, 60, 74)
    }


@pytest.mark.parametrize(
    ("motion", "citation", "members"),
    [
        ("motie-35925-118", "kst-35925-118", ()),
        ("motie-36546-57", "kst-36546-57", ()),
        ("motie-36546-54", "kst-36546-54", ()),
        ("motie-31839-1042", "kst-31839-1042", ()),
        ("motie-van-den-hil-waakvlam", "kst-36546-56", ("Van den Hil",)),
        ("motie-synhaeve-kleinschalige-intensieve-jeugdzorg", "kst-36410-99", ("Synhaeve",)),
        ("motie-crijns-administratieve-lasten", "kst-31839-1040", ("Crijns",)),
    ],
)
def test_a_motion_has_its_paper_and_its_movers(motion: str, citation: str, members: tuple[str, ...]) -> None:
    """
    Four motions are cited by number alone, three with the name of who moved them.
    """
    found = load().commitments[motion]
    assert found.kind is CommitmentKind.MOTION
    assert found.citation is not None
    assert (found.citation.id, found.members) == (citation, members)


def test_the_scope_bill_has_the_elements_that_are_considered() -> None:
    """
    Minimum level, vision, local team, definition, basic help, flexible use, order, additional help, own strength, severity, weighing: eleven elements.
    """
    measures = load().measures.select(plan="wet-reikwijdte")
    elements = [
        one
        for one in measures
        if any(isinstance(at, Passage) and at.first_line >= 513 and at.last_line <= 637 for at in one.sources)
    ]
    assert len(elements) == 11
    assert all(
        report.firmness in {Firmness.CONSIDERED, Firmness.INTENDED} for one in elements for report in one.reports
    )


def test_announced_letters_have_the_window_they_are_promised_for() -> None:
    """
    Three are announced "voor de zomer", so they end somewhere from June to August 2025; one "in het najaar", September to November.
    """
    summer = Period(date(2025, 6, 1), date(2025, 8, 31))
    for name in ("toezegging-brief-wams", "toezegging-reactie-cpt", "toezegging-werkagenda-vn-verdrag"):
        due = load().commitments[name].due
        assert due is not None
        assert (due.begins, due.ends) == (None, summer)
    autumn = load().commitments["toezegging-voortgang-standaarden"].due
    assert autumn is not None
    assert autumn.ends == Period(date(2025, 9, 1), date(2025, 11, 30))


def test_bills_and_regulations_are_told_apart_from_actions() -> None:
    """
    The personal contribution and two changes of the act are bills; the specific grant is a regulation.
    """
    kinds = {one.id: one.kind for one in load().measures}
    for bill in (
        "wet-eigen-bijdrage-jeugdhulp",
        "wijziging-jeugdwet-nachtelijke-insluiting",
        "wijziging-jeugdwet-vrijheidsbeperking-open",
    ):
        assert kinds[bill] is MeasureKind.BILL
    assert kinds["spuk-transformatie-gesloten-jeugdhulp"] is MeasureKind.REGULATION


def test_before_it_is_submitted_the_scope_bill_passes_the_council_of_state() -> None:
    """
    Preparation now; then the consultation, the advice of the Council of State, and the House in 2026.
    """
    stages = [report.stage for report in load().plans["wet-reikwijdte"].reports]
    assert stages == [Stage.PREPARATION, Stage.CONSULTATION, Stage.RAAD_VAN_STATE, Stage.TWEEDE_KAMER]


def test_only_most_parts_of_the_availability_act_enter_into_force_as_soon_as_possible() -> None:
    """
    The letter puts "voor de meeste onderdelen" in brackets.
    """
    (report,) = (one for one in load().plans["wet-verbetering-beschikbaarheid"].reports if one.stage is Stage.IN_FORCE)
    assert report.condition is not None


def test_eight_of_the_ten_papers_are_read_as_amendments_and_two_as_motions() -> None:
    """
    The letter says amendments and motions, and does not tell them apart; the motions that it names have numbers 51 to
    58, so 14 to 46 are read as amendments, 60 and 74 as motions, each with a note. All are worked into the decree.
    """
    papers = {
        one.citation.id.removeprefix("kst-36546-"): one
        for one in load().commitments.select(plan="wet-verbetering-beschikbaarheid", document=LETTER)
        if one.citation is not None and one.citation.id.startswith("kst-36546-") and not one.members
    }
    kinds = {number: one.kind for number, one in papers.items()}
    assert {number for number, kind in kinds.items() if kind is CommitmentKind.MOTION} == {"60", "74"}
    assert {number for number, kind in kinds.items() if kind is CommitmentKind.AMENDMENT} == {
        "14",
        "24",
        "39",
        "40",
        "42",
        "43",
        "45",
        "46",
    }
    assert all(one.note and one.reports[-1].state is State.DONE for one in papers.values())


def test_what_began_in_2019_is_reported_on_in_2025() -> None:
    """
    The monitor of STROOMop is in use, and there are agreements on quality criteria for family homes.
    """
    monitor = load().measures["stroomop-monitor"].reports[-1]
    assert (monitor.document, monitor.state) == (LETTER, State.ONGOING)
    criteria = [one for one in load().measures["kwaliteitscriteria-gezinshuizen"].reports if one.document == LETTER]
    assert [one.state for one in criteria] == [State.DONE]


def test_the_additional_measures_of_control_are_two_that_are_told() -> None:
    """
    The own contribution, by a bill, and steering on length and intensity of care.
    """
    parts = load().relations.select(kind=RelationKind.PART_OF, object="aanvullende-beheersmaatregelen")
    assert {one.subject for one in parts} == {"wet-eigen-bijdrage-jeugdhulp", "sturing-trajectduur-zorgintensiteit"}


def test_the_covenant_is_a_part_of_the_agenda_and_not_of_the_bill() -> None:
    """
    It belongs to the same set of measures as the bill on scope.
    """
    wholes = load().relations.select(kind=RelationKind.PART_OF, subject="convenant-stevige-lokale-teams")
    assert [one.object for one in wholes] == ["hervormingsagenda-jeugd"]


@pytest.mark.parametrize(
    ("target", "earlier"),
    [
        ("residentiele-jeugdhulp-voorkomen", "minder-residentiele-zorg"),
        ("lagere-administratieve-lasten", "verminderen-regeldruk"),
    ],
)
def test_an_aim_of_june_2019_that_comes_back_is_tied_to_it(target: str, earlier: str) -> None:
    """
    Less residential care and less red tape, in June 2019 and again in 2025.
    """
    assert load().targets[target].restates == earlier
