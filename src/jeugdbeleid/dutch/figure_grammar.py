"""
Cijfertaal: the words and the one pattern of Dutch figures.

The tables say what a word is worth; a new spelling is one more entry there. :func:`figure_pattern` makes them one compiled grammar, which serves both
`parse_figure`, for a whole text, and `scan`, for running text. Quantifiers of digits are possessive, so that a long run of digits is read once.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from jeugdbeleid.dutch.numbers import DIGITS, FRACTIONS, NAMES, WORDS
from jeugdbeleid.vocabulary import Qualifier, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["QUALIFIER_OF", "SCALES", "UNIT_OF", "figure_pattern", "figure_start"]

#: What limits a number, before it; "de" or "het" may follow ("rond de 40%", "meer dan de helft").
_BEFORE = {
    Qualifier.CIRCA: (
        "circa", "ca.", "ca", "ongeveer", "plusminus", "zo'n", "zo’n", "zo`n", "zo´n", "rondom", "rond", "om en nabij", "omstreeks", "naar schatting",
        "grofweg", "ruwweg", "globaal", "pakweg", "zowat", "afgerond", "een stuk of", "in de orde van grootte van", "+/-", "±", "~", "≈",
    ),
    Qualifier.AT_LEAST: (
        "minstens", "minimaal", "ten minste", "tenminste", "op zijn minst", "op z'n minst", "op z’n minst", "niet minder dan", "een minimum van", "min.",
        "zeker", "in ieder geval", "≥", ">=",
    ),
    Qualifier.MORE_THAN: ("meer dan", "méér dan", "hoger dan", "groter dan", "langer dan", "vaker dan", "boven", ">"),
    Qualifier.AT_MOST: (
        "maximaal", "ten hoogste", "tenhoogste", "hoogstens", "hooguit", "op zijn hoogst", "op z'n hoogst", "op z’n hoogst", "niet meer dan", "tot maximaal",
        "een maximum van", "max.", "≤", "<=",
    ),
    Qualifier.LESS_THAN: ("minder dan", "lager dan", "kleiner dan", "korter dan", "nog geen", "beneden", "onder", "<"),
    Qualifier.OVER: (
        "ruim", "een ruime", "een dikke", "een goede", "iets meer dan", "net meer dan", "net iets meer dan", "iets boven", "net boven", "dik",
    ),
    Qualifier.ALMOST: (
        "bijna", "nagenoeg", "haast", "vrijwel", "net geen", "net niet", "iets minder dan", "net minder dan", "net iets minder dan", "iets onder",
        "net onder", "krap", "een kleine", "tegen",
    ),
    Qualifier.EXACT: ("precies", "exact", "maar liefst", "slechts", "in totaal", "nog maar", "alleen al", "wel", "gemiddeld"),
}  # fmt: skip
#: What limits a number, after it: "60% of meer".
_AFTER = {
    Qualifier.AT_LEAST: ("of meer", "of hoger", "of langer", "of beter", "en meer", "en hoger"),
    Qualifier.AT_MOST: ("of minder", "of lager", "of korter", "en minder", "en lager"),
}
#: Those that in running text are as often something else: "onder de 42 gemeenten", "tegen 3 wetten".
_WEAK = {
    "boven",
    "onder",
    "beneden",
    "tegen",
    "zeker",
    "dik",
    "haast",
    "vrijwel",
    "afgerond",
    "een goede",
    *_BEFORE[Qualifier.EXACT],
}
_UNITS = {
    Unit.PERCENTAGE_POINT: (
        "procentpunten",
        "procentpunt",
        "procent-punt",
        "percentagepunten",
        "percentagepunt",
        "%-punten",
        "%-punt",
        "%punt",
        "pp",
    ),
    Unit.PERCENT: ("procent", "percent", "pct.", "pct", "%"),
    Unit.EUR: ("euro's", "euro’s", "euro", "eur", "€"),
    Unit.DAY: ("dagen", "dag"),
    Unit.WEEK: ("weken", "week"),
    Unit.MONTH: ("maanden", "maand"),
    Unit.YEAR: ("jaren", "jaar"),
}

#: Each qualifier by its word in small letters.
QUALIFIER_OF = {word: qualifier for table in (_BEFORE, _AFTER) for qualifier, words in table.items() for word in words}
#: Each unit by its word in small letters.
UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words}
#: Each scale, as a power of ten, by its word in small letters.
SCALES = {
    "k": 3,
    "duizend": 3,
    "ton": 5,
    "miljoen": 6,
    "mln.": 6,
    "mln": 6,
    "mio": 6,
    "miljard": 9,
    "mld.": 9,
    "mld": 9,
    "mrd": 9,
    "biljoen": 12,
}
#: Scales of money alone: a "k" and a "ton" of something else are no numbers.
_OF_MONEY = {"k", "ton"}


def _any(words: Iterable[str]) -> str:
    """
    A pattern of any of those words, each before those that it begins with; a word that ends in a letter ends there.
    """
    ordered = sorted(words, reverse=True)
    return "(?:" + "|".join(re.escape(word) + (r"(?!\w)" if word[-1].isalpha() else "") for word in ordered) + ")"


def _number(name: str) -> str:
    """
    A currency, a number in digits or in words that end there, a scale and a unit.
    """
    currency = rf"(?P<{name}_currency>(?:€|euro?(?!\w))\s?)?"
    number = rf"(?P<{name}>{DIGITS}|(?:{WORDS})(?=-?tal(?!\w)|(?!\w)))(?:,-+|,=)?(?P<{name}_tal>-?tal(?!\w))?"
    scale = rf"{_any(SCALES.keys() - _OF_MONEY)}|(?(first_currency){_any(_OF_MONEY)}|(?!))"
    return rf"{currency}{number}(?:[\s-]?(?P<{name}_scale>{scale}))?(?:\s?(?P<{name}_unit>{_any(UNIT_OF)}))?"


@cache
def figure_pattern(*, running: bool = False) -> re.Pattern[str]:
    """
    The grammar of a figure, made at the first use; `running` leaves out qualifiers that in running text are as often something else.
    """
    qualifier = _any(word for words in _BEFORE.values() for word in words if not (running and word in _WEAK))
    after = _any(word for words in _AFTER.values() for word in words)
    article = r"een\s(?=\w++(?<=tal)|[0-9]+-tal|half|halve)"
    grade = r"(?:een\s)?rapportcijfer\s(?:van\s)?(?:een\s)?|(?:een|'n|’n)\s(?=[0-9])"
    part = rf"(?:de\s)?(?:(?P<part_of>een|één|éen|[0-9]|twee|drie|vier|vijf|zes|zeven|acht|negen)[\s-]?)?(?P<part>{_any(FRACTIONS)})(?:\sdeel(?!\w))?"
    from_to = "" if running else "(?P<from>van\\s(?:de\\s)?)?"
    whole = r"(?(between)(?(range)|(?!)))" + ("" if running else r"(?(from)(?(range)|(?!)))")
    between = r"(?(between)\sen\s(?:de\s)?|(?:\s?[-–—]\s?|\s(?:à|á|a|tot(?:\sen\smet)?|t/m|of)\s(?:de\s)?))"
    share = r"\sop(?:\s(?:de|elke|iedere|elk|ieder))?\s|\svan(?:\s(?:de|elke|alle))?\s|\suit\s|/"
    return re.compile(
        rf"(?:(?![0-9€])(?P<qualifier>{qualifier})\s?(?:de\s|het\s)?)?(?:{part}|"
        rf"{from_to}(?P<between>tussen\s(?:de\s)?)?(?:{article}|(?P<grade>{grade}))?(?P<first_sign>[+−–-](?=[0-9€])|-/-\s?|plus\s|minus\s|min\s)?{_number('first')}"
        rf"(?:(?P<range>{between})(?P<second_sign>[+−-])?{_number('second')}|(?P<share>{share})(?P<whole>{DIGITS}|(?:{WORDS})(?!\w)))?"
        rf"{whole}(?:\s(?P<after>{after}))?)",
        re.IGNORECASE,
    )


def figure_start() -> str:
    """
    The source of a pattern that every figure in running text begins with: a digit, a sign, or the first two letters of a word that may open one. It is looked
    at before the grammar, for most words of a letter open none.
    """
    limits = (word for words in _BEFORE.values() for word in words if word not in _WEAK)
    # "de", "plus" and "minus" begin as "derde", "plusminus" and "minstens" do.
    words = [*limits, *NAMES, *FRACTIONS, "tussen", "rapportcijfer", "euro"]
    letters: dict[str, str] = {}
    for first, second in sorted({(word[0], word[1]) for word in words if word[:2].isalpha()}):
        letters[first] = letters.get(first, "") + second
    pairs = "|".join(f"{first}[{seconds}]" for first, seconds in letters.items())
    return rf"(?=[0-9~≈±<>≤≥+−-]|€\s?\w|{pairs})"
