"""
Verschuiving: what was planned when, in which document, and by how many days it moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.analysis.plain import plain
from jeugdbeleid.analysis.timeline import KINDS_WITH_TIME, Days, Entry, entries_of, heard_by
from jeugdbeleid.vocabulary import Moved, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.period import Period
    from jeugdbeleid.planning import Planning
    from jeugdbeleid.record import Record

__all__ = ["Slip", "slippage"]


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

    def to_dict(self) -> dict[str, Any]:
        """
        The shift as plain JSON values, with stable keys.
        """
        return {name: plain(getattr(self, name)) for name in ("record", "earlier", "later", "days")}


def slippage(dossier: Dossier) -> tuple[Slip, ...]:
    """
    What moved, per record, in the order of its documents: two plannings in documents of which one is certainly
    before the other, ends held against ends, or begins against begins where an end is open; what is reported done, was
    done on any day of its span; and what a report itself says to have moved. Of one document its last planning counts.
    """
    return tuple(
        slip
        for kind in KINDS_WITH_TIME
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
