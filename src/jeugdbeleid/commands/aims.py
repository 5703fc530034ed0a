"""
Doelen: the commands that list aims and hold them against the figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import jeugdbeleid as jb
from jeugdbeleid import wording
from jeugdbeleid._convert import plain
from jeugdbeleid.analysis.explain import goal_in_words
from jeugdbeleid.commands import reading
from jeugdbeleid.commands.answer import Answer
from jeugdbeleid.commands.cells import cell, headings
from jeugdbeleid.errors import UnknownId, nearest

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

__all__ = ["check", "targets"]

_TEXT = {
    "nl": "Eén doel uitgelegd: jeugdbeleid check ID --on {on}\nDe ids: jeugdbeleid targets. Alle opdrachten: jeugdbeleid --help",
    "en": "One aim explained: jeugdbeleid check ID --on {on}\nThe ids: jeugdbeleid targets. All commands: jeugdbeleid --help",
}


def targets(options: argparse.Namespace) -> Answer:
    """
    The aims of a dossier or plan: what each asks, until when and of whom; with a day also what it lacks, and its
    verdict.
    """
    dossier, lang = reading.dossier(options), options.lang
    plan = reading.plan(dossier, options.plan)
    found = [one for one in dossier.targets if plan in {None, one.plan}]
    rated = (
        {} if options.on is None else {one.target.id: one for one in jb.evaluability(dossier, on=options.on, plan=plan)}
    )
    extra = () if options.on is None else ("lacks", "verdict")
    return Answer(
        plain=lambda: [
            {"target": plain(one), "evaluability": rated[one.id].to_dict() if one.id in rated else None}
            for one in found
        ],
        headings=headings(lang, "id", "title", "goal", "due", "owners", *extra),
        rows=[(*_aim(one, lang), *_rating(rated.get(one.id), lang)) for one in found],
    )


def _aim(target: jb.Target, lang: str) -> tuple[str, ...]:
    title, goal = target.title.label(lang), goal_in_words(target.goal, lang)
    return (target.id, title, goal, cell(target.due, lang), "\n".join(target.owners))


def _rating(rated: jb.Evaluability | None, lang: str) -> tuple[str, ...]:
    if rated is None:
        return ()
    return (", ".join(one.label(lang) for one in rated.lacks), rated.check.verdict.label(lang))


def check(options: argparse.Namespace) -> Answer:
    """
    Aims held against the figures: one in sentences, several in a table.
    """
    dossier, lang = reading.dossier(options), options.lang
    found = [
        jb.check(
            target,
            dossier,
            on=options.on,
            accept_proxy=options.proxies,
            annualise=options.annualise,
            circa=options.circa,
            definitive=options.definitive,
        )
        for target in _asked(dossier, options.ids)
    ]
    alone = options.ids == [found[0].target.id] if found else False
    return Answer(
        plain=lambda: [one.to_dict() for one in found],
        text=found[0].explain(lang) if alone else None,
        title=_title(dossier, options),
        headings=headings(lang, "id", "target", "goal", "verdict", "reason", "figure", "source"),
        rows=(_row(one, lang) for one in found),
        aside=(0,),
        below=_TEXT[lang].format(on=options.on),
    )


def _asked(dossier: jb.Dossier, ids: list[str]) -> Iterator[jb.Target]:
    """
    The aims with some ids, and those of the plans with some ids; all of them where there are no ids.
    """
    known = {*dossier.targets.ids, *dossier.plans.ids}
    for identifier in ids:
        if identifier not in known:
            raise UnknownId("aim or plan", identifier, nearest(identifier, sorted(known)))
        if identifier in dossier.targets:
            yield dossier.targets[identifier]
        yield from dossier.targets.select(plan=identifier)
    if not ids:
        yield from dossier.targets


def _title(dossier: jb.Dossier, options: argparse.Namespace) -> str:
    named = [dossier.plans[one].title.label(options.lang) for one in options.ids if one in dossier.plans]
    return " — ".join([*named, wording.day(options.on, options.lang)])


def _row(found: jb.TargetCheck, lang: str) -> tuple[str, ...]:
    figures = [wording.figure(one.figure, lang) for one in (found.observed, found.baseline) if one is not None]
    return (
        found.target.id,
        found.target.title.label(lang),
        goal_in_words(found.target.goal, lang),
        found.verdict.label(lang),
        found.reason.label(lang),
        " / ".join(figures) or "—",
        "\n".join(map(str, found.evidence)),
    )
