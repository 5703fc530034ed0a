"""
Tonen als HTML: records, checks, timelines and registers for a notebook or a page, all through this one renderer.

The classes hold no markup: a notebook asks them how they look, and they ask here. Every text is escaped, every heading
of a table says what it heads, no meaning is carried by a colour, and what is in another language than the page says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jeugdbeleid import wording
from jeugdbeleid.analysis.promises import Kept
from jeugdbeleid.analysis.timeline import Timeline
from jeugdbeleid.analysis.verdict import TargetCheck
from jeugdbeleid.dossier import Dossier
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.record import Record
from jeugdbeleid.register import Register
from jeugdbeleid.render import outcomes, records

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeugdbeleid.render.markup import Html

__all__ = ["html"]


def html(value: Any, lang: str = "nl") -> Html:  # noqa: ANN401 - whatever it is, it is shown or refused
    """
    A record, register, dossier, check, kept commitment or timeline as an HTML table, "nl" or "en"; a notebook shows
    what comes back as such. Of long ones the first 60 rows and the number of the others.

    Raises :class:`FormatError` for another language and :class:`InvalidValue` for another value.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> dossier = jb.load()
    >>> check = jb.check(dossier.targets["pleegouders-inschrijvingen-2018"], dossier, on=date(2019, 6, 7))
    >>> print(html(check)[:77])
    <table lang="nl"><caption>Toename inschrijvingen nieuwe pleegouders 2018</cap
    """
    wording.check_lang(lang)
    for kind, render in _RENDERERS:
        if isinstance(value, kind):
            return render(value, lang)
    raise InvalidValue("html", value, "a record, register, dossier, check, kept commitment or timeline")


_RENDERERS: tuple[tuple[type, Callable[[Any, str], Html]], ...] = (
    (Record, records.record),
    (Register, records.register),
    (Dossier, records.dossier),
    (TargetCheck, outcomes.target_check),
    (Kept, outcomes.kept),
    (Timeline, outcomes.timeline),
)
