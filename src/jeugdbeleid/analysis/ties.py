"""
Banden: what hangs together with what, what came before it, and where a subject or a word is found.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from jeugdbeleid.errors import UnknownId, nearest
from jeugdbeleid.kinds import kind_of, references
from jeugdbeleid.record import Title
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
    All records on a topic, named by its code or its label in Dutch or English, kind by kind; :class:`UnknownId` names
    the nearest topics.

    >>> import jeugdbeleid as jb
    >>> about(jb.load(), "pleegzorg") == about(jb.load(), "Foster care") == about(jb.load(), jb.Topic.PLEEGZORG)
    True
    """
    names = {_plain(name): one for one in Topic for name in (one.nl, one.en, one.value)}
    wanted = topic if isinstance(topic, Topic) else names.get(_plain(topic).strip())
    if wanted is None:
        raise UnknownId("topic", str(topic), nearest(str(topic), names))
    return tuple(record for record in dossier.records() if wanted in record.topics)


def find(dossier: Dossier, text: str) -> tuple[Record, ...]:
    """
    All records, kind by kind, of which one name has every word of a text, or the beginning of a word, whatever its
    capitals and accents; nothing for an empty text. Names are the id and those in Dutch and English; of a figure
    also those of its indicator, of a tie those of what it ties, of a promise its number and who asked for it.

    >>> import jeugdbeleid as jb
    >>> [record.id for record in find(jb.load(), "aanmelding pleegouders")]
    ['stuk-onderzoek-aanmelding-pleegouders']
    """
    wanted = _words(text)
    if not wanted:
        return ()
    return tuple(
        record for record, names in _named(dossier) if any(all(word in name for word in wanted) for name in names)
    )


def _named(dossier: Dossier) -> tuple[tuple[Record, tuple[str, ...]], ...]:
    """
    Every record with its names in plain words; made once, for it takes longer than a search in it.
    """
    found: tuple[tuple[Record, tuple[str, ...]], ...] | None = dossier.memo.get("names")
    if found is None:
        found = tuple(
            (one, tuple(" ".join(_words(name)) for name in _names(one, dossier))) for one in dossier.records()
        )
        dossier.memo["names"] = found
    return found


def _words(text: str) -> list[str]:
    return _plain(text).replace("-", " ").split()


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


def _names(record: Any, dossier: Dossier) -> Iterator[str]:  # noqa: ANN401 - any record
    """
    All that a record is called by: itself, in its reports, and through what it is a figure or a tie of.
    """
    yield record.id
    yield from _own_names(record)
    yield from (report.called for report in getattr(record, "reports", ()) if report.called is not None)
    kind = kind_of(record)
    if kind in _NAMELESS:
        for _, register, identifier in references(kind, record):
            if register in {"", "indicators"}:
                yield from _own_names(dossier.find(identifier))


#: The kinds without a name of their own: they are called after what they are about.
_NAMELESS = ("observations", "relations", "reconciliations")


def _own_names(record: Any) -> Iterator[str]:  # noqa: ANN401 - as above; what it lacks is left out
    for field in ("title", "subject", "purpose"):
        title = getattr(record, field, None)
        if isinstance(title, Title):
            yield from (title.nl, title.en)
    yield from getattr(record, "names", ())
    yield from getattr(record, "members", ())
    papers = (getattr(record, "citation", None), *getattr(record, "citations", ()))
    yield from (paper.canonical for paper in papers if paper is not None)
    place = getattr(record, "place", None)
    if place is not None:
        yield place


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in split if not unicodedata.combining(sign))
