"""
References to parliamentary and official papers, as letters spell them.
"""

from __future__ import annotations

import contextlib

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jeugdbeleid.citation import Citation
from jeugdbeleid.dutch.citation import find_citations, parse_citation, parse_citations
from jeugdbeleid.errors import CitationError, InvalidValue
from jeugdbeleid.vocabulary import CitationKind

SPELLINGS = [
    ("Kamerstuk 31 839, nr. 580", "kst-31839-580"),
    ("Kamerstuk 31 839 nr. 1075", "kst-31839-1075"),
    ("Kamerstuk 3 1839, nr. 1006", "kst-31839-1006"),
    ("Kamerstuk 35 000 XVI, nr. 82", "kst-35000-XVI-82"),
    ("Kamerstuk 36410 XVI, nr. 109", "kst-36410-XVI-109"),
    ("Kamerstukken II 2018-2019, 32 793, nr. 366", "kst-32793-366"),
    ("Kamerstukken II 2018 – 2019, 32 793, nr. 366", "kst-32793-366"),
    ("Kamerstukken II 2018–2019 35 000, nr. 90", "kst-35000-90"),
    ("Kamerstukken II 2021/22, 31839, 845", "kst-31839-845"),
    ("Kamerstukken I 2018/19, 34 857, A", "kst-34857-A"),
    ("Kamerstukken I 2018/19, 34 857, X", "kst-34857-X"),
    ("Kamerstukken 36295", "kst-36295"),
    ("34 775 XVI, nr. 41", "kst-34775-XVI-41"),
    ("36 410, nr. 99", "kst-36410-99"),
    ("TK 34.857", "kst-34857"),
    ("Vergaderjaar 2016/2017  34 550 XVI nr. 84", "kst-34550-XVI-84"),
    ("Tweede Kamer, vergaderjaar 2018–2019, 31 839, nr. 614", "kst-31839-614"),
    ("Kamerstuk 31 839-580", "kst-31839-580"),
    ("33 652 (R2005), nr. 6", "kst-33652-6"),
    ("kst-31839-580", "kst-31839-580"),
    ("https://zoek.officielebekendmakingen.nl/kst-35000-XVI-82.html", "kst-35000-XVI-82"),
    ("(https://zoek.officielebekendmakingen.nl/kst-35000-XVI-82.html)", "kst-35000-XVI-82"),
    ("Handelingen II 2018/19, nr. 53, item 4", "h-tk-20182019-53-4"),
    ("Handelingen II 2018/19, nr. 66", "h-tk-20182019-66"),
    ("Handelingen I 2018-2019, nr. 12, item 3", "h-ek-20182019-12-3"),
    ("Handelingen TK 2018/19, nr. 66", "h-tk-20182019-66"),
    ("Handelingen Tweede Kamer, vergaderjaar 2018-2019, nr. 66", "h-tk-20182019-66"),
    ("Handelingen Tweede\nKamer 2018/19, nr. 66", "h-tk-20182019-66"),
    ("Handelingen EK 2018/19, nr. 12", "h-ek-20182019-12"),
    ("Handelingen Eerste Kamer 2018/19, nr. 12", "h-ek-20182019-12"),
    ("h-tk-20182019-53-4", "h-tk-20182019-53-4"),
    ("Aanhangsel Handelingen II 2018/19, nr. 1912", "ah-tk-20182019-1912"),
    ("Aanhangsel van de Handelingen II 1999/2000, nr. 12", "ah-tk-19992000-12"),
    ("Staatscourant 2024, nr. 37715", "stcrt-2024-37715"),
    ("Stcrt. 2024, 37715", "stcrt-2024-37715"),
    ("Staatsblad 2014, nr. 105", "stb-2014-105"),
    ("Stb. 2014, 105", "stb-2014-105"),
    ("TZ202406 nr. 022", "TZ202406-022"),
    ("TZ202406-022", "TZ202406-022"),
    ("2016Z20139", "kv-tk-2016Z20139"),
    ("Kamervragen (2016Z20139)", "kv-tk-2016Z20139"),
]


@pytest.mark.parametrize(("text", "identifier"), SPELLINGS)
def test_every_spelling_gives_the_public_identifier(text: str, identifier: str) -> None:
    citation = parse_citation(text)
    assert citation.id == identifier
    assert citation.words == " ".join(text.split())


