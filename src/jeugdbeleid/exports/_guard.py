"""
Hoede: texts that a spreadsheet would take for something else, a formula, a number, a date, and the mark that keeps
them as they are.

A spreadsheet reads `=1+1` as a formula, `0363` as 363, `1/2` as a day in February. Such a text gets an apostrophe
before it, as a person would type it; :func:`unguarded` takes it away again. No other text is touched, so that
"'s-Hertogenbosch" stays.
"""

from __future__ import annotations

import re
from typing import Final

from jeugdbeleid.wording import LANGS, MONTHS

__all__ = ["MOST_DIGITS", "guarded", "unguarded"]

#: A spreadsheet keeps so many digits of a number, and makes zeros of the others.
MOST_DIGITS: Final = 15

_MARK = "'"

#: What starts a formula, in half and in full width; and white space that a spreadsheet may drop before it.
_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")
#: Digits, and what may stand between and around them in numbers, days and times.
_NUMBER = re.compile(r"(?=.*\d)[\s\d.,:;/()+\-−–€$£%eE]+\Z")
_CLOCK = re.compile(r"\d{1,2}(:\d{2}){0,2}\s*[ap]m?\Z", re.IGNORECASE)
_PLAIN = re.compile(r"(?:0|[1-9][0-9]{0,14})\Z")
_FLAGS = frozenset({"true", "false", "waar", "onwaar"})
_MONTHS = frozenset(name[:size].casefold() for lang in LANGS for name in MONTHS[lang] for size in (3, len(name))) | {
    "mrt"
}


def guarded(text: str) -> str:
    """
    A text as a spreadsheet is to be given it.

    >>> guarded("=1+1"), guarded("0363"), guarded("maart 2020"), guarded("17 van de 28"), guarded("2018")
    ("'=1+1", "'0363", "'maart 2020", '17 van de 28', '2018')
    """
    return _MARK + text if _needs(text) else text


def unguarded(text: str) -> str:
    """
    The text that was guarded.

    >>> unguarded("'0363"), unguarded("'s-Hertogenbosch")
    ('0363', "'s-Hertogenbosch")
    """
    return text[1:] if text.startswith(_MARK) and _needs(text[1:]) else text


def _needs(text: str) -> bool:
    """
    Whether a text would be taken for something else, or, guarded by its own apostrophes, for a guarded one.
    """
    bare = text.lstrip(_MARK)
    if _PLAIN.match(bare):
        return bare != text
    found = _FORMULA.match(bare) or _NUMBER.match(bare) or _CLOCK.match(bare)
    return found is not None or bare.strip().casefold() in _FLAGS or _is_day(bare)


def _is_day(text: str) -> bool:
    """
    A month by its name, with a day or a year, or both.
    """
    parts = [part.casefold() for part in re.split(r"[\s./,-]+", text.strip())]
    months = sum(part in _MONTHS for part in parts)
    return months == 1 and 1 < len(parts) < 4 and all(part.isdigit() or part in _MONTHS for part in parts)  # noqa: PLR2004 - day, month, year
