"""
Waarnemingen: the cells of a topic of a StatLine table as observations, and those that hide their figure beside them.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, final

import attrs

from jeugdbeleid.cbs.keys import area_of, period_of, status_of
from jeugdbeleid.errors import Finding, InvalidValue, LoadingError, UnitError, UnknownId, nearest
from jeugdbeleid.figure import Figure
from jeugdbeleid.indicator import Observation
from jeugdbeleid.period import Period
from jeugdbeleid.source import Cell
from jeugdbeleid.vocabulary import Basis, Measured, Unit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from jeugdbeleid.cbs.statline import Table
    from jeugdbeleid.figure import Number
    from jeugdbeleid.indicator import Indicator

__all__ = ["Cells", "Hidden", "observations"]

#: What a unit of CBS is, and how many of it are one unit of the cell.
_UNITS: Mapping[str, tuple[Unit, int]] = {
    "": (Unit.COUNT, 1),
    "aantal": (Unit.COUNT, 1),
    "x 100": (Unit.COUNT, 100),
    "x 1 000": (Unit.COUNT, 1000),
    "x 1 mln": (Unit.COUNT, 1_000_000),
    "%": (Unit.PERCENT, 1),
    "%-punt": (Unit.PERCENTAGE_POINT, 1),
    "euro": (Unit.EUR, 1),
    "1 000 euro": (Unit.EUR, 1000),
    "mln euro": (Unit.EUR, 1_000_000),
    "dagen": (Unit.DAY, 1),
    "weken": (Unit.WEEK, 1),
    "maanden": (Unit.MONTH, 1),
    "jaar": (Unit.YEAR, 1),
}

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_DAY = re.compile(r"(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
#: A dot is unknown, too rough or secret; x secret; a bar or nothing, that there can be no figure.
_HIDING = frozenset({"", ".", "x", "-"})


@final
@attrs.frozen
class Hidden:
    """
    A cell without a figure (verborgen cel): where it is, and the sign that stands there; "." is unknown, too rough or secret.
    """

    cell: Cell
    sign: str


@final
@attrs.frozen
class Cells:
    """
    The figures of a topic, and the cells that have none: nothing is dropped.
    """

    observations: tuple[Observation, ...]
    hidden: tuple[Hidden, ...]


def observations(
    table: Table,
    topic: str,
    indicator: Indicator,
    *,
    totals: Mapping[str, str] | None = None,
    regions: Collection[str] | None = None,
    rounding: Number | None = None,
    day: str | None = None,
) -> Cells:
    """
    The cells of a topic as observations of an indicator, in the order of the table; of some `regions` ("GM0363"), or of all.

    `totals` names for each other dimension the key that is its total ("Geslacht": "T001038"); other keys become the breakdown, by their titles.
    `rounding` is the width to which CBS says that it rounds (5 for youth care). `day` is the day of the period on which a stock was counted ("12-31");
    it is asked for what is measured on a day.

    Raises :class:`UnknownId` for a topic, a dimension or a key that the table lacks, :class:`UnitError` where the unit is not the indicator's,
    :class:`InvalidValue` for a `day` that is missing or too much, and :class:`LoadingError` with every cell that is no figure.
    """
    reading = _Reading(table, topic, indicator, dict(totals or {}), rounding, day)
    wanted = None if regions is None else frozenset(regions)
    if wanted is not None and table.areas is not None:
        for region in wanted:
            _known(table, table.areas, region)
    made: list[Observation] = []
    hidden: list[Hidden] = []
    wrong: list[Finding] = []
    for index, row in enumerate(table.rows):
        if wanted is not None and table.areas is not None and row[table.areas] not in wanted:
            continue
        text = row[topic]
        if text in _HIDING:
            hidden.append(Hidden(reading.cell(row), text))
        elif _NUMBER.fullmatch(text) is None:
            wrong.append(Finding(table.id, f"UntypedDataSet[{index}].{topic}", f"expected a figure, found {text!r}"))
        else:
            made.append(reading.observation(row))
    if wrong:
        raise LoadingError(tuple(wrong))
    return Cells(tuple(made), tuple(hidden))


def _known(table: Table, dimension: str, key: str) -> None:
    keys = table.keys[dimension]
    if key not in keys:
        raise UnknownId(f"key of {dimension} in table {table.id}", key, nearest(key, keys))


class _Reading:
    """
    How the cells of one topic are read.
    """

    def __init__(
        self,
        table: Table,
        topic: str,
        indicator: Indicator,
        totals: dict[str, str],
        rounding: Number | None,
        day: str | None,
    ) -> None:
        written = table.topic(topic).unit
        if _UNITS.get(written, (None, 1))[0] is not indicator.unit:
            raise UnitError(written, indicator.unit.value, "read")
        for name, key in totals.items():
            if name not in table.breakdowns:
                raise UnknownId(f"dimension of table {table.id}", name, nearest(name, table.breakdowns))
            _known(table, name, key)
        if (day is None) is not (indicator.measured is Measured.DURING):
            raise InvalidValue(
                "observations.day",
                day,
                "a day such as 12-31 of what is measured on a day, and none of what is measured during a period",
            )
        self.table, self.topic, self.indicator, self.totals = table, topic, indicator, totals
        self.factor, self.rounding, self.day = _UNITS[written][1], rounding, day
        self.periods = {key: self._period(key) for key in table.keys[table.periods]}
        self.statuses = {
            key: None if one.status is None else status_of(one.status) for key, one in table.keys[table.periods].items()
        }

    def _period(self, key: str) -> Period:
        period = period_of(key)
        if self.day is None:
            return period
        found = _DAY.fullmatch(self.day)
        days = [] if found is None else list(_days(period, int(found["month"]), int(found["day"])))
        if len(days) != 1:
            raise InvalidValue("observations.day", self.day, f"the month and day of one day in {period}")
        return Period.day(days[0])

    def _parts(self, row: Mapping[str, str]) -> tuple[str, ...]:
        names = (self.table.periods, self.table.areas, *self.table.breakdowns)
        return tuple(row[name] for name in names if name is not None)

    def cell(self, row: Mapping[str, str]) -> Cell:
        """
        Where a figure stands: the topic and the keys of its row.
        """
        return Cell(
            dataset=self.table.id, key="/".join((self.topic, *self._parts(row))), retrieved=self.table.retrieved
        )

    def observation(self, row: Mapping[str, str]) -> Observation:
        """
        The figure of a row.
        """
        text = row[self.topic]
        value = Decimal(text) * self.factor if "." in text else int(text) * self.factor
        areas = self.table.areas
        name = "--".join((self.indicator.id, *map(_slug, (*self._parts(row), self.table.id))))
        return Observation(
            id=name,
            indicator=self.indicator.id,
            period=self.periods[row[self.table.periods]],
            figure=Figure(value=value, unit=self.indicator.unit, words=text, rounding=self.rounding),
            breakdown=tuple(sorted(self._breakdown(row))),
            scope=None if areas is None else area_of(row[areas], self.table.keys[areas][row[areas]].title),
            status=self.statuses[row[self.table.periods]],
            basis=Basis.REGISTER,
            sources=(self.cell(row),),
        )

    def _breakdown(self, row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        for name in self.table.breakdowns:
            if self.totals.get(name) != row[name]:
                yield name, self.table.keys[name][row[name]].title


def _days(period: Period, month: int, day: int) -> Iterator[date]:
    """
    The days of a period with a month and day.
    """
    for year in {one.year for one in (period.start, period.end) if one is not None}:
        try:
            found = Period.month(year, month).start.replace(day=day)  # type: ignore[union-attr]  # a month has a first day
        except ValueError:
            continue
        if period.contains(found):
            yield found


def _slug(key: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-")
