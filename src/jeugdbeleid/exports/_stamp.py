"""
Dagtekening: the day of the data that an export is made of. There is no clock: it is the day of the edition, else the
last day on which something in the dossier became known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.kinds import sources_of

if TYPE_CHECKING:
    from datetime import date

    from jeugdbeleid.dossier import Dossier

__all__ = ["stamp_of"]


def stamp_of(dossier: Dossier, stamp: date | None = None) -> date:
    """
    The day that is given, else that of the edition, else the last on which a source became known.

    Raises :class:`InvalidValue` where there is none of them.

    >>> from jeugdbeleid.dossier import Dossier
    >>> stamp_of(Dossier())
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.InvalidValue: stamp: expected a day, for neither an edition nor a dated source gives one, got None
    """
    if stamp is not None or dossier.released is not None:
        return stamp or dossier.released  # type: ignore[return-value]  # one of them is a day
    known = (dossier.known(source) for record in dossier.records() for source in sources_of(record))
    days = [one.end for one in known if one is not None and one.end is not None]
    if not days:
        raise InvalidValue("stamp", None, "a day, for neither an edition nor a dated source gives one")
    return max(days)
