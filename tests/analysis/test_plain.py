"""
Answers as plain JSON values: the keys of each are the same on every run, and JSON takes all of them.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid.analysis.plain import plain
from jeugdbeleid.analysis.timeline import Days

sys.path.insert(0, str(Path(__file__).parent.parent))

if TYPE_CHECKING:
    from collections.abc import Callable

from made_up import PLAN, day, due, number, observation, year

ON = date(2025, 7, 1)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, True),
        (5, 5),
        ("telling", "telling"),
        (Fraction(425, 7), "425/7"),
        (Decimal("13.7"), "13.7"),
        (date(2019, 6, 7), "2019-06-07"),
        (year(2018), "2018-01-01..2018-12-31"),
        (jb.Verdict.MET, "met"),
        (PLAN, "jeugdplan"),
        (due("2018-12-31"), "2018-12-31"),
        (jb.Page(document="brief", page=4), "brief, p. 4"),
        (jb.Passage(document="brief", first_line=4, last_line=5), "brief:4-5"),
        (jb.Cell.own("telling", on=day("2019-02-01")), "telling, 2019-02-01"),
        (Days(1, None), {"low": 1, "high": None}),
        ((PLAN, ("a", 1)), ["jeugdplan", ["a", 1]]),
    ],
)
def test_each_kind_of_value_has_one_form(value: Any, expected: Any) -> None:
    assert plain(value) == expected


def first(found: Any) -> Any:
    return next(iter(found))


def closed() -> jb.Target:
    return jb.load().targets["gesloten-jeugdhulp-naar-nul"]


#: How each question is asked of the bundle, and the keys of its answer.
ANSWERS: dict[str, tuple[Callable[[], Any], str]] = {
    "check": (
        lambda: jb.check(closed(), jb.load(), on=ON),
        (
            "target on verdict reasons standing could_turn expected observed baseline conflicting near proxy options required "
            "margin needs evidence"
        ),
    ),
    "evaluability": (
        lambda: first(jb.evaluability(jb.load(), on=ON)),
        "target plan number baseline due owner observed verdict reason",
    ),
    "changes": (
        lambda: first(jb.changes(jb.load(), since=date(2019, 4, 4), on=date(2019, 6, 7))),
        "kind record before after days sources",
    ),
    "progress": (
        lambda: jb.progress(closed(), jb.load(), on=ON, baseline=year(2019)),
        "target on baseline observed gap differences required_value results",
    ),
    "method": (
        lambda: first(jb.progress(closed(), jb.load(), on=ON, baseline=year(2019)).results),
        "method value rating obstruction",
    ),
    "change": (
        lambda: jb.change(observation(5, year(2017)), observation(6, year(2018))),
        "first second difference relative points reasons",
    ),
    "series": (
        lambda: first(jb.series(jb.load(), "gesloten-jeugdhulp-plaatsingen")),
        "period observed vintages conflicting revised",
    ),
    "timeline": (
        lambda: first(jb.timeline(jb.load())),
        "record known state stage planning begins ends moved firmness condition sources",
    ),
    "overdue": (lambda: first(jb.timeline(jb.load()).overdue(ON)), "record overdue planned last"),
    "slippage": (lambda: first(jb.slippage(jb.load())), "record earlier later days"),
    "silent": (lambda: first(jb.silent(jb.load(), ON)), "record last later annexes"),
    "announced": (lambda: first(jb.announced(jb.load(), ON)), "document appearance where"),
    "kept": (
        lambda: jb.kept(first(jb.load().commitments), jb.load(), ON),
        "commitment outcome doubt days delivered last",
    ),
    "funding_in": (
        lambda: jb.funding_in(jb.load(), 2020),
        "year once per_year total unstated undated overlapping",
    ),
    "reconcile": (
        lambda: first(jb.reconcile(jb.load())),
        "reconciliation kind outcome terms result computed stated difference",
    ),
}


@pytest.mark.parametrize("question", ANSWERS)
def test_the_keys_of_an_answer_are_these_and_json_takes_it(question: str) -> None:
    ask, keys = ANSWERS[question]
    found = ask().to_dict()
    assert list(found) == keys.split()
    assert json.loads(json.dumps(found)) == found


def test_an_entry_without_a_planning_or_a_report_has_the_same_keys() -> None:
    told = jb.timeline(jb.load())
    without = next(one for one in told if one.planning is None)
    own = next(one for one in told if one.report is None)
    assert set(without.to_dict()) == set(own.to_dict()) == set(first(told).to_dict())
    assert (without.to_dict()["planning"], without.to_dict()["begins"]) == (None, None)
    assert own.to_dict()["sources"] == [str(source) for source in own.record.sources]


def test_a_change_of_a_share_is_exact_in_its_plain_form() -> None:
    """34% to 29%: -5 points, and -250/17 percent."""
    share = [number(value, jb.Unit.PERCENT) for value in (34, 29)]
    found = jb.change(observation(share[0], year(2016)), observation(share[1], year(2018))).to_dict()
    assert (found["points"], found["relative"], found["reasons"]) == (-5, "-250/17", [])
