"""
How much of the labelled corpus is read rightly of figures and references: alone, beside a peer, and by a scan of whole letters. Printed by `make accuracy`.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections import Counter
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jeugdbeleid.dutch import parse_figure, scan
from jeugdbeleid.errors import FigureError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jeugdbeleid.dutch import Mention
    from jeugdbeleid.figure import Figure

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "corpus"
SEEDS = ROOT.parent / "shared" / "seeds"
#: Recall counts labels without a doubt; a mention of a label with one is no noise.
LISTS = {"plannings": "planning", "figures": "figure", "citations": "citation"}

sys.path.insert(0, str(ROOT / "tests"))
from test_corpus import places  # noqa: E402 - the tests know where a label stands in its text
from test_scan_corpus import exactly, reference, stated  # noqa: E402


def kind_of(label: dict[str, Any]) -> str:
    """
    What sort of figure a label is.
    """
    if label.get("numerator"):
        return "share"
    if label.get("low"):
        return "range"
    return "number" if label["qualifier"] == "exact" else "number with a qualifier"


def labels() -> Iterator[dict[str, Any]]:
    """
    Every labelled figure without a doubt.
    """
    blank = dict.fromkeys(("value", "low", "high", "numerator", "denominator"))
    for file in sorted(CORPUS.glob("*.json")):
        for label in json.loads(file.read_text("utf-8")).get("figures", ()):
            if "doubt" not in label:
                yield {**blank, **label}


def ours(label: dict[str, Any]) -> bool:
    """
    Whether value, unit and qualifier are read as labelled.
    """
    with contextlib.suppress(FigureError):
        found: Figure = parse_figure(label["words"] + label.get("mark", ""), mark=label.get("mark"))
        return stated(found) == exactly(label)
    return False


def recognizers() -> Callable[[dict[str, Any]], bool]:
    """
    Microsoft Recognizers, in Dutch; it is asked for the number alone, no unit and no qualifier.
    """
    import emoji

    if not hasattr(emoji, "UNICODE_EMOJI"):
        emoji.UNICODE_EMOJI = emoji.EMOJI_DATA
    from recognizers_number import recognize_number
    from recognizers_text import Culture

    def read(label: dict[str, Any]) -> bool:
        hits = recognize_number(label["words"], Culture.Dutch)
        with contextlib.suppress(InvalidOperation):
            return (
                len(hits) == 1
                and label["value"] is not None
                and Decimal(str(hits[0].resolution["value"]).replace(",", ".")) == Decimal(label["value"])
            )
        return False

    return read


def alone() -> list[str]:
    """
    The table of figures that stand alone.
    """
    readers = {"jeugdbeleid": ours}
    missing = []
    try:
        readers["Recognizers (number only)"] = recognizers()
    except ImportError as error:
        missing = ["", f"Not installed, so not measured: recognizers-text-number: {error}."]
    total, right = (
        Counter(map(kind_of, labels())),
        {name: Counter(kind_of(one) for one in labels() if read(one)) for name, read in readers.items()},
    )
    lines = [f"| figure | labels | {' | '.join(readers)} |", f"|---|---|{'---|' * len(readers)}"]
    for kind, count in total.items():
        shares = (f"{right[name][kind]} ({right[name][kind] / count:.1%})" for name in readers)
        lines.append(f"| {kind} | {count} | {' | '.join(shares)} |")
    return [*lines, *missing]


def counts(corpus: dict[str, Any], kind: str, text: str, mentions: tuple[Mention, ...]) -> tuple[int, int, int, int]:
    """
    Labels, labels that a mention overlaps, mentions, and mentions that overlap a label.
    """
    rows = sorted(({**row, "tail": ()} for row in corpus[kind]), key=lambda row: -len(row["words"]))
    found = [one for one in mentions if one.kind == LISTS[kind]]
    spans = list(zip(rows, places(text, rows, bounded=True), strict=True))
    sure = [span for row, span in spans if "doubt" not in row]
    hits = sum(any(one.start < end and start < one.end for one in found) for start, end in sure)
    good = sum(any(one.start < end and start < one.end for _, (start, end) in spans) for one in found)
    return len(sure), hits, len(found), good


def letters() -> list[str]:
    """
    The table of whole letters, scanned.
    """
    lines = ["| letter | list | labels | recall | precision |", "|---|---|---|---|---|"]
    for file in sorted(CORPUS.glob("[0-9]*.json")):
        corpus = json.loads(file.read_text("utf-8"))
        text = (SEEDS / corpus["file"]).read_text("utf-8")
        mentions = scan(text, reference(corpus))
        for kind in LISTS:
            labelled, hits, shown, good = counts(corpus, kind, text, mentions)
            recall, precision = (
                f"{part / whole:.1%}" if whole else "-" for part, whole in ((hits, labelled), (good, shown))
            )
            lines.append(f"| {file.stem} | {kind} | {labelled} | {recall} | {precision} |")
    return lines


def report() -> list[str]:
    """
    The lines for the page of `make accuracy`.
    """
    lines = [
        "",
        "## Figures that stand alone",
        "",
        "Right is value, unit and qualifier as labelled.",
        "",
        *alone(),
        "",
        "## Letters, scanned",
        "",
    ]
    if not SEEDS.is_dir():
        return [*lines, "Not measured: the source documents are not at hand."]
    why = "A label counts as found where a mention overlaps it; the tests compare what figures and references read to, one by one."
    return [*lines, why, "", *letters()]


if __name__ == "__main__":
    print("\n".join(report()))
