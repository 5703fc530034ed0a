"""
Build the sdist and the wheel twice and hold them to what a release must be: the same bytes both times, metadata that a package index takes, a wheel that
holds the package and nothing else. `python -m build` makes the wheel from the sdist, so that the sdist is known to be complete.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent

#: A day on which nothing happened but the first of a year: the bytes depend on it, not on the clock.
EPOCH = "1767225600"


def run(*command: str | Path) -> None:
    """
    Run a Python module of this environment; show what it says only where it fails.
    """
    environment = os.environ | {"SOURCE_DATE_EPOCH": EPOCH}
    done = subprocess.run(
        [sys.executable, "-m", *command], check=False, capture_output=True, text=True, env=environment, cwd=ROOT
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")


def build(folder: Path) -> dict[str, str]:
    """
    The names of what was built and the hash of each.
    """
    run("build", "--no-isolation", "--outdir", folder)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def main() -> None:
    """
    Build twice, compare, check.
    """
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        first, second = build(Path(one)), build(Path(two))
        if first != second:
            sys.exit(f"Two builds differ: {first} and {second}")
        built = sorted(Path(one).iterdir())
        run("twine", "check", "--strict", *built)
        run("check_wheel_contents", *(path for path in built if path.suffix == ".whl"))
    for name, digest in first.items():
        print(f"{name}: sha256 {digest}, the same in two builds")


if __name__ == "__main__":
    main()
