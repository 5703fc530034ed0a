"""
Plan: a plan or a line of it, with its aims, measures, money and practices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid import wording
from jeugdbeleid.analysis.ties import lineage
from jeugdbeleid.sphinxext.commitments import commitments_table
from jeugdbeleid.sphinxext.common import about, late, parties_of, report_parts, reports_of, run_on, scope_of, ties_of
from jeugdbeleid.sphinxext.parts import bullets, facts, joined, para, section, table
from jeugdbeleid.sphinxext.targets import line_of, targets_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jeugdbeleid.funding import Funding
    from jeugdbeleid.plan import ActionLine, Measure, Plan
    from jeugdbeleid.relation import Practice
    from jeugdbeleid.report import Report
    from jeugdbeleid.sphinxext.parts import Blocks, Inline, Parts, Row
    from jeugdbeleid.sphinxext.view import View

__all__ = ["funding_table", "measures_table", "show_line", "show_measure", "show_plan"]


def show_plan(plan: Plan, view: View) -> Parts:
    """
    Its period and owners, its lines, and all aims, measures, promises, money and practices of it.
    """
    found: list[Parts] = [_plan_facts(view, plan), _lines(view, plan)]
    for name, register, made in _TABLES:
        caption = view.plural(name)
        found.append(section(caption, made(view, caption, view.known.naming(plan.id, "plan", register))))
    found += [reports_of(view, plan.reports), ties_of(view, plan.id)]
    return (*(part for parts in found for part in parts), *section(view.say("sources"), about(view, plan)))


def show_line(line: ActionLine, view: View) -> Parts:
    """
    An action line: its plan, aims and measures.
    """
    targets = [one for one in view.known.naming(line.plan, "plan", "targets") if one.action_line == line.number]
    measures = [one for one in view.known.naming(line.plan, "plan", "measures") if one.action_line == line.number]
    aims, acts = view.plural("target"), view.plural("measure")
    return (
        *facts([(view.say("plan"), [view.link(line.plan)]), (view.say("number"), [str(line.number)])]),
        *section(aims, targets_table(view, aims, targets)),
        *section(acts, measures_table(view, acts, measures)),
        *ties_of(view, line.id),
        *section(view.say("sources"), about(view, line)),
    )


def show_measure(measure: Measure, view: View) -> Parts:
    """
    A measure by itself: its plan, parties and scope, what documents say of it, and its sources.
    """
    rows = [
        (view.say("kind"), [view.term(measure.kind)]),
        (view.say("plan"), view.maybe(measure.plan)),
        (view.say("line"), line_of(view, measure.plan, measure.action_line)),
        (view.say("parties"), parties_of(view, measure.parties)),
        (view.say("scope"), scope_of(view, measure.scope)),
        (view.say("on_day", day=view.date(view.on)), late(view, measure.id)),
    ]
    return (
        *facts(rows),
        *reports_of(view, measure.reports),
        *ties_of(view, measure.id),
        *section(view.say("sources"), about(view, measure)),
    )


def _plan_facts(view: View, plan: Plan) -> Blocks:
    line = lineage(view.known.dossier, plan.id)
    return facts(
        [
            (view.say("kind"), [view.term(plan.kind)]),
            (view.say("period"), view.listed([view.period(plan.period)])),
            (view.say("owners"), view.links(plan.owners)),
            (view.say("timeline"), [view.timeline(plan.id)]),
            (view.say("lineage"), joined((view.link(one.id) for one in line), " → ") if len(line) > 1 else []),
        ]
    )


def _lines(view: View, plan: Plan) -> Parts:
    lines = sorted(view.known.naming(plan.id, "plan", "action_lines"), key=lambda line: line.number)
    return section(view.plural("line"), bullets([(f"{line.number}. ", view.link(line.id)) for line in lines]))


def measures_table(view: View, caption: str, measures: Iterable[Measure]) -> Blocks:
    """
    Measures with who does them and what each document says; each is found here by its id.
    """
    rows: list[Row] = [
        [
            [para([measure.title.label(view.lang)], view.anchored(measure))],
            (*parties_of(view, measure.parties), *scope_of(view, measure.scope)),
            bullets(_said(view, report) for report in measure.reports),
            late(view, measure.id),
        ]
        for measure in measures
    ]
    headings = [view.say("title"), view.say("who"), view.say("says"), view.say("on_day", day=view.date(view.on))]
    return table(caption, headings, rows)


def _said(view: View, report: Report) -> tuple[Inline, ...]:
    return run_on([item for item in (report_parts(view, report), view.source(report.source)) if item])


def funding_table(view: View, caption: str, funding: Iterable[Funding]) -> Blocks:
    """
    Money with its amount, basis, period, from whom and to whom.
    """
    rows: list[Row] = [
        [
            [para([one.title.label(view.lang)], view.anchored(one))],
            [] if one.amount is None else view.figure(one.amount),
            [f"{view.term(one.basis)}; {view.term(one.state)}"],
            [wording.period(one.period, view.lang)],
            view.links(one.payers),
            view.links(one.recipients),
            view.sources(one.sources),
        ]
        for one in funding
    ]
    headings = [view.say(key) for key in ("title", "amount", "status", "period", "by", "to", "source")]
    return table(caption, headings, rows)


def _practices_table(view: View, caption: str, practices: Iterable[Practice]) -> Blocks:
    rows: list[Row] = [
        [
            [para([one.title.label(view.lang)], view.anchored(one))],
            view.listed([one.place or ""]),
            view.links(one.organisations),
            view.sources(one.sources),
        ]
        for one in practices
    ]
    return table(caption, [view.say(key) for key in ("title", "place", "who", "source")], rows)


#: The tables of a plan: the kind of record, its register, and what makes the table.
_TABLES = (
    ("target", "targets", targets_table),
    ("measure", "measures", measures_table),
    ("commitment", "commitments", commitments_table),
    ("funding", "funding", funding_table),
    ("practice", "practices", _practices_table),
)
