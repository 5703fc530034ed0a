"""
Data packages: valid by `frictionless`, read by it cell by cell, and read back by us into an equal dossier.
"""

from __future__ import annotations

import json
import os
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import frictionless
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jeugdbeleid as jb
from everything import RECORDS, everything
from jeugdbeleid import exports
from jeugdbeleid.exports import package
from jeugdbeleid.exports._columns import several_of, shape_of
from jeugdbeleid.exports._tables import specs
from jeugdbeleid.files import MOST_BYTES
from jeugdbeleid.kinds import KINDS
from jeugdbeleid.report import Report
from made_up import PAGE, PLAN, a_dossier, day, document, indicator, number, observation, target


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The package of the bundle.
    """
    folder = tmp_path_factory.mktemp("bundle") / "package"
    exports.write(jb.load(), folder, format="datapackage")
    return folder


def written(dossier: jb.Dossier, folder: Path, **options: Any) -> Path:
    exports.write(dossier, folder / "package", format="datapackage", **options)
    return folder / "package"


def errors(folder: Path) -> list[list[Any]]:
    report = frictionless.validate(str(folder / package.DESCRIPTOR))
    return [row[:2] for row in report.flatten(["type", "fieldName"])]


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a table as frictionless reads them, by its types."""
    found = frictionless.Package(str(folder / package.DESCRIPTOR)).get_table_resource(table)
    return [row.to_dict() for row in found.read_rows()]


def descriptor(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / package.DESCRIPTOR).read_text(encoding="utf-8"))
    return found


class TestTheBundle:
    def test_is_valid_with_all_its_types_and_keys(self, bundle: Path) -> None:
        assert errors(bundle) == []

    def test_is_read_back_equal_with_its_edition(self, bundle: Path) -> None:
        again = package.read(bundle)

        assert again == jb.load()
        assert (again.edition, again.released) == (jb.load().edition, jb.load().released)

    def test_keeps_the_unit_period_status_words_and_sources_of_every_figure(self, bundle: Path) -> None:
        read = {row["id"]: row for row in rows(bundle, "observations")}
        places: dict[str, list[str]] = {}
        for row in rows(bundle, "sources"):
            places.setdefault(row["record"], []).append(f"{row['document']}:{row['first_line']}-{row['last_line']}")

        assert len(read) == len(jb.load().observations)
        for one in jb.load().observations:
            row = read[one.id]
            assert row["figure_unit"] == one.figure.unit.value
            assert row["figure_words"] == one.figure.words
            assert row["figure_value"] == one.figure.value
            assert (row["period_start"], row["period_end"]) == (
                (None, None) if one.period is None else (one.period.start, one.period.end)
            )
            assert row["status_code"] == (None if one.status is None else one.status.code)
            assert places[one.id] == [
                f"{source.document}:{source.first_line}-{source.last_line}"
                for source in one.sources
                if isinstance(source, jb.Passage)
            ]

    def test_says_its_edition_its_licence_and_its_documents(self, bundle: Path) -> None:
        said = descriptor(bundle)

        assert (said["name"], said["version"], said["created"]) == ("jeugdbeleid", "2026.1", "2026-11-23T00:00:00Z")
        assert [one["name"] for one in said["licenses"]] == ["CC0-1.0"]
        assert "CC BY 4.0" in said["description"]
        assert "korte citaten" in said["description"]
        assert [one["title"] for one in said["sources"]] == [
            one.title.nl for one in jb.load().documents if one.sha256 is not None
        ]


def test_what_was_known_on_a_day_is_a_package_of_its_own(tmp_path: Path) -> None:
    then = jb.load().as_of(day("2019-04-04"))

    assert package.read(written(then, tmp_path)) == then


