"""
Indicator door de tijd, drawn: each figure with its period and bounds, the baseline and the way to an aim, what is
provisional, expected, revised or contradicted.
"""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from jeugdbeleid import wording
from jeugdbeleid._check import check_day
from jeugdbeleid.analysis.comparison import comparable
from jeugdbeleid.analysis.threshold import threshold
from jeugdbeleid.dossier import area_of
from jeugdbeleid.errors import InvalidValue, UnknownId, nearest
from jeugdbeleid.indicator import Indicator
from jeugdbeleid.plots import style
from jeugdbeleid.plots.figures import TEXT, Sort, aim_of, figures_of, shown
from jeugdbeleid.plots.placing import Box, placed
from jeugdbeleid.plots.sheet import extent, height_of, room_of, sheet, stroke
from jeugdbeleid.plots.years import ASKED, asked_on, ends, middle, reach, time_axis
from jeugdbeleid.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from matplotlib.axes import Axes

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.figure import Exact
    from jeugdbeleid.indicator import Observation
    from jeugdbeleid.period import Period
    from jeugdbeleid.plots.figures import Aim, Mark
    from jeugdbeleid.plots.picture import Picture
    from jeugdbeleid.plots.sheet import Key
    from jeugdbeleid.record import Breakdown
    from jeugdbeleid.report import Scope

__all__ = ["indicator"]

#: The height of the drawing, in points; the room above the highest figure, and below an aim that is the lowest, as a
#: share of what lies between; how far a bound that is not stated is drawn, in points.
_BODY, _ABOVE, _BELOW, _OPEN = 230.0, 0.18, 0.05, 22.0
#: The most ticks on the vertical axis.
_MOST = 5


def indicator(
    dossier: Dossier,
    indicator: str | Indicator,
    *,
    on: date,
    target: str | Target | None = None,
    baseline: Period | None = None,
    observations: Iterable[Observation] = (),
    scope: Scope | None = None,
    breakdown: Breakdown = (),
    ax: Axes | None = None,
    lang: str = "nl",
) -> Axes:
    """
    The figures of an indicator through time, of an area (the country, where none is given) and a breakdown (the total).
    The vertical axis counts in the indicator's unit, from zero; the horizontal one counts days and names years. Each
    figure is drawn over its whole period, and between its bounds where it is rough; a line joins only what is
    :func:`comparable`. With a `target`, whose scope and breakdown are then taken, its verdict as asked on a day, what
    it asks and the straight way from its baseline; `baseline` and `observations` are as in :func:`progress`.

    What was known on a day is the dossier's :meth:`~jeugdbeleid.dossier.Dossier.as_of`; `on` only decides what is due.
    Raises :class:`UnknownId` for an indicator or target that is not there, and :class:`InvalidValue` where there is no
    figure with a period, where the target is about another indicator, or where the Axes is not empty.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> from jeugdbeleid.plots import alternative
    >>> closed = indicator(jb.load(), "gesloten-jeugdhulp-plaatsingen", on=date(2025, 7, 1))
    >>> alternative(closed)
    'Plaatsingen in de gesloten jeugdhulp: 2019: 1.706; 2024: 712.'
    """
    check_day("indicator.on", on)
    wording.check_lang(lang)
    known = _known(dossier, indicator, Indicator)
    own = tuple(observations)
    cell = (known.id, area_of(scope), breakdown)
    aim = None
    if target is not None:
        aimed = _known(dossier, target, Target)
        if aimed.indicator != known.id:
            raise InvalidValue("indicator.target", aimed.id, f"an aim about {known.id}")
        cell = (known.id, area_of(scope or aimed.scope), aimed.breakdown)
        aim = aim_of(aimed, dossier, on=on, baseline=baseline, observations=own, scope=scope)
    figures = figures_of(dossier, cell, own)
    if not figures.marks:
        raise InvalidValue(f"indicator {known.id!r}", (), f"a figure with a period; {_others(dossier, known)}")
    return _drawn(shown(dossier, known, figures, cell, aim, on, lang), known, figures.marks, aim, dossier, on, ax)


def _known(dossier: Dossier, named: Any, kind: type[Any]) -> Any:  # noqa: ANN401 - a record of that kind or its id
    """
    A record of a kind, by its id where it is not given itself.
    """
    found = dossier.find(named) if isinstance(named, str) else named
    if not isinstance(found, kind):
        register = f"{kind.__name__.lower()}s"
        known = [one.id for layer in dossier.layers() for one in layer.register(register)]
        raise UnknownId(kind.__name__.lower(), str(named), nearest(str(named), known))
    return found


def _others(dossier: Dossier, known: Indicator) -> str:
    """
    Which breakdowns have figures instead, for whoever asked for one that has none.
    """
    found = {one.breakdown: None for one in dossier.figures_of(known.id) if one.period is not None}
    return f"there is one for the breakdowns {list(found)}" if found else "none has one"


