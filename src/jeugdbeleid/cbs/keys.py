"""
Sleutels: what the keys of StatLine mean, its periods, areas and statuses.

The codes of periods and areas are those of CBS's open data, version 3: four digits of the year, two letters of the kind of period, two digits of
which; two letters of the kind of area and its number, padded with spaces.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.indicator import ObservationStatus
from jeugdbeleid.period import Period
from jeugdbeleid.report import Area, Scope
from jeugdbeleid.vocabulary import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["area_of", "period_of", "status_of"]

_PERIOD = re.compile(r"(?P<year>[0-9]{4})(?P<kind>JJ|HJ|KW|MM)(?P<which>[0-9]{2})")
#: How many of each kind of period there are in a year.
_IN_A_YEAR = {"HJ": 2, "KW": 4, "MM": 12}

#: The level of each kind of area; a province, a part of the country or a COROP area lies above the youth regions.
_LEVELS: Mapping[str, Level] = {
    "NL": Level.NATIONAL,
    "LD": Level.SUPRAREGIONAL,
    "PV": Level.SUPRAREGIONAL,
    "CR": Level.SUPRAREGIONAL,
    "JZ": Level.YOUTH_REGION,
    "GM": Level.MUNICIPALITY,
}

#: The SDMX code of each status, by the label without its spaces and capitals.
_STATUS = {"definitief": "A", "voorlopig": "P", "nadervoorlopig": "P"}


def period_of(key: str) -> Period:
    """
    The days of a key of a period: a year (JJ), half a year (HJ), a quarter (KW) or a month (MM). Raises :class:`InvalidValue` for another.

    >>> str(period_of("2024JJ00")), str(period_of("2024HJ01")), str(period_of("2023KW04")), str(period_of("2024MM02"))
    ('2024-01-01..2024-12-31', '2024-01-01..2024-06-30', '2023-10-01..2023-12-31', '2024-02-01..2024-02-29')
    """
    found = _PERIOD.fullmatch(key.strip())
    if found is None:
        raise InvalidValue("Perioden", key, "a key of a period such as 2024JJ00, 2024HJ01, 2024KW01 or 2024MM01")
    year, kind, which = int(found["year"]), found["kind"], int(found["which"])
    if kind == "JJ" and which == 0:
        return Period.year(year)
    number = _IN_A_YEAR.get(kind, 0)
    if not 1 <= which <= number:
        raise InvalidValue("Perioden", key, f"a number from 1 to {number} at its end" if number else "00 at its end")
    months = 12 // number
    return Period(Period.month(year, months * (which - 1) + 1).start, Period.month(year, months * which).end)


def area_of(key: str, title: str) -> Scope | None:
    """
    The area of a key: the country (`None`, as of every record), a youth region, a municipality, or an area above the youth regions. Raises
    :class:`InvalidValue` for a kind of area that is not known.

    >>> area_of("NL01  ", "Nederland") is None, area_of("GM0363", "Amsterdam").areas
    (True, (Area(name='Amsterdam', code='GM0363'),))
    """
    code = key.strip()
    level = _LEVELS.get(code[:2])
    if level is None:
        raise InvalidValue("RegioS", key, "an area whose key begins with " + ", ".join(_LEVELS))
    return None if level is Level.NATIONAL else Scope(level=level, areas=(Area(title.strip(), code),))


def status_of(label: str) -> ObservationStatus:
    """
    The status of a period's figures, with the label as it stands there. Raises :class:`InvalidValue` for another.

    >>> status_of("Definitief").definitive, status_of("NaderVoorlopig").code
    (True, 'P')
    """
    code = _STATUS.get(label.replace(" ", "").lower())
    if code is None:
        raise InvalidValue("Perioden.Status", label, "Voorlopig, Nader voorlopig or Definitief")
    return ObservationStatus(label, code)
