"""
The timeline of the Actieplan Pleegzorg, as asked on 7 June 2019.

What the plan of 2017 wanted and when, what the letters of 2019 say of it, and the day of asking. Windows are drawn as what they are: hatched
where something begins or ends somewhere within, filled where it lies between, dotted where a side is not stated.

Prints:
Actieplan Pleegzorg 2017-2018, gevraagd op 7 juni 2019
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
    return plots.timeline(jb.load(), "actieplan-pleegzorg", on=date(2019, 6, 7), lang=lang)


def main() -> None:
    """
    Print how the text alternative begins, in Dutch.
    """
    print(plots.alternative(draw()).partition(": ")[2].partition(":")[0])


if __name__ == "__main__":
    main()
