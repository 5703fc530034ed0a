"""
Files that are meant to do harm, or do it by accident: each ends in a clear error, in bounded memory and time.

Each is read in a process of its own, forked from one that has imported the package, two at a time. It may have half a gigabyte of memory more than
that one, and work for a minute; on a machine that does nothing else none takes a quarter of that.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import jeugdbeleid as jb
from jeugdbeleid import formats

#: The memory, beyond what is in use before the first file is read, and the seconds of work that may be taken.
MEMORY = 512 * 1024 * 1024
SECONDS = 60

READERS = """
import json, os, resource, sys
import yaml
import jeugdbeleid as jb
from jeugdbeleid import files, _convert
jb.validate('.')
used = int(next(line for line in open('/proc/self/status') if line.startswith('VmSize')).split()[1]) * 1024
memory, seconds = int(sys.argv[1]), int(sys.argv[2])

def read(path):
    resource.setrlimit(resource.RLIMIT_AS, (used + memory, used + memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    try:
        jb.read(path)
    except jb.LoadingError as error:
        return [len(error.findings), str(error.findings[0])]
    except BaseException as error:
        return [0, repr(error)]
    return [0, 'nothing is wrong']

def tell(*said):
    os.write(1, (json.dumps(said) + '\\n').encode())

running = {}
def wait():
    child, status = os.wait()
    path = running.pop(child)
    if status:
        tell(path, 0, f'ended with {status}')

for path in sys.argv[3:]:
    if len(running) == 2:
        wait()
    child = os.fork()
    if not child:
        tell(path, *read(path))
        os._exit(0)
    running[child] = path
while running:
    wait()
"""


def told(*paths: Path) -> list[tuple[int, str]]:
    """
    How many findings the reading of each path tells in a bounded process of its own, and the first, without the folder; whatever else it ends in is
    told as no finding.
    """
    done = subprocess.run(
        [sys.executable, "-c", READERS, str(MEMORY), str(SECONDS), *map(str, paths)],
        capture_output=True,
        text=True,
        check=False,
        timeout=20 * SECONDS,  # of waiting: others may work on this machine
    )
    assert (done.returncode, done.stderr) == (0, "")
    found = {path: (count, first) for path, count, first in map(json.loads, done.stdout.splitlines())}
    assert len(found) == len(paths)
    return [(found[str(path)][0], found[str(path)][1].replace(f"{path.parent}/", "")) for path in paths]


JSON = 8 * 1024 * 1024
HAND = 512 * 1024
VALUES = 500_000


def filled(before: str, again: str, after: str, most: int) -> str:
    """A text of just the most that may stand in a file, most of it the same over and over."""
    return before + again * ((most - len(before) - len(after)) // len(again)) + after


def numbered(line: str, count: int) -> str:
    """Lines that are the same but for a number."""
    return "".join(line.format(number) for number in range(count))


PLACE = '{"type": "Page", "address": "x"}'
RELATION = (
    '{{"id": "r{0}", "kind": "serves", "subject": "s{0}", "object": "o{0}", "sources": ['
    + PLACE.replace("{", "{{").replace("}", "}}")
    + "]}},\n"
)

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
)

#: Large files: what they hold, how many findings there are, and the first of them.
LARGE = {
    "larger-than-may-be.json": (" " * (JSON + 1), 1, ": expected at most 8388608 bytes, found 8388609"),
    "larger-than-may-be.toml": ("#" * (HAND + 1), 1, ": expected at most 524288 bytes, found 524289"),
    "larger-than-may-be.yaml": ("#" * (HAND + 1), 1, ": expected at most 524288 bytes, found 524289"),
    "nested.json": (filled("", '{"a":[', "", JSON), 1, ": too deeply nested"),
    "nested.toml": (filled("a=", "[{a=", "", HAND), 1, ": too deeply nested"),
    "nested.yaml": (filled("", "[", "", HAND), 1, ":1: expected at most 50 levels, found more"),
    "key-of-many-parts.toml": (filled("a", ".a", "=1", HAND), 1, ":1: a key of more than 20 parts"),
    "tables-of-some-parts.toml": (numbered("[a{0}" + ".b" * 18 + "]\n", HAND // 45), 1001, ":1: unknown key 'a0'"),
    "many-keys.toml": (numbered("k{}=1\n", HAND // 9), 1001, ":1: unknown key 'k0'"),
    "many-values.json": (filled('{"plans":[', "[],", "[]]}", JSON), 1, ": expected at most 500000 values, found more"),
    "many-nans.json": (filled('{"plans":[', "NaN,", "1]}", 4 * VALUES), 1001, ":1: plans[0]: expected a number, found NaN"),
    "many-objects.json": (filled('{"plans":[', "{},", "{}]}", 3 * VALUES), 1001, ":1: plans[0]: missing key 'id'"),
    "many-topics.json": (filled('{"plans":[{"topics":[', "1,", "1]}]}", 2 * VALUES), 1001, ":1: plans[0]: missing key 'id'"),
    "many-unknown-keys.json": ('{"plans":[{\n' + numbered('"{}":1,', VALUES - 9) + '"a":1}]}', 1001, ":1: plans[0]: missing key 'id'"),
    "many-dangling.json": ('{"relations":[\n' + numbered(RELATION, VALUES // 10)[:-2] + "]}", 1001, ":2: relations['r0'].subject: no id record is 's0'"),
    "many-words.json": (filled('{"targets":[', '{"due":"dit jaar","measured":"veel"},', "{}]}", JSON // 2), 1001, ":1: targets[0].measured: expected words that name exact days"),
    "many-items.yaml": (filled("plans: [", "[],", "]", HAND), 1001, ":1: plans[0]: expected an object, got a list"),
    "documents.yaml": (filled("a: 1\n", "---\n", "", HAND), 1, ":2: expected one document, found a second"),
    "long-key.json": ('{"' + "x" * (JSON - 10) + '":1}', 1, ":1: unknown key 'xxxx"),
    "long-id.json": ('{"plans":[{"id":"' + "X" * (JSON - 100) + '","title":{"nl":"a","en":"a"},"sources":[' + PLACE + "]}]}", 1, ":1: plans[0]: Plan.id: expected an id of small letters, digits and hyphens, got 'XXXX"),
    "long-words.json": ('{"targets":[{"due":"' + "x " * (JSON // 2 - 50) + '"}]}', 5, ":1: targets[0]: missing key 'id'"),
    "long-number.json": ('{"plans":' + "1" * (JSON - 20) + "}", 1, ":1: plans: expected a number of at most 100 digits, found 1111"),
    "long-number.toml": ("plans=" + "1" * (HAND - 20), 1, ":1: expected a number of at most 100 digits"),
    "long-number.yaml": ("plans: " + "1" * (HAND - 20), 1, ":1: plans: expected a number of at most 100 digits, found 1111"),
}  # fmt: skip

#: The same of small files.
SMALL = {
    "nested-and-closed.json": ("[" * 60 + "]" * 60, 2, ":1: [0][0][0][0]"),
    "nested-and-closed.yaml": ("[" * 60 + "]" * 60, 1, ":1: expected at most 50 levels, found more"),
    "bomb.yaml": (BOMB, 1, ":1: expected each value written out, found the anchor &a0"),
    "tag.yaml": ("plans: !!python/object/apply:os.system ['exit 3']", 1, ":1: expected a value without a tag, found the tag tag:yaml.org,2002:pyth…"),
    "merge.yaml": ("plans:\n  - <<: {id: a}", 1, ":2: expected each value written out, found a merge <<"),
    "control-character.yaml": ("plans: \x07", 1, ":1: not YAML: control characters are not allowed"),
    "hexadecimal.toml": ("plans=0x" + "f" * 4000, 1, ":1: expected a number of at most 100 digits"),
    "nan.json": ('{"observations": [{"id": "a", "indicator": "b", "figure": NaN, "sources": []}]}', 1, ":1: observations[0].figure: expected a number, found NaN"),
    "infinity.json": ('{"plans": -Infinity}', 1, ":1: plans: expected a number, found -Infinity"),
    "infinity.toml": ("plans = inf", 1, ":1: plans: expected a number such as 13.7, found inf"),
    "nan.yaml": ("plans: .nan", 1, ":1: plans: expected quotes around what not every YAML takes for a text, found .nan"),
    "double-key.json": ('{"plans": [],\n"plans": []}', 1, ":2: plans: expected each key once, found 'plans' twice"),
    "double-key.toml": ("plans = []\nplans = []\n", 1, ":2: not TOML: Cannot overwrite a value (at line 2, column 11)"),
    "double-key.yaml": ("plans: []\nplans: []", 1, ":2: plans: expected each key once, found 'plans' twice"),
    "half-a-character.json": ('{"edition": "\\ud800"}', 1, r":1: edition: expected a whole text, found '\ud800'"),
}  # fmt: skip


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, str]]:
    """
    What is told of each large file.
    """
    folder = tmp_path_factory.mktemp("large")
    for name, (text, _, _) in LARGE.items():
        (folder / name).write_text(text, encoding="utf-8")
    found = dict(zip(LARGE, told(*(folder / name for name in LARGE)), strict=True))
    shutil.rmtree(folder)
    return found


@pytest.mark.parametrize("name", LARGE)
def test_a_large_hostile_text_is_a_clear_error(large: dict[str, tuple[int, str]], name: str) -> None:
    _, count, said = LARGE[name]
    found, first = large[name]
    assert first.startswith(f"{name}{said}")
    assert found == count
    assert len(first) < 600


def test_a_small_one_too(tmp_path: Path) -> None:
    """Here and in a bounded process the same is told."""
    for name, (text, _, _) in SMALL.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    paths = [tmp_path / name for name in SMALL]
    found = [
        (count, first[: len(name) + len(SMALL[name][2])])
        for name, (count, first) in zip(SMALL, told(*paths), strict=True)
    ]

    assert found == [(count, f"{name}{said}") for name, (_, count, said) in SMALL.items()]
    assert [len(jb.validate(path)) for path in paths] == [count for count, _ in found]


class TestBounds:
    """
    "At most 8 MiB, of TOML and YAML 512 KiB; half a million values, fifty levels, a thousand findings."
    """

    def said(self, tmp_path: Path, name: str, text: str) -> list[str]:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return [one.message for one in jb.validate(tmp_path / name)]

    def test_of_bytes(self, tmp_path: Path) -> None:
        assert self.said(tmp_path, "a.toml", "#" * HAND) == []
        assert self.said(tmp_path, "a.toml", "#" * (HAND + 1)) == ["expected at most 524288 bytes, found 524289"]

    def test_of_levels(self, tmp_path: Path) -> None:
        assert self.said(tmp_path, "a.json", "[" * 10_000) == ["too deeply nested"]
        assert self.said(tmp_path, "a.toml", "a = " + "[" * 10_000) == ["too deeply nested"]

    def test_of_parts_of_a_key(self, tmp_path: Path) -> None:
        assert self.said(tmp_path, "a.toml", "a" + ".a" * 30 + "=1") == ["a key of more than 20 parts"]

    def test_of_values(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """An object with two lists of two, which makes seven values without the object itself but for the last."""
        monkeypatch.setattr(formats, "MOST_VALUES", 6)

        assert self.said(tmp_path, "a.json", '{"plans": [{}, {}], "targets": [{}, {}]}')[0].startswith("missing key")
        assert self.said(tmp_path, "a.json", '{"plans": [{}, {}], "targets": [{}, {"id": 1}]}') == [
            "expected at most 6 values, found more"
        ]
        assert self.said(tmp_path, "a.json", f"{[1] * 7}") == ["expected at most 6 values, found more"]

    @pytest.mark.parametrize(
        "text",
        [
            '{"plans": [' + "{}," * 2000 + "{}]}",
            '{"plans": [' + "NaN," * 2000 + "{}]}",
            '{"plans": [{"topics": [' + "1," * 2000 + "1]}]}",
            '{"targets": ['
            + '{"measured": "veel", "goal": {"type": "Change", "comparator": {"type": "AtLeast", "figure": "vele"}}},'
            * 2000
            + "{}]}",
            '{"relations": [' + numbered(RELATION, 1200)[:-2] + "]}",
        ],
        ids=["objects", "nans", "topics", "words", "dangling"],
    )
    def test_of_findings(self, tmp_path: Path, text: str) -> None:
        said = self.said(tmp_path, "a.json", text)

        assert len(said) == 1001
        assert said[-1] == "more is wrong than the 1000 findings that are told"

    def test_of_nearest_ids(self, tmp_path: Path) -> None:
        """To look for thousands of ids among thousands would take minutes: the first twenty get theirs."""
        page = json.loads(PLACE)
        records = [
            {"id": f"a-{n}", "kind": "serves", "subject": f"a-{n}", "object": f"b-{n}", "sources": [page]}
            for n in range(30)
        ]
        said = self.said(tmp_path, "a.json", json.dumps({"relations": records}))

        assert [one.endswith(f"did you mean 'a-{n}'?") for n, one in enumerate(said)] == [True] * 20 + [False] * 10

    def test_of_a_word_that_is_near_another(self) -> None:
        assert jb.errors.nearest("x" * 101, ["x" * 101]) == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a = 1\nb = '\xff'", "a.toml:2: expected UTF-8, found the byte 0xff"),
        (b"\xc3", "a.toml:1: expected UTF-8, found the byte 0xc3"),
        (b"\xed\xa0\x80", "a.toml:1: expected UTF-8, found the byte 0xed"),
        ("a = 1".encode("utf-16"), "a.toml:1: expected UTF-8, found UTF-16: save it as UTF-8"),
        (b"\x00" * 100, "a.toml:1: not TOML: Invalid statement (at line 1, column 1)"),
        (b"\x1f\x8b\x08\x00", "a.toml:1: expected UTF-8, found the byte 0x8b"),
    ],
)
def test_what_is_no_utf8_is_told_with_its_line(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(data)

    assert [str(one).replace(f"{tmp_path}/", "") for one in jb.validate(path)] == [said]


def test_a_byte_order_mark_before_a_text_is_passed_over_and_elsewhere_is_a_character(tmp_path: Path) -> None:
    """Some editors put one there; it says nothing."""
    path = tmp_path / "a.toml"
    path.write_bytes(b"\xef\xbb\xbfedition = '1'")
    assert jb.read(path).edition == "1"
    path.write_bytes(b"\xef\xbb\xbf\xef\xbb\xbfedition = '1'")

    assert [one.message for one in jb.validate(path)] == ["not TOML: Invalid statement (at line 1, column 1)"]


class TestWhatIsNoFile:
    def test_a_named_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.json")

        assert told(tmp_path / "a.json") == [(1, "a.json: expected a regular file, found a named pipe")]

    def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for_either(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Between looking at a file and opening it, it can become another."""
        path = tmp_path / "a.json"
        path.write_text("{}")
        about = path.stat()
        path.unlink()
        os.mkfifo(path)
        monkeypatch.setattr(Path, "stat", lambda *_, **__: about)

        assert [one.message for one in jb.validate(path)] == ["expected a regular file, found a named pipe"]

    def test_a_socket(self, tmp_path: Path) -> None:
        with socket.socket(socket.AF_UNIX) as bound:
            with contextlib.chdir(tmp_path):  # the address of a socket is short
                bound.bind("a.json")

            assert told(tmp_path / "a.json") == [(1, "a.json: expected a regular file, found a socket")]

    @pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/stdin"])
    def test_a_device_under_the_name_of_a_plan(self, tmp_path: Path, device: str) -> None:
        (tmp_path / "a.json").symlink_to(device)

        ((count, said),) = told(tmp_path / "a.json")
        assert count == 1
        assert re.fullmatch(r"a\.json: expected a regular file, found a (device|named pipe|socket)", said)

    def test_a_device_without_an_end(self) -> None:
        assert told(Path("/dev/zero")) == [
            (1, "zero: expected a name that ends in one of .json, .toml, .yaml, .yml, got ''")
        ]

    def test_a_file_that_says_it_is_empty_and_has_no_end(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """As some below /proc do; not more is read than a file may have."""
        path = tmp_path / "a.json"
        path.write_text("")
        monkeypatch.setattr(os, "read", lambda _, most: b" " * min(most, 65536))

        assert [one.message for one in jb.validate(path)] == ["expected at most 8388608 bytes, found more"]

    def test_links_that_go_round(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").symlink_to(tmp_path / "b.json")
        (tmp_path / "b.json").symlink_to(tmp_path / "a.json")

        ((count, said),) = told(tmp_path / "a.json")
        assert (count, said.partition(":")[0]) == (1, "a.json")
        assert said.startswith("a.json: cannot be read: ")

    def test_a_folder_under_the_name_of_a_plan(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").mkdir()
        assert told(tmp_path / "a.json")[0][1].startswith(
            "a.json: expected a folder with files that end in one of .json"
        )

        assert told(tmp_path) == [(1, f"{tmp_path.name}/a.json: expected a regular file, found a folder")]

    def test_a_folder_with_more_than_may_be_read(self, tmp_path: Path) -> None:
        for number in range(17):
            (tmp_path / f"{number:02}.toml").write_text("#" * 500_000)

        ((count, said),) = told(tmp_path)
        assert (count, said) == (1, f"{tmp_path.name}/16.toml: expected at most 388608 bytes, found 500000")

    def test_what_may_not_be_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Root may read all, so that the refusal is made up."""
        path = tmp_path / "a.json"
        path.write_text("{}")

        def denied(*_: object, **__: object) -> int:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "open", denied)
        assert [one.message for one in jb.validate(path)] == ["cannot be read: Permission denied"]
        monkeypatch.setattr(Path, "iterdir", denied)
        assert [one.message for one in jb.validate(tmp_path)] == ["cannot be read: Permission denied"]

    @pytest.mark.skipif(os.geteuid() == 0, reason="NOT TESTED: root may read every file")
    def test_what_may_not_be_read_by_anybody(self, tmp_path: Path) -> None:
        path = tmp_path / "a.json"
        path.write_text("{}")
        path.chmod(0)

        assert told(path) == [(1, "a.json: cannot be read: Permission denied")]

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("weg.toml", "expected a file or a folder, found nothing"),
            ("a\0.toml", "expected a path without a NUL character"),
            ("x" * 5000 + ".toml", "cannot be read: File name too long"),
            ("plan.txt", "expected a file or a folder, found nothing"),
        ],
    )
    def test_a_path_at_which_nothing_can_be(self, tmp_path: Path, name: str, said: str) -> None:
        assert [one.message for one in jb.validate(tmp_path / name)] == [said]

    def test_a_name_of_another_form(self, tmp_path: Path) -> None:
        (tmp_path / "plan.txt").touch()

        assert [one.message for one in jb.validate(tmp_path / "plan.txt")] == [
            "expected a name that ends in one of .json, .toml, .yaml, .yml, got '.txt'"
        ]


def test_the_bounds_leave_room_for_the_bundle() -> None:
    """What is refused for its size is more than three times the bundle."""
    from jeugdbeleid.loading import bundle_files, read_bundle_file

    assert sum(len(read_bundle_file(name)) for name in bundle_files()) < formats.most_bytes("a.json") / 3
