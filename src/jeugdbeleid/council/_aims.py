"""
Doelen: the aims of a plan by their verdicts, and of those that cannot be told why, and what would settle it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.analysis.verdict import Reason, Verdict
from jeugdbeleid.council._page import Line, Lines, Part, Words
from jeugdbeleid.council._phrases import asked, in_period, name_of, when
from jeugdbeleid.council._voice import capital, limited
from jeugdbeleid.council._words import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jeugdbeleid.analysis.verdict import Need, TargetCheck
    from jeugdbeleid.council._page import Table
    from jeugdbeleid.council._voice import Voice

__all__ = ["targets"]


def targets(voice: Voice) -> Part:
    """
    The aims, those that were judged first, with what was agreed, by when, and the figures.
    """
    checks = voice.content.checks
    heading = voice.say("targets")
    if not checks:
        return Part(anchor="targets", heading=heading, blocks=(Words(voice.say("targets_none")),))
    parts = []
    for verdict, pair in VERDICTS.items():
        found = [one for one in checks if one.verdict is verdict]
        if found and verdict is Verdict.UNDETERMINED:
            reasons = tuple(_undetermined(voice, found))
            parts.append(Part(anchor=verdict.value, heading=f"{voice.of(pair)} ({len(found)})", parts=reasons))
        elif found:
            parts.append(limited(voice, verdict.value, voice.of(pair), found, _judged))
    about = Words(voice.say("targets_about"))
    return Part(anchor="targets", heading=heading, blocks=(about,), parts=tuple(parts))


def _undetermined(voice: Voice, checks: Sequence[TargetCheck]) -> Iterator[Part]:
    """
    The aims of which it cannot be told, by the reason; those without a number are but named.
    """
    for reason in Reason:
        found = [one for one in checks if one.reason is reason]
        heading = capital(reason.label(voice.lang))
        if found and reason is Reason.NOT_QUANTIFIED:
            about = voice.say("unquantified")
            yield limited(voice, reason.value, heading, found, _named, about)
        elif found:
            yield limited(voice, reason.value, heading, found, _open)


def _named(voice: Voice, _: str, checks: Sequence[TargetCheck]) -> Lines:
    return Lines(tuple(Line(voice.title(one.target), one.target.sources) for one in checks))


def _judged(voice: Voice, caption: str, checks: Sequence[TargetCheck]) -> Table:
    """
    Aims that were judged, or are not yet due, with their figures.
    """
    due = checks[0].verdict is not Verdict.NOT_YET_DUE
    rows = []
    for one in checks:
        used = [figure for figure in (one.observed, one.baseline) if figure is not None]
        told = list(map(voice.figure, used))
        text = voice.say("no_figure")
        if told:
            text = told[0] if len(told) == 1 else voice.say("was", figure=told[0], baseline=told[1])
        sources = tuple(dict.fromkeys(source for figure in used for source in figure.sources))
        rows.append((*_aim(voice, one), Line(text, sources)))
    headings = ("aim", "asks", "when", "figure" if due else "now")
    return voice.table(caption, headings, rows, 4)


def _open(voice: Voice, caption: str, checks: Sequence[TargetCheck]) -> Table:
    """
    Aims of which it cannot be told, with what would settle it and what is known.
    """
    rows = []
    for one in checks:
        used = (*one.conflicting, *one.near) if one.conflicting or one.observed is None else (one.observed, *one.near)
        sources = tuple(dict.fromkeys(source for figure in used for source in figure.sources))
        rows.append((*_aim(voice, one), Line(" ".join(_wanted(voice, one)) or "—", sources)))
    return voice.table(caption, ("aim", "asks", "when", "needs"), rows, 4)


def _wanted(voice: Voice, one: TargetCheck) -> Iterator[str]:
    """
    What would settle an aim, and what is known of it: figures that contradict each other, one that does not settle it,
    one of something near it.
    """
    if one.needs:
        yield f"{'; '.join(_need(voice, need) for need in one.needs)}."
    elif one.reason is Reason.NO_BASELINE:
        yield voice.say("no_base")
    if one.conflicting:
        yield voice.say("conflict", figures="; ".join(map(voice.figure, one.conflicting)))
    elif one.observed is not None:
        yield voice.say("known", figure=voice.figure(one.observed))
    for figure in one.near:
        yield voice.say("near", title=voice.counted(figure), figure=voice.figure(figure))


def _aim(voice: Voice, one: TargetCheck) -> tuple[Line, Line, Line]:
    """
    What an aim is called, what it asks, and by when.
    """
    target = one.target
    due = when(target.due, voice.lang)
    if target.due is None and target.measured is not None:
        due = in_period(target.measured, voice.lang)
    return Line(voice.title(target), target.sources), Line(asked(target.goal, voice.lang)), Line(due)


def _need(voice: Voice, need: Need) -> str:
    named = name_of(need.indicator, voice.content.dossier, voice.lang)
    if need.period is not None:
        named = f"{named} {in_period(need.period, voice.lang)}"
    return voice.say("final", need=named) if need.definitive else named
