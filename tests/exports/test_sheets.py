"""
Sheets: read by the csv module and by pandas; nothing runs, nothing turns into another thing, nothing is lost.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import attrs
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import jeugdbeleid as jb
from everything import everything
from jeugdbeleid.exports import sheets
from jeugdbeleid.exports._guard import guarded, unguarded
from jeugdbeleid.kinds import KINDS
from made_up import PLAN, a_dossier, indicator, number, observation, year


def rows(dossier: jb.Dossier, kind: str, **options: Any) -> list[dict[str, str]]:
    data = sheets.files(dossier, **options)[f"{kind}.csv"]
    return rows_in(data, delimiter=";" if options.get("dutch") else ",")


def rows_in(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


@pytest.fixture(scope="module")
def bundle() -> dict[str, bytes]:
    return sheets.files(jb.load())


#: Words in the headings of columns that hold numbers and days, not texts.
TYPED = ("dag", "waarde", "regels", "teller", "noemer", "laagste", "hoogste", "nummer", "om de", "actielijn")


class TestTheBundle:
    def test_has_a_row_for_each_record(self, bundle: dict[str, bytes]) -> None:
        for kind in KINDS:
            assert [row["id"] for row in rows_in(bundle[f"{kind}.csv"])] == list(jb.load().register(kind).ids)

    def test_keeps_the_unit_period_status_words_and_sources_of_every_figure(self, bundle: dict[str, bytes]) -> None:
        for row, one in zip(rows_in(bundle["observations.csv"]), jb.load().observations, strict=True):
            assert row["cijfer, eenheid"] == one.figure.unit.label("nl")
            assert unguarded(row["cijfer, woorden in de bron"]) == one.figure.words
            assert row["cijfer, waarde"] == ("" if one.figure.value is None else str(one.figure.value))
            days = (None, None) if one.period is None else (one.period.start, one.period.end)
            assert (row["periode, eerste dag"], row["periode, laatste dag"]) == tuple(
                "" if day is None else day.isoformat() for day in days
            )
            assert row["status, code"] == ("" if one.status is None else one.status.code)
            assert all(f"[{source}]" in row["bronnen"] for source in one.sources)

    def test_is_read_by_pandas_with_dutch_decimals(self) -> None:
        data = sheets.files(jb.load(), dutch=True)["observations.csv"]
        frame = pd.read_csv(
            io.BytesIO(data), sep=";", decimal=",", keep_default_na=False, na_values={"cijfer, waarde": ""}
        )
        stated = [one.figure.value for one in jb.load().observations]

        assert len(frame) == len(stated)
        assert all(
            (value is None and pd.isna(read)) or read == pytest.approx(float(value or 0))
            for read, value in zip(frame["cijfer, waarde"], stated, strict=True)
        )

    def test_no_text_runs_or_turns_into_another_thing(self, bundle: dict[str, bytes]) -> None:
        for data in bundle.values():
            for row in rows_in(data):
                for heading, cell in row.items():
                    typed = any(heading.endswith(word) for word in TYPED)
                    assert typed or guarded(unguarded(cell)) == cell


class TestTheGuard:
    @pytest.mark.parametrize(
        "text",
        [
            "=1+1", "+31", "-5", "@naam", "\tx", "\rx", "\nx", " =1", "＝1", "－1", '=HYPERLINK("x")', "-",
            "0363", "007", "1.706", "13,7", "1e5", "2E10", "12345678901234567", "5%", "€ 5", "(5)", "- 5",
            "1/2", "3-5", "2019-04", "2019-04-04", "4/4/2019", "12:30", "10 am", "3p", "2017-2018",
            "maart 2020", "4 april 2019", "Mar-20", "mrt 2020", "mei 19", "september, 2016",
            "true", "WAAR", "Onwaar", "FALSE", "'0363", "''=1",
        ],
    )  # fmt: skip
    def test_what_a_spreadsheet_would_take_for_something_else_is_guarded(self, text: str) -> None:
        assert guarded(text) == f"'{text}"
        assert unguarded(guarded(text)) == text

    @pytest.mark.parametrize(
        "text",
        [
            "", "2018", "0", "123456789012345", "17 van de 28", "'s-Hertogenbosch", "'t Kind", "mei", "maart", "1e kwartaal 2020",
            "kst-31839-580", "10% meer", "a=b", "najaar 2026", "rond april 2019 af", "2 of 3 maanden", "april 2019 mei 2020", "1 2 3 april",
        ],
    )  # fmt: skip
    def test_any_other_text_is_left_alone(self, text: str) -> None:
        assert guarded(text) == unguarded(text) == text

    @given(st.text(st.sampled_from("'=+-@0123 .,/:eapm%aprilmei\tx"), max_size=8) | st.text(max_size=12))
    def test_what_is_guarded_comes_back(self, text: str) -> None:
        """And no formula starts a cell."""
        assert unguarded(guarded(text)) == text
        assert not guarded(text).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))


def test_leading_zeros_are_kept_by_pandas_too() -> None:
    data = sheets.files(everything())["organisations.csv"]
    frame = pd.read_csv(io.BytesIO(data))

    assert frame["andere spellingen"][0] == "de gemeente; 0363"
    plan = attrs.evolve(PLAN, note="0363")
    frame = pd.read_csv(io.BytesIO(sheets.files(a_dossier(plans=(plan,)))["plans.csv"]))
    assert unguarded(frame["toelichting"][0]) == "0363"


def test_numbers_are_numbers_and_days_are_days() -> None:
    own = a_dossier(
        indicators=(indicator(),),
        observations=(
            observation(number("-13.75"), year(2018), id="a"),
            observation(number(10**15), year(2018), id="b"),
        ),
    )
    first, second = rows(own, "observations", dutch=True)

    assert (first["cijfer, waarde"], rows(own, "observations")[0]["cijfer, waarde"]) == ("-13,75", "-13.75")
    assert first["periode, eerste dag"] == date(2018, 1, 1).isoformat()
    assert second["cijfer, waarde"] == "'1000000000000000"


def test_a_number_of_more_digits_than_a_spreadsheet_keeps_is_a_text() -> None:
    """Excel keeps 15 digits; the sixteenth would be a zero."""
    own = a_dossier(
        indicators=(indicator(),),
        observations=(
            observation(number("1234567890123.45"), year(2018), id="a"),
            observation(number("1234567890123.456"), year(2018), id="b"),
        ),
    )

    assert [row["cijfer, waarde"] for row in rows(own, "observations", dutch=True)] == [
        "1234567890123,45",
        "'1234567890123,456",
    ]


def test_a_byte_order_mark_comes_first_on_request() -> None:
    made, marked = sheets.files(everything()), sheets.files(everything(), bom=True)

    assert all(marked[name] == b"\xef\xbb\xbf" + data for name, data in made.items())


def test_an_empty_column_has_no_heading_and_a_kind_without_records_but_one() -> None:
    """So that no sheet of an earlier export is left in the folder."""
    made = sheets.files(a_dossier(plans=(PLAN,)))

    assert made["plans.csv"].decode().splitlines()[0] == 'id,"titel, Nederlands","titel, Engels",soort,bronnen'
    assert {data for name, data in made.items() if name != "plans.csv"} == {b"id\r\n", b"gegeven\r\n"}


def test_a_row_says_all_of_its_record_in_words() -> None:
    (measure, bare) = rows(everything(), "measures", lang="en")
    (aim, *_) = rows(everything(), "targets")
    (letter, _) = rows(everything(), "documents")
    (group,) = rows(everything(), "organisations")

    assert measure["parties"] == "Said yes\nor no [gemeente]: responsible; Said yes\nor no [gemeente]: pays"
    assert measure["areas"] == "'s-Hertogenbosch [GM0796]; Ergens anders"
    assert (measure["scope"], bare["scope"], measure["scope, groups"]) == ("yes", "yes", "parents; families")
    assert measure["plan, name"] == "Said yes\nor no"
    assert aim["wat het doel vraagt"] == "ten hoogste -10,5% ten opzichte van september 2025"
    assert (aim["uitsplitsing"], aim["termijn, woorden in de bron"]) == ("geslacht: meisjes", "najaar 2026")
    assert letter["bron van de datum"] == 'Zei "ja"; of, nee [rapport]'
    assert letter["vindplaatsen"] == "Kamerstuk 31 839, nr. 580; Kamerstuk 31 839, nr. 580"
    assert (group["vroegere namen"], group["andere spellingen"]) == ("Dorp; Stad", "de gemeente; 0363")


def test_what_each_document_says_has_a_sheet_of_its_own() -> None:
    found = rows(everything(), "reports")

    assert {row["gegeven"] for row in found} == {"plan", "maatregel", "maatregel-zonder", "doel", "toezegging", "geld"}
    assert found[0]["genoemd"] == "'=het plan"
    assert (found[0]["stand"], found[0]["stap van de wet"], found[0]["verschoven"]) == (
        "gepland",
        "consultatie",
        "later",
    )
    assert found[0]["bron"] == 'Zei "ja"; of, nee [brief:3-4]'


def test_a_language_that_is_not_on_offer_is_refused() -> None:
    with pytest.raises(jb.FormatError, match="language 'fr'"):
        sheets.files(everything(), lang="fr")
