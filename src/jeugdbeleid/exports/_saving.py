"""
Bewaren: files into a folder, whole or not at all.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from jeugdbeleid.errors import WritingError

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

__all__ = ["save"]


def save(folder: str | os.PathLike[str], files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """
    Write files into a folder; the paths of all. All of them are written beside it first. A folder that is not there
    yet appears with everything in it; in one that is, each file changes from the old to the new at once, in the
    order given, and other files stay.

    Raises :class:`WritingError` where that cannot be; then nothing is left behind.

    >>> save("no-such-folder/export", {"a.csv": b""})
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.WritingError: Cannot write no-such-folder/export: No such file or directory
    """
    place = Path(folder)
    if place.exists() and not place.is_dir():
        raise WritingError(str(place), "expected a folder, found a file")
    try:
        with tempfile.TemporaryDirectory(dir=place.parent, prefix=f".{place.name}.") as beside:
            staged = Path(beside, "files")
            staged.mkdir()
            for name, data in files.items():
                (staged / name).write_bytes(data)
            if place.exists():
                for name in files:
                    (staged / name).replace(place / name)
            else:
                staged.rename(place)
    except OSError as error:
        raise WritingError(str(place), error.strerror or str(error)) from error
    return tuple(place / name for name in files)
