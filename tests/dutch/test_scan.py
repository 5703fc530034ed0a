"""
Reading a whole text: what is found in it, and which numbers are no figures of the world.
"""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jeugdbeleid.citation import Citation
from jeugdbeleid.dutch.convention import Convention
from jeugdbeleid.dutch.figure import parse_figure
from jeugdbeleid.dutch.scan import Mention, scan
from jeugdbeleid.figure import Figure
from jeugdbeleid.planning import Planning
from jeugdbeleid.vocabulary import Unit

LETTER = """1. Werving van pleegouders

In 2018 zijn er ruim 1.200 inschrij-
vingen gedaan3, dat is 12% meer dan in
2017 (Kamerstuk 31 839,
nr. 580). Dit najaar volgt € 1,5
miljoen voor vijf regio's. Zie www.pleegzorg.nl/2019/04 en par. 4.

3 Zie de bijlage.
"""


def figures(text: str) -> list[str]:
    """
    The words of the figures found in a text.
    """
    return [mention.words for mention in scan(text) if mention.kind == "figure"]


def test_a_letter_is_read_in_the_order_of_its_text() -> None:
    found = [
        (mention.kind, mention.words, mention.first_line, mention.last_line)
        for mention in scan(LETTER, date(2019, 4, 4))
    ]
    assert found == [
        ("planning", "2018", 3, 3),
        ("figure", "ruim 1.200", 3, 3),
        ("figure", "12%", 4, 4),
        ("planning", "2017", 5, 5),
        ("citation", "Kamerstuk 31 839, nr. 580", 5, 6),
        ("planning", "Dit najaar", 6, 6),
        ("figure", "€ 1,5 miljoen", 6, 7),
        ("figure", "vijf", 7, 7),
    ]


def test_offsets_are_those_of_the_text_as_given() -> None:
    for mention in scan(LETTER, date(2019, 4, 4)):
        assert " ".join(LETTER[mention.start : mention.end].split()) == mention.words


def test_a_mention_has_the_value_that_its_words_read_to() -> None:
    values = {mention.words: mention.value for mention in scan(LETTER, date(2019, 4, 4))}
    money, paper, autumn = values["€ 1,5 miljoen"], values["Kamerstuk 31 839, nr. 580"], values["Dit najaar"]
    assert isinstance(money, Figure)
    assert money.value == 1500000
    assert isinstance(paper, Citation)
    assert paper.id == "kst-31839-580"
    assert isinstance(autumn, Planning)
    assert str(autumn.span) == "2019-09-01..2019-11-30"


def test_without_a_reference_relative_words_are_left_out() -> None:
    assert "Dit najaar" not in [mention.words for mention in scan(LETTER)]


