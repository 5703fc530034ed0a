"""
Uitwisseling: a dossier for other tools, in four formats. :func:`write` puts the files of one into a folder; each format
has a module whose `files` gives them as bytes. Nothing loses its unit, period, status or source on the way; the same
dossier gives the same bytes, for there is no clock.

- `datapackage`: tables with keys and types, for programs and for archives, read back into an equal dossier;
  :mod:`jeugdbeleid.exports.package`
- `sdmx`: the observations, for statistical software; :mod:`jeugdbeleid.exports.sdmx`
- `calendar`: what is due when; :mod:`jeugdbeleid.exports.calendar`
- `csv`: sheets, for people with a spreadsheet; :mod:`jeugdbeleid.exports.sheets`
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, Final

from jeugdbeleid.errors import FormatError
from jeugdbeleid.exports import calendar, package, sdmx, sheets
from jeugdbeleid.exports._saving import save
from jeugdbeleid.exports.package import read

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from jeugdbeleid.dossier import Dossier

__all__ = ["FORMATS", "options_of", "read", "write"]

#: The formats, and what makes the files of each.
FORMATS: Final[Mapping[str, Callable[..., dict[str, bytes]]]] = {
    "datapackage": package.files,
    "sdmx": sdmx.files,
    "calendar": calendar.files,
    "csv": sheets.files,
}


def write(
    dossier: Dossier,
    folder: str | os.PathLike[str],
    *,
    format: str,  # noqa: A002 - what a format is called everywhere
    **options: Any,  # noqa: ANN401 - each format has its own
) -> tuple[Path, ...]:
    """
    Write a dossier into a folder in a format of :data:`FORMATS`; the paths of the files. `options` are those of the
    format, such as `lang`, or `dutch` for `csv`: :func:`options_of` names them.

    All files are written beside the folder first. A folder that is not there yet appears whole; in one that is, each
    file changes from the old to the new at once.

    Raises :class:`FormatError` for another format or option, :class:`~jeugdbeleid.errors.WritingError` where it cannot be written, and
    what the format itself raises.

    >>> write(None, "export", format="excel")
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.FormatError: Unknown format 'excel': expected 'datapackage' or 'sdmx' or 'calendar' or 'csv'
    """
    known = options_of(format)
    for name in options:
        if name not in known:
            raise FormatError(f"option of {format}", name, known)
    return save(folder, FORMATS[format](dossier, **options))


def options_of(format: str) -> tuple[str, ...]:  # noqa: A002 - as above
    """
    The options of a format; :class:`FormatError` for another.

    >>> options_of("csv")
    ('lang', 'dutch', 'bom')
    """
    if format not in FORMATS:
        raise FormatError("format", format, tuple(FORMATS))
    return tuple(inspect.signature(FORMATS[format]).parameters)[1:]
