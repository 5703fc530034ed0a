"""
The council page: what it tells of a plan of a municipality, worked by hand from the file of the plan beside this test;
that it can be read by all; and that nothing in a plan can break it.
"""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from string import Formatter
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

import jeugdbeleid as jb
from jeugdbeleid import council
from jeugdbeleid.analysis.changes import ChangeKind
from jeugdbeleid.council import _words
from jeugdbeleid.council._content import content_of
from jeugdbeleid.council._markdown import _escaped
from jeugdbeleid.council._phrases import asked, in_period, source_text, when
from jeugdbeleid.council._style import STYLE
from jeugdbeleid.council._voice import MOST
from jeugdbeleid.dutch import parse_planning
from jeugdbeleid.vocabulary import TrendDirection
from made_up import PAGE, PLAN, a_dossier, day, document, indicator, number, observation, percent, target, year

HALF, QUARTER = day("2026-07-01"), day("2026-09-30")


@pytest.fixture(scope="module")
def own() -> jb.Dossier:
    return jb.read(Path(__file__).parent / "jeugdplan.toml", within=jb.load())


def told(dossier: jb.Dossier, plan: str = "jeugdplan", **options: Any) -> str:
    return council.report(dossier, plan, **{"since": HALF, "on": QUARTER, **options})


def part(text: str, heading: str) -> list[str]:
    """The lines of Markdown under a heading, up to the next of its level or a higher one."""
    level = heading.split(" ", maxsplit=1)[0]
    lines = text.split("\n")
    start = lines.index(heading) + 1
    ends = (at for at, line in enumerate(lines[start:], start) if re.match(rf"#{{1,{len(level)}}} ", line))
    return [line for line in lines[start : next(ends, len(lines))] if line]


def bare(line: str) -> str:
    return re.sub(r"\[\^\d+\]", "", line)


