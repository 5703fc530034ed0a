"""
Toezegging: what was promised or asked, by whom and to whom, and what became of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.sphinxext.common import about, box, marked, reports_of, ties_of
from jeugdbeleid.sphinxext.parts import Address, facts, joined, para, section, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jeugdbeleid.analysis.promises import Kept
    from jeugdbeleid.citation import Citation
    from jeugdbeleid.commitment import Commitment
    from jeugdbeleid.sphinxext.parts import Blocks, Inline, Parts, Row
    from jeugdbeleid.sphinxext.view import View

__all__ = ["citation_of", "commitments_table", "show_commitment"]


def show_commitment(commitment: Commitment, view: View) -> Parts:
    """
    Its outcome on the day of asking, who owes what to whom, what documents say of it, and its sources.
    """
    kept = view.known.kept(commitment, view.on)
    return (
        box(view, "outcome_on", kept.outcome, _what_became(view, kept)),
        *_terms(view, commitment),
        *reports_of(view, commitment.reports),
        *ties_of(view, commitment.id),
        *section(view.say("sources"), about(view, commitment)),
    )


def _what_became(view: View, kept: Kept) -> Blocks:
    doubt = () if kept.doubt is None else (para([f"{view.capital(view.term(kept.doubt))}."]),)
    report = None if kept.last is None else kept.last.report
    known = facts(
        [
            (view.say("answered_by"), view.links(kept.delivered)),
            (view.say("delay"), _delay(view, kept)),
            (view.say("last_spoken"), view.maybe(None if report is None else report.document)),
        ]
    )
    return (*doubt, *known)


def _delay(view: View, kept: Kept) -> tuple[str, ...]:
    if kept.days is None:
        return ()
    low, high = ("?" if side is None else str(side) for side in (kept.days.low, kept.days.high))
    return (view.say("days_exact" if low == high else "days", low=low, high=high),)


def _terms(view: View, commitment: Commitment) -> Blocks:
    subject = commitment.subject
    return facts(
        [
            (view.say("kind"), [view.term(commitment.kind)]),
            (view.say("subject"), [] if subject is None else [subject.label(view.lang)]),
            (view.say("made_on"), view.listed([view.period(commitment.made_on)])),
            (view.say("by"), view.links(commitment.by)),
            (view.say("to"), view.links(commitment.to)),
            (view.say("members"), view.listed(commitment.members)),
            (view.say("citations"), [] if commitment.citation is None else citation_of([commitment.citation])),
            (view.say("plan"), view.maybe(commitment.plan)),
            (view.say("due"), view.planning(commitment.due)),
        ]
    )


def citation_of(citations: Iterable[Citation]) -> tuple[Inline, ...]:
    """
    References in their one form, as links to their public address.
    """
    return joined(
        (one.canonical if one.address is None else Address(one.address, one.canonical) for one in citations), "; "
    )


def commitments_table(view: View, caption: str, commitments: Iterable[Commitment]) -> Blocks:
    """
    Commitments with who made them, their outcome and the doubt.
    """
    rows: list[Row] = [
        [
            [view.link(kept.commitment.id)],
            [view.term(kept.commitment.kind)],
            view.links(kept.commitment.by),
            view.planning(kept.commitment.due),
            [marked(view, kept.outcome, kept.doubt)],
            view.source(kept.commitment.sources[0]),
        ]
        for kept in (view.known.kept(one, view.on) for one in commitments)
    ]
    headings = [view.say(key) for key in ("title", "kind", "by", "due", "outcome", "source")]
    return table(caption, headings, rows)
