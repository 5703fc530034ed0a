"""
Tabellen: a dossier as tables that refer to each other.

A table per kind of record with a row for each; `records` with every id, by which the tables of what a record has
several of (sources, reports, parties, ...) refer to it; and, marked as not its own, the records of the dossier it
stands within that it leans on, so that every reference resolves within the tables.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, final

import attrs

from jeugdbeleid.citation import Citation
from jeugdbeleid.document import FormerName
from jeugdbeleid.errors import ConflictError, InvalidValue
from jeugdbeleid.exports._columns import Column, several_of, shape_of
from jeugdbeleid.kinds import KINDS, REFERENCES, kind_of, references, sources_of
from jeugdbeleid.report import Area, Party, Report
from jeugdbeleid.source import Cell, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.exports._columns import Value
    from jeugdbeleid.record import Record

__all__ = ["PARTS", "Link", "Spec", "Table", "in_references", "specs", "tables"]

#: What a record has several of, each in the table of that name.
PARTS: Final[dict[str, Any]] = {
    "sources": Source,
    "reports": Report,
    "parties": Party,
    "citations": Citation,
    "areas": Area,
}


@final
@attrs.frozen
class Link:
    """
    A foreign key: a column, and the table in which its values are ids.
    """

    column: str
    table: str


@final
@attrs.frozen(kw_only=True)
class Spec:
    """
    What a table is: its name, columns, primary key and foreign keys.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[Link, ...] = ()


@final
@attrs.frozen
class Table:
    """
    A table and its rows.
    """

    spec: Spec
    rows: tuple[Mapping[str, Value], ...]


@cache
def specs() -> dict[str, Spec]:
    """
    The tables by name: first that of every id, then one for each kind of record, then those of their parts.

    >>> specs()["action_lines"].links
    (Link(column='id', table='records'), Link(column='plan', table='plans'))
    """
    first = Spec(name="records", columns=(_needed("id"), _needed("kind"), _needed("own", "flag")), key=("id",))
    made = [first, *map(_kind_spec, KINDS), *map(_part_spec, PARTS), *_OTHERS]
    return {spec.name: spec for spec in made}


def _needed(name: str, kind: Any = "text") -> Column:  # noqa: ANN401 - a kind of column
    return Column(name, kind, required=True)


_RECORD, _POSITION = _needed("record"), _needed("position", "whole")

_OTHERS = (
    Spec(
        name="breakdowns",
        columns=(_RECORD, _needed("dimension"), _needed("value")),
        key=("record", "dimension"),
        links=(Link("record", "records"),),
    ),
    Spec(
        name="references",
        columns=(_RECORD, _needed("field"), _POSITION, _needed("to")),
        key=("record", "field", "position"),
        links=(Link("record", "records"), Link("to", "records")),
    ),
    Spec(
        name="names",
        columns=(_RECORD, _needed("field"), _POSITION, _needed("name")),
        key=("record", "field", "position"),
        links=(Link("record", "records"),),
    ),
    Spec(
        name="former_names",
        columns=(_RECORD, _POSITION, _needed("place", "whole"), _needed("name"), _needed("document")),
        key=("record", "position", "place"),
        links=(Link("record", "records"), Link("document", "documents")),
    ),
)


def _kind_spec(kind: str) -> Spec:
    columns = tuple(shape_of(KINDS[kind]).columns("", required=True))
    names = {column.name for column in columns}
    links = [Link(field, register or "records") for field, register in REFERENCES[kind] if field in names]
    links = [Link("id", "records"), *links, *_document_links(columns)]
    return Spec(name=kind, columns=columns, key=("id",), links=tuple(links))


def _part_spec(name: str) -> Spec:
    columns = (_RECORD, _POSITION, *shape_of(PARTS[name]).columns("", required=True))
    links = [Link("record", "records"), *_document_links(columns)]
    if name == "parties":
        links.append(Link("organisation", "organisations"))
    return Spec(name=name, columns=columns, key=("record", "position"), links=tuple(links))


def _document_links(columns: Iterable[Column]) -> Iterator[Link]:
    for column in columns:
        if column.name.rpartition("_")[2] == "document":
            yield Link(column.name, "documents")


def in_references(kind: str, field: str) -> bool:
    """
    Whether several texts of a kind of record are ids of other records, not names.
    """
    return field in dict(REFERENCES[kind])


