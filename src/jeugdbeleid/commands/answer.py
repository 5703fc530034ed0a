"""
Antwoord: what a command has to say, for programs and for people, and how it is written.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.table import cards, table, tabs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["Answer", "written"]

_NOTHING = {"nl": "niets gevonden", "en": "nothing found"}


@final
@attrs.frozen(kw_only=True)
class Answer:
    """
    An answer: `plain` gives it as plain JSON values; for people it is `text`, `pairs` of a name and what holds it, or
    rows under headings. Of a table the columns `aside`, such as ids, are for programs only; a title stands above it
    and a line below it; without rows it is `nothing`.
    """

    plain: Callable[[], Any]
    text: str | None = None
    pairs: Sequence[tuple[str, str]] = ()
    headings: Sequence[str] = ()
    rows: Iterable[Sequence[str]] = ()
    aside: Sequence[int] = ()
    title: str = ""
    below: str = ""
    nothing: str = ""
    code: int = 0


def written(answer: Answer, form: str, lang: str, width: int) -> str:
    """
    An answer in a form: "json", "tabs" or "table", the last of at most `width` characters.

    >>> one = Answer(plain=lambda: {"id": "jeugdplan"}, headings=("id",), rows=[("jeugdplan",)], title="Plannen")
    >>> print(written(one, "json", "nl", 80))
    {
      "id": "jeugdplan"
    }
    >>> print(written(one, "table", "nl", 80))
    Plannen
    <BLANKLINE>
    id
    ---------
    jeugdplan
    """
    if form == "json":
        return json.dumps(answer.plain(), ensure_ascii=False, indent=2)
    if answer.text is not None:
        return answer.text
    if form == "tabs":
        return tabs(answer.headings, answer.pairs or answer.rows)
    if answer.pairs:
        names, held = zip(*answer.pairs, strict=True)
        return cards(("", *names), [(answer.title, *held)], width)
    rows = [_without(row, answer.aside) for row in answer.rows]
    made = table(_without(answer.headings, answer.aside), rows, width) if rows else answer.nothing or _NOTHING[lang]
    return "\n\n".join(part for part in (answer.title, made, answer.below) if part)


def _without(cells: Sequence[str], aside: Sequence[int]) -> list[str]:
    return [cell for index, cell in enumerate(cells) if index not in aside]