@pytest.mark.parametrize("identifier", sorted({identifier for _, identifier in SPELLINGS}))
def test_the_canonical_form_and_the_identifier_read_back_to_the_same_paper(identifier: str) -> None:
    citation = parse_citation(identifier)
    assert citation.id == identifier
    again = parse_citation(citation.canonical)
    assert (again.kind, again.id) == (citation.kind, citation.id)


@pytest.mark.parametrize(
    ("identifier", "canonical", "address"),
    [
        ("kst-31839-580", "Kamerstuk 31 839, nr. 580", "https://zoek.officielebekendmakingen.nl/kst-31839-580.html"),
        (
            "kst-35000-XVI-82",
            "Kamerstuk 35 000 XVI, nr. 82",
            "https://zoek.officielebekendmakingen.nl/kst-35000-XVI-82.html",
        ),
        ("kst-34857", "Kamerstuk 34 857", "https://zoek.officielebekendmakingen.nl/dossier/34857"),
        (
            "h-tk-20182019-53-4",
            "Handelingen II 2018/19, nr. 53, item 4",
            "https://zoek.officielebekendmakingen.nl/h-tk-20182019-53-4.html",
        ),
        ("h-tk-20182019-66", "Handelingen II 2018/19, nr. 66", None),
        (
            "ah-tk-20182019-1912",
            "Aanhangsel Handelingen II 2018/19, nr. 1912",
            "https://zoek.officielebekendmakingen.nl/ah-tk-20182019-1912.html",
        ),
        (
            "stcrt-2024-37715",
            "Staatscourant 2024, nr. 37715",
            "https://zoek.officielebekendmakingen.nl/stcrt-2024-37715.html",
        ),
        ("TZ202406-022", "TZ202406-022", "https://www.tweedekamer.nl/kamerstukken/toezeggingen/detail?id=TZ202406-022"),
        ("kv-tk-2016Z20139", "Kamervraag 2016Z20139", "https://zoek.officielebekendmakingen.nl/kv-tk-2016Z20139.html"),
    ],
)
def test_a_paper_has_one_written_form_and_one_address(identifier: str, canonical: str, address: str | None) -> None:
    citation = parse_citation(identifier)
    assert (citation.canonical, citation.address) == (canonical, address)


def test_an_identifier_is_kept_in_its_publishers_case() -> None:
    kinds = {
        "kst-35000-xvi-82": CitationKind.KAMERSTUK,
        "tz202406-022": CitationKind.TOEZEGGING,
        "kv-tk-2016z20139": CitationKind.KAMERVRAAG,
    }
    found = [Citation(kind=kind, id=identifier, words="x").id for identifier, kind in kinds.items()]
    assert found == ["kst-35000-XVI-82", "TZ202406-022", "kv-tk-2016Z20139"]


@pytest.mark.parametrize(
    ("kind", "identifier"),
    [(CitationKind.KAMERSTUK, "kst-1"), (CitationKind.STAATSBLAD, "kst-31839-580"), (CitationKind.KAMERSTUK, None)],
)
def test_an_identifier_that_its_kind_does_not_have_is_refused(kind: CitationKind, identifier: str) -> None:
    with pytest.raises(InvalidValue, match="public identifier"):
        Citation(kind=kind, id=identifier, words="x")


@pytest.mark.parametrize(
    ("text", "identifier", "also"),
    [
        ("Kamerstukken 35 000 XVI en 35 000 VI, nr. 107", "kst-35000-XVI-107", "kst-35000-VI-107"),
        ("Kamerstukken 35 000 XVI en 35 000 VI", "kst-35000-XVI", "kst-35000-VI"),
    ],
)
def test_one_paper_in_two_files_is_one_citation(text: str, identifier: str, also: str) -> None:
    both = parse_citation(text)
    assert (both.id, both.also) == (identifier, (also,))


def test_a_reference_of_more_than_twelve_words_is_quoted_from_its_file_on() -> None:
    (one,) = find_citations("(Kamerstukken II, vergaderjaar 2018 - 2019, 35 000 XVI en 35 000 VI, nr. 107)")
    assert (one.start, one.end, one.citation.words) == (44, 76, "35 000 XVI en 35 000 VI, nr. 107")
    assert (one.citation.id, one.citation.also) == ("kst-35000-XVI-107", ("kst-35000-VI-107",))


