"""
Time of a scan on hostile text of a growing size, and on the letters: what is linear doubles. `python benchmarks/hostile.py [characters]`.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from jeugdbeleid.dutch import scan

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
PIECES = {
    "digits": "1", "points": "1.", "groups": "1.000.", "ranges": "1-", "ranges apart": "1 - ", "combining marks": "e\u0301", "nested": "tussen 1 en ",
    "lists": "nrs. 1, ", "conjunctions": "1 en 2 ", "papers": "Kamerstuk 31 839, nrs. 1, ", "line ends": "-\n", "white space": " \n", "euros": "€ ",
    "brackets": "(", "dots": "a.", "articles": "artikel 1, ", "number words": "eenentwintig", "years": "2018/19 ", "months": "mei ",
}  # fmt: skip


def seconds(text: str) -> float:
    """
    The time of one scan, the best of two.
    """
    times = []
    for _ in range(2):
        start = time.perf_counter()
        scan(text)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """
    Print a table of each piece repeated, at a half and at the whole of the size.
    """
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    scan("1")
    print(f"| repeated | {size // 2:,} characters, s | {size:,} characters, s | ratio |\n|---|---|---|---|")
    for name, piece in PIECES.items():
        text = piece * (size // len(piece))
        half, whole = seconds(text[: len(text) // 2]), seconds(text)
        print(f"| {name} | {half:.2f} | {whole:.2f} | {whole / half:.1f} |", flush=True)
    for file in sorted(SEEDS.glob("*.txt")):
        text = file.read_text("utf-8")
        print(f"| letter {file.name[:3]}, {len(text):,} characters | | {seconds(text):.2f} | |")


if __name__ == "__main__":
    main()
