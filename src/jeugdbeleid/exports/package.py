"""
Gegevenspakket: a dossier as a Frictionless Data Package (version 2), tables in CSV with a `datapackage.json` that says
of each column what it is, and back into an equal dossier.

Nothing of a record is left out: every figure has its unit, period, status, words and sources. What a dossier leans on
in the one it stands within comes along, marked as not its own, so that all keys resolve. Two things are in no package:
where the dossier was read (`origin`), and what stands around it that it does not refer to.
"""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from jeugdbeleid import wording
from jeugdbeleid.errors import Finding, LoadingError
from jeugdbeleid.exports._labels import TABLES, label
from jeugdbeleid.exports._reading import held, rows_of
from jeugdbeleid.exports._tables import specs, tables
from jeugdbeleid.exports._text import encoded, in_csv, written
from jeugdbeleid.files import MOST_BYTES
from jeugdbeleid.loading import assemble, load

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.exports._columns import Column
    from jeugdbeleid.exports._reading import Held, Row
    from jeugdbeleid.exports._tables import Spec, Table

__all__ = ["DESCRIPTOR", "files", "read"]

#: The file that describes the others.
DESCRIPTOR = "datapackage.json"

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES = {"text": "string", "whole": "integer", "number": "number", "flag": "boolean", "day": "date", "list": "list"}

_TEXT = {
    "nl": {
        "title": "Jeugdbeleid: doelen, maatregelen, cijfers en toezeggingen",
        "own": "Doelen, maatregelen, cijfers en toezeggingen",
        "about": "Wat documenten over jeugdbeleid zeggen, elk gegeven met de plaats waar het staat.",
        "terms": (
            "De opzet en de eigen bewoording van editie {edition} van jeugdbeleid zijn vrij (CC0 1.0). De woorden in de"
            " bron (`words`) zijn korte citaten uit de genoemde documenten. Cijfers van het CBS houden de voorwaarden"
            " van het CBS (CC BY 4.0, met bronvermelding)."
        ),
    },
    "en": {
        "title": "Dutch youth policy: aims, measures, figures and commitments",
        "own": "Aims, measures, figures and commitments",
        "about": "What documents on youth policy say, each record with the place where it stands.",
        "terms": (
            "The structure and the own wording of edition {edition} of jeugdbeleid are free (CC0 1.0). The words in the"
            " source (`words`) are short quotations of the documents named. Figures of Statistics Netherlands (CBS)"
            " keep the terms of CBS (CC BY 4.0, with the source named)."
        ),
    },
}

_CC0 = {
    "name": "CC0-1.0",
    "path": "https://creativecommons.org/publicdomain/zero/1.0/",
    "title": "CC0 1.0 Universal",
}


def files(dossier: Dossier, *, lang: str = "nl", licence: str | None = None) -> dict[str, bytes]:
    """
    The files of the package by name, the tables first and `datapackage.json` last; titles and labels in a language.
    `licence` names the licence of a dossier of your own ("CC-BY-4.0"), of which nothing is said otherwise.

    Raises :class:`FormatError` for a language that is not on offer, :class:`InvalidValue` for an empty text, and
    :class:`ConflictError` where the dossier has a record of the same id, but unequal, as one around it.

    >>> import jeugdbeleid as jb
    >>> made = files(jb.load())
    >>> made["action_lines.csv"].decode().splitlines()[0]
    'id,title_nl,title_en,topics,plan,number,note'
    """
    wording.check_lang(lang)
    made: dict[str, bytes] = {}
    resources = []
    for table in tables(dossier):
        data = _csv(table)
        made[_file(table.spec.name)] = data
        resources.append(_resource(table.spec, data, lang))
    descriptor = {**_about(dossier, lang, licence), "resources": resources}
    return {**made, DESCRIPTOR: encoded(json.dumps(descriptor, ensure_ascii=False, indent=1) + "\n")}


def _file(table: str) -> str:
    return f"{table}.csv"


def _csv(table: Table) -> bytes:
    names = [column.name for column in table.spec.columns]
    return encoded(in_csv(names, ([written(row[name]) for name in names] for row in table.rows)))


def _about(dossier: Dossier, lang: str, licence: str | None) -> dict[str, Any]:
    """
    The package as such: what it is, of which edition, under which licence, from which documents.
    """
    text = _TEXT[lang]
    bundled = dossier.edition is not None
    about = [text["about"], *([text["terms"].format(edition=dossier.edition)] if bundled else [])]
    found: dict[str, Any] = {
        "$schema": _PROFILE,
        "name": "jeugdbeleid" if bundled else "dossier",
        "title": text["title" if bundled else "own"],
        "description": " ".join(about),
        "version": dossier.edition,
        "created": None if dossier.released is None else f"{dossier.released.isoformat()}T00:00:00Z",
        "licenses": [*([_CC0] if _is_bundled(dossier) else []), *([] if licence is None else [{"name": licence}])],
        "contributors": [{"title": "The jeugdbeleid contributors"}] if _is_bundled(dossier) else [],
        "sources": list(_sources(dossier)),
    }
    return {name: value for name, value in found.items() if value}


def _is_bundled(dossier: Dossier) -> bool:
    """
    Whether every record is one of the bundle's, so that the bundle's licence is that of the whole.
    """
    return dossier.edition is not None and dossier.by_id.keys() <= load().by_id.keys()


