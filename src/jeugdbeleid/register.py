"""
Register: the records of one kind as an immutable collection, in the manner of `importlib.metadata.EntryPoints`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar, final

from jeugdbeleid.errors import CriterionError, InvalidValue, UnknownId, nearest
from jeugdbeleid.record import Record
from jeugdbeleid.showing import Shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Register"]

R = TypeVar("R", bound=Record)


@final
class Register(Shown, Generic[R]):
    """
    Iterate it for the records, `register["id"]` for one, `len`, `in` an id or a record, :meth:`select` for a
    smaller one.

    Raises :class:`InvalidValue` where two records have one id, or a record is of another kind.

    >>> from jeugdbeleid.plan import Plan
    >>> from jeugdbeleid.record import Title
    >>> from jeugdbeleid.source import Page
    >>> plan = Plan(id="jeugdplan", title=Title("Jeugdplan", "Youth plan"), sources=(Page(address="gemeenteblad 2026"),))
    >>> plans = Register(Plan, (plan,))
    >>> plans["jeugdplan"] is plan, "jeugdplan" in plans, len(plans.select(kind="programme"))
    (True, True, 0)
    >>> plans["jeugdpan"]
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.UnknownId: No plan with id 'jeugdpan'; did you mean 'jeugdplan'?
    """

    __slots__ = ("_by_id", "_records", "kind")

    kind: type[R]
    _records: tuple[R, ...]
    _by_id: dict[str, R]

    def __init__(self, kind: type[R], records: Iterable[R] = ()) -> None:
        """
        The records in the order given.
        """
        set_ = object.__setattr__
        set_(self, "kind", kind)
        set_(self, "_records", tuple(records))
        set_(self, "_by_id", {record.id: record for record in self._records})
        for record in self._records:
            if type(record) is not kind:
                raise InvalidValue(f"Register of {kind.__name__}", record, f"each a {kind.__name__}")
        if len(self._by_id) != len(self._records):
            twice = next(r.id for r in self._records if self._by_id[r.id] is not r)
            raise InvalidValue(f"Register of {kind.__name__}", twice, "each id once")

    def __setattr__(self, name: str, value: object) -> None:
        """
        A register does not change.
        """
        raise AttributeError(f"A Register cannot be changed: {name} is not set")

    def __iter__(self) -> Iterator[R]:
        """
        The records, in order.
        """
        return iter(self._records)

    def __len__(self) -> int:
        """
        How many records there are.
        """
        return len(self._records)

    def __contains__(self, item: object) -> bool:
        """
        Whether an id, or a record, is in it.
        """
        return item in self._by_id if isinstance(item, str) else item in self._records

    def __getitem__(self, identifier: str) -> R:
        """
        The record with an id; :class:`UnknownId` names the nearest ids.
        """
        try:
            return self._by_id[identifier]
        except KeyError:
            raise UnknownId(self.kind.__name__.lower(), identifier, nearest(identifier, self._by_id)) from None

    def get(self, identifier: str) -> R | None:
        """
        The record with an id, or `None`.
        """
        return self._by_id.get(identifier)

    @property
    def ids(self) -> tuple[str, ...]:
        """
        The ids, in order.
        """
        return tuple(self._by_id)

    def select(self, **criteria: object) -> Register[R]:
        """
        The records that meet all criteria, as :meth:`Record.meets` has it; an unknown criterion raises
        :class:`CriterionError`, also where nothing is in it.
        """
        for criterion in criteria:
            if criterion not in self.kind.criteria():
                raise CriterionError(self.kind.__name__.lower(), criterion, nearest(criterion, self.kind.criteria()))
        return Register(
            self.kind, (r for r in self._records if all(r.meets(name, value) for name, value in criteria.items()))
        )

    def __eq__(self, other: object) -> bool:
        """
        Registers with the same records in the same order are equal.
        """
        return isinstance(other, Register) and self.kind is other.kind and self._records == other._records

    def __hash__(self) -> int:
        """
        The hash of the records.
        """
        return hash(self._records)

    def __reduce__(self) -> tuple[object, ...]:
        """
        Made again from its kind and records, for pickle and copy.
        """
        return (Register, (self.kind, self._records))

    def __repr__(self) -> str:
        """
        What it holds, shortly.
        """
        return f"<Register of {len(self)} {self.kind.__name__} records>"
