"""
The commands that hand a dossier on.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid import council, exports
from running import run

PLAN = """
[[plans]]
id = "mijn-jeugdplan"
title = { nl = "Jeugdplan", en = "Youth plan" }
sources = [{ type = "Page", address = "raadsbesluit 12", retrieved = 2026-01-15 }]

[[targets]]
id = "mijn-jeugdplan-doel"
plan = "mijn-jeugdplan"
title = { nl = "Meer pleegouders", en = "More foster parents" }
indicator = "pleegouders-inschrijvingen"
goal = { type = "AtLeast", figure = "40" }
due = "2026"
sources = [{ type = "Page", address = "raadsbesluit 12", retrieved = 2026-01-15 }]
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.toml"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


def test_the_bundle_where_no_file_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "pakket"
    shown = run("export", "datapackage", str(folder))
    assert (shown.code, shown.err) == (0, "")
    assert sorted(shown.out.splitlines()) == sorted(str(path) for path in folder.iterdir())
    assert exports.read(folder) == jb.load()


def test_own_files_alone_where_they_are_named(plan: str, tmp_path: Path) -> None:
    folder = str(tmp_path / "pakket")
    assert run("export", "datapackage", folder, "--file", plan, "--licence", "CC-BY-4.0", "--json").json
    assert exports.read(folder, within=jb.load()) == jb.read(plan, within=jb.load())


def test_a_package_is_read_as_a_file_is(plan: str, tmp_path: Path) -> None:
    folder = str(tmp_path / "pakket")
    run("export", "datapackage", folder, "--file", plan)
    assert run("diff", plan, folder).code == 0
    assert "mijn-jeugdplan" in {row[0] for row in run("plans", "--file", folder).rows}


def test_a_calendar_of_the_plan_of_the_file(plan: str, tmp_path: Path) -> None:
    shown = run("export", "calendar", str(tmp_path / "agenda"), "--file", plan, "--lang", "en", "--stamp", "2026-02-01")
    text = Path(shown.out.strip()).read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 1
    assert "More foster parents" in text
    assert "DTSTAMP:20260201T000000Z" in text


def test_sheets_for_a_dutch_spreadsheet(tmp_path: Path) -> None:
    run("export", "csv", str(tmp_path / "bladen"), "--dutch", "--bom")
    assert (tmp_path / "bladen" / "plans.csv").read_text(encoding="utf-8").startswith("\ufeffid;titel")


def test_statistics_take_no_language(tmp_path: Path) -> None:
    assert run("export", "sdmx", str(tmp_path / "sdmx"), "--lang", "en").code == 0


def test_an_option_of_another_format(tmp_path: Path) -> None:
    shown = run("export", "csv", str(tmp_path / "bladen"), "--licence", "CC0-1.0")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == "jeugdbeleid export: Unknown option of csv 'licence': expected 'lang' or 'dutch' or 'bom'\n"


def test_what_is_not_installed_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def without(*_: Any, **__: Any) -> None:
        raise ModuleNotFoundError("No module named 'icalendar'", name="icalendar")

    monkeypatch.setattr(exports, "write", without)
    shown = run("export", "calendar", str(tmp_path / "agenda"))
    assert shown == (
        2,
        "",
        "jeugdbeleid export: icalendar is not installed: pip install 'jeugdbeleid[calendar]' brings it\n",
    )


class TestReport:
    ASKED = ("report", "actieplan-pleegzorg", "--since", "2019-04-04", "--on", "2019-06-07")

    @pytest.mark.parametrize("form", ["markdown", "html"])
    def test_the_page_for_a_council(self, form: str) -> None:
        since, on = date(2019, 4, 4), date(2019, 6, 7)
        expected = council.report(jb.load(), "actieplan-pleegzorg", since=since, on=on, format=form)
        assert run(*self.ASKED, "--format", form).out == f"{expected.rstrip()}\n"

    def test_for_programs_with_what_it_is(self) -> None:
        shown = run(*self.ASKED, "--lang", "en", "--json").json
        assert (shown["plan"], shown["format"]) == ("actieplan-pleegzorg", "markdown")
        assert shown["text"].startswith("# ")

    def test_of_a_plan_of_ones_own(self, plan: str) -> None:
        shown = run("report", "mijn-jeugdplan", "--since", "2026-10-01", "--on", "2027-01-01", "--file", plan)
        assert (shown.code, shown.err) == (0, "")
        assert "Meer pleegouders" in shown.out

    def test_a_plan_that_is_not_there(self) -> None:
        shown = run("report", "actieplan-plegzorg", "--since", "2019-04-04", "--on", "2019-06-07")
        assert (shown.code, shown.out) == (2, "")
        assert "did you mean 'actieplan-pleegzorg'?" in shown.err
