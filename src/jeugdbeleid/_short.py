"""
Korte waarden: figures, plannings, periods and ages that are written short, and what they are read with: the dates of documents and the units of
indicators. See :mod:`jeugdbeleid.shorthand`.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_type_hints

import attrs

from jeugdbeleid.document import Document
from jeugdbeleid.dutch import parse_figure, parse_planning
from jeugdbeleid.errors import MOST_FINDINGS, FigureError, PlanningError
from jeugdbeleid.figure import Figure, Number
from jeugdbeleid.indicator import Indicator
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning
from jeugdbeleid.report import Ages
from jeugdbeleid.vocabulary import PlanningKind, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jeugdbeleid.dossier import Dossier

__all__ = ["LEAVES", "Around", "CannotBe", "Known"]

_UNITS = {unit.value: unit for unit in Unit}
#: The fields of a figure that are numbers.
_NUMBERS = frozenset(name for name, hint in get_type_hints(Figure).items() if hint == Number | None)
#: A day that words are read from only to see whether they can be read from any.
_SOME_DAY = date(2000, 1, 1)


class CannotBe(ValueError):
    """
    Something short that cannot be written out.
    """


class Known:
    """
    The dates of documents and the units of indicators: those of the files, and those of what they stand within.
    """

    def __init__(self, within: Dossier | None) -> None:
        self._within = within
        self._dates: dict[object, Period | None] = {}
        self._units: dict[object, Unit] = {}
        self._unreadable = 0

    def add(self, value: Mapping[str, Any]) -> None:
        """
        Those of a file.
        """
        for record in _records(value, "documents"):
            self._dates[record.get("id")] = self.period(record.get("date"))
        for record in _records(value, "indicators"):
            unit = record.get("unit")
            if isinstance(unit, str) and unit in _UNITS:
                self._units[record.get("id")] = _UNITS[unit]

    def planning(self, words: str, reference: date | Period | None = None) -> Planning | None:
        """
        What words of time say; `None` where they say none, or where so many did not that no more are looked at: to
        find what cannot be read near to takes a thousand times as long as reading.
        """
        if self._unreadable > MOST_FINDINGS:
            return None
        try:
            return parse_planning(words, reference=reference)
        except PlanningError:
            self._unreadable += 1
            return None

    def figure(self, words: str) -> Figure | None:
        """
        As of words of time.
        """
        if self._unreadable > MOST_FINDINGS:
            return None
        try:
            return parse_figure(words)
        except FigureError:
            self._unreadable += 1
            return None

    def period(self, value: Any) -> Period | None:  # noqa: ANN401 - anything a file can hold
        """
        A period that is written in any way; `None` where it is none.
        """
        if isinstance(value, dict):
            try:
                return Period(*(_day(value[side]) for side in ("start", "end")))
            except (KeyError, ValueError, TypeError):
                return None
        read = self.planning(str(value)) if type(value) in {date, int, str} else None
        if read is None or read.kind is not PlanningKind.DATED:
            return None
        sides = [window for window in (read.begins, read.ends) if window is not None]
        return read.span if all(window.start == window.end for window in sides) else None

    def date(self, source: object) -> Period | None:
        """
        The date of the document that a source names; `None` where it names none, or one without a first and last day.
        """
        identifier = source.get("document") if isinstance(source, dict) else None
        if not isinstance(identifier, str):
            return None
        found = self._dates.get(identifier)
        if identifier not in self._dates and self._within is not None:
            record = self._within.find(identifier)
            found = record.date if isinstance(record, Document) else None
        return None if found is None or found.days is None else found

    def unit(self, identifier: object) -> Unit:
        """
        The unit of an indicator; a count where there is no such indicator, which is said elsewhere.
        """
        if not isinstance(identifier, str):
            return Unit.COUNT
        record = None if self._within is None else self._within.find(identifier)
        return self._units.get(identifier, record.unit if isinstance(record, Indicator) else Unit.COUNT)


def _records(value: Mapping[str, Any], kind: str) -> Iterator[dict[str, Any]]:
    """
    The records of a kind of a file that have an id.
    """
    records = value.get(kind)
    for record in records if isinstance(records, list) else ():
        if isinstance(record, dict) and isinstance(record.get("id"), str):
            yield record


@attrs.frozen
class Around:
    """
    What stands around a value: the sources of its record or report, and the unit of a number that names none, `None`
    where it has to.
    """

    sources: tuple[Any, ...] = ()
    unit: Unit | None = Unit.COUNT


def _figure(value: Any, around: Around, known: Known) -> Any:  # noqa: ANN401 - anything a file can hold
    """
    A number, or words; in an object numbers may have a decimal point.
    """
    if isinstance(value, dict):
        return {
            key: format(one, "f") if isinstance(one, Decimal) and key in _NUMBERS else one for key, one in value.items()
        }
    if type(value) in {int, Decimal}:
        if around.unit is None:
            raise CannotBe(f'expected the unit as well, as in "10%", got {value}')
        number = value if type(value) is int else format(value, "f")
        return {"value": number, "unit": around.unit.value, "words": str(value)}
    if isinstance(value, str) and around.unit is not Unit.COUNT:
        return _figure_in_words(value, around.unit, known)
    return value


def _figure_in_words(words: str, unit: Unit | None, known: Known) -> Any:  # noqa: ANN401 - the words, where they are read as they stand
    from jeugdbeleid._convert import plain  # noqa: PLC0415 - cattrs is imported when something is converted

    read = known.figure(words)
    if read is None or read.unit is not Unit.COUNT:
        return words
    if unit is None:
        raise CannotBe(f'expected the unit as well, as in "10%", got {words!r}')
    return plain(parse_figure(words, unit))


def _planning(value: Any, around: Around, known: Known) -> Any:  # noqa: ANN401 - as _figure
    """
    A day, a year, or words, told from the dates of the sources where they are told from the day of writing.
    """
    from jeugdbeleid._convert import plain  # noqa: PLC0415 - as above

    if type(value) in {date, int}:
        return str(value)
    if not isinstance(value, str) or known.planning(value) is not None or known.planning(value, _SOME_DAY) is None:
        return value
    dates = {found: None for source in around.sources if (found := known.date(source)) is not None}
    readings = {parse_planning(value, reference=found): None for found in dates}
    if len(readings) == 1:
        return plain(*readings)
    why = "none of its sources is a document with a date"
    if readings:
        why = f"its sources are of different days ({', '.join(map(str, dates))})"
    raise CannotBe(f"{value!r} is told from the day of writing, and {why}: write the year too")


def _period(value: Any, _: Around, known: Known) -> Any:  # noqa: ANN401 - as _figure
    """
    A day, a year, or the words of exact days.
    """
    if type(value) not in {date, int, str}:
        return value
    found = known.period(value)
    if found is None:
        why = "words that name exact days" if known.planning(str(value)) is None else "exact days, no window"
        raise CannotBe(f'expected {why}, such as "2026" or "1 januari 2026 t/m 30 juni 2026", got {str(value)!r}')
    return {"start": found.start, "end": found.end}


def _day(value: Any) -> date | None:  # noqa: ANN401 - as _figure
    return value if value is None or type(value) is date else date.fromisoformat(value)


def _ages(value: Any, _: Around, __: Known) -> Any:  # noqa: ANN401 - as _figure
    """
    An object with one side or both.
    """
    return {"low": None, "high": None, **value} if isinstance(value, dict) and value else value


#: How each kind of value that may be short is written out.
LEAVES: dict[type[Any], Callable[[Any, Around, Known], Any]] = {
    Figure: _figure,
    Planning: _planning,
    Period: _period,
    Ages: _ages,
}
