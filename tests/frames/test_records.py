"""
Records as data frames, and back: nothing is lost, whatever the library.
"""

from __future__ import annotations

import sys
from datetime import date
from decimal import Decimal
from typing import Any

import narwhals as nw
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jeugdbeleid as jb
from jeugdbeleid import frames
from jeugdbeleid.errors import FormatError, InvalidValue, LoadingError, MissingColumn, MissingExtra
from made_up import PLAN, a_dossier, day, document, due, indicator, number, observation, percent, target, year
from strategies import ENTRIES, MEASURES, OBSERVATIONS, TARGETS, registers

BACKENDS: tuple[Any, ...] = ("pandas", "polars", "pyarrow", "duckdb")
ON = date(2019, 6, 7)
REGISTERS = st.one_of(
    registers(jb.Observation, OBSERVATIONS), registers(jb.Measure, MEASURES), registers(jb.Target, TARGETS)
)


class TestThereAndBack:
    """
    `from_frame(to_frame(x)) == x`.
    """

    @settings(max_examples=30)
    @given(register=REGISTERS)
    def test_of_any_records(self, register: Any) -> None:
        for backend in BACKENDS:
            assert frames.from_frame(frames.to_frame(register, backend=backend)) == register

    @settings(max_examples=12)
    @given(entries=st.lists(ENTRIES, max_size=2))
    def test_of_any_timeline(self, entries: list[Any]) -> None:
        timeline = jb.Timeline(tuple(entries))
        for backend in BACKENDS:
            assert frames.from_frame(frames.to_frame(timeline, backend=backend), a_dossier(plans=(PLAN,))) == timeline

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_of_the_whole_bundle(self, backend: Any) -> None:
        dossier = jb.load()
        timeline = jb.timeline(dossier, kinds=("plans", "measures", "targets", "commitments", "funding", "documents"))

        assert frames.from_frame(frames.observations(dossier, backend=backend)) == dossier.observations
        assert frames.from_frame(frames.measures(dossier, backend=backend)) == dossier.measures
        assert frames.from_frame(frames.targets(dossier, on=ON, backend=backend)) == dossier.targets
        assert frames.from_frame(frames.to_frame(timeline, backend=backend), dossier) == timeline

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_in_the_order_of_the_register_whatever_the_order_of_the_rows(self, backend: Any) -> None:
        register = jb.Register(jb.Observation, [observation(value, year(value)) for value in (2018, 2016, 2017)])
        frame = nw.from_native(frames.to_frame(register, backend=backend)).lazy().sort("value").collect().to_native()

        assert frames.from_frame(frame) == register


