"""
Gegevens: a record, a register and a dossier as tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from jeugdbeleid.kinds import KINDS as REGISTERS
from jeugdbeleid.record import Record, Titled
from jeugdbeleid.render.labels import FIELDS, KINDS
from jeugdbeleid.render.markup import Html, element, joined, table
from jeugdbeleid.render.values import in_english, shown, word

if TYPE_CHECKING:
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.register import Register

__all__ = ["MOST", "dossier", "fields", "kind_in_words", "more", "record", "register"]

#: So many records or entries are shown; of the others the number is told.
MOST = 60

#: The fields that are written in English, whatever the language of the page.
_ENGLISH = frozenset({"population", "share_of", "definition", "caveat", "explanation", "note"})

#: What stands in the columns of a register, after the id and the title.
_COLUMNS = {
    "Document": ("kind", "date", "issuers"),
    "Organisation": ("abbreviation", "kind"),
    "Plan": ("kind", "period", "owners"),
    "ActionLine": ("plan", "number"),
    "Measure": ("plan", "action_line", "kind", "parties"),
    "Indicator": ("unit", "measured", "producer", "family"),
    "Observation": ("indicator", "figure", "period", "breakdown", "status"),
    "Target": ("plan", "goal", "measured", "due"),
    "Commitment": ("kind", "made_on", "by", "due"),
    "Funding": ("amount", "basis", "period", "state"),
    "Relation": ("subject", "kind", "object"),
    "Reconciliation": ("kind", "terms", "result", "stated"),
    "Practice": ("place", "groups"),
    "Obstacle": ("hinders",),
}


def kind_in_words(kind: type[Record], lang: str, *, several: bool = False) -> str:
    """
    The name of a kind of record, of one or of several.

    >>> from jeugdbeleid import Target
    >>> kind_in_words(Target, "nl", several=True)
    'doelen'
    """
    return KINDS[kind.__name__][lang == "en"][several]


def _field(name: str, lang: str) -> str:
    return FIELDS[name][lang == "en"]


def record(value: Record, lang: str) -> Html:
    """
    A record: each of its fields that holds something, in the order of its class.
    """
    rows = [[_field("id", lang), element("code", value.id)], *map(list, fields(value, lang))]
    title = value.title.label(lang) if isinstance(value, Titled) else value.id
    return table(f"{title} ({kind_in_words(type(value), lang)})", rows, lang=lang)


def fields(value: Record, lang: str) -> list[tuple[str, Html]]:
    """
    The fields of a record that hold something, each by its name and in words, without its id and title.
    """
    names = [field.name for field in attrs.fields(type(value)) if field.name not in {"id", "title"}]
    filled = [(name, getattr(value, name)) for name in names if getattr(value, name) not in {None, ()}]
    return [(_field(name, lang), _cell(name, held, lang)) for name, held in filled]


def _cell(name: str, held: Any, lang: str) -> Html:  # noqa: ANN401 - what a field holds
    return in_english(held, lang) if name in _ENGLISH else shown(held, lang)


def register(value: Register[Any], lang: str) -> Html:
    """
    A register: a row for each record, up to :data:`MOST`, with what tells records of its kind apart.
    """
    kind: type[Record] = value.kind
    names = (*(["title"] if issubclass(kind, Titled) else []), *_COLUMNS[kind.__name__], "sources")
    records = list(value)[:MOST]
    rows = [[element("code", one.id), *(_cell(name, getattr(one, name), lang) for name in names)] for one in records]
    return table(
        f"{len(value)} {kind_in_words(kind, lang, several=len(value) != 1)}",
        rows,
        lang=lang,
        headings=[_field(name, lang) for name in ("id", *names)],
        below=more(len(value), lang),
    )


def more(count: int, lang: str) -> str:
    """
    How many are not shown; nothing where all are.
    """
    return word("more", lang).format(count - MOST) if count > MOST else ""


def dossier(value: Dossier, lang: str) -> Html:
    """
    A dossier: how many records of each kind it has, and its edition.
    """
    registers = [value.register(kind) for kind in REGISTERS]
    rows = [[kind_in_words(one.kind, lang, several=True), str(len(one))] for one in registers if len(one)]
    edition = "" if value.edition is None else f", {word('edition', lang).format(value.edition)}"
    headings = [word("records", lang), word("count", lang)]
    return table(joined([word("dossier", lang), edition]), rows, lang=lang, headings=headings)
