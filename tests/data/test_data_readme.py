"""
The page that explains the data shows records as they are.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import jeugdbeleid
from jeugdbeleid.dossier import KINDS

DATA = Path(jeugdbeleid.__file__).parent / "data"
SHOWN = re.findall(
    r"### (\w+)\n\n[^\n]+\n\n```json\n(.*?)```", (DATA / "README.md").read_text(encoding="utf-8"), re.DOTALL
)


def _bundled() -> dict[str, list[object]]:
    found: dict[str, list[object]] = {}
    for name in json.loads((DATA / "edition.json").read_bytes())["files"]:
        for kind, records in json.loads((DATA / name).read_bytes()).items():
            found.setdefault(kind, []).extend(records)
    return found


def test_one_record_of_each_kind_is_shown() -> None:
    assert [kind for kind, _ in SHOWN] == [*KINDS, "reports"]


def test_each_shown_record_stands_in_the_bundle_as_it_is() -> None:
    bundled = _bundled()
    for kind, text in SHOWN:
        assert json.loads(text) in bundled[kind], kind
