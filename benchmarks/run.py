"""
Speed, side by side with the floors and the peers, in one run: medians of interleaved repeats, their ratios, and the bar that is set for each.

`--write` puts the table in docs/explanation/performance.md, with the machine and the versions.
"""

from __future__ import annotations

import json
import os
import platform
import random
import statistics
import subprocess
import sys
import time
from datetime import date
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import growth
import reading

import frames
import jeugdbeleid as jb
from jeugdbeleid.loading import bundle_files, load_bundle, read_bundle_file

if TYPE_CHECKING:
    from collections.abc import Callable

#: The ratio that each row may have at most: the bars of the design.
BARS = {
    "import, whole process": 1.75,
    "import and load, whole process": 5.5,
    "load, warm": 5.0,
    "check of one target": 0.2,
    "parse_planning, ten phrases": 1.0,
}
#: As an installed package is: with its modules compiled, whatever the shell that this is started from asks for.
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
PAGE = Path(__file__).parent.parent / "docs" / "explanation" / "performance.md"
Row = tuple[str, str, "Callable[[], Any]", "Callable[[], Any]"]


def process(code: str) -> Callable[[], Any]:
    return lambda: subprocess.run([sys.executable, "-c", code], check=True, env=COMPILED)


def loading() -> list[Row]:
    files = [read_bundle_file(name) for name in bundle_files()]
    data = Path(jb.__file__).parent / "data"
    names = [str(data / name) for name in bundle_files()]
    read = f"import json; [json.loads(open(name, 'rb').read()) for name in {names!r}]"
    return [
        ("import, whole process", "import attrs", process("import jeugdbeleid"), process("import attrs")),
        (
            "import and first use of the model",
            "import attrs",
            process("import jeugdbeleid as jb; jb.Dossier"),
            process("import attrs"),
        ),
        (
            "import and load, whole process",
            "json.loads of the files",
            process("import jeugdbeleid as jb; jb.load()"),
            process(read),
        ),
        ("load, warm", "json.loads of the same bytes", load_bundle, lambda: [json.loads(one) for one in files]),
    ]


def checking() -> list[Row]:
    page = (jb.Page(address="besluit 12"),)
    years = (jb.Period.year(2017), jb.Period.year(2018))
    counted = jb.Indicator(
        id="telling", title=jb.Title("a", "b"), sources=page, unit=jb.Unit.COUNT, measured=jb.Measured.DURING
    )
    goal = jb.Change(jb.AtLeast(jb.Figure(value=10, unit=jb.Unit.PERCENT, words="10%")), years[0])
    due = jb.Planning(ends=jb.Period.day(date(2018, 12, 31)), words="2018")
    target = jb.Target(
        id="doel", title=jb.Title("a", "b"), sources=page, indicator="telling", goal=goal, measured=years[1], due=due
    )
    figures = [
        jb.Observation(
            id=f"telling--{n}",
            indicator="telling",
            figure=jb.Figure(value=n, words=str(n)),
            period=period,
            sources=page,
        )
        for n, period in zip((50, 55), years, strict=True)
    ]
    dossier = jb.Dossier.of(counted, target, *figures)
    on = date(2019, 6, 7)
    found = {one.period: one.figure.value for one in figures}

    def in_pint() -> bool:
        from jeugdbeleid.units import own_registry

        units = own_registry()
        base, now = (units.Quantity(found[period], "count") for period in years)
        return bool(((now - base) / base).to("percent") >= units.Quantity(10, "percent"))

    return [("check of one target", "the same in pint quantities", lambda: jb.check(target, dossier, on=on), in_pint)]


def median(call: Callable[[], Any], repeats: int) -> float:
    begin = time.perf_counter()
    for _ in range(repeats):
        call()
    return (time.perf_counter() - begin) / repeats


def measured(rows: list[Row], rounds: int = 15) -> list[tuple[str, str, float, float, Fraction]]:
    """
    Each call and its peer, in random order within every round; the medians, and the median of the rounds' ratios.
    """
    made = []
    for name, peer, ours, theirs in rows:
        ours(), theirs()
        repeats = max(1, int(0.02 / max(median(ours, 1), 1e-6)))
        times: dict[int, list[float]] = {0: [], 1: []}
        for _ in range(rounds):
            for index in random.sample((0, 1), 2):
                times[index].append(median((ours, theirs)[index], repeats))
        ratio = statistics.median(a / b for a, b in zip(times[0], times[1], strict=True))
        made.append(
            (
                name,
                peer,
                statistics.median(times[0]),
                statistics.median(times[1]),
                Fraction(ratio).limit_denominator(1000),
            )
        )
    return made


def main() -> None:
    rows = measured([*loading(), *checking(), *reading.rows()])
    lines = ["| what | beside | ours, ms | theirs, ms | ratio | bar |", "|---|---|---|---|---|---|"]
    lines += [
        f"| {name} | {peer} | {1e3 * a:.3f} | {1e3 * b:.3f} | {float(ratio):.2f} | {BARS.get(name, '')} |"
        for name, peer, a, b, ratio in rows
    ]
    lines += growth.report()
    lines += reading.report()
    lines += frames.report()
    print("\n".join(lines))
    if "--write" in sys.argv:
        where = f"CPython {platform.python_version()}, {platform.machine()}; " + ", ".join(
            f"{name} {version(name)}"
            for name in (
                "attrs",
                "cattrs",
                "pint",
                "python-dateutil",
                "narwhals",
                "polars",
                "duckdb",
                "pyarrow",
                "pandas",
            )
        )
        text = (
            "# Performance\n\nMeasured by `make bench`: each call and its peer in turns, in random order; the medians, and the median of the ratios of the turns. "
            "A machine that others use changes its speed\nfrom one second to the next, which hits both of a turn alike. That is why it is not pyperf or pytest-benchmark: they time one call to "
            "the end, and then the other. The bar is\nthe most that the ratio may be.\n\n"
        )
        PAGE.write_text(
            f"{text}{where}. {sum(len(read_bundle_file(name)) for name in bundle_files()):,} bytes of data.\n\n"
            + "\n".join(lines)
            + "\n"
        )


if __name__ == "__main__":
    main()
