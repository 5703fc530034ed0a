"""
Vensters: what a timeline of a plan shows, each begin and end as the window that the documents state, and what later
documents report.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, final

import attrs

from jeugdbeleid import wording
from jeugdbeleid.analysis.timeline import heard_by
from jeugdbeleid.kinds import kind_of
from jeugdbeleid.plots.picture import Picture, edition_of, iso, source_line
from jeugdbeleid.plots.years import ends, reach

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jeugdbeleid.analysis.timeline import Entry, Overdue, Timeline
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.period import Period
    from jeugdbeleid.plan import Plan
    from jeugdbeleid.planning import Planning

__all__ = ["KINDS", "TEXT", "Lane", "Row", "Strip", "reach_of", "rows_of", "shown", "status", "strips"]

#: The words of the picture.
TEXT = {
    "nl": {
        "title": "Tijdlijn: {plan}",
        "unit": "jaar",
        "plans": "Het plan",
        "targets": "Doelen",
        "measures": "Maatregelen",
        "commitments": "Toezeggingen, vragen en moties",
        "funding": "Geld",
        "documents": "Documenten",
        "window": "begint of eindigt ergens hierin",
        "certain": "van begin tot einde",
        "open": "begin of einde niet genoemd",
        "earlier": "eerder zo gepland",
        "asked": "dag van vragen",
        "named": "document zegt wanneer",
        "says": "document: {state}",
        "late": "te laat",
        "passed": "termijn voorbij",
        "unknown": "datum onbekend",
        "seen": "{title}, gevraagd op {on}: {rows} onderdelen met een datum, van {first} tot en met {last}.",
        "states": "Volgens het laatste bericht: {states}.",
        "are_late": "Te laat: {titles}.",
        "are_passed": "Termijn voorbij, en geen document zegt dat het af is of niet: {count}.",
        "moved": "Anders gepland dan eerst: {titles}.",
        "undated": "Zonder datum, en niet getekend: {count}.",
    },
    "en": {
        "title": "Timeline: {plan}",
        "unit": "year",
        "plans": "The plan",
        "targets": "Aims",
        "measures": "Measures",
        "commitments": "Promises, questions and motions",
        "funding": "Money",
        "documents": "Documents",
        "window": "begins or ends somewhere within",
        "certain": "from begin to end",
        "open": "begin or end not stated",
        "earlier": "planned so earlier",
        "asked": "day of asking",
        "named": "document says when",
        "says": "document: {state}",
        "late": "late",
        "passed": "term passed",
        "unknown": "date unknown",
        "seen": "{title}, as asked on {on}: {rows} items with a date, from {first} to {last}.",
        "states": "By the last report: {states}.",
        "are_late": "Late: {titles}.",
        "are_passed": "Term passed, and no document says whether it is done: {count}.",
        "moved": "Planned otherwise than at first: {titles}.",
        "undated": "Without a date, and not drawn: {count}.",
    },
}

#: The kinds of record, in the order in which they are drawn.
KINDS = ("plans", "targets", "measures", "commitments", "funding", "documents")

_COLUMNS = (
    *("kind", "id", "title", "document", "known_first", "known_last", "state", "words"),
    *("begins_first", "begins_last", "ends_first", "ends_last", "latest", "overdue"),
)


#: What a strip stands for.
Kind = Literal["certain", "window", "open"]


@final
@attrs.frozen
class Strip:
    """
    A part of a planning as drawn, in days of the axis: "certain" where it is under way, "window" where it begins or
    ends somewhere within, "open" from the one side to nowhere: then the other side is `None`.
    """

    kind: Kind
    low: int | None
    high: int | None


@final
@attrs.frozen(kw_only=True)
class Lane:
    """
    One planning of a record, the entries that state it or, of the last lane, report without a date, and whether it is
    the `latest`.
    """

    planning: Planning
    entries: tuple[Entry, ...]
    latest: bool


@final
@attrs.frozen(kw_only=True)
class Row:
    """
    A record on a timeline: a lane for each planning, oldest first; the `last` entry that gives a state; whether it is
    late, as :meth:`Timeline.overdue` tells, and whether its window has `passed`.
    """

    kind: str
    lanes: tuple[Lane, ...]
    last: Entry | None
    late: bool | None
    passed: bool

    @property
    def first(self) -> Entry:
        """
        The first entry that says when.
        """
        return self.lanes[0].entries[0]

    def title(self, lang: str) -> str:
        """
        The name of the record.
        """
        return str(self.first.record.title.label(lang))  # type: ignore[attr-defined]  # what has a time has a title


def rows_of(told: Timeline, on: date) -> tuple[tuple[Row, ...], int]:
    """
    The records of a timeline that documents dated by a day give a date, kind by kind and in order of time; and how
    many more there are that have none.
    """
    grouped: dict[str, list[Entry]] = {}
    for entry in told:
        grouped.setdefault(entry.record.id, []).append(entry)
    late = {one.record.id: one for one in told.overdue(on)}
    passed = {one.record.id for one in told.passed(on)}
    rows = [_row(heard_by(entries, on), late.get(name), name in passed) for name, entries in grouped.items()]
    dated = [row for row in rows if row is not None]
    return tuple(sorted(dated, key=lambda row: KINDS.index(row.kind))), len(rows) - len(dated)


def _row(heard: list[Entry], late: Overdue | None, passed: bool) -> Row | None:
    lanes: dict[tuple[Period | None, Period | None], tuple[Planning, list[Entry]]] = {}
    newest: list[Entry] = []
    for entry in heard:
        if entry.planning is not None and entry.window is not None:
            sides = (entry.planning.begins, entry.planning.ends)
            newest = lanes.setdefault(sides, (entry.planning, []))[1]
            newest.append(entry)
    if not lanes:
        return None
    newest.extend(entry for entry in heard if entry.window is None and entry.state is not None)
    return Row(
        kind=kind_of(heard[0].record),
        lanes=tuple(
            Lane(planning=planning, entries=tuple(said), latest=said is newest) for planning, said in lanes.values()
        ),
        last=next((entry for entry in reversed(heard) if entry.state is not None), None),
        late=None if late is None else late.overdue,
        passed=passed,
    )


def strips(planning: Planning) -> tuple[Strip, ...]:
    """
    What of a planning is drawn, left to right: its windows as they are, and what lies certainly between them.

    >>> from jeugdbeleid import parse_planning
    >>> [strip.kind for strip in strips(parse_planning("najaar 2019 tot medio 2021"))]
    ['window', 'certain', 'window']
    >>> [strip.kind for strip in strips(parse_planning("medio 2020"))]
    ['window']
    >>> [strip.kind for strip in strips(parse_planning("vanaf 1 juli 2018"))]
    ['certain', 'open']
    """
    begins, until = planning.begins, planning.ends
    if begins is None or until is None:
        return () if begins is until else tuple(_one_sided(begins or until, opens=until is None))
    (first, last), (start, stop) = ends(begins), ends(until)
    if last is None or start is None or begins == until or last > start:
        kind: Kind = "certain" if begins.days == until.days == 1 else "window"
        return (Strip(kind, first, stop),)
    low = first if begins.days == 1 else last
    high = stop if until.days == 1 else start
    three = (Strip("window", first, low), Strip("certain", low, high), Strip("window", high, stop))
    return tuple(strip for strip in three if strip.low != strip.high)


def _one_sided(side: Period | None, *, opens: bool) -> Iterator[Strip]:
    """
    A planning of which one side alone is stated: its window, and an open line to where it goes on.
    """
    first, last = (None, None) if side is None else ends(side)
    if not opens and first is not None:
        yield Strip("open", None, first)
    yield Strip("window" if side is None or side.days != 1 else "certain", first, last)
    if opens and last is not None:
        yield Strip("open", last, None)


def shown(dossier: Dossier, plan: Plan, rows: Sequence[Row], undated: int, on: date, lang: str) -> Picture:
    """
    What a timeline shows, in words and as rows: one for each planning that a document states, and each report.
    """
    text = TEXT[lang]
    title = text["title"].format(plan=plan.title.label(lang))
    entries = [(row, lane, entry) for row in rows for lane in row.lanes for entry in lane.entries]
    sources = [entry.record.sources[0] if entry.report is None else entry.report.source for _, _, entry in entries]
    return Picture(
        title=title,
        unit=text["unit"],
        source=source_line(dossier, sources, lang, on),
        alternative=" ".join(_sentences(title, rows, undated, on, lang)),
        lang=lang,
        edition=edition_of(dossier),
        columns=_COLUMNS,
        rows=tuple(
            _cells(row, lane, entry, str(source), lang)
            for (row, lane, entry), source in zip(entries, sources, strict=True)
        ),
    )


def _sentences(title: str, rows: Sequence[Row], undated: int, on: date, lang: str) -> Iterator[str]:
    text = TEXT[lang]
    first, last = reach_of(rows)
    said = {"title": title, "on": wording.day(on, lang), "rows": len(rows)}
    yield text["seen"].format(**said, first=wording.day(first, lang), last=wording.day(last, lang))
    states = Counter(row.last.state for row in rows if row.last is not None and row.last.state is not None)
    if states:
        found = (f"{count} {state.label(lang)}" for state, count in states.most_common())
        yield text["states"].format(states=", ".join(found))
    late = [row.title(lang) for row in rows if row.late]
    if late:
        yield text["are_late"].format(titles="; ".join(late))
    passed = sum(row.passed and row.late is None for row in rows)
    if passed:
        yield text["are_passed"].format(count=passed)
    moved = [row.title(lang) for row in rows if len(row.lanes) > 1]
    if moved:
        yield text["moved"].format(titles="; ".join(moved))
    if undated:
        yield text["undated"].format(count=undated)


def reach_of(rows: Sequence[Row]) -> tuple[date, date]:
    """
    From the first of January to the last of December between which all plannings and documents of some rows lie.
    """
    lanes = [lane for row in rows for lane in row.lanes]
    windows = [side for lane in lanes for side in (lane.planning.begins, lane.planning.ends) if side is not None]
    return reach([*windows, *(entry.known for lane in lanes for entry in lane.entries if entry.known is not None)])


def status(row: Row, lang: str) -> str:
    """
    A word for how it stands on the day of asking: late, term passed, and what the last report says.
    """
    text = TEXT[lang]
    late = text["late"] if row.late else text["passed"] if row.passed and row.late is None else ""
    state = "" if row.last is None or row.last.state is None else row.last.state.label(lang)
    return ": ".join(part for part in (late, state) if part)


def _cells(row: Row, lane: Lane, entry: Entry, source: str, lang: str) -> tuple[str, ...]:
    planning = entry.planning if entry.window is not None else None
    return (
        row.kind,
        entry.record.id,
        row.title(lang),
        source,
        *iso(entry.known),
        "" if entry.state is None else entry.state.value,
        "" if planning is None else planning.words,
        *iso(None if planning is None else planning.begins),
        *iso(None if planning is None else planning.ends),
        "yes" if lane.latest else "no",
        {True: "yes", False: "no", None: "unknown"}[row.late],
    )
