"""
Veranderingen: what changed of a plan, kind by kind, each in a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jeugdbeleid.analysis.changes import ChangeKind
from jeugdbeleid.analysis.timeline import Entry
from jeugdbeleid.analysis.verdict import TargetCheck, Verdict
from jeugdbeleid.council._page import Line, Lines, Part, Words
from jeugdbeleid.council._phrases import when
from jeugdbeleid.council._voice import limited
from jeugdbeleid.council._words import CHANGES
from jeugdbeleid.indicator import Observation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jeugdbeleid.analysis.changes import Changed
    from jeugdbeleid.council._voice import Voice

__all__ = ["changed"]

_JUDGED: Final = (Verdict.MET, Verdict.NOT_MET)


def changed(voice: Voice) -> Part:
    """
    What changed, under a heading for each kind of change.
    """
    content = voice.content
    heading = voice.say("changes")
    if not content.changed:
        return Part(anchor="changes", heading=heading, blocks=(Words(voice.say("changes_none")),))
    parts = []
    for kind, pair in CHANGES.items():
        told = [Line(_change(voice, one), one.sources) for one in content.changed if one.kind is kind]
        if told:
            anchor = f"changes-{kind.value}"
            parts.append(limited(voice, anchor, voice.of(pair), told, _lines))
    about = Words(voice.say("changes_about"))
    return Part(anchor="changes", heading=heading, blocks=(about,), parts=tuple(parts))


def _lines(_: Voice, __: str, told: Sequence[Line]) -> Lines:
    return Lines(tuple(told))


def _change(voice: Voice, one: Changed) -> str:
    """
    A change in a sentence.
    """
    title, before, after = voice.title(one.record), one.before, one.after
    if isinstance(after, TargetCheck) and isinstance(before, TargetCheck):
        labels = {"before": before.verdict.label(voice.lang), "after": after.verdict.label(voice.lang)}
        if after.verdict in _JUDGED and after.observed is not None:
            return voice.say("judged", title=title, **labels, figure=voice.figure(after.observed))
        return voice.say("turned", title=title, **labels, reason=after.reason.label(voice.lang))
    if isinstance(after, Observation):
        named = voice.counted(after)
        if isinstance(before, Observation):
            return voice.say("revised", title=named, before=voice.figure(before), after=voice.figure(after))
        return voice.say("counted", title=named, figure=voice.figure(after))
    if not isinstance(after, Entry):
        return voice.say("new", title=voice.kind_and_title(one.record))
    if one.kind is ChangeKind.MOVED:
        return _moved(voice, one, after, title)
    if one.kind is ChangeKind.PASSED:
        return voice.say("passed", title=title, when=when(after.planning, voice.lang))
    said = ", ".join(_said(voice, after))
    return voice.say("told", title=title, said=said) if said else voice.say("told_bare", title=title)


def _moved(voice: Voice, one: Changed, after: Entry, title: str) -> str:
    """
    From when to when, and by how many days as far as that is certain.
    """
    if after.planning is None:
        return voice.say("moved_away", title=title)
    now = when(after.planning, voice.lang)
    if not isinstance(one.before, Entry) or one.before.planning is None:
        return voice.say("moved_to", title=title, after=now)
    low, high = (None, None) if one.days is None else (one.days.low, one.days.high)
    days = ""
    if low is not None and low > 0:
        days = voice.say("days" if low == high else "days_at_least", count=low, way=voice.say("later"))
    elif high is not None and high < 0:
        days = voice.say("days" if low == high else "days_at_least", count=-high, way=voice.say("earlier"))
    return voice.say("moved", title=title, before=when(one.before.planning, voice.lang), after=now, days=days)


def _said(voice: Voice, entry: Entry) -> Iterator[str]:
    """
    The state and the planning that an entry gives.
    """
    if entry.state is not None:
        yield entry.state.label(voice.lang)
    if entry.planning is not None:
        yield when(entry.planning, voice.lang)
