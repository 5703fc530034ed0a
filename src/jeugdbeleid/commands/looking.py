"""
Opzoeken: the commands that show what there is: plans, one record, and what a word leads to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import jeugdbeleid as jb
from jeugdbeleid._convert import plain
from jeugdbeleid.commands import reading
from jeugdbeleid.commands.answer import Answer
from jeugdbeleid.commands.cells import cell, headings, kind, name, text_of
from jeugdbeleid.kinds import kind_of
from jeugdbeleid.render.records import fields

if TYPE_CHECKING:
    import argparse

__all__ = ["find", "plans", "show"]


def plans(options: argparse.Namespace) -> Answer:
    """
    The plans of a dossier.
    """
    found, lang = reading.dossier(options).plans, options.lang
    names = ("id", "title", "kind", "period", "owners")
    return Answer(
        plain=lambda: [plain(one) for one in found],
        headings=headings(lang, *names),
        rows=[
            (one.id, one.title.label(lang), *(cell(getattr(one, each), lang) for each in names[2:])) for one in found
        ],
        aside=(4,),
    )


def show(options: argparse.Namespace) -> Answer:
    """
    A record of any kind, a line for each field that holds something.
    """
    record, lang = reading.dossier(options)[options.id], options.lang
    return Answer(
        plain=lambda: {"kind": kind_of(record), "record": plain(record)},
        title=f"{name(record, lang)} ({kind(record, lang)})",
        pairs=[("id", record.id), *((label, text_of(held, lang)) for label, held in fields(record, lang))],
    )


def find(options: argparse.Namespace) -> Answer:
    """
    The records with words in their names, on a topic, or both.
    """
    if options.text is None and options.topic is None:
        options.refuse("needs a TEXT, a --topic or both")
    dossier, lang = reading.dossier(options), options.lang
    found = list(dossier.records() if options.text is None else jb.find(dossier, options.text))
    if options.topic is not None:
        on_topic = {one.id for one in jb.about(dossier, options.topic)}
        found = [one for one in found if one.id in on_topic]
    return Answer(
        plain=lambda: [{"kind": kind_of(one), "id": one.id, "name": name(one, lang)} for one in found],
        headings=headings(lang, "id", "kind", "title"),
        rows=[(one.id, kind(one, lang), name(one, lang)) for one in found],
        code=0 if found else 1,
    )
