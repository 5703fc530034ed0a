"""
The commands about documents.
"""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path

import pytest

import jeugdbeleid as jb
from conftest import SEEDS
from running import run

LETTER = "In het najaar van 2020 wachtten 1.234 kinderen, zie Kamerstuk 31 839, nr. 580.\n"


class TestCite:
    def test_in_words(self) -> None:
        expected = jb.cite(jb.load()["vng"], jb.load(), lang="en")
        assert run("cite", "vng", "--lang", "en").out == f"{expected}\n"

    def test_in_bibtex(self) -> None:
        assert run("cite", "actieplan-pleegzorg-2017", "--style", "bibtex").out.startswith(
            "@misc{actieplan-pleegzorg-2017,\n"
        )

    def test_json_is_csl_json(self) -> None:
        assert run("cite", "actieplan-pleegzorg-2017", "--json").json[0]["id"] == "actieplan-pleegzorg-2017"
        assert (
            run("cite", "actieplan-pleegzorg-2017", "--style", "csl").json
            == run("cite", "actieplan-pleegzorg-2017", "--json").json
        )

    def test_the_verdict_on_a_day(self) -> None:
        shown = run("cite", "pleegouders-inschrijvingen-2018", "--on", "2019-06-07", "--lang", "en")
        assert "check on 7 June 2019: undetermined" in shown.out

    def test_only_an_aim_has_a_verdict(self) -> None:
        shown = run("cite", "vng", "--on", "2019-06-07")
        assert (shown.code, shown.err) == (2, "jeugdbeleid cite: No target with id 'vng'\n")


class TestScan:
    @pytest.fixture
    def letter(self, tmp_path: Path) -> str:
        path = tmp_path / "brief.txt"
        path.write_text(LETTER, encoding="utf-8")
        return str(path)

    def test_a_row_for_each_mention(self, letter: str) -> None:
        assert run("scan", letter, "--lang", "en").rows == [
            ["1", "planning", "najaar van 2020", "2020-09-01..2020-11-30"],
            ["1", "figure", "1.234", "1234 count"],
            ["1", "citation", "Kamerstuk 31 839, nr. 580", "kst-31839-580"],
        ]

    def test_for_programs(self, letter: str) -> None:
        assert [one["kind"] for one in run("scan", letter, "--json").json] == ["planning", "figure", "citation"]

    def test_relative_words_are_told_by_the_date(self, tmp_path: Path) -> None:
        path = tmp_path / "brief.txt"
        path.write_text("Dit najaar volgt een brief.\n", encoding="utf-8")
        assert run("scan", str(path), "--date", "2019-06-07").rows[0][3] == "2019-09-01..2019-11-30"

    def test_what_is_piped_in(self, monkeypatch: pytest.MonkeyPatch, letter: str) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LETTER.encode())))
        assert run("scan", "-") == run("scan", letter)

    def test_the_draft_of_a_bundle_file(self, letter: str) -> None:
        shown = run("scan", letter, "--draft", "brief-2020")
        assert "brief-2020" in {document["id"] for document in shown.json["documents"]}
        assert run("scan", letter, "--draft", "brief-2020", "--json").json == shown.json

    def test_a_letter_that_is_not_there(self) -> None:
        assert run("scan", "geen.txt") == (
            2,
            "",
            "jeugdbeleid scan: geen.txt: cannot be read: No such file or directory\n",
        )

    def test_a_letter_that_is_no_utf_8(self, tmp_path: Path) -> None:
        path = tmp_path / "brief.txt"
        path.write_bytes(b"Beste voorzitter,\nin caf\xe9 Zuid\n")
        shown = run("scan", str(path))
        assert (shown.code, shown.err) == (2, f"jeugdbeleid scan: {path}:2: expected UTF-8, found the byte 0xe9\n")


TEXT = "Raadsbrief\n\nIn 2026 meldden zich 43 pleegouders.\n"


