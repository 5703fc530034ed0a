"""
Jaren: time as a horizontal axis, in days, with the years named in their middle.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from jeugdbeleid.plots import style
from jeugdbeleid.plots.sheet import extent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matplotlib.axes import Axes

    from jeugdbeleid.period import Period

__all__ = ["ASKED", "asked_on", "ends", "middle", "place", "reach", "time_axis"]

#: How the day of asking looks.
ASKED: dict[str, Any] = {"color": style.ORANGE, "linewidth": 1.2, "linestyle": (0, (5, 2))}


def place(day: date) -> int:
    """
    Where a day begins on the axis.

    >>> place(date(2018, 1, 2)) - place(date(2018, 1, 1))
    1
    """
    return day.toordinal()


def ends(period: Period) -> tuple[int | None, int | None]:
    """
    Where a period begins and ends on the axis, its last day included; `None` for an open side.

    >>> from jeugdbeleid import Period
    >>> first, last = ends(Period.year(2018))
    >>> last - first
    365
    """
    start, end = period.start, period.end
    return (None if start is None else place(start)), (None if end is None else place(end) + 1)


def middle(period: Period) -> float | None:
    """
    The middle of a period on the axis, or the one side that it has; `None` where it has none.

    >>> from jeugdbeleid import Period
    >>> middle(Period.day(date(2018, 1, 1))) - place(date(2018, 1, 1))
    0.5
    """
    sides = [side for side in ends(period) if side is not None]
    return sum(sides) / len(sides) if sides else None


def reach(periods: Iterable[Period]) -> tuple[date, date]:
    """
    From the first of January before the first day to the last of December after the last one.

    >>> from jeugdbeleid import Period
    >>> reach([Period.month(2018, 5), Period(None, date(2019, 2, 1))])
    (datetime.date(2018, 1, 1), datetime.date(2019, 12, 31))
    """
    days = [side for period in periods for side in (period.start, period.end) if side is not None]
    return date(min(days).year, 1, 1), date(max(days).year, 12, 31)


def time_axis(ax: Axes, first: date, last: date, room: float) -> float:
    """
    Give an Axes a horizontal axis from a first day to a last, `room` points wide, and return how many days go into a
    point. Years are named as far as they fit; a line stands at each first of January.
    """
    low, high = place(first), place(last) + 1
    ax.set_xlim(low, high)
    step = next(
        step for step in (1, 2, 5, 10, 25, 50, 100, 10000) if room * step * 365 / (high - low) > 1.3 * extent("2000")
    )
    years = range(first.year, last.year + 1)
    named = [year for year in years if year % step == 0 or len(years) == 1]
    ax.set_xticks([place(date(year, 7, 2)) for year in named], [str(year) for year in named])
    ax.tick_params(axis="x", which="major", length=0)
    ax.set_xticks([place(date(year, 1, 1)) for year in years], minor=True)
    ax.grid(visible=True, axis="x", which="minor", color=style.LIGHT, linewidth=0.6)
    ax.set_axisbelow(True)
    return (high - low) / room


def asked_on(ax: Axes, on: date) -> bool:
    """
    Draw the day of asking as a line, where it lies on the axis; whether it does.
    """
    low, high = ax.get_xlim()
    if not low <= place(on) < high:
        return False
    ax.axvline(place(on) + 0.5, zorder=1.5, **ASKED)
    return True
