"""
The schema of plan files: it is that of the classes, it takes what the reader takes, and what is wrong it names with the place.
"""

from __future__ import annotations

import ast
import doctest
import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from importlib.resources import files as resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

import jeugdbeleid as jb
from conftest import ROOT
from everything import everything
from jeugdbeleid import schema
from jeugdbeleid._convert import plain, structure
from jeugdbeleid._short import LEAVES
from jeugdbeleid.formats import parse
from jeugdbeleid.kinds import KINDS
from jeugdbeleid.loading import bundle_files, read_bundle_file
from jeugdbeleid.record import Titled
from jeugdbeleid.schema._definitions import Definitions
from jeugdbeleid.schema._rules import RULES, SHORT
from jeugdbeleid.starter import starter
from jeugdbeleid.vocabulary import Moved
from jeugdbeleid.writing import written
from strategies import dossiers, full_dossiers

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

SCHEMA = schema.schema()
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker(["date"]))
DEFINITIONS: dict[str, dict[str, Any]] = SCHEMA["$defs"]


def as_json(value: Any) -> Any:
    """The values of a TOML or YAML file as an editor has them: a day is a text."""
    if isinstance(value, dict):
        return {key: as_json(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def wrong(value: Any) -> dict[str, str]:
    """What is wrong in a file, by its path."""
    found = [one for error in VALIDATOR.iter_errors(as_json(value)) for one in nearest(error)]
    told: dict[str, str] = {}
    for one in found:
        path = one.json_path.removeprefix("$").removeprefix(".")
        told[path] = f"{told[path]}; {one.message}" if path in told else one.message
    return told


def nearest(error: ValidationError) -> list[ValidationError]:
    """Of a choice what is wrong in the one that is meant, by its type."""
    branches: dict[int, list[ValidationError]] = {}
    for one in error.context or ():
        branches.setdefault(one.schema_path[0], []).append(one)
    meant = [one for one in branches.values() if not any(_of_another_kind(each) for each in one)]
    return [inner for one in meant[0] for inner in nearest(one)] if len(meant) == 1 else [error]


def _of_another_kind(error: ValidationError) -> bool:
    return error.validator == "const" or (error.validator == "type" and not error.relative_path)


class TestTheFile:
    def test_it_is_a_schema_of_its_draft(self) -> None:
        Draft202012Validator.check_schema(SCHEMA)
        assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"

    def test_what_is_shipped_is_what_is_made(self) -> None:
        """`make format-data` writes it."""
        shipped = resources("jeugdbeleid.schema").joinpath(schema.NAME).read_text(encoding="utf-8")
        assert shipped == schema.text()
        assert json.loads(shipped) == SCHEMA

    def test_it_is_written_as_it_is_and_replaced(self, tmp_path: Path) -> None:
        path = tmp_path / "plan.schema.json"
        path.write_text("{}", encoding="utf-8")
        schema.write(path)
        assert path.read_text(encoding="utf-8") == schema.text()
        assert [one.name for one in tmp_path.iterdir()] == ["plan.schema.json"]

    def test_a_plan_is_not_overwritten_with_it(self, tmp_path: Path) -> None:
        path = tmp_path / "plan.json"
        path.write_text("{}", encoding="utf-8")
        with pytest.raises(jb.FormatError, match=r"expected '\.schema\.json'"):
            schema.write(path)
        assert path.read_text(encoding="utf-8") == "{}"

    def test_no_keyword_means_something_else_to_who_knows_draft_7_alone(self) -> None:
        """Several editors know no later draft; a note of one of them, `x-taplo`, is passed over by the others."""
        used = set(keywords(SCHEMA)) - {
            "$schema",
            "$id",
            "title",
            "description",
            "default",
            "enumDescriptions",
            "x-taplo",
        }
        assert used == {
            *(
                "$ref",
                "$defs",
                "type",
                "enum",
                "const",
                "oneOf",
                "anyOf",
                "items",
                "minItems",
                "format",
                "pattern",
                "minimum",
            ),
            *("properties", "required", "additionalProperties", "propertyNames", "minProperties"),
        }
        assert set(beside_references(SCHEMA)) <= {"$ref", "title", "description", "default"}


def beside_references(made: Any) -> Iterator[str]:
    """The keywords that stand beside a reference, which older drafts pass over."""
    inner = made.values() if isinstance(made, dict) else made if isinstance(made, list) else ()
    if isinstance(made, dict) and isinstance(made.get("$ref"), str):
        yield from made
    for one in inner:
        yield from beside_references(one)


def keywords(made: Any) -> Iterator[str]:
    """The keywords of a schema and of the schemas in it."""
    if isinstance(made, dict):
        yield from made
        for key, one in made.items():
            for inner in (
                one.values() if key in {"properties", "$defs"} else () if key in {"x-taplo", "default"} else [one]
            ):
                yield from keywords(inner)
    elif isinstance(made, list):
        for one in made:
            yield from keywords(one)


class TestMadeFromTheClasses:
    def test_each_kind_of_record_and_report_has_its_list(self) -> None:
        assert list(SCHEMA["properties"]) == ["$schema", "edition", "released", *KINDS, "reports"]

    def test_each_field_of_each_kind_is_there_and_no_other(self) -> None:
        for cls in KINDS.values():
            made = DEFINITIONS[cls.__name__]
            assert list(made["properties"]) == [field.name for field in attrs.fields(cls)]
            assert made["required"] == [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
            assert made["additionalProperties"] is False

    def test_a_field_that_is_added_to_a_class_is_added_to_it(self) -> None:
        """With its kind, whether it is needed, what the table and the docstring of the class say of it, and its default."""
        definitions = Definitions()
        made = definitions.definition(Longer)
        assert made["required"] == ["id", "sources", "title", "codes"]
        assert made["properties"]["budget"] == {
            "description": "The `budget` is what the council gives.",
            "anyOf": [{"$ref": "#/$defs/Figure"}, {"type": "null"}],
        }
        assert made["properties"]["codes"]["items"] == {"type": "string", "pattern": "^[a-z0-9]+(?:--?[a-z0-9]+)*$"}
        assert made["properties"]["moved"] == {"$ref": "#/$defs/Moved", "default": "later"}
        assert {"Figure", "Moved"} <= definitions.made.keys()

    def test_terms_stand_there_with_their_labels(self) -> None:
        moved = DEFINITIONS["State"]
        assert moved["enum"][:2] == ["planned", "ongoing"]
        assert moved["enumDescriptions"][:2] == ["gepland (planned)", "loopt (ongoing)"]
        assert moved["x-taplo"] == {"docs": {"enumValues": moved["enumDescriptions"]}}

    def test_what_may_be_written_short_is_what_the_reader_writes_out(self) -> None:
        assert SHORT.keys() == LEAVES.keys()

    def test_everything_has_a_word_of_explanation(self) -> None:
        assert [name for name, one in DEFINITIONS.items() if not one["description"]] == []
        assert [name for name, one in DEFINITIONS.items() if re.search(r">>>|Raises|:class:", one["description"])] == []
        assert [kind for kind in KINDS if not SCHEMA["properties"][kind]["title"]] == []
        aim = DEFINITIONS["Target"]["properties"]
        assert aim["restates"]["description"] == "`restates` names the same aim in an earlier document."
        assert aim["due"]["title"] == "termijn"


@attrs.frozen(kw_only=True)
class Longer(Titled):
    """
    A record of a kind of its own. The `budget` is what the council gives.
    """

    budget: jb.Figure | None = None
    codes: tuple[str, ...]
    moved: Moved = Moved.LATER

    shape = Titled.shape.and_also(each_id=("codes",))


def inside(value: Any) -> Iterator[Any]:
    """A value of the model, and all that stand in it."""
    if isinstance(value, tuple):
        for one in value:
            yield from inside(one)
    elif attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from inside(getattr(value, field.name))


VALUES = [one for record in everything().records() for one in inside(record)]
RULES_OF_FIELDS = [(cls, name, rule) for cls, rules in RULES.items() for name, rule in rules.items()]


def against(rule: dict[str, Any], found: Any) -> Any:
    """A value that breaks a rule."""
    if "minimum" in rule:
        return rule["minimum"] - 1
    if "minItems" in rule:
        return found[: rule["minItems"] - 1]
    if rule.get("pattern") == r"\S":
        return " \n"
    return "een twee drie vier vijf zes zeven acht negen tien elf twaalf Dertien"


class TestRules:
    """What is written of single fields beside the tables of the classes is what the classes check."""

    @pytest.mark.parametrize(
        ("cls", "name", "rule"), RULES_OF_FIELDS, ids=lambda one: getattr(one, "__name__", str(one)[:20])
    )
    def test_the_class_refuses_what_the_rule_refuses(self, cls: type[Any], name: str, rule: dict[str, Any]) -> None:
        value = next(one for one in VALUES if isinstance(one, cls) and getattr(one, name) is not None)
        given = plain(value)
        given.pop("type", None)
        assert structure(given, type(value)) == value
        with pytest.raises(jb.InvalidValue, match=name):
            structure({**given, name: against(rule, given[name])}, type(value))


class TestWhatIsInOrder:
    @pytest.mark.parametrize("name", bundle_files())
    def test_the_bundle(self, name: str) -> None:
        assert wrong(json.loads(read_bundle_file(name))) == {}

    def test_a_record_of_each_kind_with_each_field_used(self) -> None:
        assert wrong(json.loads(written(everything()))) == {}

    @pytest.mark.parametrize("form", ["toml", "yaml", "json"])
    @pytest.mark.parametrize("lang", ["nl", "en"])
    def test_what_new_writes(self, form: str, lang: str) -> None:
        assert wrong(parse(f"jeugdplan.{form}", starter("jeugdplan", lang, form))) == {}

    def test_each_line_that_new_offers(self) -> None:
        text = starter("jeugdplan").replace('\ngoal = { type = "Unquantified" }', "")
        assert wrong(tomllib.loads(re.sub(r"^# (?=\w+ = |\[\[)", "", text, flags=re.MULTILINE))) == {}

    def test_the_plan_files_of_docs_and_tests(self, tmp_path: Path) -> None:
        """All of them that can be read, and there are some in each form."""
        told = {}
        for number, (name, text) in enumerate(PLANS):
            path = tmp_path / f"{number}-{name}"
            path.write_text(text, encoding="utf-8")
            if not jb.validate(path, within=WITHIN):
                told[path.name] = wrong(parse(name, text))
        assert {name: one for name, one in told.items() if one} == {}
        assert {name.rpartition(".")[2] for name in told} == {"toml", "yaml"}
        assert len(told) >= 6

    @pytest.mark.parametrize(
        ("field", "given"),
        [
            ("figure", 43),
            ("figure", 13.7),
            ("figure", Decimal("13.70")),
            ("figure", "€ 13,7 mln"),
            ("figure", {"value": 13.7, "words": "13,7"}),
            ("figure", {"value": "13.7", "words": "13,7", "mark": None}),
            ("period", 2026),
            ("period", date(2026, 1, 31)),
            ("period", "2e kwartaal 2026"),
            ("period", {"start": "2026-01-01", "end": None}),
            ("period", None),
            ("scope", {"ages": {"low": 18}}),
            ("breakdown", {"geslacht": "meisjes"}),
            ("sources", [{"type": "Cell", "dataset": "eigen telling", "retrieved": date(2027, 1, 15)}]),
        ],
    )
    def test_what_is_written_short(self, field: str, given: Any) -> None:
        assert wrong({"observations": [OBSERVATION | {field: given}]}) == {}

    @given(dossiers(most=4) | full_dossiers())
    @settings(max_examples=12)
    def test_every_legal_dossier(self, dossier: jb.Dossier) -> None:
        assert wrong(json.loads(written(dossier))) == {}

    @given(st.data())
    @settings(max_examples=120)
    def test_whatever_the_reader_takes(self, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
        """A file in which anything has been changed for anything: where it still can be read, the schema takes it."""
        value = data.draw(_with_a_change(PLAIN))
        path = tmp_path_factory.mktemp("plan") / "plan.json"
        path.write_text(json.dumps(value), encoding="utf-8")
        if not jb.validate(path):
            assert wrong(value) == {}


PLAIN: dict[str, Any] = json.loads(written(everything()))
#: What may come in the place of anything.
_ANYTHING: list[Any] = [
    None,
    True,
    0,
    1,
    3,
    2026,
    1.5,
    "",
    " ",
    "0",
    "13.7",
    "2026",
    "2026-01-31",
    "najaar 2026",
    "circa 5%",
    "plan",
    "count",
    "Page",
    [],
    ["plan"],
    {},
]
OBSERVATION: dict[str, Any] = {
    "id": "telling",
    "indicator": "wachtenden",
    "figure": 3,
    "sources": [{"type": "Page", "address": "raadsbesluit 12"}],
}
WITHIN = jb.load()


@st.composite
def _with_a_change(draw: Any, value: Any) -> Any:
    """A value in which one thing is left out, added or another."""
    inner = [*value] if isinstance(value, dict) else [*range(len(value))] if isinstance(value, list) else []
    if not inner or draw(st.integers(0, 3)) == 0:
        return draw(st.sampled_from(_ANYTHING))
    key = draw(st.sampled_from(inner))
    if draw(st.integers(0, 4)) == 0:
        return {one: value[one] for one in inner if one != key} if isinstance(value, dict) else value[1:]
    changed = draw(_with_a_change(value[key]))
    made = {**value} if isinstance(value, dict) else [*value]
    made[key] = changed
    return made


def _plans() -> Iterator[tuple[str, str]]:
    """Texts that may be plan files: files of the tests, blocks of the docs with a name, and texts in their examples."""
    for path in sorted((ROOT / "tests").rglob("*.toml")):
        yield path.name, path.read_text(encoding="utf-8")
    for page in sorted((ROOT / "docs").rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        for form, block in re.findall(
            r"^```{code-block} (toml|yaml|json)\n:caption: .*\n\n(.*?)^```", text, re.DOTALL | re.MULTILINE
        ):
            yield f"blok.{form}", block
        for example in doctest.DocTestParser().get_examples(text):
            for node in ast.walk(ast.parse(example.source)):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and "sources" in node.value:
                    yield ("voorbeeld.toml" if "[[" in node.value else "voorbeeld.yaml"), node.value


PLANS = [*_plans()]

_PLAN = {
    "id": "plan",
    "title": {"nl": "Plan", "en": "Plan"},
    "sources": [{"type": "Page", "address": "raadsbesluit 12"}],
}
_AIM = {**_PLAN, "id": "doel", "goal": {"type": "Unquantified"}}
_MEASURE = {**_PLAN, "id": "werving"}
#: What is wrong in a file, where, and what is said of it.
_WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"plannen": []}, "", "'plannen' was unexpected"),
    ({"plans": {}}, "plans", "not of type 'array'"),
    ({"plans": [{**_PLAN, "titel": "Plan"}]}, "plans[0]", "'titel' was unexpected"),
    ({"plans": [{"id": "plan", "title": {"nl": "Plan", "en": "Plan"}}]}, "plans[0]", "'sources' is a required property"),
    ({"plans": [{**_PLAN, "id": "Mijn plan"}]}, "plans[0].id", "does not match"),
    ({"plans": [{**_PLAN, "id": 2026}]}, "plans[0].id", "not of type 'string'"),
    ({"plans": [{**_PLAN, "title": {"nl": "Plan", "en": 5}}]}, "plans[0].title.en", "not of type 'string'"),
    ({"plans": [{**_PLAN, "title": {"nl": " ", "en": "Plan"}}]}, "plans[0].title.nl", "does not match"),
    ({"plans": [{**_PLAN, "title": "Plan"}]}, "plans[0].title", "not of type 'object'"),
    ({"plans": [{**_PLAN, "sources": []}]}, "plans[0].sources", "non-empty"),
    ({"plans": [{**_PLAN, "sources": "raadsbesluit"}]}, "plans[0].sources", "not of type 'array'"),
    ({"plans": [{**_PLAN, "topics": ["jeugdzorg"]}]}, "plans[0].topics[0]", "is not one of"),
    ({"plans": [{**_PLAN, "kind": "plannetje"}]}, "plans[0].kind", "is not one of"),
    ({"plans": [{**_PLAN, "period": True}]}, "plans[0].period", "is not valid under any"),
    ({"plans": [{**_PLAN, "period": {"start": "2026-13-01", "end": None}}]}, "plans[0].period.start", "does not match"),
    ({"plans": [{**_PLAN, "period": {"start": "2026-02-30", "end": None}}]}, "plans[0].period.start", "is not a 'date'"),
    ({"plans": [{**_PLAN, "period": {"start": "2026-01-01"}}]}, "plans[0].period", "'end' is a required property"),
    ({"plans": [{**_PLAN, "owners": ["Gemeente"]}]}, "plans[0].owners[0]", "does not match"),
    ({"plans": [{**_PLAN, "sources": [{"type": "Page", "address": "a", "page": 0}]}]}, "plans[0].sources[0].page", "less than the minimum"),
    ({"targets": [{**_AIM, "goal": {"type": "AtLeast"}}]}, "targets[0].goal", "'figure' is a required property"),
    ({"targets": [{**_AIM, "goal": {"type": "Unquantified", "figure": 3}}]}, "targets[0].goal", "'figure' was unexpected"),
    ({"targets": [{**_AIM, "due": ["2026"]}]}, "targets[0].due", "is not valid under any"),
    ({"targets": [{**_AIM, "goal": {"type": "AtLeest", "figure": 3}}]}, "targets[0].goal.type", "is not one of"),
    ({"plans": [{**_PLAN, "sources": [{"address": "a"}]}]}, "plans[0].sources[0]", "'type' is a required property"),
    ({"observations": [OBSERVATION | {"figure": {"value": "13,7", "words": "13,7"}}]}, "observations[0].figure.value", "does not match"),
    ({"observations": [OBSERVATION | {"figure": {"value": 3}}]}, "observations[0].figure", "'words' is a required property"),
    ({"observations": [OBSERVATION | {"status": {"label": "voorlopig", "code": "X"}}]}, "observations[0].status.code", "is not one of"),
    ({"observations": [OBSERVATION | {"scope": {"ages": {}}}]}, "observations[0].scope.ages", "non-empty"),
    ({"measures": [{**_MEASURE, "parties": [{"organisation": "nvp", "role": "doet"}]}]}, "measures[0].parties[0].role", "is not one of"),
    ({"measures": [{**_MEASURE, "action_line": 0}]}, "measures[0].action_line", "less than the minimum"),
    ({"reports": [{"source": _PLAN["sources"][0]}]}, "reports[0]", "'of' is a required property"),  # type: ignore[index]  # it is a list
    ({"released": "gisteren"}, "released", "does not match"),
]  # fmt: skip


class TestWhatIsWrong:
    @pytest.mark.parametrize(("value", "path", "said"), _WRONG, ids=lambda one: one if isinstance(one, str) else "")
    def test_is_told_with_its_place_and_refused_by_the_reader_too(
        self, tmp_path: Path, value: dict[str, Any], path: str, said: str
    ) -> None:
        assert said in wrong(value)[path]
        (tmp_path / "plan.json").write_text(json.dumps(value), encoding="utf-8")
        assert jb.validate(tmp_path / "plan.json", within=WITHIN)

    def test_twelve_mistakes_are_told_but_for_those_that_no_schema_can_see(self) -> None:
        """Of the file in docs/how-to/your-own-plan.md: words of time that say nothing here, and the id of a plan that is not there, are for the reader."""
        (text,) = [text for _, text in PLANS if 'kleur = "blauw"' in text]
        found = wrong(tomllib.loads(text.replace("figure = nan", "figure = true")))
        assert set(found) == {
            *(
                "",
                "plans[0].title.en",
                "plans[0].sources",
                "plans[0].topics[0]",
                "targets[0].goal",
                "targets[0].goal.type",
            ),
            *("targets[0]", "indicators[0]", "observations[0].figure", "observations[0].period.start"),
        }
