"""
Verschil: what differs between two dossiers, such as two editions of the data, field by field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from jeugdbeleid.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.record import Record

__all__ = ["Difference", "diff"]


@final
@attrs.frozen
class Difference:
    """
    One difference: the register and id of the record, the field, and its values; `None` for a whole record that is new or gone, whose field is "".
    """

    kind: str
    id: str
    field: str
    old: object
    new: object

    def __str__(self) -> str:
        """
        What it is, in a line.
        """
        if not self.field:
            return f"{self.kind}[{self.id!r}] {'added' if self.old is None else 'removed'}"
        return f"{self.kind}[{self.id!r}].{self.field}: {self.old!r} -> {self.new!r}"


def diff(old: Dossier, new: Dossier) -> tuple[Difference, ...]:
    """
    Every record that is new or gone and every field that changed, register by register, by id.

    >>> from jeugdbeleid import Dossier, Page, Plan, Title
    >>> plan = Plan(id="jeugdplan", title=Title("Jeugdplan", "Youth plan"), sources=(Page(address="besluit 12"),))
    >>> [str(one) for one in diff(Dossier(), Dossier.of(plan))]
    ["plans['jeugdplan'] added"]
    """
    return tuple(difference for kind in KINDS for difference in _of_kind(kind, old, new))


def _of_kind(kind: str, old: Dossier, new: Dossier) -> Iterator[Difference]:
    before, after = old.register(kind), new.register(kind)
    for identifier in sorted({*before.ids, *after.ids}):
        yield from _of_record(kind, identifier, before.get(identifier), after.get(identifier))


def _of_record(kind: str, identifier: str, before: Record | None, after: Record | None) -> Iterator[Difference]:
    if before is None or after is None:
        yield Difference(kind, identifier, "", before, after)
        return
    for field in attrs.fields(type(before)):
        left, right = getattr(before, field.name), getattr(after, field.name)
        if left != right:
            yield Difference(kind, identifier, field.name, left, right)
