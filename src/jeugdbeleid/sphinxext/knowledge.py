"""
Kennis: the dossier that the pages are made from, the day of asking, and what is looked up in it again and again.
"""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.analysis.check import check
from jeugdbeleid.analysis.promises import kept
from jeugdbeleid.analysis.timeline import Overdue, timeline
from jeugdbeleid.errors import InvalidValue, UnknownId, nearest
from jeugdbeleid.files import read
from jeugdbeleid.kinds import KINDS, kind_of, references
from jeugdbeleid.loading import bundle_files, load, read_bundle_file
from jeugdbeleid.source import Passage
from jeugdbeleid.sphinxext.labels import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jeugdbeleid.analysis.promises import Kept
    from jeugdbeleid.analysis.verdict import TargetCheck
    from jeugdbeleid.commitment import Commitment
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.record import Record
    from jeugdbeleid.relation import Relation
    from jeugdbeleid.report import Report
    from jeugdbeleid.target import Target

__all__ = ["REGISTERS", "Known", "Said", "as_day", "digest", "known", "name_of"]

#: The register of each kind of record that can be referred to, by the name in roles and directives.
REGISTERS = {name: register for register, name in NAMES.items()}


@final
@attrs.frozen
class Said:
    """
    Vermelding: a record that a passage speaks of, and the report where it is one that does.
    """

    record: Record
    report: Report | None = None


@final
@attrs.frozen(kw_only=True, eq=False)
class Known:
    """
    A dossier and the day of asking (dag van vragen), `None` where none is set; `digest` changes with the data.
    """

    dossier: Dossier
    on: date | None = None
    digest: str = ""

    def asked(self, on: date | None = None) -> date:
        """
        The day of asking: the one given, else the one configured. Raises :class:`InvalidValue` where there is
        neither: there is no clock.
        """
        day = on or self.on
        if day is None:
            raise InvalidValue("jeugdbeleid_on", None, "a day of asking, there or in the option 'on'")
        return day

    def record(self, name: str, identifier: str) -> Any:  # noqa: ANN401 - a record of that kind
        """
        The record of a kind, "target" or "plan", with an id; :class:`UnknownId` names the nearest.
        """
        register = REGISTERS[name]
        for layer in self.dossier.layers():
            found = layer.register(register).get(identifier)
            if found is not None:
                return found
        raise UnknownId(name, identifier, nearest(identifier, self.ids(name)))

    def ids(self, name: str) -> tuple[str, ...]:
        """
        The ids of a kind, in the dossier and those that it stands within.
        """
        return tuple(one.id for one in self.all(REGISTERS[name]))

    def all(self, register: str) -> Iterator[Any]:
        """
        The records of a register, in the dossier and those that it stands within.
        """
        for layer in self.dossier.layers():
            yield from layer.register(register)

    @cached_property
    def passages(self) -> dict[str, dict[tuple[int, int], tuple[Said, ...]]]:
        """
        Of each document its passages, in the order of their lines, and what each speaks of.
        """
        found: dict[str, dict[tuple[int, int], list[Said]]] = {}
        for register in KINDS:
            for record in self.all(register):
                for said, source in _said(record):
                    lines = found.setdefault(source.document, {}).setdefault((source.first_line, source.last_line), [])
                    lines.append(said)
        return {
            document: {lines: tuple(passages[lines]) for lines in sorted(passages)}
            for document, passages in found.items()
        }

    @cached_property
    def headings(self) -> dict[tuple[str, int, int], str]:
        """
        The headings of passages, where a source gives one.
        """
        return {
            (source.document, source.first_line, source.last_line): source.heading
            for register in KINDS
            for record in self.all(register)
            for _, source in _said(record)
            if source.heading is not None
        }

    @cached_property
    def ties(self) -> dict[str, tuple[Relation, ...]]:
        """
        The ties of each record, as subject or as object.
        """
        found: dict[str, list[Relation]] = {}
        for tie in self.all("relations"):
            for end in dict.fromkeys((tie.subject, tie.object)):
                found.setdefault(end, []).append(tie)
        return {end: tuple(ties) for end, ties in found.items()}

    @cached_property
    def named_by(self) -> dict[str, tuple[tuple[str, Record], ...]]:
        """
        What names each record, and in which field; ties and arithmetic left out.
        """
        found: dict[str, list[tuple[str, Record]]] = {}
        for register in REGISTERS.values():
            for record in self.all(register):
                for field, _, identifier in dict.fromkeys(references(register, record)):
                    found.setdefault(identifier, []).append((field, record))
        return {identifier: tuple(each) for identifier, each in found.items()}

    def naming(self, identifier: str, field: str, register: str) -> tuple[Any, ...]:
        """
        The records of a register that name a record in a field.
        """
        kind = KINDS[register]
        return tuple(one for name, one in self.named_by.get(identifier, ()) if name == field and type(one) is kind)

    @cached_property
    def _checks(self) -> dict[tuple[str, date], TargetCheck]:
        return {}

    def check(self, target: Target, on: date) -> TargetCheck:
        """
        The verdict on an aim on a day, reckoned once.
        """
        key = (target.id, on)
        if key not in self._checks:
            self._checks[key] = check(target, self.dossier, on=on)
        return self._checks[key]

    @cached_property
    def _kept(self) -> dict[tuple[str, date], Kept]:
        return {}

    def kept(self, commitment: Commitment, on: date) -> Kept:
        """
        What became of a commitment by a day, reckoned once.
        """
        key = (commitment.id, on)
        if key not in self._kept:
            self._kept[key] = kept(commitment, self.dossier, on)
        return self._kept[key]

    @cached_property
    def _overdue(self) -> dict[date, dict[str, Overdue]]:
        return {}

    def overdue(self, on: date) -> dict[str, Overdue]:
        """
        Of each record with a planning whether it is late on a day, by its id.
        """
        if on not in self._overdue:
            layers = (timeline(layer, kinds=_TIMED).overdue(on) for layer in self.dossier.layers())
            self._overdue[on] = {one.record.id: one for layer in layers for one in layer}
        return self._overdue[on]


