"""
Toezeggingen: what became of what was promised, asked or agreed, and who owes what in a quarter.

That a maker says it is done is one thing, that the delivery can be seen is another; and a promise of which no later
document speaks is not known to be open.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.analysis.plain import plain
from jeugdbeleid.analysis.timeline import Days, Entry, entries_of, heard_by, timeline
from jeugdbeleid.document import Document
from jeugdbeleid.period import Period
from jeugdbeleid.plan import Measure
from jeugdbeleid.showing import Shown
from jeugdbeleid.vocabulary import RelationKind, Role, State, Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jeugdbeleid.commitment import Commitment
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.planning import Planning
    from jeugdbeleid.record import Record
    from jeugdbeleid.relation import Relation

__all__ = ["Doubt", "Kept", "Outcome", "kept", "not_known_kept", "owed"]


class Outcome(Term):
    """
    Uitkomst van een toezegging.
    """

    KEPT = "kept", "nagekomen", "kept"
    KEPT_LATE = "kept_late", "te laat nagekomen", "kept late"
    DECLARED_DONE = "declared_done", "volgens de toezegger afgedaan", "declared done"
    NOT_YET_DUE = "not_yet_due", "nog niet aan de orde", "not yet due"
    NOT_KEPT = "not_kept", "niet op tijd nagekomen", "not kept in time"
    UNDETERMINED = "undetermined", "niet vast te stellen", "undetermined"


class Doubt(Term):
    """
    Reden waarom een uitkomst niet vast te stellen is.
    """

    NOT_YET_KNOWN = (
        "not_yet_known",
        "geen document van die dag of eerder noemt haar",
        "no document of that day names it",
    )
    DECLARED_BY_ANOTHER = "declared_by_another", "een ander zegt dat het af is", "another says that it is done"
    ENDED = "ended", "gestopt, aangehouden of ingetrokken", "stopped, held over or withdrawn"
    NO_DATE = "no_date", "er is geen termijn genoemd", "no date is stated"
    IN_WINDOW = "in_window", "de dag valt binnen de genoemde termijn", "the day lies within the stated window"
    UNREPORTED = "unreported", "niet in deze documenten gevonden", "not found in these documents"


@final
@attrs.frozen(kw_only=True)
class Kept(Shown):
    """
    What became of a commitment: the outcome, and the doubt where it is undetermined. `days` is how long after its
    due date it was delivered, negative where before; `delivered` are the ids of what answers it; `last` is the last
    entry that speaks of it.
    """

    commitment: Commitment
    outcome: Outcome
    doubt: Doubt | None = None
    days: Days | None = None
    delivered: tuple[str, ...] = ()
    last: Entry | None = None

    def to_dict(self) -> dict[str, Any]:
        """
        What became of it as plain JSON values, with stable keys.
        """
        return {name: plain(getattr(self, name)) for name in _KEYS}


_KEYS = ("commitment", "outcome", "doubt", "days", "delivered", "last")


def kept(commitment: Commitment, dossier: Dossier, on: date) -> Kept:
    """
    What documents dated by a day show of a commitment. `KEPT` where a document of which the dossier has the text
    answers it, `KEPT_LATE` where that came certainly after its due window; else `DECLARED_DONE` where its maker's
    own document says so last. It is `NOT_KEPT` where a document dated after the window says that it is planned or
    still going on (of a due date that is only a begin: planned); a later promise does not undo that. Due is the
    commitment's own date, else the first that a report plans. Anything else is undetermined, with the doubt.
    """
    entries = entries_of(commitment, dossier)
    heard = heard_by(entries, on)
    answers = tuple(_answers(commitment, dossier, on))
    last = heard[-1] if heard else None
    due = _due(entries, heard)
    days = _delivery(answers, dossier, due, on)
    delivered = tuple(tie.subject for tie in answers)
    if days is not None:
        late = days.low is not None and days.low > 0
        outcome, doubt = (Outcome.KEPT_LATE if late else Outcome.KEPT), None
    else:
        outcome, doubt = _undelivered(commitment, dossier, heard, due, on)
    return Kept(
        commitment=commitment,
        outcome=outcome,
        doubt=doubt,
        days=None if days == _UNDATED else days,
        delivered=delivered,
        last=last,
    )


def not_known_kept(dossier: Dossier, on: date) -> tuple[tuple[str, tuple[Kept, ...]], ...]:
    """
    What is not known to be kept on a day, nor declared done: per member who asked for it, by name, the oldest first;
    what names no member stands first, under "". What was not known on that day is left out.

    >>> from jeugdbeleid.dossier import Dossier
    >>> not_known_kept(Dossier(), date(2020, 1, 1))
    ()
    """
    found = [kept(one, dossier, on) for one in dossier.commitments]
    still = [one for one in found if one.outcome not in _SETTLED and one.doubt is not Doubt.NOT_YET_KNOWN]
    still.sort(key=lambda one: _made(one.commitment, dossier))
    members = sorted({member for one in still for member in one.commitment.members or ("",)})
    return tuple((name, tuple(one for one in still if name in (one.commitment.members or ("",)))) for name in members)


def owed(dossier: Dossier, organisation: str, year: int, quarter: int, *, members: bool = False) -> tuple[Entry, ...]:
    """
    What an organisation owes in a calendar quarter: measures that it is responsible for or carries out, aims that
    it owns and commitments by it, whose latest stated window has a day in the quarter; with `members` also what the
    members of a federation owe, and theirs. Raises :class:`UnknownId` for an organisation that is not there.
    """
    names = _members(dossier, organisation) if members else [organisation]
    asked = Period.quarter(year, quarter)
    owing = {
        one.record.id
        for name in names
        for one in timeline(dossier, organisation=name, kinds=_OWING)
        if _owes(one.record, name)
    }
    latest = timeline(dossier, kinds=_OWING).latest(date.max)
    return tuple(
        one for one in latest if one.record.id in owing and one.window is not None and one.window.overlaps(asked)
    )


_OWING = ("measures", "targets", "commitments")
_SETTLED = (Outcome.KEPT, Outcome.KEPT_LATE, Outcome.DECLARED_DONE)
_ENDED = (State.STOPPED, State.HELD_OVER, State.WITHDRAWN)
_UNDATED = Days(None, None)


def _ties(dossier: Dossier) -> Iterator[Relation]:
    return (tie for layer in dossier.layers() for tie in layer.relations)


def _due(entries: Sequence[Entry], heard: Sequence[Entry]) -> Planning | None:
    """
    When a commitment is due: by its own date, unless that is of a later document, else by the first that a report
    plans.
    """
    own = next((one for one in entries if one.report is None and (one.known is None or one in heard)), None)
    if own is not None:
        return own.planning
    return next((one.planning for one in heard if one.planning is not None and one.state is State.PLANNED), None)


def _members(dossier: Dossier, organisation: str) -> list[str]:
    """
    An organisation, its members, theirs, and so on; each once.
    """
    of: dict[str, list[str]] = {}
    for tie in _ties(dossier):
        if tie.kind is RelationKind.MEMBER_OF:
            of.setdefault(tie.object, []).append(tie.subject)
    found = [organisation]
    for one in found:
        found += [member for member in of.get(one, ()) if member not in found]
    return found


def _answers(commitment: Commitment, dossier: Dossier, on: date) -> Iterator[Relation]:
    """
    The ties, known by a day, that say what answers a commitment.
    """
    for tie in _ties(dossier):
        if tie.kind is RelationKind.ANSWERS and tie.object == commitment.id:
            dates = [dossier.known(source) for source in tie.sources]
            if any(one is not None and one.end is not None and one.end <= on for one in dates):
                yield tie


def _delivery(answers: tuple[Relation, ...], dossier: Dossier, due: Planning | None, on: date) -> Days | None:
    """
    How long after its window it was delivered, by the first document that shows it; unknown where no date was set,
    `None` where nothing shows it.
    """
    records = [dossier.find(tie.subject) for tie in answers]
    seen = [one.date for one in records if isinstance(one, Document) and one.sha256 is not None and one.date]
    ends = [one for one in seen if one.end is not None and one.end <= on]
    if not ends:
        return None
    window = None if due is None else due.window
    first = min(ends, key=lambda one: (one.end, one.start))
    if window is None or first.end is None:
        return _UNDATED
    low = None if first.start is None or window.end is None else (first.start - window.end).days
    return Days(low, None if window.start is None else (first.end - window.start).days)


def _undelivered(
    commitment: Commitment, dossier: Dossier, heard: Sequence[Entry], due: Planning | None, on: date
) -> tuple[Outcome, Doubt | None]:
    told = next((one for one in reversed(heard) if one.state is not None), None)
    if not heard and not any(
        (when := dossier.known(one)) and when.end and when.end <= on for one in commitment.sources
    ):
        return Outcome.UNDETERMINED, Doubt.NOT_YET_KNOWN
    if told is not None and told.state is State.DONE:
        if _by_its_maker(commitment, told, dossier):
            return Outcome.DECLARED_DONE, None
        return Outcome.UNDETERMINED, Doubt.DECLARED_BY_ANOTHER
    if told is not None and told.state in _ENDED:
        return Outcome.UNDETERMINED, Doubt.ENDED
    return _by_date(due, told, on)


def _by_date(due: Planning | None, told: Entry | None, on: date) -> tuple[Outcome, Doubt | None]:
    window = None if due is None else due.window
    if due is None or window is None:
        return Outcome.UNDETERMINED, Doubt.NO_DATE
    over = window.before(Period.day(on))
    if over is None:
        return Outcome.UNDETERMINED, Doubt.IN_WINDOW
    if not over:
        return Outcome.NOT_YET_DUE, None
    open_ = (State.PLANNED,) if due.ends is None else (State.PLANNED, State.ONGOING)
    if told is not None and told.state in open_ and told.known is not None and window.before(told.known):
        return Outcome.NOT_KEPT, None
    return Outcome.UNDETERMINED, Doubt.UNREPORTED


def _by_its_maker(commitment: Commitment, told: Entry, dossier: Dossier) -> bool:
    """
    Whether an issuer of the document made the commitment, or is a member or part of who did.
    """
    found = None if told.report is None or told.report.document is None else dossier.find(told.report.document)
    issuers = set(found.issuers) if isinstance(found, Document) else set()
    kinds = (RelationKind.MEMBER_OF, RelationKind.PART_OF)
    wider = {tie.object for tie in _ties(dossier) if tie.kind in kinds and tie.subject in issuers}
    return not (issuers | wider).isdisjoint(commitment.by)


def _made(commitment: Commitment, dossier: Dossier) -> tuple[date, str]:
    dates = [commitment.made_on] if commitment.made_on else [dossier.known(one) for one in commitment.sources]
    return min((one.end for one in dates if one is not None and one.end is not None), default=date.max), commitment.id


def _owes(record: Record, organisation: str) -> bool:
    if isinstance(record, Measure):
        return organisation in {*record.with_role(Role.RESPONSIBLE), *record.with_role(Role.CARRIES_OUT)}
    return organisation in {*getattr(record, "by", ()), *getattr(record, "owners", ())}
