"""
What differs between two dossiers, and that the bundle's content and edition change together.
"""

from __future__ import annotations

import hashlib

import attrs

import jeugdbeleid as jb
from jeugdbeleid.loading import bundle_files, read_bundle_file
from made_up import PLAN, a_dossier, indicator

#: The content of each edition, as the SHA-256 of its files in the order of the manifest. A changed bundle needs a new edition, a line here and one in
#: the changelog.
EDITIONS = {"2026.1": "35de65e2fd015d3646732b4f8cf7c16b43312b4495f085af5ed96435f81b125e"}


def test_every_changed_field_is_listed() -> None:
    renamed = attrs.evolve(PLAN, title=jb.Title("Anders", "Different"), note="Renamed")
    old = a_dossier(plans=(PLAN,), indicators=(indicator(),))
    new = a_dossier(plans=(renamed,), indicators=(indicator("nieuw"),))
    assert [str(one) for one in jb.diff(old, new)] == [
        "plans['jeugdplan'].note: None -> 'Renamed'",
        "plans['jeugdplan'].title: Title(nl='Jeugdplan', en='Youth plan') -> Title(nl='Anders', en='Different')",
        "indicators['nieuw'] added",
        "indicators['wachtenden'] removed",
    ]


def test_a_dossier_does_not_differ_from_itself() -> None:
    assert jb.diff(jb.load(), jb.load()) == ()


def test_the_content_of_the_bundle_is_that_of_its_edition() -> None:
    content = hashlib.sha256(b"".join(read_bundle_file(name) for name in bundle_files())).hexdigest()
    assert EDITIONS[jb.load().edition or ""] == content
