"""
Organisatie: a party, what it answers for and how that stands, and where else it takes part.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from jeugdbeleid.analysis.timeline import state
from jeugdbeleid.sphinxext.common import about, late, ties_of
from jeugdbeleid.sphinxext.parts import bullets, facts, section, table
from jeugdbeleid.sphinxext.plans import funding_table
from jeugdbeleid.vocabulary import Role

if TYPE_CHECKING:
    from jeugdbeleid.document import Organisation
    from jeugdbeleid.plan import Measure
    from jeugdbeleid.sphinxext.parts import Blocks, Inline, Parts, Row
    from jeugdbeleid.sphinxext.view import View

__all__ = ["answers_for", "show_organisation"]

_ANSWERS = frozenset({Role.RESPONSIBLE, Role.CARRIES_OUT})


def show_organisation(organisation: Organisation, view: View) -> Parts:
    """
    Its names, what it owes on the day of asking, its other measures, money and documents, and its sources.
    """
    naming = view.known.naming
    paid = (*naming(organisation.id, "payers", "funding"), *naming(organisation.id, "recipients", "funding"))
    money = view.plural("funding")
    documents = naming(organisation.id, "issuers", "documents")
    return (
        *_names(view, organisation),
        *section(view.say("owes"), _owes(view, organisation.id)),
        *section(view.say("takes_part"), _takes_part(view, organisation.id)),
        *section(money, funding_table(view, money, dict.fromkeys(paid))),
        *section(view.say("its_documents"), bullets((view.link(one.id),) for one in documents)),
        *ties_of(view, organisation.id),
        *section(view.say("sources"), about(view, organisation)),
    )


def _names(view: View, organisation: Organisation) -> Blocks:
    short = () if organisation.abbreviation is None else (organisation.abbreviation,)
    former = bullets((one.name, " (", *view.links(one.documents), ")") for one in organisation.former)
    return facts(
        [
            (view.say("kind"), [view.term(organisation.kind)]),
            (view.say("names"), view.listed((*short, *organisation.aliases))),
            (view.say("former"), former),
        ]
    )


def answers_for(view: View, identifier: str) -> tuple[Any, ...]:
    """
    What an organisation promised, the aims that it owns, and the measures that it is responsible for or carries out.
    """
    naming = view.known.naming
    return (
        *naming(identifier, "by", "commitments"),
        *naming(identifier, "owners", "targets"),
        *(one for one in naming(identifier, "parties", "measures") if _roles(one, identifier) & _ANSWERS),
    )


def _roles(measure: Measure, identifier: str) -> set[Role]:
    return {party.role for party in measure.parties if party.organisation == identifier}


def _owes(view: View, identifier: str) -> Blocks:
    """
    What it answers for, by the end of its latest window, the undated last.
    """
    records = sorted(answers_for(view, identifier), key=lambda one: (_window(view, one.id), one.id))
    headings = [view.say(key) for key in ("title", "kind", "when", "state_known")]
    asked = view.say("on_day", day=view.date(view.on))
    return table(view.say("owes"), [*headings, asked], [_row(view, record) for record in records])


def _row(view: View, record: Any) -> Row:  # noqa: ANN401 - a measure, an aim or a commitment
    entry = view.known.overdue(view.on).get(record.id)
    told = state(record, view.known.dossier, view.on)
    said: tuple[Inline, ...] = ()
    if told is not None and told.report is not None:
        said = (view.term(told.state), *((", ", view.link(told.report.document)) if told.report.document else ()))
    return [
        [view.link(record.id)],
        [view.kind(record)],
        () if entry is None else view.planning(entry.planned.planning),
        said,
        late(view, record.id),
    ]


def _window(view: View, identifier: str) -> date:
    entry = view.known.overdue(view.on).get(identifier)
    window = None if entry is None else entry.planned.window
    return date.max if window is None or window.end is None else window.end


def _takes_part(view: View, identifier: str) -> Blocks:
    """
    The measures in which it has another role only.
    """
    items = []
    for measure in view.known.naming(identifier, "parties", "measures"):
        roles = _roles(measure, identifier)
        if not roles & _ANSWERS:
            items.append((view.link(measure.id), f" ({', '.join(view.term(role) for role in Role if role in roles)})"))
    return bullets(items)
