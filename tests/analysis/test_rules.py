"""
The rules of reading, time, numbers, verdicts, progress and vintages, each as what holds of all made-up cases: a class a
rule, which its docstring quotes.
"""

from __future__ import annotations

import decimal
import json
import sys
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jeugdbeleid as jb
from jeugdbeleid import Reason, Verdict
from jeugdbeleid.analysis.timeline import entries_of
from jeugdbeleid.kinds import sources_of
from jeugdbeleid.vocabulary import FundingBasis, Moved, TrendDirection

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_up import PAGE, PLAN, a_dossier, document, due, indicator, number, observation, percent, target, year

#: A dossier takes longer to make up than a question, and a question than a figure.
SOME, MANY = settings(max_examples=25), settings(max_examples=50)
DAYS = st.dates(min_value=date(2016, 1, 1), max_value=date(2021, 12, 31))
COUNTS = st.integers(min_value=-(10**6), max_value=10**6)
ABOVE_ZERO = st.integers(min_value=1, max_value=10**6)
COMPARATORS = st.sampled_from([jb.AtLeast, jb.MoreThan, jb.AtMost, jb.LessThan])


@st.composite
def windows(draw: st.DrawFn) -> jb.Period:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return jb.Period(first, last)


@st.composite
def within(draw: st.DrawFn, wide: jb.Period) -> jb.Period:
    """A window that lies in another."""
    assert wide.start is not None
    assert wide.end is not None
    days = st.dates(min_value=wide.start, max_value=wide.end)
    first, last = sorted((draw(days), draw(days)))
    return jb.Period(first, last)


@st.composite
def two_windows(draw: st.DrawFn) -> tuple[jb.Period, jb.Period]:
    """A window, and a sharper one."""
    wide = draw(windows())
    return wide, draw(within(wide))


PERIODS = st.sampled_from([
    None, year(2016), year(2017), year(2018), jb.Period.month(2017, 3), jb.Period.quarter(2018, 1),
    jb.Period.day(date(2017, 12, 31)), jb.Period.day(date(2018, 12, 31)), jb.Period(date(2017, 1, 1), None),
    jb.Period(date(2017, 1, 2), date(2017, 2, 9)),
])  # fmt: skip
STATUSES = st.sampled_from([
    None, None, None, *(jb.ObservationStatus(code, code) for code in ("A", "P", "F", "B")),
])  # fmt: skip
TOWN = jb.Scope(level=jb.Level.MUNICIPALITY, areas=(jb.Area("Leusden", "GM0327"),))
GIRLS = (("geslacht", "meisjes"),)


@st.composite
def figures(draw: st.DrawFn) -> jb.Figure:
    unit = draw(st.sampled_from([jb.Unit.COUNT, jb.Unit.COUNT, jb.Unit.PERCENT]))
    qualifier = draw(st.sampled_from(list(jb.Qualifier)))
    if draw(st.booleans()):
        return number(draw(COUNTS), unit, qualifier=qualifier)
    low, high = sorted((draw(COUNTS), draw(COUNTS)))
    return jb.Figure(low=low, high=high, unit=unit, qualifier=qualifier, words="tussen twee")


@st.composite
def told(draw: st.DrawFn) -> list[jb.Observation]:
    """Figures of an indicator and of a proxy, of all sorts."""
    made = []
    for index in range(draw(st.integers(min_value=0, max_value=5))):
        of = draw(st.sampled_from(["wachtenden", "wachtenden", "ernaast"]))
        made.append(
            observation(
                draw(figures()), draw(PERIODS), of=of, id=f"{of}--{index}", status=draw(STATUSES),
                scope=draw(st.sampled_from([None, None, TOWN])), breakdown=draw(st.sampled_from([(), (), GIRLS])),
                definition=draw(st.sampled_from([None, None, "anders"])),
                compared_with=draw(st.sampled_from([None, None, year(2017)])),
                sources=(jb.Cell.own("telling", on=draw(DAYS)),),
            )
        )  # fmt: skip
    return made


