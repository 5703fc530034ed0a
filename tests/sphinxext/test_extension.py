"""
The Sphinx extension, in small projects of its own: roles, directives, warnings, parallel and later builds, and a second
project that refers to the first.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from sphinx.errors import ConfigError
from sphinx.testing.util import SphinxTestApp
from sphinx.util.inventory import InventoryFile

import jeugdbeleid as jb
from jeugdbeleid.sphinxext.charts import _short
from jeugdbeleid.sphinxext.domain import JeugdbeleidDomain
from made_up_plan import MEASURES, TARGETS, own_plan

MakeApp = Callable[..., SphinxTestApp]
Project = Callable[..., Path]

CONF = """
extensions = ["jeugdbeleid.sphinxext"]
jeugdbeleid_dossier = "plan.json"
jeugdbeleid_on = "2020-06-01"
jeugdbeleid_lang = "nl"
"""


def written(folder: Path, pages: dict[str, str], conf: str = "", dossier: jb.Dossier | None = None) -> Path:
    """
    A folder with pages, by name, and the made-up plan beside them.
    """
    folder.mkdir(exist_ok=True)
    (folder / "conf.py").write_text(CONF + conf, encoding="utf-8")
    jb.write(dossier or own_plan(), folder / "plan.json")
    for page, text in pages.items():
        (folder / f"{page}.rst").write_text(f"{page}\n{'=' * len(page)}\n\n{text}\n", encoding="utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """
    Makes such a folder for one test.
    """

    def make(pages: dict[str, str], conf: str = "", dossier: jb.Dossier | None = None, name: str = "docs") -> Path:
        return written(tmp_path / name, pages, conf, dossier)

    return make


def built(make_app: MakeApp, folder: Path, builder: str = "html", **more: Any) -> SphinxTestApp:
    app = make_app(builder, srcdir=folder, **more)
    app.build()
    return app


def warnings(app: SphinxTestApp) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", app.warning.getvalue())


def domain(app: SphinxTestApp) -> JeugdbeleidDomain:
    found = app.env.get_domain("jeugdbeleid")
    assert isinstance(found, JeugdbeleidDomain)
    return found


def place_of(domain: JeugdbeleidDomain, name: str, identifier: str) -> str | None:
    found = domain.find(name, identifier, "nl")
    return None if found is None else found.docname


def page(app: SphinxTestApp, name: str = "index") -> str:
    return (app.outdir / f"{name}.html").read_text(encoding="utf-8")


class TestRoles:
    def test_a_role_links_to_the_page_that_shows_the_record_by_its_name(
        self, make_app: MakeApp, project: Project
    ) -> None:
        shown = ".. jeugdbeleid:target:: minder-wachtenden-2018\n\n:jeugdbeleid:target:`minder-wachtenden-2018`"

        html = page(built(make_app, project({"index": shown})))

        assert 'href="#target-minder-wachtenden-2018"' in html
        assert "Minder wachtenden in 2018</span></a>" in html

    def test_a_title_of_the_author_stays(self, make_app: MakeApp, project: Project) -> None:
        shown = ".. jeugdbeleid:plan:: jeugdplan\n\n:jeugdbeleid:plan:`ons plan <jeugdplan>`"

        assert "ons plan</span></a>" in page(built(make_app, project({"index": shown})))

    def test_an_unknown_id_is_a_warning_with_the_nearest_ids(self, make_app: MakeApp, project: Project) -> None:
        app = built(make_app, project({"index": ":jeugdbeleid:target:`minder-wachtende-2018`"}))

        assert (
            "index.rst:4: WARNING: No target with id 'minder-wachtende-2018'; did you mean 'minder-wachtenden-2018' or "
            "'minder-wachtenden-2019'? [jeugdbeleid.unknown]" in warnings(app)
        )

    def test_a_record_that_no_page_shows_is_a_warning_too(self, make_app: MakeApp, project: Project) -> None:
        app = built(make_app, project({"index": ":jeugdbeleid:plan:`jeugdplan` :jeugdbeleid:index:`verdict`"}))

        assert "No page shows plan 'jeugdplan' [jeugdbeleid.unknown]" in warnings(app)
        assert "No page shows index 'verdict' [jeugdbeleid.unknown]" in warnings(app)

    def test_other_references_keep_their_own_warnings(self, make_app: MakeApp, project: Project) -> None:
        app = built(make_app, project({"index": ":doc:`nergens`"}))

        assert "unknown document: 'nergens'" in warnings(app)

    def test_the_role_any_finds_a_record(self, make_app: MakeApp, project: Project) -> None:
        app = built(make_app, project({"index": ".. jeugdbeleid:plan:: jeugdplan\n\n:any:`jeugdplan`"}))

        assert 'href="#plan-jeugdplan"' in page(app)
        assert warnings(app) == ""

    def test_a_reference_goes_to_the_language_of_its_own_page(self, make_app: MakeApp, project: Project) -> None:
        both = {
            "nl": ":lang: nl\n\n.. jeugdbeleid:plan:: jeugdplan\n   :lang: nl",
            "en": ".. jeugdbeleid:plan:: jeugdplan\n   :lang: en",
            "index": "\n:jeugdbeleid:plan:`jeugdplan` :jeugdbeleid:plan:`jeugdplan@en`",
        }
        folder = project(both)
        text = (folder / "index.rst").read_text(encoding="utf-8")
        toctree = "\n\n.. toctree::\n\n   nl\n   en\n   dutch\n   english\n"
        (folder / "index.rst").write_text(text + toctree, encoding="utf-8")
        for name, lang in (("dutch", "nl"), ("english", "en")):
            (folder / f"{name}.rst").write_text(
                f":lang: {lang}\n\n{name}\n=======\n\n:jeugdbeleid:plan:`jeugdplan`\n", encoding="utf-8"
            )

        app = built(make_app, folder)

        assert "Youth plan" in page(app, "english")
        assert '<html lang="en"' in page(app, "english")
        assert 'href="nl.html#plan-jeugdplan"' in page(app, "dutch")
        assert 'href="en.html#plan-jeugdplan"' in page(app, "index")
        assert 'href="nl.html#plan-jeugdplan"' in page(app, "index")


SHOWN = (
    "plan",
    "line",
    "measure",
    "target",
    "indicator",
    "document",
    "organisation",
    "commitment",
    "timeline",
    "index",
)


@pytest.fixture(scope="module")
def unknown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SphinxTestApp]:
    """
    A page for each directive, with an id that is not there, built once.
    """
    pages = {f"a-{name}": f".. jeugdbeleid:{name}:: nergens" for name in SHOWN}
    pages["index"] = ".. toctree::\n   :glob:\n\n   a-*"
    app = SphinxTestApp("html", srcdir=written(tmp_path_factory.mktemp("unknown"), pages))
    app.build()
    yield app
    app.cleanup()


class TestDirectives:
    @pytest.mark.parametrize("name", SHOWN)
    def test_an_unknown_id_is_a_warning_and_is_told_on_the_page(self, unknown: SphinxTestApp, name: str) -> None:
        warned = rf"a-{name}.rst:4: WARNING: No \w+ with id 'nergens'.* \[jeugdbeleid.unknown\]"

        assert re.search(warned, warnings(unknown))
        assert "with id ‘nergens’" in page(unknown, f"a-{name}")

    @pytest.mark.parametrize("what", ["topic wachttijd", "year 2081"])
    def test_a_list_that_is_not_there_is_a_warning(self, make_app: MakeApp, project: Project, what: str) -> None:
        app = built(make_app, project({"index": f".. jeugdbeleid:index:: {what}"}))

        kind, name = what.split()
        assert f"No {kind} with id '{name}'" in warnings(app)

    def test_a_dossier_may_be_a_folder_of_files(self, make_app: MakeApp, project: Project) -> None:
        folder = project({"index": ".. jeugdbeleid:plan:: jeugdplan"}, 'jeugdbeleid_dossier = "plans"')
        (folder / "plans" / "older").mkdir(parents=True)
        (folder / "plan.json").rename(folder / "plans" / "plan.json")

        assert warnings(built(make_app, folder)) == ""

    def test_without_a_day_of_asking_there_is_a_warning_and_no_verdict(
        self, make_app: MakeApp, project: Project
    ) -> None:
        app = built(
            make_app, project({"index": ".. jeugdbeleid:target:: minder-wachtenden-2018"}, "jeugdbeleid_on = None")
        )

        assert "jeugdbeleid_on: expected a day of asking, there or in the option 'on', got None" in warnings(app)
        assert "verdict-met" not in page(app)

    def test_the_day_of_asking_may_stand_in_the_directive(self, make_app: MakeApp, project: Project) -> None:
        shown = ".. jeugdbeleid:target:: minder-wachtenden-2018\n   :on: 2018-12-31"

        assert "Oordeel op 31 december 2018: nog niet aan de orde" in page(built(make_app, project({"index": shown})))

    def test_an_option_that_is_no_day_or_language_is_refused(self, make_app: MakeApp, project: Project) -> None:
        shown = ".. jeugdbeleid:target:: minder-wachtenden-2018\n   :on: ooit\n\n.. jeugdbeleid:plan:: jeugdplan\n   :lang: fr"

        app = built(make_app, project({"index": shown}))

        assert "expected a day such as 2019-06-07, got 'ooit'" in warnings(app)
        assert '"fr" unknown; choose from "nl", or "en"' in warnings(app)

    def test_a_record_that_stands_twice_is_a_warning(self, make_app: MakeApp, project: Project) -> None:
        shown = ".. jeugdbeleid:plan:: jeugdplan\n\n.. jeugdbeleid:plan:: jeugdplan"

        app = built(make_app, project({"index": shown}))

        assert "plan 'jeugdplan' is shown in index too; use :no-index: for one of them [jeugdbeleid.twice]" in warnings(
            app
        )

    def test_one_of_the_two_may_be_left_out_of_the_index(self, make_app: MakeApp, project: Project) -> None:
        shown = ".. jeugdbeleid:line:: jeugdplan-1\n\n.. jeugdbeleid:measure:: huisbezoek\n   :no-index:"

        app = built(make_app, project({"index": shown}))

        assert warnings(app) == ""
        assert {name for name, *_ in app.env.get_domain("jeugdbeleid").get_objects()} == {
            *("jeugdplan-1", "jeugdplan-1@nl", "wachtlijst-opschonen", "wachtlijst-opschonen@nl")
        }

    def test_a_picture_comes_with_its_data_and_what_is_seen(self, make_app: MakeApp, project: Project) -> None:
        html = page(built(make_app, project({"index": ".. jeugdbeleid:indicator:: wachtenden"})))

        assert re.search(r'<img alt="Wachtende kinderen[^"]*2017[^"]*" src="_images/indicator-wachtenden-nl.svg"', html)
        assert re.search(r'href="_downloads/[^"]*indicator-wachtenden-nl.csv"', html)

    def test_without_html_the_same_is_told_in_text(self, make_app: MakeApp, project: Project) -> None:
        shown = ".. jeugdbeleid:target:: minder-wachtenden-2018\n\n.. jeugdbeleid:commitment:: motie-wachtlijst\n\n.. jeugdbeleid:plan:: jeugdplan\n\n.. jeugdbeleid:indicator:: wachtenden"

        app = built(make_app, project({"index": shown}, "nitpicky = True"), "text")
        text = (app.outdir / "index.txt").read_text(encoding="utf-8")

        assert "✓ Oordeel op 1 juni 2020: gehaald" in text
        assert "Ten hoogste -10% ten opzichte van 2017" in text
        assert "Kamerstuk 31 839, nr. 580" in text
        assert warnings(app) == ""

    def test_no_word_of_a_table_is_broken_in_text(self, make_app: MakeApp, project: Project) -> None:
        """A column of a builder that counts in characters is as wide as its longest word; of the heading Wachtenden too."""
        app = built(make_app, project({"index": ".. jeugdbeleid:indicator:: wachtenden"}), "text")
        text = (app.outdir / "index.txt").read_text(encoding="utf-8")
        columns = [line.strip("| ").split("|") for line in text.splitlines() if line.startswith("|")]

        assert columns
        assert [part for line in columns for part in line if len(part.strip()) == 1] == []

    def test_a_dossier_that_cannot_be_read_stops_the_build(self, make_app: MakeApp, project: Project) -> None:
        folder = project({"index": ".. jeugdbeleid:plan:: jeugdplan"})
        (folder / "plan.json").write_text('{"plans": [{}]}', encoding="utf-8")

        with pytest.raises(ConfigError, match=r"(?s)jeugdbeleid: .*plans\[0\]"):
            make_app("html", srcdir=folder, confoverrides={"jeugdbeleid_pages": "dossier"})

    def test_the_bundle_is_what_is_shown_where_nothing_is_configured(self, make_app: MakeApp, project: Project) -> None:
        shown = ".. jeugdbeleid:target:: pleegouders-inschrijvingen-2018\n   :on: 2019-06-07"

        app = built(
            make_app, project({"index": shown}, "jeugdbeleid_dossier = None\njeugdbeleid_lang = None\nlanguage = 'nl'")
        )

        assert "Oordeel op 7 juni 2019: niet vast te stellen" in page(app)
        assert "Actieplan Pleegzorg 2017-2018, regels 580-586" in page(app)

    def test_a_language_that_is_not_on_offer_leaves_dutch(self, make_app: MakeApp, project: Project) -> None:
        shown = ".. jeugdbeleid:plan:: jeugdplan"

        assert "Eigenaren" in page(
            built(make_app, project({"index": shown}, "jeugdbeleid_lang = None\nlanguage = 'de'"))
        )


PAGES = 'jeugdbeleid_pages = "dossier"\n'
FRONT = ".. toctree::\n\n   dossier/index"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SphinxTestApp]:
    """
    All pages of the made-up plan, built once.
    """
    folder = written(tmp_path_factory.mktemp("site"), {"index": FRONT}, PAGES + "nitpicky = True\n")
    app = SphinxTestApp("html", srcdir=folder)
    app.build()
    yield app
    app.cleanup()


def test_a_long_text_alternative_ends_with_a_sentence() -> None:
    """The table below the picture has the rest."""
    assert _short("One two three. " * 60) == ("One two three. " * 40).strip()


class TestPages:
    def test_every_page_is_made_without_a_warning(self, site: SphinxTestApp) -> None:
        assert warnings(site) == ""

    def test_every_link_within_the_site_leads_somewhere(self, site: SphinxTestApp) -> None:
        pages = {file: file.read_text(encoding="utf-8") for file in site.outdir.rglob("*.html")}
        ids = {file.resolve(): set(re.findall(r' id="([^"]+)"', text)) for file, text in pages.items()}
        broken = []
        for file, text in pages.items():
            for href in re.findall(r'<a class="reference internal" href="([^"]+)"', text):
                path, _, anchor = href.partition("#")
                place = (file.parent / path).resolve() if path else file.resolve()
                if not place.is_file() or (anchor and anchor not in ids.get(place, ())):
                    broken.append((file.name, href))

        assert broken == []

    def test_each_record_has_a_page_in_both_languages_that_name_each_other(self, site: SphinxTestApp) -> None:
        for kind, identifier in (
            ("plans", "jeugdplan"),
            ("action-lines", "jeugdplan-1"),
            ("documents", "sociale-kaart"),
            ("indicators", "wachtenden"),
            ("targets", "veilig-opgroeien"),
            ("organisations", "de-brug"),
            ("commitments", "motie-wachtlijst"),
            ("timelines", "jeugdplan"),
        ):
            dutch, english = (page(site, f"dossier/{lang}/{kind}/{identifier}") for lang in ("nl", "en"))
            assert '<html lang="nl"' in dutch
            assert '<html lang="en"' in english
            assert f'href="../../en/{kind}/{identifier}.html"><span lang="en">This page in English' in dutch
            assert f'href="../../nl/{kind}/{identifier}.html"><span lang="nl">Deze pagina in het Nederlands' in english

    def test_a_source_leads_to_its_lines_on_the_page_of_the_document(self, site: SphinxTestApp) -> None:
        target = page(site, "dossier/nl/targets/minder-wachtenden-2018")
        document = page(site, "dossier/nl/documents/jeugdplan-2018")

        assert 'href="../documents/jeugdplan-2018.html#lines-30-33">Jeugdplan 2018, regels 30-33</a>' in target
        assert '<p id="lines-30-33">30-33</p>' in document

    def test_what_is_dutch_on_an_english_page_says_so(self, site: SphinxTestApp) -> None:
        english = page(site, "dossier/en/targets/minder-wachtenden-2018")

        assert '<span class="words" lang="nl">“2018”</span>' in english
        assert '<dt>Name in the document</dt>\n<dd><p><span lang="nl">Minder wachtenden in 2018</span>' in english

    def test_a_note_is_english_on_a_dutch_page_and_says_so(self, site: SphinxTestApp) -> None:
        assert '<span lang="en">The name is ours.</span>' in page(site, "dossier/nl/plans/jeugdplan")

    def test_a_table_has_a_caption_and_scopes_and_takes_the_focus(self, site: SphinxTestApp) -> None:
        html = page(site, "dossier/nl/plans/jeugdplan")

        assert '<div class="table-wrapper docutils container" tabindex="0" role="group" aria-label="Doelen">' in html
        assert '<caption class="quiet"><span class="caption-text">Doelen</span></caption>' in html
        assert '<th class="head" scope="col">Gevraagd</th>' in html
        assert '<th class="stub" scope="row"><p><a class="reference internal" href="../targets/' in html

    def test_verdicts_are_told_by_mark_and_word(self, site: SphinxTestApp) -> None:
        html = page(site, "dossier/nl/verdicts/index")

        for verdict in (
            "✓ gehaald (1)",
            "✗ niet gehaald (1)",
            "→ nog niet aan de orde (0)",
            "? niet vast te stellen (3)",
        ):
            assert f"Doelen: {verdict}" in html
        assert "Toezeggingen en moties: ✗ niet op tijd nagekomen (1)" in html
        assert "Toezeggingen en moties: ✓ te laat nagekomen (1)" in html

    def test_undetermined_aims_are_shown_by_their_reason(self, site: SphinxTestApp) -> None:
        html = page(site, "dossier/nl/verdicts/index")

        aims = html.partition("<h2>Doelen: ? niet vast te stellen (3)")[2]

        assert re.findall(r'"caption-text">([^<]*)<', aims)[:3] == [
            "Het doel noemt geen getal (1)",
            "Er is geen cijfer (1)",
            "De laatste bronnen spreken elkaar tegen (1)",
        ]

    def test_a_caption_that_its_heading_says_is_for_the_ear_alone(self, site: SphinxTestApp) -> None:
        document = page(site, "dossier/nl/documents/jeugdplan-2018")

        assert '<caption class="quiet"><span class="caption-text">Doelen<' in page(site, "dossier/nl/plans/jeugdplan")
        assert '<caption class="quiet"><span class="caption-text">Doelen<' in page(site, "dossier/nl/targets/index")
        assert "<caption><span" in document
        assert "quiet" not in document

    def test_sentences_and_phrases_of_a_report_are_set_apart(self, site: SphinxTestApp) -> None:
        for name in ("plans/jeugdplan", "documents/jeugdplan-2018", "indicators/wachtenden"):
            html = page(site, f"dossier/en/{name}")
            assert ".;" not in re.sub(r"<[^<]+?>", "", html)

    def test_a_commitment_tells_what_answers_it_and_how_late(self, site: SphinxTestApp) -> None:
        html = page(site, "dossier/en/commitments/toezegging-brief")

        assert "✓ Outcome on 1 June 2020: kept late" in html
        assert "<dt>After the due date</dt>\n<dd><p>15 days</p>" in html

    def test_an_organisation_tells_what_it_answers_for_and_what_came_of_it(self, site: SphinxTestApp) -> None:
        html = page(site, "dossier/nl/organisations/gemeente-dal")

        assert "Waarop zij aanspreekbaar is" in html
        assert "Dal, de gemeente" in html
        assert "Gemeente Berg (" in html
        assert ">Wachtlijst opschonen</a>" in html

    def test_a_year_lists_what_falls_in_it(self, site: SphinxTestApp) -> None:
        html = page(site, "dossier/nl/years/2018")

        for heading in (
            "Documenten uit 2018",
            "Termijn in 2018",
            "Doelen gemeten in 2018",
            "Cijfers over 2018",
            "Geld in 2018",
        ):
            assert heading in html

    def test_a_topic_lists_its_records_and_says_where_it_has_none(self, site: SphinxTestApp) -> None:
        assert ">Wachtlijst opschonen</a>" in page(site, "dossier/nl/topics/wachttijden")
        assert "Niets gevonden in deze documenten." in page(site, "dossier/nl/topics/inkoop")

    def test_the_search_knows_dutch_and_english_words(self, site: SphinxTestApp) -> None:
        index = (site.outdir / "searchindex.js").read_text(encoding="utf-8")

        assert "wachtlijst" in index
        assert "waiting list" in index.lower()

    def test_words_of_two_cells_are_two_words_for_the_search(self, site: SphinxTestApp) -> None:
        """It takes the marks away from what is held as HTML, and nothing else."""
        text = re.sub(r"<[^<]+?>", "", page(site, "dossier/nl/targets/minder-wachtenden-2018"))

        assert {"Gevraagd", "Indicator", "Termijn", "Periode", "Cijfer", "Jeugdplan"} <= set(re.findall(r"\w+", text))

    def test_only_plans_lines_and_lists_stand_in_tables_of_contents(self, site: SphinxTestApp) -> None:
        listed = {one for each in site.env.toctree_includes.values() for one in each}

        assert {re.sub(r"^dossier/(nl|en)/", "", one).partition("/")[0] for one in listed if "index" not in one} == {
            "plans",
            "action-lines",
        }

    def test_plans_stand_below_their_list_in_the_table_of_contents(self, site: SphinxTestApp) -> None:
        assert "dossier/nl/plans/jeugdplan" in site.env.toctree_includes["dossier/nl/plans/index"]
        below = site.env.tocs["dossier/nl/plans/index"]
        assert len(below) == 1

    def test_a_page_of_a_record_that_is_gone_is_removed(self, make_app: MakeApp, project: Project) -> None:
        folder = project({"index": FRONT}, PAGES)
        make_app("dummy", srcdir=folder)
        gone = folder / "dossier" / "nl" / "targets" / "veilig-opgroeien.rst"
        before = gone.is_file()
        project({"index": FRONT}, PAGES, own_plan(targets=TARGETS[:-1]))
        make_app("dummy", srcdir=folder)

        assert before
        assert not gone.exists()


class TestLaterBuilds:
    def test_nothing_is_read_again_where_nothing_has_changed(self, make_app: MakeApp, project: Project) -> None:
        folder = project({"index": ".. jeugdbeleid:plan:: jeugdplan"})
        built(make_app, folder)

        app = make_app("html", srcdir=folder)

        assert list(app.builder.read()) == []

    def test_changed_data_are_read_again_on_the_pages_that_use_them(self, make_app: MakeApp, project: Project) -> None:
        pages = {
            "index": ".. toctree::\n\n   plan\n   prose",
            "plan": ".. jeugdbeleid:plan:: jeugdplan",
            "prose": "Words.",
        }
        folder = project(pages)
        built(make_app, folder)
        changed = attrs.evolve(MEASURES[0], title=jb.Title("Lijst opschonen", "Cleaning the list"))
        jb.write(own_plan(measures=(changed, *MEASURES[1:])), folder / "plan.json")

        app = built(make_app, folder)

        assert "Lijst opschonen" in page(app, "plan")
        assert "0 added, 1 changed, 0 removed" in app.status.getvalue()

    def test_a_page_that_is_gone_is_forgotten_and_what_it_showed_is_found_elsewhere(
        self, make_app: MakeApp, project: Project
    ) -> None:
        pages = {
            "index": ".. toctree::\n   :glob:\n\n   p*",
            "plan": ".. jeugdbeleid:plan:: jeugdplan",
            "proza": ".. jeugdbeleid:line:: jeugdplan-1",
        }
        folder = project(pages)
        before = domain(built(make_app, folder))
        (folder / "plan.rst").unlink()

        after = domain(built(make_app, folder))

        assert place_of(before, "plan", "jeugdplan") == "plan"
        assert place_of(after, "plan", "jeugdplan") is None
        assert place_of(before, "measure", "wachtlijst-opschonen") == "plan"
        assert place_of(after, "measure", "wachtlijst-opschonen") == "proza"

    def test_it_may_be_read_and_written_by_several_processes(self, make_app: MakeApp, project: Project) -> None:
        """Each page is the same, byte for byte, as where one process does all."""
        pages = {
            "plan": ".. jeugdbeleid:plan:: jeugdplan\n   :no-index:",
            "line": ".. jeugdbeleid:line:: jeugdplan-1",
            "document": ".. jeugdbeleid:document:: jeugdplan-2018",
            "target": ".. jeugdbeleid:target:: minder-wachtenden-2018",
            "organisation": ".. jeugdbeleid:organisation:: gemeente-dal",
            "commitment": ".. jeugdbeleid:commitment:: motie-wachtlijst",
            "list": ".. jeugdbeleid:index:: verdict",
            "prose": ":jeugdbeleid:target:`minder-wachtenden-2018` :jeugdbeleid:measure:`wachtlijst-opschonen`",
        }
        pages["index"] = ".. toctree::\n   :glob:\n\n   [a-hj-z]*"
        alone = built(make_app, project(pages, name="alone"))
        together = built(make_app, project(pages, name="together"), parallel=2)

        assert [line for line in warnings(together).splitlines() if "already registered" not in line] == []
        found = [
            {name: page(app, name) for name in pages} | {"": sorted(app.env.get_domain("jeugdbeleid").get_objects())}
            for app in (alone, together)
        ]
        assert found[0] == found[1]


class TestAnotherProject:
    def test_a_role_resolves_through_the_inventory_of_the_first(
        self, make_app: MakeApp, project: Project, site: SphinxTestApp
    ) -> None:
        inventory = (site.outdir / "objects.inv").as_posix()
        conf = f"""
