"""
What the site is built and checked with: the sidebar's tree, and the tool that follows every link.
"""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from check_links import broken, main, target
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

CONF = 'extensions = ["sidebar"]\nhtml_theme = "furo"\n'
BELOW = "\n.. toctree::\n   :hidden:\n\n   {}\n"
PAGES = {
    "index": BELOW.format("guide/index\n   dossier/index"),
    "guide/index": BELOW.format("one"),
    "guide/one": "",
    "dossier/index": BELOW.format("plans/index\n   aims/index"),
    "dossier/plans/index": BELOW.format("jeugdplan"),
    "dossier/plans/jeugdplan": "",
    "dossier/aims/index": "",
    "dossier/aims/minder-wachtenden": "",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A small site in the theme, with the sidebar: a guide, and a dossier with a plan and an aim that is linked alone.
    """
    source = tmp_path_factory.mktemp("site")
    (source / "conf.py").write_text(CONF, encoding="utf-8")
    for name, below in PAGES.items():
        title = "Plannen & doelen" if name == "dossier/index" else name.removesuffix("/index").rpartition("/")[2]
        orphan = ":orphan:\n\n" if name.endswith("minder-wachtenden") else ""
        file = source / f"{name}.rst"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{orphan}{title}\n{'=' * len(title)}\n{below}", encoding="utf-8")
    warned = StringIO()
    with docutils_namespace():
        app = Sphinx(source, source, source / "html", source / "trees", "html", status=None, warning=warned)
        app.build()
    assert warned.getvalue() == ""
    return source / "html"


def tree(site: Path, page: str) -> str:
    text = (site / f"{page}.html").read_text(encoding="utf-8")
    return text.partition('<div class="sidebar-tree">')[2].partition("</div>")[0]


def links(site: Path, page: str) -> list[tuple[str, str]]:
    return re.findall(r'<a class="[^"]*" href="([^"]*)">([^<]*)</a>', tree(site, page))


class TestSidebar:
    def test_a_page_of_the_manual_shows_the_whole_tree_three_deep(self, site: Path) -> None:
        assert links(site, "guide/one") == [
            ("index.html", "guide"),
            ("#", "one"),
            ("../dossier/index.html", "Plannen &amp; doelen"),
            ("../dossier/plans/index.html", "plans"),
            ("../dossier/plans/jeugdplan.html", "jeugdplan"),
            ("../dossier/aims/index.html", "aims"),
        ]

    def test_a_page_of_the_dossier_shows_its_branch(self, site: Path) -> None:
        assert links(site, "dossier/plans/jeugdplan") == [
            ("../../guide/index.html", "guide"),
            ("../index.html", "Plannen &amp; doelen"),
            ("index.html", "plans"),
            ("#", "jeugdplan"),
            ("../aims/index.html", "aims"),
        ]

    def test_a_page_that_stands_in_no_tree_shows_the_branch_of_its_list_and_a_way_to_it(self, site: Path) -> None:
        assert links(site, "dossier/aims/minder-wachtenden") == [
            ("../../guide/index.html", "guide"),
            ("../index.html", "Plannen &amp; doelen"),
            ("../plans/index.html", "plans"),
            ("index.html", "aims"),
        ]

    def test_the_way_to_the_page_is_open_and_the_page_is_marked(self, site: Path) -> None:
        shown = tree(site, "dossier/plans/jeugdplan")

        assert '<li class="toctree-l3 current current-page"><a class="current reference internal" href="#">' in shown
        assert re.findall(r'aria-label="Toggle navigation of ([^"]*)"( checked)?', shown) == [
            ("Plannen &amp; doelen", " checked"),
            ("plans", " checked"),
        ]

    def test_what_is_not_on_the_way_is_closed(self, site: Path) -> None:
        assert '"Toggle navigation of guide" class' in tree(site, "dossier/index") + tree(site, "index")
        assert "checked" not in tree(site, "index")

    def test_each_switch_has_its_own_name_and_label(self, site: Path) -> None:
        shown = tree(site, "guide/one")
        switches = re.findall(r' id="(toctree-checkbox-\d+)"', shown)

        assert len(set(switches)) == len(switches) == 3
        assert re.findall(r'<label for="([^"]*)"', shown) == switches


class TestLinks:
    @pytest.mark.parametrize(
        ("folder", "link", "found"),
        [
            ("", "a.html", ("a.html", "")),
            ("nl/targets", "../documents/brief.html#lines-1-2", ("nl/documents/brief.html", "lines-1-2")),
            ("nl", "search.html?q=a#b", ("nl/search.html", "b")),
            ("nl", "#top", ("", "top")),
            ("nl", "brief%20een.html", ("nl/brief een.html", "")),
            ("nl", "https://example.org/a.html", None),
            ("nl", "//example.org/a.html", None),
            ("nl", "mailto:a@example.org", None),
        ],
    )
    def test_a_link_leads_to_a_file_and_an_anchor(self, folder: str, link: str, found: tuple[str, str] | None) -> None:
        assert target(folder, link) == found

    def test_in_a_site_of_sphinx_all_links_are_seen(self, site: Path) -> None:
        """The page that is linked nowhere and the index of the theme, which only its search engine is told of."""
        alone = ["dossier/aims/minder-wachtenden.html", "genindex.html"]

        assert broken(site) == [f"{page}: no link leads here" for page in alone]

    def test_a_site_without_a_broken_link_passes(self, tmp_path: Path) -> None:
        (tmp_path / "index.html").write_text('<a href="#here">.</a><p id="here">', encoding="utf-8")
        assert main([str(tmp_path)]) == 0

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ('<a class="x" href="gone.html">', "index.html: gone.html"),
            ('<img alt="" src="gone.svg">', "index.html: gone.svg"),
            ('<a href="#gone">', "index.html: index.html#gone"),
            ('<a href="other.html#gone">', "index.html: other.html#gone"),
        ],
    )
    def test_what_leads_nowhere_is_told(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
    ) -> None:
        (tmp_path / "index.html").write_text(f'<a href="other.html#there">{text}', encoding="utf-8")
        (tmp_path / "other.html").write_text('<p id="there">', encoding="utf-8")

        assert main([str(tmp_path)]) == 1
        assert capsys.readouterr().out.splitlines() == [said, "1 of the links of 2 pages lead nowhere"]

    def test_a_page_that_no_link_leads_to_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "index.html").write_text('<link href="alone.html">', encoding="utf-8")
        (tmp_path / "alone.html").write_text('<a href="alone.html">', encoding="utf-8")

        assert broken(tmp_path) == ["alone.html: no link leads here"]

    def test_a_site_that_is_not_there_does_not_pass(self, tmp_path: Path) -> None:
        assert main([str(tmp_path)]) == 1
