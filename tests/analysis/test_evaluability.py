"""
The table of what makes an aim evaluable: number, baseline, due, owner, observed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid.analysis.evaluability import Aspect
from jeugdbeleid.vocabulary import OrganisationKind, TrendDirection

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import PAGE, PLAN, a_dossier, day, due, indicator, number, observation, percent, target, year

ON = day("2019-06-07")
TOWN = jb.Organisation(id="gemeente", title=jb.Title("G", "G"), sources=(PAGE,), kind=OrganisationKind.OTHER)
UP = TrendDirection.UP
AS_SOON_AS_POSSIBLE = jb.Planning(words="zo snel mogelijk", kind=jb.PlanningKind.UNDATED)


def row(goal: Any, *figures: jb.Observation, **aim: Any) -> jb.Evaluability:
    made = a_dossier(
        organisations=(TOWN,),
        indicators=(indicator(), indicator("ernaast")),
        targets=(target(goal, **aim),),
        observations=figures,
    )
    (found,) = jb.evaluability(made, on=ON)
    return found


@pytest.mark.parametrize(
    ("goal", "has_number", "has_baseline"),
    [
        (jb.AtLeast(number(300)), True, None),
        (jb.MoreThan(number(300)), True, None),
        (jb.AtMost(number(300)), True, None),
        (jb.LessThan(number(300)), True, None),
        (jb.Change(jb.AtLeast(percent(10)), year(2017)), True, True),
        (jb.Towards(number(0)), True, None),
        (jb.Trend(UP, year(2017)), False, True),
        (jb.Trend(UP), False, False),
        (jb.Unquantified(), False, None),
    ],
)
def test_a_goal_says_whether_there_is_a_number_and_a_baseline(
    goal: jb.target.Goal, has_number: bool, has_baseline: bool | None
) -> None:
    """A level needs no baseline, so it neither has nor lacks one; a direction without one lacks it."""
    found = row(goal)
    assert (found.number, found.baseline) == (has_number, has_baseline)
    assert (Aspect.BASELINE in found.lacks) == (has_baseline is False)


def test_a_term_that_cannot_be_dated_is_none() -> None:
    goal = jb.AtLeast(number(300))
    assert row(goal, due=due("2018-12-31")).due
    assert not row(goal, due=AS_SOON_AS_POSSIBLE).due
    assert not row(goal, due=None).due


def test_who_is_to_reach_it_is_its_owner() -> None:
    assert row(jb.Unquantified(), owners=("gemeente",)).owner
    assert not row(jb.Unquantified()).owner


def test_only_a_figure_of_its_own_indicator_for_its_own_period_observes_it() -> None:
    goal = jb.AtLeast(number(300))
    assert row(goal, observation(5, year(2018))).observed
    assert not row(goal, observation(5, year(2017))).observed
    assert not row(goal, observation(5, year(2018), of="ernaast"), proxies=("ernaast",)).observed


def test_an_aim_that_has_all_lacks_nothing() -> None:
    goal = jb.Change(jb.AtLeast(percent(10)), year(2017))
    found = row(goal, observation(10, year(2017)), observation(11, year(2018)), owners=("gemeente",))
    assert (found.has, found.lacks) == (tuple(Aspect), ())
    assert found.check.verdict is jb.Verdict.MET  # 10 and 10% more is 11


def test_the_plain_values_are_stable() -> None:
    assert row(jb.Trend(UP), plan=None).to_dict() == {
        "target": "doel",
        "plan": None,
        "number": False,
        "baseline": False,
        "due": True,
        "owner": False,
        "observed": False,
        "verdict": "undetermined",
        "reason": "no_observation",
    }


def test_of_one_plan_or_of_all() -> None:
    aims = (target(jb.Unquantified(), id="een", plan="jeugdplan"), target(jb.Unquantified(), id="ander"))
    made = a_dossier(plans=(PLAN,), indicators=(indicator(),), targets=aims)
    assert [one.target.id for one in jb.evaluability(made, on=ON, plan="jeugdplan")] == ["een"]
    assert [one.target.id for one in jb.evaluability(made, on=ON)] == ["een", "ander"]
    with pytest.raises(jb.UnknownId, match="did you mean 'jeugdplan'"):
        jb.evaluability(made, on=ON, plan="jeugdpln")
    with pytest.raises(jb.InvalidValue, match="a date without a time of day"):
        jb.evaluability(made, on="2019-06-07")  # type: ignore[arg-type]


def test_in_the_bundle_three_aims_of_the_foster_care_plan_have_all_but_the_figure() -> None:
    """
    A number, a term and owners, and no baseline needed: what remains to be had is the figure.
    """
    rows = jb.evaluability(jb.load(), on=ON, plan="actieplan-pleegzorg")
    alone = [one.target.id for one in rows if one.lacks == (Aspect.OBSERVED,) and one.check.target.measured]
    assert "pleegouders-infrastructuur-25" in alone
    assert "pleegzorgaanbieders-scholing-60" in alone
    assert "pleegouders-scholing-waardering" in alone
