"""
Wat nodig is: the observations that would decide an aim, and what else would, where no observation does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.analysis.pair import base_of
from jeugdbeleid.analysis.verdict import Need, Reason, Verdict
from jeugdbeleid.wording import LANGS, check_lang

if TYPE_CHECKING:
    from jeugdbeleid.analysis.verdict import TargetCheck

__all__ = ["beyond", "needs", "remedy"]

#: What no figure can settle: the aim asks nothing that can be counted, or all is settled.
_BEYOND = {Reason.NOT_QUANTIFIED, Reason.NO_THRESHOLD, Reason.THRESHOLD_MET, Reason.THRESHOLD_NOT_MET}

#: For these both figures are needed anew: they contradict, are of another unit, too rough or not final.
_WEAK = {Reason.CONFLICTING_VINTAGES, Reason.UNIT_MISMATCH, Reason.APPROXIMATE, Reason.NOT_DEFINITIVE}

#: For these the figure is needed as one of a pair with the baseline.
_PAIRLESS = {
    Reason.PERIOD_MISMATCH,
    Reason.MEASURE_MISMATCH,
    Reason.DEFINITION_DIFFERS,
    Reason.PRODUCER_DIFFERS,
    Reason.SERIES_BREAK,
}


def needs(check: TargetCheck) -> tuple[Need, ...]:
    """
    The observations that would decide: those that are missing, not final, contradictory, too rough, or no pair.
    """
    target, base, reasons = check.target, base_of(check.target.goal), {*check.reasons}
    if check.reason in _BEYOND or target.indicator is None:
        return ()
    weak, final = not reasons.isdisjoint(_WEAK), check.options.definitive
    found = []
    if base is not None and (check.baseline is None or weak):
        found.append(Need(target.indicator, base, final))
    if check.observed is None or check.proxy is not None or weak or not reasons.isdisjoint(_PAIRLESS):
        found.append(Need(target.indicator, target.measured, final))
    return tuple(found)


def beyond(check: TargetCheck) -> tuple[Reason, ...]:
    """
    The reasons of an undetermined check that no figure of the periods of the aim takes away: the aim, its term, its
    periods or its baseline would have to be other, or time to pass.
    """
    if check.verdict is not Verdict.UNDETERMINED:
        return ()
    unbased = {Reason.NO_BASELINE} if base_of(check.target.goal) is None else set()
    return tuple(reason for reason in check.reasons if reason in _OF_AIM | unbased)


_OF_AIM = {
    Reason.NOT_QUANTIFIED,
    Reason.NO_THRESHOLD,
    Reason.DUE_UNCERTAIN,
    Reason.PERIOD_MISMATCH,
    Reason.BASELINE_NOT_POSITIVE,
    Reason.NOT_MET_WITHOUT_DUE,
}

#: What would take each reason away, in Dutch and in English; the two outcomes need nothing.
_REMEDIES = {
    Reason.NOT_QUANTIFIED: ("een doel dat een getal noemt", "an aim that names a number"),
    Reason.NO_THRESHOLD: ("een doel met een drempel", "an aim with a threshold"),
    Reason.UNIT_MISMATCH: ("cijfers in de eenheid van het doel", "figures in the unit of the aim"),
    Reason.NOT_YET_DUE: ("de dag na de termijn", "the day after the term"),
    Reason.DUE_UNCERTAIN: (
        "een termijn die te dateren is, of een dag na de laatste die hij toelaat",
        "a term that can be dated, or a day after the last that it allows",
    ),
    Reason.NO_OBSERVATION: ("een cijfer van de periode van het doel", "a figure of the period of the aim"),
    Reason.ONLY_PROXY: (
        "een cijfer van de indicator zelf, of dat u het naburige aanvaardt",
        "a figure of the indicator itself, or that you accept the one near it",
    ),
    Reason.NOT_DEFINITIVE: ("het definitieve cijfer", "the definitive figure"),
    Reason.CONFLICTING_VINTAGES: (
        "een latere bron die zegt welk cijfer geldt",
        "a later source that says which figure holds",
    ),
    Reason.NO_BASELINE: (
        "een nulmeting: de periode die het doel noemt, met een cijfer",
        "a baseline: a period that the aim names, with a figure",
    ),
    Reason.PERIOD_MISMATCH: (
        "een cijfer van een even lange periode, of dat u naar een jaar omrekent",
        "a figure of a period of the same length, or that you set both against a year",
    ),
    Reason.MEASURE_MISMATCH: ("twee standen of twee tellingen", "two counts on a day or two during a period"),
    Reason.DEFINITION_DIFFERS: ("twee cijfers volgens één definitie", "two figures by one definition"),
    Reason.PRODUCER_DIFFERS: ("twee cijfers van één maker", "two figures of one producer"),
    Reason.AREA_DIFFERS: (
        "een cijfer van het gebied van het doel, of dat u het doel op een ander gebied toepast",
        "a figure of the area of the aim, or that you apply the aim to another area",
    ),
    Reason.BREAKDOWN_DIFFERS: (
        "een cijfer van de uitsplitsing van het doel",
        "a figure of the breakdown of the aim",
    ),
    Reason.SERIES_BREAK: ("een reeks zonder breuk tussen beide", "a series without a break between the two"),
    Reason.BASELINE_NOT_POSITIVE: (
        "een doel in aantallen: van nul of minder is er geen percentage",
        "an aim in numbers: of zero or less there is no percentage",
    ),
    Reason.APPROXIMATE: (
        "een scherper cijfer, of een breedte voor circa",
        "a sharper figure, or a width for circa",
    ),
    Reason.NOT_MET_WITHOUT_DUE: ("een doel met een termijn", "an aim with a term"),
    Reason.THRESHOLD_MET: ("niets: het is beslist", "nothing: it is decided"),
    Reason.THRESHOLD_NOT_MET: ("niets: het is beslist", "nothing: it is decided"),
}


def remedy(reason: Reason, lang: str = "nl") -> str:
    """
    What would take a reason away, in a few words of Dutch or English; another language raises :class:`FormatError`.

    >>> remedy(Reason.NO_THRESHOLD, "en")
    'an aim with a threshold'
    """
    check_lang(lang)
    return _REMEDIES[reason][LANGS.index(lang)]
