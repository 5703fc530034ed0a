"""
Woorden: what a report says, in short plain sentences of Dutch and English.
"""

from __future__ import annotations

from typing import Final

from jeugdbeleid.analysis.changes import ChangeKind
from jeugdbeleid.analysis.verdict import Verdict
from jeugdbeleid.funding import Funding
from jeugdbeleid.plan import Measure, Plan
from jeugdbeleid.target import Target
from jeugdbeleid.vocabulary import FundingBasis

__all__ = ["CHANGES", "COUNTS", "KINDS", "MONEY", "TEXT", "VERDICTS"]

#: The sentences and headings, by language.
TEXT: Final[dict[str, dict[str, str]]] = {
    "nl": {
        "title": "Stand van zaken: {plan}",
        "day": "Stand op {on}. Veranderingen sinds {since}.",
        "about": (
            "Dit overzicht is gemaakt met documenten en cijfers die op {on} bekend waren. Wat daar niet in staat, weten"
            " we niet. De kleine nummers verwijzen naar de bronnen onderaan."
        ),
        "contents": "Op deze pagina",
        "sources": "Bronnen",
        "short": "In het kort",
        "targets": "Zijn de doelen gehaald?",
        "targets_about": (
            "Een doel is gehaald als een cijfer dat laat zien. Is er geen cijfer, dan kunnen we het niet zeggen. Dat is"
            " geen slecht teken en ook geen goed teken."
        ),
        "targets_none": "In dit plan staan geen doelen.",
        "because": "Reden: {reason}.",
        "unquantified": "Bij deze doelen is geen getal genoemd. Of ze gehaald zijn, kan niemand uitrekenen.",
        "aim": "Doel",
        "asks": "Wat is afgesproken",
        "when": "Wanneer",
        "figure": "Cijfer",
        "now": "Cijfer tot nu toe",
        "needs": "Wat nodig is om het te weten",
        "changes": "Wat is er veranderd?",
        "changes_about": "Dit is nieuw in documenten en cijfers van na {since}, tot en met {on}.",
        "changes_none": "Na {since} is er niets veranderd in wat bekend is over dit plan.",
        "turned": "{title}: was {before}, is nu {after}. Reden: {reason}.",
        "judged": "{title}: was {before}, is nu {after}. Het cijfer is {figure}.",
        "moved": "{title}: was {before}, is nu {after}{days}.",
        "moved_to": "{title}: is verschoven, nu {after}.",
        "moved_away": "{title}: dit is verschoven. Een nieuwe datum staat er niet bij.",
        "days": " ({count} dagen {way})",
        "days_at_least": " (minstens {count} dagen {way})",
        "later": "later",
        "earlier": "eerder",
        "passed": "{title}: {when}.",
        "new": "{title}.",
        "told": "{title}: {said}.",
        "told_bare": "{title}: dit wordt genoemd, zonder stand of datum.",
        "counted": "{title}: {figure}.",
        "revised": "{title}: was {before}, is nu {after}.",
        "was": "{figure} (was {baseline})",
        "known": "Wel bekend: {figure}.",
        "conflict": "De bronnen spreken elkaar tegen: {figures}.",
        "near": "Wel geteld, maar iets anders: {title}, {figure}.",
        "final": "het definitieve cijfer van {need}",
        "no_base": "Er is niet genoemd waarmee het te vergelijken is.",
        "no_figure": "nog geen cijfer",
        "no_report": "geen bericht",
        "due": "Wat moet binnenkort klaar zijn of beginnen?",
        "due_about": "Dit staat gepland na {on} en tot en met {until}.",
        "due_none": "Voor de tijd na {on} tot en met {until} staat niets gepland met een datum.",
        "what": "Wat",
        "who": "Wie",
        "state": "Laatste bericht",
        "over": "Welke termijnen zijn voorbij?",
        "over_about": (
            "Een termijn die voorbij is, is nog niet te laat. Misschien is het klaar en staat dat in geen document."
        ),
        "over_none": "Er zijn geen termijnen voorbij waarover geen bericht is.",
        "late": "Te laat",
        "late_about": "In een document van na de termijn staat dat dit nog niet klaar is.",
        "silent": "Voorbij, zonder bericht",
        "silent_about": "In documenten van na de termijn staat hier niets over.",
        "promises": "Wat is er van toezeggingen geworden?",
        "promises_about": "Dit zijn de toezeggingen, moties, vragen en afspraken bij dit plan.",
        "promises_none": "Bij dit plan staan geen toezeggingen, moties, vragen of afspraken.",
        "promise": "Wat is gezegd of gevraagd",
        "by_to": "Van wie, aan wie",
        "by_to_both": "{by}, aan {to}",
        "why": "Waarom",
        "money": "Hoeveel geld is er?",
        "money_about": "De bedragen zijn niet opgeteld: het ene bedrag kan een deel van het andere zijn.",
        "money_none": "Bij dit plan staat geen geld genoemd.",
        "money_year": "Geld in {year}",
        "money_other": "Geld in andere jaren, of zonder jaar",
        "for_what": "Waarvoor",
        "amount": "Bedrag",
        "from_to": "Van wie, voor wie",
        "from_to_both": "{by}, voor {to}",
        "no_amount": "geen bedrag genoemd",
        "overlap": "Let op: „{one}” en „{other}” gaan misschien over hetzelfde geld.",
        "more": "En nog {count}: bekijk de hele lijst",
        "appendix": "Bijlage: de hele lijsten",
        "none": "niet genoemd",
        "source_page": "blz. {page}",
        "source_line": "regel {line}",
        "source_lines": "regels {first}–{last}",
        "source_heading": "onder „{heading}”",
        "source_read": "gelezen op {day}",
        "source_counted": "stand op {day}",
        "back": "terug naar de tekst",
        "skip": "Ga naar de inhoud",
    },
    "en": {
        "title": "State of play: {plan}",
        "day": "As it stood on {on}. Changes since {since}.",
        "about": (
            "This overview is made of documents and figures that were known on {on}. What they do not say, we do not"
            " know. The small numbers refer to the sources below."
        ),
        "contents": "On this page",
        "sources": "Sources",
        "short": "In short",
        "targets": "Have the aims been met?",
        "targets_about": (
            "An aim is met where a figure shows it. Where there is no figure, we cannot tell. That is not a bad sign,"
            " and not a good sign either."
        ),
        "targets_none": "There are no aims in this plan.",
        "because": "Reason: {reason}.",
        "unquantified": "These aims name no number. Whether they are met, nobody can work out.",
        "aim": "Aim",
        "asks": "What was agreed",
        "when": "When",
        "figure": "Figure",
        "now": "Figure so far",
        "needs": "What is needed to know",
        "changes": "What has changed?",
        "changes_about": "This is new in documents and figures from after {since}, up to and including {on}.",
        "changes_none": "After {since} nothing has changed in what is known of this plan.",
        "turned": "{title}: was {before}, is now {after}. Reason: {reason}.",
        "judged": "{title}: was {before}, is now {after}. The figure is {figure}.",
        "moved": "{title}: was {before}, is now {after}{days}.",
        "moved_to": "{title}: has moved, now {after}.",
        "moved_away": "{title}: this has moved. No new date is given.",
        "days": " ({count} days {way})",
        "days_at_least": " (at least {count} days {way})",
        "later": "later",
        "earlier": "earlier",
        "passed": "{title}: {when}.",
        "new": "{title}.",
        "told": "{title}: {said}.",
        "told_bare": "{title}: this is mentioned, without a state or a date.",
        "counted": "{title}: {figure}.",
        "revised": "{title}: was {before}, is now {after}.",
        "was": "{figure} (was {baseline})",
        "known": "What is known: {figure}.",
        "conflict": "The sources contradict each other: {figures}.",
        "near": "Counted, but something else: {title}, {figure}.",
        "final": "the definitive figure of {need}",
        "no_base": "It is not said what to compare with.",
        "no_figure": "no figure yet",
        "no_report": "no report",
        "due": "What is to be done, or to begin, soon?",
        "due_about": "This is planned after {on} and by {until}.",
        "due_none": "For the time after {on} and by {until} nothing is planned with a date.",
        "what": "What",
        "who": "Who",
        "state": "Latest news",
        "over": "Which terms have passed?",
        "over_about": "A term that has passed is not yet late. Perhaps it is done, and no document says so.",
        "over_none": "No term has passed without a report.",
        "late": "Late",
        "late_about": "A document from after the term says that this is not done yet.",
        "silent": "Passed, without a report",
        "silent_about": "Documents from after the term do not speak of this.",
        "promises": "What became of promises?",
        "promises_about": "These are the promises, motions, questions and agreements of this plan.",
        "promises_none": "There are no promises, motions, questions or agreements with this plan.",
        "promise": "What was said or asked",
        "by_to": "By whom, to whom",
        "by_to_both": "{by}, to {to}",
        "why": "Why",
        "money": "How much money is there?",
        "money_about": "The amounts are not added up: one may be part of another.",
        "money_none": "No money is named with this plan.",
        "money_year": "Money in {year}",
        "money_other": "Money in other years, or without a year",
        "for_what": "For what",
        "amount": "Amount",
        "from_to": "From whom, for whom",
        "from_to_both": "{by}, for {to}",
        "no_amount": "no amount named",
        "overlap": "Note: “{one}” and “{other}” may be about the same money.",
        "more": "And {count} more: see the whole list",
        "appendix": "Annex: the whole lists",
        "none": "not named",
        "source_page": "p. {page}",
        "source_line": "line {line}",
        "source_lines": "lines {first}–{last}",
        "source_heading": "under “{heading}”",
        "source_read": "read on {day}",
        "source_counted": "as on {day}",
        "back": "back to the text",
        "skip": "Go to the content",
    },
}

