"""
Aanhaling: a record, figure or check as a citation in words, for BibTeX, or as CSL-JSON. Titles and places, never a
sentence of a document.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from jeugdbeleid import wording
from jeugdbeleid.analysis.reference import references
from jeugdbeleid.errors import FormatError
from jeugdbeleid.vocabulary import DocumentKind

if TYPE_CHECKING:
    from datetime import date

    from jeugdbeleid.analysis.reference import Reference
    from jeugdbeleid.analysis.verdict import TargetCheck
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.period import Period
    from jeugdbeleid.record import Record

__all__ = ["cite"]

_STYLES = ("text", "bibtex", "csl")

_TEXT = {
    "nl": {"page": "p. {}", "data": "gegevens {}", "accessed": "geraadpleegd op {}"},
    "en": {"page": "p. {}", "data": "data {}", "accessed": "accessed {}"},
}


def cite(cited: Record | TargetCheck, dossier: Dossier | None = None, *, style: str = "text", lang: str = "nl") -> str:
    """
    How to cite a record (a document, a figure, a target, ...) or a check: "text" gives a line per reference,
    "bibtex" an `@misc` per reference, "csl" a JSON array of CSL items.

    A document is cited as itself. Any other record is cited by the documents it stands in, with pages, headings and
    lines, and by the data: edition and version, and of a check the day, the verdict and its reason. Names of
    documents stay Dutch; `lang` is that of the words around them.

    Raises :class:`FormatError` for another style or language, and :class:`InvalidValue` where there is no dossier
    to find the documents in, which only a check brings itself.

    >>> import jeugdbeleid as jb
    >>> dossier = jb.load()
    >>> print(cite(dossier.documents["kst-35000-xvi-82"], dossier))
    Tweede Kamer, Motie Westerveld inzake overleg met de fiscus, Kamerstuk 35 000 XVI, nr. 82, https://zoek.officielebekendmakingen.nl/kst-35000-XVI-82.html
    """
    if style not in _STYLES:
        raise FormatError("style", style, _STYLES)
    found = references(cited, dossier, lang)
    if style == "text":
        return "\n".join(_in_words(one, lang) for one in found)
    if style == "bibtex":
        return "\n\n".join(_in_bibtex(one, lang) for one in found)
    return json.dumps([_in_csl(one, lang) for one in found], ensure_ascii=False, indent=2)


def _in_words(one: Reference, lang: str) -> str:
    text = _TEXT[lang]
    parts = [" / ".join(one.authors), one.title]
    parts.append("" if one.issued is None else wording.period(one.issued, lang))
    parts += [paper.canonical for paper in one.papers]
    parts.append("" if one.edition is None else text["data"].format(one.edition))
    parts += [_pages(one, lang), "; ".join(one.places), *one.notes]
    parts.append("" if one.url == one.title else one.url or "")
    parts.append("" if one.accessed is None else text["accessed"].format(wording.day(one.accessed, lang)))
    return ", ".join(part for part in parts if part)


def _pages(one: Reference, lang: str) -> str:
    return _TEXT[lang]["page"].format(_page_numbers(one)) if one.pages else ""


def _page_numbers(one: Reference) -> str:
    return ", ".join(map(str, one.pages))


_BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': "''",
} | {sign: "\\" + sign for sign in "&%$#_"}

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _in_bibtex(one: Reference, lang: str) -> str:
    """
    An `@misc`: names and titles in braces of their own, so that no style changes their capitals or splits them.
    """
    parts = _issued(one.issued, lang).get("date-parts", ())
    dated = parts[0] if len(parts) == 1 else []
    when = [] if one.issued is None or dated else [wording.period(one.issued, lang)]
    fields = {
        "author": " and ".join(f"{{{_escaped(author)}}}" for author in one.authors),
        "title": f"{{{_escaped(one.title)}}}",
        "howpublished": _escaped("; ".join(paper.canonical for paper in one.papers)),
        "edition": _escaped(one.edition or ""),
        "year": "".join(map(str, dated[:1])),
        "day": "".join(map(str, dated[2:])),
        "pages": _page_numbers(one),
        "url": _in_braces(one.url or ""),
        "urldate": "" if one.accessed is None else one.accessed.isoformat(),
        "note": _escaped("; ".join((*when, *one.places, *one.notes))),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    lines += [f"  month = {_MONTHS[month - 1]}," for month in dated[1:2]]
    return "\n".join([f"@misc{{{one.key},", *lines, "}"])


def _escaped(text: str) -> str:
    return "".join(_BIBTEX.get(sign, sign) for sign in text)


def _in_braces(address: str) -> str:
    """
    An address as it may stand in braces: it is read verbatim, so only what would end it is written as a number.
    """
    return re.sub(r"[{}\\\s]", lambda match: f"%{ord(match.group()):02X}", address)


_CSL = {
    DocumentKind.REPORT: "report",
    DocumentKind.FACTSHEET: "report",
    DocumentKind.PLAN: "report",
    DocumentKind.GUIDELINE: "report",
    DocumentKind.ANNEX: "report",
    DocumentKind.ACT: "legislation",
    DocumentKind.BILL: "bill",
    DocumentKind.PROCEEDINGS: "hearing",
    DocumentKind.DATASET: "dataset",
    DocumentKind.WEBPAGE: "webpage",
}


def _in_csl(one: Reference, lang: str) -> dict[str, Any]:
    """
    An item of CSL 1.0.2, with only the fields that have a value.
    """
    item: dict[str, Any] = {
        "id": one.key,
        "type": "dataset" if one.kind is None else _CSL.get(one.kind, "document"),
        "title": one.title,
        "author": [{"literal": author} for author in one.authors],
        "genre": None if one.kind is None else one.kind.label(lang),
        "issued": _issued(one.issued, lang),
        "number": "; ".join(paper.canonical for paper in one.papers),
        "version": one.edition,
        "page": _page_numbers(one),
        "URL": one.url,
        "accessed": {} if one.accessed is None else {"date-parts": [_parts(one.accessed)]},
        "note": "; ".join((*one.places, *one.notes)),
    }
    return {name: value for name, value in item.items() if value}


def _issued(period: Period | None, lang: str) -> dict[str, Any]:
    """
    A date of CSL: a day, month or year as its parts, a stretch of days as two, an open one in words.
    """
    if period is None:
        return {}
    if period.start is None or period.end is None:
        return {"literal": wording.period(period, lang)}
    first, last = _parts(period.start), _parts(period.end)
    if period.days == 1:
        return {"date-parts": [first]}
    length = {12: 1, 1: 2}.get(period.months or 0, 0)
    if length and (length > 1 or period.start.month == 1):
        return {"date-parts": [first[:length]]}
    return {"date-parts": [first, last]}


def _parts(day: date) -> list[int]:
    return [day.year, day.month, day.day]