@st.composite
def goals(draw: st.DrawFn) -> Any:
    comparator: Any = draw(COMPARATORS)
    base = draw(PERIODS)
    asked = number(draw(COUNTS), draw(st.sampled_from([jb.Unit.COUNT, jb.Unit.PERCENT])),
                   qualifier=draw(st.sampled_from(list(jb.Qualifier))))  # fmt: skip
    changes = [jb.Unit.PERCENT, jb.Unit.PERCENTAGE_POINT, jb.Unit.COUNT]
    change = number(draw(st.integers(-200, 200)), draw(st.sampled_from(changes)))
    options = [
        comparator(asked),
        jb.Change(comparator(change), base or year(2017)),
        jb.Trend(draw(st.sampled_from(list(TrendDirection))), base),
        jb.Towards(asked),
        jb.Unquantified(),
    ]
    return draw(st.sampled_from(options))


@st.composite
def terms(draw: st.DrawFn) -> jb.Planning | None:
    kind = draw(st.sampled_from(list(jb.PlanningKind)))
    if kind is jb.PlanningKind.DATED:
        return draw(st.none() | st.builds(lambda window: jb.Planning(ends=window, words="toen"), windows()))
    return jb.Planning(words="ooit", kind=kind)


@st.composite
def plain_questions(draw: st.DrawFn) -> tuple[jb.Target, tuple[jb.Observation, ...]]:
    """An aim that two plain figures decide."""
    kind: Any = draw(COMPARATORS)
    options = [
        kind(number(draw(COUNTS))),
        jb.Change(kind(percent(draw(st.integers(-200, 200)))), year(2017)),
        jb.Change(kind(number(draw(COUNTS))), year(2017)),
        jb.Trend(draw(st.sampled_from(list(TrendDirection))), year(2017)),
    ]
    aim = target(draw(st.sampled_from(options)), due=draw(st.sampled_from([None, due("2018-12-31")])))
    return aim, (observation(draw(COUNTS), year(2017)), observation(draw(COUNTS), year(2018)))


@st.composite
def questions(draw: st.DrawFn) -> tuple[jb.Target, jb.Dossier, dict[str, Any]]:
    """An aim of any kind, a dossier with any figures, and what a caller may ask; half of them plain."""
    asked = {"on": draw(DAYS), "annualise": draw(st.booleans()), "circa": draw(st.sampled_from([None, 5]))}
    if draw(st.booleans()):
        aim, seen = draw(plain_questions())
        return aim, a_dossier(indicators=(indicator(),), targets=(aim,), observations=seen), asked
    aim = target(draw(goals()), measured=draw(PERIODS), due=draw(terms()), proxies=("ernaast",),
                 scope=draw(st.sampled_from([None, None, TOWN])))  # fmt: skip
    counted = indicator(measured=draw(st.sampled_from(list(jb.Measured))))
    made = a_dossier(indicators=(counted, indicator("ernaast")), targets=(aim,), observations=draw(told()))
    asked |= {
        "definitive": draw(st.booleans()),
        "accept_proxy": draw(st.sampled_from([(), ("ernaast",)])),
        "scope": draw(st.sampled_from([None, None, TOWN])),
    }
    return aim, made, asked


