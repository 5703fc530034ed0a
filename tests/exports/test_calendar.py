"""
Calendars: read by `icalendar`; a window ends the day after its last day, and a record keeps its UID.
"""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs
import pytest
from icalendar import Calendar

import jeugdbeleid as jb
from everything import everything
from jeugdbeleid.analysis.timeline import timeline
from jeugdbeleid.exports import calendar
from made_up import PAGE, PLAN, a_dossier, day, document

BRIEF = document("brief", "2026-01-15")
LATER = document("later", "2026-06-01")


def read(dossier: jb.Dossier, **options: Any) -> Calendar:
    text = calendar.files(dossier, **options)["timeline.ics"]
    found = Calendar.from_ical(text)
    assert isinstance(found, Calendar)
    assert not [error for one in found.walk() for error in one.errors]
    return found


def events(dossier: jb.Dossier, **options: Any) -> dict[str, Any]:
    return {str(one["UID"]).removesuffix("@jeugdbeleid"): one for one in read(dossier, **options).walk("VEVENT")}


def measure(identifier: str, *reports: jb.Report, **more: Any) -> jb.Measure:
    return jb.Measure(id=identifier, title=jb.Title(identifier, identifier), sources=(PAGE,), reports=reports, **more)


def told(planning: jb.Planning | None = None, by: str = "brief", **more: Any) -> jb.Report:
    return jb.Report(planning=planning, source=jb.Page(document=by), **more)


def planned(begins: jb.Period | None = None, ends: jb.Period | None = None, **more: Any) -> jb.Planning:
    return jb.Planning(begins=begins, ends=ends, words="dan", **more)


def of(*measures: jb.Measure) -> jb.Dossier:
    return a_dossier(documents=(BRIEF, LATER), measures=measures)


def days(event: Any) -> tuple[date, date | None]:
    return event["DTSTART"].dt, event["DTEND"].dt if "DTEND" in event else None


@pytest.fixture(scope="module")
def bundle() -> bytes:
    return calendar.files(jb.load())["timeline.ics"]


def events_in(text: bytes) -> dict[str, Any]:
    return {str(one["UID"]).removesuffix("@jeugdbeleid"): one for one in Calendar.from_ical(text).walk("VEVENT")}


class TestTheBundle:
    def test_has_an_event_for_each_record_with_a_day(self, bundle: bytes) -> None:
        latest = timeline(jb.load()).latest(date.max)

        assert set(events_in(bundle)) == {one.record.id for one in latest}

    def test_every_event_fills_its_window_and_ends_the_day_after(self, bundle: bytes) -> None:
        found = events_in(bundle)
        for one in timeline(jb.load()).latest(date.max):
            assert one.window is not None
            first, last = one.window.start or one.window.end, one.window.end or one.window.start
            assert last is not None
            assert days(found[one.record.id]) == (first, last + timedelta(days=1))

    def test_every_event_is_stamped_with_the_day_of_the_edition(self, bundle: bytes) -> None:
        stamps = {one["DTSTAMP"].dt for one in events_in(bundle).values()}

        assert stamps == {datetime(2026, 11, 23, tzinfo=UTC)}

    def test_every_event_names_its_words_and_its_source(self, bundle: bytes) -> None:
        found = events_in(bundle)
        for one in timeline(jb.load()).latest(date.max):
            said = str(found[one.record.id]["DESCRIPTION"])
            assert one.planning is not None
            assert f"„{one.planning.words}”" in said
            assert f"[{one.report.source if one.report is not None else one.record.sources[0]}" in said

    def test_lines_are_of_at_most_75_bytes_and_end_in_cr_lf(self, bundle: bytes) -> None:
        assert max(map(len, bundle.split(b"\r\n"))) <= 75
        assert bundle.count(b"\n") == bundle.count(b"\r\n")

    def test_of_a_plan_it_is_named_for_the_plan(self) -> None:
        found = read(jb.load(), plan="actieplan-pleegzorg", lang="en")

        assert str(found["NAME"]) == str(found["X-WR-CALNAME"]) == "Foster Care Action Plan 2017-2018"
        assert {str(one["SUMMARY"]).partition(":")[0] for one in found.walk("VEVENT")} >= {
            "Aim",
            "Measure",
            "Agreement",
        }

    def test_what_has_no_day_is_counted(self) -> None:
        entries = timeline(jb.load(), plan="actieplan-pleegzorg")
        left = len({one.record.id for one in entries}) - len(entries.latest(date.max))

        assert f"{left} zaken zonder dag" in str(read(jb.load(), plan="actieplan-pleegzorg")["DESCRIPTION"])

    def test_as_it_was_known_on_a_day(self) -> None:
        found = events(jb.load(), plan="actieplan-pleegzorg", on=day("2017-12-31"))

        assert 0 < len(found) < len(events(jb.load(), plan="actieplan-pleegzorg"))

    def test_a_plan_or_language_that_is_not_there_is_refused(self) -> None:
        with pytest.raises(jb.UnknownId, match="actieplan"):
            calendar.files(jb.load(), plan="actieplan")
        with pytest.raises(jb.FormatError, match="language"):
            calendar.files(jb.load(), lang="fr")


