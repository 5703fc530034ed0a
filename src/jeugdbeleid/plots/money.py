"""
Geld per jaar: each amount that documents name in the years it is for, once, every year or in all; nothing is divided
over years and nothing is added up.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from jeugdbeleid import wording
from jeugdbeleid.analysis.money import funding_in
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.period import Period
from jeugdbeleid.plots import style
from jeugdbeleid.plots.picture import Picture, edition_of, iso, plain, plan_of, source_line
from jeugdbeleid.plots.sheet import extent, fitted, label, room_of, sheet, stroke, swatch
from jeugdbeleid.plots.years import ends, reach, time_axis
from jeugdbeleid.vocabulary import FundingBasis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.axes import Axes

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.funding import Funding
    from jeugdbeleid.plan import Plan
    from jeugdbeleid.plots.sheet import Key

__all__ = ["funding", "pieces"]

_TEXT = {
    "nl": {
        "title": "Geld per jaar",
        "of": "Geld per jaar: {plan}",
        "unit": "jaar",
        "note": "Niets is over jaren verdeeld of opgeteld.",
        "overlap": "Het ene bedrag is of kan deel zijn van het andere: {pairs}.",
        "million": "€ {} mln",
        "billion": "€ {} mld",
        "none": "bedrag niet genoemd",
        "seen": "{title}: {count} bedragen of toezeggingen van geld met een periode, van {first} tot en met {last}.",
        "one": "{title} ({period}): {words}.",
        "undated": "Zonder periode, en niet getekend: {count}.",
        "piece": "bedrag van dat jaar",
        "whole": "bedrag over de hele periode",
        "unknown": "niet vermeld of dit per jaar of in totaal is",
        "open": "begin of einde niet genoemd",
    },
    "en": {
        "title": "Money by year",
        "of": "Money by year: {plan}",
        "unit": "year",
        "note": "Nothing is divided over years or added up.",
        "overlap": "The one amount is, or may be, part of the other: {pairs}.",
        "million": "€ {} million",
        "billion": "€ {} billion",
        "none": "amount not stated",
        "seen": "{title}: {count} amounts or promises of money with a period, from {first} to {last}.",
        "one": "{title} ({period}): {words}.",
        "undated": "Without a period, and not drawn: {count}.",
        "piece": "amount of that year",
        "whole": "amount over the whole period",
        "unknown": "not stated whether per year or in total",
        "open": "begin or end not stated",
    },
}

_COLUMNS = (
    *("id", "title", "basis", "state", "plan", "payers", "recipients"),
    *("amount", "low", "high", "words", "first", "last", "source"),
)

#: Heights in points: of a line of text, the bar with its room, the bar itself, the room between rows.
_LINE, _ROW, _BAR, _GAP = 10.5, 15.0, 12.0, 8.0
#: The size of the letters in a bar.
_SMALL = 7.5
#: From where amounts are told in millions and in billions.
_MILLION, _BILLION = 10**6, 10**9


def pieces(one: Funding) -> tuple[Period, ...]:
    """
    The stretches of time that an amount is drawn on: each calendar year of what is paid every year, an open one
    standing for the years that follow without end; else its period as a whole.

    >>> from jeugdbeleid import load
    >>> care = load().funding["kinderopvang-pleegkinderen-2025-2027"]
    >>> [piece.start.year for piece in pieces(care)]
    [2025, 2026, 2027]
    """
    if one.period is None:
        return ()
    start, end = one.period.start, one.period.end
    if one.basis is not FundingBasis.PER_YEAR or start is None:
        return (one.period,)
    new_year = date(start.year + 1, 1, 1)
    if end is None:
        return (Period(start, date(start.year, 12, 31)), Period(new_year, None))
    years = (Period.year(year) for year in range(start.year, end.year + 1))
    return tuple(Period(max(start, year.start or start), min(end, year.end or end)) for year in years)


def funding(dossier: Dossier, *, plan: str | Plan | None = None, ax: Axes | None = None, lang: str = "nl") -> Axes:
    """
    The money that the documents name for a period, of one plan or of all, in the years it is for: a bar with the
    amount in every year of what is paid every year, one bar over all its years for what is paid once or in all, hatched
    where the document does not say which. Amounts are in euro as stated, never divided over years, never added up. The
    money of a dossier that this one stands within is left out.

    Raises :class:`UnknownId` for a plan that is not there, and :class:`InvalidValue` where no money has a period or the
    Axes is not empty.

    >>> import jeugdbeleid as jb
    >>> funding(jb.load(), plan="hervormingsagenda-jeugd").get_title(loc="left")
    'Geld per jaar: Hervormingsagenda Jeugd 2023-2028'
    """
    wording.check_lang(lang)
    text, named = _TEXT[lang], None if plan is None else plan_of(dossier, plan)
    title = text["title"] if named is None else text["of"].format(plan=named.title.label(lang))
    found = [one for one in dossier.funding if named is None or one.plan == named.id]
    dated = sorted(
        (one for one in found if one.period is not None), key=lambda one: (str(one.period), one.basis.value, one.id)
    )
    if not dated:
        raise InvalidValue(title, (), "money with a period")
    shown = Picture(
        title=title,
        note=text["note"],
        unit=text["unit"],
        source=source_line(dossier, [source for one in dated for source in one.sources], lang),
        alternative=" ".join(_sentences(dossier, title, dated, len(found) - len(dated), lang)),
        lang=lang,
        edition=edition_of(dossier),
        columns=_COLUMNS,
        rows=tuple(_cells(one, piece, lang) for one in dated for piece in pieces(one)),
    )
    return _drawn(shown, dated, ax)


def _amount(one: Funding, lang: str) -> str:
    """
    An amount in millions or billions, where that leaves it exact.
    """
    text, stated = _TEXT[lang], one.amount
    if stated is None:
        return text["none"]
    number = stated.exact
    for least, word in ((_BILLION, "billion"), (_MILLION, "million")):
        if number is not None and number >= least:
            short = wording.number(Fraction(number) / least, lang)
            if not short.endswith("…"):
                qualifier = stated.qualifier.label(lang)
                return f"{qualifier} {text[word].format(short)}".strip()
    return wording.figure(stated, lang)


def _words(one: Funding, lang: str) -> str:
    """
    The amount, whether it is paid once, every year or in all, and its state.
    """
    basis = "" if one.amount is None and one.basis is FundingBasis.UNKNOWN else one.basis.label(lang)
    return ", ".join(part for part in (_amount(one, lang), basis, one.state.label(lang)) if part)


def _overlapping(dossier: Dossier, dated: Sequence[Funding]) -> list[tuple[str, str]]:
    """
    The pairs of which one is, or may be, in the other, by title.
    """
    names = {one.id: one for one in dated}
    first, last = _reach(dated)
    pairs = (pair for year in range(first.year, last.year + 1) for pair in funding_in(dossier, year).overlapping)
    return [pair for pair in dict.fromkeys(pairs) if set(pair) <= set(names)]


def _sentences(dossier: Dossier, title: str, dated: Sequence[Funding], undated: int, lang: str) -> Iterator[str]:
    text = _TEXT[lang]
    first, last = _reach(dated)
    when = {"first": wording.day(first, lang), "last": wording.day(last, lang)}
    yield text["seen"].format(title=title, count=len(dated), **when)
    for one in dated:
        period = wording.period(one.period, lang)
        yield text["one"].format(title=one.title.label(lang), period=period, words=_words(one, lang))
    pairs = _overlapping(dossier, dated)
    if pairs:
        names = {one.id: one.title.label(lang) for one in dated}
        yield text["overlap"].format(pairs="; ".join(f"{names[one]} / {names[other]}" for one, other in pairs))
    yield text["note"]
    if undated:
        yield text["undated"].format(count=undated)


def _cells(one: Funding, piece: Period, lang: str) -> tuple[str, ...]:
    amount = one.amount
    return (
        one.id,
        one.title.label(lang),
        one.basis.value,
        one.state.value,
        one.plan or "",
        "; ".join(one.payers),
        "; ".join(one.recipients),
        "" if amount is None else plain(amount.exact),
        "" if amount is None else plain(amount.bounds.low),
        "" if amount is None else plain(amount.bounds.high),
        "" if amount is None else amount.words,
        *iso(piece),
        "; ".join(map(str, one.sources)),
    )


def _reach(dated: Sequence[Funding]) -> tuple[date, date]:
    """
    The years that are drawn; one more on a side that is open.
    """
    periods = [one.period for one in dated if one.period is not None]
    first, last = reach(periods)
    before, after = (any(getattr(one, side) is None for one in periods) for side in ("start", "end"))
    return first.replace(year=first.year - before), last.replace(year=last.year + after)


def _drawn(shown: Picture, dated: Sequence[Funding], ax: Axes | None) -> Axes:
    lang, room = shown.lang, room_of(ax)
    words = [_words(one, lang) for one in dated]
    titles = [fitted(one.title.label(lang), room - extent(said) - 12) for one, said in zip(dated, words, strict=True)]
    heights = [len(lines) * _LINE + _ROW + _GAP for lines in titles]
    ax = sheet(ax, shown, body=sum(heights) + 4, keys=tuple(_keys(dated, lang)), above=True)
    first, last = _reach(dated)
    point = time_axis(ax, first, last, room_of(ax))
    ax.set_ylim(sum(heights), -4)
    ax.set_yticks([])
    at = 0.0
    for one, lines, said, height in zip(dated, titles, words, heights, strict=True):
        label(ax, at + 1, lines, right=said)
        for piece in pieces(one):
            _piece(ax, one, piece, at + len(lines) * _LINE + _ROW / 2 + 1, point, lang)
        at += height
    return ax


_LOOKS: dict[FundingBasis, dict[str, Any]] = {
    FundingBasis.ONCE: {"facecolor": style.BLUE, "edgecolor": style.PAPER},
    FundingBasis.PER_YEAR: {"facecolor": style.BLUE, "edgecolor": style.PAPER},
    FundingBasis.TOTAL: {"facecolor": style.SKY, "edgecolor": style.BLUE},
    FundingBasis.UNKNOWN: {"facecolor": style.PAPER, "edgecolor": style.BLUE, "hatch": style.HATCH},
}
_OPEN: dict[str, Any] = {"color": style.BLUE, "linewidth": 1.8, "linestyle": (0, (1, 1.4)), "zorder": 2}


def _piece(ax: Axes, one: Funding, piece: Period, middle: float, point: float, lang: str) -> None:
    """
    A stretch of time: a bar with its amount where that fits; dotted where a side is open.
    """
    (left, right), (first, last) = ax.get_xlim(), ends(piece)
    if first is None or last is None:
        ax.plot([left if first is None else first, right if last is None else last], [middle] * 2, **_OPEN)
        return
    ax.barh(middle, last - first, _BAR, left=first, linewidth=1, zorder=2, **_LOOKS[one.basis])
    words = _amount(one, lang)
    if one.amount is not None and extent(words, _SMALL) + 4 <= (last - first) / point:
        dark = one.basis in {FundingBasis.ONCE, FundingBasis.PER_YEAR}
        color = style.PAPER if dark else style.INK
        face = {"facecolor": _LOOKS[one.basis]["facecolor"], "edgecolor": "none", "pad": 0.5}
        ax.text((first + last) / 2, middle, words, ha="center", va="center", fontsize=_SMALL, color=color, bbox=face)


def _keys(dated: Sequence[Funding], lang: str) -> Iterator[Key]:

    text, bases = _TEXT[lang], {one.basis for one in dated}
    if bases & {FundingBasis.ONCE, FundingBasis.PER_YEAR}:
        yield swatch(**_LOOKS[FundingBasis.ONCE]), text["piece"]
    if FundingBasis.TOTAL in bases:
        yield swatch(**_LOOKS[FundingBasis.TOTAL]), text["whole"]
    if FundingBasis.UNKNOWN in bases:
        yield swatch(**_LOOKS[FundingBasis.UNKNOWN]), text["unknown"]
    if any(None in (piece.start, piece.end) for one in dated for piece in pieces(one)):
        yield stroke(**_OPEN), text["open"]
