"""
Addresses last: what an edition of the bundle has an id for, every later one has too.

`editions/` has a file for each edition, a kind and an id a line; a new edition adds its own. An id that had to go is named in the changelog.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import jeugdbeleid as jb
from jeugdbeleid.sphinxext.knowledge import REGISTERS

HERE = Path(__file__).parent
EDITIONS = sorted((HERE.parent / "editions").glob("*.txt"))
CHANGELOG = (HERE.parent.parent / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.stem)
def test_no_id_of_an_edition_has_vanished_without_a_word(edition: Path) -> None:
    dossier = jb.load()
    listed = [line.split() for line in edition.read_text(encoding="utf-8").splitlines()]
    gone = [(kind, identifier) for kind, identifier in listed if identifier not in dossier.register(REGISTERS[kind])]

    assert len(listed) > 1000
    assert [one for one in gone if f"`{one[1]}`" not in CHANGELOG] == []


def test_the_edition_of_the_bundle_has_its_list() -> None:
    assert jb.load().edition in {edition.stem for edition in EDITIONS}
