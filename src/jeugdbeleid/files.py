"""
Bestanden: a user's own plan out of JSON or TOML files, as strictly as the bundle, and back into JSON.

What is wrong comes in one :class:`~jeugdbeleid.errors.LoadingError`, each finding with its file and path, and its
line where that can be told: the file is looked through a second time only when it failed.
"""

from __future__ import annotations

import json
import os
import re
import stat
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from jeugdbeleid.dossier import KINDS, Dossier
from jeugdbeleid.errors import Finding, JeugdbeleidError, LoadingError
from jeugdbeleid.loading import assemble

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MOST_BYTES", "read", "validate", "write"]

#: A larger file is refused unread.
MOST_BYTES = 8 * 1024 * 1024

_SUFFIXES = (".json", ".toml")


def read(path: str | os.PathLike[str], within: Dossier | None = None) -> Dossier:
    """
    The dossier in a file, or in the `.json` and `.toml` files of a folder (not of the folders in it), by name. A
    figure or planning may be given by its words alone, and is then read as Dutch. References resolve in `within`
    too; without it the files must hold all that they refer to.

    Raises :class:`LoadingError` with all that is wrong. A path that is not there is a finding as well.

    >>> read("no-such-plan.toml")
    Traceback (most recent call last):
    ...
    jeugdbeleid.errors.LoadingError: 1 error
    no-such-plan.toml: expected a file or a folder, found nothing
    """
    place = Path(path)
    texts: dict[str, str] = {}
    values: dict[str, Any] = {}
    wrong: list[Finding] = []
    for file in _files(place):
        try:
            texts[str(file)] = _text(file)
            values[str(file)] = _parsed(file, texts[str(file)])
        except LoadingError as error:
            wrong.extend(error.findings)
    if wrong:
        raise LoadingError(tuple(wrong))
    try:
        return assemble(values, origin=str(place), within=within)
    except LoadingError as error:
        lines = {file: _lines(file, text) for file, text in texts.items()}
        raise LoadingError(tuple(_located(one, lines, values) for one in error.findings)) from error
    except JeugdbeleidError as error:
        raise LoadingError((Finding(str(place), "", str(error)),)) from error


def validate(path: str | os.PathLike[str], within: Dossier | None = None) -> tuple[Finding, ...]:
    """
    All that keeps files from being read, or `()`.

    >>> [str(finding) for finding in validate("no-such-plan.toml")]
    ['no-such-plan.toml: expected a file or a folder, found nothing']
    """
    try:
        read(path, within)
    except LoadingError as error:
        return error.findings
    return ()


def write(dossier: Dossier, path: str | os.PathLike[str]) -> None:
    """
    Write the records of a dossier as JSON, in their order and nothing in it that is a default, whole or not at all:
    another reader sees the old file or the new. What is read back is equal, and equal records give equal bytes. What
    the dossier stands `within`, its edition and its day of release are not written.

    Raises :class:`OSError` where the folder cannot be written.
    """
    from jeugdbeleid._convert import plain  # noqa: PLC0415 - cattrs is imported when something is converted

    made = {kind: [plain(record) for record in dossier.register(kind)] for kind in KINDS if dossier.register(kind)}
    text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
    place = Path(path)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink()
        raise


def _refused(file: Path, message: str, line: int | None = None) -> LoadingError:
    return LoadingError((Finding(str(file), "", message, line),))


def _files(place: Path) -> list[Path]:
    if not place.is_dir():
        return [place]
    found = sorted(file for file in place.iterdir() if file.suffix in _SUFFIXES)
    if not found:
        raise _refused(place, "expected a folder with .json or .toml files, found none")
    return found


def _text(file: Path) -> str:
    """
    The text of a regular file of bounded size.
    """
    try:
        about = file.stat()
        if not stat.S_ISREG(about.st_mode):
            raise _refused(file, "expected a regular file")
        if about.st_size > MOST_BYTES:
            raise _refused(file, f"expected at most {MOST_BYTES} bytes, found {about.st_size}")
        data = file.read_bytes()
        return data.decode("utf-8")
    except FileNotFoundError:
        raise _refused(file, "expected a file or a folder, found nothing") from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(file, f"expected UTF-8, found the byte 0x{data[error.start]:02x}", line) from None
    except OSError as error:
        raise _refused(file, f"cannot be read: {error.strerror}") from error


