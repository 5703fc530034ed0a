"""
Vindplaats: a reference to a parliamentary or official paper.
"""

from __future__ import annotations

import re
from typing import final

import attrs

from jeugdbeleid._check import check_text, check_words
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.vocabulary import CitationKind

__all__ = ["Citation"]

#: The public identifiers of each kind, with the case that the publisher gives them. As texts: `re` compiles those that are met, and keeps them.
_IDENTIFIER = {
    CitationKind.KAMERSTUK: r"kst-(?P<dossier>[0-9]{4,5})(?:-(?P<chapter>[IVXLC]{2,6}|[IVXLC](?=-)))?(?:-(?P<number>[0-9]+|[A-Z]{1,3}))?",
    CitationKind.HANDELINGEN: r"h-(?P<chamber>tk|ek)-(?P<session>[0-9]{8})-(?P<number>[0-9]+)(?:-(?P<item>[0-9]+))?",
    CitationKind.AANHANGSEL: r"ah-(?P<chamber>tk|ek)-(?P<session>[0-9]{8})-(?P<number>[0-9]+)",
    CitationKind.STAATSCOURANT: r"stcrt-(?P<year>[0-9]{4})-(?P<number>[0-9]+)",
    CitationKind.STAATSBLAD: r"stb-(?P<year>[0-9]{4})-(?P<number>[0-9]+)",
    CitationKind.TOEZEGGING: r"TZ[0-9]{6}-[0-9]{3}",
    CitationKind.KAMERVRAAG: r"kv-tk-(?P<number>[0-9]{4}Z[0-9]{5})",
}
_PUBLISHED = "https://zoek.officielebekendmakingen.nl/"
_PROMISES = "https://www.tweedekamer.nl/kamerstukken/toezeggingen/detail?id="
_CHAMBER = {"tk": "II", "ek": "I"}
_SMALL = re.compile(r"(?<=-)[a-z]{1,6}(?=-|\Z)|\Atz(?=[0-9])|(?<=[0-9])z(?=[0-9])")


def _official(identifier: str) -> str:
    """
    An identifier in the case of its publisher: Roman numerals, letters of the Senate, TZ and Z in capitals.

    >>> _official("kst-35000-xvi-82"), _official("h-tk-20182019-53-4")
    ('kst-35000-XVI-82', 'h-tk-20182019-53-4')
    """
    if type(identifier) is not str or identifier.startswith(("h-", "ah-")):
        return identifier
    if identifier.startswith("kv-tk-"):
        return "kv-tk-" + identifier[6:].upper()
    return _SMALL.sub(lambda match: match.group().upper(), identifier)


def _official_each(identifiers: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_official, identifiers))


@final
@attrs.frozen(kw_only=True)
class Citation:
    """
    A reference (vindplaats): `id` is its public identifier in its publisher's case ("kst-31839-580", "kst-35000-XVI-82", "ah-tk-20182019-1912",
    "TZ202406-022"), `words` what stands there, `mark` a footnote mark glued to them, `also` the identifiers of the same paper in other files
    ("Kamerstukken 32 793 en 31 839, nr. 345").

    Raises :class:`InvalidValue` for an identifier that its kind does not have.

    >>> paper = Citation(kind=CitationKind.KAMERSTUK, id="kst-31839-580", words="31 839, nr. 580")
    >>> paper.canonical, paper.address
    ('Kamerstuk 31 839, nr. 580', 'https://zoek.officielebekendmakingen.nl/kst-31839-580.html')
    """

    kind: CitationKind
    id: str = attrs.field(converter=_official)
    also: tuple[str, ...] = attrs.field(default=(), converter=_official_each)
    words: str
    mark: str | None = None

    def __attrs_post_init__(self) -> None:
        if type(self.kind) is not CitationKind:
            raise InvalidValue("Citation.kind", self.kind, "a CitationKind")
        _match(self.kind, "Citation.id", self.id)
        for other in self.also:
            _match(self.kind, "Citation.also", other)
        check_words("Citation.words", self.words)
        if self.mark is not None:
            check_text("Citation.mark", self.mark)

    @property
    def canonical(self) -> str:
        """
        The one form in which the reference is written out.

        >>> Citation(kind=CitationKind.HANDELINGEN, id="h-tk-20182019-53-4", words="Handelingen II 2018/19, 53-4").canonical
        'Handelingen II 2018/19, nr. 53, item 4'
        """
        parts = _match(self.kind, "Citation.id", self.id).groupdict()
        match self.kind:
            case CitationKind.KAMERSTUK:
                return _paper(parts["dossier"], parts["chapter"], parts["number"])
            case CitationKind.HANDELINGEN:
                item = "" if parts["item"] is None else f", item {parts['item']}"
                return f"Handelingen {_session(parts)}, nr. {parts['number']}{item}"
            case CitationKind.AANHANGSEL:
                return f"Aanhangsel Handelingen {_session(parts)}, nr. {parts['number']}"
            case CitationKind.STAATSCOURANT | CitationKind.STAATSBLAD:
                return f"{self.kind.nl} {parts['year']}, nr. {parts['number']}"
            case CitationKind.TOEZEGGING:
                return self.id
        return f"Kamervraag {parts['number']}"

    @property
    def address(self) -> str | None:
        """
        The public address of the paper, or of its file where the reference names no number; `None` for a sitting of which no item is named.

        >>> Citation(kind=CitationKind.KAMERSTUK, id="kst-34857", words="TK 34.857").address
        'https://zoek.officielebekendmakingen.nl/dossier/34857'
        """
        if self.kind is CitationKind.TOEZEGGING:
            return _PROMISES + self.id
        parts = _match(self.kind, "Citation.id", self.id).groupdict()
        if self.kind is CitationKind.KAMERSTUK and parts["number"] is None:
            return f"{_PUBLISHED}dossier/{self.id.removeprefix('kst-')}"
        if self.kind is CitationKind.HANDELINGEN and parts["item"] is None:
            return None
        return f"{_PUBLISHED}{self.id}.html"


def _match(kind: CitationKind, what: str, identifier: object) -> re.Match[str]:
    found = re.fullmatch(_IDENTIFIER[kind], identifier) if type(identifier) is str else None
    if found is None:
        raise InvalidValue(what, identifier, f"a public identifier of the kind {kind.value}")
    return found


def _paper(dossier: str, chapter: str | None, number: str | None) -> str:
    """
    A Kamerstuk: its file with the thousands apart, its chapter of the budget, its number or (of the Senate) letter.
    """
    chapter = "" if chapter is None else f" {chapter}"
    number = "" if number is None else f", nr. {number}"
    return f"Kamerstuk {dossier[:-3]} {dossier[-3:]}{chapter}{number}"


def _session(parts: dict[str, str]) -> str:
    """
    Chamber and year of session: "II 2018/19".
    """
    return f"{_CHAMBER[parts['chamber']]} {parts['session'][:4]}/{parts['session'][6:]}"
