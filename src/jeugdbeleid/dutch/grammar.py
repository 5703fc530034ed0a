"""
Zinsbouw: from tokens to what is said of time, without yet knowing a reference day or a convention.

An :class:`Expression` has a begin and an end, each a :class:`Bound`: a way of bounding ("as X begins", "before X", "after X") and the
:class:`~jeugdbeleid.dutch.moment.Moment` X. Moments of one expression share what only one of them says: "maart-mei 2020" has its year once,
"1-8 november" its month.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jeugdbeleid.dutch.moment import NUMBERED, Moment
from jeugdbeleid.dutch.moments import count, moment, next_year, skip
from jeugdbeleid.vocabulary import PlanningKind

if TYPE_CHECKING:
    from jeugdbeleid.dutch.tokens import Token

__all__ = ["Bound", "Expression", "expression"]

#: What opens no words but those of a date: told at once, for most expressions are one.
_NEVER_STANDING = frozenset(
    {"end", "year", "month", "season", "ordinal", "date", "lettered", "edge", "short", "van", "between", "now", "sign"}
)
_MOST_LISTED = 8
_MONTHS = {"year": 12, "half": 6, "third": 4, "quarter": 3, "month": 1}
#: The units of a moment that shares what it is of.
_LACKING = frozenset({"", "number"})
_DONE = {"end", "before", "done"}


class Bound(NamedTuple):
    """
    How a moment bounds ("begins", "ends", "before", "after", "earliest"), and the moment.
    """

    how: str
    moment: Moment


class Expression(NamedTuple):
    """
    What is said of time: a kind, a begin and an end, and a rhythm, a number of months or days (or of workdays) and that unit.
    """

    kind: PlanningKind
    begins: Bound | None = None
    ends: Bound | None = None
    rhythm: tuple[int, str] | None = None


Bounds = tuple[Bound | None, Bound | None, int]


def expression(tokens: list[Token], at: int, *, prose: bool = False) -> tuple[Expression, int] | None:
    """
    What is said of time from a place on, the longest that can be read, and the place behind it; `None` where nothing is.

    In running `prose` a rhythm beside a time is another expression, and two full dates beside each other are two.
    """
    at = _opening(tokens, at)
    found = _standing(tokens, at, prose=prose)
    if found is None:
        bounds = _bounds(tokens, at, prose=prose)
        if bounds is None:
            return None
        begins, ends, at = bounds
        if _undated(begins) or _undated(ends):
            return Expression(PlanningKind.UNDATED), at
        found = Expression(PlanningKind.DATED, begins, ends), at
    return found if prose else _with_rest(tokens, *found)


def _opening(tokens: list[Token], at: int) -> int:
    """
    The place behind decorations, and behind a "van" that opens no range.
    """
    at = skip(tokens, at)
    while tokens[at].kind == "van" and _from(tokens, at) is None:
        at = skip(tokens, at + 1)
    return at


def _undated(bound: Bound | None) -> bool:
    return bound is not None and bound.moment.unit == "undated"


def _with_rest(tokens: list[Token], found: Expression, at: int) -> tuple[Expression, int]:
    """
    An expression with what stands behind it: a rhythm, bounds of a rhythm, decorations.
    """
    if tokens[at].kind == "end":
        return found, at
    at = skip(tokens, at)
    if found.kind is PlanningKind.DATED:
        more = _standing(tokens, at, prose=False)
        if more is not None and more[0].kind in {PlanningKind.RECURRING, PlanningKind.CONTINUING}:
            return more[0]._replace(begins=_stated(found.begins), ends=_stated(found.ends)), skip(tokens, more[1])
    elif found.kind is PlanningKind.UNDATED:
        bounds = _bounds(tokens, at, prose=False)
        if bounds is not None and not _undated(bounds[0]) and not _undated(bounds[1]):
            return Expression(PlanningKind.DATED, bounds[0], bounds[1]), bounds[2]
    else:
        upto = at + 1 if tokens[at].value in {"comma", "("} else at
        bounds = _bounds(tokens, _opening(tokens, upto), prose=False)
        if bounds is not None:
            return found._replace(begins=_stated(bounds[0]), ends=_stated(bounds[1])), skip(tokens, bounds[2])
    return found, at


def _stated(bound: Bound | None) -> Bound | None:
    """
    The bound of a rhythm, where its year is stated: "jaarlijks in mei" has none.
    """
    return bound if bound is not None and bound.moment.year is not None else None


# Recurring, continuing and undated words -------------------------------------------------------------------------------------------------------------


def _standing(tokens: list[Token], at: int, *, prose: bool) -> tuple[Expression, int] | None:
    """
    Words that are not bounded by a date: "jaarlijks", "doorlopend", "op korte termijn", "vóór het zomerreces".
    """
    token = tokens[at]
    if token.kind in _NEVER_STANDING:
        return None
    if token.kind == "recurring":
        return Expression(PlanningKind.RECURRING, rhythm=None if token.value is None else _rhythm(*token.value)), at + 1
    if token.kind == "rhythm":
        return Expression(PlanningKind.RECURRING, rhythm=_rhythm(*token.value)), at + 1
    if token.kind == "continuing" or (not prose and token.word in {"lopend", "lopende"} and moment(tokens, at) is None):
        return Expression(PlanningKind.CONTINUING), at + 1
    if token.kind == "runs":
        return _running(tokens, at + 1, prose=prose)
    if token.kind == "undated":
        return Expression(PlanningKind.UNDATED), at + 1
    return _event(tokens, at, prose=prose) or _every(tokens, at, prose=prose)


def _running(tokens: list[Token], at: int, *, prose: bool) -> tuple[Expression, int]:
    """
    "loopt", "loopt door": with bounds the time between them, without any a going concern.
    """
    bounds = _bounds(tokens, skip(tokens, at), prose=prose)
    return (
        (Expression(PlanningKind.CONTINUING), at)
        if bounds is None
        else (Expression(PlanningKind.DATED, *bounds[:2]), bounds[2])
    )


def _rhythm(doubled: int, unit: str) -> tuple[int, str] | None:
    """
    A doubled number of units as a whole number of months, weeks or days; `None` where it is none.
    """
    months = _MONTHS.get(unit)
    number, unit = (doubled, unit) if months is None else (doubled * months, "month")
    return (number // 2, unit) if number % 2 == 0 and unit in {"day", "week", "month"} else None


def _event(tokens: list[Token], at: int, *, prose: bool) -> tuple[Expression, int] | None:
    """
    An event whose days we do not know, with the words of order before it and the year behind it.
    """
    begin = at
    while tokens[at].kind in {"operator", "part", "at"} or tokens[at].value in {"to", "till"}:
        at = skip(tokens, at + 1)
    if tokens[at].kind == "which" and tokens[at + 1].kind == "event":
        at += 1
    if at > begin + 1 and tokens[at - 1].word.startswith("inwerkingtreding") and moment(tokens, at) is None:
        return Expression(PlanningKind.UNDATED), at
    if tokens[at].kind != "event" or (prose and at == begin):
        return None
    found = moment(tokens, at + 2 if tokens[at + 1].kind == "van" else at + 1)
    if found is not None and found[0].unit == "year":
        return Expression(PlanningKind.UNDATED), next_year(tokens, found[1], found[0].year or 0)
    return (Expression(PlanningKind.UNDATED), at + 1) if at > begin or _preceded(tokens, at) else None


def _preceded(tokens: list[Token], at: int) -> bool:
    """
    Whether a decoration stands before a place, an article between them or not: "in het zomerreces", "tijdens vakanties".
    """
    return tokens[at - 1 - (tokens[at - 1].kind == "article")].kind == "decoration"


def _every(tokens: list[Token], at: int, *, prose: bool) -> tuple[Expression, int] | None:
    """
    "elk kwartaal", "om de twee jaar", "twee keer per jaar", "per maand", "ieder voorjaar".
    """
    at += tokens[at].kind == "least"
    token = tokens[at]
    if token.kind == "each":
        return _each(tokens, at + 1)
    if token.kind == "om" and tokens[at + 1].kind == "article":
        return _every_other(tokens, at + 2)
    if token.word == "per" and not prose:
        return _interval(tokens, at + 1, 1)
    unsure = token.kind in {"int", "cardinal"} and tokens[at + 1].value in {"or", "dash", "to", "till"}
    times, upto = _times(tokens, at + 2 if unsure else at)
    if times and tokens[upto].word in {"per", "in", "elk", "elke", "ieder", "iedere", "om"}:
        upto += 1
        found = _interval(tokens, upto + (tokens[upto].kind == "article"), times)
        return (found[0]._replace(rhythm=None), found[1]) if found is not None and unsure else found
    return None


def _every_other(tokens: list[Token], at: int) -> tuple[Expression, int] | None:
    """
    "om de twee jaar", and "om de week", which is every other week.
    """
    if tokens[at].kind == "unit":
        return Expression(PlanningKind.RECURRING, rhythm=_rhythm(4, str(tokens[at].value))), at + 1
    return _interval(tokens, at, 1)


def _times(tokens: list[Token], at: int) -> tuple[int, int]:
    """
    How many times, and the place behind; no times where it is not said.
    """
    token = tokens[at]
    if token.kind == "times":
        return int(token.value), at + 1
    if token.kind in {"int", "cardinal"} and tokens[at + 1].kind == "keer":
        return int(token.value) // (2 if token.kind == "cardinal" else 1), at + 2
    return 0, at


def _each(tokens: list[Token], at: int) -> tuple[Expression, int] | None:
    """
    What "elk" says: a unit, a season, a month, an ordinal of them.
    """
    if tokens[at].kind in {"season", "month"}:
        return Expression(PlanningKind.RECURRING, rhythm=(12, "month")), at + 1
    if tokens[at].kind == "ordinal" and tokens[at + 1].kind in {"unit", "weekday"}:
        upto = skip(tokens, at + 3)
        of_unit = tokens[at + 2].kind == "van" and tokens[upto].kind == "unit"
        return Expression(PlanningKind.RECURRING), upto + 1 if of_unit else at + 2
    if tokens[at].kind == "weekday":
        return Expression(PlanningKind.RECURRING, rhythm=(1, "week")), at + 1
    return _interval(tokens, at, 1)


def _interval(tokens: list[Token], at: int, times: int) -> tuple[Expression, int] | None:
    """
    So many times in an interval: "per jaar", "om de twee jaar", "per half jaar".
    """
    if tokens[at].kind == "unit":
        doubled, unit, at = 2, str(tokens[at].value), at + 1
        unit = "year" if unit in {"school", "study"} else unit
    elif tokens[at].word == "half" and tokens[at + 1].word == "jaar":
        doubled, unit, at = 1, "year", at + 2
    else:
        counted = count(tokens, at)
        if counted is None:
            return None
        doubled, unit, at = counted
    rhythm = _rhythm(doubled, unit)
    fits = rhythm is not None and rhythm[0] % times == 0
    return Expression(
        PlanningKind.RECURRING, rhythm=(rhythm[0] // times, rhythm[1]) if rhythm is not None and fits else None
    ), at


# Bounds ----------------------------------------------------------------------------------------------------------------------------------------------


def _bounds(tokens: list[Token], at: int, *, prose: bool) -> Bounds | None:
    """
    A begin and an end: with a word that says which, between two, or of the moments themselves.
    """
    token = tokens[at]
    value = token.value if token.kind in {"operator", "separator"} else token.kind
    if value in {"begin", "earliest", "after"}:
        return _beginning(tokens, at + 1, str(value), prose=prose)
    if (
        token.word == "voor"
        and tokens[at + 1].value == "dash"
        and tokens[at + 2].value == "and"
        and tokens[at + 3].word == "najaar"
    ):
        autumn, upto = moment(tokens, at + 3) or (Moment("season", 3), at + 4)
        return Bound("begins", autumn._replace(number=1)), Bound("ends", autumn), upto
    if value in {"end", "to", "before", "till"}:
        found = _whole(tokens, at + 1)
        return (
            None
            if found is None
            else (None, Bound("before" if value in {"before", "till"} else "ends", found[0]), found[1])
        )
    if value == "done":
        return _done(_bounds(tokens, skip(tokens, at + 1), prose=prose))
    if value == "between":
        return _between(tokens, at + 1)
    if (
        value == "within"
        and tokens[at + 1].word == "nu"
        and tokens[at + 2].value == "and"
        and count(tokens, at + 3) is None
    ):
        return _between(tokens, at + 1)
    if value == "van":
        return _from(tokens, at)
    found_series = _series(tokens, at, prose=prose)
    if found_series is None:
        return None
    upto = found_series[2]
    if tokens[upto].kind == "onward":
        return found_series[0], None, upto + 1
    return found_series if prose and tokens[upto].word != "gereed" else _closing(tokens, found_series)


def _closing(tokens: list[Token], bounds: Bounds) -> Bounds | None:
    """
    A series with the word behind it that leaves one of its bounds: "gereed", "(gereed)", "start".
    """
    begins, ends, at = bounds
    inside = tokens[at].value == "(" and tokens[at + 2].value == ")"
    token = tokens[at + inside]
    if token.value == "done":
        return None, ends, at + 1 + 2 * inside
    return (begins, None, at + 1) if token.word == "start" else bounds


def _done(bounds: Bounds | None) -> Bounds | None:
    """
    "X gereed" ends as X, and of its begin nothing is said.
    """
    return None if bounds is None or bounds[1] is None else (None, bounds[1], bounds[2])


def _whole(tokens: list[Token], at: int) -> tuple[Moment, int] | None:
    """
    A moment that lacks nothing it would share with another.
    """
    found = moment(tokens, at)
    return None if found is None or found[0].unit in _LACKING else found


def _beginning(tokens: list[Token], at: int, value: str, *, prose: bool) -> Bounds | None:
    """
    "vanaf X", "na X", "op zijn vroegst X", and an end where one follows: "vanaf X tot Y", "start X, gereed Y".
    """
    if tokens[at].value in {"earliest", "after"}:
        return _beginning(tokens, at + 1, str(tokens[at].value), prose=prose)
    found = (Moment("now"), at + 1) if tokens[at].word == "nu" else moment(tokens, at + (tokens[at].kind == "van"))
    if found is None:
        return None
    first, at = found
    how = "begins" if value == "begin" else value
    if tokens[at].kind == "onward":
        return Bound(how, first), None, at + 1
    if tokens[at].value == "slash" and first.unit == "year":
        second = moment(tokens, at + 1)
        return Bound(how, first), None, at if second is None else second[1]
    upto = at + (tokens[at].kind == "separator" and tokens[at].value in {"comma", "and", "dash", "slash"})
    ending = _ending(tokens, at, upto, prose=prose)
    if ending is None:
        return (Bound(how, first), None, at) if first.unit not in _LACKING else None
    shared = _shared([first, ending[1]])
    return None if shared is None else (Bound(how, shared[0]), Bound(ending[0], shared[1]), ending[2])


def _ending(tokens: list[Token], at: int, upto: int, *, prose: bool) -> tuple[str, Moment, int] | None:
    """
    The end that follows a begin: how, which moment, and the place behind.
    """
    if tokens[at].kind == "separator" and tokens[at].value in {"to", "till", "dash"}:
        found = moment(tokens, at + 1)
        if found is not None:
            return ("before" if tokens[at].value == "till" else "ends", *found)
    if tokens[upto].kind == "operator" and tokens[upto].value in _DONE and not prose:
        found = moment(tokens, upto + 1)
        if found is not None:
            return ("before" if tokens[upto].value == "before" else "ends", *found)
    return None


def _between(tokens: list[Token], at: int) -> Bounds | None:
    """
    "tussen X en Y".
    """
    first = (Moment("now"), at + 1) if tokens[at].word == "nu" else moment(tokens, at)
    if first is None or tokens[first[1]].value not in {"and", "to", "dash"}:
        return None
    last = moment(tokens, first[1] + 1)
    shared = None if last is None else _shared([first[0], last[0]])
    return None if last is None or shared is None else (Bound("begins", shared[0]), Bound("ends", shared[1]), last[1])


def _from(tokens: list[Token], at: int) -> Bounds | None:
    """
    "van X tot Y", "van X t/m Y"; `None` where no such end follows.
    """
    first = moment(tokens, at + 1)
    if first is None or tokens[first[1]].value not in {"to", "till", "dash"}:
        return None
    last = moment(tokens, first[1] + 1)
    shared = None if last is None else _shared([first[0], last[0]])
    if last is None or shared is None:
        return None
    how = "before" if tokens[first[1]].value == "till" else "ends"
    return Bound("begins", shared[0]), Bound(how, shared[1]), last[1]


def _series(tokens: list[Token], at: int, *, prose: bool) -> Bounds | None:
    """
    One moment, a range ("X t/m Y", "X - Y", "X/Y", "X tot Y") or a list ("X, Y en Z", "X of Y").
    """
    moments, joints, places = _listed(tokens, at, prose=prose)
    if all(m.unit in _LACKING for m in moments):
        return None
    while moments:
        shared = _shared(moments)
        if shared is not None and (not prose or not joints or joints[-1] != "comma"):
            return _of_series(shared, joints, places[-1])
        moments, joints, places = moments[:-1], joints[:-1], places[:-1]
    return None


def _listed(tokens: list[Token], at: int, *, prose: bool) -> tuple[list[Moment], list[str], list[int]]:
    """
    The moments that stand beside each other, what joins them, and the place behind each.
    """
    moments: list[Moment] = []
    joints: list[str] = []
    places: list[int] = []
    while len(moments) < _MOST_LISTED:
        found = moment(tokens, at)
        if found is None or (moments and _apart(tokens, at, moments[-1], found[0], joints[-1], prose=prose)):
            break
        moments.append(found[0])
        places.append(found[1])
        at = found[1]
        if tokens[at].kind != "separator" or (joints and joints[-1] in {"to", "till", "dash"}):
            break
        joints.append(str(tokens[at].value))
        at += 1 + (tokens[at].value == "comma" and tokens[at + 1].value in {"to", "till", "and", "or"})
    return moments, joints[: max(len(moments) - 1, 0)], places


def _apart(tokens: list[Token], at: int, left: Moment, right: Moment, joint: str, *, prose: bool) -> bool:
    """
    Whether two moments beside each other are two expressions: anything undated; in prose two full dates, and what has a preposition of its own.
    """
    if "undated" in {left.unit, right.unit}:
        return True
    if not prose or joint not in {"and", "comma", "as", "or"}:
        return False
    return tokens[at].kind == "decoration" or (left.placed and left.unit not in {"year", "quarter", "half"})


def _of_series(moments: list[Moment], joints: list[str], at: int) -> Bounds:
    first, last = moments[0], moments[-1]
    return Bound("begins", first), Bound("before" if "till" in joints else "ends", last), at


# Sharing ---------------------------------------------------------------------------------------------------------------------------------------------


def _shared(moments: list[Moment]) -> list[Moment] | None:
    """
    The moments, each with what it lacks taken from its neighbour, the one behind first; `None` where one stays incomplete.
    """
    if len(moments) == 1:
        return None if moments[0].unit in _LACKING else moments
    done = list(moments)
    for at in range(len(done) - 2, -1, -1):
        done[at] = _completed(done[at], done[at + 1])
    for at in range(1, len(done)):
        done[at] = _completed(done[at], done[at - 1])
    return None if any(m.unit in _LACKING for m in done) else done


def _completed(lacking: Moment, other: Moment) -> Moment:
    """
    A moment with its month, unit or year taken from another.
    """
    if lacking.unit == "number":
        return _numbered(lacking, other)
    if lacking.unit == "":
        return lacking if other.unit in _LACKING else other._replace(parts=lacking.parts)
    if lacking.placed or lacking.unit in {"year", "count", "later", "now"} or not other.placed:
        return lacking
    if not other.number and other.unit not in {"year", "school"}:
        return lacking
    return lacking._replace(
        year=other.year,
        shift=other.shift,
        which="" if other.year is not None or other.shift is not None else other.which,
    )


def _numbered(lacking: Moment, other: Moment) -> Moment:
    """
    What a bare number beside another moment numbers: its day, its quarter, its half, or, as in 2018/19, the last two digits of the next year.
    """
    number = lacking.number
    if other.unit == "day" and not lacking.placed:
        return other._replace(day=number)
    if other.parts and other.parts[-1][0] in {"half", "nth"}:
        name, _, unit = other.parts[-1]
        return other._replace(parts=(*other.parts[:-1], (name, number, unit)))
    if other.unit in NUMBERED:
        return other._replace(
            number=number,
            year=lacking.year or other.year,
            shift=other.shift if lacking.shift is None else lacking.shift,
        )
    if other.unit == "year" and other.year is not None and not other.parts and number == (other.year + 1) % 100:
        return Moment("year", year=other.year + 1)
    return lacking
