"""
Gebruik: how the command line is read, and what it says of itself.
"""

from __future__ import annotations

import argparse
import re
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from jeugdbeleid.commands.offer import COMMANDS, DEMO, DEMO_DAYS, GROUPS, OUTPUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jeugdbeleid.commands.command import Command

__all__ = ["overview", "understood"]

_NAME = "jeugdbeleid"
#: From Python 3.14 on help would be in colour.
_PLAIN: dict[str, Any] = {"color": False} if sys.version_info >= (3, 14) else {}

_ENDS = """\
Exit codes: 0 done; 1 the answer is no (verify, diff and find say when); 2 wrong use or wrong input.
There is no clock: a day is always given, such as --on 2019-06-07, so that an answer can be given again."""


class _Parser(argparse.ArgumentParser):
    """
    A parser that says in one line what is wrong.
    """

    def error(self, message: str) -> NoReturn:
        """
        The message on the error output, and exit code 2; an option that is not there with the nearest one.
        """
        unknown = re.match(r"unrecognized arguments: (\S+)", message)
        if unknown:
            known = [name for action in self._actions for name in action.option_strings]
            message = f"does not take {unknown[1]!r}{_hint(unknown[1], known)}"
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def understood(given: Sequence[str]) -> tuple[Command, argparse.Namespace]:
    """
    The command that is meant, and what it is given. Without a command it is the demo, with the options that there
    are; a day of asking stands instead of its days. Ends the program with 0 where help or the version is asked, and
    with 2 for what cannot be understood; with `refuse` among the options a command does the latter itself.
    """
    first, *rest = given or ("",)
    if first == "help":
        first, rest = (rest[0], ["--help"]) if rest else ("--help", [])
    if first in {"-h", "--help"}:
        _said(overview())
    if first == "--version":
        _said(_version())
    if not first or first.startswith("-"):
        asked = any(word == "--on" or word.startswith("--on=") for word in given)
        first, rest = DEMO[0], [*DEMO[1:], *(() if asked else DEMO_DAYS), *given]
    command = COMMANDS.get(first)
    if command is None:
        sys.stderr.write(f"{_NAME}: no command {first!r}{_hint(first, COMMANDS)} (see {_NAME} --help)\n")
        sys.exit(2)
    return command, _options(command, rest)


def overview() -> str:
    """
    All commands in a line each, by group.
    """
    size = max(map(len, COMMANDS))
    lines = [
        f"usage: {_NAME} COMMAND ...",
        "",
        "Dutch youth-policy plans, and what became of them. Without a command: the aims of the",
        "Actieplan Pleegzorg, each with a verdict, as it was known on 7 June 2019.",
    ]
    for group in GROUPS:
        lines += ["", f"{group.title}:", *(f"  {one.name.ljust(size)}  {one.summary}" for one in group.commands)]
    return "\n".join([*lines, "", f"Each command tells more, with examples: {_NAME} COMMAND --help", _ENDS])


def _said(text: str) -> NoReturn:
    sys.stdout.write(f"{text}\n")
    sys.exit(0)


def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415 - reads the folder of packages, only for who asks

    return f"{_NAME} {version(_NAME)}"


def _hint(word: str, known: object) -> str:
    from jeugdbeleid.errors import nearest  # noqa: PLC0415 - only where something is wrong

    found = nearest(word, known, n=1)  # type: ignore[arg-type]  # names, in whatever holds them
    return f"; did you mean {found[0]!r}?" if found else ""


def _options(command: Command, given: Sequence[str]) -> argparse.Namespace:
    parser = _parser(command)
    options = parser.parse_args(given)
    for name in command.days:
        if getattr(options, name) is None:
            parser.error(f"needs a day, for there is no clock: --{name} DAY, as in: {command.examples[0]}")
    options.refuse = parser.error
    return options


def _parser(command: Command) -> argparse.ArgumentParser:
    examples = "\n".join(f"  {example}" for example in command.examples)
    about = f"\n\n{command.about}" if command.about else ""
    parser = _Parser(
        prog=f"{_NAME} {command.name}",
        description=f"{command.summary[0].upper()}{command.summary[1:]}.{about}",
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        **_PLAIN,
    )
    for names, settings in (*command.arguments, *OUTPUT):
        parser.add_argument(*names, **settings)
    return parser