class TestWhatIsTold:
    def test_the_head_says_of_what_and_of_when(self, own: jb.Dossier) -> None:
        text = told(own)

        assert text.startswith(
            "# Stand van zaken: Jeugdplan 2026-2028\n\nStand op 30 september 2026. Veranderingen sinds 1 juli 2026.\n"
        )

    def test_in_short(self, own: jb.Dossier) -> None:
        """Counted by hand from the file: 5 aims, 8 measures, 3 promises."""
        assert part(told(own), "## In het kort") == [
            "- **1** doel gehaald",
            "- **1** doel niet gehaald",
            "- **1** doel: tijd nog niet om",
            "- **2** doelen: niet te zeggen",
            "- **17** veranderingen",
            "- **5** onderdelen die binnenkort aan de beurt zijn",
            "- **1** onderdeel te laat",
            "- **1** termijn voorbij zonder bericht",
            "- **3** toezeggingen en moties niet zeker nagekomen",
        ]

    def test_aims_that_are_met_and_not_met(self, own: jb.Dossier) -> None:
        """43 is at least 40; 20 percent less than 62, the later figure of January, is 49.6, and 54 is more."""
        text = told(own)

        assert bare(part(text, "### Gehaald (1)")[-1]) == (
            "| Nieuwe pleegouders | minstens 40 | op 30 juni 2026 | 43 in de eerste helft van 2026 |"
        )
        assert bare(part(text, "### Niet gehaald (1)")[-1]) == (
            "| Korte wachtlijst | minstens 20% minder dan op 1 januari 2026 | op 1 juli 2026 |"
            " 54 op 1 juli 2026 (was 62 op 1 januari 2026) |"
        )

    def test_aims_of_which_it_cannot_be_told_say_why(self, own: jb.Dossier) -> None:
        text = told(own)

        assert bare(part(text, "#### Het doel noemt geen getal (1)")[-1]) == "- Kinderen groeien zo thuis mogelijk op"
        assert bare(part(text, "#### Er is geen cijfer (1)")[-1]) == (
            "| Minder wachtenden | een daling (geen getal genoemd) | niet genoemd | Kinderen op de wachtlijst. |"
        )

    def test_each_change_once_and_in_a_sentence(self, own: jb.Dossier) -> None:
        text = told(own)

        assert [bare(line) for line in part(text, "### Ander oordeel over een doel (2)")] == [
            "- Nieuwe pleegouders: was niet vast te stellen, is nu gehaald. Het cijfer is 43 in de eerste helft van 2026.",
            "- Korte wachtlijst: was nog niet aan de orde, is nu niet gehaald. Het cijfer is 54 op 1 juli 2026.",
        ]
        assert [bare(line) for line in part(text, "### Verschoven (5)")] == [
            (
                "- Campagne om pleegouders te werven: was tussen 1 maart 2026 en 31 mei 2026, is nu tussen"
                " 1 september 2026 en 30 november 2026 (minstens 93 dagen later)."
            ),
            "- Training voor wijkteams: was op 1 oktober 2026, is nu op 1 november 2026 (31 dagen later).",
            "- Nieuwe inkoop: was op 1 januari 2027, is nu op 1 december 2026 (31 dagen eerder).",
            "- Huis van het kind: dit is verschoven. Een nieuwe datum staat er niet bij.",
            "- Speelplekken: is verschoven, nu uiterlijk 31 december 2028.",
        ]
        assert [bare(line) for line in part(text, "### Termijn nu voorbij (1)")] == [
            "- Praktijkondersteuner jeugd bij elke huisarts: uiterlijk 1 juli 2026.",
        ]
        assert [bare(line) for line in part(text, "### Nieuw (1)")] == [
            "- Toezegging: Raad informeren over de wachtlijst."
        ]
        assert [bare(line) for line in part(text, "### Nieuwe berichten (4)")] == [
            "- Nieuwe verwijsindex: loopt.",
            "- Folder: afgerond, uiterlijk 31 december 2026.",
            "- Overleg met scholen: dit wordt genoemd, zonder stand of datum.",
            "- Motie over de wachtlijst: gepland, op 15 oktober 2026.",
        ]

    def test_figures_that_are_new_and_revised(self, own: jb.Dossier) -> None:
        text = told(own)

        assert [bare(line) for line in part(text, "### Nieuwe cijfers (3)")] == [
            "- Inschrijvingen van nieuwe pleegouders: 43 in de eerste helft van 2026.",
            "- Kinderen op de wachtlijst: 54 op 1 juli 2026.",
            "- Kinderen op de wachtlijst (leeftijd: 0-11): 20 (geen periode genoemd).",
        ]
        assert [bare(line) for line in part(text, "### Cijfers die zijn herzien (1)")] == [
            "- Kinderen op de wachtlijst: was 60 op 1 januari 2026, is nu 62 op 1 januari 2026.",
        ]

    def test_what_is_due_up_to_the_end_of_the_next_quarter(self, own: jb.Dossier) -> None:
        """Not the folder, which is done."""
        rows = [
            bare(line).split(" | ") for line in part(told(own), "## Wat moet binnenkort klaar zijn of beginnen?")[3:]
        ]

        assert [(row[0], row[1], row[2], row[3]) for row in rows] == [
            ("| Motie over de wachtlijst", "Gemeente Voorbeeld", "op 15 oktober 2026", "gepland |"),
            ("| Maatregel: Training voor wijkteams", "niet genoemd", "op 1 november 2026", "gepland |"),
            (
                "| Maatregel: Campagne om pleegouders te werven",
                "Gemeente Voorbeeld",
                "tussen 1 september 2026 en 30 november 2026",
                "gepland |",
            ),
            ("| Maatregel: Nieuwe inkoop", "niet genoemd", "op 1 december 2026", "gepland |"),
            (
                "| Toezegging: Raad informeren over de wachtlijst",
                "Gemeente Voorbeeld",
                "uiterlijk 31 december 2026",
                "geen bericht |",
            ),
        ]

    def test_passed_is_not_late(self, own: jb.Dossier) -> None:
        """The letter of September says of the index that it still goes on, and does not speak of the practice nurses."""
        text = told(own)

        assert bare(part(text, "### Te laat (1)")[-1]) == (
            "| Maatregel: Nieuwe verwijsindex | Gemeente Voorbeeld | uiterlijk 1 mei 2026 | loopt |"
        )
        assert bare(part(text, "### Voorbij, zonder bericht (1)")[-1]) == (
            "| Maatregel: Praktijkondersteuner jeugd bij elke huisarts | Gemeente Voorbeeld | uiterlijk 1 juli 2026 | gepland |"
        )

    def test_promises_by_what_became_of_them(self, own: jb.Dossier) -> None:
        text = told(own)

        assert [bare(line) for line in part(text, "### Nog niet aan de orde (2)")[2:]] == [
            "| Toezegging: Raad informeren over de wachtlijst | Gemeente Voorbeeld, aan Gemeenteraad | uiterlijk 31 december 2026 |",
            "| Motie over de wachtlijst | Gemeente Voorbeeld | op 15 oktober 2026 |",
        ]
        assert bare(part(text, "### Niet vast te stellen (1)")[-1]) == (
            "| Vraag: Hoeveel kinderen wachten er? | niet genoemd | niet genoemd | er is geen termijn genoemd |"
        )

    def test_money_is_not_added_up_and_says_what_overlaps(self, own: jb.Dossier) -> None:
        text = told(own)

        assert "Let op: „Werving van pleegouders” en „Regionale werving” gaan misschien over hetzelfde geld." in text
        assert [bare(line) for line in part(text, "### Geld in 2026 (2)")[2:]] == [
            "| Werving van pleegouders | € 125.000 per jaar | 2026-2028 | Gemeente Voorbeeld, voor Gemeenteraad | begroot |",
            "| Regionale werving | € 300.000 in totaal | 2026-2028 | Gemeente Voorbeeld, voor Gemeenteraad | begroot |",
        ]
        assert bare(part(text, "### Geld in andere jaren, of zonder jaar (1)")[-1]) == (
            "| Bijdrage van het Rijk | geen bedrag genoemd | niet genoemd | Gemeente Voorbeeld | aangekondigd |"
        )

    def test_sources_are_footnotes_in_the_order_in_which_they_are_named(self, own: jb.Dossier) -> None:
        text = told(own)
        named = list(dict.fromkeys(map(int, re.findall(r"\[\^(\d+)\](?!:)", text))))

        assert named == list(range(1, 15))
        assert part(text, "## Bronnen")[:4] == [
            "[^1]: Jeugdplan 2026-2028 (11 december 2025), blz. 4",
            "[^2]: registratie team Jeugd, stand op 15 juli 2026",
            "[^3]: Jeugdplan 2026-2028 (11 december 2025), blz. 6",
            "[^4]: Raadsbrief voortgang jeugd (15 september 2026), blz. 2 <https://example.org/raadsbrief.pdf>",
        ]

    def test_in_english_the_same(self, own: jb.Dossier) -> None:
        text = told(own, lang="en")

        assert bare(part(text, "### Not met (1)")[-1]) == (
            "| A short waiting list | at least 20% less than on 1 January 2026 | on 1 July 2026 |"
            " 54 on 1 July 2026 (was 62 on 1 January 2026) |"
        )
        assert len(text.split("\n")) == len(told(own).split("\n"))


