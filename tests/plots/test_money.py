"""
Money by year: once, every year or in all; never divided, never added up.
"""

from __future__ import annotations

import pytest

import jeugdbeleid as jb
from jeugdbeleid import plots
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.plots.money import _amount, pieces
from layout import table
from made_pictures import MADE, euros, money
from made_up import PLAN, a_dossier, day, year

BUNDLE = jb.load()
ONCE, PER_YEAR, TOTAL, UNKNOWN = jb.FundingBasis


def period(first: str | None, last: str | None) -> jb.Period:
    return jb.Period(None if first is None else day(first), None if last is None else day(last))


class TestPieces:
    @pytest.mark.parametrize(
        ("basis", "of", "expected"),
        [
            (ONCE, year(2019), ["2019-01-01..2019-12-31"]),
            (TOTAL, period("2019-01-01", "2021-12-31"), ["2019-01-01..2021-12-31"]),
            (UNKNOWN, period(None, "2019-12-31"), ["..2019-12-31"]),
            # From halfway a year to halfway another, every year.
            (PER_YEAR, period("2019-07-01", "2021-06-30"), ["2019-07-01..2019-12-31", "2020-01-01..2020-12-31", "2021-01-01..2021-06-30"]),
            # Without end: its first year, and all that follow as one open stretch.
            (PER_YEAR, period("2028-01-01", None), ["2028-01-01..2028-12-31", "2029-01-01.."]),
            (PER_YEAR, period(None, "2019-12-31"), ["..2019-12-31"]),
            (ONCE, None, []),
        ],
    )  # fmt: skip
    def test_where_an_amount_is_drawn(self, basis: jb.FundingBasis, of: jb.Period | None, expected: list[str]) -> None:
        assert [str(piece) for piece in pieces(money("geld", euros(5), basis, of))] == expected


class TestWords:
    @pytest.mark.parametrize(
        ("amount", "nl", "en"),
        [
            (euros(36_000_000), "€ 36 mln", "€ 36 million"),
            (euros(13_700_000), "€ 13,7 mln", "€ 13.7 million"),
            (euros(1_020_000_000, qualifier=jb.Qualifier.CIRCA), "circa € 1,02 mld", "about € 1.02 billion"),
            (euros(600_000), "€ 600.000", "€ 600,000"),
            # To four places it would not be exact, and so it is written out.
            (euros("2500000.50"), "€ 2.500.000,50", "€ 2,500,000.50"),
            (jb.Figure(low=5, high=10, unit=jb.Unit.EUR, words="5 tot 10 euro"), "5 tot € 10", "5 to € 10"),
            (None, "bedrag niet genoemd", "amount not stated"),
        ],
    )
    def test_an_amount_is_short_only_where_that_leaves_it_exact(
        self, amount: jb.Figure | None, nl: str, en: str
    ) -> None:
        one = money("geld", amount, ONCE, year(2019))

        assert (_amount(one, "nl"), _amount(one, "en")) == (nl, en)


class TestPicture:
    AX = plots.funding(MADE)

    def test_the_extra_money_for_municipalities_by_the_letter_of_june_2019(self) -> None:
        """420 million in 2019, 300 million in 2020 and again in 2021; together 1,020 million, named as such."""
        rows = {row["id"]: row for row in table(plots.funding(BUNDLE))}

        assert [
            rows[f"extra-middelen-jeugdhulp-{name}"]["amount"] for name in ("2019", "2020", "2021", "2019-2021")
        ] == [
            "420000000",
            "300000000",
            "300000000",
            "1020000000",
        ]

    def test_that_one_amount_may_be_in_another_is_said(self) -> None:
        said = plots.alternative(plots.funding(BUNDLE, lang="en"))

        assert (
            "The one amount is, or may be, part of the other: Extra money for municipalities 2019 / Extra money for municipalities 2019-2021"
            in said
        )

    def test_the_alternative_says_each_amount_and_what_is_left_out(self) -> None:
        said = plots.alternative(self.AX)

        assert "wijkteams (1 juli 2019 t/m 31 december 2021): ruim € 300.000, per jaar (structureel), begroot." in said
        assert "subsidie (tot en met 31 december 2019): bedrag niet genoemd, betaald." in said
        assert said.endswith("Niets is over jaren verdeeld of opgeteld. Zonder periode, en niet getekend: 1.")
        assert "deel zijn van het andere" not in said

    def test_the_csv_has_a_row_for_each_stretch(self) -> None:
        found = [
            (row["first"], row["last"], row["amount"], row["low"], row["high"])
            for row in table(self.AX)
            if row["id"] == "wijkteams"
        ]

        assert found == [
            ("2019-07-01", "2019-12-31", "300000", "300000", "400000"),
            ("2020-01-01", "2020-12-31", "300000", "300000", "400000"),
            ("2021-01-01", "2021-12-31", "300000", "300000", "400000"),
        ]
        assert {row["amount"] for row in table(self.AX) if row["id"] == "subsidie"} == {""}

    def test_an_open_side_makes_room_for_a_year(self) -> None:
        """From 2019 to 2021 as stated; the subsidy has no begin and the desk no end."""
        assert self.AX.get_xlim() == (day("2018-01-01").toordinal(), day("2023-01-01").toordinal())

    def test_an_amount_stands_in_its_bar_where_it_fits(self) -> None:
        words = [text.get_text() for text in self.AX.texts]

        assert words.count("ruim € 300.000") == 2  # not in the half year
        assert "€ 36 mln" in words

    def test_of_one_plan(self) -> None:
        ax = plots.funding(MADE, plan=PLAN, lang="en")

        assert {row["id"] for row in table(ax)} == {"wijkteams"}
        assert ax.get_title(loc="left") == "Money by year: Youth plan"
        assert "not drawn" not in plots.alternative(ax)

    def test_money_of_unknown_amount_is_a_bar_without_words(self) -> None:
        made = a_dossier(funding=(money("steun", None, ONCE, year(2019)),))

        ax = plots.funding(made)
        assert len(ax.patches) == 1
        assert [text.get_text() for text in ax.texts if "niet genoemd" in text.get_text()] == [
            "bedrag niet genoemd, eenmalig, begroot"
        ]


def test_what_is_paid_in_all_alone_has_a_key_of_its_own() -> None:
    made = a_dossier(funding=(money("in-totaal", euros(5), TOTAL, year(2019)),))

    legend = plots.funding(made).get_legend()
    assert legend is not None
    assert [text.get_text() for text in legend.get_texts()] == ["bedrag over de hele periode"]


def test_without_money_that_has_a_period_there_is_no_picture() -> None:
    made = a_dossier(funding=(money("zonder", euros(5), ONCE, None),))

    with pytest.raises(InvalidValue, match=r"^Geld per jaar: expected money with a period, got \(\)$"):
        plots.funding(made)
