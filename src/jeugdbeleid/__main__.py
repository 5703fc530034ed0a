"""
De opdrachtregel: `python -m jeugdbeleid`. It parses and prints; each command is one public call.

Exit codes: 0 done; 2 a wrong argument, an id that is not there, or a file that cannot be read.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from datetime import date
from typing import TYPE_CHECKING

import jeugdbeleid as jb
from jeugdbeleid import wording
from jeugdbeleid.errors import JeugdbeleidError
from jeugdbeleid.table import table

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

_HEADINGS = {
    "nl": ("doel", "vraagt", "oordeel", "reden", "cijfer", "bron"),
    "en": ("aim", "asks", "verdict", "reason", "figure", "source"),
}

#: The plan of the first page, and a day on which its terms have ended.
_PLAN = "actieplan-pleegzorg"
_ON = date(2019, 6, 7)


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run a command and return its exit code.
    """
    options = _parser().parse_args(arguments)
    try:
        print(options.run(options), flush=True)
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except JeugdbeleidError as error:
        print(f"jeugdbeleid: {error}", file=sys.stderr)
        return 2
    return 0


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jeugdbeleid", description="Hold the aims of Dutch youth policy against the evidence."
    )
    parser.add_argument("plan", nargs="?", default=_PLAN, help=f"id of a plan (default: {_PLAN})")
    parser.add_argument(
        "--on", type=_day, default=_ON, metavar="DAY", help=f"the day of asking, as 2019-06-07 (default: {_ON})"
    )
    parser.add_argument("--lang", choices=wording.LANGS, default="nl", help="language of the table (default: nl)")
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.set_defaults(run=_targets)
    return parser


def _targets(options: argparse.Namespace) -> str:
    """
    The aims of a plan with verdict, reason, figures and source lines.
    """
    dossier = jb.load()
    plan = dossier.plans[options.plan]
    checks = [jb.check(target, dossier, on=options.on) for target in dossier.targets.select(plan=plan.id)]
    if options.json:
        return json.dumps([check.to_dict() for check in checks], ensure_ascii=False, indent=2)
    rows = [_row(check, options.lang) for check in checks]
    head = f"{plan.title.label(options.lang)} — {wording.day(options.on, options.lang)}"
    return f"{head}\n\n{table(_HEADINGS[options.lang], rows, shutil.get_terminal_size((120, 40)).columns)}"


def _row(check: jb.TargetCheck, lang: str) -> tuple[str, ...]:
    from jeugdbeleid.analysis.explain import goal_in_words  # noqa: PLC0415 - sentences cost only where they are shown

    figures = [wording.figure(one.figure, lang) for one in (check.observed, check.baseline) if one is not None]
    return (
        check.target.title.label(lang),
        goal_in_words(check.target.goal, lang),
        check.verdict.label(lang),
        check.reason.label(lang),
        " / ".join(figures) or "—",
        "; ".join(map(str, check.evidence)),
    )


if __name__ == "__main__":
    sys.exit(main())
