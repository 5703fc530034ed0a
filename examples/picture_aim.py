"""
Closed youth care on its way to zero: an indicator with an aim.

1,706 placements in 2019 and 712 in 2024 (letter of June 2025), and as near as possible to zero in 2030. The letter names no baseline, so you
do; the dotted line is the straight way from there. Whether the aim is met cannot be told: it names a direction, no threshold.

Prints:
Plaatsingen in de gesloten jeugdhulp: 2019: 1.706; 2024: 712. Doel: Gesloten plaatsingen zo dicht
mogelijk bij nul (toe naar 0). Oordeel: niet vast te stellen, want het doel noemt een richting, geen
drempel. Een rechte lijn loopt van de nulmeting (1.706) naar wat gevraagd is (0, 2030).
"""

from __future__ import annotations

import textwrap
from datetime import date
from typing import TYPE_CHECKING

import jeugdbeleid as jb
from jeugdbeleid import plots

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw(lang: str = "nl") -> Axes:
    """
    The picture.
    """
    return plots.indicator(
        jb.load(),
        "gesloten-jeugdhulp-plaatsingen",
        on=date(2025, 7, 1),
        target="gesloten-jeugdhulp-naar-nul",
        baseline=jb.Period.year(2019),
        lang=lang,
    )


def main() -> None:
    """
    Print what is seen, in Dutch.
    """
    print(textwrap.fill(plots.alternative(draw()), 100))


if __name__ == "__main__":
    main()
