"""
Onderdelen: a report as a page, a part for each question that a council asks.

Where more than a few things are told, the first stand in the part and all of them in an annex, so that the report of a
big plan can be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jeugdbeleid.analysis.promises import Outcome
from jeugdbeleid.council._aims import targets
from jeugdbeleid.council._changes import changed
from jeugdbeleid.council._money import money
from jeugdbeleid.council._page import Counts, Page, Part
from jeugdbeleid.council._promises import promises
from jeugdbeleid.council._terms import due, over
from jeugdbeleid.council._voice import Voice
from jeugdbeleid.council._words import COUNTS, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jeugdbeleid.council._content import Content

__all__ = ["page_of"]

_KEPT: Final = (Outcome.KEPT, Outcome.KEPT_LATE, Outcome.DECLARED_DONE)


def page_of(content: Content, lang: str) -> Page:
    """
    The report in words.
    """
    voice = Voice(content, lang)
    parts = (targets(voice), changed(voice), due(voice), over(voice), promises(voice), money(voice))
    whole = tuple(_whole(parts))
    annex = (Part(anchor="annex", heading=voice.say("appendix"), parts=whole),) if whole else ()
    return Page(
        lang=lang,
        title=voice.say("title", plan=voice.title(content.plan)),
        lead=(voice.say("day"), voice.say("about")),
        parts=(_short(voice), *parts, *annex),
        contents=voice.say("contents"),
        sources=voice.say("sources"),
    )


def _whole(parts: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        if part.whole is not None:
            yield part.whole
        yield from _whole(part.parts)


def _short(voice: Voice) -> Part:
    """
    The numbers that matter, each a way to what it is the number of.
    """
    content = voice.content
    verdicts = {verdict: sum(one.verdict is verdict for one in content.checks) for verdict in VERDICTS}
    open_promises = sum(one.outcome not in _KEPT for one in content.promises)
    counts = [(verdict.value, number, verdict.value) for verdict, number in verdicts.items() if number]
    counts.append(("changes", len(content.changed), "changes"))
    counts.append(("due", len(content.due), "due"))
    counts += [("late", len(content.late), "late")] if content.late else []
    counts += [("silent", len(content.silent), "silent")] if content.silent else []
    counts += [("promises", open_promises, "promises")] if open_promises else []
    named = [(COUNTS[key][voice.lang == "en"][number != 1], number, anchor) for key, number, anchor in counts]
    return Part(anchor="short", heading=voice.say("short"), blocks=(Counts(tuple(named)),))
