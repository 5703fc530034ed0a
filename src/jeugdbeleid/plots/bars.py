"""
Naast elkaar: the indicators of a family, and the ladder of forms of care, each figure a bar with its period and its
number; nothing is summed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid import wording
from jeugdbeleid.analysis.beside import ladder as steps_of
from jeugdbeleid.analysis.beside import side_by_side
from jeugdbeleid.analysis.comparison import Difference, change
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.plots import style
from jeugdbeleid.plots.figures import Sort, sort_of
from jeugdbeleid.plots.picture import Picture, edition_of, iso, plain, source_line
from jeugdbeleid.plots.sheet import extent, fitted, label, room_of, sheet, swatch
from jeugdbeleid.vocabulary import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from matplotlib.axes import Axes

    from jeugdbeleid.analysis.beside import Line, SideBySide
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.figure import Exact
    from jeugdbeleid.indicator import Observation
    from jeugdbeleid.plots.sheet import Key

__all__ = ["Bar", "bars_of", "family", "ladder"]

_TEXT = {
    "nl": {
        "family": "Naast elkaar: {family}",
        "ladder": "Zo thuis mogelijk: vormen van jeugdhulp per jaar",
        "step": "{step} {form}: {title}",
        "apart": "Niet opgeteld en niet aan elkaar gelijk: {reasons}.",
        "once": "Een jongere telt in elke vorm eenmaal; de vormen worden niet opgeteld.",
        "longest": "{unit} (langste balk: {longest})",
        "none": "geen cijfer van het geheel",
        "seen": "{name}: {figures}.",
        "change": "{first} naar {last}: {difference}",
        "latest": "laatste periode",
        "earlier": "andere periode",
        "rough": "niet precies of niet definitief",
    },
    "en": {
        "family": "Side by side: {family}",
        "ladder": "As near to home as possible: forms of youth care by year",
        "step": "{step} {form}: {title}",
        "apart": "Not added up and not the same: {reasons}.",
        "once": "A young person counts once in each form; the forms are not added up.",
        "longest": "{unit} (longest bar: {longest})",
        "none": "no figure of the whole",
        "seen": "{name}: {figures}.",
        "change": "{first} to {last}: {difference}",
        "latest": "latest period",
        "earlier": "other period",
        "rough": "not exact or not definitive",
    },
}

_COLUMNS = (
    *("indicator", "title", "observation", "sort", "period_first", "period_last", "words", "value", "low", "high"),
    *("unit", "source"),
)

#: Heights in points: of a line of text, a bar with its room, the bar itself, and the room between indicators.
_LINE, _ROW, _BAR, _GAP = 11.0, 13.0, 9.0, 8.0


@final
@attrs.frozen(kw_only=True)
class Bar:
    """
    One figure as drawn: of the `latest` period, or of another one or none.
    """

    observation: Observation
    sort: Sort
    latest: bool

    @property
    def low(self) -> Exact:
        """
        As far as it certainly is.
        """
        low = self.observation.figure.bounds.low
        return 0 if low is None or self.sort is not Sort.COUNTED else low

    @property
    def high(self) -> Exact:
        """
        As far as it may be; where no bound is stated, the number itself.
        """
        figure = self.observation.figure
        return max(one for one in (figure.bounds.high, figure.exact, figure.bounds.low, 0) if one is not None)


def bars_of(line: Line) -> tuple[Bar, ...]:
    """
    The bars of an indicator, one for each period, or one for each of the figures that contradict each other.
    """
    last = next((point for point in reversed(line.points) if point.period is not None), None)
    return tuple(
        Bar(
            observation=one,
            sort=Sort.CONFLICTING if point.conflicting else sort_of(one),
            latest=point is last,
        )
        for point in line.points
        for one in point.conflicting or (point.observed,)
    )


def family(dossier: Dossier, family: str, *, ax: Axes | None = None, lang: str = "nl") -> Axes:
    """
    The indicators of a family, what a layman would call the same thing, one under the other: a bar for each period, as
    long as its figure, all of one unit on one scale from zero. Bars of the latest period are dark; what is not
    definitive, or only bounded, is hatched. Why the indicators may not be joined stands under the title.

    Raises :class:`UnknownId` for a family that no indicator has, and :class:`InvalidValue` where none of them has a
    figure of the whole or the Axes is not empty.

    >>> import jeugdbeleid as jb
    >>> family(jb.load(), "jeugdbescherming").get_title(loc="left")
    'Naast elkaar: jeugdbescherming'
    """
    wording.check_lang(lang)
    text, found = _TEXT[lang], side_by_side(dossier, family)
    units = {line.indicator.unit for line in found.lines}
    names = [
        line.indicator.title.label(lang) + (f" ({line.indicator.unit.label(lang)})" if len(units) > 1 else "")
        for line in found.lines
    ]
    reasons = [one for one in Difference if any(one in apart for _, _, apart in found.apart)]
    note = text["apart"].format(reasons="; ".join(one.label(lang) for one in reasons)) if reasons else ""
    return _drawn(dossier, found, names, text["family"].format(family=family.replace("-", " ")), note, lang, ax)


def ladder(dossier: Dossier, indicators: Iterable[str], *, ax: Axes | None = None, lang: str = "nl") -> Axes:
    """
    The ladder of forms of care, "zo thuis mogelijk", by year: the named indicators from closed care at the top to the
    own network at the foot, a bar for each period, as long as its figure, on one scale from zero.

    Raises :class:`UnknownId` for an indicator that is not there, and :class:`InvalidValue` for one without a form of
    care, where none has a figure, or where the Axes is not empty.

    >>> import jeugdbeleid as jb
    >>> steps = ladder(jb.load(), ["jeugdhulp-pleegzorg", "jeugdhulp-residentieel", "jeugdhulp-gesloten"], lang="en")
    >>> steps.get_title(loc="left")
    'As near to home as possible: forms of youth care by year'
    """
    wording.check_lang(lang)
    text, found = _TEXT[lang], steps_of(dossier, indicators)
    lines = tuple(reversed(found.lines))
    names = [
        text["step"].format(step=form.step, form=form.label(lang), title=line.indicator.title.label(lang))
        for line in lines
        if (form := line.indicator.care_form) is not None
    ]
    return _drawn(dossier, attrs.evolve(found, lines=lines), names, text["ladder"], text["once"], lang, ax)


def _drawn(
    dossier: Dossier, found: SideBySide, names: Sequence[str], title: str, note: str, lang: str, ax: Axes | None
) -> Axes:
    groups = [bars_of(line) for line in found.lines]
    longest = _longest(groups)
    if not longest:
        raise InvalidValue(title, (), "a figure of the whole of one of the indicators")
    changes = [_change(dossier, line, lang) for line in found.lines]
    shown = Picture(
        title=title,
        note=note,
        unit="; ".join(_unit(unit, one, lang) for unit, one in longest.items()),
        source=source_line(dossier, [one for bars in groups for bar in bars for one in bar.observation.sources], lang),
        alternative=" ".join(_sentences(title, names, groups, changes, note, lang)),
        lang=lang,
        edition=edition_of(dossier),
        columns=_COLUMNS,
        rows=tuple(_cells(line, bar, lang) for line, bars in zip(found.lines, groups, strict=True) for bar in bars),
    )
    return _bars(shown, names, groups, changes, longest, ax)


def _longest(groups: Iterable[Sequence[Bar]]) -> dict[Unit, Exact]:
    """
    The largest number of each unit.
    """
    longest: dict[Unit, Exact] = {}
    for bar in (bar for bars in groups for bar in bars):
        unit = bar.observation.figure.unit
        longest[unit] = max(longest.get(unit, 0), bar.high)
    return longest


def _unit(unit: Unit, longest: Exact, lang: str) -> str:
    return _TEXT[lang]["longest"].format(unit=unit.label(lang), longest=wording.with_unit(longest, unit, lang))


def _change(dossier: Dossier, line: Line, lang: str) -> str:
    """
    By how much the last figure differs from the first; nothing where they may not be compared.
    """
    points = [point for point in line.points if point.period is not None and not point.conflicting]
    if len(points) < 2:  # noqa: PLR2004 - a first and a last
        return ""
    found = change(points[0].observed, points[-1].observed, dossier)
    if found.difference is None:
        return ""
    sign, unit = "+" if found.difference > 0 else "", line.indicator.unit
    return _TEXT[lang]["change"].format(
        first=wording.period(points[0].period, lang),
        last=wording.period(points[-1].period, lang),
        difference=sign + wording.with_unit(found.difference, _POINTS.get(unit, unit), lang),
    )


#: Shares differ by percentage points.
_POINTS = {Unit.PERCENT: Unit.PERCENTAGE_POINT}


def _figure(bar: Bar, lang: str) -> str:
    figure = wording.figure(bar.observation.figure, lang)
    return figure if bar.sort is Sort.COUNTED else f"{figure} ({bar.sort.label(lang)})"


def _sentences(
    title: str, names: Sequence[str], groups: Sequence[Sequence[Bar]], changes: Sequence[str], note: str, lang: str
) -> Iterator[str]:
    text = _TEXT[lang]
    yield f"{title}."
    for name, bars, moved in zip(names, groups, changes, strict=True):
        told = [f"{wording.period(bar.observation.period, lang)} {_figure(bar, lang)}" for bar in bars]
        figures = "; ".join(told or [text["none"]]) + (f" ({moved})" if moved else "")
        yield text["seen"].format(name=name, figures=figures)
    if note:
        yield note


def _cells(line: Line, bar: Bar, lang: str) -> tuple[str, ...]:
    one = bar.observation
    bounds = one.figure.bounds
    return (
        line.indicator.id,
        line.indicator.title.label(lang),
        one.id,
        bar.sort.value,
        *iso(one.period),
        one.figure.words,
        plain(one.figure.exact),
        plain(bounds.low),
        plain(bounds.high),
        one.figure.unit.value,
        "; ".join(map(str, one.sources)),
    )


def _bars(
    shown: Picture,
    names: Sequence[str],
    groups: Sequence[Sequence[Bar]],
    changes: Sequence[str],
    longest: dict[Unit, Exact],
    ax: Axes | None,
) -> Axes:
    lang, every = shown.lang, [bar for bars in groups for bar in bars]
    periods = {bar: wording.period(bar.observation.period, lang) for bar in every}
    left = max(extent(period) for period in periods.values()) + 8
    whole = room_of(ax, left) + left
    titles = [fitted(name, whole - extent(moved) - 12) for name, moved in zip(names, changes, strict=True)]
    heights = [len(title) * _LINE + max(len(bars), 1) * _ROW + _GAP for title, bars in zip(titles, groups, strict=True)]
    ax = sheet(ax, shown, body=sum(heights), left=left, keys=tuple(_keys(every, lang)))
    room = room_of(ax)
    scale = room - max(extent(_figure(bar, lang)) for bar in every) - 10
    ax.set_xlim(0, room)
    ax.set_ylim(sum(heights), -3)
    ax.set_xticks([])
    ticks: dict[float, str] = {}
    at = 0.0
    for title, bars, moved, height in zip(titles, groups, changes, heights, strict=True):
        label(ax, at + 1, title, right=moved, left=left)
        for number, bar in enumerate(bars):
            middle = at + len(title) * _LINE + (number + 0.5) * _ROW + 1
            ticks[middle] = periods[bar]
            _bar(ax, bar, middle, scale / float(longest[bar.observation.figure.unit] or 1), _figure(bar, lang))
        if not bars:
            _write(ax, 0, at + len(title) * _LINE + _ROW / 2 + 1, _TEXT[lang]["none"])
        at += height
    ax.set_yticks(list(ticks), list(ticks.values()))
    return ax


def _bar(ax: Axes, bar: Bar, middle: float, scale: float, words: str) -> None:
    """
    A bar: filled as far as it certainly is, hatched as far as it may be; its number at the end.
    """
    low, high = float(bar.low) * scale, float(bar.high) * scale
    color = style.BLUE if bar.latest else style.SKY
    if low > 0:
        ax.barh(middle, low, _BAR, **_filled(color))
    if high > low:
        ax.barh(middle, high - low, _BAR, left=low, **_HATCHED)
    _write(ax, high + 4, middle, words)


def _write(ax: Axes, across: float, middle: float, words: str) -> None:
    ax.text(across, middle, words, va="center", fontsize=style.TEXT, color=style.INK, parse_math=False)


def _filled(color: str) -> dict[str, Any]:
    return {"facecolor": color, "edgecolor": style.BLUE, "linewidth": 0.8}


_HATCHED: dict[str, Any] = {
    "facecolor": style.PAPER,
    "edgecolor": style.BLUE,
    "linewidth": 0.8,
    "hatch": style.HATCH,
}


def _keys(bars: Sequence[Bar], lang: str) -> Iterator[Key]:

    text = _TEXT[lang]
    if any(bar.latest for bar in bars):
        yield swatch(**_filled(style.BLUE)), text["latest"]
    if not all(bar.latest for bar in bars):
        yield swatch(**_filled(style.SKY)), text["earlier"]
    if any(bar.high > bar.low for bar in bars):
        yield swatch(**_HATCHED), text["rough"]