class TestWhatWasKnown:
    def test_a_letter_of_later_is_not_told_of(self, own: jb.Dossier) -> None:
        text = told(own, on=day("2026-09-01"))

        assert "Raadsbrief" not in text
        assert "### Verschoven" not in text
        assert bare(part(text, "### Niet gehaald (1)")[-1]).endswith("(was 60 op 1 januari 2026) |")

    def test_a_plan_that_was_not_known_is_refused(self, own: jb.Dossier) -> None:
        with pytest.raises(
            jb.InvalidValue, match=r"^report.on: expected a day on which 'jeugdplan' was known, got '2025-01-01'$"
        ):
            told(own, since=day("2025-01-01"), on=day("2025-01-01"))

    def test_what_has_no_date_is_told_and_is_never_new_nor_late(self) -> None:
        """A page of one's own without a day is a source all the same."""
        aim = target(jb.AtLeast(number(40)), plan="jeugdplan", measured=year(2026), due=parse_planning("2026"))
        measure = jb.Measure(
            id="inloop",
            title=jb.Title("Inloop", "Walk-in"),
            plan="jeugdplan",
            sources=(jb.Page(document="nota"),),
            reports=(jb.Report(state=jb.State.PLANNED, planning=parse_planning("1 mei 2026"), source=PAGE),),
        )
        nota = document("nota")
        own = a_dossier(
            documents=(nota,), plans=(PLAN,), targets=(aim,), indicators=(indicator(),), measures=(measure,)
        )
        text = told(own)

        assert "| Doel[^1] | minstens 40 |" in text
        assert "Na 1 juli 2026 is er niets veranderd" in text
        assert bare(part(text, "### Voorbij, zonder bericht (1)")[-1]).startswith("| Maatregel: Inloop |")
        assert "Te laat" not in text
        assert part(text, "## Bronnen") == ["[^1]: gemeenteblad 2026, nr. 1"]

    def test_nothing_of_a_plan_is_told_as_nothing(self) -> None:
        text = told(a_dossier(plans=(PLAN,)))

        assert part(text, "## Zijn de doelen gehaald?") == ["In dit plan staan geen doelen."]
        assert part(text, "## Wat moet binnenkort klaar zijn of beginnen?") == [
            "Voor de tijd na 30 september 2026 tot en met 31 december 2026 staat niets gepland met een datum."
        ]
        assert part(text, "## Welke termijnen zijn voorbij?") == [
            "Er zijn geen termijnen voorbij waarover geen bericht is."
        ]
        assert part(text, "## Wat is er van toezeggingen geworden?")[0].startswith("Bij dit plan staan geen")
        assert part(text, "## Hoeveel geld is er?") == ["Bij dit plan staat geen geld genoemd."]


