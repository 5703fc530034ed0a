"""
Promises: what became of them, on a made-up promise of a municipality to its council.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import jeugdbeleid as jb
from jeugdbeleid.analysis.promises import Doubt
from jeugdbeleid.analysis.timeline import Days
from jeugdbeleid.vocabulary import OrganisationKind, RelationKind

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import PAGE, a_dossier, day, document, due

ON = day("2021-01-01")
MEDIO_2018 = jb.Planning(
    begins=jb.Period(date(2018, 5, 1), date(2018, 8, 31)),
    ends=jb.Period(date(2018, 5, 1), date(2018, 8, 31)),
    words="medio 2018",
)
FROM_2018 = jb.Planning(begins=jb.Period.year(2018), words="vanaf 2018")
PLANNED, ONGOING, DONE = jb.State.PLANNED, jb.State.ONGOING, jb.State.DONE


def body(identifier: str) -> jb.Organisation:
    title = jb.Title(identifier, identifier)
    return jb.Organisation(id=identifier, title=title, sources=(PAGE,), kind=OrganisationKind.OTHER)


BODIES = tuple(body(name) for name in ("gemeente", "regio", "bureau"))


def paper(identifier: str, dated: str | None, lines: int | None = None, issuer: str = "gemeente") -> jb.Document:
    return attrs.evolve(document(identifier, dated, lines), issuers=(issuer,))


def report(paper_id: str, state: Any = None, planning: Any = None) -> jb.Report:
    return jb.Report(source=jb.Page(document=paper_id, page=1), state=state, planning=planning)


def promise(*reports: jb.Report, **more: Any) -> jb.Commitment:
    more.setdefault("id", "belofte")
    more.setdefault("by", ("gemeente",))
    more.setdefault("sources", (jb.Page(document="brief-2017", page=1),))
    return jb.Commitment(title=jb.Title("B", "B"), kind=jb.CommitmentKind.PROMISE, reports=reports, **more)


def tie(subject: str, kind: RelationKind, of: str, source: str = "brief-2019") -> jb.Relation:
    sources = (jb.Page(document=source, page=1),)
    return jb.Relation(id=f"{subject}--{of}", kind=kind, subject=subject, object=of, sources=sources)


def dossier(*owed: jb.Commitment, relations: tuple[jb.Relation, ...] = (), **more: Any) -> jb.Dossier:
    papers = (
        paper("brief-2017", "2017-06-01"),
        paper("brief-2019", "2019-06-01"),
        paper("brief-regio", "2019-06-01", issuer="regio"),
        paper("geleverd", "2018-09-30", lines=10),
        paper("ongezien", "2018-09-30"),
        paper("zonder-datum", None),
    )
    return a_dossier(documents=papers, organisations=BODIES, commitments=owed, relations=relations, **more)


def judge(one: jb.Commitment, *ties: jb.Relation, on: date = ON) -> jb.Kept:
    return jb.kept(one, dossier(one, relations=ties), on)


ANSWERED = tie("geleverd", RelationKind.ANSWERS, "belofte")


class TestDelivery:
    @pytest.mark.parametrize(
        ("due_on", "outcome", "days"),
        [
            (None, jb.Outcome.KEPT, None),
            (due("2018-09-30"), jb.Outcome.KEPT, Days(0, 0)),
            (due("2018-10-10"), jb.Outcome.KEPT, Days(-10, -10)),
            (due("2018-09-29"), jb.Outcome.KEPT_LATE, Days(1, 1)),
            (MEDIO_2018, jb.Outcome.KEPT_LATE, Days(30, 152)),  # from 31 August, and 31 + 30 + 31 + 31 + 29 from 1 May
        ],
    )
    def test_a_held_document_shows_it(self, due_on: Any, outcome: jb.Outcome, days: Any) -> None:
        found = judge(promise(due=due_on), ANSWERED)
        assert (found.outcome, found.days, found.delivered) == (outcome, days, ("geleverd",))

    def test_an_open_window_leaves_the_days_open(self) -> None:
        until = jb.Planning(ends=jb.Period(None, date(2018, 9, 20)), words="voor 21 september")
        since = jb.Planning(begins=jb.Period(date(2018, 9, 20), None), words="na 19 september")
        assert judge(promise(due=until), ANSWERED).days == Days(10, None)
        assert judge(promise(due=since), ANSWERED).days == Days(None, 10)

    def test_a_document_that_is_only_cited_shows_nothing(self) -> None:
        found = judge(promise(), tie("ongezien", RelationKind.ANSWERS, "belofte"))
        assert (found.outcome, found.doubt) == (jb.Outcome.UNDETERMINED, Doubt.NO_DATE)

    def test_a_tie_that_is_known_later_does_not_count(self) -> None:
        assert judge(promise(), ANSWERED, on=day("2019-05-31")).delivered == ()

    def test_a_tie_from_an_undated_document_does_not_count(self) -> None:
        assert judge(promise(), tie("geleverd", RelationKind.ANSWERS, "belofte", "zonder-datum")).delivered == ()


class TestDeclared:
    def test_its_maker_says_so(self) -> None:
        assert judge(promise(report("brief-2019", DONE))).outcome is jb.Outcome.DECLARED_DONE

    def test_another_says_so(self) -> None:
        found = judge(promise(report("brief-regio", DONE)))
        assert (found.outcome, found.doubt) == (jb.Outcome.UNDETERMINED, Doubt.DECLARED_BY_ANOTHER)

    def test_a_member_of_the_maker_says_so(self) -> None:
        member = tie("regio", RelationKind.MEMBER_OF, "gemeente")
        assert judge(promise(report("brief-regio", DONE)), member).outcome is jb.Outcome.DECLARED_DONE

    def test_a_cell_has_no_maker(self) -> None:
        cell = jb.Report(source=jb.Cell.own("telling", on=day("2019-01-01")), state=DONE)
        assert judge(promise(cell)).doubt is Doubt.DECLARED_BY_ANOTHER


class TestDue:
    def test_up_to_the_window_within_it_and_after_it(self) -> None:
        """Mid 2018 is 1 May to 31 August."""
        one = promise(due=MEDIO_2018)
        assert judge(one, on=day("2018-05-01")).outcome is jb.Outcome.NOT_YET_DUE
        assert judge(one, on=day("2018-08-31")).doubt is Doubt.IN_WINDOW
        assert judge(one, on=day("2018-09-01")).doubt is Doubt.UNREPORTED

    @pytest.mark.parametrize("state", [PLANNED, ONGOING])
    def test_a_later_document_says_that_it_is_still_open(self, state: jb.State) -> None:
        assert judge(promise(report("brief-2019", state), due=MEDIO_2018)).outcome is jb.Outcome.NOT_KEPT

    def test_what_was_to_begin_and_goes_on_is_not_broken(self) -> None:
        assert judge(promise(report("brief-2019", ONGOING), due=FROM_2018)).doubt is Doubt.UNREPORTED
        assert judge(promise(report("brief-2019", PLANNED), due=FROM_2018)).outcome is jb.Outcome.NOT_KEPT

    def test_a_report_can_name_the_date(self) -> None:
        one = promise(report("brief-2017", PLANNED, MEDIO_2018), report("brief-2019", PLANNED, due("2030-01-01")))
        assert judge(one).outcome is jb.Outcome.NOT_KEPT

    def test_what_is_stopped_held_over_or_withdrawn_is_said_to_be(self) -> None:
        assert judge(promise(report("brief-2019", jb.State.HELD_OVER), due=MEDIO_2018)).doubt is Doubt.ENDED

    def test_before_any_document_it_is_not_known(self) -> None:
        assert judge(promise(), on=day("2017-05-31")).doubt is Doubt.NOT_YET_KNOWN
        assert judge(promise(sources=(PAGE,))).doubt is Doubt.NOT_YET_KNOWN


def test_what_is_not_known_to_be_kept_is_told_by_member_the_oldest_first() -> None:
    made = dossier(
        promise(id="b", members=("Jansen", "Bakker"), made_on=jb.Period.year(2016)),
        promise(id="a", members=("Jansen",)),
        promise(report("brief-2019", PLANNED), id="z", sources=(PAGE,)),
        promise(report("brief-2019", DONE), id="af", members=("Jansen",)),
        promise(id="onbekend", sources=(PAGE,), members=("Jansen",)),
    )
    found = [(name, [one.commitment.id for one in still]) for name, still in jb.not_known_kept(made, ON)]
    assert found == [("", ["z"]), ("Bakker", ["b"]), ("Jansen", ["b", "a"])]


class TestOwed:
    SPRING = due("2020-03-31")

    def measure(self, identifier: str, role: jb.Role) -> jb.Measure:
        return jb.Measure(
            id=identifier,
            title=jb.Title("M", "M"),
            sources=(PAGE,),
            parties=(jb.Party("regio", role),),
            reports=(report("brief-2019", PLANNED, self.SPRING),),
        )

    def test_an_organisation_in_a_quarter_with_or_without_its_members(self) -> None:
        """It owes what it is responsible for, not what it only pays; a member owes on request."""
        made = dossier(
            promise(id="van-bureau", by=("bureau",), due=self.SPRING),
            promise(id="later", by=("regio",), due=due("2020-04-01")),
            measures=(self.measure("mee", jb.Role.RESPONSIBLE), self.measure("betaalt", jb.Role.PAYS)),
            relations=(tie("bureau", RelationKind.MEMBER_OF, "regio"),),
        )
        assert [one.record.id for one in jb.owed(made, "regio", 2020, 1)] == ["mee"]
        assert [one.record.id for one in jb.owed(made, "regio", 2020, 1, members=True)] == ["mee", "van-bureau"]
        assert [one.record.id for one in jb.owed(made, "regio", 2020, 2)] == ["later"]

    def test_the_members_of_a_member_owe_too_and_a_circle_ends(self) -> None:
        made = dossier(
            promise(id="van-bureau", by=("bureau",), due=self.SPRING),
            relations=(
                tie("bureau", RelationKind.MEMBER_OF, "gemeente"),
                tie("gemeente", RelationKind.MEMBER_OF, "regio"),
                tie("regio", RelationKind.MEMBER_OF, "bureau"),
                tie("bureau", RelationKind.SERVES, "regio"),
            ),
        )
        assert [one.record.id for one in jb.owed(made, "regio", 2020, 1, members=True)] == ["van-bureau"]

    def test_an_organisation_that_is_not_there_is_refused(self) -> None:
        with pytest.raises(jb.UnknownId, match="regoi"):
            jb.owed(dossier(), "regoi", 2020, 1)


@pytest.mark.parametrize(
    ("asked", "letter"),
    [
        ("verzoek-werkwijze-inspectie", "voortgangsbrief-jeugd-2019-06-07"),  # lines 212-214
        ("vraag-kuiken-jeugdautoriteit", "voortgangsbrief-jeugd-2019-06-07"),  # lines 516-574
        ("toezegging-schaduwgezinnen", "brief-hervormingsagenda-2025-06"),  # lines 2351-2365
    ],
)
def test_in_the_bundle_a_letter_that_itself_tells_what_was_promised_keeps_the_promise(asked: str, letter: str) -> None:
    bundle = jb.load()
    found = jb.kept(bundle.commitments[asked], bundle, day("2025-06-30"))
    assert (found.outcome, found.days) == (jb.Outcome.KEPT, None)
    assert letter in found.delivered


def test_in_the_bundle_the_evaluation_of_the_foster_parents_act_came_in_the_month_promised() -> None:
    """Promised for June 2019 and sent on the 7th: 23 days before its last day, 6 after its first."""
    bundle = jb.load()
    found = jb.kept(bundle.commitments["toezegging-evaluatie-wet-pleegouders-juni"], bundle, day("2019-06-07"))
    assert (found.outcome, found.days) == (jb.Outcome.KEPT, Days(7 - 30, 7 - 30))


def test_in_the_bundle_what_is_declared_done_in_a_report_we_do_not_hold_names_that_report() -> None:
    bundle = jb.load()
    found = jb.kept(bundle.commitments["toezegging-vgr-doorzettingsmacht"], bundle, day("2019-06-07"))
    assert found.outcome is jb.Outcome.DECLARED_DONE
    assert found.delivered == ("tweede-voortgangsrapportage-zorg-voor-de-jeugd",)