class TestColumns:
    """
    One value has a column of its own, of its own type.
    """

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_days_are_days_and_numbers_are_exact(self, backend: Any) -> None:
        frame = nw.from_native(frames.observations(jb.load(), backend=backend))
        schema = dict(frame.collect_schema())

        assert {name for name, kind in schema.items() if kind == nw.Date} == {
            "period_start", "period_end", "compared_start", "compared_end", "retrieved", "known_start", "known_end",
        }  # fmt: skip
        assert {name for name, kind in schema.items() if kind == nw.Decimal(18, 4)} == {
            "value", "numerator", "denominator", "range_low", "range_high", "rounding", "low", "high",
        }  # fmt: skip
        assert {name for name, kind in schema.items() if kind == nw.Int64} == {
            "first_line",
            "last_line",
            "page",
            "position",
        }
        assert not any(kind in {nw.Float64, nw.Object, nw.Unknown} for kind in schema.values())

    def test_status_unit_period_qualifier_and_source_of_a_figure(self) -> None:
        figure = number("13.7", jb.Unit.EUR, qualifier=jb.Qualifier.OVER)
        one = observation(figure, year(2018), status=jb.ObservationStatus("voorlopig", "P"))
        row = frames.to_frame(jb.Register(jb.Observation, [one]), backend="polars").row(0, named=True)

        assert (row["value"], row["unit"], row["qualifier"]) == (Decimal("13.7"), "EUR", "over")
        assert (row["low"], row["high"], row["low_open"], row["high_open"]) == (
            Decimal("13.7"),
            Decimal("13.8"),
            False,
            True,
        )
        assert (row["period"], row["period_start"], row["period_end"]) == ("2018", day("2018-01-01"), day("2018-12-31"))
        assert (row["status"], row["status_label"]) == ("P", "voorlopig")
        assert (row["source"], row["dataset"], row["retrieved"]) == ("Cell", "telling", day("2019-01-15"))
        assert (row["level"], row["area"], row["breakdown"]) == ("national", None, None)

    @pytest.mark.parametrize(
        ("figure", "bounds"),
        [
            (jb.Figure(numerator=17, denominator=28, unit=jb.Unit.PERCENT, words="17 van de 28"), ("60.7142", "60.7143", True, True)),
            (jb.Figure(numerator=1, denominator=4, unit=jb.Unit.PERCENT, words="1 op de 4"), (25, 25, False, False)),
            (number(-7, qualifier=jb.Qualifier.AT_MOST), (None, -7, False, False)),
            (number(8000, qualifier=jb.Qualifier.CIRCA), (None, None, False, False)),
            (number("0.00001"), (0, "0.0001", True, True)),
            (number(10**14), ("99999999999999.9999", None, True, False)),
            (number(-(10**14)), (None, "-99999999999999.9999", False, True)),
            (jb.Figure(low=2, high=3, words="2 tot 3"), (2, 3, False, False)),
        ],
    )  # fmt: skip
    def test_bounds_hold_the_number_where_no_column_can(self, figure: jb.Figure, bounds: Any) -> None:
        """
        17 / 28 = 60.71428...; 10**14 has fifteen digits before the point, one more than a column has.
        """
        register = jb.Register(jb.Observation, [observation(figure, year(2018))])
        row = frames.to_frame(register, backend="polars").row(0, named=True)
        low, high, low_open, high_open = bounds

        assert (row["low"], row["high"]) == tuple(None if one is None else Decimal(one) for one in (low, high))
        assert (row["low_open"], row["high_open"]) == (low_open, high_open)

    @pytest.mark.parametrize("value", [Decimal("7.0"), Decimal("0.00001"), 10**30, Decimal("1E+3")])
    def test_a_number_that_no_column_holds_as_written_is_kept_as_text(self, value: Any) -> None:
        register = jb.Register(jb.Observation, [observation(jb.Figure(value=value, words="getal"), year(2018))])
        frame = frames.to_frame(register, backend="polars")

        assert frame["exact_figure"].is_not_null().all()
        assert frames.from_frame(frame) == register

    def test_what_became_known_when(self) -> None:
        """
        A source that is not dated leaves it open.
        """
        letter, old = document("brief", "2019-04-04"), document("oud")
        dated = observation(1, year(2018), id="a", sources=(jb.Page(document="brief"),))
        undated = observation(1, year(2018), id="b", sources=(jb.Page(document="brief"), jb.Page(document="oud")))
        dossier = a_dossier(documents=(letter, old), indicators=(indicator(),), observations=(dated, undated))
        frame = frames.observations(dossier, backend="polars")

        assert frame["known_start"].to_list() == [day("2019-04-04"), None]
        assert frame["known_end"].to_list() == [day("2019-04-04"), None]

    def test_several_areas_are_a_list_and_a_breakdown_an_object(self) -> None:
        scope = jb.Scope(
            level=jb.vocabulary.Level.MUNICIPALITY, areas=(jb.Area("Urk", "GM0184"), jb.Area("Almere", "GM0034"))
        )
        one = observation(1, year(2018), scope=scope, breakdown=(("leeftijd", "0-17"),))
        row = frames.to_frame(jb.Register(jb.Observation, [one]), backend="polars").row(0, named=True)

        assert (row["level"], row["area"]) == ("municipality", '["GM0034", "GM0184"]')
        assert row["breakdown"] == '{"leeftijd":"0-17"}'

    def test_whether_an_aim_can_be_evaluated(self) -> None:
        """
        The aim names no owner; there is a figure for 2018.
        """
        aim = target(jb.Change(jb.AtLeast(percent(10)), year(2017)))
        dossier = a_dossier(indicators=(indicator(),), targets=(aim,), observations=(observation(5, year(2018)),))
        row = frames.targets(dossier, on=ON, backend="polars").row(0, named=True)

        assert [row[name] for name in ("number", "baseline", "due", "owner", "observed")] == [
            True,
            True,
            True,
            False,
            True,
        ]
        assert (row["verdict"], row["reason"]) == ("undetermined", "no_baseline")
        assert (row["goal_kind"], row["comparator"], row["asked"], row["asked_unit"]) == (
            "Change",
            "AtLeast",
            10,
            "percent",
        )
        assert (row["against"], row["against_start"]) == ("2017", day("2017-01-01"))
        assert (row["term_from"], row["term_to"]) == (day("2018-12-31"), day("2018-12-31"))

    def test_who_is_responsible_and_what_is_reported(self) -> None:
        report = jb.Report(
            called="het plan",
            state=jb.State.ONGOING,
            planning=due("2020-01-01"),
            source=jb.Passage(document="brief", first_line=3, last_line=4),
        )
        measure = jb.Measure(
            id="werving",
            title=jb.Title("Werving", "Recruitment"),
            sources=(jb.Page(address="plan"),),
            parties=(jb.Party("nvp", jb.Role.RESPONSIBLE), jb.Party("vws", jb.Role.PAYS)),
            reports=(report,),
        )
        vws, nvp = (
            jb.Organisation(
                id=name,
                title=jb.Title(name, name),
                sources=(jb.Page(address="x"),),
                kind=jb.vocabulary.OrganisationKind.OTHER,
            )
            for name in ("vws", "nvp")
        )
        dossier = a_dossier(
            documents=(document("brief", "2019-04-04", lines=9),), organisations=(vws, nvp), measures=(measure,)
        )
        entry = frames.timeline(dossier, backend="polars").row(0, named=True)

        assert frames.measures(dossier, backend="polars")["responsible"].to_list() == ["nvp"]
        assert (entry["record"], entry["kind"], entry["state"], entry["called"]) == (
            "werving",
            "measures",
            "ongoing",
            "het plan",
        )
        assert (entry["words"], entry["window_to"], entry["known"]) == ("2020-01-01", day("2020-01-01"), "2019-04-04")
        assert (entry["document"], entry["first_line"], entry["last_line"]) == ("brief", 3, 4)


