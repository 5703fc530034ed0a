"""
Oordeel: what a check of an aim says, why, and what would settle it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.showing import Shown
from jeugdbeleid.vocabulary import Term

if TYPE_CHECKING:
    from fractions import Fraction

    from jeugdbeleid.analysis.threshold import Extent
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.figure import Exact, Number
    from jeugdbeleid.indicator import Indicator, Observation
    from jeugdbeleid.period import Period
    from jeugdbeleid.report import Scope
    from jeugdbeleid.source import Source
    from jeugdbeleid.target import Target

__all__ = ["Need", "Options", "Reason", "TargetCheck", "Verdict"]


class Verdict(Term):
    """
    Oordeel over een doel: exactly one of four.
    """

    MET = "met", "gehaald", "met"
    NOT_MET = "not_met", "niet gehaald", "not met"
    NOT_YET_DUE = "not_yet_due", "nog niet aan de orde", "not yet due"
    UNDETERMINED = "undetermined", "niet vast te stellen", "undetermined"


class Reason(Term):
    """
    Reden van een oordeel, in the order in which they are weighed; the first that holds decides.
    """

    NOT_QUANTIFIED = "not_quantified", "het doel noemt geen getal", "the aim names no number"
    NO_THRESHOLD = (
        "no_threshold",
        "het doel noemt een richting, geen drempel",
        "the aim names a direction, no threshold",
    )
    UNIT_MISMATCH = "unit_mismatch", "de eenheden passen niet bij elkaar", "the units do not go together"
    NOT_YET_DUE = "not_yet_due", "de termijn loopt nog", "the term has not ended"
    DUE_UNCERTAIN = (
        "due_uncertain",
        "of de termijn om is, is niet te zeggen",
        "whether the term has ended cannot be told",
    )
    NO_OBSERVATION = "no_observation", "er is geen cijfer", "there is no figure"
    ONLY_PROXY = "only_proxy", "er is alleen een cijfer dat erop lijkt", "there is only a figure of something near it"
    NOT_DEFINITIVE = "not_definitive", "het cijfer is niet definitief", "the figure is not definitive"
    CONFLICTING_VINTAGES = (
        "conflicting_vintages",
        "de laatste bronnen spreken elkaar tegen",
        "the latest sources contradict each other",
    )
    NO_BASELINE = "no_baseline", "er is geen cijfer van de nulmeting", "there is no figure of the baseline"
    PERIOD_MISMATCH = "period_mismatch", "de perioden zijn ongelijk van lengte", "the periods differ in length"
    MEASURE_MISMATCH = (
        "measure_mismatch",
        "een stand op een dag staat tegenover een periode",
        "a count on a day stands against a period",
    )
    DEFINITION_DIFFERS = "definition_differs", "de definities verschillen", "the definitions differ"
    PRODUCER_DIFFERS = (
        "producer_differs",
        "de tellingen zijn van verschillende makers",
        "the counts have different producers",
    )
    AREA_DIFFERS = "area_differs", "de cijfers gaan over een ander gebied", "the figures are of another area"
    BREAKDOWN_DIFFERS = (
        "breakdown_differs",
        "de cijfers gaan over een andere uitsplitsing",
        "the figures are of another breakdown",
    )
    SERIES_BREAK = "series_break", "de reeks is onderbroken", "the series has a break"
    BASELINE_NOT_POSITIVE = (
        "baseline_not_positive",
        "de nulmeting is nul of negatief",
        "the baseline is zero or negative",
    )
    APPROXIMATE = "approximate", "het cijfer is te ruw voor de drempel", "the figure is too rough for the threshold"
    NOT_MET_WITHOUT_DUE = (
        "not_met_without_due",
        "niet gehaald, maar er is geen termijn",
        "not met, but there is no term",
    )
    THRESHOLD_MET = "threshold_met", "de drempel is gehaald", "the threshold is met"
    THRESHOLD_NOT_MET = "threshold_not_met", "de drempel is niet gehaald", "the threshold is not met"


@final
@attrs.frozen
class Need:
    """
    Wat het zou beslissen: an observation of an indicator, for a period; `definitive` where there is one that is not
    final.

    >>> from jeugdbeleid.period import Period
    >>> Need("pleegouders-inschrijvingen", Period.year(2018)).definitive
    False
    """

    indicator: str
    period: Period | None
    definitive: bool = False


@final
@attrs.frozen(kw_only=True)
class Options:
    """
    Wat de vrager toestaat: what a caller allows or asks of a check, as :func:`jeugdbeleid.check` has it; by default
    nothing.

    >>> Options().annualise
    False
    """

    accept_proxy: tuple[str, ...] = ()
    annualise: bool = False
    circa: Number | Fraction | None = None
    definitive: bool = False
    scope: Scope | None = None


@final
@attrs.frozen(kw_only=True)
class TargetCheck(Shown):
    """
    The outcome of :func:`jeugdbeleid.check` (toetsing). `reasons` are all that hold, in order, and `reason` is the
    first; `standing` is the comparison as it is now, whatever the verdict, and `None` where it cannot be made;
    `could_turn` says whether an announced expectation for the same cell would turn it, and `expected` is that one;
    both are `None` where nothing is announced, or where it decides nothing. `observed` and `baseline` are the
    observations used, `indicator` what they count, `proxy` the accepted one that stood in; `near` are figures of
    proxies that were not accepted. `options` is what the caller allowed.
    """

    target: Target
    on: date
    verdict: Verdict
    reasons: tuple[Reason, ...]
    standing: Verdict | None = None
    could_turn: bool | None = None
    expected: Observation | None = None
    observed: Observation | None = None
    baseline: Observation | None = None
    conflicting: tuple[Observation, ...] = ()
    near: tuple[Observation, ...] = ()
    proxy: str | None = None
    indicator: Indicator | None = None
    options: Options = Options()
    dossier: Dossier | None = attrs.field(default=None, repr=False, eq=False)

    @property
    def reason(self) -> Reason:
        """
        The reason that decides: the first.
        """
        return self.reasons[0]

    @property
    def required(self) -> Exact | None:
        """
        The number that the observation is held against, in the indicator's unit; `None` where it cannot be told
        exactly.
        """
        from jeugdbeleid.analysis.threshold import threshold  # noqa: PLC0415 - worked out where it is asked for

        held = threshold(self.target.goal, self.options.circa)
        return None if held is None else held.required(self._extents()[1])

    @property
    def margin(self) -> Exact | None:
        """
        By how much the observation is on the good side of what is required, in the indicator's unit: zero exactly
        on it, negative on the wrong side.
        """
        from jeugdbeleid.analysis.threshold import threshold  # noqa: PLC0415 - as above

        held = threshold(self.target.goal, self.options.circa)
        return None if held is None else held.margin(*self._extents())

    def _extents(self) -> tuple[Extent | None, Extent | None]:
        from jeugdbeleid.analysis.pair import extents_of  # noqa: PLC0415 - as above

        return extents_of(self)

    @property
    def needs(self) -> tuple[Need, ...]:
        """
        The observations that would decide; none where nothing that is counted would, or where it is decided.
        """
        from jeugdbeleid.analysis.needs import needs  # noqa: PLC0415 - as above

        return needs(self)

    @property
    def evidence(self) -> tuple[Source, ...]:
        """
        Where it stands: the sources of the aim, then of the figures used, of what is announced, of figures that
        contradict, and of those that are only near; each once.
        """
        observations = (self.observed, self.baseline, self.expected, *self.conflicting, *self.near)
        sources = [*self.target.sources, *(source for one in observations if one is not None for source in one.sources)]
        return tuple(dict.fromkeys(sources))

    def explain(self, lang: str = "nl") -> str:
        """
        Sentences in Dutch or English: the aim, the verdict and its reasons, the figures with the threshold, the
        sources, and what would settle it.

        Raises :class:`FormatError` for another language.
        """
        from jeugdbeleid.analysis.explain import explain  # noqa: PLC0415 - sentences are made where they are asked for

        return explain(self, lang)

    def to_dict(self) -> dict[str, Any]:
        """
        The check as plain JSON values, with stable keys; numbers that are no integers as text, fractions as "425/7".
        """
        from jeugdbeleid.analysis.explain import as_dict  # noqa: PLC0415 - as above

        return as_dict(self)
