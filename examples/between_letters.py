"""
What changed between the letters of April and June 2019: what moved, what passed, and how many reports and figures are new.

Prints:
de planning is verschoven: 4
de termijn is verstreken: 23
nieuw: 370
er is over bericht: 481
er is een cijfer bij: 50
onderzoek-jeugd-ggz: -9 tot 91 dagen
verdiepend-onderzoek-jeugd: -6 tot 3 dagen
toezegging-verdiepend-onderzoek-jeugd: -6 tot 3 dagen
verzoek-raemakers-onderzoek-jeugd-ggz: -9 tot 91 dagen
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import jeugdbeleid as jb

APRIL, JUNE = date(2019, 4, 4), date(2019, 6, 7)


def main() -> None:
    """
    Count the changes by kind, and tell those of which a window moved.
    """
    found = jb.changes(jb.load(), since=APRIL, on=JUNE)
    for kind, number in Counter(one.kind for one in found).items():
        print(f"{kind.label('nl')}: {number}")
    for one in found:
        if one.days is not None:
            print(f"{one.record.id}: {one.days.low} tot {one.days.high} dagen")


if __name__ == "__main__":
    main()
