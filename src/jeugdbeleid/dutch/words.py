"""
Woordenschat: the Dutch words of time, as data. A word is looked up in small letters, without accents, its abbreviating full stop dropped.

`WORDS` gives each single word its part of speech and its value; `PHRASES` does the same for words that only mean something together. A new spelling
is one more entry here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["ALONE", "ABBREVIATIONS", "COUNTED", "NUMBERING", "PHRASES", "PLURALS", "WORDS", "Entry"]


class Entry(NamedTuple):
    """
    A part of speech, and what the word is worth there.
    """

    kind: str
    value: object


def _entries(kind: str, table: Mapping[object, str]) -> dict[str, Entry]:
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
    1: "eerste", 2: "tweede", 3: "derde", 4: "vierde", 5: "vijfde", 6: "zesde", 7: "zevende", 8: "achtste", 9: "negende", 10: "tiende", 11: "elfde",
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
    "week": "week weken wk",
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
    "following": "volgend volgende",
    "previous": "vorig vorige verleden voorgaand voorgaande",
    "past": "afgelopen voorbije laatstleden",
}
_SEPARATORS = {"to": "tm tem", "till": "tot", "and": "en &", "or": "of", "as": "als", "dash": "- – — ‐ −", "slash": "/", "comma": ","}
_OPERATORS = {
    "begin": "vanaf sinds sedert per start startdatum aanvang ingangsdatum ingaande startend beginnend",
    "end": "uiterlijk deadline einddatum",
    "before": "voor",
    "after": "na",
    "done": "gereed klaar afgerond opgeleverd voltooid oplevering afronding gerealiseerd",
}
#: Words that leave the reading of what they stand beside as it is.
_DECORATIONS = (
    "op in d.d dd datum gedurende tijdens rond rondom omstreeks circa ca c.a ongeveer tegen richting verwacht verwachte gepland geplande planning vermoedelijk "
    "waarschijnlijk mogelijk hopelijk nog reeds al pas ergens zowel voorzien beoogd beoogde voorlopig periode periodes tijdvak jaargang anno eerder "
    "later indicatief doorlooptijd looptijd streefdatum peildatum realisatie uitvoering zo heel hele gehele volledige volledig : s"
)
_WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo"

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
    **_entries("weekday", dict.fromkeys([""], _WEEKDAYS)),
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
    **_entries("least", {"": "minimaal minstens tenminste gemiddeld maximaal ongeveer"}),
    **_entries("at", {"": "bij"}),
    **_entries("few", {"": "enkele paar aantal enige meerdere"}),
    **_entries("prinsjesdag", {"": "prinsjesdag"}),
    **_entries("session", {"": "vergaderjaar"}),
}

_RHYTHM = {"day": "dagelijks", "week": "wekelijks", "month": "maandelijks", "quarter": "kwartaallijks", "year": "jaarlijks"}
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
PLURALS = frozenset("dagen werkdagen weken maanden kwartalen jaren tijd periode decennia decennium termijn collegeperiode kabinetsperiode raadsperiode".split())


def _phrases(kind: str, value: object, lines: str) -> Iterable[tuple[str, Entry]]:
    return ((line.strip(), Entry(kind, value)) for line in lines.strip().splitlines())


_LISTED: dict[str, Entry] = dict(
    (
        *_phrases("operator", "begin", """
            met ingang van
            m.i.v
            met terugwerkende kracht per
            met terugwerkende kracht vanaf
            met terugwerkende kracht tot
            met terugwerkende kracht tot en met
            te beginnen in
            te beginnen met
            te beginnen per
            te beginnen op
            van start
            van start per
            start per
            start op
            start vanaf
            start met ingang van
            starten per
            gestart per
            beginnend in
            beginnend op
            startend in
            startend per
            startend vanaf
            ingaande op
            ingaande per
            in werking per
            inwerkingtreding
            inwerkingtreding per
            inwerkingtreding op
            eerste ingang
            vanaf het moment van
            al sinds
            al vanaf
        """),
        *_phrases("operator", "end", """
            niet later dan
            op zijn laatst
            op z'n laatst
            ten laatste
            op het laatst
            op uiterlijk
            uiterlijk op
            uiterlijk in
            uiterlijk per
            uiterlijk aan
            uiterlijk rond
            uiterste datum
            uiterlijke datum
            voor of op
            op of voor
            ten langste tot
            ten langste tot en met
            maximaal tot en met
            geldig tot en met
            loopt tot en met
            deadline is
        """),
        *_phrases("operator", "before", """
            uiterlijk voor
            nog voor
            al voor
            ruim voor
            net voor
            kort voor
            vlak voor
            voorafgaand aan
            eerder dan
            niet na
            voor aanvang van
        """),
        *_phrases("separator", "to", """
            tot en met
            tot uiterlijk
            tot en met uiterlijk
            tot uiterlijk in
            tot op
        """),
        *_phrases("separator", "till", """
            tot aan
            tot voor
            maximaal tot
            uiterlijk tot
            geldig tot
            loopt tot
        """),
        *_phrases("operator", "after", """
            direct na
            kort na
            vlak na
            net na
            pas na
            meteen na
            later dan
            na afloop van
            na ommekomst van
        """),
        *_phrases("operator", "earliest", """
            op zijn vroegst
            op z'n vroegst
            op zijn vroegst in
            op zijn vroegst per
            op zijn vroegst vanaf
            op z'n vroegst in
            op zijn vroegst op
            ten vroegste
            ten vroegste in
            ten vroegste per
            op het vroegst
            niet eerder dan
            niet voor
            niet vroeger dan
            vroegst
            vroegstens
            op vroegst
            pas vanaf
            pas in
            pas per
        """),
        *_phrases("decoration", "", """
            naar verwachting
            naar alle waarschijnlijkheid
            volgens planning
            in de loop van
            in de loop der
            in loop van
            in de periode
            in de periode van
            de periode van
            over de periode
            voor de periode
            gedurende de periode
            ten tijde van
            naar het zich laat aanzien
            bij voorkeur
            zo mogelijk
            indien mogelijk
            in beginsel
            in principe
            om en nabij
            zo rond
            zo tegen
            streven is
            het streven is
            ons streven is
            streven naar
            met als streefdatum
            nog in
            al in
            onder voorbehoud
            o.v.b
            gereed in
            een keer in
            voorzien in
            voorzien voor
            gepland in
            gepland voor
            gepland op
            verwacht in
            verwacht op
            in de maand
            in de maanden
            de maand
            de maanden
            op de dag van
            naar schatting
            in de zomermaanden van
        """),
        *_phrases("onward", "", """
            en verder
            en later
            en daarna
            en volgende
            en volgende jaren
            en de jaren daarna
            en verdere jaren
            en de daaropvolgende jaren
            en daaropvolgende jaren
            en opvolgende jaren
            en volgend
            e.v jaren
        """),
        *_phrases("part", 0, """
            begin van
            aanvang van
            de start van
            het begin van
            in het begin van
            aan het begin van
            bij aanvang van
            bij de start van
            bij het begin van
            vroeg in
            vroege
        """),
        *_phrases("part", 1, """
            het midden van
            midden in
            halverwege
        """),
        *_phrases("part", 2, """
            einde van
            eind van
            het einde van
            het eind van
            op het einde van
            aan het einde van
            aan het eind van
            tegen het einde van
            tegen het eind van
            tegen eind
            laat in
            late
            afloop van
            slot van
            het slot van
        """),
        *_phrases("which", "this", """
            de lopende
            het lopende
            de huidige
            het huidige
        """),
        *_phrases("study", "", """
            academisch jaar
            academische jaar
        """),
        *_phrases("runs", "", """
            loopt
            lopen
            loopt door
            lopen door
            is geldig
            geldt
            geldig
        """),
        *_phrases("least", "", """
            ten minste
            in ieder geval
        """),
        *_phrases("recurring", None, """
            periodiek
            periodieke
            op periodieke basis
            regelmatig
            op regelmatige basis
            met regelmaat
            met enige regelmaat
            op gezette tijden
            op vaste momenten
            cyclisch
            terugkerend
            steeds terugkerend
            meerdere keren per jaar
            meermaals per jaar
            enkele keren per jaar
            een aantal keer per jaar
            een paar keer per jaar
            om het jaar
        """),
        *_phrases("recurring", (2, "year"), """
            ieder jaar
            elk jaar
            eens per jaar
            jaar op jaar
            alle jaren
        """),
        *_phrases("continuing", None, """
            doorlopend
            doorlopende
            doorlopend proces
            doorlopende activiteit
            al jaren
            al jarenlang
            al langer
            lopend
            lopende
            structureel
            structurele
            permanent
            permanente
            continu
            continue
            continu proces
            voortdurend
            blijvend
            blijvende
            bestendig
            onafgebroken
            aanhoudend
            ongoing
            in uitvoering
            voor onbepaalde tijd
            voor onbepaalde duur
            onbepaalde tijd
            gedurende de gehele looptijd
            gedurende de hele looptijd
            gehele looptijd
            hele looptijd
            gedurende het gehele programma
            gedurende het hele programma
            gehele periode
            hele periode
            gedurende de hele periode
            gedurende de gehele periode
            het hele jaar door
            hele jaar door
            het gehele jaar door
            gehele jaar door
            jaarrond
            is een doorlopend proces
            vast onderdeel
            reeds in gang gezet
            reeds gestart
            al gestart
            is gestart
        """),
        *_phrases("undated", None, """
            op korte termijn
            op korte en lange termijn
            op de korte en lange termijn
            voor de korte termijn
            voor de korte en de lange termijn
            voor de korte en lange termijn
            voor de langere termijn
            voor de lange termijn
            voor de middellange termijn
            voor langere tijd
            op de korte termijn
            op zeer korte termijn
            op zo kort mogelijke termijn
            op zo kort mogelijke termijn
            binnen afzienbare tijd
            binnen afzienbare termijn
            op afzienbare termijn
            op middellange termijn
            op de middellange termijn
            op lange termijn
            op de lange termijn
            op langere termijn
            op de langere termijn
            op termijn
            op den duur
            korte termijn
            middellange termijn
            lange termijn
            langere termijn
            op kortst mogelijke termijn
            op een later moment
            op een later tijdstip
            op een nader te bepalen moment
            op een nader te bepalen tijdstip
            op een nader te bepalen datum
            in een later stadium
            in een latere fase
            in de toekomst
            in de nabije toekomst
            in de komende periode
            in de komende tijd
            de nabije toekomst
            zo spoedig mogelijk
            zo spoedig als mogelijk
            zo snel mogelijk
            zo snel als mogelijk
            zo vroeg mogelijk
            zo kort mogelijk
            z.s.m
            zsm
            spoedig
            ten spoedigste
            met spoed
            met voorrang
            binnenkort
            binnen korte tijd
            weldra
            t.z.t
            te zijner tijd
            tzt
            te gelegener tijd
            te gepasten tijde
            n.t.b
            ntb
            n.n.b
            nnb
            n.t.g
            t.b.d
            tbd
            t.b.a
            nader te bepalen
            nog te bepalen
            nader in te vullen
            nog nader te bepalen
            nader vast te stellen
            nog vast te stellen
            nog niet bekend
            nog onbekend
            datum onbekend
            datum volgt
            volgt later
            nog niet gepland
            nog in te plannen
            nog te plannen
            nog niet vastgesteld
            vooralsnog
            vooralsnog onbekend
            voorlopig
            tot nader order
            tot nader bericht
            tot nader te bepalen datum
            tot nader te bepalen moment
            per direct
            per ommegaande
            per omgaande
            onmiddellijk
            direct
            terstond
            meteen
            met onmiddellijke ingang
            met directe ingang
            onverwijld
            momenteel
            thans
            op dit moment
            op het moment
            op dit ogenblik
            nu
            tegenwoordig
            ooit
            eerdaags
            eerlang
            dezer dagen
            een dezer dagen
            in een vroeg stadium
            tijdig
            tussentijds
            in fasen
            gefaseerd
            stapsgewijs
            geleidelijk
            mettertijd
            gaandeweg
            na verloop van tijd
            op het juiste moment
            wanneer mogelijk
            indien nodig
            zodra mogelijk
            zodra dit mogelijk is
            zo gauw mogelijk
            recentelijk
            onlangs
            vandaag de dag
            op enig moment
            in een volgende fase
            vervolgfase
            in een later jaar
            later
            op kortere termijn
            de komende jaren
            tot op heden
            tot nu toe
            tot dusver
            tot nog toe
            tot dusverre
            op basis van behoefte
            naar behoefte
            op afroep
            ad hoc
        """),
    )
)  # fmt: skip

#: Moments that recur on days we do not know: a recess, a budget, an election. With a word of order before them they are recognised and not dated.
_EVENTS = (
    "zomerreces kerstreces herfstreces voorjaarsreces krokusreces meireces reces zomervakantie kerstvakantie herfstvakantie voorjaarsvakantie meivakantie "
    "vakantie vakantieperiode vakanties inwerkingtreding verkiezingen gemeenteraadsverkiezingen tweede-kamerverkiezingen kamerverkiezingen "
    "begrotingsbehandeling begrotingsbehandelingen voorjaarsnota najaarsnota miljoenennota kadernota programmabegroting begroting begrotingscyclus bestuursrapportage jaarwisseling zomerstop "
    "kabinetsformatie formatie kabinetsperiode collegeperiode raadsperiode bestuursperiode regeerperiode zittingsperiode coalitieperiode "
    "beleidsperiode planperiode programmaperiode subsidieperiode contractperiode projectperiode"
)
WORDS.update(_entries("event", {"": _EVENTS}))
WORDS.update({words: entry for words, entry in _LISTED.items() if " " not in words and words not in WORDS})
WORDS["lopend"] = WORDS["lopende"] = Entry("which", "this")


def _by_first_word(listed: Mapping[str, Entry]) -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """
    The phrases of two words and more by their first word, the longest first.
    """
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for words, entry in listed.items():
        first, *rest = words.split()
        if rest:
            found.setdefault(first, []).append((tuple(rest), entry))
    return {first: tuple(sorted(group, key=lambda one: -len(one[0]))) for first, group in found.items()}


PHRASES = _by_first_word(_LISTED)

#: Words whose full stop abbreviates and ends no sentence.
ABBREVIATIONS = frozenset([*" ".join(_ABBREVIATED_MONTHS.values()).split(), *"nr nrs art par blz jl ll ca kw wk mnd dd zsm ntb tzt nnb as ev".split(), *_WEEKDAYS.split()[7:]])

#: A number before one of these counts them, and is no year: "2000 kinderen".
COUNTED = frozenset(
    "euro procent % kinderen jeugdigen jongeren pleegouders pleegkinderen pleeggezinnen gezinnen plaatsen plekken keer maal uur leden inwoners medewerkers "
    "professionals gemeenten aanmeldingen meldingen deelnemers trajecten clienten mensen personen miljoen miljard duizend stuks woningen km meter "
    "gezinshuizen plaatsingen inschrijvingen leerlingen scholen bezoekers respondenten zaken dossiers ouders volwassenen vrijwilligers fte".split()
)
#: A number after one of these is its number, and is no year: "nr. 1912".
NUMBERING = frozenset(
    "nr nrs nummer nummers artikel artikelen art lid paragraaf par blz bladzijde bladzijden pagina pag p € eur euro $ wmo # kamerstuk kamerstukken "
    "dossier postbus handelingen ii tk ek".split()
)

#: Words that tell a time where they stand alone, in a table, and are common words in running text.
ALONE = frozenset(
    "nu direct meteen onmiddellijk terstond later tijdig geleidelijk gefaseerd stapsgewijs gaandeweg spoedig tegenwoordig ooit "
    "tussentijds voortdurend continue continu loopt lopen geldt geldig blijvend blijvende permanente doorlopende structurele pm voorlopig onlangs recentelijk onverwijld lopend "
    "regelmatig periodieke terugkerend cyclisch aanhoudend bestendig onafgebroken half vandaag heden morgen gisteren mar maa i ii iii iv".split()
) | {"met spoed", "met voorrang", "in uitvoering", "per jaar", "naar behoefte", "al gestart", "is gestart", "reeds gestart", "in fasen", "indien nodig", "vandaag de dag", "hele periode", "gehele periode", "het hele jaar", "vast onderdeel", "korte termijn", "middellange termijn", "lange termijn", "langere termijn", "op het moment"}
