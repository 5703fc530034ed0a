"""
What the letter of the branches of November 2019 and its three annexes say, read by hand from the text.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from jeugdbeleid.analysis.reconcile import Fit, reconcile
from jeugdbeleid.analysis.timeline import timeline
from jeugdbeleid.loading import load
from jeugdbeleid.period import Period
from jeugdbeleid.record import documents_of
from jeugdbeleid.source import Passage
from jeugdbeleid.target import AtLeast, Towards, Trend, Unquantified
from jeugdbeleid.vocabulary import (
    CommitmentKind,
    Firmness,
    FundingState,
    Moved,
    PlanningKind,
    Qualifier,
    ReconciliationKind,
    Role,
    State,
    TrendDirection,
    Unit,
)

if TYPE_CHECKING:
    from jeugdbeleid.report import Report

LETTER = "bgzj-2019-11"
MEDIO_2020 = Period(date(2020, 5, 1), date(2020, 8, 31))
AUTUMN_2019 = Period(date(2019, 9, 1), date(2019, 11, 30))


def reports_of(measure: str) -> list[Report]:
    """
    What this letter reports of a measure, in the order of the text.
    """
    found = [report for report in load().measures[measure].reports if report.document == LETTER]
    return sorted(found, key=lambda report: report.source.first_line if isinstance(report.source, Passage) else 0)


def planned(measure: str) -> list[str]:
    """
    The words of time of those reports.
    """
    return [report.planning.words for report in reports_of(measure) if report.planning is not None]


def test_closed_placements_fell_seven_percent_twice() -> None:
    """
    2018 against 2017, and the first half of 2019 against that of 2018; both falls, so both negative.
    """
    year, half = (
        load().observations[f"jeugdzorgplus-jongeren-geplaatst--{period}--{LETTER}"]
        for period in ("2018-tegen-2017", "2019-eerste-helft-tegen-2018")
    )
    assert (year.figure.value, year.figure.unit, year.period, year.compared_with) == (
        -7,
        Unit.PERCENT,
        Period.year(2018),
        Period.year(2017),
    )
    assert (half.figure.value, half.period, half.compared_with) == (
        -7,
        Period(date(2019, 1, 1), date(2019, 6, 30)),
        Period(date(2018, 1, 1), date(2018, 6, 30)),
    )


def test_the_service_point_prevented_about_fifty_placements_in_letter_and_annex() -> None:
    """
    "circa vijftig" in the letter and "ca. 50" in the annex: one count told twice.
    """
    told = load().reconciliations[f"servicepunt-voorkomen-plaatsingen--same--{LETTER}"]
    figures = [load().observations[term].figure for term in told.terms]
    assert told.kind is ReconciliationKind.SAME
    assert [(figure.value, figure.qualifier) for figure in figures] == [(50, Qualifier.CIRCA)] * 2


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        ("stroomop-suicidepreventie", ["Start januari 2020"]),
        ("stroomop-voortgangsrapportage-gedwongen-afzondering", ["mei 2020"]),
        ("stroomop-maatwerk-best-practice", ["Medio 2020"]),
        ("stroomop-maatwerk-afsprakenkader", ["Medio 2020"]),
        ("stroomop-gezinsgericht-best-practice", ["medio 2020"]),
        ("stroomop-gezinsgericht-afsprakenkader", ["1e kwartaal 2020"]),
        ("stroomop-matching-plaatsing-plan", ["1e-2e kwartaal 2020"]),
        ("stroomop-onderwijs-zorg-afsprakenkader", ["1e kwartaal 2020"]),
        ("stroomop-voorveld-afsprakenkader", ["1e kwartaal 2020"]),
        ("stroomop-niet-professionals-netwerk", ["1e kwartaal 2020"]),
        ("stroomop-niet-professionals-visie", ["2e kwartaal 2020"]),
        ("stroomop-niet-professionals-scholing", ["3e kwartaal 2020"]),
        ("stroomop-risicotaxatie", ["3e kwartaal 2020"]),
        ("stroomop-kleinschaligheid-kader", ["3e kwartaal 2020"]),
        ("stroomop-leefklimaat-uitwisseling", ["1e kwartaal 2020"]),
        ("stroomop-kader-monitorgegevens", ["1e-2e kwartaal 2020"]),
        ("stroomop-monitor-meting", ["1e kwartaal 2020"]),
    ],
)
def test_the_table_of_stroomop_pairs_each_activity_with_its_planning(measure: str, words: list[str]) -> None:
    """
    The cells of the table are spread over lines 255 to 346; they are paired by reading.
    """
    assert planned(measure) == words
    assert load().measures[measure].plan == "stroomop"


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        ("pleegzorg-actieonderzoek-delen-aanbieders", "Najaar 2019 t/m medio 2020"),
        ("pleegzorg-actieonderzoek-delen-sector", "Najaar 2020"),
        ("pleegzorg-campagne-open-je-wereld", "30 oktober 2019 t/m 31 december 2019"),
        ("pleegouders-leeraanbod-modules", "Najaar 2019"),
        ("pleegouders-online-platform", "Najaar 2019 t/m voorjaar 2021"),
        ("gezinsvormen-pilots-lessen", "Voorjaar 2020"),
        ("pleegzorg-project-samenwerking", "Najaar 2019 tot medio 2021"),
        ("pleegjongerenparlement", "Voorjaar 2020"),
        ("gezinshuizen-regiokaarten", "Najaar 2019 t/m medio 2020"),
        ("gezinshuizen-kostprijsmodel", "Najaar 2020 gereed"),
        ("gezinshuizen-factsheet-inkoop", "Najaar 2019 gereed"),
        ("gezinshuizen-perspectief-actielijnen", "Najaar 2019 gereed"),
        ("gezinshuizen-learning-history", "Medio 2020 gereed"),
        ("gezinshuizen-miniconferenties", "Najaar 2019 t/m medio 2020"),
        ("gezinshuizen-online-omgeving", "Najaar 2019 tot medio 2021"),
        ("gezinshuizen-programma-van-eisen", "Vanaf medio 2020"),
        ("gezinshuizen-opleidingsaanbod-overleg", "Najaar 2019 gereed"),
        ("gezinshuizen-vitaliteitstraining", "Najaar 2019 gereed"),
    ],
)
def test_the_time_paths_of_both_plans_end_with_their_table(measure: str, words: str) -> None:
    """
    Eight rows for foster care and ten for family homes; what the table says stands after what the text says.
    """
    assert planned(measure)[-1] == words


def test_ready_in_the_middle_of_2020_has_an_end_and_no_begin() -> None:
    """
    "Medio 2020 gereed" says when it ends, not when it starts; "Vanaf medio 2020" the reverse.
    """
    ready = reports_of("gezinshuizen-learning-history")[-1].planning
    since = reports_of("gezinshuizen-programma-van-eisen")[-1].planning
    assert ready is not None
    assert since is not None
    assert (ready.begins, ready.ends) == (None, MEDIO_2020)
    assert (since.begins, since.ends) == (MEDIO_2020, None)


def test_one_afternoon_in_two_weeks_recurs() -> None:
    planning = reports_of("gezinsparaplu")[-1].planning
    assert planning is not None
    assert planning.kind is PlanningKind.RECURRING
    assert planning.recurrence is not None
    assert (planning.recurrence.every, planning.recurrence.unit) == (2, Unit.WEEK)


def test_the_pilots_of_five_regions_are_one_measure_in_two_letters() -> None:
    """
    The letter of April 2019 first speaks of them, this one reports on them again.
    """
    pilots = load().measures["gezinsvormen-pilots-regios"]
    assert {report.document for report in pilots.reports} == {"brief-pleegzorg-2019-04-04", LETTER}
    assert load().observations[f"pilots-gezinsvormen-regios--zonder-periode--{LETTER}"].figure.value == 5


def test_the_strength_of_foster_parents_goes_by_two_names() -> None:
    """
    "Investeren in" in 2017, "Versterken van" in both letters of 2019.
    """
    names = {(report.document, report.called) for report in load().measures["pleegzorg-kracht-van-pleegouders"].reports}
    assert ("actieplan-pleegzorg-2017", "Investeren in de kracht van pleegouders") in names
    assert ("brief-pleegzorg-2019-04-04", "Versterken van de kracht van pleegouders") in names
    assert (LETTER, "Versterken van de kracht van pleegouders") in names


def test_the_programme_is_commissioned_by_the_branches() -> None:
    """
    BGZJ commissions, the broad steering group watches over it.
    """
    programme = load().measures["stroomop-programma"]
    assert programme.with_role(Role.COMMISSIONS) == ("bgzj",)
    assert programme.with_role(Role.SUPERVISES) == ("stuurgroep-zorg-voor-jeugd",)


def test_the_formal_start_of_the_project_organisation_came_later() -> None:
    """
    Prepared around the summer of 2019, begun in September, later than hoped.
    """
    prepared, started = reports_of("deelplannen-projectorganisatie")
    assert prepared.planning is not None
    assert started.planning is not None
    assert prepared.planning.span == Period(date(2019, 6, 1), date(2019, 8, 31))
    assert started.planning.span == Period(date(2019, 9, 1), date(2019, 9, 30))
    assert started.moved is Moved.LATER


def test_seclusion_is_to_come_to_zero_without_a_day() -> None:
    """
    "nul" is a direction: there is no threshold and no due date. Elsewhere the text says fewer.
    """
    zero = load().targets["gedwongen-afzonderingen-naar-nul"]
    fewer = load().targets["gedwongen-afzonderingen-verminderen"]
    assert isinstance(zero.goal, Towards)
    assert (zero.goal.figure.value, zero.due, zero.measured) == (0, None, None)
    assert fewer.goal == Trend(TrendDirection.DOWN)


def test_three_modules_are_due_in_the_autumn_of_2019() -> None:
    target = load().targets["pleegouders-leeraanbod-drie-modules"]
    assert isinstance(target.goal, AtLeast)
    assert target.goal.figure.value == 3
    assert target.due is not None
    assert target.due.ends == AUTUMN_2019


def test_nothing_is_said_of_how_much_the_subsidy_is_or_who_pays() -> None:
    """
    2,5 years, until the end of 2021; no amount. National money for the transformation is said to lack.
    """
    subsidy = load().funding["stroomop-projectsubsidie"]
    assert (subsidy.amount, subsidy.payers) == (None, ())
    assert str(load().observations[f"stroomop-subsidie-duur--zonder-periode--{LETTER}"].figure.value) == "2.5"
    assert load().funding["deelplannen-landelijke-financiering"].state is FundingState.REFUSED


def test_what_the_branches_ask_is_an_appeal_and_no_promise() -> None:
    """
    All but the offer to keep talking, and the agreement of June that the minister is reminded of, are recommendations.
    """
    kinds = {record.id: record.kind for record in load().commitments.select(document=LETTER)}
    asked = {identifier for identifier, kind in kinds.items() if kind is CommitmentKind.RECOMMENDATION}
    assert set(kinds) - asked == {"gesprek-bgzj-minister-verbeteringen", "afspraak-betere-ordening-zorglandschap"}
    assert {"pleidooi-scholingsfonds", "pleidooi-meerjarencontracten-pleegzorg"} <= asked


def test_the_four_branches_are_members() -> None:
    members = {tie.subject for tie in load().relations.select(kind="member_of", object="bgzj", document=LETTER)}
    assert members == {"jn", "ggz-nederland", "vgn", "vobc"}


def test_each_record_that_stands_in_this_letter_alone_is_unknown_the_day_before_it() -> None:
    """
    On the last day of October 2019 nothing of it is known; on the last of November all is.
    """
    only = [record.id for record in load().practices if documents_of(record) == {LETTER}]
    assert len(only) > 30
    before = load().as_of(date(2019, 10, 31)).practices
    after = load().as_of(date(2019, 11, 30)).practices
    assert not [identifier for identifier in only if identifier in before]
    assert all(identifier in after for identifier in only)


def test_states_follow_the_text() -> None:
    """
    Done, under way and planned, one of each, as the annexes say it.
    """
    assert reports_of("pleegzorg-kwaliteitskader-aanpassing")[-1].state is State.DONE
    assert reports_of("stroomop-monitor")[-1].state is State.ONGOING
    assert reports_of("gedwongen-afzondering-menukaart")[0].state is State.PLANNED


def test_what_has_begun_and_runs_on_is_not_late() -> None:
    """
    The second project began in June 2019 and the campaign on 30 October: a begin is no end.
    """
    project = load().plans["ik-laat-je-niet-alleen-2"].reports[0].planning
    campaign = reports_of("pleegzorg-campagne-open-je-wereld")[0].planning
    assert project is not None
    assert campaign is not None
    assert (project.begins, project.ends) == (Period(date(2019, 6, 1), date(2019, 6, 30)), None)
    assert (campaign.begins, campaign.ends) == (Period(date(2019, 10, 30), date(2019, 10, 30)), None)
    late = {one.record.id for one in timeline(load()).overdue(on=date(2020, 6, 1)) if one.overdue}
    assert not late & {"ik-laat-je-niet-alleen", "ik-laat-je-niet-alleen-2", "pleegzorg-campagne-open-je-wereld"}


@pytest.mark.parametrize(
    ("practice", "aim", "owners"),
    [
        (
            "civiel-traject-beraad-noord-oost-brabant",
            "civiel-traject-beraad-gesloten-plaatsing",
            ("civiel-traject-beraad",),
        ),
        ("gezinsteams-fact", "gezinsteams-passende-ambulante-zorg", ("gezinsteams-noord-holland",)),
        (
            "transferium-kleinschalige-voorzieningen",
            "transferium-maatwerk-zonder-doorplaatsing",
            ("transferium", "parlan"),
        ),
        ("spirit-de-bascule-bewegen", "spirit-de-bascule-geen-kind-gesloten", ("spirit-de-bascule",)),
        ("therapeutische-pleegzorg", "therapeutische-pleegzorg-tijdig-juiste-zorg", ("spirit", "de-bascule")),
        ("gedeeld-opvoederschap", "gedeeld-opvoederschap-vanzelf", ("entrea-lindenhout",)),
        ("project-pubertijd", "pubertijd-bewustwording", ("pactum",)),
        ("praktijk-2thepoint", "2thepoint-duidelijk-perspectief", ("de-rading",)),
        ("simba-familiehuis", "simba-families-bijeen", ("simba-familiehuizen",)),
    ],
)
def test_the_aim_of_an_example_is_its_own(practice: str, aim: str, owners: tuple[str, ...]) -> None:
    """
    What an example is for belongs to those who do it, and to no plan.
    """
    target = load().targets[aim]
    assert (target.plan, target.goal, target.owners) == (None, Unquantified(), owners)
    assert f"{practice}--serves--{aim}" in load().relations


def test_two_letters_of_one_practice_are_one_record() -> None:
    """
    2thePoint of De Rading stands in the action plan of 2017 and here.
    """
    assert documents_of(load().practices["praktijk-2thepoint"]) == {"actieplan-pleegzorg-2017", LETTER}


def test_seven_percent_less_closed_care_is_not_what_cbs_counts() -> None:
    """
    2,650 to 2,565 in the letter of June 2019 is -85/2650, about -3.2%: another count than the branches have.
    """
    found = next(one for one in reconcile(load()) if one.record.id == "aansluiting-gesloten-jeugdhulp-2017-2018")
    assert (found.outcome, found.computed, found.stated) == (Fit.EXPLAINED, Fraction(-8500, 2650), -7)


def test_the_table_names_each_product_of_a_theme() -> None:
    """
    Two products of one theme go by their own names, the theme stands in the note.
    """
    frame, overview = (reports_of(f"stroomop-maatwerk-{one}")[0].called for one in ("afsprakenkader", "best-practice"))
    assert (frame, overview) == ("Landelijk afsprakenkader", "Overzicht best practice")
    assert "Individueel maatwerk" in (load().measures["stroomop-maatwerk-afsprakenkader"].note or "")


def test_a_launch_a_founding_or_an_adoption_makes_nothing_late() -> None:
    """
    Such a day is behind the letter that tells of it; what runs on since is not late by it.
    """
    late = {one.record.id for one in timeline(load()).overdue(on=date(2025, 12, 31)) if one.overdue}
    assert not late & {"praatpower", "gezinshuizen-kernteam", "motie-koerhuis-schippersinternaten", "stroomop"}


def test_the_table_names_no_party_so_those_of_the_programme_are_inferred() -> None:
    rows = ("stroomop-risicotaxatie", "stroomop-matching-plaatsing-plan", "stroomop-monitor-meting")
    for row in rows:
        parties = load().measures[row].parties
        assert {party.organisation for party in parties} == {"stroomop-beweging", "bgzj"}
        assert all(party.inferred for party in parties)


def test_every_indicator_says_what_it_counts() -> None:
    assert [one.id for one in load().indicators if one.population is None] == []


@pytest.mark.parametrize(
    "measure", ["gezinshuizen-regiokaarten", "stroomop-matching-plaatsing-plan", "pleegjongerenparlement"]
)
def test_what_the_branches_plan_themselves_is_intended(measure: str) -> None:
    """
    Their own next steps, in "zal", "worden" and the tables: more than considered, not agreed with anybody.
    """
    assert {report.firmness for report in reports_of(measure)} == {Firmness.INTENDED}


def test_an_appeal_has_no_state_while_nobody_has_taken_it_on() -> None:
    appeals = load().commitments.select(document=LETTER, kind="recommendation")
    assert appeals
    assert {report.state for appeal in appeals for report in appeal.reports} == {None}
