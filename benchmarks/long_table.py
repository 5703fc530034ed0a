"""
A made-up long table, the aims that are asked of it, and their verdicts and reasons by hand: in polars, and in SQL for DuckDB.

An indicator has figures of 25 years in two vintages, of the country and of municipalities; some are empty, zero, negative, of another unit or forecasts, some
break their series, and some vintages became known on one day. Whoever wrote these by hand knew his table: the aims are whole numbers, and no product of theirs
with a value leaves 64 bits.
"""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import jeugdbeleid as jb
from jeugdbeleid.vocabulary import Level

ON = date(2026, 2, 1)
INDICATORS, YEARS, VINTAGES = 500, range(2000, 2025), 2
ROWS_PER_AREA = INDICATORS * len(YEARS) * VINTAGES
APPLIED_TO = [Level.MUNICIPALITY]
#: What is told of an aim in an area.
TOLD = ("verdict", "reason", "reasons", "standing", "observed", "baseline", "required", "margin")


def made(rows: int) -> Any:
    """
    A table of polars, the same for the same number of rows.
    """
    import numpy as np
    import polars as pl

    areas, years = rows // ROWS_PER_AREA, len(YEARS)
    draw = np.random.default_rng(31839)
    shape = (areas, INDICATORS, years, VINTAGES)
    level = draw.integers(0, 1000, (areas, INDICATORS, 1, 1))
    value = (level + draw.integers(-30, 40, (*shape[:3], 1)).cumsum(axis=2) // 3 + draw.integers(-2, 3, shape)).ravel()
    chance = draw.random(value.size)
    value[chance < 0.01] = 0
    value[(chance >= 0.01) & (chance < 0.015)] *= -1
    area, indicator, at, vintage = (axis.ravel() for axis in np.indices(shape, dtype=np.int32))
    later = np.where(draw.random(value.size) < 0.005, VINTAGES - 1, vintage)
    names = pl.Series([f"telling-{number:03}" for number in range(INDICATORS)])
    codes = pl.Series([None, *(f"GM{number:04}" for number in range(1, areas))], dtype=pl.String)
    levels = pl.Series(["national", *["municipality"] * (areas - 1)])
    days = {end: pl.Series([date(one, *day) for one in YEARS]) for end, day in (("start", (1, 1)), ("end", (12, 31)))}
    known = pl.Series([date(one + 1 + late, 4, 1) for one in YEARS for late in range(VINTAGES)])
    rare = draw.random(value.size)
    return pl.DataFrame(
        {
            "indicator": names.gather(indicator),
            "level": levels.gather(area),
            "area": codes.gather(area),
            "period_start": days["start"].gather(at),
            "period_end": days["end"].gather(at),
            "value": pl.Series(value.astype(np.int64)),
            "known_on": known.gather(at * VINTAGES + later),
            "_empty": draw.random(value.size) < 0.03,
            "_rare": rare,
            "_final": vintage == VINTAGES - 1,
        }
    ).select(
        *("indicator", "level", "area", "period_start", "period_end"),
        pl.when(~pl.col("_empty")).then("value").alias("value"),
        pl.when(pl.col("_rare") < 0.001).then(pl.lit("percent")).otherwise(pl.lit("count")).alias("unit"),
        pl.when(pl.col("_rare") > 0.999).then(pl.lit("B")).when(pl.col("_rare") > 0.99).then(pl.lit("F"))
        .when("_final").then(pl.lit("A")).otherwise(pl.lit("P")).alias("status"),
        "known_on",
    )  # fmt: skip


def figure(value: int, unit: jb.Unit = jb.Unit.COUNT) -> jb.Figure:
    return jb.Figure(value=value, unit=unit, words=str(value))


def goal(number: int) -> Any:
    """
    The goal of an indicator: more or less by so many percent, so many more, at least so many, or fewer than so many.
    """
    base, percent = jb.Period.year(2017 + number % 3), number % 7
    return (
        jb.Change(jb.AtLeast(figure(percent, jb.Unit.PERCENT)), base),
        jb.Change(jb.AtMost(figure(-percent, jb.Unit.PERCENT)), base),
        jb.Change(jb.MoreThan(figure(number % 50)), base),
        jb.AtLeast(figure(400 + number % 100)),
        jb.LessThan(figure(400 + number % 100)),
    )[number % 5]


def dossier() -> jb.Dossier:
    """
    An aim of each indicator, for the country; of ten one has no term, and of one it has not ended.
    """
    page = (jb.Page(address="made up"),)
    records: list[Any] = []
    for number in range(INDICATORS):
        counted = jb.Indicator(
            id=f"telling-{number:03}",
            title=jb.Title("Telling", "Count"),
            sources=page,
            unit=jb.Unit.COUNT,
            measured=jb.Measured.DURING,
        )
        measured = jb.Period.year(2022 + number % 2)
        last = date(2030, 12, 31) if number % 10 == 8 else measured.end
        due = None if number % 10 == 9 or last is None else jb.Planning(ends=jb.Period.day(last), words=str(last))
        aim = jb.Target(
            id=f"doel-{number:03}",
            title=jb.Title("Doel", "Aim"),
            sources=page,
            indicator=counted.id,
            goal=goal(number),
            measured=measured,
            due=due,
        )
        records += [counted, aim]
    return jb.Dossier.of(*records)


def aims() -> Any:
    """
    The same aims as a table of polars: observed * 100 against baseline * times + offset.
    """
    import polars as pl

    rows = []
    for number in range(INDICATORS):
        kind, percent, measured, base = number % 5, number % 7, 2022 + number % 2, 2017 + number % 3
        rows.append(
            {
                "indicator": f"telling-{number:03}",
                "target": f"doel-{number:03}",
                "measured_start": date(measured, 1, 1),
                "measured_end": date(measured, 12, 31),
                "base_start": date(base, 1, 1) if kind < 3 else None,
                "base_end": date(base, 12, 31) if kind < 3 else None,
                "factored": kind < 3,
                "relative": kind < 2,
                "times": (100 + percent, 100 - percent, 100, 0, 0)[kind],
                "offset": 100 * (0, 0, number % 50, 400 + number % 100, 400 + number % 100)[kind],
                "rising": kind in {0, 2, 3},
                "strict": kind in {2, 4},
                "dated": number % 10 != 9,
                "early": number % 10 == 8,
            }
        )
    return pl.DataFrame(rows)


def in_polars(table: Any, asked: Any) -> Any:
    """
    A lazy plan: a row for each aim and area.
    """
    import polars as pl

    c = pl.col
    rows, aim, cell = table.lazy(), asked.lazy(), ("indicator", "level", "area")
    ends = pl.concat([asked["measured_end"], asked["base_end"]]).drop_nulls().unique().to_list()
    figures = rows.filter(c("value").is_not_null() & c("status").ne_missing(pl.lit("F")))
    near = figures.filter(c("period_end").is_in(ends)).join(aim, on="indicator").select(
        *cell, "value", "known_on",
        other=c("unit") != "count",
        role=pl.when((c("period_start") == c("measured_start")) & (c("period_end") == c("measured_end"))).then(0)
        .when((c("period_start") == c("base_start")) & (c("period_end") == c("base_end"))).then(1),
    ).filter(c("role").is_not_null())  # fmt: skip
    newest = near.filter(
        c("known_on").is_null() | (c("known_on") >= c("known_on").max().over(*cell, "role"))
    ).with_columns(
        **{f"{name}_{kind}": pl.when((c("role") == role) & (c("other") == other)).then("value")
           for role, name in enumerate(("now", "base")) for other, kind in ((False, "right"), (True, "bad"))}
    )  # fmt: skip
    breaks = figures.filter(c("status") == "B").join(aim, on="indicator").filter(
        (c("period_end") > c("base_end")) & (c("period_end") <= c("measured_end"))
    ).select(*cell, broken=True)  # fmt: skip
    kinds = [f"{name}_{kind}" for name in ("now", "base") for kind in ("right", "bad")]
    pieces = [newest.select(*cell, *kinds), breaks, rows.select(*cell).unique()]
    pairs = pl.concat(pieces, how="diagonal").group_by(*cell).agg(
        *(c(kind).min() for kind in kinds), *(c(kind).max().alias(f"{kind}_most") for kind in kinds), c("broken").max()
    )  # fmt: skip
    found = pairs.join(aim, on="indicator")
    found = found.with_columns(
        observed=pl.coalesce("now_right", "now_bad"), baseline=pl.coalesce("base_right", "base_bad"),
        clash=pl.any_horizontal(
            *(c(f"{name}_{kind}") != c(f"{name}_{kind}_most") for name in ("now", "base") for kind in ("right", "bad")),
            *(c(f"{name}_right").is_not_null() & c(f"{name}_bad").is_not_null() for name in ("now", "base")),
        ).fill_null(value=False),
        mismatch=(c("now_right").is_null() & c("now_bad").is_not_null())
        | (c("base_right").is_null() & c("base_bad").is_not_null()),
    ).with_columns(
        zero=(c("relative") & (c("baseline") <= 0)).fill_null(value=False),
        areas=c("observed").count().over("indicator"),
    ).with_columns(serves=c("baseline").is_not_null() & ~c("mismatch") & ~c("zero"))  # fmt: skip
    asked_of = (
        pl.when("factored")
        .then(pl.when("serves").then(c("baseline") * c("times") + c("offset")))
        .otherwise(c("offset"))
    )
    found = found.with_columns(asked_of=asked_of).with_columns(
        above=pl.when(~c("mismatch")).then((c("observed") * 100 - c("asked_of")) * pl.when("rising").then(1).otherwise(-1))
    ).with_columns(met=(c("above") > 0) | ((c("above") == 0) & ~c("strict")))  # fmt: skip
    both = c("factored") & c("observed").is_not_null() & c("baseline").is_not_null()
    texts = {
        "unit_mismatch": c("mismatch"),
        "not_yet_due": c("early"),
        "no_observation": c("observed").is_null(),
        "conflicting_vintages": c("clash"),
        "no_baseline": c("factored") & c("baseline").is_null(),
        "series_break": both & c("broken"),
        "area_differs": c("observed").is_null() & (c("areas") > 0),
        "baseline_not_positive": c("zero"),
        "not_met_without_due": ~c("met") & ~c("dated"),
    }
    found = found.with_columns(**{name: pl.when(one).then(pl.lit(name)) for name, one in texts.items()})
    first, met = pl.coalesce(*texts), pl.when("met").then(pl.lit("met")).when(~c("met")).then(pl.lit("not_met"))
    outcome = pl.when(first.is_null()).then(
        pl.when("met").then(pl.lit("threshold_met")).otherwise(pl.lit("threshold_not_met"))
    )
    exactly = {
        name: c(of).cast(pl.Decimal(38, 10)) / pl.lit(100)
        for name, of in (("required", "asked_of"), ("margin", "above"))
    }
    return found.select(
        "target", *cell,
        verdict=pl.when(first == "not_yet_due").then(pl.lit("not_yet_due"))
        .when(first.is_not_null()).then(pl.lit("undetermined")).otherwise(met),
        reason=pl.coalesce(first, outcome),
        reasons=pl.concat_str(*texts, outcome, separator=",", ignore_nulls=True),
        standing=met, observed="observed", baseline="baseline", **exactly,
    )  # fmt: skip


SQL = """
WITH figures AS (
    SELECT indicator, level, coalesce(area, '') AS area, period_start, period_end, value, known_on, status,
           unit IS DISTINCT FROM 'count' AS other
    FROM long_table WHERE value IS NOT NULL AND status IS DISTINCT FROM 'F'
), near AS (
    SELECT indicator, level, area, value, known_on, other,
           period_start = measured_start AND period_end = measured_end AS now
    FROM figures JOIN aims USING (indicator)
    WHERE (period_start = measured_start AND period_end = measured_end)
       OR (period_start = base_start AND period_end = base_end)
), newest AS (
    SELECT * FROM near
    QUALIFY known_on IS NULL OR known_on >= max(known_on) OVER (PARTITION BY indicator, level, area, now)
), pairs AS (
    SELECT indicator, level, area,
           min(value) FILTER (now AND NOT other) AS now_right, max(value) FILTER (now AND NOT other) AS now_right_most,
           min(value) FILTER (now AND other) AS now_bad, max(value) FILTER (now AND other) AS now_bad_most,
           min(value) FILTER (NOT now AND NOT other) AS base_right, max(value) FILTER (NOT now AND NOT other) AS base_right_most,
           min(value) FILTER (NOT now AND other) AS base_bad, max(value) FILTER (NOT now AND other) AS base_bad_most
    FROM newest GROUP BY ALL
), breaks AS (
    SELECT DISTINCT indicator, level, area, true AS broken FROM figures JOIN aims USING (indicator)
    WHERE status = 'B' AND period_end > base_end AND period_end <= measured_end
), every AS (
    SELECT DISTINCT indicator, level, coalesce(area, '') AS area FROM long_table
), found AS (
    SELECT *, coalesce(now_right, now_bad) AS observed, coalesce(base_right, base_bad) AS baseline,
           coalesce(now_right <> now_right_most, false) OR coalesce(now_bad <> now_bad_most, false)
           OR coalesce(base_right <> base_right_most, false) OR coalesce(base_bad <> base_bad_most, false)
           OR (now_right IS NOT NULL AND now_bad IS NOT NULL) OR (base_right IS NOT NULL AND base_bad IS NOT NULL) AS clash,
           (now_right IS NULL AND now_bad IS NOT NULL) OR (base_right IS NULL AND base_bad IS NOT NULL) AS mismatch,
           relative AND coalesce(coalesce(base_right, base_bad) <= 0, false) AS zero,
           count(coalesce(now_right, now_bad)) OVER (PARTITION BY indicator) AS areas
    FROM every JOIN aims USING (indicator)
    LEFT JOIN pairs USING (indicator, level, area) LEFT JOIN breaks USING (indicator, level, area)
), asked AS (
    SELECT *, CASE WHEN NOT factored THEN "offset"
                   WHEN baseline IS NOT NULL AND NOT mismatch AND NOT zero THEN baseline * times + "offset" END AS asked_of
    FROM found
), compared AS (
    SELECT *, CASE WHEN NOT mismatch THEN (observed * 100 - asked_of) * CASE WHEN rising THEN 1 ELSE -1 END END AS above
    FROM asked
), reasons AS (
    SELECT *, above > 0 OR (above = 0 AND NOT strict) AS met,
           CASE WHEN mismatch THEN 'unit_mismatch' END AS r1, CASE WHEN early THEN 'not_yet_due' END AS r2,
           CASE WHEN observed IS NULL THEN 'no_observation' END AS r3, CASE WHEN clash THEN 'conflicting_vintages' END AS r4,
           CASE WHEN factored AND baseline IS NULL THEN 'no_baseline' END AS r5,
           CASE WHEN factored AND observed IS NOT NULL AND baseline IS NOT NULL AND broken THEN 'series_break' END AS r6,
           CASE WHEN observed IS NULL AND areas > 0 THEN 'area_differs' END AS r7,
           CASE WHEN zero THEN 'baseline_not_positive' END AS r8,
           CASE WHEN NOT (above > 0 OR (above = 0 AND NOT strict)) AND NOT dated THEN 'not_met_without_due' END AS r9
    FROM compared
), firsts AS (
    SELECT *, coalesce(r1, r2, r3, r4, r5, r6, r7, r8, r9) AS first FROM reasons
), outcomes AS (
    SELECT *, CASE WHEN first IS NULL THEN CASE WHEN met THEN 'threshold_met' ELSE 'threshold_not_met' END END AS outcome,
           CASE WHEN met THEN 'met' WHEN NOT met THEN 'not_met' END AS standing
    FROM firsts
)
SELECT target, indicator, level, nullif(area, '') AS area,
       CASE WHEN first = 'not_yet_due' THEN first WHEN first IS NOT NULL THEN 'undetermined' ELSE standing END AS verdict,
       coalesce(first, outcome) AS reason, concat_ws(',', r1, r2, r3, r4, r5, r6, r7, r8, r9, outcome) AS reasons,
       standing, observed, baseline,
       CAST(asked_of * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(38, 10)) AS required,
       CAST(above * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(38, 10)) AS margin
FROM outcomes
"""


def fingerprint(table: Any) -> tuple[int, str]:
    """
    The number of rows of an Arrow table of verdicts, and a digest of all they tell, whatever their order.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    texts = [
        pc.fill_null(pc.cast(pc.cast(table[name], pa.decimal128(38, 10)) if name in TOLD[4:] else table[name], pa.string()), "-")
        for name in ("target", "level", "area", *TOLD)
    ]  # fmt: skip
    lines = pc.binary_join_element_wise(*texts, ";").to_pylist()
    return table.num_rows, hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()[:16]
