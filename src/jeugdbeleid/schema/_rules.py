"""
Regels: what the fields of a class must hold beyond their annotation. Records have tables of it; of the values, whose classes check themselves, it is
written here as far as one field can tell. A test holds each of these rules against the class.
"""

from __future__ import annotations

import re
from typing import Any

from jeugdbeleid import _check
from jeugdbeleid.citation import Citation
from jeugdbeleid.document import Document, FormerName
from jeugdbeleid.figure import Figure
from jeugdbeleid.indicator import SDMX_STATUS, ObservationStatus
from jeugdbeleid.period import Period
from jeugdbeleid.plan import ActionLine, Measure
from jeugdbeleid.planning import Planning, Recurrence
from jeugdbeleid.record import Record, Title
from jeugdbeleid.relation import Reconciliation
from jeugdbeleid.report import Ages, Area, Party
from jeugdbeleid.source import Cell, Page, Passage

__all__ = ["ID", "NUMBER", "RULES", "SHORT", "TEXT", "rule"]

#: An id, a text that says something, words of a source, and numbers from one or nought up. Not every language has quantifiers that give nothing back.
ID = {"pattern": "^" + re.sub(r"([+*?])\+", r"\1", _check.ID.pattern).removesuffix(r"\Z") + "$"}
TEXT = {"pattern": r"\S"}
_WORDS = {"pattern": rf"^\s*\S+(?:\s+\S+){{0,{_check.MOST_WORDS - 1}}}\s*$"}
_FROM_1 = {"minimum": 1}
_FROM_0 = {"minimum": 0}

#: A number with a decimal point stands in quotes, or in a figure without them.
NUMBER = {"type": ["number", "string"], "pattern": r"^-?(?:0|[1-9][0-9]*)\.[0-9]+$"}

#: What may be written short: see :mod:`jeugdbeleid.shorthand`.
SHORT: dict[type[Any], dict[str, Any]] = {
    Figure: {"type": ["object", "number", "string"], **TEXT},
    Planning: {"type": ["object", "string", "integer"], **TEXT},
    Period: {"type": ["object", "string", "integer"], **TEXT},
    Ages: {"required": [], "minProperties": 1},
}

#: The rules of fields that have no table, by class.
RULES: dict[type[Any], dict[str, dict[str, Any]]] = {
    Record: {"id": ID, "sources": {"minItems": 1}},
    Title: {"nl": TEXT, "en": TEXT},
    Passage: {"document": ID, "first_line": _FROM_1, "last_line": _FROM_1, "heading": TEXT, "page": _FROM_1},
    Page: {"document": ID, "address": TEXT, "page": _FROM_1},
    Cell: {"dataset": TEXT, "key": TEXT},
    Figure: {"words": _WORDS, "mark": TEXT},
    Planning: {"words": _WORDS, "mark": TEXT},
    Recurrence: {"every": _FROM_1},
    Citation: {"words": _WORDS, "mark": TEXT},
    Party: {"organisation": ID},
    Area: {"name": TEXT, "code": TEXT},
    Ages: {"low": _FROM_0, "high": _FROM_0},
    Document: {"sha256": {"pattern": "^[0-9a-f]{64}$"}, "lines": _FROM_1},
    FormerName: {"name": TEXT, "documents": {"minItems": 1}},
    ObservationStatus: {"label": TEXT, "code": {"enum": sorted(SDMX_STATUS)}},
    ActionLine: {"number": _FROM_1},
    Measure: {"action_line": _FROM_1},
    Reconciliation: {"terms": {"minItems": 2}},
}


def rule(kind: type[Any], name: str) -> dict[str, Any]:
    """
    What a field of a class must hold, by the table of the class and the rules of it and of what it inherits from.

    >>> rule(Measure, "sources"), rule(Measure, "reports")
    ({'minItems': 1}, {})
    """
    shape = getattr(kind, "shape", None)
    table: dict[str, Any] = {}
    if shape is not None:
        table |= TEXT if name in shape.texts else ID if name in shape.ids else {}
        table |= {"items": ID} if name in shape.each_id else {}
    for base in reversed(kind.__mro__):
        table |= RULES.get(base, {}).get(name, {})
    return table