def _drawn(
    picture: Picture,
    known: Indicator,
    marks: Sequence[Mark],
    aim: Aim | None,
    dossier: Dossier,
    on: date,
    ax: Axes | None,
) -> Axes:
    lang = picture.lang
    first, last = reach([period for period in _periods(marks, aim) if period is not None])
    low, high = _span(marks, aim)
    ticks = _ticks(low, high)
    names = [wording.with_unit(tick, known.unit, lang) for tick in ticks]
    left = max(map(extent, names)) + 2 * style.TEXT
    keys = tuple(_keys(marks, aim, dossier, lang, asked=first <= on <= last))
    ax = sheet(ax, picture, body=_BODY, left=left, keys=keys, upright=True)
    time_axis(ax, first, last, room_of(ax))
    below = _BELOW if aim is not None and aim.required == low else 0
    ax.set_ylim(float(low) - below * float(high - low), float(high) + _ABOVE * float(high - low))
    ax.set_yticks([float(tick) for tick in ticks], names)
    ax.grid(visible=True, axis="y", color=style.LIGHT, linewidth=0.6)
    asked_on(ax, on)
    for one, other in _joined(marks, dossier):
        ax.plot([one.at, other.at], [float(one.value), float(other.value)], **_JOIN)
    labels = [(mark.at, float(mark.value), _label(mark, lang)) for mark in marks]
    for mark in marks:
        _figure(ax, mark)
    if aim is not None:
        labels += _aim(ax, aim, known, lang)
    _place(ax, labels)
    return ax


_JOIN: dict[str, Any] = {"color": style.BLUE, "linewidth": 1.2, "zorder": 2.2}
_WAY: dict[str, Any] = {"color": style.INK, "linewidth": 1.2, "linestyle": (0, (2, 2)), "zorder": 2.1}
_BASE: dict[str, Any] = {
    "marker": "o",
    "markersize": 11,
    "markerfacecolor": "none",
    "markeredgecolor": style.INK,
    "linestyle": "none",
}
_LOOKS: dict[Sort, dict[str, Any]] = {
    Sort.COUNTED: {"marker": "o", "color": style.BLUE},
    Sort.PROVISIONAL: {"marker": "o", "color": style.PAPER, "markeredgecolor": style.BLUE},
    Sort.ESTIMATED: {"marker": "s", "color": style.PAPER, "markeredgecolor": style.BLUE},
    Sort.EXPECTED: {"marker": "D", "color": style.PAPER, "markeredgecolor": style.INK},
    Sort.EARLIER: {"marker": ".", "color": style.GREY},
    Sort.CONFLICTING: {"marker": "X", "color": style.ORANGE},
}


def _periods(marks: Sequence[Mark], aim: Aim | None) -> Iterator[Period | None]:
    for mark in marks:
        yield mark.observation.period
    if aim is not None:
        yield aim.target.measured
        yield None if aim.baseline is None else aim.baseline.period


def _span(marks: Sequence[Mark], aim: Aim | None) -> tuple[Exact, Exact]:
    """
    From zero, or the lowest number below it, to the highest, that of the aim too.
    """
    numbers = [side for mark in marks for side in (mark.low, mark.high, mark.value) if side is not None]
    if aim is not None and aim.required is not None:
        numbers.append(aim.required)
    low, high = min(0, *numbers), max(0, *numbers)
    return low, high if high > low else low + 1


def _ticks(low: Exact, high: Exact) -> list[Exact]:
    """
    Round numbers from the lowest to the highest, at most six.

    >>> _ticks(0, 1706)
    [0, 500, 1000, 1500]
    """
    size = Fraction(10) ** (len(str(int(high - low))) - 3)
    steps = (size * step * 10**power for power in range(4) for step in (1, 2, 5))
    step = next(step for step in steps if (high - low) / step <= _MOST)
    ticks = [step * number for number in range(math.ceil(low / step), math.floor(high / step) + 1)]
    return [tick.numerator if tick.denominator == 1 else tick for tick in ticks]


def _joined(marks: Sequence[Mark], dossier: Dossier) -> Iterator[tuple[Mark, Mark]]:
    """
    Figures that follow each other and are comparable.
    """
    line = [mark for mark in marks if mark.sort in _LINE]
    for one, other in pairwise(line):
        if not comparable(one.observation, other.observation, dossier):
            yield one, other


_LINE = (Sort.COUNTED, Sort.PROVISIONAL, Sort.ESTIMATED)


def _label(mark: Mark, lang: str) -> str:
    figure = wording.figure(mark.observation.figure, lang)
    return figure if mark.sort is Sort.COUNTED else f"{figure}\n({mark.sort.label(lang)})"


