"""
A made-up dossier for the pictures: a municipality's youth plan, its letters of three years, money, counts and promises,
with each of the cases that a picture must tell apart.
"""

from __future__ import annotations

from typing import Any

import jeugdbeleid as jb
from jeugdbeleid.indicator import ObservationStatus
from jeugdbeleid.vocabulary import Moved
from made_up import PAGE, PLAN, a_dossier, day, document, indicator, number, percent, target, year

LETTERS = tuple(document(f"brief-{when}", f"{when}-06-01") for when in (2018, 2019, 2020))
PROVISIONAL, EXPECTED = ObservationStatus("voorlopig", "P"), ObservationStatus("verwachting", "F")
ESTIMATED = ObservationStatus("geschat", "E")


def said(when: int, state: jb.State | None = None, words: str | None = None, **more: Any) -> jb.Report:
    planning = None if words is None else jb.parse_planning(words)
    return jb.Report(source=jb.Page(document=f"brief-{when}", page=1), state=state, planning=planning, **more)


def measure(identifier: str, title: str, *reports: jb.Report) -> jb.Measure:
    return jb.Measure(
        id=identifier, title=jb.Title(title, f"{title} (en)"), sources=(PAGE,), plan="jeugdplan", reports=reports
    )


MEASURES = (
    # Two plannings: autumn 2018 to mid 2019, then the end of 2019; done by June 2020.
    measure(
        "wijkteam",
        "Een wijkteam in elke buurt",
        said(2018, jb.State.PLANNED, "najaar 2018 tot medio 2019"),
        said(2019, jb.State.ONGOING, "eind 2019"),
        said(2020, jb.State.DONE),
    ),
    # A begin without an end, named by a letter that says no state.
    measure("meldpunt", "Meldpunt voor wachtenden", said(2018, None, "vanaf 1 juli 2018"), said(2019, jb.State.ONGOING)),
    # An end without a begin, passed, and still planned afterwards: late.
    measure("folder", "Folder voor pleegouders", said(2018, jb.State.PLANNED, "uiterlijk 1 maart 2019"), said(2019, jb.State.PLANNED)),
    # Exact days; passed, and nobody says what became of it.
    measure("bijeenkomst", "Bijeenkomst met aanbieders", said(2018, jb.State.PLANNED, "van 1 oktober 2018 tot en met 31 december 2018")),
    # A year-long stop, and no date at all.
    measure("proef", "Proef met vroege hulp", said(2019, jb.State.STOPPED, "2019")),
    measure("overleg", "Overleg met scholen", said(2018, jb.State.ONGOING, "doorlopend")),
    # Said to have moved, without a date.
    measure("verhuizing", "Verhuizing van het loket", said(2019, jb.State.PLANNED, moved=Moved.LATER)),
)  # fmt: skip

COMMITMENTS = (
    jb.Commitment(
        id="motie-wachttijd",
        title=jb.Title("Motie over de wachttijd", "Motion on waiting times"),
        sources=(jb.Page(document="brief-2018", page=2),),
        kind=jb.CommitmentKind.MOTION,
        plan="jeugdplan",
        due=jb.parse_planning("voorjaar 2020"),
    ),
    jb.Commitment(
        id="toezegging-brief",
        title=jb.Title("Brief over de wijkteams", "Letter on the teams"),
        sources=(jb.Page(document="brief-2018", page=2),),
        kind=jb.CommitmentKind.PROMISE,
    ),
)


def waiting(count: jb.Figure | int, period: jb.Period | None, name: str, **more: Any) -> jb.Observation:
    more.setdefault("sources", (jb.Cell.own("telling", on=day("2019-01-15")),))
    return jb.Observation(
        id=f"wachtenden--{name}",
        indicator=more.pop("of", "wachtenden"),
        figure=number(count) if isinstance(count, int) else count,
        period=period,
        **more,
    )


def on_page(when: int) -> dict[str, Any]:
    return {"sources": (jb.Page(document=f"brief-{when}", page=3),)}


