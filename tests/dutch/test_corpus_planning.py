"""
The labelled corpus as the measure of the planning reader: labels made by hand, readings compared whole (kind and both windows).
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jeugdbeleid.dutch import parse_planning
from jeugdbeleid.errors import PlanningError
from jeugdbeleid.period import Period

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.json"))


def reference_of(stated: Any) -> date | Period | None:
    if stated is None:
        return None
    days = [date.fromisoformat(day) for day in ([stated] if isinstance(stated, str) else stated)]
    return days[0] if days[0] == days[-1] else Period(days[0], days[-1])


def window_of(stated: Any) -> Period | None:
    return None if stated is None else Period(*(None if day is None else date.fromisoformat(day) for day in stated))


def reads_as_labelled(label: dict[str, Any], reference: Any) -> bool:
    try:
        read = parse_planning(label["words"], reference_of(label.get("reference", reference)))
    except PlanningError:
        return False
    return (read.kind.value, read.begins, read.ends) == (
        label["kind"],
        window_of(label["begins"]),
        window_of(label["ends"]),
    )


def is_read(text: str) -> bool:
    try:
        parse_planning(text)
    except PlanningError:
        return False
    return True


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.stem)
def test_at_least_98_percent_of_the_labelled_plannings_are_read_as_labelled(file: Path) -> None:
    corpus = json.loads(file.read_text("utf-8"))
    labels = [label for label in corpus["plannings"] if "doubt" not in label]
    wrong = [label["words"] for label in labels if not reads_as_labelled(label, corpus.get("reference"))]
    assert len(wrong) <= 0.02 * len(labels), wrong


@pytest.mark.parametrize("file", [file for file in CORPUS if "unseen" in file.stem], ids=lambda file: file.stem)
def test_at_least_98_percent_of_what_is_no_planning_is_refused(file: Path) -> None:
    texts = json.loads(file.read_text("utf-8"))["no_plannings"]
    read = [text for text in texts if is_read(text)]
    assert len(read) <= 0.02 * len(texts), read
