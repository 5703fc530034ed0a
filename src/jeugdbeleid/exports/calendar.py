"""
Agenda: a timeline as iCalendar (RFC 5545), an event for each record that has a time: when it is due, or begins where
no end is planned, by what was said of it last.

An event fills its window: it begins on the window's first day and, as iCalendar has it, ends on the day after its
last. Of a window that is open the known side is the day of the event. A record keeps its UID from one edition to the
next, so that a calendar that was read before moves the event and makes no second one. What has no day is in no
calendar; how many that are, its description says.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from jeugdbeleid import wording
from jeugdbeleid.analysis.timeline import state, timeline
from jeugdbeleid.commitment import Commitment
from jeugdbeleid.errors import MissingExtra
from jeugdbeleid.exports._sources import source_in_words
from jeugdbeleid.exports._stamp import stamp_of
from jeugdbeleid.plan import Measure, Plan
from jeugdbeleid.target import Target
from jeugdbeleid.vocabulary import State, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    import icalendar

    from jeugdbeleid.analysis.timeline import Entry, Timeline
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.period import Period
    from jeugdbeleid.planning import Planning

__all__ = ["files"]

_TEXT = {
    "nl": {
        "name": "Jeugdbeleid: termijnen",
        "about": "Wat wanneer gepland is. Een termijn die om is, is verstreken; of iets te laat is, staat er niet bij.",
        "left": "{count} zaken zonder dag staan niet in deze agenda.",
        "one_left": "Eén zaak zonder dag staat niet in deze agenda.",
        "words": "In de bron: „{words}”.",
        "ends": "Einde: {window}.",
        "begins": "Begin: {window}; een einde is niet gepland.",
        "within": "op een dag binnen {window}",
        "state": "Stand volgens de laatste bron: {state}.",
        "source": "Bron: {source}.",
    },
    "en": {
        "name": "Youth policy: terms",
        "about": "What is planned when. A term that is over has passed; whether a thing is late is not said here.",
        "left": "{count} things without a day are not in this calendar.",
        "one_left": "One thing without a day is not in this calendar.",
        "words": "In the source: “{words}”.",
        "ends": "End: {window}.",
        "begins": "Begin: {window}; no end is planned.",
        "within": "on a day within {window}",
        "state": "State by the latest source: {state}.",
        "source": "Source: {source}.",
    },
}

_KINDS = {Plan: ("plan", "plan"), Measure: ("maatregel", "measure"), Target: ("doel", "aim")}

_OVER = (State.STOPPED, State.WITHDRAWN)


def files(
    dossier: Dossier,
    *,
    plan: str | None = None,
    organisation: str | None = None,
    on: date | None = None,
    lang: str = "nl",
    stamp: date | None = None,
) -> dict[str, bytes]:
    """
    `timeline.ics`, the calendar of a dossier, of a plan, or of what an organisation has a part in; with `on` as it
    was known on that day. The stamp of the events (DTSTAMP) is `stamp`, else the day of the edition, else the last
    day on which something became known.

    Raises :class:`MissingExtra` without the extra `calendar`, :class:`UnknownId` for a plan or organisation that is not there,
    :class:`FormatError` for a language that is not on offer, and :class:`InvalidValue` where no day can be the stamp.

    >>> import jeugdbeleid as jb
    >>> text = files(jb.load(), plan="actieplan-pleegzorg")["timeline.ics"].decode()
    >>> [line for line in text.splitlines() if "DTSTAMP" in line][0]
    'DTSTAMP:20261123T000000Z'
    """
    ical = _icalendar()
    wording.check_lang(lang)
    told = timeline(dossier, plan=plan, organisation=organisation)
    entries = _latest(told, on)
    made = datetime.combine(stamp_of(dossier, stamp), time(), UTC)
    title = _TEXT[lang]["name"] if plan is None else _title(dossier[plan], lang)
    calendar = ical.Calendar()
    calendar.add("prodid", f"-//jeugdbeleid//jeugdbeleid//{lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", title)
    calendar.add("x-wr-calname", ical.vText(title))
    calendar.add("description", _about(len({one.record.id for one in told}) - len(entries), lang))
    for entry in entries:
        calendar.add_component(_event(entry, dossier, on or date.max, made, lang))
    return {"timeline.ics": calendar.to_ical()}


def _icalendar() -> Any:  # noqa: ANN401 - a module
    """
    The library that writes calendars; :class:`MissingExtra` where it is not installed.
    """
    try:
        import icalendar  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("icalendar", "calendar") from error
    return icalendar


class _Dated(NamedTuple):
    """
    What was said of a record last, with its planning, its window, and the first and last day of its event.
    """

    entry: Entry
    planning: Planning
    window: Period
    first: date
    last: date


def _latest(told: Timeline, on: date | None) -> list[_Dated]:
    """
    Of each record what was said of it last, as far as it has a day, the first to come first. Where no day is asked
    for, a record of which nothing is dated has the last that is said of it in the order of its reports.
    """
    latest = {one.record.id: one for one in told.latest(on or date.max)}
    if on is None:
        dated = {one.record.id for one in told if one.known is not None and one.known.end is not None}
        latest |= {one.record.id: one for one in told if one.record.id not in dated and _dated(one) is not None}
    found = [one for one in map(_dated, latest.values()) if one is not None]
    return sorted(found, key=lambda one: (one.first, one.last, one.entry.record.id))


def _dated(entry: Entry) -> _Dated | None:
    """
    An entry with the days of its window, one and the same where a side is open; `None` where there is none.
    """
    planning, window = entry.planning, entry.window
    first = None if window is None else window.start or window.end
    last = None if window is None else window.end or window.start
    if planning is None or window is None or first is None or last is None:
        return None
    return _Dated(entry, planning, window, first, last)


def _about(left: int, lang: str) -> str:
    text = _TEXT[lang]
    more = "" if left == 0 else text["one_left"] if left == 1 else text["left"].format(count=left)
    return f"{text['about']} {more}".rstrip()


def _event(dated: _Dated, dossier: Dossier, on: date, made: datetime, lang: str) -> icalendar.Event:
    record: Any = dated.entry.record
    told = state(record, dossier, on)
    event: icalendar.Event = _icalendar().Event()
    event.add("uid", f"{record.id}@jeugdbeleid")
    event.add("dtstamp", made)
    event.add("summary", f"{_kind(record, lang)}: {_title(record, lang)}")
    event.add("dtstart", dated.first)
    if dated.last < date.max:
        event.add("dtend", dated.last + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("description", "\n".join(_lines(dated, told, dossier, lang)))
    if record.topics:
        event.add("categories", [topic.label(lang) for topic in record.topics])
    if told is not None and told.state in _OVER:
        event.add("status", "CANCELLED")
    rule = _rule(dated.planning)
    if rule is not None:
        event.add("rrule", rule)
    return event


def _lines(dated: _Dated, told: Entry | None, dossier: Dossier, lang: str) -> Iterator[str]:
    """
    The sentences of an event: the words, the window, the state, and where it stands.
    """
    text, entry = _TEXT[lang], dated.entry
    window = wording.period(dated.window, lang)
    if (dated.window.days or 0) > 1:
        window = text["within"].format(window=window)
    yield text["words"].format(words=dated.planning.words)
    yield text["begins" if dated.planning.ends is None else "ends"].format(window=window)
    if told is not None and told.state is not None:
        yield text["state"].format(state=told.state.label(lang))
    sources = entry.record.sources if entry.report is None else (entry.report.source,)
    yield text["source"].format(source="; ".join(source_in_words(one, dossier) for one in sources))


def _kind(record: Any, lang: str) -> str:  # noqa: ANN401 - a record that has a time
    """
    What a record is, in a word: a commitment by its own kind.
    """
    word = record.kind.label(lang) if isinstance(record, Commitment) else _KINDS[type(record)][lang == "en"]
    return f"{word[0].upper()}{word[1:]}"


def _title(record: Any, lang: str) -> str:  # noqa: ANN401 - a record that has a title
    return str(record.title.label(lang))


def _rule(planning: Planning) -> dict[str, Any] | None:
    """
    The rhythm of a planning that begins on a day, in months whose last days stay in their month.
    """
    first = None if planning.begins is None or planning.begins.days != 1 else planning.begins.start
    if planning.recurrence is None or first is None:
        return None
    every, unit = planning.recurrence.every, planning.recurrence.unit
    if unit in {Unit.DAY, Unit.WEEK}:
        rule: dict[str, Any] = {"freq": "DAILY" if unit is Unit.DAY else "WEEKLY", "interval": every}
    else:
        rule = {"freq": "MONTHLY", "interval": every * (12 if unit is Unit.YEAR else 1)}
        if first.day > 28:  # noqa: PLR2004 - the shortest month
            rule |= {"bymonthday": list(range(28, first.day + 1)), "bysetpos": -1}
    last = planning.span.end
    return rule | ({} if last is None else {"until": last})