class TestWrongTables:
    """
    What cannot be read is raised, all of it, with its place.
    """

    def test_another_library(self) -> None:
        with pytest.raises(FormatError, match="Unknown backend 'pands': expected 'pandas' or"):
            frames.to_frame(jb.Register(jb.Observation), backend="pands")  # type: ignore[arg-type]

    def test_without_the_library_it_says_which_extra_brings_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "narwhals", None)

        with pytest.raises(MissingExtra, match=r"pip install 'jeugdbeleid\[frames\]' brings it"):
            frames.to_frame(jb.Register(jb.Observation), backend="polars")

    @pytest.mark.parametrize("records", [jb.Register(jb.Plan), (), None])
    def test_another_kind_of_record(self, records: Any) -> None:
        with pytest.raises(
            InvalidValue, match="expected a Timeline, or a Register of observations, measures or targets"
        ):
            frames.to_frame(records, backend="polars")

    def test_another_table(self) -> None:
        with pytest.raises(MissingColumn, match="did you mean 'wordes'") as raised:
            frames.from_frame(pl.DataFrame({"wordes": ["a"]}))

        assert (raised.value.column, raised.value.there, raised.value.suggestions) == (
            "words",
            ("wordes",),
            ("wordes",),
        )

    @pytest.mark.parametrize(("name", "hint"), [("statsu", "such as 'status'"), ("xyz", "drop it first")])
    def test_a_column_of_another_name(self, name: str, hint: str) -> None:
        frame = frames.to_frame(jb.Register(jb.Observation), backend="polars").with_columns(pl.lit("x").alias(name))

        with pytest.raises(InvalidValue, match=hint):
            frames.from_frame(frame)

    def test_every_row_that_is_wrong_is_told(self) -> None:
        register = jb.Register(jb.Observation, [observation(value, year(value)) for value in (2017, 2018, 2019)])
        frame = frames.to_frame(register, backend="polars").with_columns(
            unit=pl.Series(["count", "procent", "count"]), indicator=pl.Series(["wachtenden", "wachtenden", None])
        )

        with pytest.raises(LoadingError) as raised:
            frames.from_frame(frame)
        assert [(one.path, one.message.split(",")[0]) for one in raised.value.findings] == [
            ("row 1.figure.unit", "expected one of count"),
            ("row 2", "missing key 'indicator'"),
        ]

    @pytest.mark.parametrize(
        ("column", "cell"), [("period", "2019"), ("period_end", date(2018, 6, 30)), ("value", Decimal(8))]
    )
    def test_two_columns_that_contradict_each_other(self, column: str, cell: Any) -> None:
        """
        7.0 is kept as text beside its column.
        """
        register = jb.Register(jb.Observation, [observation(number("7.0"), year(2018))])
        frame = frames.to_frame(register, backend="polars").with_columns(pl.lit(cell).alias(column))

        with pytest.raises(LoadingError, match=r"row 0\.\w+: expected .*, as other columns say, got"):
            frames.from_frame(frame)

    def test_a_timeline_without_its_dossier(self) -> None:
        with pytest.raises(InvalidValue, match="the dossier that the records of a timeline stand in"):
            frames.from_frame(frames.to_frame(jb.Timeline(()), backend="polars"))

    def test_a_timeline_with_another_dossier(self) -> None:
        frame = frames.timeline(jb.load(), plan="actieplan-pleegzorg", backend="polars")

        with pytest.raises(LoadingError, match="row 0: No record with id"):
            frames.from_frame(frame, a_dossier())

    def test_columns_that_are_not_there_are_empty(self) -> None:
        frame = pl.DataFrame(
            {
                "id": ["a"], "indicator": ["wachtenden"], "value": [Decimal("12.5")], "words": ["12,5"],
                "source": ["Cell"], "dataset": ["telling"], "retrieved": [date(2019, 1, 15)],
            }
        )  # fmt: skip
        made = observation(jb.Figure(value=Decimal("12.5"), words="12,5"), None, id="a")

        assert frames.from_frame(frame) == jb.Register(jb.Observation, [made])
