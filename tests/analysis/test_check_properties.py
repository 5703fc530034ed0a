"""
What holds of every check of some kind of figure; what holds of all is in `test_rules`.
"""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import jeugdbeleid as jb
from jeugdbeleid import Reason, Verdict
from made_up import a_dossier, day, indicator, number, observation, percent, target, year

ON = day("2019-06-07")
COUNTS = st.integers(min_value=-(10**9), max_value=10**9)
QUALIFIERS = st.sampled_from(list(jb.Qualifier))
COMPARATORS = st.sampled_from([jb.AtLeast, jb.MoreThan, jb.AtMost, jb.LessThan])
FIGURES = st.builds(lambda value, qualifier: number(value, qualifier=qualifier), COUNTS, QUALIFIERS)


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
