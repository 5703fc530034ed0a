"""
A plan file to begin with is in order as it stands, and with each line that it offers.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import jeugdbeleid as jb
from jeugdbeleid.starter import starter


@pytest.mark.parametrize("lang", ["nl", "en"])
class TestStarter:
    @pytest.mark.parametrize("form", ["toml", "yaml", "yml", "json"])
    def test_it_is_in_order_as_it_stands(self, lang: str, form: str, tmp_path: Path) -> None:
        path = tmp_path / f"jeugdplan.{form}"
        path.write_text(starter("jeugdplan", lang, form), encoding="utf-8")
        made = jb.read(path)
        assert (made.plans.ids, made.targets.ids, made.measures.ids) == (
            ("jeugdplan",),
            ("jeugdplan-1",),
            ("jeugdplan-2",),
        )
        assert len(made.observations) == 0

    def test_each_line_that_it_offers_can_be_used(self, lang: str, tmp_path: Path) -> None:
        text = starter("jeugdplan", lang).replace('\ngoal = { type = "Unquantified" }', "")
        used = re.sub(r"^# (?=\w+ = |\[\[)", "", text, flags=re.MULTILINE)
        in_yaml = starter("jeugdplan", lang, "yaml").replace("\n    goal: { type: Unquantified }", "")
        used_in_yaml = re.sub(
            r"^( *)# (?=(?: {2}(?:- )?| {4})?[a-z_]+:( [{[\"a-z0-9]|$))", r"\1", in_yaml, flags=re.MULTILINE
        )
        for name, one in (("jeugdplan.toml", used), ("jeugdplan.yaml", used_in_yaml)):
            (tmp_path / name).write_text(one, encoding="utf-8")
        made = jb.read(tmp_path / "jeugdplan.toml", within=jb.load())
        assert jb.read(tmp_path / "jeugdplan.yaml", within=jb.load()) == made
        assert made.targets["jeugdplan-1"].goal == jb.AtLeast(jb.Figure(value=40, words="40"))
        assert made.measures["jeugdplan-2"].reports[0].planning == jb.parse_planning("najaar 2026")
        assert made.observations["jeugdplan-3"].figure.value == 43

    def test_what_can_be_no_id_is_refused(self, lang: str) -> None:
        with pytest.raises(jb.InvalidValue, match="Plan.id: expected an id of small letters"):
            starter("Mijn plan", lang)


def test_another_language_is_refused() -> None:
    with pytest.raises(jb.FormatError):
        starter("jeugdplan", "de")


def test_another_form_is_refused() -> None:
    with pytest.raises(
        jb.FormatError, match="Unknown form of file 'txt': expected 'toml' or 'yaml' or 'yml' or 'json'"
    ):
        starter("jeugdplan", form="txt")


@pytest.mark.parametrize(
    ("form", "line"),
    [
        ("toml", "#:schema ./plan.schema.json"),
        ("yaml", "# yaml-language-server: $schema=./plan.schema.json"),
        ("json", '  "$schema": "./plan.schema.json",'),
    ],
)
def test_it_says_to_an_editor_where_its_schema_is(form: str, line: str) -> None:
    assert starter("jeugdplan", form=form).removeprefix("{\n").splitlines()[0] == line


def test_an_id_that_yaml_could_take_for_something_else_is_one() -> None:
    assert 'id: "2026"' in starter("2026", form="yaml")
