"""
HTML for notebooks: what records, checks, timelines and registers say there, escaped, with every heading in its place.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest

import jeugdbeleid as jb
from jeugdbeleid.analysis.timeline import Days, Entry
from jeugdbeleid.errors import FormatError, InvalidValue
from jeugdbeleid.indicator import ObservationStatus
from jeugdbeleid.kinds import KINDS
from jeugdbeleid.render import html
from jeugdbeleid.render.labels import FIELDS, WORDS
from jeugdbeleid.render.labels import KINDS as KINDS_IN_WORDS
from jeugdbeleid.render.values import shown
from made_up import PAGE, PLAN, a_dossier, day, document, due, indicator, number, observation, percent, target, year

BUNDLE = jb.load()
ON = date(2019, 6, 7)
HOSTILE = "<script>alert('&')</script>"


def parsed(made: str) -> ET.Element:
    """
    The elements of some HTML, which is well-formed.
    """
    return ET.fromstring(f"<body>{made}</body>")  # noqa: S314 - the renderer's own, which has no entities of its own


def words(element: ET.Element) -> str:
    return "".join(element.itertext())


def rows(value: Any, lang: str = "nl") -> dict[str, str]:
    """
    The rows of a table: the heading of each and what stands beside it.
    """
    found = parsed(html(value, lang)).findall("table/tbody/tr")
    return {words(row[0]): " | ".join(words(cell) for cell in row[1:]) for row in found}


def caption(value: Any, lang: str = "nl") -> str:
    (found,) = parsed(html(value, lang)).findall("table/caption")
    return words(found)


def measure(**more: Any) -> jb.Measure:
    return jb.Measure(id="wijkteam", title=jb.Title("Wijkteam", "Team"), sources=(PAGE,), **more)


class TestRecords:
    def test_a_target_says_what_it_asks_and_where_it_stands(self) -> None:
        """The +10% of 2018 against 2017, at lines 580-586 of the plan."""
        found = rows(BUNDLE.targets["pleegouders-inschrijvingen-2018"])

        assert found["vraagt"] == "ten minste +10% ten opzichte van 2017"
        assert found["bronnen"] == "actieplan-pleegzorg-2017:580-586"
        assert found["termijn"] == "2018 (2018)"

    def test_the_same_in_english(self) -> None:
        aim = BUNDLE.targets["pleegouders-inschrijvingen-2018"]

        assert caption(aim, "en") == "More registrations of new foster parents in 2018 (aim)"
        assert rows(aim, "en")["asks"] == "at least +10% against 2017"

    def test_a_field_that_holds_nothing_is_left_out(self) -> None:
        assert set(rows(PLAN)) == {"id", "bronnen", "soort"}

    def test_our_own_english_is_marked_on_a_dutch_page(self) -> None:
        noted = attrs.evolve(PLAN, note="Read as one plan.")

        assert '<span lang="en">Read as one plan.</span>' in html(noted)
        assert "<span" not in html(noted, "en")

    def test_the_words_of_a_document_are_marked_as_dutch(self) -> None:
        aim = target(jb.AtLeast(percent(5)), due=due("2018-12-31"))

        assert '<q lang="nl">2018-12-31</q>' in html(aim, "en")

    def test_a_record_without_a_title_goes_by_its_id(self) -> None:
        one = observation(55, year(2018))

        assert caption(one) == "wachtenden--2018-01-01-2018-12-31--telling (waarneming)"

    @pytest.mark.parametrize("lang", ["nl", "en"])
    def test_every_record_of_the_bundle_is_shown(self, lang: str) -> None:
        for one in BUNDLE.records():
            made = parsed(html(one, lang))
            assert [table.get("lang") for table in made.findall("table")] == [lang]
            assert one.id in words(made)


class TestValues:
    @pytest.mark.parametrize(
        ("value", "nl", "en"),
        [
            (None, "–", "–"),
            (True, "ja", "yes"),
            (False, "nee", "no"),
            (1706, "1.706", "1,706"),
            (jb.Title("Wijkteam", "Team"), "Wijkteam", "Team"),
            (jb.Period.year(2018), "2018", "2018"),
            (number("13.7", jb.Unit.PERCENT), "13,7%", "13.7%"),
            (jb.Unit.COUNT, "aantal", "count"),
            (jb.Unquantified(), "zonder getal", "no number"),
            (jb.Planning(words="doorlopend", kind=jb.PlanningKind.CONTINUING), "doorlopend (doorlopend)", "doorlopend (continuing)"),
            (jb.Passage(document="brief", first_line=1, last_line=2), "brief:1-2", "brief:1-2"),
            (jb.Cell.own("telling", on=day("2019-02-01")), "telling, 2019-02-01", "telling, 2019-02-01"),
            (jb.Party("nvp", jb.Role.PAYS, inferred=True), "nvp: betaalt (afgeleid)", "nvp: pays (inferred)"),
            (jb.Party("nvp", jb.Role.PAYS), "nvp: betaalt", "nvp: pays"),
            (jb.FormerName("TAJ", ("brief",)), "TAJ (brief)", "TAJ (brief)"),
            (ObservationStatus("voorlopig", "P"), "voorlopig (P)", "voorlopig (P)"),
            (jb.Scope(ages=jb.Ages(None, 17)), "t/m 17 jaar", "up to 17 years"),
            (jb.Scope(ages=jb.Ages(18, None)), "vanaf 18 jaar", "from 18 years"),
            (jb.Scope(ages=jb.Ages(18, 21)), "18-21 jaar", "18-21 years"),
            (jb.Scope(ages=jb.Ages(18, 18)), "18 jaar", "18 years"),
            (Days(485, 485), "485", "485"),
            (Days(None, 1094), "? tot 1.094", "? to 1,094"),
            ((("leeftijd", "0-4 jaar"), ("regio", "Utrecht")), "leeftijd: 0-4 jaarregio: Utrecht", "leeftijd: 0-4 jaarregio: Utrecht"),
            ("vrije tekst", "vrije tekst", "vrije tekst"),
        ],
    )  # fmt: skip
    def test_a_value_in_words(self, value: Any, nl: str, en: str) -> None:
        assert words(parsed(shown(value, "nl"))) == nl
        assert words(parsed(shown(value, "en"))) == en

    def test_where_and_for_whom(self) -> None:
        scope = jb.Scope(
            level=jb.Level.YOUTH_REGION,
            number=number(5),
            areas=(jb.Area("Flevoland", "PV24"), jb.Area("Foodvalley")),
            groups=(jb.Group.FOSTER_PARENTS,),
        )

        assert shown(scope) == "jeugdregio; 5; Flevoland (PV24); Foodvalley; pleegouders"

    def test_a_report_tells_all_that_it_holds(self) -> None:
        report = jb.Report(
            called="Matching",
            state=jb.State.DONE,
            planning=due("2018-12-31"),
            firmness=jb.Firmness.PROMISED,
            condition="If there is money.",
            note="Read so.",
            source=jb.Passage(document="brief", first_line=1, last_line=1),
        )

        assert words(parsed(shown(report))) == (
            "Matching; afgerond; 2018-12-31 (tot en met 31 december 2018); toegezegd; If there is money.; Read so. [brief:1]"
        )

    def test_a_web_address_is_a_link_and_another_is_not(self) -> None:
        page = jb.Page(address="https://example.org/?a=1&b=2")

        assert (
            shown(page)
            == '<a href="https://example.org/?a=1&amp;b=2" rel="noopener">https://example.org/?a=1&amp;b=2</a>'
        )
        assert shown(jb.Page(address="javascript:alert(1)")) == "javascript:alert(1)"
        assert shown(jb.Page(document="brief", page=4)) == "brief, p. 4"

    def test_a_citation_is_a_link_where_it_has_an_address(self) -> None:
        made = shown(jb.parse_citation("Kamerstuk 31 839, nr. 580"))

        (found,) = parsed(made).findall("a")
        assert words(found) == "Kamerstuk 31 839, nr. 580"
        assert "kst-31839-580" in (found.get("href") or "")

    def test_a_citation_without_an_address_is_written(self) -> None:
        asked = jb.parse_citation("TZ202406-022")

        assert words(parsed(shown(asked))) == asked.canonical


class TestRegisters:
    def test_a_register_has_a_heading_for_each_column_and_each_row(self) -> None:
        made = parsed(html(BUNDLE.indicators))

        heads = made.findall("table/thead/tr/th")
        assert [words(head) for head in heads] == ["id", "titel", "eenheid", "gemeten", "teller", "familie", "bronnen"]
        assert {head.get("scope") for head in heads} == {"col"}
        for row in made.findall("table/tbody/tr"):
            assert len(row) == len(heads)
            assert [cell.tag for cell in row] == ["th"] + ["td"] * (len(heads) - 1)
            assert row[0].get("scope") == "row"

    def test_what_does_not_fit_is_told(self) -> None:
        """A register of 61 shows 60, and says that there is one more."""
        many = [attrs.evolve(PLAN, id=f"plan-{count}") for count in range(61)]

        made = parsed(html(jb.Register(jb.Plan, many)))

        assert len(made.findall("table/tbody/tr")) == 60
        assert words(made.findall("p")[0]) == "En nog 1; kies met select() of met een index."

    def test_one_record_is_counted_as_one(self) -> None:
        assert caption(jb.Register(jb.Plan, [PLAN])) == "1 plan"
        assert caption(jb.Register(jb.Plan), "en") == "0 plans"

    def test_observations_have_no_title_to_show(self) -> None:
        found = parsed(html(BUNDLE.observations)).findall("table/thead/tr/th")

        assert [words(head) for head in found][:3] == ["id", "indicator", "cijfer"]

    @pytest.mark.parametrize("kind", KINDS)
    def test_every_kind_has_columns_and_names(self, kind: str) -> None:
        assert caption(BUNDLE.register(kind)).startswith(str(len(BUNDLE.register(kind))))

    def test_a_dossier_counts_its_kinds_and_names_its_edition(self) -> None:
        assert caption(BUNDLE) == f"Dossier, editie {BUNDLE.edition}"
        assert rows(BUNDLE)["doelen"] == str(len(BUNDLE.targets))
        assert caption(a_dossier(plans=(PLAN,)), "en") == "Dossier"
        assert rows(a_dossier(plans=(PLAN,)), "en") == {"plans": "1"}


class TestChecks:
    def test_a_check_says_verdict_reasons_and_what_would_decide(self) -> None:
        found = rows(jb.check(BUNDLE.targets["pleegouders-inschrijvingen-2018"], BUNDLE, on=ON))

        assert found["oordeel"] == "? niet vast te stellen"
        assert found["redenen"] == "er is alleen een cijfer dat erop lijkter is geen cijfer van de nulmeting"
        assert found["wel geteld, maar iets anders"] == "2.647 (pleegouders-geaccepteerd, 2017)"
        assert "pleegouders-inschrijvingen, 2018" in found["wat het zou beslissen"]
        assert "actieplan-pleegzorg-2017:580-586" in found["bronnen"]

    def test_a_mark_is_for_the_eye_alone(self) -> None:
        made = html(jb.check(BUNDLE.targets["pleegouders-inschrijvingen-2018"], BUNDLE, on=ON))

        assert '<span aria-hidden="true">?</span> <strong>niet vast te stellen</strong>' in made

    def test_the_figures_and_the_margin(self) -> None:
        """55 against 50 is required for +10%, and 57 is 2 more."""
        goal = jb.Change(jb.AtLeast(percent(10)), year(2017))
        figures = [observation(50, year(2017)), observation(57, year(2018))]
        made = a_dossier(indicators=(indicator(),), targets=(target(goal),), observations=figures)

        found = rows(jb.check(target(goal), made, on=day("2019-06-07")), "en")

        assert found["figure"] == "57 (wachtenden, 2018)"
        assert found["baseline"] == "50 (wachtenden, 2017)"
        assert (found["required"], found["margin"]) == ("55", "2")
        assert found["verdict"] == "✓ met"

    def test_how_it_stands_before_it_is_due(self) -> None:
        made = a_dossier(indicators=(indicator(),), observations=(observation(90, year(2018)),))
        aim = target(jb.AtMost(number(100)), due=due("2020-12-31"))

        assert rows(jb.check(aim, made, on=day("2019-06-07")))["zoals het nu staat"] == "gehaald"

    def test_an_aim_without_an_indicator_has_no_figures(self) -> None:
        aim = target(jb.Unquantified(), indicator=None)

        assert set(rows(jb.check(aim, a_dossier(targets=(aim,)), on=ON))) == {
            "vraagt", "gevraagd op", "oordeel", "redenen", "bronnen",
        }  # fmt: skip

    def test_what_contradicts_and_what_must_be_definitive(self) -> None:
        papers = (document("brief-a", "2019-02-01"), document("brief-b", "2019-02-01"))
        figures = [
            observation(count, year(2018), id=f"w-{paper.id}", sources=(jb.Page(document=paper.id, page=1),),
                        status=ObservationStatus("voorlopig", "P"))
            for count, paper in zip((90, 110), papers, strict=True)
        ]  # fmt: skip
        made = a_dossier(indicators=(indicator(),), observations=figures, documents=papers)
        aim = target(jb.AtMost(number(100)))

        found = rows(jb.check(aim, made, on=day("2019-06-07"), definitive=True))

        assert found["tegenspraak"] == "90 (wachtenden, 2018)110 (wachtenden, 2018)"
        assert found["wat het zou beslissen"] == "wachtenden, 2018 (definitief)"

    def test_a_commitment_of_which_nothing_is_known(self) -> None:
        owed = jb.Commitment(
            id="toezegging", title=jb.Title("Toezegging", "Promise"), sources=(PAGE,), kind=jb.CommitmentKind.PROMISE
        )

        found = rows(jb.kept(owed, a_dossier(commitments=(owed,)), ON))

        assert found["uitkomst"] == "? niet vast te stellen"
        assert set(found) == {"uitkomst", "waarom niet vast te stellen", "bronnen"}

    def test_a_commitment_that_was_kept_says_by_what_and_when(self) -> None:
        """The in-depth study was promised for the end of April 2019 and sent on 24 April."""
        found = rows(jb.kept(BUNDLE.commitments["toezegging-verdiepend-onderzoek-jeugd"], BUNDLE, date(2026, 1, 1)))

        assert "24 april jl." in found["laatste bericht"]
        assert found["bronnen"]

    def test_how_late_and_by_which_document(self) -> None:
        answered = attrs.evolve(
            jb.kept(BUNDLE.commitments["toezegging-verdiepend-onderzoek-jeugd"], BUNDLE, date(2026, 1, 1)),
            days=Days(3, 9),
            delivered=("brief-a", "brief-b"),
        )

        found = rows(answered)
        assert found["dagen na de termijn"] == "3 tot 9"
        assert found["beantwoord door"] == "brief-abrief-b"

    def test_a_due_date_is_the_last_word_where_no_report_speaks(self) -> None:
        owed = jb.Commitment(
            id="toezegging", title=jb.Title("Toezegging", "Promise"), sources=(PAGE,), kind=jb.CommitmentKind.PROMISE
        )
        silent = attrs.evolve(
            jb.kept(owed, a_dossier(commitments=(owed,)), ON), last=Entry(record=owed, planning=due("2019-12-31"))
        )

        assert rows(silent)["laatste bericht"].startswith("2019-12-31")


class TestTimelines:
    def test_each_entry_says_what_when_and_by_which_document(self) -> None:
        papers = (document("brief-2017", "2017-06-01"),)
        told = jb.Report(
            source=jb.Page(document="brief-2017", page=1), state=jb.State.PLANNED, planning=due("2018-03-01")
        )
        aim = target(jb.Unquantified(), due=due("2019-12-31"))
        made = a_dossier(
            documents=papers, measures=(measure(reports=(told,)),), targets=(aim,), indicators=(indicator(),)
        )

        found = parsed(html(jb.timeline(made))).findall("table/tbody/tr")

        assert [[words(cell) for cell in row] for row in found] == [
            [
                "Wijkteam (maatregel)",
                "2018-03-01 (tot en met 1 maart 2018)",
                "gepland",
                "1 juni 2017",
                "brief-2017, p. 1",
            ],
            ["Doel (doel)", "2019-12-31 (tot en met 31 december 2019)", "–", "–", "gemeenteblad 2026, nr. 1"],
        ]

    def test_a_long_one_says_how_much_more_there_is(self) -> None:
        told = jb.timeline(BUNDLE, plan="actieplan-pleegzorg")

        assert f"En nog {len(told) - 60}" in html(told)


class TestNotebooks:
    @pytest.mark.parametrize(
        "value",
        [
            PLAN,
            jb.Register(jb.Plan, [PLAN]),
            BUNDLE,
            jb.check(BUNDLE.targets["pleegouders-inschrijvingen-2018"], BUNDLE, on=ON),
            jb.kept(next(iter(BUNDLE.commitments)), BUNDLE, ON),
            jb.timeline(BUNDLE, plan="stroomop"),
        ],
        ids=lambda value: type(value).__name__,
    )
    def test_a_value_shows_itself_in_dutch_by_the_renderer(self, value: Any) -> None:
        assert value._repr_html_() == str(html(value, "nl"))

    def test_what_the_renderer_gives_shows_itself_too(self) -> None:
        assert html(PLAN, "en")._repr_html_() == html(PLAN, "en")

    def test_the_classes_hold_no_markup(self) -> None:
        """Only the hook, which is the same one for all of them."""
        hooks = {
            vars(kind).get("_repr_html_") for kind in (jb.Record, jb.Register, jb.TargetCheck, jb.Timeline, jb.Plan)
        }

        assert hooks == {None}


class TestSafety:
    @pytest.mark.parametrize("lang", ["nl", "en"])
    def test_every_text_is_escaped(self, lang: str) -> None:
        title = jb.Title(HOSTILE, HOSTILE)
        report = jb.Report(
            source=jb.Page(address=HOSTILE), called=HOSTILE, condition=HOSTILE, note=HOSTILE,
            planning=jb.Planning(ends=jb.Period.year(2018), words=HOSTILE),
        )  # fmt: skip
        hostile = attrs.evolve(
            measure(reports=(report,), scope=jb.Scope(areas=(jb.Area(HOSTILE, HOSTILE),))), title=title, note=HOSTILE
        )
        made = a_dossier(measures=(hostile,), edition=HOSTILE)

        for value in (hostile, made, made.measures, jb.timeline(made)):
            assert "<script" not in html(value, lang)
            assert "&lt;script&gt;" in html(value, lang)

    def test_another_value_is_refused(self) -> None:
        with pytest.raises(
            InvalidValue,
            match=r"^html: expected a record, register, dossier, check, kept commitment or timeline, got 5$",
        ):
            html(5)

    def test_another_language_is_refused(self) -> None:
        with pytest.raises(FormatError, match=r"^Unknown language 'de': expected 'nl' or 'en'$"):
            html(PLAN, "de")


def test_every_field_of_every_kind_has_a_name_in_both_languages() -> None:
    fields = {field.name for kind in KINDS.values() for field in attrs.fields(kind)}

    assert fields == set(FIELDS)
    assert {kind.__name__ for kind in KINDS.values()} == set(KINDS_IN_WORDS)
    assert all(nl and en for nl, en in (*FIELDS.values(), *WORDS.values()))


def test_a_decimal_is_written_by_its_words_alone() -> None:
    """A bare Decimal is no value of a record; it is shown as it stands."""
    assert shown(Decimal("13.70")) == "13.70"
