"""
Opdrachten: the command line, `jeugdbeleid` or `python -m jeugdbeleid`.

:mod:`~jeugdbeleid.commands.offer` is the table of all commands: the name of each, what it takes, examples, and the
function that answers it. :mod:`~jeugdbeleid.commands.usage` makes parsers and help of that table,
:mod:`~jeugdbeleid.commands.run` carries a command out and prints its :class:`~jeugdbeleid.commands.answer.Answer`.
The functions stand in a module for each group of commands; each asks one public function of the package. What a
command needs is imported when it runs, so that `--help` waits for nothing.
"""

from __future__ import annotations

__all__: list[str] = []
