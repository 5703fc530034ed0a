"""
Soorten tabellen: the columns of observations, measures and targets, what a record puts in them, and what they make of
it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.frames._flat import (
    BOUNDS,
    FIGURE,
    SOURCE,
    area_cells,
    bound_cells,
    breakdown_cell,
    figure_cells,
    figure_of,
    fits,
    period_cells,
    period_columns,
    period_of,
    read,
    source_cells,
    sources_of,
    written,
)
from jeugdbeleid.frames._tables import DAY, NUMBER, TEXT, WHOLE
from jeugdbeleid.indicator import Observation
from jeugdbeleid.plan import Measure
from jeugdbeleid.target import Change, Target, Trend, Unquantified
from jeugdbeleid.vocabulary import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jeugdbeleid.frames._tables import Kind
    from jeugdbeleid.period import Period
    from jeugdbeleid.record import Record
    from jeugdbeleid.target import Goal

__all__ = ["KNOWN", "TABLES", "Table"]

#: What a record is made of again, in all three: its topics, note and sources.
_RECORD: dict[str, Kind] = {**SOURCE, "topics": TEXT, "note": TEXT}
#: The order of the register, by which rows of a database come back in it.
_POSITION: dict[str, Kind] = {"position": WHOLE}
_AREA: dict[str, Kind] = {"level": TEXT, "area": TEXT}
#: When a figure became known, from the earliest day to the latest; told where there is a dossier to tell it.
KNOWN: dict[str, Kind] = {"known_start": DAY, "known_end": DAY}


@final
@attrs.frozen
class Table:
    """
    A kind of table: the class of its records; the `columns` they are made of; what is `told` beside them; the cells of
    a record; the plain values of a row.
    """

    of: type[Record]
    columns: dict[str, Kind]
    told: dict[str, Kind]
    cells: Callable[[Any], dict[str, Any]]
    plain: Callable[[Mapping[str, Any]], dict[str, Any]]


def _shared_cells(record: Record) -> dict[str, Any]:
    return {**source_cells(record.sources), "topics": written(record.topics), "note": record.note}


def _shared(row: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """
    The plain values of all records, and those of a row that need no reading.
    """
    cells = {name: row[name] for name in ("id", "note", *names)}
    plain = {name: one for name, one in cells.items() if one is not None}
    topics = read(row["topics"])
    return {**plain, "sources": sources_of(row), **({} if topics is None else {"topics": topics})}


def _given(**values: Any) -> dict[str, Any]:  # noqa: ANN401 - plain values
    return {name: one for name, one in values.items() if one is not None}


def _observation_cells(one: Observation) -> dict[str, Any]:
    return {
        "id": one.id,
        "indicator": one.indicator,
        **period_cells("period", one.period),
        **area_cells(one.scope),
        "breakdown": breakdown_cell(one.breakdown),
        **figure_cells(one.figure),
        "status": None if one.status is None else one.status.code,
        "status_label": None if one.status is None else one.status.label,
        "basis": None if one.basis is None else one.basis.value,
        **period_cells("compared", one.compared_with),
        "producer": one.producer,
        "definition": one.definition,
        "scope": written(one.scope),
        "caveat": one.caveat,
        **bound_cells(one.figure.bounds),
        **_shared_cells(one),
    }


def _observation(row: Mapping[str, Any]) -> dict[str, Any]:
    status = _given(label=row["status_label"], code=row["status"])
    return {
        **_shared(row, "indicator", "basis", "producer", "definition", "caveat"),
        "figure": figure_of(row),
        **_given(
            period=period_of(row, "period"),
            compared_with=period_of(row, "compared"),
            breakdown=read(row["breakdown"]),
            scope=read(row["scope"]),
            status=status or None,
        ),
    }


def _measure_cells(one: Measure) -> dict[str, Any]:
    return {
        **_titled_cells(one),
        "kind": one.kind.value,
        "plan": one.plan,
        "action_line": one.action_line,
        "parties": written(one.parties),
        "responsible": ",".join(one.with_role(Role.RESPONSIBLE)) or None,
        **area_cells(one.scope),
        "scope": written(one.scope),
        "reports": written(one.reports),
        **_shared_cells(one),
    }


def _titled_cells(one: Measure | Target) -> dict[str, Any]:
    return {"id": one.id, "title_nl": one.title.nl, "title_en": one.title.en}


def _title(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"title": _given(nl=row["title_nl"], en=row["title_en"])}


def _measure(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **_shared(row, "kind", "plan", "action_line"),
        **_title(row),
        **_given(parties=read(row["parties"]), scope=read(row["scope"]), reports=read(row["reports"])),
    }


def _target_cells(one: Target) -> dict[str, Any]:
    window = None if one.due is None else one.due.window
    return {
        **_titled_cells(one),
        "plan": one.plan,
        "action_line": one.action_line,
        "owners": written(one.owners),
        "indicator": one.indicator,
        "goal": written(one.goal),
        **_goal_cells(one.goal),
        **period_cells("measured", one.measured),
        "term": written(one.due),
        "term_from": None if window is None else window.start,
        "term_to": None if window is None else window.end,
        "breakdown": breakdown_cell(one.breakdown),
        **area_cells(one.scope),
        "scope": written(one.scope),
        "proxies": written(one.proxies),
        "restates": one.restates,
        "reports": written(one.reports),
        **_shared_cells(one),
    }


def _goal_cells(goal: Goal) -> dict[str, Any]:
    """
    What a goal asks, told in columns: its kind and comparator, the number with its unit, and the baseline's period.
    """
    comparator = goal.comparator if isinstance(goal, Change) else goal
    figure = None if isinstance(comparator, Trend | Unquantified) else comparator.figure
    base: Period | None = goal.baseline if isinstance(goal, Change | Trend) else None
    asked = None if figure is None else figure.value
    return {
        "goal_kind": type(goal).__name__,
        "comparator": None if figure is None else type(comparator).__name__,
        "asked": asked if asked is not None and fits(asked) else None,
        "asked_unit": None if figure is None else figure.unit.value,
        **period_cells("against", base),
    }


def _target(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **_shared(row, "plan", "action_line", "indicator", "restates"),
        **_title(row),
        **_given(
            goal=read(row["goal"]),
            owners=read(row["owners"]),
            measured=period_of(row, "measured"),
            due=read(row["term"]),
            breakdown=read(row["breakdown"]),
            scope=read(row["scope"]),
            proxies=read(row["proxies"]),
            reports=read(row["reports"]),
        ),
    }


_TITLED: dict[str, Kind] = {"id": TEXT, "title_nl": TEXT, "title_en": TEXT}

TABLES = {
    "observations": Table(
        of=Observation,
        columns={
            "id": TEXT,
            "indicator": TEXT,
            **period_columns("period"),
            "breakdown": TEXT,
            **FIGURE,
            "status": TEXT,
            "status_label": TEXT,
            "basis": TEXT,
            **period_columns("compared"),
            "producer": TEXT,
            "definition": TEXT,
            "scope": TEXT,
            "caveat": TEXT,
            **_RECORD,
        },
        told={**_AREA, **BOUNDS, **_POSITION},
        cells=_observation_cells,
        plain=_observation,
    ),
    "measures": Table(
        of=Measure,
        columns={
            **_TITLED,
            "kind": TEXT,
            "plan": TEXT,
            "action_line": WHOLE,
            "parties": TEXT,
            "scope": TEXT,
            "reports": TEXT,
            **_RECORD,
        },
        told={"responsible": TEXT, **_AREA, **_POSITION},
        cells=_measure_cells,
        plain=_measure,
    ),
    "targets": Table(
        of=Target,
        columns={
            **_TITLED,
            "plan": TEXT,
            "action_line": WHOLE,
            "owners": TEXT,
            "indicator": TEXT,
            "goal": TEXT,
            **period_columns("measured"),
            "term": TEXT,
            "breakdown": TEXT,
            "scope": TEXT,
            "proxies": TEXT,
            "restates": TEXT,
            "reports": TEXT,
            **_RECORD,
        },
        told={
            "goal_kind": TEXT,
            "comparator": TEXT,
            "asked": NUMBER,
            "asked_unit": TEXT,
            **period_columns("against"),
            "term_from": DAY,
            "term_to": DAY,
            **_AREA,
            **_POSITION,
        },
        cells=_target_cells,
        plain=_target,
    ),
}
