"""
The forms of files: the same plain values out of each, nothing guessed at, and the line of every value.
"""

from __future__ import annotations

import json
import tomllib
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import jeugdbeleid as jb
from jeugdbeleid import formats
from jeugdbeleid.formats import json as json_form
from jeugdbeleid.formats import lines, not_allowed, parse
from jeugdbeleid.formats import toml as toml_form
from jeugdbeleid.formats import yaml as yaml_form


def wrong(name: str, text: str) -> list[tuple[str, str]]:
    """What is told of a text: where it stands in it, or the one thing that keeps it from being parsed."""
    try:
        return [(path, one.message) for path, one in not_allowed(parse(name, text))]
    except jb.LoadingError as error:
        return [(str(one.line), one.message) for one in error.findings]


class TestValues:
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("a.json", '{"a": [1, -2, 13.70, true, false, "x"], "b": {"c": "2026-01-02"}}'),
            ("a.toml", 'a = [1, -2, 13.70, true, false, "x"]\nb.c = "2026-01-02"\n'),
            ("a.yaml", "a: [1, -2, 13.70, true, false, x]\nb:\n  c: '2026-01-02'\n"),
        ],
    )
    def test_every_form_gives_the_same(self, name: str, text: str) -> None:
        assert parse(name, text) == {"a": [1, -2, Decimal("13.70"), True, False, "x"], "b": {"c": "2026-01-02"}}
        assert str(parse(name, text)["a"][2]) == "13.70"

    @pytest.mark.parametrize(("name", "text"), [("a.toml", "a = 2026-01-02"), ("a.yaml", "a: 2026-01-02")])
    def test_a_day_is_a_day_where_the_form_has_days(self, name: str, text: str) -> None:
        assert parse(name, text) == {"a": date(2026, 1, 2)}

    @pytest.mark.parametrize(
        ("name", "text", "said"),
        [
            ("a.json", '{"a": NaN}', ("a", "expected a number, found NaN")),
            ("a.json", '{"a": [-Infinity]}', ("a[0]", "expected a number, found -Infinity")),
            ("a.json", '{"a": 1e5}', ("a", "expected a number such as 13.7, found 1e5")),
            ("a.json", '{"a": 1, "a": 2}', ("a", "expected each key once, found 'a' twice")),
            ("a.json", '{"a": "\\ud800"}', ("a", r"expected a whole text, found '\ud800'")),
            ("a.json", '{"é": 1, "\\udfff": 2}', ("", r"expected a whole text, found '\udfff'")),
            ("a.json", f'{{"a": {"1" * 101}}}', ("a", "expected a number of at most 100 digits, found more")),
            ("a.json", f'{{"a": {"1" * 5000}}}', ("a", f"expected a number of at most 100 digits, found {'1' * 30}…")),
            (
                "a.json",
                f'{{"a": 0.{"1" * 101}}}',
                ("a", f"expected a number of at most 100 digits, found 0.{'1' * 28}…"),
            ),
            ("a.toml", "a = nan", ("a", "expected a number such as 13.7, found nan")),
            ("a.toml", "a = -inf", ("a", "expected a number such as 13.7, found -inf")),
            ("a.toml", "a = 1_0.5e1", ("a", "expected a number such as 13.7, found 1_0.5e1")),
            ("a.toml", "a = 0x" + "f" * 100, ("a", "expected a number of at most 100 digits, found more")),
            ("a.yaml", "a: 1\na: 2", ("a", "expected each key once, found 'a' twice")),
            ("a.yaml", f"a: {'1' * 140}", ("a", f"expected a number of at most 100 digits, found {'1' * 30}…")),
        ],
    )
    def test_what_no_plan_holds_is_told_with_its_path(self, name: str, text: str, said: tuple[str, str]) -> None:
        assert wrong(name, text) == [said]

    def test_all_of_it_is_told(self) -> None:
        assert [path for path, _ in wrong("a.json", '{"a": NaN, "b": [1, 1e1], "c": 1, "c": 2}')] == ["a", "b[1]", "c"]

    @pytest.mark.parametrize(
        ("name", "text", "said"),
        [
            ("a.json", '{\n"a"', ("2", "not JSON: Expecting ':' delimiter")),
            ("a.json", "", ("1", "not JSON: Expecting value")),
            ("a.toml", "a = 1\na = 2\n", ("2", "not TOML: Cannot overwrite a value (at line 2, column 6)")),
            ("a.toml", "b = 1\na = \n\n", ("2", "not TOML: Invalid value (at line 2, column 5)")),
            ("a.toml", 'b = 1\na = """\n\n', ("2", "not TOML: Unterminated string (at end of document)")),
            ("a.toml", f"b = 1\n'{'1' * 5000}' = {'1' * 5000}", ("2", "expected a number of at most 100 digits")),
            (
                "a.toml",
                f"b = ' {'1' * 250}' # {'1' * 250}\na = [0x{'f' * 250}]",
                ("2", "expected a number of at most 100 digits"),
            ),
            ("a.yaml", "a: [\n", ("2", "not YAML: did not find expected node content")),
            ("a.yaml", "a: 1\nb: \x01", ("2", "not YAML: control characters are not allowed")),
        ],
    )
    def test_what_is_not_of_its_form_is_told_with_its_line(self, name: str, text: str, said: tuple[str, str]) -> None:
        assert wrong(name, text) == [said]


