"""
`frames.check` on a session of Spark gives the verdicts and reasons of `check`, in their order, as it does in every other library.

Apart from the other tests, for a session takes Java and half a minute: `make spark` runs them.
"""

from __future__ import annotations

import runpy
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid import frames
from jeugdbeleid.errors import ColumnType, MissingColumn
from long_tables import ON, PLAIN, differences, dossier_of, many_dossiers, many_plain_tables, plain_dossier
from made_up import number, target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql import DataFrame, SparkSession

#: PySpark warns of pandas 3, which these tests do not hand it.
pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning:pyspark", "ignore::ResourceWarning")

TYPES = {"text": "string", "day": "date", "whole": "bigint", "number": "decimal(18, 4)"}


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    """
    A session on this machine.
    """
    if shutil.which("java") is None:
        pytest.fail("NOT RUN ON SPARK: there is no java; Spark 4 needs Java 17 or later")
    from pyspark.sql import SparkSession

    settings: dict[str, Any] = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "2",
    }
    builder = SparkSession.builder.master("local[2]").config(map=settings)
    made = builder.getOrCreate()
    made.sparkContext.setLogLevel("ERROR")
    yield made
    made.stop()


def plain_table(session: SparkSession, rows: list[dict[str, Any]], value: str = "whole") -> DataFrame:
    """
    Rows as a table of the session.
    """
    schema = ", ".join(f"{name} {TYPES[kind]}" for name, kind in {**PLAIN, "value": value}.items())
    return session.createDataFrame([tuple(row[name] for name in PLAIN) for row in rows], schema)


def row(**cells: Any) -> dict[str, Any]:
    """
    A row of 2018 of the made-up indicator a.
    """
    year = {"period_start": date(2018, 1, 1), "period_end": date(2018, 12, 31)}
    return {**dict.fromkeys(PLAIN), "indicator": "a", "level": "national", **year, **cells}


class TestTheSameAsOneByOne:
    def test_of_any_dossier(self, session: SparkSession) -> None:
        """
        With shares, ranges, rough figures, proxies, breaks and breakdowns, as `frames.observations` has them.
        """
        dossier = many_dossiers(30)
        frame = session.createDataFrame(frames.observations(dossier, backend="pyarrow"))

        assert differences(frame, dossier, annualise=True) == []

    def test_of_any_plain_table(self, session: SparkSession) -> None:
        """
        At the edges of 64 bits too.
        """
        tables = many_plain_tables(40)
        frame = plain_table(session, tables[0])
        dossier = plain_dossier(*tables, definitive=True)

        assert differences(frame, dossier, whole=True, definitive=True) == []

    def test_every_row_has_the_verdict_of_its_aim(self, session: SparkSession) -> None:
        aim = target(jb.AtLeast(number(50)), indicator="a")
        frame = plain_table(session, [row(value=55), row(value=7, indicator="c")])
        found = frames.check(frame, dossier_of([], [aim]), on=ON)

        assert {(one.value, one.verdict, one.reasons) for one in found.collect()} == {
            (55, "met", "threshold_met"),
            (7, None, None),
        }


class TestWrongTables:
    def test_a_column_that_is_not_there(self, session: SparkSession) -> None:
        frame = plain_table(session, [row(value=55)]).withColumnRenamed("value", "valeu")

        with pytest.raises(MissingColumn, match="No column 'value'"):
            frames.check(frame, dossier_of([], []), on=ON)

    def test_a_number_of_floating_point_is_refused_with_the_cast_that_mends_it(self, session: SparkSession) -> None:
        from pyspark.sql.functions import col

        frame = plain_table(session, [row(value=55)])
        frame = frame.withColumn("value", col("value").cast("double"))
        with pytest.raises(ColumnType, match="'value' is Float64") as raised:
            frames.check(frame, dossier_of([], []), on=ON)
        mended = frame.withColumn("value", eval(raised.value.cast, {"col": col}))  # noqa: S307 - the message is the claim

        assert frames.check(mended, dossier_of([], []), on=ON).count() == 1


def test_the_example_prints_what_its_docstring_says(session: SparkSession, capsys: pytest.CaptureFixture[str]) -> None:
    example = runpy.run_path(str(Path(__file__).parent / "check_places.py"))
    example["main"](session)
    said = example["__doc__"].partition("Prints:\n")[2]

    assert said.strip().splitlines() == capsys.readouterr().out.strip().splitlines()
