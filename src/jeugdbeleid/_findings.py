"""
Bevindingen: all that is wrong in files that could be parsed, and where. Only where something is wrong is any of this done.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import attrs

from jeugdbeleid import integrity
from jeugdbeleid.errors import MORE, MOST_FINDINGS, Finding, bounded
from jeugdbeleid.formats import lines
from jeugdbeleid.kinds import KINDS
from jeugdbeleid.loading import diagnose
from jeugdbeleid.register import Register

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.record import Record

__all__ = ["all_wrong", "doubles", "located"]

#: A message is read by a person.
_LONGEST_MESSAGE = 400

_BY_ID = re.compile(r"(\w+)\['([^']*)'\](.*)", re.DOTALL)
_UNKNOWN_KEY = re.compile(r"unknown key '([^']*)'")


def doubles(values: Mapping[str, Any]) -> Iterator[Finding]:
    """
    Records whose id another record has already, each with the place of that one.

    >>> [str(one) for one in doubles({"a.toml": {"plans": [{"id": "x"}]}, "b.toml": {"targets": [{"id": "x"}]}})]
    ["b.toml: targets[0].id: the id 'x' is also that of plans[0] in a.toml"]
    """
    seen: dict[str, tuple[str, str]] = {}
    for file, kind, index, record in _records(values):
        place = f"{kind}[{index}]"
        file_before, before = seen.setdefault(record["id"], (file, place))
        if (file_before, before) != (file, place):
            where = "" if file_before == file else f" in {file_before}"
            yield Finding(file, f"{place}.id", f"the id {record['id']!r} is also that of {before}{where}")


def _records(values: Mapping[str, Any]) -> Iterator[tuple[str, str, int, dict[str, Any]]]:
    """
    Each record that has an id, with its file, kind and index.
    """
    for file, value in values.items():
        for kind in KINDS:
            records = value.get(kind) if isinstance(value, dict) else None
            for index, record in enumerate(records if isinstance(records, list) else ()):
                if isinstance(record, dict) and isinstance(record.get("id"), str):
                    yield file, kind, index, record


def all_wrong(
    values: Mapping[str, Any], known: Mapping[tuple[str, str], Finding], origin: str, within: Dossier | None
) -> tuple[Finding, ...]:
    """
    All that is wrong in the values of files: what is known already, what is not of its kind, and what does not hang
    together of the records that could be read.
    """
    told = bounded((*known.values(), *bounded(one for one in diagnose(values) if (one.file, one.path) not in known)))
    if len(told) > MOST_FINDINGS:
        return told
    part, unread = _part(values, origin, within)
    return bounded((*told, *bounded(integrity.findings(part, unread))))


@attrs.frozen
class _Part:
    """
    The records that could be read, of each id the first.
    """

    by_id: dict[str, Record]
    registers: dict[str, Register[Any]]
    origin: str
    within: Dossier | None

    def register(self, kind: str) -> Register[Any]:
        """
        Those of a kind.
        """
        return self.registers[kind]

    def layers(self) -> Iterator[integrity.Registers]:
        """
        These, and the dossier that they stand within.
        """
        yield self
        if self.within is not None:
            yield from self.within.layers()


def _part(values: Mapping[str, Any], origin: str, within: Dossier | None) -> tuple[_Part, dict[str, set[str]]]:
    """
    What could be read, and the ids by kind of what could not.
    """
    from jeugdbeleid._convert import structure  # noqa: PLC0415 - cattrs is imported when something is converted

    read: dict[str, Record] = {}
    unread: dict[str, set[str]] = defaultdict(set)
    for _, kind, _, value in _records(values):
        try:
            record = structure(value, KINDS[kind])
        except Exception:  # noqa: BLE001 - it is told of elsewhere
            unread[kind].add(value["id"])
        else:
            read.setdefault(record.id, record)
    registers = {kind: Register(cls, [one for one in read.values() if type(one) is cls]) for kind, cls in KINDS.items()}
    return _Part(read, registers, origin, within), unread


def located(findings: Iterable[Finding], texts: Mapping[str, str], values: Mapping[str, Any]) -> tuple[Finding, ...]:
    """
    Findings in the order of their files and lines, each with the line that can be told: of a value that is not there
    that of what it should stand in.
    """
    indexes = {(kind, record["id"]): (file, index) for file, kind, index, record in reversed([*_records(values)])}
    placed = [(*_place(one, indexes), one) for one in findings]
    wanted: dict[str, set[str]] = defaultdict(set)
    for file, path, _ in placed:
        wanted[file].update(_ways(path))
    known = {file: lines(file, texts[file], paths) for file, paths in wanted.items() if file in texts}
    made = [
        attrs.evolve(one, file=file, message=_short(one.message), line=_line(one, path, known.get(file, {})))
        for file, path, one in placed
    ]
    order = {file: number for number, file in enumerate(texts)}
    return tuple(sorted(made, key=lambda one: (one.message == MORE, order[one.file], one.line or 0)))


def _line(finding: Finding, path: str, known: Mapping[str, int]) -> int | None:
    """
    The line of a finding: that of the value it is about, or of what should hold it.
    """
    if finding.line is not None or finding.message == MORE:
        return finding.line
    return next((known[way] for way in _ways(path) if way in known), None)


def _place(finding: Finding, indexes: Mapping[tuple[str, str], tuple[str, int]]) -> tuple[str, str]:
    """
    The file and path of a finding; one of the whole dossier names its record by id.
    """
    named = _BY_ID.fullmatch(finding.path)
    if named and (named[1], named[2]) in indexes:
        file, index = indexes[named[1], named[2]]
        return file, f"{named[1]}[{index}]{named[3]}"
    unknown = _UNKNOWN_KEY.match(finding.message)
    return finding.file, f"{finding.path}.{unknown[1]}".lstrip(".") if unknown else finding.path


def _ways(path: str) -> Iterator[str]:
    """
    A path and those of what it stands in, the longest first.

    >>> list(_ways("plans[0].title"))
    ['plans[0].title', 'plans[0]', 'plans', '']
    """
    yield path
    while path:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
        yield path


def _short(message: str) -> str:
    return message if len(message) <= _LONGEST_MESSAGE else f"{message[: _LONGEST_MESSAGE - 1]}…"
