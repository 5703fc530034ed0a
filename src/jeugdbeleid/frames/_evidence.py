"""
Bewijs: what the rows of a long table have for each aim in each area, as one plan of joins and aggregates.

It follows :mod:`jeugdbeleid.analysis.candidates`: levels that are counted, of the period asked, of these the latest
vintage, and whether several that are latest differ. Of a group only the smallest, the largest and the sum are asked,
for those are what all engines have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw

from jeugdbeleid.frames import _latest
from jeugdbeleid.frames._aims import ASK, BASE, BROKEN, ELSEWHERE, MEASURED, NEAR, NOTHING
from jeugdbeleid.frames._engine import beside

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jeugdbeleid.frames._asking import Asking

__all__ = ["FIGURES", "pairs"]

_c = nw.col
#: The figures of an aim in an area that serve as the same.
_CELL = ("_aim", "_role", "level", "area")
_PAIR = ("_aim", "level", "area")
#: The two figures of a pair, and what they are to their aim.
FIGURES = {"observed": MEASURED, "baseline": BASE}
#: By what the figures of a cell are ordered.
_ORDER = ("known_start", "known_end", "position")
#: So many days are asked one by one, more in a list.
_FEW = 8


def pairs(rows: Any, asking: Asking) -> Any:  # noqa: ANN401 - frames and expressions of narwhals, all through
    """
    A row for each aim and area: the terms of the aim, the figures that serve, and what is wrong with them.
    """
    terms = asking.small(asking.aims.terms, asking.terms)
    found = [*_pieces(rows, asking)]
    if found:
        said = _of_the_latest_vintage(nw.concat(found, how="vertical"), asking)
        said = _first_of_several(said, asking) if asking.whole else said
        found = [said.select(*_chosen(asking))]
    found = nw.concat([*found, *_asked(rows, terms, asking)], how="vertical")
    paired = _paired(found, asking) if asking.whole else _least_of_several(found, asking)
    told = {"_areas": _c("_found").sum()} | ({"_breakdowns": _c("_elsewhere").max()} if asking.split else {})
    return beside(paired, ("_aim",), **told).join(terms, on="_aim", how="inner").filter(_applies(asking))


def _applies(asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    An aim holds where it says; a national one also in each area of the levels that the caller names.
    """
    own = (_c("level") == _c("_level")) & (_c("area") == _c("_area"))
    return own | (_c("_national") & _c("level").is_in(list(asking.levels))) if asking.levels else own


def _pieces(rows: Any, asking: Asking) -> Iterable[Any]:  # noqa: ANN401 - as above
    """
    The rows that say something of an aim, each with what it is to it.
    """
    aims = asking.aims
    if aims.exact:
        asks = asking.small(aims.exact, ASK)
        near = rows.filter(_one_of(_c("period_end"), {ask["_end"] for ask in aims.exact}))
        joined = near.join(
            asks,
            left_on=["indicator", "period_start", "period_end"],
            right_on=["indicator", "_start", "_end"],
            how="inner",
        )
        yield _kept(_with_roles(joined, asking), asking)
    if aims.broken and "status" in asking.has:
        asks = asking.small(aims.broken, ASK)
        joined = rows.filter((_c("status") == "B").fill_null(value=False)).join(asks, on="indicator", how="inner")
        inside = (_c("period_end") > _c("_start")) & (_c("period_end") <= _c("_end"))
        yield _kept(_with_roles(joined.filter(inside), asking), asking)
    if aims.latest:
        asks = asking.small(aims.latest, ASK)
        joined = _latest.within(rows.join(asks, on="indicator", how="inner"), asking.has)
        yield _kept(_latest.latest(_with_roles(joined, asking)), asking)


def _one_of(column: Any, days: Iterable[date]) -> Any:  # noqa: ANN401 - as above
    known = sorted(days)
    if len(known) > _FEW:
        return column.is_in(known)
    asked = column == known[0]
    for day in known[1:]:
        asked |= column == day
    return asked


