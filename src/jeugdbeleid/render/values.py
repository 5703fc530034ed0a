"""
Waarden: what stands in one cell of a table, for every kind of value that a record has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jeugdbeleid import wording
from jeugdbeleid.analysis.explain import goal_in_words
from jeugdbeleid.analysis.timeline import Days
from jeugdbeleid.citation import Citation
from jeugdbeleid.document import FormerName
from jeugdbeleid.figure import Figure
from jeugdbeleid.indicator import ObservationStatus
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning
from jeugdbeleid.record import Title
from jeugdbeleid.render.labels import WORDS
from jeugdbeleid.render.markup import Html, element, joined, link, listed
from jeugdbeleid.report import Ages, Party, Report, Scope
from jeugdbeleid.source import Cell, Page, Passage
from jeugdbeleid.target import AtLeast, AtMost, Change, LessThan, MoreThan, Towards, Trend, Unquantified
from jeugdbeleid.vocabulary import Term

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["in_english", "shown", "word"]

_GOALS = (AtLeast, AtMost, Change, LessThan, MoreThan, Towards, Trend, Unquantified)


def word(name: str, lang: str) -> str:
    """
    One of the renderer's own words.

    >>> word("baseline", "nl")
    'nulmeting'
    """
    return WORDS[name][lang == "en"]


def shown(value: object, lang: str = "nl") -> Html:
    """
    A value in a cell: in words where we have them, the words of a document as such, a list where it is several.

    >>> from jeugdbeleid import parse_planning
    >>> print(shown(parse_planning("medio 2020"), "en"))
    <q lang="nl">medio 2020</q> (1 May 2020 to 31 August 2020)
    """
    if isinstance(value, bool):
        return joined([word("yes" if value else "no", lang)])
    if isinstance(value, tuple):
        return _several(value, lang)
    if isinstance(value, Term):
        return joined([value.label(lang)])
    if isinstance(value, _GOALS):
        return joined([goal_in_words(value, lang)])
    write = _WRITERS.get(type(value))
    return joined([str(value)]) if write is None else write(value, lang)


def in_english(text: str, lang: str) -> Html:
    """
    A text of ours, which is in English, marked as such on a page in Dutch.

    >>> print(in_english("Read as the latest.", "nl"))
    <span lang="en">Read as the latest.</span>
    """
    return joined([text]) if lang == "en" else element("span", text, lang="en")


def _several(values: tuple[Any, ...], lang: str) -> Html:
    pairs = all(isinstance(one, tuple) and len(one) == 2 for one in values)  # noqa: PLR2004 - a breakdown is pairs
    items = [f"{one[0]}: {one[1]}" for one in values] if pairs else [shown(one, lang) for one in values]
    return listed(items)


def _planning(planning: Planning, lang: str) -> Html:
    span = planning.span
    quoted = element("q", planning.words, lang="nl")
    if planning.window is None:
        return joined([quoted, f" ({planning.kind.label(lang)})"])
    return joined([quoted, f" ({wording.period(span, lang)})"])


def _citation(citation: Citation, _lang: str) -> Html:
    return joined([citation.canonical]) if citation.address is None else link(citation.address, citation.canonical)


def _page(page: Page, _lang: str) -> Html:
    return joined([str(page)]) if page.address is None else link(page.address, str(page))


def _party(party: Party, lang: str) -> Html:
    inferred = f" ({word('inferred', lang)})" if party.inferred else ""
    return joined([f"{party.organisation}: {party.role.label(lang)}{inferred}"])


def _scope(scope: Scope, lang: str) -> Html:
    level = [] if scope.level is None else [scope.level.label(lang)]
    number = [] if scope.number is None else [wording.figure(scope.number, lang)]
    areas = [area.name if area.code is None else f"{area.name} ({area.code})" for area in scope.areas]
    groups = [group.label(lang) for group in scope.groups]
    ages = [] if scope.ages is None else [_ages(scope.ages, lang)]
    return joined([*level, *number, *areas, *groups, *ages], "; ")


def _ages(ages: Ages, lang: str) -> str:
    if ages.low is None:
        return word("up_to", lang).format(ages.high)
    if ages.high is None:
        return word("from", lang).format(ages.low)
    low, high = ages.low, ages.high
    return word("years", lang).format(low if low == high else f"{low}-{high}")


def _report(report: Report, lang: str) -> Html:
    parts = [
        shown(value, lang)
        for value in (report.called, report.state, report.stage, report.planning, report.moved, report.firmness)
        if value is not None
    ]
    parts += [in_english(value, lang) for value in (report.condition, report.note) if value is not None]
    return joined([joined(parts, "; "), " [", shown(report.source, lang), "]"])


def _days(days: Days, lang: str) -> Html:
    sides = ["?" if side is None else wording.number(side, lang) for side in (days.low, days.high)]
    return joined([sides[0] if days.low == days.high else word("to", lang).format(*sides)])


_WRITERS: dict[type, Callable[[Any, str], Html]] = {
    type(None): lambda _value, _lang: Html("–"),
    int: lambda value, lang: joined([wording.number(value, lang)]),
    Title: lambda value, lang: joined([value.label(lang)]),
    Period: lambda value, lang: joined([wording.period(value, lang)]),
    Figure: lambda value, lang: joined([wording.figure(value, lang)]),
    Planning: _planning,
    Citation: _citation,
    Page: _page,
    Passage: lambda value, _lang: joined([str(value)]),
    Cell: lambda value, _lang: joined([str(value)]),
    Party: _party,
    Scope: _scope,
    Report: _report,
    FormerName: lambda value, _lang: joined([f"{value.name} ({', '.join(value.documents)})"]),
    ObservationStatus: lambda value, _lang: joined([f"{value.label} ({value.code})"]),
    Days: _days,
}
