"""
Made-up records for the tests: a municipality that counts waiting children, and shorthand for values.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import jeugdbeleid as jb
from jeugdbeleid.vocabulary import DocumentKind

PAGE = jb.Page(address="gemeenteblad 2026, nr. 1")
PLAN = jb.Plan(id="jeugdplan", title=jb.Title("Jeugdplan", "Youth plan"), sources=(PAGE,))


def day(text: str) -> date:
    return date.fromisoformat(text)


def year(number: int) -> jb.Period:
    return jb.Period.year(number)


def number(value: int | str, unit: jb.Unit = jb.Unit.COUNT, **more: Any) -> jb.Figure:
    return jb.Figure(value=value if isinstance(value, int) else Decimal(value), unit=unit, words=str(value), **more)


def percent(value: int | str) -> jb.Figure:
    return number(value, jb.Unit.PERCENT)


def due(text: str) -> jb.Planning:
    return jb.Planning(ends=jb.Period.day(day(text)), words=text)


def indicator(identifier: str = "wachtenden", unit: jb.Unit = jb.Unit.COUNT, **more: Any) -> jb.Indicator:
    more.setdefault("measured", jb.Measured.DURING)
    return jb.Indicator(id=identifier, title=jb.Title(identifier, identifier), sources=(PAGE,), unit=unit, **more)


def observation(
    figure: jb.Figure | int, period: jb.Period | None, of: str = "wachtenden", **more: Any
) -> jb.Observation:
    more.setdefault("sources", (jb.Cell.own("telling", on=day("2019-01-15")),))
    more.setdefault("id", f"{of}--{period}--telling".replace("..", "-"))
    return jb.Observation(
        indicator=of, figure=number(figure) if isinstance(figure, int) else figure, period=period, **more
    )


def target(goal: Any, **more: Any) -> jb.Target:
    more.setdefault("id", "doel")
    more.setdefault("indicator", "wachtenden")
    more.setdefault("measured", year(2018))
    more.setdefault("due", due("2018-12-31"))
    return jb.Target(title=jb.Title("Doel", "Aim"), sources=(PAGE,), goal=goal, **more)


def document(identifier: str, dated: str | None = None, lines: int | None = None) -> jb.Document:
    period = None if dated is None else jb.Period.day(day(dated))
    return jb.Document(
        id=identifier,
        title=jb.Title(identifier, identifier),
        sources=(PAGE,),
        kind=DocumentKind.LETTER,
        date=period,
        lines=lines,
        sha256=None if lines is None else "0" * 64,
    )


def a_dossier(**registers: Any) -> jb.Dossier:
    """
    A dossier of tuples of records, by the name of their register.
    """
    return jb.Dossier(**registers)
