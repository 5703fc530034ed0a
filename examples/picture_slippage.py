"""
What moved in the Actieplan Pleegzorg, and by how many days.

Where an earlier document says "2017" and a later one "in April", the shift is a number of days. Where one of the two is a window, it is an
interval, hatched where nothing may have moved at all.

Prints:
Aanpassing Kwaliteitskader Voorbereiding en screening: “2017” werd “in april” (+485 dagen)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import jeugdbeleid as jb
from jeugdbeleid import plots

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw(lang: str = "nl") -> Axes:
    """
    The picture.
    """
    return plots.slippage(jb.load(), plan="actieplan-pleegzorg", lang=lang)


def main() -> None:
    """
    Print the largest delay, in Dutch.
    """
    print(plots.alternative(draw()).split(". ")[2])


if __name__ == "__main__":
    main()
