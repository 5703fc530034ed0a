"""
Indicator en waarneming: what is counted, and the figures that documents give of it.
"""

from __future__ import annotations

from typing import final

import attrs

from jeugdbeleid._check import check_id, check_text
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.figure import Figure
from jeugdbeleid.period import Period
from jeugdbeleid.record import Breakdown, Record, Titled, check_breakdown
from jeugdbeleid.report import Scope
from jeugdbeleid.vocabulary import Basis, CareForm, Direction, Measured, Unit

__all__ = ["Indicator", "Observation", "ObservationStatus"]

#: Codes of the SDMX code list of observation status (CL_OBS_STATUS 2.x).
SDMX_STATUS = frozenset("ABDEFGHIJKLMNOPQSUVW")


@final
@attrs.frozen
class ObservationStatus:
    """
    Status van een cijfer: the Dutch label as it stands there, and the SDMX code: A normal (definitief), P
    provisional (voorlopig), F forecast, E estimate, B break in the series.

    >>> ObservationStatus("voorlopig", "P").forecast
    False
    """

    label: str
    code: str

    def __attrs_post_init__(self) -> None:
        check_text("ObservationStatus.label", self.label)
        if self.code not in SDMX_STATUS:
            raise InvalidValue("ObservationStatus.code", self.code, "an SDMX status code such as A, B, E, F or P")

    @property
    def definitive(self) -> bool:
        """
        Whether it is final.
        """
        return self.code == "A"

    @property
    def forecast(self) -> bool:
        """
        Whether it is a forecast, not a count.
        """
        return self.code == "F"


@final
@attrs.frozen(kw_only=True)
class Indicator(Titled):
    """
    What is counted (indicator): in which unit, of which `population`, whether during a period or on a day, a share
    of what, which direction is better, by which producer; `additive` where parts may be added up. `family` is what
    a layman would call the same thing; `care_form` its step on the ladder.
    """

    unit: Unit
    population: str | None = None
    measured: Measured
    share_of: str | None = None
    better: Direction = Direction.NEITHER
    producer: str | None = None
    additive: bool = False
    family: str | None = None
    care_form: CareForm | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        for name, kind in _INDICATOR_KINDS:
            if type(getattr(self, name)) is not kind:
                raise InvalidValue(f"Indicator.{name} of {self.id!r}", getattr(self, name), f"a {kind.__name__}")
        if self.producer is not None:
            check_id(f"Indicator.producer of {self.id!r}", self.producer)
        if self.family is not None:
            check_id(f"Indicator.family of {self.id!r}", self.family)
        if self.share_of is not None:
            check_text(f"Indicator.share_of of {self.id!r}", self.share_of)


_INDICATOR_KINDS: tuple[tuple[str, type], ...] = (
    ("unit", Unit),
    ("measured", Measured),
    ("better", Direction),
    ("additive", bool),
)


@final
@attrs.frozen(kw_only=True)
class Observation(Record):
    """
    A figure of an indicator (waarneming) for a period, `None` where none is stated. With `compared_with` the figure
    is a stated change against that period ("+9,8%"). `status` is absent where unknown; `caveat` is the document's
    own warning, in our words. `producer` and `definition` are given where they differ from the indicator's. The
    same fact in two documents is two vintages, two observations.
    """

    indicator: str
    figure: Figure
    period: Period | None = None
    breakdown: Breakdown = ()
    scope: Scope | None = None
    compared_with: Period | None = None
    status: ObservationStatus | None = None
    basis: Basis | None = None
    producer: str | None = None
    definition: str | None = None
    caveat: str | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        check_id(f"Observation.indicator of {self.id!r}", self.indicator)
        if type(self.figure) is not Figure:
            raise InvalidValue(f"Observation.figure of {self.id!r}", self.figure, "a Figure")
        for name, kind in _OBSERVATION_KINDS:
            value = getattr(self, name)
            if value is not None and type(value) is not kind:
                raise InvalidValue(f"Observation.{name} of {self.id!r}", value, f"a {kind.__name__} or None")
        if self.breakdown:
            check_breakdown(f"Observation.breakdown of {self.id!r}", self.breakdown)
        if self.producer is not None:
            check_id(f"Observation.producer of {self.id!r}", self.producer)

    @property
    def forecast(self) -> bool:
        """
        Whether it is expected, not counted: status F, or an expectation by its basis.
        """
        return self.basis is Basis.EXPECTATION or (self.status is not None and self.status.forecast)


_OBSERVATION_KINDS: tuple[tuple[str, type], ...] = (
    ("period", Period),
    ("scope", Scope),
    ("compared_with", Period),
    ("status", ObservationStatus),
    ("basis", Basis),
    ("definition", str),
    ("caveat", str),
)
