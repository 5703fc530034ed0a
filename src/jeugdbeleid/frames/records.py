"""
Gegevens als tabel: observations, measures, targets and the timeline of a dossier as data frames, and back.

One value has a column of its own; what is several or nested is JSON text in one, in the form of files. Beside what a
record is made of stands what is *told*: the level and area of a scope, the bounds of a figure, when it became known,
whether an aim can be evaluated. It is there to be filtered and judged by, and is read by nobody on the way back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jeugdbeleid._convert import findings, structure
from jeugdbeleid.analysis.candidates import vintage
from jeugdbeleid.analysis.evaluability import Aspect, evaluability
from jeugdbeleid.analysis.timeline import Timeline
from jeugdbeleid.analysis.timeline import timeline as timeline_of
from jeugdbeleid.errors import Finding, InvalidValue, LoadingError, MissingColumn, nearest
from jeugdbeleid.frames import _timeline
from jeugdbeleid.frames._kinds import KNOWN, TABLES
from jeugdbeleid.frames._tables import FLAG, TEXT, narwhals, native, rows_of
from jeugdbeleid.register import Register

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.frames._kinds import Table
    from jeugdbeleid.frames._tables import Backend, Kind
    from jeugdbeleid.indicator import Observation

__all__ = ["from_frame", "measures", "observations", "targets", "timeline", "to_frame"]

#: The column that tells which table it is, for no other has it.
_MARKS: dict[str, str] = {"record": "timeline", "goal": "targets", "words": "observations", "parties": "measures"}

#: What is told of an aim on a day.
_EVALUATED: dict[str, Kind] = {**{aspect.value: FLAG for aspect in Aspect}, "verdict": TEXT, "reason": TEXT}


def to_frame(records: Register[Any] | Timeline, *, backend: Backend) -> Any:  # noqa: ANN401 - a data frame of that library
    """
    The observations, measures or targets of a register, or the entries of a timeline, a row for each, in a data frame
    of pandas, polars, pyarrow or DuckDB; :func:`from_frame` reads it back, and nothing is lost.

    Days are days, whole numbers are whole, other numbers are decimals of 18 digits, 4 of them behind the point. Raises
    :class:`FormatError` for another library and :class:`InvalidValue` for records of another kind.

    >>> import jeugdbeleid as jb
    >>> register = jb.load().measures
    >>> from_frame(to_frame(register, backend="pyarrow")) == register
    True
    """
    if isinstance(records, Timeline):
        rows = [{**_timeline.entry_cells(one), "position": place} for place, one in enumerate(records)]
        return native(rows, {**_timeline.COLUMNS, **_timeline.TOLD}, backend)
    table = _table(records)
    return native(_rows(table, records), {**table.columns, **table.told}, backend)


def _table(records: object) -> Table:
    tables = {table.of: table for table in TABLES.values()}
    if not isinstance(records, Register) or records.kind not in tables:
        raise InvalidValue("to_frame", records, "a Timeline, or a Register of observations, measures or targets")
    return tables[records.kind]


def _rows(table: Table, records: Iterable[Any]) -> list[dict[str, Any]]:
    return [{**table.cells(one), "position": place} for place, one in enumerate(records)]


def observations(dossier: Dossier, *, backend: Backend) -> Any:  # noqa: ANN401 - as to_frame
    """
    The observations of a dossier as :func:`to_frame` has them, and when each became known (`known_start` to
    `known_end`, both empty where a source of it is not dated): what a check weighs.

    >>> import jeugdbeleid as jb
    >>> frame = observations(jb.load(), backend="polars")
    >>> frame.filter(indicator="pleegouders-geaccepteerd").select("period", "value", "unit", "known_end").rows()
    [('2017', Decimal('2647.0000'), 'count', datetime.date(2019, 4, 4))]
    """
    table = TABLES["observations"]
    rows = [
        {**row, **_known(dossier, one)}
        for row, one in zip(_rows(table, dossier.observations), dossier.observations, strict=True)
    ]
    return native(rows, {**table.columns, **table.told, **KNOWN}, backend)


def _known(dossier: Dossier, one: Observation) -> dict[str, Any]:
    when = vintage(dossier, one)
    return {"known_start": when.start, "known_end": when.end}


def measures(dossier: Dossier, *, backend: Backend) -> Any:  # noqa: ANN401 - as to_frame
    """
    The measures of a dossier as :func:`to_frame` has them.

    >>> import jeugdbeleid as jb
    >>> frame = measures(jb.load(), backend="polars")
    >>> frame.filter(responsible="nvp").height > 0
    True
    """
    return to_frame(dossier.measures, backend=backend)


def targets(dossier: Dossier, *, on: date, backend: Backend) -> Any:  # noqa: ANN401 - as to_frame
    """
    The aims of a dossier as :func:`to_frame` has them, and whether each can be evaluated on a day: `number`,
    `baseline` (empty where it needs none), `due`, `owner` and `observed`, as
    :func:`~jeugdbeleid.analysis.evaluability.evaluability` tells; with the verdict and the reason that decides it.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> frame = targets(jb.load(), on=date(2019, 6, 7), backend="polars")
    >>> frame.filter(id="pleegouders-inschrijvingen-2018").select("number", "baseline", "due", "owner", "observed").rows()
    [(True, True, True, False, False)]
    """
    table = TABLES["targets"]
    rows = [
        {**row, **one.to_dict()}
        for row, one in zip(_rows(table, dossier.targets), evaluability(dossier, on=on), strict=True)
    ]
    return native(rows, {**table.columns, **table.told, **_EVALUATED}, backend)


def timeline(
    dossier: Dossier,
    plan: str | None = None,
    organisation: str | None = None,
    kinds: Iterable[str] = ("plans", "measures", "targets", "commitments"),
    *,
    backend: Backend,
) -> Any:  # noqa: ANN401 - as to_frame
    """
    :func:`jeugdbeleid.timeline` as :func:`to_frame` has it: what is planned when, by which document.

    >>> import jeugdbeleid as jb
    >>> frame = timeline(jb.load(), plan="actieplan-pleegzorg", backend="polars")
    >>> frame.filter(record="pleegouders-inschrijvingen-2018").select("words", "window_to").rows()[0]
    ('2018', datetime.date(2018, 12, 31))
    """
    return to_frame(timeline_of(dossier, plan, organisation, kinds), backend=backend)


def from_frame(frame: Any, dossier: Dossier | None = None) -> Register[Any] | Timeline:  # noqa: ANN401 - a data frame of any library
    """
    The records that a data frame is made of: a register of observations, measures or targets, as its columns tell, or
    a :class:`Timeline`, whose records stand in `dossier`. Columns that are not there are empty; the rows are in the
    order of `position`, where that is there.

    Raises :class:`MissingColumn` where it is no such table, :class:`LoadingError` with all that is wrong in the rows,
    two columns that contradict each other among it, and :class:`InvalidValue` for a column of another name, and for a
    timeline without a dossier.
    """
    rows = rows_of(frame)
    names = _names(frame)
    kind = next((table for mark, table in _MARKS.items() if mark in names), None)
    if kind is None:
        raise MissingColumn("words", names, tuple(_MARKS), nearest("words", names))
    if kind == "timeline":
        return _entries(_whole(rows, names, _timeline.COLUMNS, _timeline.TOLD), dossier)
    table = TABLES[kind]
    told = {**table.told, **KNOWN, **_EVALUATED}
    return _records(table, _whole(rows, names, table.columns, told))


def _names(frame: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
    return tuple(narwhals().from_native(frame).collect_schema())


def _whole(
    rows: list[dict[str, Any]], names: Iterable[str], columns: Mapping[str, Kind], told: Mapping[str, Kind]
) -> list[dict[str, Any]]:
    """
    The rows in order, with an empty cell for each column that is not there.
    """
    known = {**columns, **told}
    for name in names:
        if name not in known:
            near = nearest(name, known)
            hint = f"one of the table, such as {near[0]!r}" if near else "one of the table; drop it first"
            raise InvalidValue("from_frame, column", name, hint)
    filled = [{**dict.fromkeys(columns), **row} for row in rows]
    if "position" in set(names) and all(row["position"] is not None for row in filled):
        filled.sort(key=lambda row: row["position"])
    return filled


def _entries(rows: list[dict[str, Any]], dossier: Dossier | None) -> Timeline:
    if dossier is None:
        raise InvalidValue("from_frame, dossier", None, "the dossier that the records of a timeline stand in")
    made, wrong = _made(rows, lambda row: _timeline.entry_of(row, dossier))
    if wrong:
        raise LoadingError(tuple(wrong))
    return Timeline(tuple(entry for _, entry in made))


def _records(table: Table, rows: list[dict[str, Any]]) -> Register[Any]:
    made, wrong = _made(rows, lambda row: structure(table.plain(row), table.of, detailed=True))
    for number, record in made:
        wrong += _contradictions(table, rows[number], record, number)
    if wrong:
        raise LoadingError(tuple(wrong))
    return Register(table.of, [record for _, record in made])


def _made(
    rows: list[dict[str, Any]], make: Callable[[Mapping[str, Any]], Any]
) -> tuple[list[tuple[int, Any]], list[Finding]]:
    """
    What is made of each row, with its number; and all that is wrong in the others.
    """
    made, wrong = [], []
    for number, row in enumerate(rows):
        try:
            made.append((number, make(row)))
        except (ValueError, KeyError, TypeError, ExceptionGroup) as error:
            wrong += [Finding("frame", path, message) for path, message in findings(error, f"row {number}")]
    return made, wrong


def _contradictions(table: Table, row: Mapping[str, Any], record: Any, number: int) -> list[Finding]:  # noqa: ANN401 - a record
    """
    Cells that say something else than the record made of the row; JSON text may be written in several ways.
    """
    cells = table.cells(record)
    return [
        Finding("frame", f"row {number}.{name}", f"expected {cells[name]!r}, as other columns say, got {row[name]!r}")
        for name in table.columns
        if row[name] is not None and row[name] != cells[name] and not str(row[name]).startswith(("[", "{"))
    ]
