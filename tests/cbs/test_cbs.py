"""
Tables of StatLine become observations, with nothing lost; what goes wrong on the way is told.
"""

from __future__ import annotations

import copy
import importlib.util
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cbsodata
import pytest

import jeugdbeleid as jb
from jeugdbeleid import cbs

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPEC = importlib.util.spec_from_file_location("made_up_table", Path(__file__).parent / "made_up_table.py")
made_up: Any = importlib.util.module_from_spec(_SPEC)  # type: ignore[arg-type]  # the file is there
_SPEC.loader.exec_module(made_up)  # type: ignore[union-attr]  # as above

READ = date(2026, 2, 1)
TITLE = jb.Title("Pleegzorg", "Foster care")
PAGE = (jb.Page(address="https://opendata.cbs.nl"),)


def indicator(unit: jb.Unit = jb.Unit.COUNT, measured: jb.Measured = jb.Measured.DURING) -> jb.Indicator:
    return jb.Indicator(id="jongeren-pleegzorg", title=TITLE, sources=PAGE, unit=unit, measured=measured)


def table(**changed: Any) -> cbs.Table:
    return cbs.Table.of(made_up.IDENTIFIER, {**made_up.PARTS, **changed}, retrieved=READ)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A server without TLS, as no certificate is to be had for this machine; proxies of the surroundings are passed by."""
    monkeypatch.setattr(cbsodata.options, "use_https", False)
    monkeypatch.setitem(cbsodata.options.requests, "proxies", {"http": "", "https": ""})
    with made_up.serving(copy.deepcopy(made_up.PARTS)) as running:
        yield running


def fetched(server: Any, **options: Any) -> cbs.Table:
    return cbs.download(made_up.IDENTIFIER, retrieved=READ, catalog=server.catalog, pause=0.01, **options)


class TestATableComesWhole:
    def test_over_all_its_pages(self, server: Any) -> None:
        """Six rows at two a page are three requests; what is fetched equals what was published."""
        found = fetched(server)

        assert found == table()
        assert sum("UntypedDataSet" in path for path in server.asked) == 3

    def test_with_the_rows_that_are_asked_for(self, server: Any) -> None:
        found = fetched(server, filters="Perioden eq '2024JJ00'")

        assert [row["RegioS"] for row in found.rows] == ["NL01", "GM9990"]

    def test_the_cells_as_floating_point_numbers_are_not_fetched(self, server: Any) -> None:
        fetched(server)

        assert not any("/TypedDataSet" in path for path in server.asked)

    @pytest.mark.parametrize("fault", ["500", "503", "429", "cut", "garbled"])
    def test_after_a_fault_that_passes(self, server: Any, fault: str) -> None:
        """The list of parts comes first, so the second request is for a part."""
        server.faults = ["", fault]

        assert fetched(server) == table()


class TestWhatCannotBeFetchedIsTold:
    def test_a_table_that_is_gone_at_once(self, server: Any) -> None:
        with pytest.raises(cbs.CbsError, match="there is no such table") as raised:
            cbs.download("99999VBD", retrieved=READ, catalog=server.catalog)

        assert (raised.value.table, raised.value.catalog, raised.value.tries) == ("99999VBD", server.catalog, 1)
        assert len(server.asked) == 1

    def test_a_server_that_fails_each_time(self, server: Any) -> None:
        server.faults = ["500", "500", "500"]

        with pytest.raises(cbs.CbsError, match=r"\(3 tries\): the server answered 500"):
            fetched(server)

    def test_an_answer_that_does_not_come(self, server: Any) -> None:
        server.faults = ["slow"]

        with pytest.raises(cbs.CbsError, match=r"\(1 try\): no answer came in 0.2 s"):
            fetched(server, timeout=0.2, tries=1)

    def test_a_download_that_is_cut_off(self, server: Any) -> None:
        server.faults = ["", "cut", "cut"]

        with pytest.raises(cbs.CbsError, match="broken off|cut off"):
            fetched(server, tries=2)

    def test_an_answer_of_another_shape(self, server: Any) -> None:
        server.faults = ["shape"]

        with pytest.raises(cbs.CbsError, match="the answer is no list of rows"):
            fetched(server)

    def test_a_server_that_is_not_there(self, server: Any) -> None:
        catalog = server.catalog
        server.shutdown()
        server.server_close()

        with pytest.raises(cbs.CbsError, match=r"\(2 tries\): the connection was refused"):
            cbs.download(made_up.IDENTIFIER, retrieved=READ, catalog=catalog, tries=2, pause=0.01)

    def test_no_try_at_all(self) -> None:
        with pytest.raises(cbs.CbsError, match="expected at least one try, got 0"):
            cbs.download(made_up.IDENTIFIER, retrieved=READ, tries=0)

    def test_it_is_a_connection_error(self) -> None:
        assert issubclass(cbs.CbsError, (jb.JeugdbeleidError, ConnectionError))


class TestPartsThatAreNoTable:
    def test_every_fault_is_told_with_its_place(self) -> None:
        rows = [
            {**made_up.PARTS["UntypedDataSet"][0], "Jongeren_1": 21980},
            {**made_up.PARTS["UntypedDataSet"][1], "Perioden": "2025JJ00"},
            "a row",
        ]

        with pytest.raises(jb.LoadingError) as raised:
            table(UntypedDataSet=rows)

        assert [str(one) for one in raised.value.findings] == [
            "00000VBD: UntypedDataSet[0].Jongeren_1: expected a text, found 21980",
            "00000VBD: UntypedDataSet[2]: expected an object, found str",
            "00000VBD: UntypedDataSet[1].Perioden: no key of Perioden is '2025JJ00'",
        ]

    @pytest.mark.parametrize("part", ["TableInfos", "DataProperties", "UntypedDataSet", "RegioS"])
    def test_a_part_that_is_missing(self, part: str) -> None:
        with pytest.raises(jb.LoadingError, match=f"{part}: expected a list"):
            table(**{part: None})

    def test_a_table_without_time(self) -> None:
        properties = [one for one in made_up.PARTS["DataProperties"] if one["Type"] != "TimeDimension"]

        with pytest.raises(jb.LoadingError, match="expected one TimeDimension"):
            table(DataProperties=properties)

    def test_a_column_without_a_key(self) -> None:
        properties = [*made_up.PARTS["DataProperties"], {"Type": "Topic", "Title": "Zonder sleutel"}]

        with pytest.raises(jb.LoadingError, match=r"DataProperties\[7\].Key: expected a text, found None"):
            table(DataProperties=properties)

    def test_a_table_without_a_title_has_its_identifier(self) -> None:
        assert table(TableInfos=[]).title == made_up.IDENTIFIER


class TestCellsBecomeObservations:
    def test_with_figure_period_area_status_and_cell(self) -> None:
        """Voorbeeldstad had 40 in 2023, a definitive count."""
        found = cbs.observations(table(), "Jongeren_1", indicator(), totals={"Geslacht": "T001038"}, rounding=5)

        first = next(one for one in found.observations if one.scope and one.scope.areas[0].code == "GM9990")
        assert first == jb.Observation(
            id="jongeren-pleegzorg--2023jj00--gm9990--t001038--00000vbd",
            indicator="jongeren-pleegzorg",
            period=jb.Period.year(2023),
            figure=jb.Figure(value=40, words="40", rounding=5),
            scope=jb.Scope(level=jb.Level.MUNICIPALITY, areas=(jb.Area("Voorbeeldstad", "GM9990"),)),
            status=jb.ObservationStatus("Definitief", "A"),
            basis=jb.Basis.REGISTER,
            sources=(jb.Cell(dataset="00000VBD", key="Jongeren_1/2023JJ00/GM9990/T001038", retrieved=READ),),
        )

    def test_none_is_dropped(self) -> None:
        """Five of the six cells have a figure; the sixth is hidden behind a dot."""
        found = cbs.observations(table(), "Jongeren_1", indicator())

        assert [one.figure.value for one in found.observations] == [21980, 21500, 40, 15, 510]
        assert [(one.sign, one.cell.key) for one in found.hidden] == [(".", "Jongeren_1/2024JJ00/GM9990/T001038")]

    def test_an_empty_cell_is_hidden_too(self) -> None:
        shares = cbs.observations(table(), "Aandeel_2", indicator(jb.Unit.PERCENT))
        costs = cbs.observations(table(), "Kosten_3", indicator(jb.Unit.EUR))

        assert [one.sign for one in (*shares.hidden, *costs.hidden)] == ["", ""]

    def test_units_and_decimals_are_exact(self) -> None:
        """412.5 thousand euro is 412,500 euro; 0.6% is 0.6, and no float."""
        shares = cbs.observations(table(), "Aandeel_2", indicator(jb.Unit.PERCENT))
        costs = cbs.observations(table(), "Kosten_3", indicator(jb.Unit.EUR))

        assert shares.observations[0].figure == jb.Figure(value=Decimal("0.6"), unit=jb.Unit.PERCENT, words="0.6")
        assert costs.observations[0].figure.exact == 412_500

    def test_other_keys_than_the_total_are_the_breakdown(self) -> None:
        found = cbs.observations(table(), "Jongeren_1", indicator(), totals={"Geslacht": "T001038"})

        assert [one.breakdown for one in found.observations] == [(), (), (), (("Geslacht", "Mannen"),), ()]

    def test_of_some_areas(self) -> None:
        found = cbs.observations(table(), "Jongeren_1", indicator(), regions=["NL01"])

        assert [one.scope for one in found.observations] == [None, None]

    def test_a_stock_is_counted_on_a_day(self) -> None:
        found = cbs.observations(table(), "Jongeren_1", indicator(measured=jb.Measured.ON_DAY), day="12-31")

        assert found.observations[0].period == jb.Period.day(date(2023, 12, 31))

    def test_a_table_of_the_country_has_no_areas(self) -> None:
        properties = [one for one in made_up.PARTS["DataProperties"] if one["Type"] != "GeoDimension"]
        statuses = [{key: value for key, value in one.items() if key != "Status"} for one in made_up.PARTS["Perioden"]]
        country = table(DataProperties=properties, Perioden=statuses)

        found = cbs.observations(country, "Jongeren_1", indicator(), regions=["NL01"])

        assert country.areas is None
        assert {(one.scope, one.status) for one in found.observations} == {(None, None)}

    def test_they_are_checked_as_any_other(self) -> None:
        """From 21,980 to 21,500 is a fall, and a provisional figure carries it unless a definitive one is asked for."""
        found = cbs.observations(table(), "Jongeren_1", indicator(), totals={"Geslacht": "T001038"}, regions=["NL01"])
        target = jb.Target(
            id="minder",
            title=TITLE,
            sources=PAGE,
            indicator="jongeren-pleegzorg",
            goal=jb.Change(jb.AtMost(jb.Figure(value=-2, unit=jb.Unit.PERCENT, words="2%")), jb.Period.year(2023)),
            measured=jb.Period.year(2024),
            due=jb.Planning(ends=jb.Period.day(date(2024, 12, 31)), words="2024"),
        )
        dossier = jb.Dossier.of(indicator(), target, *found.observations)

        assert jb.check(target, dossier, on=READ).verdict is jb.Verdict.MET
        assert jb.check(target, dossier, on=READ, definitive=True).reason is jb.Reason.NOT_DEFINITIVE


class TestWhatCannotBeReadIsTold:
    def test_a_cell_that_is_no_figure(self) -> None:
        rows = [{**made_up.PARTS["UntypedDataSet"][0], "Jongeren_1": "ca. 40"}]

        with pytest.raises(jb.LoadingError, match=r"UntypedDataSet\[0\].Jongeren_1: expected a figure, found 'ca. 40'"):
            cbs.observations(table(UntypedDataSet=rows), "Jongeren_1", indicator())

    def test_a_topic_of_another_name(self) -> None:
        with pytest.raises(jb.UnknownId, match="did you mean 'Jongeren_1'"):
            cbs.observations(table(), "Jongere_1", indicator())

    def test_a_unit_that_is_not_the_indicators(self) -> None:
        with pytest.raises(jb.UnitError, match="Cannot read % and count"):
            cbs.observations(table(), "Aandeel_2", indicator())

    def test_a_total_of_no_dimension_or_no_key(self) -> None:
        with pytest.raises(jb.UnknownId, match="did you mean 'Geslacht'"):
            cbs.observations(table(), "Jongeren_1", indicator(), totals={"Geslachten": "T001038"})
        with pytest.raises(jb.UnknownId, match="did you mean 'T001038'"):
            cbs.observations(table(), "Jongeren_1", indicator(), totals={"Geslacht": "T001039"})

    def test_an_area_that_the_table_lacks(self) -> None:
        with pytest.raises(jb.UnknownId, match="did you mean 'GM9990'"):
            cbs.observations(table(), "Jongeren_1", indicator(), regions=["GM9991"])

    @pytest.mark.parametrize(
        ("measured", "day"),
        [
            (jb.Measured.DURING, "12-31"),
            (jb.Measured.ON_DAY, None),
            (jb.Measured.ON_DAY, "2-30"),
            (jb.Measured.ON_DAY, "02-30"),
        ],
    )
    def test_a_day_that_is_missing_too_much_or_none(self, measured: jb.Measured, day: str | None) -> None:
        with pytest.raises(jb.InvalidValue, match="observations.day"):
            cbs.observations(table(), "Jongeren_1", indicator(measured=measured), day=day)


def test_a_day_that_half_a_year_does_not_have_is_refused() -> None:
    """31 December lies in no first half of a year."""
    halves = [{**one, "Key": one["Key"].replace("JJ00", "HJ01")} for one in made_up.PARTS["Perioden"]]
    rows = [{**row, "Perioden": row["Perioden"].replace("JJ00", "HJ01")} for row in made_up.PARTS["UntypedDataSet"]]
    half = table(Perioden=halves, UntypedDataSet=rows)

    with pytest.raises(jb.InvalidValue, match="one day in 2023-01-01..2023-06-30"):
        cbs.observations(half, "Jongeren_1", indicator(measured=jb.Measured.ON_DAY), day="12-31")


@pytest.mark.parametrize("key", ["2024JJ01", "2024HJ03", "2024KW00", "2024MM13", "2024X000", "2024"])
def test_a_period_of_another_kind_is_refused(key: str) -> None:
    with pytest.raises(jb.InvalidValue, match="Perioden"):
        cbs.period_of(key)


def test_an_area_or_status_of_another_kind_is_refused() -> None:
    with pytest.raises(jb.InvalidValue, match="begins with NL, LD"):
        cbs.area_of("XX01", "Elders")
    with pytest.raises(jb.InvalidValue, match="Voorlopig, Nader voorlopig or Definitief"):
        cbs.status_of("Herzien")


def test_cbs_is_named_as_it_asks() -> None:
    assert table().attribution() == (
        "Bron: CBS, StatLine, tabel 00000VBD (Verzonnen jeugdtabel), gelezen op 1 februari 2026. Licentie: CC BY 4.0."
    )
