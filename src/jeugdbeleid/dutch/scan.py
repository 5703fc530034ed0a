"""
Een brief lezen: every planning expression, figure and citation of a running text, with where it stands.

References are found first, then times, then figures, each in what the ones before have left; addresses are read by none of them. Every step is one pass
over the text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, final

import attrs

from jeugdbeleid.dutch.citation import find_citations
from jeugdbeleid.dutch.convention import DEFAULT, Convention
from jeugdbeleid.dutch.figure import figure_of
from jeugdbeleid.dutch.figure_grammar import figure_pattern, figure_start
from jeugdbeleid.dutch.noise import addresses, footnotes, is_noise
from jeugdbeleid.dutch.planning import find_plannings
from jeugdbeleid.dutch.text import Joined, join
from jeugdbeleid.errors import FigureError, InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jeugdbeleid.citation import Citation
    from jeugdbeleid.figure import Figure
    from jeugdbeleid.period import Period
    from jeugdbeleid.planning import Planning

__all__ = ["Mention", "scan"]

_Span = tuple[int, int]
#: A number with thousands whose last digits are a footnote's mark: "1.706.18".
_MARKED = re.compile(r"(?P<number>[0-9]{1,3}(?:\.[0-9]{3})+)\.?(?P<mark>[0-9]{1,2})")
#: "één" counts where a word before it says so; else it stresses ("op één manier").
_ONE = frozenset({"één", "eén", "éen"})
_COUNTED = re.compile(r"(?:slechts|maar|precies|alleen|exact)\s(?=\Z)")
#: What makes the fraction before it one of something, and what the "acht" before it a verb or attention.
_OF = re.compile(r"\svan\b", re.IGNORECASE)
_HEEDED = re.compile(r"\s(?:ik|het|nemen|geslagen|te\b)", re.IGNORECASE)
#: What may not touch a figure: before it a letter, a digit, or the end of a sentence (a footnote mark stands there).
_BEFORE = r"(?<![\w.,»”’\"'\])!?:;/#*-])"
_TOO_LONG = 120
#: Three numbers or more with dashes between are a code, a table, a telephone number, and no range.
_CHAIN = re.compile(r"[0-9]++(?:[.,][0-9]++)*+(?:\s?[-–—]\s?[0-9]++(?:[.,][0-9]++)*+){2,}+")


@final
@attrs.frozen(kw_only=True)
class Mention:
    """
    Vermelding: what a text says at one place. `kind` is "planning", "figure" or "citation"; `words` are the words as they stand there, on one line;
    `start` and `end` are offsets in the text as it was given, `first_line` and `last_line` its lines, counted from 1; `value` is how they read.
    """

    kind: Literal["planning", "figure", "citation"]
    words: str
    first_line: int
    last_line: int
    start: int
    end: int
    value: Planning | Figure | Citation


def scan(text: str, reference: date | Period | None = None, convention: Convention = DEFAULT) -> tuple[Mention, ...]:
    """
    Every planning expression, figure and citation in a running text, in its order; words broken over lines and pages are made whole.

    `reference` is the date of the text, from which relative words ("dit najaar") are told; without it those are left out. No figures are the numbers of
    footnotes, pages, lists, articles and headings, ages, and digits in names and addresses. Raises nothing; time is linear in the text.

    >>> for mention in scan("In 2017 waren er ruim 23.206 jeug-\\ndigen van 0 tot 18 jaar (Kamerstuk 31 839, nr. 580)."):
    ...     print(mention.kind, mention.words, mention.first_line)
    planning 2017 1
    figure ruim 23.206 1
    citation Kamerstuk 31 839, nr. 580 2
    """
    joined = join(text)
    rest = _blank(joined.text, addresses(joined.text))
    citations = [(one.start, one.end, one.citation) for one in find_citations(rest)]
    rest = _blank(rest, ((start, end) for start, end, _ in citations))
    plannings = [(one.start, one.end, one.planning) for one in find_plannings(rest, reference, convention)]
    rest = _blank(rest, ((start, end) for start, end, _ in plannings))
    mentions = [_mention(joined, "citation", *one) for one in citations]
    mentions += [_mention(joined, "planning", *one) for one in plannings]
    mentions += [_mention(joined, "figure", *one) for one in _figures(joined, rest)]
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _mention(
    joined: Joined,
    kind: Literal["planning", "figure", "citation"],
    start: int,
    end: int,
    value: Planning | Figure | Citation,
) -> Mention:
    place = joined.place(start, end)
    return Mention(
        kind=kind,
        words=joined.text[start:end],
        first_line=place.first_line,
        last_line=place.last_line,
        start=place.start,
        end=place.end,
        value=value,
    )


def _blank(text: str, spans: Iterable[_Span]) -> str:
    """
    The text with those spans, in order, made of a sign that no grammar reads; its length stays.
    """
    parts, position = [], 0
    for start, end in spans:
        parts += [text[position:start], "_" * (end - start)]
        position = end
    return "".join([*parts, text[position:]])


@cache
def _pattern() -> re.Pattern[str]:
    grammar = figure_pattern(running=True)
    return re.compile(rf"{_BEFORE}{figure_start()}(?:{grammar.pattern})(?![\w€])", re.IGNORECASE)


def _figures(joined: Joined, text: str) -> Iterator[tuple[int, int, Figure]]:
    """
    The figures of a text in which all else is blank. A match that makes no figure is tried again behind its fraction or first number.
    """
    marks = footnotes(joined)
    position = 0
    while (match := _pattern().search(text, position)) is not None:
        chain = _CHAIN.match(text, match.start("first")) if match["range"] else None
        if chain is not None:
            position = chain.end()
            continue
        found = _figure(match, marks)
        if found is None:
            position = match.end("part" if match["part"] else "first")
            continue
        end, figure = found
        position = end
        if not is_noise(
            text, _number_start(match), end, figure, opens_line=joined.starts_line(_number_start(match)), marks=marks
        ):
            yield match.start(), end, figure


def _number_start(match: re.Match[str]) -> int:
    """
    Where the number itself starts; a qualifier before it is no neighbour that tells what it is.
    """
    return match.start("first") if match["first"] else match.start()


def _figure(match: re.Match[str], marks: frozenset[str]) -> tuple[int, Figure] | None:
    """
    The figure that a match makes, and where it ends; `None` where it makes none, or only words that are as often an article.
    """
    words = match.group()
    marked = _MARKED.fullmatch(match["first"] or "")
    if len(words) > _TOO_LONG or _is_article(match):
        return None
    try:
        if marked is not None:
            return _marked(match, marked, marks)
        return match.end(), figure_of(match, words)
    except (FigureError, InvalidValue):
        return None


def _marked(match: re.Match[str], marked: re.Match[str], marks: frozenset[str]) -> tuple[int, Figure] | None:
    """
    A number with a footnote mark on it, where the text has a footnote of that number.
    """
    end = match.start("first") + marked.end("number")
    number = figure_pattern(running=True).fullmatch(match.string, match.start(), end)
    if marked["mark"] not in marks or number is None:
        return None
    return end, figure_of(number, number.group(), mark=marked["mark"])


def _is_article(match: re.Match[str]) -> bool:
    """
    "een jaar", "een derde partij", "één van de 42 regio's": words that read as a number, but count nothing here.
    """
    first, share = (match["first"] or "").lower(), (match["share"] or "").lower()
    if match["part"]:
        return (
            not match["qualifier"]
            and match["part"].lower() not in {"helft", "kwart"}
            and _OF.match(match.string, match.end()) is None
        )
    if first == "een":
        return "op" not in share or match["whole"].lower() in {"een", *_ONE}
    if share:
        return (first in _ONE and "op" not in share) or share == "/"
    if first in _ONE and not any(match.group("qualifier", "first_unit", "first_scale", "range")):
        return _COUNTED.search(match.string, max(0, match.start() - 12), match.start()) is None
    return first == "acht" and _HEEDED.match(match.string, match.end()) is not None
