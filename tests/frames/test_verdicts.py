"""
`frames.check` gives the verdicts and reasons of `check`, in their order, for every row, in every library.
"""

from __future__ import annotations

import sys
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import jeugdbeleid as jb
from jeugdbeleid import frames
from jeugdbeleid.errors import ColumnType, FormatError, InvalidValue, MissingColumn, MissingExtra, UnknownId
from jeugdbeleid.frames._engine import Engine
from jeugdbeleid.frames._tables import rows_of
from jeugdbeleid.vocabulary import Level
from long_tables import (
    AREAS,
    ON,
    differences,
    dossier_of,
    many_dossiers,
    many_plain_tables,
    plain_dossier,
    plain_frame,
)
from made_up import a_dossier, day, due, number, observation, percent, target, year

BACKENDS: tuple[Any, ...] = ("pandas", "polars", "pyarrow", "duckdb")
#: What a caller may ask for beside the verdict.
OPTIONS: list[dict[str, bool]] = [{"definitive": True}, {"annualise": True}, {"definitive": True, "annualise": True}]
MUNICIPALITY = [Level.MUNICIPALITY]


@pytest.fixture(scope="module")
def dossier() -> jb.Dossier:
    """
    The bundle, and dossiers of every kind of aim and figure.
    """
    return jb.load() | many_dossiers(30)


@pytest.fixture(scope="module")
def plain_tables() -> Any:
    """
    Rows with nothing but numbers, units and statuses, the aims that are asked of them, and in how many tables.
    """
    return many_plain_tables(40)


class TestTheSameAsOneByOne:
    """
    Vectorised against scalar, on tables with missing baselines, duplicates, conflicting vintages, zero and negative
    bases, mixed units, provisional and broken series, thresholds exactly hit and numbers at the edge of 64 bits.
    """

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_of_the_bundle_and_of_any_dossier(self, backend: Any, dossier: jb.Dossier) -> None:
        frame = frames.observations(dossier, backend=backend)

        assert differences(frame, dossier) == []

    @pytest.mark.parametrize("options", OPTIONS)
    def test_of_the_bundle_and_of_any_dossier_as_the_caller_asks(
        self, options: dict[str, bool], dossier: jb.Dossier
    ) -> None:
        frame = frames.observations(dossier, backend="polars").lazy()

        assert differences(frame, dossier, **options) == []

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_of_any_plain_table(self, backend: Any, plain_tables: Any) -> None:
        frame = plain_frame(plain_tables[0], backend)
        dossier = plain_dossier(*plain_tables, definitive=True)

        assert differences(frame, dossier, whole=True, definitive=True, annualise=True) == []

    @pytest.mark.parametrize("options", [{}, *OPTIONS[:2]])
    def test_of_any_plain_table_as_the_caller_asks(self, options: dict[str, bool], plain_tables: Any) -> None:
        frame = plain_frame(plain_tables[0], "polars").lazy()
        dossier = plain_dossier(*plain_tables, definitive="definitive" in options)

        assert differences(frame, dossier, whole=True, **options) == []

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_every_row_has_the_verdict_of_its_aim_in_its_area(self, backend: Any) -> None:
        """
        Two aims are asked of Urk, the national one too, and none of what nobody aims at.
        """
        national, own = target(jb.AtLeast(number(50))), target(jb.AtLeast(number(60)), scope=AREAS["GM1"])
        rows = [plain("a", 55), plain("a", 40, area="GM1"), plain("a", 70, area="GM1", of=2017), plain("c", 1)]
        dossier = dossier_of([], [aim(national), aim(own)])
        found = frames.check(plain_frame(rows, backend), dossier, on=ON, applied_to=MUNICIPALITY)
        said = {(row["value"], row["target"], row["verdict"], row["observed"], row["margin"]) for row in rows_of(found)}

        assert said == {
            (55, "doel-0", "met", 55, 5),
            (40, "doel-0", "not_met", 40, -10),
            (40, "doel-1", "not_met", 40, -20),
            (70, "doel-0", "not_met", 40, -10),  # a row of 2017 stands beside what became of the aim for 2018
            (70, "doel-1", "not_met", 40, -20),
            (1, None, None, None, None),
        }

    @pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
    def test_rows_that_have_an_order_keep_it_and_all_their_columns(self, backend: Any) -> None:
        rows = [{**plain("a", value, of=of), "note": str(value)} for value, of in ((5, 2018), (3, 2016), (9, 2017))]
        frame = nw.from_dict(
            {
                name: [row[name] for row in rows]
                for name in ("indicator", "period_start", "period_end", "value", "note")
            },
            backend="pyarrow",
        ).to_native()
        given_ = {
            "pandas": frame.to_pandas(types_mapper=pd.ArrowDtype),
            "polars": pl.from_arrow(frame),
            "pyarrow": frame,
        }
        found = frames.check(given_[backend], dossier_of([], [aim(target(jb.AtLeast(number(1))))]), on=ON)

        assert [row["note"] for row in rows_of(found)] == ["5", "3", "9"]
        assert type(found) is type(given_[backend])

    def test_the_index_of_pandas_stays(self) -> None:
        frame = plain_frame([plain("a", 5), plain("a", 6)], "pandas").set_axis(["x", "y"])
        aims = [aim(target(jb.AtLeast(number(1)))), aim(target(jb.AtLeast(number(9))))]
        found = frames.check(frame, dossier_of([], aims), on=ON)

        assert list(found.index) == ["x", "x", "y", "y"]
        assert found["value"].tolist() == [5, 5, 6, 6]

    def test_a_lazy_table_has_a_lazy_answer(self) -> None:
        dossier = dossier_of([], [aim(target(jb.AtLeast(number(1))))])
        rows = [plain("a", 5)]

        assert isinstance(frames.check(plain_frame(rows, "polars").lazy(), dossier, on=ON), pl.LazyFrame)
        assert isinstance(frames.check(plain_frame(rows, "polars"), dossier, on=ON), pl.DataFrame)
        assert isinstance(frames.check(plain_frame(rows, "duckdb"), dossier, on=ON), duckdb.DuckDBPyRelation)

    def test_a_relation_of_a_connection_of_ones_own(self) -> None:
        with duckdb.connect() as connection:
            frame = plain_frame([plain("a", 5)], "pyarrow")
            relation = connection.from_arrow(frame)
            found = frames.check(relation, dossier_of([], [aim(target(jb.AtLeast(number(1))))]), on=ON, by="area")

            assert [row["verdict"] for row in rows_of(found)] == ["met"]


