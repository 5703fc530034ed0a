"""
Zinsdelen: goals, times, figures and sources in plain words, as they stand in the sentences of a report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jeugdbeleid import wording
from jeugdbeleid.council._content import stated
from jeugdbeleid.council._words import TEXT
from jeugdbeleid.source import Cell, Page
from jeugdbeleid.target import AtLeast, AtMost, Change, LessThan, MoreThan, Towards, Trend
from jeugdbeleid.vocabulary import TrendDirection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.period import Period
    from jeugdbeleid.planning import Planning
    from jeugdbeleid.source import Source
    from jeugdbeleid.target import Goal

__all__ = ["asked", "in_period", "name_of", "source_text", "when"]

#: A threshold, by its comparator.
_LEVEL: Final[dict[type, tuple[str, str]]] = {
    AtLeast: ("minstens {amount}", "at least {amount}"),
    MoreThan: ("meer dan {amount}", "more than {amount}"),
    AtMost: ("hoogstens {amount}", "at most {amount}"),
    LessThan: ("minder dan {amount}", "less than {amount}"),
}

#: A change, by its comparator and by whether the number is above, below or at zero: at most 10 percent less is at
#: least 10 percent of decrease.
_CHANGE: Final[dict[tuple[type, int], tuple[str, str]]] = {
    (AtLeast, 1): ("minstens {amount} meer dan {base}", "at least {amount} more than {base}"),
    (MoreThan, 1): (
        "een stijging van meer dan {amount} vergeleken met {period}",
        "a rise of over {amount} on {period}",
    ),
    (AtMost, 1): ("hoogstens {amount} meer dan {base}", "at most {amount} more than {base}"),
    (LessThan, 1): (
        "een stijging van minder dan {amount} vergeleken met {period}",
        "a rise of under {amount} on {period}",
    ),
    (AtLeast, -1): ("hoogstens {amount} minder dan {base}", "at most {amount} less than {base}"),
    (MoreThan, -1): (
        "een daling van minder dan {amount} vergeleken met {period}",
        "a fall of under {amount} on {period}",
    ),
    (AtMost, -1): ("minstens {amount} minder dan {base}", "at least {amount} less than {base}"),
    (LessThan, -1): ("een daling van meer dan {amount} vergeleken met {period}", "a fall of over {amount} on {period}"),
    (AtLeast, 0): ("niet minder dan {base}", "no less than {base}"),
    (MoreThan, 0): ("meer dan {base}", "more than {base}"),
    (AtMost, 0): ("niet meer dan {base}", "no more than {base}"),
    (LessThan, 0): ("minder dan {base}", "less than {base}"),
}

_OTHER: Final[dict[str, tuple[str, str]]] = {
    "up": ("een stijging (geen getal genoemd)", "a rise (no number named)"),
    "down": ("een daling (geen getal genoemd)", "a fall (no number named)"),
    "up_from": ("meer dan {base} (geen getal genoemd)", "more than {base} (no number named)"),
    "down_from": ("minder dan {base} (geen getal genoemd)", "less than {base} (no number named)"),
    "towards": ("naar {amount} toe", "towards {amount}"),
    "none": ("geen getal genoemd", "no number named"),
    "in": ("in {period}", "in {period}"),
    "in_half": ("in de {period}", "in the {period}"),
    "in_quarter": ("in het {period}", "in {period}"),
    "on": ("op {period}", "on {period}"),
    "from": ("van {period}", "from {period}"),
    "open": ("{period}", "{period}"),
    "no_period": ("(geen periode genoemd)", "(no period named)"),
    "by": ("uiterlijk {day}", "by {day}"),
    "at": ("op {day}", "on {day}"),
    "between": ("tussen {first} en {last}", "between {first} and {last}"),
    "before": ("uiterlijk {day}", "by {day}"),
    "after": ("op of na {day}", "on or after {day}"),
    "begins": ("vanaf {day}", "from {day}"),
    "begins_between": ("vanaf een dag tussen {first} en {last}", "from a day between {first} and {last}"),
    "begins_before": ("vanaf {day} of eerder", "from {day} or earlier"),
    "begins_after": ("vanaf {day} of later", "from {day} or later"),
    "undated": ("„{words}” (geen datum)", "“{words}” (no date)"),
}


def _say(pair: tuple[str, str], lang: str, **parts: str | None) -> str:
    return pair[lang == "en"].format(**parts)


def asked(goal: Goal, lang: str) -> str:
    """
    What an aim asks.

    >>> from jeugdbeleid import AtMost, Change, Figure, Period, Unit
    >>> asked(Change(AtMost(Figure(value=-10, unit=Unit.PERCENT, words="10%")), Period.year(2017)), "nl")
    'minstens 10% minder dan in 2017'
    """
    if isinstance(goal, Change):
        return _change(goal, lang)
    if isinstance(goal, Trend):
        way = "up" if goal.direction is TrendDirection.UP else "down"
        if goal.baseline is None:
            return _say(_OTHER[way], lang)
        return _say(_OTHER[f"{way}_from"], lang, base=in_period(goal.baseline, lang))
    if isinstance(goal, Towards):
        return _say(_OTHER["towards"], lang, amount=_amount(goal, lang))
    if type(goal) in _LEVEL:
        return _say(_LEVEL[type(goal)], lang, amount=_amount(goal, lang))
    return _say(_OTHER["none"], lang)


def _amount(goal: Any, lang: str) -> str:  # noqa: ANN401 - a goal that has a figure
    return wording.with_unit(goal.figure.exact or 0, goal.figure.unit, lang)


def _change(goal: Change, lang: str) -> str:
    figure = goal.comparator.figure
    number = figure.exact or 0
    side = (number > 0) - (number < 0)
    amount = wording.with_unit(-number if side < 0 else number, figure.unit, lang)
    named = {"base": in_period(goal.baseline, lang), "period": wording.period(goal.baseline, lang)}
    return _say(_CHANGE[type(goal.comparator), side], lang, amount=amount, **named)


def in_period(period: Period | None, lang: str) -> str:
    """
    A period after its preposition: in a year, on a day, from a day to another.

    >>> from datetime import date
    >>> from jeugdbeleid import Period
    >>> in_period(Period.year(2017), "nl"), in_period(Period.day(date(2018, 5, 1)), "nl")
    ('in 2017', 'op 1 mei 2018')
    >>> in_period(Period.quarter(2018, 2), "nl"), in_period(Period(date(2018, 5, 1), date(2018, 8, 31)), "nl")
    ('in het 2e kwartaal 2018', 'van 1 mei 2018 t/m 31 augustus 2018')
    """
    if period is None:
        return _say(_OTHER["no_period"], lang)
    return _say(_OTHER[_preposition(period, lang)], lang, period=wording.period(period, lang))


def _preposition(period: Period, lang: str) -> str:
    """
    What comes before a period, by how it is named.
    """
    if period.start is None or period.end is None:
        return "open"
    if period.days == 1:
        return "on"
    if wording.period(period, lang).startswith(wording.day(period.start, lang)):
        return "from"
    return {6: "in_half", 3: "in_quarter"}.get(period.months or 0, "in")


def when(planning: Planning | None, lang: str) -> str:
    """
    When something is to be done, or to begin where no end is planned; its words where it has no date.

    >>> from jeugdbeleid.dutch import parse_planning
    >>> when(parse_planning("najaar 2026"), "nl"), when(parse_planning("zo snel mogelijk"), "nl")
    ('tussen 1 september 2026 en 30 november 2026', '„zo snel mogelijk” (geen datum)')
    """
    if planning is None:
        return TEXT[lang]["none"]
    window, begins = planning.window, planning.ends is None
    if window is None or (window.start is None and window.end is None):
        return _say(_OTHER["undated"], lang, words=planning.words)
    first, last = (None if day is None else wording.day(day, lang) for day in (window.start, window.end))
    prefix = "begins_" if begins else ""
    if first is None:
        return _say(_OTHER[f"{prefix}before"], lang, day=last)
    if last is None:
        return _say(_OTHER[f"{prefix}after"], lang, day=first)
    if window.days == 1:
        kind = "begins" if begins else "at" if planning.begins == planning.ends else "by"
        return _say(_OTHER[kind], lang, day=last)
    return _say(_OTHER[f"{prefix}between"], lang, first=first, last=last)


def name_of(identifier: str, dossier: Dossier, lang: str) -> str:
    """
    The title of a record; its id where it has none.
    """
    title = getattr(dossier.find(identifier), "title", None)
    return identifier if title is None else str(title.label(lang))


def source_text(source: Source, dossier: Dossier, lang: str) -> tuple[str, str | None]:
    """
    A source as a footnote has it, the document with its date and the place in it, and its address on the web, if it
    has one.

    >>> from datetime import date
    >>> from jeugdbeleid import Dossier
    >>> source_text(Cell.own("telling team Jeugd", on=date(2019, 2, 1)), Dossier(), "nl")
    ('telling team Jeugd, stand op 1 februari 2019', None)
    """
    told = stated(source)
    document: Any = None if isinstance(told, Cell) or told.document is None else dossier.find(told.document)
    if document is None:
        title = told.dataset if isinstance(told, Cell) else str(getattr(told, "address", None) or told.document)
    elif document.date is None:
        title = document.title.nl
    else:
        title = f"{document.title.nl} ({wording.period(document.date, lang)})"
    papers = () if document is None else document.citations
    named = (getattr(told, "address", None), getattr(document, "address", None), *(one.address for one in papers))
    address = next((one for one in named if one is not None and one.startswith(("https://", "http://"))), None)
    return ", ".join((title, *_place(told, lang))), address


def _place(source: Source, lang: str) -> Iterator[str]:
    """
    Where in it: the cell and its day; or the page, the lines and the heading they stand under, and the day of reading.
    """
    text = TEXT[lang]
    if isinstance(source, Cell):
        if source.key is not None:
            yield f"[{source.key}]"
        yield text["source_counted"].format(day=wording.day(source.retrieved, lang))
        return
    if source.page is not None:
        yield text["source_page"].format(page=source.page)
    if isinstance(source, Page):
        if source.retrieved is not None:
            yield text["source_read"].format(day=wording.day(source.retrieved, lang))
        return
    first, last = source.first_line, source.last_line
    yield text["source_line" if first == last else "source_lines"].format(line=first, first=first, last=last)
    if source.heading is not None:
        yield text["source_heading"].format(heading=source.heading)
