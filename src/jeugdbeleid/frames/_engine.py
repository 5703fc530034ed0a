"""
Rekenwerk waar de gegevens zijn: a frame of a library as narwhals works with it, small tables beside it, and the
answer as the frame that was given.

polars is asked lazily, also where the frame is not; pandas is asked in Arrow, for its own whole numbers turn to floats
where one is missing; pyarrow, DuckDB and PySpark are asked as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs
import narwhals as nw

from jeugdbeleid.errors import FormatError
from jeugdbeleid.frames._tables import DAY, FACTOR, FLAG, NUMBER, OFFSET, TEXT, WHOLE, schema_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jeugdbeleid.frames._tables import Kind

__all__ = ["CASTS", "Engine", "beside", "engine_of"]

_KNOWN = ("pandas", "polars", "pyarrow", "duckdb", "pyspark")

#: How a column is cast in each library, by what it is to be.
CASTS: dict[str, dict[str, str]] = {
    "pandas": {
        NUMBER: "frame[{0!r}].astype(pd.ArrowDtype(pa.decimal128(18, 4)))",
        WHOLE: 'frame[{0!r}].astype("int64[pyarrow]")',
        DAY: 'frame[{0!r}].astype("date32[pyarrow]")',
        TEXT: 'frame[{0!r}].astype("string[pyarrow]")',
        FLAG: 'frame[{0!r}].astype("bool[pyarrow]")',
    },
    "polars": {
        NUMBER: "pl.col({0!r}).cast(pl.Decimal(18, 4))",
        WHOLE: "pl.col({0!r}).cast(pl.Int64)",
        DAY: "pl.col({0!r}).cast(pl.Date)",
        TEXT: "pl.col({0!r}).cast(pl.String)",
        FLAG: "pl.col({0!r}).cast(pl.Boolean)",
    },
    "pyarrow": {
        NUMBER: "table[{0!r}].cast(pa.decimal128(18, 4))",
        WHOLE: "table[{0!r}].cast(pa.int64())",
        DAY: "table[{0!r}].cast(pa.date32())",
        TEXT: "table[{0!r}].cast(pa.string())",
        FLAG: "table[{0!r}].cast(pa.bool_())",
    },
    "duckdb": {
        NUMBER: 'CAST("{0}" AS DECIMAL(18, 4))',
        WHOLE: 'CAST("{0}" AS BIGINT)',
        DAY: 'CAST("{0}" AS DATE)',
        TEXT: 'CAST("{0}" AS VARCHAR)',
        FLAG: 'CAST("{0}" AS BOOLEAN)',
    },
    "pyspark": {
        NUMBER: 'col({0!r}).cast("decimal(18, 4)")',
        WHOLE: 'col({0!r}).cast("bigint")',
        DAY: 'col({0!r}).cast("date")',
        TEXT: 'col({0!r}).cast("string")',
        FLAG: 'col({0!r}).cast("boolean")',
    },
}

_SPARK: dict[str, str] = {
    TEXT: "STRING",
    DAY: "DATE",
    WHOLE: "BIGINT",
    FLAG: "BOOLEAN",
    FACTOR: "DECIMAL(10, 6)",
    OFFSET: "DECIMAL(30, 10)",
}


@final
@attrs.frozen
class Engine:
    """
    The library of a frame, the frame itself, and its columns as that library has them.
    """

    name: str
    frame: Any
    schema: Mapping[str, Any]

    def rows(self, columns: Sequence[str], place: str | None = None) -> Any:  # noqa: ANN401 - a frame of narwhals
        """
        Some columns of the frame to work with, and where it is asked and rows have an order the place of each.
        """
        if self.name == "pandas":
            import pyarrow as pa  # noqa: PLC0415 - pandas' own types for it

            rows = nw.from_native(pa.Table.from_pandas(self.frame[list(columns)], preserve_index=False))
        else:
            rows = nw.from_native(self.frame).select(*columns)
        rows = rows.with_row_index(place) if place is not None and self.ordered else rows
        return rows.lazy() if self.name == "polars" else rows

    @property
    def ordered(self) -> bool:
        """
        Whether the rows have an order, which joins do not keep.
        """
        return self.in_arrow or (self.name == "polars" and not _is_lazy(self.frame))

    @property
    def in_arrow(self) -> bool:
        """
        Whether Arrow does the work.
        """
        return self.name in {"pandas", "pyarrow"}

    def small(self, columns: Mapping[str, Sequence[Any]], kinds: Mapping[str, Kind]) -> Any:  # noqa: ANN401 - as above
        """
        A small table in the same library, in DuckDB and PySpark in the same connection or session.
        """
        if self.name == "pyspark":
            return nw.from_native(_spark_table(self.frame.sparkSession, columns, kinds))
        backend: Any = "polars" if self.name == "polars" else "pyarrow"
        cells = {name: list(column) for name, column in columns.items()}
        table = nw.from_dict(cells, schema=schema_of(kinds), backend=backend)
        if self.name == "duckdb":
            return nw.from_native(_in_connection_of(self.frame, table.to_native()))
        return table.lazy() if self.name == "polars" else table

    def answer(self, found: Any, place: str | None = None) -> Any:  # noqa: ANN401 - a frame of narwhals in, of the library out
        """
        What was found, as the kind of frame that was given, in the order of its rows where a `place` tells it.
        """
        if self.name == "pandas":
            return _in_pandas(found.to_native())
        if self.name != "polars" or _is_lazy(self.frame):
            return found.to_native()
        eager = found.collect()
        return (eager if place is None else eager.sort(place).drop(place)).to_native()

    def beside_rows(self, found: Any, place: str) -> Any:  # noqa: ANN401 - as above
        """
        The frame that was given with what was found beside its rows, in their order, by the `place` of each.
        """
        table = found.sort(place).to_native()
        places, columns = table[place], table.drop_columns([place])
        if self.name == "pandas":
            found = _in_pandas(columns)
            return self.frame.take(places.to_numpy()).assign(**{name: found[name].array for name in found})
        rows = self.frame.take(places)
        for name in columns.column_names:
            rows = rows.append_column(name, columns[name])
        return rows


def engine_of(frame: Any) -> Engine:  # noqa: ANN401 - a data frame
    """
    The library of a frame. Raises :class:`FormatError` for one that is not on offer.
    """
    try:
        known = nw.from_native(frame)
    except TypeError as error:
        raise FormatError("kind of data frame", type(frame).__name__, _KNOWN) from error
    name = str(known.implementation).lower()
    name = "pyspark" if known.implementation.is_spark_like() else name
    if name not in _KNOWN:
        raise FormatError("kind of data frame", name, _KNOWN)
    return Engine(name, frame, dict(known.collect_schema()))


def _is_lazy(frame: Any) -> bool:  # noqa: ANN401 - as above
    return isinstance(nw.from_native(frame), nw.LazyFrame)


def beside(frame: Any, keys: Sequence[str], **most: Any) -> Any:  # noqa: ANN401 - a frame and expressions of narwhals
    """
    An aggregate of each group beside its rows: a window, but in Arrow, whose windows lose the order of the rows.
    """
    if not frame.implementation.is_pyarrow():
        return frame.with_columns(**{name: one.over(*keys) for name, one in most.items()})
    return frame.join(frame.group_by(*keys).agg(**most), on=list(keys), how="left")


def _in_pandas(table: Any) -> Any:  # noqa: ANN401 - a table of pyarrow in, a frame of pandas out
    import pandas as pd  # noqa: PLC0415 - as above

    return table.to_pandas(types_mapper=pd.ArrowDtype)


def _in_connection_of(relation: Any, small: Any) -> Any:  # noqa: ANN401, ARG001 - a relation of DuckDB; the query finds the table by its name
    return relation.query("jeugdbeleid_frame", "SELECT * FROM small")


def _spark_table(session: Any, columns: Mapping[str, Sequence[Any]], kinds: Mapping[str, Kind]) -> Any:  # noqa: ANN401 - a session of PySpark
    schema = ", ".join(f"`{name}` {_SPARK[kinds[name]]}" for name in columns)
    return session.createDataFrame(list(zip(*columns.values(), strict=True)), schema)
