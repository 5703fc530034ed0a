"""
Doorgeven: the commands that hand a dossier on to other people and programs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid import council, exports
from jeugdbeleid.commands import reading
from jeugdbeleid.commands.answer import Answer
from jeugdbeleid.errors import MissingExtra

if TYPE_CHECKING:
    import argparse

__all__ = ["export", "report"]

_OPTIONS = ("plan", "organisation", "on", "stamp", "licence", "dutch", "bom")


def export(options: argparse.Namespace) -> Answer:
    """
    The own files, else the bundle, written into a folder in a format; the paths of what was written.
    """
    given = {name: getattr(options, name) for name in _OPTIONS if getattr(options, name)}
    if "lang" in exports.options_of(options.format):
        given["lang"] = options.lang
    try:
        paths = exports.write(reading.own(options), options.folder, format=options.format, **given)
    except ModuleNotFoundError as error:
        raise MissingExtra(str(error.name), options.format) from error
    return Answer(plain=lambda: list(map(str, paths)), text="\n".join(map(str, paths)))


def report(options: argparse.Namespace) -> Answer:
    """
    The page for a council on a plan, in Markdown or HTML.
    """
    text = council.report(
        reading.dossier(options),
        options.plan,
        since=options.since,
        on=options.on,
        lang=options.lang,
        format=options.format,
    )
    return Answer(plain=lambda: {"plan": options.plan, "format": options.format, "text": text}, text=text.rstrip("\n"))
