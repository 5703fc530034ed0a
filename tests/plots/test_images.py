"""
The pictures held against images of them that were looked at: on a made-up dossier, in the font that comes with
matplotlib. After a change that is meant, `pytest tests/plots/test_images.py --mpl-generate-path=tests/plots/images` makes
them anew; look at each before you keep it.

Another matplotlib sets letters otherwise, a third of a pixel here and a pixel there, which is more than what a lost bar
changes. So the images are those of one series of it; the layout is measured with every one (test_pictures.py).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib as mpl
import pytest
from matplotlib.font_manager import FontProperties, findfont
from matplotlib.testing.compare import compare_images

from jeugdbeleid import plots
from made_pictures import MADE
from made_up import year

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure

IMAGES = Path(__file__).parent / "images"
ON = date(2020, 7, 1)

#: The series of matplotlib that made the images, and the root mean square by which one may differ, of 255.
SERIES, TOLERANCE = "3.11", 3

#: How they are drawn: as matplotlib does by default, with letters that are not fitted to dots.
STYLE = ["default", {"text.hinting": "none", "font.family": "DejaVu Sans"}]

made_with = pytest.mark.skipif(
    not mpl.__version__.startswith(f"{SERIES}."),
    reason=f"IMAGES NOT COMPARED: they were made with matplotlib {SERIES}, this is {mpl.__version__}",
)
compared = pytest.mark.mpl_image_compare(
    baseline_dir=str(IMAGES), tolerance=TOLERANCE, style=STYLE, savefig_kwargs={"dpi": 72}, deterministic=True
)


def image(test: Callable[[], Figure]) -> Callable[[], Figure]:
    """
    A test that gives a figure, which is held against the image of its name.
    """
    marked: Callable[[], Figure] = made_with(compared(test))
    return marked


@image
def test_timeline() -> Figure:
    return plots.timeline(MADE, "jeugdplan", on=ON).figure.canvas.figure


@image
def test_indicator() -> Figure:
    drawn = plots.indicator(MADE, "wachtenden", on=ON, target="minder-wachtenden", baseline=year(2014))
    return drawn.figure.canvas.figure


@image
def test_family() -> Figure:
    return plots.family(MADE, "wachten").figure.canvas.figure


@image
def test_ladder() -> Figure:
    return plots.ladder(MADE, ["pleegzorg", "gesloten"], lang="en").figure.canvas.figure


@image
def test_slippage() -> Figure:
    return plots.slippage(MADE).figure.canvas.figure


@image
def test_funding() -> Figure:
    return plots.funding(MADE, lang="en").figure.canvas.figure


@image
def test_overview() -> Figure:
    return plots.overview(MADE, on=ON).figure.canvas.figure


def test_the_font_is_the_one_that_comes_with_matplotlib() -> None:
    found = Path(findfont(FontProperties(family="DejaVu Sans")))

    assert found.name == "DejaVuSans.ttf"
    assert Path(mpl.get_data_path()) in found.parents


def test_the_images_are_compared_in_the_ordinary_run(request: pytest.FixtureRequest) -> None:
    assert request.config.getoption("--mpl") or request.config.getoption("--mpl-generate-path")


@made_with
@pytest.mark.parametrize("lost", ["patches", "texts"])
def test_a_bar_or_a_label_that_is_lost_is_seen(lost: str, tmp_path: Path) -> None:
    """The tolerance leaves no room for something that is missing."""
    with mpl.rc_context({"text.hinting": "none"}):
        ax = plots.ladder(MADE, ["pleegzorg", "gesloten"], lang="en")
        getattr(ax, lost)[0].remove()
        ax.figure.canvas.figure.savefig(tmp_path / "now.png", dpi=72)

    found = compare_images(str(IMAGES / "test_ladder.png"), str(tmp_path / "now.png"), tol=TOLERANCE)
    assert found is not None
