"""
Tekst van een bestand: what stands in a file of somebody else, read so that nothing it can be does harm.

A pipe does not make it wait, a device without an end is not read, and of any file no more than may stand there.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from jeugdbeleid.errors import Finding, LoadingError

__all__ = ["MOST_BYTES", "entries", "refused", "text_of"]

#: No more is read than this, of a file or of all files of a folder together.
MOST_BYTES = 8 * 1024 * 1024

#: What else can stand at a path.
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_MARKS = (b"\xff\xfe", b"\xfe\xff")


def refused(file: str | Path, message: str, line: int | None = None) -> LoadingError:
    """
    The error of a file that cannot be read at all.
    """
    return LoadingError((Finding(str(file), "", message, line),))


def entries(place: Path) -> list[Path] | None:
    """
    What stands in a folder, by name; `None` where the place is no folder. Raises :class:`LoadingError` where nothing
    is there, or where it cannot be looked at.
    """
    if "\0" in str(place):
        raise refused(str(place).replace("\0", "\\0"), "expected a path without a NUL character")
    try:
        return sorted(place.iterdir()) if stat.S_ISDIR(place.stat().st_mode) else None
    except FileNotFoundError:
        raise refused(place, "expected a file or a folder, found nothing") from None
    except OSError as error:
        raise refused(place, f"cannot be read: {error.strerror}") from error


def text_of(file: Path, most: int = MOST_BYTES) -> str:
    """
    The text of a regular file of at most so many bytes, in UTF-8; a byte order mark before it is passed over. Raises
    :class:`LoadingError` for any other.
    """
    try:
        _check_regular(file, file.stat())  # before it is opened, which may wait or disturb
        with open(file, "rb", buffering=0, opener=_without_waiting) as opened:
            _check_regular(file, os.fstat(opened.fileno()))  # it may be another by now
            data = _at_most(file, opened.fileno(), most)
    except OSError as error:
        raise refused(file, f"cannot be read: {error.strerror}") from error
    return _decoded(file, data)


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # Windows has neither the flag nor named pipes


def _check_regular(file: Path, about: os.stat_result) -> None:
    if not stat.S_ISREG(about.st_mode):
        found = next((name for is_kind, name in _KINDS if is_kind(about.st_mode)), "something else")
        raise refused(file, f"expected a regular file, found {found}")


def _at_most(file: Path, handle: int, most: int) -> bytes:
    """
    All bytes of an open file, its size being no more than a hint: that of a file that grows is not what is read.
    """
    size = os.fstat(handle).st_size
    if size > most:
        raise refused(file, f"expected at most {most} bytes, found {size}")
    data = bytearray()
    while more := os.read(handle, most + 1 - len(data)):
        data += more
        if len(data) > most:
            raise refused(file, f"expected at most {most} bytes, found more")
    return bytes(data)


def _decoded(file: Path, data: bytes) -> str:
    if data.startswith(_MARKS):
        raise refused(file, "expected UTF-8, found UTF-16: save it as UTF-8", 1)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refused(file, f"expected UTF-8, found the byte 0x{data[error.start]:02x}", line) from None
