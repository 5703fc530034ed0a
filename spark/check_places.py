"""
`frames.check` on a table of a Spark session: five per cent more young people in foster care, asked of each municipality.

The places and the figures are made up. On a cluster the session is the one that is there, and the table is read from where it lies; the rest is the same.

Prints:
GM9991: met, margin 9
GM9992: not_met, margin -20
GM9993: undetermined, no_observation,area_differs
None: met, margin 20
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import jeugdbeleid as jb
from jeugdbeleid import frames

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

SCHEMA = "indicator string, level string, area string, period_start date, period_end date, value bigint"
COUNTS = {"GM9991": (120, 135), "GM9992": (200, 190), "GM9993": (95, None), None: (400, 440)}


def plan() -> jb.Dossier:
    """
    An indicator, and an aim of the whole country.
    """
    page = (jb.Page(address="made-up plan"),)
    young = jb.Indicator(
        id="jongeren-pleegzorg",
        title=jb.Title("Jongeren met pleegzorg", "Young people in foster care"),
        sources=page,
        unit=jb.Unit.COUNT,
        measured=jb.Measured.DURING,
    )
    five_percent = jb.Figure(value=5, unit=jb.Unit.PERCENT, words="5%")
    more = jb.Target(
        id="meer-pleegzorg",
        title=jb.Title("Meer jongeren in pleegzorg", "More young people in foster care"),
        sources=page,
        indicator=young.id,
        goal=jb.Change(jb.AtLeast(five_percent), jb.Period.year(2023)),
        measured=jb.Period.year(2024),
        due=jb.Planning(ends=jb.Period.day(date(2024, 12, 31)), words="2024"),
    )
    return jb.Dossier.of(young, more)


def rows() -> list[tuple[Any, ...]]:
    """
    A row for each place and year.
    """
    return [
        ("jongeren-pleegzorg", level, place, date(year, 1, 1), date(year, 12, 31), count)
        for place, counts in COUNTS.items()
        for level in ["national" if place is None else "municipality"]
        for year, count in zip((2023, 2024), counts, strict=True)
    ]


def main(session: SparkSession) -> None:
    """
    The verdict of each place, where the table is.
    """
    table = session.createDataFrame(rows(), SCHEMA)
    found = frames.check(table, plan(), on=date(2026, 2, 1), by="area", applied_to=[jb.Level.MUNICIPALITY])
    for row in found.orderBy("level", "area").collect():
        why = row.reasons if row.margin is None else f"margin {row.margin.normalize():f}"
        print(f"{row.area}: {row.verdict}, {why}")
