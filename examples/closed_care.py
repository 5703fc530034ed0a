"""
Closed youth care towards zero in 2030: how far it is, by three methods that disagree by design.

The letter of June 2025 gives 1,706 placements in 2019 and 712 in 2024, and aims as near as possible to zero in 2030. It names no baseline, so
you do. The share of the way is a ratio of whole numbers; no rate of growth leads to zero, so the two methods of growth refuse, and say why.

Prints:
Zonder nulmeting: er is geen nulmeting genoemd
path_share: 0.5826
growth_ratio: groei van of naar nul bestaat niet
projection: groei van of naar nul bestaat niet
Rechte lijn in 2024: 930,5
Groei per jaar tot nu: -0.1603
"""

from __future__ import annotations

from datetime import date

import jeugdbeleid as jb

ASKED = date(2025, 7, 1)


def main() -> None:
    """
    Ask, and print the answers in Dutch.
    """
    dossier = jb.load()
    aim = dossier.targets["gesloten-jeugdhulp-naar-nul"]
    found = jb.progress(aim, dossier, on=ASKED)
    if found.gap is not None:
        print(f"Zonder nulmeting: {found.gap.label('nl')}")
    path = jb.progress(aim, dossier, on=ASKED, baseline=jb.Period.year(2019)).path
    if path is None:
        return
    for one in path.progress():
        print(f"{one.method}: {one.obstruction.label('nl') if one.obstruction else one.shown}")
    # Periods are counted from the baseline: 2024 is the fifth year after 2019.
    print(f"Rechte lijn in 2024: {float(path.path_value(5)):.1f}".replace(".", ","))
    growth = path.observed_growth
    print(f"Groei per jaar tot nu: {float(growth):.4f}" if growth is not None else "Geen groei")


if __name__ == "__main__":
    main()
