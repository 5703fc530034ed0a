"""
Claims about sentences that the end of a page cuts, with its footnotes between the halves.
"""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jeugdbeleid.dutch import scan
from jeugdbeleid.dutch.pages import reading_order
from jeugdbeleid.dutch.text import join

CUT = "De regeling is van 17\n\n \n22 Kamerstuk 31 839, nr. 5.\n\n\n\napril tot 1 juni jl. ter inzage gelegd."


def test_a_time_that_a_page_end_cuts_is_read_whole_and_stands_where_it_begins_and_ends() -> None:
    found = {mention.words: mention for mention in scan(CUT, date(2019, 6, 7))}
    planning, paper = found["van 17 april tot 1 juni jl."], found["Kamerstuk 31 839, nr. 5"]
    assert (planning.first_line, planning.last_line) == (1, 8)
    assert (CUT[planning.start : planning.start + 6], CUT[planning.end - 3 : planning.end]) == ("van 17", "jl.")
    assert CUT[paper.start : paper.end] == paper.words


def test_a_word_that_is_broken_over_the_end_of_a_page_is_made_whole() -> None:
    assert join("in het voor-\n\nPagina 3 van 8\n\njaar van 2020").text == "Pagina 3 van 8 • in het voorjaar van 2020"


@pytest.mark.parametrize(
    "text",
    [
        "De zin is af.\n\n7 Zie de brief.\n\nen verder",
        "De zin gaat door\n7 Zie de brief.\n\nen verder",
        "De zin gaat door\n\n7 Zie de brief\n\nen verder",
        "De zin gaat door\n\n7 Zie de brief.\n\nEen nieuwe zin",
        "De zin gaat door\n\n7 Zie de brief.\n\ne) een onderdeel",
        "De zin gaat door\n\n7 Zie de brief.\n\n",
        "aantallen in\n\n12\n\nvan de regio's",
        "De zin gaat door\nX\n7 Zie de brief.\n\nen verder",
        "",
    ],
)
def test_only_what_cuts_a_sentence_is_moved(text: str) -> None:
    assert reading_order(text) == [(0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "van 17\n\n[7 Zie de brief.\n\n]juni",
        "Eerder is besloten.\n\nvan 17\n\n[7 Zie de brief.\n\n]juni",
        "van 17\n____\n[7 Zie de brief.\n\n]juni",
        "van 17\n_ _ \u00a0\n[7 Zie de brief.\n\n]juni",
        "van 17\n\n[7 Zie de brief van\nde minister.\n\n]juni",
        "van 17\n\n[7 Zie de brief.\nen het plan.\n\n\n]juni",
    ],
)
def test_a_foot_is_all_its_lines_behind_a_blank_line_or_a_rule(text: str) -> None:
    before, foot, behind = re.split(r"[\[\]]", text)
    text = before + foot + behind
    assert [text[start:end] for start, end in reading_order(text)] == [foot, before, behind]


def test_an_address_and_a_second_note_belong_to_the_foot() -> None:
    text = "in\n\n7 Zie de brief.\n\nhttps://www.site.nl/een\n\n8 Zie de nota.\n\n2020 is dat zo"
    assert [text[start:end] for start, end in reading_order(text)][1:] == ["in\n\n", "2020 is dat zo"]


LINES = st.sampled_from(
    [
        "van 17",
        "7 Zie de brief.",
        "",
        "april tot 1 juni",
        "In 2019 is het af.",
        "Pagina 2 van 3",
        "https://www.site.nl",
        " ",
    ]
)


@given(st.lists(LINES).map("\n".join))
def test_every_character_is_read_once_and_is_found_again(text: str) -> None:
    stretches = reading_order(text)
    assert sorted(stretches) == [
        (start, end)
        for start, end in zip(
            [0, *(end for _, end in sorted(stretches))], [end for _, end in sorted(stretches)], strict=False
        )
    ]
    joined = join(text)
    for at, char in enumerate(joined.text):
        if not char.isspace() and char != "•":
            place = joined.place(at, at + 1)
            assert text[place.start : place.end] == char
