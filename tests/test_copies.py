"""
Values can be copied, sent to another process and shared by threads.
"""

from __future__ import annotations

import copy
import inspect
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import attrs
import pytest

import jeugdbeleid as jb
from jeugdbeleid import errors
from jeugdbeleid.kinds import KINDS
from jeugdbeleid.loading import load_bundle

DOSSIER = jb.load()
ON = date(2019, 6, 7)

#: One error of each class, by what it is made of.
ERRORS: dict[type[errors.JeugdbeleidError], tuple[Any, ...]] = {
    errors.InvalidValue: ("Period.end", "2017-01-01", "a day not before 2018-01-01"),
    errors.UnitError: ("percent", "percentage_point", "add"),
    errors.ReadingError: ("ooit", None, None, None),
    errors.PlanningError: ("18 jaar", None, "2018", "a number that is no time"),
    errors.FigureError: ("enkele", None, None, None),
    errors.CitationError: ("nr. 580", "a number", None, None),
    errors.UnknownId: ("plan", "actieplan-plegzorg", ("actieplan-pleegzorg",)),
    errors.CriterionError: ("target", "plann", ("plan",)),
    errors.ConflictError: ("actieplan-pleegzorg", "plan", "the bundle", "mijn-plan.json"),
    errors.LoadingError: ((errors.Finding("a.json", "plans[0]", "unknown key 'naam'"),),),
    errors.FormatError: ("language", "de", ("nl", "en")),
    errors.MissingExtra: ("matplotlib", "plots"),
    errors.MissingColumn: ("value", ("region", "values"), ("indicator", "value"), ("values",)),
    errors.ColumnType: ("value", "Float64", "Int64 or a Decimal", 'nw.col("value").cast(nw.Int64)'),
    errors.WritingError: ("export", "No space left on device"),
}


def same(value: object) -> bool:
    """
    Whether each kind of copy equals a value and has its hash.
    """
    copies = [pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)]  # noqa: S301 - our own bytes
    return all(one == value and hash(one) == hash(value) for one in copies)


@pytest.mark.parametrize("kind", KINDS)
def test_a_copy_of_a_record_is_equal_to_it(kind: str) -> None:
    assert all(same(record) for record in DOSSIER.register(kind))


def test_a_copy_of_a_dossier_is_equal_to_it() -> None:
    assert same(DOSSIER)


def test_a_copy_of_a_check_is_equal_to_it() -> None:
    check = jb.check(DOSSIER.targets["pleegouders-inschrijvingen-2018"], DOSSIER, on=ON)

    assert pickle.loads(pickle.dumps(check)) == check  # noqa: S301 - our own bytes
    assert copy.deepcopy(check) == check


def test_every_error_has_an_example_below() -> None:
    """The base is never raised."""
    classes = {value for name in errors.__all__ if inspect.isclass(value := getattr(errors, name))}

    assert set(ERRORS) == classes - {errors.JeugdbeleidError, errors.Finding}


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_a_copy_of_an_error_says_the_same(kind: type[errors.JeugdbeleidError]) -> None:
    error = kind(*ERRORS[kind])
    copies = [pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)]  # noqa: S301 - our own bytes

    assert [type(one) for one in copies] == [kind] * 3
    assert [str(one) for one in copies] == [str(error)] * 3
    assert [attrs.astuple(one, recurse=False) for one in copies] == [ERRORS[kind]] * 3


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_an_error_is_also_a_built_in_and_begins_with_a_capital_without_a_full_stop(
    kind: type[errors.JeugdbeleidError],
) -> None:
    """What lists several findings begins with their number, what tells of a library with its name, as it is written."""
    message = str(kind(*ERRORS[kind]))
    begins = message[0].isupper() or message[0].isdigit() or kind is errors.MissingExtra

    assert issubclass(kind, ValueError | TypeError | KeyError | ImportError | OSError)
    assert begins
    assert not message.endswith(".")


def test_threads_share_a_dossier() -> None:
    """Sixteen threads ask the same questions at once and get what one thread gets."""
    alone = [jb.check(target, DOSSIER, on=ON) for target in DOSSIER.targets]
    with ThreadPoolExecutor(16) as threads:
        together = list(
            threads.map(lambda _: [jb.check(target, DOSSIER, on=ON) for target in DOSSIER.targets], range(16))
        )

    assert all(one == alone for one in together)


def test_threads_may_load_at_once() -> None:
    with ThreadPoolExecutor(8) as threads:
        loaded = list(threads.map(lambda _: load_bundle(), range(8)))

    assert all(one == DOSSIER for one in loaded)
