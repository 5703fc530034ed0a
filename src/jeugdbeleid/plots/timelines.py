"""
Tijdlijn van een plan, drawn: a row for each record, with its windows, its documents and the day of asking.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from jeugdbeleid import wording
from jeugdbeleid._check import check_day
from jeugdbeleid.analysis.timeline import timeline as entries_in
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.plots import style
from jeugdbeleid.plots.picture import plan_of
from jeugdbeleid.plots.sheet import extent, fitted, heading, label, room_of, sheet, stroke, swatch
from jeugdbeleid.plots.windows import KINDS, TEXT, reach_of, rows_of, shown, status, strips
from jeugdbeleid.plots.years import ASKED, asked_on, middle, time_axis
from jeugdbeleid.vocabulary import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from matplotlib.axes import Axes

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.plan import Plan
    from jeugdbeleid.plots.picture import Picture
    from jeugdbeleid.plots.sheet import Key
    from jeugdbeleid.plots.windows import Lane, Row, Strip

__all__ = ["timeline"]

#: Heights in points: of a line of text, a lane and its bar, the room between rows and above a heading.
_LINE, _LANE, _BAR, _GAP, _HEAD = 10.5, 9.5, 6.0, 8.0, 22.0
#: How far an open side is drawn, how wide a single day is at least, and the size of a mark, in points.
_OPEN, _LEAST, _MARK = 26.0, 3.0, 5.0


def timeline(
    dossier: Dossier,
    plan: str | Plan,
    *,
    on: date,
    kinds: Iterable[str] = KINDS[:4],
    ax: Axes | None = None,
    lang: str = "nl",
) -> Axes:
    """
    The timeline (tijdlijn) of a plan as asked on a day: of each record that documents of that day or before give a
    date its plannings, the latest in colour and earlier ones in grey; each window in which something begins or ends
    hatched, what lies certainly between filled, a side that is not stated dotted; and a mark at the date of each
    document, by the state that it gives. The axis counts days and names years.

    Without `ax` the figure is as high as its rows ask. Raises :class:`UnknownId` for a plan or a kind that is not
    there, :class:`FormatError` for another language, and :class:`InvalidValue` where no record has a date by that day
    or the Axes is not empty.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> ax = timeline(jb.load(), "actieplan-pleegzorg", on=date(2019, 6, 7), kinds=["plans"])
    >>> ax.get_title(loc="left")
    'Tijdlijn: Actieplan Pleegzorg 2017-2018'
    """
    check_day("timeline.on", on)
    wording.check_lang(lang)
    named = plan_of(dossier, plan)
    rows, undated = rows_of(entries_in(dossier, plan=named.id, kinds=kinds), on)
    if not rows:
        raise InvalidValue(f"timeline of {named.id!r}", (), f"a record to which a document by {on} gives a date")
    return _drawn(shown(dossier, named, rows, undated, on, lang), rows, on, ax)


def _drawn(picture: Picture, rows: Sequence[Row], on: date, ax: Axes | None) -> Axes:
    lang, room = picture.lang, room_of(ax)
    first, last = _reach(rows, on)
    keys = tuple(_keys(rows, lang, asked=first <= on <= last))
    titles = [fitted(row.title(lang), room - extent(status(row, lang)) - 12) for row in rows]
    heights = [len(title) * _LINE + len(row.lanes) * _LANE + _GAP for title, row in zip(titles, rows, strict=True)]
    kinds = [kind for kind, _ in groupby(row.kind for row in rows)]
    body = sum(heights) + len(kinds) * _HEAD
    ax = sheet(ax, picture, body=body, keys=keys, above=True)
    ax.set_ylim(body, 0)
    ax.set_yticks([])
    point = time_axis(ax, first, last, room)
    asked_on(ax, on)
    at, before = 0.0, ""
    for row, title, height in zip(rows, titles, heights, strict=True):
        if row.kind != before:
            before = row.kind
            heading(ax, at + _HEAD, TEXT[lang][row.kind])
            at += _HEAD
        label(ax, at + 1, title, right=status(row, lang))
        for number, lane in enumerate(row.lanes):
            _lane(ax, lane, at + len(title) * _LINE + (number + 0.5) * _LANE + 1, point)
        at += height
    return ax


def _reach(rows: Sequence[Row], on: date) -> tuple[date, date]:
    """
    The years that are drawn: all that is stated, and the day of asking, where it does not lie so far off that it
    would take more than a third of the picture.
    """
    first, last = reach_of(rows)
    early, late = min(first, on.replace(month=1, day=1)), max(last, on.replace(month=12, day=31))
    return (early, late) if (late - early) <= 1.5 * (last - first) else (first, last)


def _lane(ax: Axes, lane: Lane, middle_of: float, point: float) -> None:
    """
    One planning: its windows, its open sides, and a mark at each document that speaks of it.
    """
    color = style.BLUE if lane.latest else style.GREY
    parts = strips(lane.planning)
    near = [side for part in parts for side in (part.low, part.high) if side is not None]
    for strip in parts:
        _strip(ax, strip, middle_of, point, color)
    said = [
        (known, entry.state)
        for entry in lane.entries
        if entry.known is not None and (known := middle(entry.known)) is not None
    ]
    states: dict[float, State | None] = {}
    for known, state in said:
        states[known] = state or states.get(known)
    for known, state in states.items():
        ax.plot(
            [known, min(near, key=lambda side: abs(side - known), default=known)],
            [middle_of] * 2,
            color=style.LIGHT,
            linewidth=0.8,
            zorder=1.8,
        )
        ax.plot([known], [middle_of], marker=_mark(state), **_FACE)


#: How a mark looks: white with a dark edge, so that it shows on every bar.
_FACE: dict[str, Any] = {
    "color": style.PAPER,
    "markeredgecolor": style.INK,
    "markeredgewidth": 1.0,
    "markersize": _MARK,
    "linestyle": "none",
    "zorder": 4,
}


_OPEN_LINE: dict[str, Any] = {"linewidth": 1.6, "linestyle": (0, (1, 1.4)), "zorder": 2}


def _mark(state: State | None) -> str:
    return style.NAMED if state is None else style.MARKS[state]


def _strip(ax: Axes, strip: Strip, middle_of: float, point: float, color: str) -> None:

    left, right = ax.get_xlim()
    far = _OPEN * point if strip.kind == "open" else right - left
    low = max(left, (right if strip.high is None else strip.high) - far) if strip.low is None else strip.low
    high = min(right, low + far) if strip.high is None else strip.high
    if strip.kind == "open":
        ax.plot([low, high], [middle_of] * 2, color=color, **_OPEN_LINE)
    else:
        wide = max(high - low, _LEAST * point)
        ax.barh(middle_of, wide, _BAR, left=low, zorder=2, **_look(strip.kind, color))


def _look(kind: str, color: str) -> dict[str, Any]:
    """
    How a bar looks: filled where it is certain, hatched where it is a window.
    """
    if kind == "certain":
        return {"facecolor": color, "edgecolor": color, "linewidth": 0.8}
    return {"facecolor": style.PAPER, "edgecolor": color, "linewidth": 0.8, "hatch": style.HATCH}


def _keys(rows: Sequence[Row], lang: str, *, asked: bool) -> Iterator[Key]:
    """
    What of the marks and bars is seen, each with its word.
    """
    text = TEXT[lang]
    lanes = [lane for row in rows for lane in row.lanes]
    seen = {strip.kind for lane in lanes for strip in strips(lane.planning)}
    for kind in ("certain", "window"):
        if kind in seen:
            yield swatch(**_look(kind, style.BLUE)), text[kind]
    if "open" in seen:
        yield stroke(color=style.BLUE, **_OPEN_LINE), text["open"]
    if not all(lane.latest for lane in lanes):
        yield swatch(**_look("certain", style.GREY)), text["earlier"]
    if asked:
        yield stroke(**ASKED), text["asked"]
    states = {entry.state for lane in lanes for entry in lane.entries}
    for state in (None, *State):
        if state in states:
            word = text["named"] if state is None else text["says"].format(state=state.label(lang))
            yield stroke(marker=_mark(state), **_FACE), word
