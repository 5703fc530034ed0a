"""
Which numbers of a running text are figures of the world, and which are its addresses, its numbering and ages.
"""

from __future__ import annotations

import pytest

from jeugdbeleid.dutch.noise import addresses
from jeugdbeleid.dutch.scan import scan


def figures(text: str) -> list[str]:
    """
    The words of the figures found in a text.
    """
    return [mention.words for mention in scan(text) if mention.kind == "figure"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("zie http://hulp.be/5 voor meer", "http://hulp.be/5"),
        ("zie https://hulp.be/5 voor meer", "https://hulp.be/5"),
        ("zie file:/brieven/5 voor meer", "file:/brieven/5"),
        ("zie www.hulp.be/5 voor meer", "www.hulp.be/5"),
        ("zie vraag@hulp.be?nummer=42 voor meer", "vraag@hulp.be?nummer=42"),
        ("zie pleegzorg.nl voor meer", "pleegzorg.nl"),
        ("zie brief-5.pdf voor meer", "brief-5.pdf"),
    ],
)
def test_an_address_is_known_by_its_scheme_its_sign_or_its_domain(text: str, address: str) -> None:
    assert [text[start:end] for start, end in addresses(text)] == [address]


@pytest.mark.parametrize("text", ["dat zijn er 2.647 per 1.10.2019", "m.b.t. de hulp c.q. zorg", "klaar.Daarna 5"])
def test_numbers_and_abbreviations_with_points_are_no_addresses(text: str) -> None:
    assert list(addresses(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "de artikelen 2, 3 en 4",
        "de artikelen 2a en 3",
        "de artikelen 1, 2, 3, 4, 5, 6, 7 en 8",
        "de wet (artikel 2) geldt",
        "TEL 12 of FAX 34",
    ],
)
def test_what_a_word_of_numbering_numbers_is_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    ["bel 070 340 7911", "met code 12345 erin", "met code 01-02 erin", "met 4217 -1536 erop", "met 4217 –1536 erop"],
)
def test_telephone_numbers_and_codes_are_no_figures(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "kinderen van 4 jaar",
        "zij is 4 jaar oud",
        "speelgoed voor 4-6 jaar",
        "bij een meisje van 10 jaar",
        "iemand van 120 jaar",
        "mensen van 0 tot 120",
        "kinderen van 0 tot 0,5",
        "jongeren tussen de twaalf en achttien",
        "toen zij al achttien waren",
    ],
)
def test_ages_are_no_figures(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("een instelling van 121 jaar", "121 jaar"),
        ("een traditie van 200 jaar", "200 jaar"),
        ("mensen van 0 tot 121", "0 tot 121"),
        ("een groep jongeren van 150 tot 200 per regio", "150 tot 200"),
        ("een traject voor jongeren van 3 tot 6 maanden", "3 tot 6 maanden"),
        ("zodra er 42 waren", "42"),
        ("er doen al 12 regio's mee", "12"),
    ],
)
def test_what_no_one_is_old_or_is_not_said_of_someone_is_no_age(text: str, found: str) -> None:
    assert figures(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "ten eerste lokaal, 2) regionaal",
        "1) lokaal (dichtbij) 2) regionaal",
        "7 bureau@pleegzorg.nl",
        "dat is nodig. 104 Wij doen dit.\n104 Zie de brief",
        "dat is nodig.3 4 Wij doen dit.\n3 Zie de brief",
    ],
)
def test_numbers_of_lists_and_footnotes_are_no_figures(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("42 regio's doen mee", ["42"]),
        ("1653 X", ["1653"]),
        ("het waren er 12. Dat is veel", ["12"]),
        ("(het waren er 12) in mei", ["12"]),
        ("het aantal gezinnen (123) daalde", ["123"]),
        ("dat is nodig. 4 gezinnen deden mee", ["4"]),
        ("dat is nodig.3\n\n3 Zie de brief\n4 gezinnen kregen hulp", ["4"]),
        ("er zijn 10 regio's en 42 gemeenten", ["10", "42"]),
    ],
)
def test_a_number_that_opens_or_ends_a_sentence_or_stands_in_brackets_counts(text: str, found: list[str]) -> None:
    assert figures(text) == found