@pytest.fixture(scope="module")
def text() -> str:
    return council.report(jb.load(), "actieplan-pleegzorg", since=day("2017-06-01"), on=day("2019-06-07"))


class TestTheActionPlan:
    def test_every_aim_is_told_of_and_none_twice_in_a_part(self, text: str) -> None:
        known = jb.load().as_of(day("2019-06-07")).targets.select(plan="actieplan-pleegzorg")
        (whole,) = (line for line in text.split("\n") if re.match(r"### We kunnen het niet zeggen", line))

        assert len(known) == int(whole.split("(")[1].rstrip(")")) + 1
        for aim in known:
            assert _escaped(aim.title.nl) in text

    def test_the_part_of_a_big_list_is_short_and_the_annex_has_all_of_it(self, text: str) -> None:
        known = jb.load().as_of(day("2019-06-07"))
        aims = [jb.check(one, known, on=day("2019-06-07")) for one in known.targets.select(plan="actieplan-pleegzorg")]
        count = sum(one.reason is jb.Reason.NOT_QUANTIFIED for one in aims)
        heading = f"Het doel noemt geen getal ({count})"

        assert count > MOST
        assert sum(line.startswith("- ") for line in part(text, f"#### {heading}")) == MOST
        assert f"[En nog {count - MOST}: bekijk de hele lijst](#not_quantified-all)" in text
        assert sum(line.startswith("- ") for line in part(text, f"### {heading}")) == count
        assert text.count('<a id="not_quantified-all"></a>') == 1

    def test_a_figure_that_is_only_near_is_told_beside_what_is_needed(self, text: str) -> None:
        row = next(
            line for line in text.split("\n") if line.startswith("| Toename inschrijvingen nieuwe pleegouders 2018")
        )

        assert "| minstens 10% meer dan in 2017 | uiterlijk 31 december 2018 |" in row
        assert "Wel geteld, maar iets anders: Geaccepteerde nieuwe pleegouders, 2.647 in 2017." in row

    def test_what_cannot_be_compared_says_so(self, text: str) -> None:
        assert "Er is niet genoemd waarmee het te vergelijken is." in text

    def test_a_verdict_that_turned_to_what_cannot_be_told_gives_its_reason(self, text: str) -> None:
        turned = part(text, next(line for line in text.split("\n") if line.startswith("### Ander oordeel")))

        assert any("is nu niet vast te stellen. Reden: " in line for line in turned)

    def test_the_name_of_a_motion_says_that_it_is_one_once(self, text: str) -> None:
        assert "Motie: Motie" not in text