def test_without_its_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(jb.MissingExtra, match=r"pip install 'jeugdbeleid\[calendar\]'"):
        calendar.files(jb.load())


def test_a_window_of_days_says_that_the_day_is_not_known() -> None:
    window = jb.Period(day("2026-09-01"), day("2026-11-30"))
    found = events(of(measure("a", told(planned(window, window))), measure("b", told(planned(window)))))

    assert days(found["a"]) == (day("2026-09-01"), day("2026-12-01"))
    assert "Einde: op een dag binnen 1 september 2026 t/m 30 november 2026." in str(found["a"]["DESCRIPTION"])
    assert "Begin: op een dag binnen" in str(found["b"]["DESCRIPTION"])
    assert "een einde is niet gepland" in str(found["b"]["DESCRIPTION"])


def test_of_an_open_window_the_known_side_is_the_day() -> None:
    found = events(
        of(
            measure("na", told(planned(begins=jb.Period(day("2026-07-01"), None)))),
            measure("voor", told(planned(ends=jb.Period(None, day("2026-12-31"))))),
            measure("open", told(planned(begins=jb.Period(None, None)))),
        )
    )

    assert days(found["na"]) == (day("2026-07-01"), day("2026-07-02"))
    assert "Begin: vanaf 1 juli 2026" in str(found["na"]["DESCRIPTION"])
    assert days(found["voor"]) == (day("2026-12-31"), day("2027-01-01"))
    assert "open" not in found


def test_the_last_day_of_all_has_no_day_after_it() -> None:
    found = events(of(measure("a", told(planned(ends=jb.Period.day(date.max))))))

    assert days(found["a"]) == (date.max, None)


def test_a_record_keeps_its_uid_when_its_planning_moves() -> None:
    before = measure("a", told(planned(ends=jb.Period.day(day("2026-07-01")))))
    after = measure("a", *before.reports, told(planned(ends=jb.Period.day(day("2026-10-01"))), by="later"))

    assert set(events(of(before))) == set(events(of(after)))
    assert days(events(of(after))["a"])[0] == day("2026-10-01")
    assert days(events(of(after), on=day("2026-03-01"))["a"])[0] == day("2026-07-01")


def test_what_nobody_dates_is_there_unless_a_day_is_asked_for() -> None:
    """A page without a day is known on no day; its planning is a planning all the same."""
    undated = jb.Report(planning=planned(ends=jb.Period.day(day("2026-07-01"))), source=PAGE)
    own = a_dossier(measures=(measure("a", undated), measure("b", jb.Report(source=PAGE, state=jb.State.DONE))))

    assert set(events(own, stamp=day("2026-01-01"))) == {"a"}
    assert "Eén zaak zonder dag" in str(read(own, stamp=day("2026-01-01"))["DESCRIPTION"])
    assert events(own, stamp=day("2026-01-01"), on=day("2030-01-01")) == {}


