"""
Coverage-guided fuzzing of the readers, by hand: `python tools/fuzz.py -max_total_time=600` (atheris, which is no dependency of the project).

No text may raise anything but the reader's own error; no period that is read may end before it starts (a Period refuses that itself); a form that an error
names can be read; a figure that is read and put into words is read back; and what a scan finds stands in the text, in its order.
"""

from __future__ import annotations

import contextlib
import sys
from datetime import date

import atheris

with atheris.instrument_imports(include=["jeugdbeleid.dutch", "jeugdbeleid.edtf", "jeugdbeleid.planning"]):
    from jeugdbeleid.dutch import find_plannings, format_figure, parse_citation, parse_figure, parse_planning, scan
    from jeugdbeleid.errors import PlanningError, ReadingError
    from jeugdbeleid.planning import Planning
    from jeugdbeleid.vocabulary import Unit

WORDS = tuple(
    """
    t/m tot van vanaf voor na uiterlijk begin eind medio helft kwartaal Q1 1e eerste laatste jaar maanden week maart 31 30 2019 2020 '21 - / , en of de
    komende volgend jl. a.s. over binnen half een twee zomer winter schooljaar gereed elke per om keer 29-02-2020 nr. ruim % € mln Kamerstuk 31 839
    voor- jaar vorjaar kwartal Q9 60 vrijdag vierkant 17 op de à 1,5 7 Zie brief. Pagina 3 tussen 12.345 2017-2018 ton k Handelingen II
    """.split()  # noqa: SIM905 - words are easier to read and add without quotes
)

JOINTS = (" ", " ", " ", "", "\n", "-\n", " \n\n", "-")
DAY = date(2019, 6, 7)
#: Beyond this a figure is too long to be words.
MOST = 10**60


def one(data: bytes) -> None:
    """
    One text: half of the time characters as they come, half of the time words of time and lines of a letter in any order.
    """
    provider = atheris.FuzzedDataProvider(data)
    if provider.ConsumeBool():
        text = provider.ConsumeUnicodeNoSurrogates(200)
    else:
        text = "".join(
            WORDS[provider.ConsumeIntInRange(0, len(WORDS) - 1)]
            + JOINTS[provider.ConsumeIntInRange(0, len(JOINTS) - 1)]
            for _ in range(provider.ConsumeIntInRange(1, 14))
        )
    for read in (lambda text: parse_planning(text, DAY), parse_citation, Planning.from_edtf):
        with contextlib.suppress(ReadingError):
            read(text)
    alone(text)
    figure(text)
    list(find_plannings(text, date(2020, 2, 29)))
    found = scan(text, DAY)
    assert [mention.start for mention in found] == sorted(mention.start for mention in found), text  # noqa: S101 - what is fuzzed
    assert all(0 <= mention.start < mention.end <= len(text) for mention in found), text  # noqa: S101


def alone(text: str) -> None:
    """
    A planning without a reference, and the form that its refusal names.
    """
    try:
        parse_planning(text)
    except PlanningError as error:
        if error.nearest is not None:
            parse_planning(error.nearest, date(2020, 1, 1))


def figure(text: str) -> None:
    """
    A figure, and the words that it is put into, where Dutch has them.
    """
    with contextlib.suppress(ReadingError):
        read = parse_figure(text)
        if read.unit is not Unit.GRADE and read.exact is not None and -MOST < read.exact < MOST:
            again = parse_figure(format_figure(read))
            assert (again.exact, again.unit, again.qualifier) == (read.exact, read.unit, read.qualifier), text  # noqa: S101


atheris.Setup(sys.argv, one)
atheris.Fuzz()
