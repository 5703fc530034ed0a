"""
Omzetting: between the records and plain JSON values, strictly. The only module that imports cattrs.

cattrs by default coerces in silence, makes a tuple of letters out of a string and drops a validator's message; the
hooks here refuse what is not of the kind that is meant, and :func:`findings` keeps every message with its path.
"""

from __future__ import annotations

import marshal
import re
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

from jeugdbeleid.dossier import KINDS
from jeugdbeleid.errors import MOST_FINDINGS, JeugdbeleidError, nearest
from jeugdbeleid.figure import Figure
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning
from jeugdbeleid.record import Breakdown
from jeugdbeleid.report import Party
from jeugdbeleid.source import Cell, Page, Passage
from jeugdbeleid.target import AtLeast, AtMost, Change, LessThan, MoreThan, Towards, Trend, Unquantified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jeugdbeleid.record import Record
    from jeugdbeleid.report import Report

__all__ = ["converter", "findings", "forget", "ordered", "plain", "structure"]

#: Unions are told apart by a `type` key with the name of the class.
_TAGGED: tuple[type, ...] = (
    Passage,
    Page,
    Cell,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Change,
    Trend,
    Towards,
    Unquantified,
)

#: Values that a bundle states over and over: 1,400 parties, of which 360 differ. Passages recur too little to be worth a look.
_RECURRING: tuple[type, ...] = (Party, Period)

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+\Z")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")


class _Refused(ValueError):
    """
    A value that is not of the kind that is meant.
    """

    def __init__(self, expected: str, found: object, hint: str = "") -> None:
        super().__init__(f"expected {expected}, got {_shown(found)}{hint}")


def _shown(found: object) -> str:
    """
    A value as a message shows it: its kind where that is the surprise, and not too long.
    """
    if isinstance(found, bool) or found is None:
        return {True: "true", False: "false", None: "null"}[found]
    if isinstance(found, int | float):
        return f"{type(found).__name__} {found!r}"
    if isinstance(found, Decimal | date):
        return f"{type(found).__name__} {found}"
    if isinstance(found, dict):
        return "an object"
    if isinstance(found, list):
        return "a list"
    text = repr(found)
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - a message is a line


def _str(value: Any, _: Any = None) -> str:  # noqa: ANN401 - anything that a file can hold
    if type(value) is str:
        return value
    raise _Refused("a text", value)


def _str_or_none(value: Any, _: Any = None) -> str | None:  # noqa: ANN401
    if value is None or type(value) is str:
        return value
    raise _Refused("a text", value)


def _int(value: Any, _: Any = None) -> int:  # noqa: ANN401
    if type(value) is int:
        return value
    raise _Refused("an integer", value)


def _bool(value: Any, _: Any = None) -> bool:  # noqa: ANN401
    if type(value) is bool:
        return value
    raise _Refused("true or false", value)


def _number(value: Any, _: Any = None) -> int | Decimal:  # noqa: ANN401
    if type(value) is int:
        return value
    if type(value) is str and _NUMBER.match(value):
        return Decimal(value)
    raise _Refused("an integer or a number in quotes", value)


@cache
def _day_of(text: str) -> date:
    return date.fromisoformat(text)


def _day(value: Any, _: Any = None) -> date:  # noqa: ANN401
    if type(value) is date:  # TOML has dates of its own
        return value
    if type(value) is str and _DAY.match(value):
        try:
            return _day_of(value)
        except ValueError:
            raise _Refused("a day of the calendar such as 2019-04-04", value) from None
    raise _Refused("a day such as 2019-04-04", value)


def _breakdown(value: Any, _: Any = None) -> Breakdown:  # noqa: ANN401
    if type(value) is not dict:
        raise _Refused("an object of dimension and value", value)
    return tuple(sorted((_str(key), _str(one)) for key, one in value.items()))


def _enum_hook(kind: type[Enum]) -> Callable[[Any, Any], Any]:
    terms = {term.value: term for term in kind}

    def structure_term(value: Any, _: Any = None) -> Any:  # noqa: ANN401
        try:
            return terms[value]
        except (KeyError, TypeError):
            near = nearest(value, terms) if isinstance(value, str) else ()
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise _Refused("one of " + ", ".join(terms), value, hint) from None

    return structure_term


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401
    return get_origin(kind) is tuple


