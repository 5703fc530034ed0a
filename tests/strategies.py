"""
Made-up values, records and dossiers in all their forms, for the properties that must hold of each. What refers to nothing in particular comes first;
then whole dossiers, whose references resolve.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import attrs
from hypothesis import strategies as st

import jeugdbeleid as jb
from jeugdbeleid.analysis.timeline import Entry
from jeugdbeleid.indicator import SDMX_STATUS
from jeugdbeleid.kinds import KINDS
from jeugdbeleid.vocabulary import (
    CareForm,
    CitationKind,
    DocumentKind,
    Firmness,
    Group,
    Level,
    MeasureKind,
    Moved,
    OrganisationKind,
    PlanKind,
    PlanningKind,
    ReconciliationKind,
    RelationKind,
    Term,
    TrendDirection,
)
from made_up import PLAN

TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(lambda text: not text.isspace())
WORDS = TEXTS.filter(lambda text: 0 < len(text.split()) <= 12)
IDS = st.from_regex(r"[a-z0-9]{1,6}(-{1,2}[a-z0-9]{1,4}){0,2}", fullmatch=True)
DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
LINES = st.integers(min_value=1, max_value=10**6)


def terms(kind: type[Term]) -> st.SearchStrategy[Any]:
    return st.sampled_from(list(kind))


def absent(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def several(strategy: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, min_size=least, max_size=2).map(tuple)


def _period(sides: tuple[date | None, date | None]) -> jb.Period:
    start, end = sides
    return jb.Period(end, start) if start is not None and end is not None and end < start else jb.Period(start, end)


PERIODS = st.one_of(
    st.integers(min_value=2000, max_value=2030).map(jb.Period.year), st.tuples(absent(DAYS), absent(DAYS)).map(_period)
)
NUMBERS: st.SearchStrategy[Any] = st.one_of(
    st.integers(min_value=-(10**6), max_value=10**6),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**6), max_value=10**6),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30),
    st.builds(
        lambda digits, exponent: Decimal((int(digits < 0), tuple(map(int, str(abs(digits)))), exponent)),
        st.integers(-(10**12), 10**12),
        st.integers(-15, 15),
    ),
    st.sampled_from([Decimal(7), Decimal("7.0"), Decimal("1E+3"), Decimal("-0.00005"), 10**14, -(10**14) + 1]),
)
_FIGURE: dict[str, Any] = {
    "unit": terms(jb.Unit),
    "qualifier": terms(jb.Qualifier),
    "rounding": absent(st.sampled_from([1, 5, Decimal("0.1"), Decimal("0.00001")])),
    "words": WORDS,
    "mark": absent(TEXTS),
}
EXACT = st.builds(jb.Figure, value=NUMBERS, **_FIGURE)
SHARES = st.builds(
    jb.Figure,
    numerator=NUMBERS,
    denominator=st.integers(min_value=1, max_value=10**6) | st.just(Decimal("7.1")),
    **{**_FIGURE, "unit": st.just(jb.Unit.PERCENT)},
)
RANGES = st.tuples(NUMBERS, NUMBERS).flatmap(
    lambda two: st.builds(jb.Figure, low=st.just(min(two)), high=st.just(max(two)), **_FIGURE)
)
FIGURES = st.one_of(EXACT, SHARES, RANGES)
#: A goal has one number, or a share.
ASKED = EXACT | SHARES

PASSAGES = st.tuples(LINES, LINES).flatmap(
    lambda lines: st.builds(
        jb.Passage,
        document=IDS,
        first_line=st.just(min(lines)),
        last_line=st.just(max(lines)),
        heading=absent(TEXTS),
        page=absent(LINES),
    )
)
PAGES = st.builds(jb.Page, document=IDS, page=absent(LINES), address=absent(TEXTS), retrieved=absent(DAYS)) | st.builds(
    jb.Page, address=TEXTS
)
CELLS = st.builds(jb.Cell, dataset=TEXTS, key=absent(TEXTS), retrieved=DAYS)
SOURCES = st.one_of(PASSAGES, PAGES, CELLS)


def _windows(days: list[date]) -> st.SearchStrategy[tuple[jb.Period | None, jb.Period | None]]:
    """A begin and an end, each exact, a window, open on a side, or none; neither side of the end before that of the begin."""
    first, second, third, fourth = sorted(days)
    begins = absent(st.sampled_from([jb.Period(first, third), jb.Period(first, first), jb.Period(first, None)]))
    ends = absent(st.sampled_from([jb.Period(second, fourth), jb.Period(fourth, fourth), jb.Period(fourth, None)]))
    return st.tuples(begins, ends)


@st.composite
def _plannings(draw: Any) -> jb.Planning:
    begins, ends = draw(st.lists(DAYS, min_size=4, max_size=4).flatmap(_windows))
    undated = [kind for kind in PlanningKind if kind is not PlanningKind.DATED]
    return jb.Planning(
        begins=begins,
        ends=ends,
        words=draw(WORDS),
        kind=draw(st.sampled_from(undated if begins is None and ends is None else list(PlanningKind))),
        convention=draw(st.just("jeugdbeleid") | TEXTS),
        recurrence=draw(absent(st.builds(jb.Recurrence, LINES, st.sampled_from(_RHYTHMS)))),
        mark=draw(absent(TEXTS)),
    )


_RHYTHMS = [jb.Unit.DAY, jb.Unit.WEEK, jb.Unit.MONTH, jb.Unit.YEAR]
PLANNINGS = _plannings()

REPORTS = st.builds(
    jb.Report,
    called=absent(TEXTS),
    state=absent(terms(jb.State)),
    stage=absent(terms(jb.Stage)),
    planning=absent(PLANNINGS),
    moved=absent(terms(Moved)),
    firmness=absent(terms(Firmness)),
    condition=absent(TEXTS),
    source=SOURCES,
    note=absent(TEXTS),
)
SCOPES = st.builds(
    jb.Scope,
    level=absent(terms(Level)),
    number=absent(EXACT),
    areas=several(st.builds(jb.Area, TEXTS, absent(TEXTS))),
    groups=several(terms(Group)),
    ages=absent(st.builds(jb.Ages, absent(st.integers(0, 9)), st.integers(10, 99)) | st.just(jb.Ages(18, None))),
)
BREAKDOWNS = st.dictionaries(TEXTS, TEXTS, max_size=2).map(lambda pairs: tuple(sorted(pairs.items())))
TITLES = st.builds(jb.Title, TEXTS, TEXTS)
_RECORD: dict[str, Any] = {
    "id": IDS,
    "topics": several(terms(jb.Topic)),
    "sources": several(SOURCES, least=1),
    "note": absent(TEXTS),
}
STATUSES = st.builds(jb.ObservationStatus, TEXTS, st.sampled_from(sorted(SDMX_STATUS)))
OBSERVATIONS = st.builds(
    jb.Observation,
    indicator=IDS,
    figure=FIGURES,
    period=absent(PERIODS),
    breakdown=BREAKDOWNS,
    scope=absent(SCOPES),
    compared_with=absent(PERIODS),
    status=absent(STATUSES),
    basis=absent(terms(jb.Basis)),
    producer=absent(IDS),
    definition=absent(TEXTS),
    caveat=absent(TEXTS),
    **_RECORD,
)
MEASURES = st.builds(
    jb.Measure,
    title=TITLES,
    kind=terms(MeasureKind),
    plan=IDS,
    action_line=absent(LINES),
    parties=several(st.builds(jb.Party, IDS, terms(jb.Role), st.booleans())),
    scope=absent(SCOPES),
    reports=several(REPORTS),
    **_RECORD,
)
COMPARATORS = st.builds(
    lambda kind, figure: kind(figure), st.sampled_from([jb.AtLeast, jb.MoreThan, jb.AtMost, jb.LessThan]), ASKED
)
CHANGES = st.builds(
    lambda comparator, unit, base: jb.Change(
        attrs.evolve(comparator, figure=attrs.evolve(comparator.figure, unit=unit)), base
    ),
    COMPARATORS.filter(lambda one: one.figure.value is not None),
    st.sampled_from([jb.Unit.PERCENT, jb.Unit.COUNT, jb.Unit.PERCENTAGE_POINT]),
    PERIODS,
)
GOALS = st.one_of(
    COMPARATORS,
    CHANGES,
    st.builds(jb.Trend, terms(TrendDirection), absent(PERIODS)),
    st.builds(jb.Towards, ASKED),
    st.just(jb.Unquantified()),
)
TARGETS = st.builds(
    jb.Target,
    title=TITLES,
    plan=absent(IDS),
    action_line=absent(LINES),
    owners=several(IDS),
    indicator=IDS,
    goal=GOALS,
    measured=absent(PERIODS),
    due=absent(PLANNINGS),
    breakdown=BREAKDOWNS,
    scope=absent(SCOPES),
    proxies=several(IDS),
    restates=absent(IDS),
    reports=several(REPORTS),
    **_RECORD,
)


def registers(kind: type[Any], records: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Registers of up to two records, each id once."""
    return st.lists(records, max_size=2, unique_by=lambda one: one.id).map(lambda made: jb.Register(kind, made))


