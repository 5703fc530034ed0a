"""
Laden en bewaren: the bundle and users' files in, files out. Strict: nothing is coerced and nothing is lost; all
errors of a file come in one report.
"""

from __future__ import annotations

import gc
import json
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jeugdbeleid.dossier import KINDS, Dossier
from jeugdbeleid.errors import Finding, LoadingError, bounded, nearest
from jeugdbeleid.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["assemble", "bundle_files", "canonical", "diagnose", "load", "load_bundle", "read_bundle_file"]

_DATA = Path(__file__).parent / "data"
_MANIFEST = "edition.json"


@cache
def load() -> Dossier:
    """
    The bundle: five documents of Dutch youth policy, 2017 to 2025, as one immutable dossier. Read once and kept.

    >>> load() is load()
    True
    """
    return load_bundle()


def load_bundle() -> Dossier:
    """
    The bundle, read anew. Raises :class:`LoadingError` with every error of every file.
    """
    manifest = json.loads(_bytes(_MANIFEST))
    with _paused_collector():  # the plain values are not named: they are gone before the collector would look at them
        return assemble(
            {name: json.loads(_bytes(name)) for name in manifest["files"]},
            edition=manifest["edition"],
            released=date.fromisoformat(manifest["released"]),
            origin="the bundle",
        )


def bundle_files() -> tuple[str, ...]:
    """
    The names of the bundle's files, in the order in which they are read.
    """
    return tuple(json.loads(_bytes(_MANIFEST))["files"])


def read_bundle_file(name: str) -> bytes:
    """
    The bytes of a file of the bundle.
    """
    return _bytes(name)


def _bytes(name: str) -> bytes:
    """
    A data file, by way of the module's loader, so that a zipped package serves too.
    """
    data: bytes = __spec__.loader.get_data(str(_DATA / name))  # type: ignore[union-attr]  # every loader of files and zips has it
    return data


@contextmanager
def _paused_collector() -> Iterator[None]:
    """
    Building many objects at once, none of which is garbage: without the cyclic collector it takes half the time.
    The state found is restored.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def assemble(
    texts: Mapping[str, Any],
    *,
    edition: str | None = None,
    released: date | None = None,
    origin: str = "a dossier",
    within: Dossier | None = None,
) -> Dossier:
    """
    One dossier out of the plain values of its files. A file holds lists of records by kind, and under `reports`
    what its document says of records that stand in other files, each with `of`, the id of the record.
    """
    from jeugdbeleid._convert import forget, structure  # noqa: PLC0415 - cattrs is imported when something is converted

    try:
        merged = _with_reports(texts)
        records: dict[str, Any] = {
            kind: tuple([structure(value, cls) for value in merged[kind]]) for kind, cls in KINDS.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        found = bounded(diagnose(texts))
        if not found:  # pragma: no cover - a fault of ours, not of the files
            raise
        raise LoadingError(found) from error
    finally:
        forget()
    return Dossier(**records, edition=edition, released=released, origin=origin, within=within)


def _with_reports(texts: Mapping[str, Any]) -> dict[str, list[Any]]:
    """
    The records of all files by kind, each with the reports that other files give of it.
    """
    reports: dict[str, list[Any]] = {}
    for text in texts.values():
        if not all(type(records) is list for records in text.values()):  # an empty object would be taken for no records
            raise TypeError("lists of records")
        for report in text.get("reports", ()):
            reports.setdefault(report["of"], []).append({key: value for key, value in report.items() if key != "of"})
    merged: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    for text in texts.values():
        if not text.keys() <= _KEYS:
            raise KeyError(*text.keys() - _KEYS)
        for kind in KINDS:
            for record in text.get(kind, ()):
                more = reports.pop(record["id"], None) if reports else None
                merged[kind].append(
                    record if more is None else {**record, "reports": [*record.get("reports", ()), *more]}
                )
    if reports:
        raise KeyError(*reports)
    return merged


_KEYS = frozenset({*KINDS, "reports"})


def diagnose(texts: Mapping[str, Any]) -> Iterator[Finding]:
    """
    All that is wrong in the files, each with its path: the second, slower reading after a first has failed.
    """
    reportable = {
        record["id"]
        for text in texts.values()
        if isinstance(text, dict)
        for kind, cls in KINDS.items()
        if "reports" in cls.criteria() and isinstance(text.get(kind, []), list)
        for record in text.get(kind, [])
        if isinstance(record, dict) and isinstance(record.get("id"), str)
    }
    for file, text in texts.items():
        if not isinstance(text, dict):
            yield Finding(file, "", "expected an object with lists of records")
            continue
        for key, values in text.items():
            if key not in _KEYS:
                near = nearest(key, _KEYS)
                yield Finding(file, "", f"unknown key {key!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
            elif not isinstance(values, list):
                yield Finding(file, key, "expected a list")
            else:
                for index, value in enumerate(values):
                    yield from _diagnose_one(file, f"{key}[{index}]", value, KINDS.get(key, Report), reportable)


def _diagnose_one(file: str, path: str, value: Any, cls: type[Any], reportable: set[str]) -> Iterator[Finding]:  # noqa: ANN401 - anything a file can hold
    from jeugdbeleid._convert import findings, structure  # noqa: PLC0415 - as in assemble

    if cls is Report and isinstance(value, dict):
        of = value.get("of")
        if not isinstance(of, str) or of not in reportable:
            near = nearest(of, reportable) if isinstance(of, str) else ()
            hint = f"; did you mean {near[0]!r}?" if near else ""
            yield Finding(file, f"{path}.of", f"expected the id of a record that can be reported on, got {of!r}{hint}")
        value = {key: one for key, one in value.items() if key != "of"}
    try:
        structure(value, cls, detailed=True)
    except Exception as error:  # noqa: BLE001 - whatever it is becomes a finding
        for place, message in findings(error, path):
            yield Finding(file, place, message)


def canonical(text: Mapping[str, Any]) -> str:
    """
    The canonical form of a file: records and reports sorted by id, keys in the order of the classes, nothing that
    is a default, two spaces, a last newline.
    """
    from jeugdbeleid._convert import ordered  # noqa: PLC0415 - as in assemble

    made: dict[str, Any] = {}
    for kind, cls in KINDS.items():
        if text.get(kind):
            made[kind] = sorted((ordered(value, cls) for value in text[kind]), key=lambda record: record["id"])
    if text.get("reports"):
        made["reports"] = sorted((_ordered_report(value) for value in text["reports"]), key=_report_key)
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _ordered_report(value: Mapping[str, Any]) -> dict[str, Any]:
    from jeugdbeleid._convert import ordered  # noqa: PLC0415 - as in assemble

    return {"of": value["of"], **ordered({key: one for key, one in value.items() if key != "of"}, Report)}


def _report_key(report: Mapping[str, Any]) -> tuple[Any, ...]:
    source = report["source"]
    return (
        report["of"],
        source.get("document", ""),
        source.get("first_line", 0),
        source.get("last_line", 0),
        json.dumps(report, sort_keys=True),
    )
