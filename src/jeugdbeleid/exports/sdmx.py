"""
SDMX: the observations of a dossier as SDMX-CSV 2.0, with the structure they follow as SDMX-JSON 2.0.

Version 2.0 of the CSV, that of SDMX 3.0, and not 1.0: it names what it follows (`STRUCTURE`, `STRUCTURE_ID`) and what
a receiver is to do (`ACTION`), so that two structures can be told apart. Two are needed: SDMX has no time range that is
open, and many figures of a letter state no period. Figures with a period that begins and ends stand in
`observations.csv`; those without one in `observations-undated.csv`, which has no `TIME_PERIOD`, and keep what is
known of it in `PERIOD`.

What makes a figure another one are its dimensions: `INDICATOR`, `REF_AREA`, `BREAKDOWN`, `COMPARED_WITH` (of a stated
change the period it is against), `VINTAGE` (when it became known) and `VARIANT` (where one document states it twice).
`OBS_STATUS` is the SDMX code of the status and is empty where no document gives one: unknown is not normal. There is
no frequency, for figures of letters have none.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from jeugdbeleid.analysis.candidates import vintage
from jeugdbeleid.dossier import area_of
from jeugdbeleid.exports._codes import codes_of
from jeugdbeleid.exports._sources import source_in_words
from jeugdbeleid.exports._stamp import stamp_of
from jeugdbeleid.exports._structure import ATTRIBUTES, DIMENSIONS, FLOWS, short_urn, structure, version_of
from jeugdbeleid.exports._text import encoded, in_csv, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.exports._codes import Codes
    from jeugdbeleid.figure import Figure
    from jeugdbeleid.indicator import Observation
    from jeugdbeleid.period import Period

__all__ = ["files", "time_period"]

#: The decimals of a share that goes on, such as 17 of 28; its numerator and denominator stand beside it.
_PLACES = 6
_NOT_APPLICABLE, _UNKNOWN = "_Z", "_U"


def files(dossier: Dossier, *, stamp: date | None = None) -> dict[str, bytes]:
    """
    `observations.csv`, `observations-undated.csv` and `structure.json` by name. The structure is prepared on `stamp`,
    else on the day of the edition, else on the last day on which something became known.

    Raises :class:`InvalidValue` where there is no such day.

    >>> import jeugdbeleid as jb
    >>> files(jb.load())["observations.csv"].decode().split(",")[:5]
    ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', 'INDICATOR', 'REF_AREA']
    """
    codes, version = codes_of(dossier), version_of(dossier.edition)
    message = structure(codes, version, stamp_of(dossier, stamp))
    rows = list(_rows(dossier, codes))
    made: dict[str, bytes] = {}
    for flow in FLOWS:
        dimensions = [name for name in DIMENSIONS if flow.timed or name != "TIME_PERIOD"]
        header = ["STRUCTURE", "STRUCTURE_ID", "ACTION", *dimensions, "OBS_VALUE", *ATTRIBUTES]
        fixed = {"STRUCTURE": "dataflow", "STRUCTURE_ID": short_urn(flow.id, version), "ACTION": "I"}
        chosen = ({**fixed, **row} for row in rows if bool(row["TIME_PERIOD"]) is flow.timed)
        made[flow.file] = encoded(in_csv(header, ([row[name] for name in header] for row in chosen)))
    return {**made, "structure.json": encoded(json.dumps(message, ensure_ascii=False, indent=1) + "\n")}


def time_period(period: Period | None) -> str:
    """
    A period as SDMX writes it: a year, half, third, quarter, month or day by its name, else its first day and how
    long it lasts; nothing for one that is open or not stated.

    >>> from datetime import date
    >>> from jeugdbeleid.period import Period
    >>> time_period(Period.year(2018)), time_period(Period.quarter(2020, 1)), time_period(Period.month(2016, 9))
    ('2018', '2020-Q1', '2016-09')
    >>> time_period(Period(date(2017, 8, 1), date(2018, 7, 31))), time_period(Period(date(2019, 4, 4), None))
    ('2017-08-01/P12M', '')
    """
    if period is None or period.start is None or period.end is None:
        return ""
    start, months = period.start, period.months
    if months is None:
        return start.isoformat() if period.days == 1 else f"{start.isoformat()}/P{period.days}D"
    if months == 1:
        return f"{start.year:04d}-{start.month:02d}"
    if months in _PARTS and start.month % months == 1:
        return f"{start.year:04d}{_PARTS[months].format((start.month + months - 1) // months)}"
    return f"{start.isoformat()}/P{months}M"


#: What a period of so many months that begins with such a part of the year is called: year, half, third, quarter.
_PARTS = {12: "", 6: "-S{}", 4: "-T{}", 3: "-Q{}"}


def _rows(dossier: Dossier, codes: Codes) -> Iterator[dict[str, str]]:
    """
    A row for each observation, in the order of their keys; several of one key are numbered by their ids.
    """
    keyed = sorted((tuple(_key(dossier, one, codes).items()), one.id) for one in dossier.observations)
    seen: Counter[tuple[tuple[str, str], ...]] = Counter()
    for key, identifier in keyed:
        seen[key] += 1
        one = dossier.observations[identifier]
        yield {**dict(key), "VARIANT": str(seen[key]), **_value(one.figure), **_attributes(dossier, one)}


def _key(dossier: Dossier, one: Observation, codes: Codes) -> dict[str, str]:
    return {
        "INDICATOR": one.indicator,
        "REF_AREA": codes.areas[area_of(one.scope)],
        "BREAKDOWN": codes.breakdowns[one.breakdown],
        "COMPARED_WITH": _NOT_APPLICABLE if one.compared_with is None else _when(one.compared_with),
        "VINTAGE": time_period(vintage(dossier, one)) or _UNKNOWN,
        "TIME_PERIOD": time_period(one.period),
    }


def _when(period: Period) -> str:
    return time_period(period) or period.edtf


def _value(figure: Figure) -> dict[str, str]:
    """
    The value, and what it is made of: a range has none, a share that goes on is rounded.
    """
    exact = figure.exact
    value = written(figure.value)
    if figure.value is None and exact is not None:
        scaled = round(exact * 10**_PLACES)
        digits = f"{abs(scaled):0{_PLACES + 1}d}"
        value = f"{digits[:-_PLACES]}.{digits[-_PLACES:]}".rstrip("0").rstrip(".")
        value = f"-{value}" if scaled < 0 else value
    return {
        "OBS_VALUE": value,
        "RANGE_LOW": written(figure.low),
        "RANGE_HIGH": written(figure.high),
        "NUMERATOR": written(figure.numerator),
        "DENOMINATOR": written(figure.denominator),
        "ROUNDING": written(figure.rounding),
    }


def _attributes(dossier: Dossier, one: Observation) -> dict[str, str]:
    from jeugdbeleid._convert import plain  # noqa: PLC0415 - cattrs is imported when something is converted

    scope = "" if one.scope is None else json.dumps(plain(one.scope), ensure_ascii=False, sort_keys=True)
    return {
        "UNIT_MEASURE": one.figure.unit.value,
        "OBS_STATUS": "" if one.status is None else one.status.code,
        "OBS_STATUS_LABEL": "" if one.status is None else one.status.label,
        "QUALIFIER": one.figure.qualifier.value,
        "PERIOD": "" if one.period is None else one.period.edtf,
        "WORDS": one.figure.words,
        "BASIS": "" if one.basis is None else one.basis.value,
        "PRODUCER": one.producer or "",
        "DEFINITION": one.definition or "",
        "SCOPE": scope,
        "CAVEAT": one.caveat or "",
        "SOURCES": "; ".join(source_in_words(source, dossier) for source in one.sources),
        "NOTE": one.note or "",
        "OBS_ID": one.id,
    }
