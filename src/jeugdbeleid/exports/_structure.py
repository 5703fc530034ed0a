"""
De structuur van de waarnemingen: concepts, code lists, two data structures and their dataflows, as SDMX-JSON 2.0.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from jeugdbeleid.exports._codes import Codes

__all__ = ["ATTRIBUTES", "DIMENSIONS", "FLOWS", "Flow", "short_urn", "structure", "version_of"]

#: The maintainer of the structure, as an SDMX agency.
AGENCY: Final = "JEUGDBELEID"

_SCHEMA = (
    "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/"
    "structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json"
)


class Flow(NamedTuple):
    """
    A dataflow: its id, its file, whether its figures have a period, and its names.
    """

    id: str
    file: str
    timed: bool
    nl: str
    en: str


FLOWS: Final = (
    Flow("OBSERVATIONS", "observations.csv", True, "Waarnemingen met een periode", "Observations with a period"),
    Flow(
        "OBSERVATIONS_UNDATED",
        "observations-undated.csv",
        False,
        "Waarnemingen zonder periode met begin en einde",
        "Observations without a period that begins and ends",
    ),
)


class _Component(NamedTuple):
    """
    A component: its names, and the code list or data type that its values are of.
    """

    nl: str
    en: str
    of: str


DIMENSIONS: Final = {
    "INDICATOR": _Component("Indicator", "Indicator", "CL_INDICATOR"),
    "REF_AREA": _Component("Gebied", "Reference area", "CL_AREA"),
    "BREAKDOWN": _Component("Uitsplitsing", "Breakdown", "CL_BREAKDOWN"),
    "COMPARED_WITH": _Component("Vergeleken met", "Compared with", "String"),
    "VINTAGE": _Component("Bekend sinds", "Known since", "String"),
    "VARIANT": _Component("Variant binnen een bron", "Variant within a source", "Integer"),
    "TIME_PERIOD": _Component("Periode", "Time period", "ObservationalTimePeriod"),
}

ATTRIBUTES: Final = {
    "UNIT_MEASURE": _Component("Eenheid", "Unit of measure", "CL_UNIT_MEASURE"),
    "OBS_STATUS": _Component("Status", "Observation status", "CL_OBS_STATUS"),
    "OBS_STATUS_LABEL": _Component("Status, zoals vermeld", "Status as stated", "String"),
    "QUALIFIER": _Component("Benadering", "Qualifier", "CL_QUALIFIER"),
    "RANGE_LOW": _Component("Laagste van een bereik", "Lowest of a range", "Decimal"),
    "RANGE_HIGH": _Component("Hoogste van een bereik", "Highest of a range", "Decimal"),
    "NUMERATOR": _Component("Teller van een aandeel", "Numerator of a share", "Decimal"),
    "DENOMINATOR": _Component("Noemer van een aandeel", "Denominator of a share", "Decimal"),
    "ROUNDING": _Component("Vermelde afronding", "Stated rounding", "Decimal"),
    "PERIOD": _Component("Periode in EDTF", "Period in EDTF", "String"),
    "WORDS": _Component("Woorden in de bron", "Words in the source", "String"),
    "BASIS": _Component("Grondslag", "Basis", "CL_BASIS"),
    "PRODUCER": _Component("Geteld door", "Counted by", "String"),
    "DEFINITION": _Component("Definitie", "Definition", "String"),
    "SCOPE": _Component("Bereik", "Scope", "String"),
    "CAVEAT": _Component("Voorbehoud", "Caveat", "String"),
    "SOURCES": _Component("Bronnen", "Sources", "String"),
    "NOTE": _Component("Toelichting", "Note", "String"),
    "OBS_ID": _Component("Id van de waarneming", "Id of the observation", "String"),
}

_ALWAYS = ("UNIT_MEASURE", "QUALIFIER", "WORDS", "SOURCES", "OBS_ID")
_VALUE = _Component("Waarde", "Observation value", "Decimal")


def version_of(edition: str | None) -> str:
    """
    The version of the structure: the edition where that is two numbers, as SDMX asks, else 1.0.

    >>> version_of("2026.1"), version_of("concept")
    ('2026.1', '1.0')
    """
    fits = edition is not None and re.fullmatch(r"[1-9][0-9]*[.](0|[1-9][0-9]*)", edition)
    return edition if fits and edition is not None else "1.0"


def short_urn(name: str, version: str) -> str:
    """
    An artefact by agency, id and version.

    >>> short_urn("OBSERVATIONS", "2026.1")
    'JEUGDBELEID:OBSERVATIONS(2026.1)'
    """
    return f"{AGENCY}:{name}({version})"


def structure(codes: Codes, version: str, prepared: date) -> dict[str, Any]:
    """
    The structure message: concepts, code lists, and for each dataflow its data structure.
    """
    components = {**DIMENSIONS, "OBS_VALUE": _VALUE, **ATTRIBUTES}
    concepts = [_named(name, one.nl, one.en) for name, one in components.items()]
    return {
        "meta": {
            "schema": _SCHEMA,
            "id": "OBSERVATIONS",
            "prepared": f"{prepared.isoformat()}T00:00:00Z",
            "contentLanguages": ["nl", "en"],
            "sender": {"id": AGENCY},
        },
        "data": {
            "conceptSchemes": [{**_artefact(_CONCEPTS, "Begrippen", "Concepts", version), "concepts": concepts}],
            "codelists": [
                _artefact(name, name, name, version)
                | ({"codes": [_named(code, *titles) for code, titles in found.items()]} if found else {})
                for name, found in codes.lists.items()
            ],
            "dataStructures": [
                {**_artefact(flow.id, flow.nl, flow.en, version), "dataStructureComponents": _components(flow, version)}
                for flow in FLOWS
            ],
            "dataflows": [
                {
                    **_artefact(flow.id, flow.nl, flow.en, version),
                    "structure": _urn("datastructure.DataStructure", flow.id, version),
                }
                for flow in FLOWS
            ],
        },
    }


_CONCEPTS: Final = "CS_OBSERVATIONS"


def _urn(kind: str, name: str, version: str) -> str:
    return f"urn:sdmx:org.sdmx.infomodel.{kind}={short_urn(name, version)}"


def _named(identifier: str, nl: str, en: str) -> dict[str, Any]:
    return {"id": identifier, "name": nl, "names": {"nl": nl, "en": en}}


def _artefact(identifier: str, nl: str, en: str, version: str) -> dict[str, Any]:
    return {"agencyID": AGENCY, "version": version, **_named(identifier, nl, en)}


def _components(flow: Flow, version: str) -> dict[str, Any]:
    """
    The dimensions, the measure and the attributes of a dataflow.
    """
    names = [name for name in DIMENSIONS if name != "TIME_PERIOD"]
    dimensions = [
        {**_component(name, DIMENSIONS[name], version), "position": place} for place, name in enumerate(names)
    ]
    timed = {"timeDimension": _component("TIME_PERIOD", DIMENSIONS["TIME_PERIOD"], version)} if flow.timed else {}
    attributes = [
        {
            **_component(name, one, version),
            "usage": "mandatory" if name in _ALWAYS else "optional",
            "attributeRelationship": {"observation": {}},
        }
        for name, one in ATTRIBUTES.items()
    ]
    return {
        "dimensionList": {"id": "DimensionDescriptor", "dimensions": dimensions, **timed},
        "measureList": {"id": "MeasureDescriptor", "measures": [_component("OBS_VALUE", _VALUE, version)]},
        "attributeList": {"id": "AttributeDescriptor", "attributes": attributes},
    }


def _component(name: str, one: _Component, version: str) -> dict[str, Any]:
    coded = one.of.startswith("CL_")
    of = {"enumeration": _urn("codelist.Codelist", one.of, version)} if coded else {"format": {"dataType": one.of}}
    return {
        "id": name,
        "conceptIdentity": f"{_urn('conceptscheme.Concept', _CONCEPTS, version)}.{name}",
        "localRepresentation": of,
    }