def _tuple_factory(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:  # noqa: ANN401
    element = get_args(kind)[0]
    hook = converter.get_structure_hook(element)
    detailed = converter.detailed_validation

    def structure_tuple(value: Any, _: Any = None) -> Any:  # noqa: ANN401
        if type(value) is not list:
            raise _Refused("a list", value)
        return _each(value, element, hook) if detailed else tuple([hook(one, element) for one in value])

    return structure_tuple


def _each(values: list[Any], element: Any, hook: Callable[[Any, Any], Any]) -> tuple[Any, ...]:  # noqa: ANN401
    """
    Each of a list, with all that is wrong in it at once.
    """
    from cattrs.errors import IterableValidationError  # noqa: PLC0415 - only where something may be wrong

    made, wrong = [], []
    for index, value in enumerate(values):
        try:
            made.append(hook(value, element))
        except Exception as error:  # noqa: BLE001 - kept, with its place
            error.__notes__ = [
                *getattr(error, "__notes__", []),
                IterableValidationNote(f"@ index {index}", index, element),
            ]
            wrong.append(error)
            if len(wrong) > MOST_FINDINGS:
                break
    if wrong:
        raise IterableValidationError("in a list", wrong, element)
    return tuple(made)


def _is_tagged(kind: Any) -> bool:  # noqa: ANN401
    members = [member for member in get_args(kind) if member is not type(None)]
    return _is_union(kind) and len(members) > 1 and all(member in _TAGGED for member in members)


def _is_union(kind: Any) -> bool:  # noqa: ANN401
    import types  # noqa: PLC0415 - one name

    return get_origin(kind) in {Union, types.UnionType}


def _tagged_factory(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:  # noqa: ANN401
    members = {member.__name__: member for member in get_args(kind) if member is not type(None)}
    hooks = {name: (converter.get_structure_hook(member), member) for name, member in members.items()}

    def structure_tagged(value: Any, _: Any = None) -> Any:  # noqa: ANN401
        if type(value) is not dict:
            raise _Refused("an object with a type", value)
        try:
            hook, member = hooks[value["type"]]
        except (KeyError, TypeError):
            tag = value.get("type")
            near = nearest(tag, members) if isinstance(tag, str) else ()
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise _Refused("a type that is one of " + ", ".join(members), tag, hint) from None
        untagged = value.copy()
        del untagged["type"]
        return hook(untagged, member)

    return structure_tagged


def _optional_tagged_factory(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:  # noqa: ANN401
    hook = _tagged_factory(kind, converter)
    if type(None) not in get_args(kind):
        return hook

    def structure_optional(value: Any, _: Any = None) -> Any:  # noqa: ANN401
        return None if value is None else hook(value, None)

    return structure_optional


#: What has been made during this reading, by its plain value; see :func:`forget`.
_MADE: dict[tuple[Any, bytes], Any] = {}


def _once(hook: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """
    A hook that makes equal values once and hands out the same: they are frozen, so that none can tell. The key is
    exact about types, where 1 and true would be equal; what `marshal` does not know, such as the dates of TOML, is
    made each time.
    """

    def structure_once(value: Any, kind: Any = None) -> Any:  # noqa: ANN401
        try:
            key = (hook, marshal.dumps(value, 2))
        except ValueError:
            return hook(value, kind)
        made = _MADE.get(key)
        if made is None:
            made = _MADE[key] = hook(value, kind)
        return made

    return structure_once


def forget() -> None:
    """
    Let go of what equal values were made of: called when a reading has ended.
    """
    _MADE.clear()


@cache  # cattrs asks again for each field of a class, and would compile the same function each time
def _class_factory(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:  # noqa: ANN401
    make = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True, _cattrs_use_linecache=False)
    if not converter.detailed_validation:  # what is no object fails in there; the detailed reading says it better
        return _once(make) if kind in _RECURRING else make

    def structure_class(value: Any, _: Any = None) -> Any:  # noqa: ANN401
        if type(value) is not dict:
            raise _Refused("an object", value)
        return make(value, kind)

    return structure_class


def _is_optional(kind: Any) -> bool:  # noqa: ANN401
    return _is_union(kind) and len(get_args(kind)) == 2 and type(None) in get_args(kind)  # noqa: PLR2004 - X or None


def _optional_factory(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:  # noqa: ANN401
    inner = next(member for member in get_args(kind) if member is not type(None))
    if inner is str:
        return _str_or_none
    hook = converter.get_structure_hook(inner)
    return lambda value, _: None if value is None else hook(value, inner)


def _by_words(kind: type[Planning | Figure], converter: Converter) -> Callable[[Any, Any], Any]:
    """
    A planning or figure: an object, or in a user's file its words alone, read as Dutch.
    """
    make = _class_factory(kind, converter)  # type: ignore[arg-type]  # a class is hashable
    made = make if converter.detailed_validation else _once(make)

    def structure_by_words(value: Any, _: Any = None) -> Any:  # noqa: ANN401
        if type(value) is dict:
            return made(value, kind)
        if type(value) is str:
            return _read(kind, value)
        if kind is Figure and type(value) is int:
            return Figure(value=value, words=str(value))
        raise _Refused("an object, or the words", value)

    return structure_by_words


def _read(kind: type[Planning | Figure], words: str) -> Planning | Figure:
    from jeugdbeleid.dutch import parse_figure, parse_planning  # noqa: PLC0415 - only for files that give words alone

    read: Planning | Figure = parse_figure(words) if kind is Figure else parse_planning(words)
    return read


@cache
def converter(*, detailed: bool) -> Converter:
    """
    The one converter, made once: quick for what is right, or `detailed`, which tells all that is wrong.
    """
    made = Converter(detailed_validation=detailed, forbid_extra_keys=True)
    made.register_structure_hook_factory(lambda kind: isinstance(kind, type) and issubclass(kind, Enum), _enum_hook)
    made.register_structure_hook_factory(attrs.has, _class_factory)
    made.register_structure_hook_factory(lambda kind: kind in {Planning, Figure}, _by_words)
    made.register_structure_hook_factory(_is_tuple, _tuple_factory)
    made.register_structure_hook_factory(_is_optional, _optional_factory)
    made.register_structure_hook_factory(_is_tagged, _optional_tagged_factory)
    for kind, hook in ((str, _str), (int, _int), (bool, _bool), (date, _day)):
        made.register_structure_hook(kind, hook)
    made.register_structure_hook_func(lambda kind: kind == Breakdown, _breakdown)
    made.register_structure_hook_func(lambda kind: kind == int | Decimal, _number)
    made.register_structure_hook_func(
        lambda kind: kind == int | Decimal | None, lambda value, _: None if value is None else _number(value)
    )
    return made


def structure(value: Any, kind: type[Any], *, detailed: bool = False) -> Any:  # noqa: ANN401 - an instance of the kind
    """
    A value of a kind out of plain JSON values; what cattrs raises is for :func:`findings`.
    """
    try:
        return converter(detailed=detailed).get_structure_hook(kind)(value, kind)
    except ForbiddenExtraKeysError as error:  # the quick reading stops at the first; the detailed one tells them all
        raise ValueError(str(error)) from error


def findings(error: BaseException, path: str) -> Iterator[tuple[str, str]]:
    """
    Every thing that is wrong, with its path, as found in an error that a detailed conversion raised.
    """
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from findings(inner, path + _step(inner))
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [field.name for field in attrs.fields(error.cl)]
        for key in sorted(error.extra_fields):
            near = nearest(key, known)
            yield (
                path,
                f"unknown key {key!r}"
                + (f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(known)}"),
            )
    elif isinstance(error, KeyError) and not isinstance(error, JeugdbeleidError):
        place, _, key = path.rpartition(".")
        yield place, f"missing key {key!r}"
    else:
        yield path, _message(error)


def _message(error: BaseException) -> str:
    text = str(error)
    return text[:1].lower() + text[1:] if text[:8] in {"Expected", "Unknown "} else text


def _step(error: BaseException) -> str:
    """
    The step of the path that cattrs noted on an error.
    """
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""


def plain(value: Any) -> Any:  # noqa: ANN401 - any value of the model
    """
    A value of the model as plain JSON values: what is absent or a default is left out, an open side of a period is
    null; unions get their `type`.
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return _plain_number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if attrs.has(type(value)):
        return _plain_object(value)
    return value


def _plain_number(number: Decimal) -> int | str:
    """
    A number as files have it: equal ones are written alike, a whole one as an integer.
    """
    whole, _, places = format(number, "f").partition(".")
    places = places.rstrip("0")
    return f"{whole}.{places}" if places else int(whole)


def _plain_object(value: Any) -> dict[str, Any]:  # noqa: ANN401
    made: dict[str, Any] = {"type": type(value).__name__} if type(value) in _TAGGED else {}
    for name, default in _fields(type(value)):  # type: ignore[arg-type]  # a class is hashable
        one = getattr(value, name)
        if default is not attrs.NOTHING and (one is None or one == default):
            continue
        made[name] = dict(one) if name == "breakdown" else plain(one)
    return made


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:  # noqa: ANN401 - an attrs class
    """
    The fields of a class in the order of files: what it is first, sources and note last.
    """
    last = ("reports", "sources", "note")
    names = {field.name: field.default for field in attrs.fields(kind)}
    first = [name for name in ("id", "title", "topics") if name in names]
    order = [
        *first,
        *(name for name in names if name not in {*first, *last}),
        *(name for name in last if name in names),
    ]
    return tuple((name, names[name]) for name in order)


def ordered(value: dict[str, Any], kind: type[Record | Report]) -> dict[str, Any]:
    """
    The plain values of a record in the order of files, without changing any.
    """
    made: dict[str, Any] = plain(structure(value, kind))
    return made


#: The kinds that a file may hold, with the class of each.
FILE_KINDS: dict[str, type[Any]] = dict(KINDS)
