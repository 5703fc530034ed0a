"""
Progress on a path from base to target: DESIGN's vectors and more, each worked by hand beside it.
"""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jeugdbeleid.analysis.path import (
    Obstruction,
    Progress,
    Rating,
    TargetPath,
    chained_growth,
    growth_ratio,
    path_share,
    projection,
)
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.vocabulary import TrendDirection

UP, DOWN = TrendDirection.UP, TrendDirection.DOWN


def path(base: Any, start: int, target: Any, end: int, now: Any, at: int, **more: Any) -> TargetPath:
    return TargetPath(base=base, start=start, target=target, end=end, now=now, at=at, **more)


#: base, start, target, end, now, at; the three values, to the places given; the ratings of the two methods of growth.
VECTORS = [
    # 5/10; 0.05 / (sqrt 1.1 - 1) = 0.05 / 0.048809; 105 x 1.05 = 110.25, 10.25/10
    ((100, 2016, 110, 2018, 105, 2017), ("0.50", "1.0244", "1.025"), ("on_track", "on_track")),
    # 40/100; (0.8^(1/5) - 1) / (0.5^(1/15) - 1) = 0.043648 / 0.045158; 200 x 0.8^3 = 102.4, 97.6/100
    ((200, 2015, 100, 2030, 160, 2020), ("0.40", "0.9665", "0.976"), ("on_track", "on_track")),
    # 5/20; (sqrt 1.125 - 1) / (1.5^(1/4) - 1) = 0.060660 / 0.106682; 45^2/40 = 50.625, 10.625/20
    ((40, 2016, 60, 2020, 45, 2018), ("0.25", "0.5686", "0.531"), ("limited", "acceleration_needed")),
    # one period, so all three are the same: 10/20; 1.5 - 1 over 2 - 1; 10/20
    ((20, 2017, 40, 2018, 30, 2018), ("0.50", "0.5000", "0.500"), ("limited", "acceleration_needed")),
    # 95/100, and 1.95 - 1 over 2 - 1: exactly on the threshold
    ((100, 2017, 200, 2018, 195, 2018), ("0.95", "0.9500", "0.950"), ("on_track", "on_track")),
    # 94/100: just below it
    ((100, 2017, 200, 2018, 194, 2018), ("0.94", "0.9400", "0.940"), ("acceleration_needed", "acceleration_needed")),
    # 60/100: exactly on the second threshold of the ratio
    ((100, 2017, 200, 2018, 160, 2018), ("0.60", "0.6000", "0.600"), ("acceleration_needed", "acceleration_needed")),
    # 59/100: below it
    ((100, 2017, 200, 2018, 159, 2018), ("0.59", "0.5900", "0.590"), ("limited", "acceleration_needed")),
    # 949/1000, 599/1000 and 995/10000: just below each of the three
    ((1000, 2017, 2000, 2018, 1949, 2018), ("0.95", "0.9490", "0.949"), ("acceleration_needed", "acceleration_needed")),
    ((1000, 2017, 2000, 2018, 1599, 2018), ("0.60", "0.5990", "0.599"), ("limited", "acceleration_needed")),
    ((10000, 2017, 20000, 2018, 10995, 2018), ("0.10", "0.0995", "0.100"), ("limited", "limited")),
    # 10/100: exactly on the second threshold of the projection
    ((100, 2017, 200, 2018, 110, 2018), ("0.10", "0.1000", "0.100"), ("limited", "acceleration_needed")),
    # 9/100: below it
    ((100, 2017, 200, 2018, 109, 2018), ("0.09", "0.0900", "0.090"), ("limited", "limited")),
    # nothing happened: 0
    ((100, 2017, 200, 2027, 100, 2019), ("0.00", "0.0000", "0.000"), ("limited", "limited")),
    # -10/100; 0.9 - 1 = -0.1 over 2^(1/2) - 1 = 0.414214; 100 x 0.9^2 = 81, -19/100
    ((100, 2017, 200, 2019, 90, 2018), ("-0.10", "-0.2414", "-0.190"), ("deterioration", "deterioration")),
    # a falling indicator that rises: -20/50; 1.2 - 1 = 0.2 over sqrt 0.5 - 1 = -0.292893; 100 x 1.44 = 144, 44/-50
    ((100, 2017, 50, 2019, 120, 2018), ("-0.40", "-0.6828", "-0.880"), ("deterioration", "deterioration")),
    # a falling indicator halfway: 19/36; 0.81 = 0.9^2 and 0.64 = 0.8^2: -0.1/-0.2; at the end 81: 19/36 = 0.5278
    ((100, 2017, 64, 2019, 81, 2019), ("0.53", "0.5000", "0.528"), ("limited", "acceleration_needed")),
    # achieved overrides: 20/10; 0.2 over 0.048809; 120^2/100 = 144, 44/10
    ((100, 2016, 110, 2018, 120, 2017), ("2.00", "4.0976", "4.400"), ("achieved", "achieved")),
    # on the target exactly, at the end: 1, 1, 1
    ((100, 2016, 110, 2018, 110, 2018), ("1.00", "1.0000", "1.000"), ("achieved", "achieved")),
    # a tiny base: 0.01 to 1 is a hundredfold, 0.1 a tenfold halfway: 0.09/0.99; (10 - 1)/(10 - 1); 0.01 x 10^2 = 1
    ((Decimal("0.01"), 2016, 1, 2018, Decimal("0.1"), 2017), ("0.09", "1.0000", "1.000"), ("on_track", "on_track")),
    # a loss that shrinks, -100 to -25, now -50: 50/75; (0.5 - 1)/(0.5 - 1); -100 x 0.25 = -25, 75/75
    ((-100, 2016, -25, 2018, -50, 2017), ("0.67", "1.0000", "1.000"), ("on_track", "on_track")),
    # a number fallen to zero on the way to 100: 200/100; -1 over sqrt 0.5 - 1 = -0.292893; -200/-100
    ((200, 2016, 100, 2018, 0, 2017), ("2.00", "3.4142", "2.000"), ("achieved", "achieved")),
    # a number fallen to zero on the way up: -100/100; -1 over 0.414214; -100/100
    ((100, 2016, 200, 2018, 0, 2017), ("-1.00", "-2.4142", "-1.000"), ("deterioration", "deterioration")),
    # twice in one of three years, eightfold asked: 1/7; (2 - 1)/(2 - 1); 8 x base: 1
    ((Fraction(1, 3), 2017, Fraction(8, 3), 2020, Fraction(2, 3), 2018), ("0.14", "1.0000", "1.000"), ("on_track", "on_track")),
    # a share above a hundred percent: 107 to 127 in 2, 117 in 1: 10/20; 0.093458/0.089461; 117^2/107 = 127.9346: 1.04673
    ((107, 1, 127, 3, 117, 2), ("0.50", "1.0447", "1.047"), ("on_track", "on_track")),
]  # fmt: skip


