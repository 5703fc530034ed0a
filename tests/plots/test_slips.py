"""
Shifts: by how many days, as an interval, and in the words of the two documents.
"""

from __future__ import annotations

import pytest

import jeugdbeleid as jb
from jeugdbeleid import plots
from jeugdbeleid.analysis.timeline import Days
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.plots import style
from jeugdbeleid.plots.slips import _days, slips_of
from jeugdbeleid.vocabulary import Moved
from layout import run, table
from made_pictures import LETTERS, MADE, measure, said
from made_up import PLAN, a_dossier

BUNDLE = jb.load()


def moved(*reports: jb.Report) -> jb.Dossier:
    return a_dossier(documents=LETTERS, plans=(PLAN,), measures=(measure("loket", "Loket", *reports),))


class TestWords:
    @pytest.mark.parametrize(
        ("days", "nl", "en"),
        [
            (Days(485, 485), "+485 dagen", "+485 days"),
            (Days(-7, -7), "-7 dagen", "-7 days"),
            (Days(426, 545), "426 tot 545 dagen", "426 to 545 days"),
            (Days(1, None), "later", "later"),
            (Days(None, -1), "eerder", "earlier"),
            (Days(30, None), "30 dagen of later", "30 days or later"),
            (Days(None, -30), "-30 dagen of eerder", "-30 days or earlier"),
            (Days(None, None), "hoeveel is niet te zeggen", "how much cannot be told"),
        ],
    )
    def test_a_shift_in_words(self, days: Days, nl: str, en: str) -> None:
        assert (_days(days, "nl"), _days(days, "en")) == (nl, en)


class TestPicture:
    def test_the_quality_framework_by_the_documents(self) -> None:
        """
        For 2017 by the plan of May 2017 and in April (2019) by the letter of 4 April 2019: from 31 December 2017 to 30
        April 2019 are 485 days.
        """
        ax = plots.slippage(BUNDLE, plan="actieplan-pleegzorg")

        (row,) = (row for row in table(ax) if row["id"] == "pleegzorg-kwaliteitskader-aanpassing")
        assert (row["earlier_words"], row["later_words"]) == ("2017", "in april")
        assert (row["earlier_last"], row["later_last"]) == ("2017-12-31", "2019-04-30")
        assert (row["days_low"], row["days_high"], row["certain"]) == ("485", "485", "yes")
        assert row["later_document"].startswith("brief-pleegzorg-2019-04-04:")
        assert "“2017” werd “in april” (+485 dagen)" in plots.alternative(ax)

    def test_only_those_of_the_plan(self) -> None:
        of_all, of_plan = slips_of(BUNDLE, None), slips_of(BUNDLE, BUNDLE.plans["actieplan-pleegzorg"])

        assert 0 < len(of_plan) < len(of_all)
        assert {getattr(slip.record, "plan", None) or slip.record.id for slip in of_plan} == {"actieplan-pleegzorg"}

    def test_the_largest_certain_delay_comes_first(self) -> None:
        least = [slip.days.low for slip in slips_of(BUNDLE, None) if slip.days.low is not None]

        assert least == sorted(least, reverse=True)

    def test_what_cannot_be_told_is_hatched_and_what_is_certain_filled(self) -> None:
        """Within 2018 at first, "medio 2018" then: perhaps earlier, perhaps not; the other is certainly later."""
        made = a_dossier(
            documents=LETTERS,
            plans=(PLAN,),
            measures=(
                measure("a", "A", said(2018, None, "medio 2019"), said(2019, None, "eind 2020")),
                measure("b", "B", said(2018, None, "medio 2019"), said(2019, None, "zomer 2019")),
            ),
        )

        ax = plots.slippage(made)
        assert [patch.get_hatch() for patch in ax.patches] == [None, style.HATCH]
        assert "1 zeker later, 0 zeker eerder, van 1 is het niet te zeggen" in plots.alternative(ax)

    @pytest.mark.parametrize(("direction", "sign"), [(Moved.LATER, 1), (Moved.EARLIER, -1)])
    def test_how_far_is_not_stated_and_so_it_is_dotted(self, direction: Moved, sign: int) -> None:
        ax = plots.slippage(moved(said(2019, jb.State.PLANNED, moved=direction)))

        (line,) = (line for line in ax.lines if line.get_color() == style.ORANGE)
        assert max(sign * end for end, _ in run(line)) > 1
        assert "een niet genoemde datum werd een niet genoemde datum" in plots.alternative(ax)

    def test_a_shift_of_unknown_size_is_told_in_words_alone(self) -> None:
        """After 2018, and then after 2019: neither side is known."""
        ax = plots.slippage(moved(said(2018, None, "na 2018"), said(2019, None, "na 2019")))

        assert "hoeveel is niet te zeggen" in [text.get_text() for text in ax.texts]
        assert list(ax.patches) == []

    def test_of_many_the_first_eight_are_told_and_the_others_counted(self) -> None:
        made = a_dossier(
            documents=LETTERS,
            plans=(PLAN,),
            measures=[
                measure(f"m-{number}", "Loket", said(2018, None, "2019"), said(2019, None, "2020"))
                for number in range(10)
            ],
        )

        ax = plots.slippage(made)
        assert plots.alternative(ax).endswith("En nog 2.")
        assert len(table(ax)) == 10

    def test_numbers_on_the_axis_are_in_the_language(self) -> None:
        made = moved(said(2018, None, "2019"), said(2019, None, "2029"))

        nl, en = (
            [label.get_text() for label in plots.slippage(made, lang=lang).get_xticklabels()] for lang in ("nl", "en")
        )
        assert "1.000" in nl
        assert "1,000" in en


class TestRefusal:
    def test_where_nothing_moved_there_is_nothing_to_see(self) -> None:
        with pytest.raises(
            InvalidValue,
            match=r"^Verschuivingen: expected a record of which a later document says another time, got \(\)$",
        ):
            plots.slippage(a_dossier(plans=(PLAN,)))

    def test_of_a_plan_of_which_nothing_moved(self) -> None:
        still = a_dossier(documents=LETTERS, plans=(PLAN, jb.Plan(id="ander", title=jb.Title("Ander", "Other"), sources=PLAN.sources)),
                          measures=tuple(MADE.measures))  # fmt: skip

        with pytest.raises(InvalidValue, match=r"^Shifts: Other: expected"):
            plots.slippage(still, plan="ander", lang="en")
