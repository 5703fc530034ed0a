"""
Loading is strict: nothing is coerced, nothing is lost, and all errors of a file come in one report, each with its path.
"""

from __future__ import annotations

import copy
import gc
import json
from typing import Any

import pytest
from cattrs.errors import ClassValidationError

import jeugdbeleid as jb
from jeugdbeleid._convert import findings
from jeugdbeleid.loading import _paused_collector, assemble, bundle_files, canonical, read_bundle_file

PAGE = {"type": "Page", "address": "gemeenteblad 2026"}


def a_file() -> dict[str, Any]:
    """
    A plan with a line, an indicator, an aim, an observation, and a report on the plan.
    """
    return {
        "plans": [
            {
                "id": "plan",
                "title": {"nl": "Naam", "en": "Name"},
                "period": {"start": "2017-01-01", "end": None},
                "sources": [PAGE],
            }
        ],
        "action_lines": [
            {"id": "plan-1", "title": {"nl": "Naam", "en": "Name"}, "plan": "plan", "number": 1, "sources": [PAGE]}
        ],
        "indicators": [
            {
                "id": "wachtenden",
                "title": {"nl": "Naam", "en": "Name"},
                "unit": "count",
                "measured": "during",
                "sources": [PAGE],
            }
        ],
        "observations": [
            {
                "id": "wachtenden--2018",
                "indicator": "wachtenden",
                "figure": {"value": "13.5", "words": "13,5"},
                "period": {"start": "2018-01-01", "end": "2018-12-31"},
                "breakdown": {"leeftijd": "0-4 jaar", "geslacht": "meisjes"},
                "sources": [{"type": "Cell", "dataset": "telling", "retrieved": "2019-01-01"}],
            }
        ],
        "targets": [
            {
                "id": "doel",
                "title": {"nl": "Naam", "en": "Name"},
                "plan": "plan",
                "action_line": 1,
                "indicator": "wachtenden",
                "goal": {
                    "type": "Change",
                    "comparator": {"type": "AtLeast", "figure": {"value": 5, "unit": "percent", "words": "5%"}},
                    "baseline": {"start": "2017-01-01", "end": "2017-12-31"},
                },
                "sources": [PAGE],
            }
        ],
        "reports": [{"of": "plan", "state": "ongoing", "source": PAGE}],
    }


def broken(*path: Any, value: Any) -> dict[str, Any]:
    """
    The file with one value replaced.
    """
    text = a_file()
    place: Any = text
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return text


def test_a_file_becomes_a_dossier_with_the_reports_of_other_files() -> None:
    dossier = assemble({"a.json": a_file()})
    assert dossier.plans["plan"].reports[0].state is jb.State.ONGOING
    assert dossier.observations["wachtenden--2018"].breakdown == (("geslacht", "meisjes"), ("leeftijd", "0-4 jaar"))
    assert dossier.plans["plan"].period == jb.Period(jb.Period.year(2017).start, None)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("targets", 0, "goal", "comparator", "figure", "value"), "5%", "targets[0].goal.comparator.figure.value: expected an integer or a number in quotes, got '5%'"),
        (("targets", 0, "goal", "comparator", "figure", "value"), 5.0, "expected an integer or a number in quotes, got float 5.0"),
        (("targets", 0, "action_line"), 1.0, "targets[0].action_line: expected an integer, got float 1.0"),
        (("targets", 0, "action_line"), True, "targets[0].action_line: expected an integer, got true"),
        (("targets", 0, "kleur"), 1, "targets[0]: unknown key 'kleur'"),
        (("targets", 0, "indicatr"), "x", "unknown key 'indicatr'; did you mean 'indicator'?"),
        (("targets", 0, "goal", "type"), "Chnge", "did you mean 'Change'?"),
        (("targets", 0, "goal"), "meer", "targets[0].goal: expected an object with a type, got 'meer'"),
        (("targets", 0, "goal", "type"), 3, "targets[0].goal: expected a type that is one of"),
        (("targets", 0, "topics"), "pleegzorg", "targets[0].topics: expected a list, got 'pleegzorg'"),
        (("targets", 0, "topics"), {}, "targets[0].topics: expected a list, got an object"),
        (("targets", 0, "topics"), ["pleegzrg"], "targets[0].topics[0]: expected one of"),
        (("targets", 0, "topics"), [["x"]], "got a list"),
        (("plans", 0, "title", "nl"), None, "plans[0].title.nl: expected a text, got null"),
        (("plans", 0, "title"), "Naam", "plans[0].title: expected an object, got 'Naam'"),
        (("plans", 0, "title"), {"nl": "Naam"}, "plans[0].title: missing key 'en'"),
        (("plans", 0, "period", "start"), "2017-13-01", "expected a day of the calendar"),
        (("plans", 0, "period", "start"), 2017, "expected a day such as 2019-04-04, got int 2017"),
        (("plans", 0, "sources"), [], "Plan.sources of 'plan': expected at least 1"),
        (("indicators", 0, "additive"), 1, "indicators[0].additive: expected true or false, got int 1"),
        (("observations", 0, "breakdown"), ["x"], "expected an object of dimension and value, got a list"),
        (("observations", 0, "figure"), {}, "missing key 'words'"),
        (("observations", 0, "figure"), 1.5, "expected an object, or the words, got float 1.5"),
        (("observations", 0, "figure"), "vele", "observations[0].figure: Cannot read 'vele' as a figure"),
        (("reports", 0, "state"), "onging", "reports[0].state: expected one of planned, ongoing"),
        (("reports", 0, "of"), "plann", "reports[0].of: expected the id of a record that can be reported on, got 'plann'; did you mean 'plan'?"),
        (("reports", 0, "of"), 3, "reports[0].of: expected the id of a record that can be reported on, got 3"),
        (("reports", 0), "x" * 80, "reports[0]: expected an object, got 'xxx"),
        (("plannen",), [], "unknown key 'plannen'; did you mean 'plans'?"),
        (("plans",), {}, "plans: expected a list"),
    ],
)  # fmt: skip
def test_what_is_not_of_its_kind_is_refused_with_its_path(path: tuple[Any, ...], value: Any, said: str) -> None:
    with pytest.raises(jb.LoadingError) as caught:
        assemble({"a.json": broken(*path, value=value)})
    assert said in str(caught.value)
    assert str(caught.value).splitlines()[1].startswith("a.json: ")