class TestTotality:
    """
    `check` is total: for every legal target, dossier and day exactly one verdict, never an exception.
    """

    @given(questions())
    def test_one_verdict_with_its_reasons_in_order(self, question: Any) -> None:
        aim, made, asked = question
        check = jb.check(aim, made, **asked)
        assert check.verdict in Verdict
        assert sorted(check.reasons, key=list(Reason).index) == list(check.reasons)
        assert len(set(check.reasons)) == len(check.reasons) >= 1
        assert check.reason is check.reasons[0]

    @MANY
    @given(questions())
    def test_the_verdict_is_that_of_the_first_reason(self, question: Any) -> None:
        aim, made, asked = question
        check = jb.check(aim, made, **asked)
        outcomes = {
            Reason.THRESHOLD_MET: Verdict.MET,
            Reason.THRESHOLD_NOT_MET: Verdict.NOT_MET,
            Reason.NOT_YET_DUE: Verdict.NOT_YET_DUE,
        }
        assert check.verdict is outcomes.get(check.reason, Verdict.UNDETERMINED)
        if check.reason in {Reason.THRESHOLD_MET, Reason.THRESHOLD_NOT_MET}:
            assert (check.reasons, check.standing, check.needs) == ((check.reason,), check.verdict, ())

    @MANY
    @given(questions())
    def test_it_tells_itself_in_both_languages_and_as_json(self, question: Any) -> None:
        aim, made, asked = question
        check = jb.check(aim, made, **asked)
        assert all(check.explain(lang) for lang in ("nl", "en"))
        assert json.loads(json.dumps(check.to_dict())) == check.to_dict()
        for lang in ("nl", "en"):
            assert all(jb.cite(check, style=style, lang=lang) for style in ("text", "bibtex", "csl"))

    @MANY
    @given(questions())
    def test_an_undetermined_one_says_what_would_settle_it(self, question: Any) -> None:
        aim, made, asked = question
        check = jb.check(aim, made, **asked)
        if check.verdict is Verdict.UNDETERMINED:
            assert "What would decide it: " in check.explain("en")

    @MANY
    @given(questions())
    def test_asked_again_it_says_the_same(self, question: Any) -> None:
        """What a dossier keeps of the first time changes nothing."""
        aim, made, asked = question
        assert (
            jb.check(aim, made, **asked) == jb.check(aim, made, **asked) == jb.check(aim, attrs.evolve(made), **asked)
        )

    @MANY
    @given(questions())
    def test_an_aim_of_a_table_and_of_all_is_judged_alike(self, question: Any) -> None:
        _, made, asked = question
        (alone,) = jb.check_all(made, on=asked["on"])
        (row,) = jb.evaluability(made, on=asked["on"])
        assert alone == row.check == jb.check(made.targets["doel"], made, on=asked["on"])


class TestExactness:
    """
    Verdicts compare cross-multiplied integers or Fractions, never floats and never Decimal arithmetic, which follows the
    caller's context.
    """

    DECIMALS = st.decimals(min_value=Decimal("0.0001"), max_value=10**6, places=4)

    def _judge(self, kind: Any, by: Decimal, base: Decimal, now: Decimal) -> jb.TargetCheck:
        aim = target(jb.Change(kind(percent(str(by))), year(2017)))
        seen = (observation(number(str(base)), year(2017)), observation(number(str(now)), year(2018)))
        made = a_dossier(indicators=(indicator(),), targets=(aim,), observations=seen)
        return jb.check(aim, made, on=date(2019, 6, 7))

    @given(COMPARATORS, st.decimals(min_value=-200, max_value=200, places=2), DECIMALS, DECIMALS)
    def test_it_agrees_with_fractions(self, kind: Any, by: Decimal, base: Decimal, now: Decimal) -> None:
        asked = Fraction(base) * (1 + Fraction(by) / 100)
        meets = {
            jb.AtLeast: Fraction(now) >= asked,
            jb.MoreThan: Fraction(now) > asked,
            jb.AtMost: Fraction(now) <= asked,
            jb.LessThan: Fraction(now) < asked,
        }
        check = self._judge(kind, by, base, now)
        assert (check.verdict is Verdict.MET) is meets[kind]
        assert check.required == asked
        assert check.margin == (Fraction(now) - asked if kind in {jb.AtLeast, jb.MoreThan} else asked - Fraction(now))

    @given(COMPARATORS, st.integers(-99, 400), DECIMALS)
    def test_on_the_threshold_the_caller_s_context_changes_nothing(self, kind: Any, by: int, base: Decimal) -> None:
        """Of base x 100 the threshold of +by% is base x (100 + by)."""
        before, after = base * 100, base * (100 + by)
        with decimal.localcontext() as context:
            context.prec, context.rounding = 2, decimal.ROUND_UP
            check = self._judge(kind, Decimal(by), before, after)
            assert (check.verdict is Verdict.MET, check.margin) == (kind in {jb.AtLeast, jb.AtMost}, 0)

    @given(st.lists(st.integers(-99, 300), max_size=4))
    def test_growth_upon_growth_is_the_product_of_its_factors(self, steps: list[int]) -> None:
        """By a function with a name, whatever the order."""
        factor = Fraction(1)
        for step in steps:
            factor *= Fraction(100 + step, 100)
        assert jb.chained_growth(*steps) == jb.chained_growth(*reversed(steps)) == (factor - 1) * 100

    @given(ABOVE_ZERO, ABOVE_ZERO)
    def test_points_and_percents_are_two_things(self, before: int, after: int) -> None:
        found = jb.change(observation(percent(before), year(2017)), observation(percent(after), year(2018)))
        back = jb.change(observation(percent(after), year(2018)), observation(percent(before), year(2017)))
        assert found.points == after - before
        assert found.relative == Fraction(100 * (after - before), before)
        assert (back.points, back.difference) == (before - after, before - after)