#: The headings of verdicts, in the order in which a report has them.
VERDICTS: Final[dict[Verdict, tuple[str, str]]] = {
    Verdict.MET: ("Gehaald", "Met"),
    Verdict.NOT_MET: ("Niet gehaald", "Not met"),
    Verdict.NOT_YET_DUE: ("De tijd is nog niet om", "The time is not over yet"),
    Verdict.UNDETERMINED: ("We kunnen het niet zeggen", "We cannot tell"),
}

#: What is counted at the top: one of it and several, in Dutch and in English.
COUNTS: Final[dict[str, tuple[tuple[str, str], tuple[str, str]]]] = {
    "met": (("doel gehaald", "doelen gehaald"), ("aim met", "aims met")),
    "not_met": (("doel niet gehaald", "doelen niet gehaald"), ("aim not met", "aims not met")),
    "not_yet_due": (("doel: tijd nog niet om", "doelen: tijd nog niet om"), ("aim not due yet", "aims not due yet")),
    "undetermined": (
        ("doel: niet te zeggen", "doelen: niet te zeggen"),
        ("aim: we cannot tell", "aims: we cannot tell"),
    ),
    "changes": (("verandering", "veranderingen"), ("change", "changes")),
    "due": (
        ("onderdeel dat binnenkort aan de beurt is", "onderdelen die binnenkort aan de beurt zijn"),
        ("thing due soon", "things due soon"),
    ),
    "late": (("onderdeel te laat", "onderdelen te laat"), ("thing late", "things late")),
    "silent": (
        ("termijn voorbij zonder bericht", "termijnen voorbij zonder bericht"),
        ("term passed without a report", "terms passed without a report"),
    ),
    "promises": (
        ("toezegging of motie niet zeker nagekomen", "toezeggingen en moties niet zeker nagekomen"),
        ("promise or motion not known to be kept", "promises and motions not known to be kept"),
    ),
}

