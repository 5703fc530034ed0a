"""
Fouten: what can go wrong, one small family.

Every error is a :class:`JeugdbeleidError` and also the built-in that fits, carries what it knows in fields, and
says what was found, where, what was expected and, where there is one, the nearest right thing.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "CitationError",
    "ColumnType",
    "ConflictError",
    "CriterionError",
    "FigureError",
    "Finding",
    "FormatError",
    "InvalidValue",
    "JeugdbeleidError",
    "LoadingError",
    "MissingColumn",
    "MissingExtra",
    "PlanningError",
    "ReadingError",
    "UnitError",
    "UnknownId",
    "WritingError",
    "bounded",
    "nearest",
]

#: No more is told of one reading: a file of millions of mistakes would fill the memory with what is said of it.
MOST_FINDINGS = 1000
#: What is said last where there is more.
MORE = f"more is wrong than the {MOST_FINDINGS} findings that are told"
#: A word of more letters is near none.
_LONGEST_WORD = 100


def nearest(word: str, known: Iterable[str], n: int = 3) -> tuple[str, ...]:
    """
    The known words nearest to a word, best first; empty where none is near.

    >>> nearest("actieplan-plegzorg", ["actieplan-pleegzorg", "stroomop"])
    ('actieplan-pleegzorg',)
    """
    import difflib  # noqa: PLC0415 - only where something is wrong

    if len(word) > _LONGEST_WORD:
        return ()
    return tuple(difflib.get_close_matches(word, list(known), n=n, cutoff=0.6))


def _or(words: Iterable[str]) -> str:
    return " or ".join(repr(word) for word in words)


@attrs.frozen(slots=False)
class JeugdbeleidError(Exception):
    """
    The base of every error that this package raises on purpose.

    >>> issubclass(PlanningError, (JeugdbeleidError, ValueError))
    True
    """

    def __reduce__(self) -> tuple[object, ...]:
        """
        Made again from its fields: an exception's own way sets them one by one, which a frozen one refuses.
        """
        return (type(self), attrs.astuple(self, recurse=False))


@attrs.frozen(slots=False)
class InvalidValue(JeugdbeleidError, ValueError):
    """
    A value that cannot be: a period that ends before it starts, a record without a source.

    `what` names the class and field, `found` is the value refused, `expected` says what would do.

    >>> str(InvalidValue("Period.end", "2016-01-01", "a day not before 2017-01-01"))
    "Period.end: expected a day not before 2017-01-01, got '2016-01-01'"
    """

    what: str
    found: object
    expected: str

    def __str__(self) -> str:
        return f"{self.what}: expected {self.expected}, got {self.found!r}"


@attrs.frozen(slots=False)
class UnitError(JeugdbeleidError, TypeError):
    """
    Two figures whose units do not go together, such as percent and percentage point.

    >>> str(UnitError("percent", "percentage_point", "add"))
    'Cannot add percent and percentage_point: their units differ'
    """

    left: str
    right: str
    verb: str

    def __str__(self) -> str:
        return f"Cannot {self.verb} {self.left} and {self.right}: their units differ"


@attrs.frozen(slots=False)
class MissingExtra(JeugdbeleidError, ImportError):
    """
    A library that is not installed, and the extra that brings it.

    >>> str(MissingExtra("matplotlib", "plots"))
    "matplotlib is not installed: pip install 'jeugdbeleid[plots]' brings it"
    """

    library: str
    extra: str

    def __str__(self) -> str:
        return f"{self.library} is not installed: pip install 'jeugdbeleid[{self.extra}]' brings it"


@attrs.frozen(slots=False)
class ReadingError(JeugdbeleidError, ValueError):
    """
    A text that is not what it was read as; nothing is guessed.

    `text` is quoted whole up to 80 characters, `understood` is the part that could be read, `nearest` a form that
    would be.
    """

    text: str
    understood: str | None = None
    nearest: str | None = None
    reason: str | None = None

    #: What the text was read as; each subclass has its own.
    _as = "text"

    def __str__(self) -> str:
        shown = self.text if len(self.text) <= 80 else self.text[:79] + "…"  # noqa: PLR2004 - a line of a terminal
        parts = [f"Cannot read {shown!r} as {self._as}"]
        if self.reason:
            parts.append(self.reason)
        if self.understood:
            parts.append(f"understood only {self.understood!r}")
        if self.nearest:
            parts.append(f"a form that can be read: {self.nearest!r}")
        return "; ".join(parts)


class PlanningError(ReadingError):
    """
    A text that is no planning expression (tijdsaanduiding), or one that needs a reference day it was not given.

    >>> str(PlanningError("18 jaar", reason="an age or a duration is no time"))
    "Cannot read '18 jaar' as a planning expression; an age or a duration is no time"
    """

    _as = "a planning expression"


class FigureError(ReadingError):
    """
    A text that is no figure (cijfer), or an ambiguous one.

    >>> str(FigureError("veel"))
    "Cannot read 'veel' as a figure"
    """

    _as = "a figure"


class CitationError(ReadingError):
    """
    A text that is no reference to a parliamentary or official paper (vindplaats).

    >>> str(CitationError("bladzijde 3", nearest="Kamerstuk 31 839, nr. 580"))
    "Cannot read 'bladzijde 3' as a citation; a form that can be read: 'Kamerstuk 31 839, nr. 580'"
    """

    _as = "a citation"


@attrs.frozen(slots=False)
class UnknownId(JeugdbeleidError, KeyError):
    """
    An id that no record of that kind has, with the nearest ids.

    >>> str(UnknownId("plan", "actieplan-plegzorg", ("actieplan-pleegzorg",)))
    "No plan with id 'actieplan-plegzorg'; did you mean 'actieplan-pleegzorg'?"
    """

    kind: str
    id: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        hint = f"; did you mean {_or(self.suggestions)}?" if self.suggestions else ""
        return f"No {self.kind} with id {self.id!r}{hint}"


@attrs.frozen(slots=False)
class CriterionError(JeugdbeleidError, TypeError):
    """
    A criterion that the records of a register do not have.

    >>> str(CriterionError("measure", "responsable", ("responsible",)))
    "A measure cannot be selected by 'responsable'; did you mean 'responsible'?"
    """

    kind: str
    criterion: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        hint = f"; did you mean {_or(self.suggestions)}?" if self.suggestions else ""
        return f"A {self.kind} cannot be selected by {self.criterion!r}{hint}"


@attrs.frozen(slots=False)
class ConflictError(JeugdbeleidError, ValueError):
    """
    Two unequal records of one id, with both places.

    >>> print(ConflictError("pleegouders", "indicators", "mijn-plan.toml", "the bundle"))
    Two unequal records have the id 'pleegouders' (indicators): one in mijn-plan.toml, one in the bundle
    """

    id: str
    kind: str
    left: str
    right: str

    def __str__(self) -> str:
        return f"Two unequal records have the id {self.id!r} ({self.kind}): one in {self.left}, one in {self.right}"


@attrs.frozen
class Finding:
    """
    One thing that is wrong in a file: where, and what.

    `path` is the way to the value in the file ("targets[3].goal.figure.value"), `line` its line where it can be told.

    >>> print(Finding("mijn-plan.json", "targets[3].goal.figure.value", "expected an integer or a number in quotes, got '5%'"))
    mijn-plan.json: targets[3].goal.figure.value: expected an integer or a number in quotes, got '5%'
    """

    file: str
    path: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.path}: {self.message}" if self.path else f"{place}: {self.message}"


def bounded(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """
    The first thousand findings; where there are more, the last says so.

    >>> many = bounded(Finding("a.json", f"plans[{index}]", "expected an object, got int 1") for index in range(2000))
    >>> len(many), str(many[-1])
    (1001, 'a.json: more is wrong than the 1000 findings that are told')
    """
    told = tuple(islice(findings, MOST_FINDINGS + 1))
    if len(told) <= MOST_FINDINGS:
        return told
    return (*told[:MOST_FINDINGS], Finding(told[-1].file, "", MORE))


@attrs.frozen(slots=False)
class LoadingError(JeugdbeleidError, ValueError):
    """
    Files that cannot become a dossier: every finding, all at once.

    >>> print(LoadingError((Finding("a.json", "plans[0]", "unknown key 'naam'"),)))
    1 error
    a.json: plans[0]: unknown key 'naam'
    """

    findings: tuple[Finding, ...]

    def __str__(self) -> str:
        count = len(self.findings)
        return "\n".join([f"{count} error{'s' if count != 1 else ''}", *map(str, self.findings)])


@attrs.frozen(slots=False)
class FormatError(JeugdbeleidError, ValueError):
    """
    A format, language or method that is not on offer, with those that are.

    >>> str(FormatError("language", "de", ("nl", "en")))
    "Unknown language 'de': expected 'nl' or 'en'"
    """

    what: str
    found: str
    known: tuple[str, ...]

    def __str__(self) -> str:
        return f"Unknown {self.what} {self.found!r}: expected {_or(self.known)}"


@attrs.frozen(slots=False)
class MissingColumn(JeugdbeleidError, KeyError):
    """
    A data frame without a column that is needed: what is there, what is needed, and the nearest name.

    >>> print(MissingColumn("value", ("region", "values"), ("indicator", "value"), ("values",)))
    No column 'value'; did you mean 'values'? There are 'region', 'values'; needed are 'indicator', 'value'
    """

    column: str
    there: tuple[str, ...]
    needed: tuple[str, ...]
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        hint = f"did you mean {_or(self.suggestions)}? There" if self.suggestions else "there"
        there, needed = (", ".join(map(repr, names)) for names in (self.there, self.needed))
        return f"No column {self.column!r}; {hint} are {there}; needed are {needed}"


@attrs.frozen(slots=False)
class ColumnType(JeugdbeleidError, TypeError):
    """
    A column of a data frame whose type cannot be reckoned with exactly, with the `cast` to use.

    >>> print(ColumnType("value", "Float64", "Int64 or a Decimal", 'nw.col("value").cast(nw.Int64)'))
    Column 'value' is Float64: expected Int64 or a Decimal; cast it first: nw.col("value").cast(nw.Int64)
    """

    column: str
    found: str
    expected: str
    cast: str

    def __str__(self) -> str:
        return f"Column {self.column!r} is {self.found}: expected {self.expected}; cast it first: {self.cast}"


@attrs.frozen(slots=False)
class WritingError(JeugdbeleidError, OSError):
    """
    A place that cannot be written, and why.

    >>> str(WritingError("export", "No space left on device"))
    'Cannot write export: No space left on device'
    """

    path: str
    reason: str

    def __str__(self) -> str:
        return f"Cannot write {self.path}: {self.reason}"
