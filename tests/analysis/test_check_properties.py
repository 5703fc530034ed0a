"""
What holds of every check: properties over made-up figures, aims and days.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import jeugdbeleid as jb
from jeugdbeleid import Reason, Verdict
from jeugdbeleid.vocabulary import TrendDirection
from made_up import a_dossier, day, due, indicator, number, observation, percent, target, year

ON = day("2019-06-07")
COUNTS = st.integers(min_value=-(10**9), max_value=10**9)
DAYS = st.dates(min_value=date(2015, 1, 1), max_value=date(2025, 12, 31))
QUALIFIERS = st.sampled_from(list(jb.Qualifier))
COMPARATORS = st.sampled_from([jb.AtLeast, jb.MoreThan, jb.AtMost, jb.LessThan])
YEARS = st.integers(min_value=2015, max_value=2020).map(year)
FIGURES = st.builds(lambda value, qualifier: number(value, qualifier=qualifier), COUNTS, QUALIFIERS)
OBSERVATIONS = st.lists(st.builds(observation, FIGURES, YEARS), max_size=4, unique_by=lambda one: one.id)
GOALS: st.SearchStrategy[Any] = st.one_of(
    st.builds(lambda kind, value: kind(number(value)), COMPARATORS, COUNTS),
    st.builds(
        lambda kind, value, base: jb.Change(kind(percent(value)), base), COMPARATORS, st.integers(-200, 200), YEARS
    ),
    st.builds(lambda kind, value, base: jb.Change(kind(number(value)), base), COMPARATORS, COUNTS, YEARS),
    st.builds(jb.Trend, st.sampled_from(list(TrendDirection)), st.none() | YEARS),
    st.builds(lambda value: jb.Towards(number(value)), COUNTS),
    st.just(jb.Unquantified()),
)


@given(GOALS, OBSERVATIONS, DAYS, st.booleans(), st.none() | YEARS, st.booleans())
def test_a_check_is_total(
    goal: Any, figures: list[jb.Observation], on: date, has_due: bool, measured: jb.Period | None, definitive: bool
) -> None:
    """
    Exactly one verdict, with at least one reason and sentences in both languages, and never an exception.
    """
    aim = target(goal, measured=measured, due=due("2018-12-31") if has_due else None)
    dossier = a_dossier(indicators=(indicator(),), targets=(aim,), observations=figures)
    check = jb.check(aim, dossier, on=on, definitive=definitive, annualise=True, circa=5)
    assert check.verdict in Verdict
    assert len(check.reasons) == len(set(check.reasons)) >= 1
    assert sorted(check.reasons, key=list(Reason).index) == list(check.reasons)
    assert check.explain("nl")
    assert check.explain("en")
    assert (check.verdict is Verdict.MET) == (check.reason is Reason.THRESHOLD_MET)


@given(st.integers(min_value=1, max_value=10**12), st.integers(min_value=-99, max_value=400))
def test_exactly_on_the_threshold_meets_at_least_and_fails_more_than(base: int, by: int) -> None:
    """
    For every baseline: of base x 100 the threshold of +by% is base x (100 + by), a whole number.
    """
    figures = (observation(100 * base, year(2017)), observation(base * (100 + by), year(2018)))
    for kind, verdict in ((jb.AtLeast, "met"), (jb.MoreThan, "not_met"), (jb.AtMost, "met"), (jb.LessThan, "not_met")):
        aim = target(jb.Change(kind(percent(by)), year(2017)))
        dossier = a_dossier(indicators=(indicator(),), targets=(aim,), observations=figures)
        check = jb.check(aim, dossier, on=ON)
        assert (check.verdict.value, check.margin) == (verdict, 0)


@given(COUNTS, COUNTS, st.integers(min_value=1, max_value=10**9), st.integers(min_value=-90, max_value=90), COMPARATORS)
def test_a_better_value_never_gives_a_worse_verdict(one: int, other: int, base: int, by: int, kind: Any) -> None:
    rising = kind in {jb.AtLeast, jb.MoreThan}
    worse, better = sorted((one, other), reverse=not rising)
    aim = target(jb.Change(kind(percent(by)), year(2017)))
    verdicts = []
    for value in (worse, better):
        figures = (observation(base, year(2017)), observation(value, year(2018)))
        dossier = a_dossier(indicators=(indicator(),), targets=(aim,), observations=figures)
        verdicts.append(jb.check(aim, dossier, on=ON).verdict)
    assert verdicts != [Verdict.MET, Verdict.NOT_MET]


@given(st.lists(st.tuples(st.sampled_from([2014, 2015, 2016, 2019]), COUNTS), unique_by=lambda pair: pair[0]), COUNTS)
def test_a_missing_baseline_never_becomes_zero_or_the_nearest_year(others: list[tuple[int, int]], now: int) -> None:
    aim = target(jb.Change(jb.AtLeast(percent(10)), year(2017)))
    figures = [*(observation(value, year(when)) for when, value in others), observation(now, year(2018))]
    dossier = a_dossier(indicators=(indicator(),), targets=(aim,), observations=figures)
    check = jb.check(aim, dossier, on=ON)
    assert (check.verdict, check.reason, check.baseline) == (Verdict.UNDETERMINED, Reason.NO_BASELINE, None)


@given(FIGURES, COUNTS, COMPARATORS, st.integers(min_value=0, max_value=10**9))
def test_a_rough_figure_decides_only_where_every_number_in_it_agrees(
    rough: jb.Figure, threshold: int, kind: Any, step: int
) -> None:
    """
    Whatever whole number within its bounds is put in its place, a verdict that was given stays.
    """
    aim = target(kind(number(threshold)))

    def judged(figure: jb.Figure) -> Verdict:
        dossier = a_dossier(indicators=(indicator(),), targets=(aim,), observations=(observation(figure, year(2018)),))
        return jb.check(aim, dossier, on=ON).verdict

    decided = judged(rough)
    for value in _inside(rough.bounds, step):
        if decided is not Verdict.UNDETERMINED:
            assert judged(number(value)) is decided


def _inside(bounds: jb.Bounds, step: int) -> list[int]:
    """
    Whole numbers within bounds: near each end, and one further in.
    """
    low = None if bounds.low is None else int(bounds.low) + bounds.low_open
    high = None if bounds.high is None else int(bounds.high) - bounds.high_open
    tried = [0 if low is None else low, 0 if high is None else high, (high or 0) - step if low is None else low + step]
    return [one for one in tried if (low is None or low <= one) and (high is None or one <= high)]
