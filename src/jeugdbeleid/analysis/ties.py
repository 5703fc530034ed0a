"""
Banden: what hangs together with what, what came before it, and where a subject or a word is found.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from jeugdbeleid.errors import UnknownId, nearest
from jeugdbeleid.vocabulary import RelationKind, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.record import Record
    from jeugdbeleid.relation import Relation

__all__ = ["about", "find", "lineage", "related"]

_LATER_FIRST = (RelationKind.FOLLOWS, RelationKind.RENAMED_FROM, RelationKind.SPLIT_FROM)


def related(dossier: Dossier, identifier: str, kind: RelationKind | None = None) -> tuple[Relation, ...]:
    """
    The ties of a record, as subject or as object; of one kind where that is given. Raises :class:`UnknownId` for an
    id that is not there.
    """
    dossier[identifier]
    return tuple(
        tie
        for layer in dossier.layers()
        for tie in layer.relations
        if identifier in {tie.subject, tie.object} and kind in {None, tie.kind}
    )


def lineage(dossier: Dossier, identifier: str) -> tuple[Record, ...]:
    """
    A record with all that it came from and that came of it, the oldest first: what follows, is renamed from or split
    from another is later than that, what is merged into another is earlier. Raises :class:`UnknownId` for an id that
    is not there.
    """
    earlier: dict[str, set[str]] = {}
    todo = [identifier]
    while todo:
        one = todo.pop()
        pairs = [pair for pair in map(_in_time, related(dossier, one)) if pair is not None]
        earlier[one] = {before for before, after in pairs if after == one}
        todo += [end for pair in pairs for end in pair if end not in earlier]
    return tuple(dossier[one] for one in _oldest_first(earlier))


def about(dossier: Dossier, topic: Topic | str) -> tuple[Record, ...]:
    """
    All records on a topic, or on a topic by its code, kind by kind; :class:`UnknownId` names the nearest topics.

    >>> from jeugdbeleid.dossier import Dossier
    >>> about(Dossier(), "pleegzorg")
    ()
    """
    codes = {one.value: one for one in Topic}
    wanted = topic if isinstance(topic, Topic) else codes.get(topic)
    if wanted is None:
        raise UnknownId("topic", str(topic), nearest(str(topic), codes))
    return tuple(record for record in dossier.records() if wanted in record.topics)


def find(dossier: Dossier, text: str) -> tuple[Record, ...]:
    """
    All records, kind by kind, with a text in their id or a name, Dutch or English, whatever its capitals and accents;
    nothing for an empty text.

    >>> from jeugdbeleid.dossier import Dossier
    >>> find(Dossier(), "matching")
    ()
    """
    wanted = _plain(text).strip()
    if not wanted:
        return ()
    return tuple(record for record in dossier.records() if any(wanted in _plain(name) for name in _names(record)))


def _in_time(tie: Relation) -> tuple[str, str] | None:
    """
    The earlier and the later of a tie; `None` where it says nothing of that.
    """
    if tie.kind in _LATER_FIRST:
        return tie.object, tie.subject
    return (tie.subject, tie.object) if tie.kind is RelationKind.MERGED_INTO else None


def _oldest_first(earlier: dict[str, set[str]]) -> list[str]:
    """
    Each after all that is earlier, by id where that leaves a choice; in a circle by id.
    """
    left, order = dict(sorted(earlier.items())), list[str]()
    while left:
        one = next((one for one in left if left.keys().isdisjoint(left[one])), next(iter(left)))
        order.append(one)
        del left[one]
    return order


def _names(record: Any) -> Iterator[str]:  # noqa: ANN401 - any record
    yield record.id.replace("-", " ")
    if hasattr(record, "title"):
        yield from (record.title.nl, record.title.en)
    yield from getattr(record, "names", ())
    yield from (report.called for report in getattr(record, "reports", ()) if report.called is not None)


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in split if not unicodedata.combining(sign))
