"""
Doel: an aim with its verdict, the figures it rests on, and the lines where it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid import wording
from jeugdbeleid.analysis.explain import goal_in_words
from jeugdbeleid.sphinxext.common import about, box, breakdown_of, marked, reports_of, scope_of, ties_of
from jeugdbeleid.sphinxext.parts import bullets, facts, para, section, table
from jeugdbeleid.target import AtLeast, AtMost, Change, LessThan, MoreThan, Towards

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jeugdbeleid.analysis.verdict import TargetCheck
    from jeugdbeleid.figure import Figure
    from jeugdbeleid.sphinxext.parts import Blocks, Held, Inline, Parts, Row
    from jeugdbeleid.sphinxext.view import View
    from jeugdbeleid.target import Goal, Target

__all__ = ["line_of", "show_target", "targets_table"]


def show_target(target: Target, view: View) -> Parts:
    """
    The verdict on the day of asking, what is asked, the figures, what documents say of it, and its sources.
    """
    check = view.known.check(target, view.on)
    return (
        box(view, "verdict_on", check.verdict, _why(view, check)),
        *_asked(view, target),
        *section(view.say("evidence"), _figures(view, check)),
        *reports_of(view, target.reports),
        *ties_of(view, target.id),
        *section(view.say("sources"), about(view, target)),
    )


def _why(view: View, check: TargetCheck) -> Blocks:
    """
    The reasons, whether an announced figure would turn it, and what would decide it.
    """
    found: list[Held] = [para([f"{view.capital(view.term(reason))}."]) for reason in check.reasons]
    if check.could_turn is not None:
        found.append(para([view.say("turns" if check.could_turn else "turns_not")]))
    needs = [(view.link(need.indicator), f", {wording.period(need.period, view.lang)}") for need in check.needs]
    if needs:
        found += [para([f"{view.say('needs')}:"]), *bullets(needs)]
    return tuple(found)


def _asked(view: View, target: Target) -> Blocks:
    """
    What is asked, of what, by when and by whom.
    """
    stated = _stated(target.goal)
    restated = view.known.naming(target.id, "restates", "targets")
    return facts(
        [
            (view.say("goal"), [view.capital(goal_in_words(target.goal, view.lang))]),
            (view.say("stated"), [] if stated is None else [view.words(stated.words)]),
            (view.say("indicator"), view.maybe(target.indicator)),
            (view.say("measured"), view.listed([view.period(target.measured)])),
            (view.say("due"), view.planning(target.due)),
            (view.say("plan"), view.maybe(target.plan)),
            (view.say("line"), line_of(view, target.plan, target.action_line)),
            (view.say("owners"), view.links(target.owners)),
            (view.say("breakdown"), breakdown_of(target.breakdown)),
            (view.say("scope"), scope_of(view, target.scope)),
            (view.say("proxies"), view.links(target.proxies)),
            (view.say("restates"), view.maybe(target.restates)),
            (view.say("restated"), view.links(one.id for one in restated)),
        ]
    )


def _stated(goal: Goal) -> Figure | None:
    if isinstance(goal, Change):
        return goal.comparator.figure
    return goal.figure if isinstance(goal, AtLeast | MoreThan | AtMost | LessThan | Towards) else None


def line_of(view: View, plan: str | None, number: int | None) -> tuple[Inline, ...]:
    """
    The action line of a plan with its number, or nothing where there is none.
    """
    lines = () if plan is None else view.known.naming(plan, "plan", "action_lines")
    line = next((one for one in lines if one.number == number), None)
    return () if line is None else (f"{number}. ", view.link(line.id))


def _figures(view: View, check: TargetCheck) -> Blocks:
    """
    The figures that the verdict rests on, each with its part in it, and what is required.
    """
    used = [("observed", check.observed), ("baseline", check.baseline)]
    used += [("conflicting", one) for one in check.conflicting] + [("near", one) for one in check.near]
    rows: list[Row] = [
        [
            [view.say(use)],
            view.maybe(one.indicator),
            [wording.period(one.period, view.lang)],
            view.figure(one.figure),
            [] if one.status is None else [view.words(one.status.label)],
            view.sources(one.sources),
        ]
        for use, one in used
        if one is not None
    ]
    headings = [view.say(key) for key in ("use", "indicator", "period", "figure", "status", "source")]
    return (*table(view.say("evidence"), headings, rows), *_required(view, check))


def _required(view: View, check: TargetCheck) -> Blocks:
    if check.required is None or check.margin is None or check.indicator is None:
        return ()
    unit = check.indicator.unit
    return facts(
        [
            (view.say("required"), [wording.with_unit(check.required, unit, view.lang)]),
            (view.say("margin"), [wording.with_unit(check.margin, unit, view.lang)]),
            (view.say("standing"), view.listed([view.term(check.standing)])),
        ]
    )


def targets_table(view: View, caption: str, targets: Iterable[Target], *, verdicts: bool = True) -> Blocks:
    """
    Aims with what they ask, their verdict and its reason, unless the caption says them, and the lines where they stand.
    """
    checks = [view.known.check(target, view.on) for target in targets]
    rows: list[Row] = [
        [
            [view.link(check.target.id)],
            [goal_in_words(check.target.goal, view.lang)],
            [marked(view, check.verdict, check.reason)] if verdicts else [],
            view.source(check.target.sources[0]),
        ]
        for check in checks
    ]
    headings = [view.say(key) for key in ("title", "goal", "verdict", "source")]
    return table(caption, headings, rows)
