"""
The records and the dossier: what they refuse, how they are selected, that a dossier is whole, and what was known when.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import attrs
import pytest

import jeugdbeleid as jb
from jeugdbeleid.kinds import KINDS
from jeugdbeleid.vocabulary import DocumentKind, OrganisationKind, ReconciliationKind, RelationKind, TrendDirection
from made_up import PAGE, PLAN, a_dossier, day, document, indicator, number, observation, percent, target, year

TITLE = jb.Title("Naam", "Name")
BASE: dict[str, Any] = {"id": "x", "title": TITLE, "sources": (PAGE,)}

#: The least that each kind of record is made of.
LEAST: dict[str, dict[str, Any]] = {
    "documents": {"kind": DocumentKind.LETTER},
    "organisations": {"kind": OrganisationKind.FUND},
    "plans": {},
    "action_lines": {"plan": "jeugdplan", "number": 1},
    "measures": {},
    "indicators": {"unit": jb.Unit.COUNT, "measured": jb.Measured.DURING},
    "observations": {"indicator": "wachtenden", "figure": number(1)},
    "targets": {"goal": jb.Unquantified()},
    "commitments": {"kind": jb.CommitmentKind.MOTION},
    "funding": {"basis": jb.FundingBasis.ONCE, "state": jb.FundingState.PAID},
    "relations": {"kind": RelationKind.SERVES, "subject": "a", "object": "b"},
    "reconciliations": {"kind": ReconciliationKind.SAME, "terms": ("a", "b")},
    "practices": {},
    "obstacles": {},
}


def make(kind: str, /, **fields: Any) -> Any:
    known = {field.name for field in attrs.fields(KINDS[kind])}
    base = {name: value for name, value in BASE.items() if name in known}
    return KINDS[kind](**{**base, **LEAST[kind], **fields})


@pytest.mark.parametrize("kind", KINDS)
class TestEveryRecord:
    def test_it_is_frozen_slotted_and_hashable(self, kind: str) -> None:
        record = make(kind)
        assert hash(record) == hash(make(kind))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            record.id = "y"
        assert not hasattr(record, "__dict__")

    def test_without_a_source_it_cannot_be_made(self, kind: str) -> None:
        with pytest.raises(jb.InvalidValue, match="sources of 'x': expected at least 1"):
            make(kind, sources=())
        with pytest.raises(jb.InvalidValue, match="expected a tuple"):
            make(kind, sources=[PAGE])
        with pytest.raises(jb.InvalidValue, match="each a Passage or Page or Cell"):
            make(kind, sources=("bron",))

    def test_its_common_fields_are_checked(self, kind: str) -> None:
        for fields, said in (
            ({"id": "Met Spatie"}, "id"),
            ({"topics": ("pleegzorg",)}, "topics"),
            ({"note": ""}, "note"),
        ):
            with pytest.raises(jb.InvalidValue, match=said):
                make(kind, **fields)

    def test_a_title_is_a_title(self, kind: str) -> None:
        if any(field.name == "title" for field in attrs.fields(KINDS[kind])):
            with pytest.raises(jb.InvalidValue, match="title of 'x'"):
                make(kind, title="Naam")


REPORT = jb.Report(source=PAGE)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("documents", {"kind": "letter"}),
        ("documents", {"issuers": ("A B",)}),
        ("documents", {"citations": ("kst",)}),
        ("documents", {"sha256": "0" * 64}),
        ("documents", {"sha256": "x", "lines": 3}),
        ("documents", {"sha256": "0" * 64, "lines": 0}),
        ("organisations", {"kind": "fund"}),
        ("organisations", {"aliases": (1,)}),
        ("organisations", {"former": ("oud",)}),
        ("plans", {"kind": "plan"}),
        ("plans", {"period": "2018"}),
        ("plans", {"owners": ("A B",)}),
        ("plans", {"reports": ("x",)}),
        ("action_lines", {"number": 0}),
        ("action_lines", {"plan": "A B"}),
        ("measures", {"kind": "action"}),
        ("measures", {"plan": "A B"}),
        ("measures", {"action_line": 1}),
        ("measures", {"plan": "jeugdplan", "action_line": 0}),
        ("measures", {"parties": ("nvp",)}),
        ("measures", {"scope": "landelijk"}),
        ("measures", {"reports": [REPORT]}),
        ("indicators", {"unit": "count"}),
        ("indicators", {"producer": "A B"}),
        ("indicators", {"family": "A B"}),
        ("indicators", {"share_of": ""}),
        ("observations", {"indicator": "A B"}),
        ("observations", {"figure": 1}),
        ("observations", {"period": "2018"}),
        ("observations", {"breakdown": (("a",),)}),
        ("observations", {"breakdown": (("b", "1"), ("a", "1"))}),
        ("observations", {"producer": "A B"}),
        ("targets", {"goal": "meer"}),
        ("targets", {"goal": jb.AtLeast(number(1))}),
        ("targets", {"due": "2018"}),
        ("targets", {"owners": ["vws"]}),
        ("targets", {"proxies": ("A B",)}),
        ("targets", {"breakdown": (("a", ""),)}),
        ("commitments", {"kind": "motion"}),
        ("commitments", {"made_on": "2018"}),
        ("commitments", {"by": ("A B",)}),
        ("commitments", {"members": (1,)}),
        ("funding", {"amount": number(1)}),
        ("funding", {"basis": None}),
        ("funding", {"payers": ("A B",)}),
        ("relations", {"kind": "serves"}),
        ("relations", {"subject": "A B"}),
        ("relations", {"on": "2018"}),
        ("reconciliations", {"kind": "sum"}),
        ("reconciliations", {"terms": ("a",)}),
        ("reconciliations", {"terms": ("a", "A B")}),
        ("reconciliations", {"kind": ReconciliationKind.SUM}),
        ("reconciliations", {"explanation": ""}),
        ("practices", {"groups": ("children",)}),
        ("practices", {"organisations": (1,)}),
        ("obstacles", {"hinders": ("A B",)}),
    ],
)
def test_what_cannot_be_is_refused(kind: str, fields: dict[str, Any]) -> None:
    with pytest.raises(jb.InvalidValue):
        make(kind, **fields)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: jb.AtLeast("5%"),  # type: ignore[arg-type]
        lambda: jb.AtLeast(jb.Figure(low=1, high=2, words="1-2")),
        lambda: jb.Change(number(1), year(2017)),  # type: ignore[arg-type]
        lambda: jb.Change(jb.AtLeast(percent(5)), None),  # type: ignore[arg-type]
        lambda: jb.Change(jb.AtLeast(number(5, jb.Unit.EUR)), year(2017)),
        lambda: jb.Trend("up"),  # type: ignore[arg-type]
        lambda: jb.Trend(TrendDirection.UP, "2017"),  # type: ignore[arg-type]
        lambda: jb.Party("A B", jb.Role.PAYS),
        lambda: jb.Party("nvp", "pays"),  # type: ignore[arg-type]
        lambda: jb.Party("nvp", jb.Role.PAYS, 1),  # type: ignore[arg-type]
        lambda: jb.Area(""),
        lambda: jb.Area("Leusden", ""),
        lambda: jb.Ages(None, None),
        lambda: jb.Ages(-1, None),
        lambda: jb.Ages(21, 18),
        lambda: jb.Scope(level="national"),  # type: ignore[arg-type]
        lambda: jb.Scope(number=5),  # type: ignore[arg-type]
        lambda: jb.Scope(ages=18),  # type: ignore[arg-type]
        lambda: jb.Report(source="brief"),  # type: ignore[arg-type]
        lambda: jb.Report(source=PAGE, state="done"),  # type: ignore[arg-type]
        lambda: jb.ObservationStatus("voorlopig", "X"),
        lambda: jb.FormerName("oud", ()),
    ],
)
def test_parts_that_cannot_be_are_refused(wrong: Any) -> None:
    with pytest.raises(jb.InvalidValue):
        wrong()


def test_parts_say_what_they_are() -> None:
    assert jb.Report(source=jb.Cell.own("telling", on=day("2019-01-01"))).document is None
    assert jb.ObservationStatus("definitief", "A").definitive
    assert make("organisations", abbreviation="NF", former=(jb.FormerName("Oud Fonds", ("brief",)),)).names == (
        "Naam",
        "Name",
        "NF",
        "Oud Fonds",
    )
    assert make("organisations").names == ("Naam", "Name")
    assert TITLE.label("en") == "Name"
    with pytest.raises(jb.FormatError, match="'de'"):
        jb.Unit.EUR.label("de")


class TestRegister:
    MEASURE = make(
        "measures",
        plan="jeugdplan",
        topics=(jb.Topic.PLEEGZORG,),
        parties=(jb.Party("nvp", jb.Role.RESPONSIBLE), jb.Party("vws", jb.Role.PAYS)),
        sources=(jb.Page(document="brief"),),
    )
    MEASURES = jb.Register(jb.Measure, (MEASURE,))

    @pytest.mark.parametrize(
        ("criteria", "found"),
        [
            ({"plan": "jeugdplan"}, 1),
            ({"plan": "ander"}, 0),
            ({"responsible": "nvp"}, 1),
            ({"responsible": "vws"}, 0),
            ({"organisation": "vws"}, 1),
            ({"topics": "pleegzorg"}, 1),
            ({"topics": jb.Topic.PLEEGZORG}, 1),
            ({"kind": "action", "document": "brief"}, 1),
            ({"document": "ander"}, 0),
        ],
    )
    def test_records_are_selected_by_field_role_and_document(self, criteria: dict[str, Any], found: int) -> None:
        assert len(self.MEASURES.select(**criteria)) == found

    @pytest.mark.parametrize("register", [MEASURES, jb.Register(jb.Measure)])
    def test_an_unknown_criterion_raises_also_where_nothing_is(self, register: Any) -> None:
        with pytest.raises(jb.CriterionError, match="did you mean 'responsible'"):
            register.select(responsable="nvp")

    def test_a_record_itself_refuses_it_too(self) -> None:
        with pytest.raises(jb.CriterionError, match="A measure cannot be selected by 'kleur'"):
            self.MEASURE.meets("kleur", 1)

    def test_it_is_an_immutable_collection(self) -> None:
        assert list(self.MEASURES) == [self.MEASURE]
        assert self.MEASURE in self.MEASURES
        assert self.MEASURES.get("y") is None
        assert self.MEASURES.ids == ("x",)
        assert jb.Register(jb.Measure) != self.MEASURES
        assert hash(self.MEASURES) == hash(jb.Register(jb.Measure, (self.MEASURE,)))
        assert repr(self.MEASURES) == "<Register of 1 Measure records>"
        with pytest.raises(AttributeError, match="cannot be changed"):
            self.MEASURES.kind = jb.Plan

    def test_each_id_once_and_each_of_its_kind(self) -> None:
        with pytest.raises(jb.InvalidValue, match="expected each id once, got 'x'"):
            jb.Register(jb.Measure, (self.MEASURE, self.MEASURE, make("measures", id="x", note="anders")))
        with pytest.raises(jb.InvalidValue, match="each a Measure"):
            jb.Register(jb.Measure, (PLAN,))


class TestIntegrity:
    def test_every_error_comes_at_once(self) -> None:
        with pytest.raises(jb.LoadingError) as caught:
            a_dossier(
                documents=(document("brief", lines=10), document("bijlage")),
                plans=(PLAN, make("plans", id="y", owners=("vsw",))),
                organisations=(make("organisations", id="vws", former=(jb.FormerName("oud", ("brif",)),)),),
                measures=(make("measures", id="jeugdplan", plan="jeugdpan", parties=(jb.Party("zzz", jb.Role.PAYS),)),),
                targets=(target(jb.Unquantified(), indicator=None, plan="jeugdplan", action_line=3),),
                practices=(
                    make("practices", id="p", sources=(jb.Passage(document="brief", first_line=9, last_line=11),)),
                ),
                obstacles=(
                    make("obstacles", id="q", sources=(jb.Passage(document="bijlage", first_line=1, last_line=1),)),
                    make("obstacles", id="r", sources=(jb.Page(document="brieff"),)),
                    make("obstacles", id="s", sources=(jb.Page(document="zzz"),), hinders=("qqq",)),
                ),
                origin="mijn-plan.json",
            )
        said = str(caught.value)
        assert said.startswith("11 errors")
        for part in (
            "the id is also that of a record in plans",
            "plans['y'].owners: no id of organisations is 'vsw'; did you mean 'vws'?",
            "organisations['vws'].former: no id of documents is 'brif'; did you mean 'brief'?",
            "measures['jeugdplan'].plan: no id of plans is 'jeugdpan'; did you mean 'jeugdplan'?",
            "measures['jeugdplan'].parties: no id of organisations is 'zzz'",
            "obstacles['s'].hinders: no id record is 'qqq'",
            "targets['doel'].action_line: plan 'jeugdplan' has no line 3",
            "brief:9-11 ends past line 10, the last of its document",
            "bijlage:1 is a passage, but no text of that document is held: a Page was expected",
            "no document is 'brieff'; did you mean 'brief'?",
            "no document is 'zzz'",
        ):
            assert part in said

    def test_the_source_of_a_date_is_held_against_the_documents_too(self) -> None:
        dated = attrs.evolve(document("brief", "2019-01-01"), dated=jb.Page(document="verslag"))

        with pytest.raises(jb.LoadingError, match=r"documents\['brief'\].dated: no document is 'verslag'"):
            a_dossier(documents=(dated,))

    def test_where_a_date_stands_is_dropped_while_it_is_not_known(self) -> None:
        """The report of 2019 says when the letter of 2017 was sent."""
        dated = attrs.evolve(document("brief", "2017-01-01"), dated=jb.Page(document="verslag"))
        told = attrs.evolve(PLAN, sources=(jb.Page(document="brief"),))
        own = a_dossier(documents=(dated, document("verslag", "2019-01-01")), plans=(told,))

        assert own.as_of(day("2018-01-01")).documents["brief"].dated is None
        assert own.as_of(day("2019-01-01")).documents["brief"].dated == jb.Page(document="verslag")

    def test_a_register_that_is_not_there(self) -> None:
        with pytest.raises(jb.UnknownId, match="'plans'"):
            a_dossier().register("planz")
        with pytest.raises(jb.UnknownId, match="No record with id 'x'"):
            _ = a_dossier()["x"]

    def test_within_another_dossier_references_resolve(self) -> None:
        outer = a_dossier(
            indicators=(indicator(),),
            observations=(observation(5, year(2017)),),
            documents=(document("brief", "2019-01-01"),),
        )
        aim = target(jb.AtLeast(number(1)))
        own = a_dossier(targets=(aim,), within=outer)
        assert own["wachtenden"] == outer.indicators["wachtenden"]
        cell = ("wachtenden", (jb.Level.NATIONAL, ()), ())
        assert own.observed(cell) == tuple(outer.observations)
        assert own.figures_of("wachtenden") == own.observed(cell)
        assert own.known(jb.Page(document="brief")) == jb.Period.day(day("2019-01-01"))
        merged = own | outer
        assert merged.within is None
        assert len(merged.indicators) == 1
        assert jb.check(aim, own, on=day("2019-06-07")).target == aim

    def test_a_union_refuses_unequal_records_of_one_id(self) -> None:
        left = a_dossier(plans=(PLAN,), origin="links")
        right = a_dossier(plans=(make("plans", id="jeugdplan"),), origin="rechts")
        with pytest.raises(jb.ConflictError, match=r"'jeugdplan' \(plans\): one in links, one in rechts"):
            _ = left | right
        assert (left | left).plans == left.plans

    def test_when_a_source_became_known(self) -> None:
        dossier = a_dossier(documents=(document("brief"),))
        assert dossier.known(jb.Page(document="brief")) is None
        assert dossier.known(PAGE) is None
        assert dossier.known(jb.Page(address="a", retrieved=day("2019-01-01"))) == jb.Period.day(day("2019-01-01"))

    def test_facts_have_their_path_and_place(self) -> None:
        report = jb.Report(source=jb.Page(address="b"), planning=jb.Planning(ends=year(2019), words="2019"))
        aim = target(jb.Change(jb.AtLeast(percent(10)), year(2017)), reports=(report,))
        dossier = a_dossier(indicators=(indicator(),), targets=(aim,))
        assert [(fact.path, fact.words, fact.sources) for fact in dossier.facts()] == [
            ("goal.comparator.figure", "10", (PAGE,)),
            ("due", "2018-12-31", (PAGE,)),
            ("reports[0].planning", "2019", (jb.Page(address="b"),)),
        ]


class TestAsOf:
    """
    Later documents add, they never replace.
    """

    def _dossier(self) -> jb.Dossier:
        early, late = jb.Page(document="vroeg"), jb.Page(document="laat")
        done = jb.Report(source=late, state=jb.State.DONE)
        plan = make("plans", id="plan", sources=(late,), owners=("vws",), reports=(done,))
        return a_dossier(
            documents=(document("vroeg", "2019-04-04"), document("laat", "2019-06-07"), document("zonder")),
            organisations=(
                make(
                    "organisations",
                    id="vws",
                    sources=(late,),
                    former=(jb.FormerName("Eerder", ("vroeg", "laat")), jb.FormerName("Later", ("laat",))),
                ),
            ),
            plans=(plan,),
            action_lines=(make("action_lines", id="plan-1", plan="plan", sources=(late,)),),
            measures=(
                make("measures", id="een", plan="plan", sources=(early, late), reports=(done,)),
                make("measures", id="twee", sources=(late,)),
                make("measures", id="drie", sources=(late,), reports=(jb.Report(source=early),)),
            ),
            indicators=(indicator(),),
            observations=(observation(1, year(2018), sources=(jb.Cell.own("telling", on=day("2019-05-01")),)),),
            relations=(
                make("relations", id="r", subject="een", object="twee", sources=(early,)),
                make("relations", id="s", subject="een", object="drie", sources=(early,)),
            ),
            obstacles=(make("obstacles", id="o", hinders=("een", "twee"), sources=(early,)),),
            practices=(make("practices", id="p", sources=(jb.Page(address="a", retrieved=day("2019-01-01")),)),),
        )

    def test_only_what_was_known(self) -> None:
        then = self._dossier().as_of(day("2019-04-04"))
        assert then.measures.ids == ("een", "drie")
        assert then.measures["een"].reports == ()
        assert then.measures["een"].sources == (jb.Page(document="vroeg"),)
        assert then.measures["drie"].sources == (jb.Page(document="vroeg"),)
        assert (then.plans.ids, then.organisations.ids, then.action_lines.ids) == (("plan",), ("vws",), ("plan-1",))
        assert then.plans["plan"].reports == ()
        assert then.organisations["vws"].former == (jb.FormerName("Eerder", ("vroeg",)),)
        assert then.plans["plan"].sources == then.organisations["vws"].sources == (jb.Page(document="vroeg"),)
        assert then.relations.ids == ("s",)
        assert then.obstacles["o"].hinders == ("een",)
        assert then.practices.ids == ("p",)
        assert len(then.observations) == 0

    def test_what_is_only_named_in_a_report_has_no_term_yet(self) -> None:
        early, late = jb.Page(document="vroeg"), jb.Page(document="laat")
        when = jb.Planning(ends=jb.Period.day(day("2020-01-01")), words="2020")
        promise = make("commitments", id="c", sources=(late,), due=when, reports=(jb.Report(source=early),))
        papers = (document("vroeg", "2019-04-04"), document("laat", "2019-06-07"))
        made = a_dossier(documents=papers, commitments=(promise,))
        assert made.as_of(day("2019-04-04")).commitments["c"].due is None
        assert made.as_of(day("2019-06-07")).commitments["c"].due == when

    def test_the_documents_of_a_tie_stay_and_one_that_dates_another_only_from_its_own_day(self) -> None:
        """A document that only a tie stands in; and one whose date a later letter tells."""
        tie = make("relations", id="r", subject="a", object="b", sources=(jb.Page(document="vroeg"),))
        early = attrs.evolve(document("vroeg", "2019-04-04"), dated=jb.Page(document="laat"))
        plans = tuple(make("plans", id=name, sources=(jb.Page(document="eerst"),)) for name in ("a", "b"))
        papers = (document("eerst", "2019-01-01"), early, document("laat", "2019-06-07"))
        made = a_dossier(documents=papers, plans=plans, relations=(tie,))
        then, later = made.as_of(day("2019-04-04")), made.as_of(day("2019-06-07"))
        assert then.relations.ids == ("r",)
        assert (then.documents.ids, then.documents["vroeg"].dated) == (("eerst", "vroeg"), None)
        assert later.documents["vroeg"].dated == jb.Page(document="laat")

    def test_a_later_day_never_knows_less(self) -> None:
        dossier = self._dossier()
        days = [day(text) for text in ("2018-01-01", "2019-04-04", "2019-05-01", "2019-06-07", "2030-01-01")]
        known = [{record.id for record in dossier.as_of(one).records()} for one in days]
        assert all(before <= after for before, after in pairwise(known))
        assert dossier.as_of(days[-1]).measures == dossier.measures

    def test_within_another_too(self) -> None:
        own = a_dossier(obstacles=(make("obstacles", id="mijn", hinders=("twee",)),), within=self._dossier())
        assert own.as_of(day("2019-04-04")).within == self._dossier().as_of(day("2019-04-04"))
