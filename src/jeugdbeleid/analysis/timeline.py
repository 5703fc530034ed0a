"""
Tijdlijn: what is planned when, by which document, what has passed, and what is known to be late.

A window that is over is passed, not late. Of a record only what documents dated by the day of asking say counts.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.analysis.plain import plain
from jeugdbeleid.errors import UnknownId, nearest
from jeugdbeleid.period import Period
from jeugdbeleid.showing import Shown
from jeugdbeleid.vocabulary import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.planning import Planning
    from jeugdbeleid.record import Record
    from jeugdbeleid.report import Report

__all__ = ["KINDS_WITH_TIME", "Days", "Entry", "Overdue", "Timeline", "entries_of", "heard_by", "state", "timeline"]

#: The kinds of record that have a time: what is reported of them, or when they are due or to appear.
KINDS_WITH_TIME = ("plans", "measures", "targets", "commitments", "funding", "documents")

_FIRST, _LAST = date.min, date.max

_OVER = (State.DONE, State.STOPPED)


@final
@attrs.frozen
class Days:
    """
    A number of days as an interval, both ends included; `None` where a side is not known. Later is positive.

    >>> Days(1, None).certain, Days(-30, 60).certain
    (True, False)
    """

    low: int | None
    high: int | None

    @property
    def certain(self) -> bool:
        """
        Whether it is certainly not 0 days.
        """
        return (self.low is not None and self.low > 0) or (self.high is not None and self.high < 0)

    def to_dict(self) -> dict[str, int | None]:
        """
        The two ends, with stable keys.
        """
        return {"low": self.low, "high": self.high}


@final
@attrs.frozen(kw_only=True)
class Entry:
    """
    One thing that is said of a record (vermelding): the report, `None` where it is the record's own due date; its
    planning; and `known`, the date of the document that says it, `None` where that has none.
    """

    record: Record
    report: Report | None = None
    planning: Planning | None = None
    known: Period | None = None

    @property
    def window(self) -> Period | None:
        """
        The window that decides when it has passed; `None` where nothing is dated.
        """
        return None if self.planning is None else self.planning.window

    @property
    def state(self) -> State | None:
        """
        The state that the report gives.
        """
        return None if self.report is None else self.report.state

    @property
    def plans(self) -> bool:
        """
        Whether it says when, or that it moved.
        """
        return self.planning is not None or (self.report is not None and self.report.moved is not None)

    def to_dict(self) -> dict[str, Any]:
        """
        What is said as plain JSON values, with stable keys: of the planning its words and its two windows.
        """
        report, planning = self.report, self.planning
        return {
            "record": self.record.id,
            "known": plain(self.known),
            "state": plain(self.state),
            "stage": plain(None if report is None else report.stage),
            "planning": plain(planning),
            "begins": plain(None if planning is None else planning.begins),
            "ends": plain(None if planning is None else planning.ends),
            "moved": plain(None if report is None else report.moved),
            "firmness": plain(None if report is None else report.firmness),
            "condition": None if report is None else report.condition,
            "sources": plain(self.record.sources if report is None else (report.source,)),
        }


@final
@attrs.frozen(kw_only=True)
class Overdue:
    """
    Whether a record is late: `True`, `False`, or `None` where no document settles it; the entry with its latest
    stated planning, and the last entry that speaks of it.
    """

    record: Record
    overdue: bool | None
    planned: Entry
    last: Entry

    def to_dict(self) -> dict[str, Any]:
        """
        Whether it is late as plain JSON values, with stable keys.
        """
        return {name: plain(getattr(self, name)) for name in ("record", "overdue", "planned", "last")}


@final
@attrs.frozen
class Timeline(Shown):
    """
    Entries ordered by time: by the first day of their span, an open one first, then the last day; those without a
    dated planning come at the end.

    >>> from datetime import date
    >>> Timeline(()).on(date(2020, 1, 1))
    ()
    """

    entries: tuple[Entry, ...]

    def __iter__(self) -> Iterator[Entry]:
        """
        The entries, in order.
        """
        return iter(self.entries)

    def __len__(self) -> int:
        """
        How many entries there are.
        """
        return len(self.entries)

    def on(self, day: date) -> tuple[Entry, ...]:
        """
        The entries whose span, from the earliest first day to the latest last day, has a day in it.
        """
        return self.between(day, day)

    def between(self, first: date, last: date) -> tuple[Entry, ...]:
        """
        The entries whose span has a day in common with a first day to a last.
        """
        return self._within(Period(first, last))

    def quarter(self, year: int, quarter: int) -> tuple[Entry, ...]:
        """
        As :meth:`between`, for a calendar quarter.
        """
        return self._within(Period.quarter(year, quarter))

    def due(self, within: Period) -> tuple[Entry, ...]:
        """
        The entries whose window, that of the end or else of the begin, lies within a period.
        """
        return tuple(one for one in self if one.window is not None and one.window.within(within))

    def latest(self, on: date) -> tuple[Entry, ...]:
        """
        Of each record its latest stated planning by a day, as far as dated; none where it has since moved to an
        unknown date.
        """
        found = (_planned(heard_by(entries, on)) for entries in self._grouped())
        return tuple(one for one in found if one is not None and one.window is not None)

    def passed(self, on: date) -> tuple[Entry, ...]:
        """
        Those of :meth:`latest` whose window is over: passed, which is not yet late.
        """
        return tuple(one for one in self.latest(on) if one.window is not None and one.window.before(Period.day(on)))

    def next(self, on: date) -> tuple[Entry, ...]:
        """
        Those of :meth:`latest` whose window is the first to begin after a day; several where they share that day.
        """
        coming = [(one.window.start, one) for one in self.latest(on) if one.window is not None]
        after = [(start, one) for start, one in coming if start is not None and start > on]
        first = min((start for start, _ in after), default=None)
        return tuple(one for start, one in after if start == first)

    def overdue(self, on: date) -> tuple[Overdue, ...]:
        """
        Of each record with a planning, or said to have moved: `False` up to its window's last day, or where the
        latest state is done or stopped; `True` where that state, in a report dated after the window, is planned (or
        ongoing, where an end was stated); else `None`.
        """
        heard = [heard_by(one, on) for one in self._grouped()]
        return tuple(_overdue(one, planned, on) for one in heard if (planned := _planned(one)) is not None)

    def _within(self, asked: Period) -> tuple[Entry, ...]:
        return tuple(one for one in self if one.planning is not None and _dated(one.planning, asked))

    def _grouped(self) -> list[list[Entry]]:
        grouped: dict[str, list[Entry]] = {}
        for entry in self:
            grouped.setdefault(entry.record.id, []).append(entry)
        return list(grouped.values())


def timeline(
    dossier: Dossier,
    plan: str | None = None,
    organisation: str | None = None,
    kinds: Iterable[str] = ("plans", "measures", "targets", "commitments"),
) -> Timeline:
    """
    All that is said of the records of some kinds: of a plan, of an organisation (in any role), or of both. Raises
    :class:`UnknownId` for a plan, an organisation or a kind that is not there.

    >>> from jeugdbeleid.dossier import Dossier
    >>> len(timeline(Dossier()))
    0
    """
    for identifier in (plan, organisation):
        if identifier is not None:
            dossier[identifier]
    entries: list[Entry] = []
    for kind in kinds:
        if kind not in KINDS_WITH_TIME:
            raise UnknownId("kind with a time", kind, nearest(kind, KINDS_WITH_TIME))
        for record in dossier.register(kind):
            if plan in {None, record.id, getattr(record, "plan", None)} and organisation in {None, *_parties(record)}:
                entries.extend(entries_of(record, dossier))
    return Timeline(tuple(sorted(entries, key=_order)))


def entries_of(record: Any, dossier: Dossier) -> tuple[Entry, ...]:  # noqa: ANN401 - any record with a time
    """
    What is said of one record: when it is due itself, known by its first source, and each report.
    """
    own = getattr(record, "due", None) or getattr(record, "planning", None)
    entries = [
        Entry(record=record, report=one, planning=one.planning, known=dossier.known(one.source))
        for one in getattr(record, "reports", ())
    ]
    if own is not None:
        dates = [one for one in map(dossier.known, record.sources) if one is not None]
        first = min(dates, key=_known, default=None)
        entries.insert(0, Entry(record=record, planning=own, known=first))
    return tuple(entries)


def state(record: Record, dossier: Dossier, on: date) -> Entry | None:
    """
    The latest entry by a day that gives the state of a measure, plan or commitment: its `state`, and `known`, when
    it was last reported; `None` where no document of that day or before gives one.
    """
    return next((one for one in reversed(heard_by(entries_of(record, dossier), on)) if one.state is not None), None)


def _overdue(heard: list[Entry], planned: Entry, on: date) -> Overdue:
    told = next((one for one in reversed(heard) if one.state is not None), None)
    return Overdue(record=planned.record, overdue=_late(planned, told, on), planned=planned, last=heard[-1])


def _late(planned: Entry, told: Entry | None, on: date) -> bool | None:
    window = planned.window
    if told is not None and told.state in _OVER:
        return False
    if planned.planning is None or window is None:
        return None
    if window.end is None or on <= window.end:
        return False
    if told is None or told.known is None or not window.before(told.known):
        return None
    late = told.state is State.PLANNED or (told.state is State.ONGOING and planned.planning.ends is not None)
    return True if late else None


def _dated(planning: Planning, asked: Period) -> bool:
    return planning.window is not None and planning.span.overlaps(asked)


def _planned(heard: list[Entry]) -> Entry | None:
    """
    What the latest document that plans says of when. Where it says so more than once: that it moved without a date,
    else the window that ends last of those not yet over by its own date, else what cannot be dated, else what is past.
    """
    plans = [one for one in heard if one.plans]
    latest = [one for one in plans if one.known == plans[-1].known]
    return max(latest, key=_reach, default=None)


def _reach(entry: Entry) -> tuple[int, date]:
    if entry.planning is None:
        return (3, _FIRST)
    if entry.window is None:
        return (1, _FIRST)
    past = entry.known is not None and entry.window.before(entry.known) is True
    return (0 if past else 2, entry.window.end or _LAST)


def heard_by(entries: Iterable[Entry], on: date | None) -> list[Entry]:
    """
    What documents dated by a day say, oldest first; what is not dated cannot be placed and does not count.
    """
    dated = [one for one in entries if one.known is not None and one.known.end is not None]
    return sorted(
        (one for one in dated if on is None or _known(one.known)[0] <= on),
        key=lambda one: (_known(one.known), _order(one)),
    )


def _known(period: Period | None) -> tuple[Any, Any]:
    start, end = (None, None) if period is None else (period.start, period.end)
    return (end or _LAST, start or _FIRST)


def _order(entry: Entry) -> tuple[Any, ...]:
    if entry.planning is None or entry.window is None:
        return (True, _LAST, _LAST, entry.record.id)
    span = entry.planning.span
    return (False, span.start or _FIRST, span.end or _LAST, entry.record.id)


def _parties(record: Any) -> set[str]:  # noqa: ANN401 - any record with a time
    named = (getattr(record, name, ()) for name in ("owners", "by", "to", "issuers", "payers", "recipients"))
    return {party.organisation for party in getattr(record, "parties", ())}.union(*named)
