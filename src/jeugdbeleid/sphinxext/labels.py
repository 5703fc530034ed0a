"""
Opschriften: the words of the pages, in Dutch and in English.
"""

from __future__ import annotations

from jeugdbeleid.wording import check_lang

__all__ = ["KIND", "NAMES", "OTHERS", "PLURALS", "label"]

#: The name under which each kind of record is referred to, by the name of its register.
NAMES = {
    "plans": "plan",
    "action_lines": "line",
    "measures": "measure",
    "targets": "target",
    "indicators": "indicator",
    "observations": "observation",
    "documents": "document",
    "organisations": "organisation",
    "commitments": "commitment",
    "funding": "funding",
    "practices": "practice",
    "obstacles": "obstacle",
}

#: What is shown that is no record.
OTHERS = {"timeline": ("tijdlijn", "timeline"), "index": ("ingang", "list")}

#: What a person calls one of a kind.
KIND = {
    "plan": ("plan", "plan"),
    "line": ("actielijn", "action line"),
    "measure": ("maatregel", "measure"),
    "target": ("doel", "aim"),
    "indicator": ("indicator", "indicator"),
    "observation": ("cijfer", "figure"),
    "document": ("document", "document"),
    "organisation": ("organisatie", "organisation"),
    "commitment": ("toezegging", "commitment"),
    "funding": ("financiering", "funding"),
    "practice": ("goed voorbeeld", "good practice"),
    "obstacle": ("knelpunt", "obstacle"),
    "relation": ("band", "tie"),
    "reconciliation": ("aansluiting", "reconciliation"),
}

#: What a person calls all of a kind.
PLURALS = {
    "plan": ("Plannen", "Plans"),
    "line": ("Actielijnen", "Action lines"),
    "measure": ("Maatregelen", "Measures"),
    "target": ("Doelen", "Aims"),
    "indicator": ("Indicatoren", "Indicators"),
    "observation": ("Cijfers", "Figures"),
    "document": ("Documenten", "Documents"),
    "organisation": ("Organisaties", "Organisations"),
    "commitment": ("Toezeggingen en moties", "Commitments"),
    "funding": ("Geld", "Money"),
    "practice": ("Goede voorbeelden", "Good practices"),
    "obstacle": ("Knelpunten", "Obstacles"),
    "relation": ("Banden", "Ties"),
    "reconciliation": ("Aansluitingen", "Reconciliations"),
}

