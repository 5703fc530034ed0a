"""
Money by year: what was announced, budgeted, paid or refused.

An amount that is paid every year stands in each of its years, one that is paid once or in all over all of them. Nothing is divided over
years and nothing is added up; the text alternative says which amount is, or may be, part of another.

Prints:
Extra geld voor gemeenten 2019 (2019): € 420 mln, eenmalig, aangekondigd
Extra geld voor gemeenten 2019-2021 (2019-2021): € 1,02 mld, totaal over de periode, aangekondigd
Extra geld voor gemeenten 2020 (2020): € 300 mln, per jaar (structureel), aangekondigd
Extra geld voor gemeenten 2021 (2021): € 300 mln, per jaar (structureel), aangekondigd
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
    return plots.funding(jb.load(), lang=lang)


def main() -> None:
    """
    Print what is seen of the extra money for municipalities, in Dutch.
    """
    for sentence in plots.alternative(draw()).split(". "):
        if sentence.startswith("Extra geld voor gemeenten"):
            print(sentence)


if __name__ == "__main__":
    main()