@pytest.mark.parametrize(("numbers", "values", "ratings"), VECTORS)
def test_the_three_methods_say_what_was_worked_by_hand(numbers: Any, values: Any, ratings: Any) -> None:
    results = path(*numbers).progress()
    assert [one.method for one in results] == ["path_share", "growth_ratio", "projection"]
    for one, value in zip(results, values, strict=True):
        assert one.obstruction is None
        places = Decimal(value)
        shown = Decimal(one.shown or "")
        assert shown.quantize(places) == places or abs(shown - places) <= Decimal("0.00005"), one.method
    assert [one.rating.value for one in results[1:] if one.rating is not None] == list(ratings)
    assert results[0].rating is (Rating.ACHIEVED if ratings[0] == "achieved" else None)


#: The path, and why path_share, growth_ratio and projection say nothing (`None`: it does).
REFUSED = [
    # closed youth care: 994 of 1,706 gone, and no growth leads to zero
    ((1706, 2019, 0, 2030, 712, 2024), {}, (None, Obstruction.ZERO)),
    ((0, 2016, 10, 2018, 5, 2017), {}, (None, Obstruction.ZERO)),
    ((-10, 2016, 10, 2018, 5, 2017), {}, (None, Obstruction.SIGN_CHANGES)),
    ((10, 2016, -10, 2018, 5, 2017), {}, (None, Obstruction.SIGN_CHANGES)),
    ((10, 2016, 5, 2018, -1, 2017), {}, (None, Obstruction.SIGN_CHANGES)),
    ((50, 2016, 50, 2018, 55, 2017), {}, (Obstruction.NO_DISTANCE, Obstruction.NO_DISTANCE)),
    ((0, 2016, 0, 2018, 5, 2017), {}, (Obstruction.NO_DISTANCE, Obstruction.NO_DISTANCE)),
    ((60, 2016, 50, 2018, 55, 2017), {"direction": UP}, (Obstruction.MET_AT_BASE, Obstruction.MET_AT_BASE)),
    ((40, 2016, 50, 2018, 45, 2017), {"direction": DOWN}, (Obstruction.MET_AT_BASE, Obstruction.MET_AT_BASE)),
    ((40, 2016, 50, 2018, 45, 2016), {"direction": UP}, (None, Obstruction.NO_TIME)),
    ((40, 2016, 50, 2018, 45, 2015), {}, (None, Obstruction.NO_TIME)),
    ((40, 2016, 50, 2018, 45, 2019), {}, (None, Obstruction.PAST_END)),
]


