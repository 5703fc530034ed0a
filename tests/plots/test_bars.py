"""
Families and the ladder of care: a bar for each period, all of one unit on one scale, and no sum.
"""

from __future__ import annotations

from typing import Any

import pytest

import jeugdbeleid as jb
from jeugdbeleid import plots
from jeugdbeleid.errors import InvalidValue, UnknownId
from jeugdbeleid.plots.bars import bars_of
from jeugdbeleid.plots.picture import picture
from layout import table
from made_pictures import MADE
from made_up import a_dossier, indicator

BUNDLE = jb.load()
LADDER = (
    "jeugdhulp-eigen-netwerk",
    "jeugdhulp-pleegzorg",
    "jeugdhulp-gezinsgericht",
    "jeugdhulp-residentieel",
    "jeugdhulp-gesloten",
)


def words(ax: Any) -> list[str]:
    return [text.get_text() for text in ax.texts]


class TestLadder:
    """The numbers of the letter of 7 June 2019."""

    AX = plots.ladder(BUNDLE, LADDER)

    def test_the_alternative_says_each_step_from_closed_to_the_own_network(self) -> None:
        assert plots.alternative(self.AX).split(". ")[1:6] == [
            "4 gesloten: Gesloten plaatsing: 2017 2.650; 2018 2.565 (2017 naar 2018: -85)",
            "3 residentieel: Residentiële opvang: 2017 21.785; 2018 18.090 (2017 naar 2018: -3.695)",
            "2 gezinsgericht: Gezinsgerichte opvang: 2015 4.480; 2018 6.080 (2015 naar 2018: +1.600)",
            "1 pleegzorg: Jongeren met pleegzorg (CBS): 2017 21.960; 2018 20.740 (2017 naar 2018: -1.220)",
            "0 eigen netwerk: Jeugdhulp in eigen netwerk: 2017 58.000; 2018 73.000 (2017 naar 2018: +15.000)",
        ]

    def test_nothing_is_added_up_and_that_is_said(self) -> None:
        assert plots.alternative(self.AX).endswith("de vormen worden niet opgeteld.")
        assert sum(int(row["value"]) for row in table(self.AX) if row["period_first"] == "2018-01-01") == 120475
        assert "120.475" not in plots.alternative(self.AX)

    def test_the_csv_has_each_figure_with_its_lines(self) -> None:
        (closed,) = (
            row
            for row in table(self.AX)
            if row["indicator"] == "jeugdhulp-gesloten" and row["period_first"] == "2018-01-01"
        )

        assert (closed["value"], closed["words"], closed["unit"]) == ("2565", "2.565", "count")
        assert "voortgangsbrief-jeugd-2019-06-07:313-323" in closed["source"]

    def test_bars_are_as_long_as_their_figures(self) -> None:
        """73,000 in their own network against 18,090 in residential care: 4.0354 times as long."""
        widths = sorted(patch.get_width() for patch in self.AX.patches)  # type: ignore[attr-defined]  # bars are rectangles

        assert widths[-1] / widths[4] == pytest.approx(73000 / 18090)
        assert len(widths) == 10

    def test_an_indicator_without_a_form_of_care_has_no_step(self) -> None:
        with pytest.raises(InvalidValue, match=r"^Indicator.care_form of 'jeugdregios-aantal'"):
            plots.ladder(BUNDLE, ["jeugdregios-aantal"])