class TestMonotonicity:
    """
    A better value never gives a worse verdict; a later day never takes a verdict back.
    """

    @given(COMPARATORS, COUNTS, COUNTS, ABOVE_ZERO, st.integers(-90, 90))
    def test_of_values(self, kind: Any, one: int, other: int, base: int, by: int) -> None:
        worse, better = sorted((one, other), reverse=kind in {jb.AtMost, jb.LessThan})
        aim = target(jb.Change(kind(percent(by)), year(2017)))
        verdicts, margins = [], []
        for value in (worse, better):
            seen = (observation(base, year(2017)), observation(value, year(2018)))
            check = jb.check(aim, a_dossier(indicators=(indicator(),), observations=seen), on=date(2019, 6, 7))
            verdicts.append(check.verdict)
            margins.append(check.margin)
        assert verdicts != [Verdict.MET, Verdict.NOT_MET]
        assert None not in margins
        assert margins == sorted(margins)  # type: ignore[type-var]  # no margin is missing

    @MANY
    @given(questions(), DAYS, DAYS)
    def test_of_days(self, question: Any, one: date, other: date) -> None:
        """Where the aim names its period, the same figures serve on every day: only what is due changes."""
        aim, made, asked = question
        earlier, later = sorted((one, other))
        before, after = (jb.check(aim, made, **(asked | {"on": on})) for on in (earlier, later))
        if aim.measured is not None:
            assert (before.standing, before.margin) == (after.standing, after.margin)
            if before.verdict in {Verdict.MET, Verdict.NOT_MET}:
                assert after.verdict is before.verdict
            if after.verdict is Verdict.NOT_YET_DUE:
                assert before.reason in {after.reason, *list(Reason)[: list(Reason).index(Reason.NOT_YET_DUE)]}


