"""
What a page shows of a terminal: files with a caption are written into the folder of the page's test, and commands of ours in blocks of `console` are run
there. What they print is compared, with "..." for what is left out.

Of a shell only this is known: `> file`, `cat file`, `ls folder` and `echo $?`. A block with `make` or `pip` in it is not run at all.
"""

from __future__ import annotations

import doctest
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from sybil.parsers.myst import CodeBlockParser

from running import run

if TYPE_CHECKING:
    from sybil import Example

__all__ = ["ConsoleParser", "FileParser"]

_OURS = ("jeugdbeleid", "python")
_SHELL = ("cat", "ls", "echo")
_ELSEWHERE = ("make", "pip")
_COMPARE = doctest.OutputChecker().check_output


class FileParser(CodeBlockParser):
    """
    A block with a file in it: its caption is the name.
    """

    def __init__(self, language: str) -> None:
        super().__init__(language)

    def evaluate(self, example: Example) -> None:
        caption = example.region.lexemes.get("options", {}).get("caption")
        if caption:
            Path(caption).parent.mkdir(exist_ok=True)
            Path(caption).write_text(example.parsed, encoding="utf-8")


class ConsoleParser(CodeBlockParser):
    """
    A block of what is typed after "$ ", and what is printed under it.
    """

    language = "console"

    def evaluate(self, example: Example) -> str | None:
        typed = [(line, "".join(f"{one}\n" for one in printed)) for line, *printed in _commands(example.parsed)]
        names = {line.split()[0] for line, _ in typed}
        if not names.isdisjoint(_ELSEWHERE):
            return None
        if not names.issubset((*_OURS, *_SHELL)):
            return f"a command that is not known here: {names}"
        wrong = [_differs(line, expected, example.namespace) for line, expected in typed]
        return "\n".join(filter(None, wrong)) or None


def _commands(text: str) -> list[list[str]]:
    """Of each command its line and the lines that it prints; a backslash carries it on."""
    found: list[list[str]] = []
    for line in text.replace("\\\n", "").rstrip("\n").split("\n"):
        if line.startswith("$ "):
            found.append([line[2:]])
        else:
            found[-1].append(line)
    return found


def _differs(line: str, expected: str, namespace: dict[str, object]) -> str:
    """What was expected and what was printed, where they differ; of blank lines at the end nothing is said."""
    printed = _printed(line, namespace)
    if _COMPARE(expected.rstrip("\n") + "\n", printed.rstrip("\n") + "\n", doctest.ELLIPSIS):
        return ""
    return f"$ {line}\n-- expected:\n{expected}-- printed:\n{printed}"


def _printed(line: str, namespace: dict[str, object]) -> str:
    words = shlex.split(line)
    if words[0] == "echo":
        assert words[1:] == ["$?"], line
        return f"{namespace['code']}\n"
    if words[0] == "cat":
        return Path(words[1]).read_text(encoding="utf-8")
    if words[0] == "ls":
        return "".join(f"{path.name}\n" for path in sorted(Path(words[1]).iterdir()))
    into = words[-1] if words[-2:-1] == [">"] else None
    given = words[: -2 if into else None]
    namespace["code"], out, err = run(*given[given.index("jeugdbeleid") + 1 :], terminal=into is None)
    if into is None:
        return out + err
    Path(into).write_text(out, encoding="utf-8")
    return err
