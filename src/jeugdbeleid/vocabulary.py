"""
Woordenlijsten: the closed lists of the model, each term with its code in files and its label in Dutch and English.

>>> Unit.PERCENTAGE_POINT.label("nl"), Unit("percentage_point").label("en")
('procentpunt', 'percentage point')
"""

from __future__ import annotations

from enum import Enum
from typing import Literal, Self

from jeugdbeleid.errors import FormatError

__all__ = [
    "Basis",
    "CareForm",
    "CitationKind",
    "CommitmentKind",
    "Direction",
    "DocumentKind",
    "Firmness",
    "FundingBasis",
    "FundingState",
    "Group",
    "Lang",
    "Level",
    "MeasureKind",
    "Measured",
    "Moved",
    "OrganisationKind",
    "PlanKind",
    "PlanningKind",
    "Qualifier",
    "ReconciliationKind",
    "RelationKind",
    "Role",
    "Stage",
    "State",
    "Term",
    "Topic",
    "TrendDirection",
    "Unit",
]

#: The languages of labels, sentences, tables and pictures.
Lang = Literal["nl", "en"]


class Term(Enum):
    """
    A term of a closed list: `value` is its code in files, :meth:`label` what a person reads.
    """

    nl: str
    en: str

    def __new__(cls, code: str, nl: str = "", en: str = "") -> Self:
        """
        Keep the code as the value and the two labels beside it.
        """
        term = object.__new__(cls)
        term._value_ = code
        term.nl = nl
        term.en = en
        return term

    def label(self, lang: str = "nl") -> str:
        """
        The label in a language, "nl" or "en"; another language raises :class:`FormatError`.

        >>> Role.PAYS.label("nl")
        'betaalt'
        """
        if lang == "nl":
            return self.nl
        if lang == "en":
            return self.en
        raise FormatError("language", lang, ("nl", "en"))


class Unit(Term):
    """
    Eenheid: what a figure is expressed in; what is counted belongs to the indicator.
    """

    COUNT = "count", "aantal", "count"
    PERCENT = "percent", "procent", "percent"
    PERCENTAGE_POINT = "percentage_point", "procentpunt", "percentage point"
    EUR = "EUR", "euro", "euro"
    GRADE = "grade", "rapportcijfer", "grade"
    DAY = "day", "dag", "day"
    WEEK = "week", "week", "week"
    MONTH = "month", "maand", "month"
    YEAR = "year", "jaar", "year"


class Qualifier(Term):
    """
    Voorbehoud bij een getal: how a text limits a number.
    """

    EXACT = "exact", "", ""
    CIRCA = "circa", "circa", "about"
    AT_LEAST = "at_least", "ten minste", "at least"
    MORE_THAN = "more_than", "meer dan", "more than"
    AT_MOST = "at_most", "ten hoogste", "at most"
    LESS_THAN = "less_than", "minder dan", "less than"
    OVER = "over", "ruim", "just over"
    ALMOST = "almost", "bijna", "almost"


class PlanningKind(Term):
    """
    Soort planning: whether words of time name days, a rhythm, a going concern, or nothing that can be dated.
    """

    DATED = "dated", "gedateerd", "dated"
    RECURRING = "recurring", "terugkerend", "recurring"
    CONTINUING = "continuing", "doorlopend", "continuing"
    UNDATED = "undated", "niet te dateren", "undated"


class CitationKind(Term):
    """
    Soort vindplaats: the series that a reference belongs to.
    """

    KAMERSTUK = "kamerstuk", "Kamerstuk", "parliamentary paper"
    HANDELINGEN = "handelingen", "Handelingen", "proceedings"
    AANHANGSEL = "aanhangsel", "Aanhangsel van de Handelingen", "appendix to the proceedings"
    STAATSCOURANT = "staatscourant", "Staatscourant", "Government Gazette"
    STAATSBLAD = "staatsblad", "Staatsblad", "Bulletin of Acts and Decrees"
    TOEZEGGING = "toezegging", "toezegging", "promise"
    KAMERVRAAG = "kamervraag", "Kamervraag", "parliamentary question"


