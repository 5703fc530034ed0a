"""
Money of a year: kinds kept apart, nothing pro-rated, nothing added.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import jeugdbeleid as jb
from jeugdbeleid.analysis.money import FundingIn, funding_in
from jeugdbeleid.vocabulary import ReconciliationKind

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import PAGE, PLAN, a_dossier, day, number, year

THREE_YEARS = jb.Period(day("2019-01-01"), day("2021-12-31"))
BODY = {
    name: jb.Organisation(
        id=name, title=jb.Title(name, name), sources=(PAGE,), kind=jb.vocabulary.OrganisationKind.OTHER
    )
    for name in ("rijk", "gemeenten", "regio")
}


def money(identifier: str, basis: str, period: jb.Period | None, **more: Any) -> jb.Funding:
    """A million, from the state to the municipalities."""
    more.setdefault("payers", ("rijk",))
    more.setdefault("recipients", ("gemeenten",))
    return jb.Funding(
        id=identifier, title=jb.Title(identifier, identifier), sources=(PAGE,), amount=number(1000000, jb.Unit.EUR),
        basis=jb.FundingBasis(basis), period=period, state=jb.FundingState.ANNOUNCED, **more,
    )  # fmt: skip


def asked(*found: jb.Funding, **more: Any) -> FundingIn:
    return funding_in(a_dossier(organisations=tuple(BODY.values()), plans=(PLAN,), funding=found, **more), 2020)


def ids(found: tuple[jb.Funding, ...]) -> list[str]:
    return [one.id for one in found]


def test_kinds_are_kept_apart_and_other_years_left_out() -> None:
    found = asked(
        money("eenmalig", "once", year(2020)),
        money("jaarlijks", "per_year", jb.Period(day("2018-01-01"), None)),
        money("totaal", "total", THREE_YEARS),
        money("onbekend", "unknown", year(2020)),
        money("ongedateerd", "once", None),
        money("eerder", "once", year(2019)),
    )
    kinds = (found.once, found.per_year, found.total, found.unstated, found.undated)
    assert [ids(kind) for kind in kinds] == [["eenmalig"], ["jaarlijks"], ["totaal"], ["onbekend"], ["ongedateerd"]]
    assert found.total[0].amount == number(1000000, jb.Unit.EUR)
    assert found.overlapping == ()


def test_by_plan_and_by_recipient() -> None:
    """An amount for two stands with both, whole; what names no plan or recipient stands under none."""
    both = money("twee", "once", year(2020), recipients=("gemeenten", "regio"), plan=PLAN.id)
    none = money("geen", "once", year(2020), recipients=())
    one = money("een", "once", year(2020), plan=PLAN.id)
    found = asked(one, none, both)
    assert {plan: ids(of) for plan, of in found.by_plan().items()} == {PLAN.id: ["een", "twee"], None: ["geen"]}
    assert {to: ids(of) for to, of in found.by_recipient().items()} == {
        "gemeenten": ["een", "twee"],
        "regio": ["twee"],
        None: ["geen"],
    }


def test_a_total_may_hold_what_the_same_payer_gives_the_same_recipient_for_the_same_plan() -> None:
    total = money("a-totaal", "total", THREE_YEARS, plan=PLAN.id)
    part = money("b-deel", "once", year(2020), plan=PLAN.id)
    twin = money("c-deel", "once", year(2020), plan=PLAN.id)
    assert asked(total, part, twin).overlapping == (("a-totaal", "b-deel"), ("a-totaal", "c-deel"))
    for other in ({"plan": None}, {"payers": ("regio",)}, {"recipients": ("regio",)}):
        apart = money("b-deel", "once", year(2020), **({"plan": PLAN.id} | other))
        assert asked(total, apart).overlapping == ()


def test_what_a_document_adds_up_overlaps() -> None:
    """A sum with a stated figure for its result, or a reconciliation that is no sum, makes no pair."""
    parts = (money("een", "once", year(2020)), money("twee", "once", year(2020)))
    whole = money("samen", "once", year(2020))
    terms = ("een", "twee")
    kinds = ReconciliationKind
    tie = jb.Reconciliation(id="som", sources=(PAGE,), kind=kinds.SUM, terms=terms, result="samen")
    stated = jb.Reconciliation(
        id="vermeld", sources=(PAGE,), kind=kinds.SUM, terms=terms, stated=number(2, jb.Unit.EUR)
    )
    same = jb.Reconciliation(id="gelijk", sources=(PAGE,), kind=kinds.SAME, terms=terms)
    assert asked(*parts, whole, reconciliations=(tie,)).overlapping == (("een", "samen"), ("twee", "samen"))
    assert asked(*parts, whole, reconciliations=(stated, same)).overlapping == ()
