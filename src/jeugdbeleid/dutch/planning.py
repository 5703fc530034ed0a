"""
Tijdsaanduidingen lezen: Dutch words of time to a :class:`~jeugdbeleid.planning.Planning`, of one expression or of running text.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from jeugdbeleid._check import MOST_WORDS
from jeugdbeleid.dutch.convention import DEFAULT, Convention
from jeugdbeleid.dutch.grammar import closed, expression, opened
from jeugdbeleid.dutch.refusals import refused, unread
from jeugdbeleid.dutch.stretch import NeedsReference, NoSuchDay
from jeugdbeleid.dutch.tokens import PADDING, Token, padded, skip
from jeugdbeleid.dutch.windows import mark_of, planning_of
from jeugdbeleid.dutch.words import ALONE, NAMING, NEUTRAL
from jeugdbeleid.errors import InvalidValue, PlanningError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.dutch.said import Expression
    from jeugdbeleid.period import Period
    from jeugdbeleid.planning import Planning

__all__ = ["FoundPlanning", "find_plannings", "parse_planning"]

_LONGEST = 400
#: The most tokens that an expression is sought in, so that reading is linear in the text.
_MOST_TOKENS = 40
_TOO_LONG = f"a planning expression has at most {MOST_WORDS} words"


class FoundPlanning(NamedTuple):
    """
    A planning expression in running text: its first offset, the offset behind it, and what it says.
    """

    start: int
    end: int
    planning: Planning


def parse_planning(text: str, reference: date | Period | None = None, convention: Convention = DEFAULT) -> Planning:
    """
    What a Dutch planning expression says (tijdsaanduiding), by the rules of the explanation of Dutch time words; `words` is the text, white space joined.

    `reference` is the day, or the period, that relative words are told from: the date of the letter. It is never guessed. `convention` reads the vague words.

    Raises :class:`~jeugdbeleid.errors.PlanningError` for any text that is no planning expression as a whole, for relative words without a reference, and
    for days that the calendar does not have; the error quotes the text, says what was understood, and names the nearest form that can be read.

    >>> str(parse_planning("1e-2e kwartaal 2020").span)
    '2020-01-01..2020-06-30'
    >>> str(parse_planning("dit najaar", reference=date(2019, 6, 7)).span)
    '2019-09-01..2019-11-30'
    >>> parse_planning("eindt 2019")
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.PlanningError: Cannot read 'eindt 2019' as a planning expression; ...; a form that can be read: 'eind 2019'
    """
    if len(text) > _LONGEST:
        raise PlanningError(text, reason=_TOO_LONG)
    tokens = padded(text)
    if len(tokens) > _MOST_TOKENS:
        raise PlanningError(text, reason=_TOO_LONG)
    first = opened(tokens)
    found = expression(tokens, first)
    if found is None or not closed(tokens, found[1]):
        raise unread(text, tokens)
    words = _words(text, tokens, first)
    try:
        return planning_of(found[0], words, reference, convention)
    except (NeedsReference, NoSuchDay, InvalidValue) as error:
        raise refused(text, tokens, error) from None


def _words(text: str, tokens: list[Token], first: int) -> str:
    """
    The words of the text; without the decorations before them, where there are too many to quote.
    """
    words = " ".join(text.split())
    if words.count(" ") >= MOST_WORDS:
        words = " ".join(text[tokens[skip(tokens, first)].start :].split())
    if words.count(" ") >= MOST_WORDS:
        raise PlanningError(text, reason=_TOO_LONG)
    return words


def find_plannings(
    text: str, reference: date | Period | None = None, convention: Convention = DEFAULT
) -> Iterator[FoundPlanning]:
    """
    Every planning expression in running text, in order and without overlap, in one pass that is linear in the text.

    The grammar is that of :func:`parse_planning`; of what can be read at a place the longest is taken, bounded by whole words. Neutral words before it
    ("in het") are left out, words that bound it ("vanaf", "uiterlijk") are part of it; a footnote mark glued to a year is no part but the planning's
    `mark`. Left out are words that tell a time only where they stand alone ("nu", "per jaar"), a year that counts or numbers something
    ("2000 kinderen", "nr. 1912"), "voor" a year (the budget for it, unless it is written "vóór"), and, without a `reference`, relative words.

    >>> [found.planning.words for found in find_plannings("Het onderzoek start in het najaar van 2019 en is medio 2020 gereed.")]
    ['najaar van 2019', 'medio 2020 gereed']
    """
    tokens = padded(text)
    named = _named(tokens)
    at = 1
    while tokens[at].kind != "end":
        upto = at + 1
        if named[at] and _opens(tokens, at):
            near = [*tokens[at - 1 : at + _MOST_TOKENS], *PADDING]
            found = expression(near, 1, prose=True)
            if found is not None and _is_planning(text, near, found[0]):
                upto = at + found[1] - 1
                yield from _in_prose(text, near, found, (reference, convention))
        at = upto


def _named(tokens: list[Token]) -> list[bool]:
    """
    Of each token, whether one that names a time is near behind it, with nothing but numbers, joints and the like between: an expression begins nowhere else.
    """
    near = [False] * len(tokens)
    distance = _MOST_TOKENS
    for at in range(len(tokens) - 1, 0, -1):
        kind = tokens[at].kind
        distance = 0 if kind in NAMING else distance + 1 if kind in NEUTRAL else _MOST_TOKENS
        near[at] = distance < _MOST_TOKENS
    return near


def _opens(tokens: list[Token], at: int) -> bool:
    """
    Whether a planning expression in running text can open with a token; decorations and articles before one are left out.
    """
    token = tokens[at]
    if token.kind in _UNOPENING or token.word in ALONE or token.value == "done":
        return False
    if token.kind == "weekday":
        return tokens[at + 1].kind == "post"
    # A year is the second of a pair whose first was taken for no time: "Kamerstukken II 2018-2019".
    return token.kind != "year" or tokens[at - 1].value != "dash" or tokens[at - 2].kind != "year"


#: The parts of speech that no planning expression in running text opens with.
_UNOPENING = frozenset({"decoration", "article", "sign", "keer", "other", "junk"})


def _is_planning(text: str, tokens: list[Token], said: Expression) -> bool:
    """
    Whether the expression that was read from the second of some tokens on is one in running text: a "van", "voor", "over" or "start" before it may be a mere
    preposition or noun there, and then what stands behind it is read by itself.
    """
    first, after = tokens[1], tokens[2]
    written = text[first.start : first.end]
    if first.kind == "over":
        return said.begins is None or said.begins.moment.unit == "later"
    if first.kind == "van":
        return said.begins is not None and said.ends is not None and said.begins.moment != said.ends.moment
    if first.word == "start":
        return after.kind != "decoration" and not written[0].islower()
    return first.word != "voor" or not written.isascii() or not _yearly(said)


def _yearly(said: Expression) -> bool:
    """
    Whether it ends with a bare year, or with so much time from the reference on: what "voor" mostly is for, not before.
    """
    if said.ends is None:
        return False
    moment = said.ends.moment
    return moment.unit == "count" or (moment.unit in {"year", "school"} and not moment.parts)


def _in_prose(
    text: str,
    tokens: list[Token],
    found: tuple[Expression, int],
    told: tuple[date | Period | None, Convention],
) -> Iterator[FoundPlanning]:
    """
    The planning in running text, unless it needs a reference that there is not, or names days that cannot be: then nothing.
    """
    said, upto = found
    start, end = tokens[1].start, tokens[upto - 1].end - len(mark_of(said) or "")
    words = " ".join(text[start:end].split())
    with suppress(NeedsReference, NoSuchDay, InvalidValue):
        yield FoundPlanning(start, end, planning_of(said, words, *told))
