"""
Cijfer: an exact number as a text states it, with its unit, its qualifier and the words themselves.

Exact throughout: whole numbers are `int`, others a finite `Decimal` or, where one is computed, a `Fraction`; never
a float, and no Decimal arithmetic, which would follow the caller's context.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import final

import attrs

from jeugdbeleid._check import check_number, check_text, check_words
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.vocabulary import Qualifier, Unit

__all__ = ["Bounds", "Exact", "Figure", "Number", "exact"]

#: A number as it is stated.
Number = int | Decimal
#: A number as it is reckoned with.
Exact = int | Fraction


def exact(number: Number) -> Exact:
    """
    A stated number as one to reckon with: an int where it is whole, else a Fraction.

    >>> exact(Decimal("13.7")), exact(Decimal("7.0"))
    (Fraction(137, 10), 7)
    """
    if type(number) is int:
        return number
    ratio = Fraction(*number.as_integer_ratio())
    return ratio.numerator if ratio.denominator == 1 else ratio


@final
@attrs.frozen
class Bounds:
    """
    Grenzen: between which numbers the true one lies; `None` is no bound, an open side leaves its bound out.

    >>> Bounds(300, None, low_open=True).point is None
    True
    """

    low: Exact | None
    high: Exact | None
    low_open: bool = attrs.field(default=False, kw_only=True)
    high_open: bool = attrs.field(default=False, kw_only=True)

    @property
    def point(self) -> Exact | None:
        """
        The number itself, where the bounds leave but one.

        >>> Bounds(55, 55).point
        55
        """
        return self.low if self.low == self.high and not self.low_open and not self.high_open else None


@final
@attrs.frozen(kw_only=True)
class Figure:
    """
    A number as stated (cijfer). `value` is `None` for a range (`low`, `high`) and for a share (`numerator` of
    `denominator`; "1 op de 7,1"), whose unit is percent. A decrease is negative. `rounding` is the width to which
    the source itself says it rounds, else `None`: printed digits imply none. `words` are the few words as they
    stand there; `mark` is a footnote mark glued to them ("1.706.18" has the mark "18").

    Raises :class:`InvalidValue` for a float, a bool, an infinite number, a range upside down, or none or more than
    one of value, share and range.

    >>> Figure(value=23206, words="23.206").exact
    23206
    >>> Figure(numerator=17, denominator=28, unit=Unit.PERCENT, words="17 van de 28").exact
    Fraction(425, 7)
    """

    value: Number | None = None
    numerator: Number | None = None
    denominator: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: Unit = Unit.COUNT
    qualifier: Qualifier = Qualifier.EXACT
    rounding: Number | None = None
    words: str
    mark: str | None = None

    def __attrs_post_init__(self) -> None:
        check_words("Figure.words", self.words)
        if type(self.unit) is not Unit:
            raise InvalidValue("Figure.unit", self.unit, "a Unit")
        if type(self.qualifier) is not Qualifier:
            raise InvalidValue("Figure.qualifier", self.qualifier, "a Qualifier")
        if self.mark is not None:
            check_text("Figure.mark", self.mark)
        if self.rounding is not None:
            check_number("Figure.rounding", self.rounding)
            if self.rounding <= 0:
                raise InvalidValue("Figure.rounding", self.rounding, "a width above zero")
        if self.value is None:
            _check_without_value(self)
        else:
            check_number("Figure.value", self.value)
            if not (self.numerator is None and self.denominator is None and self.low is None and self.high is None):
                raise InvalidValue("Figure", self.words, "a value, a share or a range, and one of them only")

    @property
    def exact(self) -> Exact | None:
        """
        The number in its unit, to reckon with: of a share its percentage, of a range `None`.
        """
        if self.value is not None:
            return exact(self.value)
        if self.numerator is None or self.denominator is None:
            return None
        share = 100 * Fraction(exact(self.numerator)) / exact(self.denominator)
        return share.numerator if share.denominator == 1 else share

    @property
    def bounds(self) -> Bounds:
        """
        Where the true number lies, by the qualifier: at least X is X and up, ruim X is X up to one unit of its last
        non-zero digit more, bijna X as much less, circa X is anything; a stated rounding is half a width either
        way.

        >>> Figure(value=500000, qualifier=Qualifier.OVER, words="ruim 500.000").bounds
        Bounds(low=500000, high=600000, low_open=False, high_open=True)
        >>> Figure(value=900, qualifier=Qualifier.ALMOST, words="bijna 900").bounds
        Bounds(low=800, high=900, low_open=True, high_open=True)
        """
        number = self.exact
        if number is None:
            return _qualified_range(self)
        if self.qualifier is Qualifier.EXACT and self.rounding is None:
            return Bounds(number, number)
        return _qualified(number, self)


def _check_without_value(figure: Figure) -> None:
    """
    A figure without a value: a share in percent above a denominator of more than zero, or a range with a low not
    above its high.
    """
    share = figure.numerator is not None or figure.denominator is not None
    ranged = figure.low is not None or figure.high is not None
    if share == ranged:
        raise InvalidValue("Figure", figure.words, "a value, a share or a range, and one of them only")
    if share:
        check_number("Figure.numerator", figure.numerator)
        check_number("Figure.denominator", figure.denominator)
        if figure.denominator <= 0:  # type: ignore[operator]  # check_number has refused None
            raise InvalidValue("Figure.denominator", figure.denominator, "a number above zero")
        if figure.unit is not Unit.PERCENT:
            raise InvalidValue("Figure.unit", figure.unit.value, "percent, for a share")
    else:
        check_number("Figure.low", figure.low)
        check_number("Figure.high", figure.high)
        if figure.high < figure.low:  # type: ignore[operator]  # check_number has refused None
            raise InvalidValue("Figure.high", figure.high, f"a number not below {figure.low}")


def _last_digit(number: Exact) -> Exact:
    """
    One unit of the last non-zero digit: 100 of 900, 100000 of 500000, 1/10 of 13.7; of a fraction without end, and
    of zero, one.

    >>> _last_digit(900), _last_digit(Fraction(137, 10)), _last_digit(0)
    (100, Fraction(1, 10), 1)
    """
    if number == 0:
        return 1
    if isinstance(number, int):
        unit = 1
        while number % (unit * 10) == 0:
            unit *= 10
        return unit
    small = 1
    while small % number.denominator and small < 10**28:
        small *= 10
    return Fraction(1, small) if small % number.denominator == 0 else 1


def _qualified(number: Exact, figure: Figure) -> Bounds:
    """
    The bounds of one number under its qualifier.
    """
    half = Fraction(0) if figure.rounding is None else Fraction(exact(figure.rounding)) / 2
    match figure.qualifier:
        case Qualifier.AT_LEAST:
            return Bounds(number, None)
        case Qualifier.MORE_THAN:
            return Bounds(number, None, low_open=True)
        case Qualifier.AT_MOST:
            return Bounds(None, number)
        case Qualifier.LESS_THAN:
            return Bounds(None, number, high_open=True)
        case Qualifier.OVER:
            return Bounds(number, number + _last_digit(number), high_open=True)
        case Qualifier.ALMOST:
            return Bounds(number - _last_digit(number), number, low_open=True, high_open=True)
        case Qualifier.CIRCA:
            return Bounds(None, None)
    return Bounds(_whole(number - half), _whole(number + half))


def _qualified_range(figure: Figure) -> Bounds:
    """
    The bounds of a range; under circa they decide nothing either.
    """
    if figure.qualifier is Qualifier.CIRCA or figure.low is None or figure.high is None:
        return Bounds(None, None)
    return Bounds(exact(figure.low), exact(figure.high))


def _whole(number: Fraction) -> Exact:
    return number.numerator if number.denominator == 1 else number