def test_what_is_stopped_is_cancelled_and_says_its_state() -> None:
    planning = planned(ends=jb.Period.day(day("2026-07-01")))
    found = events(
        of(
            measure("gestopt", told(planning), told(by="later", state=jb.State.STOPPED)),
            measure("loopt", told(planning, state=jb.State.ONGOING)),
        ),
        lang="en",
    )

    assert str(found["gestopt"]["STATUS"]) == "CANCELLED"
    assert "State by the latest source: stopped." in str(found["gestopt"]["DESCRIPTION"])
    assert "STATUS" not in found["loopt"]


def test_texts_are_escaped_and_read_back_whole() -> None:
    title = jb.Title("Komma, puntkomma; streep \\ en\nregel — é" * 4, "a")
    own = of(attrs.evolve(measure("a", told(planned(ends=jb.Period.day(day("2026-07-01"))))), title=title))

    assert str(events(own)["a"]["SUMMARY"]) == f"Maatregel: {title.nl}"


def test_a_calendar_of_a_plan_with_a_comma_in_its_name_is_named_whole() -> None:
    own = a_dossier(plans=(attrs.evolve(PLAN, title=jb.Title("Jeugd, jong; oud", "a")),))
    found = read(own, plan="jeugdplan", stamp=day("2026-01-01"))
    text = calendar.files(own, plan="jeugdplan", stamp=day("2026-01-01"))["timeline.ics"].decode()

    assert str(found["NAME"]) == "Jeugd, jong; oud"
    assert "\r\nX-WR-CALNAME:Jeugd\\, jong\\; oud\r\n" in text
    assert "zonder dag" not in str(found["DESCRIPTION"])


def test_kinds_and_topics_are_named_in_both_languages() -> None:
    found = events(everything())

    assert str(found["toezegging"]["SUMMARY"]).startswith("Toezegging: ")
    assert str(found["doel"]["SUMMARY"]).startswith("Doel: ")
    assert [str(one) for one in found["doel"]["CATEGORIES"].cats] == ["cijfers en monitoring", "inkoop en tarieven"]


@pytest.mark.parametrize(
    ("first", "rhythm", "until", "rule"),
    [
        ("2026-01-05", jb.Recurrence(2, jb.Unit.WEEK), None, "FREQ=WEEKLY;INTERVAL=2"),
        ("2026-01-05", jb.Recurrence(1, jb.Unit.DAY), "2026-02-01", "FREQ=DAILY;INTERVAL=1;UNTIL=20260201"),
        ("2026-01-05", jb.Recurrence(1, jb.Unit.YEAR), None, "FREQ=MONTHLY;INTERVAL=12"),
        ("2026-01-31", jb.Recurrence(3, jb.Unit.MONTH), None, "BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
    ],
)
def test_a_rhythm_from_a_day_is_a_rule(first: str, rhythm: jb.Recurrence, until: str | None, rule: str) -> None:
    begins = jb.Period.day(day(first))
    ends = None if until is None else jb.Period.day(day(until))
    planning = planned(begins, ends, recurrence=rhythm, kind=jb.PlanningKind.RECURRING)
    found = events(of(measure("a", told(planning))))["a"]

    assert set(rule.split(";")) <= set(found["RRULE"].to_ical().decode().split(";"))


def test_a_rhythm_from_no_day_is_none() -> None:
    planning = planned(jb.Period.year(2026), recurrence=jb.Recurrence(1, jb.Unit.MONTH), kind=jb.PlanningKind.RECURRING)

    assert "RRULE" not in events(of(measure("a", told(planning))))["a"]
