"""
Perioden verwoorden: a period in plain Dutch or English, in the words that :func:`~jeugdbeleid.dutch.planning.parse_planning` reads back to the same days.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.errors import FormatError
from jeugdbeleid.wording import MONTHS

if TYPE_CHECKING:
    from datetime import date

    from jeugdbeleid.period import Period
    from jeugdbeleid.vocabulary import Lang

__all__ = ["format_planning"]

_QUARTERS = {"nl": ("eerste", "tweede", "derde", "vierde"), "en": ("first", "second", "third", "fourth")}
_FORMS = {
    "nl": {
        "quarter": "{} kwartaal van {}",
        "half": "{} helft van {}",
        "to": "{} t/m {}",
        "from": "vanaf {}",
        "until": "tot en met {}",
        "open": "doorlopend",
    },
    "en": {
        "quarter": "{} quarter of {}",
        "half": "{} half of {}",
        "to": "{} to {}",
        "from": "from {}",
        "until": "up to and including {}",
        "open": "continuing",
    },
}
_YEAR, _HALF, _QUARTER = 12, 6, 3


def format_planning(period: Period, lang: Lang = "nl") -> str:
    """
    A period in words, as short as its days allow: a year, half, quarter, month or day by name, else from the one to the other.

    Raises :class:`~jeugdbeleid.errors.FormatError` for another language than "nl" and "en".

    >>> from jeugdbeleid.period import Period
    >>> format_planning(Period.quarter(2020, 1)), format_planning(Period.quarter(2020, 1), "en")
    ('eerste kwartaal van 2020', 'first quarter of 2020')
    """
    if lang not in _FORMS:
        raise FormatError("language", lang, tuple(_FORMS))
    forms = _FORMS[lang]
    if period.start is None and period.end is None:
        return forms["open"]
    if period.start is None or period.end is None:
        return forms["from" if period.end is None else "until"].format(_day(period.start or period.end, lang))
    named = _named(period, lang)
    if named is not None:
        return named
    return forms["to"].format(_day(period.start, lang), _day(period.end, lang))


def _day(day: date | None, lang: str) -> str:
    return "" if day is None else f"{day.day} {MONTHS[lang][day.month - 1]} {day.year}"


def _named(period: Period, lang: str) -> str | None:
    """
    The name of a single day, month, quarter, half or year, or of several whole years; `None` where it has none.
    """
    first, months = period.start, period.months
    if first is None or period.end is None or (months is None and period.days != 1):
        return None
    if months is None:
        return _day(first, lang)
    if months == 1:
        return f"{MONTHS[lang][first.month - 1]} {first.year}"
    if months % _YEAR == 0 and first.month == 1:
        return str(first.year) if months == _YEAR else _FORMS[lang]["to"].format(first.year, period.end.year)
    for name, length in (("half", _HALF), ("quarter", _QUARTER)):
        if months == length and first.month % length == 1:
            return _FORMS[lang][name].format(_QUARTERS[lang][first.month // length], first.year)
    return None
