"""
The commands for files of one's own.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from jeugdbeleid import schema
from running import run

PLAN = """
[[plans]]
id = "mijn-jeugdplan"
title = { nl = "Jeugdplan", en = "Youth plan" }
sources = [{ type = "Page", address = "raadsbesluit 12" }]
"""
SECOND = PLAN.replace("mijn-jeugdplan", "mijn-tweede-plan").replace("Jeugdplan", "Tweede plan")


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


class TestValidate:
    def test_a_plan_in_order(self, tmp_path: Path) -> None:
        path = written(tmp_path / "plan.toml", PLAN)
        assert run("validate", path) == (0, f"{path}: in orde\n", "")
        assert run("validate", path, "--json") == (0, "[]\n", "")

    def test_every_finding_in_a_line_and_exit_code_2(self, tmp_path: Path) -> None:
        path = written(tmp_path / "plan.toml", PLAN.replace("title", "titel"))
        shown = run("validate", path)
        assert (shown.code, shown.err) == (2, "")
        assert "did you mean 'title'?" in shown.out
        found = run("validate", path, "--json")
        assert found.code == 2
        assert {tuple(one) for one in found.json} == {("file", "path", "message", "line")}
        assert len(found.json) == len(shown.out.splitlines())

    def test_a_file_that_is_not_there(self) -> None:
        assert run("validate", "geen.toml") == (2, "geen.toml: expected a file or a folder, found nothing\n", "")

    def test_within_another_file(self, tmp_path: Path) -> None:
        first = written(tmp_path / "plan.toml", PLAN)
        line = written(
            tmp_path / "lijn.toml",
            '[[action_lines]]\nid = "lijn-1"\nplan = "mijn-jeugdplan"\nnumber = 1\n'
            'title = { nl = "Lijn", en = "Line" }\nsources = [{ type = "Page", address = "raadsbesluit 12" }]\n',
        )
        assert run("validate", line).code == 2
        assert run("validate", line, "--file", first).code == 0


class TestNew:
    def test_a_file_to_begin_with(self, tmp_path: Path) -> None:
        path = tmp_path / "jeugdplan.toml"
        assert run("new", str(path)).out == f"{path}: geschreven; nakijken: jeugdbeleid validate {path}\n"
        assert 'id = "jeugdplan"' in path.read_text(encoding="utf-8")
        assert run("validate", str(path)).code == 0

    def test_with_an_id_of_its_own(self, tmp_path: Path) -> None:
        path = tmp_path / "Mijn plan.toml"
        assert run("new", str(path)).code == 2
        assert not path.exists()
        assert run("new", str(path), "--id", "mijn-plan", "--lang", "en", "--json").json == [str(path)]
        assert "to be filled in" in path.read_text(encoding="utf-8")

    def test_what_is_there_is_left_as_it_is(self, tmp_path: Path) -> None:
        path = written(tmp_path / "plan.toml", PLAN)
        assert run("new", path) == (2, "", f"jeugdbeleid new: {path}: File exists\n")
        assert Path(path).read_text(encoding="utf-8") == PLAN

    @pytest.mark.parametrize("name", ["jeugdplan.yaml", "jeugdplan.yml", "jeugdplan.json", "JEUGDPLAN.TOML"])
    def test_in_the_form_that_its_name_says(self, name: str, tmp_path: Path) -> None:
        path = tmp_path / name
        assert run("new", str(path), "--id", "jeugdplan").code == 0
        assert run("validate", str(path)).code == 0

    def test_a_form_that_there_is_not_is_refused(self, tmp_path: Path) -> None:
        shown = run("new", str(tmp_path / "jeugdplan.docx"))
        assert (shown.code, shown.out) == (2, "")
        assert "Unknown form of file 'jeugdplan.docx': expected '.json' or '.toml'" in shown.err
        assert list(tmp_path.iterdir()) == []


class TestSchema:
    def test_it_is_printed(self) -> None:
        assert run("schema") == (0, schema.text(), "")
        assert run("schema", "--json").json == schema.schema()

    def test_it_is_written_beside_a_plan_and_passed_over(self, tmp_path: Path) -> None:
        written(tmp_path / "plan.toml", PLAN)
        path = tmp_path / "plan.schema.json"
        assert run("schema", str(path)) == (0, f"{path}: geschreven\n", "")
        assert path.read_text(encoding="utf-8") == schema.text()
        assert run("schema", str(path), "--json").json == [str(path)]
        assert run("validate", str(tmp_path)).code == 0

    def test_a_plan_is_left_as_it_is(self, tmp_path: Path) -> None:
        path = written(tmp_path / "plan.toml", PLAN)
        shown = run("schema", path)
        assert (shown.code, shown.out) == (2, "")
        assert shown.err == f"jeugdbeleid schema: Unknown form of file {path!r}: expected '.schema.json'\n"
        assert Path(path).read_text(encoding="utf-8") == PLAN


class TestDiff:
    @pytest.fixture
    def old(self, tmp_path: Path) -> str:
        return written(tmp_path / "oud.toml", PLAN)

    def test_the_same_is_no_difference(self, old: str) -> None:
        assert run("diff", old, old, terminal=True) == (0, "geen verschil\n", "")
        assert run("diff", old, old, "--json") == (0, "[]\n", "")

    def test_a_field_with_both_its_values(self, old: str, tmp_path: Path) -> None:
        new = written(tmp_path / "nieuw.toml", PLAN.replace("Youth plan", "Youth Plan").replace("12", "13"))
        shown = run("diff", old, new)
        assert shown.code == 1
        assert shown.rows == [
            ["mijn-jeugdplan", "bronnen", "raadsbesluit 12", "raadsbesluit 13"],
            ["mijn-jeugdplan", "titel", "Jeugdplan / Youth plan", "Jeugdplan / Youth Plan"],
        ]

    def test_a_record_that_is_new_and_one_that_is_gone(self, old: str, tmp_path: Path) -> None:
        new = written(tmp_path / "nieuw.toml", SECOND)
        assert run("diff", old, new, "--lang", "en").rows == [
            ["mijn-jeugdplan", "removed", "Youth plan", ""],
            ["mijn-tweede-plan", "added", "", "Youth plan"],
        ]
        removed, added = run("diff", old, new, "--json").json
        assert (removed["field"], removed["new"], added["old"]) == ("", None, None)
        assert (removed["old"]["id"], added["new"]["id"]) == ("mijn-jeugdplan", "mijn-tweede-plan")

    def test_a_file_that_is_not_there(self, old: str) -> None:
        shown = run("diff", old, "geen.toml")
        assert (shown.code, shown.err) == (
            2,
            "jeugdbeleid diff: geen.toml: expected a file or a folder, found nothing\n",
        )
