"""
Gedeeld: what the pages of several kinds of record show alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jeugdbeleid import wording
from jeugdbeleid.sphinxext.parts import Box, Bullets, Code, Span, bullets, facts, section, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jeugdbeleid.record import Breakdown
    from jeugdbeleid.report import Ages, Party, Report, Scope
    from jeugdbeleid.sphinxext.parts import Blocks, Held, Inline, Parts, Row
    from jeugdbeleid.sphinxext.view import View
    from jeugdbeleid.vocabulary import Term

__all__ = [
    "MARKS",
    "about",
    "box",
    "breakdown_of",
    "late",
    "marked",
    "parties_of",
    "report_parts",
    "reports_of",
    "scope_of",
    "ties_of",
]

#: The mark before an outcome, so that it is not told by colour alone.
MARKS = {
    "met": "✓",
    "kept": "✓",
    "kept_late": "✓",
    "declared_done": "✓",
    "not_met": "✗",
    "not_kept": "✗",
    "not_yet_due": "→",
    "undetermined": "?",
}


def about(view: View, record: Any) -> Blocks:  # noqa: ANN401 - any record
    """
    What every record has: its name in the document, topics, note, sources and id.
    """
    dutch = [Span(record.title.nl, "nl")] if view.lang != "nl" and hasattr(record, "title") else []
    return facts(
        [
            (view.say("named"), dutch),
            (view.say("topics"), view.listed(map(view.term, record.topics))),
            (view.say("note"), view.note(record.note)),
            (view.say("sources"), view.sources(record.sources)),
            (view.say("id"), [Code(record.id)]),
        ]
    )


def marked(view: View, outcome: Term, reason: Term | None = None) -> str:
    """
    An outcome with its mark, and the reason where there is one.
    """
    said = f"{MARKS[outcome.value]} {view.term(outcome)}"
    return said if reason is None else f"{said}: {view.term(reason)}"


def box(view: View, key: str, outcome: Term, content: Sequence[Held]) -> Box:
    """
    The box in which a verdict or an outcome on the day of asking stands.
    """
    head = view.say(key, mark=MARKS[outcome.value], day=view.date(view.on), verdict=view.term(outcome))
    return Box(outcome.value.replace("_", "-"), head, tuple(content))


def parties_of(view: View, parties: Iterable[Party]) -> tuple[Bullets, ...]:
    """
    Who takes part, role by role.
    """
    roles: dict[str, list[Party]] = {}
    for party in parties:
        roles.setdefault(view.term(party.role), []).append(party)
    return bullets([f"{role}: ", *_named(view, those)] for role, those in roles.items())


def _named(view: View, parties: Iterable[Party]) -> list[Inline]:
    found: list[Inline] = []
    for party in parties:
        found += [", "] if found else []
        found += [view.link(party.organisation), f" ({view.say('inferred')})" if party.inferred else ""]
    return found


def scope_of(view: View, scope: Scope | None) -> tuple[str, ...]:
    """
    Where and for whom, in a few words.
    """
    if scope is None:
        return ()
    found = [] if scope.number is None else [wording.figure(scope.number, view.lang)]
    found += [] if scope.level is None else [view.term(scope.level)]
    found += [area.name if area.code is None else f"{area.name} ({area.code})" for area in scope.areas]
    found += [view.term(group) for group in scope.groups]
    found += [] if scope.ages is None else [_ages(view, scope.ages)]
    return view.listed(found)


def _ages(view: View, ages: Ages) -> str:
    if ages.high is None:
        return view.say("ages_from", low=ages.low)
    return view.say("ages_to", high=ages.high) if ages.low is None else view.say("ages", low=ages.low, high=ages.high)


def breakdown_of(breakdown: Breakdown) -> tuple[str, ...]:
    """
    A breakdown as "dimension: value".
    """
    return ("; ".join(f"{dimension}: {value}" for dimension, value in breakdown),) if breakdown else ()


def report_parts(view: View, report: Report) -> tuple[Inline, ...]:
    """
    What a report says: state, stage, firmness, shift; the name used; when; the proviso and the note.
    """
    said = [view.term(one) for one in (report.state, report.stage, report.firmness) if one is not None]
    said += [] if report.moved is None else [view.say("moved", moved=view.term(report.moved))]
    named = [] if report.called is None else [(f"{view.say('called')} ", view.words(report.called))]
    notes = [(view.english(note),) for note in (report.condition, report.note) if note is not None]
    planning = [view.planning(report.planning)] if report.planning is not None else []
    return run_on([*((one,) for one in said), *planning, *named, *notes])


def run_on(items: Iterable[Sequence[Inline]], mark: str = "; ") -> tuple[Inline, ...]:
    """
    Items of several parts in a line, with a mark between them, of which a sentence that ends has no need.

    >>> run_on([("a",), ("b", "c"), ("Seen in May.",), ("d",)])
    ('a', '; ', 'b', 'c', '; ', 'Seen in May.', ' ', 'd')
    """
    found: list[Inline] = []
    for item in filter(None, items):
        found += [" " if _ended(found[-1]) else mark, *item] if found else item
    return tuple(found)


def _ended(part: Inline) -> bool:
    return (part if isinstance(part, str) else part.text).endswith(".")


def reports_of(view: View, reports: Sequence[Report]) -> Parts:
    """
    A table of what documents say of a record.
    """
    rows: list[Row] = [
        [
            view.maybe(report.document) or (str(report.source),),
            report_parts(view, report),
            view.source(report.source, short=True),
        ]
        for report in reports
    ]
    headings = [view.say(key) for key in ("document", "says", "lines")]
    return section(view.say("reports"), table(view.say("reports"), headings, rows))


def ties_of(view: View, identifier: str) -> Parts:
    """
    The ties of a record, each as a sentence with its source.
    """
    items = []
    for tie in view.known.ties.get(identifier, ()):
        said = [view.tied(tie), *([view.planning(tie.on)] if tie.on is not None else [])]
        said += [view.source(one) for one in tie.sources]
        items.append(run_on([*said, *([view.note(tie.note)] if tie.note is not None else [])]))
    return section(view.say("ties"), bullets(items))


def late(view: View, identifier: str) -> tuple[str, ...]:
    """
    How a record stands to its window on the day of asking.
    """
    found = view.known.overdue(view.on).get(identifier)
    if found is None or found.planned.window is None:
        return ()
    return (view.say({True: "late", False: "not_late", None: "not_known_late"}[found.overdue]),)
