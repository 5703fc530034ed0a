"""
SDMX: read by `pysdmx`, the structure validated against the schema of SDMX-JSON, the figures against the structure.
"""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st
from pysdmx.io import get_datasets, read_sdmx
from pysdmx.model.dataflow import Role

import jeugdbeleid as jb
from everything import everything
from jeugdbeleid import exports
from jeugdbeleid.analysis.candidates import vintage
from jeugdbeleid.exports import sdmx
from made_up import a_dossier, day, indicator, number, observation, year

FILES = ("observations.csv", "observations-undated.csv")


def datasets(folder: Path) -> list[Any]:
    return [get_datasets(folder / file, folder / "structure.json")[0] for file in FILES]


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    folder = tmp_path_factory.mktemp("bundle")
    exports.write(jb.load(), folder, format="sdmx")
    return datasets(folder)


def days_of(text: str) -> tuple[date, date]:
    """The first and the last day of an SDMX time period, worked by the rules of the standard."""
    if "/" in text:
        first = date.fromisoformat(text[:10])
        size, unit = int(text[12:-1]), text[-1]
        return first, first + (relativedelta(months=size) if unit == "M" else timedelta(days=size)) - timedelta(days=1)
    if len(text) == 10:
        return date.fromisoformat(text), date.fromisoformat(text)
    parts = {"Q": 3, "S": 6, "T": 4}
    year_, _, rest = text.partition("-")
    months = 12 if not rest else parts.get(rest[0], 1)
    month = 1 if not rest else (int(rest[1:]) - 1) * months + 1 if rest[0] in parts else int(rest)
    first = date(int(year_), month, 1)
    return first, first + relativedelta(months=months) - timedelta(days=1)


class TestTheBundle:
    def test_every_figure_is_there_once(self, bundle: list[Any]) -> None:
        ids = [identifier for dataset in bundle for identifier in dataset.data["OBS_ID"]]

        assert sorted(ids) == sorted(jb.load().observations.ids)

    def test_keeps_the_value_unit_period_status_and_sources(self, bundle: list[Any]) -> None:
        for dataset in bundle:
            for row in dataset.data.to_dict("records"):
                one = jb.load().observations[row["OBS_ID"]]
                assert row["UNIT_MEASURE"] == one.figure.unit.value
                assert row["OBS_STATUS"] == ("" if one.status is None else one.status.code)
                assert row["OBS_STATUS_LABEL"] == ("" if one.status is None else one.status.label)
                assert row["WORDS"] == one.figure.words
                assert all(str(source) in row["SOURCES"] for source in one.sources)
                if one.figure.exact is not None:
                    assert abs(Fraction(row["OBS_VALUE"]) - one.figure.exact) < Fraction(1, 10**6)
                if row.get("TIME_PERIOD") is not None:
                    assert one.period is not None
                    assert days_of(row["TIME_PERIOD"]) == (one.period.start, one.period.end)
                else:
                    assert one.period is None or None in {one.period.start, one.period.end}
                    assert row["PERIOD"] == ("" if one.period is None else one.period.edtf)

    def test_keeps_the_vintages(self, bundle: list[Any]) -> None:
        for dataset in bundle:
            for row in dataset.data.to_dict("records"):
                known = vintage(jb.load(), jb.load().observations[row["OBS_ID"]])
                assert days_of(row["VINTAGE"]) == (known.start, known.end)

    def test_no_two_figures_have_one_key(self, bundle: list[Any]) -> None:
        for dataset in bundle:
            keys = [one.id for one in dataset.structure.components if one.role is Role.DIMENSION]
            assert not dataset.data.duplicated(subset=keys).any()

    def test_every_code_is_in_its_list(self, bundle: list[Any]) -> None:
        coded = 0
        for dataset in bundle:
            for component in dataset.structure.components:
                if component.enumeration is not None:
                    known = {code.id for code in component.enumeration}
                    assert set(map(str, dataset.data[component.id])) - {""} <= known, component.id
                    coded += 1
        assert coded == 14

    def test_what_must_be_there_is(self, bundle: list[Any]) -> None:
        for dataset in bundle:
            for component in dataset.structure.components:
                if component.required:
                    assert not {"", "nan", "None"} & set(map(str, dataset.data[component.id])), component.id

    def test_the_structure_has_the_edition_for_its_version(self) -> None:
        message: Any = read_sdmx(sdmx.files(jb.load())["structure.json"].decode())

        assert {str(one.version) for one in message.structures} == {"2026.1"}
        assert {one.id for one in message.structures if type(one).__name__ == "Dataflow"} == {
            "OBSERVATIONS",
            "OBSERVATIONS_UNDATED",
        }
        assert json.loads(sdmx.files(jb.load())["structure.json"])["meta"]["prepared"] == "2026-11-23T00:00:00Z"


