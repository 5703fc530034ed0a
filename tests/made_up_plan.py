"""
A made-up plan of a municipality, with something of each kind of record: what the pages of a dossier are tested on.
"""

from __future__ import annotations

import jeugdbeleid as jb
from jeugdbeleid.vocabulary import (
    CitationKind,
    DocumentKind,
    Moved,
    OrganisationKind,
    ReconciliationKind,
    RelationKind,
    TrendDirection,
)
from made_up import day, number, percent, year

LINES = 200


def passage(document: str, first: int, last: int, heading: str | None = None) -> jb.Passage:
    return jb.Passage(document=document, first_line=first, last_line=last, heading=heading)


def title(dutch: str, english: str) -> jb.Title:
    return jb.Title(dutch, english)


def between(first: str, last: str, words: str) -> jb.Planning:
    return jb.Planning(begins=jb.Period.day(day(first)), ends=jb.Period.day(day(last)), words=words)


PLAN = (passage("jeugdplan-2018", 1, 9, "Inleiding"),)
LETTER = (passage("brief-2020", 5, 6),)

DOCUMENTS = (
    jb.Document(
        id="jeugdplan-2018",
        title=title("Jeugdplan 2018", "Youth plan 2018"),
        sources=PLAN,
        kind=DocumentKind.PLAN,
        issuers=("gemeente-dal",),
        date=jb.Period.day(day("2018-02-01")),
        dated=passage("brief-2020", 2, 2),
        citations=(
            jb.Citation(kind=CitationKind.KAMERSTUK, id="kst-31839-580", words="31 839, nr. 580"),
            jb.Citation(kind=CitationKind.HANDELINGEN, id="h-tk-20182019-53", words="Handelingen 53"),
        ),
        sha256="0" * 64,
        lines=LINES,
    ),
    jb.Document(
        id="brief-2020",
        title=title("Brief over het jeugdplan", "Letter on the youth plan"),
        sources=LETTER,
        kind=DocumentKind.LETTER,
        date=jb.Period.day(day("2020-03-01")),
        sha256="1" * 64,
        lines=LINES,
    ),
    jb.Document(
        id="sociale-kaart",
        title=title("Sociale kaart", "Social map"),
        sources=PLAN,
        kind=DocumentKind.WEBPAGE,
        address="https://example.org/kaart",
        planning=between("2019-01-01", "2019-12-31", "in 2019"),
    ),
)

ORGANISATIONS = (
    jb.Organisation(
        id="gemeente-dal",
        title=title("Gemeente Dal", "Municipality of Dal"),
        sources=PLAN,
        abbreviation="Dal",
        kind=OrganisationKind.MUNICIPALITIES,
        aliases=("de gemeente",),
        former=(jb.FormerName("Gemeente Berg", ("jeugdplan-2018",)),),
    ),
    jb.Organisation(id="de-brug", title=title("De Brug", "The Bridge"), sources=PLAN, kind=OrganisationKind.PROVIDER),
)

PLANS = (
    jb.Plan(
        id="jeugdplan",
        title=title("Jeugdplan", "Youth plan"),
        sources=PLAN,
        topics=(jb.Topic.PREVENTIE,),
        period=jb.Period(day("2018-01-01"), day("2020-12-31")),
        owners=("gemeente-dal",),
        note="The name is ours.",
        reports=(jb.Report(source=LETTER[0], state=jb.State.ONGOING),),
    ),
    jb.Plan(id="jeugdplan-nieuw", title=title("Nieuw jeugdplan", "New youth plan"), sources=LETTER),
)

ACTION_LINES = (
    jb.ActionLine(id="jeugdplan-1", title=title("Wachten", "Waiting"), sources=PLAN, plan="jeugdplan", number=1),
)

