"""
A command run within the test, as in a pipe or as at a terminal.
"""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from typing import Any, NamedTuple

from jeugdbeleid.__main__ import main

__all__ = ["Ran", "Terminal", "run"]


class Terminal(io.StringIO):
    """
    What is written to it is seen by someone.
    """

    def isatty(self) -> bool:
        return True


class Ran(NamedTuple):
    """
    The exit code, and what stands on the two outputs.
    """

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def rows(self) -> list[list[str]]:
        """The cells of the lines below the headings, as a pipe gets them."""
        return [line.split("\t") for line in self.out.splitlines()[1:]]


def run(*arguments: str, terminal: bool = False) -> Ran:
    """What a command answers, to a pipe unless a terminal is asked for; that has as many columns as COLUMNS says."""
    out, err = Terminal() if terminal else io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(arguments)
    return Ran(code, out.getvalue(), err.getvalue())
