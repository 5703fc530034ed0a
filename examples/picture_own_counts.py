"""
An aim with counts of one's own: 50 in 2017 and 55 in 2018.

The Actieplan Pleegzorg wants 10% more registrations of new foster parents in 2018 than in 2017. Nobody published the counts. These are made
up, and their source says so; the second is provisional, and exactly enough.

Prints:
Inschrijvingen van nieuwe pleegouders: 2017: 50; 2018: 55 (voorlopig)
Doel: Toename inschrijvingen nieuwe pleegouders 2018 (ten minste +10% ten opzichte van 2017)
Oordeel: gehaald, want de drempel is gehaald
Een rechte lijn loopt van de nulmeting (50) naar wat gevraagd is (55, 2018).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import jeugdbeleid as jb
from jeugdbeleid import plots

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def count(year: int, number: int, status: jb.ObservationStatus | None = None) -> jb.Observation:
    return jb.Observation(
        id=f"eigen-telling-{year}",
        indicator="pleegouders-inschrijvingen",
        period=jb.Period.year(year),
        figure=jb.Figure(value=number, words=str(number)),
        status=status,
        sources=(jb.Cell.own("verzonnen telling", on=date(2019, 2, 1)),),
    )


def draw(lang: str = "nl") -> Axes:
    """
    The picture.
    """
    return plots.indicator(
        jb.load(),
        "pleegouders-inschrijvingen",
        on=date(2019, 6, 7),
        target="pleegouders-inschrijvingen-2018",
        observations=[count(2017, 50), count(2018, 55, jb.ObservationStatus("voorlopig", "P"))],
        lang=lang,
    )


def main() -> None:
    for sentence in plots.alternative(draw()).split(". "):
        print(sentence)


if __name__ == "__main__":
    main()
