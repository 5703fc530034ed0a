"""
Verwijzing: what a citation names. Of a record or a check the documents with the places in them, and then the data
itself with its edition, the version of the package and the method.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid import wording
from jeugdbeleid.analysis.explain import options_in_words
from jeugdbeleid.analysis.verdict import TargetCheck
from jeugdbeleid.document import Document
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.indicator import Observation
from jeugdbeleid.period import Period
from jeugdbeleid.record import Record
from jeugdbeleid.source import Cell, Page, Passage
from jeugdbeleid.vocabulary import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jeugdbeleid.citation import Citation
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.source import Source

__all__ = ["Reference", "references"]

_PACKAGE = "jeugdbeleid"

_TEXT = {
    "nl": {
        "heading": "onder „{}”",
        "line": "regel {}",
        "lines": "regels {}",
        "makers": "De bijdragers aan jeugdbeleid",
        "check": "toetsing op {on}: {verdict}, want {reason}",
    },
    "en": {
        "heading": "under “{}”",
        "line": "line {}",
        "lines": "lines {}",
        "makers": "The jeugdbeleid contributors",
        "check": "check on {on}: {verdict}, because {reason}",
    },
}


@final
@attrs.frozen(kw_only=True)
class Reference:
    """
    One thing to refer to: a document, a page on the web, a data set, or the data of this package. `key` is its key
    in a bibliography, `kind` `None` for data; `papers` are its public numbers; `pages` and `places` say where in
    it, `notes` of what and how.
    """

    key: str
    title: str
    kind: DocumentKind | None = None
    authors: tuple[str, ...] = ()
    issued: Period | None = None
    papers: tuple[Citation, ...] = ()
    address: str | None = None
    accessed: date | None = None
    edition: str | None = None
    pages: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def url(self) -> str | None:
        """
        Where it can be read: its own address, else that of the first of its papers; `None` where neither is one of
        the web.
        """
        known = (self.address, *(paper.address for paper in self.papers))
        return next((one for one in known if one is not None and one.startswith(("https://", "http://"))), None)


def references(cited: Record | TargetCheck, dossier: Dossier | None = None, lang: str = "nl") -> tuple[Reference, ...]:
    """
    What a record or a check refers to. A document refers to itself; any other to each document it stands in, once,
    and to the data it was read from. A check brings its own dossier.

    Raises :class:`InvalidValue` where there is no dossier to find the documents in, or for another thing, and
    :class:`FormatError` for a language that is not on offer.
    """
    wording.check_lang(lang)
    known = cited.dossier if dossier is None and isinstance(cited, TargetCheck) else dossier
    if not isinstance(cited, Record | TargetCheck):
        raise InvalidValue("cite", cited, "a record or a check")
    if known is None:
        raise InvalidValue("cite.dossier", None, "the dossier that has the documents of what is cited")
    if isinstance(cited, Document):
        return (_document(cited, cited.id, known, lang),)
    record, sources = (cited.target, cited.evidence) if isinstance(cited, TargetCheck) else (cited, _sources(cited))
    return (*_of_sources(record.id, sources, known, lang), _data(record, cited, known, lang))


def _sources(record: Any) -> tuple[Source, ...]:  # noqa: ANN401 - a record, which may have reports
    reports = tuple(report.source for report in getattr(record, "reports", ()))
    return tuple(dict.fromkeys((*record.sources, *reports)))


def _of_sources(cited: str, sources: Iterable[Source], dossier: Dossier, lang: str) -> Iterator[Reference]:
    """
    A reference per document, web page and cell, in the order in which they come first.
    """
    places: dict[str, list[Passage | Page]] = {}
    others: dict[str, Reference] = {}
    for source in sources:
        if isinstance(source, Cell):
            others.setdefault(str(source), _cell(source, cited))
        elif source.document is None:
            others.setdefault(str(source), _address(source, cited))
        else:
            places.setdefault(source.document, []).append(source)
    for identifier, found in places.items():
        document: Any = dossier[identifier]
        yield _placed(_document(document, f"{cited}--{identifier}", dossier, lang), found, lang)
    for number, other in enumerate(others.values(), 1):
        yield attrs.evolve(other, key=f"{cited}--{number}")


def _document(document: Document, key: str, dossier: Dossier, lang: str) -> Reference:
    return Reference(
        key=key,
        title=document.title.nl,
        kind=document.kind,
        authors=tuple(_name(issuer, dossier, lang) for issuer in document.issuers),
        issued=document.date,
        papers=document.citations,
        address=document.address,
    )


def _name(identifier: str, dossier: Dossier, lang: str) -> str:
    found: Any = dossier[identifier]
    return str(found.title.label(lang))


def _placed(reference: Reference, places: list[Passage | Page], lang: str) -> Reference:
    """
    A reference with the pages of some places in it, and their lines under each heading.
    """
    under: dict[str | None, list[Passage]] = {}
    for place in places:
        if isinstance(place, Passage):
            under.setdefault(place.heading, []).append(place)
    pages = sorted({place.page for place in places if place.page is not None})
    named = tuple(_under(heading, found, lang) for heading, found in under.items())
    return attrs.evolve(reference, pages=tuple(pages), places=named)


def _under(heading: str | None, places: list[Passage], lang: str) -> str:
    text = _TEXT[lang]
    lines = ", ".join(map(_lines, sorted(places, key=lambda one: (one.first_line, one.last_line))))
    named = text["line" if lines.isdigit() else "lines"].format(lines)
    return named if heading is None else f"{text['heading'].format(heading)} {named}"


def _lines(place: Passage) -> str:
    first, last = place.first_line, place.last_line
    return str(first) if first == last else f"{first}–{last}"


def _cell(cell: Cell, key: str) -> Reference:
    place = () if cell.key is None else (cell.key,)
    return Reference(key=key, title=cell.dataset, accessed=cell.retrieved, places=place)


def _address(page: Page, key: str) -> Reference:
    pages = () if page.page is None else (page.page,)
    return Reference(
        key=key,
        title=page.address or "",
        kind=DocumentKind.WEBPAGE,
        address=page.address,
        accessed=page.retrieved,
        pages=pages,
    )


def _data(record: Record, cited: Record | TargetCheck, dossier: Dossier, lang: str) -> Reference:
    """
    The data of this package: which record of which edition, by which version, and how it was judged.
    """
    paper = getattr(record, "citation", None)
    notes = [_version()]
    key = f"{_PACKAGE}--{record.id}"
    if isinstance(cited, TargetCheck):
        key = f"{key}--{cited.on.isoformat()}"
        notes.append(_method(cited, lang))
    return Reference(
        key=key,
        title=_titled(record, dossier, lang),
        authors=() if dossier.edition is None else (_TEXT[lang]["makers"],),
        issued=None if dossier.released is None else Period.day(dossier.released),
        papers=() if paper is None else (paper,),
        edition=dossier.edition or dossier.origin,
        notes=tuple(notes),
    )


def _titled(record: Record, dossier: Dossier, lang: str) -> str:
    """
    The name of a record and its id; a figure is called after its indicator and period.
    """
    if isinstance(record, Observation):
        return f"{_name(record.indicator, dossier, lang)}, {wording.period(record.period, lang)} ({record.id})"
    title = getattr(record, "title", None)
    return record.id if title is None else f"{title.label(lang)} ({record.id})"


def _method(check: TargetCheck, lang: str) -> str:
    on, verdict, reason = wording.day(check.on, lang), check.verdict.label(lang), check.reason.label(lang)
    said = _TEXT[lang]["check"].format(on=on, verdict=verdict, reason=reason)
    return "; ".join((said, *options_in_words(check.options, lang)))


def _version() -> str:
    """
    The name of the package with its version; the name alone where it is not installed.
    """
    try:
        return f"{_PACKAGE} {version(_PACKAGE)}"
    except PackageNotFoundError:
        return _PACKAGE