class Checked(HTMLParser):
    """What a browser and a screen reader find in a page: elements that close, ids, links, headings, tables."""

    VOID = frozenset({"meta", "br", "link", "img"})

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.labelled: list[str] = []
        self.headings: list[int] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        self.elements.append((tag, found))
        if tag not in self.VOID:
            self.open.append(tag)
        self.ids += [str(found["id"])] if "id" in found else []
        self.hrefs += [str(found["href"])] if "href" in found else []
        self.labelled += [str(found["aria-labelledby"])] if "aria-labelledby" in found else []
        self.headings += [int(tag[1])] if re.fullmatch(r"h[1-6]", tag) else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture(
    scope="module", params=[("jeugdplan", "nl"), ("jeugdplan", "en"), ("actieplan-pleegzorg", "nl")], ids="-".join
)
def page(request: pytest.FixtureRequest, own: jb.Dossier) -> str:
    plan, lang = request.param
    if plan == "jeugdplan":
        return told(own, format="html", lang=lang)
    return told(jb.load(), plan, format="html", since=day("2017-06-01"), on=day("2019-06-07"))


class TestThePage:
    def test_every_element_closes_and_every_link_leads_somewhere(self, page: str) -> None:
        found = Checked(page)

        assert found.open == []
        assert len(set(found.ids)) == len(found.ids)
        assert {href[1:] for href in found.hrefs if href.startswith("#")} <= set(found.ids)
        assert set(found.labelled) <= set(found.ids)
        assert all(href.startswith(("#", "https://", "http://")) for href in found.hrefs)

    def test_headings_follow_each_other(self, page: str) -> None:
        headings = Checked(page).headings

        assert headings.count(1) == 1
        assert headings[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(headings))

    def test_the_language_is_named_and_nothing_is_fetched(self, page: str) -> None:
        elements = Checked(page).elements

        assert ("html", {"lang": "en" if "State of play" in page else "nl"}) in elements
        assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in elements}
        assert not any("src" in found or any(name.startswith("on") for name in found) for _, found in elements)
        assert "url(" not in page
        assert "@import" not in page

    def test_tables_have_captions_headings_and_roles(self, page: str) -> None:
        elements = Checked(page).elements
        tables = [found for tag, found in elements if tag == "table"]

        assert len(tables) == sum(tag == "caption" for tag, _ in elements)
        assert all(found["role"] == "table" for found in tables)
        assert all(found.get("scope") in {"col", "row"} for tag, found in elements if tag == "th")
        assert all(found["role"] == "cell" and found["data-label"] for tag, found in elements if tag == "td")

    def test_every_note_is_a_source_and_every_source_leads_back(self, page: str) -> None:
        found = Checked(page)
        notes = [name for name in found.ids if name.startswith("source-")]

        assert notes == [f"source-{number}" for number in range(1, len(notes) + 1)]
        assert {href[1:] for href in found.hrefs if href.startswith("#source-")} == set(notes)
        assert sum(one.get("class") == "back" for _, one in found.elements) == len(notes)


class TestColours:
    """WCAG 2.2, 1.4.3: text stands against its ground at 4.5 to 1 or more; 1.4.11: a mark at 3 to 1."""

    def luminance(self, colour: str) -> float:
        digits = colour.lstrip("#")
        digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
        parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def contrast(self, one: str, other: str) -> float:
        dark, light = sorted((self.luminance(one), self.luminance(other)))
        return (light + 0.05) / (dark + 0.05)

    def test_black_on_white_is_21_to_1(self) -> None:
        assert self.contrast("#000", "#ffffff") == pytest.approx(21)

    @pytest.mark.parametrize("text", ["ink", "soft", "link", "good", "bad", "wait"])
    @pytest.mark.parametrize("ground", ["#fff", "ground", "#fff5cc"])
    def test_text_can_be_read(self, text: str, ground: str) -> None:
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]+)", STYLE))

        assert self.contrast(colours[text], colours.get(ground, ground)) >= 4.5


