"""
Uitdrukkingen: words of time that only mean something together, as data; and the single ones that stand for as much.

A phrase is found by its words in small letters, without accents; of several that stand at a place the longest is taken. A new one is one more in its row.
"""

from __future__ import annotations

from typing import Any, NamedTuple

__all__ = ["LISTED", "Entry"]


class Entry(NamedTuple):
    """
    A part of speech, and what the word or phrase is worth there: a number, a name, or a pair of them.
    """

    kind: str
    value: Any


#: A part of speech, a value, and the phrases that have them, set apart by semicolons.
_TABLE: tuple[tuple[str, Any, str], ...] = (
    (
        "operator",
        "begin",
        (
            "met ingang van; m.i.v; met terugwerkende kracht per; met terugwerkende kracht vanaf; met terugwerkende kracht tot; met terugwerkende kracht tot "
            "en met; te beginnen in; te beginnen met; te beginnen per; te beginnen op; van start; van start per; start per; start op; start vanaf; start met "
            "ingang van; starten per; gestart per; beginnend in; beginnend op; startend in; startend per; startend vanaf; ingaande op; ingaand per; ingaand "
            "op; gestart in; gestart op; gestart vanaf; van start in; van start op; in gang gezet in; ingaande per; in werking per; inwerkingtreding per; "
            "inwerkingtreding op; eerste ingang; vanaf het moment van; al sinds; al vanaf; pas vanaf; pas per; pas met ingang van"
        ),
    ),
    ("within", "", "binnen een periode van"),
    ("entry", "begin", "inwerkingtreding; inwerkingtreding van de wet"),
    (
        "operator",
        "end",
        (
            "niet later dan; niet na; op zijn laatst; op z'n laatst; ten laatste; op het laatst; op uiterlijk; uiterlijk per; uiterlijk aan; uiterste datum; "
            "uiterlijke datum; voor of op; op of voor; ten langste tot en met; maximaal tot en met; geldig tot en met; loopt tot en met; "
            "deadline is"
        ),
    ),
    (
        "operator",
        "before",
        (
            "uiterlijk voor; nog voor; al voor; ruim voor; net voor; kort voor; vlak voor; voorafgaand aan; eerder dan; voor aanvang van"
        ),
    ),
    ("separator", "to", "tot en met; tot uiterlijk; tot en met uiterlijk; tot op"),
    ("separator", "or", "dan wel; danwel"),
    (
        "separator",
        "till",
        "tot aan; tot voor; maximaal tot; hoogstens tot; hooguit tot; uiterlijk tot; ten langste tot; geldig tot; loopt tot",
    ),
    (
        "operator",
        "after",
        "direct na; kort na; vlak na; net na; pas na; meteen na; later dan; na afloop van; na ommekomst van",
    ),
    (
        "operator",
        "earliest",
        (
            "op zijn vroegst; op z'n vroegst; op zijn vroegst in; op zijn vroegst per; op zijn vroegst vanaf; op z'n vroegst in; op zijn vroegst op; ten "
            "vroegste; ten vroegste in; ten vroegste per; op het vroegst; niet eerder dan; niet voor; niet vroeger dan; vroegst; vroegstens; op vroegst"
        ),
    ),
    (
        "decoration",
        "",
        (
            "naar verwachting; naar alle waarschijnlijkheid; volgens planning; in de loop van; in de loop der; in loop van; in de periode van; de periode "
            "van; over de periode; voor de periode; ten tijde van; naar het zich laat aanzien; bij voorkeur; indien mogelijk; in beginsel; in principe; om en "
            "nabij; streven is; ons streven is; streven naar; met als streefdatum; voor de jaren; over de jaren; onder voorbehoud; o.v.b; voorzien voor; "
            "gepland voor; op de dag van; naar schatting; een termijn van"
        ),
    ),
    (
        "onward",
        "",
        (
            "en verder; en later; of later; en daarna; en volgende jaren; en de jaren daarna; en verdere jaren; en de daaropvolgende jaren; en daaropvolgende "
            "jaren; en opvolgende jaren; e.v jaren"
        ),
    ),
    (
        "part",
        0,
        (
            "begin van; aanvang van; de start van; het begin van; in het begin van; aan het begin van; bij aanvang van; bij de start van; bij het begin van; "
            "vroeg in; vroege"
        ),
    ),
    ("part", 1, "het midden van; midden in; halverwege"),
    (
        "part",
        2,
        (
            "einde van; eind van; het einde van; het eind van; op het einde van; aan het einde van; aan het eind van; tegen het einde van; tegen het eind "
            "van; tegen eind; laat in; late; afloop van; slot van; het slot van"
        ),
    ),
    ("which", "this", "de lopende; het lopende; de huidige; het huidige"),
    ("study", "", "academisch jaar; academische jaar"),
    ("operator", "done", "of eerder; of daarvoor"),
    ("runs", "", "loopt; duurt; lopen; loopt door; lopen door; is geldig; geldt; geldig"),
    ("least", "", "ten minste; in ieder geval"),
    (
        "recurring",
        None,
        (
            "periodiek; periodieke; op periodieke basis; regelmatig; op regelmatige basis; met regelmaat; met enige regelmaat; op gezette tijden; op vaste "
            "momenten; cyclisch; terugkerend; steeds terugkerend; meerdere keren per jaar; meermaals per jaar; meerdere malen per jaar; enkele malen per "
            "jaar; verschillende keren per jaar; enkele keren per jaar; een aantal keer per jaar; een paar keer per jaar"
        ),
    ),
    ("recurring", (2, "year"), "jaarlijks terugkerend; jaarlijks terugkerende; jaar op jaar"),
    (
        "continuing",
        None,
        (
            "doorlopend; doorlopende; doorlopend proces; lopend proces; lopende activiteit; lopend traject; is lopend; is doorlopend; doorlopende activiteit; "
            "al jaren; al jarenlang; al langer; lopend; lopende; structureel; structurele; permanent; permanente; continu; continue; continu proces; "
            "voortdurend; blijvend; blijvende; bestendig; onafgebroken; aanhoudend; ongoing; in uitvoering; voor onbepaalde tijd; voor onbepaalde duur; "
            "onbepaalde tijd; gedurende de gehele looptijd; gedurende de hele looptijd; gehele looptijd; hele looptijd; gedurende het gehele programma; "
            "gedurende het hele programma; gehele periode; hele periode; gedurende de hele periode; gedurende de gehele periode; het hele jaar door; hele "
            "jaar door; het gehele jaar door; gehele jaar door; jaarrond; is een doorlopend proces; vast onderdeel; reeds in gang gezet; reeds gestart; al "
            "gestart; is gestart"
        ),
    ),
    (
        "undated",
        None,
        (
            "op korte termijn; op korte en lange termijn; op de korte en lange termijn; voor de korte termijn; voor de korte en de lange termijn; voor de "
            "korte en lange termijn; voor de langere termijn; voor de lange termijn; voor de middellange termijn; voor langere tijd; op de korte termijn; op "
            "zeer korte termijn; op zo kort mogelijke termijn; binnen afzienbare tijd; binnen afzienbare termijn; op afzienbare termijn; op middellange "
            "termijn; op de middellange termijn; op lange termijn; op de lange termijn; op langere termijn; op de langere termijn; op termijn; op den duur; "
            "korte termijn; middellange termijn; lange termijn; langere termijn; op kortst mogelijke termijn; op een later moment; op een later tijdstip; op "
            "een nader te bepalen moment; op een nader te bepalen tijdstip; op een nader te bepalen datum; in een later stadium; in een latere fase; in de "
            "toekomst; in de nabije toekomst; in de komende periode; in de komende tijd; de nabije toekomst; zo spoedig mogelijk; zo spoedig als mogelijk; zo "
            "snel mogelijk; zo snel als mogelijk; zo vroeg mogelijk; zo kort mogelijk; z.s.m; zsm; spoedig; ten spoedigste; met spoed; met voorrang; "
            "binnenkort; binnen korte tijd; weldra; t.z.t; te zijner tijd; tzt; te gelegener tijd; te gepasten tijde; n.t.b; ntb; n.n.b; nnb; n.t.g; t.b.d; "
            "tbd; asap; a.s.a.p; later te bepalen; planning volgt; in overleg te bepalen; t.b.a; nader te bepalen; nog te bepalen; nader in te vullen; nog "
            "nader te bepalen; nader vast te stellen; nog vast te stellen; nog niet bekend; nog onbekend; datum onbekend; datum volgt; volgt later; nog niet "
            "gepland; nog in te plannen; nog te plannen; nog niet vastgesteld; vooralsnog; vooralsnog onbekend; voorlopig; tot nader order; tot nader "
            "bericht; tot nader te bepalen datum; tot nader te bepalen moment; per direct; per ommegaande; per omgaande; onmiddellijk; direct; terstond; "
            "meteen; met onmiddellijke ingang; met directe ingang; onverwijld; momenteel; thans; op dit moment; op het moment; op dit ogenblik; nu; "
            "tegenwoordig; ooit; eerdaags; straks; eerlang; dezer dagen; een dezer dagen; in een vroeg stadium; tijdig; tussentijds; in fasen; gefaseerd; "
            "stapsgewijs; geleidelijk; mettertijd; gaandeweg; na verloop van tijd; op het juiste moment; wanneer mogelijk; indien nodig; zodra mogelijk; "
            "zodra dit mogelijk is; zo gauw mogelijk; recentelijk; onlangs; vandaag de dag; op enig moment; in een volgende fase; vervolgfase; in een later "
            "jaar; later; op kortere termijn; de komende jaren; tot op heden; tot nu toe; tot dusver; tot nog toe; tot dusverre; op basis van behoefte; naar "
            "behoefte; op afroep; ad hoc"
        ),
    ),
)

#: Every phrase, and every single word of the kinds that phrases have, with what it is worth.
LISTED: dict[str, Entry] = {
    phrase: Entry(kind, value) for kind, value, phrases in _TABLE for phrase in phrases.split("; ")
}
