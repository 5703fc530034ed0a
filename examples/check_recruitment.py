"""
More registrations of new foster parents, an aim of the Actieplan Pleegzorg, checked against counts of one's own.

The plan wants +5% in 2017 against September 2016, and +10% in 2018 against 2017. Nobody published these counts; whoever has them can ask. The
numbers below are made up, and their source says so. A month is not compared with a year, unless you say that it may be multiplied by twelve.

Prints:
Inschrijvingen 2017: niet vast te stellen, want de perioden zijn ongelijk van lengte
Inschrijvingen 2017, maand x 12: niet gehaald, verschil -2/5
Inschrijvingen 2018: gehaald, verschil 0
"""

from __future__ import annotations

from datetime import date

import jeugdbeleid as jb

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
        sources=(jb.Cell.own("verzonnen telling", on=date(2019, 2, 1)),),
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


if __name__ == "__main__":
    main()
