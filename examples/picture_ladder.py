"""
The ladder of care by year: as near to home as possible?

The letter of 7 June 2019 sets the forms of youth care side by side for 2017 and 2018, from closed care to help in the own network. A young
person counts once in each form, so nothing is added up; by how much each form changed stands beside it.

Prints:
Zo thuis mogelijk: vormen van jeugdhulp per jaar. 4 gesloten: Gesloten plaatsing: 2017 2.650; 2018
2.565 (2017 naar 2018: -85). 3 residentieel: Residentiële opvang: 2017 21.785; 2018 18.090 (2017
naar 2018: -3.695). 2 gezinsgericht: Gezinsgerichte opvang: 2015 4.480; 2018 6.080 (2015 naar 2018:
+1.600). 1 pleegzorg: Jongeren met pleegzorg (CBS): 2017 21.960; 2018 20.740 (2017 naar 2018:
-1.220). 0 eigen netwerk: Jeugdhulp in eigen netwerk: 2017 58.000; 2018 73.000 (2017 naar 2018:
+15.000). Een jongere telt in elke vorm eenmaal; de vormen worden niet opgeteld.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import jeugdbeleid as jb
from jeugdbeleid import plots

if TYPE_CHECKING:
    from matplotlib.axes import Axes

STEPS = (
    "jeugdhulp-gesloten",
    "jeugdhulp-residentieel",
    "jeugdhulp-gezinsgericht",
    "jeugdhulp-pleegzorg",
    "jeugdhulp-eigen-netwerk",
)


def draw(lang: str = "nl") -> Axes:
    """
    The picture.
    """
    return plots.ladder(jb.load(), STEPS, lang=lang)


def main() -> None:
    """
    Print what is seen, in Dutch.
    """
    print(textwrap.fill(plots.alternative(draw()), 100))


if __name__ == "__main__":
    main()
