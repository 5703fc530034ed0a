"""
Write the bundle's files in their canonical form; with `--check`, only say which are not in it (exit code 1).

A file that is not valid stays as it is, and all that is wrong with it is printed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from jeugdbeleid.errors import LoadingError
from jeugdbeleid.loading import assemble, canonical

DATA = Path(__file__).parent.parent / "src" / "jeugdbeleid" / "data"


def main(arguments: list[str]) -> int:
    """
    Format every file that the manifest names, or check it; then read all of them together, as the package does.
    """
    wrong = 0
    texts = {}
    for name in json.loads((DATA / "edition.json").read_bytes())["files"]:
        before = (DATA / name).read_text(encoding="utf-8")
        texts[name] = json.loads(before)
        try:
            after = canonical(texts[name])
        except (ValueError, KeyError, TypeError) as error:
            print(f"{name} cannot be formatted: {type(error).__name__}; see below")
            wrong += 1
            continue
        if after != before:
            print(f"{name} is not in canonical form" if "--check" in arguments else f"{name} formatted")
            if "--check" in arguments:
                wrong += 1
            else:
                (DATA / name).write_text(after, encoding="utf-8")
    try:
        dossier = assemble(texts)
    except LoadingError as error:
        print(error)
        return 1
    print(f"{sum(1 for _ in dossier.records())} records in {len(texts)} files")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
