"""
Ruis: numbers in running text that are no figures of the world.

A number's neighbours tell it: the words before ("artikel", "paragraaf", "jongeren vanaf"), the signs and words after ("-jarige", "uur", "e jaar"). The
rules are two patterns for any number, two for a bare one, and three for ages; each looks a few dozen characters back or ahead, so that a scan stays linear.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jeugdbeleid.vocabulary import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.dutch.text import Joined
    from jeugdbeleid.figure import Figure

__all__ = ["addresses", "footnotes", "is_noise"]

_ADDRESS = re.compile(
    r"(?:https?|file):/\S+|www\.\S+|(?<![\w.+-])[\w.+-]++@[\w-]+\.\S+|(?<![\w.-])[\w-]++(?:\.[\w-]++)++\S*"
)
_DOMAINS = frozenset({"nl", "com", "org", "eu", "net", "pdf", "html"})


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """
    Where addresses of pages and mail stand, within which nothing is read.

    >>> list(addresses("zie www.nji.nl of pleegzorg.nl, 2.647 c.q. 3"))
    [(4, 14), (18, 31)]
    """
    for match in _ADDRESS.finditer(text):
        address = match.group()
        if (
            address.startswith(("http", "file", "www"))
            or "@" in address
            or not _DOMAINS.isdisjoint(re.split(r"\W", address))
        ):
            yield match.span()


#: How far back and ahead a number's neighbours tell what it is.
_BACK, _AHEAD = 48, 24
_NUMBERED = (
    "artikel artikelen art lid hoofdstuk hoofdstukken paragraaf paragrafen par sectie bijlage bijlagen bijlagenummer figuur figuren tabel tabellen "
    "grafiek kader box actielijn actielijnen actiepunt ontwikkelpunt stap fase fasen groep groepen graad categorie klasse nr nrs nummer "
    "nummers punt onderdeel sub ad regel voetnoot noot pagina pagina's p pag blz bladzijde spoor pijler lijn scenario variant vraag zaal postbus "
    "telefoon tel fax versie deel deelonderzoek hoofdlijn werkpakket maatregel aanbeveling thema top route item agendapunt kenmerk "
    "dossier kst kamerstuk kamerstukken zaaknummer trede treden tranche ambitie doelstelling speerpunt knelpunt bouwsteen schaal vmbo havo iv"
)
_NUMBERING = frozenset((*_NUMBERED.split(), "§", "§§"))
_JOINTS = frozenset({"en", "of", "t/m", "tot", "met", "-", "–"})
#: A numbering word with what may stand between it and the number: other numbers of the same list.
_LISTED_BEFORE = re.compile(
    rf"(?:(?<!\w)(?:{_NUMBERED.replace(' ', '|')})\.?|§{{1,2}})\s?"
    r"(?:\(?[0-9]{1,3}(?:\.[0-9]{1,2})*[a-z]?\)?(?:,\s|\sen\s|\sof\s|\st/m\s|\stot\sen\smet\s|\slid\s|\s?[-–]\s?))*\Z",
    re.IGNORECASE,
)
_STREETS = ("straat", "laan", "plein", "weg", "kade", "gracht", "singel", "dreef")
_AFTER = re.compile(
    r"[\s-]?jarig|\suur\b|\s?[-–](?=[A-Za-zÀ-ÿ])|\+|-/|[-–]\s[0-9]+\+|[eE](?:\s|$)|\s(?:en|of|t/m)\s[0-9]+-jarig|\s?[A-Z]{2}\s(?=[A-Z])|\straject\b|:[0-9]"
    r"|\s(?:°|km|m2)\b|[’'»”]|\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)",
)
#: A bare number: a list's, a reference in brackets, one of the telephone.
_LIST_NUMBER = re.compile(r"[0-9]{1,2}(?:[-+][0-9]{1,2})?")
_LISTED = re.compile(r"\s?[.)](?:\s|\Z)|[a-z]?\)")
_LONGEST_PHONE = 22
_PHONE = re.compile(r"(?<![0-9.,])0[0-9]{1,3}[\s-](?:[0-9]{2,4}\s){0,3}\Z|[0-9]\s?[-–]\Z")

_YOUNG = (
    "(?:jongeren|kinderen|jeugdigen|kind|jeugdige|jongere|meisjes|jongens|pleegkind|pleegkinderen|pleegjongeren|jongvolwassenen|mensen|iedereen"
    "|leeftijd|leeftijden|personen)"
)
_AGE_BEFORE = re.compile(
    rf"(?:(?<!\w){_YOUNG}(?:\s(?:van|in\sde\sleeftijd\svan|onder|boven|vanaf|tot|tussen|met|tot\sen\smet|t/m|ouder\sdan|jonger\sdan)){{0,2}}(?:\sde)?|"
    r"(?<!\w)(?:ouder\sdan|jonger\sdan|boven\sde|onder\sde|leeftijd\svan|tot\sen\smet|t/m|al|vanaf|naar|tot|grens\svan|zijn|haar|hun))\s\Z",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(
    r"\s(?:oud|wordt|worden|was|waren|zijn\sen|en\souder|of\souder|en\sjonger|of\sjonger|nieuwe)\b|:"
)
#: An age without its unit: "jongeren tussen de 12 en 29", "die al 18 waren".
_AGES_BEFORE = re.compile(rf"(?<!\w){_YOUNG}\s(?:van\s|tussen\s(?:de\s)?)?\Z", re.IGNORECASE)
_UP_TO_AGE = re.compile(r"(?<!\w)(?:al|vanaf|tot|boven\sde|onder\sde)\s\Z")
_AGE_REACHED = re.compile(r"\s(?:waren|was|wordt|worden|zijn)\b")
_LASTS = re.compile(
    r"(?<!\w)(?:duurt|duren|duurde|gedurende|looptijd\svan|periode\svan|termijn\svan|na|over|binnen|elke|iedere|om\sde|per|langer\sdan|korter\sdan|al)\s\Z"
)
#: Years beyond which a number of years is an age, unless the words before say that it lasts.
_SHORT = 10
_LONGEST_AGE = 120
_YEARS = range(1900, 2101)
_FEWEST_DIGITS_OF_A_CODE = 5

_LONGEST_MARK = 3
#: Where a sentence has ended, and another mark may stand: "verbeteren.3 4 Wij".
_ENDED = re.compile(r"[.)»”’]\s\Z|[.)»”’]\s?[0-9]{1,3}\s\Z")
_NOTE = re.compile(r"(?<![^\s])([0-9]{1,3})(?=\s+(?:[A-Z“\"‘«]|http|www|_))", re.MULTILINE)


def footnotes(joined: Joined) -> frozenset[str]:
    """
    The numbers that open a line as those of footnotes do: followed by a capital or an address.

    >>> from jeugdbeleid.dutch.text import join
    >>> sorted(footnotes(join("in 2017 beëindigd5.\\n5 In deze factsheet\\n3 weken")))
    ['5']
    """
    return frozenset(match[1] for match in _NOTE.finditer(joined.text) if joined.starts_line(match.start()))


def is_noise(text: str, start: int, end: int, figure: Figure, *, opens_line: bool, marks: frozenset[str]) -> bool:
    """
    Whether a number in running text is no figure of the world: `opens_line` says whether it opens a line, `marks` which numbers have a footnote.
    """
    before, after = text[max(0, start - _BACK) : start], text[end : end + _AHEAD]
    if figure.numerator is None and figure.unit in {Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.EUR}:
        return False
    if _is_numbered(before) or _AFTER.match(after) is not None:
        return True
    if figure.unit is Unit.YEAR:
        return _is_age(figure, before, after)
    if figure.unit not in {Unit.COUNT, Unit.GRADE}:
        return False
    if not text[start].isdigit():
        return _is_age_without_unit(figure, before, after)
    return _is_bare_noise(text[start:end], figure, before, after, opens_line=opens_line, marks=marks)


def _is_numbered(before: str) -> bool:
    """
    Whether a number stands in a bracket of its own, is the number of a thing ("artikelen 2 en"), or of a house.
    """
    words = before.split()
    last = words[-1] if words else ""
    if before.endswith("[") or (last.endswith(_STREETS) and last not in _STREETS and before.endswith(" ")):
        return True
    for word in reversed(words):
        bare = word.strip("().,;").lower()
        if bare in _NUMBERING:
            return _LISTED_BEFORE.search(before) is not None
        if bare not in _JOINTS and not bare[:1].isdigit():
            return False
    return False


def _is_age(figure: Figure, before: str, after: str) -> bool:
    years = figure.value if figure.value is not None else figure.high
    if years is None or years > _LONGEST_AGE or _LASTS.search(before) is not None:
        return False
    return (
        years >= _SHORT
        or figure.low is not None
        or _AGE_AFTER.match(after) is not None
        or _AGE_BEFORE.search(before) is not None
    )


def _is_bare_noise(
    digits: str, figure: Figure, before: str, after: str, *, opens_line: bool, marks: frozenset[str]
) -> bool:
    """
    A number in digits with nothing but itself: that of a list, a footnote, a page, a year in a name, a code, an age.
    """
    plain = digits.isdigit()
    bracketed = before.endswith("(") and after.startswith(")") and len(digits) > _LONGEST_MARK
    if digits[0] == "0" and digits[1:2].isdigit():
        return True
    if plain and (
        len(digits) >= _FEWEST_DIGITS_OF_A_CODE
        or bracketed
        or figure.value in _YEARS
        or _PHONE.search(before[-_LONGEST_PHONE:]) is not None
    ):
        return True
    noted = plain and len(digits) <= _LONGEST_MARK and (digits in marks or str(int(digits) - 1) in marks)
    if opens_line and ((noted and digits in marks) or (plain and not after.replace("_", "").strip())):
        return True
    if (
        _LIST_NUMBER.fullmatch(digits)
        and _LISTED.match(after)
        and (opens_line or (after[0] == ")" and before.count("(") <= before.count(")")))
    ):
        return True
    return (noted and _ENDED.search(before) is not None) or _is_age_without_unit(figure, before, after)


def _is_age_without_unit(figure: Figure, before: str, after: str) -> bool:
    """
    "jongeren tussen de 12 en 29", "die al 18 waren".
    """
    highest = figure.value if figure.value is not None else figure.high
    if highest is None or highest > _LONGEST_AGE:
        return False
    if figure.low is not None and _AGES_BEFORE.search(before) is not None:
        return True
    return _AGE_REACHED.match(after) is not None and _UP_TO_AGE.search(before) is not None
