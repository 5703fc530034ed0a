"""
Grafieken: the pictures of the pages, drawn by :mod:`jeugdbeleid.plots`, with what is seen told in words and what is
drawn as CSV.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.sphinxext.parts import Picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.axes import Axes

    from jeugdbeleid.indicator import Indicator
    from jeugdbeleid.plan import Plan
    from jeugdbeleid.sphinxext.view import View

__all__ = ["indicator_chart", "timeline_chart"]

#: A text alternative is cut at the end of a sentence: the table below the picture has the rest.
_LONGEST = 600


def indicator_chart(view: View, indicator: Indicator) -> tuple[Picture, ...]:
    """
    The figures of an indicator through time; nothing where fewer than two periods have one, or no day of asking is
    set.
    """
    periods = {one.period for one in view.known.dossier.figures_of(indicator.id) if one.period is not None}
    if len(periods) < 2:  # noqa: PLR2004 - one figure is no course
        return ()
    from jeugdbeleid import plots  # noqa: PLC0415 - matplotlib costs a second

    def draw() -> Axes:
        return plots.indicator(view.known.dossier, indicator.id, on=view.on, lang=view.lang)

    return _drawn(view, f"indicator-{indicator.id}", draw)


def timeline_chart(view: View, plan: Plan) -> tuple[Picture, ...]:
    """
    The timeline of a plan; nothing where nothing has a date.
    """
    from jeugdbeleid import plots  # noqa: PLC0415 - as above

    def draw() -> Axes:
        return plots.timeline(view.known.dossier, plan.id, on=view.on, lang=view.lang)

    return _drawn(view, f"timeline-{plan.id}", draw)


def _drawn(view: View, name: str, draw: Callable[[], Axes]) -> tuple[Picture, ...]:
    """
    The picture that is drawn, in a file with its data beside it; nothing where there is nothing to draw.
    """
    from jeugdbeleid import plots  # noqa: PLC0415 - as above

    try:
        ax = draw()
    except InvalidValue:
        return ()
    view.folder.mkdir(parents=True, exist_ok=True)
    picture, data = plots.save(ax, view.folder / f"{name}-{view.lang}.svg")
    return (Picture(f"{view.seen}/{picture.name}", _short(plots.alternative(ax)), f"{view.seen}/{data.name}"),)


def _short(text: str) -> str:
    """
    A text cut at the end of a sentence.

    >>> _short("Pleegouders: 2016 15.690. ") == "Pleegouders: 2016 15.690."
    True
    """
    if len(text) <= _LONGEST:
        return text.strip()
    return text[:_LONGEST].rpartition(". ")[0] + "."
