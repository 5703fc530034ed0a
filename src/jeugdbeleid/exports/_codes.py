"""
Codes: the code lists that the observations of a dossier need, with their names in Dutch and English.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jeugdbeleid.dossier import area_of
from jeugdbeleid.vocabulary import Basis, Level, Qualifier, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.record import Breakdown
    from jeugdbeleid.vocabulary import Term

__all__ = ["Area", "Codes", "codes_of"]

#: What an area is: its level, and the codes or names that are named.
Area = tuple[Level, tuple[str, ...]]

#: What the codes of the SDMX code list of observation status mean.
_STATUS: Final = {
    "A": ("definitief of gewoon cijfer", "normal value"),
    "B": ("breuk in de reeks", "break in the series"),
    "D": ("andere definitie", "definition differs"),
    "E": ("schatting", "estimate"),
    "F": ("raming", "forecast"),
    "G": ("experimenteel cijfer", "experimental value"),
    "H": ("ontbreekt: feestdag of weekend", "missing: holiday or weekend"),
    "I": ("bijgeschat", "imputed"),
    "J": ("afwijking toegestaan", "derogation"),
    "K": ("opgenomen in een andere categorie", "included in another category"),
    "L": ("ontbreekt: niet verzameld", "missing: not collected"),
    "M": ("ontbreekt: kan niet bestaan", "missing: cannot exist"),
    "N": ("niet significant", "not significant"),
    "O": ("ontbreekt", "missing"),
    "P": ("voorlopig cijfer", "provisional value"),
    "Q": ("ontbreekt: geheim", "missing: suppressed"),
    "S": ("staking of bijzondere gebeurtenis", "strike or special event"),
    "U": ("weinig betrouwbaar", "low reliability"),
    "V": ("niet gevalideerd", "unvalidated"),
    "W": ("met cijfers van een andere categorie", "includes another category"),
}


class Codes(NamedTuple):
    """
    The codes of areas and breakdowns, and every code list with its codes and their names in Dutch and English.
    """

    areas: Mapping[Area, str]
    breakdowns: Mapping[Breakdown, str]
    lists: Mapping[str, Mapping[str, tuple[str, str]]]


def codes_of(dossier: Dossier) -> Codes:
    """
    The codes that the observations of a dossier need.

    >>> from jeugdbeleid.dossier import Dossier
    >>> codes_of(Dossier()).lists["CL_AREA"]
    {}
    """
    found = {area_of(one.scope): one.scope for one in dossier.observations}
    areas = _coded({area: _area_code(area) for area in found})
    breakdowns = _coded({one.breakdown: _breakdown_code(one.breakdown) for one in dossier.observations})
    lists = {
        "CL_INDICATOR": {one.indicator: _titles(dossier, one.indicator) for one in dossier.observations},
        "CL_AREA": {code: _area_names(area, found[area]) for area, code in areas.items()},
        "CL_BREAKDOWN": {code: _breakdown_names(breakdown) for breakdown, code in breakdowns.items()},
        "CL_UNIT_MEASURE": _terms(Unit),
        "CL_OBS_STATUS": dict(_STATUS),
        "CL_QUALIFIER": _terms(Qualifier),
        "CL_BASIS": _terms(Basis),
    }
    return Codes(areas, breakdowns, {name: dict(sorted(codes.items())) for name, codes in lists.items()})


def _coded(wanted: Mapping[Any, str]) -> dict[Any, str]:
    """
    A code for each, made of what SDMX allows in one; those that would be the same are numbered.
    """
    made: dict[Any, str] = {}
    taken: set[str] = set()
    for key, text in sorted(wanted.items(), key=lambda one: (one[1], str(one[0]))):
        code = base = re.sub(r"[^A-Za-z0-9_@$-]+", "-", text)
        number = 1
        while code in taken:
            number += 1
            code = f"{base}-{number}"
        taken.add(code)
        made[key] = code
    return made


def _area_code(area: Area) -> str:
    level, names = area
    if names:
        return "_".join(names)
    return "NL" if level is Level.NATIONAL else level.value


def _area_names(area: Area, scope: Any) -> tuple[str, str]:  # noqa: ANN401 - a Scope or None
    level, names = area
    if names:
        named = "; ".join(sorted(one.name for one in scope.areas))
        return named, named
    return ("Nederland", "Netherlands") if level is Level.NATIONAL else (level.nl, level.en)


def _breakdown_code(breakdown: Breakdown) -> str:
    return "__".join(f"{dimension}_{value}" for dimension, value in breakdown) or "_T"


def _breakdown_names(breakdown: Breakdown) -> tuple[str, str]:
    named = "; ".join(f"{dimension}: {value}" for dimension, value in breakdown)
    return (named or "Totaal", named or "Total")


def _titles(dossier: Dossier, identifier: str) -> tuple[str, str]:
    indicator: Any = dossier[identifier]
    return indicator.title.nl, indicator.title.en


def _terms(kind: type[Term]) -> dict[str, tuple[str, str]]:
    return {term.value: (term.nl or term.value, term.en or term.value) for term in kind}
