"""
Getallen: Dutch numbers in digits and in words.

A point groups thousands, a comma begins decimals: "23.206", "1.020", "13,7". Words go from nul to some hundreds of thousands: "zevenendertig",
"driehonderdvijftig", "vijfentwintigduizend". Exact throughout: a number without decimals is an `int`, one with decimals a `Decimal` that keeps them.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jeugdbeleid.figure import Number

__all__ = ["DIGITS", "FRACTIONS", "NAMES", "WORDS", "read_number", "scaled"]

_UNITS = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig"

#: What every number word begins with.
NAMES = (*_UNITS.split(), *_TENS.split(), "honderd", "duizend", "half", "halve", "anderhalf", "één", "éen", "eén")

#: The parts of a whole that have a name: "een derde", "drie kwart".
FRACTIONS = {
    "helft": 2, "derde": 3, "derden": 3, "kwart": 4, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "negende": 9,
    "tiende": 10,
}  # fmt: skip

_BELOW_TEN = "een|één|éen|eén|twee|drie|vier|vijf|zes|zeven|acht|negen"
_SMALL = (
    rf"(?:(?:{_BELOW_TEN})[eë]n)?(?:{_TENS.replace(' ', '|')})|{'|'.join(reversed(_UNITS.split()))}|één|éen|eén|elf"
)
#: Number words, as the source of a regular expression without groups; whether a word has ended is for the caller to ask.
WORDS = (
    rf"(?:(?:{_SMALL})?honderd(?:(?:en)?(?:{_SMALL}))?|(?:{_SMALL}))?duizend(?:(?:{_SMALL})?honderd)?(?:(?:en)?(?:{_SMALL}))?"
    rf"|(?:{_SMALL})?honderd(?:(?:en)?(?:{_SMALL}))?"
    rf"|(?:{_BELOW_TEN})[eë]n(?:een|één)?half|anderhal(?:ve|f)|hal(?:ve|f)|(?:{_SMALL})"
)
#: A number in digits: whatever points and digits follow each other, and decimals; :func:`read_number` says whether it is one.
DIGITS = r"[0-9]++(?:[.,][0-9]++)*+"

_PLAIN = re.compile(r"[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+")


@cache
def _small() -> dict[str, int]:
    """
    The words from nul to negenennegentig, without accents.
    """
    units = {word: number for number, word in enumerate(_UNITS.split())}
    tens = {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
    both = {f"{unit}en{ten}": units[unit] + tens[ten] for unit in _UNITS.split()[1:10] for ten in tens}
    return units | tens | both


def _whole(word: str) -> int | None:
    """
    A number word without accents, whole numbers only.
    """
    for unit, size in (("duizend", 1000), ("honderd", 100)):
        before, found, after = word.partition(unit)
        if found:
            count = 1 if not before else _whole(before)
            rest = 0 if not after else _whole(after.removeprefix("en"))
            return None if count is None or rest is None or rest >= size else count * size + rest
    return _small().get(word)


_ACCENTS = str.maketrans("éëè", "eee")
_HALVES = {"half": Decimal("0.5"), "halve": Decimal("0.5"), "anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5")}


def _in_words(word: str) -> Number | None:
    plain = word.lower().translate(_ACCENTS)
    if plain in _HALVES:
        return _HALVES[plain]
    if plain.endswith("half"):
        whole = _small().get(re.sub(r"en(?:een)?half\Z", "", plain))
        return None if whole is None else Decimal(f"{whole}.5")
    return _whole(plain)


def read_number(text: str) -> Number | None:
    """
    A number in digits or in a word; `None` for what is none, also where points or a second comma stand where they group nothing.

    >>> read_number("23.206"), read_number("13,70"), read_number("zevenendertig"), read_number("driehonderdvijftig")
    (23206, Decimal('13.70'), 37, 350)
    >>> read_number("1.706.18"), read_number("vele")
    (None, None)
    """
    whole, comma, decimals = text.partition(",")
    if _PLAIN.fullmatch(whole) is None:
        return _in_words(text)
    digits = whole.replace(".", "").replace(" ", "")
    if not comma:
        return int(digits)
    return Decimal(f"{digits}.{decimals}") if decimals.isascii() and decimals.isdigit() else None


def scaled(number: Number, power: int) -> Number:
    """
    A number times ten to a power, exactly; an `int` where it is whole and the power is above zero.

    >>> scaled(Decimal("13.7"), 6), scaled(Decimal("7.0"), 0), scaled(Decimal("1.23456"), 3)
    (13700000, Decimal('7.0'), Decimal('1234.56'))
    """
    if power == 0:
        return number
    if isinstance(number, int):
        return int(number * 10**power)
    sign, digits, exponent = number.as_tuple()
    shifted = Decimal((sign, digits, int(exponent) + power))
    ratio = shifted.as_integer_ratio()
    return int(ratio[0]) if ratio[1] == 1 else shifted
