"""
What became of the aims and promises of the Actieplan Pleegzorg, as asked on 7 June 2019.

A mark for each aim, by its verdict, and for each promise, by its outcome. Most cannot be told, and the picture says why: the aim names no
number, nobody counted, or no later document speaks of it.

Prints:
Wat er werd van doelen en toezeggingen: Actieplan Pleegzorg 2017-2018, gevraagd op 7 juni 2019
"""

from __future__ import annotations

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
    return plots.overview(jb.load(), on=date(2019, 6, 7), plan="actieplan-pleegzorg", lang=lang)


def main() -> None:
    """
    Print how the text alternative begins, in Dutch.
    """
    print(plots.alternative(draw()).split(". ")[0])


if __name__ == "__main__":
    main()
