"""
Toezeggingen: what became of promises, motions, questions and agreements, by their outcome.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jeugdbeleid.analysis.promises import Outcome
from jeugdbeleid.council._page import Line, Part, Words
from jeugdbeleid.council._phrases import when
from jeugdbeleid.council._voice import capital, limited
from jeugdbeleid.vocabulary import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jeugdbeleid.analysis.promises import Kept
    from jeugdbeleid.commitment import Commitment
    from jeugdbeleid.council._page import Table
    from jeugdbeleid.council._voice import Voice
    from jeugdbeleid.planning import Planning

__all__ = ["promises"]

#: The outcomes in the order in which they are told.
_OUTCOMES: Final = (
    Outcome.NOT_KEPT,
    Outcome.NOT_YET_DUE,
    Outcome.UNDETERMINED,
    Outcome.KEPT_LATE,
    Outcome.KEPT,
    Outcome.DECLARED_DONE,
)


def promises(voice: Voice) -> Part:
    """
    What was promised, asked or agreed, under a heading for each outcome.
    """
    found = voice.content.promises
    heading = voice.say("promises")
    if not found:
        return Part(anchor="promises", heading=heading, blocks=(Words(voice.say("promises_none")),))
    parts = []
    for outcome in _OUTCOMES:
        told = [one for one in found if one.outcome is outcome]
        if told:
            heading_of = capital(outcome.label(voice.lang))
            parts.append(limited(voice, f"promises-{outcome.value}", heading_of, told, _kept))
    about = Words(voice.say("promises_about"))
    return Part(anchor="promises", heading=heading, blocks=(about,), parts=tuple(parts))


def _kept(voice: Voice, caption: str, told: Sequence[Kept]) -> Table:
    """
    What was promised, by whom and to whom, when, and why it is not known whether it was kept.
    """
    doubtful = told[0].outcome is Outcome.UNDETERMINED
    rows = []
    for one in told:
        made = one.commitment
        last = () if one.last is None or one.last.report is None else (one.last.report.source,)
        title = Line(voice.kind_and_title(made), tuple(dict.fromkeys((*made.sources, *last))))
        both, due = voice.pair("by_to_both", made.by, made.to), when(_promised(made), voice.lang)
        why = (Line(one.doubt.label(voice.lang)),) if doubtful and one.doubt is not None else ()
        rows.append((title, Line(both), Line(due), *why))
    headings = ("promise", "by_to", "when", "why") if doubtful else ("promise", "by_to", "when")
    return voice.table(caption, headings, rows, 2)


def _promised(made: Commitment) -> Planning | None:
    """
    When a promise is due: by its own date, else by the first report that plans it.
    """
    plans = (one.planning for one in made.reports if one.planning is not None and one.state is State.PLANNED)
    return made.due or next(plans, None)
