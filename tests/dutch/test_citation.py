"""
References to parliamentary and official papers, as letters spell them.
"""

from __future__ import annotations

import contextlib

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
    ("Handelingen II 2018/19, nr. 53, item 4", "h-tk-20182019-53-4"),
    ("Handelingen II 2018/19, nr. 66", "h-tk-20182019-66"),
    ("Handelingen I 2018-2019, nr. 12, item 3", "h-ek-20182019-12-3"),
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


def test_one_paper_in_two_files_is_one_citation() -> None:
    both = parse_citation("Kamerstukken 35 000 XVI en 35 000 VI, nr. 107")
    assert (both.id, both.also) == ("kst-35000-XVI-107", ("kst-35000-VI-107",))


def test_a_list_of_numbers_is_as_many_papers() -> None:
    found = parse_citations("Kamerstuk 36 546, nrs. 14, 24, 39 en 41 t/m 43")
    assert [citation.id for citation in found] == [f"kst-36546-{number}" for number in (14, 24, 39, 41, 42, 43)]
    two = parse_citations("Kamerstuk 35 925, nr. 118 en Kamerstuk 36 546, nr. 57")
    assert [citation.id for citation in two] == ["kst-35925-118", "kst-36546-57"]


def test_a_number_that_stands_apart_from_its_file_is_found() -> None:
    text = "Tweede Kamer 2016-2017, 34550 XVI aangehouden motie over de tarieven nr. 84, aangehouden motie over de inkoop nr. 89."
    assert [(text[one.start : one.end], one.citation.id) for one in find_citations(text)] == [
        ("Tweede Kamer 2016-2017, 34550 XVI", "kst-34550-XVI-84"),
        ("nr. 89", "kst-34550-XVI-89"),
    ]


def test_numbers_that_are_no_papers_are_not_found() -> None:
    assert (
        find_citations(
            "In 2017 hebben 23 206 jeugdigen, 31 839 in totaal, nr. 5 op de lijst, Handelingen II 2018/20, nr. 5; art. 2.3"
        )
        == ()
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bladzijde 3",
        "31 839",
        "nr. 580",
        "Handelingen II 2018/20, nr. 53",
        "Handelingen 2018/19, nr. 53",
        "x" * 500,
    ],
)
def test_what_is_no_reference_is_refused(text: str) -> None:
    with pytest.raises(CitationError) as caught:
        parse_citation(text)
    assert caught.value.text == text


def test_several_papers_are_not_one() -> None:
    with pytest.raises(CitationError, match="parse_citations"):
        parse_citation("36 546, nrs. 14 en 24")


def test_a_reference_with_other_words_is_told_what_was_understood() -> None:
    with pytest.raises(CitationError) as caught:
        parse_citation("motie over tarieven, Kamerstuk 31 839, nr. 580")
    assert caught.value.understood == "Kamerstuk 31 839, nr. 580"


@pytest.mark.parametrize(
    ("text", "reason", "nearest"),
    [
        (
            "Aanhangsel Handelingen, vergaderjaar 2018-2019, nr. 1912",
            "chamber",
            "Aanhangsel Handelingen II 2018/19, nr. 1912",
        ),
        ("Handelingen 2018/19, nr. 53", "chamber", "Handelingen II 2018/19, nr. 53, item 4"),
        ("Aanhangsel 12", "lacks", "Aanhangsel Handelingen II 2018/19, nr. 1912"),
        ("Stcrt. van vorig jaar", "lacks", "Staatscourant 2024, nr. 37715"),
        ("Stb. nr. 105", "lacks", "Staatsblad 2014, nr. 105"),
        ("TZ202406", "lacks", "TZ202406-022"),
        ("2016Z20", "lacks", "2016Z20139"),
        ("nr. 580", "lacks", "Kamerstuk 31 839, nr. 580"),
        ("bladzijde 3", "names no paper", None),
    ],
)
def test_the_nearest_form_is_one_of_the_series_that_seems_to_be_named(
    text: str, reason: str, nearest: str | None
) -> None:
    with pytest.raises(CitationError, match=reason) as caught:
        parse_citation(text)
    assert caught.value.nearest == nearest
    if nearest is not None:
        assert parse_citation(nearest).canonical == nearest or nearest == "2016Z20139"


def test_a_footnote_mark_is_declared() -> None:
    assert parse_citation("Kamerstuk 31 839, nr. 580)12", mark="12").mark == "12"
    with pytest.raises(CitationError, match="does not end"):
        parse_citation("Kamerstuk 31 839, nr. 580", mark="9")


def test_words_are_at_most_twelve() -> None:
    long = parse_citation("( . , ; ( . , ; ( . , Kamerstuk 31 839, nr. 580 ) ) )")
    assert long.words == "Kamerstuk 31 839, nr. 580"


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
