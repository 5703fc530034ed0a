"""
Stilte: what later documents on the same plan do not speak of, and announced documents that are not seen.

Silence is "not found in these documents": it does not say that nothing was done, and an annex that is not held may
speak of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.analysis.plain import plain
from jeugdbeleid.analysis.timeline import entries_of, heard_by
from jeugdbeleid.record import documents_of
from jeugdbeleid.vocabulary import DocumentKind, RelationKind, State, Term
from jeugdbeleid.wording import check_lang

if TYPE_CHECKING:
    from datetime import date

    from jeugdbeleid.document import Document
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.period import Period
    from jeugdbeleid.record import Titled
    from jeugdbeleid.source import Source

__all__ = ["Announced", "Appearance", "Silence", "announced", "silent"]


class Appearance(Term):
    """
    Verschijning of an announced document, held against its stated window.
    """

    IN_TIME = "in_time", "op tijd verschenen", "appeared in time"
    LATE = "late", "te laat verschenen", "appeared late"
    APPEARED = "appeared", "verschenen, niet te zeggen of het op tijd was", "appeared, in time or not is not known"
    NOT_SEEN = "not_seen", "niet gevonden in deze documenten", "not found in these documents"


@final
@attrs.frozen(kw_only=True)
class Silence:
    """
    A target, measure or commitment; the document that last speaks of it; the later ones on the same plan that do
    not; and what was sent with those and is not held.
    """

    record: Titled
    last: str
    later: tuple[str, ...]
    annexes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """
        The silence as plain JSON values, with stable keys.
        """
        return {name: plain(getattr(self, name)) for name in ("record", "last", "later", "annexes")}

    def explain(self, lang: str = "nl") -> str:
        """
        A sentence in Dutch or English; another language raises :class:`FormatError`.
        """
        check_lang(lang)
        later, annexes = ", ".join(self.later), ", ".join(self.annexes)
        title = self.record.title.label(lang)
        if lang == "nl":
            text = f"{title}: niet gevonden in deze documenten ({later}); laatst genoemd in {self.last}."
            return f"{text} Niet ingezien: {annexes}." if annexes else text
        text = f"{title}: not found in these documents ({later}); last mentioned in {self.last}."
        return f"{text} Not held: {annexes}." if annexes else text


@final
@attrs.frozen(kw_only=True)
class Announced:
    """
    An announced document, whether it appeared, and the sources that say so, or that announced it.
    """

    document: Document
    appearance: Appearance
    where: tuple[Source, ...]

    def to_dict(self) -> dict[str, Any]:
        """
        The document as plain JSON values, with stable keys.
        """
        return {name: plain(getattr(self, name)) for name in ("document", "appearance", "where")}


def silent(dossier: Dossier, on: date) -> tuple[Silence, ...]:
    """
    The targets, measures and commitments of a plan of which later documents on that plan, held and dated by a day,
    do not speak. What was last reported done or stopped is left out.

    >>> from datetime import date
    >>> from jeugdbeleid.dossier import Dossier
    >>> silent(Dossier(), date(2020, 1, 1))
    ()
    """
    held = {one.id: one.date for one in dossier.documents if one.sha256 is not None and _by(one.date, on)}
    about, sent = _about(dossier), _sent_with(dossier)
    found = (
        _silence(record, held, about.get(record.plan, set()), sent)
        for kind in ("targets", "measures", "commitments")
        for record in dossier.register(kind)
        if record.plan is not None and not _closed(record, dossier, on)
    )
    return tuple(one for one in found if one is not None)


def announced(dossier: Dossier, on: date) -> tuple[Announced, ...]:
    """
    The documents that were announced with a planning, known by a day: appeared in time, late, or not seen.
    """
    return tuple(
        _appeared(one, on)
        for one in dossier.documents
        if one.planning is not None and any(_by(dossier.known(source), on) for source in one.sources)
    )


def _silence(
    record: Any,  # noqa: ANN401 - a record of a plan
    held: dict[str, Any],
    about: set[str],
    sent: dict[str, set[str]],
) -> Silence | None:
    spoken = [identifier for identifier in documents_of(record) if identifier in held]
    if not spoken:
        return None
    last = max(spoken, key=lambda one: (held[one].end, one))
    later = tuple(sorted(one for one in about if one in held and held[last].before(held[one]) and one not in spoken))
    if not later:
        return None
    annexes = tuple(one for one, letters in sent.items() if not letters.isdisjoint(later))
    return Silence(record=record, last=last, later=later, annexes=annexes)


def _sent_with(dossier: Dossier) -> dict[str, set[str]]:
    """
    The documents that are not held, each with what it was sent with: an annex with the documents that tell of it,
    and what a tie says to be part of another with that one.
    """
    parts: dict[str, set[str]] = {}
    for tie in dossier.relations:
        if tie.kind is RelationKind.PART_OF:
            parts.setdefault(tie.subject, set()).add(tie.object)
    return {
        one.id: parts.get(one.id, set()) | (documents_of(one) if one.kind is DocumentKind.ANNEX else set())
        for one in dossier.documents
        if one.sha256 is None
    }


def _about(dossier: Dossier) -> dict[str, set[str]]:
    """
    The documents that speak of each plan, or of something of it.
    """
    about: dict[str, set[str]] = {plan.id: set(documents_of(plan)) for plan in dossier.plans}
    for record in dossier.records():
        plan = getattr(record, "plan", None)
        if plan is not None:
            about.setdefault(plan, set()).update(documents_of(record))
    return about


def _closed(record: Any, dossier: Dossier, on: date) -> bool:  # noqa: ANN401 - as above
    states = [one.state for one in heard_by(entries_of(record, dossier), on) if one.state is not None]
    return bool(states) and states[-1] in {State.DONE, State.STOPPED}


def _appeared(document: Document, on: date) -> Announced:
    dated, window = document.date, None if document.planning is None else document.planning.window
    if dated is None or not _by(dated, on):
        return Announced(document=document, appearance=Appearance.NOT_SEEN, where=document.sources)
    where = document.sources if document.dated is None else (document.dated,)
    return Announced(document=document, appearance=_timeliness(dated, window), where=where)


def _timeliness(dated: Period, window: Period | None) -> Appearance:
    if window is not None and window.before(dated):
        return Appearance.LATE
    if window is not None and window.start is not None and dated.end is not None and dated.end <= window.start:
        return Appearance.IN_TIME
    return Appearance.APPEARED


def _by(period: Period | None, on: date) -> bool:
    return period is not None and period.end is not None and period.end <= on
