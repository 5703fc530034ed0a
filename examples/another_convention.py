"""
Another convention turns the answer: "medio 2020" under the library's windows, and under those of who means June and July by it.

A convention is a named value, and every planning says by which it was read.

Prints:
jeugdbeleid: 2020-05-01..2020-08-31, op 1 augustus 2020: of het voorbij is, is niet te zeggen
juni en juli: 2020-06-01..2020-07-31, op 1 augustus 2020: voorbij
"""

from __future__ import annotations

from datetime import date

import attrs

import jeugdbeleid as jb
from jeugdbeleid.dutch.convention import DEFAULT

DAY = date(2020, 8, 1)
OVER = {True: "voorbij", False: "niet voorbij", None: "of het voorbij is, is niet te zeggen"}


def main() -> None:
    """
    Ask of the same words whether their time is over.
    """
    narrow = attrs.evolve(DEFAULT, name="juni en juli", year=((1, 5), (6, 7), (8, 12)))
    for convention in (DEFAULT, narrow):
        planning = jb.parse_planning("medio 2020", convention=convention)
        print(f"{planning.convention}: {planning.span}, op 1 augustus 2020: {OVER[planning.ended(DAY)]}")


if __name__ == "__main__":
    main()
