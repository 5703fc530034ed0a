"""
Indicator en waarneming: what is counted, and the figures that documents give of it.
"""

from __future__ import annotations

from typing import ClassVar, final

import attrs

from jeugdbeleid._check import Shape, check_text
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
@attrs.frozen(kw_only=True, repr=False)
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

    shape: ClassVar[Shape] = Titled.shape.and_also(
        needed={"unit": Unit, "measured": Measured, "better": Direction, "additive": bool},
        optional={"care_form": CareForm},
        texts=("population", "share_of"),
        ids=("producer", "family"),
    )


@final
@attrs.frozen(kw_only=True, repr=False)
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

    shape: ClassVar[Shape] = Record.shape.and_also(
        needed={"indicator": str, "figure": Figure},
        optional={
            "period": Period,
            "scope": Scope,
            "compared_with": Period,
            "status": ObservationStatus,
            "basis": Basis,
        },
        texts=("definition", "caveat"),
        ids=("indicator", "producer"),
    )

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        check_breakdown(self)

    @property
    def forecast(self) -> bool:
        """
        Whether it is expected, not counted: status F, or an expectation by its basis.
        """
        return self.basis is Basis.EXPECTATION or (self.status is not None and self.status.forecast)
