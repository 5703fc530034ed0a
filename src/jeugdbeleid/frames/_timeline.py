"""
Tijdlijn als tabel: a row for each entry, whole but for its record, which a dossier gives back by its id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jeugdbeleid._convert import structure
from jeugdbeleid.analysis.timeline import Entry
from jeugdbeleid.frames._flat import period_cells, period_columns, period_of, read, written
from jeugdbeleid.frames._tables import DAY, TEXT, WHOLE
from jeugdbeleid.kinds import kind_of
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning
from jeugdbeleid.report import Report
from jeugdbeleid.source import Passage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.frames._tables import Kind

__all__ = ["COLUMNS", "TOLD", "entry_cells", "entry_of"]

#: What an entry is made of again.
COLUMNS: dict[str, Kind] = {"record": TEXT, "report": TEXT, "planning": TEXT, **period_columns("known")}

_WINDOWS = ("begins", "ends", "window")

#: What is told of it: its record, what the report says, where, and the windows of the planning.
TOLD: dict[str, Kind] = {
    "kind": TEXT,
    "title_nl": TEXT,
    "title_en": TEXT,
    "plan": TEXT,
    "called": TEXT,
    "state": TEXT,
    "stage": TEXT,
    "moved": TEXT,
    "firmness": TEXT,
    "condition": TEXT,
    "words": TEXT,
    "planning_kind": TEXT,
    **{f"{window}_{side}": DAY for window in _WINDOWS for side in ("from", "to")},
    "document": TEXT,
    "first_line": WHOLE,
    "last_line": WHOLE,
    "position": WHOLE,
}


def entry_cells(entry: Entry) -> dict[str, Any]:
    """
    The cells of an entry.
    """
    record: Any = entry.record
    title = getattr(record, "title", None)
    return {
        "record": record.id,
        "report": written(entry.report),
        "planning": written(entry.planning),
        **period_cells("known", entry.known),
        "kind": kind_of(record),
        "title_nl": getattr(title, "nl", None),
        "title_en": getattr(title, "en", None),
        "plan": getattr(record, "plan", None),
        **_report_cells(entry.report),
        **_planning_cells(entry),
        **_place(record.sources[0] if entry.report is None else entry.report.source),
    }


def _report_cells(report: Report | None) -> dict[str, Any]:
    texts = {name: getattr(report, name, None) for name in ("called", "condition")}
    terms = {name: getattr(report, name, None) for name in ("state", "stage", "moved", "firmness")}
    return {**texts, **{name: None if term is None else term.value for name, term in terms.items()}}


def _planning_cells(entry: Entry) -> dict[str, Any]:
    planning = entry.planning
    cells: dict[str, Any] = {
        "words": None if planning is None else planning.words,
        "planning_kind": None if planning is None else planning.kind.value,
    }
    for name in _WINDOWS:
        window: Period | None = getattr(planning, name, None)
        cells[f"{name}_from"] = None if window is None else window.start
        cells[f"{name}_to"] = None if window is None else window.end
    return cells


def _place(source: Any) -> dict[str, Any]:  # noqa: ANN401 - a source
    names = ("first_line", "last_line") if isinstance(source, Passage) else ()
    lines = {name: getattr(source, name) for name in names}
    return {"document": getattr(source, "document", None), "first_line": None, "last_line": None, **lines}


def entry_of(row: Mapping[str, Any], dossier: Dossier) -> Entry:
    """
    The entry of a row, its record out of a dossier.
    """
    known = period_of(row, "known")
    return Entry(
        record=dossier[row["record"]],
        report=_made(row["report"], Report),
        planning=_made(row["planning"], Planning),
        known=None if known is None else Period(known["start"], known["end"]),
    )


def _made(text: str | None, kind: type[Any]) -> Any:  # noqa: ANN401 - an instance of the kind
    return None if text is None else structure(read(text), kind, detailed=True)
