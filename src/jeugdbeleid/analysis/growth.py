"""
Groei: compound growth from a base to a value, and what is reckoned with it.

A ratio where it is one; otherwise a Decimal of 50 digits, reckoned in a context of its own.
"""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, DivisionByZero, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jeugdbeleid.figure import Exact

__all__ = ["Result", "growth", "growth_of_growth", "less_one", "power", "shown", "times"]

#: A result: a ratio where it is one, else 50 digits of it.
Result = Fraction | Decimal

#: The digits that a result has, those it is shown with, and the powers up to which ratios are kept as ratios.
_DIGITS, _SHOWN, _LARGEST_POWER = 50, Decimal("0.0001"), 64


def growth(base: Exact, value: Exact, periods: int) -> Result:
    """
    The compound growth per period from a base to a value, 0.1 for 10%.

    >>> growth(100, 121, 2)
    Fraction(1, 10)
    """
    return _rounded(less_one(power(Fraction(value) / base, 1, periods)))


def growth_of_growth(first: tuple[Fraction, Fraction, int], second: tuple[Fraction, Fraction, int]) -> Result:
    """
    One compound growth over another, each of a base, a value and a number of periods.
    """
    above, below = (less_one(power(value / base, 1, periods)) for base, value, periods in (first, second))
    if isinstance(above, Fraction) and isinstance(below, Fraction):
        return above / below
    work = _work(above, below)
    return _rounded(work.divide(_decimal(above, work), _decimal(below, work)))


def power(ratio: Fraction, over: int, under: int) -> Result:
    """
    A ratio to the power over / under: a ratio where it is one, else a Decimal with digits to spare for what a
    subtraction of one takes away.
    """
    exponent = Fraction(over, under)
    roots = _root(ratio.numerator, exponent.denominator), _root(ratio.denominator, exponent.denominator)
    if abs(exponent.numerator) <= _LARGEST_POWER and roots[0] is not None and roots[1] is not None:
        return Fraction(roots[0], roots[1]) ** exponent.numerator
    spare = len(f"{ratio.numerator}{ratio.denominator}{under}")
    work = _context(_DIGITS + 10 + 2 * spare)
    return work.power(_decimal(ratio, work), _decimal(exponent, work))


def less_one(value: Result) -> Result:
    """
    A factor less one, which is a growth, with all its digits.
    """
    return value - 1 if isinstance(value, Fraction) else _work(value).subtract(value, Decimal(1))


def times(value: Result, factor: Fraction) -> Result:
    """
    A result times a ratio.
    """
    if isinstance(value, Fraction):
        return value * factor
    work = _work(value)
    return _rounded(work.multiply(value, _decimal(factor, work)))


def shown(value: Result) -> str:
    """
    A result to four places, halves to even.

    >>> shown(Fraction(994, 1706))
    '0.5826'
    """
    whole = _decimal(value, _context(2 * _DIGITS))
    digits = max(whole.adjusted(), 0) + _DIGITS
    return format(whole.quantize(_SHOWN, context=_context(digits)), "f")


def _context(digits: int) -> Context:
    return Context(prec=digits, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[InvalidOperation, DivisionByZero])


def _root(number: int, degree: int) -> int | None:
    """
    The whole root of a number of zero or more, `None` where it has none.
    """
    work = _context(_DIGITS + len(str(number)))
    root = int(work.power(Decimal(number), _decimal(Fraction(1, degree), work)).to_integral_value(context=work))
    return root if root**degree == number else None


def _work(*values: Result) -> Context:
    """
    A context that keeps all digits that the values have.
    """
    return _context(_DIGITS + max(len(one.as_tuple().digits) for one in values if isinstance(one, Decimal)))


def _decimal(value: Result, context: Context) -> Decimal:
    if isinstance(value, Decimal):
        return value
    return context.divide(Decimal(value.numerator), Decimal(value.denominator))


def _rounded(value: Result) -> Result:
    return value if isinstance(value, Fraction) else _context(_DIGITS).plus(value)
