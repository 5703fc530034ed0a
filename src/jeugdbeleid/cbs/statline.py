"""
Tabel: a StatLine table as it was read on a day, with its columns, the keys of its dimensions and its cells as printed.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid import wording
from jeugdbeleid._check import check_day, check_text
from jeugdbeleid.errors import Finding, LoadingError, UnknownId, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["CELLS", "Column", "Key", "Table"]

_TIME, _AREA = "TimeDimension", "GeoDimension"
_DIMENSIONS = (_TIME, _AREA, "Dimension")
#: The part with the cells as they are printed.
CELLS = "UntypedDataSet"


@final
@attrs.frozen(kw_only=True)
class Column:
    """
    A column (kolom): a topic, whose cells are figures in a unit as CBS writes it ("aantal", "%"), or a dimension.

    >>> Column(key="Jongeren_1", title="Jongeren met jeugdzorg", kind="Topic", unit="aantal").is_topic
    True
    """

    key: str
    title: str
    kind: str
    unit: str = ""

    @property
    def is_topic(self) -> bool:
        """
        Whether its cells are figures.
        """
        return self.kind == "Topic"

    @property
    def is_dimension(self) -> bool:
        """
        Whether its cells are keys: of periods, of areas, or of a breakdown.
        """
        return self.kind in _DIMENSIONS


@final
@attrs.frozen(kw_only=True)
class Key:
    """
    A key of a dimension (sleutel) with its title; a period has a status too ("Voorlopig").
    """

    key: str
    title: str
    status: str | None = None


@final
@attrs.frozen(kw_only=True)
class Table:
    """
    A table: `columns` in order, for each dimension its `keys`, and the `rows` with the text of each cell by column. `retrieved` is the day on which it
    was read, which the caller gives. Keys stand without the spaces that pad them.

    >>> table = Table(id="00000NED", title="Voorbeeld", retrieved=date(2026, 2, 1), columns=(), keys={}, rows=())
    >>> print(table.attribution("en"))
    Source: CBS, StatLine, table 00000NED (Voorbeeld), read on 1 February 2026. Licence: CC BY 4.0.
    """

    id: str
    title: str
    retrieved: date
    columns: tuple[Column, ...]
    keys: Mapping[str, Mapping[str, Key]] = attrs.field(repr=False, hash=False)
    rows: tuple[Mapping[str, str], ...] = attrs.field(repr=False, hash=False)

    def __attrs_post_init__(self) -> None:
        check_text("Table.id", self.id)
        check_day("Table.retrieved", self.retrieved)

    @classmethod
    def of(cls, identifier: str, parts: Mapping[str, Any], *, retrieved: date) -> Table:
        """
        The table in the parts that CBS publishes it in, by their names: TableInfos, DataProperties, UntypedDataSet and one for each dimension, as
        plain JSON values. Raises :class:`LoadingError` with every part, column or row that is not as it should be.
        """
        wrong = tuple(_findings(identifier, parts))
        if wrong:
            raise LoadingError(wrong)
        columns = tuple(
            Column(key=one["Key"], title=one["Title"], kind=one["Type"], unit=one.get("Unit") or "")
            for one in parts["DataProperties"]
            if one["Type"] in {"Topic", *_DIMENSIONS}
        )
        keys = {one.key: _keys(parts[one.key]) for one in columns if one.is_dimension}
        names = [one.key for one in columns]
        rows = tuple({name: (row[name] or "").strip() for name in names} for row in parts[CELLS])
        title = parts["TableInfos"][0]["Title"] if parts["TableInfos"] else identifier
        return cls(id=identifier, title=title, retrieved=retrieved, columns=columns, keys=keys, rows=rows)

    @property
    def periods(self) -> str:
        """
        The name of the dimension of time.
        """
        return next(one.key for one in self.columns if one.kind == _TIME)

    @property
    def areas(self) -> str | None:
        """
        The name of the dimension of areas; `None` where the table is of the country alone.
        """
        return next((one.key for one in self.columns if one.kind == _AREA), None)

    @property
    def breakdowns(self) -> tuple[str, ...]:
        """
        The names of the other dimensions.
        """
        return tuple(one.key for one in self.columns if one.kind == "Dimension")

    def topic(self, key: str) -> Column:
        """
        A topic by its key; :class:`UnknownId` names the nearest.
        """
        topics = {one.key: one for one in self.columns if one.is_topic}
        if key not in topics:
            raise UnknownId(f"topic of table {self.id}", key, nearest(key, topics))
        return topics[key]

    def attribution(self, lang: str = "nl") -> str:
        """
        The acknowledgement that CBS asks of who uses its figures.
        """
        wording.check_lang(lang)
        read = wording.day(self.retrieved, lang)
        if lang == "nl":
            return f"Bron: CBS, StatLine, tabel {self.id} ({self.title}), gelezen op {read}. Licentie: CC BY 4.0."
        return f"Source: CBS, StatLine, table {self.id} ({self.title}), read on {read}. Licence: CC BY 4.0."


def _keys(part: Any) -> dict[str, Key]:  # noqa: ANN401 - a list of plain objects, looked at before
    return {
        one["Key"].strip(): Key(key=one["Key"].strip(), title=one["Title"].strip(), status=one.get("Status"))
        for one in part
    }


def _findings(identifier: str, parts: Mapping[str, Any]) -> Iterator[Finding]:
    """
    All that keeps parts from being a table.
    """
    missing = [name for name in ("TableInfos", "DataProperties", CELLS) if not isinstance(parts.get(name), list)]
    if missing:
        yield from (Finding(identifier, name, "expected a list, found nothing like it") for name in missing)
        return
    columns = parts["DataProperties"]
    yield from _lacking(identifier, "DataProperties", columns, ("Key", "Title", "Type"))
    described = [one for one in columns if isinstance(one, dict) and isinstance(one.get("Key"), str)]
    dimensions = [one["Key"] for one in described if one.get("Type") in _DIMENSIONS]
    if sum(one.get("Type") == _TIME for one in described) != 1:
        yield Finding(identifier, "DataProperties", f"expected one {_TIME}")
    for name in dimensions:
        if isinstance(parts.get(name), list):
            yield from _lacking(identifier, name, parts[name], ("Key", "Title"))
        else:
            yield Finding(identifier, name, "expected a list, found nothing like it")
    names = [*dimensions, *(one["Key"] for one in described if one.get("Type") == "Topic")]
    yield from _lacking(identifier, CELLS, parts[CELLS], tuple(names), empty=True)
    known = {name: _known(parts.get(name)) for name in dimensions}
    yield from _unknown_keys(identifier, parts[CELLS], known)


def _lacking(
    identifier: str, part: str, rows: list[Any], names: tuple[str, ...], *, empty: bool = False
) -> Iterator[Finding]:
    for index, row in enumerate(rows):
        path = f"{part}[{index}]"
        if not isinstance(row, dict):
            yield Finding(identifier, path, f"expected an object, found {type(row).__name__}")
            continue
        for name in names:
            value = row.get(name)
            if not isinstance(value, str) and not (empty and name in row and value is None):
                yield Finding(identifier, f"{path}.{name}", f"expected a text, found {value!r}")


def _known(part: Any) -> set[str]:  # noqa: ANN401 - what a server sent
    rows = part if isinstance(part, list) else []
    return {one["Key"].strip() for one in rows if isinstance(one, dict) and isinstance(one.get("Key"), str)}


def _unknown_keys(identifier: str, rows: list[Any], known: Mapping[str, set[str]]) -> Iterator[Finding]:
    for index, row in enumerate(rows):
        for name, keys in known.items():
            key = row.get(name) if isinstance(row, dict) else None
            if isinstance(key, str) and key.strip() not in keys:
                yield Finding(identifier, f"{CELLS}[{index}].{name}", f"no key of {name} is {key.strip()!r}")
