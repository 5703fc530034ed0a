"""
Ingangen: lists of records, by kind, verdict, year, topic and party, and the front page of a dossier.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from jeugdbeleid.analysis.promises import Outcome
from jeugdbeleid.analysis.verdict import Reason, Verdict
from jeugdbeleid.errors import UnknownId, nearest
from jeugdbeleid.period import Period
from jeugdbeleid.sphinxext.commitments import commitments_table
from jeugdbeleid.sphinxext.common import marked
from jeugdbeleid.sphinxext.knowledge import REGISTERS
from jeugdbeleid.sphinxext.organisations import answers_for
from jeugdbeleid.sphinxext.parts import bullets, para, section, table
from jeugdbeleid.sphinxext.plans import funding_table
from jeugdbeleid.sphinxext.targets import targets_table
from jeugdbeleid.vocabulary import OrganisationKind, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jeugdbeleid.analysis.timeline import Overdue
    from jeugdbeleid.sphinxext.parts import Blocks, Parts, Row
    from jeugdbeleid.sphinxext.view import View
    from jeugdbeleid.target import Target

__all__ = ["INDEXES", "show_index", "title_of", "years_of"]

#: The lists there are, by their name in the directive.
INDEXES = (
    "home",
    "plan",
    "document",
    "target",
    "indicator",
    "organisation",
    "commitment",
    "timeline",
    "verdict",
    "year",
    "topic",
)

_ORDER = tuple(Reason)

_BY = {"home": "home", "verdict": "by_verdict", "year": "by_year", "topic": "by_topic", "timeline": "timelines"}


def title_of(view: View, name: str, one: str | None = None) -> str:
    """
    The title of a list. Raises :class:`UnknownId` for a list, a topic or a year that is not there.
    """
    if name not in INDEXES:
        raise UnknownId("index", name, nearest(name, INDEXES))
    if one is None:
        return view.say(_BY[name]) if name in _BY else view.plural(name)
    if name == "topic":
        return view.say("topic_of", title=view.term(_topic(one)))
    return view.say("year_of", title=_year(view, one))


def show_index(view: View, name: str, one: str | None = None) -> Parts:
    """
    A list of the records of a kind or by what they have in common; of one year or topic all its records.
    """
    if one is not None:
        return _of_topic(view, _topic(one)) if name == "topic" else _of_year(view, _year(view, one))
    made = {
        "home": _home,
        "document": _documents,
        "target": lambda view: targets_table(view, view.plural("target"), _sorted(view, "target")),
        "commitment": lambda view: commitments_table(view, view.plural("commitment"), _sorted(view, "commitment")),
        "organisation": _organisations,
        "verdict": _verdicts,
        "timeline": _timelines,
        "year": _years,
        "topic": _topics,
    }
    return made[name](view) if name in made else _listed(view, _sorted(view, name))


def _home(view: View) -> Parts:
    """
    What the dossier is, the ways into it, how many aims have which verdict, and the documents it comes from.
    """
    dossier = view.known.dossier
    held = [one for one in dossier.documents if one.lines is not None]
    lead = view.say("home_lead", count=len(held), edition=dossier.edition or "", day=view.date(view.on))
    ways = [(view.entry(name, title_of(view, name)), _count(view, name)) for name in INDEXES[1:]]
    checks = Counter(view.known.check(one, view.on).verdict for one in dossier.targets)
    rows: list[Row] = [[[marked(view, verdict)], [str(checks[verdict])]] for verdict in Verdict]
    caption = view.say("verdicts_now")
    return (
        para([lead]),
        *section(view.say("ways_in"), bullets(ways)),
        *section(caption, table(caption, [view.say("verdict"), view.say("count")], rows)),
        *_held(view, held),
    )


def _count(view: View, name: str) -> str:
    return f" ({len(view.known.dossier.register(REGISTERS[name]))})" if name in REGISTERS else ""


def _topic(code: str) -> Topic:
    codes = {topic.value: topic for topic in Topic}
    if code not in codes:
        raise UnknownId("topic", code, nearest(code, codes))
    return codes[code]


def _year(view: View, year: str) -> int:
    known = {str(one): one for one in years_of(view)}
    if year not in known:
        raise UnknownId("year", year, nearest(year, known))
    return known[year]


def _sorted(view: View, name: str) -> list[Any]:
    return sorted(view.known.dossier.register(REGISTERS[name]), key=lambda one: (view.title(one).casefold(), one.id))


def _listed(view: View, records: Iterable[Any]) -> Blocks:
    return bullets((view.link(one.id),) for one in records)


def _documents(view: View) -> Parts:
    """
    First those whose text is held, by date, then those that they mention.
    """
    documents = _sorted(view, "document")
    others = _listed(view, (one for one in documents if one.lines is None))
    held = _held(view, (one for one in documents if one.lines is not None))
    return (*held, *section(view.say("other_documents"), others))


def _held(view: View, documents: Iterable[Any]) -> Parts:
    held = sorted(documents, key=lambda one: str(one.date))
    rows: list[Row] = [
        [[view.link(one.id)], [view.term(one.kind)], [view.period(one.date)], [view.number(one.lines)]] for one in held
    ]
    caption = view.say("held_documents")
    return section(caption, table(caption, [view.say(key) for key in ("title", "kind", "dated", "lines")], rows))


def _organisations(view: View) -> Parts:
    """
    Parties by kind, with how many things each answers for and how many measures name it.
    """
    organisations = _sorted(view, "organisation")
    headings = [view.say("title"), view.say("names"), view.say("owes"), view.plural("measure")]
    found: list[Parts] = []
    for kind in OrganisationKind:
        rows: list[Row] = [
            [
                [view.link(one.id)],
                view.listed([one.abbreviation or ""]),
                [str(len(answers_for(view, one.id)))],
                [str(len(view.known.naming(one.id, "parties", "measures")))],
            ]
            for one in organisations
            if one.kind is kind
        ]
        caption = view.capital(view.term(kind))
        found.append(section(caption, table(caption, headings, rows)))
    return tuple(one for parts in found for one in parts)


def _verdicts(view: View) -> Parts:
    """
    Aims by verdict and commitments by outcome, each with how many there are.
    """
    checks = [view.known.check(one, view.on) for one in _sorted(view, "target")]
    kept = [view.known.kept(one, view.on) for one in _sorted(view, "commitment")]
    found: list[Parts] = []
    for verdict in Verdict:
        targets = [check.target for check in checks if check.verdict is verdict]
        caption = f"{view.plural('target')}: {marked(view, verdict)} ({len(targets)})"
        found.append(section(caption, _by_reason(view, targets) or (para([view.say("nothing")]),)))
    for outcome in Outcome:
        those = [one.commitment for one in kept if one.outcome is outcome]
        caption = f"{view.plural('commitment')}: {marked(view, outcome)} ({len(those)})"
        found.append(section(caption, commitments_table(view, caption, those) or (para([view.say("nothing")]),)))
    return tuple(one for parts in found for one in parts)


def _by_reason(view: View, targets: Iterable[Target]) -> Blocks:
    """
    A table of aims for each first reason of their verdict.
    """
    reasons: dict[Reason, list[Target]] = {}
    for target in targets:
        reasons.setdefault(view.known.check(target, view.on).reason, []).append(target)
    made = (
        targets_table(view, f"{view.capital(view.term(reason))} ({len(those)})", those, verdicts=False)
        for reason, those in sorted(reasons.items(), key=lambda item: _ORDER.index(item[0]))
    )
    return tuple(one for tables in made for one in tables)


def years_of(view: View) -> tuple[int, ...]:
    """
    The years in which something falls: a document, a figure, or the window of an aim, a measure or a commitment.
    """
    dossier = view.known.dossier
    dates = [one.date for one in dossier.documents if one.date is not None]
    dates += [one.period for one in dossier.observations if one.period is not None]
    dates += [one.planned.window for one in _planned(view) if one.planned.window is not None]
    return tuple(sorted({day.year for one in dates for day in (one.start, one.end) if day is not None}))


def _timelines(view: View) -> Blocks:
    return bullets((view.timeline(plan.id, view.title(plan)),) for plan in _sorted(view, "plan"))


def _planned(view: View) -> list[Overdue]:
    """
    What has a planning among the dossier's own records.
    """
    return [one for one in view.known.overdue(view.on).values() if one.record.id in view.known.dossier.by_id]


def _years(view: View) -> Blocks:
    return bullets((view.entry(f"year {year}", str(year)),) for year in years_of(view))


def _topics(view: View) -> Blocks:
    counts = Counter(
        topic for name in REGISTERS for one in view.known.dossier.register(REGISTERS[name]) for topic in one.topics
    )
    topics = sorted(Topic, key=view.term)
    return bullets((view.entry(f"topic {one.value}", view.term(one)), f" ({counts[one]})") for one in topics)


def _of_topic(view: View, topic: Topic) -> Parts:
    """
    All records on a topic, kind by kind.
    """
    found: list[Parts] = []
    for name in REGISTERS:
        caption = view.plural(name)
        those = [one for one in _sorted(view, name) if topic in one.topics]
        listed = targets_table(view, caption, those) if name == "target" else _listed(view, those)
        found.append(section(caption, listed))
    return tuple(one for parts in found for one in parts) or (para([view.say("nothing")]),)


def _of_year(view: View, year: int) -> Parts:
    """
    What falls in a year: documents, what is due, aims measured, figures, money.
    """
    asked = Period.year(year)
    documents = [one for one in _sorted(view, "document") if one.date is not None and one.date.within(asked)]
    due = [one.record for one in _planned(view) if _ends(one.planned.window, asked)]
    measured = [one for one in _sorted(view, "target") if one.measured is not None and one.measured.within(asked)]
    figures = [one for one in _sorted(view, "observation") if one.period is not None and one.period.within(asked)]
    money = [one for one in _sorted(view, "funding") if one.period is not None and one.period.overlaps(asked)]
    shown = {
        "documents_of": _listed(view, documents),
        "due_in": _due(view, view.say("due_in", year=year), due),
        "measured_in": targets_table(view, view.say("measured_in", year=year), measured),
        "figures_of": _figures(view, view.say("figures_of", year=year), figures),
        "money_of": funding_table(view, view.say("money_of", year=year), money),
    }
    made = [section(view.say(key, year=year), blocks) for key, blocks in shown.items()]
    return tuple(one for sections in made for one in sections) or (para([view.say("nothing")]),)


def _ends(window: Period | None, asked: Period) -> bool:
    return window is not None and window.end is not None and Period.day(window.end).within(asked)


def _due(view: View, caption: str, records: Iterable[Any]) -> Blocks:
    overdue = view.known.overdue(view.on)
    rows: list[Row] = [
        [[view.link(one.id)], [view.kind(one)], view.planning(overdue[one.id].planned.planning)]
        for one in sorted(records, key=lambda one: (str(overdue[one.id].planned.window), one.id))
    ]
    return table(caption, [view.say(key) for key in ("title", "kind", "when")], rows)


def _figures(view: View, caption: str, figures: Iterable[Any]) -> Blocks:
    rows: list[Row] = [
        [[view.link(one.indicator)], [view.period(one.period)], view.figure(one.figure), view.sources(one.sources)]
        for one in figures
    ]
    return table(caption, [view.say(key) for key in ("indicator", "period", "figure", "source")], rows)
