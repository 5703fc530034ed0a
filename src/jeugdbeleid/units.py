"""
Eenheden: the closed list of units, and the edge where a figure becomes a pint quantity.

The core makes no pint object: a figure carries its unit as a term, and `percent` (0.01, dimensionless) and
`percentage_point` (a dimension of its own) do not add.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.vocabulary import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pint

    from jeugdbeleid.figure import Figure

__all__ = ["DEFINITIONS", "Unit", "define", "own_registry", "quantity"]

#: The units in pint's own notation. Days, weeks, months and years are four dimensions: a month has no fixed number of days, and none is needed here.
DEFINITIONS = (
    "count = []",
    "percent = 0.01 count = %",
    "percentage_point = [percentage_point] = pp",
    "EUR = [money] = €",
    "grade = [grade]",
    "day = [day]",
    "week = [week]",
    "month = [month]",
    "year = [year]",
)


@cache
def own_registry() -> pint.UnitRegistry[Any]:
    """
    Our own small registry, built once at the first call, with exact (Decimal) numbers.

    >>> str(own_registry()("percent").to("count").magnitude)
    '0.01'
    """
    from pint import UnitRegistry  # noqa: PLC0415 - pint costs more than all the rest; it is imported where it is used

    units: pint.UnitRegistry[Any] = UnitRegistry(None, non_int_type=Decimal)
    define(units, DEFINITIONS)
    return units


def define(units: pint.UnitRegistry[Any], definitions: Iterable[str] = DEFINITIONS) -> None:
    """
    Add those of our units that a registry lacks; what it has stays as it is.
    """
    for definition in definitions:
        if definition.split(" ", 1)[0] not in units:
            units.define(definition)


def quantity(figure: Figure, registry: pint.UnitRegistry[Any] | None = None) -> pint.Quantity[Any]:
    """
    A figure as a pint quantity, in the caller's registry or in ours; quantities of two registries do not mix.

    A share (17 of 28) becomes a Decimal percentage in pint's context. Raises :class:`InvalidValue` for a figure
    that has a range and no value.

    >>> from jeugdbeleid.figure import Figure
    >>> print(quantity(Figure(value=Decimal("13.7"), unit=Unit.PERCENT, words="13,7%")).to("count").magnitude)
    0.137
    """
    exact = figure.exact
    if exact is None:
        raise InvalidValue("Figure.value", figure.words, "a figure with one value; it states a range")
    units = own_registry() if registry is None else registry
    define(units)
    number = exact if isinstance(exact, int) else Decimal(exact.numerator) / Decimal(exact.denominator)
    return units.Quantity(number, figure.unit.value)
