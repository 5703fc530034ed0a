"""
Korte schrijfwijze: what a plan of one's own may say shorter than the bundle does, written out.

- A figure may be a number, or its words: 43, 13.7, "€ 13,7 mln". A number without a unit has that of its indicator; an amount of money is in EUR. In a
  change, which is stated in percent as often as in a count, the unit has to be said.
- A planning may be its words, a day or a year: "najaar 2026", 2026-12-31, 2026.
- A period may be the words of exact days, a day or a year: "2e kwartaal 2026", "vanaf 1 januari 2026"; words that name a window are no period.
- Ages may lack one side, which is then open.

Words of time that are told from the day of writing ("dit najaar") need that day. It is the date of the document that is named as the source of the
record, or of the report they stand in: who wrote them wrote them there. The day on which a page was read is not the day on which it was written, and
today is no part of a file. So where no source is a document with a date, or two are of different days and read differently, the words are refused.
"""

from __future__ import annotations

import types
from functools import cache
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

import attrs

from jeugdbeleid._short import LEAVES, Around, CannotBe, Known
from jeugdbeleid.formats import step
from jeugdbeleid.funding import Funding
from jeugdbeleid.indicator import Observation
from jeugdbeleid.kinds import KINDS
from jeugdbeleid.report import Report, Scope
from jeugdbeleid.target import Change, Target
from jeugdbeleid.vocabulary import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jeugdbeleid.dossier import Dossier

__all__ = ["Refused", "written_out"]

#: What cannot be written out, by its file and path, with the reason.
Refused = dict[tuple[str, str], str]


def written_out(values: Mapping[str, Any], within: Dossier | None = None) -> tuple[dict[str, Any], Refused]:
    """
    The plain values of files by their names, with what is short in them written out, and what cannot be. What is no
    value at all is left as it is, for the converter to refuse.

    >>> values, refused = written_out({"a.toml": {"plans": [{"period": 2026}, {"period": "najaar 2026"}]}})
    >>> values["a.toml"]["plans"][0]["period"]["end"].isoformat(), list(refused)
    ('2026-12-31', [('a.toml', 'plans[1].period')])
    """
    known = Known(within)
    refused: Refused = {}
    made = {}
    for value in values.values():
        if isinstance(value, dict):
            known.add(value)
    for file, value in values.items():
        writer = _Writer(known, file, refused)
        made[file] = writer.file(value) if isinstance(value, dict) else value
    return made, refused


@attrs.frozen
class _Writer:
    """
    Writes out one file.
    """

    known: Known
    name: str
    refused: Refused

    def file(self, value: dict[str, Any]) -> dict[str, Any]:
        """
        A whole file.
        """
        made = dict(value)
        for kind, records in value.items():
            if isinstance(records, list) and (kind in KINDS or kind == "reports"):
                cls = KINDS.get(kind, Report)
                made[kind] = [
                    self.of_class(record, cls, f"{kind}[{index}]", self.around(record, cls))
                    for index, record in enumerate(records)
                ]
        return made

    def around(self, record: Any, cls: type[Any]) -> Around:  # noqa: ANN401 - anything a file can hold
        """
        What stands around the values of a record.
        """
        if not isinstance(record, dict):
            return Around()
        sources = record.get("sources")
        unit: Unit | None = Unit.COUNT
        if cls in {Observation, Target}:
            unit = None if record.get("compared_with") is not None else self.known.unit(record.get("indicator"))
        elif cls is Funding:
            unit = Unit.EUR
        return Around(tuple(sources) if isinstance(sources, list) else (), unit)

    def of_class(self, value: Any, cls: type[Any], path: str, around: Around) -> Any:  # noqa: ANN401 - as above
        """
        An object of a class.
        """
        if not isinstance(value, dict):
            return value
        if cls is Report:
            around = attrs.evolve(around, sources=(value.get("source"),))
        elif cls in {Scope, Change}:
            around = attrs.evolve(around, unit=Unit.COUNT if cls is Scope else None)
        changed = {}
        for name, kind in _short(cls):  # type: ignore[arg-type]  # a class is hashable
            if value.get(name) is not None:
                changed[name] = self.of_kind(value[name], kind, step(path, name), around)
        return {**value, **changed}

    def of_kind(self, value: Any, kind: Any, path: str, around: Around) -> Any:  # noqa: ANN401 - as above
        """
        A value of any kind in which something short may stand.
        """
        if kind in LEAVES:
            return self.leaf(value, kind, path, around)
        if get_origin(kind) is tuple:
            (inner, _) = get_args(kind)
            return (
                [self.of_kind(one, inner, step(path, index), around) for index, one in enumerate(value)]
                if isinstance(value, list)
                else value
            )
        if attrs.has(kind):
            return self.of_class(value, kind, path, around)
        tag = value.get("type") if isinstance(value, dict) else None
        cls = next((member for member in get_args(kind) if member.__name__ == tag), None)
        return value if cls is None else self.of_class(value, cls, path, around)

    def leaf(self, value: Any, kind: type[Any], path: str, around: Around) -> Any:  # noqa: ANN401 - as above
        """
        A figure, planning, period or ages.
        """
        try:
            return LEAVES[kind](value, around, self.known)
        except CannotBe as error:
            self.refused[self.name, path] = str(error)
            return value


@cache
def _short(cls: type[Any]) -> tuple[tuple[str, Any], ...]:
    """
    The fields of a class in which something short may stand, each with its kind.
    """
    hints = get_type_hints(cls)
    fields = ((field.name, _without_none(hints[field.name])) for field in attrs.fields(cls))
    return tuple((name, kind) for name, kind in fields if _is_short(kind))


def _without_none(hint: Any) -> Any:  # noqa: ANN401 - a type hint
    members = get_args(hint)
    if get_origin(hint) not in {Union, types.UnionType} or type(None) not in members:
        return hint
    rest = tuple(member for member in members if member is not type(None))
    return Union[rest]  # noqa: UP007 - of one member it is that member


def _is_short(kind: Any) -> bool:  # noqa: ANN401 - a type hint
    if kind in LEAVES:
        return True
    if get_origin(kind) is tuple or get_origin(kind) in {Union, types.UnionType}:
        return any(_is_short(member) for member in get_args(kind))
    return attrs.has(kind) and bool(_short(kind))
