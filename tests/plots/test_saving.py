"""
Saving: title, source, edition and text alternative in the file, a CSV beside it, and the same bytes every time.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from matplotlib.figure import Figure
from PIL import Image

import jeugdbeleid as jb
from jeugdbeleid import plots
from jeugdbeleid.errors import FormatError, InvalidValue
from jeugdbeleid.plots.picture import picture
from made_pictures import MADE, measure, said
from made_up import PLAN, a_dossier

SVG, DC = "{http://www.w3.org/2000/svg}", "{http://purl.org/dc/elements/1.1/}"
LADDER = plots.ladder(MADE, ["pleegzorg", "gesloten"])


def texts(path: Path) -> dict[str, str]:
    """
    What a PNG says of itself.
    """
    with Image.open(path) as image:
        return dict(image.text)  # type: ignore[attr-defined]  # a PNG has texts


def test_a_png_carries_title_source_edition_and_text_alternative(tmp_path: Path) -> None:
    shown = picture(LADDER)

    plots.save(LADDER, tmp_path / "ladder.png")

    assert texts(tmp_path / "ladder.png") == {
        "Title": shown.title,
        "Description": plots.alternative(LADDER),
        "Source": shown.source,
        "Edition": "2026.0",
        "Software": "jeugdbeleid",
    }


def test_an_svg_has_a_title_and_a_description_that_belong_to_the_image(tmp_path: Path) -> None:
    shown = picture(LADDER)

    plots.save(LADDER, tmp_path / "ladder.svg")

    root = ET.parse(tmp_path / "ladder.svg").getroot()  # noqa: S314 - our own file
    title, description = root[0], root[1]
    assert (title.tag, title.text) == (f"{SVG}title", shown.title)
    assert (description.tag, description.text) == (f"{SVG}desc", plots.alternative(LADDER))
    assert root.get("role") == "img"
    assert (root.get("aria-labelledby") or "").split() == [title.get("id"), description.get("id")]
    assert root.get("lang") == "nl"
    told = {element.tag.removeprefix(DC): (element.text or "") for element in root.iter() if element.tag.startswith(DC)}
    assert (told["source"], told["identifier"], told["language"]) == (shown.source, "jeugdbeleid, 2026.0", "nl")
    assert "date" not in told


def test_what_is_drawn_stands_beside_it_as_csv(tmp_path: Path) -> None:
    paths = plots.save(LADDER, tmp_path / "ladder.svg")

    assert paths == (tmp_path / "ladder.svg", tmp_path / "ladder.csv")
    assert paths[1].read_bytes() == picture(LADDER).csv.encode()
    assert (
        paths[1]
        .read_text(encoding="utf-8")
        .splitlines()[1]
        .startswith("gesloten,gesloten,wachtenden--gesloten-2018,counted,2018-01-01,2018-12-31,50,50,50,50,count,")
    )


def test_the_same_picture_has_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from made_pictures import MADE; from jeugdbeleid import plots\n"
        "for path in sys.argv[2:]: plots.save(plots.ladder(MADE, ['pleegzorg', 'gesloten']), path)"
    )
    others, these = ([tmp_path / f"{name}.{ending}" for ending in ("png", "svg")] for name in ("other", "this"))
    subprocess.run([sys.executable, "-c", code, str(Path(__file__).parent.parent), *others], check=True)

    for other, this in zip(others, these, strict=True):
        plots.save(plots.ladder(MADE, ["pleegzorg", "gesloten"]), this)
        assert other.read_bytes() == this.read_bytes()


def test_saving_changes_no_setting(tmp_path: Path) -> None:
    before = dict(mpl.rcParams)

    for ending in ("png", "svg"):
        plots.save(LADDER, tmp_path / f"ladder.{ending}")

    assert dict(mpl.rcParams) == before


def test_text_in_an_svg_is_escaped(tmp_path: Path) -> None:
    hostile = jb.Plan(id="plan", title=jb.Title('<b> & "plan"', "plan"), sources=PLAN.sources)
    told = jb.Measure(
        id="m", title=jb.Title("</svg><script>", "m"), sources=PLAN.sources, plan="plan",
        reports=(said(2018, jb.State.PLANNED, "2019"), said(2019, jb.State.PLANNED, "2020")),
    )  # fmt: skip
    made = a_dossier(plans=(hostile,), measures=(told,), documents=tuple(MADE.documents))

    plots.save(plots.slippage(made, plan="plan"), tmp_path / "plan.svg")

    root = ET.parse(tmp_path / "plan.svg").getroot()  # noqa: S314 - our own file
    assert root[0].text == 'Verschuivingen: <b> & "plan"'
    assert "</svg><script>:" in (root[1].text or "")


def test_a_figure_with_two_pictures_tells_of_both(tmp_path: Path) -> None:
    figure = Figure(figsize=(12, 5))
    left, middle, right = figure.subplots(1, 3)
    plots.ladder(MADE, ["pleegzorg", "gesloten"], ax=left)
    plots.slippage(MADE, ax=right)
    middle.plot([1, 2])

    paths = plots.save(right, tmp_path / "twee.png")

    assert [path.name for path in paths] == ["twee.png", "twee-1.csv", "twee-2.csv"]
    assert paths[1].read_text(encoding="utf-8") == picture(left).csv
    assert paths[2].read_text(encoding="utf-8") == picture(right).csv
    told = texts(paths[0])
    assert told["Title"] == "Zo thuis mogelijk: vormen van jeugdhulp per jaar; Verschuivingen"
    assert told["Description"] == f"{plots.alternative(left)} {plots.alternative(right)}"


def test_a_dossier_without_an_edition_tells_none(tmp_path: Path) -> None:
    made = a_dossier(documents=tuple(MADE.documents), plans=(PLAN,), measures=(
        measure("loket", "Loket", said(2018, None, "2019"), said(2019, None, "2020")),
    ))  # fmt: skip
    ax = plots.slippage(made)

    plots.save(ax, tmp_path / "een.png")
    plots.save(ax, tmp_path / "een.svg")

    assert "Edition" not in texts(tmp_path / "een.png")
    assert "identifier" not in (tmp_path / "een.svg").read_text(encoding="utf-8")
    assert picture(ax).source == "Bron: brief-2018; brief-2019."


def test_another_format_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"^Unknown format 'pdf': expected 'png' or 'svg'$"):
        plots.save(LADDER, tmp_path / "ladder.pdf")

    assert list(tmp_path.iterdir()) == []


def test_an_axes_of_ones_own_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidValue, match=r"^Axes: expected one that"):
        plots.save(Figure().subplots(), tmp_path / "eigen.png")
