"""
What became of the promises, motions and questions: how many of each outcome, what was kept and where that shows, and who still waits.

Declared done is what the maker of a promise says of it; kept is what a document that we hold delivers. Undetermined is not
broken.

Prints:
niet vast te stellen: 143
volgens de toezegger afgedaan: 31
nagekomen: 13
nog niet aan de orde: 7
verzoek-brief-monitor: zie brief-pleegzorg-2019-04-04
verzoek-overzicht-brieven-2019-03-26: zie brief-pleegzorg-2019-04-04
verzoek-werkwijze-inspectie: zie voortgangsbrief-jeugd-2019-06-07
Nog niet bekend voor Westerveld: 7
Nog niet bekend voor Voordewind: 5
Nog niet bekend voor Peters: 4
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import jeugdbeleid as jb

ASKED = date(2025, 6, 30)


def main() -> None:
    """
    Count the outcomes, then name what a letter alone delivered, and who waits longest.
    """
    dossier = jb.load()
    found = [jb.kept(one, dossier, ASKED) for one in dossier.commitments]
    for outcome, number in Counter(one.outcome for one in found).most_common():
        print(f"{outcome.label('nl')}: {number}")
    for one in found:
        if one.outcome is jb.Outcome.KEPT and len(one.delivered) == 1:
            print(f"{one.commitment.id}: zie {one.delivered[0]}")
    waiting = sorted(((len(owed), name) for name, owed in jb.not_known_kept(dossier, ASKED) if name), reverse=True)
    for number, name in waiting[:3]:
        print(f"Nog niet bekend voor {name}: {number}")


if __name__ == "__main__":
    main()
