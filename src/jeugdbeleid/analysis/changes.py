"""
Veranderingen: what is otherwise on a later day than on an earlier one. Verdicts that turned, windows that moved or
passed, what is new, what was reported, and figures that are new or revised, each with where it stands.

What was known on each of the two days is :meth:`~jeugdbeleid.dossier.Dossier.as_of`: nothing is told of documents
after the second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid import wording
from jeugdbeleid._check import check_day
from jeugdbeleid.analysis import candidates
from jeugdbeleid.analysis.check import check_all
from jeugdbeleid.analysis.plain import plain
from jeugdbeleid.analysis.series import vintages
from jeugdbeleid.analysis.slippage import slippage
from jeugdbeleid.analysis.timeline import Entry, entries_of, timeline
from jeugdbeleid.analysis.verdict import TargetCheck
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.indicator import Observation
from jeugdbeleid.period import Period
from jeugdbeleid.vocabulary import Term

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jeugdbeleid.analysis.timeline import Days
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.record import Record
    from jeugdbeleid.source import Source

__all__ = ["ChangeKind", "Changed", "changes"]

#: What can be reported on or have a time: plans, measures, aims, promises, money.
_TOLD = ("plans", "measures", "targets", "commitments", "funding")
_DATED = (*_TOLD, "documents")


class ChangeKind(Term):
    """
    Soort verandering, in the order in which they are told.
    """

    VERDICT = "verdict", "het oordeel is veranderd", "the verdict has turned"
    MOVED = "moved", "de planning is verschoven", "the planning has moved"
    PASSED = "passed", "de termijn is verstreken", "the window has passed"
    NEW = "new", "nieuw", "new"
    REPORT = "report", "er is over bericht", "it was reported on"
    FIGURE = "figure", "er is een cijfer bij", "there is a new figure"
    REVISED = "revised", "het cijfer is herzien", "the figure was revised"


@final
@attrs.frozen(kw_only=True)
class Changed:
    """
    One change of a record; of a figure, of its indicator. `before` and `after` are two checks of an aim, two statements of a planning, or two
    figures; `before` is `None` for what was not there yet. `days` is by how many days a window moved; `sources` is
    where it stands.
    """

    kind: ChangeKind
    record: Record
    before: TargetCheck | Entry | Observation | None = None
    after: TargetCheck | Entry | Observation | None = None
    days: Days | None = None
    sources: tuple[Source, ...]

    def to_dict(self) -> dict[str, Any]:
        """
        The change as plain JSON values, with stable keys: a check by its verdict, a figure by its id, a planning by
        its words, else its state.
        """
        return {
            "kind": self.kind.value,
            "record": self.record.id,
            "before": _plain(self.before),
            "after": _plain(self.after),
            "days": plain(self.days),
            "sources": plain(self.sources),
        }

    def in_words(self, lang: str = "nl") -> tuple[str, str]:
        """
        Before and after in Dutch or English, "" where there is none; another language raises :class:`FormatError`.
        """
        wording.check_lang(lang)
        return _in_words(self.before, lang), _in_words(self.after, lang)

    def explain(self, lang: str = "nl") -> str:
        """
        A line in Dutch or English; another language raises :class:`FormatError`.
        """
        pair = [text for text in self.in_words(lang) if text]
        title = getattr(self.record, "title", None)
        name = self.record.id if title is None else title.label(lang)
        said = f": {' → '.join(pair)}" if pair else ""
        return f"{name}: {self.kind.label(lang)}{said} ({'; '.join(map(str, self.sources))})"


def changes(dossier: Dossier, *, since: date, on: date) -> tuple[Changed, ...]:
    """
    What changed after the day `since`, up to and including the day `on`, kind by kind in the order of
    :class:`ChangeKind`.

    A verdict turned where the check of an aim says something else on what was known; a window moved as
    :func:`slippage` has it, and passed where its last day lies before `on` and not before `since`: passed is not
    late. A record is new where no document of the first day speaks of it or refers to it. A figure is new where it is
    the first of its cell and period, revised where it differs from the latest that was known; one that only repeats
    is neither. Raises :class:`InvalidValue` for what is no day, or where `on`
    is before `since`.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> found = changes(jb.load(), since=date(2019, 4, 4), on=date(2019, 6, 7))
    >>> [str(one.after.figure.value) for one in found if one.record.id == "uithuisplaatsingen"]
    ['15340', '14660']
    """
    check_day("changes.since", since)
    check_day("changes.on", on)
    if on < since:
        raise InvalidValue("changes.on", on.isoformat(), f"a day not before {since.isoformat()}")
    was, now = dossier.as_of(since), dossier.as_of(on)
    return (
        *_turned(was, now, since, on),
        *_moved(now, since),
        *_passed(now, since, on),
        *_new(was, now),
        *_reported(now, since),
        *_figures(was, now),
    )


def _turned(was: Dossier, now: Dossier, since: date, on: date) -> Iterator[Changed]:
    before = {check.target.id: check for check in check_all(was, on=since)}
    for check in check_all(now, on=on):
        earlier = before.get(check.target.id)
        if earlier is not None and earlier.verdict is not check.verdict:
            new = tuple(source for source in check.evidence if source not in earlier.evidence)
            yield Changed(
                kind=ChangeKind.VERDICT,
                record=check.target,
                before=earlier,
                after=check,
                sources=new or check.evidence,
            )


def _moved(now: Dossier, since: date) -> Iterator[Changed]:
    for slip in slippage(now):
        if not _by(slip.later.known, since):
            yield Changed(
                kind=ChangeKind.MOVED,
                record=slip.record,
                before=slip.earlier,
                after=slip.later,
                days=slip.days,
                sources=_said_in(slip.later),
            )


def _passed(now: Dossier, since: date, on: date) -> Iterator[Changed]:
    first = Period.day(since)
    for entry in timeline(now, kinds=_DATED).passed(on):
        if entry.window is not None and not entry.window.before(first):
            yield Changed(kind=ChangeKind.PASSED, record=entry.record, after=entry, sources=_said_in(entry))


def _new(was: Dossier, now: Dossier) -> Iterator[Changed]:
    for kind in _TOLD:
        known = was.register(kind)
        for record in now.register(kind):
            if record.id not in known:
                yield Changed(kind=ChangeKind.NEW, record=record, sources=record.sources)


def _reported(now: Dossier, since: date) -> Iterator[Changed]:
    for kind in _TOLD:
        for record in now.register(kind):
            for entry in entries_of(record, now):
                if entry.report is not None and not _by(entry.known, since):
                    yield Changed(kind=ChangeKind.REPORT, record=record, after=entry, sources=(entry.report.source,))


def _figures(was: Dossier, now: Dossier) -> Iterator[Changed]:
    """
    Figures that are new, then those that revise one that was known.
    """
    revised: list[Changed] = []
    for one in now.observations:
        if one.id not in was.observations:
            counted = now[one.indicator]
            before, _ = candidates.latest(was, [old for old in vintages(now, one) if old.id in was.observations])
            if before is None:
                yield Changed(kind=ChangeKind.FIGURE, record=counted, after=one, sources=one.sources)
            elif candidates.differ(before, one):
                kind = ChangeKind.REVISED
                revised.append(Changed(kind=kind, record=counted, before=before, after=one, sources=one.sources))
    yield from revised


def _by(known: Period | None, day: date) -> bool:
    return known is not None and known.end is not None and known.end <= day


def _said_in(entry: Entry) -> tuple[Source, ...]:
    return entry.record.sources if entry.report is None else (entry.report.source,)


def _plain(value: TargetCheck | Entry | Observation | None) -> str | None:
    if isinstance(value, TargetCheck):
        return str(value.verdict.value)
    if isinstance(value, Observation):
        return value.id
    if value is None:
        return None
    if value.planning is not None:
        return value.planning.words
    return None if value.state is None else str(value.state.value)


def _in_words(value: TargetCheck | Entry | Observation | None, lang: str) -> str:
    if isinstance(value, TargetCheck):
        return f"{value.verdict.label(lang)}, {value.reason.label(lang)}"
    if isinstance(value, Observation):
        return f"{wording.figure(value.figure, lang)} ({wording.period(value.period, lang)})"
    if value is None:
        return ""
    state = "" if value.state is None else value.state.label(lang)
    return ", ".join(part for part in (state, "" if value.planning is None else value.planning.words) if part)