#: Entries of a timeline, of the plan of :mod:`made_up`.
ENTRIES = st.builds(
    Entry, record=st.just(PLAN), report=absent(REPORTS), planning=absent(PLANNINGS), known=absent(PERIODS)
)


_IDENTIFIERS = {
    CitationKind.KAMERSTUK: ["kst-31839-580", "kst-35000-XVI-82", "kst-31839", "kst-34550-A"],
    CitationKind.HANDELINGEN: ["h-tk-20182019-53-4", "h-ek-20182019-53"],
    CitationKind.AANHANGSEL: ["ah-tk-20182019-1912"],
    CitationKind.STAATSCOURANT: ["stcrt-2019-1"],
    CitationKind.STAATSBLAD: ["stb-2019-22"],
    CitationKind.TOEZEGGING: ["TZ202406-022"],
    CitationKind.KAMERVRAAG: ["kv-tk-2016Z20139"],
}


@st.composite
def _citations(draw: Any) -> jb.Citation:
    kind = draw(terms(CitationKind))
    identifiers = st.sampled_from(_IDENTIFIERS[kind])
    return jb.Citation(
        kind=kind,
        id=draw(identifiers),
        also=draw(several(identifiers)),
        words=draw(WORDS),
        mark=draw(absent(TEXTS)),
    )


