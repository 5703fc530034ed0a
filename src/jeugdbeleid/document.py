"""
Document and organisatie: what the facts are taken from, and who is spoken of.
"""

from __future__ import annotations

import re
from typing import ClassVar, final

import attrs

from jeugdbeleid._check import Shape, check_instances, check_text
from jeugdbeleid.citation import Citation
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning
from jeugdbeleid.record import Titled
from jeugdbeleid.source import SOURCES, Source
from jeugdbeleid.vocabulary import DocumentKind, OrganisationKind

__all__ = ["Document", "FormerName", "Organisation"]

_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


@final
@attrs.frozen(kw_only=True, repr=False)
class Document(Titled):
    """
    A letter, plan or report (document). `date` is the period in which it is dated, `None` where unknown or only
    announced; `dated` is the source of that date, often another document; `planning` says when an announced one is
    to appear.

    `sha256` and `lines` (`len(text.splitlines())`) are those of its text, both `None` for one that is only cited,
    annexed or announced.
    """

    kind: DocumentKind
    issuers: tuple[str, ...] = ()
    date: Period | None = None
    dated: Source | None = None
    citations: tuple[Citation, ...] = ()
    address: str | None = None
    sha256: str | None = None
    lines: int | None = None
    planning: Planning | None = None

    shape: ClassVar[Shape] = Titled.shape.and_also(
        needed={"kind": DocumentKind},
        optional={"date": Period, "lines": int, "planning": Planning},
        each={"citations": Citation},
        texts=("address", "sha256"),
        each_id=("issuers",),
    )

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.dated is not None and type(self.dated) not in SOURCES:
            raise InvalidValue(f"Document.dated of {self.id!r}", self.dated, "a Passage, a Page or a Cell")
        if (self.sha256 is None) != (self.lines is None):
            raise InvalidValue(
                f"Document of {self.id!r}", (self.sha256, self.lines), "both sha256 and lines, or neither"
            )
        if self.sha256 is not None and _SHA256.match(self.sha256) is None:
            raise InvalidValue(f"Document.sha256 of {self.id!r}", self.sha256, "64 hexadecimal digits")
        if self.lines is not None and self.lines < 1:
            raise InvalidValue(f"Document.lines of {self.id!r}", self.lines, "a number of lines of at least 1")


@final
@attrs.frozen
class FormerName:
    """
    Vroegere naam: a name an organisation had, and the documents that use it.

    >>> FormerName("Transitieautoriteit Jeugd", ("bgzj-2019-11",)).documents
    ('bgzj-2019-11',)
    """

    name: str
    documents: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        check_text("FormerName.name", self.name)
        check_instances("FormerName.documents", self.documents, str, least=1)


@final
@attrs.frozen(kw_only=True, repr=False)
class Organisation(Titled):
    """
    A party (organisatie): its name, abbreviation, kind, the other spellings in use (`aliases`) and its former names.
    """

    abbreviation: str | None = None
    kind: OrganisationKind
    aliases: tuple[str, ...] = ()
    former: tuple[FormerName, ...] = ()

    shape: ClassVar[Shape] = Titled.shape.and_also(
        needed={"kind": OrganisationKind}, each={"aliases": str, "former": FormerName}, texts=("abbreviation",)
    )

    @property
    def names(self) -> tuple[str, ...]:
        """
        All names by which it is called: in Dutch and English, the abbreviation, other spellings, former names.
        """
        short = () if self.abbreviation is None else (self.abbreviation,)
        return (self.title.nl, self.title.en, *short, *self.aliases, *(former.name for former in self.former))
