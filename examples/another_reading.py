"""
Another reading turns the verdict: one aim, +10% registrations of new foster parents in 2018, under four readings.

The counts are made up, and their source says so. What you allowed stands in the check, so that a reader sees which reading was yours.

Prints:
een cijfer dat erop lijkt: niet vast te stellen, want er is alleen een cijfer dat erop lijkt
dat cijfer aanvaard: gehaald, want de drempel is gehaald
circa 60: niet vast te stellen, want het cijfer is te ruw voor de drempel
circa 60, 5% naar beide kanten: gehaald, want de drempel is gehaald
"""

from __future__ import annotations

from datetime import date

import jeugdbeleid as jb

ASKED = date(2019, 6, 7)
REGISTERED, ACCEPTED = "pleegouders-inschrijvingen", "pleegouders-geaccepteerd"


def counts(
    indicator: str, first: int, second: int, qualifier: jb.Qualifier = jb.Qualifier.EXACT
) -> list[jb.Observation]:
    """
    Made-up counts of an indicator in 2017 and 2018; the qualifier is that of the second.
    """
    made, source = [], jb.Cell.own("verzonnen telling", on=date(2019, 2, 1))
    for year, value, how in ((2017, first, jb.Qualifier.EXACT), (2018, second, qualifier)):
        name, figure = f"{indicator}--{year}--eigen", jb.Figure(value=value, words=str(value), qualifier=how)
        period = jb.Period.year(year)
        made.append(jb.Observation(id=name, indicator=indicator, period=period, figure=figure, sources=(source,)))
    return made


def main() -> None:
    """
    Ask the same of the same aim, each time with another reading.
    """
    dossier = jb.load()
    target = dossier.targets["pleegouders-inschrijvingen-2018"]
    near, rough = counts(ACCEPTED, 2647, 2950), counts(REGISTERED, 50, 60, jb.Qualifier.CIRCA)
    for name, own, allowed in (
        ("een cijfer dat erop lijkt", near, {}),
        ("dat cijfer aanvaard", near, {"accept_proxy": [ACCEPTED]}),
        ("circa 60", rough, {}),
        ("circa 60, 5% naar beide kanten", rough, {"circa": 5}),
    ):
        check = jb.check(target, dossier, on=ASKED, observations=own, **allowed)
        print(f"{name}: {check.verdict.label('nl')}, want {check.reason.label('nl')}")


if __name__ == "__main__":
    main()
