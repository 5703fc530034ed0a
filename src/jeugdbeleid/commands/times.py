"""
Tijd: the commands about what was to be done when, and what became of it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import jeugdbeleid as jb
from jeugdbeleid import wording
from jeugdbeleid.commands import reading
from jeugdbeleid.commands.answer import Answer
from jeugdbeleid.commands.cells import cell, headings, kind, name

if TYPE_CHECKING:
    import argparse

    from jeugdbeleid.analysis.timeline import Entry, Overdue

__all__ = ["changes", "overdue", "promises", "timeline"]

_LATE = {
    "nl": {True: "ja", False: "nee", None: "niet bekend"},
    "en": {True: "yes", False: "no", None: "not known"},
}
_TEXT = {
    "nl": {"between": "{since} tot en met {on}", "none": "geen verandering"},
    "en": {"between": "{since} up to {on}", "none": "no change"},
}


def timeline(options: argparse.Namespace) -> Answer:
    """
    What is planned when, of a plan or organisation, between two days.
    """
    dossier, lang = reading.dossier(options), options.lang
    found = list(_timeline(dossier, options))
    if options.first is not None or options.last is not None:
        within = _timeline(dossier, options).between(options.first or date.min, options.last or date.max)
        found = list(within)
    return Answer(
        plain=lambda: [one.to_dict() for one in found],
        headings=headings(lang, "id", "kind", "when", "what", "state", "known", "source"),
        rows=[
            (
                one.record.id,
                kind(one.record, lang),
                cell(one.planning, lang),
                name(one.record, lang),
                cell(one.state, lang),
                cell(one.known, lang),
                "\n".join(map(str, _sources(one))),
            )
            for one in found
        ],
        aside=(0, 1),
    )


def _timeline(dossier: jb.Dossier, options: argparse.Namespace) -> jb.Timeline:
    return jb.timeline(dossier, reading.plan(dossier, options.plan), options.organisation)


def _sources(entry: Entry) -> tuple[object, ...]:
    return entry.record.sources if entry.report is None else (entry.report.source,)


def overdue(options: argparse.Namespace) -> Answer:
    """
    What is late on a day, then that of which it is not known; asked for, also what is not late.
    """
    dossier, lang = reading.dossier(options), options.lang
    order = (True, None, False) if options.all else (True, None)
    told = _timeline(dossier, options).overdue(options.on)
    found = [one for late in order for one in told if one.overdue is late]
    return Answer(
        plain=lambda: [one.to_dict() for one in found],
        title=wording.day(options.on, lang),
        headings=headings(lang, "id", "late", "what", "planned", "last"),
        rows=[_late(one, lang) for one in found],
        aside=(0,),
    )


def _late(one: Overdue, lang: str) -> tuple[str, ...]:
    said = [cell(value, lang) for value in (one.last.state, one.last.known)]
    return (
        one.record.id,
        _LATE[lang][one.overdue],
        name(one.record, lang),
        cell(one.planned.planning, lang),
        ", ".join(part for part in said if part) + "\n" + "\n".join(map(str, _sources(one.last))),
    )


def promises(options: argparse.Namespace) -> Answer:
    """
    What became of each promise by a day, or only those not known to be kept.
    """
    dossier, lang = reading.dossier(options), options.lang
    plan = reading.plan(dossier, options.plan)
    asked = [one for one in dossier.commitments if plan in {None, one.plan}]
    if options.open:
        still = {one.commitment.id for _, each in jb.not_known_kept(dossier, options.on) for one in each}
        asked = [one for one in asked if one.id in still]
    found = [jb.kept(one, dossier, options.on) for one in asked]
    return Answer(
        plain=lambda: [one.to_dict() for one in found],
        title=wording.day(options.on, lang),
        headings=headings(lang, "id", "what", "made_on", "members", "outcome", "doubt", "delivered"),
        rows=[
            (
                one.commitment.id,
                name(one.commitment, lang),
                cell(one.commitment.made_on, lang),
                ", ".join(one.commitment.members),
                cell(one.outcome, lang),
                cell(one.doubt, lang),
                "\n".join(one.delivered),
            )
            for one in found
        ],
        aside=(0, 6),
    )


def changes(options: argparse.Namespace) -> Answer:
    """
    What changed after one day, up to and including another.
    """
    lang = options.lang
    found = jb.changes(reading.dossier(options), since=options.since, on=options.on)
    return Answer(
        plain=lambda: [one.to_dict() for one in found],
        title=_TEXT[lang]["between"].format(since=wording.day(options.since, lang), on=wording.day(options.on, lang)),
        headings=headings(lang, "id", "change", "what", "before", "after", "source"),
        rows=[
            (
                one.record.id,
                one.kind.label(lang),
                name(one.record, lang),
                *one.in_words(lang),
                "\n".join(map(str, one.sources)),
            )
            for one in found
        ],
        aside=(0,),
        nothing=_TEXT[lang]["none"],
    )
