"""
Vindplaatsen lezen: references to parliamentary and official papers, in every spelling of the letters, to one typed form.

Each series has one pattern and one reader; a reader gives an identifier for every paper that a match names, for "nrs. 14, 24 en 39" names three.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from jeugdbeleid._check import MOST_WORDS
from jeugdbeleid.citation import Citation
from jeugdbeleid.errors import CitationError, InvalidValue
from jeugdbeleid.vocabulary import CitationKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Found", "find_citations", "parse_citation", "parse_citations"]

_PUBLISHED = "https://zoek.officielebekendmakingen.nl"
#: A text longer than this is no reference, nor a list of them.
_LONGEST = 400
#: The most papers that one "t/m" names.
_MOST = 100

_SESSION = r"(?P<year>(?:19|20)[0-9]{2})\s?[-–/]\s?(?P<next>(?:(?:19|20)[0-9]{2}|[0-9]{2}))(?![0-9])\s?,?\s?"
_CHAMBER = r"(?P<chamber>I{1,2}(?![\w])|TK|EK|Tweede\sKamer|Eerste\sKamer)[,:]?\s"
_NR = r"(?:nrs?(?!\w)\.?|nummers?(?!\w)|no\.|ondernummer)\s?"
_FILE = r"[0-9]\s?[0-9][\s.]?[0-9]{3}(?![0-9]|[.,][0-9])"
_CHAPTER = r"(?:[\s-]?(?P<{0}>[IVXLC]{{1,6}})(?![\w'’]))?"
_NUMBERS = r"(?:[0-9]{1,5}(?![0-9])(?:\s?(?:,|;|,?\sen|,?\st/m|-|–)\s?(?:nr\.?\s?)?[0-9]{1,5}(?![0-9%]|[.,][0-9]|\s[0-9]{3}(?![0-9])))*+|[A-Z]{1,3}(?!\w))"
_PAPER = r"(?:[Kk]amerstuk(?:ken|nummers?|nr\.?|dossiers?)?|Kamerst\.|Kst\.?|[Dd]ossier(?:nummer|nr\.?)?)(?!\w)[,:]?\s"
_GAZETTE = r"\s(?:(?:jaargang|jrg\.)\s)?(?P<year>(?:18|19|20)[0-9]{2})\s?[,:/-]?\s?(?:nr\.?\s?|no\.\s?|nummer\s)?(?P<number>[0-9]{1,6})(?![0-9])"

#: What each series looks like; every alternative begins at a letter or digit that no other one touches.
_SERIES = {
    CitationKind.AANHANGSEL: (
        rf"Aanhangsel(?:\s(?:van\sde|der|bij\sde))?(?:\sHandelingen)?,?\s(?:{_CHAMBER})?(?:[Vv]ergaderjaar\s)?{_SESSION}(?:{_NR})?(?P<number>[0-9]{{1,5}})(?![0-9])"
    ),
    CitationKind.HANDELINGEN: (
        rf"(?<!Aanhangsel\s)Handelingen,?\s(?:{_CHAMBER})?(?:[Vv]ergaderjaar\s)?{_SESSION}(?:{_NR})?(?P<number>[0-9]{{1,3}})(?![0-9])"
        r"(?:(?:\s?[,;]?\s?(?:item|agendapunt)\s?|-)(?P<item>[0-9]{1,3})(?![0-9]))?"
    ),
    CitationKind.STAATSCOURANT: r"(?:Staatscourant|Stcrt\.?|Stcr\.)" + _GAZETTE,
    CitationKind.STAATSBLAD: r"(?:Staatsblad|Stb\.?)" + _GAZETTE,
    CitationKind.TOEZEGGING: r"(?:[Tt]oezegging\s\(?)?TZ\s?(?P<year>[0-9]{6})[\s,-]{0,2}(?:nr\.?\s?)?(?P<number>[0-9]{3})(?![0-9])",
    CitationKind.KAMERVRAAG: r"(?:[Kk]amervra(?:ag|gen)\s\(?(?:nr\.?\s)?|[Kk]enmerk:?\s)?(?P<year>20[0-9]{2})\s?[Zz]\s?(?P<number>[0-9]{5})(?![0-9])",
    CitationKind.KAMERSTUK: (
        rf"(?:(?P<lead>(?:{_PAPER}(?:{_CHAMBER})?|(?:TK|EK|Tweede\sKamer|Eerste\sKamer|[Vv]ergaderjaar)[,:]?\s)(?:[Vv]ergaderjaar\s)?(?:{_SESSION})?"
        rf"(?:{_PAPER})?(?:{_NR})?)|(?<![.,])(?<![0-9]\s))(?P<file>{_FILE}){_CHAPTER.format('chapter')}(?:\s?\(R\s?[0-9]{{3,4}}\))?"
        rf"(?:\s(?:en|&|/)\s(?:{_PAPER})?(?P<file2>{_FILE}){_CHAPTER.format('chapter2')})?"
        rf"(?:(?:[,;:]?\s\(?{_NR}|,\s?#)(?P<numbers>{_NUMBERS})|(?(lead)(?:,\s(?P<letter>[A-Z]{{1,2}}(?!\w)|[0-9]{{1,4}}(?=[).;]|\Z))|\s?-(?P<dashed>[0-9]{{1,4}})(?!\w))|(?!)))?"
        r"(?(lead)|(?(numbers)|(?!)))"
    ),
}
#: The identifiers themselves, alone or at the end of an address.
_IDENTIFIER = r"(?P<id>(?:kst|ah-[te]k|h-[te]k|kv-tk|stcrt|stb)-[0-9][0-9A-Za-z-]*)(?:\.(?:html|pdf|xml))?"
_KINDS = {
    "kst": "KAMERSTUK",
    "ah": "AANHANGSEL",
    "h": "HANDELINGEN",
    "kv": "KAMERVRAAG",
    "stcrt": "STAATSCOURANT",
    "stb": "STAATSBLAD",
}


class Found(NamedTuple):
    """
    Een gevonden vindplaats: a reference in running text, from its first character to the one after its last.
    """

    start: int
    end: int
    citation: Citation


@cache
def _pattern(kind: CitationKind | None) -> re.Pattern[str]:
    """
    The pattern of a series, or of identifiers, made at the first use.
    """
    return re.compile(rf"(?<![\w.-])(?:{_IDENTIFIER})" if kind is None else rf"(?<![\w-])(?:{_SERIES[kind]})")


def find_citations(text: str) -> tuple[Found, ...]:
    """
    Every reference in running text that names a paper or a file, in the order of the text. A list of numbers gives one for each.

    >>> [found.citation.id for found in find_citations("zie Kamerstuk 36 546, nrs. 14, 24 en 39, en Stcrt. 2024, 37715")]
    ['kst-36546-14', 'kst-36546-24', 'kst-36546-39', 'stcrt-2024-37715']
    """
    matches = [(match, kind) for kind in (None, *_SERIES) for match in _pattern(kind).finditer(text)]
    found: list[Found] = []
    for match, kind in sorted(matches, key=lambda pair: pair[0].start()):
        if not found or match.start() >= found[-1].end:
            found.extend(_cited(match, kind))
    return tuple(found)


def parse_citations(text: str) -> tuple[Citation, ...]:
    """
    Every reference that a text names, where it names nothing else: "36 546, nrs. 14, 24 en 39", or several with a comma, semicolon or "en" between.

    Raises :class:`~jeugdbeleid.errors.CitationError` for any other text.

    >>> [citation.canonical for citation in parse_citations("36 546, nrs. 14 en 24")]
    ['Kamerstuk 36 546, nr. 14', 'Kamerstuk 36 546, nr. 24']
    """
    if len(text) > _LONGEST:
        raise CitationError(text, reason=f"a reference is a few words, at most {_LONGEST} characters")
    words = " ".join(text.split()).strip("().;, ").removeprefix(f"{_PUBLISHED}/")
    found = find_citations(words)
    rest = _rest(words, found)
    if not found or _SEPARATORS.fullmatch(rest) is None:
        raise _unreadable(text, words, found)
    return tuple(one.citation for one in found)


def parse_citation(text: str, *, mark: str | None = None) -> Citation:
    """
    The one reference that a text is, however it is spelled; `mark` is a footnote mark that touches its end.

    Raises :class:`~jeugdbeleid.errors.CitationError` for any other text, and for one that names several papers (:func:`parse_citations` reads those).

    >>> parse_citation("Kamerstukken II 2018-2019, 32 793, nr. 366").id, parse_citation("Kamerstukken 32 793 en 31 839, nr. 345").also
    ('kst-32793-366', ('kst-31839-345',))
    """
    if mark is not None and not (mark and text.endswith(mark)):
        raise CitationError(text, reason=f"it does not end in the footnote mark {mark!r}")
    found = parse_citations(text if mark is None else text[: -len(mark)])
    if len(found) > 1:
        raise CitationError(
            text, found[0].words, found[0].canonical, f"it names {len(found)} papers, which parse_citations reads"
        )
    (one,) = found
    words = " ".join(text.split()) if mark is None else one.words
    if words.count(" ") >= MOST_WORDS:
        words = one.words
    return Citation(kind=one.kind, id=one.id, also=one.also, words=words, mark=mark)


def _unreadable(text: str, words: str, found: tuple[Found, ...]) -> CitationError:
    """
    What to say of a text that is no reference as a whole: what of it is one, or the form of the series that it seems to name.
    """
    if found:
        understood = words[found[0].start : found[0].end]
        return CitationError(text, understood, understood, "more stands there than references")
    for kind in (CitationKind.AANHANGSEL, CitationKind.HANDELINGEN):
        sitting = _pattern(kind).search(words)
        if sitting is not None and sitting["chamber"] is None:
            return CitationError(text, nearest=_FORMS[kind], reason="its chamber is not stated")
    kind_named = next((kind for kind, sign in _SIGNS.items() if sign.search(words) is not None), None)
    if kind_named is None:
        return CitationError(text, reason="it names no paper of parliament, Staatscourant or Staatsblad")
    return CitationError(
        text, nearest=_FORMS[kind_named], reason=f"it lacks what a reference of the kind {kind_named.nl} says"
    )


#: Words by which a series is known, and a form of each that can be read.
_SIGNS = {
    CitationKind.AANHANGSEL: re.compile(r"aanhangsel|ah-[te]k", re.IGNORECASE),
    CitationKind.HANDELINGEN: re.compile(r"handelingen", re.IGNORECASE),
    CitationKind.STAATSCOURANT: re.compile(r"staatscourant|stcr", re.IGNORECASE),
    CitationKind.STAATSBLAD: re.compile(r"staatsblad|\bstb\b", re.IGNORECASE),
    CitationKind.TOEZEGGING: re.compile(r"toezegging|\bTZ"),
    CitationKind.KAMERVRAAG: re.compile(r"[0-9]{4}\s?Z|kamervra", re.IGNORECASE),
    CitationKind.KAMERSTUK: re.compile(
        r"kamerst|\bkst|dossier|vergaderjaar|\bnrs?\b|[0-9]{2}\s[0-9]{3}", re.IGNORECASE
    ),
}
_FORMS = {
    CitationKind.AANHANGSEL: "Aanhangsel Handelingen II 2018/19, nr. 1912",
    CitationKind.HANDELINGEN: "Handelingen II 2018/19, nr. 53, item 4",
    CitationKind.STAATSCOURANT: "Staatscourant 2024, nr. 37715",
    CitationKind.STAATSBLAD: "Staatsblad 2014, nr. 105",
    CitationKind.TOEZEGGING: "TZ202406-022",
    CitationKind.KAMERVRAAG: "2016Z20139",
    CitationKind.KAMERSTUK: "Kamerstuk 31 839, nr. 580",
}
#: What may stand between the references of a list.
_SEPARATORS = re.compile(r"(?:[\s,;.()•–-]|en|nrs?|t/m)*")


def _rest(text: str, found: tuple[Found, ...]) -> str:
    """
    What of a text no reference covers.
    """
    ends = [0, *(one.end for one in found)]
    starts = [*(one.start for one in found), len(text)]
    return " ".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def _cited(match: re.Match[str], kind: CitationKind | None) -> Iterator[Found]:
    """
    The references of one match; an identifier or a year of session that cannot be gives none.
    """
    if kind is None:
        kind = CitationKind[_KINDS[match["id"].partition("-")[0]]]
        papers: Iterator[tuple[int, int, str, tuple[str, ...]]] = iter([(match.start(), match.end(), match["id"], ())])
    else:
        papers = _READERS[kind](match)
    for start, end, identifier, also in papers:
        with suppress(InvalidValue):
            yield Found(start, end, Citation(kind=kind, id=identifier, also=also, words=match.string[start:end]))


def _whole(match: re.Match[str], identifier: str) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    yield match.start(), match.end(), identifier, ()


def _sitting(match: re.Match[str], prefix: str, *parts: str | None) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """
    A paper of one chamber in one year of session, which ends a year after it began. Without a chamber it has no identifier.
    """
    year = int(match["year"])
    if match["chamber"] is not None and int(match["next"]) in {year + 1, (year + 1) % 100}:
        chamber = "tk" if match["chamber"].startswith(("II", "T")) else "ek"
        yield from _whole(
            match, "-".join([prefix, chamber, f"{year}{year + 1}", *(str(int(part)) for part in parts if part)])
        )


def _handelingen(match: re.Match[str]) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    return _sitting(match, "h", match["number"], match["item"])


def _aanhangsel(match: re.Match[str]) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    return _sitting(match, "ah", match["number"])


def _kamerstuk(match: re.Match[str]) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """
    The papers of a file, or of two that share the number; without a number the file itself.
    """
    files = [
        _file(match[name], match[chapter])
        for name, chapter in (("file", "chapter"), ("file2", "chapter2"))
        if match[name]
    ]
    numbers = match["numbers"]
    if numbers is None:
        single = match["letter"] or match["dashed"]
        yield from _unnumbered(
            match, [file if single is None else f"{file}-{single}" for file in files], apart=single is None
        )
        return
    start = match.start()
    for number, first, end in _numbers(numbers, match.start("numbers")):
        identifiers = [f"{file}-{number}" for file in files]
        yield min(_begin(match, start, end), first), end, identifiers[0], tuple(identifiers[1:])
        start = len(match.string)


def _unnumbered(
    match: re.Match[str], identifiers: list[str], *, apart: bool
) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """
    A file whose number stands further on, after what the paper is ("34550 XVI, aangehouden motie over tarieven nr. 78"), or nowhere.
    """
    tail = _TAIL.match(match.string, match.end()) if apart else None
    start, end = _begin(match, *match.span()), match.end()
    if tail is None:
        yield start, end, identifiers[0], tuple(identifiers[1:])
    while tail is not None:
        one, *also = (f"{identifier}-{tail['number']}" for identifier in identifiers)
        yield start, end, one, tuple(also)
        tail = _TAIL.match(match.string, tail.end())
        if tail is not None:
            start, end = tail.span("words")


#: What a paper is, between its file and its number.
_TAIL = re.compile(
    r",?\s[^.;()0-9]{0,60}?(?:motie|amendement|brief|verslag)\b[^.;()0-9]{1,120}?\b(?P<words>nr\.?\s?(?P<number>[0-9]{1,4}))(?![0-9])"
)
_DIGIT = re.compile(r"[0-9]+")


def _begin(match: re.Match[str], start: int, end: int) -> int:
    """
    Where the words of a Kamerstuk begin: where the reference does, or at its file where those would be too many to quote.
    """
    return match.start("file") if len(match.string[start:end].split()) > MOST_WORDS else start


def _file(digits: str, chapter: str | None) -> str:
    file = "kst-" + re.sub(r"[\s.]", "", digits)
    return file if chapter is None else f"{file}-{chapter}"


def _numbers(text: str, offset: int) -> Iterator[tuple[str, int, int]]:
    """
    The numbers of a list, each with where it stands; "14 t/m 17" names four, of which two stand where the last does.
    """
    if not text[0].isdigit():
        yield text, offset, offset + len(text)
        return
    previous, end = 0, 0
    for number in _DIGIT.finditer(text):
        span = offset + number.start(), offset + number.end()
        value = int(number.group())
        through = any(sign in text[end : number.start()] for sign in ("t/m", "-", "–"))
        first = previous + 1 if through and previous < value <= previous + _MOST else value
        for between in range(first, value + 1):
            yield str(between), *span
        previous, end = value, number.end()


_READERS: dict[CitationKind, Callable[[re.Match[str]], Iterator[tuple[int, int, str, tuple[str, ...]]]]] = {
    CitationKind.AANHANGSEL: _aanhangsel,
    CitationKind.HANDELINGEN: _handelingen,
    CitationKind.STAATSCOURANT: lambda match: _whole(match, f"stcrt-{match['year']}-{match['number']}"),
    CitationKind.STAATSBLAD: lambda match: _whole(match, f"stb-{match['year']}-{match['number']}"),
    CitationKind.TOEZEGGING: lambda match: _whole(match, f"TZ{match['year']}-{match['number']}"),
    CitationKind.KAMERVRAAG: lambda match: _whole(match, f"kv-tk-{match['year']}Z{match['number']}"),
    CitationKind.KAMERSTUK: _kamerstuk,
}
