"""
Tijdsaanduidingen lezen: Dutch words of time to a :class:`~jeugdbeleid.planning.Planning`, of one expression or of running text.
"""

from __future__ import annotations

import difflib
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from jeugdbeleid.dutch.convention import DEFAULT, Convention
from jeugdbeleid.dutch.days import NeedsReference, NoSuchDay, Stretch, stretch
from jeugdbeleid.dutch.grammar import Bound, Expression, expression
from jeugdbeleid.dutch.moments import count, skip
from jeugdbeleid.dutch.tokens import END, Token, tokenize
from jeugdbeleid.dutch.words import ALONE, WORDS
from jeugdbeleid.errors import InvalidValue, PlanningError
from jeugdbeleid.period import Period
from jeugdbeleid.planning import Planning, Recurrence
from jeugdbeleid.vocabulary import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["FoundPlanning", "find_plannings", "parse_planning"]

_MOST_WORDS = 12
_PADDING = [END] * 6
_CLOSING = frozenset(".,;:)")
_RHYTHMS = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH}
_MONTHS_A_YEAR = 12
_NO_REFERENCE = "it is told from the day of writing, so a reference day is needed"
#: Forms that can be read, one of each sort, to be named where a text is near one.
_FORMS = (
    "2018", "2017/2018", "medio 2020", "eind 2019", "begin 2018", "voorjaar 2020", "najaar 2019 t/m medio 2020", "30 oktober 2019", "1-8 november 2017",
    "01-07-2020", "maart-mei 2020", "1e kwartaal 2020", "1e-2e kwartaal 2020", "Q1 2020", "eerste helft van 2019", "week 12 2023", "schooljaar 2019-2020",
    "vanaf medio 2020", "uiterlijk begin 2020", "vóór 1 juli 2020", "tot september 2018", "na 1 juli 2020", "2018 gereed", "dit najaar", "binnen zes maanden",
    "over twee jaar", "de komende twee jaar", "jaarlijks", "doorlopend", "op korte termijn",
)  # fmt: skip


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
    >>> parse_planning("18 jaar")
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.PlanningError: Cannot read '18 jaar' as a planning expression; an age or a duration is no time; a form that can be read: 'dit najaar'
    """
    if len(text) > _LONGEST:
        raise PlanningError(text, reason=f"a planning expression has at most {_MOST_WORDS} words")
    tokens = [END, *tokenize(text), *_PADDING]
    if len(tokens) > _MOST_TOKENS:
        raise PlanningError(text, reason=f"a planning expression has at most {_MOST_WORDS} words")
    first = 1
    while tokens[first].value == "(":
        first += 1
    found = expression(tokens, first)
    if found is None or not _closed(tokens, found[1]):
        raise _refusal(text, tokens, found)
    try:
        return _planning(found[0], _words(text, tokens, first), reference, convention)
    except NeedsReference:
        raise PlanningError(text, reason=_NO_REFERENCE) from None
    except NoSuchDay as error:
        raise PlanningError(text, reason=str(error)) from None
    except InvalidValue as error:
        raise PlanningError(text, reason=f"it ends before it begins ({error.found})") from None


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
    tokens = [END, *tokenize(text), *_PADDING]
    at = 1
    while tokens[at].kind != "end":
        token = tokens[at]
        upto = at + 1
        if token.kind in _OPENING and token.word not in ALONE and token.value != "done" and not _trails(tokens, at):
            near = [*tokens[at - 1 : at + _MOST_TOKENS], *_PADDING]
            found = expression(near, 1, prose=True)
            if found is not None and _is_planning(text, near, found[0]):
                upto = at + found[1] - 1
                yield from _in_prose(text, near, found, (reference, convention))
        at = upto


def _trails(tokens: list[Token], at: int) -> bool:
    """
    Whether a year is the second of a pair whose first was taken for no time: "Kamerstukken II 2018-2019".
    """
    return tokens[at].kind == "year" and tokens[at - 1].value == "dash" and tokens[at - 2].kind == "year"


#: The parts of speech that a planning expression in running text can open with; decorations and articles before it are left out.
_OPENING = frozenset({entry.kind for entry in WORDS.values()} - {"decoration", "article", "sign", "weekday", "keer"}) | {
    "date", "int", "year", "short", "lettered", "times", "marked", "recurring", "continuing", "undated", "onward",
}  # fmt: skip
_LONGEST = 400
#: The most tokens that an expression is sought in, so that reading is linear in the text.
_MOST_TOKENS = 40
_SHOWN = 80


def _words(text: str, tokens: list[Token], first: int) -> str:
    """
    The words of the text; without the decorations before them, where there are too many to quote.
    """
    words = " ".join(text.split())
    if words.count(" ") >= _MOST_WORDS:
        words = " ".join(text[tokens[skip(tokens, first)].start :].split())
    if words.count(" ") >= _MOST_WORDS:
        raise PlanningError(text, reason=f"a planning expression has at most {_MOST_WORDS} words")
    return words


def _closed(tokens: list[Token], at: int) -> bool:
    """
    Whether nothing but closing signs stands from here on.
    """
    while (
        tokens[at].word in _CLOSING
        or tokens[at].kind == "decoration"
        or (tokens[at].value == "(" and tokens[at + 1].kind == "decoration")
    ):
        at += 1
    return tokens[at].kind == "end"


def _is_planning(text: str, tokens: list[Token], said: Expression) -> bool:
    """
    Whether the expression that was read from the second of some tokens on is one in running text: a "van", "voor" or "start" before it may be a mere
    preposition or noun there, and then what stands behind it is read by itself.
    """
    first, after = tokens[1], tokens[2]
    written = text[first.start : first.end]
    if first.kind == "van":
        return said.begins is not None and said.ends is not None and said.begins.moment != said.ends.moment
    if first.word == "start":
        return after.kind != "decoration" and not written[0].islower()
    return first.word != "voor" or not written.isascii() or not _yearly(said)


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
    start, end = tokens[1].start, tokens[upto - 1].end - len(_mark(said) or "")
    words = " ".join(text[start:end].split())
    with suppress(NeedsReference, NoSuchDay, InvalidValue):
        yield FoundPlanning(start, end, _planning(said, words, *told))


def _yearly(said: Expression) -> bool:
    """
    Whether it ends with a bare year, or with so much time from the reference on: what "voor" mostly is for, not before.
    """
    if said.ends is None:
        return False
    moment = said.ends.moment
    return moment.unit == "count" or (moment.unit in {"year", "school"} and not moment.parts)


def _mark(said: Expression) -> str | None:
    """
    The footnote mark glued to the last year that has one.
    """
    for bound in (said.ends, said.begins):
        if bound is not None and bound.moment.mark:
            return bound.moment.mark
    return None


def _planning(said: Expression, words: str, reference: date | Period | None, convention: Convention) -> Planning:
    """
    The planning that an expression says on a reference; on a period the hull of what it says on its first and its last day.
    """
    rhythm = None if said.rhythm is None else _recurrence(*said.rhythm)
    begins, ends = _windows(said, reference, convention)
    mark = _mark(said)
    return Planning(
        begins=begins, ends=ends, words=words, kind=said.kind, convention=convention.name, recurrence=rhythm, mark=mark
    )


def _windows(
    said: Expression, reference: date | Period | None, convention: Convention
) -> tuple[Period | None, Period | None]:
    if not isinstance(reference, Period):
        return _told(said.begins, said.ends, reference, convention)
    if reference.start is None or reference.end is None:
        return _windows(said, None, convention)
    early, late = (_windows(said, day, convention) for day in (reference.start, reference.end))
    return _hull(early[0], late[0]), _hull(early[1], late[1])


def _hull(early: Period | None, late: Period | None) -> Period | None:
    if early is None or late is None:
        return None
    return early if early == late else Period(early.start, late.end)


def _told(
    begins: Bound | None, ends: Bound | None, reference: date | None, convention: Convention
) -> tuple[Period | None, Period | None]:
    """
    The days among which each bound lies, told from one day; of one moment its days are found once.
    """
    first = None if begins is None else stretch(begins.moment, reference, convention)
    if begins is not None and ends is not None and begins.moment is ends.moment:
        last = first
    else:
        last = None if ends is None else stretch(ends.moment, reference, convention)
    left = None if begins is None or first is None else _BOUNDS[begins.how](first)
    return left, None if ends is None or last is None else _BOUNDS[ends.how](last)


def _begins(found: Stretch) -> Period:
    return Period(found.first, found.last if found.vague else found.first)


def _ends(found: Stretch) -> Period:
    return Period(found.first if found.vague else found.last, found.last)


def _before(found: Stretch) -> Period:
    if found.vague:
        return Period(found.first, found.last)
    return Period.day(_neighbour(found.first, -1))


def _neighbour(day: date, step: int) -> date:
    try:
        return date.fromordinal(day.toordinal() + step)
    except (ValueError, OverflowError):
        message = "the calendar has no such day"
        raise NoSuchDay(message) from None


_BOUNDS: dict[str, Callable[[Stretch], Period]] = {
    "begins": _begins,
    "ends": _ends,
    "before": _before,
    "after": lambda found: Period(_neighbour(found.last, 1), None),
    "earliest": lambda found: Period(found.first, None),
}


def _recurrence(number: int, unit: str) -> Recurrence:
    if unit == "month" and number % _MONTHS_A_YEAR == 0:
        return Recurrence(number // _MONTHS_A_YEAR, Unit.YEAR)
    return Recurrence(number, _RHYTHMS[unit])


def _refusal(text: str, tokens: list[Token], found: tuple[Expression, int] | None) -> PlanningError:
    """
    Why a text cannot be read: what was understood of it, and the nearest form that can be.
    """
    if found is not None:
        understood = " ".join(text[tokens[1].start : tokens[found[1] - 1].end].split())
        return PlanningError(
            text, understood=understood, nearest=understood, reason="more stands there than words of time"
        )
    inner = next(find_plannings(text), None)
    if inner is not None:
        return PlanningError(
            text,
            understood=inner.planning.words,
            nearest=inner.planning.words,
            reason="more stands there than words of time",
        )
    near = difflib.get_close_matches(" ".join(text.lower().split())[:_SHOWN], _FORMS, n=1, cutoff=0)
    return PlanningError(text, reason=_duration(tokens) or "it names no day, month, season or year", nearest=near[0])


def _duration(tokens: list[Token]) -> str | None:
    return "an age or a duration is no time" if count(tokens, 1) is not None else None
