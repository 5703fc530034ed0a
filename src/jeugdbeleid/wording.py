"""
Bewoording: numbers, days, periods and sources as a person reads them, in short Dutch or English.

Computed by hand, not by the locale of the machine: the same input gives the same text everywhere.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from jeugdbeleid.errors import FormatError
from jeugdbeleid.vocabulary import Qualifier, Unit

if TYPE_CHECKING:
    from datetime import date

    from jeugdbeleid.figure import Exact, Figure, Number
    from jeugdbeleid.period import Period

__all__ = ["LANGS", "MONTHS", "check_lang", "day", "figure", "number", "period", "with_unit"]

#: The languages, of which the first is the default.
LANGS = ("nl", "en")

#: The names of the months in each language.
MONTHS = {
    "nl": [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}

_SIGNS = {Unit.PERCENT: "%", Unit.COUNT: ""}


def check_lang(lang: str) -> None:
    """
    Refuse a language that is not on offer with :class:`FormatError`.
    """
    if lang not in LANGS:
        raise FormatError("language", lang, LANGS)


def number(value: Number | Exact, lang: str = "nl", places: int = 4) -> str:
    """
    A number with the marks of the language: as stated where it is an int or Decimal; a Fraction to at most so many
    places, "…" where it goes on.

    >>> from decimal import Decimal
    >>> number(468610), number(Decimal("13.7")), number(Fraction(425, 7), places=1), number(-1234567, "en")
    ('468.610', '13,7', '60,7…', '-1,234,567')
    """
    if isinstance(value, Fraction):
        text, more = _fraction(value, places)
    else:
        text, more = str(value) if isinstance(value, int) else format(value, "f"), ""
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, rest = text.partition(".")
    groups = f"{int(whole):,}"
    if lang == "nl":
        return f"{sign}{groups.replace(',', '.')}{',' if rest else ''}{rest}{more}"
    return f"{sign}{groups}{'.' if rest else ''}{rest}{more}"


def _fraction(value: Fraction, places: int) -> tuple[str, str]:
    """
    A fraction's decimal digits, cut off, and "…" where some are left.
    """
    scaled = abs(value) * 10**places
    digits, left = divmod(scaled.numerator, scaled.denominator)
    whole, rest = divmod(digits, 10**places)
    tail = str(rest).rjust(places, "0").rstrip("0") if places else ""
    text = f"{whole}.{tail}" if tail else str(whole)
    return ("-" if value < 0 else "") + text, "…" if left else ""


def with_unit(value: Number | Exact, unit: Unit, lang: str = "nl") -> str:
    """
    A number and its unit.

    >>> with_unit(60, Unit.PERCENT), with_unit(13700000, Unit.EUR), with_unit(5, Unit.PERCENTAGE_POINT, "en"), with_unit(300, Unit.COUNT)
    ('60%', '€ 13.700.000', '5 percentage point', '300')
    """
    text = number(value, lang)
    if unit is Unit.EUR:
        return f"€ {text}"
    if unit is Unit.GRADE:
        return text
    return text + _SIGNS[unit] if unit in _SIGNS else f"{text} {unit.label(lang)}"


def figure(stated: Figure, lang: str = "nl") -> str:
    """
    A stated figure with its qualifier and unit; a share shows both its numbers.

    >>> from jeugdbeleid.figure import Figure
    >>> figure(Figure(value=500000, qualifier=Qualifier.OVER, words="ruim 500.000")), figure(Figure(low=20, high=50, unit=Unit.PERCENT, words="20-50%"))
    ('ruim 500.000', '20 tot 50%')
    """
    if stated.value is not None:
        text = with_unit(stated.value, stated.unit, lang)
    elif stated.numerator is not None and stated.denominator is not None:
        of = "van de" if lang == "nl" else "of"
        share = stated.exact
        percent = "" if share is None else f" ({number(share, lang, 1)}%)"
        text = f"{number(stated.numerator, lang)} {of} {number(stated.denominator, lang)}{percent}"
    else:
        to = "tot" if lang == "nl" else "to"
        low, high = stated.low or 0, stated.high or 0
        text = f"{number(low, lang)} {to} {with_unit(high, stated.unit, lang)}"
    qualifier = "" if stated.qualifier is Qualifier.EXACT else stated.qualifier.label(lang) + " "
    return qualifier + text


def day(value: date, lang: str = "nl") -> str:
    """
    A day in words.

    >>> from datetime import date
    >>> day(date(2019, 4, 4)), day(date(2019, 4, 4), "en")
    ('4 april 2019', '4 April 2019')
    """
    return f"{value.day} {MONTHS[lang][value.month - 1]} {value.year}"


def period(value: Period | None, lang: str = "nl") -> str:
    """
    A period in words: a year, half, quarter or month by its name, else its days.

    >>> from jeugdbeleid.period import Period
    >>> period(Period.year(2018)), period(Period.quarter(2020, 1)), period(Period.month(2016, 9), "en"), period(None)
    ('2018', '1e kwartaal 2020', 'September 2016', 'zonder vermelde periode')
    """
    if value is None:
        return "zonder vermelde periode" if lang == "nl" else "no period stated"
    start, end = value.start, value.end
    if start is None or end is None:
        return _open(value, lang)
    if start == end:
        return day(start, lang)
    return _named(value, start, end, lang) or f"{day(start, lang)} {'t/m' if lang == 'nl' else 'to'} {day(end, lang)}"


def _open(value: Period, lang: str) -> str:
    if value.end is not None:
        return f"{'tot en met' if lang == 'nl' else 'until'} {day(value.end, lang)}"
    if value.start is not None:
        return f"{'vanaf' if lang == 'nl' else 'from'} {day(value.start, lang)}"
    return "zonder begin of einde" if lang == "nl" else "open"


def _named(value: Period, start: date, end: date, lang: str) -> str | None:
    months = value.months
    if months is None:
        return None
    if months == 1:
        return f"{MONTHS[lang][start.month - 1]} {start.year}"
    if months == 3 and start.month % 3 == 1:  # noqa: PLR2004 - a quarter
        return (
            f"{(start.month + 2) // 3}e kwartaal {start.year}"
            if lang == "nl"
            else f"Q{(start.month + 2) // 3} {start.year}"
        )
    if months == 6 and start.month % 6 == 1:  # noqa: PLR2004 - a half
        first = start.month == 1
        return (
            f"{'eerste' if first else 'tweede'} helft van {start.year}"
            if lang == "nl"
            else f"{'first' if first else 'second'} half of {start.year}"
        )
    if months % 12 == 0 and start.month == 1:
        return str(start.year) if months == 12 else f"{start.year}-{end.year}"  # noqa: PLR2004 - a year
    return None