class TestFamily:
    def test_why_they_may_not_be_joined_is_said(self) -> None:
        """Shares and counts of placements out of home, by the letters of 2019 and 2025."""
        said = plots.alternative(plots.family(BUNDLE, "uithuisplaatsing"))

        assert "2016 34%; 2018 29% (2016 naar 2018: -5 procentpunt)" in said
        assert "2016 15.340; 2018 14.660 (2016 naar 2018: -680)" in said
        assert "2023 9.440; 2024 8.975" in said
        assert "Niet opgeteld en niet aan elkaar gelijk: er is iets anders geteld; de eenheden verschillen" in said

    def test_units_are_named_and_each_has_a_scale_of_its_own(self) -> None:
        ax = plots.family(MADE, "wachten")

        assert ax.get_xlabel() == "aantal (langste balk: 120); procent (langste balk: 30%)"
        widths = [patch.get_width() for patch in ax.patches]  # type: ignore[attr-defined]  # bars are rectangles
        assert widths.count(pytest.approx(max(widths))) == 2

    def test_figures_that_contradict_each_other_are_both_drawn(self) -> None:
        found = [row for row in table(plots.family(MADE, "wachten")) if row["sort"] == "conflicting"]

        assert [row["value"] for row in found] == ["98", "101"]

    def test_no_change_is_told_from_a_contradicted_or_a_rough_figure(self) -> None:
        """From 120 in 2014 to "circa 60" in 2022 is no number; at the desk it is 4 more."""
        said = plots.alternative(plots.family(MADE, "wachten"))

        assert said.count("naar 2018") == 1
        assert "2014 naar" not in said

    def test_what_has_no_figure_says_so(self) -> None:
        assert "geen cijfer van het geheel" in words(plots.family(MADE, "wachten"))
        assert "wachtenden-nooit-geteld (aantal): geen cijfer van het geheel." in plots.alternative(
            plots.family(MADE, "wachten")
        )

    def test_one_indicator_needs_no_reason(self) -> None:
        made = a_dossier(indicators=(indicator(family="alleen"),), observations=MADE.observations.select(indicator="wachtenden"),
                         documents=tuple(MADE.documents))  # fmt: skip

        assert picture(plots.family(made, "alleen", lang="en")).note == ""
        assert "Not added up" not in plots.alternative(plots.family(made, "alleen", lang="en"))

    def test_an_unknown_family_is_told_with_the_nearest(self) -> None:
        with pytest.raises(UnknownId, match=r"^No family with id 'pleegkind'; did you mean 'pleegkinderen'"):
            plots.family(BUNDLE, "pleegkind")

    def test_a_family_without_a_figure_is_refused(self) -> None:
        made = a_dossier(indicators=(indicator(family="leeg"),))

        with pytest.raises(
            InvalidValue,
            match=r"^Naast elkaar: leeg: expected a figure of the whole of one of the indicators, got \(\)$",
        ):
            plots.family(made, "leeg")


class TestBars:
    def test_how_far_a_bar_is_certain(self) -> None:
        """Provisional: not at all; "ruim 90": up to 90, perhaps to 100; "circa 60": not at all."""
        (line, *_) = jb.side_by_side(MADE, "wachten").lines
        bars = {bar.observation.id.removeprefix("wachtenden--"): bar for bar in bars_of(line)}

        assert [(bars[name].low, bars[name].high) for name in ("2014", "2017", "2018", "2021", "2022")] == [
            (120, 120),
            (90, 100),
            (0, 80),
            (10, 30),
            (0, 60),
        ]

    def test_the_latest_period_is_told_apart_and_no_period_is_not_it(self) -> None:
        (line, *_) = jb.side_by_side(MADE, "wachten").lines

        assert [bar.observation.id for bar in bars_of(line) if bar.latest] == ["wachtenden--2022"]
        assert bars_of(line)[-1].observation.period is None

    def test_a_family_of_old_figures_alone_has_no_dark_bar(self) -> None:
        undated = [one for one in MADE.observations if one.period is None]
        made = a_dossier(indicators=(indicator(family="oud"),), observations=undated)

        legend = plots.family(made, "oud").get_legend()
        assert legend is not None
        assert [text.get_text() for text in legend.get_texts()] == ["andere periode"]

    def test_zero_has_no_bar_but_its_number(self) -> None:
        from made_pictures import waiting
        from made_up import year

        made = a_dossier(indicators=(indicator(family="nul"),), observations=(waiting(0, year(2018), "nul"),))

        ax = plots.family(made, "nul")
        assert list(ax.patches) == []
        assert "0" in words(ax)
