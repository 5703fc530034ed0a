"""
YAML: a plain part of it, in which a text means the same by every version of YAML. Needs the extra `yaml` (PyYAML, with libyaml where that is there).

Anchors, aliases, tags, merges and a second document are refused: what stands in a file is what it says. An unquoted word is what JSON takes it for
(true, false, null, a number), a day, or a text; where the versions of YAML differ (yes, no, on, off, 010, 1_000, 12:30), it has to be quoted.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from jeugdbeleid._text import refused
from jeugdbeleid.formats._values import MOST_DEPTH, NotAllowed, decimal, integer, step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.errors import LoadingError

__all__ = ["MOST_BYTES", "parse", "places"]

#: As of TOML.
MOST_BYTES = 512 * 1024

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+\Z")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
#: libyaml looks ahead, and some editions of it (that of PyYAML 6.0.4) stop at a depth of their own before the first level is told.
_OF_DEPTH = {"exceeded maximum nesting depth": f"expected at most {MOST_DEPTH} levels, found more"}
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
#: What one version of YAML takes for a text, and another for something else.
_AMBIGUOUS = re.compile(
    r"""(?:y|n|yes|no|on|off|true|false|null|=|<<)\Z
    |[-+]?(?:\.[0-9_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:e[-+]?[0-9]+)?\Z|[-+]?\.inf\Z|\.nan\Z
    |[-+]?0(?:b[01_]+|o[0-7]+|x[0-9a-f_]+)\Z
    |[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?\Z
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt\s].*)?\Z""",
    re.VERBOSE | re.IGNORECASE,
)

#: An event of PyYAML's parser: its two parsers have no class of their own in common that says what is asked here.
_Event = Any


def parse(name: str, text: str) -> Any:  # noqa: ANN401 - anything that a file can hold
    """
    The plain value of a YAML text. Raises :class:`~jeugdbeleid.errors.LoadingError`.

    >>> parse("plan.yaml", "aantal: 13.70\\nbesluit: 2026-01-15\\nland: nl")
    {'aantal': Decimal('13.70'), 'besluit': datetime.date(2026, 1, 15), 'land': 'nl'}
    """
    try:
        from yaml import YAMLError  # noqa: PLC0415 - an extra
    except ImportError:
        raise refused(name, "YAML needs PyYAML: python -m pip install 'jeugdbeleid[yaml]'") from None
    try:
        return _document(_events(text))
    except _Refused as error:
        raise refused(name, error.why.message, error.why.line) from None
    except YAMLError as error:
        raise _not_yaml(name, text, error) from None


class _Refused(ValueError):
    """
    Something that is no value, and after which nothing is read.
    """

    def __init__(self, expected: str, found: str, event: _Event) -> None:
        super().__init__(expected)
        self.why = NotAllowed(expected, found, _line(event))


def places(text: str) -> Iterator[tuple[str, int]]:
    """
    The path of each value of a YAML text that could be parsed, with the line on which it or its key starts.

    >>> list(places("a:\\n- 1\\n- b: 2"))
    [('', 1), ('a', 1), ('a[0]', 2), ('a[1]', 3), ('a[1].b', 3)]
    """
    events = _events(text)
    for event in events:
        if _kind(event) not in _AROUND:
            yield "", _line(event)
            yield from _inside("", event, events)


def _inside(path: str, event: _Event, events: Iterator[_Event]) -> Iterator[tuple[str, int]]:
    """
    The places within a value, of which the first event has been read.
    """
    if _kind(event) == "SequenceStart":
        for index, item in enumerate(_until("SequenceEnd", events)):
            yield step(path, index), _line(item)
            yield from _inside(step(path, index), item, events)
    elif _kind(event) == "MappingStart":
        for key in _until("MappingEnd", events):
            yield step(path, key.value), _line(key)
            yield from _inside(step(path, key.value), next(events), events)


def _until(end: str, events: Iterator[_Event]) -> Iterator[_Event]:
    """
    The events up to the end of a list or object; what stands within each is for the caller to take.
    """
    for event in events:
        if _kind(event) == end:
            return
        yield event


#: The events around a document.
_AROUND = frozenset({"StreamStart", "DocumentStart", "DocumentEnd", "StreamEnd"})


def _events(text: str) -> Iterator[_Event]:
    import yaml  # noqa: PLC0415 - an extra

    return iter(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


def _kind(event: _Event) -> str:
    return type(event).__name__.removesuffix("Event")


def _line(event: _Event) -> int:
    line: int = event.start_mark.line + 1
    return line


def _not_yaml(name: str, text: str, error: Any) -> LoadingError:  # noqa: ANN401 - a YAMLError of either parser
    """
    What PyYAML says, on one line; of a character that no YAML holds it tells no line.
    """
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        at = text.find(chr(error.character))
        return refused(name, f"not YAML: {error.reason}", text.count("\n", 0, at) + 1)
    said = _OF_DEPTH.get(error.problem, f"not YAML: {error.problem}")
    return refused(name, said, min(mark.line, text.count("\n")) + 1)


def _document(events: Iterator[_Event]) -> Any:  # noqa: ANN401 - as parse
    made: list[Any] = []
    for event in events:
        if _kind(event) not in _AROUND:
            made.append(_value(event, events, 1))
        elif _kind(event) == "DocumentStart" and made:
            raise _Refused("one document", "a second", event)
    return made[0] if made else None


def _value(event: _Event, events: Iterator[_Event], depth: int) -> Any:  # noqa: ANN401 - as parse
    kind = _kind(event)
    if kind == "Alias":
        raise _Refused("each value written out", f"the alias *{event.anchor}", event)
    if event.anchor is not None:
        raise _Refused("each value written out", f"the anchor &{event.anchor}", event)
    if event.tag is not None:
        raise _Refused("a value without a tag", f"the tag {event.tag}", event)
    if depth > MOST_DEPTH:
        raise _Refused(f"at most {MOST_DEPTH} levels", "more", event)
    if kind == "Scalar":
        return _scalar(event)
    return _list(events, depth) if kind == "SequenceStart" else _object(events, depth)


def _list(events: Iterator[_Event], depth: int) -> list[Any]:
    return [_value(event, events, depth + 1) for event in _until("SequenceEnd", events)]


def _object(events: Iterator[_Event], depth: int) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for event in _until("MappingEnd", events):
        key = _key(event)
        value = _value(next(events), events, depth + 1)
        made[key] = NotAllowed("each key once", f"{key!r} twice", _line(event)) if key in made else value
    return made


def _key(event: _Event) -> str:
    """
    A key as it is written: `on` is no boolean, and 2026 no number.
    """
    if _kind(event) != "Scalar" or event.anchor is not None or event.tag is not None:
        raise _Refused("a key that is a text", "another", event)
    if event.value == "<<" and event.implicit[0]:
        raise _Refused("each value written out", "a merge <<", event)
    key: str = event.value
    return key


def _scalar(event: _Event) -> Any:  # noqa: ANN401 - as parse
    written: str = event.value
    if not event.implicit[0]:  # it is quoted, or a block
        return written
    if written in _WORDS:
        return _WORDS[written]
    if _INTEGER.match(written):
        return integer(written)
    if _DECIMAL.match(written):
        return decimal(written)
    if _DAY.match(written):
        return _day(written)
    if _AMBIGUOUS.match(written):
        return NotAllowed("quotes around what not every YAML takes for a text", written, _line(event))
    return written


def _day(written: str) -> date | str:
    """
    A day; what the calendar does not have stays as it is written, and is refused where a day is meant.
    """
    try:
        return date.fromisoformat(written)
    except ValueError:
        return written
