"""
Uitvoeren: a command from its words to its exit code.

Exit codes: 0 done; 1 the answer is no, where a script asks for one; 2 wrong use or wrong input, with one line for each
thing that is wrong; 130 broken off from the keyboard.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import TYPE_CHECKING

from jeugdbeleid.commands.progress import Progress
from jeugdbeleid.commands.usage import understood

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from jeugdbeleid.commands.command import Command

__all__ = ["main"]

_NAME = "jeugdbeleid"
_WRONG, _BROKEN_OFF = 2, 130
#: Narrower than this nothing can be read, and what is no terminal has no width.
_NARROWEST, _USUAL = 40, 100


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run a command and return its exit code.

    >>> main(["find", "geen-woord-van-de-bundel", "--json"])
    []
    1
    """
    _in_utf_8()
    code = 0
    try:
        text, code = _answered(sys.argv[1:] if arguments is None else list(arguments))
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough
        _write_no_more()
    except OSError as error:  # the disk is full
        _write_no_more()
        code = _told(_NAME, [f"cannot write the answer: {error.strerror}"])
    except KeyboardInterrupt:
        code = _BROKEN_OFF
    return code


def _write_no_more() -> None:
    """
    Let what is still to be written go nowhere, when the interpreter ends too.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _answered(arguments: Sequence[str]) -> tuple[str, int]:
    """
    What is to be printed, and the exit code.
    """
    try:
        return _carried_out(*understood(arguments))
    except SystemExit as end:  # help has been printed, or wrong use told
        return "", int(end.code or 0)


def _carried_out(command: Command, options: argparse.Namespace) -> tuple[str, int]:
    """
    The answer as it is to be printed and its exit code; what is wrong is told on the error output.
    """
    from jeugdbeleid.commands.answer import written  # noqa: PLC0415 - help waits for nothing
    from jeugdbeleid.errors import JeugdbeleidError, LoadingError  # noqa: PLC0415 - as above

    name = f"{_NAME} {command.name}"
    try:
        with Progress(sys.stderr, name) as options.progress:
            answer = command.run(options)
            form = options.form or ("table" if sys.stdout.isatty() else "tabs")
            return f"{written(answer, form, options.lang, _width())}\n", answer.code
    except LoadingError as error:
        wrong = [str(finding) for finding in error.findings]
    except JeugdbeleidError as error:
        wrong = [str(error)]
    except OSError as error:
        wrong = [str(error) if error.filename is None else f"{error.filename}: {error.strerror}"]
    return "", _told(name, wrong)


def _told(name: str, wrong: Sequence[str]) -> int:
    """
    Tell what is wrong on the error output, a line for each; the exit code.
    """
    sys.stderr.writelines(f"{name}: {line}\n" for line in wrong)
    return _WRONG


def _width() -> int:
    return max(shutil.get_terminal_size((_USUAL, 0)).columns, _NARROWEST)


def _in_utf_8() -> None:
    """
    Write UTF-8, whatever the machine is set to; what is no text at all, such as a file's name, is written as its code. Where an output is closed, what is
    written to it goes nowhere.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.StringIO())
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