class TestEverything:
    """Every field of every class is given, and stands in some column."""

    def test_is_read_back_equal(self, tmp_path: Path) -> None:
        assert package.read(written(everything(), tmp_path)) == everything()

    def test_is_valid(self, tmp_path: Path) -> None:
        assert errors(written(everything(), tmp_path)) == []

    def test_gives_every_field_of_every_record_somewhere(self) -> None:
        """So that the two tests above speak of all fields: none has its default in every record of its kind."""
        lacking = [
            f"{cls.__name__}.{field.name}"
            for kind, cls in KINDS.items()
            for field in attrs.fields(cls)
            if all(
                getattr(one, field.name) == field.default or getattr(one, field.name) is None
                for one in everything().register(kind)
            )
        ]

        assert lacking == []

    def test_every_field_has_a_column_or_a_table(self) -> None:
        for kind, cls in KINDS.items():
            columns = {column.name for column in specs()[kind].columns}
            for field in attrs.fields(cls):
                assert field.name in several_of(cls) or any(
                    name == field.name or name.startswith(f"{field.name}_") for name in columns
                ), f"{kind}.{field.name}"
        names = {column.name.partition("_")[0] for column in shape_of(Report).columns("")}
        assert names == {field.name for field in attrs.fields(Report)}

    def test_types_are_those_of_the_values(self, tmp_path: Path) -> None:
        folder = written(everything(), tmp_path)
        money = rows(folder, "funding")[0]
        (first, second) = rows(folder, "parties")

        assert money["amount_value"] == Decimal("13700000.50")
        assert (money["amount_unit"], money["period"], money["period_end"]) == ("EUR", "../2027", date(2027, 12, 31))
        assert rows(folder, "measures")[0]["scope_groups"] == ["parents", "families"]
        assert (first["inferred"], second["inferred"]) == (False, True)

    def test_codes_are_given_with_their_labels(self, tmp_path: Path) -> None:
        fields = {
            resource["name"]: {field["name"]: field for field in resource["schema"]["fields"]}
            for resource in descriptor(written(everything(), tmp_path, lang="en"))["resources"]
        }

        assert {"value": "per_year", "label": "per year"} in fields["funding"]["basis"]["categories"]
        assert {"value": "exact", "label": "exact"} in fields["observations"]["figure_qualifier"]["categories"]
        assert "werving: recruitment and screening" in fields["plans"]["topics"]["description"]
        assert fields["targets"]["due_ends_end"]["title"] == "due, end, last day"


class TestWhatFrictionlessFinds:
    """The keys are there to be broken: a tool that knows nothing of us finds what does not hold."""

    def changed(self, folder: Path, table: str, old: str, new: str) -> list[list[Any]]:
        place = folder / f"{table}.csv"
        text = place.read_bytes().decode()
        assert old in text
        place.write_bytes(text.replace(old, new, 1).encode())
        said = descriptor(folder)
        for resource in said["resources"]:
            if resource["name"] == table:
                del resource["hash"], resource["bytes"]
        (folder / package.DESCRIPTOR).write_text(json.dumps(said), encoding="utf-8")
        return errors(folder)

    def test_a_reference_to_what_is_not_there(self, tmp_path: Path) -> None:
        folder = written(everything(), tmp_path)

        assert ["foreign-key", None] in self.changed(folder, "observations", ",wachtenden,", ",wachtende,")

    def test_a_record_that_is_there_twice(self, tmp_path: Path) -> None:
        folder = written(everything(), tmp_path)

        assert ["primary-key", None] in self.changed(folder, "records", "doel-drempel", "doel")

    def test_a_code_that_is_in_no_list(self, tmp_path: Path) -> None:
        folder = written(everything(), tmp_path)

        assert ["constraint-error", "state"] in self.changed(folder, "funding", "budgeted", "geraamd")

    def test_bytes_that_are_not_those_that_were_described(self, tmp_path: Path) -> None:
        folder = written(everything(), tmp_path)
        with (folder / "plans.csv").open("ab") as file:
            file.write(b"\r\n")

        assert {kind for kind, _ in errors(folder)} >= {"hash-count"}


