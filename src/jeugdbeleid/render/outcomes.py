"""
Uitkomsten: a check, what became of a commitment, and a timeline as tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid import wording
from jeugdbeleid.analysis.explain import goal_in_words
from jeugdbeleid.analysis.promises import Outcome
from jeugdbeleid.analysis.verdict import Verdict
from jeugdbeleid.render.markup import Html, element, joined, listed, table
from jeugdbeleid.render.records import MOST, kind_in_words, more
from jeugdbeleid.render.values import shown, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jeugdbeleid.analysis.promises import Kept
    from jeugdbeleid.analysis.timeline import Entry, Timeline
    from jeugdbeleid.analysis.verdict import Need, TargetCheck
    from jeugdbeleid.indicator import Observation
    from jeugdbeleid.vocabulary import Term

__all__ = ["kept", "target_check", "timeline"]

#: A mark beside the word of a verdict or outcome, for the eye; a screen reader passes over it.
_MARKS: Mapping[Term, str] = {
    Verdict.MET: "✓",
    Verdict.NOT_MET: "✗",
    Verdict.NOT_YET_DUE: "…",
    Verdict.UNDETERMINED: "?",
    Outcome.KEPT: "✓",
    Outcome.KEPT_LATE: "✓",
    Outcome.DECLARED_DONE: "(✓)",
    Outcome.NOT_YET_DUE: "…",
    Outcome.NOT_KEPT: "✗",
    Outcome.UNDETERMINED: "?",
}


def _marked(outcome: Verdict | Outcome, lang: str) -> Html:
    mark = element("span", _MARKS[outcome], **{"aria-hidden": "true"})
    return joined([mark, " ", element("strong", outcome.label(lang))])


def target_check(check: TargetCheck, lang: str) -> Html:
    """
    A check: what was asked, the verdict with its mark, word and reasons, the figures, what would decide, the sources.
    """
    return table(check.target.title.label(lang), list(_rows(check, lang)), lang=lang)


def _rows(check: TargetCheck, lang: str) -> Iterator[list[str]]:
    yield [word("asks", lang), goal_in_words(check.target.goal, lang)]
    yield [word("asked", lang), wording.day(check.on, lang)]
    yield [word("verdict", lang), _marked(check.verdict, lang)]
    yield [word("reasons", lang), listed([reason.label(lang) for reason in check.reasons])]
    for name, found in (
        ("observed", (check.observed,)),
        ("baseline", (check.baseline,)),
        ("conflicting", check.conflicting),
        ("near", check.near),
    ):
        figures = [_figure(one, lang) for one in found if one is not None]
        if figures:
            yield [word(name, lang), listed(figures)]
    if check.indicator is not None:
        for name, number in (("required", check.required), ("margin", check.margin)):
            if number is not None:
                yield [word(name, lang), wording.with_unit(number, check.indicator.unit, lang)]
    if check.standing is not None and check.standing is not check.verdict:
        yield [word("standing", lang), check.standing.label(lang)]
    if check.needs:
        yield [word("needs", lang), listed([_need(need, lang) for need in check.needs])]
    yield [word("evidence", lang), listed([shown(source, lang) for source in check.evidence])]


def _figure(one: Observation, lang: str) -> str:
    return f"{wording.figure(one.figure, lang)} ({one.indicator}, {wording.period(one.period, lang)})"


def _need(need: Need, lang: str) -> str:
    wanted = f"{need.indicator}, {wording.period(need.period, lang)}"
    return word("definitive", lang).format(wanted) if need.definitive else wanted


def kept(value: Kept, lang: str) -> Html:
    """
    What became of a commitment: the outcome with its mark and word, the doubt, how late, what answers it.
    """
    rows = [[word("outcome", lang), _marked(value.outcome, lang)]]
    rows += [
        [word(name, lang), shown(held, lang)]
        for name, held in (("doubt", value.doubt), ("days", value.days), ("delivered", value.delivered))
        if held not in {None, ()}
    ]
    if value.last is not None:
        rows.append([word("last", lang), shown(value.last.report or value.last.planning, lang)])
    rows.append([word("evidence", lang), listed([shown(source, lang) for source in value.commitment.sources])])
    return table(value.commitment.title.label(lang), rows, lang=lang)


def timeline(value: Timeline, lang: str) -> Html:
    """
    A timeline: a row for each entry, up to so many, with when, what, its state, and the document that says it.
    """
    rows = [_entry(one, lang) for one in value.entries[:MOST]]
    headings = [word(name, lang) for name in ("what", "when", "state", "known", "source")]
    caption = f"{word('timeline', lang)} ({len(value)})"
    return table(caption, rows, lang=lang, headings=headings, below=more(len(value), lang))


def _entry(entry: Entry, lang: str) -> list[str]:
    record = entry.record
    title = record.title.label(lang)  # type: ignore[attr-defined]  # what has a time has a title
    source = record.sources[0] if entry.report is None else entry.report.source
    what = f"{title} ({kind_in_words(type(record), lang)})"
    return [what, *(shown(one, lang) for one in (entry.planning, entry.state, entry.known, source))]
