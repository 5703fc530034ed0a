"""
Bewaren: a dossier as a file of one's own, whole or not at all.
"""

from __future__ import annotations

import json
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jeugdbeleid.dossier import KINDS, Dossier
from jeugdbeleid.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["replace", "write", "written"]


def write(dossier: Dossier, path: str | os.PathLike[str]) -> None:
    """
    Write the records of a dossier as JSON, with its edition and day of release: in their order, nothing in it that is
    a default, so that equal dossiers give equal bytes. What is read back within the same dossier is equal. Another
    reader sees the old file or the new one, and the file keeps its permissions.

    Raises :class:`FormatError` for a name that does not end in `.json`, and :class:`OSError` where it cannot be
    written; nothing is left behind then.

    >>> write(Dossier(), "plan.toml")
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.FormatError: Unknown form of file '.toml': expected '.json'
    """
    suffix = Path(os.path.realpath(path)).suffix
    if suffix.lower() != ".json":
        raise FormatError("form of file", suffix, (".json",))
    replace(path, written(dossier))


def replace(path: str | os.PathLike[str], text: str) -> None:
    """
    Write a text to a file, whole or not at all; the place of one that is there is taken at once, with its permissions.

    Raises :class:`OSError` where it cannot be written.

    >>> replace("no-such-folder/plan.json", "{}")
    Traceback (most recent call last):
    ...
    FileNotFoundError: [Errno 2] No such file or directory: ...
    """
    place = Path(os.path.realpath(path))
    mode = _mode(place)
    beside = place.with_name(f".{place.name}.{secrets.token_hex(8)}")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(mode)
        beside.replace(place)
    except BaseException as error:
        with suppress(OSError):
            beside.unlink()
        if isinstance(error, OSError):  # it would name the file that was begun
            raise OSError(error.errno, error.strerror, os.fspath(path)) from error
        raise


def written(dossier: Dossier) -> str:
    """
    The text that :func:`write` writes.

    >>> written(Dossier(edition="2026.1"))
    '{\\n "edition": "2026.1"\\n}\\n'
    """
    return json.dumps(dict(_parts(dossier)), ensure_ascii=False, indent=1) + "\n"


def _parts(dossier: Dossier) -> Iterator[tuple[str, Any]]:
    from jeugdbeleid._convert import plain  # noqa: PLC0415 - cattrs is imported when something is converted

    if dossier.edition is not None:
        yield "edition", dossier.edition
    if dossier.released is not None:
        yield "released", dossier.released.isoformat()
    for kind in KINDS:
        if dossier.register(kind):
            yield kind, [plain(record) for record in dossier.register(kind)]


def _mode(place: Path) -> int | None:
    """
    The permissions of the file that is to be replaced; `None` where there is none. What is no file is not replaced.
    """
    try:
        about = place.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(about.st_mode):
        raise FileExistsError(f"Expected a regular file or none, found something else at {str(place)!r}")
    return stat.S_IMODE(about.st_mode)