def test_a_file_that_is_no_object() -> None:
    with pytest.raises(jb.LoadingError, match="expected an object with lists of records"):
        assemble({"a.json": []})


def test_all_errors_come_in_one_report() -> None:
    text = a_file()
    text["plans"][0]["title"]["nl"] = 3
    text["targets"][0]["goal"]["baseline"]["end"] = "2016-01-01"
    text["indicators"][0]["unit"] = "procnt"
    with pytest.raises(jb.LoadingError) as caught:
        assemble({"a.json": text})
    assert [finding.path for finding in caught.value.findings] == [
        "plans[0].title.nl",
        "indicators[0].unit",
        "targets[0].goal.baseline",
    ]


def test_words_alone_are_read_as_dutch() -> None:
    text = broken("observations", 0, "figure", value="circa 8.000")
    text["targets"][0]["due"] = "medio 2018"
    dossier = assemble({"a.json": text})
    assert dossier.observations["wachtenden--2018"].figure.qualifier is jb.Qualifier.CIRCA
    due = dossier.targets["doel"].due
    assert due is not None
    assert str(due.span) == "2018-05-01..2018-08-31"
    assert (
        assemble({"a": broken("observations", 0, "figure", value=7)}).observations["wachtenden--2018"].figure.value == 7
    )


def test_the_canonical_form_is_stable_and_loses_nothing() -> None:
    once = canonical(a_file())
    assert canonical(json.loads(once)) == once
    assert assemble({"a": json.loads(once)}) == assemble({"a": a_file()})
    assert list(json.loads(once)["targets"][0]) == [
        "id",
        "title",
        "plan",
        "action_line",
        "indicator",
        "goal",
        "sources",
    ]


def test_dates_that_a_file_format_knows_are_taken() -> None:
    text = a_file()
    text["plans"][0]["period"]["start"] = jb.Period.year(2017).start
    assert assemble({"a": text}) == assemble({"a": a_file()})


def test_the_collector_is_left_as_it_was_found() -> None:
    for enabled in (True, False):
        (gc.enable if enabled else gc.disable)()
        try:
            with _paused_collector():
                assert not gc.isenabled()
            assert gc.isenabled() is enabled
        finally:
            gc.enable()


class TestBundle:
    def test_it_is_read_once(self) -> None:
        assert jb.load() is jb.load()
        assert jb.load().edition == "2026.1"

    @pytest.mark.parametrize("name", bundle_files())
    def test_its_files_are_in_canonical_form(self, name: str) -> None:
        before = read_bundle_file(name).decode()
        assert canonical(json.loads(before)) == before

    def test_changing_a_file_does_not_change_what_was_loaded(self) -> None:
        text = a_file()
        dossier = assemble({"a": text})
        kept = copy.deepcopy(dossier)
        text["plans"][0]["title"]["nl"] = "Anders"
        assert dossier == kept


def test_a_remark_on_an_error_is_no_step_of_its_path() -> None:
    error = ValueError("expected a text")
    error.add_note("a remark")
    assert list(findings(error, "plans[0]")) == [("plans[0]", "expected a text")]
    group = ClassValidationError("in a class", [error], jb.Title)
    assert list(findings(group, "plans[0]")) == [("plans[0]", "expected a text")]