class TestYaml:
    """
    "A plain part of YAML, in which a text means the same by every version."
    """

    @pytest.mark.parametrize(
        ("written", "value"),
        [
            ("", None),
            ("~", None),
            ("null", None),
            ("true", True),
            ("0", 0),
            ("-12", -12),
            ("0.50", Decimal("0.50")),
            ("tot 2026", "tot 2026"),
            ("'no'", "no"),
            ('"1"', "1"),
            ("|\n  1\n", "1\n"),
            ("€ 13,7 mln", "€ 13,7 mln"),
            ("2026-02-30", "2026-02-30"),
            ("1.2.3", "1.2.3"),
            ("GM0363", "GM0363"),
        ],
    )
    def test_a_word_is_what_it_is_for_json_or_a_text(self, written: str, value: Any) -> None:
        assert parse("a.yaml", f"a: {written}") == {"a": value}

    @pytest.mark.parametrize(
        "written",
        "yes No ON off y True NULL 010 0o17 0x1F 0b1 1_000 +1 .5 1. 1e3 1.5e3 .inf -.INF .nan 12:30 1:2.5 = << 2026-1-2 2026-01-02T10:00:00Z".split(),  # noqa: SIM905 - words are easier to read
    )
    def test_what_the_versions_of_yaml_read_differently_has_to_be_quoted(self, written: str) -> None:
        said = f"expected quotes around what not every YAML takes for a text, found {written}"

        assert wrong("a.yaml", f"a: {written}") == [("a", said)]
        assert parse("a.yaml", f"a: '{written}'") == {"a": written}

    def test_what_the_older_reading_makes_of_a_word_is_a_text_or_refused(self) -> None:
        """PyYAML's own table of YAML 1.1: whatever it takes for a boolean, a number or a time is never taken for another text here."""
        loader: Any = yaml.SafeLoader("")
        for written in ("no", "0b11", "0777", "190:20:30", "-.Inf", "2001-12-14 21:59:43.10 -5", "6.8523015e+5", "<<"):
            assert loader.resolve(yaml.ScalarNode, written, (True, False)) != "tag:yaml.org,2002:str"
            assert wrong("a.yaml", f"a: {written}"), written

    def test_a_key_is_as_it_is_written(self) -> None:
        assert parse("a.yaml", "on: x\n2026: x\ntrue: x\n'': x") == {"on": "x", "2026": "x", "true": "x", "": "x"}

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("a: &x 1", "expected each value written out, found the anchor &x"),
            ("a: [*x]", "expected each value written out, found the alias *x"),
            ("<<: {b: 1}", "expected each value written out, found a merge <<"),
            ("a: !!str 1", "expected a value without a tag, found the tag tag:yaml.org,2002:str"),
            ("a: ! 1", "expected a value without a tag, found the tag !"),
            ("a: !!python/name:os.system", "expected a value without a tag, found the tag tag:yaml.org,2002:pyth…"),
            ("!!map {a: 1}", "expected a value without a tag, found the tag tag:yaml.org,2002:map"),
            ("&a b: 1", "expected a key that is a text, found another"),
            ("[a]: 1", "expected a key that is a text, found another"),
            ("a: 1\n---\nb: 2", "expected one document, found a second"),
            ("[" * 51 + "]" * 51, "expected at most 50 levels, found more"),
        ],
    )
    def test_what_stands_in_a_file_is_what_it_says(self, text: str, said: str) -> None:
        line = "2" if "---" in text else "1"
        assert wrong("a.yaml", text) == [(line, said)]

    def test_an_empty_text_is_no_value(self) -> None:
        assert parse("a.yaml", "# nothing\n") is None

    def test_without_libyaml_it_reads_the_same(self, monkeypatch: pytest.MonkeyPatch) -> None:
        text = "a: [1, {b: 'x'}]\nc: |\n  d\n"
        with_it = (parse("a.yaml", text), [*yaml_form.places(text)])
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)

        assert (parse("a.yaml", text), [*yaml_form.places(text)]) == with_it
        assert wrong("a.yaml", "a: &x 1") == [("1", "expected each value written out, found the anchor &x")]
        assert wrong("a.yaml", "a: \x01") == [("1", "not YAML: special characters are not allowed")]


