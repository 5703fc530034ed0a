"""
Citing: documents, pages, headings, data edition, version and method; BibTeX and CSL as independent readers take them.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import attrs
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, parse_string

import jeugdbeleid as jb
from jeugdbeleid.analysis import reference
from jeugdbeleid.analysis.cite import cite
from jeugdbeleid.vocabulary import CitationKind, DocumentKind, OrganisationKind

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import PAGE, PLAN, a_dossier, day, indicator, number, observation, target, year

PAPER = jb.Citation(kind=CitationKind.KAMERSTUK, id="kst-31839-580", words="31 839, nr. 580")
TOWN = jb.Organisation(
    id="gemeente", title=jb.Title("Gemeente Ons & Dorp", "Our Village"), sources=(PAGE,), kind=OrganisationKind.OTHER
)
LETTER = jb.Document(
    id="brief", title=jb.Title("Brief: 50% meer", "Letter"), sources=(PAGE,), kind=DocumentKind.LETTER,
    issuers=("gemeente",), date=jb.Period.day(day("2019-04-04")), citations=(PAPER,), lines=90, sha256="0" * 64,
)  # fmt: skip


def dossier(*documents: jb.Document, **more: Any) -> jb.Dossier:
    return a_dossier(organisations=(TOWN,), documents=documents, **more)


def lines(first: int, last: int, heading: str | None = None, page: int | None = None) -> jb.Passage:
    return jb.Passage(document="brief", first_line=first, last_line=last, heading=heading, page=page)


def dated(period: jb.Period | None) -> jb.Document:
    return attrs.evolve(LETTER, date=period)


class TestInWords:
    def test_a_document_is_cited_as_itself(self) -> None:
        assert cite(LETTER, dossier(LETTER)) == (
            "Gemeente Ons & Dorp, Brief: 50% meer, 4 april 2019, Kamerstuk 31 839, nr. 580, "
            "https://zoek.officielebekendmakingen.nl/kst-31839-580.html"
        )

    def test_a_record_is_cited_by_its_places_in_a_document_and_by_the_data(self) -> None:
        """Lines stand in order under their heading, pages once; the edition and the version say which data it was."""
        places = (lines(40, 44, "Doelen", 3), lines(7, 7, "Doelen", 3), lines(2, 2))
        plan = attrs.evolve(PLAN, sources=places)
        made = dossier(LETTER, plans=(plan,), edition="2026.1", released=day("2026-11-01"))
        first, data = cite(plan, made).split("\n")
        assert ", p. 3, onder „Doelen” regels 7, 40–44; regel 2, https://" in first
        assert data == (
            "De bijdragers aan jeugdbeleid, Jeugdplan (jeugdplan), 1 november 2026, gegevens 2026.1, "
            f"jeugdbeleid {version('jeugdbeleid')}"
        )

    def test_a_page_of_a_document_of_which_no_text_is_held(self) -> None:
        plan = attrs.evolve(PLAN, sources=(jb.Page(document="brief", page=9), jb.Page(document="brief")))
        assert ", nr. 580, p. 9, https://" in cite(plan, dossier(LETTER, plans=(plan,)))

    def test_in_english_the_words_around_the_names_are_english(self) -> None:
        plan = attrs.evolve(PLAN, sources=(lines(40, 44, "Doelen", 3),))
        first, data = cite(plan, dossier(LETTER, plans=(plan,)), lang="en").split("\n")
        assert first.startswith("Our Village, Brief: 50% meer, 4 April 2019")
        assert "under “Doelen” lines 40–44" in first
        assert data.startswith("Youth plan (jeugdplan), data a dossier, jeugdbeleid")

    def test_a_report_in_another_document_is_cited_too(self) -> None:
        measure = jb.Measure(
            id="m", title=jb.Title("Team", "Team"), sources=(PAGE,), reports=(jb.Report(source=lines(1, 2)),)
        )
        first, second, _ = cite(measure, dossier(LETTER, measures=(measure,))).split("\n")
        assert first.startswith("Gemeente Ons & Dorp, Brief: 50% meer")
        assert second == "gemeenteblad 2026, nr. 1"

    def test_web_pages_and_cells_are_cited_with_the_day_on_which_they_were_read(self) -> None:
        sources = (
            jb.Page(address="https://example.nl/cijfers", page=2, retrieved=day("2026-01-05")),
            jb.Cell(dataset="85099NED", key="2024JJ00", retrieved=day("2025-06-01")),
        )
        plan = attrs.evolve(PLAN, sources=sources)
        page, cell, _ = cite(plan, dossier(plans=(plan,))).split("\n")
        assert page == "https://example.nl/cijfers, p. 2, geraadpleegd op 5 januari 2026"
        assert cell == "85099NED, 2024JJ00, geraadpleegd op 1 juni 2025"

    def test_a_figure_is_called_after_its_indicator_and_period(self) -> None:
        seen = observation(70, year(2018))
        counted = attrs.evolve(indicator(), title=jb.Title("Wachtende kinderen", "Waiting children"))
        made = dossier(indicators=(counted,), observations=(seen,))
        assert f"Wachtende kinderen, 2018 ({seen.id}), gegevens a dossier" in cite(seen, made)

    def test_a_tie_has_no_name_but_its_id(self) -> None:
        tie = jb.Relation(
            id="a--b", kind=jb.vocabulary.RelationKind.SERVES, subject="jeugdplan", object="gemeente", sources=(PAGE,)
        )
        assert "\na--b, gegevens" in cite(tie, dossier(plans=(PLAN,), relations=(tie,)))

    def test_a_motion_is_cited_with_its_own_number(self) -> None:
        motion = jb.Commitment(
            id="motie",
            title=jb.Title("Motie", "Motion"),
            sources=(PAGE,),
            kind=jb.CommitmentKind.MOTION,
            citation=PAPER,
        )
        assert "Motie (motie), Kamerstuk 31 839, nr. 580, gegevens" in cite(motion, dossier(commitments=(motion,)))

    def test_a_check_brings_its_dossier_and_says_how_it_was_judged(self) -> None:
        aim = target(jb.AtLeast(number(60)))
        made = dossier(indicators=(indicator(),), targets=(aim,), observations=(observation(70, year(2018)),))
        check = jb.check(aim, made, on=day("2019-06-07"))
        text = cite(check)
        assert "telling, geraadpleegd op 15 januari 2019" in text
        assert text.endswith("toetsing op 7 juni 2019: gehaald, want de drempel is gehaald")
        assert cite(check, lang="en").endswith("check on 7 June 2019: met, because the threshold is met")
        assert cite(check, made) == text
        asked = jb.check(aim, made, on=day("2019-06-07"), circa=5)
        assert cite(asked).endswith("want de drempel is gehaald; circa is gelezen als 5% meer of minder")

    def test_without_the_package_s_metadata_its_name_stands_alone(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def missing(_: str) -> str:
            raise PackageNotFoundError

        monkeypatch.setattr(reference, "version", missing)
        assert cite(PLAN, dossier(plans=(PLAN,))).endswith(", gegevens a dossier, jeugdbeleid")


class TestWhatIsRefused:
    def test_another_style(self) -> None:
        with pytest.raises(jb.FormatError, match="Unknown style 'apa': expected 'text' or 'bibtex' or 'csl'"):
            cite(LETTER, dossier(LETTER), style="apa")

    def test_another_language(self) -> None:
        with pytest.raises(jb.FormatError, match="Unknown language 'de'"):
            cite(LETTER, dossier(LETTER), lang="de")

    def test_a_record_without_a_dossier(self) -> None:
        with pytest.raises(jb.InvalidValue, match="cite.dossier: expected the dossier that has the documents"):
            cite(PLAN)

    def test_another_thing(self) -> None:
        with pytest.raises(jb.InvalidValue, match="cite: expected a record or a check, got 'jeugdplan'"):
            cite("jeugdplan", dossier())  # type: ignore[arg-type]

    def test_a_record_whose_document_is_not_in_the_dossier(self) -> None:
        with pytest.raises(jb.UnknownId, match="No record with id 'brief'"):
            cite(attrs.evolve(PLAN, sources=(lines(1, 1),)), dossier())


def bibtex(cited: Any, within: jb.Dossier) -> BibliographyData:
    """What pybtex reads of it."""
    return parse_string(cite(cited, within, style="bibtex"), "bibtex")


class TestBibtex:
    def test_a_document(self) -> None:
        (entry,) = bibtex(LETTER, dossier(LETTER)).entries.values()
        assert (entry.key, entry.type) == ("brief", "misc")
        assert dict(entry.fields) == {
            "title": r"{Brief: 50\% meer}",
            "howpublished": "Kamerstuk 31 839, nr. 580",
            "year": "2019",
            "day": "4",
            "url": "https://zoek.officielebekendmakingen.nl/kst-31839-580.html",
            "month": "April",
        }
        assert [str(name) for name in entry.persons["author"]] == [r"{Gemeente Ons \& Dorp}"]

    def test_a_record_has_an_entry_for_each_document_and_one_for_the_data(self) -> None:
        plan = attrs.evolve(PLAN, sources=(lines(1, 2, page=4), jb.Cell.own("telling", on=day("2019-02-01")), PAGE))
        made = dossier(LETTER, plans=(plan,), edition="2026.1")
        entries = bibtex(plan, made).entries
        assert list(entries) == ["jeugdplan--brief", "jeugdplan--1", "jeugdplan--2", "jeugdbeleid--jeugdplan"]
        assert (entries["jeugdplan--brief"].fields["pages"], entries["jeugdplan--brief"].fields["note"]) == (
            "4",
            "regels 1–2",
        )
        assert entries["jeugdplan--1"].fields["urldate"] == "2019-02-01"
        assert entries["jeugdbeleid--jeugdplan"].fields["edition"] == "2026.1"

    @pytest.mark.parametrize(
        ("period", "year_", "month", "note"),
        [
            (None, None, None, None),
            (jb.Period.year(2018), "2018", None, None),
            (jb.Period.month(2018, 5), "2018", "May", None),
            (jb.Period(day("2017-08-01"), day("2018-07-31")), None, None, "1 augustus 2017 t/m 31 juli 2018"),
            (jb.Period(None, day("2018-07-31")), None, None, "tot en met 31 juli 2018"),
        ],
    )
    def test_a_date_is_no_sharper_than_it_is(
        self, period: jb.Period | None, year_: str | None, month: str | None, note: str | None
    ) -> None:
        (entry,) = bibtex(dated(period), dossier(dated(period))).entries.values()
        assert (entry.fields.get("year"), entry.fields.get("month"), entry.fields.get("note")) == (year_, month, note)

    def test_an_address_keeps_its_signs_but_those_that_would_end_it(self) -> None:
        found = attrs.evolve(LETTER, address="https://example.nl/a_b?c=%20&d={e}\\f g")
        (entry,) = bibtex(found, dossier(found)).entries.values()
        assert entry.fields["url"] == "https://example.nl/a_b?c=%20&d=%7Be%7D%5Cf%20g"


SIGNS = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^", r"\textless{}": "<", r"\textgreater{}": ">", r"\textbar{}": "|", r"\&": "&",
    r"\%": "%", r"\$": "$", r"\#": "#", r"\_": "_",
}  # fmt: skip
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="'\""), min_size=1)


@given(st.lists(WORDS, min_size=1, max_size=4).map(" ".join))
def test_any_title_comes_back_from_bibtex(title: str) -> None:
    """
    pybtex reads the entry, so its braces are balanced, and each sign that LaTeX would take otherwise is written out.
    """
    named = attrs.evolve(LETTER, title=jb.Title(title, title))
    (entry,) = bibtex(named, dossier(named)).entries.values()
    read = entry.fields["title"]
    inside = re.sub(r"\\(?:[a-z]+\{\}|.)", lambda found: SIGNS[found.group()], read[1:-1])
    assert (read[0], inside, read[-1]) == ("{", title, "}")


def test_quotation_marks_are_those_of_latex() -> None:
    named = attrs.evolve(LETTER, title=jb.Title('"Thuis"', "Home"))
    assert "title = {{''Thuis''}}," in cite(named, dossier(named), style="bibtex")


#: The types and fields of CSL 1.0.2 that are used, as its specification names them.
CSL_TYPES = {"bill", "dataset", "document", "hearing", "legislation", "report", "webpage"}
CSL_TEXTS = {"id", "type", "title", "genre", "number", "version", "page", "URL", "note"}


def csl(cited: Any, within: jb.Dossier | None = None) -> list[dict[str, Any]]:
    """What citeproc reads without a warning, and the closed lists of CSL allow."""
    items: list[dict[str, Any]] = json.loads(cite(cited, within, style="csl"))
    assert list(CiteProcJSON(items)) == [item["id"] for item in items]
    for item in items:
        assert item["type"] in CSL_TYPES
        assert set(item) <= CSL_TEXTS | {"author", "issued", "accessed"}
        assert all(item[name] and isinstance(item[name], str) for name in CSL_TEXTS & set(item))
        assert all(set(name) == {"literal"} for name in item.get("author", ()))
        for name in {"issued", "accessed"} & set(item):
            (form,) = item[name]
            assert form == "literal" or all(1 <= len(parts) <= 3 for parts in item[name][form])
    return items


class TestCsl:
    def test_a_document(self) -> None:
        assert csl(LETTER, dossier(LETTER)) == [
            {
                "id": "brief",
                "type": "document",
                "title": "Brief: 50% meer",
                "author": [{"literal": "Gemeente Ons & Dorp"}],
                "genre": "brief",
                "issued": {"date-parts": [[2019, 4, 4]]},
                "number": "Kamerstuk 31 839, nr. 580",
                "URL": "https://zoek.officielebekendmakingen.nl/kst-31839-580.html",
            }
        ]

    @pytest.mark.parametrize(
        ("period", "issued"),
        [
            (None, None),
            (jb.Period.year(2018), {"date-parts": [[2018]]}),
            (jb.Period.month(2018, 5), {"date-parts": [[2018, 5]]}),
            (jb.Period.quarter(2018, 1), {"date-parts": [[2018, 1, 1], [2018, 3, 31]]}),
            (
                jb.Period(day("2017-08-01"), day("2018-07-31")),
                {"date-parts": [[2017, 8, 1], [2018, 7, 31]]},
            ),  # a school year has twelve months and is no calendar year
            (jb.Period(None, day("2018-07-31")), {"literal": "tot en met 31 juli 2018"}),
        ],
    )
    def test_a_date_is_no_sharper_than_it_is(self, period: jb.Period | None, issued: Any) -> None:
        (item,) = csl(dated(period), dossier(dated(period)))
        assert item.get("issued") == issued

    @pytest.mark.parametrize("kind", list(DocumentKind))
    def test_every_kind_of_document_has_a_type(self, kind: DocumentKind) -> None:
        one = attrs.evolve(LETTER, kind=kind)
        assert csl(one, dossier(one))[0]["genre"] == kind.nl

    def test_a_check_of_the_bundle_is_rendered_by_a_style(self) -> None:
        """The bibliography that citeproc makes names the documents by their titles."""
        bundle = jb.load()
        check = jb.check(bundle.targets["pleegouders-inschrijvingen-2018"], bundle, on=date(2019, 6, 7))
        source = CiteProcJSON(csl(check))
        made = CitationStylesBibliography(CitationStylesStyle("harvard-cite-them-right"), source, formatter.plain)
        for key in source:
            made.register(Citation([CitationItem(key)]))
        printed = "\n".join(map(str, made.bibliography()))
        assert "(2017) Actieplan Pleegzorg 2017-2018" in printed
        assert "Kamerstuk 31 839, nr. 580" in printed


def test_every_record_of_the_bundle_can_be_cited_in_every_style() -> None:
    """Keys are unique within a citation, as a bibliography asks."""
    bundle = jb.load()
    for record in list(bundle.records())[::97]:
        keys = [item["id"] for item in csl(record, bundle)]
        assert len(set(keys)) == len(keys)
        assert list(bibtex(record, bundle).entries) == keys
        assert len(cite(record, bundle).splitlines()) == len(keys)
