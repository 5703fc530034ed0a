"""
Tijdlijn: all that is said of a plan, or of what an organisation takes part in, in the order of time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jeugdbeleid.analysis.timeline import timeline
from jeugdbeleid.document import Organisation
from jeugdbeleid.plan import Plan
from jeugdbeleid.sphinxext.charts import timeline_chart
from jeugdbeleid.sphinxext.common import late
from jeugdbeleid.sphinxext.parts import para, section, table

if TYPE_CHECKING:
    from jeugdbeleid.analysis.timeline import Entry
    from jeugdbeleid.sphinxext.parts import Blocks, Inline, Parts, Row
    from jeugdbeleid.sphinxext.view import View

__all__ = ["show_timeline"]


def show_timeline(record: Any, view: View) -> Parts:  # noqa: ANN401 - a Plan or an Organisation
    """
    The dated entries year by year, and those without a date; each with the document that says it.
    """
    by = {"organisation": record.id} if isinstance(record, Organisation) else {"plan": record.id}
    years: dict[str, list[Entry]] = {}
    for entry in timeline(view.known.dossier, **by):
        if entry.planning is not None or entry.state is not None:
            years.setdefault(_year(view, entry), []).append(entry)
    sections = [section(year, _table(view, year, entries)) for year, entries in sorted(years.items())]
    found = tuple(one for parts in sections for one in parts)
    chart = timeline_chart(view, record) if isinstance(record, Plan) else ()
    return (*section(view.say("chart"), chart), *found) if found else (para([view.say("nothing")]),)


def _year(view: View, entry: Entry) -> str:
    window = entry.window
    day = None if window is None else window.end or window.start
    return view.say("undated") if day is None else str(day.year)


def _table(view: View, year: str, entries: list[Entry]) -> Blocks:
    headings = [view.say(key) for key in ("when", "what", "kind", "state", "source")]
    rows: list[Row] = [
        [
            view.planning(entry.planning) or (view.say("undated"),),
            (view.link(entry.record.id),),
            (view.kind(entry.record),),
            view.listed([view.term(entry.state)]),
            _source(view, entry),
            late(view, entry.record.id),
        ]
        for entry in entries
    ]
    return table(f"{view.say('timeline')} {year}", [*headings, view.say("on_day", day=view.date(view.on))], rows)


def _source(view: View, entry: Entry) -> tuple[Inline, ...]:
    return view.source(entry.record.sources[0] if entry.report is None else entry.report.source)
