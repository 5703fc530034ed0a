"""
Geld: what is announced, budgeted, paid or refused for a plan; nothing is added up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid import wording
from jeugdbeleid.council._page import Line, Part, Words
from jeugdbeleid.council._phrases import name_of
from jeugdbeleid.council._voice import limited
from jeugdbeleid.council._words import MONEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jeugdbeleid.council._page import Table
    from jeugdbeleid.council._voice import Voice
    from jeugdbeleid.funding import Funding

__all__ = ["money"]


def money(voice: Voice) -> Part:
    """
    The money of the year and the other money, and what may be counted twice.
    """
    content = voice.content
    heading = voice.say("money")
    if not content.money and not content.other_money:
        return Part(anchor="money", heading=heading, blocks=(Words(voice.say("money_none")),))
    parts = []
    for name, found in (("money_year", content.money), ("money_other", content.other_money)):
        if found:
            caption = voice.say(name, year=content.on.year)
            parts.append(limited(voice, name, caption, found, _amounts))
    notes = [
        Words(
            voice.say(
                "overlap",
                one=name_of(one, content.dossier, voice.lang),
                other=name_of(two, content.dossier, voice.lang),
            )
        )
        for one, two in content.overlapping
    ]
    about = Words(voice.say("money_about"))
    return Part(anchor="money", heading=heading, blocks=(about, *notes), parts=tuple(parts))


def _amounts(voice: Voice, caption: str, found: Sequence[Funding]) -> Table:
    """
    Money: for what, how much, when, from whom and for whom, and how far it is.
    """
    rows = []
    for one in found:
        amount = voice.say("no_amount")
        if one.amount is not None:
            amount = voice.of(MONEY[one.basis], amount=wording.figure(one.amount, voice.lang))
        both = voice.pair("from_to_both", one.payers, one.recipients)
        period = voice.say("none") if one.period is None else wording.period(one.period, voice.lang)
        title = Line(voice.title(one), one.sources)
        rows.append((title, Line(amount), Line(period), Line(both), Line(one.state.label(voice.lang))))
    return voice.table(caption, ("for_what", "amount", "when", "from_to", "state"), rows, 4)