@pytest.mark.parametrize(
    "text",
    [
        "zie paragraaf 2 en 3, artikel 2.3 lid 6 en bijlage 4",
        "een pleegkind van 18 jaar, kinderen van 0-12 jaar, het 18e jaar, 18-/18+ en het 16-27 traject",
        "vanaf 16 jarige leeftijd, een 17-jarige, jongeren tussen de 12 en 29, die al 18 waren",
        "Garage2020, Lijn5, Present 24x7, de G4, Iv3 en COVID-19",
        "de Wmo van 24-uurs zorg, 24 uur per dag",
        "Pagina 23 van 24\n",
        "1) lokaal 2) regionaal\n3. landelijk",
        "de motie14 en de campagne»12 en het plan.7",
        "kenmerk 1536976-191490-J, telefoon 070 340 7911 of 0800-1234, Dorpsstraat 12, Postbus 16006, 1234 AB Den Haag",
        "www.nji.nl/30 en https://nji.nl/40/50 en info@7zorg.nl",
        "voor één plek, een jaar, een derde partij, een op een, één van de regio's",
        "het manifest (5901)",
        "niet alleen 2’ van start",
        "[4] Bron",
        "acht ik van belang",
        "12\n",
        "versie 2.3 van 1.2.3",
        "zie de lijst\n12 kst-31839-580",
        f"nu {'1' * 101}%",
    ],
)
def test_numbers_that_are_no_figures_of_the_world_are_not_reported(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("met 42 regio's en 1653 gezinnen", ["42", "1653"]),
        ("daling van 40.505 naar 46.185), en 73.000.", ["40.505", "46.185", "73.000"]),
        ("duurt drie jaar, of langer dan tien dagen", ["drie jaar", "langer dan tien dagen"]),
        ("wachten 3 weken, looptijd van 12 jaar", ["3 weken", "12 jaar"]),
        ("bij de 15 jaar en ouder: 15 procent", ["15 procent"]),
        ("in totaal 14 locaties, ruim een derde meer", ["14", "ruim een derde"]),
        ("slechts één dossier", ["één"]),
        ("tenminste een 7 en 1 op de 7,1 jongeren", ["tenminste een 7", "1 op de 7,1"]),
        (
            "een kwart van de regio's, een derde van de ouders en meer dan de helft",
            ["een kwart", "een derde", "meer dan de helft"],
        ),
        ("17 van de 28 gemeenten", ["17 van de 28"]),
        ("2-3 keer, 5 à 6 dagen, tussen de 20 en 50%", ["2-3", "5 à 6 dagen", "tussen de 20 en 50%"]),
        ("- 10% in de stad\n- 5% erbuiten", ["10%", "5%"]),
        ("het zijn er tien (75 gezinnen).", ["tien", "75"]),
        ("dat scheelt de helft, of een kwart minder", ["de helft", "een kwart"]),
        ("een op de tien, één op de twaalf", ["een op de tien", "één op de twaalf"]),
        ("EEN OP DE TIEN JONGEREN EN EEN DERDE VAN DE OUDERS", ["EEN OP DE TIEN", "EEN DERDE"]),
        ("minstens één gezin, één miljoen kinderen", ["minstens één", "één miljoen"]),
        ("het kost één dag, en één of twee weken", ["één dag", "één of twee weken"]),
        ("acht regio's, en 42 te veel", ["acht", "42"]),
        ("een derde partij, of voor één van de 42 regio's", ["42"]),
        ("24/7 bereikbaar, en een 5/7 rooster", []),
        ("de helft van de tekst staat in artikel 2", ["de helft"]),
        ("1-2-3 is een code, de helft niet", ["de helft"]),
        ("die al 18 dagen waren geplaatst, die er al 150 waren", ["18 dagen", "150"]),
    ],
)
def test_figures_are_reported_with_their_words(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("dat daalde met 5%-punt in een jaar", "5%-punt", Unit.PERCENTAGE_POINT),
        ("het kost 3 mln. euro per regio", "3 mln. euro", Unit.EUR),
        ("de uitgaven waren EUR 5.000 hoger", "EUR 5.000", Unit.EUR),
        ("de opvang krijgt rapportcijfer 8 van ouders", "rapportcijfer 8", Unit.GRADE),
        ("het steeg met plus 3% per regio", "plus 3%", Unit.PERCENT),
        ("het ging met minus 3% omlaag", "minus 3%", Unit.PERCENT),
        ("er zijn tussen 5 en 10 gezinnen", "tussen 5 en 10", Unit.COUNT),
        ("bij de helft van de ouders", "de helft", Unit.PERCENT),
        ("er doen op zijn minst 40 gemeenten mee", "op zijn minst 40", Unit.COUNT),
    ],
)
def test_a_figure_is_reported_whole_from_its_first_word_to_its_unit(text: str, words: str, unit: Unit) -> None:
    (found,) = (mention for mention in scan(text) if isinstance(mention.value, Figure))
    assert (found.words, found.value) == (words, parse_figure(words))
    assert isinstance(found.value, Figure)
    assert found.value.unit is unit


def test_a_footnote_mark_on_a_number_is_told_by_the_footnotes_of_the_text() -> None:
    (found,) = (
        mention for mention in scan("waren dat er 1.706.18 Dat daalt.\n\n18 Bron: telling") if mention.kind == "figure"
    )
    assert isinstance(found.value, Figure)
    assert (found.words, found.value.value, found.value.mark) == ("1.706", 1706, "18")
    assert figures("waren dat er 1.706.18 Dat daalt.") == []


def test_a_mark_after_a_space_is_no_figure() -> None:
    assert figures("dat is nodig.3 4 Wij doen (SP) 5 dit.\n3 Zie de brief\n4 Zie de bijlage\n5 Zie het plan") == []


@given(
    st.text()
    | st.lists(
        st.sampled_from(
            [
                "1.706.18",
                " ",
                "een",
                "op de",
                "€",
                "-\n",
                "tussen",
                "en",
                "18 jaar",
                "\n",
                "nr.",
                "(",
                ")",
                "\u0301",
                "2018",
                "mei",
            ]
        )
    ).map("".join)
)
def test_no_text_raises_and_every_mention_stands_where_it_says(text: str) -> None:
    found = scan(text, date(2019, 4, 4))
    assert all(isinstance(mention, Mention) and text[mention.start : mention.end] for mention in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize(("words", "found"), [("11" + 29 * ".000" + " %", True), ("111" + 29 * ".000" + " %", False)])
def test_a_figure_is_at_most_120_characters_long(words: str, found: bool) -> None:
    assert figures(f"met {words} erbij") == ([words] if found else [])


def test_vague_words_mean_what_the_convention_says() -> None:
    early = Convention(name="early", spring=(2, 4))
    (found,) = scan("dat komt in het voorjaar van 2020", convention=early)
    assert isinstance(found.value, Planning)
    assert (str(found.value.span), found.value.convention) == ("2020-02-01..2020-04-30", "early")


def test_three_numbers_with_dashes_between_are_no_ranges() -> None:
    assert [mention.words for mention in scan("code 1 - 2 - 3 - 4, en 5 - 10 procent")] == ["5 - 10 procent"]
