"""
Stijl: the colours, marks and sizes of the pictures.

The colours are of the palette of Okabe and Ito (2008), which people with any form of colour blindness tell apart; they
differ in lightness too, for print in black and white. No meaning is carried by a colour alone: beside it stands a word,
a mark or a hatch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeugdbeleid.analysis.promises import Outcome
from jeugdbeleid.analysis.verdict import Verdict
from jeugdbeleid.vocabulary import State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jeugdbeleid.vocabulary import Term

__all__ = [
    "BLUE",
    "GREY",
    "HATCH",
    "INK",
    "LIGHT",
    "MARKS",
    "NAMED",
    "ORANGE",
    "PAPER",
    "SKY",
    "TEXT",
    "TITLE",
    "WIDTH",
]

#: Paper, ink, and greys for what stands back: lines of reference, earlier statements.
PAPER, INK, GREY, LIGHT = "#ffffff", "#1a1a1a", "#595959", "#d0d0d0"
#: What is stated now; what stands beside it; what asks attention.
BLUE, SKY, ORANGE = "#0072b2", "#9fd0ee", "#c44e00"
#: What is not exactly known: begins or ends somewhere within, is rough or provisional.
HATCH = "/////"

#: The width of a picture that makes its own figure, and the sizes of its letters, in points.
WIDTH, TITLE, TEXT = 518.0, 12.0, 8.5

#: The mark of a document that names something and says no state.
NAMED = "^"
#: A mark for every word of a state, a verdict and an outcome, as matplotlib names them; within each of the three no
#: two are alike.
MARKS: Mapping[Term, str] = {
    State.PLANNED: "o",
    State.ONGOING: ">",
    State.DONE: "s",
    State.STOPPED: "X",
    State.ADOPTED: "P",
    State.HELD_OVER: "d",
    State.WITHDRAWN: "v",
    Verdict.MET: "s",
    Verdict.NOT_MET: "X",
    Verdict.NOT_YET_DUE: ">",
    Verdict.UNDETERMINED: "o",
    Outcome.KEPT: "s",
    Outcome.KEPT_LATE: "P",
    Outcome.DECLARED_DONE: "D",
    Outcome.NOT_YET_DUE: ">",
    Outcome.NOT_KEPT: "X",
    Outcome.UNDETERMINED: "o",
}