OBSERVATIONS = (
    waiting(120, year(2014), "2014"),
    # Told as 110 in 2018 and as 104 in 2019: revised.
    waiting(110, year(2015), "2015-2018", **on_page(2018)),
    waiting(104, year(2015), "2015-2019", **on_page(2019)),
    # Two letters of no known order give 98 and 101: contradicted.
    waiting(98, year(2016), "2016-a"),
    waiting(101, year(2016), "2016-b"),
    waiting(number(90, qualifier=jb.Qualifier.OVER), year(2017), "2017"),
    waiting(80, year(2018), "2018", status=PROVISIONAL),
    waiting(75, year(2019), "2019", status=ESTIMATED),
    waiting(70, year(2020), "2020", status=EXPECTED),
    waiting(jb.Figure(low=10, high=30, words="10 tot 30"), jb.Period.day(day("2021-06-30")), "2021"),
    waiting(number(60, qualifier=jb.Qualifier.CIRCA), year(2022), "2022"),
    waiting(66, None, "zonder-periode"),
    waiting(percent(-5), year(2018), "verandering", compared_with=year(2017)),
    waiting(40, year(2017), "loket-2017", of="wachtenden-loket"),
    waiting(44, year(2018), "loket-2018", of="wachtenden-loket"),
    waiting(percent(30), year(2018), "aandeel-2018", of="wachtenden-aandeel"),
    waiting(200, year(2017), "pleegzorg-2017", of="pleegzorg"),
    waiting(220, year(2018), "pleegzorg-2018", of="pleegzorg"),
    waiting(50, year(2018), "gesloten-2018", of="gesloten"),
)

INDICATORS = (
    indicator("wachtenden", family="wachten", population="Children who wait for help", better=jb.Direction.LOWER),
    indicator("wachtenden-loket", family="wachten", population="Children who asked at the desk"),
    indicator("wachtenden-aandeel", jb.Unit.PERCENT, family="wachten", share_of="children"),
    indicator("wachtenden-nooit-geteld", family="wachten"),
    indicator("pleegzorg", care_form=jb.CareForm.FOSTER_CARE),
    indicator("gesloten", care_form=jb.CareForm.CLOSED),
)

#: At most 60 waiting in 2020, from 120 in 2014.
AIM = target(
    jb.AtMost(number(60)),
    id="minder-wachtenden",
    plan="jeugdplan",
    measured=year(2020),
    due=jb.parse_planning("uiterlijk 31 december 2020"),
)
TARGETS = (
    AIM,
    target(jb.Unquantified(), id="betere-hulp", indicator=None, plan="jeugdplan", due=None),
    target(jb.AtLeast(number(200)), id="meer-pleegzorg", indicator="pleegzorg", measured=year(2018)),
    target(jb.AtMost(number(40)), id="minder-gesloten", indicator="gesloten", measured=year(2018)),
)


def money(
    identifier: str, amount: jb.Figure | None, basis: jb.FundingBasis, period: jb.Period | None, **more: Any
) -> jb.Funding:
    return jb.Funding(
        id=identifier,
        title=jb.Title(identifier.replace("-", " "), identifier.replace("-", " ")),
        sources=(PAGE,),
        amount=amount,
        basis=basis,
        period=period,
        state=more.pop("state", jb.FundingState.BUDGETED),
        **more,
    )  # fmt: skip


def euros(value: int | str, **more: Any) -> jb.Figure:
    return number(value, jb.Unit.EUR, **more)


FUNDING = (
    money("extra-geld-2019", euros(36_000_000), jb.FundingBasis.ONCE, year(2019)),
    money("wijkteams", euros(300_000, qualifier=jb.Qualifier.OVER), jb.FundingBasis.PER_YEAR, jb.Period(day("2019-07-01"), day("2021-12-31")), plan="jeugdplan"),
    money("loket", euros("2500000.50"), jb.FundingBasis.PER_YEAR, jb.Period(day("2020-01-01"), None)),
    money("in-totaal", euros(1_020_000_000, qualifier=jb.Qualifier.CIRCA), jb.FundingBasis.TOTAL, jb.Period(day("2019-01-01"), day("2021-12-31"))),
    money("subsidie", None, jb.FundingBasis.UNKNOWN, jb.Period(None, day("2019-12-31")), state=jb.FundingState.PAID),
    money("onbekend", euros(5000), jb.FundingBasis.UNKNOWN, year(2021)),
    money("zonder-periode", euros(5000), jb.FundingBasis.ONCE, None),
)  # fmt: skip

MADE = a_dossier(
    plans=(PLAN,),
    documents=LETTERS,
    measures=MEASURES,
    commitments=COMMITMENTS,
    indicators=INDICATORS,
    observations=OBSERVATIONS,
    targets=TARGETS,
    funding=FUNDING,
    edition="2026.0",
)