def own(folder: Path, figure: str = "43") -> str:
    """A file with a letter of a municipality and one figure of it, on its third line."""
    source = {"type": "Passage", "document": "raadsbrief-2026", "first_line": 3, "last_line": 3}
    held = {
        "documents": [
            {
                "id": "raadsbrief-2026",
                "title": {"nl": "Raadsbrief", "en": "Letter to the council"},
                "kind": "letter",
                "date": {"start": "2026-11-02", "end": "2026-11-02"},
                "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
                "lines": 3,
                "sources": [source],
            }
        ],
        "observations": [
            {
                "id": "pleegouders-inschrijvingen--2026--raadsbrief-2026",
                "indicator": "pleegouders-inschrijvingen",
                "figure": {"value": int(figure), "words": figure},
                "sources": [source],
            }
        ],
    }
    path = folder / "eigen.json"
    path.write_text(json.dumps(held), encoding="utf-8")
    return str(path)


class TestVerify:
    def test_document_by_document_what_was_found_again(self, tmp_path: Path) -> None:
        (tmp_path / "zomaar.txt").write_text(TEXT, encoding="utf-8")
        shown = run("verify", str(tmp_path), "--file", own(tmp_path), "--lang", "en")
        assert (shown.code, shown.err) == (0, "")
        assert shown.out.splitlines()[0] == (
            "document\tvalues\tfound\tfound elsewhere\tfound, the reading is a judgement\tnot found\tread otherwise"
        )
        assert ["raadsbrief-2026", "1", "1", "0", "0", "0", "0"] in shown.rows
        assert ["actieplan-pleegzorg-2017", "not in this folder", "-", "-", "-", "-", "-"] in shown.rows

    def test_another_text_of_the_document_stands_under_its_id(self, tmp_path: Path) -> None:
        """The figure stands on the fourth line of it, where the record says the third."""
        (tmp_path / "raadsbrief-2026.txt").write_text(f"Gemeente\n{TEXT}", encoding="utf-8")
        rows = run("verify", str(tmp_path), "--file", own(tmp_path)).rows
        assert ["raadsbrief-2026", "1", "0", "1", "0", "0", "0"] in rows

    def test_a_discrepancy_is_told_and_ends_with_1(self, tmp_path: Path) -> None:
        (tmp_path / "brief.txt").write_text(TEXT, encoding="utf-8")
        shown = run("verify", str(tmp_path), "--file", own(tmp_path, "44"), terminal=True)
        assert shown.code == 1
        assert shown.out.endswith(
            "\n\npleegouders-inschrijvingen--2026--raadsbrief-2026.figure (raadsbrief-2026:3): '44' not found\n"
        )
        document = run("verify", str(tmp_path), "--file", own(tmp_path, "44"), "--json").json["documents"][0]
        assert (document["document"], document["not_found"], document["found"]) == ("raadsbrief-2026", 1, 0)
        assert document["discrepancies"] == [
            {
                "record": "pleegouders-inschrijvingen--2026--raadsbrief-2026",
                "path": "figure",
                "words": "44",
                "place": "raadsbrief-2026:3",
                "outcome": "not_found",
                "read": None,
            }
        ]

    def test_a_folder_without_such_a_text(self, tmp_path: Path) -> None:
        (tmp_path / "ander.txt").write_text(LETTER, encoding="utf-8")
        shown = run("verify", str(tmp_path))
        assert (shown.code, shown.out) == (2, "")
        assert shown.err.endswith("expected the text of a document of the dossier, found none\n")

    def test_a_folder_that_is_none(self) -> None:
        assert run("verify", "geen") == (2, "", "jeugdbeleid verify: geen: expected a folder with texts\n")

    def test_the_five_documents_are_found_again(self, seeds: dict[str, str]) -> None:
        shown = run("verify", str(SEEDS), "--json")
        assert shown.code == 0
        found = {one["document"]: one for one in shown.json["documents"]}
        assert set(found) == set(seeds)
        assert all(
            one["found"] > 100 and not one["not_found"] + one["misread"] + one["elsewhere"] for one in found.values()
        )
        assert shown.json["absent"] == []