class TestWithinAnother:
    """A plan of a municipality refers to indicators of the bundle, which come along, marked as not its own."""

    def own(self) -> jb.Dossier:
        aim = target(jb.AtLeast(number(40)), id="eigen-doel", indicator="pleegouders-inschrijvingen", plan="jeugdplan")
        measure = jb.Measure(
            id="eigen-maatregel", title=jb.Title("a", "a"), sources=(PAGE,), plan="actieplan-pleegzorg", action_line=3
        )
        return jb.Dossier.of(PLAN, aim, measure, within=jb.load())

    def test_all_keys_resolve_within_the_package(self, tmp_path: Path) -> None:
        assert errors(written(self.own(), tmp_path)) == []

    def test_it_is_read_back_equal_within_what_came_along(self, tmp_path: Path) -> None:
        again = package.read(written(self.own(), tmp_path))

        assert again == self.own()
        assert again.within is not None
        assert again["pleegouders-inschrijvingen"] == jb.load()["pleegouders-inschrijvingen"]
        assert again.within.action_lines.ids == ("actieplan-pleegzorg-3",)

    def test_it_is_read_back_within_a_dossier_that_is_given(self, tmp_path: Path) -> None:
        again = package.read(written(self.own(), tmp_path), within=jb.load())

        assert again == self.own()
        assert again.within is jb.load()

    def test_no_licence_is_claimed_for_what_is_not_ours(self, tmp_path: Path) -> None:
        said = descriptor(written(self.own(), tmp_path))
        merged = package.files(jb.load() | self.own())[package.DESCRIPTOR]

        assert "licenses" not in said
        assert said["name"] == "dossier"
        assert "licenses" not in json.loads(merged)

    def test_a_licence_of_your_own_is_named(self, tmp_path: Path) -> None:
        said = descriptor(written(self.own(), tmp_path, licence="CC-BY-4.0"))

        assert said["licenses"] == [{"name": "CC-BY-4.0"}]
        assert errors(tmp_path / "package") == []

    def test_two_records_of_one_id_are_refused_unless_they_are_equal(self) -> None:
        around = a_dossier(indicators=(indicator("wachtenden"),), plans=(PLAN,))
        line = jb.ActionLine(id="lijn", title=jb.Title("a", "a"), sources=(PAGE,), plan="jeugdplan", number=1)
        wide = jb.Dossier.of(line, within=around)
        other = attrs.evolve(PLAN, note="Another.")
        tie = jb.Practice(id="praktijk", title=jb.Title("a", "a"), sources=(PAGE,), plan="jeugdplan")

        assert package.files(jb.Dossier.of(PLAN, tie, within=wide))
        measure = jb.Measure(id="m", title=jb.Title("a", "a"), sources=(PAGE,), plan="jeugdplan", action_line=1)
        with pytest.raises(jb.ConflictError, match="'jeugdplan'"):
            package.files(jb.Dossier.of(other, measure, within=wide))


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
DAYS = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))
PERIODS = st.builds(lambda a, b: jb.Period(a, b) if not a or not b or a <= b else jb.Period(b, a), DAYS, DAYS)
NUMBERS = st.integers(-(10**20), 10**20) | st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, places=3)
FIGURES = st.builds(
    jb.Figure,
    value=NUMBERS,
    unit=st.sampled_from(jb.Unit),
    qualifier=st.sampled_from(jb.Qualifier),
    rounding=st.none() | st.integers(1, 9),
    words=st.just("=12"),
    mark=st.none() | TEXT.filter(str.strip),
)
AREAS = st.lists(st.builds(jb.Area, name=TEXT.filter(str.strip)), max_size=2).map(tuple)
SCOPES = st.builds(
    jb.Scope, level=st.none() | st.sampled_from(jb.Level), areas=AREAS, ages=st.none() | st.just(jb.Ages(0, None))
)


@given(
    figures=st.lists(st.tuples(FIGURES, st.none() | PERIODS, st.none() | SCOPES, st.none() | TEXT), max_size=3),
    sources=st.lists(st.sampled_from([PAGE, jb.Cell.own("telling", on=day("2026-01-01"))]), min_size=1, max_size=3),
)
@settings(max_examples=40)
def test_any_dossier_is_read_back_equal(
    tmp_path_factory: pytest.TempPathFactory, figures: list[Any], sources: list[jb.Cell | jb.Page]
) -> None:
    """Whatever stands in its texts: quotes, separators, line breaks, formulas; days of any year; numbers of any size."""
    own = a_dossier(
        indicators=(indicator(),),
        observations=tuple(
            observation(figure, period, id=f"o-{place}", scope=scope, caveat=caveat, sources=tuple(sources))
            for place, (figure, period, scope, caveat) in enumerate(figures)
        ),
    )

    assert package.read(written(own, tmp_path_factory.mktemp("own"))) == own


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert package.files(everything()) == package.files(jb.Dossier.of(*RECORDS))


def test_an_empty_text_is_refused_for_it_would_be_lost() -> None:
    report = jb.Report(called="", source=PAGE)
    own = a_dossier(plans=(attrs.evolve(PLAN, reports=(report,)),))

    with pytest.raises(jb.InvalidValue, match=r"^reports.called of 'jeugdplan 1': expected a text that is not empty"):
        package.files(own)


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(jb.InvalidValue, match="UTF-8"):
        package.files(a_dossier(plans=(attrs.evolve(PLAN, note="a\ud800b"),)))


