"""
The commands beside the table of aims: scan, validate and verify.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import SEEDS
from jeugdbeleid.__main__ import main

LETTER = "In het najaar van 2020 wachtten 1.234 kinderen, zie Kamerstuk 31 839, nr. 580.\n"
PLAN = """
[[plans]]
id = "mijn-jeugdplan"
title = { nl = "Jeugdplan", en = "Youth plan" }
sources = [{ type = "Page", address = "raadsbesluit 12" }]
"""


@pytest.fixture
def letter(tmp_path: Path) -> str:
    path = tmp_path / "brief.txt"
    path.write_text(LETTER, encoding="utf-8")
    return str(path)


class TestScan:
    def test_as_a_table(self, letter: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["scan", letter, "--date", "2020-06-07", "--lang", "en"]) == 0
        shown = capsys.readouterr().out
        assert shown.startswith("line")
        assert all(words in shown for words in ("najaar van 2020", "1.234", "kst-31839-580"))

    def test_as_json(self, letter: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["scan", letter, "--json"]) == 0
        assert len(json.loads(capsys.readouterr().out)) == 3

    def test_as_the_draft_of_a_bundle_file(self, letter: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["scan", letter, "--draft", "brief-2020"]) == 0
        assert "brief-2020" in {document["id"] for document in json.loads(capsys.readouterr().out)["documents"]}

    def test_a_letter_that_is_not_there(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["scan", str(tmp_path / "geen.txt")]) == 2
        assert "geen.txt: cannot be read" in capsys.readouterr().err


class TestValidate:
    def test_a_plan_in_order(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = tmp_path / "plan.toml"
        path.write_text(PLAN, encoding="utf-8")
        assert main(["validate", str(path)]) == 0
        assert capsys.readouterr().out.endswith("plan.toml: in order\n")
        assert main(["validate", str(path), "--json"]) == 0
        assert json.loads(capsys.readouterr().out) == []

    def test_every_finding_and_exit_code_2(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = tmp_path / "plan.toml"
        path.write_text(PLAN.replace("title", "titel"), encoding="utf-8")
        assert main(["validate", str(path), "--json"]) == 2
        printed = capsys.readouterr()
        assert "did you mean 'title'?" in printed.err
        assert {finding["path"] for finding in json.loads(printed.out)} == {"plans[0]"}

    def test_findings_in_lines(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["validate", str(tmp_path / "geen.toml")]) == 2
        assert "geen.toml: expected a file or a folder, found nothing" in capsys.readouterr().err


class TestVerify:
    def test_without_texts_nothing_is_said_of_the_documents(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "ander.txt").write_text(LETTER, encoding="utf-8")
        assert main(["verify", str(tmp_path)]) == 0
        assert "bgzj-2019-11" in capsys.readouterr().out

    def test_what_is_wrong_is_told_with_exit_code_2(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        import jeugdbeleid as jb
        from jeugdbeleid.analysis.provenance import Finding, Outcome

        fact = jb.load().facts()[0]
        place = jb.Passage(document="bgzj-2019-11", first_line=1, last_line=1)
        wrong = Finding(fact=fact, outcome=Outcome.NOT_FOUND, place=place)
        monkeypatch.setattr(jb, "verify", lambda *_: (wrong,))
        assert main(["verify", str(tmp_path)]) == 2
        assert "not found" in capsys.readouterr().err

    def test_the_five_documents_are_found_again(
        self, seeds: dict[str, str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["verify", str(SEEDS), "--lang", "en"]) == 0
        shown = capsys.readouterr().out
        assert shown.count("\n") > len(seeds)
        assert "bgzj-2019-11" in shown
