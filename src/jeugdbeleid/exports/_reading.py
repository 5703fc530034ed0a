"""
Teruglezen: the tables of a package back into the plain values of files, with everything that is wrong in them.
"""

from __future__ import annotations

import csv
import io
import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.errors import Finding, JeugdbeleidError, LoadingError, nearest
from jeugdbeleid.exports._columns import several_of, shape_of
from jeugdbeleid.exports._tables import PARTS, in_references, specs
from jeugdbeleid.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jeugdbeleid.exports._tables import Spec

__all__ = ["Held", "held", "rows_of"]


@final
@attrs.frozen
class Row:
    """
    A row of a table as it was read: its line, and its cells, `None` for an empty one.
    """

    line: int
    cells: Mapping[str, str | None]


@final
@attrs.frozen
class Held:
    """
    What tables hold: the plain records of each kind, the lines they stand on, and the ids that are the dossier's own.
    """

    records: dict[str, list[dict[str, Any]]]
    lines: dict[str, list[int]]
    own: frozenset[str]


def rows_of(spec: Spec, file: str, text: str) -> tuple[Row, ...]:
    """
    The rows of a table. Raises :class:`LoadingError` for another header, rows of another length, and keys that are
    there twice.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    wrong: list[Finding] = []
    found: list[Row] = []
    try:
        header = next(reader, [])
        wrong += _wrong_header(spec, file, header)
        last = reader.line_num
        for cells in () if wrong else reader:
            line, last = last + 1, reader.line_num
            if len(cells) != len(header):
                wrong.append(Finding(file, "", f"expected {len(header)} cells, found {len(cells)}", line))
            else:
                found.append(Row(line, {name: cell or None for name, cell in zip(header, cells, strict=True)}))
    except csv.Error as error:
        wrong.append(Finding(file, "", f"not CSV: {error}", reader.line_num))
    wrong += _twice(spec, file, found)
    if wrong:
        raise LoadingError(tuple(wrong))
    return tuple(found)


def _wrong_header(spec: Spec, file: str, header: list[str]) -> Iterator[Finding]:
    known = [column.name for column in spec.columns]
    for name in known:
        if header.count(name) != 1:
            yield Finding(file, "", f"expected one column {name!r}, found {header.count(name)}", 1)
    for name in header:
        if name not in known:
            near = nearest(name, known)
            yield Finding(file, "", f"unknown column {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""), 1)


def _twice(spec: Spec, file: str, rows: list[Row]) -> Iterator[Finding]:
    seen: set[tuple[str | None, ...]] = set()
    for row in rows:
        key = tuple(row.cells[name] for name in spec.key)
        if key in seen:
            yield Finding(
                file, "", f"expected each {', '.join(spec.key)} once, found {' '.join(map(str, key))!r} twice", row.line
            )
        seen.add(key)


def held(tables: Mapping[str, tuple[Row, ...]], files: Mapping[str, str]) -> Held:
    """
    The records that tables hold; `files` names the file of each table. Raises :class:`LoadingError` for cells that
    cannot be read, and for rows that belong to nothing.
    """
    wrong: list[Finding] = []
    parts = _parts(tables, files, wrong)
    records: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}
    for kind, cls in KINDS.items():
        for row in tables[kind]:
            plain = _plain(cls, files[kind], row, wrong)
            records[kind].append({**plain, **_several(kind, plain, parts)})
    known = {row.cells["id"]: row for row in tables["records"]}
    wrong += _unlisted(known, tables, files)
    for (name, record, field), left in parts.items():
        message = f"no record is {record!r}" if record not in known else f"{record!r} has no {field!r}"
        wrong += [Finding(files[name], "", message, line) for _, line, _ in left]
    if wrong:
        raise LoadingError(tuple(wrong))
    lines = {kind: [row.line for row in tables[kind]] for kind in KINDS}
    return Held(records, lines, frozenset(str(one) for one, row in known.items() if row.cells["own"] == "true"))


#: The rows of what records have several of: by table, record and field their order, line and plain value.
_Parts = dict[tuple[str, str | None, str | None], list[tuple[tuple[int, ...], int, Any]]]

#: The field of the tables that hold one only.
_FIELDS = {name: name for name in PARTS} | {"breakdowns": "breakdown", "former_names": "former"}


def _parts(tables: Mapping[str, tuple[Row, ...]], files: Mapping[str, str], wrong: list[Finding]) -> _Parts:
    found: _Parts = {}
    for name in specs().keys() - {"records", *KINDS}:
        for row in tables[name]:
            order = tuple(_order(files[name], row, cell, wrong) for cell in ("position", "place") if cell in row.cells)
            value = _plain(PARTS[name], files[name], row, wrong) if name in PARTS else row.cells
            field = row.cells.get("field") or _FIELDS.get(name)
            found.setdefault((name, row.cells["record"], field), []).append((order, row.line, value))
    for rows in found.values():
        rows.sort(key=lambda one: one[0])
    return found


def _order(file: str, row: Row, cell: str, wrong: list[Finding]) -> int:
    text = row.cells[cell] or ""
    if text.isascii() and text.isdigit():
        return int(text)
    wrong.append(Finding(file, cell, f"expected a number, got {text!r}", row.line))
    return 0


def _plain(kind: Any, file: str, row: Row, wrong: list[Finding]) -> dict[str, Any]:  # noqa: ANN401 - a record or a part
    try:
        plain: dict[str, Any] = shape_of(kind).plain("", row.cells) or {}
    except JeugdbeleidError as error:
        wrong.append(Finding(file, "", str(error), row.line))
        return {"id": row.cells.get("id")}
    return plain


def _several(kind: str, plain: dict[str, Any], parts: _Parts) -> dict[str, Any]:
    """
    What a record has several of, taken out of the parts.
    """
    made: dict[str, Any] = {}
    for field, element in several_of(KINDS[kind]).items():
        name = _table_of(kind, field, element)
        rows = [value for _, _, value in parts.pop((name, plain.get("id"), field), ())]
        if rows:
            made[field] = _values(name, rows)
    areas = parts.pop(("areas", plain.get("id"), "areas"), ()) if "scope" in plain else ()
    if areas:
        made["scope"] = {**plain["scope"], "areas": [value for _, _, value in areas]}
    return made


def _table_of(kind: str, field: str, element: Any) -> str:  # noqa: ANN401 - what the several are
    if element is str:
        return "references" if in_references(kind, field) else "names"
    return next(name for name, one in _FIELDS.items() if one == field)


def _values(name: str, rows: list[Any]) -> Any:  # noqa: ANN401 - plain values of a field
    if name == "references":
        return [row["to"] for row in rows]
    if name == "names":
        return [row["name"] for row in rows]
    if name == "breakdowns":
        return {row["dimension"]: row["value"] for row in rows}
    if name == "former_names":
        grouped = itertools.groupby(rows, key=lambda row: (row["position"], row["name"]))
        return [{"name": key[1], "documents": [row["document"] for row in group]} for key, group in grouped]
    return rows


def _unlisted(
    known: Mapping[str | None, Row], tables: Mapping[str, tuple[Row, ...]], files: Mapping[str, str]
) -> Iterator[Finding]:
    """
    Rows of a kind whose id is not among the records of that kind, and the other way round.
    """
    there: set[tuple[str, str | None]] = set()
    for kind in KINDS:
        for row in tables[kind]:
            identifier = row.cells["id"]
            there.add((kind, identifier))
            if identifier not in known or known[identifier].cells["kind"] != kind:
                message = f"{identifier!r} is not among the {kind} of {Path(files['records']).name}"
                yield Finding(files[kind], "id", message, row.line)
    for identifier, row in known.items():
        if (row.cells["kind"] or "", identifier) not in there:
            message = f"no row of {row.cells['kind']} has the id {identifier!r}"
            yield Finding(files["records"], "id", message, row.line)