def rows(*observations: jb.Observation, **more: Any) -> list[dict[str, str]]:
    own = a_dossier(indicators=(indicator(),), observations=observations)
    made = sdmx.files(own, **more)
    return [row for file in FILES for row in csv.DictReader(io.StringIO(made[file].decode(), newline=""))]


def test_a_share_that_goes_on_is_rounded_and_exact_beside_it() -> None:
    share = jb.Figure(numerator=17, denominator=28, unit=jb.Unit.PERCENT, words="17 van de 28")
    less = jb.Figure(numerator=-1, denominator=3, unit=jb.Unit.PERCENT, words="-1 op 3")
    half = jb.Figure(numerator=1, denominator=2, unit=jb.Unit.PERCENT, words="de helft")
    found = {
        row["OBS_ID"]: row
        for row in rows(
            observation(share, year(2018), id="a"),
            observation(less, year(2018), id="b"),
            observation(half, year(2018), id="c"),
        )
    }

    assert (found["a"]["OBS_VALUE"], found["a"]["NUMERATOR"], found["a"]["DENOMINATOR"]) == ("60.714286", "17", "28")
    assert (found["b"]["OBS_VALUE"], found["c"]["OBS_VALUE"]) == ("-33.333333", "50")


def test_a_range_has_no_value_but_its_sides() -> None:
    range_ = jb.Figure(low=20, high=Decimal("50.5"), unit=jb.Unit.PERCENT, words="20-50,5%")
    (row,) = rows(observation(range_, year(2018)))

    assert (row["OBS_VALUE"], row["RANGE_LOW"], row["RANGE_HIGH"]) == ("", "20", "50.5")


def test_a_stated_change_is_another_figure_than_the_level() -> None:
    found = rows(
        observation(5, year(2018), id="level"),
        observation(number("9.8", jb.Unit.PERCENT), year(2018), id="change", compared_with=year(2017)),
        observation(
            number("9.8", jb.Unit.PERCENT), year(2018), id="since", compared_with=jb.Period(day("2015-01-01"), None)
        ),
    )

    assert {row["OBS_ID"]: row["COMPARED_WITH"] for row in found} == {
        "level": "_Z",
        "change": "2017",
        "since": "2015/..",
    }


def test_two_figures_of_one_document_for_one_cell_are_variants() -> None:
    found = rows(
        observation(5, year(2018), id="b"), observation(6, year(2018), id="a"), observation(7, year(2019), id="c")
    )

    assert [(row["OBS_ID"], row["VARIANT"]) for row in found] == [("a", "1"), ("b", "2"), ("c", "1")]


def test_what_is_not_dated_has_an_unknown_vintage() -> None:
    (row,) = rows(observation(5, year(2018), sources=(jb.Page(address="gemeenteblad"),)), stamp=day("2026-01-01"))

    assert row["VINTAGE"] == "_U"


