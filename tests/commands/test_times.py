"""
The commands about what was to be done when, and what became of it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import jeugdbeleid as jb
from running import run


class TestTimeline:
    def test_of_a_plan_all_that_is_said(self) -> None:
        rows = run("timeline", "actieplan-pleegzorg").rows
        told = jb.timeline(jb.load(), plan="actieplan-pleegzorg")
        assert [row[0] for row in rows] == [entry.record.id for entry in told]

    def test_a_row_says_when_what_and_where(self) -> None:
        assert [
            "pleegzorg-evaluatie-wet-verbetering-positie-pleegouders",
            "maatregel",
            "„2018 gereed” (tot en met 31 december 2018)",
            "Evaluatie Wet verbetering positie pleegouders",
            "gepland",
            "mei 2017",
            "actieplan-pleegzorg-2017:554",
        ] in run("timeline", "actieplan-pleegzorg").rows

    def test_between_two_days(self) -> None:
        found = run("timeline", "--organisation", "nvp", "--from", "2019-01-01", "--to", "2019-03-31", "--json").json
        told = jb.timeline(jb.load(), organisation="nvp").quarter(2019, 1)
        assert [one["record"] for one in found] == [entry.record.id for entry in told]
        assert found

    def test_from_a_day_on_and_up_to_a_day(self) -> None:
        told = jb.timeline(jb.load())
        assert len(run("timeline", "--from", "2030-01-01").rows) == len(told.between(date(2030, 1, 1), date.max))
        assert len(run("timeline", "--to", "2016-01-01").rows) == len(told.between(date.min, date(2016, 1, 1)))

    def test_an_organisation_that_is_not_there(self) -> None:
        shown = run("timeline", "--organisation", "xws")
        assert (shown.code, shown.out) == (2, "")
        assert "did you mean 'vws'?" in shown.err


#: A measure that a year after its window is still called planned, and one of which nothing more is said.
LATE = """
[[documents]]
id = "raadsbrief-2025"
title = { nl = "Raadsbrief 2025", en = "Letter 2025" }
kind = "letter"
date = { start = "2025-03-01", end = "2025-03-01" }
sources = [{ type = "Page", document = "raadsbrief-2025", page = 1 }]

[[documents]]
id = "raadsbrief-2026"
title = { nl = "Raadsbrief 2026", en = "Letter 2026" }
kind = "letter"
date = { start = "2026-03-01", end = "2026-03-01" }
sources = [{ type = "Page", document = "raadsbrief-2026", page = 1 }]

[[plans]]
id = "jeugdplan"
title = { nl = "Jeugdplan", en = "Youth plan" }
sources = [{ type = "Page", document = "raadsbrief-2025", page = 1 }]

[[measures]]
id = "inloophuis"
plan = "jeugdplan"
title = { nl = "Inloophuis", en = "Drop-in centre" }
sources = [{ type = "Page", document = "raadsbrief-2025", page = 1 }]
reports = [
    { state = "planned", planning = "medio 2025", source = { type = "Page", document = "raadsbrief-2025", page = 1 } },
    { state = "planned", source = { type = "Page", document = "raadsbrief-2026", page = 2 } },
]

[[measures]]
id = "jongerenraad"
plan = "jeugdplan"
title = { nl = "Jongerenraad", en = "Youth council" }
sources = [{ type = "Page", document = "raadsbrief-2025", page = 1 }]
reports = [
    { state = "planned", planning = "medio 2025", source = { type = "Page", document = "raadsbrief-2025", page = 1 } },
]

[[measures]]
id = "speeltuin"
plan = "jeugdplan"
title = { nl = "Speeltuin", en = "Playground" }
sources = [{ type = "Page", document = "raadsbrief-2025", page = 1 }]
reports = [
    { state = "done", planning = "2024", source = { type = "Page", document = "raadsbrief-2025", page = 1 } },
]
"""


class TestOverdue:
    @pytest.fixture
    def asked(self, tmp_path: Path) -> list[str]:
        path = tmp_path / "jeugdplan.toml"
        path.write_text(LATE, encoding="utf-8")
        return ["overdue", "jeugdplan", "--on", "2026-04-01", "--file", str(path)]

    def test_what_is_late_comes_first_and_what_is_not_is_left_out(self, asked: list[str]) -> None:
        assert run(*asked).rows == [
            ["inloophuis", "ja", "Inloophuis", "„medio 2025” (1 mei 2025 t/m 31 augustus 2025)", "gepland, 1 maart 2026; raadsbrief-2026, p. 2"],
            ["jongerenraad", "niet bekend", "Jongerenraad", "„medio 2025” (1 mei 2025 t/m 31 augustus 2025)", "gepland, 1 maart 2025; raadsbrief-2025, p. 1"],
        ]  # fmt: skip

    def test_all_of_it(self, asked: list[str]) -> None:
        found = {one["record"]: one["overdue"] for one in run(*asked, "--all", "--json").json}
        assert found == {"inloophuis": True, "jongerenraad": None, "speeltuin": False}

    def test_on_an_early_day_nothing_is_late(self) -> None:
        assert run("overdue", "--on", "2017-01-01", terminal=True).out == "1 januari 2017\n\nniets gevonden\n"


class TestPromises:
    def test_each_promise_with_its_outcome(self) -> None:
        found = run("promises", "--on", "2019-12-01", "--json").json
        assert [one["commitment"] for one in found] == list(jb.load().commitments.ids)
        assert all(one["outcome"] for one in found)

    def test_only_the_open_ones(self) -> None:
        rows = run("promises", "--open", "--on", "2019-12-01", "--lang", "en").rows
        assert rows
        assert {row[4] for row in rows}.isdisjoint({"kept", "kept late", "declared done"})

    def test_of_a_plan(self) -> None:
        ids = [one.id for one in jb.load().commitments.select(plan="actieplan-pleegzorg")]
        assert [row[0] for row in run("promises", "actieplan-pleegzorg", "--on", "2019-12-01").rows] == ids


class TestChanges:
    def test_each_change_with_before_and_after(self) -> None:
        found = jb.changes(jb.load(), since=date(2019, 4, 4), on=date(2019, 6, 7))
        shown = run("changes", "--since", "2019-04-04", "--on", "2019-06-07")
        assert len(shown.rows) == len(found)
        assert [
            "verdiepend-onderzoek-jeugd",
            "de planning is verschoven",
            "Verdiepend onderzoek jeugd",
            "loopt, eind april",
            "afgerond, 24 april jl.",
            "voortgangsbrief-jeugd-2019-06-07:1073-1075",
        ] in shown.rows

    def test_none_on_the_same_day(self) -> None:
        shown = run("changes", "--since", "2019-05-01", "--on", "2019-05-01", terminal=True)
        assert shown.out == "1 mei 2019 tot en met 1 mei 2019\n\ngeen verandering\n"

    def test_days_the_wrong_way_round(self) -> None:
        shown = run("changes", "--since", "2019-06-07", "--on", "2019-04-04")
        assert (shown.code, shown.err) == (
            2,
            "jeugdbeleid changes: changes.on: expected a day not before 2019-06-07, got '2019-04-04'\n",
        )
