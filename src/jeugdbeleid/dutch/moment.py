"""
Moment: a stretch of the calendar as it is named, before it is known which days it has.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["NUMBERED", "Moment", "Read"]

#: Units of which a year has several, by number.
NUMBERED = frozenset({"quarter", "half", "third", "week"})


class Moment(NamedTuple):
    """
    A stretch of the calendar as it is named.

    `unit` is what is named (year, month, season, ...), `number` which one of its year, `day` the day of a month; `year` the year, or `shift` its distance
    from the reference's year (of a unit without a number: the distance in that unit); `which` picks the one before or after the reference ("jl.",
    "komend"); `parts` are the parts taken of it, the innermost first; `mark` a footnote mark glued to its year; `anchor` what it is counted
    from, where that is not the reference.
    """

    unit: str
    number: int = 0
    day: int = 0
    year: int | None = None
    shift: int | None = None
    which: str = ""
    parts: tuple[tuple[str, int, str], ...] = ()
    mark: str | None = None
    anchor: Moment | None = None

    @property
    def placed(self) -> bool:
        """
        Whether it says of which year it is, in whatever way.
        """
        return self.year is not None or self.shift is not None or self.which != ""

    def of_year(self, year: int) -> Moment:
        """
        The same of a year, where no more is known of it yet than how it is named.
        """
        return Moment(self.unit, self.number, self.day, year)

    def part(self, name: str, number: int, unit: str = "") -> Moment:
        """
        A part of it.
        """
        parts = (*self.parts, (name, number, unit))
        return Moment(
            self.unit, self.number, self.day, self.year, self.shift, self.which, parts, self.mark, self.anchor
        )


#: What a reader of moments gives: the moment that stands at a place, and the place behind it; or nothing.
Read = tuple[Moment, int] | None