extensions += ["sphinx.ext.intersphinx"]
intersphinx_mapping = {{"dossier": ("https://example.org/", {inventory!r})}}
jeugdbeleid_dossier = None
nitpicky = True
"""
        text = ":jeugdbeleid:target:`minder-wachtenden-2018` :jeugdbeleid:measure:`wachtlijst-opschonen@en`"

        second = built(make_app, project({"index": text}, conf, name="second"))

        assert "[jeugdbeleid" not in warnings(second)
        assert "reference target not found" not in warnings(second)
        html = page(second)
        assert 'href="https://example.org/dossier/nl/targets/minder-wachtenden-2018.html' in html
        assert "Minder wachtenden in 2018" in html
        assert (
            'href="https://example.org/dossier/en/action-lines/jeugdplan-1.html#measure-wachtlijst-opschonen"' in html
        )

    def test_a_link_within_a_box_resolves_through_the_inventory_too(
        self, make_app: MakeApp, project: Project, site: SphinxTestApp
    ) -> None:
        inventory = (site.outdir / "objects.inv").as_posix()
        conf = f"""
extensions += ["sphinx.ext.intersphinx"]
intersphinx_mapping = {{"dossier": ("https://example.org/", {inventory!r})}}
"""
        second = built(
            make_app, project({"index": ".. jeugdbeleid:target:: minder-wachtenden-2018"}, conf, name="second")
        )

        assert 'href="https://example.org/dossier/nl/indicators/wachtenden.html' in page(second)

    def test_the_inventory_lists_each_record_by_id_and_by_language(self, site: SphinxTestApp) -> None:
        with (site.outdir / "objects.inv").open("rb") as stream:
            found = InventoryFile.load(stream, "", posixpath.join)

        assert found["jeugdbeleid:target"].keys() == {f"{one.id}{at}" for one in TARGETS for at in ("", "@nl", "@en")}
