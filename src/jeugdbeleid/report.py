"""
Bericht: what one document says of a measure, target, plan, commitment or funding, who takes part, and where and for
whom.
"""

from __future__ import annotations

from typing import final

import attrs

from jeugdbeleid._check import check_id, check_instances, check_text
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.figure import Figure
from jeugdbeleid.planning import Planning
from jeugdbeleid.source import SOURCES, Cell, Source
from jeugdbeleid.vocabulary import Firmness, Group, Level, Moved, Role, Stage, State

__all__ = ["Ages", "Area", "Party", "Report", "Scope"]


@final
@attrs.frozen
class Party:
    """
    Partij: an organisation and its role; `inferred` where the text only implies it ("we").

    >>> Party("nvp", Role.RESPONSIBLE).inferred
    False
    """

    organisation: str
    role: Role
    inferred: bool = False

    def __attrs_post_init__(self) -> None:
        check_id("Party.organisation", self.organisation)
        _check_kind("Party.role", self.role, Role)
        _check_kind("Party.inferred", self.inferred, bool)


@final
@attrs.frozen
class Area:
    """
    Gebied: a named area and, where it has one, its CBS code ("GM0363").

    >>> Area("Flevoland", "PV24").code
    'PV24'
    """

    name: str
    code: str | None = None

    def __attrs_post_init__(self) -> None:
        check_text("Area.name", self.name)
        if self.code is not None:
            check_text("Area.code", self.code)


@final
@attrs.frozen
class Ages:
    """
    Leeftijden in whole years, both included, `None` for no bound; at least one is given.

    >>> Ages(18, 21).high
    21
    """

    low: int | None
    high: int | None

    def __attrs_post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise InvalidValue("Ages", None, "a lowest or a highest age")
        for name, age in (("low", self.low), ("high", self.high)):
            if age is not None and (type(age) is not int or age < 0):
                raise InvalidValue(f"Ages.{name}", age, "an age in whole years")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise InvalidValue("Ages.high", self.high, f"an age not below {self.low}")


@final
@attrs.frozen(kw_only=True)
class Scope:
    """
    Bereik: where and for whom. `number` is how many of the level, as stated (42 regions, 5 pilots); `areas` are
    those that are named.

    >>> Scope(level=Level.YOUTH_REGION, number=Figure(value=5, words="vijf")).area
    (<Level.YOUTH_REGION: 'youth_region'>, ())
    """

    level: Level | None = None
    number: Figure | None = None
    areas: tuple[Area, ...] = ()
    groups: tuple[Group, ...] = ()
    ages: Ages | None = None

    def __attrs_post_init__(self) -> None:
        if self.level is not None:
            _check_kind("Scope.level", self.level, Level)
        if self.number is not None:
            _check_kind("Scope.number", self.number, Figure)
        check_instances("Scope.areas", self.areas, Area)
        check_instances("Scope.groups", self.groups, Group)
        if self.ages is not None:
            _check_kind("Scope.ages", self.ages, Ages)

    @property
    def area(self) -> tuple[Level, tuple[str, ...]]:
        """
        What makes two areas the same: the level (national where none is stated) and the codes, or names, in order.
        """
        return (self.level or Level.NATIONAL, tuple(sorted(area.code or area.name for area in self.areas)))


@final
@attrs.frozen(kw_only=True)
class Report:
    """
    What one document says (bericht). `called` is the name used there; `state` how far it is; `stage` the stage of a
    law; `planning` when; `moved` that it came earlier or later, as said there; `firmness` how firmly it is said;
    `condition` the proviso (voorbehoud), in our words.

    >>> from jeugdbeleid.source import Passage
    >>> Report(source=Passage(document="brief", first_line=254, last_line=255), state=State.ONGOING).document
    'brief'
    """

    called: str | None = None
    state: State | None = None
    stage: Stage | None = None
    planning: Planning | None = None
    moved: Moved | None = None
    firmness: Firmness | None = None
    condition: str | None = None
    source: Source
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        if type(self.source) not in SOURCES:
            raise InvalidValue("Report.source", self.source, "a Passage, a Page or a Cell")
        for name, kind in _REPORT_KINDS:
            value = getattr(self, name)
            if value is not None and type(value) is not kind:
                raise InvalidValue(f"Report.{name}", value, f"a {kind.__name__}")

    @property
    def document(self) -> str | None:
        """
        The id of the document that says it; `None` for a cell or a bare address.
        """
        return None if isinstance(self.source, Cell) else self.source.document


_REPORT_KINDS: tuple[tuple[str, type], ...] = (
    ("called", str),
    ("state", State),
    ("stage", Stage),
    ("planning", Planning),
    ("moved", Moved),
    ("firmness", Firmness),
    ("condition", str),
    ("note", str),
)


def _check_kind(what: str, value: object, kind: type) -> None:
    if type(value) is not kind:
        raise InvalidValue(what, value, f"a {kind.__name__}")