def test_a_language_that_is_not_on_offer_is_refused() -> None:
    with pytest.raises(jb.FormatError, match="language 'fr'"):
        package.files(everything(), lang="fr")


def test_the_date_of_an_undated_document_names_no_version() -> None:
    held = document("brief", lines=3)
    said = json.loads(package.files(a_dossier(documents=(held,)))[package.DESCRIPTOR])

    assert said["sources"] == [{"title": "brief"}]


class TestWhatIsWrong:
    """All that is wrong is told at once, each with its file and, where it can be told, its line."""

    def refused(self, folder: Path) -> list[str]:
        with pytest.raises(jb.LoadingError) as caught:
            package.read(folder)
        return [str(one).replace(f"{folder}/", "") for one in caught.value.findings]

    def changed(self, tmp_path: Path, table: str, *changes: tuple[str, str]) -> list[str]:
        folder = written(everything(), tmp_path)
        text = (folder / f"{table}.csv").read_bytes().decode()
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        (folder / f"{table}.csv").write_bytes(text.encode())
        return self.refused(folder)

    def test_no_package(self, tmp_path: Path) -> None:
        assert self.refused(tmp_path) == ["datapackage.json: expected a file, found nothing"]

    @pytest.mark.parametrize("text", ["{", "[]", '{"version": "1", "created": "ooit"}', "[" * 100_000])
    def test_a_descriptor_that_is_none(self, tmp_path: Path, text: str) -> None:
        (tmp_path / package.DESCRIPTOR).write_text(text)

        (said,) = self.refused(tmp_path)
        assert said.startswith("datapackage.json: expected a description of a package: ")

    def test_files_that_are_not_there_or_cannot_be_read(self, tmp_path: Path) -> None:
        folder = written(everything(), tmp_path)
        (folder / "plans.csv").unlink()
        (folder / "names.csv").unlink()
        os.mkfifo(folder / "names.csv")
        (folder / "areas.csv").write_bytes(b"\xff")
        (folder / "funding.csv").write_bytes(b" " * (MOST_BYTES + 1))
        found = dict(one.split(": ", 1) for one in self.refused(folder))

        assert found["plans.csv"] == "expected a file, found nothing"
        assert found["names.csv"] == "expected a regular file"
        assert found["areas.csv"].startswith("cannot be read: 'utf-8' codec")
        assert found["funding.csv"] == "expected at most 8388608 bytes, found 8388609"

    def test_a_byte_order_mark_is_no_error(self, tmp_path: Path) -> None:
        folder = written(everything(), tmp_path)
        text = (folder / "plans.csv").read_bytes()
        (folder / "plans.csv").write_bytes(b"\xef\xbb\xbf" + text)

        assert package.read(folder) == everything()

    def test_columns_that_are_other(self, tmp_path: Path) -> None:
        assert self.changed(tmp_path, "action_lines", ("title_nl", "titel_nl"), ("number,note", "kleur,note")) == [
            "action_lines.csv:1: expected one column 'title_nl', found 0",
            "action_lines.csv:1: expected one column 'number', found 0",
            "action_lines.csv:1: unknown column 'titel_nl'; did you mean 'title_nl'?",
            "action_lines.csv:1: unknown column 'kleur'",
        ]

    def test_columns_in_another_order_are_no_error(self, tmp_path: Path) -> None:
        folder = written(everything(), tmp_path)
        (folder / "breakdowns.csv").write_text(
            "value,record,dimension\n"
            "meisjes,wachtenden--2025,geslacht\n0-17,wachtenden--2025,leeftijd\nmeisjes,doel,geslacht\n"
        )

        assert package.read(folder) == everything()

    def test_an_empty_file(self, tmp_path: Path) -> None:
        folder = written(everything(), tmp_path)
        (folder / "records.csv").write_text("")

        assert self.refused(folder)[0] == "records.csv:1: expected one column 'id', found 0"

    def test_a_row_of_another_length(self, tmp_path: Path) -> None:
        assert self.changed(tmp_path, "names", ("de gemeente", "de gemeente,x")) == [
            "names.csv:2: expected 4 cells, found 5"
        ]

    def test_quotes_that_do_not_end(self, tmp_path: Path) -> None:
        assert self.changed(tmp_path, "names", ("de gemeente", '"de gemeente')) == [
            "names.csv:5: not CSV: unexpected end of data"
        ]

    def test_a_key_that_is_there_twice(self, tmp_path: Path) -> None:
        assert self.changed(tmp_path, "names", ("aliases,2", "aliases,1")) == [
            "names.csv:3: expected each record, field, position once, found 'gemeente aliases 1' twice"
        ]

    def test_a_position_that_is_no_number(self, tmp_path: Path) -> None:
        assert self.changed(tmp_path, "names", ("aliases,2", "aliases,twee"), ("members,1", "members,")) == [
            "names.csv:3: position: expected a number, got 'twee'",
            "names.csv:4: position: expected a number, got ''",
        ]

    def test_a_part_of_no_record_and_of_no_field(self, tmp_path: Path) -> None:
        assert self.changed(tmp_path, "names", ("gemeente,aliases", "gemeent,aliases"), ("members,2", "leden,2")) == [
            "names.csv:2: no record is 'gemeent'",
            "names.csv:5: 'toezegging' has no 'leden'",
        ]

    def test_an_area_of_a_record_without_a_scope(self, tmp_path: Path) -> None:
        assert self.changed(tmp_path, "areas", ("maatregel,1", "plan,1")) == ["areas.csv:2: 'plan' has no 'areas'"]

    def test_a_period_whose_days_are_other_than_its_edtf(self, tmp_path: Path) -> None:
        assert self.changed(tmp_path, "plans", ("2026,2026-01-01,", "2026,2026-02-01,")) == [
            "plans.csv:2: period: expected the EDTF of 2026-02-01..2026-12-31, got '2026'"
        ]

    def test_a_kind_of_source_and_an_edtf_that_are_none(self, tmp_path: Path) -> None:
        (said,) = self.changed(tmp_path, "sources", ("plan,3,Cell", "plan,3,Cel"))
        assert said.startswith(
            "plans.csv:2: plans[0].sources[2]: expected a type that is one of Passage, Page, Cell, got 'Cel'"
        )
        (said,) = self.changed(tmp_path, "plans", ("2026,2026-01-01,", "ooit,2026-01-01,"))
        assert said.startswith("plans.csv:2: Cannot read 'ooit' as a planning expression")

    def test_a_part_that_cannot_be_read(self, tmp_path: Path) -> None:
        said = self.changed(tmp_path, "reports", ("2026-09/2026-11,", "ooit,"))
        assert any("reports.csv:2: Cannot read 'ooit'" in one for one in said)

    def test_a_value_that_no_record_can_have_has_its_line(self, tmp_path: Path) -> None:
        assert self.changed(tmp_path, "action_lines", ("plan,1,", "plan,een,")) == [
            "action_lines.csv:2: action_lines[0].number: expected an integer, got 'een'"
        ]

    def test_a_reference_to_what_is_not_there_has_its_line(self, tmp_path: Path) -> None:
        """The name of the indicator is that of the second row, which is the third line."""
        row = "wachtenden--share,,wachtenden,"

        assert self.changed(tmp_path, "observations", (row, row.replace("wachtenden,", "wachtende,"))) == [
            (
                "observations.csv:3: observations['wachtenden--share'].indicator:"
                " no id of indicators is 'wachtende'; did you mean 'wachtenden'?"
            )
        ]

    def test_ids_that_the_list_of_records_does_not_have_and_the_other_way_round(self, tmp_path: Path) -> None:
        assert self.changed(
            tmp_path, "records", ("band,relations", "bant,relations"), ("geld,funding", "geld,plans")
        ) == [
            "funding.csv:2: id: 'geld' is not among the funding of records.csv",
            "relations.csv:2: id: 'band' is not among the relations of records.csv",
            "records.csv:18: id: no row of plans has the id 'geld'",
            "records.csv:19: id: no row of relations has the id 'bant'",
        ]

    def test_what_is_of_no_record_has_no_line(self) -> None:
        finding = jb.Finding("package", "", "something is wrong")

        assert package._located(finding, {}, {}, {}) is finding

    def test_two_things_at_once_of_the_whole(self, tmp_path: Path) -> None:
        folder = written(a_dossier(plans=(PLAN,)), tmp_path)
        for name in ("records", "plans", "sources"):
            place = folder / f"{name}.csv"
            place.write_text(place.read_text().replace("jeugdplan", "Jeugdplan"))

        (said,) = self.refused(folder)
        assert (
            said
            == "plans.csv:2: plans[0]: Plan.id: expected an id of small letters, digits and hyphens, got 'Jeugdplan'"
        )