_TIMED = ("plans", "measures", "targets", "commitments", "funding", "documents")


def _said(record: Record) -> Iterator[tuple[Said, Passage]]:
    """
    The passages of a record: those of its reports, and its own and that of its date where no report has the same.
    """
    reports: Iterable[Report] = getattr(record, "reports", ())
    reported = {report.source for report in reports}
    dated = getattr(record, "dated", None)
    for source in dict.fromkeys((*record.sources, *(() if dated is None else (dated,)))):
        if isinstance(source, Passage) and source not in reported:
            yield Said(record), source
    for report in reports:
        if isinstance(report.source, Passage):
            yield Said(record, report), report.source


def name_of(record: Record) -> str:
    """
    The kind of a record, as in roles and directives.

    >>> from jeugdbeleid import Page, Plan, Title
    >>> name_of(Plan(id="jeugdplan", title=Title("Jeugdplan", "Youth plan"), sources=(Page(address="besluit 12"),)))
    'plan'
    """
    register = kind_of(record)
    return NAMES.get(register, register.removesuffix("s"))


def as_day(value: date | str | None) -> date | None:
    """
    A configured day, a date or an ISO string; :class:`InvalidValue` for anything else.

    >>> as_day("2019-06-07")
    datetime.date(2019, 6, 7)
    """
    if value is None or type(value) is date:
        return value
    try:
        return date.fromisoformat(value)  # type: ignore[arg-type]  # what is no text is refused here too
    except (TypeError, ValueError):
        raise InvalidValue("jeugdbeleid_on", value, "a day such as 2019-06-07") from None


def digest(place: Path | None) -> str:
    """
    A digest of the bundle and of the user's own files, so that pages are made anew when one of them changes.
    """
    found = hashlib.sha256()
    for name in bundle_files():
        found.update(read_bundle_file(name))
    if place is not None:
        files = sorted(place.iterdir()) if place.is_dir() else [place]
        for file in files:
            if file.is_file():
                found.update(file.read_bytes())
    return found.hexdigest()


def known(place: Path | None, on: date | str | None) -> Known:
    """
    The bundle, or the user's own files within it. Raises :class:`~jeugdbeleid.errors.LoadingError` where those
    cannot be read.
    """
    dossier = load() if place is None else read(place, within=load())
    return Known(dossier=dossier, on=as_day(on), digest=digest(place))
