"""
Woorden en tekens: a text cut into tokens, each with its part of speech, in one linear pass of one compiled pattern.

A word broken over lines is one token, a phrase of several words is one token, and what is no word of time is a token of kind "other" or "junk", so that
nothing is read across it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, NamedTuple

from jeugdbeleid.dutch.words import ABBREVIATIONS, OPENERS, PHRASES, WORDS, Entry

__all__ = ["END", "PADDING", "SKIPPED", "Token", "padded", "plain", "skip", "tokenize"]


class Token(NamedTuple):
    """
    A word or sign: its part of speech, its value there, its offsets in the text, and the word in small letters without accents.
    """

    kind: str
    value: Any
    start: int
    end: int
    word: str


#: What stands before the first token and after the last.
END = Token("end", None, -1, -1, "")
#: As many of them after the last as a reader may look further.
PADDING = (END,) * 6

#: The space before a token and the token; first the two forms that most tokens have. Every repeat is greedy and followed by nothing that can fail, or
#: bounded, so that the pass is linear in any text.
_TOKEN = re.compile(
    r"""
    \s*+(?:
      (?P<plain>[A-Za-z]{2,}+(?![\w.:/'’\u0300-\u036f\u00ad]))
    | (?P<number>[0-9]{1,4}(?![\w.,:/'’\u0300-\u036f-]))
    | (?P<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?!\w|[-.,/][0-9])
             | [0-9]{1,2}(?P<divider>[-/.])[0-9]{1,2}(?P=divider)(?:[0-9]{4}|['’‘]?[0-9]{2})(?!\w|[-.,/][0-9]))
    | (?P<address>(?:[Hh]ttps?://|[Ww]ww\.)\S+)
    | (?P<dotted>[tT]\s?/\s?[mM](?!\w) | [^\W\d_](?:\.[^\W\d_]){1,4}(?!\w)\.?)
    | (?P<short>['’‘`´][0-9]{2}(?!\w))
    | (?P<digits>[0-9][\w\u0300-\u036f]*(?:[.,][0-9]+)*)
    | (?P<word>['’‘`´][tT](?!\w) | \w[\w\u0300-\u036f\u00ad]*(?:['’][^\W\d_]+)?)
    | (?P<sign>[-–—‐−/,;:()&.±~≈]|(?<=\s)\+(?=\s))
    | (?P<other>\S)
    | \Z
    )
    """,
    re.VERBOSE,
)
_ORDINAL = re.compile(r"([0-9]{1,2})(?:e|de|ste)\Z")
_LETTERED = re.compile(r"(q|k|kw|h|t|s|w|wk)([0-9]{1,2})\Z")
_YEAR_FIRST = re.compile(r"((?:19|20)[0-9]{2})(q|k|kw|h)([0-9])\Z")
_TIMES = re.compile(r"([0-9]{1,2})x\Z")
_HALVES = re.compile(r"([0-9]{1,2}),5\Z")
_MARKED = re.compile(r"((?:19|20)[0-9]{2})\.?([0-9]{1,2})\Z")
_LETTERS = {
    "q": "quarter",
    "k": "quarter",
    "kw": "quarter",
    "h": "half",
    "s": "half",
    "t": "third",
    "w": "week",
    "wk": "week",
}
_MOST = {"quarter": 4, "half": 2, "third": 3, "week": 53}
_YEARS = range(1000, 3000)
_YEAR_DIGITS = 4
_OTHER = Entry("other", None)
#: A token without the detour of keyword arguments: half of the time of reading a letter is spent on making tokens.
_new = tuple.__new__
_JUNK = Entry("junk", None)


def plain(word: str) -> str:
    """
    A word in small letters, without accents and soft hyphens.

    >>> plain("Vóór")
    'voor'
    """
    word = word.lower()
    if word.isascii():
        return word
    return "".join(
        c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c) and c != "\u00ad"
    ).replace("’", "'")


def tokenize(text: str) -> list[Token]:
    """
    The tokens of a text, in order; broken words and phrases joined.

    >>> [(token.kind, token.value) for token in tokenize("eind juni 2019")]
    [('part', 2), ('month', 6), ('year', 2019)]
    """
    tokens: list[Token] = []
    openers: list[int] = []
    soft, last = "\u00ad" in text, END
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        if group is None:  # the end of the text, with the space before it
            continue
        written, (start, end) = match[group], match.span(group)
        if group == "plain":
            word = written.lower()
            entry = WORDS.get(word, _OTHER)
        elif group == "number":
            word, number = written, int(written)
            entry = _new(Entry, ("year" if number in _YEARS else "int", number))
        elif group == "digits":
            word = plain(written)
            entry = _digits(word)
        elif group == "word":
            word = plain(written)
            entry = WORDS.get(word) or _lettered(word)
        else:
            word = plain(written)
            if word == "." and last.end == start and last.word in ABBREVIATIONS:
                last = tokens[-1] = last._replace(end=end)
                continue
            word, entry = _sign(group, word)
        if entry[0] == "season" and last.word in {"en", "of"}:
            _complete(tokens)
        token = _new(Token, (entry[0], entry[1], start, end, word))
        if (soft or last.word == "-") and tokens and word.isalpha():
            _mend(tokens, text, token)
            last = tokens[-1]
        else:
            tokens.append(token)
            last = token
        if word in OPENERS or last is not token:
            openers.append(len(tokens) - 1)
    return _joined(tokens, openers) if openers else tokens


#: Parts of speech that may be mere decorations.
SKIPPED = frozenset({"decoration", "article", "weekday", "event"})


def padded(text: str) -> list[Token]:
    """
    The tokens of a text between ends: the first token at place 1.
    """
    return [END, *tokenize(text), *PADDING]


def skip(tokens: list[Token], at: int) -> int:
    """
    The place behind articles, decorations and the name of a weekday.
    """
    while tokens[at].kind in SKIPPED and _skipped(tokens[at], tokens[at + 1]):
        at += 1
    return at


def _skipped(token: Token, after: Token) -> bool:
    """
    Whether a word is a mere decoration of what follows: an article too, the weekday of a date, the "raadsperiode" of its years.
    """
    if token.kind == "article":
        return after.word not in {"op", "in"}
    if token.kind == "weekday":
        return after.kind in {"int", "date", "ordinal"}
    return token.kind == "decoration" or (after.kind == "year" and token.word.endswith("periode"))


def _lettered(word: str) -> Entry:
    """
    "Q1", "kw2", "H1", "T3", "wk12": a letter that numbers a part of the year; any other word is no word of time.
    """
    match = _LETTERED.match(word)
    if match is None:
        return _JUNK if any(map(str.isdigit, word)) else _OTHER
    return _numbered(match[1], int(match[2]), None)


def _numbered(letter: str, number: int, year: int | None) -> Entry:
    unit = _LETTERS[letter]
    return Entry("lettered", (unit, number, year)) if 1 <= number <= _MOST[unit] else _JUNK


def _digits(word: str) -> Entry:
    """
    A run of digits with what is glued to it: a year, a number, an ordinal, a year with a footnote mark; a decimal or code is junk.
    """
    if len(word) <= _YEAR_DIGITS and word.isascii() and word.isdecimal():
        number = int(word)
        return Entry("year" if number in _YEARS else "int", number)
    for pattern, kind in ((_ORDINAL, "ordinal"), (_TIMES, "times"), (_HALVES, "halves")):
        match = pattern.match(word)
        if match is not None:
            number = int(match[1])
            return Entry("cardinal", 2 * number + 1) if kind == "halves" else Entry(kind, number)
    match = _YEAR_FIRST.match(word)
    if match is not None:
        return _numbered(match[2], int(match[3]), int(match[1]))
    match = _MARKED.match(word)
    return _JUNK if match is None else Entry("marked", (int(match[1]), match[2]))


def _sign(group: str | None, word: str) -> tuple[str, Entry]:
    """
    A date, a sign, an abbreviation with full stops, two digits of a year: the word as it is looked up, and what it is.
    """
    if group == "date":
        return word, Entry("date", word)
    if group == "short":
        return word, Entry("short", int(word[1:]))
    if group == "dotted":
        word = "tm" if "/" in word else word.rstrip(".")
        return word, WORDS.get(word) or _OTHER
    if group == "sign":
        return word, WORDS.get(word) or Entry("sign", word)
    return word, Entry("junk", word)


def _complete(tokens: list[Token]) -> None:
    """
    Makes half a word whole that stands, with a hyphen, before "en" and a season: "voor- en najaar".
    """
    if len(tokens) > 2 and tokens[-2].word == "-" and tokens[-3].end == tokens[-2].start:
        half, hyphen = tokens[-3:-1]
        whole = half.word + "jaar"
        if whole in WORDS:
            tokens[-3:-1] = [Token(*WORDS[whole], half.start, hyphen.end, whole)]


def _mend(tokens: list[Token], text: str, token: Token) -> None:
    """
    Adds a word that stands behind a hyphen at the end of a line, or a soft one: to the word that it makes whole ("voor-" and "jaar", but not "juli-" and
    "augustus").
    """
    last = tokens[-1]
    half = tokens[-2] if last.word == "-" and len(tokens) > 1 and tokens[-2].end == last.start else last
    whole = half.word + token.word
    broken = (half is not last or text[last.end - 1] == "\u00ad") and "\n" in text[last.end : token.start]
    if broken and half.word.isalpha() and (whole in WORDS or token.kind == "other"):
        del tokens[-1 if half is last else -2 :]
        token = Token(*WORDS.get(whole, _OTHER), half.start, token.end, whole)
    tokens.append(token)


def _joined(tokens: list[Token], openers: list[int]) -> list[Token]:
    """
    The tokens with each phrase of several words made one, the longest that stands there; `openers` are the places where one may.
    """
    joined: list[Token] = []
    done, most = 0, len(tokens)
    for at in openers:
        if done <= at < most - 1:
            upto, entry = _phrase(tokens, at)
            if entry is not None:
                phrase = " ".join(token.word for token in tokens[at:upto])
                joined += tokens[done:at]
                joined.append(Token(entry.kind, entry.value, tokens[at].start, tokens[upto - 1].end, phrase))
                done = upto
    return [*joined, *tokens[done:]] if done else tokens


def _phrase(tokens: list[Token], at: int) -> tuple[int, Entry | None]:
    """
    The place behind the longest phrase at a place, and what it is worth.
    """
    for rest, entry in PHRASES.get((tokens[at].word, tokens[at + 1].word), ()):
        upto = at + 2 + len(rest)
        if all(token.word == word for token, word in zip(tokens[at + 2 : upto], rest, strict=False)) and upto <= len(
            tokens
        ):
            return upto, entry
    return at, None
