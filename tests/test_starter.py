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
    def test_it_is_in_order_as_it_stands(self, lang: str, tmp_path: Path) -> None:
        path = tmp_path / "jeugdplan.toml"
        path.write_text(starter("jeugdplan", lang), encoding="utf-8")
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
        path = tmp_path / "jeugdplan.toml"
        path.write_text(used, encoding="utf-8")
        made = jb.read(path, within=jb.load())
        assert made.targets["jeugdplan-1"].goal == jb.AtLeast(jb.Figure(value=40, words="40"))
        assert made.measures["jeugdplan-2"].reports[0].planning == jb.parse_planning("najaar 2026")
        assert made.observations["jeugdplan-3"].figure.value == 43

    def test_what_can_be_no_id_is_refused(self, lang: str) -> None:
        with pytest.raises(jb.InvalidValue, match="Plan.id: expected an id of small letters"):
            starter("Mijn plan", lang)


def test_another_language_is_refused() -> None:
    with pytest.raises(jb.FormatError):
        starter("jeugdplan", "de")