def aim(made: jb.Target) -> jb.Target:
    """An aim of the made-up indicator a."""
    return jb.Target(
        id="doel", title=made.title, sources=made.sources, goal=made.goal, indicator="a", measured=made.measured,
        due=made.due, scope=made.scope,
    )  # fmt: skip


def plain(counted: str, value: Any, area: str | None = None, of: int = 2018, **more: Any) -> dict[str, Any]:
    """A row of a plain table, of a year."""
    row = dict.fromkeys(("unit", "status", "known_on"))
    level = "national" if area is None else "municipality"
    period = {"period_start": date(of, 1, 1), "period_end": date(of, 12, 31)}
    return {**row, "indicator": counted, "level": level, "area": area, "value": value, **period, **more}


def verdicts(goal: Any, cases: list[Any], backend: Any, value: str = "whole") -> list[Any]:
    """What becomes of one aim for 2018, in an area for each pair of a baseline of 2017 and a figure."""
    rows = [
        plain("a", number, area=f"GM{place}", of=of)
        for place, (base, now, *_) in enumerate(cases)
        for number, of in ((base, 2017), (now, 2018))
    ]
    dossier = dossier_of([], [aim(target(goal))])
    found = frames.check(plain_frame(rows, backend, value), dossier, on=ON, by="area", applied_to=MUNICIPALITY)
    said = {row["area"]: row["verdict"] for row in rows_of(found)}
    return [said[f"GM{place}"] for place in range(len(cases))]


