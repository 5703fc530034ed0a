"""
Tijdlijn: what is planned when, by which document, what has passed, and what is known to be late.

A window that is over is passed, not late. Of a record only what documents dated by the day of asking say counts.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.errors import UnknownId, nearest
from jeugdbeleid.period import Period
from jeugdbeleid.showing import Shown
from jeugdbeleid.vocabulary import Moved, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.planning import Planning
    from jeugdbeleid.record import Record
    from jeugdbeleid.report import Report

__all__ = ["Days", "Entry", "Overdue", "Slip", "Timeline", "entries_of", "heard_by", "slippage", "state", "timeline"]

#: The kinds of record that have a time: what is reported of them, or when they are due or to appear.
_KINDS = ("plans", "measures", "targets", "commitments", "funding", "documents")

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


@final
@attrs.frozen(kw_only=True)
class Slip:
    """
    A shift (verschuiving) between two documents: the earlier statement, `None` where the later alone says that it
    moved; the later one; and by how many days. "Later" without a date is 1 day or more.
    """

    record: Record
    earlier: Entry | None
    later: Entry
    days: Days


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
        if kind not in _KINDS:
            raise UnknownId("kind with a time", kind, nearest(kind, _KINDS))
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


def slippage(dossier: Dossier) -> tuple[Slip, ...]:
    """
    What moved, per record, in the order of its documents: two plannings in documents of which one is certainly
    before the other, ends held against ends, or begins against begins where an end is open; what is reported done, was
    done on any day of its span; and what a report itself says to have moved. Of one document its last planning counts.
    """
    return tuple(
        slip
        for kind in _KINDS
        for record in dossier.register(kind)
        for slip in _slips([one for one in heard_by(entries_of(record, dossier), None) if one.plans])
    )


def _slips(planned: list[Entry]) -> Iterator[Slip]:
    last = {one.known: one for one in planned}
    before: Entry | None = None
    for later in last.values():
        days = _said(later) if before is None else _shift(before, later)
        if days is not None and days != Days(0, 0):
            yield Slip(record=later.record, earlier=before, later=later, days=days)
        before = later if later.planning is not None else before


def _shift(earlier: Entry, later: Entry) -> Days | None:
    """
    By how many days the later differs, within what the later says itself; `None` where the two are not comparable
    or say the same.
    """
    said = _said(later)
    if earlier.known is None or later.known is None or not earlier.known.before(later.known):
        return said
    pair = _comparable(earlier.planning, later.planning)
    if pair is None or (pair[0] == pair[1] and said is None):
        return said
    was, now = pair
    if later.state is State.DONE and later.planning is not None:
        now = later.planning.span  # done within it, on a day that is not said
    low = None if now.start is None or was.end is None else (now.start - was.end).days
    high = None if now.end is None or was.start is None else (now.end - was.start).days
    if said == _LATER and (high is None or high > 0):
        return Days(max(low or 1, 1), high)
    if said == _EARLIER and (low is None or low < 0):
        return Days(low, min(high or -1, -1))
    return said or Days(low, high)


_LATER, _EARLIER = Days(1, None), Days(None, -1)


def _said(entry: Entry) -> Days | None:
    if entry.report is None or entry.report.moved is None:
        return None
    return _LATER if entry.report.moved is Moved.LATER else _EARLIER


def _comparable(was: Planning | None, now: Planning | None) -> tuple[Period, Period] | None:
    if was is None or now is None:
        return None
    if was.ends is not None and now.ends is not None:
        return was.ends, now.ends
    return None if was.begins is None or now.begins is None else (was.begins, now.begins)


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
