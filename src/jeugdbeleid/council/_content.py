"""
Inhoud: what a report to a council tells of a plan, as values; nothing is put into words here.

It is told as it was known on the day of the report. What has no date, as a page of a municipality's own paper, counts as
known before everything that has one: it is a plan all the same, it turns nothing late and it is never new.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid._check import check_day
from jeugdbeleid.analysis.changes import Changed, ChangeKind, changes
from jeugdbeleid.analysis.check import check
from jeugdbeleid.analysis.money import funding_in
from jeugdbeleid.analysis.promises import Doubt, Kept, kept
from jeugdbeleid.analysis.timeline import Entry, Overdue, state, timeline
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.kinds import KINDS, sources_of
from jeugdbeleid.period import Period
from jeugdbeleid.source import Page
from jeugdbeleid.vocabulary import State

if TYPE_CHECKING:
    from jeugdbeleid.analysis.verdict import TargetCheck
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.funding import Funding
    from jeugdbeleid.plan import Plan
    from jeugdbeleid.record import Record
    from jeugdbeleid.source import Source

__all__ = ["Content", "content_of", "stated"]

_OVER = (State.DONE, State.STOPPED)

#: Before everything that has a date.
_OF_OLD = date.min


@final
@attrs.frozen(kw_only=True)
class Content:
    """
    What there is to tell of a plan on a day: its aims with their verdicts; what changed after `since`; what is due
    after `on` and by `until`; what is known to be late, and what has passed without a report; what became of promises;
    the money of the year and the other money, with what overlaps. `known` is what was known on the day, `dossier` the
    whole, in which names are looked up.
    """

    plan: Plan
    since: date
    on: date
    until: date
    checks: tuple[TargetCheck, ...]
    changed: tuple[Changed, ...]
    due: tuple[Entry, ...]
    late: tuple[Overdue, ...]
    silent: tuple[Overdue, ...]
    promises: tuple[Kept, ...]
    money: tuple[Funding, ...]
    other_money: tuple[Funding, ...]
    overlapping: tuple[tuple[str, str], ...]
    known: Dossier
    dossier: Dossier


def content_of(dossier: Dossier, plan: str, *, since: date, on: date) -> Content:
    """
    Gather what a report tells.

    Raises :class:`UnknownId` for a plan that is not there, and :class:`InvalidValue` for a day that is none, for an
    `on` before `since`, and where the plan was not known on that day.
    """
    dossier.plans[plan]
    for name, day in (("since", since), ("on", on)):
        check_day(f"report.{name}", day)
    if on < since:
        raise InvalidValue("report.on", on.isoformat(), f"a day not before {since.isoformat()}")
    placed = _placed(dossier)
    now = placed.as_of(on)
    known = now.plans.get(plan)
    if known is None:
        raise InvalidValue("report.on", on.isoformat(), f"a day on which {plan!r} was known")
    told = timeline(now, plan=plan)
    until = _next_quarter(on)
    works = [one for one in told.overdue(on) if type(one.record) in (KINDS["measures"], KINDS["plans"])]
    money = funding_in(now, on.year)
    funded = now.funding.select(plan=plan)
    return Content(
        plan=known,
        since=since,
        on=on,
        until=until,
        checks=tuple([check(one, now, on=on) for one in now.targets.select(plan=plan)]),
        changed=_changed(placed, now, plan, since, on),
        due=tuple(one for one in told.latest(on) if _is_due(one, on, until) and not _is_over(one.record, now, on)),
        late=tuple(one for one in works if one.overdue),
        silent=tuple(one for one in works if one.overdue is None and _is_silent(one, on)),
        promises=tuple(
            one
            for one in (kept(commitment, now, on) for commitment in now.commitments.select(plan=plan))
            if one.doubt is not Doubt.NOT_YET_KNOWN
        ),
        money=tuple(one for one in money.dated if one.plan == plan),
        other_money=tuple(one for one in funded if one not in money.dated),
        overlapping=tuple(pair for pair in money.overlapping if not {*pair}.isdisjoint(funded.ids)),
        known=now,
        dossier=dossier,
    )


def _next_quarter(on: date) -> date:
    """
    The last day of the calendar quarter after that of a day.

    >>> _next_quarter(date(2026, 9, 30)), _next_quarter(date(2026, 10, 1))
    (datetime.date(2026, 12, 31), datetime.date(2027, 3, 31))
    """
    quarter = (on.month + 2) // 3
    last = Period.quarter(on.year + quarter // 4, quarter % 4 + 1).end
    return on if last is None else last


def _is_over(record: Record, dossier: Dossier, on: date) -> bool:
    told = state(record, dossier, on)
    return told is not None and told.state in _OVER


def _is_due(entry: Entry, on: date, until: date) -> bool:
    """
    Whether a window ends, or begins where it has no last day, after a day and by another.
    """
    window = entry.window
    day = None if window is None else window.end or window.start
    return day is not None and on < day <= until


def _is_silent(one: Overdue, on: date) -> bool:
    """
    Whether a window is over and no document dated after it speaks of the record.
    """
    window, known = one.planned.window, one.last.known
    if window is None or not window.before(Period.day(on)):
        return False
    return known is None or not window.before(known)


def _changed(placed: Dossier, now: Dossier, plan: str, since: date, on: date) -> tuple[Changed, ...]:
    """
    What changed of a plan and what belongs to it, and the figures that its aims are about, each once: of a record that
    is new or has moved no report is told, of another the last; of an aim whose verdict turned not that its term passed.
    """
    aims = now.targets.select(plan=plan)
    counted = {identifier for aim in aims for identifier in (aim.indicator, *aim.proxies)}
    found = [
        one
        for one in changes(placed, since=since, on=on)
        if plan in {one.record.id, getattr(one.record, "plan", None)} or one.record.id in counted
    ]
    told = {one.record.id for one in found if one.kind in (ChangeKind.NEW, ChangeKind.MOVED)}
    turned = {one.record.id for one in found if one.kind is ChangeKind.VERDICT}
    last = {one.record.id: one for one in found if one.kind is ChangeKind.REPORT}
    left_out = {ChangeKind.REPORT: told, ChangeKind.PASSED: turned}
    return tuple(
        one
        for one in found
        if one.record.id not in left_out.get(one.kind, ())
        and (one.kind is not ChangeKind.REPORT or last[one.record.id] is one)
    )


def _placed(dossier: Dossier) -> Dossier:
    """
    A dossier in which pages and documents without a date are known from of old.
    """
    used = {getattr(one, "document", None) for record in dossier.records() for one in sources_of(record)}
    registers: dict[str, Any] = {kind: tuple(map(_dated, dossier.register(kind))) for kind in KINDS}
    registers["documents"] = tuple(
        attrs.evolve(one, date=Period.day(_OF_OLD)) if one.date is None and one.id in used else one
        for one in registers["documents"]
    )
    return attrs.evolve(dossier, **registers)


def _dated(record: Any) -> Any:  # noqa: ANN401 - any record
    changed: dict[str, Any] = {"sources": tuple(map(_of_old, record.sources))}
    reports = getattr(record, "reports", ())
    if reports:
        changed["reports"] = tuple(attrs.evolve(one, source=_of_old(one.source)) for one in reports)
    return attrs.evolve(record, **changed)


def _of_old(source: Source) -> Source:
    if isinstance(source, Page) and source.document is None and source.retrieved is None:
        return attrs.evolve(source, retrieved=_OF_OLD)
    return source


def stated(source: Source) -> Source:
    """
    A source as the dossier states it, without the day that it was placed on.

    >>> stated(Page(address="gemeenteblad 2026, nr. 1", retrieved=date.min))
    Page(document=None, page=None, address='gemeenteblad 2026, nr. 1', retrieved=None)
    """
    if isinstance(source, Page) and source.retrieved == _OF_OLD:
        return attrs.evolve(source, retrieved=None)
    return source
