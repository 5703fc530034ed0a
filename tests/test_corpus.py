"""
The labelled corpus is well formed, stands in its documents, and accounts for every digit of them.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parent / "corpus"
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
#: The longest quotation that a label may be, in words.
LONGEST = 12
LISTS = ("plannings", "figures", "citations", "not")
NUMBERED = sorted(CORPUS.glob("[0-9]*.json"))
EVERY = sorted(CORPUS.glob("*.json"))
in_corpus = pytest.mark.parametrize("path", NUMBERED, ids=lambda path: path.stem)
composed = pytest.mark.parametrize("path", sorted(CORPUS.glob("unseen*.json")), ids=lambda path: path.stem)
anywhere = pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)


def read(path: Path) -> dict[str, Any]:
    """
    The object of one file of the corpus.
    """
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def text_of(corpus: dict[str, Any]) -> str:
    """
    The text that a file of the corpus labels; skips the test where the documents are not at hand.
    """
    path = SEEDS / str(corpus["file"])
    if not path.exists():
        pytest.skip("The source documents are not at hand")
    return path.read_text(encoding="utf-8")


def pattern(words: str, *, bounded: bool) -> re.Pattern[str]:
    """
    The words as they may stand in a text: any white space between them, within them a hyphen at a line's end,
    put in there or their own.
    """
    tokens = (r"(?:(?:-|(?<=-))[ \t]*\n\s*)?".join(map(re.escape, token)) for token in words.split())
    inner = r"\s+".join(tokens)
    return re.compile(rf"(?<![^\W_]){inner}(?![^\W_])" if bounded else inner)


def places(text: str, rows: list[dict[str, Any]], *, bounded: bool) -> list[tuple[int, int]]:
    """
    Where each label stands: the first occurrence that starts on its line and that no label before it has taken. Longer
    words come first, so that a year does not take the place of the date around it.
    """
    starts = [0, *(match.end() for match in re.finditer("\n", text)), len(text)]
    parts = [part for row in rows for part in (row, *row.get("tail", ()))]
    taken: list[tuple[int, int]] = []
    for part in sorted(parts, key=lambda part: -len(part["words"])):
        first, end = starts[part["line"] - 1], starts[part["line"]]
        found = pattern(part["words"], bounded=bounded and "mark" not in part).finditer(text, first)
        spans = (match.span() for match in found)
        at = next((s for s in spans if first <= s[0] < end and not any(s[0] < b and a < s[1] for a, b in taken)), None)
        assert at is not None, f"Not on line {part['line']}: {part['words']!r}"
        mark = re.match(r"\.?" + re.escape(part["mark"]), text[at[1] :]) if "mark" in part else None
        taken.append((at[0], at[1] + (mark.end() if mark else 0)))
    return taken


@anywhere
def test_every_file_is_canonical(path: Path) -> None:
    """
    One form of writing, so that a change shows as what changed.
    """
    assert path.read_text(encoding="utf-8") == json.dumps(read(path), indent=1, ensure_ascii=False) + "\n"


@anywhere
def test_windows_are_in_order_and_the_span_is_their_hull(path: Path) -> None:
    for row in read(path)["plannings"]:
        begins, ends = row["begins"], row["ends"]
        days = [date.fromisoformat(day) if day else None for window in (begins, ends) if window for day in window]
        assert row["span"] == [begins and begins[0], ends and ends[1]], row["words"]
        assert (row["kind"] == "dated") == bool(days), row["words"]
        stated = [day for day in days if day]
        assert min(stated, default=None) == (stated[0] if stated else None), row["words"]
        assert max(stated, default=None) == (stated[-1] if stated else None), row["words"]


@anywhere
def test_a_figure_is_a_value_a_range_or_a_share(path: Path) -> None:
    for row in read(path)["figures"]:
        ranged = row["low"] is not None or row["high"] is not None
        given = [row["value"] is not None, ranged, row["numerator"] is not None]
        assert given.count(True) == 1, row["words"]
        assert (row["numerator"] is None) == (row["denominator"] is None), row["words"]


@in_corpus
def test_labels_are_short_and_in_the_order_of_the_lines(path: Path) -> None:
    corpus = read(path)
    for name in LISTS:
        lines = [row["line"] for row in corpus[name]]
        assert lines == sorted(lines), name
        assert all(len(row["words"].split()) <= LONGEST for row in corpus[name]), name


@in_corpus
def test_the_words_stand_on_their_lines_and_every_digit_is_accounted_for(path: Path) -> None:
    """
    Also a guard of the labels' completeness: a date, figure or reference that was overlooked leaves digits over.
    """
    corpus = read(path)
    text = text_of(corpus)
    spans = [span for name in LISTS for span in places(text, corpus[name], bounded=name != "not")]
    covered = {at for first, end in spans for at in range(first, end)}
    left = [text.count("\n", 0, m.start()) + 1 for m in re.finditer(r"\d", text) if m.start() not in covered]
    assert not left, f"Digits without a label on lines {left}"


@composed
def test_no_text_is_both_a_planning_and_none(path: Path) -> None:
    corpus = read(path)
    readable = {row["words"] for row in corpus["plannings"] if row["reference"] is None}
    assert not readable & set(corpus["no_plannings"])