class TestExactness:
    """
    Whole numbers, whatever the engine does with products.
    """

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_ten_percent_more(self, backend: Any) -> None:
        cases = [
            (50, 55, "met"),  # 50 * 1.1 is 55.00000000000001 in floating point
            (50, 54, "not_met"),
            (
                8384883669867978007,
                2**63 - 1,
                "not_met",
            ),  # + 10% is 9223372036854775807.7, one more than a number can be
            (8384883669867978006, 2**63 - 1, "met"),  # + 10% is 9223372036854775806.6
            (2**62, 2**63 - 1, "met"),
            (1, -(2**63), "not_met"),
        ]

        assert verdicts(jb.Change(jb.AtLeast(percent(10)), year(2017)), cases, backend) == [case[2] for case in cases]

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_a_difference_of_the_ends_of_64_bits(self, backend: Any) -> None:
        """
        2**63 - 1 less -2**63 is 2**64 - 1, which no engine holds in a whole number.
        """
        cases = [(-(2**63), 2**63 - 1), (-(2**63) + 1, 2**63 - 1)]
        goal = jb.Change(jb.AtLeast(number(2**64 - 1)), year(2017))

        assert verdicts(goal, cases, backend) == ["met", "not_met"]

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_decimals_of_eighteen_digits(self, backend: Any) -> None:
        """
        99,999,900,000,000 and a millionth of it is 99,999,999,999,900.
        """
        base = Decimal(99999900000000)
        cases = [(base, Decimal(99999999999900)), (base, Decimal("99999999999899.9999"))]
        goal = jb.Change(jb.AtLeast(percent("0.0001")), year(2017))

        assert verdicts(goal, cases, backend, "number") == ["met", "not_met"]

    def test_a_required_number_without_an_end_is_not_given(self) -> None:
        share = jb.Figure(numerator=1, denominator=3, unit=jb.Unit.PERCENT, words="1 op de 3")
        aims = [jb.Target(
            id="doel", title=jb.Title("a", "a"), sources=target(jb.Unquantified()).sources, goal=jb.AtLeast(share),
            indicator="c", measured=year(2018), due=due("2018-12-31"),
        )]  # fmt: skip
        frame = plain_frame([plain("c", 34)], "polars")
        (row,) = rows_of(frames.check(frame, dossier_of([], aims), on=ON, by="area"))

        assert (row["verdict"], row["required"], row["margin"]) == ("met", None, None)

    def test_a_share_is_held_against_a_number_between_the_two_around_it(self) -> None:
        """
        17 / 28 is 60.714285...: 60.7142 is met by it, 60.7143 is not.
        """
        share = jb.Figure(numerator=17, denominator=28, unit=jb.Unit.PERCENT, words="17 van de 28")
        one = observation(share, year(2018), of="c")
        for asked, verdict in (("60.7142", "met"), ("60.7143", "not_met")):
            dossier = dossier_of([one], [target(jb.AtLeast(percent(asked)), indicator="c")])
            (row,) = rows_of(frames.check(frames.observations(dossier, backend="polars"), dossier, on=ON, by="area"))
            assert (row["verdict"], jb.check(dossier.targets["doel-0"], dossier, on=ON).verdict.value) == (
                verdict,
                verdict,
            )