class DocumentKind(Term):
    """
    Soort document.
    """

    LETTER = "letter", "brief", "letter"
    PLAN = "plan", "plan", "plan"
    REPORT = "report", "rapport", "report"
    FACTSHEET = "factsheet", "factsheet", "factsheet"
    AGREEMENT = "agreement", "afspraak", "agreement"
    ACT = "act", "wet", "act"
    BILL = "bill", "wetsvoorstel", "bill"
    MOTION = "motion", "motie", "motion"
    PROCEEDINGS = "proceedings", "handelingen", "proceedings"
    GUIDELINE = "guideline", "richtlijn of handreiking", "guideline"
    DATASET = "dataset", "gegevensset", "data set"
    WEBPAGE = "webpage", "webpagina", "web page"
    ANNEX = "annex", "bijlage", "annex"
    OTHER = "other", "ander document", "other document"


class OrganisationKind(Term):
    """
    Soort organisatie.
    """

    MINISTRY = "ministry", "ministerie", "ministry"
    PARLIAMENT = "parliament", "parlement", "parliament"
    GOVERNMENT_BODY = "government_body", "overheidsorgaan", "government body"
    INSPECTORATE = "inspectorate", "inspectie of toezichthouder", "inspectorate or supervisor"
    MUNICIPALITIES = "municipalities", "gemeenten", "municipalities"
    REGION = "region", "regio", "region"
    FEDERATION = "federation", "koepel of brancheorganisatie", "federation"
    PROVIDER = "provider", "aanbieder", "provider"
    CERTIFIED_BODY = "certified_body", "gecertificeerde instelling", "certified body"
    CLIENTS = "clients", "cliëntenorganisatie", "clients' organisation"
    PROFESSIONALS = "professionals", "beroepsvereniging", "professional association"
    KNOWLEDGE = "knowledge", "kennisinstituut of onderzoeker", "knowledge institute or researcher"
    STATISTICS = "statistics", "statistisch bureau", "statistical office"
    FUND = "fund", "fonds", "fund"
    COMMISSION = "commission", "commissie of stuurgroep", "commission or steering group"
    JUDICIARY = "judiciary", "rechtspraak", "judiciary"
    COMPANY = "company", "bedrijf of bureau", "company"
    GROUP = "group", "groep van partijen", "group of parties"
    OTHER = "other", "overig", "other"


class PlanKind(Term):
    """
    Soort plan.
    """

    PLAN = "plan", "plan", "plan"
    PROGRAMME = "programme", "programma", "programme"
    AGREEMENT = "agreement", "afspraak", "agreement"
    BILL = "bill", "wetsvoorstel", "bill"
    MOVEMENT = "movement", "beweging", "movement"
    PROJECT = "project", "project", "project"
    APPROACH = "approach", "aanpak", "approach"
    AGENDA = "agenda", "agenda", "agenda"


class MeasureKind(Term):
    """
    Soort maatregel.
    """

    ACTION = "action", "actie", "action"
    PROJECT = "project", "project", "project"
    DELIVERABLE = "deliverable", "product", "deliverable"
    BILL = "bill", "wetsvoorstel", "bill"
    REGULATION = "regulation", "regeling", "regulation"
    RESEARCH = "research", "onderzoek", "research"
    PILOT = "pilot", "pilot", "pilot"
    CAMPAIGN = "campaign", "campagne", "campaign"
    EVENT = "event", "bijeenkomst of gebeurtenis", "event"
    LETTER = "letter", "brief of rapportage", "letter or report"
    BODY = "body", "orgaan of team", "body or team"


class Role(Term):
    """
    Rol van een partij bij een maatregel.
    """

    RESPONSIBLE = "responsible", "verantwoordelijk", "responsible"
    CARRIES_OUT = "carries_out", "voert uit", "carries out"
    COMMISSIONS = "commissions", "opdrachtgever", "commissions"
    PAYS = "pays", "betaalt", "pays"
    TAKES_PART = "takes_part", "doet mee", "takes part"
    SUPERVISES = "supervises", "houdt toezicht", "supervises"


class State(Term):
    """
    Stand: how far a document says that something is; the last three are of motions alone.
    """

    PLANNED = "planned", "gepland", "planned"
    ONGOING = "ongoing", "loopt", "ongoing"
    DONE = "done", "afgerond", "done"
    STOPPED = "stopped", "gestopt", "stopped"
    ADOPTED = "adopted", "aangenomen", "adopted"
    HELD_OVER = "held_over", "aangehouden", "held over"
    WITHDRAWN = "withdrawn", "ingetrokken", "withdrawn"


