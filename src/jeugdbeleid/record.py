"""
Gegeven: what every record of a dossier has, an id, its sources, its topics and a note for every judgement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, final

import attrs

from jeugdbeleid._check import Shape, check_each, check_id, check_instances, check_text
from jeugdbeleid.errors import CriterionError, InvalidValue, nearest
from jeugdbeleid.showing import Shown
from jeugdbeleid.source import SOURCES, Page, Passage, Source
from jeugdbeleid.vocabulary import Term, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Breakdown", "Record", "Title", "Titled", "check_breakdown", "documents_of"]

#: A breakdown (uitsplitsing): pairs of dimension and value, in the order of the dimensions' names; empty for a total.
Breakdown = tuple[tuple[str, str], ...]


@final
@attrs.frozen
class Title:
    """
    A name in Dutch, as the document has it, and in English, in our words.

    >>> Title("Actieplan Pleegzorg 2017-2018", "Foster Care Action Plan 2017-2018").nl
    'Actieplan Pleegzorg 2017-2018'
    """

    nl: str
    en: str

    def __attrs_post_init__(self) -> None:
        check_text("Title.nl", self.nl)
        check_text("Title.en", self.en)

    def label(self, lang: str = "nl") -> str:
        """
        The name in a language, "nl" or "en".
        """
        return self.en if lang == "en" else self.nl


@attrs.frozen(kw_only=True)
class Record(Shown):
    """
    What each record has. `sources` (bronnen) are one or more: a record without a source cannot be made. `note`
    (toelichting) says of every judgement why.

    >>> Record(id="pleegzorg", sources=())
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.InvalidValue: Record.sources of 'pleegzorg': expected at least 1, got ()
    """

    id: str
    topics: tuple[Topic, ...] = ()
    sources: tuple[Source, ...]
    note: str | None = None

    #: What the fields of a class must hold; a subclass has its own, with what it inherits.
    shape: ClassVar[Shape] = Shape(each={"topics": Topic}, texts=("note",))

    def __attrs_post_init__(self) -> None:
        check_id(f"{type(self).__name__}.id", self.id)
        if not self.sources or type(self.sources) is not tuple:
            check_instances(f"{type(self).__name__}.sources of {self.id!r}", self.sources, SOURCES, least=1)
        for source in self.sources:
            if type(source) not in SOURCES:
                check_each(f"{type(self).__name__}.sources of {self.id!r}", (source,), SOURCES)
        self.shape.check(self)

    def __repr__(self) -> str:
        """
        The class and its fields. Written here once: attrs would write and compile one for each class when it is imported.
        """
        fields = (f"{field.name}={getattr(self, field.name)!r}" for field in attrs.fields(type(self)))
        return f"{type(self).__name__}({', '.join(fields)})"

    def meets(self, criterion: str, value: object) -> bool:
        """
        Whether it meets a criterion of :meth:`Register.select`: a field that equals the value, a field of several
        that has it as a member, a term by its code, or `document`, a document among the sources. Raises
        :class:`CriterionError` for what it does not have.
        """
        if criterion == "document":
            return value in documents_of(self)
        known = type(self).criteria()
        if criterion not in known:
            raise CriterionError(type(self).__name__.lower(), criterion, nearest(criterion, known))
        return _holds(getattr(self, criterion), value)

    @classmethod
    def criteria(cls) -> tuple[str, ...]:
        """
        The names by which records of this kind can be selected.
        """
        return (*(field.name for field in attrs.fields(cls)), "document")


@attrs.frozen(kw_only=True, repr=False)
class Titled(Record):
    """
    A record that has a name.
    """

    title: Title

    shape: ClassVar[Shape] = Record.shape.and_also(needed={"title": Title})


def _holds(found: object, wanted: object) -> bool:
    if isinstance(found, tuple):
        return found == wanted or any(_same(one, wanted) for one in found)
    return _same(found, wanted)


def _same(found: object, wanted: object) -> bool:
    return found == wanted or (isinstance(found, Term) and found.value == wanted)


def documents_of(record: Any) -> frozenset[str]:  # noqa: ANN401 - any record or report; what it lacks is empty
    """
    The ids of the documents among the sources of a record and of its reports.
    """
    return frozenset(
        source.document for source in _sources_of(record) if isinstance(source, Passage | Page) and source.document
    )


def _sources_of(record: Any) -> Iterator[Source]:  # noqa: ANN401 - as above
    yield from record.sources
    for report in getattr(record, "reports", ()):
        yield report.source


def check_breakdown(record: Any) -> None:  # noqa: ANN401 - a record that has one
    """
    A breakdown: pairs of texts, each dimension once, in the order of the dimensions' names.
    """
    breakdown = record.breakdown
    if type(breakdown) is tuple and not breakdown:
        return
    what = f"{type(record).__name__}.breakdown of {record.id!r}"
    check_instances(what, breakdown, tuple)
    dimensions = []
    for pair in breakdown:
        if len(pair) != 2:  # noqa: PLR2004 - a pair
            raise InvalidValue(what, pair, "a pair of dimension and value")
        check_text(what, pair[0])
        check_text(what, pair[1])
        dimensions.append(pair[0])
    if dimensions != sorted(set(dimensions)):
        raise InvalidValue(what, breakdown, "each dimension once, in the order of their names")
