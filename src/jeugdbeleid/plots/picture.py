"""
Plaatje: what a picture shows, apart from how it is drawn.

Each picture is first prepared, by a pure function, as rows with a title, units, a source line and a text alternative;
then it is drawn on one `Axes`, which keeps them.
"""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from jeugdbeleid.errors import InvalidValue, UnknownId, nearest
from jeugdbeleid.plan import Plan
from jeugdbeleid.source import Cell
from jeugdbeleid.wording import day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.figure import Exact
    from jeugdbeleid.period import Period
    from jeugdbeleid.source import Source

__all__ = [
    "Picture",
    "alternative",
    "edition_of",
    "iso",
    "keep",
    "picture",
    "pictures_in",
    "plain",
    "plan_of",
    "source_line",
]


@final
@attrs.frozen(kw_only=True)
class Picture:
    """
    What a picture shows (plaatje): `title` and a `note` under it, `unit` (what its axis counts), `source`, the text
    `alternative` that states what is seen, and what is drawn as `rows` of text under `columns`: ids and codes, numbers
    exact, days in ISO form. `edition` is that of the data.

    >>> shown = Picture(title="Plaatsen", unit="aantal", source="Bron: telling.", alternative="2018: 55.",
    ...     columns=("year", "value"), rows=(("2018", "55"),))
    >>> print(shown.csv, end="")
    year,value
    2018,55
    """

    title: str
    note: str = ""
    unit: str
    source: str
    alternative: str
    lang: str = "nl"
    edition: str | None = None
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def csv(self) -> str:
        """
        The rows as CSV (RFC 4180), each line ending in a newline.
        """
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows((self.columns, *self.rows))
        return text.getvalue()


_SOURCE = {
    "nl": ("Gevraagd op {}. ", "Bron: ", "editie {}", " en nog {}"),
    "en": ("As asked on {}. ", "Source: ", "edition {}", " and {} more"),
}

#: So many sources are named; of the others the number is told, and the CSV has all of them.
_NAMED = 4


def source_line(dossier: Dossier, sources: Iterable[Source], lang: str, on: date | None = None) -> str:
    """
    The source line of a picture (bronregel): the day of asking, the documents by name, the edition of the data.

    >>> from datetime import date
    >>> from jeugdbeleid import Cell, Dossier
    >>> source_line(Dossier(), [Cell.own("telling", on=date(2019, 2, 1))], "nl", date(2019, 6, 7))
    'Gevraagd op 7 juni 2019. Bron: telling.'
    """
    asked, before, edition, others = _SOURCE[lang]
    names = list(dict.fromkeys(_name(dossier, source, lang) for source in sources))
    more = others.format(len(names) - _NAMED) if len(names) > _NAMED else ""
    bundle = edition_of(dossier)
    version = "" if bundle is None else f" (jeugdbeleid, {edition.format(bundle)})"
    when = "" if on is None else asked.format(day(on, lang))
    return f"{when}{before}{'; '.join(names[:_NAMED])}{more}{version}."


def plan_of(dossier: Dossier, plan: str | Plan) -> Plan:
    """
    A plan by its id, here or in the dossier this one stands within; :class:`UnknownId` names the nearest ids.
    """
    found = dossier.find(plan) if isinstance(plan, str) else plan
    if not isinstance(found, Plan):
        known = [one.id for layer in dossier.layers() for one in layer.plans]
        raise UnknownId("plan", str(plan), nearest(str(plan), known))
    return found


def edition_of(dossier: Dossier) -> str | None:
    """
    The edition of the data: the dossier's own, else that of the dossier it stands within.
    """
    return next((layer.edition for layer in dossier.layers() if layer.edition is not None), None)


def _name(dossier: Dossier, source: Source, lang: str) -> str:
    if isinstance(source, Cell):
        return source.dataset
    title = getattr(None if source.document is None else dossier.find(source.document), "title", None)
    return str(source) if title is None else str(title.label(lang))


def iso(period: Period | None) -> tuple[str, str]:
    """
    The first and last day of a period in ISO form, empty where it has none.

    >>> iso(None)
    ('', '')
    """
    start, _, end = ("..." if period is None else str(period)).partition("..")
    return start, end.strip(".")


def plain(value: Exact | None) -> str:
    """
    An exact number as text: "712", "13.7", "425/7" where its digits have no end; empty where there is none.

    >>> plain(Fraction(137, 10)), plain(Fraction(425, 7)), plain(None)
    ('13.7', '425/7', '')
    """
    if not isinstance(value, Fraction):
        return "" if value is None else str(value)
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return str(value) if rest != 1 else format(Decimal(value.numerator) / value.denominator, "f")


#: Where an Axes keeps what it shows.
_KEPT = "jeugdbeleid_picture"


def keep(ax: Axes, shown: Picture) -> Axes:
    """
    The Axes, which now keeps what it shows.
    """
    setattr(ax, _KEPT, shown)
    return ax


def picture(ax: Axes) -> Picture:
    """
    What an Axes shows; :class:`InvalidValue` where no function of :mod:`jeugdbeleid.plots` drew it.
    """
    shown = getattr(ax, _KEPT, None)
    if not isinstance(shown, Picture):
        raise InvalidValue("Axes", ax, "one that a function of jeugdbeleid.plots has drawn on")
    return shown


def pictures_in(figure: Figure) -> tuple[Picture, ...]:
    """
    What the Axes of a figure show, in the order in which they were made.
    """
    kept = (getattr(ax, _KEPT, None) for ax in figure.axes)
    return tuple(one for one in kept if isinstance(one, Picture))


def alternative(ax: Axes) -> str:
    """
    The text alternative of a picture (tekstalternatief): sentences that state what is seen, in the picture's language.

    Raises :class:`InvalidValue` where no function of :mod:`jeugdbeleid.plots` drew it.
    """
    return picture(ax).alternative