class Stage(Term):
    """
    Fase van een wet, in the order in which a bill passes them.
    """

    PREPARATION = "preparation", "voorbereiding", "preparation"
    CONSULTATION = "consultation", "consultatie", "consultation"
    RAAD_VAN_STATE = "raad_van_state", "Raad van State", "Council of State"
    TWEEDE_KAMER = "tweede_kamer", "Tweede Kamer", "House of Representatives"
    EERSTE_KAMER = "eerste_kamer", "Eerste Kamer", "Senate"
    ADOPTED = "adopted", "aangenomen", "adopted"
    IN_FORCE = "in_force", "in werking", "in force"


class Moved(Term):
    """
    Verschuiving: that a report itself says something came earlier or later than planned.
    """

    EARLIER = "earlier", "eerder", "earlier"
    LATER = "later", "later", "later"


class Firmness(Term):
    """
    Hardheid: how firmly a document says it, from a decision to a thought.
    """

    DECIDED = "decided", "besloten", "decided"
    AGREED = "agreed", "afgesproken", "agreed"
    PROMISED = "promised", "toegezegd", "promised"
    INTENDED = "intended", "voorgenomen", "intended"
    AIMED_FOR = "aimed_for", "nagestreefd", "aimed for"
    EXPECTED = "expected", "verwacht", "expected"
    CONSIDERED = "considered", "overwogen", "considered"


class Level(Term):
    """
    Bestuurlijk niveau.
    """

    NATIONAL = "national", "landelijk", "national"
    SUPRAREGIONAL = "supraregional", "bovenregionaal", "supraregional"
    YOUTH_REGION = "youth_region", "jeugdregio", "youth region"
    MUNICIPALITY = "municipality", "gemeente", "municipality"
    PROVIDER = "provider", "aanbieder", "provider"


class Group(Term):
    """
    Doelgroep: for whom or about whom.
    """

    CHILDREN = "children", "kinderen en jongeren", "children and young people"
    FOSTER_CHILDREN = "foster_children", "pleegkinderen", "foster children"
    FOSTER_PARENTS = "foster_parents", "pleegouders", "foster parents"
    FAMILY_HOME_PARENTS = "family_home_parents", "gezinshuisouders", "family home parents"
    PARENTS = "parents", "ouders", "parents"
    FAMILIES = "families", "gezinnen", "families"
    PROFESSIONALS = "professionals", "professionals", "professionals"
    PROVIDERS = "providers", "aanbieders", "providers"
    MUNICIPALITIES = "municipalities", "gemeenten", "municipalities"
    CERTIFIED_BODIES = "certified_bodies", "gecertificeerde instellingen", "certified bodies"
    YOUNG_ADULTS = "young_adults", "jongvolwassenen", "young adults"
    VULNERABLE_YOUTH = "vulnerable_youth", "meest kwetsbare jongeren", "most vulnerable young people"


class Measured(Term):
    """
    Meetwijze: whether an indicator counts during a period, on a day, or since a day.
    """

    DURING = "during", "gedurende een periode", "during a period"
    ON_DAY = "on_day", "op een dag", "on a day"
    SINCE = "since", "sinds een dag", "since a day"


class Direction(Term):
    """
    Gewenste richting van een indicator.
    """

    HIGHER = "higher", "hoger is beter", "higher is better"
    LOWER = "lower", "lager is beter", "lower is better"
    NEITHER = "neither", "geen gewenste richting", "no better direction"


class TrendDirection(Term):
    """
    Richting van een trend.
    """

    UP = "up", "stijging", "rise"
    DOWN = "down", "daling", "fall"


class Basis(Term):
    """
    Grondslag van een cijfer.
    """

    REGISTER = "register", "registratie", "register"
    SURVEY = "survey", "enquête of onderzoek", "survey"
    EXPECTATION = "expectation", "verwachting", "expectation"
    CLAIM = "claim", "opgave van een partij", "a party's claim"


class CommitmentKind(Term):
    """
    Soort verplichting aan een Kamer of raad.
    """

    MOTION = "motion", "motie", "motion"
    PROMISE = "promise", "toezegging", "promise"
    QUESTION = "question", "vraag", "question"
    AMENDMENT = "amendment", "amendement", "amendment"
    AGREEMENT = "agreement", "afspraak", "agreement"
    RECOMMENDATION = "recommendation", "aanbeveling", "recommendation"