class TestSharpness:
    """
    More precise input never turns True into False.
    """

    @given(two_windows(), DAYS)
    def test_whether_a_planning_has_ended(self, pair: Any, on: date) -> None:
        wide, sharp = (jb.Planning(ends=window, words="toen").ended(on) for window in pair)
        assert wide is None or wide is sharp

    @given(two_windows(), windows())
    def test_whether_one_comes_before_the_other(self, pair: Any, other: jb.Period) -> None:
        wide, sharp = pair
        for first, second in ((wide.before(other), sharp.before(other)), (other.before(wide), other.before(sharp))):
            assert first is None or first is second

    @given(two_windows(), DAYS, st.booleans(), st.sampled_from([jb.State.PLANNED, jb.State.ONGOING, jb.State.DONE]))
    def test_whether_something_is_late(self, pair: Any, on: date, ends: bool, state: jb.State) -> None:
        """What is not late up to the last day of a window may be so after that of a sharper one."""
        wide, sharp = (self._late(window, on, state, ends=ends) for window in pair)
        assert wide is not True or sharp is True

    def _late(self, window: jb.Period, on: date, state: jb.State, *, ends: bool) -> bool | None:
        planning = jb.Planning(begins=None if ends else window, ends=window if ends else None, words="toen")
        reports = (
            jb.Report(source=jb.Page(document="eerst"), state=jb.State.PLANNED, planning=planning),
            jb.Report(source=jb.Page(document="later"), state=state),
        )
        measure = jb.Measure(id="m", title=jb.Title("M", "M"), sources=(PAGE,), reports=reports)
        papers = (document("eerst", "2015-01-01"), document("later", "2019-01-01"))
        found = jb.timeline(a_dossier(documents=papers, measures=(measure,))).overdue(on)
        return found[0].overdue

    @given(
        COMPARATORS, COUNTS, st.tuples(COUNTS, COUNTS, COUNTS, COUNTS), ABOVE_ZERO, st.integers(-90, 90), st.booleans()
    )
    def test_whether_an_aim_is_met(
        self, kind: Any, level: int, four: tuple[int, ...], base: int, by: int, relative: bool
    ) -> None:
        """A range, and a range within it: what the first decides the second decides alike."""
        low, inner_low, inner_high, high = sorted(four)
        goal = jb.Change(kind(percent(by)), year(2017)) if relative else kind(number(level))
        verdicts = []
        for one, other in ((low, high), (inner_low, inner_high)):
            rough = jb.Figure(low=one, high=other, words="tussen twee")
            seen = (observation(base, year(2017)), observation(rough, year(2018)))
            made = a_dossier(indicators=(indicator(),), observations=seen)
            verdicts.append(jb.check(target(goal), made, on=date(2019, 6, 7)).verdict)
        assert verdicts[0] in {Verdict.UNDETERMINED, verdicts[1]}

    @given(COMPARATORS, COUNTS, st.tuples(ABOVE_ZERO, ABOVE_ZERO, ABOVE_ZERO, ABOVE_ZERO), st.integers(-150, 150))
    def test_whether_it_is_met_against_a_sharper_baseline(
        self, kind: Any, now: int, four: tuple[int, ...], by: int
    ) -> None:
        low, inner_low, inner_high, high = sorted(four)
        verdicts = []
        for one, other in ((low, high), (inner_low, inner_high)):
            rough = jb.Figure(low=one, high=other, words="tussen twee")
            seen = (observation(rough, year(2017)), observation(now, year(2018)))
            made = a_dossier(indicators=(indicator(),), observations=seen)
            goal = jb.Change(kind(percent(by)), year(2017))
            verdicts.append(jb.check(target(goal), made, on=date(2019, 6, 7)).verdict)
        assert verdicts[0] in {Verdict.UNDETERMINED, verdicts[1]}

    @given(COMPARATORS, st.integers(-300, 300), ABOVE_ZERO, COUNTS)
    def test_whether_it_is_met_where_a_rough_percentage_is_made_sharp(
        self, kind: Any, by: int, base: int, now: int
    ) -> None:
        """ "ruim 10%" is 10%, or 15%, or 19.99%: what it decides, each of them decides."""
        rough = number(by, jb.Unit.PERCENT, qualifier=jb.Qualifier.OVER)
        seen = (observation(base, year(2017)), observation(now, year(2018)))
        made = a_dossier(indicators=(indicator(),), observations=seen)

        def judged(asked: jb.Figure) -> Verdict:
            return jb.check(target(jb.Change(kind(asked), year(2017))), made, on=date(2019, 6, 7)).verdict

        decided, width = judged(rough), rough.bounds.high - rough.bounds.low  # type: ignore[operator]  # both are there
        for part in ("0", "0.5", "0.99"):
            sharp = judged(percent(str(by + Decimal(width.numerator) * Decimal(part))))
            assert decided in {Verdict.UNDETERMINED, sharp}


PAPERS = tuple(document(f"brief-{number}", f"{number}-06-01") for number in range(2016, 2022))