#: What a record is, where its name does not say so.
KINDS: Final[dict[type, tuple[str, str]]] = {
    Plan: ("Plan", "Plan"),
    Measure: ("Maatregel", "Measure"),
    Target: ("Doel", "Aim"),
    Funding: ("Geld", "Money"),
}

#: The headings of changes, kind by kind.
CHANGES: Final[dict[ChangeKind, tuple[str, str]]] = {
    ChangeKind.VERDICT: ("Ander oordeel over een doel", "Another verdict on an aim"),
    ChangeKind.MOVED: ("Verschoven", "Moved"),
    ChangeKind.PASSED: ("Termijn nu voorbij", "Term now passed"),
    ChangeKind.NEW: ("Nieuw", "New"),
    ChangeKind.REPORT: ("Nieuwe berichten", "New reports"),
    ChangeKind.FIGURE: ("Nieuwe cijfers", "New figures"),
    ChangeKind.REVISED: ("Cijfers die zijn herzien", "Figures that were revised"),
}

#: How an amount is meant.
MONEY: Final[dict[FundingBasis, tuple[str, str]]] = {
    FundingBasis.ONCE: ("{amount}, één keer", "{amount}, once"),
    FundingBasis.PER_YEAR: ("{amount} per jaar", "{amount} a year"),
    FundingBasis.TOTAL: ("{amount} in totaal", "{amount} in all"),
    FundingBasis.UNKNOWN: ("{amount}", "{amount}"),
}