class TestWhere:
    """
    A national aim judges no municipality unless the caller says so.
    """

    def test_only_where_the_aim_holds(self) -> None:
        rows = [plain("a", 55, area="GM1")]
        found = frames.check(plain_frame(rows, "polars"), dossier_of([], [aim(target(jb.AtLeast(number(1))))]), on=ON)

        assert found["verdict"].to_list() == [None]

    def test_where_the_caller_says(self) -> None:
        rows = [plain("a", 55, area="GM1")]
        dossier = dossier_of([], [aim(target(jb.AtLeast(number(1))))])
        found = frames.check(plain_frame(rows, "polars"), dossier, on=ON, by="area", applied_to=MUNICIPALITY)

        assert set(found.select("level", "area", "verdict", "reasons").rows()) == {
            ("national", None, "undetermined", "no_observation,area_differs"),
            ("municipality", "GM1", "met", "threshold_met"),
        }

    def test_an_area_with_figures_of_other_years_alone_is_not_dropped(self) -> None:
        rows = [plain("a", 55, area="GM1"), plain("a", 55, area="GM2", of=2011)]
        dossier = dossier_of([], [aim(target(jb.AtLeast(number(1))))])
        found = frames.check(plain_frame(rows, "polars"), dossier, on=ON, applied_to=MUNICIPALITY)

        assert found.select("area", "reasons").rows() == [
            ("GM1", "threshold_met"),
            ("GM2", "no_observation,area_differs"),
        ]

    def test_an_aim_of_an_area_stays_there(self) -> None:
        rows = [plain("a", 55, area="GM1"), plain("a", 55, area="GM2")]
        dossier = dossier_of([], [aim(target(jb.AtLeast(number(1)), scope=AREAS["GM1"]))])
        found = frames.check(plain_frame(rows, "polars"), dossier, on=ON, applied_to=MUNICIPALITY)

        assert found.select("area", "verdict").rows() == [("GM1", "met"), ("GM2", None)]

    def test_a_table_without_levels_is_of_the_country(self) -> None:
        frame = plain_frame([plain("a", 5)], "polars").select("indicator", "value", "period_start", "period_end")

        assert frames.check(frame, dossier_of([], [aim(target(jb.AtLeast(number(1))))]), on=ON)[
            "verdict"
        ].to_list() == ["met"]


class TestWhatIsAsked:
    def test_some_aims_of_a_dossier(self) -> None:
        dossier = dossier_of([], [aim(target(jb.AtLeast(number(value)))) for value in (1, 2, 3)])
        frame = plain_frame([plain("a", 2)], "polars")
        found = frames.check(frame, [dossier.targets["doel-1"]], dossier=dossier, on=ON)

        assert found.select("target", "verdict").rows() == [("doel-1", "met")]

    def test_proxies_that_the_dossier_does_not_have_are_none(self) -> None:
        made = target(jb.AtLeast(number(1)), indicator="a", proxies=("weg",))
        frame = plain_frame([plain("c", 2)], "polars")
        found = frames.check(frame, [made], dossier=dossier_of([], []), on=ON, by="area")

        assert found["reasons"].to_list() == ["no_observation"]

    def test_bounds_in_whole_numbers(self) -> None:
        """
        At least 55, and between 50 and 60, not 60 itself.
        """
        rows = [plain("a", 55, area="GM1"), plain("a", None, area="GM2")]
        frame = plain_frame(rows, "polars").with_columns(
            low=pl.Series([55, 50]), high=pl.Series([None, 60], dtype=pl.Int64),
            low_open=pl.Series([False, False]), high_open=pl.Series([False, True]),
        )  # fmt: skip
        reasons = {
            asked: frames.check(
                frame, dossier_of([], [aim(target(jb.AtLeast(number(asked))))]), on=ON, applied_to=MUNICIPALITY
            )
            for asked in (50, 55, 60)
        }

        assert {asked: found["reason"].to_list() for asked, found in reasons.items()} == {
            50: ["threshold_met", "threshold_met"],
            55: ["threshold_met", "approximate"],
            60: ["approximate", "threshold_not_met"],
        }

    def test_in_spark_the_aims_are_a_table_of_its_session(self) -> None:
        """
        What `make spark` runs in earnest, here without Java.
        """
        asked: list[Any] = []

        def made(rows: Any, schema: str) -> Any:
            asked.append((rows, schema))
            return pl.DataFrame()

        frame = SimpleNamespace(sparkSession=SimpleNamespace(createDataFrame=made))
        Engine("pyspark", frame, {}).small({"a": ["x", None], "b": [1, 2]}, {"a": "text", "b": "whole"})

        assert asked == [([("x", 1), (None, 2)], "`a` STRING, `b` BIGINT")]

    def test_no_aim_at_all(self) -> None:
        for backend in BACKENDS:
            frame = plain_frame([plain("a", 2)], backend)
            assert [row["verdict"] for row in rows_of(frames.check(frame, dossier_of([], []), on=ON))] == [None]
            assert rows_of(frames.check(frame, dossier_of([], []), on=ON, by="area")) == []

    def test_no_row_at_all(self) -> None:
        dossier = dossier_of([], [aim(target(jb.AtLeast(number(1))))])
        for backend in BACKENDS:
            found = frames.check(plain_frame([], backend), dossier, on=ON, by="area", applied_to=MUNICIPALITY)
            assert [row["reasons"] for row in rows_of(found)] == ["no_observation"]

    def test_an_aim_without_an_indicator_has_an_answer_in_no_row(self) -> None:
        dossier = a_dossier(targets=(target(jb.Unquantified(), indicator=None),))
        frame = plain_frame([plain("", 2)], "polars")

        assert frames.check(frame, dossier, on=ON)["target"].to_list() == [None]
        assert frames.check(frame, dossier, on=ON, by="area").select("indicator", "reason").rows() == [
            (None, "not_quantified")
        ]

    def test_many_periods(self) -> None:
        """
        More days than are asked one by one.
        """
        aims = [aim(target(jb.AtLeast(number(1)), measured=year(2000 + at))) for at in range(12)]
        rows = [plain("a", at, of=2000 + at) for at in range(12)]
        found = frames.check(plain_frame(rows, "polars"), dossier_of([], aims), on=ON, by="area")

        assert found.sort("observed")["verdict"].to_list() == ["not_met", *["met"] * 11]

    def test_columns_of_other_names(self) -> None:
        frame = plain_frame([plain("a", 5)], "polars").rename({"value": "Jongeren_1", "indicator": "maat"})
        named = {"value": "Jongeren_1", "indicator": "maat"}
        found = frames.check(frame, dossier_of([], [aim(target(jb.AtLeast(number(1))))]), on=ON, columns=named)

        assert found.select("Jongeren_1", "maat", "verdict").rows() == [(5, "a", "met")]

    @pytest.mark.parametrize("cast", [pl.Categorical, pl.Enum(["a", "national", "municipality"])])
    def test_texts_of_a_closed_list_are_texts(self, cast: Any) -> None:
        frame = plain_frame([plain("a", 5)], "polars").with_columns(pl.col("indicator", "level").cast(cast))

        assert frames.check(frame, dossier_of([], [aim(target(jb.AtLeast(number(1))))]), on=ON)[
            "verdict"
        ].to_list() == ["met"]

    def test_small_whole_numbers_are_whole_numbers(self) -> None:
        frame = plain_frame([plain("a", 100, of=2017), plain("a", 120)], "polars").with_columns(
            pl.col("value").cast(pl.Int8)
        )
        goal = jb.Change(jb.AtLeast(percent(20)), year(2017))
        found = frames.check(frame, dossier_of([], [aim(target(goal))]), on=ON, by="area")

        assert found.select("verdict", "observed", "margin").rows() == [("met", 120, 0)]