class TestHostileTexts:
    NASTY = '<script>alert("1")</script> | a*b_c `d` [e](f) &amp; {g} # h \\ ~~i~~'

    def own(self, title: str) -> jb.Dossier:
        page = jb.Page(address=f'https://example.org/?a=1&b={title}>" x')
        named: dict[str, Any] = {"title": jb.Title(title, title), "sources": (page,)}
        aim = target(jb.Unquantified(), indicator=None, plan="jeugdplan")
        return a_dossier(plans=(attrs.evolve(PLAN, **named),), targets=(attrs.evolve(aim, **named),))

    def test_html_shows_them_as_they_are(self) -> None:
        found = Checked(told(self.own(self.NASTY), format="html"))

        assert "script" not in {tag for tag, _ in found.elements}
        assert self.NASTY in found.text

    def test_markdown_shows_them_as_they_are(self) -> None:
        shown = MarkdownIt("commonmark").enable("table").use(footnote_plugin).render(told(self.own(self.NASTY)))
        found = Checked(shown)

        assert "script" not in {tag for tag, _ in found.elements}
        assert any(self.NASTY in text for text in found.text)

    @given(st.text(max_size=30))
    def test_any_text_is_read_back_from_markdown_as_it_was(self, text: str) -> None:
        """White space apart, which a line has but one of; and without what CommonMark itself replaces."""
        wanted = " ".join(text.replace("\0", "").split())
        shown = Checked(MarkdownIt("commonmark").renderInline(_escaped(wanted)))

        assert "".join(shown.text) == wanted

    def test_an_address_that_is_none_of_the_web_is_no_link(self) -> None:
        page = jb.Page(address="javascript:alert(1)")
        aim = attrs.evolve(target(jb.Unquantified(), indicator=None, plan="jeugdplan"), sources=(page,))
        text = told(a_dossier(plans=(PLAN,), targets=(aim,)), format="html")

        assert "javascript:alert(1)" in text
        assert 'href="javascript' not in text


def test_markdown_is_read_as_tables_lists_and_notes(own: jb.Dossier) -> None:
    shown = MarkdownIt("commonmark").enable("table").use(footnote_plugin).render(told(own))
    found = Checked(shown)
    tags = [tag for tag, _ in found.elements]

    assert tags.count("table") == 11  # four of aims, three of terms, two of promises and two of money
    assert tags.count("h1") == 1
    assert sum(one.get("class") == "footnote-item" for _, one in found.elements) == 14


