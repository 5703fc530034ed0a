"""
Begin: the first lines of a plan file of one's own, in TOML or YAML with what each of them is for, or in JSON, which has no room for that.

Nothing in it is made up: what only its writer knows is to be filled in, and the file is in order as it stands. It names the schema that an editor checks it
with (:mod:`jeugdbeleid.schema`), which is looked for beside it.
"""

from __future__ import annotations

import json
import tomllib

from jeugdbeleid._check import check_id
from jeugdbeleid.errors import FormatError
from jeugdbeleid.wording import check_lang

__all__ = ["starter"]

_TEXT = {
    "nl": {
        "head": (
            "# Een eigen plan. Achter een hekje staat uitleg, of een regel die u kunt gebruiken door het hekje weg te halen.\n"
            "# Nakijken: jeugdbeleid validate {id}.{form}\n"
            "# De editor laten meekijken: jeugdbeleid schema plan.schema.json\n"
            "# Een id heeft kleine letters, cijfers en streepjes, en komt één keer voor."
        ),
        "plan": "# Het plan. Elk gegeven zegt waar het staat; retrieved is de dag waarop u het daar las.",
        "target": "# Een doel, zo vaak als nodig. Wat er geteld wordt is een indicator: jeugdbeleid find WOORD zoekt er een.",
        "goal": "# Een doel met een getal, in plaats van het doel zonder getal hieronder; due is de termijn, in gewone woorden.",
        "measure": "# Een maatregel, zo vaak als nodig, met wat er bij welke bron over gezegd is.",
        "observation": "# Een eigen telling, zo vaak als nodig.",
        "open": "in te vullen",
    },
    "en": {
        "head": (
            "# A plan of your own. After a # stands an explanation, or a line that you use by taking the # away.\n"
            "# Check it: jeugdbeleid validate {id}.{form}\n"
            "# Let the editor check it as you write: jeugdbeleid schema plan.schema.json\n"
            "# An id has small letters, digits and hyphens, and is there once."
        ),
        "plan": "# The plan. Each record says where it stands; retrieved is the day on which you read it there.",
        "target": "# An aim, as often as needed. What is counted is an indicator: jeugdbeleid find WORD looks for one.",
        "goal": "# An aim with a number, instead of the one without below; due is the term, in plain Dutch words.",
        "measure": "# A measure, as often as needed, with what each source says of it.",
        "observation": "# A count of your own, as often as needed.",
        "open": "to be filled in",
    },
}

_TOML = """\
#:schema ./plan.schema.json
{head}

{plan}
[[plans]]
id = "{id}"
title = {{ nl = "{open}", en = "{open}" }}
# period = {{ start = 2026-01-01, end = 2029-12-31 }}
sources = [{{ type = "Page", address = "{open}" }}]

{target}
[[targets]]
id = "{id}-1"
plan = "{id}"
title = {{ nl = "{open}", en = "{open}" }}
{goal}
# indicator = "pleegouders-inschrijvingen"
# goal = {{ type = "AtLeast", figure = "40" }}
# measured = {{ start = 2026-01-01, end = 2026-12-31 }}
# due = "eind 2026"
goal = {{ type = "Unquantified" }}
sources = [{{ type = "Page", address = "{open}" }}]

{measure}
[[measures]]
id = "{id}-2"
plan = "{id}"
title = {{ nl = "{open}", en = "{open}" }}
# reports = [{{ state = "planned", planning = "najaar 2026", source = {{ type = "Page", address = "{open}", retrieved = 2026-01-15 }} }}]
sources = [{{ type = "Page", address = "{open}" }}]

{observation}
# [[observations]]
# id = "{id}-3"
# indicator = "pleegouders-inschrijvingen"
# figure = 43
# period = {{ start = 2026-01-01, end = 2026-12-31 }}
# sources = [{{ type = "Cell", dataset = "{open}", retrieved = 2027-01-15 }}]
"""

_YAML = """\
# yaml-language-server: $schema=./plan.schema.json
{head}

{plan}
plans:
  - id: "{id}"
    title: {{ nl: {open}, en: {open} }}
    # period: {{ start: 2026-01-01, end: 2029-12-31 }}
    sources: [{{ type: Page, address: {open} }}]

{target}
targets:
  - id: "{id}-1"
    plan: "{id}"
    title: {{ nl: {open}, en: {open} }}
    {goal}
    # indicator: pleegouders-inschrijvingen
    # goal: {{ type: AtLeast, figure: "40" }}
    # measured: {{ start: 2026-01-01, end: 2026-12-31 }}
    # due: eind 2026
    goal: {{ type: Unquantified }}
    sources: [{{ type: Page, address: {open} }}]

{measure}
measures:
  - id: "{id}-2"
    plan: "{id}"
    title: {{ nl: {open}, en: {open} }}
    # reports: [{{ state: planned, planning: najaar 2026, source: {{ type: Page, address: {open}, retrieved: 2026-01-15 }} }}]
    sources: [{{ type: Page, address: {open} }}]

{observation}
# observations:
#   - id: "{id}-3"
#     indicator: pleegouders-inschrijvingen
#     figure: 43
#     period: {{ start: 2026-01-01, end: 2026-12-31 }}
#     sources: [{{ type: Cell, dataset: {open}, retrieved: 2027-01-15 }}]
"""

_FORMS = {"toml": _TOML, "yaml": _YAML, "yml": _YAML, "json": _TOML}


def starter(identifier: str, lang: str = "nl", form: str = "toml") -> str:
    """
    A plan file to begin with, whose plan has an id, explained in Dutch or English; a form is what the name of such a file ends in. Raises
    :class:`InvalidValue` for what can be no id, and :class:`FormatError` for another language or form.

    >>> print(starter("jeugdplan").splitlines()[2])
    # Nakijken: jeugdbeleid validate jeugdplan.toml
    >>> print(starter("jeugdplan", form="yaml").splitlines()[0])
    # yaml-language-server: $schema=./plan.schema.json
    """
    check_id("Plan.id", identifier)
    check_lang(lang)
    if form not in _FORMS:
        raise FormatError("form of file", form, tuple(_FORMS))
    text = _TEXT[lang]
    head = text["head"].format(id=identifier, form=form)
    made = _FORMS[form].format(**{**text, "head": head, "id": identifier})
    if form != "json":
        return made
    return json.dumps({"$schema": "./plan.schema.json", **tomllib.loads(made)}, ensure_ascii=False, indent=2) + "\n"