def _sources(dossier: Dossier) -> Iterator[dict[str, str]]:
    """
    The documents whose text was read: their names, addresses and dates.
    """
    for document in dossier.documents:
        if document.sha256 is not None:
            address = document.address or next((one.address for one in document.citations if one.address), None)
            found = {"title": document.title.nl, "path": address, "version": document.date and document.date.edtf}
            yield {name: value for name, value in found.items() if value}


def _resource(spec: Spec, data: bytes, lang: str) -> dict[str, Any]:
    return {
        "name": spec.name,
        "type": "table",
        "path": _file(spec.name),
        "title": TABLES[spec.name][lang == "en"],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {
            "fields": [_field(column, lang) for column in spec.columns],
            "primaryKey": list(spec.key),
            "foreignKeys": [_foreign_key(spec, link.column, link.table) for link in spec.links],
        },
    }


def _field(column: Column, lang: str) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": _TYPES[column.kind], "title": label(column.name, lang)}
    if column.kind == "list":
        field["delimiter"] = " "
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.term is not None:
        terms = [{"value": term.value, "label": term.label(lang) or term.value} for term in column.term]
        if column.kind == "text":
            constraints["enum"] = [term["value"] for term in terms]
            field["categories"] = terms
        else:
            field["description"] = "; ".join(f"{term['value']}: {term['label']}" for term in terms)
    return field | ({"constraints": constraints} if constraints else {})


def _foreign_key(spec: Spec, column: str, table: str) -> dict[str, Any]:
    """
    A foreign key; one to the table itself names no resource.
    """
    there = {} if table == spec.name else {"resource": table}
    return {"fields": [column], "reference": {**there, "fields": ["id"]}}


def read(folder: str | os.PathLike[str], within: Dossier | None = None) -> Dossier:
    """
    The dossier of a package in a folder, equal to the one that was written. What is not its own makes the dossier it
    stands within, unless that is given.

    Raises :class:`LoadingError` with all that is wrong, each with its file and line. Only our own packages are read.

    >>> read("no-such-folder")
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.LoadingError: 1 error
    no-such-folder/datapackage.json: expected a file, found nothing
    """
    place = Path(folder)
    edition, released = _edition(place / DESCRIPTOR)
    names = {name: str(place / _file(name)) for name in specs()}
    wrong: list[Finding] = []
    rows: dict[str, tuple[Row, ...]] = {}
    for name, spec in specs().items():
        try:
            rows[name] = rows_of(spec, names[name], _text(Path(names[name])))
        except LoadingError as error:
            wrong.extend(error.findings)
    if wrong:
        raise LoadingError(tuple(wrong))
    found = held(rows, names)
    around = within
    if within is None and len(found.own) < len(rows["records"]):
        around = _assembled(found, names, str(place), own=False)
    made = _assembled(found, names, str(place), own=True, within=around)
    return attrs.evolve(made, edition=edition, released=released)


def _edition(file: Path) -> tuple[str | None, date | None]:
    """
    The edition and its day, as the descriptor says them.
    """
    try:
        about = json.loads(_text(file))
        version, created = about.get("version"), about.get("created")
        return version, None if created is None else date.fromisoformat(created.removesuffix("T00:00:00Z"))
    except LoadingError:
        raise
    except (ValueError, AttributeError, RecursionError) as error:
        raise LoadingError((Finding(str(file), "", f"expected a description of a package: {error}"),)) from error


def _text(file: Path) -> str:
    """
    The text of a file of bounded size, a byte order mark left out.
    """
    wrong = ""
    if not file.is_file():
        wrong = "expected a file, found nothing" if not file.exists() else "expected a regular file"
    elif file.stat().st_size > MOST_BYTES:
        wrong = f"expected at most {MOST_BYTES} bytes, found {file.stat().st_size}"
    else:
        try:
            return file.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            wrong = f"cannot be read: {error}"
    raise LoadingError((Finding(str(file), "", wrong),))


def _assembled(found: Held, names: dict[str, str], origin: str, *, own: bool, within: Dossier | None = None) -> Dossier:
    """
    The dossier of the records that are its own, or of those that are not; what is wrong in one has the line it
    stands on.
    """
    chosen = {
        kind: [place for place, record in enumerate(records) if (record["id"] in found.own) is own]
        for kind, records in found.records.items()
    }
    texts = {names[kind]: {kind: [found.records[kind][place] for place in places]} for kind, places in chosen.items()}
    try:
        return assemble(texts, origin=origin, within=within)
    except LoadingError as error:
        lines = {kind: [found.lines[kind][place] for place in places] for kind, places in chosen.items()}
        ids = {kind: [found.records[kind][place]["id"] for place in places] for kind, places in chosen.items()}
        raise LoadingError(tuple(_located(one, lines, ids, names) for one in error.findings)) from error


_PATH = re.compile(r"(\w+)\[(?:(\d+)|'([^']*)')\]")


def _located(
    finding: Finding, lines: dict[str, list[int]], ids: dict[str, list[str]], names: dict[str, str]
) -> Finding:
    """
    A finding with the file and the line of its record, which its path names by place or by id.
    """
    named = _PATH.match(finding.path)
    if named is None:
        return finding
    place = int(named[2]) if named[2] else ids[named[1]].index(named[3])
    return attrs.evolve(finding, file=names[named[1]], line=lines[named[1]][place])
