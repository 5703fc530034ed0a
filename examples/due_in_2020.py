"""
What was due in 2020, and what later documents say of it.

A window that is over is passed, not late: only a document dated after it can say that a thing still has to be done. The bundle's next
document after 2019 is of June 2025, so of most of what was planned for 2020 nothing is known.

Prints:
Maatregelen met een termijn in 2020: 35
  niet bekend: 35
aanvullend-onderzoek-structurele-middelen: in het najaar van 2020; laatst genoemd 2019-06-07..2019-06-07
gezinshuizen-learning-history: Medio 2020 gereed; laatst genoemd 2019-11-01..2019-11-30
gezinshuizen-kostprijsmodel: Najaar 2020 gereed; laatst genoemd 2019-11-01..2019-11-30
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import jeugdbeleid as jb

ASKED = date(2025, 6, 30)
WORDS = {True: "te laat, volgens een later document", False: "gereed of gestopt gemeld", None: "niet bekend"}


def main() -> None:
    """
    Ask what was due in 2020, and what is known of it.
    """
    dossier = jb.load()
    told = jb.timeline(dossier, kinds=["measures"])
    due = {entry.record.id for entry in told.due(jb.Period.year(2020))}
    known = [one for one in told.overdue(ASKED) if one.record.id in due]
    print(f"Maatregelen met een termijn in 2020: {len(known)}")
    for answer, number in Counter(one.overdue for one in known).most_common():
        print(f"  {WORDS[answer]}: {number}")
    for one in [one for one in known if one.overdue is None][:3]:
        planned = one.planned.planning
        print(f"{one.record.id}: {planned.words if planned else ''}; laatst genoemd {one.last.known}")


if __name__ == "__main__":
    main()