@pytest.mark.parametrize(("numbers", "more", "why"), REFUSED)
def test_outside_its_domain_a_method_says_why(numbers: Any, more: Any, why: Any) -> None:
    share, ratio, projected = path(*numbers, **more).progress()
    assert (share.obstruction, ratio.obstruction, projected.obstruction) == (why[0], why[1], why[1])
    assert [one.method for one in (share, ratio, projected)] == ["path_share", "growth_ratio", "projection"]
    for one in (share, ratio, projected):
        assert (one.value is None) == (one.shown is None) == (one.obstruction is not None)


def test_closed_youth_care_is_58_percent_of_the_way() -> None:
    """
    1706 - 712 = 994, and 994/1706 = 0.58265.
    """
    share = path_share(path(1706, 2019, 0, 2030, 712, 2024))
    assert (share.value, share.shown) == (Fraction(497, 853), "0.5826")


class TestNumbersOnThePath:
    """
    What is asked, where the straight line is, and where growth would lead.
    """

    def test_the_straight_line(self) -> None:
        """
        From 1,706 to 0 in 11 years, 5 gone: 1706 x 6/11 = 10236/11 = 930.5; and the ends are base and target.
        """
        closed = path(1706, 2019, 0, 2030, 712, 2024)
        line = [closed.path_value(at) for at in (2019, 2024, 2030)]
        assert line == [1706, Fraction(10236, 11), 0]
        assert [type(one) for one in line] == [int, Fraction, int]
        assert closed.required_value == 0

    def test_required_growth(self) -> None:
        """
        1.1^2 = 1.21 is exact; 110 from 100 in two years is the root of 1.1 less one; towards zero there is none.
        """
        assert path(100, 2016, 121, 2018, 105, 2017).required_growth == Fraction(1, 10)
        found = path(100, 2016, 110, 2018, 105, 2017).required_growth
        assert isinstance(found, Decimal)
        assert str(found)[:16] == "0.04880884817015"  # sqrt(1.1) = 1.048808848170151546...
        assert path(1706, 2019, 0, 2030, 712, 2024).required_growth is None

    def test_observed_growth(self) -> None:
        """
        160 of 200 in five years: the fifth root of 0.8, 0.956352, less one; a halving in one year is -1/2.
        """
        assert str(path(200, 2015, 100, 2030, 160, 2020).observed_growth)[:8] == "-0.04364"
        assert path(200, 2015, 100, 2030, 100, 2016).observed_growth == Fraction(-1, 2)
        assert path(200, 2015, 100, 2030, 0, 2016).observed_growth == -1
        assert path(200, 2015, 100, 2030, 160, 2015).observed_growth is None
        assert path(0, 2015, 100, 2030, 160, 2016).observed_growth is None
        assert path(0, 2015, 100, 2030, 0, 2016).observed_growth is None

    def test_projected(self) -> None:
        """
        200 x 0.8^3 = 102.4 in 2030; one year on from 105 in 2017 is 110.25; a year before 100 with 5% a year 100/1.05.
        """
        assert path(200, 2015, 100, 2030, 160, 2020).projected(2030) == Fraction(1024, 10)
        rising = path(100, 2016, 110, 2018, 105, 2017)
        assert [rising.projected(at) for at in (2015, 2016, 2018)] == [Fraction(2000, 21), 100, Fraction(441, 4)]
        assert path(100, 2016, 110, 2018, 105, 2016).projected(2018) is None
        assert path(0, 2016, 110, 2018, 105, 2017).projected(2018) is None

    def test_projected_from_zero(self) -> None:
        """
        What has become zero stays zero; no growth leads back to what was before it.
        """
        gone = path(100, 2016, 50, 2020, 0, 2018)
        assert gone.projected(2020) == 0
        assert gone.projected(2015) is None
        assert gone.projected(2016) == 100  # at the base it is the base

    def test_projected_by_a_root(self) -> None:
        """
        Doubled in two years: the root of 2, 1.41421356, times 100 after one.
        """
        assert str(path(100, 2016, 400, 2020, 200, 2018).projected(2017))[:12] == "141.42135623"

    def test_powers_beyond_64_are_decimals(self) -> None:
        """
        2^65 = 36893488147419103232, shown to 50 digits as it is.
        """
        beyond = path(1, 0, 2**66, 66, 2, 1)
        assert beyond.projected(65) == Decimal(2**65)
        assert [type(beyond.projected(at)) for at in (64, 65)] == [Fraction, Decimal]

    def test_tenfold_each_period_goes_beyond_a_million_places(self) -> None:
        at = 2_000_000
        assert str(path(1, 0, 100, 2, 10, 1).projected(at)).startswith("1.000000000")
        assert path(1, 0, 100, 2, 10, 1).projected(at) == Decimal(f"1E{at}")
        assert path(100, 0, 1, 2, 10, 1).projected(at) == Decimal(f"1E{2 - at}")

    def test_what_is_no_ratio_has_fifty_digits(self) -> None:
        """
        The root of 2 is 1.414213562373095048801688724209698078569671875376948073176679737990...: less one, cut to
        50 digits, and also as growth that is held against a doubling each period.
        """
        root = "0.41421356237309504880168872420969807856967187537695"
        assert str(path(1, 0, 2, 2, 1, 1).required_growth) == root
        assert str(growth_ratio(path(1, 0, 16, 4, 2, 2)).value) == root

    def test_a_root_that_is_a_ratio_is_one_however_long(self) -> None:
        """
        The root of (10^30 + 1)^2 less one is 10^30; of 1.21 less one a tenth; of 8 twofold in one of three periods.
        """
        found = [path(1, 0, (10**30 + 1) ** 2, 2, 2, 1).required_growth, path(100, 0, 121, 2, 105, 1).required_growth]
        assert found == [10**30, Fraction(1, 10)]
        assert [type(one) for one in found] == [Fraction, Fraction]


