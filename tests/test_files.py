"""
Users' files: read in every form, told of where something is wrong, and put beside the bundle.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import attrs
import pytest

import jeugdbeleid as jb
from made_up import PLAN, a_dossier, day, document, indicator

PLAN_TOML = """\
[[plans]]
id = "jeugdplan"
title = { nl = "Jeugdplan", en = "Youth plan" }
sources = [{ type = "Page", address = "gemeenteblad 2026, nr. 1" }]
"""
PLAN_YAML = """\
plans:
  - id: jeugdplan
    title: {nl: Jeugdplan, en: Youth plan}
    sources: [{type: Page, address: "gemeenteblad 2026, nr. 1"}]
"""
PLAN_JSON = """\
{"plans": [{"id": "jeugdplan", "title": {"nl": "Jeugdplan", "en": "Youth plan"},
            "sources": [{"type": "Page", "address": "gemeenteblad 2026, nr. 1"}]}]}
"""


def refused(path: Path, **more: jb.Dossier) -> list[str]:
    """The findings of a file, without the folder."""
    return [str(one).replace(f"{path.parent}/", "") for one in jb.validate(path, **more)]


def holding(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


class TestForms:
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("plan.toml", PLAN_TOML),
            ("plan.yaml", PLAN_YAML),
            ("plan.yml", PLAN_YAML),
            ("plan.json", PLAN_JSON),
            ("PLAN.JSON", PLAN_JSON),
            ("met-bom.json", "\ufeff" + PLAN_JSON),
            ("windows.toml", PLAN_TOML.replace("\n", "\r\n")),
        ],
    )
    def test_every_form_is_read_as_the_records_that_it_says(self, tmp_path: Path, name: str, text: str) -> None:
        own = jb.read(holding(tmp_path, name, text))

        assert own == a_dossier(plans=jb.Register(jb.Plan, [PLAN]))
        assert own.origin == str(tmp_path / name)

    def test_what_is_written_as_json_is_the_same_as_yaml(self, tmp_path: Path) -> None:
        """YAML as a program writes it, with block styles and quotes of its own choosing."""
        import yaml

        jb.write(jb.load(), tmp_path / "a.json")
        values = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
        kept = {
            "organisations": [
                {**one, "sources": [{"type": "Page", "address": "lijst"}]} for one in values["organisations"]
            ]
        }
        for one in kept["organisations"]:
            one.pop("former", None)
        holding(tmp_path, "b.json", json.dumps(kept))
        text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)

        assert jb.read(holding(tmp_path, "b.yaml", text)) == jb.read(tmp_path / "b.json")

    def test_edition_and_day_of_release_may_stand_beside_the_records(self, tmp_path: Path) -> None:
        head = '"$schema" = "jeugdbeleid.schema.json"\nedition = "2026.1"\nreleased = 2026-01-15\n'
        own = jb.read(holding(tmp_path, "a.toml", head + PLAN_TOML))

        assert (own.edition, own.released) == ("2026.1", day("2026-01-15"))
        assert jb.read(holding(tmp_path, "b.yaml", "edition:\n" + PLAN_YAML)).edition is None

    def test_without_pyyaml_yaml_is_refused_with_what_to_install(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(__import__("sys").modules, "yaml", None)

        assert refused(holding(tmp_path, "a.yaml", PLAN_YAML)) == [
            "a.yaml: YAML needs PyYAML: python -m pip install 'jeugdbeleid[yaml]'"
        ]


class TestFolder:
    def test_a_folder_is_read_as_one_dossier(self, tmp_path: Path) -> None:
        holding(tmp_path, "a.toml", PLAN_TOML)
        holding(tmp_path, "b.json", PLAN_JSON.replace('"jeugdplan"', '"tweede"'))
        holding(tmp_path, "c.yaml", PLAN_YAML.replace("id: jeugdplan", "id: derde"))
        holding(tmp_path, "read.me", "no plan")
        holding(tmp_path, "jeugdbeleid.schema.json", '{"$id": "a schema beside the plans"}')
        (tmp_path / "map.json").with_suffix("").mkdir()

        assert jb.read(tmp_path).plans.ids == ("jeugdplan", "tweede", "derde")

    def test_a_reference_to_a_record_in_another_file_resolves(self, tmp_path: Path) -> None:
        holding(tmp_path, "b.toml", PLAN_TOML)
        holding(
            tmp_path,
            "a.toml",
            PLAN_TOML.replace("plans", "action_lines").replace('"jeugdplan"', '"lijn"')
            + 'plan = "jeugdplan"\nnumber = 1\n',
        )

        assert jb.read(tmp_path).action_lines["lijn"].plan == "jeugdplan"

    def test_every_file_of_a_folder_is_told_of(self, tmp_path: Path) -> None:
        holding(tmp_path, "a.json", "{")
        holding(tmp_path, "b.toml", "a")
        holding(tmp_path, "c.yaml", "a: [")

        assert [Path(one.file).name for one in jb.validate(tmp_path)] == ["a.json", "b.toml", "c.yaml"]

    def test_a_record_that_two_files_have_is_told_of_with_both_places(self, tmp_path: Path) -> None:
        holding(tmp_path, "a.toml", PLAN_TOML)
        holding(tmp_path, "b.toml", PLAN_TOML)

        assert [str(one).replace(f"{tmp_path}/", "") for one in jb.validate(tmp_path)] == [
            "b.toml:2: plans[0].id: the id 'jeugdplan' is also that of plans[0] in a.toml"
        ]

    def test_two_editions_are_told_of(self, tmp_path: Path) -> None:
        holding(tmp_path, "a.json", '{"edition": "1"}')
        holding(tmp_path, "b.json", '{"edition": "2"}')

        assert [one.message for one in jb.validate(tmp_path)] == [
            "expected edition to be the same in all files, found '2' and '1'"
        ]

    def test_a_folder_without_files_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "leeg").mkdir()

        assert refused(tmp_path / "leeg") == [
            "leeg: expected a folder with files that end in one of .json, .toml, .yaml, .yml, found none"
        ]


#: Twelve mistakes, each of another kind.
TWELVE = """\
kleur = "blauw"
[[plans]]
id = "jeugdplan"
title = { nl = "Jeugdplan", en = 5 }
sources = "gemeenteblad"
topics = ["jeugdhulpp"]
[[targets]]
id = "doel"
title = { nl = "Doel", en = "Aim" }
plan = "jeugdplan"
goal = { type = "AtLeest", figure = 40 }
due = "volgend jaar"
sources = [{ type = "Page", address = "gemeenteblad" }]
plam = "jeugdplan"
[[indicators]]
id = "wachtenden"
unit = "count"
measured = "during"
sources = [{ type = "Page", address = "gemeenteblad" }]
[[observations]]
id = "wachtenden--2026"
indicator = "wachtenden"
figure = nan
period = { start = "2026-02-30", end = 2026-12-31 }
sources = [{ type = "Page", address = "gemeenteblad" }]
[[observations]]
id = "wachtenden--2027"
indicator = "wachtenden"
figure = 12
period = "najaar 2027"
sources = [{ type = "Page", address = "gemeenteblad" }]
[[measures]]
id = "werving"
title = { nl = "Werving", en = "Recruitment" }
plan = "jeugdpan"
sources = [{ type = "Page", address = "gemeenteblad" }]
"""


class TestFindings:
    def test_twelve_mistakes_are_twelve_findings_with_their_paths_and_lines(self, tmp_path: Path) -> None:
        found = jb.validate(holding(tmp_path, "twaalf.toml", TWELVE))

        assert [(one.line, one.path, one.message.partition(",")[0]) for one in found] == [
            (1, "", "unknown key 'kleur'"),
            (4, "plans[0].title.en", "expected a text"),
            (5, "plans[0].sources", "expected a list"),
            (6, "plans[0].topics[0]", "expected one of pleegzorg"),
            (11, "targets[0].goal", "expected a type that is one of AtLeast"),
            (12, "targets[0].due", "'volgend jaar' is told from the day of writing"),
            (14, "targets[0]", "unknown key 'plam'; did you mean 'plan'?"),
            (15, "indicators[0]", "missing key 'title'"),
            (23, "observations[0].figure", "expected a number such as 13.7"),
            (24, "observations[0].period.start", "expected a day of the calendar such as 2019-04-04"),
            (30, "observations[1].period", "expected exact days"),
            (35, "measures['werving'].plan", "no id of plans is 'jeugdpan'; did you mean 'jeugdplan'?"),
        ]
        assert {Path(one.file).name for one in found} == {"twaalf.toml"}
        assert "did you mean 'AtLeast'?" in found[4].message

    def test_the_error_of_a_reading_says_all_twelve_and_is_no_traceback_of_ours(self, tmp_path: Path) -> None:
        path = holding(tmp_path, "twaalf.toml", TWELVE)
        with pytest.raises(jb.LoadingError) as caught:
            jb.read(path)

        lines = str(caught.value).splitlines()
        assert lines[0] == "12 errors"
        assert len(lines) == 13
        assert all(line.startswith(f"{path}:") for line in lines[1:])
        assert "Traceback" not in str(caught.value)

    def test_lines_are_told_of_json_and_yaml_too(self, tmp_path: Path) -> None:
        text = '{"plans": [\n {"id": "a", "title": {"nl": "a",\n "en": 5}, "topics": [], "sources": [{"type": "Page",\n"address": "x: {y}"}], "paln": 1}\n]}'
        for name in ("a.json", "a.yaml"):
            found = jb.validate(holding(tmp_path, name, text))
            assert [(one.line, one.path) for one in found] == [(3, "plans[0].title.en"), (4, "plans[0]")]

    def test_a_key_in_a_table_of_its_own_has_its_own_line(self, tmp_path: Path) -> None:
        path = holding(
            tmp_path,
            "a.toml",
            PLAN_TOML.replace('title = { nl = "Jeugdplan", en = "Youth plan" }\n', "")
            + "[plans.title]\nnl = 1\nen = 'a'\n",
        )

        assert [(one.line, one.path) for one in jb.validate(path)] == [(5, "plans[0].title.nl")]

    def test_what_stands_in_a_string_of_many_lines_is_no_key(self, tmp_path: Path) -> None:
        path = holding(tmp_path, "a.toml", PLAN_TOML + 'note = """\nnaam = 1\n"""\nnaam = 1\n')

        assert [(one.line, one.path) for one in jb.validate(path)] == [(8, "plans[0]")]

    def test_a_key_that_looks_like_a_path_is_a_finding(self, tmp_path: Path) -> None:
        assert refused(holding(tmp_path, "a.json", '{"a[b.c]d": []}')) == ["a.json:1: unknown key 'a[b.c]d'"]

    def test_an_id_that_is_there_twice_is_told_of_with_the_first(self, tmp_path: Path) -> None:
        assert refused(holding(tmp_path, "a.toml", PLAN_TOML + PLAN_TOML)) == [
            "a.toml:6: plans[1].id: the id 'jeugdplan' is also that of plans[0]"
        ]

    def test_an_id_is_one_for_all_kinds(self, tmp_path: Path) -> None:
        text = PLAN_TOML + PLAN_TOML.replace("plans", "measures")
        assert refused(holding(tmp_path, "a.toml", text)) == [
            "a.toml:6: measures[0].id: the id 'jeugdplan' is also that of plans[0]"
        ]

    def test_what_hangs_together_is_told_beside_what_is_misspelt(self, tmp_path: Path) -> None:
        """Of what refers to a record that could not be read nothing is said."""
        text = (
            PLAN_TOML.replace("title", "titel")
            + PLAN_TOML.replace("plans", "measures").replace('"jeugdplan"', '"a"')
            + 'plan = "jeugdplan"\naction_line = 3\n'
            + PLAN_TOML.replace("plans", "practices").replace('"jeugdplan"', '"b"')
            + 'organisations = ["gemeente"]\n'
        )
        assert [
            (one.line, one.message.partition(";")[0]) for one in jb.validate(holding(tmp_path, "a.toml", text))
        ] == [
            (1, "missing key 'title'"),
            (3, "unknown key 'titel'"),
            (10, "plan 'jeugdplan' has no line 3"),
            (15, "no id of organisations is 'gemeente'"),
        ]

    def test_nothing_is_said_of_lines_where_a_line_could_not_be_read(self, tmp_path: Path) -> None:
        text = (
            PLAN_TOML
            + PLAN_TOML.replace("plans", "measures").replace('"jeugdplan"', '"a"')
            + 'plan = "jeugdplan"\naction_line = 3\n'
            + '[[action_lines]]\nid = "lijn-3"\n'
        )
        assert {one.path for one in jb.validate(holding(tmp_path, "a.toml", text))} == {"action_lines[0]"}

    def test_nothing_is_said_of_a_source_whose_document_could_not_be_read(self, tmp_path: Path) -> None:
        text = PLAN_TOML.replace("address", "document").replace("gemeenteblad 2026, nr. 1", "besluit") + (
            '[[documents]]\nid = "besluit"\n'
        )
        assert {one.path for one in jb.validate(holding(tmp_path, "a.toml", text))} == {"documents[0]"}
        assert refused(holding(tmp_path, "b.toml", text.replace('"besluit"\n', '"besluiten"\n')))[:1] == [
            "b.toml:4: plans['jeugdplan'].sources: no document is 'besluit'"
        ]

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("[]", "a.json:1: expected an object with lists of records"),
            ('{"edition": 3}', "a.json:1: edition: expected a text, got int 3"),
            ('{"released": "morgen"}', "a.json:1: released: expected a day such as 2019-04-04, got 'morgen'"),
            ('{"plans": [{"note": 3}]}', "a.json:1: plans[0].note: expected a text, got int 3"),
            ('{"plans": [{"id": 13.70}]}', "a.json:1: plans[0].id: expected a text, got Decimal 13.70"),
            (
                '{"reports": [{"of": []}]}',
                "a.json:1: reports[0].of: expected the id of a record that can be reported on, got []",
            ),
        ],
    )
    def test_what_is_not_of_its_kind_is_a_finding(self, tmp_path: Path, text: str, said: str) -> None:
        assert said in refused(holding(tmp_path, "a.json", text))

    def test_a_very_long_value_makes_no_long_message(self, tmp_path: Path) -> None:
        (found, *_) = jb.validate(holding(tmp_path, "a.json", json.dumps({"x" * 10**6: 1})))

        assert len(found.message) == 400

    def test_nothing_is_wrong_with_what_can_be_read(self, tmp_path: Path) -> None:
        assert jb.validate(holding(tmp_path, "plan.toml", PLAN_TOML)) == ()


class TestWithin:
    TARGET = """\
