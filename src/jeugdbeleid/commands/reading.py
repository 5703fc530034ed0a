"""
Lezen: the dossier that a command is about, and texts out of files.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import jeugdbeleid as jb
from jeugdbeleid.errors import Finding, LoadingError

if TYPE_CHECKING:
    import argparse

__all__ = ["dossier", "own", "plan", "read", "text"]


def dossier(options: argparse.Namespace) -> jb.Dossier:
    """
    The bundle with the files that were named, as it was known on the day that was named. A file may refer to the
    bundle and to the files before it.
    """
    known = jb.load()
    for path in options.files:
        known |= read(path, known)
    return _as_of(known, options)


def own(options: argparse.Namespace) -> jb.Dossier:
    """
    The files that were named as one dossier within the bundle, as it was known on the day that was named; the bundle
    itself where none was named.
    """
    made, known = jb.Dossier(within=jb.load()), jb.load()
    for path in options.files:
        one = read(path, known)
        made, known = made | one, known | one
    return _as_of(made if options.files else known, options)


def read(path: str, within: jb.Dossier) -> jb.Dossier:
    """
    The dossier in a file or folder of files, or in a data package that was exported before.
    """
    if (Path(path) / "datapackage.json").is_file():
        from jeugdbeleid import exports  # noqa: PLC0415 - only for who has one

        return exports.read(path, within=within)
    return jb.read(path, within=within)


def _as_of(known: jb.Dossier, options: argparse.Namespace) -> jb.Dossier:
    day = getattr(options, "as_of", None)
    return known if day is None else known.as_of(day)


def plan(known: jb.Dossier, identifier: str | None) -> str | None:
    """
    The id of a plan, or `None`. Raises :class:`UnknownId` where no plan has it.
    """
    return None if identifier is None else known.plans[identifier].id


def text(name: str) -> str:
    """
    The text of a file, of what is piped in where that is "-". Raises :class:`LoadingError` where it is no UTF-8.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8")
    except OSError as error:
        raise LoadingError((Finding(name, "", f"cannot be read: {error.strerror}"),)) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"expected UTF-8, found the byte 0x{data[error.start]:02x}"
        raise LoadingError((Finding(name, "", message, line),)) from error