def test_words_are_there_in_both_languages_with_the_same_places() -> None:
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    assert _words.TEXT["nl"].keys() == _words.TEXT["en"].keys()
    for key, text in _words.TEXT["nl"].items():
        assert places(text) == places(_words.TEXT["en"][key]), key
    assert set(_words.CHANGES) == set(ChangeKind)
    assert set(_words.VERDICTS) == set(jb.Verdict)
    assert set(_words.MONEY) == set(jb.FundingBasis)


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        (jb.AtLeast(number(40)), "minstens 40"),
        (jb.MoreThan(percent("12.5")), "meer dan 12,5%"),
        (jb.AtMost(number(15)), "hoogstens 15"),
        (jb.LessThan(number(15)), "minder dan 15"),
        (jb.Change(jb.AtLeast(percent(10)), year(2017)), "minstens 10% meer dan in 2017"),
        (jb.Change(jb.MoreThan(percent(10)), year(2017)), "een stijging van meer dan 10% vergeleken met 2017"),
        (jb.Change(jb.AtMost(percent(10)), year(2017)), "hoogstens 10% meer dan in 2017"),
        (jb.Change(jb.LessThan(number(10)), year(2017)), "een stijging van minder dan 10 vergeleken met 2017"),
        (jb.Change(jb.AtLeast(percent(-10)), year(2017)), "hoogstens 10% minder dan in 2017"),
        (jb.Change(jb.AtMost(percent(-10)), year(2017)), "minstens 10% minder dan in 2017"),
        (jb.Change(jb.AtLeast(percent(0)), year(2017)), "niet minder dan in 2017"),
        (jb.Change(jb.AtMost(number(0)), year(2017)), "niet meer dan in 2017"),
        (
            jb.Change(jb.AtLeast(number(5, jb.Unit.PERCENTAGE_POINT)), year(2017)),
            "minstens 5 procentpunt meer dan in 2017",
        ),
        (jb.Trend(TrendDirection.UP), "een stijging (geen getal genoemd)"),
        (jb.Trend(TrendDirection.DOWN, year(2016)), "minder dan in 2016 (geen getal genoemd)"),
        (jb.Towards(number(0)), "naar 0 toe"),
        (jb.Unquantified(), "geen getal genoemd"),
    ],
)
def test_a_goal_is_said_as_a_person_says_it(goal: Any, said: str) -> None:
    assert asked(goal, "nl") == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("op 4 april 2019", "op 4 april 2019"),
        ("uiterlijk 1 juli 2026", "uiterlijk 1 juli 2026"),
        ("2018", "uiterlijk 31 december 2018"),
        ("najaar 2026", "tussen 1 september 2026 en 30 november 2026"),
        ("vanaf 1 juli 2026", "vanaf 1 juli 2026"),
        ("vanaf medio 2026", "vanaf een dag tussen 1 mei 2026 en 31 augustus 2026"),
        ("na 2025", "vanaf 1 januari 2026 of later"),
        ("zo snel mogelijk", "„zo snel mogelijk” (geen datum)"),
    ],
)
def test_a_planning_is_said_as_a_person_says_it(words: str, said: str) -> None:
    assert when(parse_planning(words), "nl") == said


def test_windows_that_are_open_and_what_is_not_planned() -> None:
    before = jb.Period(None, day("2026-07-01"))
    after = jb.Period(day("2026-07-01"), None)

    assert when(jb.Planning(ends=before, words="dan"), "nl") == "uiterlijk 1 juli 2026"
    assert when(jb.Planning(begins=before, words="dan"), "nl") == "vanaf 1 juli 2026 of eerder"
    assert when(jb.Planning(ends=after, words="dan"), "nl") == "op of na 1 juli 2026"
    assert when(jb.Planning(ends=jb.Period(None, None), words="ooit"), "nl") == "„ooit” (geen datum)"
    assert when(None, "en") == "not named"


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (year(2017), "in 2017"),
        (jb.Period.month(2016, 9), "in september 2016"),
        (jb.Period.quarter(2020, 1), "in het 1e kwartaal 2020"),
        (jb.Period(day("2020-07-01"), day("2020-12-31")), "in de tweede helft van 2020"),
        (jb.Period(day("2020-02-01"), day("2020-04-30")), "van 1 februari 2020 t/m 30 april 2020"),
        (jb.Period.day(day("2020-02-01")), "op 1 februari 2020"),
        (jb.Period(day("2020-02-01"), None), "vanaf 1 februari 2020"),
        (None, "(geen periode genoemd)"),
    ],
)
def test_a_period_has_its_preposition(period: jb.Period | None, said: str) -> None:
    assert in_period(period, "nl") == said


def test_a_source_is_said_with_its_document_date_and_place() -> None:
    held = attrs.evolve(document("brief", "2019-04-04", lines=9), title=jb.Title("Brief", "Letter"))
    bare_one = attrs.evolve(document("nota"), title=jb.Title("Nota", "Note"))
    own = a_dossier(documents=(held, bare_one))

    def said(source: jb.Passage | jb.Page | jb.Cell) -> str:
        return source_text(source, own, "nl")[0]

    passage = jb.Passage(document="brief", first_line=3, last_line=5, heading="Kop", page=2)
    assert said(passage) == "Brief (4 april 2019), blz. 2, regels 3–5, onder „Kop”"
    assert said(jb.Passage(document="brief", first_line=3, last_line=3)) == "Brief (4 april 2019), regel 3"
    assert said(jb.Page(document="nota", page=4)) == "Nota, blz. 4"
    assert said(jb.Page(address="site", retrieved=day("2026-01-02"))) == "site, gelezen op 2 januari 2026"
    assert said(jb.Cell(dataset="85099NED", key="JJ", retrieved=day("2026-01-02"))) == (
        "85099NED, [JJ], stand op 2 januari 2026"
    )


