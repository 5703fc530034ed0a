"""
Bewaren: a picture as PNG or SVG that carries its title, source, edition and text alternative, and what is drawn as CSV
beside it. The same picture gives the same bytes.
"""

from __future__ import annotations

import io
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from jeugdbeleid.errors import FormatError
from jeugdbeleid.plots.picture import Picture, picture, pictures_in

if TYPE_CHECKING:
    import os

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["FORMATS", "save"]

#: The formats, by the ending of a file's name.
FORMATS = ("png", "svg")

_RESOLUTION = 150


def save(ax: Axes, path: str | os.PathLike[str]) -> tuple[Path, ...]:
    """
    Write the figure of an Axes to a file, `.png` (150 dots to the inch) or `.svg`, and what is drawn to one of the same
    name that ends in `.csv`; the paths of both. Title, source line, edition and text alternative are in the file: as
    text chunks of a PNG (Title, Description, Source, Edition), as `title` and `desc` of an SVG, where screen readers
    find them, and in its metadata. Where the figure has more pictures, the file tells of all of them and each has a
    CSV, numbered. Nothing of matplotlib's own settings is changed.

    Raises :class:`FormatError` for another ending, and :class:`InvalidValue` where no function of
    :mod:`jeugdbeleid.plots` drew on the Axes.

    >>> save(None, "ladder.gif")
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.FormatError: Unknown format 'gif': expected 'png' or 'svg'
    """
    place = Path(path)
    ending = place.suffix.removeprefix(".").lower()
    if ending not in FORMATS:
        raise FormatError("format", ending, FORMATS)
    picture(ax)
    figure = ax.figure.canvas.figure
    shown = pictures_in(figure)
    place.write_bytes(_png(figure, shown) if ending == "png" else _svg(figure, shown))
    tables = [place.with_suffix(".csv")]
    if len(shown) > 1:
        tables = [place.with_name(f"{place.stem}-{number}.csv") for number in range(1, len(shown) + 1)]
    for table, one in zip(tables, shown, strict=True):
        table.write_text(one.csv, encoding="utf-8", newline="")
    return (place, *tables)


def _told(shown: tuple[Picture, ...]) -> dict[str, str]:
    """
    What a file says of itself.
    """
    told = {
        "Title": "; ".join(one.title for one in shown),
        "Description": " ".join(one.alternative for one in shown),
        "Source": " ".join(dict.fromkeys(one.source for one in shown)),
    }
    editions = sorted({one.edition for one in shown if one.edition is not None})
    return told | ({"Edition": ", ".join(editions)} if editions else {})


def _png(figure: Figure, shown: tuple[Picture, ...]) -> bytes:
    from matplotlib import rc_context  # noqa: PLC0415 - matplotlib is an extra

    made = io.BytesIO()
    with rc_context(
        {"text.hinting": "none"}
    ):  # letters are not fitted to dots, so that their widths are those measured
        figure.savefig(made, format="png", dpi=_RESOLUTION, metadata={**_told(shown), "Software": "jeugdbeleid"})
    return made.getvalue()


def _svg(figure: Figure, shown: tuple[Picture, ...]) -> bytes:
    """
    An SVG whose ids follow from what is drawn, with a title and a description that belong to the image.
    """
    from matplotlib import rc_context  # noqa: PLC0415 - matplotlib is an extra

    told, made = _told(shown), io.StringIO()
    edition = told.pop("Edition", None)
    metadata = told | {"Creator": "jeugdbeleid", "Date": None, "Language": shown[0].lang}
    if edition is not None:
        metadata["Identifier"] = f"jeugdbeleid, {edition}"
    with rc_context({"svg.hashsalt": "jeugdbeleid", "svg.fonttype": "path"}):
        figure.savefig(made, format="svg", metadata=metadata)
    title = f"<title>{escape(told['Title'], quote=False)}</title>"
    named = f'<title id="title">{escape(told["Title"], quote=False)}</title>\n <desc id="desc">'
    text = made.getvalue().replace(title, f"{named}{escape(told['Description'], quote=False)}</desc>", 1)
    text = text.replace("<svg ", f'<svg role="img" aria-labelledby="title desc" lang="{shown[0].lang}" ', 1)
    return text.encode("utf-8")
