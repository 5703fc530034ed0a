"""
Keuringen: the checks that the values and records share. Each returns nothing, or raises :class:`InvalidValue` that
names the class and field.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, final

from jeugdbeleid.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "ID",
    "MOST_WORDS",
    "Shape",
    "check_day",
    "check_id",
    "check_instances",
    "check_number",
    "check_text",
    "check_words",
]

#: The most words that may be quoted from a source in one value.
MOST_WORDS = 12

#: The most digits of a number, before and behind its point: a few bytes can stand for one of a million.
MOST_DIGITS = 100
_BEYOND = 10**MOST_DIGITS

#: What an id looks like.
ID = re.compile(r"[a-z0-9]++(?:--?+[a-z0-9]++)*+\Z")


def check_day(what: str, day: object) -> None:
    """
    A calendar day: a `date` that is not also a `datetime`.
    """
    if type(day) is not date:
        raise InvalidValue(what, day, "a date without a time of day")


def check_number(what: str, number: object) -> None:
    """
    An exact number: an `int` (no `bool`) or a finite `Decimal`, of at most a hundred digits before the point and a
    hundred behind it; a float is refused, for it is not the number that was written.
    """
    if type(number) is int or (type(number) is Decimal and number.is_finite()):
        if -_BEYOND < number < _BEYOND and _places(number) <= MOST_DIGITS:
            return
        raise InvalidValue(what, "a longer one", f"a number of at most {MOST_DIGITS} digits")
    raise InvalidValue(what, number, "an int or a finite Decimal")


def _places(number: int | Decimal) -> int:
    return 0 if isinstance(number, int) else -int(number.as_tuple().exponent)


def check_id(what: str, identifier: object) -> None:
    """
    A kebab-case id: small letters, digits and hyphens, two hyphens between the parts of an observation's id.
    """
    if type(identifier) is not str or ID.match(identifier) is None:
        raise InvalidValue(what, identifier, "an id of small letters, digits and hyphens")


def check_text(what: str, text: object) -> None:
    """
    A text that says something.
    """
    if type(text) is not str or not text or text.isspace():
        raise InvalidValue(what, text, "a text that is not empty")


def check_words(what: str, words: object) -> None:
    """
    Words quoted from a source: not empty and at most twelve.
    """
    if type(words) is not str or not words or words.isspace():
        check_text(what, words)
    elif len(words.split()) > MOST_WORDS:
        raise InvalidValue(what, words, f"at most {MOST_WORDS} words")


def check_instances(what: str, values: object, kind: type | tuple[type, ...], least: int = 0) -> None:
    """
    A tuple of values of one kind, at least so many.
    """
    if type(values) is not tuple:
        raise InvalidValue(what, values, "a tuple")
    if len(values) < least:
        raise InvalidValue(what, values, f"at least {least}")
    check_each(what, values, kind)


def check_each(what: str, values: Iterable[object], kind: type | tuple[type, ...]) -> None:
    """
    Values of one kind.
    """
    for value in values:
        if not isinstance(value, kind):
            names = " or ".join(k.__name__ for k in (kind if isinstance(kind, tuple) else (kind,)))
            raise InvalidValue(what, value, f"each a {names}")


@final
class Shape:
    """
    Vorm: what the fields of a class must hold, by name. `needed` and `optional` give the class of a value, `each` that of every member of a tuple;
    `texts` are texts that say something, `ids` ids, both may be `None`; `each_id` are tuples of ids.

    One table a class instead of a check a field: what stands here can be read at a glance, and a message is written only where something is wrong.

    >>> from types import SimpleNamespace
    >>> Shape(needed={"kind": str}).check(SimpleNamespace(id="plan-a", kind=3))
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.InvalidValue: SimpleNamespace.kind of 'plan-a': expected a str, got 3
    """

    __slots__ = ("each", "each_id", "ids", "needed", "optional", "texts")

    def __init__(
        self,
        *,
        needed: Mapping[str, type] | None = None,
        optional: Mapping[str, type] | None = None,
        each: Mapping[str, type] | None = None,
        texts: Iterable[str] = (),
        ids: Iterable[str] = (),
        each_id: Iterable[str] = (),
    ) -> None:
        """
        The tables, in the order in which they are checked.
        """
        self.needed = tuple((needed or {}).items())
        self.optional = tuple((optional or {}).items())
        self.each = tuple((each or {}).items())
        self.texts = tuple(texts)
        self.ids = tuple(ids)
        self.each_id = tuple(each_id)

    def and_also(self, **more: Any) -> Shape:  # noqa: ANN401 - as __init__
        """
        This shape and more, for a class that inherits.
        """
        tables: dict[str, Any] = {name: dict(getattr(self, name)) | more.get(name, {}) for name in _OF_KINDS}
        lists: dict[str, Any] = {name: (*getattr(self, name), *more.get(name, ())) for name in _OF_NAMES}
        return Shape(**tables, **lists)

    def check(self, record: Any) -> None:  # noqa: ANN401 - an instance of the class
        """
        Raise :class:`InvalidValue` for the first field that does not hold what it must.
        """
        for name, kind in self.needed:
            if type(getattr(record, name)) is not kind:
                raise InvalidValue(_place(record, name), getattr(record, name), f"a {kind.__name__}")
        for name, kind in self.optional:
            value = getattr(record, name)
            if value is not None and type(value) is not kind:
                raise InvalidValue(_place(record, name), value, f"a {kind.__name__} or None")
        for name, members in self.each:
            values = getattr(record, name)
            if values or type(values) is not tuple:
                _check_members(record, name, values, members)
        self._check_texts(record)

    def _check_texts(self, record: Any) -> None:  # noqa: ANN401 - as check
        for name in self.texts:
            value = getattr(record, name)
            if value is not None and (type(value) is not str or not value or value.isspace()):
                check_text(_place(record, name), value)
        for name in self.ids:
            if getattr(record, name) is not None:
                _check_ids(record, name, (getattr(record, name),))
        for name in self.each_id:
            values = getattr(record, name)
            if values or type(values) is not tuple:
                _check_ids(record, name, values)


_OF_KINDS = ("needed", "optional", "each")
_OF_NAMES = ("texts", "ids", "each_id")


def _place(record: Any, name: str) -> str:  # noqa: ANN401 - any record
    return f"{type(record).__name__}.{name} of {record.id!r}"


def _check_members(record: Any, name: str, values: Any, kind: type) -> None:  # noqa: ANN401 - anything that was given
    if type(values) is not tuple or not all(type(value) is kind for value in values):
        check_instances(_place(record, name), values, kind)


def _check_ids(record: Any, name: str, values: Any) -> None:  # noqa: ANN401 - anything that was given
    if type(values) is not tuple:
        check_instances(_place(record, name), values, str)
    for value in values:
        if type(value) is not str or ID.match(value) is None:
            check_id(_place(record, name), value)
