"""
Who owes what in the first quarter of 2020: each organisation with something due, by the documents known at the end of 2019.

Prints:
Branches Gespecialiseerde Zorg voor Jeugd: 1
  stroomop-monitor: vanaf begin 2020
Raad voor de Kinderbescherming: 1
  rvdk-doelstelling-1-januari-2020: 1 januari 2020
STROOMop: 8
  stroomop-monitor: vanaf begin 2020
  stroomop-gezinsgericht-afsprakenkader: 1e kwartaal 2020
Vijf jeugdhulpregio's (pilots jeugdhulp in gezinsvormen): 1
  gezinsvormen-pilots-lessen: voorjaar 2020
Vereniging van Nederlandse Gemeenten: 1
  kwaliteitskader-veiligheid: na de zomer
ZonMw: 1
  regionale-kenniswerkplaatsen-start: Vanaf 2020
"""

from __future__ import annotations

from datetime import date

import jeugdbeleid as jb


def main() -> None:
    """
    Ask of every organisation, and print those that owe something.
    """
    dossier = jb.load().as_of(date(2019, 12, 31))
    for organisation in dossier.organisations:
        owed = jb.owed(dossier, organisation.id, 2020, 1)
        if owed:
            print(f"{organisation.title.nl}: {len(owed)}")
            for entry in owed[:2]:
                planned = entry.planning
                print(f"  {entry.record.id}: {planned.words if planned else ''}")


if __name__ == "__main__":
    main()