class TestOrder:
    """
    Of several latest figures that differ one is shown, and it is the same in every library.
    """

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_the_first_by_its_position(self, backend: Any) -> None:
        rows = [{**plain("a", value), "position": place} for place, value in ((2, 1), (1, 9), (3, 4))]
        frame = nw.from_dict({name: [row[name] for row in rows] for name in rows[0]}, backend="pyarrow").to_native()
        frame = frame.select(["indicator", "period_start", "period_end", "value", "position"])
        (row,) = rows_of(
            frames.check(_as(frame, backend), dossier_of([], [aim(target(jb.AtLeast(number(5))))]), on=ON, by="area")
        )

        assert (row["reasons"], row["observed"], row["standing"]) == ("conflicting_vintages", 9, "met")

    @pytest.mark.parametrize("backend", BACKENDS)
    def test_without_a_position_the_least_as_text(self, backend: Any) -> None:
        """
        Where more than number, unit and status counts, as here a definition.
        """
        frame = pa.table(
            {
                "indicator": ["a"] * 2, "value": [90, 100], "definition": ["x", None],
                "period_start": [date(2018, 1, 1)] * 2, "period_end": [date(2018, 12, 31)] * 2,
            }
        )  # fmt: skip
        dossier = dossier_of([], [aim(target(jb.AtLeast(number(5))))])
        (row,) = rows_of(frames.check(_as(frame, backend), dossier, on=ON, by="area"))

        assert (row["reasons"], row["observed"]) == ("conflicting_vintages", 100)

    def test_what_was_known_last(self) -> None:
        rows = [plain("a", value, known_on=known) for value, known in ((1, day("2019-01-01")), (9, day("2019-02-01")))]
        found = frames.check(plain_frame(rows, "polars"), dossier_of([], [aim(target(jb.AtLeast(number(5))))]), on=ON)

        assert found["reasons"].to_list() == ["threshold_met"] * 2


