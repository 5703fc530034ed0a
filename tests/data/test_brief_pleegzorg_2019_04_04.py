"""
What the letter of 4 April 2019 on foster care says, read by hand from its text.
"""

from __future__ import annotations

from datetime import date

import pytest

from jeugdbeleid.loading import load
from jeugdbeleid.period import Period
from jeugdbeleid.source import Passage
from jeugdbeleid.target import AtLeast, Trend, Unquantified
from jeugdbeleid.vocabulary import (
    CommitmentKind,
    Firmness,
    FundingBasis,
    PlanningKind,
    Qualifier,
    State,
    TrendDirection,
    Unit,
)

LETTER = "brief-pleegzorg-2019-04-04"
YEAR = Period.year(2017)


@pytest.mark.parametrize(
    ("indicator", "kind", "value"),
    [
        ("pleegkinderen-in-jaar", None, 23206),
        ("pleeggezinnen", None, 16655),
        ("pleegzorg-instroom", None, 4857),
        ("pleegzorg-uitstroom", None, 4956),
        ("pleegouders-geaccepteerd", None, 2647),
        ("pleegouders-gestopt", None, 2620),
        ("pleegouders-gestopt", "netwerkpleegouder", 1485),
        ("pleegouders-gestopt", "bestandspleegouder", 1135),
        ("pleegzorg-alle-plaatsingen-naar-omvang", "voltijd", 83),
        ("pleegzorg-alle-plaatsingen-naar-omvang", "deeltijd", 12),
        ("pleegzorg-alle-plaatsingen-naar-omvang", "combinatie", 5),
        ("pleegkinderen-bij-bekenden", None, 46),
        ("pleegzorg-ongepland-beeindigd", None, 590),
    ],
)
def test_a_figure_of_the_factsheet_of_2017(indicator: str, kind: str | None, value: int) -> None:
    breakdowns = {() if kind is None else (kind,)}
    found = [
        o.figure.value
        for o in load().observations.select(indicator=indicator, period=YEAR, document=LETTER)
        if tuple(v for _, v in o.breakdown) in breakdowns
    ]
    assert found == [value]


def test_a_figure_stated_twice_is_one_observation_with_both_places() -> None:
    """
    2,647 stands at lines 78 and 183.
    """
    (found,) = load().observations.select(indicator="pleegouders-geaccepteerd", document=LETTER)
    lines = [(s.first_line, s.last_line) for s in found.sources if isinstance(s, Passage)]
    assert (76, 79) in lines
    assert (183, 185) in lines


def test_requests_for_information_are_a_stated_change() -> None:
    (found,) = load().observations.select(indicator="pleegzorg-informatieaanvragen")
    assert (found.figure.value, found.figure.unit) == (35, Unit.PERCENT)
    assert (found.period, found.compared_with) == (YEAR, Period.year(2016))


def test_the_one_year_of_the_breakdowns_is_a_caveat() -> None:
    """
    Footnote 5 warns that studies follow children over several years.
    """
    (found,) = load().observations.select(indicator="pleegzorg-ongepland-beeindigd", document=LETTER)
    assert found.caveat is not None


def test_the_money_for_longer_foster_care_is_per_year() -> None:
    """
    Line 243: 13.7 million, for good, into the municipalities' fund.
    """
    money = load().funding["verlengde-pleegzorg-gemeentefonds"]
    assert money.amount is not None
    assert (money.amount.value, money.basis) == (13_700_000, FundingBasis.PER_YEAR)
    assert (money.payers, money.recipients, money.period) == (("rijk",), ("gemeentefonds",), None)


def test_longer_foster_care_began_on_the_first_of_july() -> None:
    report = load().measures["pleegzorg-verlengd-21"].reports[0]
    assert report.planning is not None
    assert report.state is State.DONE
    assert (report.planning.begins, report.planning.ends) == (Period.day(date(2018, 7, 1)), None)


def test_the_project_of_2017_is_reported_under_its_new_name() -> None:
    names = [r.called for r in load().measures["pleegzorg-kracht-van-pleegouders"].reports]
    assert names[0] == "Investeren in de kracht van pleegouders"
    assert names[-1] == "Versterken van de kracht van pleegouders"


