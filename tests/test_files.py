"""
Users' files: read, refused and written.
"""

from __future__ import annotations

import json
import os
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jeugdbeleid as jb
from jeugdbeleid import files
from made_up import PLAN, a_dossier, day, indicator, observation, target, year

PLAN_TOML = """\
[[plans]]
id = "jeugdplan"
title = { nl = "Jeugdplan", en = "Youth plan" }
sources = [{ type = "Page", address = "gemeenteblad 2026, nr. 1" }]
"""


def refused(path: Path, **more: jb.Dossier) -> list[str]:
    """The findings of a file, without the folder."""
    return [str(one).replace(f"{path.parent}/", "") for one in jb.validate(path, **more)]


def holding(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_toml_is_read_as_the_records_that_it_says(tmp_path: Path) -> None:
    own = jb.read(holding(tmp_path, "plan.toml", PLAN_TOML))

    assert own == a_dossier(plans=jb.Register(jb.Plan, [PLAN]))
    assert own.origin == str(tmp_path / "plan.toml")


def test_a_folder_is_read_as_one_dossier(tmp_path: Path) -> None:
    holding(tmp_path, "a.toml", PLAN_TOML)
    holding(
        tmp_path,
        "b.json",
        json.dumps(
            {
                "plans": [
                    {"id": "tweede", "title": {"nl": "b", "en": "b"}, "sources": [{"type": "Page", "address": "x"}]}
                ]
            }
        ),
    )
    holding(tmp_path, "read.me", "no plan")

    assert jb.read(tmp_path).plans.ids == ("jeugdplan", "tweede")


def test_words_alone_are_read_as_dutch_and_resolve_within(tmp_path: Path) -> None:
    path = holding(
        tmp_path,
        "doel.toml",
        """\
[[targets]]
id = "doel"
title = { nl = "Doel", en = "Aim" }
indicator = "wachtenden"
goal = { type = "AtLeast", figure = "40" }
due = "31 december 2026"
sources = [{ type = "Page", address = "gemeenteblad 2026, nr. 1" }]
""",
    )
    own = jb.read(path, within=a_dossier(indicators=jb.Register(jb.Indicator, [indicator()])))

    due = own.targets["doel"].due
    assert due is not None
    assert (due.words, due.ends) == ("31 december 2026", jb.Period.day(day("2026-12-31")))
    assert refused(path) == ["doel.toml:4: targets['doel'].indicator: no id of indicators is 'wachtenden'"]


TWELVE = """\
colour = "blue"
[[plans]]
id = "jeugdplan"
title = { nl = "Jeugdplan", en = 5 }
sources = "gemeenteblad"
topics = ["jeugdhulpp"]
[[targets]]
id = "a"
title = { nl = "a", en = "a" }
goal = { type = "AtLeest", figure = "40" }
due = "volgend jaar"
owners = "gemeente"
sources = [{ type = "Page", address = 7 }]
plam = "jeugdplan"
[[observations]]
id = "b"
figure = 1.5
indicator = 3
period = { start = "2026-02-30", end = 2026-12-31 }
sources = []
"""


def test_twelve_mistakes_are_twelve_findings_with_their_paths_and_lines(tmp_path: Path) -> None:
    found = jb.validate(holding(tmp_path, "twaalf.toml", TWELVE))

    assert {(one.line, one.path) for one in found} == {
        (1, ""),
        (4, "plans[0].title.en"),
        (5, "plans[0].sources"),
        (6, "plans[0].topics[0]"),
        (10, "targets[0].goal"),
        (11, "targets[0].due"),
        (12, "targets[0].owners"),
        (13, "targets[0].sources[0].address"),
        (14, "targets[0]"),
        (17, "observations[0].figure"),
        (18, "observations[0].indicator"),
        (19, "observations[0].period.start"),
    }
    assert len(found) == 12
    assert "did you mean 'AtLeast'?" in next(one.message for one in found if one.line == 10)


def test_lines_are_told_of_json_too(tmp_path: Path) -> None:
    path = holding(
        tmp_path,
        "a.json",
        '{"plans": [\n {"id": "a", "title": {"nl": "a",\n "en": 5}, "topics": [], "sources": [{"type": "Page",\n"address": "x: {y}"}], "paln": 1}\n]}',
    )

    assert [(one.line, one.path) for one in jb.validate(path)] == [(3, "plans[0].title.en"), (4, "plans[0]")]


def test_a_key_in_a_table_of_its_own_has_the_line_of_its_record(tmp_path: Path) -> None:
    path = holding(
        tmp_path,
        "a.toml",
        PLAN_TOML.replace('title = { nl = "Jeugdplan", en = "Youth plan" }\n', "")
        + "[plans.title]\nnl = 1\nen = 'a'\n",
    )

    assert [(one.line, one.path) for one in jb.validate(path)] == [(1, "plans[0].title.nl")]


def test_no_line_is_told_where_strings_of_many_lines_could_mislead(tmp_path: Path) -> None:
    path = holding(tmp_path, "a.toml", PLAN_TOML + 'note = """\nid = 1\n"""\nnaam = 1\n')

    assert [(one.line, one.path) for one in jb.validate(path)] == [(None, "plans[0]")]


def test_a_key_that_looks_like_a_path_is_a_finding(tmp_path: Path) -> None:
    path = holding(tmp_path, "a.json", '{"a[b.c]d": []}')

    assert refused(path) == ["a.json:1: unknown key 'a[b.c]d'"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.json", '{"plans": [],\n"plans": []}', "a.json: expected each key once, found 'plans' twice"),
        ("a.json", '{"plans": NaN}', "a.json: expected a number, found NaN"),
        ("a.json", '{"plans": -Infinity}', "a.json: expected a number, found -Infinity"),
        ("a.json", '{\n"plans"', "a.json:2: not JSON: Expecting ':' delimiter"),
        ("a.json", "[" * 200_000, "a.json: too deeply nested"),
        ("a.toml", "a = " + "[" * 200_000, "a.toml: too deeply nested"),
        ("a.toml", "a = 1\na = 2\n", "a.toml:2: not TOML: Cannot overwrite a value (at line 2, column 6)"),
        ("a.toml", "a = ", "a.toml: not TOML: Invalid value (at end of document)"),
        ("a.toml", b"a = 1\nb = '\xff'", "a.toml:2: expected UTF-8, found the byte 0xff"),
        ("a.txt", "", "a.txt: expected a name that ends in .json or .toml, got '.txt'"),
        ("a.json", "[]", "a.json:1: expected an object with lists of records"),
        ("a.json", b" " * (files.MOST_BYTES + 1), "a.json: expected at most 8388608 bytes, found 8388609"),
        (
            "a.json",
            '{"reports": [{"of": []}]}',
            "a.json:1: reports[0].of: expected the id of a record that can be reported on, got []",
        ),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_a_hostile_file_is_one_clear_error(tmp_path: Path, name: str, text: str | bytes, said: str) -> None:
    assert refused(holding(tmp_path, name, text))[0] == said


def test_a_named_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.json")

    assert refused(tmp_path / "a.json") == ["a.json: expected a regular file"]


def test_a_folder_without_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()

    assert refused(tmp_path / "leeg") == ["leeg: expected a folder with .json or .toml files, found none"]


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = holding(tmp_path, "a.json", "{}")
    monkeypatch.setattr(Path, "read_bytes", denied)

    assert refused(path) == ["a.json: cannot be read: Permission denied"]


def test_every_file_of_a_folder_is_told_of(tmp_path: Path) -> None:
    holding(tmp_path, "a.json", "{")
    holding(tmp_path, "b.toml", "a")

    assert [Path(one.file).name for one in jb.validate(tmp_path)] == ["a.json", "b.toml"]


def test_an_id_that_is_there_twice_is_a_finding(tmp_path: Path) -> None:
    path = holding(tmp_path, "a.toml", PLAN_TOML + PLAN_TOML)

    assert refused(path) == ["a.toml: Register of Plan: expected each id once, got 'jeugdplan'"]


def test_the_bundle_written_is_read_back_equal(tmp_path: Path) -> None:
    jb.write(jb.load(), tmp_path / "a.json")
    again = jb.read(tmp_path / "a.json")

    assert attrs.evolve(again, edition=jb.load().edition, released=jb.load().released) == jb.load()


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).map(lambda text: f"x{text}x")


@given(st.lists(st.integers(0, 10**9), max_size=4), WORDS)
@settings(max_examples=40, deadline=None)
def test_what_is_written_is_read_back_equal(
    tmp_path_factory: pytest.TempPathFactory, counts: list[int], note: str
) -> None:
    path = tmp_path_factory.mktemp("own") / "a.json"
    own = a_dossier(
        plans=jb.Register(jb.Plan, [attrs.evolve(PLAN, note=note)]),
        indicators=jb.Register(jb.Indicator, [indicator()]),
        observations=jb.Register(
            jb.Observation, [observation(count, year(2020 - at)) for at, count in enumerate(counts)]
        ),
        targets=jb.Register(jb.Target, [target(jb.AtLeast(jb.Figure(value=3, words="3")), plan="jeugdplan")]),
    )
    jb.write(own, path)

    assert jb.read(path) == own
    assert [one.name for one in path.parent.iterdir()] == ["a.json"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = holding(tmp_path, "a.json", "old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        jb.write(jb.Dossier(), path)

    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.json"]  # noqa: PTH208 - the names are what is asked


@pytest.mark.parametrize("value", [Decimal(7), Decimal("1E+3"), Decimal("-0.50")])
def test_a_decimal_comes_back_whether_it_is_whole_or_not(tmp_path: Path, value: Decimal) -> None:
    own = a_dossier(
        indicators=(indicator(),), observations=(observation(jb.Figure(value=value, words="getal"), year(2018)),)
    )
    jb.write(own, tmp_path / "own.json")

    assert jb.read(tmp_path / "own.json") == own


def test_a_path_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    assert refused(tmp_path / "weg.toml") == ["weg.toml: expected a file or a folder, found nothing"]


def test_lines_without_a_key_are_passed_over(tmp_path: Path) -> None:
    path = holding(tmp_path, "a.toml", "# our plan\n\n" + PLAN_TOML + "naam = 1\n")

    assert [(one.line, one.path) for one in jb.validate(path)] == [(7, "plans[0]")]


def test_nothing_is_wrong_with_what_can_be_read(tmp_path: Path) -> None:
    assert jb.validate(holding(tmp_path, "plan.toml", PLAN_TOML)) == ()


@pytest.mark.parametrize("key", ["a" + ".a" * 20_000, "'a'" + " . 'a'" * 20_000])
def test_a_key_of_very_many_parts_is_refused_before_it_is_parsed(tmp_path: Path, key: str) -> None:
    """
    Of 20,000 parts tomllib would make as many tables, in more than a gigabyte.
    """
    path = tmp_path / "plan.toml"
    path.write_text(f"[[plans]]\n{key} = 1\n", encoding="utf-8")
    with pytest.raises(jb.LoadingError) as caught:
        jb.read(path)
    (finding,) = caught.value.findings
    assert (finding.message, finding.line) == ("a key of more than 50 parts", 2)
