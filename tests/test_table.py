"""
Tables fit their width and break between words; where they cannot, there are cards; for programs there are tabs.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jeugdbeleid.table import cards, table, tabs

ID = "pleegouders-inschrijvingen-2018"
ROWS = [[ID, "meer inschrijvingen van nieuwe pleegouders"], ["kort", ""]]
WORDS = st.lists(st.text("ab-", min_size=1, max_size=12), min_size=1, max_size=6).map(" ".join)


def test_a_table_fits_its_width_and_an_id_stays_whole() -> None:
    assert table(["id", "titel"], ROWS, width=50).split("\n") == [
        "id                               titel",
        "-------------------------------  -----------------",
        "pleegouders-inschrijvingen-2018  meer",
        "                                 inschrijvingen",
        "                                 van nieuwe",
        "                                 pleegouders",
        "",
        "kort",
    ]


def test_where_the_longest_words_do_not_fit_there_are_cards() -> None:
    assert table(["id", "titel"], ROWS, width=40).split("\n") == [
        ID,
        "  titel  meer inschrijvingen van nieuwe",
        "         pleegouders",
        "",
        "kort",
    ]


def test_a_cell_may_have_lines_of_its_own() -> None:
    assert table(["wie"], [["vws\nvng"], ["nvp"]]).split("\n") == ["wie", "---", "vws", "vng", "", "nvp"]


def test_rows_that_do_not_wrap_stand_close() -> None:
    assert table(["a", "b"], [["1", "2"], ["3", "4"]]).split("\n") == ["a  b", "-  -", "1  2", "3  4"]


@pytest.mark.parametrize("width", [20, 40, 80])
@given(rows=st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=5))
def test_nothing_is_lost_and_nothing_is_wider(rows: list[tuple[str, str, str]], width: int) -> None:
    made = table(["een", "twee", "drie"], rows, width)
    assert max(map(len, made.split("\n"))) <= width
    assert sorted("".join(made.replace("-", "").split())) == sorted(
        "".join("".join(part for row in rows for part in row).replace("-", "").split())
        + ("eentweedrie" if made.startswith("een ") else "".join(named(rows)))
    )


def named(rows: list[tuple[str, str, str]]) -> list[str]:
    """On a card each cell that holds something has its heading before it."""
    return [heading for row in rows for heading, cell in zip(("twee", "drie"), row[1:], strict=True) if cell]


def test_a_word_that_is_wider_than_a_card_is_broken() -> None:
    assert cards(["id", "bron"], [["a", "b" * 12]], width=16).split("\n") == ["a", "  bron  bbbbbbbb", "        bbbb"]


def test_tabs_have_a_line_for_each_row() -> None:
    assert tabs(["a", "b"], [["1\n2", "x\ty"]]) == "a\tb\n1; 2\tx y"


def test_pairs_have_no_headings() -> None:
    assert tabs((), [("a", "1"), ("b", "2")]) == "a\t1\nb\t2"
