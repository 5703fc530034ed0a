"""
Overzicht: all aims by their verdict and all promises by their outcome, a mark for each, with the word and the number
beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from jeugdbeleid import wording
from jeugdbeleid._check import check_day
from jeugdbeleid.analysis.check import check
from jeugdbeleid.analysis.promises import Doubt, Outcome, kept
from jeugdbeleid.analysis.verdict import Reason, Verdict
from jeugdbeleid.errors import InvalidValue
from jeugdbeleid.plots import style
from jeugdbeleid.plots.picture import Picture, edition_of, plan_of, source_line
from jeugdbeleid.plots.sheet import fitted, heading, label, room_of, sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from matplotlib.axes import Axes

    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.plan import Plan
    from jeugdbeleid.record import Titled
    from jeugdbeleid.vocabulary import Term

__all__ = ["Groups", "Judged", "groups_of", "overview"]

_TEXT = {
    "nl": {
        "title": "Wat er werd van doelen en toezeggingen",
        "of": "Wat er werd van doelen en toezeggingen: {plan}",
        "unit": "elk teken is één doel of toezegging",
        "targets": "Doelen",
        "commitments": "Toezeggingen, vragen en moties",
        "because": "{word}: {reason}",
        "seen": "{title}, gevraagd op {on}.",
        "group": "{kind}, {all}: {found}.",
        "one": "{count} {words}",
    },
    "en": {
        "title": "What became of aims and promises",
        "of": "What became of aims and promises: {plan}",
        "unit": "each mark is one aim or promise",
        "targets": "Aims",
        "commitments": "Promises, questions and motions",
        "because": "{word}: {reason}",
        "seen": "{title}, as asked on {on}.",
        "group": "{kind}, {all}: {found}.",
        "one": "{count} {words}",
    },
}

#: By kind of record, by outcome and reason.
Groups = dict[str, dict[tuple[Any, Any], list["Judged"]]]

_COLUMNS = ("kind", "id", "title", "outcome", "reason", "plan", "source")

#: Heights in points: of a line of text, a line of marks, the room between rows, a heading; and the width of a mark.
_LINE, _ROW, _GAP, _HEAD, _MARK = 10.5, 9.0, 7.0, 22.0, 8.0


@final
@attrs.frozen
class Judged:
    """
    A record with its verdict or outcome, and the reason where that is not the whole of it.
    """

    record: Titled
    outcome: Verdict | Outcome
    reason: Reason | Doubt | None

    def words(self, lang: str) -> str:
        """
        The outcome and its reason.
        """
        word = self.outcome.label(lang)
        if self.reason is None:
            return word
        return _TEXT[lang]["because"].format(word=word, reason=self.reason.label(lang))


def groups_of(dossier: Dossier, plan: Plan | None, on: date) -> Groups:
    """
    The aims and the commitments of one plan or of all, by what became of them on a day, in the order of the terms.
    """
    aims = [one for one in dossier.targets if plan is None or one.plan == plan.id]
    promises = [one for one in dossier.commitments if plan is None or one.plan == plan.id]
    checks = [check(one, dossier, on=on) for one in aims]
    outcomes = [kept(one, dossier, on) for one in promises]
    judged = {
        "targets": [
            Judged(one.target, one.verdict, one.reason if one.verdict is Verdict.UNDETERMINED else None)
            for one in checks
        ],
        "commitments": [Judged(one.commitment, one.outcome, one.doubt) for one in outcomes],
    }
    return {kind: _grouped(found) for kind, found in judged.items() if found}


def _grouped(judged: Sequence[Judged]) -> dict[tuple[Any, Any], list[Judged]]:
    order = [(outcome, reason) for outcome in (*Verdict, *Outcome) for reason in (None, *Reason, *Doubt)]
    groups: dict[tuple[Any, Any], list[Judged]] = {}
    for key in order:
        found = [one for one in judged if (one.outcome, one.reason) == key]
        if found:
            groups[key] = found
    return groups


def overview(
    dossier: Dossier, *, on: date, plan: str | Plan | None = None, ax: Axes | None = None, lang: str = "nl"
) -> Axes:
    """
    What became of all aims, by their verdict as asked on a day, and of all commitments, by their outcome; of one plan
    or of all: a mark for each, its shape by the verdict, under the word, the reason where it is undetermined, and the
    number. Those of a dossier that this one stands within are left out. What was known on a day is the dossier's
    :meth:`~jeugdbeleid.dossier.Dossier.as_of`.

    Raises :class:`UnknownId` for a plan that is not there, and :class:`InvalidValue` where there is neither an aim nor
    a commitment or the Axes is not empty.

    >>> import jeugdbeleid as jb
    >>> from datetime import date
    >>> overview(jb.load(), on=date(2019, 6, 7), lang="en").get_title(loc="left")
    'What became of aims and promises'
    """
    check_day("overview.on", on)
    wording.check_lang(lang)
    text, named = _TEXT[lang], None if plan is None else plan_of(dossier, plan)
    title = text["title"] if named is None else text["of"].format(plan=named.title.label(lang))
    kinds = groups_of(dossier, named, on)
    if not kinds:
        raise InvalidValue(title, (), "an aim or a commitment")
    every = [(kind, one) for kind, groups in kinds.items() for found in groups.values() for one in found]
    shown = Picture(
        title=title,
        unit=text["unit"],
        source=source_line(dossier, [source for _, one in every for source in one.record.sources], lang, on),
        alternative=" ".join(_sentences(title, kinds, on, lang)),
        lang=lang,
        edition=edition_of(dossier),
        columns=_COLUMNS,
        rows=tuple(_cells(kind, one, lang) for kind, one in every),
    )
    return _drawn(shown, kinds, ax)


def _sentences(title: str, kinds: Groups, on: date, lang: str) -> Iterator[str]:
    text = _TEXT[lang]
    yield text["seen"].format(title=title, on=wording.day(on, lang))
    for kind, groups in kinds.items():
        counts = [text["one"].format(count=len(found), words=found[0].words(lang)) for found in groups.values()]
        yield text["group"].format(kind=text[kind], all=sum(map(len, groups.values())), found="; ".join(counts))


def _cells(kind: str, one: Judged, lang: str) -> tuple[str, ...]:
    record = one.record
    return (
        kind,
        record.id,
        record.title.label(lang),
        one.outcome.value,
        "" if one.reason is None else one.reason.value,
        getattr(record, "plan", None) or "",
        "; ".join(map(str, record.sources)),
    )


#: The colour of a mark: good, bad, neither yet; what is undetermined is empty.
_FACES: dict[Term, str] = {
    Verdict.MET: style.BLUE,
    Verdict.NOT_MET: style.ORANGE,
    Verdict.NOT_YET_DUE: style.SKY,
    Verdict.UNDETERMINED: style.PAPER,
    Outcome.KEPT: style.BLUE,
    Outcome.KEPT_LATE: style.BLUE,
    Outcome.DECLARED_DONE: style.SKY,
    Outcome.NOT_YET_DUE: style.SKY,
    Outcome.NOT_KEPT: style.ORANGE,
    Outcome.UNDETERMINED: style.PAPER,
}


def _drawn(shown: Picture, kinds: Groups, ax: Axes | None) -> Axes:
    lang, room = shown.lang, room_of(ax)
    across = int(room // _MARK)
    blocks = [
        (fitted(found[0].words(lang), room - 40), found) for groups in kinds.values() for found in groups.values()
    ]
    heights = [len(lines) * _LINE - (-len(found) // across) * _ROW + _GAP for lines, found in blocks]
    body = sum(heights) + len(kinds) * _HEAD
    ax = sheet(ax, shown, body=body)
    ax.set_xlim(0, room_of(ax))
    ax.set_ylim(body, 0)
    ax.set_xticks([])
    ax.set_yticks([])
    at, rows = 0.0, iter(zip(blocks, heights, strict=True))
    for kind, groups in kinds.items():
        count = sum(map(len, groups.values()))
        heading(ax, at + _HEAD, _TEXT[lang][kind], str(count))
        at += _HEAD
        for (lines, found), height in (next(rows) for _ in groups):
            label(ax, at + 1, lines, right=str(len(found)))
            _marks(ax, found[0].outcome, len(found), at + len(lines) * _LINE + 1, across)
            at += height
    return ax


def _marks(ax: Axes, outcome: Term, count: int, top: float, across: int) -> None:
    """
    So many marks, in lines.
    """
    places = [divmod(number, across) for number in range(count)]
    ax.plot(
        [(column + 0.5) * _MARK for _, column in places],
        [top + (row + 0.5) * _ROW for row, _ in places],
        linestyle="none",
        marker=style.MARKS[outcome],
        markersize=5,
        markerfacecolor=_FACES[outcome],
        markeredgecolor=style.INK,
        markeredgewidth=0.8,
    )
