"""
Leesafspraak: what the vague words of time mean. One named value, to be replaced by whoever reads them otherwise.
"""

from __future__ import annotations

from typing import final

import attrs

from jeugdbeleid._check import check_text
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.planning import CONVENTION

__all__ = ["DEFAULT", "Convention"]

#: A first and a last month, or a first and a last day; the last month may lie in the next year.
Pair = tuple[int, int]


@final
@attrs.frozen
class Convention:
    """
    A reading of vague words (leesafspraak). Every :class:`~jeugdbeleid.planning.Planning` carries the `name` of the one that read it.

    Each window is a first and a last, both included: `spring`, `summer`, `autumn` and `winter` in months (a last month below the first lies in
    the next year); `year`, `quarter` and `month` are the windows of begin, medio and eind: of a year in months, of a quarter (or a season) in months
    of it, of a month in days (31: its last day). `school_year` and `academic_year` are the months in which those years begin.

    Raises :class:`~jeugdbeleid.errors.InvalidValue` for a window that cannot be.

    >>> meteorological = Convention()
    >>> meteorological.summer
    (6, 8)
    >>> attrs.evolve(meteorological, name="thirds of May", month=((1, 9), (10, 20), (21, 31))).name
    'thirds of May'
    """

    name: str = CONVENTION
    spring: Pair = (3, 5)
    summer: Pair = (6, 8)
    autumn: Pair = (9, 11)
    winter: Pair = (12, 2)
    year: tuple[Pair, Pair, Pair] = ((1, 4), (5, 8), (9, 12))
    quarter: tuple[Pair, Pair, Pair] = ((1, 1), (2, 2), (3, 3))
    month: tuple[Pair, Pair, Pair] = ((1, 10), (11, 20), (21, 31))
    school_year: int = 8
    academic_year: int = 9

    def __attrs_post_init__(self) -> None:
        check_text("Convention.name", self.name)
        for season in ("spring", "summer", "autumn", "winter"):
            _check_pair(f"Convention.{season}", getattr(self, season), 12)
        for stretch, most in (("year", 12), ("quarter", 3), ("month", 31)):
            for first, last in getattr(self, stretch):
                _check_pair(f"Convention.{stretch}", (first, last), most)
                if last < first:
                    raise InvalidValue(
                        f"Convention.{stretch}", (first, last), "a window that does not end before it begins"
                    )
        for start in ("school_year", "academic_year"):
            if not _within(getattr(self, start), 12):
                raise InvalidValue(f"Convention.{start}", getattr(self, start), "a month from 1 to 12")


def _check_pair(what: str, pair: tuple[int, int], most: int) -> None:
    """
    Two whole numbers from 1 to the most.
    """
    if len(pair) != 2 or not all(_within(number, most) for number in pair):
        raise InvalidValue(what, pair, f"two whole numbers from 1 to {most}")


def _within(number: object, most: int) -> bool:
    return type(number) is int and 1 <= number <= most


#: The convention of this library: meteorological seasons and thirds; its reasons stand in the explanation of Dutch time words.
DEFAULT = Convention()
