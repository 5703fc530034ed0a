"""
Planning: when something is to be or was, as a letter says it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from jeugdbeleid._check import check_text, check_words
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.period import Period, hull
from jeugdbeleid.vocabulary import PlanningKind, Unit

if TYPE_CHECKING:
    from datetime import date

__all__ = ["Planning", "Recurrence"]

#: The name of the convention that reads vague words of time; see the explanation of Dutch time words.
CONVENTION = "jeugdbeleid"

_RHYTHMS = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)


@final
@attrs.frozen
class Recurrence:
    """
    Ritme: once every so many days, weeks, months or years. "halfjaarlijks" is every 6 months.

    >>> Recurrence(6, Unit.MONTH).every
    6
    """

    every: int
    unit: Unit

    def __attrs_post_init__(self) -> None:
        if type(self.every) is not int or self.every < 1:
            raise InvalidValue("Recurrence.every", self.every, "an int of at least 1")
        if self.unit not in _RHYTHMS:
            raise InvalidValue("Recurrence.unit", self.unit, "day, week, month or year")


@final
@attrs.frozen(kw_only=True)
class Planning:
    """
    Words of time (tijdsaanduiding) and what they mean: `begins` and `ends` are the windows in which the first and
    the last day lie, each `None` where it is open. "medio 2020" begins and ends between 1 May and 31 August; "2018"
    begins on 1 January and ends on 31 December, exactly.

    `words` are the few words as they stand there; `convention` names the reading of vague words; `recurrence` is
    the rhythm of a recurring one; `mark` a footnote mark glued to the words ("20165"). Raises :class:`InvalidValue`
    where the windows are inverted.

    >>> from datetime import date
    >>> year = Planning(begins=Period.day(date(2018, 1, 1)), ends=Period.day(date(2018, 12, 31)), words="2018")
    >>> str(year.span), year.ended(date(2018, 12, 31)), year.ended(date(2019, 1, 1))
    ('2018-01-01..2018-12-31', False, True)
    """

    begins: Period | None = None
    ends: Period | None = None
    words: str
    kind: PlanningKind = PlanningKind.DATED
    convention: str = CONVENTION
    recurrence: Recurrence | None = None
    mark: str | None = None

    def __attrs_post_init__(self) -> None:
        check_words("Planning.words", self.words)
        begins, ends = self.begins, self.ends
        if begins is not None and type(begins) is not Period:
            raise InvalidValue("Planning.begins", begins, "a Period or None")
        if ends is not None and type(ends) is not Period:
            raise InvalidValue("Planning.ends", ends, "a Period or None")
        if type(self.kind) is not PlanningKind:
            raise InvalidValue("Planning.kind", self.kind, "a PlanningKind")
        if begins is not None and ends is not None:
            _check_order(begins, ends)
        if self.kind is PlanningKind.DATED and begins is None and ends is None:
            raise InvalidValue("Planning", self.words, "a begin or an end, for it is said to be dated")
        if self.mark is not None:
            check_text("Planning.mark", self.mark)

    @property
    def span(self) -> Period:
        """
        The hull: from the earliest first day to the latest last day, open where a window is.
        """
        return hull(self.begins, self.ends)

    @property
    def window(self) -> Period | None:
        """
        The window that decides when it has passed: `ends`, or `begins` where `ends` is open; `None` where both are.

        >>> str(Planning(begins=Period.year(2020), words="vanaf 2020").window)
        '2020-01-01..2020-12-31'
        """
        return self.begins if self.ends is None else self.ends

    def ended(self, on: date) -> bool | None:
        """
        Whether its end lies before a day. An end that is open gives `False` where it is dated or continuing, `None`
        where recurring or undated.

        >>> from datetime import date
        >>> medio = Planning(begins=Period(date(2020, 5, 1), date(2020, 8, 31)), ends=Period(date(2020, 5, 1), date(2020, 8, 31)), words="medio 2020")
        >>> medio.ended(date(2020, 5, 1)), medio.ended(date(2020, 8, 31)), medio.ended(date(2020, 9, 1))
        (False, None, True)
        """
        if self.ends is None:
            return False if self.kind in {PlanningKind.DATED, PlanningKind.CONTINUING} else None
        return self.ends.before(Period(on, on))


def _check_order(begins: Period, ends: Period) -> None:
    """
    Windows of a begin and an end: neither side of the end lies before that side of the begin.
    """
    if begins.start is not None and ends.start is not None and ends.start < begins.start:
        raise InvalidValue("Planning.ends", str(ends), f"a window not before {begins}")
    if begins.end is not None and ends.end is not None and ends.end < begins.end:
        raise InvalidValue("Planning.ends", str(ends), f"a window not before {begins}")
