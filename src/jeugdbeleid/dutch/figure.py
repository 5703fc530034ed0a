"""
Cijfers lezen: from "ruim € 13,7 mln" to a figure with its value, unit and qualifier.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from jeugdbeleid._check import MOST_WORDS
from jeugdbeleid.dutch.figure_grammar import QUALIFIER_OF, SCALES, UNIT_OF, figure_pattern
from jeugdbeleid.dutch.numbers import FRACTIONS, read_number, scaled
from jeugdbeleid.dutch.text import join
from jeugdbeleid.errors import FigureError, nearest
from jeugdbeleid.figure import Figure
from jeugdbeleid.vocabulary import Qualifier, Unit

if TYPE_CHECKING:
    from jeugdbeleid.figure import Number

__all__ = ["figure_of", "parse_figure"]

#: A figure is a few words; what is longer is none, and need not be searched.
_LONGEST = 120
#: The highest grade (rapportcijfer) that is given.
_HIGHEST_GRADE = 10
#: What a range of two numbers that could be years would mean.
_YEARS = range(1900, 2101)
#: What beside two such numbers says that they are none.
_NO_YEARS = (
    "between", "qualifier", "after", "first_scale", "first_unit", "first_currency", "second_scale", "second_unit", "second_currency",
)  # fmt: skip
_NO_CURRENCY = [None, None]
#: Thousands set apart by a space.
_SPACED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?![0-9.])")
#: A number whose last digits may be a footnote mark: "1.706.18", "12.3", and a year with digits after it.
_GLUED = re.compile(
    r"(?<![0-9.,])(?P<number>[0-9]{1,3}(?:\.[0-9]{3})+(?=\.?[0-9]{1,2}\Z)|[0-9]++(?=\.[0-9]{1,2}\Z)|(?:19|20)[0-9]{2}(?=[1-9][0-9]?\Z))\.?(?P<mark>[0-9]+)\Z"
)


def parse_figure(text: str, unit: Unit | None = None, *, mark: str | None = None) -> Figure:
    """
    A figure as a Dutch text states it: number, unit, qualifier, range or share. Millions are written out; a value is an `int` where it is whole and
    written without decimals. "een derde" and "de helft" are shares, 1 of 3 and 1 of 2; "een 7" is a grade.

    `unit` is that of a number that states none (else count); `mark` is the footnote mark that touches the last digits. Raises
    :class:`~jeugdbeleid.errors.FigureError` for any other text, for a unit other than `unit`, and where the last digits may be a footnote mark.

    >>> parse_figure("ruim € 13,7 mln").value, parse_figure("tenminste 25%").unit.value, parse_figure("20-50%").high
    (13700000, 'percent', 50)
    >>> parse_figure("1.706.18", mark="18").value
    1706
    >>> parse_figure("1.706.18")
    Traceback (most recent call last):
    jeugdbeleid.errors.FigureError: Cannot read '1.706.18' as a figure; ambiguous: '1.706' with the footnote mark '18', or ...
    """
    if len(text) > _LONGEST:
        raise FigureError(text, reason=f"a figure is a few words, at most {_LONGEST} characters")
    words = _without_mark(text, mark)
    if words.count(" ") >= MOST_WORDS:
        raise FigureError(text, reason=f"a figure has at most {MOST_WORDS} words")
    plain = _SPACED.sub(lambda match: match.group().replace(" ", ""), unicodedata.normalize("NFC", words))
    glued = _GLUED.search(plain)
    if glued is not None:
        raise _ambiguous(text, plain, glued)
    match = figure_pattern().fullmatch(plain)
    if match is None:
        raise _unreadable(text, plain)
    return figure_of(match, words, unit=unit, mark=mark)


def _without_mark(text: str, mark: str | None) -> str:
    """
    The words of a text, its lines made one, without the mark that it is said to end in and a stop before that.
    """
    words = join(text).text.strip()
    if mark is None:
        return words
    if not mark or not words.endswith(mark):
        raise FigureError(text, reason=f"it does not end in the footnote mark {mark!r}")
    return words.removesuffix(mark).removesuffix(".").rstrip()


def _ambiguous(text: str, plain: str, glued: re.Match[str]) -> FigureError:
    number, mark = glued.group("number", "mark")
    one = f"{number},{mark}" if glued.group().count(".") == 1 and "." not in number else glued.group().replace(".", "")
    reason = f"ambiguous: {number!r} with the footnote mark {mark!r}, or the number {one!r}"
    return FigureError(text, nearest=plain[: glued.end("number")], reason=reason)


def _unreadable(text: str, plain: str) -> FigureError:
    """
    What to say of a text that the grammar does not know: what was understood, and what may be meant.
    """
    head = figure_pattern().match(plain)
    understood = head.group().strip() if head is not None and _readable(head.group().strip()) else None
    if understood is not None:
        reason = "more stands there than a number with its qualifier and unit"
    elif any(map(str.isdigit, plain)):
        reason = "what stands around the number is no qualifier, unit or range"
    else:
        reason = "it states no number"
    return FigureError(text, understood, _nearest(plain) or understood, reason)


def _nearest(plain: str) -> str | None:
    """
    The text with each unknown word replaced by the nearest known one, where that can be read.
    """
    known = {part for word in (*QUALIFIER_OF, *SCALES, *UNIT_OF, *FRACTIONS) for part in word.split()}
    words = (
        (*nearest(word.lower(), sorted(known)), word)[0] if word.isalpha() and word not in known else word
        for word in plain.split()
    )
    candidate = " ".join(words)
    return candidate if candidate != plain and _readable(candidate) else None


def _readable(plain: str) -> bool:
    match = figure_pattern().fullmatch(plain)
    try:
        return match is not None and bool(figure_of(match, plain))
    except FigureError:
        return False


def figure_of(match: re.Match[str], words: str, *, unit: Unit | None = None, mark: str | None = None) -> Figure:
    """
    The figure that a match of the grammar states. Raises :class:`~jeugdbeleid.errors.FigureError` where its parts do not make one.
    """
    if match["part"] or match["share"]:
        numerator, denominator = _share(match, words)
        _check_unit(words, unit, Unit.PERCENT)
        return Figure(
            numerator=numerator,
            denominator=denominator,
            unit=Unit.PERCENT,
            qualifier=_qualifier(match),
            words=words,
            mark=mark,
        )
    stated = _unit(match, words, unit)
    if match["range"]:
        low, high = _range(match, words)
        return Figure(low=low, high=high, unit=stated, qualifier=_qualifier(match), words=words, mark=mark)
    value = _value(match, "first", words, match["first_scale"])
    qualifier = Qualifier.CIRCA if match["first_tal"] and value % 10 == 0 else _qualifier(match)
    return Figure(value=value, unit=stated, qualifier=qualifier, words=words, mark=mark)


def _qualifier(match: re.Match[str]) -> Qualifier:
    word = match["qualifier"] or match["after"]
    return Qualifier.EXACT if word is None else QUALIFIER_OF[" ".join(word.lower().split())]


def _share(match: re.Match[str], words: str) -> tuple[Number, Number]:
    """
    So many of so many: "17 van de 28", "1 op de 7,1", "twee derde", "de helft".
    """
    if match["part"]:
        numerator, denominator = _named_share(match, words)
    else:
        numerator, denominator = _value(match, "first", words, None), _number(match["whole"], words)
    if not 0 <= numerator <= denominator or denominator == 0:
        raise FigureError(words, reason="a share is no more than the whole")
    return numerator, denominator


def _named_share(match: re.Match[str], words: str) -> tuple[Number, Number]:
    part, times = match["part"].lower(), match["part_of"]
    if (times is None) is not (part == "helft"):
        raise FigureError(
            words,
            nearest=f"een {part}" if times is None else "de helft",
            reason=f"{part!r} alone is an ordinal, or has no number before it",
        )
    return (1 if times is None else _number(times, words)), FRACTIONS[part]


def _unit(match: re.Match[str], words: str, unit: Unit | None) -> Unit:
    """
    The unit that is stated, once or more often but the same, or else the caller's.
    """
    first, second, *currency = match.group("first_unit", "second_unit", "first_currency", "second_currency")
    if first is None and second is None and currency == _NO_CURRENCY:
        return _bare_unit(match, words, unit)
    stated = {UNIT_OF[word.lower()] for word in (first, second) if word}
    stated |= {Unit.EUR for word in currency if word}
    if len(stated) > 1:
        raise FigureError(words, reason="two units: " + " and ".join(sorted(term.value for term in stated)))
    (found,) = stated
    _check_unit(words, unit, found)
    return found


def _bare_unit(match: re.Match[str], words: str, unit: Unit | None) -> Unit:
    """
    The unit of a number that states none: a grade where an article stands before digits, else the caller's, else a count.
    """
    if match["first_scale"] is None and match["first"].lower() in {"een", "half", "halve"}:
        raise FigureError(words, nearest="één", reason=f"{match['first']!r} alone is no number")
    if match["grade"] is None or match["first_scale"]:
        return Unit.COUNT if unit is None else unit
    if _value(match, "first", words, None) > _HIGHEST_GRADE:
        raise FigureError(words, nearest=match["first"], reason=f"no grade is above {_HIGHEST_GRADE}")
    _check_unit(words, unit, Unit.GRADE)
    return Unit.GRADE


def _check_unit(words: str, asked: Unit | None, found: Unit) -> None:
    if asked is not None and asked is not found:
        raise FigureError(words, reason=f"its unit is {found.value}, not {asked.value}")


def _range(match: re.Match[str], words: str) -> tuple[Number, Number]:
    """
    The ends of a range; a scale after the last goes for both ("2 tot 3 miljoen").
    """
    low = _value(match, "first", words, match["first_scale"] or match["second_scale"])
    high = _value(match, "second", words, match["second_scale"])
    if low in _YEARS and high in _YEARS and "." not in words and not any(match.group(*_NO_YEARS)):
        raise FigureError(words, reason="two years are a time, which parse_planning reads")
    if high < low:
        raise FigureError(words, nearest=f"{match['second']}-{match['first']}", reason="a range runs from low to high")
    return low, high


def _value(match: re.Match[str], name: str, words: str, scale: str | None) -> Number:
    """
    One number with its scale and its sign.
    """
    number = scaled(_number(match[name], words), 0 if scale is None else SCALES[scale.lower()])
    sign = (match[f"{name}_sign"] or "+").strip().lower()
    return number if sign in {"+", "plus"} or number == 0 else _negative(number)


def _negative(number: Number) -> Number:
    # Not the operator, which would round a Decimal to the caller's context.
    return -number if isinstance(number, int) else number.copy_negate()


def _number(digits: str, words: str) -> Number:
    number = read_number(digits)
    if number is None:
        comma = (
            words.replace(digits, digits.replace(".", ",")) if digits.count(".") == 1 and "," not in digits else None
        )
        raise FigureError(words, nearest=comma, reason="a point groups thousands, and a comma begins decimals")
    return number