@st.composite
def reports(draw: st.DrawFn) -> jb.Report:
    planning = draw(
        st.none() | st.builds(lambda window: jb.Planning(begins=window, ends=window, words="toen"), windows())
    )
    return jb.Report(
        source=jb.Page(document=f"brief-{draw(st.integers(2016, 2021))}"),
        state=draw(st.sampled_from([None, *jb.State])),
        planning=planning,
        moved=draw(st.sampled_from([None, None, *Moved])),
    )


@st.composite
def dossiers(draw: st.DrawFn) -> jb.Dossier:
    """A plan with measures, aims, promises and figures, told of in six letters."""
    sources = st.lists(st.integers(2016, 2021), min_size=1, max_size=3).map(
        lambda years: tuple(jb.Page(document=f"brief-{one}") for one in dict.fromkeys(years))
    )
    said = st.lists(reports(), max_size=3).map(tuple)
    name = jb.Title("Iets", "Something")
    measures = tuple(
        jb.Measure(id=f"m{index}", title=name, sources=draw(sources), plan="jeugdplan", reports=draw(said))
        for index in range(draw(st.integers(0, 3)))
    )
    promises = tuple(
        jb.Commitment(id=f"c{index}", title=name, sources=draw(sources), kind=jb.CommitmentKind.PROMISE,
                      due=draw(terms()), reports=draw(said))
        for index in range(draw(st.integers(0, 2)))
    )  # fmt: skip
    aims = tuple(
        attrs.evolve(target(jb.AtLeast(number(60)), id=f"t{index}"), sources=draw(sources), reports=draw(said))
        for index in range(draw(st.integers(0, 2)))
    )
    counted = tuple(
        observation(draw(COUNTS), draw(PERIODS), id=f"o{index}", sources=draw(sources))
        for index in range(draw(st.integers(0, 3)))
    )
    ends = [one.id for one in (*measures, *promises, *aims)]
    ties = tuple(
        jb.Relation(id=f"r{index}", kind=jb.vocabulary.RelationKind.SERVES, subject=draw(st.sampled_from(ends)),
                    object=draw(st.sampled_from(ends)), sources=draw(sources))
        for index in range(draw(st.integers(0, 2)) if ends else 0)
    )  # fmt: skip
    plan = attrs.evolve(PLAN, sources=draw(sources), reports=draw(said))
    return a_dossier(documents=PAPERS, plans=(plan,), measures=measures, commitments=promises, targets=aims,
                     indicators=(indicator(),), observations=counted, relations=ties)  # fmt: skip


def known(made: jb.Dossier) -> tuple[set[str], set[tuple[str, jb.Report]]]:
    """What is known: the records, and what is reported of them; documents are kept where something refers to them."""
    records = {record.id for record in made.records() if record.id not in made.documents}
    return records, {(record.id, one) for record in made.records() for one in getattr(record, "reports", ())}


def fewer(before: jb.Dossier, after: jb.Dossier) -> bool:
    (records, said), (all_records, all_said) = known(before), known(after)
    return records <= all_records and said <= all_said


