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

__all__ = ["END", "Token", "plain", "tokenize"]


class Token(NamedTuple):
    """
    A word or sign: its part of speech, its value there, its offsets in the text, and the word in small letters without accents.
    """

    kind: str
    value: Any
    start: int
    end: int
    word: str


#: What stands after the last token, so that the reader may always look one further.
END = Token("end", None, -1, -1, "")

#: Every repeat is greedy and followed by nothing that can fail, or bounded, so that the pass is linear in any text.
_TOKEN = re.compile(
    r"""
      (?P<plain>[A-Za-z]{2,}+(?![\w.:/'’\u0300-\u036f\u00ad]))
    | (?P<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?!\w|[-.,/][0-9])
             | [0-9]{1,2}(?P<divider>[-/.])[0-9]{1,2}(?P=divider)(?:[0-9]{4}|['’‘]?[0-9]{2})(?!\w|[-.,/][0-9]))
    | (?P<address>(?:[Hh]ttps?://|[Ww]ww\.)\S+)
    | (?P<dotted>[tT]\s?/\s?[mM](?!\w) | [^\W\d_](?:\.[^\W\d_]){1,4}(?!\w)\.?)
    | (?P<short>['’‘`´][0-9]{2}(?!\w))
    | (?P<digits>[0-9][\w\u0300-\u036f]*(?:[.,][0-9]+)*)
    | (?P<word>['’‘`´][tT](?!\w) | \w[\w\u0300-\u036f\u00ad]*(?:['’][^\W\d_]+)?)
    | (?P<sign>[-–—‐−/,;:()&.+])
    | \S
    """,
    re.VERBOSE,
)
_ORDINAL = re.compile(r"([0-9]{1,2})(?:e|de|ste)\Z")
_LETTERED = re.compile(r"(q|k|kw|h|t|s|w|wk)([0-9]{1,2})\Z")
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
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        start, end = match.span()
        word = plain(match.group())
        if group in {"plain", "word"}:
            entry = WORDS.get(word) or _lettered(word)
            if tokens and _broken(tokens, text, start):
                _mend(tokens, Token(*entry, start, end, word))
                continue
        elif group == "digits":
            entry = _digits(word)
        elif word == "." and tokens and tokens[-1].end == start and tokens[-1].word in ABBREVIATIONS:
            tokens[-1] = tokens[-1]._replace(end=end)
            continue
        else:
            word, entry = _sign(group, word)
        tokens.append(Token(entry[0], entry[1], start, end, word))
    return _joined(tokens)


def _lettered(word: str) -> Entry:
    """
    "Q1", "kw2", "H1", "T3", "wk12": a letter that numbers a part of the year; any other word is no word of time.
    """
    match = _LETTERED.match(word)
    if match is None:
        return _JUNK if any(map(str.isdigit, word)) else _OTHER
    unit, number = _LETTERS[match[1]], int(match[2])
    return Entry("lettered", (unit, number)) if 1 <= number <= _MOST[unit] else _JUNK


def _digits(word: str) -> Entry:
    """
    A run of digits with what is glued to it: a year, a number, an ordinal, a year with a footnote mark; a decimal or code is junk.
    """
    if word.isascii() and word.isdecimal() and len(word) <= _YEAR_DIGITS:
        number = int(word)
        return Entry("year" if number in _YEARS else "int", number)
    for pattern, kind in ((_ORDINAL, "ordinal"), (_TIMES, "times"), (_HALVES, "halves")):
        match = pattern.match(word)
        if match is not None:
            number = int(match[1])
            return Entry("cardinal", 2 * number + 1) if kind == "halves" else Entry(kind, number)
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
    return word, WORDS.get(word) or Entry("sign" if group == "sign" else "junk", word)


def _broken(tokens: list[Token], text: str, start: int) -> bool:
    """
    Whether the word that starts here goes on from a hyphen (or a soft one) at the end of the line before.
    """
    last = tokens[-1]
    if last.word == "-":
        glued = len(tokens) > 1 and tokens[-2].end == last.start and tokens[-2].word.isalpha()
        return glued and "\n" in text[last.end : start]
    return text[last.end - 1] == "\u00ad" and "\n" in text[last.end : start]


def _mend(tokens: list[Token], rest: Token) -> None:
    """
    Joins a broken word, where the whole is one that is known: "voor-" and "jaar", but not "juli-" and "augustus".
    """
    parts = 2 if tokens[-1].word == "-" else 1
    first = tokens[-parts]
    word = first.word + rest.word
    if word in WORDS or rest.kind == "other":
        tokens[-parts:] = [Token(*WORDS.get(word, _OTHER), first.start, rest.end, word)]
    else:
        tokens.append(rest)


def _joined(tokens: list[Token]) -> list[Token]:
    """
    The tokens with each phrase of several words made one, the longest that stands there.
    """
    joined: list[Token] = []
    at, most = 0, len(tokens)
    while at < most:
        token = tokens[at]
        at += 1
        if token.word in OPENERS and at < most:
            for rest, entry in PHRASES.get((token.word, tokens[at].word), ()):
                upto = at + 1 + len(rest)
                if upto <= most and all(t.word == word for t, word in zip(tokens[at + 1 : upto], rest, strict=True)):
                    phrase = " ".join((token.word, tokens[at].word, *rest))
                    token = Token(entry.kind, entry.value, token.start, tokens[upto - 1].end, phrase)
                    at = upto
                    break
        joined.append(token)
    return joined