CITATIONS = _citations()


class _Maker:
    """
    Makes records whose references are among the ids that are given out, of documents also how many lines are held.
    """

    def __init__(self, draw: Any, ids: dict[str, list[str]]) -> None:
        self.draw = draw
        self.ids = ids
        self.all = [identifier for some in ids.values() for identifier in some]
        self.lines = {identifier: draw(absent(LINES)) for identifier in ids["documents"]}
        self.numbers: dict[str, list[int]] = {plan: [] for plan in ids["plans"]}

    def of(self, kind: str) -> str | None:
        return self.draw(absent(st.sampled_from(self.ids[kind]))) if self.ids[kind] else None

    def some(self, kind: str) -> tuple[str, ...]:
        known = self.ids[kind] if kind else self.all
        return self.draw(several(st.sampled_from(known))) if known else ()

    def source(self) -> Any:
        forms = ["cell", "address", *(["document"] if self.lines else [])]
        form = self.draw(st.sampled_from(forms))
        if form == "cell":
            return self.draw(CELLS)
        page = self.draw(absent(LINES))
        if form == "address":
            return jb.Page(address=self.draw(TEXTS), page=page, retrieved=self.draw(absent(DAYS)))
        document = self.draw(st.sampled_from(list(self.lines)))
        held = self.lines[document]
        if held is None:
            return jb.Page(document=document, page=page, address=self.draw(absent(TEXTS)))
        first, last = sorted(self.draw(st.integers(1, held)) for _ in range(2))
        return jb.Passage(
            document=document, first_line=first, last_line=last, heading=self.draw(absent(TEXTS)), page=page
        )

    def base(self, identifier: str, kind: str) -> dict[str, Any]:
        made = {
            "id": identifier,
            "topics": self.draw(several(terms(jb.Topic))),
            "sources": tuple(self.source() for _ in range(self.draw(st.integers(1, 2)))),
            "note": self.draw(absent(TEXTS)),
        }
        return made if kind in {"observations", "relations", "reconciliations"} else made | {"title": self.draw(TITLES)}

    def reports(self) -> tuple[jb.Report, ...]:
        return tuple(
            jb.Report(
                called=self.draw(absent(st.text(max_size=5))),
                state=self.draw(absent(terms(jb.State))),
                stage=self.draw(absent(terms(jb.Stage))),
                planning=self.draw(absent(PLANNINGS)),
                moved=self.draw(absent(terms(Moved))),
                firmness=self.draw(absent(terms(jb.Firmness))),
                condition=self.draw(absent(st.text(max_size=5))),
                source=self.source(),
                note=self.draw(absent(st.text(max_size=5))),
            )
            for _ in range(self.draw(st.integers(0, 2)))
        )

    def line(self) -> dict[str, Any]:
        plan = self.of("plans")
        numbers = self.numbers.get(plan or "", [])
        return {"plan": plan, "action_line": self.draw(absent(st.sampled_from(numbers))) if numbers else None}

    def documents(self, identifier: str) -> dict[str, Any]:
        lines = self.lines[identifier]
        return {
            "kind": self.draw(terms(DocumentKind)),
            "issuers": self.some("organisations"),
            "date": self.draw(absent(PERIODS)),
            "dated": self.draw(absent(st.just(self.source()))),
            "citations": self.draw(several(CITATIONS)),
            "address": self.draw(absent(TEXTS)),
            "sha256": None if lines is None else self.draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
            "lines": lines,
            "planning": self.draw(absent(PLANNINGS)),
        }

    def organisations(self, _: str) -> dict[str, Any]:
        documents = self.ids["documents"]
        named = st.lists(st.sampled_from(documents), min_size=1, max_size=2).map(tuple) if documents else st.nothing()
        return {
            "kind": self.draw(terms(OrganisationKind)),
            "abbreviation": self.draw(absent(TEXTS)),
            "aliases": self.draw(several(TEXTS)),
            "former": self.draw(several(st.builds(jb.FormerName, TEXTS, named))) if documents else (),
        }

    def plans(self, _: str) -> dict[str, Any]:
        return {
            "kind": self.draw(terms(PlanKind)),
            "period": self.draw(absent(PERIODS)),
            "owners": self.some("organisations"),
            "reports": self.reports(),
        }

    def action_lines(self, _: str) -> dict[str, Any]:
        plan = self.draw(st.sampled_from(self.ids["plans"]))
        self.numbers[plan].append(self.draw(st.integers(1, 9)))
        return {"plan": plan, "number": self.numbers[plan][-1]}

    def measures(self, _: str) -> dict[str, Any]:
        parties = [
            jb.Party(organisation, self.draw(terms(jb.Role)), self.draw(st.booleans()))
            for organisation in self.some("organisations")
        ]
        return {
            "kind": self.draw(terms(MeasureKind)),
            "parties": tuple(parties),
            "scope": self.draw(absent(SCOPES)),
            "reports": self.reports(),
            **self.line(),
        }

    def indicators(self, _: str) -> dict[str, Any]:
        return {
            "unit": self.draw(terms(jb.Unit)),
            "population": self.draw(absent(TEXTS)),
            "measured": self.draw(terms(jb.Measured)),
            "share_of": self.draw(absent(TEXTS)),
            "better": self.draw(terms(jb.Direction)),
            "producer": self.of("organisations"),
            "additive": self.draw(st.booleans()),
            "family": self.draw(absent(IDS)),
            "care_form": self.draw(absent(terms(CareForm))),
        }

    def observations(self, _: str) -> dict[str, Any]:
        return {
            "indicator": self.draw(st.sampled_from(self.ids["indicators"])),
            "figure": self.draw(FIGURES),
            "period": self.draw(absent(PERIODS)),
            "breakdown": self.draw(BREAKDOWNS),
            "scope": self.draw(absent(SCOPES)),
            "compared_with": self.draw(absent(PERIODS)),
            "status": self.draw(absent(STATUSES)),
            "basis": self.draw(absent(terms(jb.Basis))),
            "producer": self.of("organisations"),
            "definition": self.draw(absent(TEXTS)),
            "caveat": self.draw(absent(TEXTS)),
        }

    def targets(self, _: str) -> dict[str, Any]:
        indicator = self.of("indicators")
        return {
            "owners": self.some("organisations"),
            "indicator": indicator,
            "goal": jb.Unquantified() if indicator is None else self.draw(GOALS),
            "measured": self.draw(absent(PERIODS)),
            "due": self.draw(absent(PLANNINGS)),
            "breakdown": self.draw(BREAKDOWNS),
            "scope": self.draw(absent(SCOPES)),
            "proxies": self.some("indicators"),
            "restates": self.of("targets"),
            "reports": self.reports(),
            **self.line(),
        }

    def commitments(self, _: str) -> dict[str, Any]:
        return {
            "kind": self.draw(terms(jb.CommitmentKind)),
            "made_on": self.draw(absent(PERIODS)),
            "by": self.some("organisations"),
            "to": self.some("organisations"),
            "members": self.draw(several(TEXTS)),
            "citation": self.draw(absent(CITATIONS)),
            "subject": self.draw(absent(TITLES)),
            "plan": self.of("plans"),
            "due": self.draw(absent(PLANNINGS)),
            "reports": self.reports(),
        }

    def funding(self, _: str) -> dict[str, Any]:
        return {
            "amount": self.draw(absent(FIGURES.filter(lambda one: one.unit is jb.Unit.EUR))),
            "basis": self.draw(terms(jb.FundingBasis)),
            "period": self.draw(absent(PERIODS)),
            "payers": self.some("organisations"),
            "recipients": self.some("organisations"),
            "purpose": self.draw(absent(TITLES)),
            "plan": self.of("plans"),
            "state": self.draw(terms(jb.FundingState)),
            "reports": self.reports(),
        }

    def relations(self, _: str) -> dict[str, Any]:
        return {
            "kind": self.draw(terms(RelationKind)),
            "subject": self.draw(st.sampled_from(self.all)),
            "object": self.draw(st.sampled_from(self.all)),
            "on": self.draw(absent(PLANNINGS)),
        }

    def reconciliations(self, _: str) -> dict[str, Any]:
        kind = self.draw(terms(ReconciliationKind))
        result, stated = self.draw(st.sampled_from(self.all)), self.draw(FIGURES)
        ways = [{"result": result}, {"stated": stated}]
        if kind in {ReconciliationKind.SAME, ReconciliationKind.WHOLE}:
            ways += [{}, {"result": result, "stated": stated}]
        return {
            "kind": kind,
            "terms": self.draw(st.lists(st.sampled_from(self.all), min_size=2, max_size=3).map(tuple)),
            "explanation": self.draw(absent(TEXTS)),
            **self.draw(st.sampled_from(ways)),
        }

    def practices(self, _: str) -> dict[str, Any]:
        return {
            "place": self.draw(absent(TEXTS)),
            "groups": self.draw(several(terms(jb.Group))),
            "organisations": self.some("organisations"),
            "plan": self.of("plans"),
        }

    def obstacles(self, _: str) -> dict[str, Any]:
        return {"hinders": self.some("")}

    def record(self, kind: str, identifier: str) -> Any:
        """A record of a kind, with all its fields drawn."""
        fields: dict[str, Any] = getattr(self, kind)(identifier)
        return KINDS[kind](**self.base(identifier, kind), **fields)


