"""
Uitleg: a check in sentences, short and plain, in Dutch or English, and as plain values.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from jeugdbeleid import wording
from jeugdbeleid.analysis.needs import beyond, remedy
from jeugdbeleid.analysis.pair import is_relative
from jeugdbeleid.target import AtLeast, AtMost, Change, LessThan, MoreThan, Towards, Trend
from jeugdbeleid.vocabulary import Level, TrendDirection, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.analysis.verdict import Need, Options, TargetCheck
    from jeugdbeleid.figure import Exact
    from jeugdbeleid.indicator import Observation
    from jeugdbeleid.target import Goal

__all__ = ["as_dict", "explain", "goal_in_words", "options_in_words"]

_COMPARATORS = {
    AtLeast: {"nl": "ten minste", "en": "at least"},
    MoreThan: {"nl": "meer dan", "en": "more than"},
    AtMost: {"nl": "ten hoogste", "en": "at most"},
    LessThan: {"nl": "minder dan", "en": "less than"},
}

_TEXT = {
    "nl": {
        "aim": "Doel: {title} ({goal}).",
        "verdict": "Oordeel op {on}: {verdict}, want {reason}.",
        "more": "Ook geldt: {reasons}.",
        "standing": "Zoals het nu staat: {standing}.",
        "observed": "Cijfer: {figure} ({indicator}, {period}; {source}).",
        "baseline": "Nulmeting: {figure} ({period}; {source}).",
        "conflict": "Tegenspraak: {figure} ({period}; {source}).",
        "near": "Wel geteld, maar iets anders: {figure} ({indicator}, {period}; {source}).",
        "proxy": "In plaats van de indicator van het doel is op verzoek {indicator} gebruikt.",
        "level_method": "Methode: cijfer en drempel zijn exact vergeleken.",
        "relative_method": "Methode: het cijfer is exact vergeleken met {share} van de nulmeting.",
        "difference_method": "Methode: het verschil met de nulmeting is exact vergeleken met {amount}.",
        "trend_method": "Methode: het cijfer is exact vergeleken met de nulmeting.",
        "asked": "Op verzoek: {options}.",
        "annualise": "een maand, kwartaal of half jaar is omgerekend naar een jaar",
        "circa": "circa is gelezen als {width}% meer of minder",
        "definitive": "alleen definitieve cijfers tellen",
        "scope": "het doel is toegepast op {area}",
        "required": "Nodig: {required}; verschil: {margin}.",
        "turn": "Het aangekondigde cijfer, {figure} ({source}), zou het oordeel {turn}.",
        "turns": ("niet veranderen", "veranderen"),
        "needs": "Wat het zou beslissen: {needs}.",
        "need": "{indicator} ({period})",
        "latest": "de laatste periode",
        "final": "definitief cijfer van {need}",
        "sources": "Bronnen: {sources}.",
        "change": "{comparator} {amount} ten opzichte van {baseline}",
        "level": "{comparator} {amount}",
        "up": "een stijging",
        "down": "een daling",
        "against": " ten opzichte van {baseline}",
        "towards": "toe naar {amount}",
        "none": "zonder getal",
        "on_threshold": "0, precies op de drempel",
    },
    "en": {
        "aim": "Aim: {title} ({goal}).",
        "verdict": "Verdict on {on}: {verdict}, because {reason}.",
        "more": "Also: {reasons}.",
        "standing": "As it stands now: {standing}.",
        "observed": "Figure: {figure} ({indicator}, {period}; {source}).",
        "baseline": "Baseline: {figure} ({period}; {source}).",
        "conflict": "Contradiction: {figure} ({period}; {source}).",
        "near": "Counted, but something else: {figure} ({indicator}, {period}; {source}).",
        "proxy": "Instead of the aim's own indicator, {indicator} is used, as asked.",
        "level_method": "Method: figure and threshold are compared exactly.",
        "relative_method": "Method: the figure is compared exactly with {share} of the baseline.",
        "difference_method": "Method: the difference from the baseline is compared exactly with {amount}.",
        "trend_method": "Method: the figure is compared exactly with the baseline.",
        "asked": "As asked: {options}.",
        "annualise": "a month, quarter or half is set against a year",
        "circa": "circa is read as {width}% more or less",
        "definitive": "only definitive figures count",
        "scope": "the aim is applied to {area}",
        "required": "Required: {required}; margin: {margin}.",
        "turn": "The announced figure, {figure} ({source}), would {turn} the verdict.",
        "turns": ("not change", "change"),
        "needs": "What would decide it: {needs}.",
        "need": "{indicator} ({period})",
        "latest": "the latest period",
        "final": "the definitive figure of {need}",
        "sources": "Sources: {sources}.",
        "change": "{comparator} {amount} against {baseline}",
        "level": "{comparator} {amount}",
        "up": "a rise",
        "down": "a fall",
        "against": " against {baseline}",
        "towards": "towards {amount}",
        "none": "no number",
        "on_threshold": "0, exactly on the threshold",
    },
}


def goal_in_words(goal: Goal, lang: str = "nl") -> str:
    """
    A goal in a few words; :class:`FormatError` for a language that is not on offer.

    >>> from jeugdbeleid import AtLeast, Change, Figure, Period, Unit
    >>> goal_in_words(Change(AtLeast(Figure(value=10, unit=Unit.PERCENT, words="10%")), Period.year(2017)))
    'ten minste +10% ten opzichte van 2017'
    """
    wording.check_lang(lang)
    text = _TEXT[lang]
    if isinstance(goal, Change):
        asked = goal.comparator.figure
        sign = "+" if (asked.exact or 0) > 0 else ""
        return _fill(
            text["change"],
            comparator=_COMPARATORS[type(goal.comparator)][lang],
            amount=sign + wording.with_unit(asked.exact or 0, asked.unit, lang),
            baseline=wording.period(goal.baseline, lang),
        )
    if isinstance(goal, Trend):
        against = "" if goal.baseline is None else _fill(text["against"], baseline=wording.period(goal.baseline, lang))
        return str(text["up" if goal.direction is TrendDirection.UP else "down"]) + against
    if isinstance(goal, Towards):
        return _fill(text["towards"], amount=wording.with_unit(goal.figure.exact or 0, goal.figure.unit, lang))
    if isinstance(goal, AtLeast | MoreThan | AtMost | LessThan):
        amount = wording.with_unit(goal.figure.exact or 0, goal.figure.unit, lang)
        return _fill(text["level"], comparator=_COMPARATORS[type(goal)][lang], amount=amount)
    return str(text["none"])


def _fill(template: Any, **parts: object) -> str:  # noqa: ANN401 - a text of the table above
    return str(template).format(**parts)


def explain(check: TargetCheck, lang: str = "nl") -> str:
    """
    A check in sentences, one a line.
    """
    wording.check_lang(lang)
    text = _TEXT[lang]
    lines = [
        _fill(text["aim"], title=check.target.title.label(lang), goal=goal_in_words(check.target.goal, lang)),
        _fill(
            text["verdict"],
            on=wording.day(check.on, lang),
            verdict=check.verdict.label(lang),
            reason=check.reason.label(lang),
        ),
    ]
    if len(check.reasons) > 1:
        lines.append(_fill(text["more"], reasons="; ".join(reason.label(lang) for reason in check.reasons[1:])))
    lines += _figures(check, lang)
    lines += _method(check, lang)
    if check.standing is not None and check.standing is not check.verdict:
        lines.append(_fill(text["standing"], standing=check.standing.label(lang)))
    if check.could_turn is not None and check.expected is not None:
        told = {"figure": _announced(check.expected, lang), "source": "; ".join(map(str, check.expected.sources))}
        lines.append(_fill(text["turn"], turn=text["turns"][check.could_turn], **told))
    wanted = [*(_need(check, need, lang) for need in check.needs), *(remedy(one, lang) for one in beyond(check))]
    if wanted:
        lines.append(_fill(text["needs"], needs="; ".join(wanted)))
    lines.append(_fill(text["sources"], sources="; ".join(map(str, check.evidence))))
    return "\n".join(lines)


def _announced(expected: Observation, lang: str) -> str:
    """
    An expectation in a few words: a level, or a change with its sign and the period that it is against.
    """
    figure = wording.figure(expected.figure, lang)
    if expected.compared_with is None:
        return figure
    sign = "+" if (expected.figure.exact or 0) > 0 else ""
    return sign + figure + _fill(_TEXT[lang]["against"], baseline=wording.period(expected.compared_with, lang))


def _method(check: TargetCheck, lang: str) -> Iterator[str]:
    """
    How the comparison was made, where it was, and what the caller asked of it.
    """
    text, goal = _TEXT[lang], check.target.goal
    if check.standing is not None:
        if not isinstance(goal, Change):
            yield str(text["trend_method" if isinstance(goal, Trend) else "level_method"])
        elif is_relative(goal):
            share = wording.with_unit(100 + (goal.comparator.figure.exact or 0), Unit.PERCENT, lang)
            yield _fill(text["relative_method"], share=share)
        else:
            asked = goal.comparator.figure
            yield _fill(text["difference_method"], amount=wording.with_unit(asked.exact or 0, asked.unit, lang))
    options = [*options_in_words(check.options, lang)]
    if options:
        yield _fill(text["asked"], options="; ".join(options))


def options_in_words(options: Options, lang: str = "nl") -> Iterator[str]:
    """
    What a caller asked of a check, a clause for each; nothing where he asked nothing.

    >>> from jeugdbeleid.analysis.verdict import Options
    >>> [*options_in_words(Options(circa=5), "en")]
    ['circa is read as 5% more or less']
    """
    text = _TEXT[lang]
    for name in ("annualise", "definitive"):
        if getattr(options, name):
            yield str(text[name])
    if options.circa is not None:
        yield _fill(text["circa"], width=wording.number(options.circa, lang))
    if options.scope is not None:
        names = ", ".join(area.name for area in options.scope.areas)
        yield _fill(text["scope"], area=names or (options.scope.level or Level.NATIONAL).label(lang))


def _figures(check: TargetCheck, lang: str) -> list[str]:
    """
    The sentences on the figures: observed, baseline, in conflict, near, and what is required.
    """
    text = _TEXT[lang]
    lines = []
    if check.observed is not None:
        lines.append(_figure("observed", check, check.observed, lang))
    if check.baseline is not None:
        lines.append(_figure("baseline", check, check.baseline, lang))
    lines += [_figure("conflict", check, one, lang) for one in check.conflicting]
    lines += [_figure("near", check, one, lang) for one in check.near]
    if check.proxy is not None:
        lines.append(_fill(text["proxy"], indicator=_name(check, check.proxy, lang)))
    if check.required is not None and check.margin is not None and check.indicator is not None:
        unit = check.indicator.unit
        margin = text["on_threshold"] if check.margin == 0 else wording.with_unit(check.margin, unit, lang)
        lines.append(_fill(text["required"], required=wording.with_unit(check.required, unit, lang), margin=margin))
    return lines


def _figure(kind: str, check: TargetCheck, observation: Observation, lang: str) -> str:
    return _fill(
        _TEXT[lang][kind],
        figure=wording.figure(observation.figure, lang),
        indicator=_name(check, observation.indicator, lang),
        period=wording.period(observation.period, lang),
        source="; ".join(map(str, observation.sources)),
    )


def _name(check: TargetCheck, identifier: str, lang: str) -> str:
    record = None if check.dossier is None else check.dossier.find(identifier)
    title = getattr(record, "title", None)
    return identifier if title is None else str(title.label(lang))


def _need(check: TargetCheck, need: Need, lang: str) -> str:
    text = _TEXT[lang]
    period = str(text["latest"]) if need.period is None else wording.period(need.period, lang)
    named = _fill(text["need"], indicator=_name(check, need.indicator, lang), period=period)
    return _fill(text["final"], need=named) if need.definitive else named


def as_dict(check: TargetCheck) -> dict[str, Any]:
    """
    A check as plain values: ids, codes, exact numbers, and the places of its sources.
    """
    return {
        "target": check.target.id,
        "on": check.on.isoformat(),
        "verdict": check.verdict.value,
        "reasons": [reason.value for reason in check.reasons],
        "standing": None if check.standing is None else check.standing.value,
        "could_turn": check.could_turn,
        "expected": None if check.expected is None else check.expected.id,
        "observed": None if check.observed is None else check.observed.id,
        "baseline": None if check.baseline is None else check.baseline.id,
        "conflicting": [one.id for one in check.conflicting],
        "near": [one.id for one in check.near],
        "proxy": check.proxy,
        "options": {
            "accept_proxy": [*check.options.accept_proxy],
            "annualise": check.options.annualise,
            "circa": None if check.options.circa is None else str(check.options.circa),
            "definitive": check.options.definitive,
            "area": _area(check),
        },
        "required": _exact(check.required),
        "margin": _exact(check.margin),
        "needs": [
            {
                "indicator": need.indicator,
                "period": None if need.period is None else str(need.period),
                "definitive": need.definitive,
            }
            for need in check.needs
        ],
        "evidence": [str(source) for source in check.evidence],
    }


def _area(check: TargetCheck) -> dict[str, Any] | None:
    if check.options.scope is None:
        return None
    level, codes = check.options.scope.area
    return {"level": level.value, "codes": [*codes]}


def _exact(value: Exact | None) -> int | str | None:
    return str(value) if isinstance(value, Fraction) else value
