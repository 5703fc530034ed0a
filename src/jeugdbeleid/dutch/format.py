"""
Verwoorden: a period or a figure in plain Dutch or English; the Dutch words are such as :func:`~jeugdbeleid.dutch.planning.parse_planning` and
:func:`~jeugdbeleid.dutch.figure.parse_figure` read back to the same days and the same number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.vocabulary import Qualifier, Unit
from jeugdbeleid.wording import MONTHS, check_lang, number

if TYPE_CHECKING:
    from datetime import date

    from jeugdbeleid.figure import Figure, Number
    from jeugdbeleid.period import Period
    from jeugdbeleid.vocabulary import Lang

__all__ = ["format_figure", "format_planning"]

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
    check_lang(lang)
    forms, first, last = _FORMS[lang], period.start, period.end
    if last is None:
        return forms["open"] if first is None else forms["from"].format(_day(first, lang))
    if first is None:
        return forms["until"].format(_day(last, lang))
    if first == last:
        return _day(first, lang)
    named = None if period.months is None else _named(first, period.months, lang)
    return forms["to"].format(_day(first, lang), _day(last, lang)) if named is None else named


def _day(day: date, lang: str) -> str:
    return f"{day.day} {MONTHS[lang][day.month - 1]} {day.year}"


def _named(first: date, months: int, lang: str) -> str | None:
    """
    The name of a month, quarter, half or year, or of several whole years; `None` where so many months have none.
    """
    if months == 1:
        return f"{MONTHS[lang][first.month - 1]} {first.year}"
    if months % _YEAR == 0 and first.month == 1:
        last_year = first.year + months // _YEAR - 1
        return str(first.year) if months == _YEAR else _FORMS[lang]["to"].format(first.year, last_year)
    for name, length in (("half", _HALF), ("quarter", _QUARTER)):
        if months == length and first.month % length == 1:
            return _FORMS[lang][name].format(_QUARTERS[lang][first.month // length], first.year)
    return None


#: What stands before a number of a unit, and what behind it.
_AROUND = {
    "nl": {
        Unit.COUNT: ("", ""), Unit.PERCENT: ("", "%"), Unit.PERCENTAGE_POINT: ("", " procentpunt"), Unit.EUR: ("€ ", ""), Unit.GRADE: ("", ""),
        Unit.DAY: ("", " dagen"), Unit.WEEK: ("", " weken"), Unit.MONTH: ("", " maanden"), Unit.YEAR: ("", " jaar"),
    },
    "en": {
        Unit.COUNT: ("", ""), Unit.PERCENT: ("", "%"), Unit.PERCENTAGE_POINT: ("", " percentage points"), Unit.EUR: ("€ ", ""), Unit.GRADE: ("", ""),
        Unit.DAY: ("", " days"), Unit.WEEK: ("", " weeks"), Unit.MONTH: ("", " months"), Unit.YEAR: ("", " years"),
    },
}  # fmt: skip
_WORDS = {
    "nl": {"share": "{} van de {}", "range": "tussen {} en {}", "grade": "rapportcijfer {}", "grades": "{} tot {}"},
    "en": {"share": "{} of {}", "range": "between {} and {}", "grade": "grade {}", "grades": "{} to {}"},
}


def format_figure(figure: Figure, lang: Lang = "nl") -> str:
    """
    A figure in words: its qualifier, its number in full, its unit. A share shows both its numbers, a range both its ends.

    In Dutch :func:`~jeugdbeleid.dutch.figure.parse_figure` reads it back, but for what no Dutch text says so: a grade above ten, a share of more than all.
    Raises :class:`~jeugdbeleid.errors.FormatError` for another language than "nl" and "en".

    >>> from jeugdbeleid.dutch import parse_figure
    >>> format_figure(parse_figure("ruim € 13,7 mln")), format_figure(parse_figure("20-50%")), format_figure(parse_figure("1 op de 7,1"), "en")
    ('ruim € 13.700.000', 'tussen 20% en 50%', '1 of 7.1')
    """
    check_lang(lang)
    words = _WORDS[lang]
    if figure.numerator is not None and figure.denominator is not None:
        text = words["share"].format(number(figure.numerator, lang), number(figure.denominator, lang))
    elif figure.value is not None:
        text = _with_unit(figure.value, figure.unit, lang)
    else:
        ends = (0 if end is None else end for end in (figure.low, figure.high))
        text = words["grades" if figure.unit is Unit.GRADE else "range"].format(
            *(_with_unit(end, figure.unit, lang) for end in ends)
        )
    if figure.unit is Unit.GRADE:
        text = words["grade"].format(text)
    return text if figure.qualifier is Qualifier.EXACT else f"{figure.qualifier.label(lang)} {text}"


def _with_unit(value: Number, unit: Unit, lang: Lang) -> str:
    """
    A number between what its unit puts before and behind it; a minus stands before the currency.
    """
    before, behind = _AROUND[lang][unit]
    text = number(value, lang)
    return f"-{before}{text[1:]}{behind}" if text.startswith("-") else f"{before}{text}{behind}"
