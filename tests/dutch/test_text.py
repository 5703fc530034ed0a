"""
Running text made of lines: what is joined, and what is found again.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jeugdbeleid.dutch.text import Lines, Place, find_words, join

#: Made-up lines, broken as printed letters are.
LETTER = "In het voor-\njaar van 2020 (zie 24-\nuurs zorg), maart-\nmei, de jeugd-\nen opvoedhulp\nen de Jeugd-\nGGZ:\n- 10% in 2018\n\n– 5% over 3 \n\nweken"


def test_line_ends_become_spaces_and_broken_words_are_made_whole() -> None:
    joined = join(LETTER)
    assert joined.text == (
        "In het voorjaar van 2020 (zie 24-uurs zorg), maart-mei, de jeugd- en opvoedhulp en de Jeugd-GGZ: • 10% in 2018 • 5% over 3 weken"
    )


def test_characters_that_print_nothing_are_left_out() -> None:
    assert join("pleeg\u00adzorg in\u200b 2020").text == "pleegzorg in 2020"


def test_a_dash_within_a_line_stays_a_dash() -> None:
    assert join("2018  –  2019 en 2018- 2019").text == "2018 – 2019 en 2018- 2019"


@pytest.mark.parametrize(
    ("text", "joined"), [("op A4-\nformaat", "op A4-formaat"), ("de start-\n2e fase", "de start-2e fase")]
)
def test_a_hyphen_beside_a_digit_breaks_no_word(text: str, joined: str) -> None:
    assert join(text).text == joined


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("\ufeffvan 17\n\n7 Zie de brief.\n\napril tot 1 juni", "7 Zie de brief. • van 17 april tot 1 juni"),
        (
            "van 17\n\n7 Zie de brief.\n\napril tot\n\n8 Zie de nota.\n\n1 juni",
            "7 Zie de brief. • 8 Zie de nota. • van 17 april tot 1 juni",
        ),
    ],
)
def test_the_footnotes_that_cut_a_sentence_stand_each_apart_before_it(text: str, joined: str) -> None:
    assert join(text).text == joined


def test_a_hyphen_before_a_bullet_stays() -> None:
    assert join("korte-\n- lange").text == "korte- • lange"


def test_every_word_of_the_joined_text_is_traced_to_its_lines() -> None:
    joined = join(LETTER)
    start = joined.text.index("voorjaar")
    assert joined.place(start, start + 8) == Place(1, 2, 7, 17)
    assert LETTER[7:17] == "voor-\njaar"
    start = joined.text.index("3 weken")
    assert LETTER[joined.place(start, start + 7).start :] == "3 \n\nweken"


def test_what_starts_a_line_is_told() -> None:
    joined = join("1 mei\n  2 juni 3")
    assert [joined.starts_line(joined.text.index(digit)) for digit in "123"] == [True, True, False]


@given(st.text(alphabet="ab1 -\n\r\x0c\u2028\u00ad–•.é"))
def test_joined_text_maps_back_to_the_characters_it_kept(text: str) -> None:
    joined = join(text)
    for offset, char in enumerate(joined.text):
        place = joined.place(offset, offset + 1)
        assert 1 <= place.first_line == place.last_line <= max(1, len(text.splitlines()))
        if not char.isspace() and char not in "-–•":
            assert text[place.start : place.end] == char


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("medio \n\n2020", "medio 2020", ["medio \n\n2020"]),
        ("medio 2020, medio\t2020", "medio  2020", ["medio 2020", "medio\t2020"]),
        ("het voor-\njaar", "voorjaar", ["voor-\njaar"]),
        ("de Jeugd-\nGGZ", "Jeugd-GGZ", ["Jeugd-\nGGZ"]),
        ("de jeugd-\nen opvoedhulp", "jeugd- en", ["jeugd-\nen"]),
        ("20-50%", "20-50%", ["20-50%"]),
        ("kst [4] a.b", "[4]", ["[4]"]),
        ("voorjaarsnota", "voorjaar", []),
        ("in 20201", "2020", []),
        ("12020", "2020", []),
        ("13,7 en 1.020", "7", []),
        ("13,7 en 1.020", "13", []),
        ("13, 7.", "13", ["13"]),
        ("13, 7.", "7", ["7"]),
        ("", "2020", []),
        ("jaar , 2020", " ", []),
        ("jaar , 2020", "", []),
    ],
)
def test_words_are_found_over_lines_and_bounded_on_both_sides(text: str, words: str, found: list[str]) -> None:
    assert [text[place.start : place.end] for place in find_words(text, words)] == found


def test_words_are_sought_in_the_lines_asked_for() -> None:
    lines = Lines.of("2018\n2018\n2018")
    assert [place.first_line for place in lines.find("2018", 2)] == [2, 3]
    assert [place.first_line for place in lines.find("2018")] == [1, 2, 3]
    assert [place.first_line for place in lines.find("2018", 1, 2)] == [1, 2]
    assert [place.first_line for place in lines.find("2018", 1, 3)] == [1, 2, 3]
    assert find_words("2018\n2018", "2018", 1, 1) == (Place(1, 1, 0, 4),)
    assert lines.find("2018", 4) == ()


def test_a_glued_footnote_mark_must_be_told() -> None:
    assert find_words("in 20165.", "2016") == ()
    assert find_words("in 20165.", "2016", mark="5") == (Place(1, 1, 3, 7),)
    assert find_words("in 201656.", "2016", mark="5") == ()
    assert find_words("waren 1.706.18 De", "1.706", mark="18") == (Place(1, 1, 6, 11),)
