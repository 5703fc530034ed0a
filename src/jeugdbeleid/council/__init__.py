"""
Raadsrapportage: what an analyst hands to a council every quarter, on a plan: aims and verdicts, what changed, what is due
soon, what has passed without a report, promises, money, and where all of it stands.

In Dutch that a councillor understands, or in English; in Markdown, or as one HTML page that is also fit for paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jeugdbeleid import wording
from jeugdbeleid.council._content import content_of
from jeugdbeleid.council._html import html
from jeugdbeleid.council._markdown import markdown
from jeugdbeleid.council._sections import page_of
from jeugdbeleid.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from jeugdbeleid.council._page import Page
    from jeugdbeleid.dossier import Dossier

__all__ = ["FORMATS", "report"]

#: The forms in which a report can be had.
FORMATS: Final[Mapping[str, Callable[[Page, Dossier], str]]] = {"markdown": markdown, "html": html}


def report(
    dossier: Dossier,
    plan: str,
    *,
    since: date,
    on: date,
    lang: str = "nl",
    format: str = "markdown",  # noqa: A002 - what a format is called everywhere
) -> str:
    """
    The report on a plan, by its id, as it stood on a day (`on`), with what changed after another (`since`). What is due
    is told up to the end of the next calendar quarter.

    Only what was known on that day is told. What has no date, a page of your own for instance, counts as known before
    everything that has one.

    Raises :class:`UnknownId` for a plan that is not there, :class:`FormatError` for another language or format, and
    :class:`InvalidValue` for an `on` before `since`, or on which the plan was not known.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> text = report(jb.load(), "actieplan-pleegzorg", since=date(2019, 4, 4), on=date(2019, 6, 7))
    >>> print(text.splitlines()[0])
    # Stand van zaken: Actieplan Pleegzorg 2017-2018
    """
    wording.check_lang(lang)
    if format not in FORMATS:
        raise FormatError("format", format, tuple(FORMATS))
    return FORMATS[format](page_of(content_of(dossier, plan, since=since, on=on), lang), dossier)
