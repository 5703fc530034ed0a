"""
Rekenblad: a dossier as CSV files that a spreadsheet opens rightly, a file for each kind of record, for people.

A row says all of its record: figures with unit, qualifier, words and period, statuses, and the sources by the name of
their document. Codes are given by their labels in Dutch or English, and what is several stands in one cell. A column in
which nothing stands is left out; of a kind without records only the first is there. To be read by a program, or back
by us, there is :mod:`jeugdbeleid.exports.package`.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from jeugdbeleid import wording
from jeugdbeleid.analysis.explain import goal_in_words
from jeugdbeleid.exports._columns import several_of, shape_of
from jeugdbeleid.exports._guard import MOST_DIGITS, guarded, unguarded
from jeugdbeleid.exports._labels import label
from jeugdbeleid.exports._sources import name_of, source_in_words
from jeugdbeleid.exports._text import encoded, in_csv, written
from jeugdbeleid.kinds import KINDS, REFERENCES
from jeugdbeleid.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.exports._columns import Column, Value
    from jeugdbeleid.report import Area

__all__ = ["files", "guarded", "unguarded"]

_TEXT: Final = {
    "nl": {"name": "{column}, naam", "yes": "ja", "no": "nee", "of": "gegeven"},
    "en": {"name": "{column}, name", "yes": "yes", "no": "no", "of": "record"},
}

#: Parts that stand in one cell, and the columns that are said by another.
_IN_ONE: Final = ("dated", "source")
_SAID: Final = frozenset({"goal_comparator"})

_BOM: Final = "\ufeff"


def files(dossier: Dossier, *, lang: str = "nl", dutch: bool = False, bom: bool = False) -> dict[str, bytes]:
    """
    The sheets by name, one for each kind of record, and `reports.csv` with what each document says of
    a record. `dutch` gives decimals a comma and puts semicolons between cells, as a Dutch spreadsheet expects; `bom`
    puts a byte order mark first, by which Excel knows UTF-8.

    A text that a spreadsheet would take for a formula, a number or a date is guarded by an apostrophe, which
    :func:`unguarded` takes away. Raises :class:`FormatError` for a language that is not on offer.

    >>> import jeugdbeleid as jb
    >>> made = files(jb.load(), dutch=True)
    >>> made["action_lines.csv"].decode().splitlines()[0]
    'id;titel, Nederlands;titel, Engels;onderwerpen;plan;plan, naam;nummer;toelichting;bronnen'
    """
    wording.check_lang(lang)
    sheets = {kind: [_row(record, dossier, lang) for record in dossier.register(kind)] for kind in KINDS}
    sheets["reports"] = list(_reports(dossier, lang))
    first = dict.fromkeys(sheets, label("id", lang)) | {"reports": _TEXT[lang]["of"]}
    return {f"{name}.csv": _csv(rows, first[name], dutch=dutch, bom=bom) for name, rows in sheets.items()}


def _row(record: Any, dossier: Dossier, lang: str) -> dict[str, Value]:  # noqa: ANN401 - any record
    kind = next(name for name, cls in KINDS.items() if type(record) is cls)
    named = dict(REFERENCES[kind])
    row = _cells(record, dossier, lang, named)
    for field, element in several_of(type(record)).items():
        if element is not Report:
            row[label(field, lang)] = "; ".join(_each(field, getattr(record, field), dossier, lang, named))
    scope = getattr(record, "scope", None)
    if scope is not None:
        row[label("areas", lang)] = "; ".join(map(_area, scope.areas))
    return row


def _reports(dossier: Dossier, lang: str) -> Iterator[dict[str, Value]]:
    """
    What each document says, after the id and the name of what it speaks of.
    """
    of = _TEXT[lang]["of"]
    for record in dossier.records():
        for report in getattr(record, "reports", ()):
            name = _TEXT[lang]["name"].format(column=of)
            yield {of: record.id, name: name_of(record.id, dossier, lang), **_cells(report, dossier, lang, {})}


def _cells(value: Any, dossier: Dossier, lang: str, named: Mapping[str, str]) -> dict[str, Value]:  # noqa: ANN401 - a record or a report
    """
    What stands in one row of a record or report, under its headings.
    """
    shape = shape_of(type(value))
    columns = list(shape.columns(""))
    names = {column.name for column in columns}
    found = dict(shape.cells("", value))
    row: dict[str, Value] = {}
    for column in columns:
        part = column.name.partition("_")[0]
        if part in _IN_ONE:
            source = getattr(value, part)
            row[label(part, lang)] = None if source is None else source_in_words(source, dossier)
        elif column.name == "goal":
            row[label("goal", lang)] = goal_in_words(value.goal, lang)
        elif f"{column.name}_start" not in names and column.name not in _SAID:
            row[label(column.name, lang)] = _said(column, found[column.name], lang)
            if column.name in named:
                identifier = found[column.name]
                name = _TEXT[lang]["name"].format(column=label(column.name, lang))
                row[name] = None if identifier is None else name_of(str(identifier), dossier, lang)
    return row


def _said(column: Column, value: Value, lang: str) -> Value:
    """
    A cell: labels for codes, and yes or no.
    """
    if value is None:
        return None
    if column.kind == "flag":
        return _TEXT[lang]["yes" if value else "no"]
    if column.term is None:
        return value
    terms = [column.term(code) for code in str(value).split(" ")]
    return "; ".join(term.label(lang) or term.value for term in terms)


def _each(field: str, values: Iterable[Any], dossier: Dossier, lang: str, named: Mapping[str, str]) -> Iterator[str]:
    """
    What a record has several of, each in words.
    """
    for value in values:
        if field == "sources":
            yield source_in_words(value, dossier)
        elif field == "parties":
            yield f"{_named(value.organisation, dossier, lang)}: {value.role.label(lang)}"
        elif field == "breakdown":
            yield ": ".join(value)
        elif field == "citations":
            yield value.canonical
        elif field == "former":
            yield value.name
        elif field in named:
            yield _named(value, dossier, lang)
        else:
            yield value


def _named(identifier: str, dossier: Dossier, lang: str) -> str:
    name = name_of(identifier, dossier, lang)
    return name if name == identifier else f"{name} [{identifier}]"


def _area(area: Area) -> str:
    return area.name if area.code is None else f"{area.name} [{area.code}]"


def _csv(rows: list[dict[str, Value]], first: str, *, dutch: bool, bom: bool) -> bytes:
    """
    The rows under their headings, those left out under which nothing stands.
    """
    filled = {name for row in rows for name, value in row.items() if value not in {None, ""}}
    headings = [name for name in dict.fromkeys(name for row in rows for name in row) if name in filled] or [first]
    cells = ([_cell(row.get(name), dutch=dutch) for name in headings] for row in rows)
    text = in_csv(headings, cells, ";" if dutch else ",")
    return encoded(_BOM + text if bom else text)


def _cell(value: Value, *, dutch: bool) -> str:
    """
    A cell as a spreadsheet is to be given it; a number of more digits than it keeps is a text.
    """
    text = written(value)
    if isinstance(value, bool | date) or value is None:
        return text
    if isinstance(value, int | Decimal):
        digits = sum(sign.isdigit() for sign in text)
        shown = text.replace(".", ",") if dutch else text
        return shown if digits <= MOST_DIGITS else f"'{shown}"
    return guarded(text)
