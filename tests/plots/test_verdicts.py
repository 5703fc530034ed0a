"""
The overview: a mark for each aim and each promise, under its word.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

import jeugdbeleid as jb
from jeugdbeleid import plots
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.plots import style
from layout import run, table
from made_pictures import MADE
from made_up import PLAN, a_dossier

BUNDLE = jb.load()
ON = date(2020, 7, 1)


class TestPicture:
    AX = plots.overview(MADE, on=ON)

    def test_the_alternative_counts_each_word_with_its_reason(self) -> None:
        """
        200 foster children were aimed for in 2018 and 220 counted; 40 in closed care at most and 50 counted; 2020 is not
        over; the fourth names no number. One promise has no date; of the motion, due in spring, nothing is heard.
        """
        assert plots.alternative(self.AX) == (
            "Wat er werd van doelen en toezeggingen, gevraagd op 1 juli 2020. Doelen, 4: 1 gehaald; 1 niet gehaald; "
            "1 nog niet aan de orde; 1 niet vast te stellen: het doel noemt geen getal. Toezeggingen, vragen en moties, 2: "
            "1 niet vast te stellen: er is geen termijn genoemd; 1 niet vast te stellen: niet in deze documenten gevonden."
        )

    def test_the_csv_has_each_with_its_outcome(self) -> None:
        assert [(row["kind"], row["id"], row["outcome"], row["reason"]) for row in table(self.AX)] == [
            ("targets", "meer-pleegzorg", "met", ""),
            ("targets", "minder-gesloten", "not_met", ""),
            ("targets", "minder-wachtenden", "not_yet_due", ""),
            ("targets", "betere-hulp", "undetermined", "not_quantified"),
            ("commitments", "toezegging-brief", "undetermined", "no_date"),
            ("commitments", "motie-wachttijd", "undetermined", "unreported"),
        ]

    def test_each_verdict_has_a_mark_of_its_own(self) -> None:
        marks = [line.get_marker() for line in self.AX.lines if line.get_linestyle() == "None"]

        assert marks == [style.MARKS[term] for term in (*jb.Verdict, jb.Outcome.UNDETERMINED, jb.Outcome.UNDETERMINED)]
        assert len(set(marks[:4])) == 4

    def test_there_is_a_mark_for_each_record_of_the_bundle(self) -> None:
        ax = plots.overview(BUNDLE, on=ON)

        drawn = sum(len(run(line)) for line in ax.lines if line.get_linestyle() == "None")
        assert drawn == len(BUNDLE.targets) + len(BUNDLE.commitments)

    def test_no_mark_stands_over_another(self) -> None:
        """A line holds so many; what does not fit goes on in the next."""
        ax = plots.overview(BUNDLE, on=ON)
        places = Counter(at for line in ax.lines if line.get_linestyle() == "None" for at in run(line))

        assert set(places.values()) == {1}
        assert max(x for x, _ in places) <= ax.get_xlim()[1]

    def test_of_one_plan(self) -> None:
        ax = plots.overview(MADE, on=ON, plan="jeugdplan", lang="en")

        assert {row["id"] for row in table(ax)} == {"minder-wachtenden", "betere-hulp", "motie-wachttijd"}
        assert {row["plan"] for row in table(ax)} == {"jeugdplan"}

    def test_a_kind_without_records_is_left_out(self) -> None:
        made = a_dossier(
            commitments=tuple(one for one in MADE.commitments if one.plan is None), documents=tuple(MADE.documents)
        )

        assert "Doelen" not in plots.alternative(plots.overview(made, on=ON))


def test_what_became_of_the_promises_of_june_2019() -> None:
    """The in-depth study was promised for the end of April 2019; the letter of 7 June says it was sent on 24 April."""
    rows = {row["id"]: row for row in table(plots.overview(BUNDLE, on=date(2019, 6, 7)))}

    assert rows["toezegging-verdiepend-onderzoek-jeugd"]["outcome"] in {"kept", "declared_done"}
    assert rows["pleegouders-inschrijvingen-2018"]["reason"] == "only_proxy"


def test_without_aims_and_promises_there_is_no_picture() -> None:
    with pytest.raises(
        InvalidValue, match=r"^Wat er werd van doelen en toezeggingen: expected an aim or a commitment, got \(\)$"
    ):
        plots.overview(a_dossier(plans=(PLAN,)), on=ON)


def test_no_day_is_refused() -> None:
    with pytest.raises(InvalidValue, match=r"^overview.on: expected a date without a time of day"):
        plots.overview(MADE, on="2020-07-01")  # type: ignore[arg-type]  # no day