def _parsed(file: Path, text: str) -> Any:  # noqa: ANN401 - anything a file can hold
    if file.suffix not in _SUFFIXES:
        raise _refused(file, f"expected a name that ends in .json or .toml, got {file.suffix!r}")
    if file.suffix == ".toml":
        _check_keys(file, text)
    try:
        if file.suffix == ".toml":
            return tomllib.loads(text)
        return json.loads(text, object_pairs_hook=_unrepeated, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise _refused(file, f"not JSON: {error.msg}", error.lineno) from None
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise _refused(file, f"not TOML: {error}", int(line[1]) if line else None) from None
    except RecursionError:
        raise _refused(file, "too deeply nested") from None
    except ValueError as error:
        raise _refused(file, str(error)) from None


#: A key of so many parts means nothing here, and tomllib takes quadratic time and memory over it.
_LONG_KEY = re.compile(r"""(?<![\w"'.-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){50}""")


def _check_keys(file: Path, text: str) -> None:
    """
    Refuse a dotted key of more than fifty parts before the text is parsed.
    """
    found = _LONG_KEY.search(text)
    if found is not None:
        raise _refused(file, "a key of more than 50 parts", text.count("\n", 0, found.start()) + 1)


def _unrepeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"expected each key once, found {next(key for key in made if keys.count(key) > 1)!r} twice")
    return made


def _no_number(found: str) -> None:
    raise ValueError(f"expected a number, found {found}")


_BY_ID = re.compile(r"(\w+)\['([^']*)'\](.*)", re.DOTALL)


def _located(finding: Finding, lines: dict[str, dict[str, int]], values: dict[str, Any]) -> Finding:
    """
    A finding with its file and line; one of the whole dossier names its record by id.
    """
    file, path = finding.file, finding.path
    named = _BY_ID.fullmatch(path)
    if named:
        file, index = next(
            (one, index)
            for one, value in values.items()
            for index, record in enumerate(value.get(named[1], ()))
            if record["id"] == named[2]
        )
        path = f"{named[1]}[{index}]{named[3]}"
    unknown = re.match(r"unknown key '([^']*)'", finding.message)
    if unknown:
        path = f"{path}.{unknown[1]}".lstrip(".")
    known = lines.get(file, {})
    while path and path not in known:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return attrs.evolve(finding, file=file, line=known.get(path))


def _lines(file: str, text: str) -> dict[str, int]:
    return dict(_json_lines(text) if file.endswith(".json") else _toml_lines(text))


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[][{}:,]|[^][{}:,"\s]+')


def _json_lines(text: str) -> Iterator[tuple[str, int]]:
    """
    The path of each value of a JSON text that could be parsed, with the line on which it starts.
    """
    inside: list[tuple[str, str | int]] = []  # of each open value its path, and the key or index that is at hand
    line, at = 1, 0
    tokens = list(_TOKEN.finditer(text))
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        line, at = line + text.count("\n", at, token.start()), token.start()
        found = token[0]
        if found in "]}":
            inside.pop()
        elif found == ",":
            path, key = inside[-1]
            inside[-1] = (path, key + 1 if isinstance(key, int) else key)
        elif following is not None and following[0] == ":":
            inside[-1] = (inside[-1][0], json.loads(found))
        elif found != ":":
            path = _joined(*inside[-1]) if inside else ""
            yield path, line
            if found in "[{":
                inside.append((path, 0 if found == "[" else ""))


def _joined(path: str, key: str | int) -> str:
    return f"{path}[{key}]" if isinstance(key, int) else f"{path}.{key}".lstrip(".")


_HEADER = re.compile(r"\s*\[(?:\[(\w+)\]\])?")
_KEY = re.compile(r"\s*([\w.-]+)\s*=")


def _toml_lines(text: str) -> Iterator[tuple[str, int]]:
    """
    The path of each record of a TOML text, and of each key that starts a line of it; of a text with strings of many
    lines nothing is told, for what stands in them may look like a key.
    """
    if '"""' in text or "'''" in text:
        return
    counts: dict[str, int] = {}
    record = ""
    for line, words in enumerate(text.splitlines(), 1):
        header, key = _HEADER.match(words), _KEY.match(words)
        if header and header[1]:
            index = counts[header[1]] = counts.get(header[1], -1) + 1
            record = f"{header[1]}[{index}]"
            yield record, line
        elif header:
            record = "?"  # a table within a record: its keys are told by the line of the record
        elif key:
            yield f"{record}.{key[1]}".lstrip("."), line
