"""
Writing: whole or not at all, the formats and their options, and the day that an export is stamped with.
"""

from __future__ import annotations

import inspect
import os
import pickle
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import jeugdbeleid as jb
from everything import everything
from jeugdbeleid import exports
from jeugdbeleid.errors import WritingError
from jeugdbeleid.exports import _labels
from jeugdbeleid.exports._saving import save
from jeugdbeleid.exports._stamp import stamp_of
from jeugdbeleid.exports._tables import specs
from made_up import PLAN, a_dossier, day, document, indicator, observation, year


@pytest.mark.parametrize("format_", exports.FORMATS)
def test_a_format_writes_its_files_and_says_which(tmp_path: Path, format_: str) -> None:
    paths = exports.write(everything(), tmp_path / "export", format=format_)

    assert sorted(path.name for path in paths) == sorted(os.listdir(tmp_path / "export"))  # noqa: PTH208 - the names
    assert {path.name: path.read_bytes() for path in paths} == exports.FORMATS[format_](everything())


@pytest.mark.parametrize("format_", exports.FORMATS)
def test_the_same_dossier_gives_the_same_bytes_in_another_process(format_: str) -> None:
    """Whatever the seed of the hashes is."""
    code = (
        "import hashlib; from everything import everything; from jeugdbeleid.exports import FORMATS\n"
        f"print(hashlib.sha256(repr(FORMATS[{format_!r}](everything())).encode()).hexdigest())"
    )
    path = os.pathsep.join([str(Path(__file__).parent.parent), *sys.path])
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }

    assert len(made) == 1


def test_options_are_those_of_the_format() -> None:
    for name, files in exports.FORMATS.items():
        assert exports.options_of(name) == tuple(inspect.signature(files).parameters)[1:]
    with pytest.raises(jb.FormatError, match=r"^Unknown option of csv 'kleur': expected 'lang' or 'dutch' or 'bom'$"):
        exports.write(everything(), "x", format="csv", kleur="rood")
    with pytest.raises(jb.FormatError, match=r"^Unknown format 'xlsx': expected 'datapackage' or"):
        exports.options_of("xlsx")


def test_a_folder_that_is_there_keeps_its_other_files_and_gets_the_new(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("old")
    (tmp_path / "notes.txt").write_text("mine")
    save(tmp_path, {"a.csv": b"new", "b.csv": b"too"})

    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        "a.csv": "new",
        "b.csv": "too",
        "notes.txt": "mine",
    }


def test_what_is_written_can_be_read_by_others(tmp_path: Path) -> None:
    """Files and folder have the rights that the system gives to new ones, not those of temporary ones."""
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "a").write_text("")
    (path,) = save(tmp_path / "new", {"a": b""})

    assert path.stat().st_mode == (tmp_path / "plain" / "a").stat().st_mode
    assert path.parent.stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_write_that_fails_leaves_the_old_files_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "export").mkdir()
    (tmp_path / "export" / "a").write_text("old")
    real = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name == "b":
            raise OSError(28, "No space left on device")
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(WritingError, match=r"export: No space left on device$") as caught:
        save(tmp_path / "export", {"a": b"new", "b": b"new"})

    assert isinstance(caught.value, OSError)
    assert [path.name for path in tmp_path.iterdir()] == ["export"]
    assert (tmp_path / "export" / "a").read_text() == "old"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "export").write_text("")
    with pytest.raises(WritingError, match=r"export: expected a folder, found a file$"):
        save(tmp_path / "export", {})


def test_the_error_can_be_pickled() -> None:
    again = pickle.loads(pickle.dumps(WritingError("a", "b")))  # noqa: S301 - our own

    assert (again.path, again.reason, str(again)) == ("a", "b", "Cannot write a: b")


def test_the_stamp_is_what_is_given_else_the_edition_else_the_last_day_known() -> None:
    counted = attrs.evolve(indicator(), sources=(jb.Page(document="brief"),))
    own = a_dossier(
        documents=(document("brief", "2026-01-15"),),
        plans=(PLAN,),
        indicators=(counted,),
        observations=(observation(1, year(2025), sources=(jb.Cell.own("telling", on=day("2026-05-01")),)),),
    )

    assert stamp_of(jb.load()) == jb.load().released
    assert stamp_of(jb.load(), day("2027-01-01")) == day("2027-01-01")
    assert stamp_of(own) == day("2026-05-01")
    with pytest.raises(jb.InvalidValue, match="neither an edition nor a dated source"):
        stamp_of(a_dossier(plans=(PLAN,)))


def test_every_table_and_every_column_has_a_name_in_both_languages() -> None:
    assert set(_labels.TABLES) == set(specs())
    for spec in specs().values():
        for lang in ("nl", "en"):
            names = [_labels.label(column.name, lang) for column in spec.columns]
            assert len(set(names)) == len(names), spec.name