class FundingBasis(Term):
    """
    Grondslag van een bedrag: once, every year, or in all over its period. Never pro-rated.
    """

    ONCE = "once", "eenmalig", "once"
    PER_YEAR = "per_year", "per jaar (structureel)", "per year"
    TOTAL = "total", "totaal over de periode", "total over the period"
    UNKNOWN = "unknown", "niet vermeld", "not stated"


class FundingState(Term):
    """
    Stand van de financiering.
    """

    ANNOUNCED = "announced", "aangekondigd", "announced"
    BUDGETED = "budgeted", "begroot", "budgeted"
    PAID = "paid", "betaald", "paid"
    REFUSED = "refused", "afgewezen", "refused"


class RelationKind(Term):
    """
    Soort band; it reads "subject, kind, object".
    """

    PART_OF = "part_of", "onderdeel van", "part of"
    FOLLOWS = "follows", "volgt op", "follows"
    RENAMED_FROM = "renamed_from", "voorheen", "renamed from"
    SPLIT_FROM = "split_from", "afgesplitst van", "split from"
    MERGED_INTO = "merged_into", "opgegaan in", "merged into"
    DEPENDS_ON = "depends_on", "afhankelijk van", "depends on"
    INPUT_FOR = "input_for", "invoer voor", "input for"
    SERVES = "serves", "dient", "serves"
    ANSWERS = "answers", "geeft antwoord op", "answers"
    HINDERS = "hinders", "belemmert", "hinders"
    MEMBER_OF = "member_of", "lid van", "member of"
    CORRECTS = "corrects", "corrigeert", "corrects"


class ReconciliationKind(Term):
    """
    Soort aansluiting: the arithmetic that a document allows.
    """

    SUM = "sum", "som", "sum"
    CHANGE = "change", "verandering", "change"
    SHARE = "share", "aandeel", "share"
    SAME = "same", "gelijk", "same"
    WHOLE = "whole", "geheel", "whole"


class CareForm(Term):
    """
    Zorgvorm op de ladder "zo thuis mogelijk": the lower the step, the nearer to home.

    >>> [form.step for form in CareForm]
    [0, 1, 2, 3, 4]
    """

    OWN_NETWORK = "own_network", "eigen netwerk", "own network"
    FOSTER_CARE = "foster_care", "pleegzorg", "foster care"
    FAMILY_ORIENTED = "family_oriented", "gezinsgericht", "family-oriented"
    RESIDENTIAL = "residential", "residentieel", "residential"
    CLOSED = "closed", "gesloten", "closed"

    @property
    def step(self) -> int:
        """
        The step of the ladder, 0 (own network) to 4 (closed).
        """
        return list(CareForm).index(self)


class Topic(Term):
    """
    Onderwerp: a closed list of twenty.
    """

    PLEEGZORG = "pleegzorg", "pleegzorg", "foster care"
    GEZINSHUIZEN = "gezinshuizen", "gezinshuizen", "family homes"
    RESIDENTIEEL = "residentieel", "residentiële jeugdhulp", "residential youth care"
    GESLOTEN = "gesloten-jeugdhulp", "gesloten jeugdhulp", "closed youth care"
    BESCHERMING = "jeugdbescherming", "jeugdbescherming en veiligheid", "child protection and safety"
    GGZ = "jeugd-ggz", "jeugd-ggz", "youth mental health care"
    WACHTTIJDEN = "wachttijden", "wachttijden", "waiting times"
    LOKALE_TEAMS = "lokale-teams", "lokale teams en toegang", "local teams and access"
    PREVENTIE = "preventie", "preventie en opvoeden", "prevention and upbringing"
    VAKMANSCHAP = "vakmanschap", "vakmanschap en arbeidsmarkt", "professional skill and labour market"
    WERVING = "werving", "werving en screening", "recruitment and screening"
    INKOOP = "inkoop", "inkoop en tarieven", "purchasing and rates"
    FINANCIEN = "financien", "financiën", "finance"
    KWALITEIT = "kwaliteit", "kwaliteit en toezicht", "quality and supervision"
    WETGEVING = "wetgeving", "wetgeving", "legislation"
    DATA = "data", "cijfers en monitoring", "data and monitoring"
    PARTICIPATIE = "participatie", "stem van jeugd en ouders", "voice of young people and parents"
    RECHTSPOSITIE = "rechtspositie", "rechtspositie en rechtsbescherming", "legal position and protection"
    VOLWASSENHEID = "volwassenheid", "overgang naar volwassenheid", "transition to adulthood"
    STELSEL = "stelsel", "stelsel en bestuur", "system and governance"
