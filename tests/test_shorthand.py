"""
What a plan of one's own may say shorter, and what it may not.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid.loading import assemble
from jeugdbeleid.shorthand import written_out
from made_up import a_dossier, document, indicator

PAGE = {"type": "Page", "address": "gemeenteblad 2026"}
NAMED = {"title": {"nl": "Naam", "en": "Name"}, "sources": [PAGE]}


def indicators(**units: str) -> list[dict[str, Any]]:
    return [{"id": name, "unit": unit, "measured": "during", **NAMED} for name, unit in units.items()]


def made(file: dict[str, Any], within: jb.Dossier | None = None) -> jb.Dossier:
    """A dossier of one file that is written out without a refusal."""
    values, refused = written_out({"a": file}, within)
    assert refused == {}
    return assemble(values, within=within)


def told(file: dict[str, Any], within: jb.Dossier | None = None) -> dict[str, str]:
    """What is refused, by its path."""
    return {path: message for (_, path), message in written_out({"a": file}, within)[1].items()}


def figure(value: Any, unit: str = "count", **more: Any) -> jb.Figure:
    """The figure of an observation of an indicator in a unit."""
    observation = {"id": "w", "indicator": "wachtenden", "figure": value, "sources": [PAGE], **more}
    return made({"indicators": indicators(wachtenden=unit), "observations": [observation]}).observations["w"].figure


class TestFigures:
    """
    "A figure may be a number, or its words. A number without a unit has that of its indicator."
    """

    @pytest.mark.parametrize("name", ["words", "mark"])
    def test_a_number_is_no_text(self, name: str, tmp_path: Path) -> None:
        """In a figure that is written out its numbers may have a decimal point, and nothing else is a number."""
        path = tmp_path / "plan.json"
        written = {"value": 1.5, "words": "1,5", name: 1.5}
        observation = {"id": "w", "indicator": "wachtenden", "figure": written, "sources": [PAGE]}
        path.write_text(json.dumps({"indicators": indicators(wachtenden="count"), "observations": [observation]}))
        assert [(one.path, one.message) for one in jb.validate(path)] == [
            (f"observations[0].figure.{name}", "expected a text, got Decimal 1.5")
        ]

    @pytest.mark.parametrize(
        ("value", "unit", "expected"),
        [
            (43, "count", jb.Figure(value=43, words="43")),
            (43, "percent", jb.Figure(value=43, unit=jb.Unit.PERCENT, words="43")),
            (Decimal("13.70"), "grade", jb.Figure(value=Decimal("13.7"), unit=jb.Unit.GRADE, words="13.70")),
            ("13,7", "percent", jb.Figure(value=Decimal("13.7"), unit=jb.Unit.PERCENT, words="13,7")),
            ("13,7%", "percent", jb.Figure(value=Decimal("13.7"), unit=jb.Unit.PERCENT, words="13,7%")),
            ("ruim 300", "EUR", jb.Figure(value=300, unit=jb.Unit.EUR, qualifier=jb.Qualifier.OVER, words="ruim 300")),
            ("3 op de 4", "percent", jb.Figure(numerator=3, denominator=4, unit=jb.Unit.PERCENT, words="3 op de 4")),
            ("€ 5", "percent", jb.Figure(value=5, unit=jb.Unit.EUR, words="€ 5")),
            ({"value": Decimal("1.5"), "words": "1,5"}, "percent", jb.Figure(value=Decimal("1.5"), words="1,5")),
            (
                {"low": 1, "high": Decimal("2.50"), "unit": "percent", "words": "1 tot 2,5%"},
                "count",
                jb.Figure(low=1, high=Decimal("2.5"), unit=jb.Unit.PERCENT, words="1 tot 2,5%"),
            ),
        ],
    )
    def test_of_an_observation(self, value: Any, unit: str, expected: jb.Figure) -> None:
        assert figure(value, unit) == expected

    def test_the_unit_may_stand_in_what_the_plan_stands_within(self) -> None:
        outer = a_dossier(indicators=[indicator(unit=jb.Unit.PERCENT)])
        observation = {"id": "w", "indicator": "wachtenden", "figure": 5, "sources": [PAGE]}

        assert made({"observations": [observation]}, outer).observations["w"].figure.unit is jb.Unit.PERCENT

    def test_a_goal_has_the_unit_of_the_indicator_too(self) -> None:
        target = {"id": "doel", "indicator": "cijfer", "goal": {"type": "AtLeast", "figure": 7}, **NAMED}
        own = made({"indicators": indicators(cijfer="grade"), "targets": [target]})

        assert own.targets["doel"].goal == jb.AtLeast(jb.Figure(value=7, unit=jb.Unit.GRADE, words="7"))

    def test_money_is_in_euros(self) -> None:
        base = {"basis": "once", "state": "paid", **NAMED}
        own = made(
            {
                "funding": [
                    {"id": "a", "amount": 1500, **base},
                    {"id": "b", "amount": "2 mln", **base},
                    {"id": "c", "amount": "€ 5", **base},
                ]
            }
        )

        assert [(one.amount.value, one.amount.unit) for one in own.funding if one.amount] == [
            (1500, jb.Unit.EUR),
            (2000000, jb.Unit.EUR),
            (5, jb.Unit.EUR),
        ]

    def test_how_many_there_are_is_a_count_whatever_is_counted(self) -> None:
        observation = {"id": "w", "indicator": "p", "figure": 5, "scope": {"number": 3}, "sources": [PAGE]}
        own = made({"indicators": indicators(p="percent"), "observations": [observation]})

        scope = own.observations["w"].scope
        assert scope is not None
        assert scope.number == jb.Figure(value=3, words="3")

    @pytest.mark.parametrize("value", [10, Decimal("10.5"), "10"])
    def test_a_change_has_to_name_its_unit(self, value: Any) -> None:
        goal = {"type": "Change", "comparator": {"type": "AtLeast", "figure": value}, "baseline": 2025}
        target = {"id": "doel", "indicator": "n", "goal": goal, **NAMED}
        shown = f"'{value}'" if isinstance(value, str) else value

        assert told({"indicators": indicators(n="count"), "targets": [target]}) == {
            "targets[0].goal.comparator.figure": f'expected the unit as well, as in "10%", got {shown}'
        }

    def test_a_change_that_names_it_is_read(self) -> None:
        goal = {"type": "Change", "comparator": {"type": "AtLeast", "figure": "10%"}, "baseline": 2025}
        target = {"id": "doel", "indicator": "n", "goal": goal, **NAMED}
        own = made({"indicators": indicators(n="count"), "targets": [target]})

        assert own.targets["doel"].goal == jb.Change(
            jb.AtLeast(jb.Figure(value=10, unit=jb.Unit.PERCENT, words="10%")), jb.Period.year(2025)
        )

    def test_a_figure_that_is_a_stated_change_has_to_name_it_too(self) -> None:
        observation = {"id": "w", "indicator": "n", "figure": 10, "compared_with": 2025, "sources": [PAGE]}

        assert [*told({"observations": [observation]})] == ["observations[0].figure"]

    def test_what_is_no_figure_is_left_for_the_converter(self) -> None:
        value: Any
        for value in ("veel", True, [], None):
            file = {"indicators": indicators(n="EUR"), "observations": [{"indicator": "n", "figure": value}]}
            assert written_out({"a": file})[0]["a"]["observations"][0]["figure"] is value


def due(value: Any, *sources: Any, within: jb.Dossier | None = None, **more: Any) -> jb.Planning | None:
    target = {"id": "doel", "goal": {"type": "Unquantified"}, "due": value, **NAMED, "sources": [*sources, PAGE]}
    return made({"targets": [target], **more}, within).targets["doel"].due


class TestPlannings:
    """
    "A planning may be its words, a day or a year."
    """

    @pytest.mark.parametrize(
        ("value", "begins", "ends", "words"),
        [
            ("najaar 2026", "2026-09-01..2026-11-30", "2026-09-01..2026-11-30", "najaar 2026"),
            (date(2026, 12, 31), "2026-12-31..2026-12-31", "2026-12-31..2026-12-31", "2026-12-31"),
            ("2026-12-31", "2026-12-31..2026-12-31", "2026-12-31..2026-12-31", "2026-12-31"),
            (2026, "2026-01-01..2026-01-01", "2026-12-31..2026-12-31", "2026"),
        ],
    )
    def test_short(self, value: Any, begins: str, ends: str, words: str) -> None:
        planning = due(value)

        assert planning is not None
        assert (str(planning.begins), str(planning.ends), planning.words) == (begins, ends, words)

    def test_in_a_report(self) -> None:
        measure = {"id": "m", **NAMED, "reports": [{"planning": 2026, "source": PAGE}]}
        planning = made({"measures": [measure]}).measures["m"].reports[0].planning

        assert planning is not None
        assert planning.words == "2026"


LETTER = {"type": "Page", "document": "brief"}
OTHER = {"type": "Page", "document": "andere"}


def letters(**dates: Any) -> dict[str, Any]:
    return {"documents": [{"id": name, "kind": "letter", "date": day, **NAMED} for name, day in dates.items()]}


class TestDayOfWriting:
    """
    "It is the date of the document that is named as the source of the record, or of the report they stand in."
    """

    @pytest.mark.parametrize(
        "day", [date(2026, 6, 7), "7 juni 2026", {"start": "2026-06-07", "end": "2026-06-07"}, "juni 2026", 2026]
    )
    def test_of_a_document_of_the_plan_itself(self, day: Any) -> None:
        planning = due("dit najaar", LETTER, **letters(brief=day))

        assert planning is not None
        assert (str(planning.span), planning.words) == ("2026-09-01..2026-11-30", "dit najaar")

    def test_of_a_document_that_the_plan_stands_within(self) -> None:
        outer = a_dossier(documents=[document("brief", "2019-06-07")])
        planning = due("volgend jaar", LETTER, within=outer)

        assert planning is not None
        assert str(planning.span) == "2020-01-01..2020-12-31"

    def test_of_the_report_that_they_stand_in_and_not_of_its_record(self) -> None:
        report = {"planning": "volgend jaar", "source": OTHER}
        measure = {"id": "m", "title": NAMED["title"], "sources": [LETTER], "reports": [report]}
        own = made({"measures": [measure], **letters(brief=2019, andere="4 april 2025")})
        planning = own.measures["m"].reports[0].planning

        assert planning is not None
        assert str(planning.span) == "2026-01-01..2026-12-31"

    def test_two_documents_that_give_the_same_reading_agree(self) -> None:
        planning = due("volgend jaar", LETTER, OTHER, **letters(brief="4 april 2019", andere="7 juni 2019"))

        assert planning is not None
        assert str(planning.span) == "2020-01-01..2020-12-31"

    def test_two_that_do_not_are_refused(self) -> None:
        target = {"due": "volgend jaar", "sources": [LETTER, OTHER]}

        assert told({"targets": [target], **letters(brief="4 april 2019", andere="7 juni 2020")}) == {
            "targets[0].due": "'volgend jaar' is told from the day of writing, and its sources are of different days (2019-04-04..2019-04-04, 2020-06-07..2020-06-07): write the year too"
        }

    @pytest.mark.parametrize(
        "source",
        [
            PAGE,
            LETTER,
            {"type": "Page", "address": "https://gemeente.nl", "retrieved": date(2026, 6, 7)},
            {"type": "Cell", "dataset": "telling", "retrieved": date(2026, 6, 7)},
            {"type": "Page", "document": 3},
            "brief",
        ],
    )
    def test_without_a_document_with_a_date_it_is_not_known(self, source: Any) -> None:
        """The day on which a page or table was read is not the day on which it was written."""
        assert told({"targets": [{"due": "dit najaar", "sources": [source]}]}) == {
            "targets[0].due": "'dit najaar' is told from the day of writing, and none of its sources is a document with a date: write the year too"
        }

    @pytest.mark.parametrize(
        "day",
        ["vanaf 2026", "najaar 2026", "ooit", None, {"start": "2026-01-01"}, {"start": "morgen", "end": None}, []],
    )
    def test_a_date_that_is_open_vague_or_none_is_no_day_to_tell_from(self, day: Any) -> None:
        file = {"targets": [{"due": "dit najaar", "sources": [LETTER]}], **letters(brief=day)}

        assert "targets[0].due" in told(file)

    def test_a_record_of_another_kind_is_no_document(self) -> None:
        outer = a_dossier(indicators=[indicator("brief")])

        assert "targets[0].due" in told({"targets": [{"due": "dit najaar", "sources": [LETTER]}]}, outer)

    def test_words_that_name_their_year_need_no_day(self) -> None:
        assert told({"targets": [{"due": "najaar 2026", "sources": "x"}, {"due": "ooit"}, "x"]}) == {}


class TestPeriods:
    """
    "A period may be the words of exact days, a day or a year; words that name a window are no period."
    """

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (2026, "2026-01-01..2026-12-31"),
            (date(2026, 1, 2), "2026-01-02..2026-01-02"),
            ("2e kwartaal 2026", "2026-04-01..2026-06-30"),
            ("1 januari 2026 t/m 30 juni 2026", "2026-01-01..2026-06-30"),
            ("vanaf 1 januari 2026", "2026-01-01.."),
            ("tot en met 2026", "..2026-12-31"),
            ({"start": None, "end": date(2026, 1, 2)}, "..2026-01-02"),
        ],
    )
    def test_short(self, value: Any, expected: str) -> None:
        assert str(made({"plans": [{"id": "plan", "period": value, **NAMED}]}).plans["plan"].period) == expected

    @pytest.mark.parametrize(
        ("value", "why"),
        [
            ("najaar 2026", "exact days, no window"),
            ("medio 2026", "exact days, no window"),
            ("na 1 juli 2026", "exact days, no window"),
            ("jaarlijks", "exact days, no window"),
            ("dit jaar", "words that name exact days"),
            ("veel", "words that name exact days"),
            (5, "words that name exact days"),
        ],
    )
    def test_what_is_none(self, value: Any, why: str) -> None:
        assert told({"plans": [{"period": value}]}) == {
            "plans[0].period": f'expected {why}, such as "2026" or "1 januari 2026 t/m 30 juni 2026", got \'{value}\''
        }

    def test_of_a_baseline_and_a_trend(self) -> None:
        target = {
            "id": "doel",
            "indicator": "n",
            "goal": {"type": "Trend", "direction": "up", "baseline": 2025},
            **NAMED,
        }
        own = made({"indicators": indicators(n="count"), "targets": [target]})

        assert own.targets["doel"].goal == jb.Trend(jb.vocabulary.TrendDirection.UP, jb.Period.year(2025))

    def test_another_value_is_left_for_the_converter(self) -> None:
        value: Any
        for value in (True, [], Decimal("1.5")):
            assert written_out({"a": {"plans": [{"period": value}]}})[0]["a"]["plans"][0]["period"] is value


class TestAges:
    """
    "Ages may lack one side, which is then open."
    """

    @pytest.mark.parametrize(
        ("value", "expected"),
        [({"low": 18}, jb.Ages(18, None)), ({"high": 3}, jb.Ages(None, 3)), ({"low": 4, "high": 11}, jb.Ages(4, 11))],
    )
    def test_short(self, value: Any, expected: jb.Ages) -> None:
        scope = made({"measures": [{"id": "m", "scope": {"ages": value}, **NAMED}]}).measures["m"].scope

        assert scope is not None
        assert scope.ages == expected

    def test_no_ages_are_no_ages(self) -> None:
        with pytest.raises(jb.LoadingError, match="missing key 'low'"):
            made({"measures": [{"id": "m", "scope": {"ages": {}}, **NAMED}]})


@pytest.mark.parametrize(
    "file",
    [
        [],
        {"plans": {}, "kleur": [1], "reports": [{"planning": 2026}]},
        {"documents": "x", "indicators": [3, {"id": 3}], "observations": [{"indicator": 3, "figure": 1}]},
        {
            "targets": [
                {"goal": "meer"},
                {"goal": {"type": "Meer"}},
                {"goal": {"type": 3}},
                {"reports": {}},
                {"scope": []},
            ]
        },
        {"indicators": [{"id": "n", "unit": []}], "observations": [{"indicator": "n", "figure": 1}]},
    ],
)
def test_what_is_no_plan_at_all_is_left_for_the_converter(file: Any) -> None:
    values, refused = written_out({"a": file})

    assert refused == {}
    with pytest.raises(jb.LoadingError):
        assemble(values)


def test_what_is_given_is_not_changed() -> None:
    file = {"plans": [{"id": "plan", "period": 2026, **NAMED}]}
    made(file)

    assert file["plans"][0]["period"] == 2026
