"""
Test the built wheel on every Python that is supported, with the lowest and with the highest versions of what it needs, each in a clean environment.

The lowest versions are the lower bounds of pyproject.toml, of the core and of every extra. An interpreter that is not on this machine is named, in the
table too, and makes the exit code 3: nothing is passed over in silence. Writes docs/explanation/matrix.md, a row as soon as it is known; pairs that are
named (`3.11-lowest 3.13-highest`) are tested anew and the other rows stay as they are. What the tests printed is kept in .venv-matrix.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "explanation" / "matrix.md"
ENVIRONMENTS = ROOT / ".venv-matrix"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PYTHONS = [line.rpartition(" ")[2] for line in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", line)]
PAIRS = [(python, versions) for python in PYTHONS for versions in ("lowest", "highest")]
CORE = [re.split(r"[>=<]", line)[0] for line in PROJECT["dependencies"]]


def lowest() -> list[str]:
    """
    The lower bound of each dependency, of the core and of the extras, as a constraint.
    """
    lines = [*PROJECT["dependencies"], *(line for extra in PROJECT["optional-dependencies"].values() for line in extra)]
    return sorted({line.replace(">=", "==") for line in lines if ">=" in line})


def interpreter(python: str) -> str | None:
    """
    The path of a Python of that version: on the PATH, or among those of pyenv.
    """
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    found = [shutil.which(f"python{python}"), *map(str, sorted(pyenv.glob(f"{python}.*/bin/python"), reverse=True))]
    for path in found:
        # A shim of pyenv stands on the PATH also for versions that are not switched on.
        if path and subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0:
            return path
    return None


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """
    Run a command from the project's root.
    """
    return subprocess.run([*command], capture_output=True, text=True, check=False, cwd=ROOT)


def tested(python: str, path: str, versions: str, wheel: Path) -> tuple[str, str]:
    """
    The versions that were installed, and the last line of the tests or what went wrong before them.
    """
    folder = ENVIRONMENTS / f"{python}-{versions}"
    shutil.rmtree(folder, ignore_errors=True)
    here = folder / "bin" / "python"
    constraints = ENVIRONMENTS / f"{versions}.txt"
    constraints.write_text("\n".join(lowest() if versions == "lowest" else []), encoding="utf-8")
    pip: list[str | Path] = [here, "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
    commands: tuple[list[str | Path], ...] = (
        [path, "-m", "venv", folder],
        [*pip, "--upgrade", "pip>=25.1"],
        [*pip, "--constraint", constraints, "--group", "tests", "--group", "docs-site", f"{wheel}[all]"],
    )
    for command in commands:
        done = run(*command)
        if done.returncode:
            return "", f"not installed: {(done.stderr.strip() or done.stdout.strip()).splitlines()[-1]}"
    code = f"from importlib.metadata import version; print(', '.join(f'{{n}} {{version(n)}}' for n in {CORE}))"
    installed = run(here, "-c", code).stdout.strip()
    done = run(here, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    log = ENVIRONMENTS / f"{python}-{versions}.log"
    log.write_text(done.stdout + done.stderr, encoding="utf-8")
    last = (done.stdout.strip() or "nothing printed").splitlines()[-1].strip("= ")
    return installed, f"passed: {last}" if done.returncode == 0 else f"FAILED: {last}; see {log.relative_to(ROOT)}"


def row(python: str, versions: str, wheel: Path) -> tuple[str, int]:
    """
    The row of one pair, and the exit code it asks for.
    """
    path = interpreter(python)
    installed, result = ("", "NOT RUN: no such interpreter on this machine")
    if path is not None:
        installed, result = tested(python, path, versions, wheel)
    code = 0 if result.startswith("passed") else 3 if result.startswith("NOT RUN") else 1
    return f"| {python} | {versions} | {datetime.now(tz=UTC).date()} | {installed} | {result} |", code


def rows_written() -> dict[tuple[str, str], str]:
    """
    The rows of the page as it stands, by their Python and versions.
    """
    lines = re.findall(r"^\| 3\..*$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return {(cells[1].strip(), cells[2].strip()): line for line in lines for cells in [line.split("|")]}


def write(rows: dict[tuple[str, str], str]) -> None:
    """
    The page, with a row of each pair that is known.
    """
    lines = [
        "# On which Pythons it was tested",
        "",
        "`make matrix` wrote this: the wheel in clean environments, with the lowest and the highest versions of what it needs and of",
        "every extra, under all of the tests.",
        "",
        "| Python | versions | day | core | result |",
        "|---|---|---|---|---|",
        *(rows[pair] for pair in PAIRS if pair in rows),
        "",
    ]
    PAGE.write_text("\n".join(lines), encoding="utf-8")


def main(asked: list[str]) -> int:
    """
    Test each pair, or those that are asked, write the table, and say what could not be run.
    """
    known = ["-".join(pair) for pair in PAIRS]
    if unknown := sorted(set(asked) - set(known)):
        sys.exit(f"no such pair: {', '.join(unknown)}; there are {', '.join(known)}")
    ENVIRONMENTS.mkdir(exist_ok=True)
    wheel = max((ROOT / "dist").glob("*.whl"), key=lambda one: one.stat().st_mtime)
    rows, code = (rows_written() if asked else {}), 0
    for python, versions in PAIRS:
        if asked and f"{python}-{versions}" not in asked:
            continue
        rows[python, versions], asks = row(python, versions, wheel)
        code = max(code, asks)
        print(rows[python, versions], flush=True)
        write(rows)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