_TEXT = {
    # What stands before a fact.
    "id": ("Kenmerk", "Id"),
    "kind": ("Soort", "Kind"),
    "topics": ("Onderwerpen", "Topics"),
    "note": ("Toelichting", "Note"),
    "named": ("Naam in het document", "Name in the document"),
    "period": ("Periode", "Period"),
    "owners": ("Eigenaren", "Owners"),
    "plan": ("Plan", "Plan"),
    "line": ("Actielijn", "Action line"),
    "number": ("Nummer", "Number"),
    "indicator": ("Indicator", "Indicator"),
    "goal": ("Gevraagd", "Asked"),
    "stated": ("Zoals het er staat", "As it stands there"),
    "measured": ("Gemeten over", "Measured over"),
    "due": ("Termijn", "Due"),
    "breakdown": ("Uitsplitsing", "Breakdown"),
    "scope": ("Bereik", "Scope"),
    "proxies": ("Lijkt erop, maar beslist niet", "Near it, but decides nothing"),
    "restates": ("Herhaalt", "Restates"),
    "restated": ("Herhaald in", "Restated in"),
    "unit": ("Eenheid", "Unit"),
    "population": ("Populatie", "Population"),
    "counted": ("Meetwijze", "Counted"),
    "share_of": ("Aandeel van", "Share of"),
    "better": ("Gewenste richting", "Better"),
    "producer": ("Maker", "Producer"),
    "additive": ("Optelbaar", "Additive"),
    "family": ("Verwante indicatoren", "Related indicators"),
    "care_form": ("Trede van de ladder", "Step of the ladder"),
    "issuers": ("Afzenders", "Issuers"),
    "dated": ("Datum", "Date"),
    "dated_by": ("Datum volgens", "Date according to"),
    "citations": ("Vindplaats", "Reference"),
    "address": ("Adres", "Address"),
    "held": ("Tekst", "Text"),
    "announced": ("Aangekondigd voor", "Announced for"),
    "names": ("Ook genoemd", "Also called"),
    "former": ("Vroegere namen", "Former names"),
    "made_on": ("Gedaan op", "Made on"),
    "by": ("Door", "By"),
    "to": ("Aan", "To"),
    "members": ("Leden", "Members"),
    "subject": ("Onderwerp", "Subject"),
    "answered_by": ("Beantwoord door", "Answered by"),
    "delay": ("Na de termijn", "After the due date"),
    "last_spoken": ("Laatst genoemd in", "Last mentioned in"),
    "parties": ("Partijen", "Parties"),
    "sources": ("Bronnen", "Sources"),
    "required": ("Nodig", "Required"),
    "margin": ("Verschil", "Margin"),
    "standing": ("Zoals het nu staat", "As it stands now"),
    "needs": ("Wat het zou beslissen", "What would decide it"),
    "lineage": ("Van vroeger naar later", "From early to late"),
    # Headings of tables and of parts of a page.
    "document": ("Document", "Document"),
    "says": ("Wat er staat", "What it says"),
    "when": ("Wanneer", "When"),
    "state": ("Stand", "State"),
    "state_known": ("Laatst bekende stand", "Last known state"),
    "what": ("Wat", "What"),
    "who": ("Wie", "Who"),
    "figure": ("Cijfer", "Figure"),
    "status": ("Status", "Status"),
    "source": ("Bron", "Source"),
    "use": ("Rol", "Role"),
    "verdict": ("Oordeel", "Verdict"),
    "outcome": ("Uitkomst", "Outcome"),
    "amount": ("Bedrag", "Amount"),
    "lines": ("Regels", "Lines"),
    "on_day": ("Op {day}", "On {day}"),
    "count": ("Aantal", "Number"),
    "title": ("Naam", "Name"),
    "place": ("Plaats", "Place"),
    "year": ("Jaar", "Year"),
    "reports": ("Wat documenten ervan zeggen", "What documents say of it"),
    "evidence": ("De cijfers", "The figures"),
    "owes": ("Waarop zij aanspreekbaar is", "What it answers for"),
    "takes_part": ("Verdere maatregelen", "Other measures"),
    "its_documents": ("Haar documenten", "Its documents"),
    "observations": ("Alle cijfers", "All figures"),
    "targets_on_it": ("Doelen met deze indicator", "Aims on this indicator"),
    "says_all": ("Alles wat dit document zegt", "All that this document says"),
    "spoken_of": ("Waar het genoemd wordt", "Where it is mentioned"),
    "timeline": ("Tijdlijn", "Timeline"),
    "timelines": ("Tijdlijnen", "Timelines"),
    "timeline_of": ("Tijdlijn: {title}", "Timeline: {title}"),
    "ties": ("Banden", "Ties"),
    "as_csv": ("Wat hier getekend is, als CSV", "What is drawn here, as CSV"),
    "chart": ("Grafiek", "Chart"),
    "undated": ("Zonder datum", "Undated"),
    # Sentences.
    "verdict_on": ("{mark} Oordeel op {day}: {verdict}", "{mark} Verdict on {day}: {verdict}"),
    "outcome_on": ("{mark} Uitkomst op {day}: {verdict}", "{mark} Outcome on {day}: {verdict}"),
    "turns": (
        "Het aangekondigde cijfer zou het oordeel veranderen.",
        "The announced figure would change the verdict.",
    ),
    "turns_not": (
        "Het aangekondigde cijfer zou het oordeel niet veranderen.",
        "The announced figure would not change the verdict.",
    ),
    "held_lines": ("{lines} regels, hier niet afgedrukt", "{lines} lines, not printed here"),
    "not_held": (
        "niet in het dossier; alleen genoemd in andere documenten",
        "not in the dossier; only mentioned in other documents",
    ),
    "nothing": ("Niets gevonden in deze documenten.", "Nothing found in these documents."),
    "see_timeline": ("De tijdlijn van dit plan", "The timeline of this plan"),
    "begins": ("begin {begins}, einde {ends}", "begins {begins}, ends {ends}"),
    "inferred": ("afgeleid", "inferred"),
    "called": ("genoemd", "called"),
    "moved": ("verschoven: {moved}", "moved: {moved}"),
    "ages": ("{low} t/m {high} jaar", "aged {low} to {high}"),
    "ages_from": ("vanaf {low} jaar", "aged {low} and over"),
    "ages_to": ("t/m {high} jaar", "aged up to {high}"),
    "change_since": ("verandering sinds {period}", "change since {period}"),
    "observed": ("gemeten", "observed"),
    "baseline": ("nulmeting", "baseline"),
    "conflicting": ("spreekt tegen", "contradicts"),
    "near": ("wel geteld, maar iets anders", "counted, but something else"),
    "line_one": ("regel {first}", "line {first}"),
    "line_many": ("regels {first}-{last}", "lines {first}-{last}"),
    "days_exact": ("{low} dagen", "{low} days"),
    "days": ("{low} tot {high} dagen", "{low} to {high} days"),
    "late": ("te laat, volgens een later document", "late, by a later document"),
    "not_late": ("niet te laat", "not late"),
    "not_known_late": ("voorbij; wat ervan kwam is niet bekend", "passed; what came of it is not known"),
    "yes": ("ja", "yes"),
    "no": ("nee", "no"),
    "words_of": (
        "Tussen aanhalingstekens staan de woorden van het document.",
        "The words in quotation marks are the document's own, in Dutch.",
    ),
    # The ways in.
    "home": ("Het dossier", "The dossier"),
    "home_lead": (
        "Wat {count} documenten over jeugdbeleid beloven, meten en melden, met de regels waar het staat. Editie {edition}; oordelen op {day}.",
        "What {count} documents on youth policy promise, measure and report, with the lines where it stands. Edition {edition}; verdicts on {day}.",
    ),
    "verdicts_now": ("Oordelen over de doelen", "Verdicts on the aims"),
    "ways_in": ("Ingangen", "Ways in"),
    "held_documents": ("De documenten waaruit het dossier komt", "The documents that the dossier is made from"),
    "other_documents": ("Documenten die daarin genoemd worden", "Documents that they mention"),
    "by_verdict": ("Naar oordeel", "By verdict"),
    "by_year": ("Naar jaar", "By year"),
    "by_topic": ("Naar onderwerp", "By topic"),
    "other_language": ("This page in English", "Deze pagina in het Nederlands"),
    "topic_of": ("Onderwerp: {title}", "Topic: {title}"),
    "year_of": ("Het jaar {title}", "The year {title}"),
    "due_in": ("Termijn in {year}", "Due in {year}"),
    "measured_in": ("Doelen gemeten in {year}", "Aims measured in {year}"),
    "figures_of": ("Cijfers over {year}", "Figures of {year}"),
    "money_of": ("Geld in {year}", "Money in {year}"),
    "documents_of": ("Documenten uit {year}", "Documents of {year}"),
}


def label(key: str, lang: str = "nl", **parts: object) -> str:
    """
    A label or sentence in a language, its blanks filled; :class:`~jeugdbeleid.errors.FormatError` for a language
    that is not on offer.

    >>> label("home"), label("due_in", "en", year=2018)
    ('Het dossier', 'Due in 2018')
    """
    check_lang(lang)
    text = _TEXT[key][0 if lang == "nl" else 1]
    return text.format(**parts) if parts else text
