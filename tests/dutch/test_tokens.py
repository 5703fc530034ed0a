"""
Claims about cutting a text into the words and signs of time.
"""

from __future__ import annotations

import pytest

from jeugdbeleid.dutch.tokens import Token, padded, plain, skip, tokenize


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("mei", "month", 5),
        ("2020", "year", 2020),
        ("12", "int", 12),
        ("3e", "ordinal", 3),
        ("2x", "times", 2),
        ("2,5", "cardinal", 5),
        ("2020q3", "lettered", ("quarter", 3, 2020)),
        ("kw2", "lettered", ("quarter", 2, None)),
        ("20183", "marked", (2018, "3")),
        ("2020-05-01", "date", "2020-05-01"),
        ("’19", "short", 19),
        ("t.b.d.", "undated", None),
        ("(", "sign", "("),
        ("§", "junk", "§"),
        ("Lijn5", "junk", None),
        ("privé", "other", None),
    ],
)
def test_a_word_or_sign_has_a_part_of_speech_and_its_value_there(text: str, kind: str, value: object) -> None:
    assert [(token.kind, token.value) for token in tokenize(text)] == [(kind, value)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("in voor-\njaar", [("decoration", "", 0, 2, "in"), ("season", 1, 3, 13, "voorjaar")]),
        ("in voor\u00ad\njaar", [("decoration", "", 0, 2, "in"), ("season", 1, 3, 13, "voorjaar")]),
        ("in pleeg-\nzorg", [("decoration", "", 0, 2, "in"), ("other", None, 3, 14, "pleegzorg")]),
        ("bin-\nnen een periode van", [("within", "", 0, 24, "binnen een periode van")]),
        (
            "in voor- of najaar",
            [
                ("decoration", "", 0, 2, "in"),
                ("season", 1, 3, 8, "voorjaar"),
                ("separator", "or", 9, 11, "of"),
                ("season", 3, 12, 18, "najaar"),
            ],
        ),
        (
            "niet na mei, tot en met juni",
            [
                ("operator", "end", 0, 7, "niet na"),
                ("month", 5, 8, 11, "mei"),
                ("separator", "comma", 11, 12, ","),
                ("separator", "to", 13, 23, "tot en met"),
                ("month", 6, 24, 28, "juni"),
            ],
        ),
    ],
)
def test_a_broken_word_half_a_word_and_a_phrase_are_one_token_from_their_first_to_their_last_character(
    text: str, tokens: list[tuple[object, ...]]
) -> None:
    assert tokenize(text) == [Token(*token) for token in tokens]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("voor-jaar", ["voor", "-", "jaar"]),
        ("voor -\njaar", ["voor", "-", "jaar"]),
        ("-\njaar", ["-", "jaar"]),
        ("- en najaar", ["-", "en", "najaar"]),
        ("juli-\naugustus", ["juli", "-", "augustus"]),
    ],
)
def test_a_dash_that_breaks_no_word_is_a_word_of_its_own(text: str, words: list[str]) -> None:
    assert [token.word for token in tokenize(text)] == words


@pytest.mark.parametrize(
    ("word", "small"), [("Vóór", "voor"), ("PROGRAMMA’S", "programma's"), ("na\u00adjaar", "najaar")]
)
def test_a_word_is_looked_up_without_capitals_accents_and_what_does_not_print(word: str, small: str) -> None:
    assert plain(word) == small


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("mei", 1),
        ("de eerste", 2),
        ("het op 1 mei", 1),
        ("het in 2020", 1),
        ("maandag 1 mei", 2),
        ("maandag eerste", 2),
        ("maandag 2020-05-04", 2),
        ("maandag mei", 1),
        ("raadsperiode 2018", 2),
        ("raadsperiode mei", 1),
        ("op de eerste", 3),
    ],
)
def test_a_decoration_is_passed_by_where_it_is_one_of_what_follows(text: str, behind: int) -> None:
    assert skip(padded(text), 1) == behind