@pytest.mark.parametrize(
    ("numbers", "papers"),
    [
        ("14 en 24", [14, 24]),
        ("14, 24, 39 en 41 t/m 43", [14, 24, 39, 41, 42, 43]),
        ("14, t/m 16", [14, 15, 16]),
        ("14 t/m nr. 16", [14, 15, 16]),
        ("14-16", [14, 15, 16]),
        ("14 – 16, 20", [14, 15, 16, 20]),
        ("16 t/m 14", [16, 14]),
        ("14 t/m 14", [14, 14]),
        ("1 t/m 101", list(range(1, 102))),
        ("1 t/m 102", [1, 102]),
    ],
)
def test_a_list_of_numbers_is_as_many_papers_and_a_stretch_of_more_than_a_hundred_is_no_list(
    numbers: str, papers: list[int]
) -> None:
    found = parse_citations(f"Kamerstuk 36 546, nrs. {numbers}")
    assert [citation.id for citation in found] == [f"kst-36546-{number}" for number in papers]


def test_several_references_are_read_one_by_one() -> None:
    two = parse_citations("Kamerstuk 35 925, nr. 118 en Kamerstuk 36 546, nr. 57")
    assert [citation.id for citation in two] == ["kst-35925-118", "kst-36546-57"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("zie Kamerstuk 36 546, nrs. 14, 24 en 39.", ["Kamerstuk 36 546, nrs. 14", "24", "39"]),
        (
            "Kamerstuk 36 546, nrs. 1, 2, 3, 4, 5, 6, 7, 8 en 9",
            ["Kamerstuk 36 546, nrs. 1", *"23456789"],
        ),
        (
            "Kamerstukken Tweede Kamer, vergaderjaar 2018 - 2019, 35 000 XVI, nr. 82",
            ["Kamerstukken Tweede Kamer, vergaderjaar 2018 - 2019, 35 000 XVI, nr. 82"],
        ),
        ("zie Stb. 2014, 105 (Kamerstuk 33 684, nr. 3)", ["Stb. 2014, 105", "Kamerstuk 33 684, nr. 3"]),
        ("Kamerstuk 33 652 (R2005)Stb. 2014, 105", ["Kamerstuk 33 652 (R2005)", "Stb. 2014, 105"]),
        ("Stb. 2014, 105 en stb-1", ["Stb. 2014, 105"]),
    ],
)
def test_each_reference_stands_where_its_words_do(text: str, words: list[str]) -> None:
    found = find_citations(text)
    assert [text[one.start : one.end] for one in found] == [one.citation.words for one in found] == words


def test_a_number_that_stands_apart_from_its_file_is_found() -> None:
    text = "Tweede Kamer 2016-2017, 34550 XVI aangehouden motie over de tarieven nr. 84, aangehouden motie over de inkoop nr. 89."
    assert [(text[one.start : one.end], one.citation.id) for one in find_citations(text)] == [
        ("Tweede Kamer 2016-2017, 34550 XVI", "kst-34550-XVI-84"),
        ("nr. 89", "kst-34550-XVI-89"),
    ]


def test_a_number_that_stands_apart_is_that_of_both_its_files_and_none_of_a_paper_that_has_one() -> None:
    (both,) = find_citations("Kamerstukken 35 000 XVI en 35 000 VI, aangehouden motie over de tarieven nr. 84")
    assert (both.citation.id, both.citation.also) == ("kst-35000-XVI-84", ("kst-35000-VI-84",))
    (numbered,) = find_citations("Kamerstuk 31 839-580, en de motie over de tarieven nr. 84")
    assert numbered.citation.id == "kst-31839-580"


def test_numbers_that_are_no_papers_are_not_found() -> None:
    assert (
        find_citations(
            "In 2017 hebben 23 206 jeugdigen, 31 839 in totaal, nr. 5 op de lijst, Handelingen II 2018/20, nr. 5; art. 2.3"
        )
        == ()
    )