class TestRefusals:
    @pytest.mark.parametrize(
        ("options", "error", "said"),
        [
            ({"plan": "jeugdplann"}, jb.UnknownId, "No plan with id 'jeugdplann'; did you mean 'jeugdplan'?"),
            ({"lang": "fr"}, jb.FormatError, "Unknown language 'fr': expected 'nl' or 'en'"),
            ({"format": "pdf"}, jb.FormatError, "Unknown format 'pdf': expected 'markdown' or 'html'"),
            (
                {"on": day("2026-06-30")},
                jb.InvalidValue,
                "report.on: expected a day not before 2026-07-01, got '2026-06-30'",
            ),
            ({"since": "2026"}, jb.InvalidValue, "report.since: expected a date without a time of day, got '2026'"),
        ],
    )
    def test_what_cannot_be_is_named(self, options: dict[str, Any], error: type[Exception], said: str) -> None:
        with pytest.raises(error) as caught:
            told(a_dossier(plans=(PLAN,)), **options)

        assert str(caught.value) == said


def test_the_same_dossier_gives_the_same_page(own: jb.Dossier) -> None:
    assert told(own, format="html") == told(own, format="html")


def test_a_definitive_figure_is_asked_for_as_such() -> None:
    from jeugdbeleid.council._aims import _need
    from jeugdbeleid.council._voice import Voice

    own = a_dossier(plans=(PLAN,), indicators=(indicator(),))
    voice = Voice(content_of(own, "jeugdplan", since=HALF, on=QUARTER), "nl")

    assert _need(voice, jb.Need("wachtenden", year(2018), definitive=True)) == (
        "het definitieve cijfer van wachtenden in 2018"
    )


def test_figures_that_contradict_each_other_are_both_told() -> None:
    counts = (
        observation(5, year(2018), id="a", sources=(jb.Cell.own("een", on=day("2019-01-15")),)),
        observation(7, year(2018), id="b", sources=(jb.Cell.own("twee", on=day("2019-01-15")),)),
    )
    own = a_dossier(
        plans=(PLAN,),
        indicators=(indicator(),),
        observations=counts,
        targets=(target(jb.AtLeast(number(6)), plan="jeugdplan"),),
    )
    row = part(told(own), "#### De laatste bronnen spreken elkaar tegen (1)")[-1]

    assert bare(row).endswith("| wachtenden in 2018. De bronnen spreken elkaar tegen: 5 in 2018; 7 in 2018. |")
    assert row.endswith("[^2][^3] |")


def test_a_figure_that_does_not_settle_it_is_told() -> None:
    """Without a term an aim that is not met may still be."""
    own = a_dossier(
        plans=(PLAN,),
        indicators=(indicator(),),
        observations=(observation(5, year(2018)),),
        targets=(target(jb.AtLeast(number(6)), plan="jeugdplan", due=None),),
    )
    row = part(told(own), "#### Niet gehaald, maar er is geen termijn (1)")[-1]

    assert bare(row) == "| Doel | minstens 6 | in 2018 | Wel bekend: 5 in 2018. |"


@given(st.dates(date(1, 1, 1), date(9999, 6, 30)))
def test_due_is_told_to_the_end_of_the_next_quarter(on: date) -> None:
    from jeugdbeleid.council._content import _next_quarter

    until = _next_quarter(on)

    assert 91 <= (until - on).days <= 184
    assert (until.month, until.day) in {(3, 31), (6, 30), (9, 30), (12, 31)}
