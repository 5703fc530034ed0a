"""
Bestanden: a user's own plan out of JSON, TOML and YAML files, by the same strict converter as the bundle.

What is wrong comes in one :class:`~jeugdbeleid.errors.LoadingError`, each finding with its file and path, and its line where that can be told. Of a
file that is not written as its form has it only that is told: nothing is known of the rest.
"""

from __future__ import annotations

import os
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jeugdbeleid._findings import all_wrong, doubles, located
from jeugdbeleid._text import MOST_BYTES, entries, refused, text_of
from jeugdbeleid.errors import MOST_FINDINGS, Finding, LoadingError, bounded
from jeugdbeleid.formats import SUFFIXES, most_bytes, not_allowed, parse, suffix
from jeugdbeleid.loading import assemble
from jeugdbeleid.shorthand import written_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.dossier import Dossier

__all__ = ["HEAD", "MOST_BYTES", "read", "validate"]

#: What may stand in a file beside its records.
HEAD: dict[str, type] = {"$schema": str, "edition": str, "released": date}

#: What is wrong, by its file and path.
_Wrong = dict[tuple[str, str], Finding]


def read(path: str | os.PathLike[str], within: Dossier | None = None) -> Dossier:
    """
    The dossier in a file, or in the `.json`, `.toml`, `.yaml` and `.yml` files of a folder, by name; not in the folders
    in it, nor in its `.schema.json` files. References resolve in `within` too; without it the files must hold all that
    they refer to. What may be said shorter than the bundle does is told in :mod:`jeugdbeleid.shorthand`; `edition` and
    `released` may stand beside the records.

    Raises :class:`LoadingError` with all that is wrong. A path that is not there is a finding as well.

    >>> read("no-such-plan.toml")
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.LoadingError: 1 error
    no-such-plan.toml: expected a file or a folder, found nothing
    """
    place = Path(path)
    texts, parsed = _parsed(place)
    values, head, wrong = _headed(parsed)
    values, short = written_out(values, within)
    for (file, where), message in short.items():
        wrong.setdefault((file, where), Finding(file, where, message))
    cause: LoadingError | None = None
    if not wrong:
        try:
            return assemble(values, **head, origin=str(place), within=within)
        except LoadingError as error:
            cause = error
    found = all_wrong(values, wrong, str(place), within)
    raise LoadingError(located(found, texts, values)) from cause


def validate(path: str | os.PathLike[str], within: Dossier | None = None) -> tuple[Finding, ...]:
    """
    All that keeps files from being read, or `()`.

    >>> [str(finding) for finding in validate("no-such-plan.toml")]
    ['no-such-plan.toml: expected a file or a folder, found nothing']
    """
    try:
        read(path, within)
    except LoadingError as error:
        return error.findings
    return ()


def _parsed(place: Path) -> tuple[dict[str, str], dict[str, Any]]:
    """
    The texts and the plain values of the files, by their paths; what is no text of its form is told all at once.
    """
    texts: dict[str, str] = {}
    values: dict[str, Any] = {}
    wrong: list[Finding] = []
    left = MOST_BYTES
    for file in _files(place):
        name = str(file)
        try:
            texts[name] = text_of(file, min(left, most_bytes(name)))
            left -= len(texts[name].encode())
            values[name] = parse(name, texts[name])
        except LoadingError as error:
            wrong.extend(error.findings)
    if wrong:
        raise LoadingError(tuple(wrong))
    return texts, values


def _files(place: Path) -> list[Path]:
    names = ", ".join(SUFFIXES)
    inside = entries(place)
    if inside is None:
        if not suffix(place.name):
            raise refused(place, f"expected a name that ends in one of {names}, got {place.suffix!r}")
        return [place]
    found = [file for file in inside if suffix(file.name) and not file.name.lower().endswith(".schema.json")]
    if not found:
        raise refused(place, f"expected a folder with files that end in one of {names}, found none")
    return found


def _headed(parsed: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any], _Wrong]:
    """
    The values without what stands in them beside records, that itself, and what is wrong so far.
    """
    wrong = {
        (file, path): Finding(file, path, one.message, one.line)
        for file, value in parsed.items()
        for path, one in islice(not_allowed(value), MOST_FINDINGS + 1)
    }
    head: dict[str, Any] = {}
    values = {}
    for file, value in parsed.items():
        values[file] = value
        if isinstance(value, dict):
            values[file] = {key: one for key, one in value.items() if key not in HEAD}
            for finding in _read_head(file, value, head):
                wrong.setdefault((file, finding.path), finding)
    wrong |= {(one.file, one.path): one for one in bounded(doubles(values))}
    return values, head, wrong


def _read_head(file: str, value: dict[str, Any], head: dict[str, Any]) -> Iterator[Finding]:
    """
    Add what stands in a file beside its records; all files that say it say the same.
    """
    from jeugdbeleid._convert import structure  # noqa: PLC0415 - cattrs is imported when something is converted

    for key in (key for key in HEAD if value.get(key) is not None):
        try:
            said = structure(value[key], HEAD[key])
        except ValueError as error:
            yield Finding(file, key, str(error))
            continue
        if key != "$schema" and head.setdefault(key, said) != said:
            yield Finding(
                file, key, f"expected {key} to be the same in all files, found {str(said)!r} and {str(head[key])!r}"
            )
