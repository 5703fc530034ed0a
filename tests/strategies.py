"""
Made-up values and records in all their forms, for the properties that must hold of each.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import attrs
from hypothesis import strategies as st

import jeugdbeleid as jb
from jeugdbeleid.analysis.timeline import Entry
from jeugdbeleid.vocabulary import Firmness, Group, Level, MeasureKind, Moved, PlanningKind, Term, TrendDirection
from made_up import PLAN

TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(lambda text: not text.isspace())
WORDS = TEXTS.filter(lambda text: 0 < len(text.split()) <= 12)
IDS = st.from_regex(r"[a-z0-9]{1,6}(-{1,2}[a-z0-9]{1,4}){0,2}", fullmatch=True)
DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
LINES = st.integers(min_value=1, max_value=10**6)


def terms(kind: type[Term]) -> st.SearchStrategy[Any]:
    return st.sampled_from(list(kind))


def absent(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def several(strategy: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, min_size=least, max_size=2).map(tuple)


def _period(sides: tuple[date | None, date | None]) -> jb.Period:
    start, end = sides
    return jb.Period(end, start) if start is not None and end is not None and end < start else jb.Period(start, end)


PERIODS = st.one_of(
    st.integers(min_value=2000, max_value=2030).map(jb.Period.year), st.tuples(absent(DAYS), absent(DAYS)).map(_period)
)
NUMBERS: st.SearchStrategy[Any] = st.one_of(
    st.integers(min_value=-(10**6), max_value=10**6),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**6), max_value=10**6),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30),
    st.sampled_from([Decimal(7), Decimal("7.0"), Decimal("1E+3"), Decimal("-0.00005"), 10**14, -(10**14) + 1]),
)
_FIGURE: dict[str, Any] = {
    "unit": terms(jb.Unit),
    "qualifier": terms(jb.Qualifier),
    "rounding": absent(st.sampled_from([1, 5, Decimal("0.1"), Decimal("0.00001")])),
    "words": WORDS,
    "mark": absent(TEXTS),
}
EXACT = st.builds(jb.Figure, value=NUMBERS, **_FIGURE)
SHARES = st.builds(
    jb.Figure,
    numerator=NUMBERS,
    denominator=st.integers(min_value=1, max_value=10**6) | st.just(Decimal("7.1")),
    **{**_FIGURE, "unit": st.just(jb.Unit.PERCENT)},
)
RANGES = st.tuples(NUMBERS, NUMBERS).flatmap(
    lambda two: st.builds(jb.Figure, low=st.just(min(two)), high=st.just(max(two)), **_FIGURE)
)
FIGURES = st.one_of(EXACT, SHARES, RANGES)
#: A goal has one number, or a share.
ASKED = EXACT | SHARES

PASSAGES = st.tuples(LINES, LINES).flatmap(
    lambda lines: st.builds(
        jb.Passage,
        document=IDS,
        first_line=st.just(min(lines)),
        last_line=st.just(max(lines)),
        heading=absent(TEXTS),
        page=absent(LINES),
    )
)
PAGES = st.builds(jb.Page, document=IDS, page=absent(LINES), address=absent(TEXTS), retrieved=absent(DAYS)) | st.builds(
    jb.Page, address=TEXTS
)
CELLS = st.builds(jb.Cell, dataset=TEXTS, key=absent(TEXTS), retrieved=DAYS)
SOURCES = st.one_of(PASSAGES, PAGES, CELLS)

_WINDOWS = st.integers(min_value=2000, max_value=2030).map(jb.Period.year) | st.builds(jb.Period.day, DAYS)
PLANNINGS = st.one_of(
    st.builds(
        jb.Planning, begins=absent(_WINDOWS), words=WORDS, kind=st.just(PlanningKind.CONTINUING), mark=absent(TEXTS)
    ),
    st.builds(jb.Planning, ends=_WINDOWS, words=WORDS, convention=TEXTS),
    st.builds(
        jb.Planning,
        words=WORDS,
        kind=st.just(PlanningKind.RECURRING),
        recurrence=absent(st.builds(jb.Recurrence, LINES, st.just(jb.Unit.MONTH))),
    ),
)
REPORTS = st.builds(
    jb.Report,
    called=absent(TEXTS),
    state=absent(terms(jb.State)),
    stage=absent(terms(jb.Stage)),
    planning=absent(PLANNINGS),
    moved=absent(terms(Moved)),
    firmness=absent(terms(Firmness)),
    condition=absent(TEXTS),
    source=SOURCES,
    note=absent(TEXTS),
)
SCOPES = st.builds(
    jb.Scope,
    level=absent(terms(Level)),
    number=absent(EXACT),
    areas=several(st.builds(jb.Area, TEXTS, absent(TEXTS))),
    groups=several(terms(Group)),
    ages=absent(st.builds(jb.Ages, st.integers(0, 9), st.integers(10, 99))),
)
BREAKDOWNS = st.dictionaries(TEXTS, TEXTS, max_size=2).map(lambda pairs: tuple(sorted(pairs.items())))
TITLES = st.builds(jb.Title, TEXTS, TEXTS)
_RECORD: dict[str, Any] = {
    "id": IDS,
    "topics": several(terms(jb.Topic)),
    "sources": several(SOURCES, least=1),
    "note": absent(TEXTS),
}
OBSERVATIONS = st.builds(
    jb.Observation,
    indicator=IDS,
    figure=FIGURES,
    period=absent(PERIODS),
    breakdown=BREAKDOWNS,
    scope=absent(SCOPES),
    compared_with=absent(PERIODS),
    status=absent(st.builds(jb.ObservationStatus, TEXTS, st.sampled_from("ABEFP"))),
    basis=absent(terms(jb.Basis)),
    producer=absent(IDS),
    definition=absent(TEXTS),
    caveat=absent(TEXTS),
    **_RECORD,
)
MEASURES = st.builds(
    jb.Measure,
    title=TITLES,
    kind=terms(MeasureKind),
    plan=IDS,
    action_line=absent(LINES),
    parties=several(st.builds(jb.Party, IDS, terms(jb.Role), st.booleans())),
    scope=absent(SCOPES),
    reports=several(REPORTS),
    **_RECORD,
)
COMPARATORS = st.builds(
    lambda kind, figure: kind(figure), st.sampled_from([jb.AtLeast, jb.MoreThan, jb.AtMost, jb.LessThan]), ASKED
)
CHANGES = st.builds(
    lambda comparator, unit, base: jb.Change(
        attrs.evolve(comparator, figure=attrs.evolve(comparator.figure, unit=unit)), base
    ),
    COMPARATORS.filter(lambda one: one.figure.value is not None),
    st.sampled_from([jb.Unit.PERCENT, jb.Unit.COUNT, jb.Unit.PERCENTAGE_POINT]),
    PERIODS,
)
GOALS = st.one_of(
    COMPARATORS,
    CHANGES,
    st.builds(jb.Trend, terms(TrendDirection), absent(PERIODS)),
    st.builds(jb.Towards, ASKED),
    st.just(jb.Unquantified()),
)
TARGETS = st.builds(
    jb.Target,
    title=TITLES,
    plan=absent(IDS),
    action_line=absent(LINES),
    owners=several(IDS),
    indicator=IDS,
    goal=GOALS,
    measured=absent(PERIODS),
    due=absent(PLANNINGS),
    breakdown=BREAKDOWNS,
    scope=absent(SCOPES),
    proxies=several(IDS),
    restates=absent(IDS),
    reports=several(REPORTS),
    **_RECORD,
)


def registers(kind: type[Any], records: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Registers of up to two records, each id once."""
    return st.lists(records, max_size=2, unique_by=lambda one: one.id).map(lambda made: jb.Register(kind, made))


#: Entries of a timeline, of the plan of :mod:`made_up`.
ENTRIES = st.builds(
    Entry, record=st.just(PLAN), report=absent(REPORTS), planning=absent(PLANNINGS), known=absent(PERIODS)
)
