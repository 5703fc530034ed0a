"""
How cost grows: the bundle loaded 1, 10 and 100 times over, all kept, and what a process needs of memory for it beside the plain values of the same files.

Memory is the most that a process of its own held, less what one that does nothing holds, as Linux tells it: `ru_maxrss` would count its parent's too.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

import jeugdbeleid as jb
from jeugdbeleid.loading import bundle_files, load_bundle, read_bundle_file

COPIES = (1, 10, 100)
NOTHING = "pass"
PLAIN = "import json; kept = [json.loads(open(name, 'rb').read()) for name in {names!r}]"
OURS = "import jeugdbeleid as jb; kept = jb.load()"
PEAK = "; print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"


def seconds(copies: int, rounds: int) -> tuple[float, float]:
    """
    The seconds for one of so many bundles, and for the plain values of its files: medians of rounds in which both are made.
    """
    files = [read_bundle_file(name) for name in bundle_files()]
    ours, theirs = [], []
    for _ in range(rounds):
        begin = time.process_time()
        kept = [load_bundle() for _ in range(copies)]
        between = time.process_time()
        plain = [[json.loads(one) for one in files] for _ in range(copies)]
        end = time.process_time()
        del kept, plain  # held until here
        ours.append((between - begin) / copies)
        theirs.append((end - between) / copies)
    return statistics.median(ours), statistics.median(theirs)


def megabytes(code: str) -> float:
    """
    The most memory that a process with this code held, the median of five.
    """
    peaks = [
        int(subprocess.run([sys.executable, "-c", code + PEAK], check=True, capture_output=True, text=True).stdout)
        for _ in range(5)
    ]
    return statistics.median(peaks) / 1024


def report() -> list[str]:
    """
    The tables of growth and of memory.
    """
    load_bundle()
    lines = [
        "",
        "## Growth and memory",
        "",
        "| bundles loaded and kept | ms each | json.loads, ms each | ratio | beside one alone (bar 2) |",
        "|---|---|---|---|---|",
    ]
    alone = None
    for copies in COPIES:
        ours, theirs = seconds(copies, max(3, 30 // copies))
        alone = alone or ours
        lines.append(f"| {copies} | {1e3 * ours:.1f} | {1e3 * theirs:.1f} | {ours / theirs:.2f} | {ours / alone:.2f} |")
    names = [str(Path(jb.__file__).parent / "data" / name) for name in bundle_files()]
    nothing = megabytes(NOTHING)
    plain, loaded = megabytes(PLAIN.format(names=names)) - nothing, megabytes(OURS) - nothing
    return [
        *lines,
        "",
        "| a process that holds | peak, MB above an empty one |",
        "|---|---|",
        f"| the bundle, with the library and what it needs | {loaded:.1f} |",
        f"| the plain values of its files | {plain:.1f} |",
    ]


if __name__ == "__main__":
    print("\n".join(report()))
