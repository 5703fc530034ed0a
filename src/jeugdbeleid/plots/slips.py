"""
Verschuivingen: what moved between two documents, and by how many days, as an interval where that is not exact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jeugdbeleid import wording
from jeugdbeleid.analysis.slippage import slippage as slips_in
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.plots import style
from jeugdbeleid.plots.picture import Picture, edition_of, iso, plan_of, source_line
from jeugdbeleid.plots.sheet import extent, fitted, label, room_of, sheet, stroke, swatch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.axes import Axes

    from jeugdbeleid.analysis.slippage import Slip
    from jeugdbeleid.analysis.timeline import Days, Entry
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.plan import Plan
    from jeugdbeleid.plots.sheet import Key
    from jeugdbeleid.source import Source

__all__ = ["slippage", "slips_of"]

_TEXT = {
    "nl": {
        "title": "Verschuivingen",
        "of": "Verschuivingen: {plan}",
        "unit": "dagen eerder (links) of later (rechts)",
        "moved": "{earlier} werd {later}",
        "unsaid": "een niet genoemde datum",
        "exactly": "{sign}{low} dagen",
        "between": "{low} tot {high} dagen",
        "least": "{low} dagen of later",
        "most": "{high} dagen of eerder",
        "later": "later",
        "earlier": "eerder",
        "unknown": "hoeveel is niet te zeggen",
        "seen": "{title}: {count}. {later} zeker later, {early} zeker eerder, van {open} is het niet te zeggen.",
        "one": "{title}: {words} ({days}).",
        "more": "En nog {count}.",
        "certain": "zeker verschoven: ergens tussen deze dagen",
        "possible": "misschien verschoven",
        "open": "hoe ver is niet genoemd",
    },
    "en": {
        "title": "Shifts",
        "of": "Shifts: {plan}",
        "unit": "days earlier (left) or later (right)",
        "moved": "{earlier} became {later}",
        "unsaid": "a date not stated",
        "exactly": "{sign}{low} days",
        "between": "{low} to {high} days",
        "least": "{low} days or later",
        "most": "{high} days or earlier",
        "later": "later",
        "earlier": "earlier",
        "unknown": "how much cannot be told",
        "seen": "{title}: {count}. {later} certainly later, {early} certainly earlier, of {open} it cannot be told.",
        "one": "{title}: {words} ({days}).",
        "more": "And {count} more.",
        "certain": "certainly moved: somewhere between these days",
        "possible": "perhaps moved",
        "open": "how far is not stated",
    },
}

_COLUMNS = (
    *("id", "title", "earlier_document", "earlier_words", "earlier_first", "earlier_last"),
    *("later_document", "later_words", "later_first", "later_last", "days_low", "days_high", "certain"),
)

#: Heights in points: of a line of text, the bar with its room, the bar itself, the room between rows.
_LINE, _ROW, _BAR, _GAP = 10.5, 9.0, 6.0, 10.0
#: So many shifts are told one by one in the text alternative.
_TOLD = 8
#: How far an open side is drawn, and how wide a bar is at least, in points.
_OPEN, _LEAST = 24.0, 3.0


def slips_of(dossier: Dossier, plan: Plan | None) -> tuple[Slip, ...]:
    """
    What moved, of one plan or of all, the largest certain delay first.
    """
    found = [one for one in slips_in(dossier) if plan is None or _in(one, plan)]
    return tuple(sorted(found, key=lambda slip: (-_least(slip.days), slip.record.id)))


def _in(slip: Slip, plan: Plan) -> bool:
    return plan.id in {slip.record.id, getattr(slip.record, "plan", None)}


def _least(days: Days) -> float:
    """
    By how many days it is later at least; far below where that is not known.
    """
    return float("-inf") if days.low is None else days.low


def slippage(dossier: Dossier, *, plan: str | Plan | None = None, ax: Axes | None = None, lang: str = "nl") -> Axes:
    """
    What moved between two documents, of one plan or of all: per record the interval in which the shift lies, in days,
    later to the right of zero; filled where it certainly moved, hatched where it may not have, dotted where a document
    says that it moved but not how far. What was known on a day is the dossier's
    :meth:`~jeugdbeleid.dossier.Dossier.as_of`.

    Raises :class:`UnknownId` for a plan that is not there, and :class:`InvalidValue` where nothing moved or the Axes is
    not empty.

    >>> import jeugdbeleid as jb
    >>> slippage(jb.load(), plan="actieplan-pleegzorg").get_title(loc="left")
    'Verschuivingen: Actieplan Pleegzorg 2017-2018'
    """
    wording.check_lang(lang)
    text, named = _TEXT[lang], None if plan is None else plan_of(dossier, plan)
    title = text["title"] if named is None else text["of"].format(plan=named.title.label(lang))
    slips = slips_of(dossier, named)
    if not slips:
        raise InvalidValue(title, (), "a record of which a later document says another time")
    shown = Picture(
        title=title,
        unit=text["unit"],
        source=source_line(dossier, [one for slip in slips for one in _sources(slip)], lang),
        alternative=" ".join(_sentences(title, slips, lang)),
        lang=lang,
        edition=edition_of(dossier),
        columns=_COLUMNS,
        rows=tuple(_cells(slip, lang) for slip in slips),
    )
    return _drawn(shown, slips, ax)


def _title(slip: Slip, lang: str) -> str:
    return str(slip.record.title.label(lang))  # type: ignore[attr-defined]  # what has a time has a title


def _sources(slip: Slip) -> list[Source]:
    return [_source(one) for one in (slip.earlier, slip.later) if one is not None]


def _source(entry: Entry) -> Source:
    return entry.record.sources[0] if entry.report is None else entry.report.source


def _days(days: Days, lang: str) -> str:
    """
    The shift in words: "485 dagen", "-89 tot 275 dagen", "later".
    """
    text, low, high = _TEXT[lang], days.low, days.high
    numbers = {"low": wording.number(low or 0, lang), "high": wording.number(high or 0, lang)}
    if low is None and high is None:
        return text["unknown"]
    if low is None or high is None:
        if low == 1 or high == -1:
            return text["later" if high is None else "earlier"]
        return text["least" if high is None else "most"].format(**numbers)
    if low == high:
        return text["exactly"].format(**numbers, sign="+" if low > 0 else "")
    return text["between"].format(**numbers)


def _moved(slip: Slip, lang: str) -> str:
    """
    What became what, in the words of the two documents.
    """
    text = _TEXT[lang]
    words = [
        f"“{one.planning.words}”" if one is not None and one.planning is not None else text["unsaid"]
        for one in (slip.earlier, slip.later)
    ]
    return text["moved"].format(earlier=words[0], later=words[1])


def _sentences(title: str, slips: Sequence[Slip], lang: str) -> Iterator[str]:
    text = _TEXT[lang]
    later = sum(slip.days.low is not None and slip.days.low > 0 for slip in slips)
    early = sum(slip.days.high is not None and slip.days.high < 0 for slip in slips)
    yield text["seen"].format(title=title, count=len(slips), later=later, early=early, open=len(slips) - later - early)
    for slip in slips[:_TOLD]:
        yield text["one"].format(title=_title(slip, lang), words=_moved(slip, lang), days=_days(slip.days, lang))
    if len(slips) > _TOLD:
        yield text["more"].format(count=len(slips) - _TOLD)


def _cells(slip: Slip, lang: str) -> tuple[str, ...]:
    return (
        slip.record.id,
        _title(slip, lang),
        *_said(slip.earlier),
        *_said(slip.later),
        "" if slip.days.low is None else str(slip.days.low),
        "" if slip.days.high is None else str(slip.days.high),
        "yes" if slip.days.certain else "no",
    )


def _said(entry: Entry | None) -> tuple[str, ...]:
    """
    The document, the words and the window of one side of a shift.
    """
    if entry is None:
        return ("", "", "", "")
    words = "" if entry.planning is None else entry.planning.words
    return (str(_source(entry)), words, *iso(entry.window))


def _drawn(shown: Picture, slips: Sequence[Slip], ax: Axes | None) -> Axes:
    lang, room = shown.lang, room_of(ax)
    titles = [
        [*fitted(_title(slip, lang), room - extent(_days(slip.days, lang)) - 12), *fitted(_moved(slip, lang), room)]
        for slip in slips
    ]
    heights = [len(lines) * _LINE + _ROW + _GAP for lines in titles]
    ax = sheet(ax, shown, body=sum(heights) + 4, keys=tuple(_keys(slips, lang)), above=True)
    point = _axis(ax, slips, lang)
    ax.set_ylim(sum(heights), -4)
    at = 0.0
    for slip, lines, height in zip(slips, titles, heights, strict=True):
        label(ax, at + 1, lines, right=_days(slip.days, lang))
        _bar(ax, slip.days, at + len(lines) * _LINE + _ROW / 2 + 1, point)
        at += height
    return ax


def _axis(ax: Axes, slips: Sequence[Slip], lang: str) -> float:
    """
    Give the Axes its scale, with a line at zero, and return how many days go into a point.
    """
    known = [side for slip in slips for side in (slip.days.low, slip.days.high) if side is not None]
    low, high = min([0, *known]), max([0, *known])
    point = max(high - low, 10) / (room_of(ax) - 2 * _OPEN - 8)
    ax.set_xlim(low - (_OPEN + 4) * point, high + (_OPEN + 4) * point)
    ax.set_yticks([])
    ax.grid(visible=True, axis="x", color=style.LIGHT, linewidth=0.6)
    ax.set_axisbelow(True)
    ax.axvline(0, color=style.INK, linewidth=1, zorder=1.5)
    ax.xaxis.set_major_formatter(lambda value, _: wording.number(round(value), lang))
    return point


_LOOKS: dict[bool, dict[str, Any]] = {
    True: {"facecolor": style.ORANGE, "edgecolor": style.ORANGE, "linewidth": 0.8},
    False: {"facecolor": style.PAPER, "edgecolor": style.ORANGE, "linewidth": 0.8, "hatch": style.HATCH},
}
_FAR: dict[str, Any] = {"color": style.ORANGE, "linewidth": 1.8, "linestyle": (0, (1, 1.4)), "zorder": 2}


def _bar(ax: Axes, days: Days, middle: float, point: float) -> None:
    """
    The interval of a shift: a bar, dotted on where it has no end.
    """
    low = days.low if days.low is not None else days.high
    high = days.high if days.high is not None else days.low
    if low is None or high is None:
        return
    wide = max(high - low, _LEAST * point)
    ax.barh(middle, wide, _BAR, left=(low + high - wide) / 2, zorder=2, **_LOOKS[days.certain])
    if days.high is None:
        ax.plot([low, low + _OPEN * point], [middle] * 2, **_FAR)
    if days.low is None:
        ax.plot([high - _OPEN * point, high], [middle] * 2, **_FAR)


def _keys(slips: Sequence[Slip], lang: str) -> Iterator[Key]:

    text = _TEXT[lang]
    for certain, word in ((True, "certain"), (False, "possible")):
        if any(slip.days.certain is certain for slip in slips):
            yield swatch(**_LOOKS[certain]), text[word]
    if any(None in {slip.days.low, slip.days.high} for slip in slips):
        yield stroke(**_FAR), text["open"]