def _as(table: Any, backend: str) -> Any:
    """An Arrow table as one of another library."""
    if backend == "pandas":
        return table.to_pandas(types_mapper=pd.ArrowDtype)
    if backend == "polars":
        return pl.from_arrow(table)
    return duckdb.from_arrow(table) if backend == "duckdb" else table


class TestWrongTables:
    """
    A wrong column gives an error that lists what is there, what is needed, and the nearest name.
    """

    frame = plain_frame([plain("a", 5)], "polars")
    dossier = dossier_of([], [])

    def test_a_column_that_is_not_there(self) -> None:
        with pytest.raises(MissingColumn) as raised:
            frames.check(self.frame.rename({"value": "valeu"}), self.dossier, on=ON)

        assert (raised.value.column, raised.value.suggestions) == ("value", ("valeu",))
        assert raised.value.needed == ("indicator", "period_start", "period_end", "value", "level")
        assert set(raised.value.there) >= {"indicator", "valeu"}

    @pytest.mark.parametrize(
        ("with_", "without", "missing"),
        [
            ("known_start", "known_on", "known_end"),
            ("qualifier", "status", "low"),
            ("low", "status", "high"),
            ("area", "level", "level"),
        ],
    )
    def test_a_column_that_says_half(self, with_: str, without: str, missing: str) -> None:
        frame = self.frame.drop(without)
        frame = frame if with_ in frame.columns else frame.with_columns(pl.lit(1).alias(with_))

        with pytest.raises(MissingColumn, match=f"No column '{missing}'"):
            frames.check(frame, self.dossier, on=ON)

    def test_a_name_that_is_given_and_not_there(self) -> None:
        with pytest.raises(MissingColumn, match="No column 'Jongeren'"):
            frames.check(self.frame, self.dossier, on=ON, columns={"value": "Jongeren"})

    def test_a_name_that_nothing_is_read_by(self) -> None:
        with pytest.raises(UnknownId, match="No column of frames.check with id 'valeu'; did you mean 'value'"):
            frames.check(self.frame, self.dossier, on=ON, columns={"valeu": "value"})

    @pytest.mark.parametrize("backend", BACKENDS)
    @pytest.mark.parametrize("number", [pa.float64(), pa.decimal128(38, 10), pa.uint64()])
    def test_a_column_of_another_type_is_refused_with_the_cast_that_mends_it(self, backend: Any, number: Any) -> None:
        """
        Three columns are wrong; each is named in turn, and when all are mended the table is read.
        """
        table = plain_frame([plain("a", 5)], "pyarrow")
        for column, arrow in (("value", number), ("period_end", pa.timestamp("us")), ("area", pa.int64())):
            table = table.set_column(table.schema.get_field_index(column), column, table[column].cast(arrow))
        frame = _as(table, backend)

        for column, kind in (("area", "String"), ("period_end", "Date"), ("value", "a Decimal of at most 18 digits")):
            with pytest.raises(ColumnType, match=f"{column!r} is .*{kind}.*cast it first") as raised:
                frames.check(frame, self.dossier, on=ON)
            frame = _mended(frame, backend, column, raised.value.cast)
        assert len(rows_of(frames.check(frame, self.dossier, on=ON))) == 1

    def test_objects_are_refused(self) -> None:
        frame = plain_frame([plain("a", 5)], "pandas").assign(value=pd.Series([Decimal(5)], dtype=object))

        with pytest.raises(ColumnType, match="Column 'value' is Object"):
            frames.check(frame, self.dossier, on=ON)

    def test_a_flag_that_is_none(self) -> None:
        frame = self.frame.with_columns(low=1, high=1, low_open=0, high_open=pl.lit(value=False))

        with pytest.raises(ColumnType, match="Column 'low_open' is Int32: expected Boolean"):
            frames.check(frame, self.dossier, on=ON)

    def test_a_position_that_is_no_number(self) -> None:
        with pytest.raises(ColumnType, match="Column 'position' is String: expected Int64"):
            frames.check(self.frame.with_columns(position=pl.lit("1")), self.dossier, on=ON)

    @pytest.mark.parametrize(("value", "bound"), [(pl.Int64, pl.Decimal(18, 4)), (pl.Decimal(18, 4), pl.Int64)])
    def test_bounds_of_another_type_than_the_value(self, value: Any, bound: Any) -> None:
        frame = self.frame.with_columns(
            pl.col("value").cast(value), pl.lit(1).cast(bound).alias("low"), pl.lit(1).cast(bound).alias("high"),
            low_open=pl.lit(value=False), high_open=pl.lit(value=False),
        )  # fmt: skip

        with pytest.raises(ColumnType, match="as the value is"):
            frames.check(frame, self.dossier, on=ON)

    def test_a_column_that_the_answer_has_too(self) -> None:
        with pytest.raises(InvalidValue, match="no column of that name"):
            frames.check(self.frame.with_columns(reason=pl.lit("x")), self.dossier, on=ON)

    @pytest.mark.parametrize("frame", [None, [1], {"value": [1]}])
    def test_what_is_no_table(self, frame: Any) -> None:
        with pytest.raises(FormatError, match="Unknown kind of data frame"):
            frames.check(frame, self.dossier, on=ON)

    def test_a_table_of_another_library(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("jeugdbeleid.frames._engine._KNOWN", ("pandas",))

        with pytest.raises(FormatError, match="Unknown kind of data frame 'polars': expected 'pandas'"):
            frames.check(self.frame, self.dossier, on=ON)

    def test_a_goal_of_more_digits_than_are_reckoned_with(self) -> None:
        dossier = dossier_of([], [aim(target(jb.Change(jb.AtLeast(percent("0.00000001")), year(2017))))])

        with pytest.raises(InvalidValue, match="goal of 'doel-0': expected a number of fewer digits, got '0.00000001'"):
            frames.check(self.frame, dossier, on=ON)

    def test_a_level_of_more_digits_than_are_reckoned_with(self) -> None:
        dossier = dossier_of([], [aim(target(jb.AtLeast(number("0.00000001"))))])

        with pytest.raises(InvalidValue, match="a number of fewer digits"):
            frames.check(self.frame, dossier, on=ON)

    def test_aims_without_a_dossier(self) -> None:
        with pytest.raises(InvalidValue, match="the dossier in which the indicators of the targets stand"):
            frames.check(self.frame, [], on=ON)

    def test_no_day(self) -> None:
        with pytest.raises(InvalidValue, match="a date without a time of day"):
            frames.check(self.frame, self.dossier, on="2019-06-07")  # type: ignore[arg-type]

    def test_no_level(self) -> None:
        with pytest.raises(InvalidValue, match="each a Level"):
            frames.check(self.frame, self.dossier, on=ON, applied_to=["municipality"])  # type: ignore[list-item]

    def test_other_rows(self) -> None:
        with pytest.raises(FormatError, match="Unknown rows of frames.check 'region': expected 'row' or 'area'"):
            frames.check(self.frame, self.dossier, on=ON, by="region")  # type: ignore[arg-type]

    def test_without_the_library_it_says_which_extra_brings_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "narwhals", None)

        with pytest.raises(MissingExtra):
            frames.check(self.frame, self.dossier, on=ON)


def _mended(frame: Any, backend: str, column: str, cast: str) -> Any:
    """The frame with its column cast as the message says."""
    if backend == "duckdb":
        return frame.select(f"* REPLACE ({cast} AS {column})")
    made = eval(cast, {"pl": pl, "pd": pd, "pa": pa, "frame": frame, "table": frame})  # noqa: S307 - the message is the claim
    if backend == "polars":
        return frame.with_columns(made)
    if backend == "pandas":
        return frame.assign(**{column: made})
    return frame.set_column(frame.schema.get_field_index(column), column, made)
