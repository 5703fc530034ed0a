"""
Woordenschat: the Dutch words of time, as data. A word is looked up in small letters, without accents, its abbreviating full stop dropped.

`WORDS` gives each single word its part of speech and its value; `PHRASES` does the same for words that only mean something together. A new spelling
is one more entry here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jeugdbeleid.dutch.phrases import LISTED, Entry

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ABBREVIATIONS",
    "ALONE",
    "COUNTED",
    "NAMING",
    "NEUTRAL",
    "NUMBERING",
    "OPENERS",
    "PHRASES",
    "PLURALS",
    "WORDS",
    "Entry",
]


def _spaced(words: str) -> frozenset[str]:
    """
    The words of a text, as a set.
    """
    return frozenset(words.split())


def _entries(kind: str, table: Mapping[Any, str]) -> dict[str, Entry]:
    """
    From a table of value to its spellings, set apart by white space.
    """
    return {word: Entry(kind, value) for value, spellings in table.items() for word in spellings.split()}


_MONTHS = {
    1: "januari", 2: "februari", 3: "maart", 4: "april", 5: "mei", 6: "juni", 7: "juli", 8: "augustus", 9: "september", 10: "oktober",
    11: "november", 12: "december",
}  # fmt: skip
#: Abbreviated months stand for one only beside a day or a year, or with a full stop: "Jan" is also a name.
_ABBREVIATED_MONTHS = {
    1: "jan", 2: "feb febr", 3: "mrt mar maa", 4: "apr", 6: "jun", 7: "jul", 8: "aug", 9: "sep sept", 10: "okt oct", 11: "nov", 12: "dec",
}  # fmt: skip
#: The seasons in the order of the year, spring first.
_SEASONS = {
    1: "voorjaar lente voorjaarsmaanden lentemaanden voorjaarsperiode",
    2: "zomer zomermaanden zomerperiode",
    3: "najaar herfst najaarsmaanden herfstmaanden najaarsperiode",
    4: "winter wintermaanden winterperiode",
}
_ORDINALS = {
    1: "eerste ie", 2: "tweede iie", 3: "derde iiie", 4: "vierde ive", 5: "vijfde", 6: "zesde", 7: "zevende", 8: "achtste", 9: "negende", 10: "tiende", 11: "elfde",
    12: "twaalfde", -1: "laatste", -2: "voorlaatste",
}  # fmt: skip
#: Numbers of units, doubled, so that a half is whole.
_CARDINALS = {
    1: "half halve", 2: "een", 3: "anderhalf anderhalve", 4: "twee", 5: "tweeenhalf tweeeneenhalf", 6: "drie", 7: "drieenhalf", 8: "vier", 10: "vijf",
    12: "zes", 14: "zeven", 16: "acht", 18: "negen", 20: "tien", 22: "elf", 24: "twaalf", 28: "veertien", 30: "vijftien", 36: "achttien", 40: "twintig",
    48: "vierentwintig", 60: "dertig", 72: "zesendertig",
}  # fmt: skip
_UNITS = {
    "day": "dag dagen",
    "workday": "werkdag werkdagen",
    "week": "week weken wk weeknummer kalenderweek",
    "month": "maand maanden mnd",
    "quarter": "kwartaal kwartalen kw q",
    "half": "halfjaar halfjaren jaarhelft semester semesters",
    "third": "tertaal tertalen tertiaal tertialen",
    "year": "jaar jaren kalenderjaar kalenderjaren begrotingsjaar boekjaar verslagjaar dienstjaar",
    "school": "schooljaar schooljaren cursusjaar cursusjaren",
    "study": "studiejaar studiejaren collegejaar academiejaar",
}
_PARTS = {0: "begin", 1: "medio halverwege midden mid", 2: "eind einde"}
_WHICH = {
    "this": "dit deze huidige huidig lopende lopend",
    "next": "komend komende aankomend aankomende aanstaande aanstaand eerstkomende eerstvolgende eerstvolgend",
    "following": "volgend volgende nieuw nieuwe",
    "previous": "vorig vorige verleden voorgaand voorgaande",
    "past": "afgelopen voorbije laatstleden",
}
_SEPARATORS = {
    "to": "tm tem t.e.m t.m",
    "till": "tot",
    "and": "en & +",
    "or": "of a",
    "as": "als",
    "dash": "- – — ‐ −",
    "slash": "/",
    "comma": ",",
}
_OPERATORS = {
    "begin": "vanaf sinds sedert per start startdatum aanvang ingangsdatum ingaande startend beginnend",
    "end": "uiterlijk deadline einddatum",
    "before": "voor",
    "after": "na",
    "done": "gereed klaar afgerond opgeleverd voltooid oplevering afronding gerealiseerd",
}
#: Words that leave the reading of what they stand beside as it is.
_DECORATIONS = (
    "op in d.d dd datum gedurende tijdens rond rondom omstreeks circa ca c.a plm plusminus ongeveer ong tegen richting verwacht verwachte verwachting gepland geplande planning vermoedelijk "
    "waarschijnlijk mogelijk hopelijk nog reeds al pas ergens zowel voorzien beoogd beoogde voorlopig periode periodes tijdvak jaargang anno eerder "
    "later indicatief doorlooptijd looptijd streefdatum peildatum realisatie uitvoering zo heel hele gehele volledige volledig streven invoering implementatie eenmalig eenmalige incidenteel opnieuw met : ± ~ ≈ s"
)
_WEEKDAYS = {
    0: "maandag ma",
    1: "dinsdag di",
    2: "woensdag wo",
    3: "donderdag do",
    4: "vrijdag vr",
    5: "zaterdag za",
    6: "zondag",
}
_FEASTS = {
    "christmas": "kerst kerstmis kerstdagen",
    "easter": "pasen",
    "ascension": "hemelvaart hemelvaartsdag",
    "whitsun": "pinksteren",
}

#: What each word of time means.
WORDS: dict[str, Entry] = {
    **_entries("month", _MONTHS),
    **_entries("mon", _ABBREVIATED_MONTHS),
    **_entries("season", _SEASONS),
    **_entries("ordinal", _ORDINALS),
    **_entries("cardinal", _CARDINALS),
    **_entries("unit", _UNITS),
    **_entries("part", _PARTS),
    **_entries("edge", {0: "primo", 1: "ultimo"}),
    **_entries("which", _WHICH),
    **_entries("separator", _SEPARATORS),
    **_entries("operator", _OPERATORS),
    **_entries("decoration", dict.fromkeys([""], _DECORATIONS)),
    **_entries("weekday", _WEEKDAYS),
    **_entries("article", {"": "de het 't den"}),
    **_entries("van", {"": "van v"}),
    **_entries("helft", {"": "helft"}),
    **_entries("between", {"": "tussen"}),
    **_entries("within", {"": "binnen"}),
    **_entries("over", {"": "over"}),
    **_entries("ago", {"": "geleden"}),
    **_entries("post", {"past": "jl j.l ll l.l jongstleden", "next": "a.s as aanstaande eerstkomend", "this": "dezer"}),
    **_entries("onward", {"": "e.v ev e.v.j evj"}),
    **_entries("now", {0: "vandaag heden", 1: "morgen", -1: "gisteren", 2: "overmorgen", -2: "eergisteren"}),
    **_entries("roman", {1: "i", 2: "ii", 3: "iii", 4: "iv"}),
    **_entries("each", {"": "elk elke ieder iedere alle"}),
    **_entries("om", {"": "om"}),
    **_entries("keer", {"": "keer maal x"}),
    **_entries("times", {1: "eens eenmaal", 2: "tweemaal", 3: "driemaal", 4: "viermaal"}),
    **_entries("least", {"": "minimaal minstens tenminste gemiddeld maximaal"}),
    **_entries("at", {"": "bij"}),
    **_entries("few", {"": "enkele paar aantal enige meerdere"}),
    **_entries("prinsjesdag", {"": "prinsjesdag"}),
    **_entries("feast", _FEASTS),
    **_entries("session", {"": "vergaderjaar"}),
}

_RHYTHM = {
    "day": "dagelijks",
    "week": "wekelijks",
    "month": "maandelijks",
    "quarter": "kwartaallijks",
    "year": "jaarlijks",
}
_TIMES = {1: "half", 2: "", 4: "twee tweeen", 6: "drie", 8: "vier", 10: "vijf", 12: "zes", 20: "tien"}


def _rhythms() -> dict[str, Entry]:
    """
    The words in -lijks: from "dagelijks" to "vierjaarlijkse"; the value is a doubled number and its unit.
    """
    found = {}
    for unit, word in _RHYTHM.items():
        for doubled, spellings in _TIMES.items():
            for prefix in spellings.split() or [""]:
                for ending in ("", "e"):
                    found[prefix + word + ending] = Entry("rhythm", (doubled, unit))
    return found


WORDS.update(_rhythms())

#: Plurals that, without a number, name no time that could be dated: "de komende jaren".
PLURALS = _spaced(
    "dagen werkdagen weken maanden kwartalen jaren tijd periode decennia decennium termijn collegeperiode kabinetsperiode raadsperiode"
)


#: Moments that recur on days we do not know: a recess, a budget, an election. With a word of order before them they are recognised and not dated.
_EVENTS = (
    "zomerreces kerstreces herfstreces voorjaarsreces krokusreces meireces reces zomervakantie kerstvakantie herfstvakantie voorjaarsvakantie meivakantie "
    "vakantie vakantieperiode vakanties verkiezingen gemeenteraadsverkiezingen tweede-kamerverkiezingen kamerverkiezingen "
    "begrotingsbehandeling begrotingsbehandelingen voorjaarsnota najaarsnota miljoenennota kadernota programmabegroting begroting "
    "begrotingscyclus bestuursrapportage jaarwisseling zomerstop "
    "kabinetsformatie formatie kabinetsperiode collegeperiode raadsperiode bestuursperiode regeerperiode zittingsperiode coalitieperiode "
    "beleidsperiode planperiode programmaperiode subsidieperiode contractperiode projectperiode"
)
WORDS.update(_entries("event", {"": _EVENTS}))
WORDS.update({words: entry for words, entry in LISTED.items() if " " not in words and words not in WORDS})
WORDS["lopend"] = WORDS["lopende"] = Entry("which", "this")


def _by_first_words(listed: Mapping[str, Entry]) -> dict[tuple[str, str], tuple[tuple[tuple[str, ...], Entry], ...]]:
    """
    The phrases by their first two words, each with the rest of its words; the longest first.
    """
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], Entry]]] = {}
    for words, entry in listed.items():
        first, *rest = words.split()
        if rest:
            found.setdefault((first, rest[0]), []).append((tuple(rest[1:]), entry))
    return {pair: tuple(sorted(group, key=lambda one: -len(one[0]))) for pair, group in found.items()}


#: The phrases of several words, by their first two.
PHRASES = _by_first_words(LISTED)

_ABBREVIATED = " ".join(_ABBREVIATED_MONTHS.values()).split()
#: The first words of phrases, to tell at once that a word opens none.
OPENERS = frozenset(first for first, _ in PHRASES)

#: Words whose full stop abbreviates and ends no sentence.
ABBREVIATIONS = frozenset(_ABBREVIATED) | _spaced(
    "nr nrs art par blz jl ll ca plm ong kw wk mnd dd zsm ntb tzt nnb as ev ma di wo do vr za"
)

#: A number before one of these counts them, and is no year: "2000 kinderen".
COUNTED = _spaced(
    "euro procent % kinderen jeugdigen jongeren pleegouders pleegkinderen pleeggezinnen gezinnen plaatsen plekken keer maal uur leden inwoners medewerkers "
    "professionals gemeenten aanmeldingen meldingen deelnemers trajecten clienten mensen personen miljoen miljard duizend stuks woningen km meter "
    "gezinshuizen plaatsingen inschrijvingen leerlingen scholen bezoekers respondenten zaken dossiers ouders volwassenen vrijwilligers fte"
)
#: A number after one of these is its number, and is no year: "nr. 1912".
NUMBERING = _spaced(
    "nr nrs nummer nummers artikel artikelen art lid paragraaf par blz bladzijde bladzijden pagina pag p € eur euro $ wmo # kamerstuk kamerstukken "
    "dossier postbus handelingen ii tk ek"
)

#: Words that tell a time where they stand alone, in a table, and are common words in running text.
ALONE = _spaced(
    "nu direct meteen onmiddellijk terstond later tijdig geleidelijk gefaseerd stapsgewijs gaandeweg spoedig tegenwoordig ooit "
    "tussentijds voortdurend continue continu loopt lopen geldt geldig blijvend blijvende permanente doorlopende structurele pm voorlopig "
    "onlangs recentelijk onverwijld lopend "
    "regelmatig periodieke terugkerend cyclisch aanhoudend bestendig onafgebroken half vandaag heden morgen gisteren mar maa i ii iii iv dagelijkse "
    "straks"
) | {
    "gestart in", "gestart op", "gestart vanaf", "van start in", "van start op", "in gang gezet in",
    "al langer", "al jaren", "al jarenlang", "vooralsnog", "zo vroeg mogelijk", "zo kort mogelijk", "in de toekomst", "voor langere tijd", "met spoed",
    "met voorrang", "in uitvoering", "naar behoefte", "al gestart", "is gestart", "reeds gestart", "in fasen", "indien nodig", "vandaag de dag",
    "hele periode", "gehele periode", "vast onderdeel", "korte termijn", "middellange termijn", "lange termijn", "langere termijn", "op het moment",
}  # fmt: skip

#: Parts of speech that name a time, or a rhythm, or may stand for one: no expression is without one of them.
NAMING = frozenset(
    "date month mon season lettered unit study session year short marked weekday over within which few now prinsjesdag feast event entry rhythm recurring "
    "continuing undated runs edge helft".split()
)
#: Parts of speech that stand before one of those, or between them.
NEUTRAL = frozenset(
    "int ordinal cardinal times roman separator operator article decoration van between part each om keer least at ago post onward sign".split()
)
