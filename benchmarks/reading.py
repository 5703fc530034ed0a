"""
Speed of reading Dutch: planning expressions beside the peers on the same phrases, whole letters of growing length, and hostile text.

Rows of :mod:`run`, and the tables below them. Seconds are those that the process itself had, so that a busy machine disturbs them less.
"""

from __future__ import annotations

import time
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import accuracy
import hostile

from jeugdbeleid import parse_planning
from jeugdbeleid.dutch import scan

if TYPE_CHECKING:
    from collections.abc import Callable

    Row = tuple[str, str, Callable[[], Any], Callable[[], Any]]

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
#: Half of the twenty phrases of letters that no other library reads; the peer reads them all, rightly or not.
PHRASES = (
    "1e kwartaal 2020", "medio 2020", "najaar 2019 t/m medio 2020", "30 oktober 2019 t/m 31 december 2019", "eind 2019", "tot september 2018", "2017/2018",
    "eerste helft van 2019", "uiterlijk begin 2020", "in de loop van 2026",
)  # fmt: skip
#: A made-up page of a letter, repeated to the length that is asked for.
PAGE = (
    "In het najaar van 2023 spraken wij met 14 gemeenten over de wachttijden. Van de 1.240 aanmeldingen in de eerste helft van 2023 kwam ruim 60%\n"
    "binnen zes weken aan de beurt, tegen 52% een jaar eerder (Kamerstuk 31 839, nr. 950). De regio’s maken uiterlijk 1 maart 2024 een plan, met\n"
    "€ 2,4 mln voor de jaren 2024 en 2025. Jongeren van 16 tot 23 jaar denken mee; medio 2024 is de eerste meting gereed. Wij verwachten dat de\n"
    "afspraken vanaf het tweede kwartaal van 2024 gelden en informeren u jaarlijks in het voor-\njaar over de uitkomsten.\n\n"
)


def rows() -> list[Row]:
    """
    What is timed beside a peer.
    """
    from dateutil import parser

    def peer() -> None:
        for phrase in PHRASES:
            try:
                parser.parse(phrase, fuzzy=True)
            except (ValueError, OverflowError):
                continue

    return [
        (
            "parse_planning, ten phrases",
            "dateutil.parser, fuzzy",
            lambda: [parse_planning(phrase) for phrase in PHRASES],
            peer,
        )
    ]


def letter(size: int) -> str:
    """
    A made-up letter of so many characters.
    """
    return (PAGE * (size // len(PAGE) + 1))[:size]


def seconds(text: str) -> tuple[float, int]:
    """
    The time of one scan, the best of two, and how much it found.
    """
    best, found = float("inf"), 0
    for _ in range(2):
        begin = time.process_time()
        found = len(scan(text))
        best = min(best, time.process_time() - begin)
    return best, found


def slow_peers() -> list[str]:
    """
    What the other libraries that read Dutch need for a phrase; how much they read rightly stands on the accuracy page.
    """
    lines = ["| of the same ten phrases, one | µs | times ours |", "|---|---|---|"]
    ours = _each(parse_planning)
    for name in ("dateparser", "recognizers-text-date-time"):
        try:
            read = accuracy.PEERS[name]()
        except ImportError as error:
            lines.append(f"| {name}: not installed, so not measured ({error}) | | |")
            continue
        theirs = _each(lambda phrase, read=read: read(phrase, None))  # type: ignore[misc]
        lines.append(f"| {name} {version(name)} | {1e6 * theirs:,.0f} | {theirs / ours:,.0f} |")
    return lines


def _each(read: Callable[[str], Any]) -> float:
    """
    The seconds for one phrase.
    """
    for phrase in PHRASES:
        read(phrase)
    begin = time.process_time()
    for phrase in PHRASES * 5:
        read(phrase)
    return (time.process_time() - begin) / len(PHRASES) / 5


def report(most: int = 10_000_000) -> list[str]:
    """
    The tables of whole letters and of hostile text.
    """
    scan("1")
    lines = [
        "",
        "## Reading",
        "",
        *slow_peers(),
        "",
        "A scan of a made-up letter, repeated to the length named; and of the longest of the five documents, where it is at hand.",
        "",
        "| text | found | s | µs a character |",
        "|---|---|---|---|",
    ]
    texts = [
        (f"{size:,} characters", letter(size)) for size in (10_000, 110_000, 1_000_000, 10_000_000) if size <= most
    ]
    if SEEDS.is_dir():
        longest = max((file.read_text("utf-8") for file in SEEDS.glob("*.txt")), key=len)
        texts.append((f"a document of {len(longest):,} characters", longest))
    for name, text in texts:
        took, found = seconds(text)
        lines.append(f"| {name} | {found:,} | {took:.2f} | {1e6 * took / len(text):.1f} |")
    return [*lines, "", "A scan of hostile text, a short piece repeated: what is linear doubles.", "", *hostile.table()]


if __name__ == "__main__":
    print("\n".join(report()))
