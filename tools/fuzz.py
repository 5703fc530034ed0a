"""
Coverage-guided fuzzing of the readers, by hand: `python tools/fuzz.py -max_total_time=600` (atheris, which is no dependency of the project).

No text may raise anything but the reader's own error, and no period that is read may end before it starts (a Period refuses that itself).
"""

from __future__ import annotations

import contextlib
import sys
from datetime import date

import atheris

with atheris.instrument_imports(include=["jeugdbeleid.dutch", "jeugdbeleid.edtf", "jeugdbeleid.planning"]):
    from jeugdbeleid.dutch import find_plannings, parse_citation, parse_figure, parse_planning
    from jeugdbeleid.errors import ReadingError
    from jeugdbeleid.planning import Planning

WORDS = tuple(
    """
    t/m tot van vanaf voor na uiterlijk begin eind medio helft kwartaal Q1 1e eerste laatste jaar maanden week maart 31 30 2019 2020 '21 - / , en of de
    komende volgend jl. a.s. over binnen half een twee zomer winter schooljaar gereed elke per om keer 29-02-2020 nr. ruim % € mln Kamerstuk 31 839
    """.split()  # noqa: SIM905 - words are easier to read and add without quotes
)


def one(data: bytes) -> None:
    """
    One text: half of the time characters as they come, half of the time words of time in any order.
    """
    provider = atheris.FuzzedDataProvider(data)
    if provider.ConsumeBool():
        text = provider.ConsumeUnicodeNoSurrogates(200)
    else:
        text = " ".join(
            WORDS[provider.ConsumeIntInRange(0, len(WORDS) - 1)] for _ in range(provider.ConsumeIntInRange(1, 14))
        )
    for read in (
        parse_planning,
        lambda text: parse_planning(text, date(2019, 6, 7)),
        parse_figure,
        parse_citation,
        Planning.from_edtf,
    ):
        with contextlib.suppress(ReadingError):
            read(text)
    list(find_plannings(text, date(2020, 2, 29)))


atheris.Setup(sys.argv, one)
atheris.Fuzz()
