"""
Cijfers: what a picture of an indicator shows, each figure as the period and the bounds that a document states, and an
aim with its baseline, its way and the number it asks.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from jeugdbeleid import wording
from jeugdbeleid.analysis import candidates
from jeugdbeleid.analysis.check import check
from jeugdbeleid.analysis.explain import goal_in_words
from jeugdbeleid.analysis.progress import progress
from jeugdbeleid.dossier import cell_of
from jeugdbeleid.plots.picture import Picture, edition_of, iso, plain, source_line
from jeugdbeleid.plots.years import middle
from jeugdbeleid.target import Towards
from jeugdbeleid.vocabulary import Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jeugdbeleid.analysis.path import TargetPath
    from jeugdbeleid.analysis.verdict import TargetCheck
    from jeugdbeleid.dossier import CellKey, Dossier
    from jeugdbeleid.figure import Exact
    from jeugdbeleid.indicator import Indicator, Observation
    from jeugdbeleid.period import Period
    from jeugdbeleid.report import Scope
    from jeugdbeleid.target import Target

__all__ = ["TEXT", "Aim", "Figures", "Mark", "Sort", "aim_of", "figures_of", "shown", "sort_of"]

#: The words of the picture.
TEXT = {
    "nl": {
        "aim": "Doel: {title} ({goal}). Oordeel: {verdict}, want {reason}.",
        "seen": "{title}: {figures}.",
        "path": "Een rechte lijn loopt van de nulmeting ({base}) naar wat gevraagd is ({target}, {measured}).",
        "required": "Gevraagd is {target}{measured}.",
        "undated": "Zonder vermelde periode, en niet getekend: {count}.",
        "changes": "Genoemde veranderingen, en niet getekend: {count}.",
        "baseline": "nulmeting",
        "path_key": "rechte weg naar het doel",
        "goal": "gevraagd",
        "rough": "tussen deze grenzen",
        "open": "geen grens genoemd",
        "joined": "vergelijkbaar",
        "asked": "dag van vragen",
    },
    "en": {
        "aim": "Aim: {title} ({goal}). Verdict: {verdict}, because {reason}.",
        "seen": "{title}: {figures}.",
        "path": "A straight line runs from the baseline ({base}) to what is asked ({target}, {measured}).",
        "required": "Asked is {target}{measured}.",
        "undated": "Without a stated period, and not drawn: {count}.",
        "changes": "Stated changes, and not drawn: {count}.",
        "baseline": "baseline",
        "path_key": "straight way to the aim",
        "goal": "asked",
        "rough": "within these bounds",
        "open": "no bound stated",
        "joined": "comparable",
        "asked": "day of asking",
    },
}

_COLUMNS = (
    *("sort", "observation", "indicator", "period_first", "period_last", "words", "value", "low", "high", "unit"),
    *("status", "basis", "source"),
)


class Sort(Term):
    """
    Soort cijfer, as it is drawn.
    """

    COUNTED = "counted", "geteld", "counted"
    PROVISIONAL = "provisional", "voorlopig", "provisional"
    ESTIMATED = "estimated", "geschat", "estimated"
    EXPECTED = "expected", "verwacht", "expected"
    EARLIER = "earlier", "eerder zo bericht", "reported so earlier"
    CONFLICTING = "conflicting", "tegenspraak", "contradicted"


@final
@attrs.frozen(kw_only=True)
class Mark:
    """
    One figure as drawn: where its period has its middle, its number (of a range the middle), and, where it is rough,
    its bounds.
    """

    observation: Observation
    sort: Sort
    at: float
    value: Exact

    @property
    def low(self) -> Exact | None:
        """
        The lowest it can be; `None` where it has no bound.
        """
        return self.observation.figure.bounds.low

    @property
    def high(self) -> Exact | None:
        """
        The highest it can be; `None` where it has no bound.
        """
        return self.observation.figure.bounds.high

    @property
    def rough(self) -> bool:
        """
        Whether it is not one number.
        """
        return self.observation.figure.bounds.point is None


@final
@attrs.frozen(kw_only=True)
class Figures:
    """
    The figures of a cell in order of time; and how many are not drawn: without a stated period (`undated`), and
    stated `changes`.
    """

    marks: tuple[Mark, ...]
    undated: int
    changes: int


@final
@attrs.frozen(kw_only=True)
class Aim:
    """
    An aim on the picture: its check, the number it asks (`required`), the figure of its baseline, and the straight way
    between them, each absent where it cannot be told.
    """

    check: TargetCheck
    required: Exact | None
    baseline: Observation | None
    path: TargetPath | None

    @property
    def target(self) -> Target:
        """
        The aim itself.
        """
        return self.check.target


def figures_of(dossier: Dossier, cell: CellKey, own: Sequence[Observation] = ()) -> Figures:
    """
    The figures of an indicator, area and breakdown; those of the caller stand instead of the dossier's for their
    period. A figure of a later document is drawn with the one it revises.
    """
    found = candidates.in_cell(dossier, cell, own)
    others = [one for one in (*dossier.observed(cell), *own) if cell_of(one) == cell]
    expected = [one for one in others if one.forecast and one.compared_with is None]
    periods: dict[Period | None, list[Observation]] = {}
    for one in found:
        periods.setdefault(one.period, []).append(one)
    marks = [mark for same in periods.values() for mark in _vintages(dossier, same)]
    marks += [mark for one in expected if (mark := _mark(one, Sort.EXPECTED)) is not None]
    return Figures(
        marks=tuple(sorted(marks, key=lambda mark: (mark.at, mark.observation.id))),
        undated=sum(one.period is None for one in (*found, *expected)),
        changes=sum(one.compared_with is not None for one in others),
    )


def _vintages(dossier: Dossier, same: list[Observation]) -> Iterator[Mark]:
    """
    The figures of one period: the latest, those that contradict it, and earlier ones that differ from it.
    """
    newest, conflicting = candidates.latest(dossier, same)
    told: set[object] = set()
    for one in sorted(same, key=lambda one: one is not newest):
        if one.figure.bounds not in told:
            told.add(one.figure.bounds)
            sort = Sort.CONFLICTING if one in conflicting else sort_of(one) if one is newest else Sort.EARLIER
            mark = _mark(one, sort)
            if mark is not None:
                yield mark


def sort_of(observation: Observation) -> Sort:
    """
    How a figure is drawn, by its status.
    """
    code = None if observation.status is None else observation.status.code
    return {"P": Sort.PROVISIONAL, "E": Sort.ESTIMATED}.get(code or "", Sort.COUNTED)


def _mark(observation: Observation, sort: Sort) -> Mark | None:
    at = None if observation.period is None else middle(observation.period)
    bounds, value = observation.figure.bounds, observation.figure.exact
    if value is None and bounds.low is not None and bounds.high is not None:
        value = Fraction(bounds.low + bounds.high, 2)
    return None if at is None or value is None else Mark(observation=observation, sort=sort, at=at, value=value)


def aim_of(
    target: Target,
    dossier: Dossier,
    *,
    on: date,
    baseline: Period | None,
    observations: Sequence[Observation],
    scope: Scope | None,
) -> Aim:
    """
    An aim, as :func:`check` and :func:`progress` judge it on a day.
    """
    judged = check(target, dossier, on=on, observations=observations, scope=scope)
    going = progress(target, dossier, on=on, baseline=baseline, observations=observations, scope=scope)
    required = target.goal.figure.exact if isinstance(target.goal, Towards) else judged.required
    return Aim(
        check=judged,
        required=going.path.target if required is None and going.path is not None else required,
        baseline=judged.baseline or going.baseline,
        path=going.path,
    )


def shown(
    dossier: Dossier, indicator: Indicator, figures: Figures, cell: CellKey, aim: Aim | None, on: date, lang: str
) -> Picture:
    """
    What the picture shows, in words and as rows: one for each figure, and one for what an aim asks.
    """
    title = indicator.title.label(lang) + _of(cell)
    sources = [source for mark in figures.marks for source in mark.observation.sources]
    if aim is not None:
        sources += aim.target.sources
    note = "" if aim is None else _judged(aim, lang)
    rows = [_cells(mark) for mark in figures.marks]
    if aim is not None and aim.required is not None:
        rows.append(_asked(aim, indicator))
    return Picture(
        title=title,
        note=note,
        unit=indicator.unit.label(lang),
        source=source_line(dossier, sources, lang, on),
        alternative=" ".join(_sentences(title, figures, aim, indicator, lang)),
        lang=lang,
        edition=edition_of(dossier),
        columns=_COLUMNS,
        rows=tuple(rows),
    )


def _of(cell: CellKey) -> str:
    """
    Which part of the indicator it is: the areas and the breakdown, where it is not the whole country.
    """
    _, (_, areas), breakdown = cell
    parts = [*areas, *(f"{dimension}: {value}" for dimension, value in breakdown)]
    return f" ({', '.join(parts)})" if parts else ""


def _judged(aim: Aim, lang: str) -> str:
    return TEXT[lang]["aim"].format(
        title=aim.target.title.label(lang),
        goal=goal_in_words(aim.target.goal, lang),
        verdict=aim.check.verdict.label(lang),
        reason=aim.check.reason.label(lang),
    )


def _sentences(title: str, figures: Figures, aim: Aim | None, indicator: Indicator, lang: str) -> Iterator[str]:
    text = TEXT[lang]
    yield text["seen"].format(title=title, figures="; ".join(_figure(mark, lang) for mark in figures.marks))
    if aim is not None:
        yield _judged(aim, lang)
        yield from _way(aim, indicator, lang)
    if figures.undated:
        yield text["undated"].format(count=figures.undated)
    if figures.changes:
        yield text["changes"].format(count=figures.changes)


def _figure(mark: Mark, lang: str) -> str:
    period, figure = wording.period(mark.observation.period, lang), wording.figure(mark.observation.figure, lang)
    return f"{period}: {figure}" + ("" if mark.sort is Sort.COUNTED else f" ({mark.sort.label(lang)})")


def _way(aim: Aim, indicator: Indicator, lang: str) -> Iterator[str]:
    text, measured = TEXT[lang], aim.target.measured
    if aim.required is None:
        return
    target = wording.with_unit(aim.required, indicator.unit, lang)
    if aim.path is not None and aim.baseline is not None:
        base = wording.figure(aim.baseline.figure, lang)
        yield text["path"].format(base=base, target=target, measured=wording.period(measured, lang))
    else:
        when = "" if measured is None else f" ({wording.period(measured, lang)})"
        yield text["required"].format(target=target, measured=when)


def _cells(mark: Mark) -> tuple[str, ...]:
    one = mark.observation
    return (
        mark.sort.value,
        one.id,
        one.indicator,
        *iso(one.period),
        one.figure.words,
        plain(one.figure.exact),
        plain(mark.low),
        plain(mark.high),
        one.figure.unit.value,
        "" if one.status is None else one.status.code,
        "" if one.basis is None else one.basis.value,
        "; ".join(map(str, one.sources)),
    )


def _asked(aim: Aim, indicator: Indicator) -> tuple[str, ...]:
    """
    The row of what an aim asks.
    """
    figures = ("", plain(aim.required), "", "", indicator.unit.value, "", "")
    period, sources = iso(aim.target.measured), "; ".join(map(str, aim.target.sources))
    return ("target", aim.target.id, indicator.id, *period, *figures, sources)