MEASURES = (
    jb.Measure(
        id="wachtlijst-opschonen",
        title=title("Wachtlijst opschonen", "Cleaning the waiting list"),
        sources=(passage("jeugdplan-2018", 20, 24, "Wachten"),),
        topics=(jb.Topic.WACHTTIJDEN,),
        plan="jeugdplan",
        action_line=1,
        parties=(
            jb.Party("gemeente-dal", jb.Role.RESPONSIBLE),
            jb.Party("de-brug", jb.Role.RESPONSIBLE, inferred=True),
            jb.Party("de-brug", jb.Role.PAYS),
        ),
        scope=jb.Scope(
            level=jb.Level.MUNICIPALITY,
            number=number(3),
            areas=(jb.Area("Dal", "GM0001"), jb.Area("Berg")),
            groups=(jb.Group.PARENTS,),
            ages=jb.Ages(4, 18),
        ),
        reports=(
            jb.Report(
                source=passage("jeugdplan-2018", 20, 22, "Wachten"),
                called="opschonen",
                state=jb.State.PLANNED,
                firmness=jb.Firmness.AGREED,
                planning=between("2019-01-01", "2019-06-30", "eerste helft van 2019"),
                condition="If there is money.",
            ),
            jb.Report(source=LETTER[0], state=jb.State.ONGOING, moved=Moved.LATER, note="No date is given."),
        ),
    ),
    jb.Measure(
        id="huisbezoek",
        title=title("Huisbezoek", "Home visits"),
        sources=PLAN,
        plan="jeugdplan",
        parties=(jb.Party("de-brug", jb.Role.TAKES_PART),),
        scope=jb.Scope(ages=jb.Ages(18, None)),
        reports=(
            jb.Report(
                source=PLAN[0],
                state=jb.State.PLANNED,
                planning=jb.Planning(
                    begins=jb.Period(day("2018-09-01"), day("2018-11-30")),
                    ends=jb.Period(day("2019-05-01"), day("2019-08-31")),
                    words="najaar 2018 tot medio 2019",
                ),
            ),
            jb.Report(source=LETTER[0], state=jb.State.PLANNED),
            jb.Report(source=passage("brief-2020", 9, 9), called="bezoek aan huis"),
        ),
    ),
    jb.Measure(
        id="losse-actie",
        title=title("Losse actie", "Separate action"),
        sources=LETTER,
        scope=jb.Scope(ages=jb.Ages(None, 12)),
        reports=(
            jb.Report(source=LETTER[0], planning=jb.Planning(words="doorlopend", kind=jb.PlanningKind.CONTINUING)),
        ),
    ),
    jb.Measure(id="stille-actie", title=title("Stille actie", "Silent action"), sources=PLAN, scope=jb.Scope()),
)

INDICATORS = (
    jb.Indicator(
        id="wachtenden",
        title=title("Wachtende kinderen", "Waiting children"),
        sources=PLAN,
        topics=(jb.Topic.WACHTTIJDEN,),
        unit=jb.Unit.COUNT,
        population="Children who live in the municipality",
        measured=jb.Measured.DURING,
        better=jb.Direction.LOWER,
        producer="gemeente-dal",
        additive=True,
        family="wachten",
        care_form=jb.CareForm.FOSTER_CARE,
    ),
    jb.Indicator(
        id="wachtenden-aandeel",
        title=title("Aandeel wachtende kinderen", "Share of waiting children"),
        sources=PLAN,
        unit=jb.Unit.PERCENT,
        measured=jb.Measured.DURING,
        share_of="All children",
        family="wachten",
    ),
)


def observed(identifier: str, value: int, period: jb.Period | None, **more: object) -> jb.Observation:
    given: dict[str, object] = {"id": identifier, "indicator": "wachtenden", "sources": PLAN, "figure": number(value)}
    return jb.Observation(**(given | {"period": period} | more))  # type: ignore[arg-type]  # by keyword, each of its type


OBSERVATIONS = (
    observed("wachtenden--2017", 50, year(2017), basis=jb.Basis.REGISTER),
    observed(
        "wachtenden--2018", 40, year(2018), status=jb.ObservationStatus("voorlopig", "P"), basis=jb.Basis.REGISTER
    ),
    observed("wachtenden--2018--verwacht", 15, year(2018), status=jb.ObservationStatus("verwacht", "F")),
    observed("wachtenden--2019", 30, year(2019), caveat="A new register.", note="Counted twice.", sources=LETTER),
    observed("wachtenden--2019--plan", 31, year(2019), sources=LETTER),
    observed(
        "wachtenden--groei",
        -20,
        None,
        figure=jb.Figure(value=-20, unit=jb.Unit.PERCENT, words="20% minder"),
        compared_with=year(2017),
        breakdown=(("leeftijd", "0 tot 4"), ("wijk", "Noord")),
        scope=jb.Scope(level=jb.Level.MUNICIPALITY),
    ),
)

_DUE = between("2018-01-01", "2018-12-31", "2018")

TARGETS = (
    jb.Target(
        id="minder-wachtenden-2018",
        title=title("Minder wachtenden in 2018", "Fewer waiting in 2018"),
        sources=(passage("jeugdplan-2018", 30, 33, "Wachten"), passage("brief-2020", 7, 7)),
        topics=(jb.Topic.WACHTTIJDEN,),
        plan="jeugdplan",
        action_line=1,
        owners=("gemeente-dal",),
        indicator="wachtenden",
        goal=jb.Change(jb.AtMost(percent(-10)), year(2017)),
        measured=year(2018),
        due=_DUE,
        reports=(jb.Report(source=jb.Cell.own("telling", on=day("2019-02-01")), state=jb.State.DONE),),
    ),
    jb.Target(
        id="hoogstens-20-wachtenden",
        title=title("Hoogstens 20 wachtenden", "At most 20 waiting"),
        sources=PLAN,
        plan="jeugdplan",
        indicator="wachtenden",
        goal=jb.AtMost(number(20)),
        measured=year(2018),
        due=_DUE,
    ),
    jb.Target(
        id="minder-wachtenden-2019",
        title=title("Minder wachtenden in 2019", "Fewer waiting in 2019"),
        sources=LETTER,
        indicator="wachtenden",
        goal=jb.AtMost(number(35)),
        measured=year(2019),
        due=between("2019-01-01", "2019-12-31", "2019"),
        proxies=("wachtenden-aandeel",),
        restates="minder-wachtenden-2018",
    ),
    jb.Target(
        id="dalend-aandeel",
        title=title("Dalend aandeel", "Falling share"),
        sources=LETTER,
        indicator="wachtenden-aandeel",
        goal=jb.Trend(TrendDirection.DOWN, year(2017)),
        measured=year(2018),
        due=_DUE,
        breakdown=(("leeftijd", "0 tot 4"),),
        scope=jb.Scope(level=jb.Level.NATIONAL),
    ),
    jb.Target(
        id="veilig-opgroeien",
        title=title("Veilig opgroeien", "Growing up in safety"),
        sources=PLAN,
        plan="jeugdplan",
        goal=jb.Unquantified(),
    ),
)

