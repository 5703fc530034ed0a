"""
Write the bundle's files in their canonical form, and the schema of plan files as it is made from the classes; with `--check`, only say which are not as they
should be (exit code 1).

A file that is not valid stays as it is, and all that is wrong with it is printed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from jeugdbeleid import schema
from jeugdbeleid.errors import LoadingError
from jeugdbeleid.loading import assemble, canonical

PACKAGE = Path(__file__).parent.parent / "src" / "jeugdbeleid"
DATA = PACKAGE / "data"
SCHEMA = PACKAGE / "schema" / schema.NAME


def wrong_schema(*, check: bool) -> int:
    """
    Write the schema, or say that it is not that of the classes.
    """
    if SCHEMA.is_file() and SCHEMA.read_text(encoding="utf-8") == schema.text():
        return 0
    if check:
        print(f"{SCHEMA.name} is not that of the classes: make format-data")
        return 1
    schema.write(SCHEMA)
    print(f"{SCHEMA.name} written")
    return 0


def main(arguments: list[str]) -> int:
    """
    Format every file that the manifest names, or check it; then read all of them together, as the package does.
    """
    wrong = wrong_schema(check="--check" in arguments)
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
