"""
The commands that list aims and hold them against the figures.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import jeugdbeleid as jb
from running import run

AIM = "pleegouders-inschrijvingen-2018"
PLAN = """
[[plans]]
id = "mijn-jeugdplan"
title = { nl = "Jeugdplan", en = "Youth plan" }
sources = [{ type = "Page", address = "raadsbesluit 12" }]
"""
OWN = """
[[observations]]
id = "pleegouders-inschrijvingen--{year}--eigen"
indicator = "pleegouders-inschrijvingen"
figure = {{ value = {number}, words = "{number}"{more} }}
period = {{ start = "{year}-01-01", end = "{year}-12-31" }}
sources = [{{ type = "Cell", dataset = "eigen registratie", retrieved = "2019-02-01" }}]
"""


def own(folder: Path, more: str = "") -> str:
    """A file with 50 registrations in 2017 and 55 in 2018."""
    path = folder / "eigen.toml"
    text = OWN.format(year=2017, number=50, more="") + OWN.format(year=2018, number=55, more=more)
    path.write_text(text, encoding="utf-8")
    return str(path)


class TestTargets:
    def test_without_a_day_they_say_what_is_asked(self) -> None:
        shown = run("targets", "actieplan-pleegzorg")
        assert shown.out.splitlines()[0] == "id\ttitel\tvraagt\ttermijn\teigenaren"
        ids = [target.id for target in jb.load().targets.select(plan="actieplan-pleegzorg")]
        assert [row[0] for row in shown.rows] == ids
        row = next(row for row in shown.rows if row[0] == AIM)
        assert row[2:] == ["ten minste +10% ten opzichte van 2017", "„2018” (2018)", ""]

    def test_with_a_day_also_what_they_lack_and_their_verdict(self) -> None:
        shown = run("targets", "actieplan-pleegzorg", "--on", "2019-06-07", "--lang", "en")
        row = next(row for row in shown.rows if row[0] == AIM)
        assert row[5:] == ["owner, figure", "undetermined"]

    def test_for_programs_the_record_and_what_makes_it_evaluable(self) -> None:
        without = {one["target"]["id"]: one for one in run("targets", "actieplan-pleegzorg", "--json").json}
        assert without[AIM]["evaluability"] is None
        rated = {one["target"]["id"]: one for one in run("targets", "--on", "2019-06-07", "--json").json}
        assert len(rated) == len(jb.load().targets)
        assert rated[AIM]["target"] == without[AIM]["target"]
        assert rated[AIM]["evaluability"]["number"] is True
        assert rated[AIM]["evaluability"]["observed"] is False

    def test_a_plan_that_is_not_there(self) -> None:
        shown = run("targets", "actieplan-plegzorg")
        assert (shown.code, shown.out) == (2, "")
        assert shown.err == (
            "jeugdbeleid targets: No plan with id 'actieplan-plegzorg'; did you mean 'actieplan-pleegzorg'?\n"
        )


class TestCheck:
    def test_one_aim_is_explained(self) -> None:
        target = jb.load().targets[AIM]
        expected = jb.check(target, jb.load(), on=date(2019, 6, 7)).explain()
        assert run("check", AIM, "--on", "2019-06-07").out == f"{expected}\n"

    def test_several_stand_in_a_table(self) -> None:
        both = ("check", AIM, "pleegouders-inschrijvingen-2017", "--on", "2019-06-07")
        assert [row[0] for row in run(*both).rows] == [AIM, "pleegouders-inschrijvingen-2017"]
        assert run(*both, "--table").out.startswith("7 juni 2019\n\n")

    def test_a_plan_is_all_its_aims(self) -> None:
        found = run("check", "actieplan-pleegzorg", "--on", "2019-06-07", "--json").json
        assert {one["target"] for one in found} == {
            target.id for target in jb.load().targets.select(plan="actieplan-pleegzorg")
        }

    def test_nothing_named_is_everything(self) -> None:
        assert len(run("check", "--on", "2019-06-07").rows) == len(jb.load().targets)

    def test_a_plan_without_aims_has_none(self, tmp_path: Path) -> None:
        path = tmp_path / "plan.toml"
        path.write_text(PLAN, encoding="utf-8")
        shown = run("check", "mijn-jeugdplan", "--on", "2019-06-07", "--file", str(path), "--json")
        assert (shown.code, shown.json) == (0, [])

    def test_own_figures_decide(self, tmp_path: Path) -> None:
        """55 against 50 is exactly +10%."""
        (found,) = run("check", AIM, "--on", "2019-06-07", "--file", own(tmp_path), "--json").json
        assert (found["verdict"], found["margin"]) == ("met", 0)

    def test_only_definitive_figures_count_where_that_is_asked(self, tmp_path: Path) -> None:
        asked = ("check", AIM, "--on", "2019-06-07", "--file", own(tmp_path), "--definitive", "--json")
        (found,) = run(*asked).json
        assert found["reasons"][0] == "not_definitive"

    def test_a_circa_figure_decides_where_its_width_is_given(self, tmp_path: Path) -> None:
        """Circa 55 against 50 lies on both sides of 55; with a width of 0 percent it is 55."""
        path = own(tmp_path, ', qualifier = "circa"')
        Path(path).write_text(
            Path(path).read_text(encoding="utf-8").replace('words = "55"', 'words = "circa 55"'), encoding="utf-8"
        )
        asked = ("check", AIM, "--on", "2019-06-07", "--file", path, "--json")
        assert run(*asked).json[0]["verdict"] == "undetermined"
        assert run(*asked, "--circa", "0").json[0]["verdict"] == "met"
        refused = run(*asked, "--circa", "ruim")
        assert (refused.code, refused.err) == (
            2,
            "jeugdbeleid check: argument --circa: expected a number of percents such as 2.5, got 'ruim' (see jeugdbeleid check --help)\n",
        )

    def test_a_proxy_may_be_accepted(self) -> None:
        asked = ("check", AIM, "--on", "2019-06-07", "--json")
        accepted = run(*asked, "--accept-proxy", "pleegouders-geaccepteerd").json[0]
        assert accepted["options"]["accept_proxy"] == ["pleegouders-geaccepteerd"]
        refused = run(*asked, "--accept-proxy", "pleegouders-geacepteerd")
        assert (refused.code, refused.out) == (2, "")
        assert "did you mean 'pleegouders-geaccepteerd'?" in refused.err

    @pytest.mark.parametrize("wrong", ["pleegouders-inschrijvingen-2019", "vws"])
    def test_what_is_neither_aim_nor_plan(self, wrong: str) -> None:
        shown = run("check", wrong, "--on", "2019-06-07")
        assert (shown.code, shown.out) == (2, "")
        assert shown.err.startswith(f"jeugdbeleid check: No aim or plan with id '{wrong}'")
