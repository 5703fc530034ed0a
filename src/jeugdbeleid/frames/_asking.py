"""
Vraag aan een tabel: the aims, the table's library and columns, and what the caller allows; and what of a plan they
leave out, for what nobody asks is not computed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid.frames._aims import LENGTH_TERMS, NEAR, PAIR_TERMS, ROUGH_TERMS, TERMS
from jeugdbeleid.frames._tables import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jeugdbeleid.frames._aims import Aims
    from jeugdbeleid.frames._engine import Engine
    from jeugdbeleid.frames._tables import Kind

__all__ = ["Asking"]


@final
@attrs.frozen(kw_only=True)
class Asking:
    """
    What is asked: `aims` of rows in a library that have these columns, with numbers of a `scale`; national ones also
    of areas of these `levels`.
    """

    aims: Aims
    engine: Engine
    has: frozenset[str]
    scale: int
    levels: tuple[str, ...]
    definitive: bool
    annualise: bool

    @property
    def bounded(self) -> bool:
        """
        Whether a figure may be no single number.
        """
        return "low" in self.has

    @property
    def rough(self) -> bool:
        """
        Whether a figure or a goal may be no single number.
        """
        return self.bounded or self.aims.rough

    @property
    def latest(self) -> bool:
        """
        Whether an aim asks for the latest of several periods: the rows then tell of which period a figure is.
        """
        return bool(self.aims.latest)

    @property
    def whole(self) -> bool:
        """
        Whether more of a row counts than its number, unit and status.
        """
        return self.latest or not self.has.isdisjoint({"low", "producer", "definition", "position"})

    @property
    def split(self) -> bool:
        """
        Whether rows or aims are of a part: a breakdown.
        """
        return "breakdown" in self.has or any(term["breakdown"] for term in self.aims.terms)

    @property
    def near(self) -> bool:
        """
        Whether an aim names proxies.
        """
        return any(ask["_role"] == NEAR for ask in (*self.aims.exact, *self.aims.latest))

    @property
    def breaks(self) -> bool:
        """
        Whether a break in a series can be told.
        """
        return "status" in self.has

    @property
    def sorts(self) -> dict[str, tuple[bool, bool]]:
        """
        The sorts of figures that a cell may have, those that come first first: whether the unit is another than the
        indicator's, and whether the figure is not final where that is asked.
        """
        units = (False, True) if "unit" in self.has else (False,)
        softs = (False, True) if self.definitive else (False,)
        return {
            f"{'other' if bad else 'right'}_{'soft' if soft else 'final'}": (bad, soft)
            for bad in units
            for soft in softs
        }

    @property
    def features(self) -> tuple[str, ...]:
        """
        The columns that say what a figure is.
        """
        named = ("low", "high", "low_open", "high_open", "producer", "definition")
        kept = ["value", *(name for name in named if name in self.has)]
        return (*kept, *(("period_start", "period_end") if self.latest else ()))

    @property
    def terms(self) -> dict[str, Kind]:
        """
        What of the aims is needed.
        """
        kinds = {**TERMS, **(ROUGH_TERMS if self.rough else {}), **(LENGTH_TERMS if self.latest else PAIR_TERMS)}
        return kinds | ({"_producer": TEXT} if "producer" in self.has else {})

    def small(self, rows: Iterable[Mapping[str, Any]], kinds: Mapping[str, Kind]) -> Any:  # noqa: ANN401 - a frame of narwhals
        """
        Rows as a table beside the frame.
        """
        held = list(rows)
        return self.engine.small({name: [row[name] for row in held] for name in kinds}, kinds)
