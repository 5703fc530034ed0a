"""
`frames.check` on ten million rows, beside the same verdicts and reasons by hand in polars and in SQL for DuckDB: time, growth from one to ten million rows, peak
memory of a process of its own, and whether every library gives the same verdicts.

`python benchmarks/frames.py [rows]` prints the tables for so many rows and a tenth of them; `make bench` puts them on the page. PySpark is one of the libraries
where it and Java are there, and named where they are not.
"""

from __future__ import annotations

import importlib.util
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import long_table

from jeugdbeleid import frames

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS, ROUNDS = 10_000_000, 5
BARS = {"polars": 1.1, "duckdb": 1.2}
PEERS = {"polars": "hand-written polars, lazy", "duckdb": "hand-written SQL in DuckDB"}
LIBRARIES = ("polars", "duckdb", "pyarrow", "pandas", "pyspark")


def ours(frame: Any) -> Any:
    made = long_table.dossier()
    return frames.check(frame, made, on=long_table.ON, by="area", applied_to=long_table.APPLIED_TO)


def runs(library: str, path: str) -> dict[str, Callable[[], Any]]:
    """
    Ours and, where there is one, the peer's, on a table that the library holds already; each gives an Arrow table.
    """
    import polars as pl

    if library == "duckdb":
        import duckdb

        connection = duckdb.connect()
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"CREATE TABLE long_table AS FROM read_parquet('{path}')")
        connection.register("aims", long_table.aims().to_arrow())
        return {
            "ours": lambda: ours(connection.table("long_table")).to_arrow_table(),
            "peer": lambda: connection.sql(long_table.SQL).to_arrow_table(),
        }
    if library == "polars":
        table, asked = pl.read_parquet(path), long_table.aims()
        return {
            "ours": lambda: ours(table.lazy()).collect().to_arrow(),
            "peer": lambda: long_table.in_polars(table, asked).collect().to_arrow(),
        }
    if library == "pyspark":
        return {"ours": lambda: ours(on_spark(path)).toArrow()}
    import pyarrow as pa
    import pyarrow.parquet as pq

    held = pq.read_table(path)
    if library == "pyarrow":
        return {"ours": lambda: ours(held)}
    import pandas as pd

    frame = held.to_pandas(types_mapper=pd.ArrowDtype)
    return {"ours": lambda: pa.Table.from_pandas(ours(frame), preserve_index=False)}


def on_spark(path: str) -> Any:
    """
    The table as a session of this machine reads it.
    """
    from pyspark.sql import SparkSession

    settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.driver.memory": "6g"}
    session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session.read.parquet(path)


def seconds(calls: dict[str, Callable[[], Any]], rounds: int) -> dict[str, list[float]]:
    """
    The seconds of each call, in random order within every round, after one that is not counted.
    """
    for call in calls.values():
        call()
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name in random.sample(list(calls), len(calls)):
            begin = time.perf_counter()
            calls[name]()
            times[name].append(time.perf_counter() - begin)
    return times


def peak(library: str, which: str, path: str) -> float:
    """
    The most memory, in MB, that a process held that reads the table and checks it once.
    """
    code = (
        "import sys, frames; frames.runs(*sys.argv[1:3])[sys.argv[3]]()\n"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    made = subprocess.run(
        [sys.executable, "-c", code, library, path, which],
        check=True, capture_output=True, text=True, cwd=Path(__file__).parent,
    )  # fmt: skip
    return int(made.stdout.splitlines()[-1]) / 1024


def compared(path: str) -> tuple[list[str], dict[str, tuple[float, float]]]:
    """
    The table of times on one file, ours beside the peer's, and the medians by library.
    """
    lines, medians = [], {}
    for library, peer in PEERS.items():
        times = seconds(runs(library, path), ROUNDS)
        mine, theirs = statistics.median(times["ours"]), statistics.median(times["peer"])
        ratio = statistics.median(a / b for a, b in zip(times["ours"], times["peer"], strict=True))
        medians[library] = (mine, theirs)
        lines.append(
            f"| frames.check, {library} | {peer} | {mine:.2f} | {theirs:.2f} | {ratio:.2f} | {BARS[library]} |"
        )
    return lines, medians


def told(library: str, path: str) -> str:
    """
    How many verdicts a library gives, and the digest of all that they tell; or why it was not asked.
    """
    if library == "pyspark" and (importlib.util.find_spec("pyspark") is None or shutil.which("java") is None):
        return f"| {library} | NOT RUN: pyspark or Java is not there | |"
    rows, digest = long_table.fingerprint(runs(library, path)["ours"]())
    return f"| {library} | {rows:,} | `{digest}` |"


def report(rows: int = ROWS) -> list[str]:
    """
    The tables of time, growth, memory and sameness.
    """
    with tempfile.TemporaryDirectory() as folder:
        paths = {many: f"{folder}/{many}.parquet" for many in (rows // 10, rows)}
        for many, path in paths.items():
            long_table.made(many).write_parquet(path)
        _, few = compared(paths[rows // 10])
        lines, many_ = compared(paths[rows])
        growth = [
            f"| {library}, {who} | {few[library][at]:.2f} | {many_[library][at]:.2f} | {many_[library][at] / few[library][at]:.1f} |"
            for library in PEERS
            for at, who in enumerate(("ours", "by hand"))
        ]
        memory = [
            f"| {library} | {peak(library, 'ours', paths[rows]):,.0f} | {peak(library, 'peer', paths[rows]):,.0f} |"
            for library in PEERS
        ]
        same = [told(library, paths[rows]) for library in LIBRARIES]
        same += [
            f"| {peer} | {found[0]:,} | `{found[1]}` |"
            for library, peer in PEERS.items()
            for found in [long_table.fingerprint(runs(library, paths[rows])["peer"]())]
        ]
    return [
        "",
        f"## A long table of {rows:,} rows",
        "",
        f"Verdicts, reasons and the numbers behind them for {long_table.INDICATORS} aims in each of {rows // long_table.ROWS_PER_AREA} areas.",
        "",
        *("| what | beside | ours, s | theirs, s | ratio | bar |", "|---|---|---|---|---|---|", *lines, ""),
        *(f"| growth | {rows // 10:,} rows, s | {rows:,} rows, s | times |", "|---|---|---|---|", *growth, ""),
        *(
            "| a process that reads the table and checks it | ours, peak MB | by hand, peak MB |",
            "|---|---|---|",
            *memory,
            "",
        ),
        *("| the same verdicts | how many | digest of all that is told |", "|---|---|---|", *same),
    ]


if __name__ == "__main__":
    print("\n".join(report(*map(int, sys.argv[1:]))))
