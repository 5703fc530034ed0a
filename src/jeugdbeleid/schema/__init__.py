"""
Schema: what a plan file may hold, as a JSON Schema (draft 2020-12), for editors that complete and check while one writes. It holds for JSON, TOML and YAML,
as :func:`jeugdbeleid.read` reads them, with all that may be written short.

Made from the classes: their fields and annotations, the tables of what their fields must hold, the terms of the closed lists with their labels, and what
their docstrings say of each. Field titles are in Dutch, descriptions in English. Only such keywords are used as mean the same to tools that know draft 7.

It is looser than the reader: what is in order for :func:`jeugdbeleid.read` is in order for the schema, and not the other way round. Whether words of time
are understood, an id is that of a record, and two fields go together is told by :func:`jeugdbeleid.validate`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jeugdbeleid.errors import FormatError
from jeugdbeleid.files import HEAD
from jeugdbeleid.kinds import KINDS
from jeugdbeleid.report import Report
from jeugdbeleid.schema._definitions import Definitions
from jeugdbeleid.schema._rules import ID
from jeugdbeleid.schema._words import of_kind
from jeugdbeleid.writing import replace

if TYPE_CHECKING:
    import os

__all__ = ["NAME", "schema", "text", "write"]

#: What the file with the schema is called.
NAME = "plan.schema.json"
#: A name, for it has no address but where one puts it; a relative one is what Taplo refuses.
_ID = "urn:jeugdbeleid:plan"

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_HEAD = {
    "$schema": "Where this schema stands, for an editor: ./plan.schema.json.",
    "edition": "The edition of these files, such as 2026.1.",
    "released": "The day on which this edition was released.",
}


def schema() -> dict[str, Any]:
    """
    The schema of a plan file, as plain JSON values; a new one at each call.

    >>> schema()["$defs"]["Party"]["required"]
    ['organisation', 'role']
    """
    made = Definitions()
    lists: dict[str, Any] = {
        kind: {**of_kind(cls), "type": "array", "items": made.of(cls)} for kind, cls in KINDS.items()
    }
    report = made.definition(Report)
    made.made["ReportOf"] = {
        **report,
        "properties": {"of": {"description": "The id of the record.", **made.of(str), **ID}, **report["properties"]},
        "required": ["of", *report["required"]],
    }
    about = "What a document says of records that stand in other files, each with `of`, the id of the record."
    reports = {"title": "berichten", "description": about, "type": "array", "items": {"$ref": "#/$defs/ReportOf"}}
    return {
        "$schema": _DIALECT,
        "$id": _ID,
        "title": "jeugdbeleid: plan",
        "description": "Records of youth policy by kind, each with its sources, as jeugdbeleid reads them.",
        "type": "object",
        "properties": {
            **{key: {"description": _HEAD[key], **made.of(kind | None)} for key, kind in HEAD.items()},
            **lists,
            "reports": reports,
        },
        "additionalProperties": False,
        "$defs": dict(sorted(made.made.items())),
    }


def text() -> str:
    """
    The schema as the text of a JSON file: the one that is shipped as `plan.schema.json` in this package.

    >>> text().splitlines()[2]
    ' "$id": "urn:jeugdbeleid:plan",'
    """
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def write(path: str | os.PathLike[str]) -> None:
    """
    Write the schema to a file, whole or not at all; one that is there is replaced. Reading a folder of plans passes over it.

    Raises :class:`FormatError` for a name that does not end in `.schema.json`, and :class:`OSError` where it cannot be written.

    >>> write("plan.toml")
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.FormatError: Unknown form of file 'plan.toml': expected '.schema.json'
    """
    if not str(path).lower().endswith(".schema.json"):
        raise FormatError("form of file", str(path), (".schema.json",))
    replace(path, text())
