"""
Toetsing waar de gegevens zijn: the verdicts of :func:`jeugdbeleid.check` for every row of a long table of indicator,
area and period, as one plan of expressions that the table's own library runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from jeugdbeleid._check import check_day
from jeugdbeleid.dossier import Dossier
from jeugdbeleid.errors import FormatError, InvalidValue
from jeugdbeleid.frames._tables import narwhals
from jeugdbeleid.vocabulary import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from jeugdbeleid.target import Target

__all__ = ["check"]

_BY = ("row", "area")


def check(
    frame: Any,  # noqa: ANN401 - a data frame of any library
    targets: Dossier | Iterable[Target],
    *,
    on: date,
    dossier: Dossier | None = None,
    by: Literal["row", "area"] = "row",
    columns: Mapping[str, str] | None = None,
    applied_to: Iterable[Level] = (),
    definitive: bool = False,
    annualise: bool = False,
) -> Any:  # noqa: ANN401 - a data frame of the same library
    """
    The verdicts of :func:`jeugdbeleid.check`, as asked on a day, for the rows of a table of figures: of pandas, polars,
    pyarrow, DuckDB or PySpark, eager or lazy, and the same in all of them. Of a lazy table the answer is lazy.

    `targets` are all aims of a dossier, or some of them with the `dossier` in which their indicators stand. Of figures
    only those of the table count: a row is one, and has at least the columns `indicator`, `period_start`, `period_end`
    and `value`; `columns` says which are called otherwise. An aim holds in the area that it names: a national one
    judges an area of another level only where `applied_to` names that level. `definitive` and `annualise` are those of
    :func:`jeugdbeleid.check`.

    `by="row"` gives every row with all its columns and the verdict that its aim has in its area: as many times as there
    are such aims, and once with nothing where there is none. `by="area"` gives a row for each aim and area. The answer
    has the `target`, its `verdict`, the `reason` that decides and all `reasons` in their order, a comma between; how it
    stands now (`standing`); the values used (`observed`, `baseline`), and, where they are exact, what is `required` and
    the `margin`. Of several latest figures that differ the one of the first `position` is shown; in a table without
    that column one of the right unit, of these a definitive one where that is asked, of these the least.

    Raises :class:`MissingColumn` and :class:`ColumnType` for a table that cannot be read, :class:`InvalidValue` for a
    goal of more digits than are reckoned with (a percentage beyond 6,000, or of more than 4 digits behind the point),
    for a column that the answer has too, and where `on` is no day; :class:`UnknownId` for a name in `columns` that
    nothing is read by, and :class:`FormatError` for a table of another library.

    >>> import jeugdbeleid as jb
    >>> import polars as pl
    >>> from datetime import date
    >>> dossier = jb.load()
    >>> aim = dossier.targets["ervaringsdeskundige-pleegouders-300"]
    >>> day = date(2019, 12, 1)
    >>> table = pl.DataFrame({"indicator": aim.indicator, "period_start": day, "period_end": day, "value": [310]})
    >>> check(table, [aim], dossier=dossier, on=date(2020, 6, 1)).select("value", "verdict", "margin").rows()
    [(310, 'met', Decimal('10.0000000000'))]
    """
    narwhals()
    from jeugdbeleid.frames import _columns, _engine, _evidence, _judge  # noqa: PLC0415 - they need the extra
    from jeugdbeleid.frames._aims import aims_of  # noqa: PLC0415 - as above
    from jeugdbeleid.frames._asking import Asking  # noqa: PLC0415 - as above

    check_day("frames.check, on", on)
    if by not in _BY:
        raise FormatError("rows of frames.check", by, _BY)
    engine = _engine.engine_of(frame)
    there = _columns.columns_of(engine, columns or {})
    scale = _columns.scale_of(engine.schema[there["value"]])
    asked, within = _asked(targets, dossier)
    asking = Asking(
        aims=aims_of(asked, within, on=on, scale=scale, annualise=annualise),
        engine=engine,
        has=_columns.read_of(there),
        scale=scale,
        levels=tuple(level.value for level in _levels(applied_to)),
        definitive=definitive,
        annualise=annualise,
    )
    rows = _columns.normal(engine.rows(tuple(there.values())), there)
    found = _judge.judged(_evidence.pairs(rows, asking), asking)
    if by == "area":
        return engine.answer(_columns.answer_of_areas(found))
    return _columns.answer_of_rows(engine, there, found)


def _asked(targets: Dossier | Iterable[Target], dossier: Dossier | None) -> tuple[tuple[Target, ...], Dossier]:
    if isinstance(targets, Dossier):
        return tuple(targets.targets), targets if dossier is None else dossier
    if dossier is None:
        raise InvalidValue("frames.check, dossier", None, "the dossier in which the indicators of the targets stand")
    return tuple(targets), dossier


def _levels(levels: Iterable[Level]) -> tuple[Level, ...]:
    made = tuple(levels)
    for level in made:
        if type(level) is not Level:
            raise InvalidValue("frames.check, applied_to", level, "each a Level")
    return made
