"""
Time of a scan on hostile text of a growing size: what is linear doubles. `python benchmarks/hostile.py [characters]`.
"""

from __future__ import annotations

import sys
import time

from jeugdbeleid.dutch import scan

PIECES = {
    "digits": "1", "points": "1.", "groups": "1.000.", "ranges": "1-", "ranges apart": "1 - ", "ranges of years": "2018-2019 - ", "nested": "tussen 1 en ",
    "begin of begin": "begin ", "combining marks": "e\u0301", "lists": "nrs. 1, ", "conjunctions": "1 en 2 ", "papers": "Kamerstuk 31 839, nrs. 1, ",
    "line ends": "-\n", "white space": " \n", "euros": "€ ", "brackets": "(", "dots": "a.", "articles": "artikel 1, ", "number words": "eenentwintig",
    "years": "2018/19 ", "months": "mei ",
}  # fmt: skip


def seconds(text: str) -> float:
    """
    The time of one scan that the process itself had, the best of two.
    """
    times = []
    for _ in range(2):
        start = time.process_time()
        scan(text)
        times.append(time.process_time() - start)
    return min(times)


def table(size: int = 100_000) -> list[str]:
    """
    Of each piece, repeated, the time at a half and at the whole of the size.
    """
    scan("1")
    lines = [
        f"| repeated | {size // 2:,} characters, s | {size:,} characters, s | times |",
        "|---|---|---|---|",
    ]
    for name, piece in PIECES.items():
        text = piece * (size // len(piece))
        half, whole = seconds(text[: len(text) // 2]), seconds(text)
        lines.append(f"| {name} | {half:.2f} | {whole:.2f} | {whole / half:.1f} |")
    return lines


if __name__ == "__main__":
    print("\n".join(table(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)))
