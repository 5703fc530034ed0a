"""
Dossier: all that is known of a subject as one immutable value, a register per kind of record.

A dossier is whole: each id is there once, every reference resolves, every passage lies within its document. What does not is refused, all at once.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid._check import check_day
from jeugdbeleid.commitment import Commitment
from jeugdbeleid.document import Document, Organisation
from jeugdbeleid.errors import ConflictError, Finding, InvalidValue, LoadingError, UnknownId, nearest
from jeugdbeleid.facts import Fact, facts_of
from jeugdbeleid.funding import Funding
from jeugdbeleid.indicator import Indicator, Observation
from jeugdbeleid.period import Period
from jeugdbeleid.plan import ActionLine, Measure, Plan
from jeugdbeleid.record import Breakdown, Record
from jeugdbeleid.register import Register
from jeugdbeleid.relation import Obstacle, Practice, Reconciliation, Relation
from jeugdbeleid.source import Cell, Page, Passage, Source
from jeugdbeleid.target import Target
from jeugdbeleid.vocabulary import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["KINDS", "CellKey", "Dossier"]

#: The kinds of record, by the name of their register, in reading order.
KINDS: dict[str, type[Record]] = {
    "documents": Document,
    "organisations": Organisation,
    "plans": Plan,
    "action_lines": ActionLine,
    "measures": Measure,
    "indicators": Indicator,
    "observations": Observation,
    "targets": Target,
    "commitments": Commitment,
    "funding": Funding,
    "relations": Relation,
    "reconciliations": Reconciliation,
    "practices": Practice,
    "obstacles": Obstacle,
}

#: What makes two figures figures of the same thing: the indicator, the area (level, codes) and the breakdown.
CellKey = tuple[str, tuple[Level, tuple[str, ...]], Breakdown]

#: For each kind the fields that name other records, and the register in which they stand; "" is any.
REFERENCES: dict[str, tuple[tuple[str, str], ...]] = {
    "documents": (("issuers", "organisations"),),
    "organisations": (),
    "plans": (("owners", "organisations"),),
    "action_lines": (("plan", "plans"),),
    "measures": (("plan", "plans"),),
    "indicators": (("producer", "organisations"),),
    "observations": (("indicator", "indicators"), ("producer", "organisations")),
    "targets": (
        ("plan", "plans"),
        ("owners", "organisations"),
        ("indicator", "indicators"),
        ("proxies", "indicators"),
        ("restates", "targets"),
    ),
    "commitments": (("by", "organisations"), ("to", "organisations"), ("plan", "plans")),
    "funding": (("payers", "organisations"), ("recipients", "organisations"), ("plan", "plans")),
    "relations": (("subject", ""), ("object", "")),
    "reconciliations": (("terms", ""), ("result", "")),
    "practices": (("organisations", "organisations"), ("plan", "plans")),
    "obstacles": (("hinders", ""),),
}

#: Kinds that tie others: what they refer to must be there, or the tie is dropped when looking back.
TIES = ("relations", "reconciliations")


def _register(kind: type[Record]) -> Any:  # noqa: ANN401 - attrs.field is typed as the field it makes
    return attrs.field(factory=lambda: Register(kind), converter=lambda records: records if isinstance(records, Register) else Register(kind, records))


@final
@attrs.frozen(kw_only=True)
class Dossier:
    """
    All records, a :class:`Register` per kind. `edition` names the edition of the data and `released` its day; `origin` says where it was read.
    `within` is a dossier in which references may resolve too, as a municipality's plan does in the bundle.

    Raises :class:`LoadingError` with every dangling reference, double id and passage past the end of its document.

    >>> len(Dossier().targets)
    0
    """

    documents: Register[Document] = _register(Document)
    organisations: Register[Organisation] = _register(Organisation)
    plans: Register[Plan] = _register(Plan)
    action_lines: Register[ActionLine] = _register(ActionLine)
    measures: Register[Measure] = _register(Measure)
    indicators: Register[Indicator] = _register(Indicator)
    observations: Register[Observation] = _register(Observation)
    targets: Register[Target] = _register(Target)
    commitments: Register[Commitment] = _register(Commitment)
    funding: Register[Funding] = _register(Funding)
    relations: Register[Relation] = _register(Relation)
    reconciliations: Register[Reconciliation] = _register(Reconciliation)
    practices: Register[Practice] = _register(Practice)
    obstacles: Register[Obstacle] = _register(Obstacle)
    edition: str | None = None
    released: date | None = None
    origin: str = attrs.field(default="a dossier", eq=False)
    within: Dossier | None = attrs.field(default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        findings = [*_double_ids(self), *_dangling(self), *_past_the_end(self)]
        if findings:
            raise LoadingError(tuple(findings))

    @cached_property
    def _by_id(self) -> dict[str, Record]:
        return {record.id: record for kind in KINDS for record in self.register(kind)}

    @cached_property
    def _cells(self) -> dict[CellKey, tuple[Observation, ...]]:
        cells: dict[CellKey, list[Observation]] = {}
        for observation in self.observations:
            cells.setdefault(cell_of(observation), []).append(observation)
        return {key: tuple(found) for key, found in cells.items()}

    def register(self, kind: str) -> Register[Any]:
        """
        The register of a kind, "plans" or "targets"; :class:`UnknownId` where there is none.

        >>> Dossier().register("plan")
        Traceback (most recent call last):
        ...
        jeugdbeleid.errors.UnknownId: No register with id 'plan'; did you mean 'plans'?
        """
        if kind not in KINDS:
            raise UnknownId("register", kind, nearest(kind, KINDS))
        register: Register[Any] = getattr(self, kind)
        return register

    def records(self) -> Iterator[Record]:
        """
        Every record, kind by kind.
        """
        return iter(self._by_id.values())

    def find(self, identifier: str) -> Record | None:
        """
        The record of any kind with an id, here or in the dossier it stands within; else `None`.
        """
        found = self._by_id.get(identifier)
        return self.within.find(identifier) if found is None and self.within is not None else found

    def __getitem__(self, identifier: str) -> Record:
        """
        The record of any kind with an id; :class:`UnknownId` names the nearest ids.
        """
        found = self.find(identifier)
        if found is None:
            raise UnknownId("record", identifier, nearest(identifier, self._by_id))
        return found

    def observed(self, cell: CellKey) -> tuple[Observation, ...]:
        """
        The observations of an indicator, area and breakdown, here and in the dossier it stands within.
        """
        found = self._cells.get(cell, ())
        return found if self.within is None else (*found, *self.within.observed(cell))

    @cached_property
    def _by_indicator(self) -> dict[str, tuple[Observation, ...]]:
        found: dict[str, list[Observation]] = {}
        for observation in self.observations:
            found.setdefault(observation.indicator, []).append(observation)
        return {key: tuple(each) for key, each in found.items()}

    def figures_of(self, indicator: str) -> tuple[Observation, ...]:
        """
        All observations of an indicator, of any area and breakdown, here and in the dossier it stands within.
        """
        found = self._by_indicator.get(indicator, ())
        return found if self.within is None else (*found, *self.within.figures_of(indicator))

    def known(self, source: Source) -> Period | None:
        """
        When a source became known: the date of its document, or the day a cell or address was read; `None` where that is not known.
        """
        if isinstance(source, Cell):
            return Period.day(source.retrieved)
        if source.document is not None:
            document = self.find(source.document)
            return document.date if isinstance(document, Document) else None
        return None if not isinstance(source, Page) or source.retrieved is None else Period.day(source.retrieved)

    def facts(self) -> tuple[Fact, ...]:
        """
        Every sourced value: the record, the path within it, the value with its words, and the places where it stands.

        >>> Dossier().facts()
        ()
        """
        return tuple(facts_of(self.records()))

    def as_of(self, day: date) -> Dossier:
        """
        What was known on a day: only documents dated by then (a cell: read by then), the reports and sources from them, and records that still have one.
        Ties to what was not yet known are dropped; what is referred to stays.

        >>> Dossier().as_of(date(2019, 4, 4)) == Dossier()
        True
        """
        check_day("Dossier.as_of", day)
        return _as_of(self, day)

    def __or__(self, other: Dossier) -> Dossier:
        """
        Both dossiers as one. Raises :class:`ConflictError` for two unequal records of one id, naming both places.
        """
        return _merged(self, other)


def cell_of(observation: Observation) -> CellKey:
    """
    The cell that an observation is a figure of.
    """
    return (observation.indicator, area_of(observation.scope), observation.breakdown)


def area_of(scope: Any) -> tuple[Level, tuple[str, ...]]:  # noqa: ANN401 - a Scope or None
    """
    The area of a scope; where none is stated, the country.
    """
    return _NATIONAL if scope is None else scope.area  # type: ignore[no-any-return]


_NATIONAL: tuple[Level, tuple[str, ...]] = (Level.NATIONAL, ())


def _double_ids(dossier: Dossier) -> Iterator[Finding]:
    """
    Ids that more than one record has.
    """
    if len(dossier._by_id) == sum(len(dossier.register(kind)) for kind in KINDS):
        return
    seen: dict[str, str] = {}
    for kind in KINDS:
        for record in dossier.register(kind):
            if record.id in seen:
                yield Finding(dossier.origin, f"{kind}[{record.id!r}]", f"the id is also that of a record in {seen[record.id]}")
            seen[record.id] = kind


def names(record: Record, field: str) -> tuple[str, ...]:
    """
    The ids that a field of a record names, none where it is absent.
    """
    value = getattr(record, field)
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _is_known(dossier: Dossier) -> Callable[[str, str], bool]:
    """
    A question: is there a record of a kind ("" for any) with an id, here or within.
    """

    def known(kind: str, identifier: str) -> bool:
        inside: Dossier | None = dossier
        while inside is not None:
            if identifier in (inside._by_id if kind == "" else inside.register(kind)._by_id):
                return True
            inside = inside.within
        return False

    return known


def _dangling(dossier: Dossier) -> Iterator[Finding]:
    """
    References to what is not there.
    """
    known = _is_known(dossier)
    for kind in KINDS:
        for record in dossier.register(kind):
            for path, register, identifier in references(kind, record):
                if not known(register, identifier):
                    near = nearest(identifier, dossier.register(register).ids if register else dossier._by_id)
                    hint = f"; did you mean {near[0]!r}?" if near else ""
                    what = f"of {register}" if register else "record"
                    yield Finding(dossier.origin, f"{kind}[{record.id!r}].{path}", f"no id {what} is {identifier!r}{hint}")
    yield from _missing_lines(dossier)


def references(kind: str, record: Any) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401 - a record of that kind
    """
    What a record names: the field, the register ("" for any), the id.
    """
    for field, register in REFERENCES[kind]:
        for identifier in names(record, field):
            yield field, register, identifier
    if kind == "measures":
        for party in record.parties:
            yield "parties", "organisations", party.organisation
    elif kind == "organisations":
        for former in record.former:
            for document in former.documents:
                yield "former", "documents", document


def _missing_lines(dossier: Dossier) -> Iterator[Finding]:
    """
    Action lines that their plan does not have.
    """
    lines = {(line.plan, line.number) for inside in _inside(dossier) for line in inside.action_lines}
    for kind in ("measures", "targets"):
        for record in dossier.register(kind):
            if record.action_line is not None and (record.plan, record.action_line) not in lines:
                yield Finding(dossier.origin, f"{kind}[{record.id!r}].action_line", f"plan {record.plan!r} has no line {record.action_line}")


def _inside(dossier: Dossier | None) -> Iterator[Dossier]:
    """
    A dossier, and those it stands within.
    """
    while dossier is not None:
        yield dossier
        dossier = dossier.within


def _past_the_end(dossier: Dossier) -> Iterator[Finding]:
    """
    Sources in documents that are not there, or past their last line.
    """
    documents = {document.id: document for inside in _inside(dossier) for document in inside.documents}
    for kind in KINDS:
        for record in dossier.register(kind):
            for source in sources_of(record):
                wrong = _wrong_source(source, documents)
                if wrong:
                    yield Finding(dossier.origin, f"{kind}[{record.id!r}].sources", wrong)


def sources_of(record: Any) -> tuple[Source, ...]:  # noqa: ANN401 - any record; the sources of its reports count too
    """
    The sources of a record and of its reports.
    """
    reports = getattr(record, "reports", ())
    return (*record.sources, *(report.source for report in reports)) if reports else record.sources


def _wrong_source(source: Source, documents: Mapping[str, Document]) -> str | None:
    if type(source) is Cell or source.document is None:
        return None
    document = documents.get(source.document)
    if document is None:
        near = nearest(source.document, documents)
        return f"no document is {source.document!r}" + (f"; did you mean {near[0]!r}?" if near else "")
    if type(source) is Passage:
        if document.lines is None:
            return f"{source} is a passage, but no text of that document is held: a Page was expected"
        if source.last_line > document.lines:
            return f"{source} ends past line {document.lines}, the last of its document"
    return None


def _merged(left: Dossier, right: Dossier) -> Dossier:
    """
    The union of two dossiers, records of the left first.
    """
    for record in right.records():
        twin = left._by_id.get(record.id)
        if twin is not None and twin != record:
            raise ConflictError(record.id, _kind_of(record), left.origin, right.origin)
    registers = {
        kind: (*left.register(kind), *(r for r in right.register(kind) if r.id not in left.register(kind)))
        for kind in KINDS
    }
    outer = right.within if left.within is None else left.within
    return Dossier(
        **registers,
        edition=left.edition or right.edition,
        released=left.released or right.released,
        origin=f"{left.origin} | {right.origin}",
        within=None if outer is left or outer is right else outer,
    )


def _kind_of(record: Record) -> str:
    return next(kind for kind, cls in KINDS.items() if type(record) is cls)


def _as_of(dossier: Dossier, day: date) -> Dossier:
    """
    Looking back: first what was known, then what that refers to, then the ties between them.
    """
    documents = {d.id for inside in _inside(dossier) for d in inside.documents if d.date is not None and _by(d.date, day)}
    kept = {kind: {} for kind in KINDS}  # type: dict[str, dict[str, Record]]
    for kind in KINDS:
        for record in dossier.register(kind):
            seen = _seen(record, documents, day)
            if seen is not None:
                kept[kind][record.id] = seen
    _keep_referred(dossier, kept)
    _drop_ties(dossier, kept)
    registers = {kind: tuple(kept[kind][r.id] for r in dossier.register(kind) if r.id in kept[kind]) for kind in KINDS}
    within = None if dossier.within is None else dossier.within.as_of(day)
    return attrs.evolve(dossier, **registers, within=within)


def _by(period: Period, day: date) -> bool:
    return period.end is not None and period.end <= day


def _source_known(source: Source, documents: set[str], day: date) -> bool:
    if isinstance(source, Cell):
        return source.retrieved <= day
    if source.document is not None:
        return source.document in documents
    return isinstance(source, Page) and source.retrieved is not None and source.retrieved <= day


def _seen(record: Any, documents: set[str], day: date) -> Any:  # noqa: ANN401 - a record, as it was known; None where not at all
    sources = tuple(source for source in record.sources if _source_known(source, documents, day))
    reports = tuple(report for report in getattr(record, "reports", ()) if _source_known(report.source, documents, day))
    if not sources and not reports:
        return None
    changes: dict[str, Any] = {}
    if sources != record.sources:
        changes["sources"] = sources or tuple(report.source for report in reports)
    if reports != getattr(record, "reports", ()):
        changes["reports"] = reports
    return attrs.evolve(record, **changes) if changes else record


def _keep_referred(dossier: Dossier, kept: dict[str, dict[str, Record]]) -> None:
    """
    Add what is referred to, and what that refers to, until nothing is missing.
    """
    todo = [(kind, record) for kind in KINDS if kind not in TIES for record in kept[kind].values()]
    while todo:
        kind, record = todo.pop()
        wanted = [(register, identifier) for _, register, identifier in references(kind, record) if register]
        wanted += [("documents", source.document) for source in sources_of(record) if not isinstance(source, Cell) and source.document]
        wanted += [("action_lines", line.id) for line in dossier.action_lines if kind == "plans" and line.plan == record.id]
        for register, identifier in wanted:
            found = dossier.register(register).get(identifier)
            if found is not None and identifier not in kept[register]:
                kept[register][identifier] = found
                todo.append((register, found))


def _drop_ties(dossier: Dossier, kept: dict[str, dict[str, Record]]) -> None:
    """
    Drop ties to what is not kept, and what an obstacle hinders that is not.
    """
    there = {identifier for records in kept.values() for identifier in records}
    outer = () if dossier.within is None else dossier.within._by_id
    for kind in TIES:
        kept[kind] = {
            key: record
            for key, record in kept[kind].items()
            if all(identifier in there or identifier in outer for _, _, identifier in references(kind, record))
        }
    for key, record in kept["obstacles"].items():
        hinders = tuple(i for i in record.hinders if i in there or i in outer)  # type: ignore[attr-defined]  # an Obstacle
        kept["obstacles"][key] = attrs.evolve(record, hinders=hinders)  # type: ignore[call-arg]  # an Obstacle
