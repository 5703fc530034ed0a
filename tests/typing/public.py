"""
What a type checker knows of the public face: checked by mypy and pyright, never run.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import assert_type

import jeugdbeleid as jb

dossier = jb.load()
assert_type(dossier, jb.Dossier)
assert_type(dossier.plans, jb.Register[jb.Plan])
assert_type(dossier.plans["actieplan-pleegzorg"], jb.Plan)
assert_type(dossier.targets.select(plan="actieplan-pleegzorg"), jb.Register[jb.Target])
assert_type([target.id for target in dossier.targets], list[str])
assert_type(dossier.as_of(date(2019, 4, 4)), jb.Dossier)

check = jb.check(dossier.targets["pleegouders-inschrijvingen-2018"], dossier, on=date(2019, 6, 7))
assert_type(check, jb.TargetCheck)
assert_type(check.verdict, jb.Verdict)
assert_type(check.reason, jb.Reason)
assert_type(check.reasons, tuple[jb.Reason, ...])
assert_type(check.needs, tuple[jb.Need, ...])
assert_type(check.options, jb.Options)
assert_type(check.required, int | Fraction | None)
assert_type(check.could_turn, bool | None)
assert_type(check.observed, jb.Observation | None)
assert_type(check.margin, int | Fraction | None)
assert_type(check.explain(lang="en"), str)

assert_type(jb.cite(check, style="bibtex"), str)
assert_type(jb.cite(dossier.plans["actieplan-pleegzorg"], dossier, lang="en"), str)
assert_type(jb.changes(dossier, since=date(2019, 4, 4), on=date(2019, 6, 7)), tuple[jb.Changed, ...])
assert_type(jb.evaluability(dossier, on=date(2019, 6, 7)), tuple[jb.Evaluability, ...])

assert_type(jb.Period.year(2018), jb.Period)
assert_type(jb.Period.year(2018).start, date | None)
assert_type(jb.Period.year(2018).before(jb.Period.year(2019)), bool | None)

assert_type(jb.parse_planning("1e-2e kwartaal 2020"), jb.Planning)
assert_type(jb.parse_planning("1e-2e kwartaal 2020").span, jb.Period)
assert_type(jb.parse_figure("13,7 mln"), jb.Figure)
assert_type(jb.parse_citation("Kamerstuk 31 839, nr. 580"), jb.Citation)

# What is not allowed is refused; an ignore that is not needed is an error itself (mypy's and pyright's settings).
jb.check(dossier.targets["pleegouders-inschrijvingen-2018"], dossier)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
jb.Cell.own("telling team Jeugd")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
jb.cite("actieplan-pleegzorg", dossier)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
jb.Period.year("2018")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
