"""
Aansluiting: the arithmetic that the documents allow, done again and held against what they state.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid import wording
from jeugdbeleid.analysis.plain import plain
from jeugdbeleid.figure import Bounds, Exact, Figure
from jeugdbeleid.funding import Funding
from jeugdbeleid.indicator import Observation
from jeugdbeleid.vocabulary import ReconciliationKind, Term, Unit

if TYPE_CHECKING:
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.relation import Reconciliation

__all__ = ["Fit", "Reconciled", "reconcile"]


class Fit(Term):
    """
    Uitkomst van een aansluiting.
    """

    HOLDS = "holds", "klopt", "holds"
    EXPLAINED = "explained", "klopt niet, en de documenten zeggen waarom", "does not hold, and the documents say why"
    DOES_NOT_HOLD = "does_not_hold", "klopt niet", "does not hold"
    UNDETERMINED = "undetermined", "niet na te rekenen", "cannot be reckoned"


@final
@attrs.frozen(kw_only=True)
class Reconciled:
    """
    A reconciliation done again: its figures, what they make (`computed`) and what is `stated`, exact; of figures
    that are to be the same neither, where they are not one number. Printed digits imply no rounding: 8% for 7.6% does
    not hold, unless the source says to what it rounds.
    """

    record: Reconciliation
    outcome: Fit
    terms: tuple[Figure, ...] = ()
    computed: Exact | None = None
    stated: Exact | None = None

    @property
    def difference(self) -> Exact | None:
        """
        What is stated less what is computed; `None` where one of them is no number.
        """
        return None if self.computed is None or self.stated is None else _whole(Fraction(self.stated) - self.computed)

    def to_dict(self) -> dict[str, Any]:
        """
        The reconciliation as plain JSON values, with stable keys; its terms by their ids.
        """
        return {
            "reconciliation": self.record.id,
            "kind": self.record.kind.value,
            "outcome": self.outcome.value,
            "terms": [*self.record.terms],
            "result": self.record.result,
            "computed": plain(self.computed),
            "stated": plain(self.stated),
            "difference": plain(self.difference),
        }

    def arithmetic(self, lang: str = "nl") -> str:
        """
        The sum written out: the terms, what they make, and what is stated. :class:`FormatError` for a language that
        is not on offer.
        """
        wording.check_lang(lang)
        terms = _SIGNS[self.record.kind].join(wording.figure(one, lang) for one in self.terms)
        made, said = (
            "?" if one is None else wording.number(one, lang, places=1) for one in (self.computed, self.stated)
        )
        return f"{terms} = {made} ({'vermeld' if lang == 'nl' else 'stated'}: {said})"


_SIGNS = {
    ReconciliationKind.SUM: " + ",
    ReconciliationKind.WHOLE: " + ",
    ReconciliationKind.CHANGE: " -> ",
    ReconciliationKind.SHARE: " / ",
    ReconciliationKind.SAME: " | ",
}


def reconcile(dossier: Dossier) -> tuple[Reconciled, ...]:
    """
    Every reconciliation of a dossier, in the order of its register.

    >>> import jeugdbeleid as jb
    >>> found = {one.record.id: one for one in reconcile(jb.load())}
    >>> stopped = found["aansluiting-pleegouders-gestopt-2017"]
    >>> stopped.outcome.value, stopped.arithmetic()
    ('holds', '1.485 + 1.135 = 2.620 (vermeld: 2.620)')
    >>> forms = found["jeugdhulp-met-verblijf-vormen-2018"]
    >>> forms.outcome.value, forms.difference
    ('explained', -4820)
    """
    return tuple([_reconciled(record, dossier) for record in dossier.reconciliations])


def _reconciled(record: Reconciliation, dossier: Dossier) -> Reconciled:
    found = [_figure(dossier, term) for term in record.terms]
    terms = tuple(one for one in found if one is not None)
    result = record.stated if record.result is None else _figure(dossier, record.result)
    if len(terms) < len(found) or (record.result is not None and result is None):
        return Reconciled(record=record, outcome=Fit.UNDETERMINED, terms=terms)
    if record.kind is ReconciliationKind.SAME:
        same = _same(terms if result is None else (*terms, result))
        return Reconciled(
            record=record,
            outcome=_outcome(record, holds=same),
            terms=terms,
            computed=terms[0].exact,
            stated=terms[1].exact,
        )
    computed = _computed(record.kind, terms, result)
    bounds = Bounds(100, 100) if result is None else result.bounds
    holds = None if computed is None else _within(computed, bounds)
    stated = 100 if result is None else result.exact
    return Reconciled(
        record=record, outcome=_outcome(record, holds=holds), terms=terms, computed=computed, stated=stated
    )


def _figure(dossier: Dossier, identifier: str) -> Figure | None:
    record = dossier[identifier]
    if isinstance(record, Observation):
        return record.figure
    return record.amount if isinstance(record, Funding) else None


def _outcome(record: Reconciliation, *, holds: bool | None) -> Fit:
    if holds is None:
        return Fit.UNDETERMINED
    if holds:
        return Fit.HOLDS
    return Fit.DOES_NOT_HOLD if record.explanation is None else Fit.EXPLAINED


def _same(figures: tuple[Figure, ...]) -> bool:
    """
    Whether all state the same: number or range, unit and qualifier; the words may differ.
    """
    return len({(one.exact, one.low, one.high, one.unit, one.qualifier) for one in figures}) == 1


def _computed(kind: ReconciliationKind, terms: tuple[Figure, ...], result: Figure | None) -> Exact | None:
    """
    What the terms make; `None` where one is not one number, the units do not go together, or the base is zero.
    """
    points = [one.bounds.point for one in terms]
    numbers = [Fraction(one) for one in points if one is not None]
    if len(numbers) < len(points) or len({one.unit for one in terms}) > 1:
        return None
    unit = Unit.PERCENT if result is None else result.unit
    if kind in {ReconciliationKind.SUM, ReconciliationKind.WHOLE}:
        return _whole(sum(numbers, Fraction(0))) if unit is terms[0].unit else None
    if kind is ReconciliationKind.CHANGE and unit is not Unit.PERCENT:
        return _whole(numbers[1] - numbers[0])
    part, whole = numbers[:2] if kind is ReconciliationKind.SHARE else (numbers[1] - numbers[0], numbers[0])
    return None if whole == 0 else _whole(100 * part / whole)


def _within(value: Exact, bounds: Bounds) -> bool | None:
    """
    Whether a number lies in what is stated; `None` where that has no bound at all.
    """
    if bounds.low is None and bounds.high is None:
        return None
    above = bounds.low is None or value > bounds.low or (value == bounds.low and not bounds.low_open)
    below = bounds.high is None or value < bounds.high or (value == bounds.high and not bounds.high_open)
    return above and below


def _whole(value: Fraction) -> Exact:
    return value.numerator if value.denominator == 1 else value
