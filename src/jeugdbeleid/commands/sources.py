"""
Bronnen: the commands about documents: citing what they say, scanning a new one, and reading all values again.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import jeugdbeleid as jb
from jeugdbeleid.analysis.provenance import Outcome, by_document, verified
from jeugdbeleid.commands import reading
from jeugdbeleid.commands.answer import Answer
from jeugdbeleid.commands.cells import headings
from jeugdbeleid.draft import HEADINGS, draft, plain_mentions, rows
from jeugdbeleid.dutch.scan import scan as scan_text
from jeugdbeleid.errors import Finding, LoadingError

if TYPE_CHECKING:
    import argparse

__all__ = ["cite", "scan", "verify"]

_ABSENT = {
    "nl": "niet in deze map",
    "en": "not in this folder",
}


def cite(options: argparse.Namespace) -> Answer:
    """
    A record, or the check of an aim on a day, as a citation.
    """
    dossier, lang = reading.dossier(options), options.lang
    cited: jb.Record | jb.TargetCheck
    on = options.on
    cited = dossier[options.id] if on is None else jb.check(dossier.targets[options.id], dossier, on=on)
    return Answer(
        plain=lambda: json.loads(jb.cite(cited, dossier, style="csl", lang=lang)),
        text=jb.cite(cited, dossier, style=options.style, lang=lang),
    )


def scan(options: argparse.Namespace) -> Answer:
    """
    What a letter says of times, figures and papers, or the draft of a bundle file.
    """
    text, lang = reading.text(options.letter), options.lang
    if options.draft is not None:
        made = draft(text, options.draft, options.date)
        return Answer(plain=lambda: json.loads(made), text=made.rstrip("\n"))
    found = scan_text(text, options.date)
    return Answer(plain=lambda: plain_mentions(found), headings=HEADINGS[lang], rows=rows(found, lang))


def verify(options: argparse.Namespace) -> Answer:
    """
    Document by document what was found again, and each discrepancy.
    """
    dossier, lang = reading.dossier(options), options.lang
    texts = _texts(dossier, Path(options.folder))
    findings = []
    for finding in verified(dossier, texts):
        findings.append(finding)
        options.progress.step(f"jeugdbeleid verify: {len(findings)}")
    read = {one.document: one for one in by_document(findings)}
    held = [one.id for one in dossier.documents if one.sha256 is not None]
    wrong = [one for each in read.values() for one in each.wrong]
    names = ("document", "values")
    return Answer(
        plain=lambda: {
            "documents": [read[name].to_dict() for name in held if name in read],
            "absent": [name for name in held if name not in texts],
        },
        headings=(*headings(lang, *names), *(outcome.label(lang) for outcome in Outcome)),
        rows=[
            (name, str(len(read[name].findings)), *(str(count) for count in read[name].counts.values()))
            if name in read
            else (name, _ABSENT[lang], *"-" * len(Outcome))
            for name in held
        ],
        below="\n".join(map(str, wrong)),
        code=1 if wrong else 0,
    )


def _texts(dossier: jb.Dossier, folder: Path) -> dict[str, str]:
    """
    The texts in a folder by the id of their document: the text that was read for the dossier, whatever its name, and
    another one under the id. Raises :class:`LoadingError` where there is none.
    """
    if not folder.is_dir():
        raise LoadingError((Finding(str(folder), "", "expected a folder with texts"),))
    held = {one.sha256: one.id for one in dossier.documents if one.sha256 is not None}
    found = {}
    for path in sorted(folder.glob("*.txt")):
        name = held.get(hashlib.sha256(path.read_bytes()).hexdigest(), path.stem)
        if name in dossier.documents:
            found[name] = reading.text(str(path))
    if not found:
        raise LoadingError((Finding(str(folder), "", "expected the text of a document of the dossier, found none"),))
    return found