def _with_roles(joined: Any, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    What a row is to the aim that it was joined to: nothing, where it is no counted level, or of another breakdown,
    unless it is of what is measured.
    """
    counts, role = _counts(asking.has), _c("_role")
    if not asking.split:
        return joined.with_columns(_role=nw.when(counts).then(role).otherwise(nw.lit(NOTHING)))
    own = nw.when(~counts).then(nw.lit(NOTHING)).when(_c("breakdown") == _c("_breakdown")).then(role)
    return joined.with_columns(_role=own.when(role == MEASURED).then(nw.lit(ELSEWHERE)).otherwise(nw.lit(NOTHING)))


def _counts(has: frozenset[str]) -> Any:  # noqa: ANN401 - as above
    """
    Whether a row is a counted level: it has a figure, and is no forecast and no change.
    """
    counts = ~_c("value").is_null()
    if "low_open" in has:
        counts |= ~_c("low_open").is_null()
    if "status" in has:
        counts &= (_c("status") != "F").fill_null(value=True)
    if "basis" in has:
        counts &= (_c("basis") != "expectation").fill_null(value=True)
    if "compared" in has:
        counts &= _c("compared").is_null()
    return counts


def _kept(joined: Any, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    What is reckoned with: whether the unit is another than the indicator's, and then which; whether the figure is not
    final, where that is asked.
    """
    made = {name: _c(name).cast(nw.Int64) for name in ("_aim", "_role")}
    if "unit" in asking.has:
        made["_other_unit"] = nw.when(_c("unit") != _c("_unit")).then(_c("unit"))
    if asking.definitive:
        final = (_c("status") == "A").fill_null(value=False) if "status" in asking.has else nw.lit(value=False)
        made["_soft"] = (~final).cast(nw.Int64)
    return joined.with_columns(**made).select(*_columns(asking))


def _columns(asking: Asking) -> list[str]:
    return [*_CELL, *asking.features, *_flaws(asking), *(name for name in _ORDER if name in asking.has)]


def _flaws(asking: Asking) -> list[str]:
    return [*(["_other_unit"] if "unit" in asking.has else []), *(["_soft"] if asking.definitive else [])]


def _asked(rows: Any, terms: Any, asking: Asking) -> list[Any]:  # noqa: ANN401 - as above
    """
    A row that says nothing, for each aim in its own area and in each area that it is applied to, so that an aim
    without a figure has an answer too.
    """
    made = [terms.select("_aim", level=_c("_level"), area=_c("_area"))]
    if asking.levels:
        areas = rows.group_by("indicator", "level", "area").agg(nw.len().alias("_rows"))
        areas = areas.filter(_c("level").is_in(list(asking.levels)))
        national = terms.filter(_c("_national")).select("indicator", "_aim")
        made.append(areas.join(national, on="indicator", how="inner").select("_aim", "level", "area"))
    types = {
        **dict(rows.collect_schema()),
        "_other_unit": nw.String(),
        **dict.fromkeys(("_soft", "_differs"), nw.Int64()),
    }
    empty = {name: nw.lit(None).cast(types[name]) for name in _chosen(asking) if name not in _CELL}
    nothing = {"_role": nw.lit(NOTHING).cast(nw.Int64), **empty}
    return [one.with_columns(**nothing).select(*_chosen(asking)) for one in made]


def _chosen(asking: Asking) -> list[str]:
    """
    What is left to tell of a figure when it has been chosen.
    """
    return [*_CELL, *asking.features, *_flaws(asking), *(["_differs"] if asking.whole else [])]


def _of_the_latest_vintage(found: Any, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    Without the figures that became known before another of the same cell: by its last day, certainly.
    """
    if "known_start" not in asking.has:
        return found
    found = beside(found, _CELL, _newest=_c("known_start").max())
    kept = (_c("known_end") >= _c("_newest")).fill_null(value=True)
    return found.filter((_c("_role") > BASE) | kept)


def _roles(columns: Iterable[str]) -> dict[str, Any]:
    """
    Columns that have a value only where a row is what is measured, and only where it is the baseline.
    """
    return {
        f"_{figure}_{name}": nw.when(_c("_role") == role).then(_c(name))
        for figure, role in FIGURES.items()
        for name in columns
    }


def _seen(asking: Asking) -> dict[str, Any]:
    """
    Whether there is a figure of what is measured at all, in whatever breakdown, and what else there is.
    """
    seen = {"_found": [MEASURED, ELSEWHERE] if asking.split else [MEASURED]}
    seen |= {"_near": [NEAR]} if asking.near else {}
    seen |= {"_broken": [BROKEN]} if asking.breaks else {}
    seen |= {"_elsewhere": [ELSEWHERE]} if asking.split else {}
    return {name: _c("_role").is_in(roles).cast(nw.Int64) for name, roles in seen.items()}


def _least_of_several(found: Any, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    Pairs where nothing counts but number, unit and status. Of several figures that are latest, first comes one of the
    right unit, of these a final one, of these the least.
    """
    unit, by_sort = _other_unit(asking), _by_sort(asking)
    split = found.with_columns(**by_sort).with_columns(**_roles(["value", *unit, *by_sort]), **_seen(asking))
    most = [f"_{figure}_{name}" for figure in FIGURES for name in ("value", *unit)]
    least = [f"_{figure}_{name}" for figure in FIGURES for name in (*unit, *by_sort)]
    paired = split.group_by(*_PAIR).agg(
        *(_c(name).max() for name in (*most, *_seen(asking))),
        *(_c(name).min().alias(f"{name}_least") for name in least),
    )
    chosen = {name: one for figure in FIGURES for name, one in _chosen_figure(figure, asking).items()}
    clashes = [one for figure in FIGURES for one in _clashes(figure, asking)]
    return paired.with_columns(**chosen, _clash=nw.any_horizontal(*clashes, ignore_nulls=True).fill_null(value=False))


def _other_unit(asking: Asking) -> list[str]:
    return ["_other_unit"] if "unit" in asking.has else []


def _by_sort(asking: Asking) -> dict[str, Any]:
    """
    The value of a row in the column of its sort.
    """
    other = ~_c("_other_unit").is_null() if _other_unit(asking) else nw.lit(value=False)
    soft = _c("_soft") == 1 if asking.definitive else nw.lit(value=False)
    return {
        f"_{name}": nw.when((other if bad else ~other) & (soft if flawed else ~soft)).then(_c("value"))
        for name, (bad, flawed) in asking.sorts.items()
    }


def _leasts(figure: str, asking: Asking) -> dict[tuple[bool, bool], Any]:
    return {sort: _c(f"_{figure}__{name}_least") for name, sort in asking.sorts.items()}


def _chosen_figure(figure: str, asking: Asking) -> dict[str, Any]:
    leasts = _leasts(figure, asking)
    right = [one for (bad, _), one in leasts.items() if not bad]
    return {
        figure: nw.coalesce(*leasts.values()),
        f"_{figure}_bad": nw.all_horizontal(*(one.is_null() for one in right), ignore_nulls=True),
        f"_{figure}_soft": _first_is_soft(leasts),
    }


def _clashes(figure: str, asking: Asking) -> list[Any]:
    """
    What tells that figures which are latest differ: in their number, or in their unit.
    """
    leasts = _leasts(figure, asking)
    clashes = [one != _c(f"_{figure}_value") for one in leasts.values()]
    if _other_unit(asking):
        others, fewest = _c(f"_{figure}__other_unit"), _c(f"_{figure}__other_unit_least")
        right = [one for (bad, _), one in leasts.items() if not bad]
        clashes += [others != fewest, *(~one.is_null() & ~others.is_null() for one in right)]
    return clashes


def _first_is_soft(leasts: dict[tuple[bool, bool], Any]) -> Any:  # noqa: ANN401 - as above
    (first, *others) = leasts.items()
    soft = nw.when(~first[1].is_null()).then(nw.lit(first[0][1]))
    for (_, flawed), least in others:
        soft = soft.when(~least.is_null()).then(nw.lit(flawed))
    return soft.otherwise(nw.lit(value=False))


def _first_of_several(found: Any, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    Where more of a row counts: of several figures that are latest the one of the first `position`, or, without one,
    whose columns come first as texts; and whether they differ.
    """
    said = ["low", "high", "low_open", "high_open"] if asking.bounded else ["value"]
    said += ["_other_unit"] if "unit" in asking.has else []
    first = _c("position") if "position" in asking.has else _as_text(asking)
    kinds = {f"_said_{name}": _c(name).cast(nw.Int64) if name.endswith("_open") else _c(name) for name in said}
    kinds |= {f"_said_no_{name}": _c(name).is_null().cast(nw.Int64) for name in said}
    found = found.with_columns(**kinds, _first=first)
    ends = {f"{name}_{end}": getattr(_c(name), end)() for name in kinds for end in ("min", "max")}
    found = beside(found, _CELL, _leading=_c("_first").min(), **ends)
    differs = nw.any_horizontal(*(_c(f"{name}_min") != _c(f"{name}_max") for name in kinds), ignore_nulls=True)
    kept = (_c("_role") > BASE) | (_c("_first") == _c("_leading"))
    numbers = {"_differs": (differs & (_c("_role") <= BASE)).fill_null(value=False).cast(nw.Int64)}
    return found.with_columns(**numbers).filter(kept)


def _as_text(asking: Asking) -> Any:  # noqa: ANN401 - as above
    texts = [_c(name).cast(nw.String).fill_null("") for name in (*asking.features, *_flaws(asking))]
    return nw.concat_str(*texts, separator="|")


def _paired(found: Any, asking: Asking) -> Any:  # noqa: ANN401 - as above
    """
    Pairs of the figures that were chosen. What is left of a cell is the same in all that counts.
    """
    opens = {name: _c(name).cast(nw.Int64) for name in ("low_open", "high_open") if name in asking.has}
    bad = (~_c("_other_unit").is_null()).cast(nw.Int64) if "unit" in asking.has else nw.lit(0)
    soft = _c("_soft") if asking.definitive else nw.lit(0)
    split = found.with_columns(**opens, bad=bad, soft=soft, has=nw.lit(1))
    features = [*asking.features, "bad", "soft", "has"]
    split = split.with_columns(**_roles(features), **_seen(asking))
    figures = [f"_{figure}_{name}" for figure in FIGURES for name in features]
    paired = split.group_by(*_PAIR).agg(*(_c(name).max() for name in (*figures, *_seen(asking), "_differs")))
    flags = [f"_{figure}_{name}" for figure in FIGURES for name in ("bad", "soft")]
    return paired.with_columns(
        _clash=(_c("_differs") == 1).fill_null(value=False),
        **{figure: _c(f"_{figure}_value") for figure in FIGURES},
        **{name: (_c(name) == 1).fill_null(value=False) for name in flags},
    )