def test_five_regions_hold_pilots_until_the_end_of_the_year() -> None:
    pilots = load().measures["gezinsvormen-pilots-regios"]
    assert pilots.scope is not None
    assert pilots.scope.number is not None
    assert pilots.scope.number.value == 5
    first, *_, last = (r.planning for r in pilots.reports if r.document == LETTER)
    assert first is not None
    assert last is not None
    assert first.begins == Period(date(2018, 11, 1), date(2018, 11, 30))
    assert last.ends == Period(date(2019, 9, 1), date(2019, 12, 31))


def test_more_than_sixty_took_part_in_the_talks_on_family_homes() -> None:
    (found,) = load().observations.select(indicator="gezinshuizen-overleg-deelnemers")
    assert (found.figure.value, found.figure.qualifier) == (60, Qualifier.OVER)


def test_the_study_along_the_chain_learns_from_seventy_five_cases_for_three_years() -> None:
    target = load().targets["ketenbreed-leren-75"]
    assert isinstance(target.goal, AtLeast)
    assert target.goal.figure.value == 75
    planning = load().measures["ketenbreed-leren"].reports[0].planning
    assert planning is not None
    assert planning.begins == Period(date(2018, 9, 1), date(2018, 11, 30))
    assert planning.ends == Period(date(2021, 9, 1), date(2021, 11, 30))


@pytest.mark.parametrize(
    ("name", "citation", "members"),
    [
        ("motie-westerveld-fiscus", "kst-35000-XVI-82", ("Westerveld",)),
        ("motie-raemakers-dijksma-werving", "kst-34775-XVI-41", ("Raemakers", "Dijksma")),
        ("motie-voordewind-peters-gezinshuizen", "kst-34880-9", ("Voordewind", "Peters")),
        ("motie-voordewind-samenhang-plannen", "kst-32793-350", ("Voordewind",)),
        ("motie-voordewind-leeftijdsgrens-gezinshuizen", "kst-35000-90", ("Voordewind",)),
    ],
)
def test_a_motion_has_its_paper_and_its_members(name: str, citation: str, members: tuple[str, ...]) -> None:
    motion = load().commitments[name]
    assert motion.kind is CommitmentKind.MOTION
    assert motion.citation is not None
    assert (motion.citation.id, motion.members) == (citation, members)


def test_two_promises_of_one_debate_are_done_by_the_letter() -> None:
    """
    Line 512: two promises of the debate of 13 February 2019.
    """
    for name in ("toezegging-onderzoek-flevoland", "toezegging-traumabehandeling"):
        promise = load().commitments[name]
        assert promise.made_on == Period.day(date(2019, 2, 13))
        assert [r.state for r in promise.reports if r.document == LETTER] == [State.DONE]


def test_the_five_announced_papers_have_their_time() -> None:
    """
    The list of lines 603 to 665, a to e.
    """
    announced = {
        "brief-implementatie-gesloten-jeugdhulp": (date(2019, 4, 1), date(2019, 4, 30)),
        "verdiepend-onderzoek-jeugd": (date(2019, 4, 21), date(2019, 4, 30)),
        "onderzoek-jeugd-ggz": (date(2019, 6, 1), date(2019, 6, 10)),
        "tweede-voortgangsrapportage-zorg-voor-de-jeugd": (date(2019, 6, 1), date(2019, 6, 10)),
    }
    for name, span in announced.items():
        planning = load().measures[name].reports[0].planning
        assert planning is not None
        assert planning.span == Period(*span)
    plan = load().measures["gezinshuizen-plan-van-aanpak"].reports[2]
    assert plan.planning is not None
    assert plan.planning.span == Period(date(2019, 5, 1), date(2019, 5, 31))


def test_the_results_on_breakdown_are_expected_in_the_autumn_of_2020() -> None:
    last = load().measures["pleegzorg-actieonderzoek-continuiteit"].reports[1]
    assert last.firmness is Firmness.EXPECTED
    assert last.planning is not None
    assert last.planning.span == Period(date(2020, 9, 1), date(2020, 11, 30))


def test_those_who_stopped_are_network_and_file_foster_parents() -> None:
    """
    1,485 + 1,135 = 2,620.
    """
    sum_of = load().reconciliations["aansluiting-pleegouders-gestopt-2017"]
    terms = [load().observations[term].figure.value for term in sum_of.terms]
    assert terms == [1485, 1135]
    assert sum_of.result is not None
    assert load().observations[sum_of.result].figure.value == 2620