def _figure(ax: Axes, mark: Mark) -> None:
    """
    A figure: its period, its bounds, its mark.
    """
    value, period = float(mark.value), mark.observation.period
    low, high = ax.get_ylim()
    first, last = (None, None) if period is None else ends(period)
    if first is not None and last is not None and last - first > 1:
        ax.plot([first, last], [value] * 2, color=style.SKY, linewidth=3, solid_capstyle="butt", zorder=2)
    if mark.rough:
        for bound, up in ((mark.low, -1), (mark.high, 1)):
            if bound is None:
                ax.plot([mark.at] * 2, [value, value + up * _OPEN * (high - low) / height_of(ax)], **_UNBOUND)
            else:
                ax.plot([mark.at] * 2, [value, float(bound)], **_BOUNDS)
    ax.plot([mark.at], [value], linestyle="none", markersize=6, zorder=3, **_LOOKS[mark.sort])


_BOUNDS: dict[str, Any] = {"color": style.GREY, "linewidth": 1.2, "marker": "_", "markersize": 9, "zorder": 2.3}
_UNBOUND: dict[str, Any] = {"color": style.GREY, "linewidth": 1.4, "linestyle": (0, (1, 1.4)), "zorder": 2.3}


def _aim(ax: Axes, aim: Aim, known: Indicator, lang: str) -> Iterator[tuple[float, float, str]]:
    """
    The baseline, the straight way and what is asked; and the labels of them.
    """
    measured = aim.target.measured
    end = None if measured is None else middle(measured)
    base = None if aim.baseline is None or aim.baseline.period is None else middle(aim.baseline.period)
    number = None if aim.baseline is None else aim.baseline.figure.exact
    if base is not None and number is not None:
        ax.plot([base], [float(number)], zorder=3.2, **_BASE)
    if aim.required is None:
        return
    value = float(aim.required)
    if aim.path is not None and base is not None and end is not None and number is not None:
        ax.plot([base, end], [float(number), value], **_WAY)
    held = threshold(aim.target.goal)
    shape = "D" if held is None else "^" if held.rising else "v"
    if end is None:
        ax.axhline(value, **_WAY)
        end = ax.get_xlim()[1]
    ax.plot([end], [value], clip_on=False, **_GOAL, marker=shape)
    yield end, value, f"{TEXT[lang]['goal']}: {wording.with_unit(aim.required, known.unit, lang)}"


#: What is asked is an outline, through which a figure that lies exactly on it is seen.
_GOAL: dict[str, Any] = {
    "markersize": 11,
    "markerfacecolor": "none",
    "markeredgecolor": style.INK,
    "markeredgewidth": 1.4,
    "linestyle": "none",
    "zorder": 3.4,
}


def _place(ax: Axes, labels: Sequence[tuple[float, float, str]]) -> None:
    """
    Write labels beside their points, where they leave each other and the points free.
    """
    (left, right), (low, high) = ax.get_xlim(), ax.get_ylim()
    wide, tall = room_of(ax), height_of(ax)
    points = [((x - left) / (right - left) * wide, (y - low) / (high - low) * tall) for x, y, _ in labels]
    boxes = placed(points, [label for _, _, label in labels], Box(0, 0, wide, tall))
    for (x, y, label), (across, up), box in zip(labels, points, boxes, strict=True):
        ax.annotate(
            label,
            (x, y),
            ((box.left + box.right) / 2 - across, (box.low + box.high) / 2 - up),
            textcoords="offset points",
            ha="center",
            va="center",
            fontsize=style.TEXT,
            color=style.INK,
            linespacing=1.1,
            parse_math=False,
            annotation_clip=False,
            bbox={"facecolor": style.PAPER, "edgecolor": "none", "pad": 0.3, "alpha": 0.85},
            zorder=5,
        )


def _keys(marks: Sequence[Mark], aim: Aim | None, dossier: Dossier, lang: str, *, asked: bool) -> Iterator[Key]:
    """
    What of the marks and lines is seen, each with its word.
    """
    text = TEXT[lang]
    for sort in Sort:
        if any(mark.sort is sort for mark in marks):
            yield stroke(linestyle="none", markersize=6, **_LOOKS[sort]), sort.label(lang)
    sides = [side for mark in marks if mark.rough for side in (mark.low, mark.high)]
    if any(side is not None for side in sides):
        yield stroke(**_BOUNDS), text["rough"]
    if None in sides:
        yield stroke(**_UNBOUND), text["open"]
    if next(_joined(marks, dossier), None):
        yield stroke(**_JOIN), text["joined"]
    if aim is not None and aim.baseline is not None:
        yield stroke(**_BASE), text["baseline"]
    if aim is not None and aim.path is not None:
        yield stroke(**_WAY), text["path_key"]
    if asked:
        yield stroke(**ASKED), text["asked"]
