"""
A made-up dossier with a record of every kind, in which every field of every class is given somewhere.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import jeugdbeleid as jb
from jeugdbeleid.vocabulary import (
    CitationKind,
    DocumentKind,
    MeasureKind,
    Moved,
    OrganisationKind,
    PlanKind,
    ReconciliationKind,
    RelationKind,
    TrendDirection,
)
from made_up import day, number, year

TITLE = jb.Title('Zei "ja"; of, nee', "Said yes\nor no")
PASSAGE = jb.Passage(document="brief", first_line=3, last_line=4, heading="Kop", page=2)
PAGE = jb.Page(document="brief", page=2, address="https://example.org/a?b=1;c", retrieved=day("2026-02-01"))
CELL = jb.Cell(dataset="85099NED", key="2024JJ00", retrieved=day("2026-03-01"))
SOURCES = (PASSAGE, PAGE, CELL)

RANGE = jb.Figure(
    low=20, high=50, unit=jb.Unit.PERCENT, qualifier=jb.Qualifier.CIRCA, words="circa 20-50%", mark="7", rounding=5
)
SHARE = jb.Figure(numerator=17, denominator=28, unit=jb.Unit.PERCENT, words="17 van de 28")
MONEY = jb.Figure(value=Decimal("13700000.50"), unit=jb.Unit.EUR, words="€ 13.700.000,50")

WINDOW = jb.Period(day("2026-09-01"), day("2026-11-30"))
AUTUMN = jb.Planning(begins=WINDOW, ends=WINDOW, words="najaar 2026", mark="3")
SINCE = jb.Planning(begins=jb.Period(day("2026-01-01"), None), words="na 2025", convention="anders")
YEARLY = jb.Planning(words="jaarlijks", kind=jb.PlanningKind.RECURRING, recurrence=jb.Recurrence(1, jb.Unit.YEAR))
PAPER = jb.Citation(
    kind=CitationKind.KAMERSTUK, id="kst-31839-580", also=("kst-32793-345",), words="31 839, nr. 580", mark="4"
)
SCOPE = jb.Scope(
    level=jb.Level.MUNICIPALITY,
    number=number(2),
    areas=(jb.Area("'s-Hertogenbosch", "GM0796"), jb.Area("Ergens anders")),
    groups=(jb.Group.PARENTS, jb.Group.FAMILIES),
    ages=jb.Ages(None, 18),
)
REPORT = jb.Report(
    called="=het plan",
    state=jb.State.PLANNED,
    stage=jb.Stage.CONSULTATION,
    planning=AUTUMN,
    moved=Moved.LATER,
    firmness=jb.Firmness.INTENDED,
    condition="If the council agrees.",
    source=PASSAGE,
    note="Read as planned.",
)

MORE: dict[str, Any] = {"topics": (jb.Topic.DATA, jb.Topic.INKOOP), "sources": SOURCES, "note": "+judged"}
NAMED: dict[str, Any] = {**MORE, "title": TITLE}

RECORDS: tuple[jb.Record, ...] = (
    jb.Document(
        id="brief",
        kind=DocumentKind.LETTER,
        issuers=("gemeente",),
        date=jb.Period.day(day("2026-01-15")),
        dated=jb.Page(document="rapport"),
        citations=(PAPER, PAPER),
        address="https://example.org/brief",
        sha256="0" * 64,
        lines=10,
        **NAMED,
    ),
    jb.Document(id="rapport", kind=DocumentKind.REPORT, planning=SINCE, **NAMED),
    jb.Organisation(
        id="gemeente",
        abbreviation="Gem.",
        kind=OrganisationKind.MUNICIPALITIES,
        aliases=("de gemeente", "0363"),
        former=(jb.FormerName("Dorp", ("brief", "rapport")), jb.FormerName("Stad", ("brief",))),
        **NAMED,
    ),
    jb.Plan(id="plan", kind=PlanKind.AGENDA, period=year(2026), owners=("gemeente",), reports=(REPORT,), **NAMED),
    jb.ActionLine(id="plan-1", plan="plan", number=1, **NAMED),
    jb.Measure(
        id="maatregel",
        kind=MeasureKind.PROJECT,
        plan="plan",
        action_line=1,
        parties=(jb.Party("gemeente", jb.Role.RESPONSIBLE), jb.Party("gemeente", jb.Role.PAYS, inferred=True)),
        scope=SCOPE,
        reports=(REPORT, jb.Report(state=jb.State.DONE, source=CELL)),
        **NAMED,
    ),
    jb.Measure(id="maatregel-zonder", scope=jb.Scope(), reports=(jb.Report(planning=YEARLY, source=PAGE),), **NAMED),
    jb.Indicator(
        id="wachtenden",
        unit=jb.Unit.COUNT,
        population="Children who wait",
        measured=jb.Measured.ON_DAY,
        share_of="All children",
        better=jb.Direction.LOWER,
        producer="gemeente",
        additive=True,
        family="wachten",
        care_form=jb.CareForm.CLOSED,
        **NAMED,
    ),
    jb.Observation(
        id="wachtenden--2025",
        indicator="wachtenden",
        figure=RANGE,
        period=year(2025),
        breakdown=(("geslacht", "meisjes"), ("leeftijd", "0-17")),
        scope=SCOPE,
        compared_with=year(2024),
        status=jb.ObservationStatus("nader voorlopig", "P"),
        basis=jb.Basis.SURVEY,
        producer="gemeente",
        definition="Anders",
        caveat="Few answered.",
        **MORE,
    ),
    jb.Observation(id="wachtenden--share", indicator="wachtenden", figure=SHARE, sources=SOURCES),
    jb.Target(
        id="doel",
        plan="plan",
        action_line=1,
        owners=("gemeente",),
        indicator="wachtenden",
        goal=jb.Change(jb.AtMost(number("-10.50", jb.Unit.PERCENT)), jb.Period.month(2025, 9)),
        measured=year(2026),
        due=AUTUMN,
        breakdown=(("geslacht", "meisjes"),),
        scope=jb.Scope(ages=jb.Ages(0, None)),
        proxies=("wachtenden",),
        reports=(REPORT,),
        **NAMED,
    ),
    jb.Target(id="doel-drempel", indicator="wachtenden", goal=jb.MoreThan(SHARE), restates="doel", **NAMED),
    jb.Target(
        id="doel-trend", indicator="wachtenden", goal=jb.Trend(TrendDirection.UP, jb.Period(None, None)), **NAMED
    ),
    jb.Target(id="doel-richting", indicator="wachtenden", goal=jb.Towards(number(0)), **NAMED),
    jb.Target(id="doel-zonder", goal=jb.Unquantified(), **NAMED),
    jb.Commitment(
        id="toezegging",
        kind=jb.CommitmentKind.PROMISE,
        made_on=jb.Period(day("2026-01-01"), None),
        by=("gemeente",),
        to=("gemeente",),
        members=("Jansen", "-de Vries"),
        citation=PAPER,
        subject=TITLE,
        plan="plan",
        due=AUTUMN,
        reports=(REPORT,),
        **NAMED,
    ),
    jb.Funding(
        id="geld",
        amount=MONEY,
        basis=jb.FundingBasis.PER_YEAR,
        period=jb.Period(None, day("2027-12-31")),
        payers=("gemeente",),
        recipients=("gemeente",),
        purpose=TITLE,
        plan="plan",
        state=jb.FundingState.BUDGETED,
        reports=(REPORT,),
        **NAMED,
    ),
    jb.Relation(id="band", kind=RelationKind.SERVES, subject="maatregel", object="doel", on=AUTUMN, **MORE),
    jb.Reconciliation(
        id="som",
        kind=ReconciliationKind.SUM,
        terms=("wachtenden--2025", "wachtenden--share"),
        stated=RANGE,
        explanation="Rounded.",
        **MORE,
    ),
    jb.Reconciliation(
        id="gelijk", kind=ReconciliationKind.SUM, terms=("wachtenden--2025", "geld"), result="geld", **MORE
    ),
    jb.Practice(
        id="praktijk", place="Utrecht", groups=(jb.Group.PARENTS,), organisations=("gemeente",), plan="plan", **NAMED
    ),
    jb.Obstacle(id="knelpunt", hinders=("doel", "maatregel"), **NAMED),
)


def everything() -> jb.Dossier:
    """
    The dossier of all of it.
    """
    return jb.Dossier.of(*RECORDS)
