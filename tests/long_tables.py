"""
Made-up tables of indicator, area and period, and the scalar check that the vectorised one is held against.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import attrs
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import jeugdbeleid as jb
from jeugdbeleid import frames
from jeugdbeleid.frames._flat import area_cells, fits
from jeugdbeleid.frames._tables import native, rows_of
from jeugdbeleid.vocabulary import DocumentKind, Level, OrganisationKind, PlanningKind, TrendDirection
from made_up import PAGE, a_dossier, due, indicator, number, target, year

ON = date(2019, 6, 7)
#: The edges of the 64 bits of a whole number, and of what a product of two of them overflows at.
EDGES = [2**63 - 1, -(2**63), 2**63 - 2, 2**62, 8384883669867978007, 10**18]

_ORGANISATIONS = tuple(
    jb.Organisation(id=name, title=jb.Title(name, name), sources=(PAGE,), kind=OrganisationKind.OTHER)
    for name in ("telbureau", "onderzoekers")
)
INDICATORS = (
    indicator("a"),
    indicator("b", measured=jb.Measured.ON_DAY),
    indicator("c", unit=jb.Unit.PERCENT),
    indicator("d", unit=jb.Unit.EUR, measured=jb.Measured.SINCE, producer="telbureau"),
)
AREAS = {
    code: jb.Scope(level=Level.MUNICIPALITY, areas=(jb.Area(name, code),))
    for name, code in (("Urk", "GM1"), ("Ede", "GM2"))
}


def _letter(identifier: str, dated: jb.Period | None) -> jb.Document:
    return jb.Document(
        id=identifier, title=jb.Title(identifier, identifier), sources=(PAGE,), kind=DocumentKind.LETTER, date=dated
    )


_LETTERS = (
    _letter("oud", jb.Period.day(date(2018, 1, 1))),
    _letter("nieuw", jb.Period.day(date(2019, 3, 1))),
    _letter("jaar", year(2018)),
    _letter("ongedateerd", None),
)

_DAY = jb.Period.day(date(2018, 12, 31))
PERIODS = st.sampled_from(
    [
        *[year(2018), year(2017)] * 2,
        year(2016),
        _DAY,
        jb.Period.day(date(2017, 6, 1)),
        jb.Period.month(2018, 2),
        jb.Period.month(2018, 1),
        jb.Period.quarter(2017, 4),
        jb.Period(date(2018, 1, 1), None),
        jb.Period(None, date(2018, 12, 31)),
        jb.Period(date(2017, 3, 3), date(2017, 9, 9)),
        jb.Period(date(2018, 3, 3), date(2018, 9, 9)),
    ]
)
NUMBERS = st.one_of(
    st.sampled_from([0, 1, -1, 50, 55, 54, 110, 100, Decimal("13.7"), Decimal("0.0001")]),
    st.integers(-9, 300),
    st.sampled_from([10**14 - 1, -(10**14) + 1, Decimal("99999999999999.9999")]),
)
_SMALL = st.integers(-9, 300)
_OTHERS = st.sampled_from([None, None, None, *jb.Unit])


def _one_of_its_unit(counted: jb.Indicator) -> st.SearchStrategy[jb.Figure]:
    """A figure of an indicator: mostly one number in its unit; of another unit, rough, rounded, a range or a share."""
    unit = _OTHERS.map(lambda other: counted.unit if other is None else other)
    plain = st.builds(jb.Figure, value=NUMBERS, unit=st.just(counted.unit), words=st.just("getal"))
    return st.one_of(
        plain,
        plain,
        st.builds(jb.Figure, value=NUMBERS, unit=unit, words=st.just("getal")),
        st.builds(jb.Figure, value=_SMALL, unit=unit, qualifier=st.sampled_from(list(jb.Qualifier)), words=st.just("ruim")),
        st.builds(jb.Figure, value=_SMALL, unit=unit, rounding=st.sampled_from([1, 5]), words=st.just("afgerond")),
        st.builds(jb.Figure, low=st.integers(-9, 50), high=st.integers(50, 99), unit=unit, words=st.just("tussen")),
        st.builds(
            jb.Figure, numerator=st.integers(0, 9), denominator=st.sampled_from([2, 4, 5]), unit=st.just(jb.Unit.PERCENT),
            words=st.just("deel"),
        ),
    )  # fmt: skip


_SOURCES = st.one_of(
    st.sampled_from(_LETTERS).map(lambda letter: jb.Page(document=letter.id)),
    st.sampled_from([date(2019, 3, 1), date(2019, 3, 2)]).map(lambda day: jb.Cell.own("telling", on=day)),
)
_STATUS = st.sampled_from([None, "A", "A", "A", "P", "F", "B"]).map(
    lambda code: None if code is None else jb.ObservationStatus(f"status {code}", code)
)
_SCOPES = st.sampled_from([None, None, *AREAS.values()])
_BREAKDOWNS = st.sampled_from([(), (), (), (("leeftijd", "0-17"),)])


def _observations(counted: jb.Indicator) -> st.SearchStrategy[jb.Observation]:
    return st.builds(
        jb.Observation,
        id=st.just("cijfer"),
        indicator=st.just(counted.id),
        figure=_one_of_its_unit(counted),
        period=st.none() | PERIODS | PERIODS | PERIODS,
        breakdown=_BREAKDOWNS,
        scope=_SCOPES,
        compared_with=st.sampled_from([None] * 9 + [year(2016)]),
        status=_STATUS,
        basis=st.sampled_from([None] * 9 + [jb.Basis.EXPECTATION]),
        producer=st.sampled_from([None, None, None, "telbureau", "onderzoekers"]),
        definition=st.sampled_from([None, None, None, "anders"]),
        sources=st.lists(_SOURCES, min_size=1, max_size=2).map(tuple),
    )


_KINDS = st.sampled_from([jb.AtLeast, jb.MoreThan, jb.AtMost, jb.LessThan])
_ROUGH = st.sampled_from([jb.Qualifier.EXACT] * 4 + list(jb.Qualifier))
_PERCENTS = st.sampled_from([10, 0, -10, -100, -150, 5, Decimal("2.5"), Decimal("-14.7"), Decimal("0.0001"), 400])


def _comparators(unit: jb.Unit, numbers: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    figures = st.builds(jb.Figure, value=numbers, unit=st.just(unit), qualifier=_ROUGH, words=st.just("doel"))
    return st.builds(lambda kind, figure: kind(figure), _KINDS, figures)


def _changes(unit: jb.Unit, numbers: st.SearchStrategy[Any], bases: Any) -> st.SearchStrategy[Any]:
    return st.builds(jb.Change, _comparators(unit, numbers), bases)


def goals(unit: jb.Unit, bases: Any, numbers: st.SearchStrategy[Any] = NUMBERS) -> st.SearchStrategy[Any]:
    """Goals of all kinds, some of another unit than what is counted."""
    return st.one_of(
        _comparators(unit, numbers),
        _comparators(jb.Unit.GRADE, numbers),
        _changes(jb.Unit.PERCENT, _PERCENTS, bases),
        _changes(jb.Unit.PERCENT, _PERCENTS, bases),
        _changes(jb.Unit.COUNT, numbers, bases),
        _changes(jb.Unit.PERCENTAGE_POINT, numbers, bases),
        st.builds(jb.Trend, st.sampled_from(list(TrendDirection)), st.none() | bases),
        st.just(jb.Towards(number(0))),
        st.just(jb.Unquantified()),
    )


_DUES = st.sampled_from(
    [
        None,
        due("2018-12-31"),
        due("2018-12-31"),
        due("2019-12-31"),
        jb.Planning(ends=year(2019), words="2019"),
        jb.Planning(words="jaarlijks", kind=PlanningKind.RECURRING),
        jb.Planning(words="doorlopend", kind=PlanningKind.CONTINUING),
    ]
)


def _targets(counted: jb.Indicator) -> st.SearchStrategy[jb.Target]:
    return st.builds(
        target,
        goals(counted.unit, PERIODS),
        indicator=st.just(counted.id),
        measured=st.none() | st.just(year(2018)) | PERIODS,
        due=_DUES,
        breakdown=_BREAKDOWNS,
        scope=st.sampled_from([None, None, AREAS["GM1"]]),
        proxies=st.sampled_from([(), (), tuple(one.id for one in INDICATORS if one is not counted)]),
    )


def drawn(strategy: st.SearchStrategy[Any], count: int) -> list[Any]:
    """The first examples of a strategy, the same in every run: they are checked in one table, for a plan costs more than its rows."""
    made: list[Any] = []

    @settings(
        max_examples=count, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow],
    )  # fmt: skip
    @given(strategy)
    def collect(one: Any) -> None:
        made.append(one)

    collect()
    return made


def _apart(record: Any, case: int) -> Any:
    """A record of a case, about the indicators of that case."""
    proxies = {"proxies": tuple(f"{one}-{case}" for one in record.proxies)} if isinstance(record, jb.Target) else {}
    return attrs.evolve(record, indicator=f"{record.indicator}-{case}", **proxies)


def _numbered(records: list[Any], name: str) -> list[Any]:
    return [attrs.evolve(one, id=f"{name}-{place}") for place, one in enumerate(records)]


def dossier_of(observations: list[jb.Observation], targets: list[jb.Target], cases: int = 0) -> jb.Dossier:
    """
    A dossier of the letters and indicators above, and of as many copies of the indicators as there are cases, with
    observations and aims that are given their ids.
    """
    copies = [attrs.evolve(one, id=f"{one.id}-{case}") for case in range(cases) for one in INDICATORS]
    return a_dossier(
        documents=_LETTERS,
        organisations=_ORGANISATIONS,
        indicators=(*INDICATORS, *copies),
        observations=_numbered(observations, "cijfer"),
        targets=_numbered(targets, "doel"),
    )


_CASE = st.tuples(
    st.lists(st.one_of([_observations(one) for one in INDICATORS]), min_size=8, max_size=24),
    st.lists(st.one_of([_targets(one) for one in INDICATORS]), min_size=5, max_size=12),
)


def many_dossiers(count: int) -> jb.Dossier:
    """Made-up dossiers in one, each with indicators of its own."""
    cases = list(enumerate(drawn(_CASE, count)))
    observations = [_apart(one, case) for case, (held, _) in cases for one in held]
    return dossier_of(observations, [_apart(one, case) for case, (_, aims) in cases for one in aims], len(cases))


#: The columns of a table as others have it, with nothing but figures.
PLAIN: dict[str, Any] = {
    "indicator": "text",
    "level": "text",
    "area": "text",
    "period_start": "day",
    "period_end": "day",
    "value": "whole",
    "unit": "text",
    "status": "text",
    "known_on": "day",
}
_PLAIN_VALUES = st.one_of(st.sampled_from([0, 50, 55, 54, 110, -3]), st.integers(-9, 99), st.sampled_from(EDGES))
_PLAIN_AREAS = st.sampled_from([(None, None), ("national", None), ("municipality", "GM1"), ("municipality", "GM2")])
_PLAIN_PERIODS = st.sampled_from([year(2017), year(2018), year(2017), year(2018), year(2016), jb.Period.month(2018, 1)])


def _plain_row(
    counted: str, where: Any, period: jb.Period, value: Any, unit: Any, status: Any, known: Any
) -> dict[str, Any]:
    row = {"indicator": counted, "level": where[0], "area": where[1], "period_start": period.start}
    return {**row, "period_end": period.end, "value": value, "unit": unit, "status": status, "known_on": known}


_PLAIN_ROWS = st.lists(
    st.builds(
        _plain_row,
        st.sampled_from(["a", "a", "c"]),
        _PLAIN_AREAS,
        _PLAIN_PERIODS,
        st.none() | _PLAIN_VALUES | _PLAIN_VALUES | _PLAIN_VALUES,
        st.sampled_from([None, None, "count", "count", "percent"]),
        st.sampled_from([None, "A", "A", "A", "P", "F", "B"]),
        st.sampled_from([None, date(2019, 1, 1), date(2019, 1, 2), date(2019, 1, 2)]),
    ),
    min_size=8,
    max_size=24,
)
_PLAIN_BASES = st.sampled_from([year(2017), year(2017), year(2016), jb.Period.month(2018, 1)])
_NEAR_EDGES = st.one_of(st.integers(-9, 300), st.sampled_from([*EDGES, 10**30, -(10**30)]))


def _plain_targets(counted: jb.Indicator) -> st.SearchStrategy[jb.Target]:
    return st.builds(
        target,
        goals(counted.unit, _PLAIN_BASES, _NEAR_EDGES),
        indicator=st.just(counted.id),
        measured=st.sampled_from([year(2018), year(2018), year(2017)]),
        due=_DUES,
        scope=st.sampled_from([None, None, AREAS["GM1"]]),
    )


_PLAIN_CASE = st.tuples(
    _PLAIN_ROWS, st.lists(st.one_of([_plain_targets(INDICATORS[at]) for at in (0, 0, 2)]), min_size=5, max_size=12)
)


def plain_frame(rows: list[dict[str, Any]], backend: Any, value: Any = "whole") -> Any:
    """Rows as a table of a library."""
    return native(rows, {**PLAIN, "value": value}, backend)


def many_plain_tables(count: int) -> tuple[list[dict[str, Any]], list[jb.Target], int]:
    """The rows and the aims of made-up tables in one, each with indicators of its own, and how many these are."""
    cases = list(enumerate(drawn(_PLAIN_CASE, count)))
    rows = [{**row, "indicator": f"{row['indicator']}-{case}"} for case, (held, _) in cases for row in held]
    return rows, [_apart(one, case) for case, (_, aims) in cases for one in aims], len(cases)


def plain_dossier(rows: list[dict[str, Any]], targets: list[jb.Target], cases: int, *, definitive: bool) -> jb.Dossier:
    """
    The dossier whose observations are the rows: of several latest ones the scalar check shows the first, so that they
    stand in the order in which the vectorised one looks at them.
    """
    units = {one.id: one.unit for one in dossier_of([], [], cases).indicators}
    made = []
    for row in rows:
        if row["value"] is not None:
            unit = units[row["indicator"]] if row["unit"] is None else jb.Unit(row["unit"])
            status = None if row["status"] is None else jb.ObservationStatus("status", row["status"])
            known = jb.Page(address="x") if row["known_on"] is None else jb.Cell.own("telling", on=row["known_on"])
            one = jb.Observation(
                id="cijfer",
                indicator=row["indicator"],
                figure=jb.Figure(value=row["value"], unit=unit, words="getal"),
                period=jb.Period(row["period_start"], row["period_end"]),
                scope=AREAS.get(row["area"]),
                status=status,
                sources=(known,),
            )
            soft = definitive and (status is None or not status.definitive)
            made.append(((unit is not units[row["indicator"]], soft, row["value"]), one))
    return dossier_of([one for _, one in sorted(made, key=lambda pair: pair[0])], targets, cases)


def told(check: jb.TargetCheck, *, whole: bool) -> dict[str, Any]:
    """What a scalar check says, as a row of a table of verdicts; numbers only as far as its columns hold them."""
    return {
        "verdict": check.verdict.value,
        "reason": check.reason.value,
        "reasons": ",".join(reason.value for reason in check.reasons),
        "standing": None if check.standing is None else check.standing.value,
        "observed": _value(check.observed, whole=whole),
        "baseline": _value(check.baseline, whole=whole),
        "required": _decimal(check.required),
        "margin": _decimal(check.margin),
    }


def _value(observation: jb.Observation | None, *, whole: bool) -> Any:
    value = None if observation is None else observation.figure.value
    return value if value is None or whole or fits(value) else None


def _decimal(exact: Any) -> Any:
    """A number of at most 10 digits behind the point and 26 before it."""
    return exact if exact is not None and (exact * 10**10).denominator == 1 and abs(exact) < 10**26 else None


def differences(frame: Any, dossier: jb.Dossier, *, whole: bool = False, **options: Any) -> list[Any]:
    """Where the vectorised check says something else than the scalar one, of all aims in all areas."""
    return wrong(
        frames.check(frame, dossier, by="area", applied_to=[Level.MUNICIPALITY], on=ON, **options),
        dossier,
        whole=whole,
        **options,
    )


def wrong(found: Any, dossier: jb.Dossier, *, whole: bool = False, **options: Any) -> list[Any]:
    """Where verdicts by area, national ones in all municipalities too, are others than those of the scalar check."""
    rows = rows_of(found)
    scopes = {_cell(one.scope): one.scope for one in dossier.observations}
    made: list[Any] = []
    for row in rows:
        aim, where = dossier.targets[row["target"]], (row["level"], row["area"])
        scope = None if where == _cell(aim.scope) else scopes[where]
        expected = told(jb.check(aim, dossier, on=ON, scope=scope, **options), whole=whole)
        if any(row[name] != one for name, one in expected.items()):
            made.append((aim, where, {name: (row[name], one) for name, one in expected.items() if row[name] != one}))
    assert {row["target"] for row in rows} == {aim.id for aim in dossier.targets}
    return made


def _cell(scope: jb.Scope | None) -> tuple[Any, ...]:
    return tuple(area_cells(scope).values())
