"""
Placements out of home: what a layman would call one thing, side by side.

Two letters count placements out of home in three ways: a share of supervision orders, placements, and young people with an authorisation.
Bars of one unit have one scale; why the three may not be joined into one line stands under the title.

Prints:
Aandeel OTS-maatregelen met uithuisplaatsing (procent): 2016 34%; 2018 29% (2016 naar 2018: -5 procentpunt)
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
    return plots.family(jb.load(), "uithuisplaatsing", lang=lang)


def main() -> None:
    """
    Print what is seen of the first of the three, in Dutch.
    """
    print(plots.alternative(draw()).split(". ")[1])


if __name__ == "__main__":
    main()