[[targets]]
id = "doel"
title = { nl = "Doel", en = "Aim" }
indicator = "wachtenden"
goal = { type = "AtLeast", figure = "40" }
due = "31 december 2026"
sources = [{ type = "Page", address = "gemeenteblad 2026, nr. 1" }]
"""

    def test_references_resolve_in_what_a_plan_stands_within(self, tmp_path: Path) -> None:
        path = holding(tmp_path, "doel.toml", self.TARGET)
        own = jb.read(path, within=a_dossier(indicators=jb.Register(jb.Indicator, [indicator()])))

        due = own.targets["doel"].due
        assert due is not None
        assert (due.words, due.ends) == ("31 december 2026", jb.Period.day(day("2026-12-31")))
        assert refused(path) == ["doel.toml:4: targets['doel'].indicator: no id of indicators is 'wachtenden'"]

    def test_an_id_that_is_missed_twice_is_told_of_twice(self, tmp_path: Path) -> None:
        path = holding(tmp_path, "doel.toml", self.TARGET + self.TARGET.replace('"doel"', '"ander"'))

        assert [one.line for one in jb.validate(path)] == [4, 11]

    def test_the_nearest_id_is_looked_for_there_too(self, tmp_path: Path) -> None:
        path = holding(tmp_path, "doel.toml", self.TARGET.replace("wachtenden", "wachtende"))
        outer = a_dossier(indicators=jb.Register(jb.Indicator, [indicator()]))

        assert refused(path, within=outer) == [
            "doel.toml:4: targets['doel'].indicator: no id of indicators is 'wachtende'; did you mean 'wachtenden'?"
        ]

    def test_a_document_of_the_bundle_can_be_a_source(self, tmp_path: Path) -> None:
        source = 'type = "Passage", document = "brief", first_line = 2, last_line = 3'
        path = holding(
            tmp_path, "a.toml", PLAN_TOML.replace('type = "Page", address = "gemeenteblad 2026, nr. 1"', source)
        )
        outer = a_dossier(documents=[document("brief", "2019-04-04", 2)])

        assert refused(path, within=outer) == [
            "a.toml:4: plans['jeugdplan'].sources: brief:2-3 ends past line 2, the last of its document"
        ]

    def test_merged_with_an_unequal_record_of_one_id_both_places_are_named(self, tmp_path: Path) -> None:
        own = jb.read(holding(tmp_path, "plan.toml", PLAN_TOML))
        bundle = attrs.evolve(a_dossier(plans=[attrs.evolve(PLAN, note="Anders.")]), origin="the bundle")

        with pytest.raises(jb.ConflictError) as caught:
            _ = bundle | own
        assert str(caught.value) == (
            f"Two unequal records have the id 'jeugdplan' (plans): one in the bundle, one in {tmp_path / 'plan.toml'}"
        )
        assert (a_dossier(plans=[PLAN]) | own) == own


def test_a_report_of_another_file_is_added_to_its_record(tmp_path: Path) -> None:
    holding(tmp_path, "a.toml", PLAN_TOML)
    report: dict[str, Any] = {"of": "jeugdplan", "state": "ongoing", "source": {"type": "Page", "address": "brief"}}
    holding(tmp_path, "b.json", json.dumps({"reports": [report]}))

    assert [one.state for one in jb.read(tmp_path).plans["jeugdplan"].reports] == [jb.State.ONGOING]


def test_reading_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    path = holding(tmp_path, "plan.toml", PLAN_TOML)
    before = path.read_bytes()
    jb.read(path)

    assert (path.read_bytes(), os.listdir(tmp_path)) == (before, ["plan.toml"])  # noqa: PTH208 - the names are what is asked
