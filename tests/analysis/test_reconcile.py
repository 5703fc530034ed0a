"""
The arithmetic of the documents done again; each sum worked by hand.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid.analysis.reconcile import Fit, Reconciled, reconcile
from jeugdbeleid.vocabulary import ReconciliationKind

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import PAGE, a_dossier, indicator, number, observation, percent, year

CIRCA, OVER = jb.Qualifier.CIRCA, jb.Qualifier.OVER
POINTS = jb.Unit.PERCENTAGE_POINT


def run(
    kind: str, *terms: jb.Figure | int, stated: jb.Figure | None = None, explanation: str | None = None, **more: Any
) -> Reconciled:
    """
    One made-up reconciliation over made-up figures.
    """
    figures = [observation(term, year(2018), id=f"wachtenden--{i}") for i, term in enumerate(terms)]
    record = jb.Reconciliation(
        id="aansluiting", sources=(PAGE,), kind=ReconciliationKind(kind), terms=tuple(one.id for one in figures),
        stated=stated, explanation=explanation, **more,
    )  # fmt: skip
    known = a_dossier(indicators=(indicator(),), observations=figures, reconciliations=(record,), **EXTRA)
    (found,) = reconcile(known)
    return found


MONEY = jb.Funding(
    id="geld", title=jb.Title("Geld", "Money"), sources=(PAGE,), basis=jb.FundingBasis.ONCE, state=jb.FundingState.PAID
)
EXTRA: dict[str, Any] = {"funding": (MONEY,)}


@pytest.mark.parametrize(
    ("kind", "terms", "stated", "computed", "outcome"),
    [
        ("sum", (1485, 1135), number(2620), 2620, "holds"),
        ("sum", (1485, 1135), number(2621), 2620, "does_not_hold"),
        ("sum", (1485, 1135), number(2600, rounding=100), 2620, "holds"),  # 2550 to 2650
        ("sum", (1485, 1135), number(2600, qualifier=OVER), 2620, "holds"),  # from 2600 up to 2700, left out
        ("sum", (1600, 1100), number(2600, qualifier=OVER), 2700, "does_not_hold"),
        ("sum", (1485, 1135), number(2600, qualifier=CIRCA), 2620, "undetermined"),
        ("sum", (1485, 1135), number(2620, qualifier=jb.Qualifier.AT_LEAST), 2620, "holds"),
        ("sum", (1485, 1135), number(2620, qualifier=jb.Qualifier.MORE_THAN), 2620, "does_not_hold"),
        ("sum", (1485, 1135), number(2620, qualifier=jb.Qualifier.AT_MOST), 2620, "holds"),
        ("sum", (number(1485, qualifier=CIRCA), 1135), number(2620), None, "undetermined"),
        ("sum", (percent(5), 5), number(10), None, "undetermined"),
        ("sum", (5, 5), percent(10), None, "undetermined"),
        ("whole", (percent(51), percent(49)), None, 100, "holds"),
        ("whole", (percent(64), percent(28)), None, 92, "does_not_hold"),
        ("change", (50, 55), percent(10), 10, "holds"),
        ("change", (21880, 22512), percent("2.8"), Fraction(15800, 5470), "does_not_hold"),  # 632/218.8 = 2.89
        ("change", (percent(34), percent(29)), number(-5, POINTS), -5, "holds"),
        ("change", (50, 55), number(5), 5, "holds"),
        ("change", (0, 55), percent(10), None, "undetermined"),
        ("share", (17, 28), percent("60.7"), Fraction(425, 7), "does_not_hold"),  # 60.714...
        ("share", (3, 5), percent(60), 60, "holds"),
        ("same", (50, 50), None, 50, "holds"),
        ("same", (50, 51), None, 50, "does_not_hold"),
        ("same", (number(50, qualifier=CIRCA), 50), None, 50, "does_not_hold"),
        ("same", (50, 50), number(51), 50, "does_not_hold"),
    ],
)  # fmt: skip
def test_a_sum_done_again(kind: str, terms: Any, stated: Any, computed: Any, outcome: str) -> None:
    found = run(kind, *terms, stated=stated)
    assert (found.computed, found.outcome) == (computed, Fit(outcome))


def test_what_does_not_hold_may_be_explained() -> None:
    """49 + 49 is 98, so 2 short of the whole."""
    found = run("whole", percent(49), percent(49), explanation="afgerond")
    assert (found.outcome, found.difference) == (Fit.EXPLAINED, 2)


def test_what_is_no_number_has_no_difference() -> None:
    assert run("sum", number(5, qualifier=CIRCA), 5, stated=number(10)).difference is None
    assert run("sum", 5, 5, stated=jb.Figure(low=9, high=11, words="9 tot 11")).difference is None


@pytest.mark.parametrize("result", ["geld", "wachtenden"])
def test_a_result_without_a_figure_cannot_be_reckoned(result: str) -> None:
    """Money of no stated amount, and a record that is no figure."""
    assert run("sum", 5, 5, result=result).outcome is Fit.UNDETERMINED


def test_the_arithmetic_is_written_out() -> None:
    assert run("change", 50, 55, stated=percent(10)).arithmetic() == "50 -> 55 = 10 (vermeld: 10)"
    found = run("sum", number(1485, qualifier=CIRCA), 1135, stated=number(2620))
    assert found.arithmetic("en") == "about 1,485 + 1,135 = ? (stated: 2,620)"
    with pytest.raises(jb.FormatError):
        found.arithmetic("de")


def test_in_the_bundle_what_does_not_hold_or_cannot_be_reckoned_is_explained() -> None:
    """Residential and three more forms: 20740 + 6080 + 18090 + 2565 = 47475, where 42655 young people are counted."""
    found = {one.record.id: one for one in reconcile(jb.load())}
    assert found["jeugdhulp-met-verblijf-vormen-2018"].computed == 47475
    assert all(one.outcome is Fit.HOLDS or one.record.explanation for one in found.values())
    assert Fit.DOES_NOT_HOLD not in {one.outcome for one in found.values()}
