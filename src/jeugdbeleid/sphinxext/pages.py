"""
Bladen: the source files of a dossier's pages, one for each record, in Dutch and in English, written before Sphinx
looks for files.

A file holds one directive, so its text changes only with its address; what it shows is made when it is read. Plans,
lines and lists stand in tables of contents; the other records are linked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.sphinxext.indexes import INDEXES, years_of
from jeugdbeleid.sphinxext.knowledge import REGISTERS
from jeugdbeleid.sphinxext.view import View
from jeugdbeleid.vocabulary import Topic
from jeugdbeleid.wording import LANGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from jeugdbeleid.plan import Plan
    from jeugdbeleid.sphinxext.knowledge import Known

__all__ = ["FOLDERS", "page_of", "pages", "write_pages"]

#: The folder of each kind of page that has one a record.
FOLDERS = {
    "plan": "plans",
    "line": "action-lines",
    "document": "documents",
    "target": "targets",
    "indicator": "indicators",
    "organisation": "organisations",
    "commitment": "commitments",
    "timeline": "timelines",
    "year": "years",
    "topic": "topics",
    "verdict": "verdicts",
}

_LISTED = frozenset({"plan", "line"})


def page_of(name: str, identifier: str, lang: str) -> str:
    """
    The permanent address of a record's page, within the dossier's folder and without ".html".

    >>> page_of("target", "pleegouders-inschrijvingen-2018", "nl")
    'nl/targets/pleegouders-inschrijvingen-2018'
    """
    return f"{lang}/{FOLDERS[name]}/{identifier}"


def pages(known: Known) -> Iterator[tuple[str, str]]:
    """
    The pages of a dossier: the name of each, and its text.
    """
    yield "index", _front()
    for lang in LANGS:
        view = View(known=known, lang=lang)
        yield f"{lang}/index", _text("index", "home", lang, listed=[f"{FOLDERS[name]}/index" for name in INDEXES[1:]])
        for name in INDEXES[1:]:
            listed = [one.id for one in known.dossier.plans] if name == "plan" else ()
            yield page_of(name, "index", lang), _text("index", name, lang, listed=listed)
        for name in ("plan", "line", "document", "target", "indicator", "organisation", "commitment"):
            for record in known.dossier.register(REGISTERS[name]):
                lines = _lines(known, record) if name == "plan" else ()
                yield (
                    page_of(name, record.id, lang),
                    _text(name, record.id, lang, orphan=name not in _LISTED, listed=lines),
                )
        for plan in known.dossier.plans:
            yield page_of("timeline", plan.id, lang), _text("timeline", plan.id, lang, orphan=True)
        for year in years_of(view):
            yield page_of("year", str(year), lang), _text("index", f"year {year}", lang, orphan=True)
        for topic in Topic:
            yield page_of("topic", topic.value, lang), _text("index", f"topic {topic.value}", lang, orphan=True)


def _lines(known: Known, plan: Plan) -> tuple[str, ...]:
    lines = sorted((one for one in known.dossier.action_lines if one.plan == plan.id), key=lambda one: one.number)
    return tuple(f"../action-lines/{one.id}" for one in lines)


def _text(directive: str, argument: str, lang: str, *, orphan: bool = False, listed: Iterable[str] = ()) -> str:
    """
    The text of a page: its fields, the directive, and the pages below it.
    """
    head = [":orphan:"] if orphan else []
    head += [f":lang: {lang}", ""]
    other = next(one for one in LANGS if one != lang)
    shown = [f".. jeugdbeleid:{directive}:: {argument}", f"   :lang: {lang}", "   :page:", f"   :twin: {other}"]
    below = ["", "   .. toctree::", "      :hidden:", "", *(f"      {one}" for one in listed)] if listed else []
    return "\n".join([*head, *shown, *below, ""])


def _front() -> str:
    return "\n".join(["Dossier", "=======", "", ".. toctree::", "", *(f"   {lang}/index" for lang in LANGS), ""])


def write_pages(folder: Path, known: Known) -> None:
    """
    Write the pages into a folder: what has not changed is left as it is, what is no page any more is removed.
    """
    made = {folder / f"{name}.rst": text for name, text in pages(known)}
    for old in set(folder.rglob("*.rst")) - made.keys() if folder.is_dir() else ():
        old.unlink()
    for file, text in made.items():
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
