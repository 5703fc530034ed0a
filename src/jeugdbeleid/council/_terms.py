"""
Termijnen: what is to be done soon, what is known to be late, and what has passed without a report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from jeugdbeleid.analysis.timeline import state
from jeugdbeleid.council._page import Line, Part, Words
from jeugdbeleid.council._phrases import when
from jeugdbeleid.council._voice import limited
from jeugdbeleid.plan import Measure
from jeugdbeleid.vocabulary import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jeugdbeleid.analysis.timeline import Entry
    from jeugdbeleid.council._page import Table
    from jeugdbeleid.council._voice import Voice
    from jeugdbeleid.record import Record

__all__ = ["due", "over"]


def due(voice: Voice) -> Part:
    """
    What is planned up to the end of the next quarter, the first to come first.
    """
    found = sorted(voice.content.due, key=_by_window)
    if not found:
        return Part(anchor="due", heading=voice.say("due"), blocks=(Words(voice.say("due_none")),))
    about = voice.say("due_about")
    part = limited(voice, "due", voice.say("due"), found, _works, about)
    return attrs.evolve(part, heading=voice.say("due"))


def over(voice: Voice) -> Part:
    """
    What is known to be late, and what has passed without a report.
    """
    content = voice.content
    parts = []
    for name, found in (("late", content.late), ("silent", content.silent)):
        entries = sorted((one.planned for one in found), key=_by_window)
        if entries:
            heading, about = voice.say(name), voice.say(f"{name}_about")
            parts.append(limited(voice, name, heading, entries, _works, about))
    about = voice.say("over_about" if parts else "over_none")
    return Part(anchor="over", heading=voice.say("over"), blocks=(Words(about),), parts=tuple(parts))


def _by_window(entry: Entry) -> tuple[Any, str]:
    window = entry.window
    return (None if window is None else window.end or window.start), entry.record.id


def _works(voice: Voice, caption: str, entries: Sequence[Entry]) -> Table:
    """
    What is planned: by whom, when, and the state that was reported last.
    """
    rows = []
    for one in entries:
        sources = one.record.sources if one.report is None else (one.report.source,)
        title = Line(voice.kind_and_title(one.record), sources)
        who, due_by = Line(_who(voice, one.record)), Line(when(one.planning, voice.lang))
        rows.append((title, who, due_by, _told(voice, one.record)))
    return voice.table(caption, ("what", "who", "when", "state"), rows, 2)


def _told(voice: Voice, record: Record) -> Line:
    """
    The state that was reported last, and by which document.
    """
    last = state(record, voice.content.known, voice.content.on)
    if last is None or last.report is None or last.state is None:
        return Line(voice.say("no_report"))
    return Line(last.state.label(voice.lang), (last.report.source,))


def _who(voice: Voice, record: Any) -> str:  # noqa: ANN401 - a record that has a time
    """
    Who is to do it: who is responsible, else who carries it out; the owners; who owes it.
    """
    if isinstance(record, Measure):
        return voice.names(record.with_role(Role.RESPONSIBLE) or record.with_role(Role.CARRIES_OUT))
    return voice.names(getattr(record, "owners", ()) or getattr(record, "by", ()))
