"""
What all pictures have: title, units, source and text alternative, in Dutch and in English; that nothing stands over
something else or is cut off; and that nothing else is changed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

import matplotlib as mpl
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

import jeugdbeleid as jb
from jeugdbeleid import plots
from jeugdbeleid.errors import FormatError, InvalidValue, MissingExtra, UnknownId
from jeugdbeleid.plots.picture import picture
from jeugdbeleid.plots.sheet import extent
from layout import faults
from made_pictures import MADE

Draw = Callable[..., Axes]

BUNDLE = jb.load()
ON = date(2019, 6, 7)
LADDER = (
    "jeugdhulp-eigen-netwerk",
    "jeugdhulp-pleegzorg",
    "jeugdhulp-gezinsgericht",
    "jeugdhulp-residentieel",
    "jeugdhulp-gesloten",
)

#: Each picture on the bundle, and on a small made-up dossier.
LARGE: dict[str, Draw] = {
    "timeline": lambda **more: plots.timeline(BUNDLE, "actieplan-pleegzorg", on=ON, **more),
    "indicator": lambda **more: plots.indicator(
        BUNDLE,
        "gesloten-jeugdhulp-plaatsingen",
        on=date(2025, 7, 1),
        target="gesloten-jeugdhulp-naar-nul",
        baseline=jb.Period.year(2019),
        **more,
    ),
    "family": lambda **more: plots.family(BUNDLE, "uithuisplaatsing", **more),
    "ladder": lambda **more: plots.ladder(BUNDLE, LADDER, **more),
    "slippage": lambda **more: plots.slippage(BUNDLE, **more),
    "funding": lambda **more: plots.funding(BUNDLE, **more),
    "overview": lambda **more: plots.overview(BUNDLE, on=ON, **more),
}
SMALL: dict[str, Draw] = {
    "timeline": lambda **more: plots.timeline(MADE, "jeugdplan", on=ON, **more),
    "indicator": lambda **more: plots.indicator(MADE, "wachtenden", on=ON, target="minder-wachtenden", **more),
    "family": lambda **more: plots.family(MADE, "wachten", **more),
    "ladder": lambda **more: plots.ladder(MADE, ["pleegzorg", "gesloten"], **more),
    "slippage": lambda **more: plots.slippage(MADE, **more),
    "funding": lambda **more: plots.funding(MADE, **more),
    "overview": lambda **more: plots.overview(MADE, on=ON, **more),
}

each = pytest.mark.parametrize("draw", SMALL.values(), ids=SMALL)
each_large = pytest.mark.parametrize("draw", LARGE.values(), ids=LARGE)
in_both = pytest.mark.parametrize("lang", ["nl", "en"])


@each_large
@in_both
def test_a_picture_of_the_bundle_has_all_it_needs_and_nothing_stands_over_another(draw: Draw, lang: str) -> None:
    """Title, units, source, edition and a text alternative; no text is cut off."""
    ax = draw(lang=lang)
    shown = picture(ax)

    assert ax.get_title(loc="left").replace("\n", " ") == shown.title
    assert shown.unit in {ax.get_xlabel(), ax.get_ylabel()}
    assert shown.source in " ".join(text.get_text().replace("\n", " ") for text in ax.texts)
    assert ("Bron: " if lang == "nl" else "Source: ") in shown.source
    assert str(BUNDLE.edition) in shown.source
    assert shown.edition == BUNDLE.edition
    assert plots.alternative(ax).startswith(shown.title.split(":")[0])
    assert shown.rows
    assert {len(row) for row in shown.rows} == {len(shown.columns)}
    assert faults(ax) == []


@each
@in_both
def test_no_text_is_cut_off_or_stands_over_another(draw: Draw, lang: str) -> None:
    assert faults(draw(lang=lang)) == []


def test_a_text_that_is_cut_off_and_one_over_another_are_found() -> None:
    ax = Figure().subplots()
    ax.text(0.5, 0.5, "een")
    ax.text(0.5, 0.5, "twee")
    ax.text(1.5, 0.5, "drie")

    assert [[name[2:] for name in names] for names in faults(ax)] == [["drie"], ["een", "twee"]]


@each
def test_a_picture_is_drawn_on_the_axes_that_is_given(draw: Draw) -> None:
    figure = Figure(figsize=(10, 12))
    given, other = figure.subplots(1, 2)

    assert draw(ax=given) is given
    assert given.has_data()
    assert not other.has_data()
    assert figure.axes == [given, other]


@each
def test_an_axes_on_which_something_is_drawn_is_refused(draw: Draw) -> None:
    given = Figure().subplots()
    given.plot([1, 2])

    with pytest.raises(InvalidValue, match=r"^ax: expected an empty Axes, "):
        draw(ax=given)


@each
def test_another_language_is_refused(draw: Draw) -> None:
    with pytest.raises(FormatError, match=r"^Unknown language 'de': expected 'nl' or 'en'$"):
        draw(lang="de")


@each
def test_no_setting_and_no_state_of_pyplot_is_changed(draw: Draw) -> None:
    from matplotlib import pyplot as plt

    before, figures = dict(mpl.rcParams), plt.get_fignums()

    draw()

    assert dict(mpl.rcParams) == before
    assert plt.get_fignums() == figures


def test_without_matplotlib_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    with pytest.raises(
        MissingExtra, match=r"^matplotlib is not installed: pip install 'jeugdbeleid\[plots\]' brings it$"
    ):
        extent("55")


def test_an_axes_of_ones_own_has_no_text_alternative() -> None:
    with pytest.raises(InvalidValue, match=r"^Axes: expected one that a function of jeugdbeleid.plots has drawn on"):
        plots.alternative(Figure().subplots())


def test_an_unknown_plan_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownId, match=r"^No plan with id 'actieplan-plegzorg'; did you mean 'actieplan-pleegzorg'"):
        plots.timeline(BUNDLE, "actieplan-plegzorg", on=ON)
