"""
The commands that show what there is.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import jeugdbeleid as jb
from jeugdbeleid.commands.cells import name
from running import run


def test_plans_are_all_plans_of_the_bundle() -> None:
    assert [row[0] for row in run("plans").rows] == list(jb.load().plans.ids)
    assert [plan["id"] for plan in run("plans", "--json").json] == list(jb.load().plans.ids)


def test_show_gives_each_field_that_holds_something() -> None:
    shown = run("show", "pleegouders-inschrijvingen-2018", "--lang", "en").out
    assert shown.startswith("id\tpleegouders-inschrijvingen-2018\ntopics\tfoster care; recruitment and screening\n")
    assert "\nasks\tat least +10% against 2017\n" in shown
    assert "owners" not in shown


def test_show_gives_several_in_lines_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = run("show", "pleegouders-inschrijvingen-2018", terminal=True).out
    assert shown.startswith("Toename inschrijvingen nieuwe pleegouders 2018 (doel)\n  id  ")
    assert "\n  onderwerpen                  pleegzorg\n                               werving en screening\n" in shown


def test_show_gives_the_record_as_files_have_it(tmp_path: Path) -> None:
    """What is shown for programs can be read back as a file of one record."""
    import json

    shown = run("show", "jeugdregios-aantal", "--json").json
    path = tmp_path / "een.json"
    path.write_text(json.dumps({shown["kind"]: [shown["record"]]}), encoding="utf-8")
    assert jb.read(path, within=jb.load()).indicators["jeugdregios-aantal"] == jb.load()["jeugdregios-aantal"]


def test_find_gives_what_a_word_leads_to() -> None:
    rows = run("find", "matching").rows
    assert ["pleegzorg-betere-matching", "doel", "Betere plaatsing en matching"] in rows
    assert [row[0] for row in rows] == [record.id for record in jb.find(jb.load(), "matching")]


def test_find_gives_what_a_topic_leads_to() -> None:
    found = run("find", "--topic", "pleegzorg", "--json").json
    assert [one["id"] for one in found] == [record.id for record in jb.about(jb.load(), "pleegzorg")]


def test_find_by_both_gives_what_both_lead_to() -> None:
    both = {row[0] for row in run("find", "matching", "--topic", "pleegzorg").rows}
    assert both == {row[0] for row in run("find", "matching").rows} & {
        row[0] for row in run("find", "--topic", "pleegzorg").rows
    }


def test_find_ends_with_1_where_there_is_nothing() -> None:
    assert run("find", "xyzzy", terminal=True) == (1, "niets gevonden\n", "")
    assert run("find", "xyzzy", "--json") == (1, "[]\n", "")


def test_find_names_the_nearest_topic() -> None:
    shown = run("find", "--topic", "pleegzrg")
    assert (shown.code, shown.err) == (2, "jeugdbeleid find: No topic with id 'pleegzrg'; did you mean 'pleegzorg'?\n")


def test_find_wants_a_word_or_a_topic() -> None:
    shown = run("find")
    assert shown.code == 2
    assert shown.err == "jeugdbeleid find: needs a TEXT, a --topic or both (see jeugdbeleid find --help)\n"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_record_of_the_bundle_has_a_name(lang: str) -> None:
    assert all(name(record, lang).strip() for record in jb.load().records())
