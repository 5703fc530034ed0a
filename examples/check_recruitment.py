"""
Two aims of the Actieplan Pleegzorg, checked against counts of one's own.

The plan wants more registrations of new foster parents (+5% in 2017 against September 2016, +10% in 2018 against 2017), and at least 60% of
the providers of foster care to work together on training. Nobody published these counts; whoever has them can ask. The numbers below are
made up, and their source says so. A month is not compared with a year, unless you say that it may be multiplied by twelve.

Prints:
Inschrijvingen 2017: niet vast te stellen, want de perioden zijn ongelijk van lengte
Inschrijvingen 2017, maand x 12: niet gehaald, verschil -2/5
Inschrijvingen 2018: gehaald, verschil 0
Aanbieders, 17 van 28: gehaald, verschil 5/7
Aanbieders, 16 van 28: niet gehaald, verschil -20/7
Aanbieders, 3 van 5: gehaald, verschil 0
Aanbieders, 17 van 28, gevraagd op 1 juni 2018: nog niet aan de orde, zoals het staat: gehaald
"""

from __future__ import annotations

from datetime import date

import jeugdbeleid as jb

COUNTED = date(2019, 2, 1)
ASKED = date(2019, 6, 7)


def registrations(period: jb.Period, number: int) -> jb.Observation:
    """
    Registrations of new foster parents in a period.
    """
    return jb.Observation(
        id=f"eigen-inschrijvingen-{period.start}",
        indicator="pleegouders-inschrijvingen",
        period=period,
        figure=jb.Figure(value=number, unit=jb.Unit.COUNT, words=str(number)),
        sources=(jb.Cell.own("verzonnen telling", on=COUNTED),),
    )


def providers(cooperating: int, affiliated: int) -> jb.Observation:
    """
    The share of providers that work together on training, on 1 May 2018.
    """
    words = f"{cooperating} van {affiliated}"
    return jb.Observation(
        id="eigen-aanbieders",
        indicator="pleegzorgaanbieders-samenwerkend",
        period=jb.Period.day(date(2018, 5, 1)),
        figure=jb.Figure(numerator=cooperating, denominator=affiliated, unit=jb.Unit.PERCENT, words=words),
        sources=(jb.Cell.own("verzonnen telling", on=date(2018, 5, 1)),),
    )


def main() -> None:
    """
    Ask, and print the verdicts in Dutch.
    """
    dossier = jb.load()
    own = [
        registrations(jb.Period.month(2016, 9), 4),
        registrations(jb.Period.year(2017), 50),
        registrations(jb.Period.year(2018), 55),
    ]
    aim = dossier.targets["pleegouders-inschrijvingen-2017"]
    check = jb.check(aim, dossier, on=ASKED, observations=own)
    print(f"Inschrijvingen 2017: {check.verdict.label('nl')}, want {check.reason.label('nl')}")
    check = jb.check(aim, dossier, on=ASKED, observations=own, annualise=True)
    print(f"Inschrijvingen 2017, maand x 12: {check.verdict.label('nl')}, verschil {check.margin}")
    check = jb.check(dossier.targets["pleegouders-inschrijvingen-2018"], dossier, on=ASKED, observations=own)
    print(f"Inschrijvingen 2018: {check.verdict.label('nl')}, verschil {check.margin}")

    aim = dossier.targets["pleegzorgaanbieders-scholing-60"]
    for cooperating, affiliated in ((17, 28), (16, 28), (3, 5)):
        check = jb.check(aim, dossier, on=ASKED, observations=[providers(cooperating, affiliated)])
        print(f"Aanbieders, {cooperating} van {affiliated}: {check.verdict.label('nl')}, verschil {check.margin}")
    check = jb.check(aim, dossier, on=date(2018, 6, 1), observations=[providers(17, 28)])
    now = check.standing.label("nl") if check.standing else "onbekend"
    print(f"Aanbieders, 17 van 28, gevraagd op 1 juni 2018: {check.verdict.label('nl')}, zoals het staat: {now}")


if __name__ == "__main__":
    main()
