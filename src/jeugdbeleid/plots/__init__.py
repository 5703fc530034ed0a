"""
Plaatjes: what a dossier says, drawn with matplotlib (the extra `plots`).

Each function prepares what is drawn, draws it on one `Axes`, the one given or that of a new figure, and returns it.
Nothing else is changed: no state of pyplot, no setting. Each picture has a title, units, a source line with the edition
of the data, and a text alternative that states what is seen (:func:`~jeugdbeleid.plots.picture.alternative`);
:func:`~jeugdbeleid.plots.saving.save` writes all of it to a file, and what is drawn as CSV beside it. `lang` is "nl" or
"en".

>>> import jeugdbeleid as jb
>>> from jeugdbeleid import plots
>>> ax = plots.ladder(jb.load(), ["jeugdhulp-gesloten"], lang="en")
>>> print(plots.alternative(ax).split(". ")[1])
4 closed: Young people in closed placement: 2017 2,650; 2018 2,565 (2017 to 2018: -85)
"""

from __future__ import annotations

from jeugdbeleid.plots.bars import family, ladder
from jeugdbeleid.plots.indicators import indicator
from jeugdbeleid.plots.money import funding
from jeugdbeleid.plots.picture import alternative
from jeugdbeleid.plots.saving import save
from jeugdbeleid.plots.slips import slippage
from jeugdbeleid.plots.timelines import timeline
from jeugdbeleid.plots.verdicts import overview

__all__ = [
    "alternative",
    "family",
    "funding",
    "indicator",
    "ladder",
    "overview",
    "save",
    "slippage",
    "timeline",
]