class TestChainedGrowth:
    @pytest.mark.parametrize(
        ("steps", "whole"),
        [
            ((5, 10), Fraction(31, 2)),  # 1.05 x 1.10 = 1.155
            ((10, -10), -1),  # 1.1 x 0.9 = 0.99
            ((100, 100), 300),  # 2 x 2 = 4
            ((Decimal("2.5"),), Fraction(5, 2)),
            ((Fraction(100, 3), -25), 0),  # 4/3 x 3/4 = 1
            ((), 0),
            ((-100, 50), -100),
        ],
    )
    def test_growth_upon_growth(self, steps: Any, whole: Any) -> None:
        assert chained_growth(*steps) == whole

    def test_a_float_is_refused(self) -> None:
        with pytest.raises(InvalidValue):
            chained_growth(5.0)  # type: ignore[arg-type]


class TestWhatIsNoPath:
    def test_a_float_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match=r"^TargetPath: expected an int or a finite Decimal, got 100\.0$"):
            path(100.0, 2016, 110, 2018, 105, 2017)

    @pytest.mark.parametrize("name", ["start", "end", "at"])
    def test_a_period_is_a_whole_number(self, name: str) -> None:
        numbers = {"base": 1, "start": 2016, "target": 2, "end": 2018, "now": 1, "at": 2017} | {name: Decimal(2017)}
        with pytest.raises(
            InvalidValue,
            match=rf"^TargetPath\.{name}: expected the number of a period, such as a year, got Decimal\('2017'\)$",
        ):
            TargetPath(**numbers)  # type: ignore[arg-type]

    def test_an_end_comes_after_its_start(self) -> None:
        with pytest.raises(InvalidValue, match=r"^TargetPath\.end: expected a period after 2018, got 2018$"):
            path(100, 2018, 110, 2018, 105, 2018)


