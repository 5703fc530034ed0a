"""
Uitleg: what an editor shows of a field, class or term, from the labels and docstrings of the package.
"""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

from jeugdbeleid.render.labels import FIELDS, KINDS

if TYPE_CHECKING:
    from jeugdbeleid.record import Record
    from jeugdbeleid.vocabulary import Term

__all__ = ["labels", "of_field", "of_kind", "said"]

_ROLE = re.compile(r":\w+:`~?([^`]*)`")
_SENTENCE = re.compile(r"(?<=[.;:]) (?=[A-Z`])")


def said(kind: type[Any]) -> str:
    """
    What the docstring of a class says of it, without what it raises and its examples, in the words of files.

    >>> from jeugdbeleid.report import Area
    >>> said(Area)
    'Gebied: a named area and, where it has one, its CBS code ("GM0363").'
    """
    return " ".join(one for one in _sentences(kind) if not one.startswith("Raises "))


def _sentences(kind: type[Any]) -> list[str]:
    prose = (inspect.getdoc(kind) or "").partition(">>>")[0].replace("`None`", "`null`")
    return _SENTENCE.split(" ".join(_ROLE.sub(r"\1", prose).split()))


def of_kind(kind: type[Record]) -> dict[str, str]:
    """
    What a list of records of a kind is called in Dutch, and what its class says of it.

    >>> from jeugdbeleid.relation import Obstacle
    >>> of_kind(Obstacle)
    {'title': 'knelpunten', 'description': 'What stands in the way (knelpunt), and the ids of what it `hinders`.'}
    """
    return {"title": KINDS[kind.__name__][0][1], "description": said(kind)}


def of_field(kind: type[Any], name: str) -> dict[str, str]:
    """
    What a field is called in Dutch, where that is known, and what its class, or one that it inherits from, says of it.

    >>> from jeugdbeleid.record import Record
    >>> of_field(Record, "note")
    {'title': 'toelichting', 'description': '`note` (toelichting) says of every judgement why.'}
    """
    made = {"title": FIELDS[name][0]} if name in FIELDS else {}
    about = next((one for base in kind.__mro__ for one in _sentences(base) if f"`{name}`" in one), None)
    return made if about is None else {**made, "description": f"{about.rstrip('.;:')}."}


def labels(kind: type[Term]) -> dict[str, Any]:
    """
    The labels of a closed list, Dutch and English, in the order of its terms: as the JSON and YAML editors read them, and as that of TOML does.

    >>> from jeugdbeleid.vocabulary import Moved
    >>> labels(Moved)["enumDescriptions"]
    ['eerder (earlier)', 'later']
    """
    both = [term.nl if term.nl == term.en else f"{term.nl} ({term.en})" for term in kind]
    return {"enumDescriptions": both, "x-taplo": {"docs": {"enumValues": both}}}
