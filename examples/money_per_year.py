"""
The money of each year from 2018 to 2025: once, per year and totals over years apart, and what overlaps; nothing is added up.

Prints:
2019, eenmalig: € 420.000.000; € 36.000.000
2019, per jaar: -
2019, totaal over jaren: € 1.020.000.000
2019, bedragen die elkaar overlappen: 1
2020, eenmalig: -
2020, per jaar: € 300.000.000
2020, totaal over jaren: € 1.020.000.000; € 8.000.000
2020, bedragen die elkaar overlappen: 1
2026, eenmalig: zonder bedrag
2026, per jaar: € 10.700.000
2026, totaal over jaren: € 3.000.000.000; circa € 3.000.000.000
2026, bedragen die elkaar overlappen: 1
"""

from __future__ import annotations

import jeugdbeleid as jb
from jeugdbeleid import wording


def amounts(fundings: tuple[jb.Funding, ...]) -> str:
    """
    The amounts as stated, one after the other; "zonder bedrag" where none is.
    """
    told = [wording.figure(one.amount, "nl") if one.amount else "zonder bedrag" for one in fundings]
    return "; ".join(told) or "-"


def main() -> None:
    """
    Print a line a kind, a year at a time.
    """
    dossier = jb.load()
    for year in (2019, 2020, 2026):
        found = jb.funding_in(dossier, year)
        print(f"{year}, eenmalig: {amounts(found.once)}")
        print(f"{year}, per jaar: {amounts(found.per_year)}")
        print(f"{year}, totaal over jaren: {amounts(found.total)}")
        print(f"{year}, bedragen die elkaar overlappen: {len(found.overlapping)}")


if __name__ == "__main__":
    main()