@pytest.mark.parametrize("rounding", [decimal.ROUND_UP, decimal.ROUND_DOWN])
@pytest.mark.parametrize(
    "numbers",
    [
        (200, 2015, 100, 2030, 161, 2020),
        (100, 2016, 800, 2019, 200, 2017),
        (1, 2016, (10**10 + 1) ** 3, 2019, 10**10 + 1, 2017),
    ],
)
def test_the_decimal_context_of_the_caller_changes_nothing(numbers: Any, rounding: str) -> None:
    usual = path(*numbers).progress()
    with decimal.localcontext() as context:
        context.prec = 3
        context.rounding = rounding
        assert repr(path(*numbers).progress()) == repr(usual)
        assert [one.shown for one in path(*numbers).progress()] == [one.shown for one in usual]


def test_as_plain_values() -> None:
    """95/100, on track; and 60 towards at least 50, which was met at its base."""
    assert growth_ratio(path(100, 2017, 200, 2018, 195, 2018)).to_dict() == {
        "method": "growth_ratio", "value": "0.9500", "rating": "on_track", "obstruction": None,
    }  # fmt: skip
    assert path_share(path(60, 2016, 50, 2018, 55, 2017, direction=UP)).to_dict() == {
        "method": "path_share", "value": None, "rating": None, "obstruction": "met_at_base",
    }  # fmt: skip


def test_large_numbers_are_shown_whole() -> None:
    assert Progress(method="path_share", value=Fraction(10**60)).shown == "1" + "0" * 60 + ".0000"
    assert Progress(method="path_share", value=Fraction(10**40 + 1)).shown == "1" + "0" * 39 + "1.0000"


def test_a_distance_that_is_small_beside_its_base_is_a_distance() -> None:
    """
    Half of the way from 10^40 to 10^40 + 2 in half the time is on track, by all that compound growth can tell.
    """
    result = growth_ratio(path(10**40, 0, 10**40 + 2, 2, 10**40 + 1, 1))
    assert (result.shown, result.rating) == ("1.0000", Rating.ON_TRACK)


NUMBERS = st.integers(min_value=1, max_value=10**6)


@given(base=NUMBERS, target=NUMBERS, first=NUMBERS, second=NUMBERS, gone=st.integers(1, 12))
def test_a_better_value_never_lowers_progress(base: int, target: int, first: int, second: int, gone: int) -> None:
    rising = target > base
    worse, better = sorted((first, second), reverse=not rising)
    for method in (path_share, growth_ratio, projection):
        low, high = (method(path(base, 0, target, 12, now, gone)) for now in (worse, better))
        assert low.obstruction is high.obstruction is (Obstruction.NO_DISTANCE if base == target else None)
        if low.value is not None and high.value is not None:
            assert low.value <= high.value
