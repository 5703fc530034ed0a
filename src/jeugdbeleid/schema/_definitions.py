"""
Begripsbepalingen: a definition of each class and closed list that can stand in a plan file, made from its annotations.
"""

from __future__ import annotations

import types
from datetime import date
from decimal import Decimal
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from jeugdbeleid.record import Breakdown
from jeugdbeleid.schema._rules import NUMBER, SHORT, TEXT, rule
from jeugdbeleid.schema._words import labels, of_field, said
from jeugdbeleid.vocabulary import Term

__all__ = ["Definitions"]

#: A day has two digits for month and day; which days the calendar has is for the reader.
_DAY = "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"

_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date", "pattern": _DAY},
    int | Decimal: NUMBER,
    Breakdown: {"type": "object", "propertyNames": TEXT, "additionalProperties": {"type": "string", **TEXT}},
}


class Definitions:
    """
    The definitions so far, by name, in `made`; what is asked for is added with all that it needs.
    """

    def __init__(self) -> None:
        """
        None yet.
        """
        self.made: dict[str, dict[str, Any]] = {}

    def of(self, hint: Any) -> dict[str, Any]:  # noqa: ANN401 - any annotation of a field
        """
        What holds for a value with an annotation.

        >>> Definitions().of(tuple[str, ...])
        {'type': 'array', 'items': {'type': 'string'}}
        """
        if hint in _PLAIN:
            return dict(_PLAIN[hint])
        members = get_args(hint)
        if get_origin(hint) is tuple:
            return {"type": "array", "items": self.of(members[0])}
        if get_origin(hint) not in {Union, types.UnionType}:
            return self._reference(hint)
        if type(None) in members:
            rest = tuple(one for one in members if one is not type(None))
            return _or_null(self.of(Union[rest]))  # noqa: UP007 - of one member it is that member
        return {
            "type": "object",
            "properties": {"type": {"enum": [one.__name__ for one in members]}},
            "required": ["type"],
            "oneOf": [self._reference(one, tagged=True) for one in members],
        }

    def _reference(self, kind: type, *, tagged: bool = False) -> dict[str, Any]:
        if kind.__name__ not in self.made:
            self.made[kind.__name__] = {}  # a class may hold another of its kind
            self.made[kind.__name__] = self.definition(kind, tagged=tagged)
        return {"$ref": f"#/$defs/{kind.__name__}"}

    def definition(self, kind: type[Any], *, tagged: bool = False) -> dict[str, Any]:
        """
        The definition of a closed list, or of a class: in a union its name stands under `type`.

        >>> Definitions().definition(Term)["enum"]
        []
        """
        if issubclass(kind, Term):
            codes = [term.value for term in kind]
            return {"description": said(kind), "type": "string", "enum": codes, **labels(kind)}
        hints = get_type_hints(kind)
        fields = [field for field in attrs.fields(kind) if field.init]
        tag = {"type": {"const": kind.__name__}} if tagged else {}
        needed = [field.name for field in fields if field.default is attrs.NOTHING]
        return {
            "description": said(kind),
            "type": "object",
            "properties": tag | {field.name: self._property(kind, field, hints[field.name]) for field in fields},
            "required": [*tag, *needed],
            "additionalProperties": False,
            **SHORT.get(kind, {}),
        }

    def _property(self, kind: type[Any], field: attrs.Attribute[Any], hint: Any) -> dict[str, Any]:  # noqa: ANN401 - as of
        """
        What holds for a field, what it is called and what it is for, and its default where that says something.
        """
        made = {**of_field(kind, field.name), **_and(self.of(hint), rule(kind, field.name))}
        if field.default in {attrs.NOTHING, None, ()}:
            return made
        return {**made, "default": field.default.value if isinstance(field.default, Term) else field.default}


def _or_null(made: dict[str, Any]) -> dict[str, Any]:
    """
    The same or nothing.
    """
    if "$ref" in made or "oneOf" in made:
        return {"anyOf": [made, {"type": "null"}]}
    return {**made, "type": [*(made["type"] if isinstance(made["type"], list) else [made["type"]]), "null"]}


def _and(made: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """
    What holds for a field and what else holds for it; of a list, for each of its items.
    """
    items = {"items": {**made["items"], **more["items"]}} if "items" in more else {}
    return {**made, **more, **items}