def tables(dossier: Dossier) -> tuple[Table, ...]:
    """
    The tables of a dossier, all of them, those without a row too.

    Raises :class:`ConflictError` where a record that it leans on has the id of one of its own that differs, and
    :class:`InvalidValue` for an empty text: no table tells that from an absent one.

    >>> from jeugdbeleid.dossier import Dossier
    >>> sum(len(table.rows) for table in tables(Dossier()))
    0
    """
    rows: dict[str, list[Mapping[str, Value]]] = {name: [] for name in specs()}
    own = [(record, True) for record in dossier.records()]
    for record, is_own in (*own, *((record, False) for record in _leant_on(dossier))):
        kind = kind_of(record)
        rows["records"].append({"id": record.id, "kind": kind, "own": is_own})
        rows[kind].append(dict(shape_of(type(record)).cells("", record)))
        for name, cells in _parts(kind, record):
            rows[name].append(cells)
    made = tuple(Table(spec, tuple(rows[spec.name])) for spec in specs().values())
    for table in made:
        _check_texts(table)
    return made


def _leant_on(dossier: Dossier) -> tuple[Record, ...]:
    """
    The records of the dossiers outside that a dossier refers to, and those that these refer to, kind by kind.
    """
    found: dict[str, Record] = {}
    todo: list[tuple[Record, Dossier]] = [(record, dossier) for record in dossier.records()]
    while todo and dossier.within is not None:
        for other, layer in _named_by(*todo.pop()):
            known = dossier.by_id.get(other.id, found.get(other.id))
            if known is None:
                found[other.id] = other
                todo.append((other, layer))
            elif known != other:
                raise ConflictError(other.id, kind_of(other), dossier.origin, layer.origin)
    order = {kind: place for place, kind in enumerate(KINDS)}
    return tuple(sorted(found.values(), key=lambda one: (order[kind_of(one)], one.id)))


def _named_by(record: Record, dossier: Dossier) -> Iterator[tuple[Record, Dossier]]:
    """
    What a record of a dossier refers to, each with the dossier, that one or one around it, in which it stands.
    """
    named = [identifier for _, _, identifier in references(kind_of(record), record)]
    named += [one.document for one in sources_of(record) if not isinstance(one, Cell) and one.document is not None]
    dated = getattr(record, "dated", None)
    named += [] if isinstance(dated, Cell | None) or dated.document is None else [dated.document]
    for identifier in named:
        yield next((layer.by_id[identifier], layer) for layer in dossier.layers() if identifier in layer.by_id)
    asked = (getattr(record, "plan", None), getattr(record, "action_line", None))
    for layer in dossier.layers() if asked[1] is not None else ():
        yield from ((line, layer) for line in layer.action_lines if (line.plan, line.number) == asked)


def _parts(kind: str, record: Any) -> Iterator[tuple[str, dict[str, Value]]]:  # noqa: ANN401 - a record of that kind
    """
    The rows of what a record has several of, each with the name of its table.
    """
    for field, element in several_of(type(record)).items():
        values = getattr(record, field)
        if field == "breakdown":
            for dimension, value in values:
                yield "breakdowns", {"record": record.id, "dimension": dimension, "value": value}
        elif element is FormerName:
            yield from _former(record.id, values)
        elif element is str:
            name, cell = ("references", "to") if in_references(kind, field) else ("names", "name")
            for position, value in enumerate(values, 1):
                yield name, {"record": record.id, "field": field, "position": position, cell: value}
        else:
            yield from _rows(record.id, element, values)
    scope = getattr(record, "scope", None)
    if scope is not None:
        yield from _rows(record.id, Area, scope.areas)


def _rows(identifier: str, element: Any, values: Iterable[Any]) -> Iterator[tuple[str, dict[str, Value]]]:  # noqa: ANN401 - a part and its values
    name = next(name for name, kind in PARTS.items() if kind == element)
    for position, value in enumerate(values, 1):
        yield name, {"record": identifier, "position": position, **dict(shape_of(element).cells("", value))}


def _former(identifier: str, names: Iterable[FormerName]) -> Iterator[tuple[str, dict[str, Value]]]:
    for position, former in enumerate(names, 1):
        for place, document in enumerate(former.documents, 1):
            cells: dict[str, Value] = {"record": identifier, "position": position, "place": place}
            yield "former_names", {**cells, "name": former.name, "document": document}


def _check_texts(table: Table) -> None:
    for row in table.rows:
        for name, cell in row.items():
            if cell == "":
                key = " ".join(str(row[one]) for one in table.spec.key)
                raise InvalidValue(f"{table.spec.name}.{name} of {key!r}", "", "a text that is not empty")
