"""
At least 60% of the providers of foster care work together on training, an aim of the Actieplan Pleegzorg: a share of counts of one's own.

17 of 28 is 60.71%, 16 of 28 is 57.14%, 3 of 5 is 60% exactly, and exactly on the threshold is met. The counts are made up, and their source says so.

Prints:
17 van 28: gehaald, verschil 5/7
16 van 28: niet gehaald, verschil -20/7
3 van 5: gehaald, verschil 0
17 van 28, gevraagd op 1 juni 2018: nog niet aan de orde, zoals het staat: gehaald
"""

from __future__ import annotations

from datetime import date

import jeugdbeleid as jb


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
    Ask of each share, then before the term is over.
    """
    dossier = jb.load()
    aim = dossier.targets["pleegzorgaanbieders-scholing-60"]
    for cooperating, affiliated in ((17, 28), (16, 28), (3, 5)):
        check = jb.check(aim, dossier, on=date(2019, 6, 7), observations=[providers(cooperating, affiliated)])
        print(f"{cooperating} van {affiliated}: {check.verdict.label('nl')}, verschil {check.margin}")
    check = jb.check(aim, dossier, on=date(2018, 6, 1), observations=[providers(17, 28)])
    now = check.standing.label("nl") if check.standing else "onbekend"
    print(f"17 van 28, gevraagd op 1 juni 2018: {check.verdict.label('nl')}, zoals het staat: {now}")


if __name__ == "__main__":
    main()
