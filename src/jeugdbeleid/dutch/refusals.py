"""
Weigeringen: why a text is no planning expression, what of it was understood, and the nearest form that can be read, where there is one.
"""

from __future__ import annotations

import difflib
import re
from datetime import date
from typing import TYPE_CHECKING

from jeugdbeleid.dutch.convention import DEFAULT
from jeugdbeleid.dutch.counts import count
from jeugdbeleid.dutch.grammar import closed, expression
from jeugdbeleid.dutch.stretch import NeedsReference, NoSuchDay
from jeugdbeleid.dutch.tokens import PADDING, padded
from jeugdbeleid.dutch.windows import planning_of
from jeugdbeleid.dutch.words import NAMING, WORDS
from jeugdbeleid.errors import InvalidValue, PlanningError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jeugdbeleid.dutch.tokens import Token

__all__ = ["refused", "unread"]

#: The year that is named where a form lacks one, and the day from which forms are told to see whether they can be read: any leap year would do.
_YEAR, _SAMPLE = "2020", date(2020, 1, 1)
#: The highest numbers of the calendar: weeks, days, months, quarters, thirds, halves.
_HIGHEST = (53, 52, 31, 30, 29, 28, 12, 4, 3, 2)
_NUMBER = re.compile(r"(?<![0-9.,])[0-9]{1,2}(?![0-9]|[.,][0-9])")
#: How many letters a word has that may be misspelt, how many it may have too few or too many, and how like to a known one it is then.
_SHORTEST, _MISSING, _LIKENESS = 4, 2, 0.8


def unread(text: str, tokens: list[Token]) -> PlanningError:
    """
    The error of a text whose words are not all words of time.
    """
    understood = _longest(text, tokens)
    form = _first_readable((*_respelt(text, tokens), *_lowered(text, tokens), *_completed(text, tokens)))
    if understood is not None:
        reason = "more stands there than words of time"
    elif count(tokens, 1) is not None:
        reason = "an age or a duration is no time"
    else:
        reason = "it names no day, month, season or year"
    return PlanningError(text, understood=understood, nearest=form or understood, reason=reason)


def refused(text: str, tokens: list[Token], error: NeedsReference | NoSuchDay | InvalidValue) -> PlanningError:
    """
    The error of words of time that name no days: without a reference, not in the calendar, or ending before they begin.
    """
    if isinstance(error, NeedsReference):
        reason = "it is told from the day of writing, so a reference day is needed"
        return PlanningError(text, reason=reason, nearest=_first_readable(_dated(text, tokens), told=False))
    if isinstance(error, NoSuchDay):
        return PlanningError(text, reason=str(error), nearest=_first_readable(_lowered(text, tokens)))
    reason = f"it ends before it begins ({error.found})"
    return PlanningError(text, reason=reason, nearest=_first_readable(_turned(text, tokens)))


def _first_readable(forms: Iterable[str], *, told: bool = True) -> str | None:
    return next((form for form in forms if _reads(form, told=told)), None)


def _reads(text: str, *, told: bool) -> bool:
    """
    Whether a text can be read as a whole; `told`, also where that takes a reference.
    """
    tokens = padded(text)
    found = expression(tokens, 1)
    if found is None or not closed(tokens, found[1]):
        return False
    try:
        planning_of(found[0], " ".join(text.split()), _SAMPLE if told else None, DEFAULT)
    except (NeedsReference, NoSuchDay, InvalidValue):
        return False
    return True


def _longest(text: str, tokens: list[Token]) -> str | None:
    """
    The longest part of a text that can be read.
    """
    longest = ""
    for at in range(1, len(tokens) - len(PADDING)):
        found = expression(tokens, at)
        if found is not None:
            part = " ".join(text[tokens[at].start : tokens[found[1] - 1].end].split())
            longest = max(longest, part, key=len) if _reads(part, told=True) else longest
    return longest or None


def _respelt(text: str, tokens: list[Token]) -> Iterator[str]:
    """
    The text with each unknown word as the nearest known one.
    """
    parts, position = [], 0
    for token in tokens:
        if token.kind == "other" and len(token.word) >= _SHORTEST and token.word.isalpha():
            known = difflib.get_close_matches(token.word, _near(token.word), 1, _LIKENESS)
            if known:
                parts += [text[position : token.start], known[0]]
                position = token.end
    if parts:
        yield "".join([*parts, text[position:]])


def _near(word: str) -> list[str]:
    """
    The words of time that a misspelt one may be: those that begin alike and are about as long.
    """
    return [known for known in _LONG_WORDS if known[0] == word[0] and abs(len(known) - len(word)) <= _MISSING]


#: What a misspelt word may have been.
_LONG_WORDS = [word for word in WORDS if len(word) >= _SHORTEST and word.isalpha()]


def _lowered(text: str, tokens: list[Token]) -> Iterator[str]:
    """
    The text with a number lowered to one that the calendar has: "31 februari" to "29 februari", "5e kwartaal" to "4e kwartaal".
    """
    if not any(token.kind in NAMING for token in tokens):
        return
    for match in _NUMBER.finditer(text):
        for number in _HIGHEST:
            if number < int(match.group()):
                yield f"{text[: match.start()]}{number}{text[match.end() :]}"


def _completed(text: str, tokens: list[Token]) -> Iterator[str]:
    """
    A number of units as a term ("binnen zes weken"), a part with a year ("medio 2020").
    """
    if count(tokens, 1) is not None:
        yield f"binnen {text.strip()}"
    if tokens[1].kind == "part":
        yield f"{text.strip()} {_YEAR}"


def _dated(text: str, tokens: list[Token]) -> Iterator[str]:
    """
    The text with a year, and without the words that tell one: "17 april 2020", "najaar 2020" for "dit najaar".
    """
    yield f"{text.strip()} {_YEAR}"
    kept = [text[token.start : token.end] for token in tokens if token.kind not in {"which", "post", "end"}]
    yield " ".join([*kept, _YEAR])


def _turned(text: str, tokens: list[Token]) -> Iterator[str]:
    """
    The text with what stands on both sides of a joint turned round: "2021-2025" for "2025-2021".
    """
    begin = tokens[2 if tokens[1].kind in {"between", "van"} else 1].start
    for token in tokens:
        if token.kind == "separator":
            left, joint, right = text[begin : token.start].rstrip(), text[token.start : token.end], text[token.end :]
            space = right[: len(right) - len(right.lstrip())]
            yield f"{text[:begin]}{right.strip()}{space}{joint}{space}{left}"
