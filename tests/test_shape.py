"""
What the fields of records must hold is refused where it does not, whichever kind of field it is.
"""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import jeugdbeleid as jb
from jeugdbeleid.vocabulary import DocumentKind

PAGE = (jb.Page(address="besluit 12"),)
PLAN = jb.Plan(id="jeugdplan", title=jb.Title("a", "b"), sources=PAGE)
MEASURE = jb.Measure(id="actie", title=jb.Title("a", "b"), sources=PAGE)
DOCUMENT = jb.Document(id="brief", title=jb.Title("a", "b"), sources=PAGE, kind=DocumentKind.LETTER)
OBSERVATION = jb.Observation(
    id="telling--2018", indicator="telling", figure=jb.Figure(value=1, words="1"), sources=PAGE
)


@pytest.mark.parametrize(
    ("record", "field", "value", "said"),
    [
        (PLAN, "title", "Jeugdplan", "Plan.title of 'jeugdplan': expected a Title, got 'Jeugdplan'"),
        (PLAN, "period", "2018", "Plan.period of 'jeugdplan': expected a Period or None, got '2018'"),
        (PLAN, "owners", ["vws"], r"Plan.owners of 'jeugdplan': expected a tuple, got \['vws'\]"),
        (
            PLAN,
            "owners",
            ("VWS",),
            "Plan.owners of 'jeugdplan': expected an id of small letters, digits and hyphens, got 'VWS'",
        ),
        (PLAN, "owners", (3,), "Plan.owners of 'jeugdplan': expected an id"),
        (PLAN, "note", " ", "Plan.note of 'jeugdplan': expected a text that is not empty"),
        (PLAN, "reports", [], r"Plan.reports of 'jeugdplan': expected a tuple, got \[\]"),
        (MEASURE, "parties", ("vws",), "Measure.parties of 'actie': expected each a Party, got 'vws'"),
        (MEASURE, "plan", "Jeugd Plan", "Measure.plan of 'actie': expected an id"),
        (
            MEASURE,
            "action_line",
            3,
            "Measure.action_line of 'actie': expected a number of at least 1, of a plan that is named",
        ),
        (DOCUMENT, "date", "2019", "Document.date of 'brief': expected a Period or None"),
        (DOCUMENT, "dated", "regel 1", "Document.dated of 'brief': expected a Passage, a Page or a Cell"),
        (OBSERVATION, "figure", 3, "Observation.figure of 'telling--2018': expected a Figure, got 3"),
        (OBSERVATION, "caveat", "", "Observation.caveat of 'telling--2018': expected a text that is not empty"),
    ],
)
def test_a_field_that_holds_something_else_is_named_with_its_record(
    record: jb.Record, field: str, value: Any, said: str
) -> None:
    with pytest.raises(jb.InvalidValue, match=said):
        attrs.evolve(record, **{field: value})


def test_a_record_shows_all_its_fields() -> None:
    """One repr serves every kind of record."""
    shown = repr(attrs.evolve(PLAN, note="Van ons."))

    assert shown == (
        "Plan(id='jeugdplan', topics=(), sources=(Page(document=None, page=None, address='besluit 12', retrieved=None),), "
        "note='Van ons.', title=Title(nl='a', en='b'), kind=<PlanKind.PLAN: 'plan'>, period=None, owners=(), reports=())"
    )


def test_equal_parties_of_a_bundle_are_one_object() -> None:
    """1,400 parties are stated and fewer than 400 differ: what is equal is made once while a bundle is read."""
    parties = [party for measure in jb.load().measures for party in measure.parties]

    assert len({id(party) for party in parties}) <= len(set(parties)) < len(parties) / 2