STANDS = "more stands there than references"
NAMES_NONE = "it names no paper of parliament, Staatscourant or Staatsblad"
#: What is asked for one reference, what of it is understood, the nearest form, and why it is refused.
REFUSED: list[tuple[str, str | None, str | None, str]] = [
    ("", None, None, NAMES_NONE),
    ("bladzijde 3", None, None, NAMES_NONE),
    (
        "36 546, nrs. 14 en 24",
        "36 546, nrs. 14",
        "Kamerstuk 36 546, nr. 14",
        "it names 2 papers, which parse_citations reads",
    ),
    (
        "motie over tarieven, Kamerstuk 31 839, nr. 580",
        "Kamerstuk 31 839, nr. 580",
        "Kamerstuk 31 839, nr. 580",
        STANDS,
    ),
    ("1 Stb. 2014, 105", "Stb. 2014, 105", "Stb. 2014, 105", STANDS),
    ("Stb. 2014, 105 met TZ202406-022", "Stb. 2014, 105", "Stb. 2014, 105", STANDS),
    (
        "Aanhangsel Handelingen, vergaderjaar 2018-2019, nr. 1912",
        None,
        "Aanhangsel Handelingen II 2018/19, nr. 1912",
        "its chamber is not stated",
    ),
    ("Handelingen 2018/19, nr. 53", None, "Handelingen II 2018/19, nr. 53, item 4", "its chamber is not stated"),
    (
        "Handelingen II 2018/20, nr. 53",
        None,
        "Handelingen II 2018/19, nr. 53, item 4",
        "it lacks what a reference of the kind Handelingen says",
    ),
    (
        "Aanhangsel 12",
        None,
        "Aanhangsel Handelingen II 2018/19, nr. 1912",
        "it lacks what a reference of the kind Aanhangsel van de Handelingen says",
    ),
    (
        "Stcrt. van vorig jaar",
        None,
        "Staatscourant 2024, nr. 37715",
        "it lacks what a reference of the kind Staatscourant says",
    ),
    ("Stb. nr. 105", None, "Staatsblad 2014, nr. 105", "it lacks what a reference of the kind Staatsblad says"),
    ("TZ202406", None, "TZ202406-022", "it lacks what a reference of the kind toezegging says"),
    ("2016Z20", None, "2016Z20139", "it lacks what a reference of the kind Kamervraag says"),
    ("nr. 580", None, "Kamerstuk 31 839, nr. 580", "it lacks what a reference of the kind Kamerstuk says"),
    ("31 839", None, "Kamerstuk 31 839, nr. 580", "it lacks what a reference of the kind Kamerstuk says"),
    ("x" * 401, None, None, "a reference is a few words, at most 400 characters"),
]


@pytest.mark.parametrize(("text", "understood", "near", "reason"), REFUSED)
def test_what_is_no_one_reference_is_told_what_was_understood_and_a_form_of_its_series(
    text: str, understood: str | None, near: str | None, reason: str
) -> None:
    with pytest.raises(CitationError) as caught:
        parse_citation(text)
    assert attrs.astuple(caught.value) == (text, understood, near, reason)
    if near is not None:
        assert parse_citation(near).id


def test_a_list_of_four_hundred_characters_is_read() -> None:
    assert len(parse_citations(("Stb. 2014, 105; " * 25).rstrip("; ").rjust(400))) == 25


def test_a_footnote_mark_is_declared() -> None:
    marked = parse_citation("Kamerstuk 31 839, nr. 580)12", mark="12")
    assert (marked.words, marked.mark) == ("Kamerstuk 31 839, nr. 580", "12")
    with pytest.raises(CitationError, match="it does not end in the footnote mark '9'"):
        parse_citation("Kamerstuk 31 839, nr. 580", mark="9")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("( . , ; ( . ( Kamerstuk 31 839, nr. 580", "( . , ; ( . ( Kamerstuk 31 839, nr. 580"),
        ("( . , ; ( . , ( Kamerstuk 31 839, nr. 580", "Kamerstuk 31 839, nr. 580"),
    ],
)
def test_signs_around_a_reference_are_left_out_of_words_that_would_be_more_than_twelve(text: str, words: str) -> None:
    assert parse_citation(text).words == words


PIECES = st.sampled_from(
    [
        "Kamerstuk",
        "Kamerstukken",
        "II",
        "2018/19",
        ",",
        "nrs.",
        "nr.",
        "31 839",
        "XVI",
        "14",
        "t/m",
        "en",
        "-",
        "item",
        "Stb.",
        "TZ202406",
        "Handelingen",
        "motie",
        " ",
    ]
)


@given(st.text() | st.lists(PIECES).map(" ".join) | st.lists(PIECES).map("".join))
def test_no_text_raises_anything_but_its_documented_error(text: str) -> None:
    for one in find_citations(text):
        assert text[one.start : one.end]
    with contextlib.suppress(CitationError):
        assert parse_citation(text).id


def test_what_only_looks_like_an_identifier_is_not_found() -> None:
    assert find_citations("zie kst-12 en stb-1") == ()


def test_a_mark_says_something() -> None:
    with pytest.raises(InvalidValue, match=r"Citation\.mark"):
        Citation(kind=CitationKind.KAMERSTUK, id="kst-31839-580", words="x", mark="")
