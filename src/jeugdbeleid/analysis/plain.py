"""
Kale waarden: what an answer holds as plain JSON values, the same way in every answer.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning
from jeugdbeleid.record import Record
from jeugdbeleid.source import Cell, Page, Passage
from jeugdbeleid.vocabulary import Term

__all__ = ["plain"]


def plain(value: Any) -> Any:  # noqa: ANN401 - any part of an answer
    """
    A value as JSON has it: a record by its id, a term by its code, a day as ISO has it, a period by its days, a
    planning by its words, a source by its place, a number that is no integer as text ("425/7", "13.7"), what has
    a `to_dict` by that, and several as a list.

    >>> plain((Fraction(425, 7), date(2019, 6, 7), Period.year(2018)))
    ['425/7', '2019-06-07', '2018-01-01..2018-12-31']
    """
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Term):
        return value.value
    if isinstance(value, Record):
        return value.id
    if isinstance(value, Planning):
        return value.words
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, _TEXTS) else value


_TEXTS = (Fraction, Decimal, Period, Passage, Page, Cell)