def test_the_letter_of_april_knows_its_figures_and_not_the_later_name_of_a_bureau() -> None:
    """
    The external bureau of line 503 is named by the letter of June only, so it is an inferred party.
    """
    then = load().as_of(date(2019, 4, 4))
    assert "pleegouders-geaccepteerd--2017--brief-pleegzorg-2019-04-04" in then.observations.ids
    parties = then.measures["gezinshuizen-onderzoek-leeftijdsgrens"].parties
    assert [p.inferred for p in parties if p.organisation == "aef"] == [True]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("preventie-eigen-gezin", 33),
        ("pleegzorg-versterken", 34),
        ("kleinschalige-voorzieningen-investeren", 35),
        ("alternatieven-gesloten-jeugdhulp", 36),
        ("gesloten-jeugdhulp-om-en-afbouwen", 37),
        ("hulp-structureel-beter", 166),
        ("pleegzorg-verbeteren-vier-lijnen", 206),
        ("gezinshuizen-stimuleren", 640),
        ("gezinsgerichte-jeugdhulp-versterken", 700),
    ],
)
def test_an_aim_of_the_letter_without_a_number_is_still_an_aim(name: str, line: int) -> None:
    target = load().targets[name]
    assert target.goal == Unquantified()
    assert any(isinstance(s, Passage) and s.first_line <= line <= s.last_line for s in target.sources)


def test_fewer_foster_parents_are_to_drop_out_as_the_plan_said() -> None:
    """
    Lines 249 to 251 say it again, after lines 588 of the plan.
    """
    target = load().targets["pleegouders-minder-uitval"]
    assert isinstance(target.goal, Trend)
    assert target.goal.direction is TrendDirection.DOWN
    assert (target.restates, target.indicator) == ("pleegouders-afhaken", "pleegouders-afhakers")


def test_foster_children_have_a_voice_for_good_and_are_asked_regularly() -> None:
    """
    Lines 146 and 147: two actions, each with a time word of its own.
    """
    kinds = {
        name: [r.planning.kind for r in load().measures[name].reports if r.planning is not None]
        for name in ("pleegzorg-stem-pleegkinderen", "pleegzorg-reflecteren-pleegkinderen")
    }
    assert kinds == {
        "pleegzorg-stem-pleegkinderen": [PlanningKind.CONTINUING],
        "pleegzorg-reflecteren-pleegkinderen": [PlanningKind.RECURRING],
    }


def test_three_letters_have_the_same_age_for_foster_care() -> None:
    """
    21 years: line 239 here, line 165 of the letter of June, lines 119 and 688 of that of November.
    """
    ages = load().observations.select(indicator="pleegzorg-leeftijd-standaard")
    assert {(o.figure.value, o.figure.unit) for o in ages} == {(21, Unit.YEAR)}
    assert len(ages) == 3
    assert len(load().as_of(date(2019, 4, 4)).observations.select(indicator="pleegzorg-leeftijd-standaard")) == 1


def test_who_made_the_factsheet_of_2017_is_not_invented() -> None:
    """
    Line 216 names the factsheet alone.
    """
    for name in ("pleegouders-geaccepteerd", "pleegouders-gestopt", "pleegzorg-ongepland-beeindigd"):
        assert load().indicators[name].producer is None


def test_a_debate_that_two_letters_name_is_one_event() -> None:
    """
    Lines 29 and 512 here, lines 1881 and 2007 of the letter of June.
    """
    debate = load().measures["debat-zelfdoding-jeugdzorg-2019-02-13"]
    assert [report.document for report in debate.reports] == [LETTER, *["voortgangsbrief-jeugd-2019-06-07"] * 2]
    assert [report.document for report in load().as_of(date(2019, 4, 4)).measures[debate.id].reports] == [LETTER]


def test_the_advice_of_the_analysis_is_a_recommendation() -> None:
    """
    Lines 372 to 374.
    """
    advice = load().commitments["advies-garage2020-contact-pleegouders"]
    assert (advice.kind, advice.to) == (CommitmentKind.RECOMMENDATION, ("garage2020",))
