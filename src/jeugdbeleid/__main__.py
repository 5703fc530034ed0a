"""
De opdrachtregel: `python -m jeugdbeleid`. It parses and prints; each command is one public call.

Exit codes: 0 done; 2 a wrong argument, an id that is not there, or a file that cannot be read.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import jeugdbeleid as jb
from jeugdbeleid import wording
from jeugdbeleid.analysis.provenance import Outcome, verified
from jeugdbeleid.draft import HEADINGS, draft, plain_mentions, rows
from jeugdbeleid.dutch.scan import scan
from jeugdbeleid.errors import Finding, JeugdbeleidError, LoadingError
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
    given = sys.argv[1:] if arguments is None else list(arguments)
    made = _COMMANDS[given.pop(0)]() if given and given[0] in _COMMANDS else _parser()
    options = made.parse_args(given)
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
        prog="jeugdbeleid",
        description="Hold the aims of Dutch youth policy against the evidence.",
        epilog="Commands: scan LETTER, validate PLAN, verify FOLDER; each tells its arguments with --help.",
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


def _scan_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="jeugdbeleid scan", description="Find plannings, figures and citations.")
    parser.add_argument("letter", type=Path, help="a text file")
    parser.add_argument(
        "--date", type=_day, metavar="DAY", help="the letter's date, from which relative words are told"
    )
    parser.add_argument("--draft", metavar="ID", help="the draft of a bundle file, for a document with this id")
    parser.add_argument("--lang", choices=wording.LANGS, default="nl", help="language of the table (default: nl)")
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.set_defaults(run=_scan)
    return parser


def _scan(options: argparse.Namespace) -> str:
    """
    What a letter says of times, figures and papers: as a table, as JSON, or as the draft of a bundle file.
    """
    text = _text(options.letter)
    if options.draft is not None:
        return draft(text, options.draft, options.date).rstrip("\n")
    found = scan(text, options.date)
    if options.json:
        return json.dumps(plain_mentions(found), ensure_ascii=False, indent=2)
    return table(HEADINGS[options.lang], rows(found, options.lang), shutil.get_terminal_size((120, 40)).columns)


def _text(path: Path) -> str:
    """
    The text of a file; a :class:`LoadingError` where it cannot be read as UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LoadingError((Finding(str(path), "", f"cannot be read: {error}"),)) from error


def _validate_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jeugdbeleid validate", description="Check a plan of your own, all of it at once."
    )
    parser.add_argument("plan", help="a file, or a folder of files")
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.set_defaults(run=_validate)
    return parser


def _validate(options: argparse.Namespace) -> str:
    """
    Nothing wrong, or every finding and exit code 2; the bundle's indicators and organisations may be referred to.
    """
    findings = jb.validate(options.plan, within=jb.load())
    if not findings:
        return "[]" if options.json else f"{options.plan}: in order"
    if options.json:
        print(json.dumps([{"file": f.file, "path": f.path, "line": f.line, "message": f.message} for f in findings]))
    raise LoadingError(findings)


def _verify_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="jeugdbeleid verify", description="Read the bundle again from its documents.")
    parser.add_argument(
        "folder", type=Path, help="a folder with the documents' texts, under any name that ends in .txt"
    )
    parser.add_argument("--lang", choices=wording.LANGS, default="nl", help="language of the table (default: nl)")
    parser.set_defaults(run=_verify)
    return parser


def _verify(options: argparse.Namespace) -> str:
    """
    Document by document what was found again; exit code 2 where a value is not found or reads otherwise.
    """
    dossier = jb.load()
    held = {document.sha256: document.id for document in dossier.documents if document.sha256 is not None}
    texts = {
        held[digest]: path.read_text(encoding="utf-8")
        for path in sorted(options.folder.glob("*.txt"))
        if (digest := hashlib.sha256(path.read_bytes()).hexdigest()) in held
    }
    counts = Counter((finding.place.document, finding.outcome) for finding in verified(dossier, texts))
    wrong = jb.verify(dossier, texts)
    if wrong:
        raise LoadingError(tuple(Finding(one.place.document, one.fact.record, str(one)) for one in wrong))
    lines = [
        [name, *(str(counts[name, outcome]) for outcome in Outcome)] if name in texts else [name, *"-" * len(Outcome)]
        for name in held.values()
    ]
    return table(["document", *(outcome.label(options.lang) for outcome in Outcome)], lines)


_COMMANDS = {"scan": _scan_parser, "validate": _validate_parser, "verify": _verify_parser}

if __name__ == "__main__":
    sys.exit(main())
