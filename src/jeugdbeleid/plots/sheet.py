"""
Vel: the sheet that a picture is drawn on, its title, key, units and source line measured so that nothing overlaps.

No state of pyplot is touched: a new figure is a :class:`matplotlib.figure.Figure`, which the caller owns.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from jeugdbeleid.errors import InvalidValue, MissingExtra
from jeugdbeleid.plots import style
from jeugdbeleid.plots.picture import keep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from jeugdbeleid.plots.picture import Picture

__all__ = ["Key", "extent", "fitted", "heading", "height_of", "label", "room_of", "sheet", "stroke", "swatch"]

#: One entry of a key (legenda): the mark and its word.
Key = tuple[Any, str]

#: The margin of a sheet, the height of tick labels and of an axis' name, in points; the height of a line in sizes.
_EDGE, _TICKS, _NAME, _LINE = 10.0, 16.0, 14.0, 1.25
_POINTS = 72
#: How much wider letters may become where they are fitted to dots.
_HINTED = 1.04
#: Of a key: the width of a mark, the room between it and its word, and between two columns, in sizes.
_HANDLE, _PAD, _BETWEEN = 1.8, 0.6, 1.4

#: How a text stands that is placed from a side of the drawing.
_OUTSIDE: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points", "parse_math": False}


def _matplotlib() -> None:
    """
    Refuse to go on without matplotlib, and say where it is to be had.
    """
    try:
        import matplotlib  # noqa: F401, ICN001, PLC0415 - an extra; whether it is there is all that is asked
    except ImportError as error:
        raise MissingExtra("matplotlib", "plots") from error


def swatch(**look: Any) -> Any:  # noqa: ANN401 - a patch, however it looks
    """
    A patch for a key.
    """
    _matplotlib()
    from matplotlib.patches import Patch  # noqa: PLC0415 - matplotlib is an extra

    return Patch(**look)


def stroke(**look: Any) -> Any:  # noqa: ANN401 - a line or a mark, however it looks
    """
    A line or a mark for a key.
    """
    _matplotlib()
    from matplotlib.lines import Line2D  # noqa: PLC0415 - matplotlib is an extra

    return Line2D([], [], **look)


def extent(text: str, size: float = style.TEXT, *, bold: bool = False) -> float:
    """
    How wide a text is in DejaVu Sans or the font that is set, in points.

    >>> extent("mm") == 2 * extent("m")
    True
    """
    _matplotlib()
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415 - matplotlib is an extra
    from matplotlib.textpath import text_to_path  # noqa: PLC0415 - as above

    font = FontProperties(size=size, weight="bold" if bold else "normal")
    return _HINTED * float(text_to_path.get_text_width_height_descent(text, font, ismath=False)[0])


def fitted(text: str, points: float, size: float = style.TEXT, *, bold: bool = False) -> list[str]:
    """
    A text in lines of at most so many points, broken between words; a longer word has a line of its own.

    >>> fitted("Handboek Matching", 50)
    ['Handboek', 'Matching']
    """
    if extent(text, size, bold=bold) <= points:
        return [text]
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and extent(longer, size, bold=bold) <= points:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def room_of(ax: Axes | None, left: float = 0) -> float:
    """
    How many points wide the drawing is: on a given Axes, or on a sheet with so many points for labels at its left.
    """
    return style.WIDTH - 2 * _EDGE - left if ax is None else ax.bbox.width * _POINTS / ax.figure.dpi


def height_of(ax: Axes) -> float:
    """
    How many points high the drawing is.
    """
    return ax.bbox.height * _POINTS / ax.figure.dpi


def sheet(
    ax: Axes | None,
    shown: Picture,
    *,
    body: float,
    left: float = 0,
    keys: Sequence[Key] = (),
    above: bool = False,
    upright: bool = False,
) -> Axes:
    """
    The Axes to draw on, with title, key, units and source line, which keeps what it shows: the one given, which must
    be empty, or that of a new figure. There the drawing is `body` points high, with `left` points for the labels of
    the vertical axis; `above` where the horizontal axis is shown above it too, `upright` where the units are those of
    the vertical one.

    Raises :class:`InvalidValue` for an Axes on which something is drawn.
    """
    if ax is not None and ax.has_data():
        raise InvalidValue("ax", ax, "an empty Axes, for a picture sets its limits, ticks and title")
    room = room_of(ax, left)
    title = fitted(shown.title, room + left, style.TITLE, bold=True)
    note = fitted(shown.note, room + left) if shown.note else []
    source = fitted(shown.source, room + left, style.TEXT - 1)
    columns, key = _key(keys, room + left)
    top = key + _TICKS * above
    noted = len(note) * style.TEXT * _LINE
    if ax is None:
        ax = _new(
            left,
            above=len(title) * style.TITLE * _LINE + noted + top + _EDGE + 3,
            body=body,
            below=_TICKS + _NAME + len(source) * (style.TEXT - 1) * _LINE + _EDGE,
        )
    side = -left / room
    ax.set_title(
        "\n".join(title),
        loc="left",
        x=side,
        y=1,
        pad=top + noted + (8 if note else 5),
        fontsize=style.TITLE,
        fontweight="bold",
        color=style.INK,
        parse_math=False,
    )
    ax.annotate("\n".join(note), (side, 1), (0, top + 3), va="bottom", color=style.INK, fontsize=style.TEXT, **_OUTSIDE)
    if keys:
        _show_key(ax, keys, columns, side, 3 + _TICKS * above)
    _axes(ax, shown.unit, above=above, upright=upright)
    ax.annotate(
        "\n".join(source),
        (side, 0),
        (0, -_TICKS - _NAME),
        va="top",
        fontsize=style.TEXT - 1,
        color=style.GREY,
        linespacing=1.2,
        **_OUTSIDE,
    )
    return keep(ax, shown)


def label(ax: Axes, at: float, lines: Sequence[str], *, right: str = "", bold: bool = False, left: float = 0) -> None:
    """
    A text of one or more lines at the left edge of a drawing, or so many points `left` of it, its top `at` a height of
    the vertical axis; and one at the right edge.
    """
    shared: dict[str, Any] = {
        "transform": ax.get_yaxis_transform(),
        "va": "top",
        "fontsize": style.TEXT,
        "parse_math": False,
    }
    behind = {"facecolor": style.PAPER, "edgecolor": "none", "pad": 0.6}
    weight = "bold" if bold else "normal"
    side = -left / room_of(ax)
    ax.text(side, at, "\n".join(lines), color=style.INK, weight=weight, linespacing=1.15, bbox=behind, **shared)
    if right:
        ax.text(1, at, right, color=style.GREY, ha="right", bbox=behind, **shared)


def heading(ax: Axes, under: float, words: str, right: str = "") -> None:
    """
    A heading over a line, which stands at a height of the vertical axis.
    """
    label(ax, under - style.TEXT - 5, [words], right=right, bold=True)
    ax.axhline(under - 1.5, color=style.GREY, linewidth=0.8)


def _new(left: float, above: float, body: float, below: float) -> Axes:
    """
    The Axes of a new figure, so many points from its edges.
    """
    from matplotlib.figure import Figure  # noqa: PLC0415 - matplotlib is an extra

    height = above + body + below
    figure = Figure(figsize=(style.WIDTH / _POINTS, height / _POINTS), facecolor=style.PAPER)
    width = room_of(None, left)
    return figure.add_axes(
        (
            (_EDGE + left) / style.WIDTH,
            below / height,
            width / style.WIDTH,
            body / height,
        )
    )


def _show_key(ax: Axes, keys: Sequence[Key], columns: int, side: float, above: float) -> None:
    """
    The key, at a side of the drawing and so many points above it.
    """
    from matplotlib.transforms import ScaledTranslation  # noqa: PLC0415 - matplotlib is an extra

    ax.legend(
        [mark for mark, _ in keys],
        [word for _, word in keys],
        loc="lower left",
        bbox_to_anchor=(side, 1),
        bbox_transform=ax.transAxes + ScaledTranslation(0, above / _POINTS, ax.figure.dpi_scale_trans),
        borderaxespad=0,
        borderpad=0,
        ncols=columns,
        frameon=False,
        fontsize=style.TEXT,
        labelcolor=style.INK,
        handlelength=_HANDLE,
        handletextpad=_PAD,
        columnspacing=_BETWEEN,
        alignment="left",
    )


def _key(keys: Sequence[Key], room: float) -> tuple[int, float]:
    """
    In how many columns a key fits, and how many points high it is then.
    """
    widths = [extent(word) + (_HANDLE + _PAD) * style.TEXT + 2 for _, word in keys]
    for columns in range(len(keys), 0, -1):
        rows, longer = divmod(len(keys), columns)
        starts = [at * rows + min(at, longer) for at in range(columns + 1)]
        wide = sum(max(widths[start:end]) for start, end in pairwise(starts))
        if wide + _BETWEEN * style.TEXT * (columns - 1) <= room or columns == 1:
            return columns, (rows + (longer > 0)) * style.TEXT * 1.55 + 5
    return 1, 0.0


def _axes(ax: Axes, unit: str, *, above: bool, upright: bool) -> None:
    """
    The axes: the name of one, the labels of the horizontal one above the drawing too where asked.
    """
    ax.set_facecolor(style.PAPER)
    for side, spine in ax.spines.items():
        spine.set_visible(side == "bottom")
        spine.set_color(style.GREY)
    ax.tick_params(axis="x", labelsize=style.TEXT, labelcolor=style.INK, color=style.GREY, length=3, pad=2)
    ax.tick_params(axis="x", labeltop=above, top=above)
    ax.tick_params(axis="y", labelsize=style.TEXT, labelcolor=style.INK, length=0, pad=4)
    if upright:
        ax.set_ylabel(unit, fontsize=style.TEXT, color=style.INK, labelpad=4, parse_math=False)
    else:
        ax.set_xlabel(unit, loc="right", fontsize=style.TEXT, color=style.INK, labelpad=1, parse_math=False)