class TestVintages:
    """
    Later documents add, they never replace: `as_of` never knows more than a later one.
    """

    @SOME
    @given(dossiers(), DAYS, DAYS)
    def test_a_later_day_knows_all_that_an_earlier_one_knew(self, made: jb.Dossier, one: date, other: date) -> None:
        earlier, later = sorted((one, other))
        assert fewer(made.as_of(earlier), made.as_of(later))
        assert fewer(made.as_of(later), made)

    @SOME
    @given(dossiers(), DAYS, DAYS)
    def test_looking_back_from_a_day_is_looking_back(self, made: jb.Dossier, one: date, other: date) -> None:
        earlier, later = sorted((one, other))
        then = made.as_of(earlier)
        assert then == then.as_of(earlier) == then.as_of(later)
        assert known(made.as_of(later).as_of(earlier)) == known(then)

    @SOME
    @given(dossiers(), DAYS)
    def test_no_source_and_no_report_is_from_after_the_day(self, made: jb.Dossier, on: date) -> None:
        then = made.as_of(on)
        places = [source for record in then.records() for source in sources_of(record) if source != PAGE]
        assert all((when := then.known(source)) and when.end and when.end <= on for source in places)

    @SOME
    @given(dossiers(), DAYS)
    def test_what_is_asked_of_a_day_is_not_told_by_later_documents(self, made: jb.Dossier, on: date) -> None:
        """What became of a promise, and what is late, is the same with and without them."""
        then = made.as_of(on)
        for one in then.commitments:
            assert jb.kept(one, then, on).outcome is jb.kept(made.commitments[one.id], made, on).outcome
        now = {one.record.id: one.overdue for one in jb.timeline(made).overdue(on)}
        assert {one.record.id: one.overdue for one in jb.timeline(then).overdue(on)}.items() <= now.items()

    @pytest.mark.parametrize("on", [date(2017, 6, 1), date(2019, 4, 4), date(2019, 6, 7), date(2019, 11, 30)])
    def test_in_the_bundle_too(self, on: date) -> None:
        assert fewer(jb.load().as_of(on), jb.load().as_of(on + timedelta(days=400)))


class TestTimelines:
    """
    Timelines are ordered and lose nothing.
    """

    @SOME
    @given(dossiers())
    def test_ordered_and_whole(self, made: jb.Dossier) -> None:
        told_of = jb.timeline(made)
        kinds = ("plans", "measures", "targets", "commitments")
        all_entries = [entry for kind in kinds for record in made.register(kind) for entry in entries_of(record, made)]
        assert len(told_of) == len(all_entries)
        assert all(told_of.entries.count(entry) == all_entries.count(entry) for entry in all_entries)
        dated = [entry.planning.span for entry in told_of if entry.planning is not None and entry.window is not None]
        assert [entry.window is None for entry in told_of] == sorted(entry.window is None for entry in told_of)
        assert all((one.start or date.min) <= (other.start or date.min) for one, other in pairwise(dated))

    @SOME
    @given(dossiers(), DAYS, DAYS)
    def test_a_stretch_has_what_each_of_its_days_has(self, made: jb.Dossier, one: date, other: date) -> None:
        first, last = sorted((one, other))
        told_of = jb.timeline(made)
        between = told_of.between(first, last)
        assert set(map(id, told_of.on(first))) | set(map(id, told_of.on(last))) <= set(map(id, between))
        assert [entry for entry in told_of if entry in between] == list(between)

    @SOME
    @given(dossiers(), DAYS)
    def test_of_what_is_dated_each_is_passed_running_or_to_come(self, made: jb.Dossier, on: date) -> None:
        told_of = jb.timeline(made)
        latest, passed, following = told_of.latest(on), told_of.passed(on), told_of.next(on)
        assert {id(one) for one in passed} <= {id(one) for one in latest} >= {id(one) for one in following}
        assert not {id(one) for one in passed} & {id(one) for one in following}
        assert len({one.record.id for one in latest}) == len(latest)

    @SOME
    @given(dossiers(), DAYS)
    def test_what_is_late_has_passed(self, made: jb.Dossier, on: date) -> None:
        """Past its window is not late; but what is late is past it."""
        told_of = jb.timeline(made)
        passed = {one.record.id for one in told_of.passed(on)}
        assert {one.record.id for one in told_of.overdue(on) if one.overdue} <= passed


