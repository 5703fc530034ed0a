"""
The sheet, its source line, its axis of years and the places of labels; and colours that hold for everyone.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

import jeugdbeleid as jb
from jeugdbeleid.plots import style
from jeugdbeleid.plots.picture import iso, plain, source_line
from jeugdbeleid.plots.placing import Box, placed
from jeugdbeleid.plots.sheet import _key, extent, fitted, swatch
from jeugdbeleid.plots.years import asked_on, middle, time_axis
from made_up import PAGE, a_dossier, document

if TYPE_CHECKING:
    from jeugdbeleid.source import Source

Colour = tuple[float, float, float]


class TestSourceLine:
    def test_documents_by_name_once_and_of_many_the_number(self) -> None:
        made = a_dossier(documents=[document(f"brief-{number}") for number in range(6)], edition="2026.1")
        sources = [jb.Page(document=f"brief-{number % 6}", page=number) for number in range(1, 12)]

        assert source_line(made, sources, "nl") == (
            "Bron: brief-1; brief-2; brief-3; brief-4 en nog 2 (jeugdbeleid, editie 2026.1)."
        )
        assert source_line(made, sources, "en", date(2019, 6, 7)) == (
            "As asked on 7 June 2019. Source: brief-1; brief-2; brief-3; brief-4 and 2 more (jeugdbeleid, edition 2026.1)."
        )

    def test_an_address_and_a_count_by_their_own_name(self) -> None:
        sources: list[Source] = [
            PAGE,
            jb.Cell.own("telling", on=date(2019, 2, 1)),
            jb.Passage(document="weg", first_line=1, last_line=2),
        ]

        assert source_line(a_dossier(), sources, "nl") == "Bron: gemeenteblad 2026, nr. 1; telling; weg:1-2."

    def test_the_edition_is_that_of_the_dossier_around(self) -> None:
        own = a_dossier(within=a_dossier(edition="2026.1"))

        assert source_line(own, [PAGE], "nl").endswith("(jeugdbeleid, editie 2026.1).")


class TestCells:
    def test_days_in_iso_form_and_nothing_for_an_open_side(self) -> None:
        assert iso(jb.Period.year(2018)) == ("2018-01-01", "2018-12-31")
        assert iso(jb.Period(None, date(2018, 12, 31))) == ("", "2018-12-31")
        assert iso(jb.Period(date(2018, 1, 1), None)) == ("2018-01-01", "")

    @pytest.mark.parametrize(
        ("value", "expected"),
        [(712, "712"), (Fraction(1, 8), "0.125"), (Fraction(1, 3), "1/3"), (Fraction(-5, 2), "-2.5"), (None, "")],
    )
    def test_numbers_are_exact(self, value: int | Fraction | None, expected: str) -> None:
        assert plain(value) == expected


class TestFitting:
    @settings(max_examples=30)
    @given(st.text(alphabet="abc mW-.", max_size=40), st.integers(20, 200))
    def test_no_line_is_wider_than_asked_but_a_single_word(self, text: str, points: int) -> None:
        """And no word is lost."""
        lines = fitted(text, points)

        assert " ".join(lines).split() == text.split()
        assert all(extent(line) <= points or len(line.split()) == 1 for line in lines)

    def test_bold_is_wider(self) -> None:
        assert extent("Tijdlijn", bold=True) > extent("Tijdlijn")

    def test_a_key_has_as_many_columns_as_fit(self) -> None:
        keys = [(swatch(), "geteld"), (swatch(), "voorlopig"), (swatch(), "verwacht")]
        wide = sum(extent(word) for _, word in keys) + 200

        assert [_key(keys, room)[0] for room in (wide, wide / 2, 1)] == [3, 2, 1]
        assert _key([], 100) == (1, 0)


class TestPlaces:
    @settings(max_examples=30)
    @given(st.lists(st.tuples(st.floats(0, 400), st.floats(0, 200)), min_size=1, max_size=5, unique=True))
    def test_labels_leave_each_other_free_and_lie_in_the_drawing(self, points: list[tuple[float, float]]) -> None:
        """As long as there is room, which five labels in 400 by 200 points leave."""
        drawing = Box(-40, -40, 440, 240)

        boxes = placed(points, ["12,5"] * len(points), drawing)

        assert all(box.within(drawing) for box in boxes)
        assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))

    def test_without_room_it_stands_above_its_point(self) -> None:
        (box,) = placed([(5, 5)], ["een lang woord"], Box(0, 0, 10, 10))

        assert box.low > 5
        assert box.left < 5 < box.right

    def test_a_label_of_two_lines_is_as_wide_as_the_longer(self) -> None:
        (box,) = placed([(100, 100)], ["70\n(verwacht)"], Box(0, 0, 200, 200))

        assert box.right - box.left == pytest.approx(extent("(verwacht)") + 2)


class TestYears:
    def test_all_years_are_named_where_they_fit(self) -> None:
        ax = Figure().subplots()
        time_axis(ax, date(2017, 1, 1), date(2020, 12, 31), 400)

        assert [label.get_text() for label in ax.get_xticklabels()] == ["2017", "2018", "2019", "2020"]

    def test_of_many_every_second_fifth_or_tenth(self) -> None:
        ax = Figure().subplots()
        time_axis(ax, date(1990, 1, 1), date(2029, 12, 31), 300)

        assert [label.get_text() for label in ax.get_xticklabels()] == [
            "1990",
            "1995",
            "2000",
            "2005",
            "2010",
            "2015",
            "2020",
            "2025",
        ]

    def test_a_day_goes_into_a_point_as_many_times_as_told(self) -> None:
        assert time_axis(Figure().subplots(), date(2018, 1, 1), date(2018, 12, 31), 36.5) == 10

    def test_the_day_of_asking_is_drawn_on_the_axis_or_not_at_all(self) -> None:
        ax = Figure().subplots()
        time_axis(ax, date(2018, 1, 1), date(2018, 12, 31), 100)

        assert asked_on(ax, date(2018, 12, 31))
        assert not asked_on(ax, date(2019, 1, 1))
        assert len(ax.lines) == 1

    def test_a_period_has_a_middle_where_it_has_a_side(self) -> None:
        assert middle(jb.Period(None, date(2018, 12, 31))) == date(2019, 1, 1).toordinal()
        assert middle(jb.Period(None, None)) is None


def luminance(colour: str) -> float:
    """
    Relative luminance as in WCAG 2.1.
    """
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


#: What people with protanopia, deuteranopia and tritanopia see of linear colours: Machado, Oliveira and Fernandes (2009).
BLIND = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}


class TestColours:
    @pytest.mark.parametrize("colour", [style.INK, style.GREY])
    def test_text_has_the_contrast_that_wcag_asks(self, colour: str) -> None:
        """4.5 to 1 (WCAG 2.1, 1.4.3)."""
        assert contrast(colour, style.PAPER) >= 4.5

    def test_white_letters_in_a_dark_bar_have_it_too(self) -> None:
        assert contrast(style.PAPER, style.BLUE) >= 4.5
        assert contrast(style.INK, style.SKY) >= 4.5

    @pytest.mark.parametrize("colour", [style.BLUE, style.ORANGE, style.GREY, style.INK])
    def test_what_must_be_seen_has_the_contrast_that_wcag_asks(self, colour: str) -> None:
        """3 to 1 (WCAG 2.1, 1.4.11). Light bars have a dark edge."""
        assert contrast(colour, style.PAPER) >= 3

    @pytest.mark.parametrize(
        ("one", "other"), [(style.BLUE, style.SKY), (style.ORANGE, style.SKY), (style.GREY, style.PAPER)]
    )
    def test_bars_that_stand_together_differ_in_print(self, one: str, other: str) -> None:
        """In grey they are lighter and darker by at least 3 to 1, or by 2 to 1 beside a word."""
        assert contrast(one, other) >= 2

    @pytest.mark.parametrize("blind", BLIND)
    @pytest.mark.parametrize(
        ("one", "other"), [(style.BLUE, style.ORANGE), (style.BLUE, style.SKY), (style.BLUE, style.GREY)]
    )
    def test_colours_stay_apart_for_the_colour_blind(self, blind: str, one: str, other: str) -> None:
        seen = [np.array(BLIND[blind]) @ np.array([part**2.2 for part in to_rgb(colour)]) for colour in (one, other)]

        assert float(np.linalg.norm(np.clip(seen[0], 0, 1) - np.clip(seen[1], 0, 1))) > 0.1

    @pytest.mark.parametrize("terms", [jb.State, jb.Verdict, jb.Outcome], ids=lambda terms: terms.__name__)
    def test_each_word_has_a_mark_of_its_own(self, terms: type[jb.vocabulary.Term]) -> None:
        marks = [style.MARKS[term] for term in terms]

        assert len(set(marks)) == len(marks)
        assert style.NAMED not in marks