class TestLines:
    """
    "On which line a value stands is told by a second scan."
    """

    TOML = '''\
title = "x" # no [[ header
[a.b]
c = { d = 1, "e.f".g = [ 1, # one ]
  """a
[x]
y = 1
""", {h = 2}] }
[[p]]
"q" = 'a\\'
when = 2026-01-01 10:00:00
z = [[], [ 3 ]]
[p.s]
t = """x\\""""
[[p.u]]
v = {}
[[p.u]]
v = 2
[[p]]
s.t = 3
'''

    def test_of_toml(self) -> None:
        expected = {
            "title": 1,
            "a.b": 2,
            "a.b.c": 3,
            "a.b.c.d": 3,
            "a.b.c.e.f.g": 3,
            "a.b.c.e.f.g[0]": 3,
            "a.b.c.e.f.g[1]": 4,
            "a.b.c.e.f.g[2]": 7,
            "a.b.c.e.f.g[2].h": 7,
            "p[0]": 8,
            "p[0].q": 9,
            "p[0].when": 10,
            "p[0].z": 11,
            "p[0].z[1][0]": 11,
            "p[0].s": 12,
            "p[0].s.t": 13,
            "p[0].u[0]": 14,
            "p[0].u[0].v": 15,
            "p[0].u[1]": 16,
            "p[0].u[1].v": 17,
            "p[1]": 18,
            "p[1].s": 19,
            "p[1].s.t": 19,
        }
        tomllib.loads(self.TOML)

        assert lines("a.toml", self.TOML, expected) == expected

    def test_of_json_the_last_where_a_key_stands_twice(self) -> None:
        text = '{"a": [1,\n {"b": "x,]"}],\n "a": "\\""}'

        assert lines("a.json", text, ["", "a", "a[0]", "a[1]", "a[1].b", "c"]) == {
            "": 1,
            "a": 3,
            "a[0]": 1,
            "a[1]": 2,
            "a[1].b": 2,
        }

    def test_of_yaml(self) -> None:
        text = "# plan\na:\n  - 1\n  - b:\n      c: 2\nd: [1,\n  2]\n"

        assert lines("a.yaml", text, ["", "a", "a[0]", "a[1]", "a[1].b", "a[1].b.c", "d[1]"]) == {
            "": 2,
            "a": 2,
            "a[0]": 3,
            "a[1]": 4,
            "a[1].b": 4,
            "a[1].b.c": 5,
            "d[1]": 7,
        }

    VALUES = st.recursive(
        st.none() | st.booleans() | st.integers(-99, 99) | st.text(st.characters(exclude_categories=["C"]), max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text("ab-", min_size=1, max_size=3), inner, max_size=3)
        ),
        max_leaves=8,
    )

    @given(VALUES)
    @settings(max_examples=100)
    def test_every_value_has_a_place_in_json_and_yaml(self, value: Any) -> None:
        expected = {*paths(value)}
        for text, places in (
            (json.dumps(value, indent=1), json_form.places),
            (yaml.safe_dump(value, allow_unicode=True), yaml_form.places),
        ):
            found = [*places(text)]
            assert {path for path, _ in found} == expected
            assert [line for _, line in found] == sorted(line for _, line in found)

    @given(
        st.dictionaries(
            st.text("ab-", min_size=1, max_size=3), VALUES.filter(lambda value: value is not None), max_size=3
        )
    )
    @settings(max_examples=100)
    def test_every_value_has_a_place_in_toml(self, value: dict[str, Any]) -> None:
        text = "".join(f"{key} = {as_toml(one)}\n" for key, one in value.items())
        tomllib.loads(text)

        assert {path for path, _ in toml_form.places(text)} | {""} == {*paths(value)}


def paths(value: Any, path: str = "") -> list[str]:
    found = [path]
    for key, one in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        found += paths(one, formats.step(path, key))
    return found


def as_toml(value: Any) -> str:
    """A value on one line; TOML has no null, so that it is false."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {as_toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    return "false" if value is None else json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("name", ["a.json", "a.toml", "a.yaml"])
@given(
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
    | st.text("[]{}=:,-\"'#&*!|>\n ab1.", max_size=40)
)
@settings(max_examples=200)
def test_no_text_raises_anything_but_the_documented_error(name: str, text: str) -> None:
    try:
        value = parse(name, text)
    except jb.LoadingError:
        return
    for path, _ in not_allowed(value):
        lines(name, text, [path])
    assert all(line >= 1 for _, line in formats.SUFFIXES[name[1:]].places(text))
