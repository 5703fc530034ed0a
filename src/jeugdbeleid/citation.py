"""
Vindplaats: a reference to a parliamentary or official paper.
"""

from __future__ import annotations

from typing import final

import attrs

from jeugdbeleid._check import check_id, check_text, check_words
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.vocabulary import CitationKind

__all__ = ["Citation"]


@final
@attrs.frozen(kw_only=True)
class Citation:
    """
    A reference (vindplaats): `id` is its public identifier in small letters ("kst-31839-580",
    "ah-tk-20182019-1912"), `words` what stands there, `mark` a footnote mark glued to them, `also` the identifiers
    of the same paper in other files ("Kamerstukken 32 793 en 31 839, nr. 345").

    >>> Citation(kind=CitationKind.KAMERSTUK, id="kst-31839-580", words="Kamerstuk 31 839, nr. 580").id
    'kst-31839-580'
    """

    kind: CitationKind
    id: str
    also: tuple[str, ...] = ()
    words: str
    mark: str | None = None

    def __attrs_post_init__(self) -> None:
        if type(self.kind) is not CitationKind:
            raise InvalidValue("Citation.kind", self.kind, "a CitationKind")
        check_id("Citation.id", self.id)
        for other in self.also:
            check_id("Citation.also", other)
        check_words("Citation.words", self.words)
        if self.mark is not None:
            check_text("Citation.mark", self.mark)
