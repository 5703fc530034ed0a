"""
Document: what it is, and all that it says, passage by passage, each with an anchor that sources lead to.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from jeugdbeleid.facts import facts_of
from jeugdbeleid.figure import Figure
from jeugdbeleid.planning import Planning
from jeugdbeleid.relation import Relation
from jeugdbeleid.sphinxext.commitments import citation_of
from jeugdbeleid.sphinxext.common import about, report_parts, run_on, ties_of
from jeugdbeleid.sphinxext.knowledge import name_of
from jeugdbeleid.sphinxext.parts import Span, bullets, facts, para, section, table
from jeugdbeleid.sphinxext.view import address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jeugdbeleid.document import Document
    from jeugdbeleid.record import Record
    from jeugdbeleid.sphinxext.knowledge import Said
    from jeugdbeleid.sphinxext.parts import Blocks, Inline, Parts, Row
    from jeugdbeleid.sphinxext.view import View

__all__ = ["show_document"]

#: Kinds that have a place of their own here: nothing else lists them all.
_HERE = frozenset({"measure", "funding", "practice", "obstacle", "reconciliation"})


def show_document(document: Document, view: View) -> Parts:
    """
    Its description; of one whose text is held every passage with what it says; its ties and sources.
    """
    says = _passages(view, document)
    lead = (para([view.say("words_of")]),) if says else ()
    return (
        *_description(view, document),
        *section(view.say("says_all"), (*lead, *says)),
        *ties_of(view, document.id),
        *section(view.say("spoken_of"), about(view, document)),
    )


def _description(view: View, document: Document) -> Blocks:
    held = "not_held" if document.lines is None else "held_lines"
    return facts(
        [
            (view.say("kind"), [view.term(document.kind)]),
            (view.say("issuers"), view.links(document.issuers)),
            (view.say("dated"), view.listed([view.period(document.date)])),
            (view.say("dated_by"), [] if document.dated is None else view.source(document.dated)),
            (view.say("announced"), view.planning(document.planning)),
            (view.say("citations"), citation_of(document.citations)),
            (view.say("address"), [] if document.address is None else [address(document.address)]),
            (view.say("held"), [view.say(held, lines=view.number(document.lines or 0))]),
        ]
    )


def _passages(view: View, document: Document) -> Blocks:
    """
    A table for each stretch of passages under one heading.
    """
    passages = view.known.passages.get(document.id, {})
    found: list[Blocks] = []
    for heading, items in groupby(
        passages.items(), key=lambda item: view.known.headings.get((document.id, *item[0]), "")
    ):
        stretch = list(items)
        first, last = stretch[0][0][0], max(lines[1] for lines, _ in stretch)
        caption = f"{heading or view.title(document)} ({view.say('line_many', first=first, last=last)})"
        rows = [_row(view, lines, said) for lines, said in stretch]
        found.append(table(caption, [view.say("lines"), view.say("says")], rows))
    return tuple(one for tables in found for one in tables)


def _row(view: View, lines: tuple[int, int], said: Iterable[Said]) -> Row:
    first, last = lines
    text = str(first) if first == last else f"{first}-{last}"
    return [[para([text], f"lines-{first}-{last}")], bullets(_says(view, one) for one in said)]


def _says(view: View, said: Said) -> tuple[Inline, ...]:
    """
    What a passage says of one record: its kind and name, its values or the report.
    """
    record = said.record
    kind = f"{view.capital(view.kind(record))}: "
    if isinstance(record, Relation):
        return (kind, *view.tied(record))
    here = name_of(record) in _HERE
    shown = Span(view.title(record), anchor=view.anchored(record, 2)) if here else view.link(record.id)
    said_of_it = _values(view, record) if said.report is None else report_parts(view, said.report)
    return (kind, shown, *((" – ", *said_of_it) if said_of_it else ()))


def _values(view: View, record: Record) -> tuple[Inline, ...]:
    """
    The values of a record itself, each with its words.
    """
    values = [fact.value for fact in facts_of([record]) if not fact.path.startswith("reports")]
    return run_on(
        view.figure(one) if isinstance(one, Figure) else view.planning(one)
        for one in values
        if isinstance(one, Figure | Planning)
    )
