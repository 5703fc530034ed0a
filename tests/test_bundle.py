"""
What must show of the Actieplan Pleegzorg: the aims, as the documents carry them.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import jeugdbeleid as jb
from jeugdbeleid import Reason, Verdict
from made_up import day, number, year

ON = day("2019-06-07")
ROOT = Path(__file__).parent.parent


def registrations(when: int, value: int) -> jb.Observation:
    return jb.Observation(
        id=f"inschrijvingen--{when}--eigen",
        indicator="pleegouders-inschrijvingen",
        figure=number(value),
        period=year(when),
        sources=(jb.Cell.own("telling team Jeugd", on=day("2019-02-01")),),
    )


def providers(part: int, whole: int) -> jb.Observation:
    return jb.Observation(
        id="aanbieders--eigen",
        indicator="pleegzorgaanbieders-samenwerkend",
        figure=jb.Figure(numerator=part, denominator=whole, unit=jb.Unit.PERCENT, words=f"{part} van de {whole}"),
        period=jb.Period.day(day("2018-05-01")),
        sources=(jb.Cell.own("belronde", on=day("2018-05-01")),),
    )


def test_ten_percent_more_registrations_cannot_be_told() -> None:
    dossier = jb.load()
    check = jb.check(dossier.targets["pleegouders-inschrijvingen-2018"], dossier, on=ON)
    assert (check.verdict, check.reason) == (Verdict.UNDETERMINED, Reason.ONLY_PROXY)
    places = [str(source) for source in check.evidence]
    assert "actieplan-pleegzorg-2017:580-586" in places
    assert any(place.startswith("brief-pleegzorg-2019-04-04:183") for place in places)
    assert [one.figure.value for one in check.near] == [2647]
    assert check.needs == (
        jb.Need("pleegouders-inschrijvingen", year(2017)),
        jb.Need("pleegouders-inschrijvingen", year(2018)),
    )


@pytest.mark.parametrize(("value", "verdict", "margin"), [(55, Verdict.MET, 0), (54, Verdict.NOT_MET, -1)])
def test_with_registrations_of_ones_own_it_is_exact(value: int, verdict: Verdict, margin: int) -> None:
    dossier = jb.load()
    own = [registrations(2017, 50), registrations(2018, value)]
    check = jb.check(dossier.targets["pleegouders-inschrijvingen-2018"], dossier, on=ON, observations=own)
    assert (check.verdict, check.margin) == (verdict, margin)


@pytest.mark.parametrize(
    ("part", "whole", "verdict"), [(17, 28, Verdict.MET), (16, 28, Verdict.NOT_MET), (3, 5, Verdict.MET)]
)
def test_sixty_percent_of_the_providers(part: int, whole: int, verdict: Verdict) -> None:
    dossier = jb.load()
    target = dossier.targets["pleegzorgaanbieders-scholing-60"]
    assert jb.check(target, dossier, on=ON, observations=[providers(part, whole)]).verdict is verdict
    early = jb.check(target, dossier, on=day("2018-06-01"), observations=[providers(part, whole)])
    assert (early.verdict, early.standing) == (Verdict.NOT_YET_DUE, verdict)


def test_every_aim_of_the_bundle_has_one_verdict() -> None:
    dossier = jb.load()
    for when in ("2017-05-01", "2019-06-07", "2031-01-01"):
        checks = jb.check_all(dossier, on=day(when))
        assert len(checks) == len(dossier.targets)
        for check in checks:
            assert check.explain("nl")
            assert check.explain("en")
            assert json.dumps(check.to_dict())


def test_the_letters_know_more_and_more() -> None:
    """
    The plan of 2017 was known in April 2019, the letter of June not yet.
    """
    dossier = jb.load()
    sizes = [
        len(list(dossier.as_of(day(when)).records()))
        for when in ("2017-06-01", "2019-04-04", "2019-06-07", "2025-06-30")
    ]
    assert sizes == sorted(set(sizes))