class TestProgress:
    """
    Three named methods that disagree by design; a better value never lowers progress, and nothing is an epsilon.
    """

    @given(ABOVE_ZERO, ABOVE_ZERO, ABOVE_ZERO, st.integers(1, 12), st.integers(1, 12))
    def test_a_method_has_a_value_or_says_why_not(self, base: int, aim: int, now: int, end: int, at: int) -> None:
        path = jb.TargetPath(base=base, start=0, target=aim, end=end, now=now, at=at)
        for one in path.progress():
            assert (one.value is None) == (one.obstruction is not None)
            if one.value is not None and one.rating is jb.Rating.ACHIEVED:
                assert path.achieved

    @given(ABOVE_ZERO, ABOVE_ZERO, ABOVE_ZERO)
    def test_in_one_period_the_three_agree(self, base: int, aim: int, now: int) -> None:
        """From one period to the next the share, the ratio of growths and the projection are one number."""
        shares = [one.value for one in jb.TargetPath(base=base, start=0, target=aim, end=1, now=now, at=1).progress()]
        assert len(set(shares)) == 1

    @given(ABOVE_ZERO, ABOVE_ZERO, st.integers(2, 12), st.integers(0, 12))
    def test_on_the_line_the_share_is_that_of_the_time(self, base: int, aim: int, end: int, at: int) -> None:
        line = jb.TargetPath(base=base, start=0, target=aim, end=end, now=base, at=0).path_value(at)
        found = jb.path_share(jb.TargetPath(base=base, start=0, target=aim, end=end, now=line, at=at))
        assert found.value == (None if base == aim else Fraction(at, end))


class TestMoney:
    """
    Nothing is pro-rated and nothing is added: each amount stands once, whole, under its own kind.
    """

    @given(st.lists(st.tuples(st.sampled_from(list(FundingBasis)), st.none() | windows(), ABOVE_ZERO), max_size=6))
    def test_each_amount_stands_once(self, amounts: list[tuple[FundingBasis, jb.Period | None, int]]) -> None:
        money = tuple(
            jb.Funding(id=f"f{index}", title=jb.Title("Geld", "Money"), sources=(PAGE,), basis=basis, period=period,
                       amount=number(euros, jb.Unit.EUR), state=jb.FundingState.PAID)
            for index, (basis, period, euros) in enumerate(amounts)
        )  # fmt: skip
        found = jb.funding_in(a_dossier(funding=money), 2018)
        meets = [one for one in money if one.period is not None and one.period.overlaps(year(2018))]
        assert sorted(one.id for one in found.dated) == sorted(one.id for one in meets)
        assert all(one == money[int(one.id[1:])] for one in found.dated)
        assert [one.id for one in found.undated] == [one.id for one in money if one.period is None]
        assert [one.basis for one in found.once] == [FundingBasis.ONCE] * len(found.once)


class TestComparison:
    """
    Figures are set against each other only where they are figures of the same thing, over periods of one length.
    """

    @MANY
    @given(told() | plain_questions().map(lambda question: list(question[1])))
    def test_it_is_the_same_both_ways(self, seen: list[jb.Observation]) -> None:
        made = a_dossier(indicators=(indicator(), indicator("ernaast")), observations=seen)
        for one, other in pairwise(seen):
            assert jb.comparable(one, other, made) == jb.comparable(other, one, made)
            found = jb.change(one, other, made)
            if found.reasons and found.reasons[0].value != "base_not_positive":
                assert (found.difference, found.relative, found.points) == (None, None, None)

    @MANY
    @given(told())
    def test_a_series_has_every_counted_level_once_and_in_order(self, seen: list[jb.Observation]) -> None:
        made = a_dossier(indicators=(indicator(), indicator("ernaast")), observations=seen)
        points = jb.series(made, "wachtenden")
        counted = [
            one.id for one in seen
            if (one.indicator, one.scope, one.breakdown, one.compared_with) == ("wachtenden", None, (), None)
            and not one.forecast
        ]  # fmt: skip
        assert sorted(one.id for point in points for one in point.vintages) == sorted(counted)
        ends = [point.period.end for point in points if point.period is not None and point.period.end is not None]
        assert ends == sorted(ends)


@SOME
@given(dossiers(), st.text(max_size=20))
def test_find_never_raises_and_finds_only_what_is_there(made: jb.Dossier, text: str) -> None:
    found = jb.find(made, text)
    assert [record.id for record in found if record.id in made.by_id] == [record.id for record in found]


@SOME
@given(dossiers())
def test_find_finds_each_record_by_its_own_id(made: jb.Dossier) -> None:
    for record in made.records():
        assert record in jb.find(made, record.id)
