"""
Indicator: what is counted, all figures of it in a chart and a table, and the aims that it decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid import wording
from jeugdbeleid.sphinxext.charts import indicator_chart
from jeugdbeleid.sphinxext.common import about, breakdown_of, run_on, scope_of, ties_of
from jeugdbeleid.sphinxext.parts import facts, para, section, table
from jeugdbeleid.sphinxext.targets import targets_table

if TYPE_CHECKING:
    from jeugdbeleid.indicator import Indicator, Observation
    from jeugdbeleid.sphinxext.parts import Blocks, Inline, Parts, Row
    from jeugdbeleid.sphinxext.view import View

__all__ = ["show_indicator"]


def show_indicator(indicator: Indicator, view: View) -> Parts:
    """
    Its definition, its figures as chart and table, the aims on it, its ties and sources.
    """
    caption = view.say("targets_on_it")
    targets = view.known.naming(indicator.id, "indicator", "targets")
    return (
        *_definition(view, indicator),
        *section(view.say("chart"), indicator_chart(view, indicator)),
        *section(view.say("observations"), _observations(view, indicator)),
        *section(caption, targets_table(view, caption, targets)),
        *ties_of(view, indicator.id),
        *section(view.say("sources"), about(view, indicator)),
    )


def _definition(view: View, indicator: Indicator) -> Blocks:
    family = [
        one.id
        for one in view.known.all("indicators")
        if indicator.family is not None and one.family == indicator.family and one is not indicator
    ]
    return facts(
        [
            (view.say("unit"), [view.term(indicator.unit)]),
            (view.say("population"), view.note(indicator.population)),
            (view.say("counted"), [view.term(indicator.measured)]),
            (view.say("share_of"), view.note(indicator.share_of)),
            (view.say("better"), [view.term(indicator.better)]),
            (view.say("producer"), view.maybe(indicator.producer)),
            (view.say("additive"), [view.say("yes" if indicator.additive else "no")]),
            (view.say("care_form"), view.listed([view.term(indicator.care_form)])),
            (view.say("family"), view.links(family)),
        ]
    )


def _observations(view: View, indicator: Indicator) -> Blocks:
    rows = [_row(view, one) for one in sorted(view.known.dossier.figures_of(indicator.id), key=_in_time)]
    headings = [view.say(key) for key in ("period", "figure", "breakdown", "status", "note", "source")]
    return table(view.say("observations"), headings, rows) or (para([view.say("nothing")]),)


def _row(view: View, one: Observation) -> Row:
    figure: list[Inline] = [*view.figure(one.figure)]
    if one.compared_with is not None:
        figure.append(f", {view.say('change_since', period=view.period(one.compared_with))}")
    status: list[Inline] = [] if one.status is None else [view.words(one.status.label)]
    status += [] if one.basis is None else [view.term(one.basis)]
    notes = [view.english(text) for text in (one.definition, one.caveat, one.note) if text is not None]
    return [
        [para([wording.period(one.period, view.lang)], view.anchored(one))],
        figure,
        run_on([breakdown_of(one.breakdown), scope_of(view, one.scope)]),
        run_on([(said,) for said in status], ", "),
        run_on([(note,) for note in notes], ". "),
        view.sources(one.sources),
    ]


def _in_time(one: Observation) -> tuple[bool, str, str]:
    return (one.period is None, "" if one.period is None else str(one.period), one.id)