def test_areas_and_breakdowns_have_codes_of_what_sdmx_allows_and_no_two_the_same(tmp_path: Path) -> None:
    def of(identifier: str, scope: jb.Scope | None = None, **more: Any) -> jb.Observation:
        return observation(1, year(2018), id=identifier, scope=scope, **more)

    region = jb.Scope(level=jb.Level.YOUTH_REGION)
    found = (
        of("land"),
        of("regio", region),
        of("stad", jb.Scope(level=jb.Level.MUNICIPALITY, areas=(jb.Area("Amsterdam", "GM0363"),))),
        of("naam", jb.Scope(areas=(jb.Area("Gooi & Vecht"),))),
        of("zelfde", jb.Scope(areas=(jb.Area("Gooi / Vecht"),))),
        of("twee", jb.Scope(areas=(jb.Area("B", "GM2"), jb.Area("A", "GM1")))),
        of("jong", breakdown=(("leeftijd", "0 t/m 17"), ("vorm", "voltijd"))),
    )
    codes = {row["OBS_ID"]: (row["REF_AREA"], row["BREAKDOWN"]) for row in rows(*found)}

    assert codes == {
        "land": ("NL", "_T"),
        "regio": ("youth_region", "_T"),
        "stad": ("GM0363", "_T"),
        "naam": ("Gooi-Vecht", "_T"),
        "zelfde": ("Gooi-Vecht-2", "_T"),
        "twee": ("GM1_GM2", "_T"),
        "jong": ("NL", "leeftijd_0-t-m-17__vorm_voltijd"),
    }
    exports.write(a_dossier(indicators=(indicator(),), observations=found), tmp_path, format="sdmx")
    structure: Any = get_datasets(tmp_path / FILES[0], tmp_path / "structure.json")[0].structure
    coded = [one for one in structure.components if one.id in {"REF_AREA", "BREAKDOWN"}]
    names = {code.id: code.name for one in coded for code in one.enumeration}
    assert (names["GM1_GM2"], names["youth_region"], names["_T"]) == ("A; B", "jeugdregio", "Totaal")
    assert names["leeftijd_0-t-m-17__vorm_voltijd"] == "leeftijd: 0 t/m 17; vorm: voltijd"


def test_everything_is_read_with_a_version_of_its_own(tmp_path: Path) -> None:
    exports.write(everything(), tmp_path, format="sdmx")
    dated, undated = datasets(tmp_path)
    (row,) = dated.data.to_dict("records")

    assert dated.structure.short_urn == "Dataflow=JEUGDBELEID:OBSERVATIONS(1.0)"
    assert json.loads(row["SCOPE"])["areas"][0]["code"] == "GM0796"
    assert (row["PRODUCER"], row["DEFINITION"], row["CAVEAT"], row["NOTE"]) == (
        "gemeente",
        "Anders",
        "Few answered.",
        "+judged",
    )
    assert list(undated.data["OBS_ID"]) == ["wachtenden--share"]


def test_a_dossier_without_figures_has_a_structure_without_codes() -> None:
    made = sdmx.files(jb.Dossier(), stamp=day("2026-01-01"))

    assert made["observations.csv"].decode().count("\n") == 1
    assert read_sdmx(made["structure.json"].decode()).structures


def test_an_edition_that_is_no_version_is_none() -> None:
    own = attrs.evolve(jb.Dossier(), edition="concept")

    assert "OBSERVATIONS(1.0)" in sdmx.files(own, stamp=day("2026-01-01"))["structure.json"].decode()


@given(st.dates(date(1, 1, 1), date(9998, 12, 31)), st.integers(0, 1500))
def test_a_time_period_is_of_the_days_it_is_of(start: date, length: int) -> None:
    period = jb.Period(start, min(start + timedelta(days=length), date(9998, 12, 31)) if start.year < 9990 else start)

    assert days_of(sdmx.time_period(period)) == (period.start, period.end)


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (jb.Period(day("2020-07-01"), day("2020-12-31")), "2020-S2"),
        (jb.Period(day("2020-05-01"), day("2020-08-31")), "2020-T2"),
        (jb.Period(day("2020-02-01"), day("2020-04-30")), "2020-02-01/P3M"),
        (jb.Period(day("2015-01-01"), day("2017-12-31")), "2015-01-01/P36M"),
        (jb.Period(day("2020-01-02"), day("2020-01-31")), "2020-01-02/P30D"),
        (jb.Period.day(day("2020-01-02")), "2020-01-02"),
        (jb.Period(None, day("2020-01-02")), ""),
        (None, ""),
    ],
)
def test_a_period_is_named_as_sdmx_names_it(period: jb.Period | None, text: str) -> None:
    assert sdmx.time_period(period) == text
