"""
Writing: what is read back is equal, equal dossiers give equal bytes, and a file is written whole or not at all.
"""

from __future__ import annotations

import json
import os
import stat
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given, seed, settings

import jeugdbeleid as jb
from jeugdbeleid.kinds import KINDS
from jeugdbeleid.writing import written
from made_up import PLAN, a_dossier, day, indicator, number, observation, year
from strategies import dossiers, full_dossiers


def read_back(folder: Path, dossier: jb.Dossier) -> jb.Dossier:
    """
    A dossier that was written and read again; nothing else stays behind, and written again it is the same.
    """
    path = folder / "a.json"
    jb.write(dossier, path)
    again = jb.read(path)
    assert [one.name for one in folder.iterdir()] == ["a.json"]
    assert written(again) == path.read_text(encoding="utf-8")
    return again


class TestRoundTrip:
    """
    "read(write(x)) == x for every legal dossier."
    """

    @given(dossiers())
    @settings(max_examples=60)
    def test_of_records_of_any_kinds(self, tmp_path_factory: pytest.TempPathFactory, dossier: jb.Dossier) -> None:
        assert read_back(tmp_path_factory.mktemp("own"), dossier) == dossier

    def test_of_a_record_of_each_kind_with_each_field_used(self, tmp_path_factory: pytest.TempPathFactory) -> None:
        """What is made up is gone on with until no field of any kind was at its default each time."""
        unused = {(kind, field.name) for kind, cls in KINDS.items() for field in attrs.fields(cls)}

        def check(dossier: jb.Dossier) -> None:
            for kind, name in [*unused]:
                (record,) = dossier.register(kind)
                if getattr(record, name) != getattr(attrs.fields(type(record)), name).default:
                    unused.remove((kind, name))
            assert read_back(tmp_path_factory.mktemp("own"), dossier) == dossier

        for start in range(20):
            if unused:
                seed(start)(settings(max_examples=6)(given(full_dossiers())(check)))()
        assert unused == set()

    def test_of_the_bundle(self, tmp_path: Path) -> None:
        assert read_back(tmp_path, jb.load()) == jb.load()


def counted(value: str, edition: str | None = None) -> jb.Dossier:
    return a_dossier(
        indicators=[indicator()],
        observations=[observation(number(value), year(2020))],
        edition=edition,
        released=None if edition is None else day("2026-01-15"),
    )


class TestCanonical:
    def test_what_is_written(self) -> None:
        """Integers as integers, other numbers in quotes, days in ISO form, the order of the classes, no default."""
        text = json.loads(written(attrs.evolve(counted("13.70", "2026.1"), observations=counted("13.70").observations)))

        assert [*text] == ["edition", "released", "indicators", "observations"]
        assert text["released"] == "2026-01-15"
        assert text["observations"] == [
            {
                "id": "wachtenden--2020-01-01-2020-12-31--telling",
                "indicator": "wachtenden",
                "figure": {"value": "13.7", "words": "13.70"},
                "period": {"start": "2020-01-01", "end": "2020-12-31"},
                "sources": [{"type": "Cell", "dataset": "telling", "retrieved": "2019-01-15"}],
            }
        ]

    @pytest.mark.parametrize(
        ("one", "other"), [("13.70", "13.7"), ("1500", "1.5E+3"), ("0", "-0.00"), ("1000000", "1E+6")]
    )
    def test_equal_numbers_are_written_alike(self, one: str, other: str) -> None:
        figures = [jb.Figure(value=Decimal(value), words="veel") for value in (one, other)]
        dossiers = [
            a_dossier(indicators=[indicator()], observations=[observation(figure, year(2020))]) for figure in figures
        ]

        assert dossiers[0] == dossiers[1]
        assert written(dossiers[0]) == written(dossiers[1])


class TestAtomic:
    def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "a.json"
        path.write_text("old", encoding="utf-8")

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="No space left"):
            jb.write(jb.Dossier(), path)

        assert path.read_text(encoding="utf-8") == "old"
        assert [one.name for one in tmp_path.iterdir()] == ["a.json"]

    def test_half_a_character_cannot_be_written_and_leaves_nothing(self, tmp_path: Path) -> None:
        half = a_dossier(plans=[attrs.evolve(PLAN, note="x\ud800")])
        with pytest.raises(UnicodeEncodeError):
            jb.write(half, tmp_path / "a.json")

        assert [*tmp_path.iterdir()] == []

    def test_the_permissions_of_the_file_are_kept(self, tmp_path: Path) -> None:
        path = tmp_path / "a.json"
        path.write_text("old", encoding="utf-8")
        path.chmod(0o640)
        jb.write(jb.Dossier(), path)

        assert stat.S_IMODE(path.stat().st_mode) == 0o640

    def test_a_new_file_has_the_permissions_of_any_new_file(self, tmp_path: Path) -> None:
        (tmp_path / "b.json").touch()
        jb.write(jb.Dossier(), tmp_path / "a.json")

        assert (tmp_path / "a.json").stat().st_mode == (tmp_path / "b.json").stat().st_mode

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").symlink_to(tmp_path / "b.json")
        jb.write(jb.Dossier(), tmp_path / "a.json")

        assert (tmp_path / "a.json").is_symlink()
        assert (tmp_path / "b.json").read_text(encoding="utf-8") == "{}\n"

    def test_what_is_no_file_is_not_replaced(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.json")
        with pytest.raises(FileExistsError, match="Expected a regular file or none"):
            jb.write(jb.Dossier(), tmp_path / "a.json")

        assert stat.S_ISFIFO((tmp_path / "a.json").stat().st_mode)

    def test_a_folder_that_is_not_there_is_an_os_error_that_names_the_file(self, tmp_path: Path) -> None:
        path = tmp_path / "weg" / "a.json"
        with pytest.raises(FileNotFoundError) as caught:
            jb.write(jb.Dossier(), path)

        assert caught.value.filename == str(path)


def test_another_form_than_json_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(jb.FormatError, match="Unknown form of file '.toml': expected '.json'"):
        jb.write(jb.Dossier(), tmp_path / "plan.toml")
