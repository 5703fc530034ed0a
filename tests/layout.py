"""
A picture, measured: which texts are cut off by the edge of the figure, which stand over each other, where a line runs;
and its CSV, read.
"""

from __future__ import annotations

import csv
from io import StringIO
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D
    from matplotlib.text import Text
    from matplotlib.transforms import Bbox

from jeugdbeleid.plots.picture import picture


def table(ax: Axes) -> list[dict[str, str]]:
    """
    The rows of a picture's CSV.
    """
    return list(csv.DictReader(StringIO(picture(ax).csv)))


def run(line: Line2D) -> list[tuple[float, float]]:
    """
    The points of a line.
    """
    across, up = (np.asarray(one, dtype=float) for one in (line.get_xdata(), line.get_ydata()))
    return [(float(x), float(y)) for x, y in zip(across, up, strict=True)]


def texts(ax: Axes) -> Iterator[Text]:
    """
    What is written: title, labels, the key, and the ticks that lie on the axes.
    """
    yield ax.title
    yield from (ax._left_title, ax.xaxis.label, ax.yaxis.label)  # type: ignore[attr-defined]  # the title at the left
    yield from ax.texts
    legend = ax.get_legend()
    if legend is not None:
        yield from legend.get_texts()
    for axis, limits in ((ax.xaxis, ax.get_xlim()), (ax.yaxis, ax.get_ylim())):
        for tick in axis.get_major_ticks():
            if min(limits) <= tick.get_loc() <= max(limits):
                yield from (label for label in (tick.label1, tick.label2) if label.get_visible())


def boxes(ax: Axes) -> dict[str, Bbox]:
    """
    Where each text stands, in dots from the lower left corner; the number before a text keeps equal ones apart.
    """
    canvas = FigureCanvasAgg(ax.figure.canvas.figure)
    canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib types most of itself
    renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]  # as above
    written = [text for text in texts(ax) if text.get_text().strip()]
    return {
        f"{number} {text.get_text()}": text.get_window_extent(renderer).padded(-0.5)
        for number, text in enumerate(written)
    }


def faults(ax: Axes) -> list[tuple[str, ...]]:
    """
    The texts that do not lie within the figure, and the pairs of texts that stand over each other.
    """
    found, edge = boxes(ax), ax.figure.canvas.figure.bbox
    outside = [
        (name,)
        for name, box in found.items()
        if box.x0 < edge.x0 or box.y0 < edge.y0 or box.x1 > edge.x1 or box.y1 > edge.y1
    ]
    return outside + [(one, other) for one, other in combinations(found, 2) if found[one].overlaps(found[other])]