#: What a record of a kind cannot do without: a record of another.
_NEEDED = {"action_lines": "plans", "observations": "indicators"}


def _made(draw: Any, ids: dict[str, list[str]]) -> jb.Dossier:
    maker = _Maker(draw, ids)
    dossier = jb.Dossier.of(*(maker.record(kind, identifier) for kind in KINDS for identifier in ids[kind]))
    return attrs.evolve(dossier, edition=draw(absent(TEXTS)), released=draw(absent(DAYS)))


@st.composite
def dossiers(draw: Any, most: int = 6) -> jb.Dossier:
    """
    A dossier of at most so many records, of any kinds, each field of each drawn.
    """
    identifiers = draw(st.lists(IDS, unique=True, max_size=most))
    kinds = [draw(st.sampled_from(list(KINDS))) for _ in identifiers]
    ids: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for kind in KINDS:
        if kind not in _NEEDED or ids[_NEEDED[kind]]:
            ids[kind] = [identifier for identifier, its in zip(identifiers, kinds, strict=True) if its == kind]
    return _made(draw, ids)


def full_dossiers() -> st.SearchStrategy[jb.Dossier]:
    """
    A dossier with a record of each kind, each field of each drawn.
    """
    return st.composite(_made)({kind: [f"{kind.replace('_', '-')}-1"] for kind in KINDS})