COMMITMENTS = (
    jb.Commitment(
        id="motie-wachtlijst",
        title=title("Motie over de wachtlijst", "Motion on the waiting list"),
        sources=PLAN,
        kind=jb.CommitmentKind.MOTION,
        made_on=jb.Period.day(day("2018-01-15")),
        by=("gemeente-dal",),
        to=("de-brug",),
        members=("Jansen",),
        citation=jb.Citation(kind=CitationKind.KAMERSTUK, id="kst-31839-580", words="31 839, nr. 580"),
        subject=title("De wachtlijst", "The waiting list"),
        plan="jeugdplan",
        due=between("2019-01-01", "2019-12-31", "2019"),
        reports=(jb.Report(source=LETTER[0], state=jb.State.ONGOING),),
    ),
    jb.Commitment(
        id="toezegging-brief",
        title=title("Toezegging van een brief", "Promise of a letter"),
        sources=PLAN,
        kind=jb.CommitmentKind.PROMISE,
        by=("gemeente-dal",),
        due=between("2020-02-01", "2020-02-15", "in februari 2020"),
    ),
)

FUNDING = (
    jb.Funding(
        id="geld-wachtlijst",
        title=title("Geld voor de wachtlijst", "Money for the waiting list"),
        sources=PLAN,
        amount=jb.Figure(value=1000, unit=jb.Unit.EUR, words="€ 1.000"),
        basis=jb.FundingBasis.ONCE,
        period=year(2018),
        payers=("gemeente-dal",),
        recipients=("de-brug",),
        plan="jeugdplan",
        state=jb.FundingState.BUDGETED,
    ),
    jb.Funding(
        id="geld-onbekend",
        title=title("Geld zonder bedrag", "Money without an amount"),
        sources=PLAN,
        basis=jb.FundingBasis.UNKNOWN,
        state=jb.FundingState.ANNOUNCED,
    ),
)

RELATIONS = (
    jb.Relation(
        id="jeugdplan-nieuw--follows--jeugdplan",
        sources=LETTER,
        kind=RelationKind.FOLLOWS,
        subject="jeugdplan-nieuw",
        object="jeugdplan",
        on=between("2020-01-01", "2020-12-31", "2020"),
        note="It says so.",
    ),
    jb.Relation(
        id="brief-2020--answers--toezegging-brief",
        sources=LETTER,
        kind=RelationKind.ANSWERS,
        subject="brief-2020",
        object="toezegging-brief",
    ),
)

RECONCILIATIONS = (
    jb.Reconciliation(
        id="wachtenden-gelijk",
        sources=LETTER,
        kind=ReconciliationKind.SAME,
        terms=("wachtenden--2019", "wachtenden--2019--plan"),
    ),
)

PRACTICES = (
    jb.Practice(
        id="buurtgezin",
        title=title("Buurtgezin", "Neighbourhood family"),
        sources=(jb.Page(document="sociale-kaart", page=4, retrieved=day("2020-01-01")),),
        place="Dal",
        organisations=("de-brug",),
        plan="jeugdplan",
    ),
    jb.Practice(
        id="oud-gezin",
        title=title("Oud gezin", "Old family"),
        sources=(jb.Page(address="besluit 12"), jb.Cell.own("register", on=day("2020-01-01"))),
        plan="jeugdplan",
    ),
)

OBSTACLES = (
    jb.Obstacle(
        id="tekort",
        title=title("Tekort aan personeel", "Lack of staff"),
        sources=PLAN,
        hinders=("wachtlijst-opschonen",),
    ),
)


def own_plan(**more: object) -> jb.Dossier:
    """
    The made-up plan as a dossier; registers given by name take the place of its own.
    """
    registers: dict[str, object] = {
        "documents": DOCUMENTS,
        "organisations": ORGANISATIONS,
        "plans": PLANS,
        "action_lines": ACTION_LINES,
        "measures": MEASURES,
        "indicators": INDICATORS,
        "observations": OBSERVATIONS,
        "targets": TARGETS,
        "commitments": COMMITMENTS,
        "funding": FUNDING,
        "relations": RELATIONS,
        "reconciliations": RECONCILIATIONS,
        "practices": PRACTICES,
        "obstacles": OBSTACLES,
    }
    return jb.Dossier(**(registers | more))  # type: ignore[arg-type]  # registers by name
