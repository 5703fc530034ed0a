"""
Dossier: all that is known of a subject as one immutable value, a register per kind of record.

A dossier is whole: each id is there once, every reference resolves, every passage lies within its document. What
does not is refused, all at once.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid._check import check_day
from jeugdbeleid.commitment import Commitment
from jeugdbeleid.document import Document, Organisation
from jeugdbeleid.errors import ConflictError, LoadingError, UnknownId, bounded, nearest
from jeugdbeleid.facts import Fact, facts_of
from jeugdbeleid.funding import Funding
from jeugdbeleid.indicator import Indicator, Observation
from jeugdbeleid.integrity import findings
from jeugdbeleid.kinds import KINDS, kind_of
from jeugdbeleid.period import Period
from jeugdbeleid.plan import ActionLine, Measure, Plan
from jeugdbeleid.record import Breakdown, Record
from jeugdbeleid.register import Register
from jeugdbeleid.relation import Obstacle, Practice, Reconciliation, Relation
from jeugdbeleid.showing import Shown
from jeugdbeleid.source import Cell, Page, Source
from jeugdbeleid.target import Target
from jeugdbeleid.vintage import known_on
from jeugdbeleid.vocabulary import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["KINDS", "CellKey", "Dossier"]

#: What makes two figures figures of the same thing: the indicator, the area (level, codes) and the breakdown.
CellKey = tuple[str, tuple[Level, tuple[str, ...]], Breakdown]


def _register(kind: type[Record]) -> Any:  # noqa: ANN401 - a field, which attrs types as what it holds
    """
    A field for a register; other records than a register become one of their kind.
    """
    return attrs.field(
        factory=lambda: Register(kind),
        converter=lambda records: records if isinstance(records, Register) else Register(kind, records),
    )


# ruff: noqa: RUF009 - _register makes a field, as attrs.field does


@final
@attrs.frozen(kw_only=True)
class Dossier(Shown):
    """
    All records, a :class:`Register` per kind. `edition` names the edition of the data and `released` its day;
    `origin` says where it was read. `within` is a dossier in which references may resolve too, as a municipality's
    plan does in the bundle.

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
        wrong = bounded(findings(self))
        if wrong:
            raise LoadingError(wrong)

    @classmethod
    def of(cls, *records: Record, within: Dossier | None = None, origin: str = "a dossier") -> Dossier:
        """
        A dossier of records of any kind, in the order given.

        >>> from jeugdbeleid import Page, Plan, Title
        >>> plan = Plan(id="jeugdplan", title=Title("Jeugdplan", "Youth plan"), sources=(Page(address="besluit 12"),))
        >>> Dossier.of(plan).plans.ids
        ('jeugdplan',)
        """
        registers: dict[str, Any] = {kind: [one for one in records if type(one) is cls] for kind, cls in KINDS.items()}
        return cls(**registers, within=within, origin=origin)

    @cached_property
    def by_id(self) -> Mapping[str, Record]:
        """
        Every record of the dossier itself, by its id.
        """
        return MappingProxyType({record.id: record for kind in KINDS for record in self.register(kind)})

    @cached_property
    def memo(self) -> dict[Any, Any]:
        """
        What analyses have worked out of this dossier and would work out again; no part of its value.
        """
        return {}

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
        return iter(self.by_id.values())

    def layers(self) -> Iterator[Dossier]:
        """
        This dossier, the one it stands within, and so on outwards.
        """
        layer: Dossier | None = self
        while layer is not None:
            yield layer
            layer = layer.within

    def find(self, identifier: str) -> Record | None:
        """
        The record of any kind with an id, here or in the dossier it stands within; else `None`.
        """
        found = self.by_id.get(identifier)
        return self.within.find(identifier) if found is None and self.within is not None else found

    def __getitem__(self, identifier: str) -> Record:
        """
        The record of any kind with an id; :class:`UnknownId` names the nearest ids.
        """
        found = self.find(identifier)
        if found is None:
            raise UnknownId("record", identifier, nearest(identifier, self.by_id))
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
        When a source became known: the date of its document, or the day a cell or address was read; `None` where
        that is not known.
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
        What was known on a day: only documents dated by then (a cell: read by then), the reports and sources from
        them, and records that still have one. Ties to what was not yet known are dropped; what is referred to
        stays, known from where it is referred to, without what is reported of it later.

        >>> Dossier().as_of(date(2019, 4, 4)) == Dossier()
        True
        """
        check_day("Dossier.as_of", day)
        registers: dict[str, Any] = known_on(self, day)
        return Dossier(
            **registers,
            edition=self.edition,
            released=self.released,
            origin=f"{self.origin} as of {day}",
            within=None if self.within is None else self.within.as_of(day),
        )

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
    return _NATIONAL if scope is None else scope.area


_NATIONAL: tuple[Level, tuple[str, ...]] = (Level.NATIONAL, ())


def _merged(left: Dossier, right: Dossier) -> Dossier:
    """
    The union of two dossiers, records of the left first.
    """
    for record in right.records():
        twin = left.by_id.get(record.id)
        if twin is not None and twin != record:
            raise ConflictError(record.id, kind_of(record), left.origin, right.origin)
    registers: dict[str, Any] = {
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
