"""
Opdracht: what a command is called, what it takes, examples of it, and the function that answers it.

Plain tuples, not attrs classes: help is shown before anything is imported that is not Python's own.
"""

from __future__ import annotations

import argparse
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from jeugdbeleid.commands.answer import Answer

__all__ = ["Argument", "Command", "Group", "argument", "day", "path", "percents"]


class Argument(NamedTuple):
    """
    An argument or option: its names, and what argparse makes of it.
    """

    names: tuple[str, ...]
    settings: dict[str, Any]


def argument(*names: str, **settings: Any) -> Argument:  # noqa: ANN401 - what argparse takes
    """
    An argument or option as argparse takes it.

    >>> argument("--on", metavar="DAY").names
    ('--on',)
    """
    return Argument(names, settings)


class Command(NamedTuple):
    """
    A command. `place` names the module and the function of it that answers; `days` are the options without which
    there is no answer, because there is no clock; each example is a whole line.
    """

    name: str
    summary: str
    place: str
    arguments: tuple[Argument, ...]
    examples: tuple[str, ...]
    about: str = ""
    days: tuple[str, ...] = ()

    def run(self, options: argparse.Namespace) -> Answer:
        """
        The answer of the command to what was asked.
        """
        module, _, name = self.place.partition(":")
        answer: Callable[[argparse.Namespace], Answer] = getattr(
            import_module(f"jeugdbeleid.commands.{module}"), name or self.name
        )
        return answer(options)


class Group(NamedTuple):
    """
    Commands that belong together, as the overview shows them.
    """

    title: str
    commands: tuple[Command, ...]


def day(text: str) -> date:
    """
    A day as it is typed. Raises argparse's own error for what is none.

    >>> day("2019-06-07")
    datetime.date(2019, 6, 7)
    >>> day("7 juni 2019")
    Traceback (most recent call last):
    ...
    argparse.ArgumentTypeError: expected a day such as 2019-06-07, got '7 juni 2019'
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a day such as 2019-06-07, got {text!r}") from None


def path(text: str) -> str:
    """
    The name of a file or folder as it is typed. Raises argparse's own error for an empty one, which elsewhere is the folder one is in.

    >>> path("mijn-plan.toml")
    'mijn-plan.toml'
    """
    if not text:
        raise argparse.ArgumentTypeError("expected a file or a folder, got ''")
    return text


def percents(text: str) -> Fraction:
    """
    A number of percents as it is typed. Raises argparse's own error for what is none.

    >>> percents("2.5")
    Fraction(5, 2)
    """
    from fractions import Fraction  # noqa: PLC0415 - help waits for nothing

    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        raise argparse.ArgumentTypeError(f"expected a number of percents such as 2.5, got {text!r}") from None
