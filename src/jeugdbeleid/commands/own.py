"""
Eigen plan: the commands for files of one's own: beginning one, what an editor checks it with, checking it, and comparing two editions.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

import jeugdbeleid as jb
from jeugdbeleid import schema as plan_schema
from jeugdbeleid._convert import plain
from jeugdbeleid.commands import reading
from jeugdbeleid.commands.answer import Answer
from jeugdbeleid.commands.cells import cell, headings, name
from jeugdbeleid.errors import FormatError
from jeugdbeleid.formats import SUFFIXES, suffix
from jeugdbeleid.starter import starter

if TYPE_CHECKING:
    import argparse

__all__ = ["diff", "new", "schema", "validate"]

_TEXT = {
    "nl": {
        "new": "{path}: geschreven; nakijken: jeugdbeleid validate {path}",
        "written": "{path}: geschreven",
        "right": "{path}: in orde",
        "added": "toegevoegd",
        "removed": "vervallen",
        "same": "geen verschil",
    },
    "en": {
        "new": "{path}: written; check it: jeugdbeleid validate {path}",
        "written": "{path}: written",
        "right": "{path}: in order",
        "added": "added",
        "removed": "removed",
        "same": "no difference",
    },
}


def new(options: argparse.Namespace) -> Answer:
    """
    A plan file to begin with, in the form that its name ends in, whose plan is called after it; one that is there already is refused.
    """
    path = Path(options.path)
    form = suffix(path.name)
    if not form:
        raise FormatError("form of file", path.name, tuple(SUFFIXES))
    text = starter(path.stem if options.id is None else options.id, options.lang, form[1:])
    with path.open("x", encoding="utf-8") as file:
        file.write(text)
    return Answer(plain=lambda: [str(path)], text=_TEXT[options.lang]["new"].format(path=path))


def schema(options: argparse.Namespace) -> Answer:
    """
    What an editor checks a plan file with, printed, or written to a file.
    """
    if options.path is None:
        return Answer(plain=plan_schema.schema, text=plan_schema.text().rstrip("\n"))
    plan_schema.write(options.path)
    return Answer(plain=lambda: [options.path], text=_TEXT[options.lang]["written"].format(path=options.path))


def validate(options: argparse.Namespace) -> Answer:
    """
    All that is wrong with a file, a line for each; exit code 2 where there is something.
    """
    found = jb.validate(options.path, within=reading.dossier(options))
    said = "\n".join(map(str, found)) or _TEXT[options.lang]["right"].format(path=options.path)
    return Answer(plain=lambda: [attrs.asdict(one) for one in found], text=said, code=2 if found else 0)


def diff(options: argparse.Namespace) -> Answer:
    """
    What differs between two files; exit code 1 where there is something.
    """
    within, lang = reading.dossier(options), options.lang
    old, new = (reading.read(path, within) for path in (options.old, options.new))
    found = jb.diff(old, new)
    return Answer(
        plain=lambda: [_plain(one) for one in found],
        headings=headings(lang, "id", "field", "old", "new"),
        rows=[(one.id, *_row(one, lang)) for one in found],
        nothing=_TEXT[lang]["same"],
        code=1 if found else 0,
    )


def _plain(one: jb.Difference) -> dict[str, Any]:
    return {"kind": one.kind, "id": one.id, "field": one.field, "old": plain(one.old), "new": plain(one.new)}


def _row(one: jb.Difference, lang: str) -> tuple[str, ...]:
    if one.field:
        return (*headings(lang, one.field), _held(one.old, lang), _held(one.new, lang))
    return (
        _TEXT[lang]["added" if one.old is None else "removed"],
        *(name(each, lang) if each else "" for each in (one.old, one.new)),
    )


def _held(value: object, lang: str) -> str:
    """
    A value in words, a title in both its languages.
    """
    return f"{value.nl} / {value.en}" if isinstance(value, jb.Title) else cell(value, lang)
