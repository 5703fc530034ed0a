"""
Dutch numbers in digits and in words.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jeugdbeleid.dutch.numbers import read_number, scaled

UNITS = ["", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("23.206", 23206),
        ("1.234.567", 1234567),
        ("23 206", 23206),
        ("1653", 1653),
        ("13,7", Decimal("13.7")),
        ("7,0", Decimal("7.0")),
        ("1.020,50", Decimal("1020.50")),
        ("nul", 0),
        ("één", 1),
        ("Vijf", 5),
        ("veertien", 14),
        ("achttien", 18),
        ("dertig", 30),
        ("tweeëntwintig", 22),
        ("zevenendertig", 37),
        ("drieëntachtig", 83),
        ("honderd", 100),
        ("honderdvijf", 105),
        ("honderdenvijf", 105),
        ("tweehonderdvijftig", 250),
        ("vijftienhonderd", 1500),
        ("duizend", 1000),
        ("vijfentwintigduizend", 25000),
        ("drieduizendtweehonderdvier", 3204),
        ("anderhalf", Decimal("1.5")),
        ("anderhalve", Decimal("1.5")),
        ("half", Decimal("0.5")),
        ("tweeënhalf", Decimal("2.5")),
        ("Tweeëneenhalf", Decimal("2.5")),
    ],
)
def test_a_number_is_read(text: str, number: int | Decimal) -> None:
    read = read_number(text)
    assert read == number
    assert str(read) == str(number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1.706.18",
        "23.20",
        "1..000",
        ",5",
        "5,",
        "5,²",
        "1,2,3",
        "12.34",
        "vele",
        "honderdvele",
        "veleduizend",
        "honderdhonderd",
        "duizendduizend",
        "duizendhonderdduizend",
        "kwarthalf",
        "٣",
    ],
)
def test_what_is_no_number_is_not_guessed(text: str) -> None:
    assert read_number(text) is None


@given(st.integers(min_value=0, max_value=10**30))
def test_digits_grouped_by_points_are_the_number_they_group(number: int) -> None:
    assert read_number(f"{number:,}".replace(",", ".")) == number


@given(st.integers(min_value=1, max_value=9), st.sampled_from(["twintig", "negentig"]))
def test_units_come_before_tens(unit: int, ten: str) -> None:
    assert read_number(f"{UNITS[unit]}en{ten}") == unit + {"twintig": 20, "negentig": 90}[ten]


def test_a_scaled_number_is_exact_and_whole_where_it_can_be() -> None:
    assert repr(scaled(Decimal("13.7"), 6)) == "13700000"
    assert repr(scaled(3, 9)) == "3000000000"
    assert repr(scaled(Decimal("7.0"), 0)) == "Decimal('7.0')"
    assert repr(scaled(Decimal("1.2345678"), 6)) == "Decimal('1234567.8')"
    assert scaled(Decimal("1." + "1" * 40), 6) == Decimal("1111111." + "1" * 34)
