"""Entries -> lines: components and calendars, folded and escaped (RFC 5545 3.1, 3.3.11)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from ...text import visible
from ..vcard.folding import fold
from ..vcard.values import escape, join_list
from .entry import Entry

# The product has no version here: an unchanged book gives the same bytes from one release to the next.
_HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//afterA//aftera//EN\r\n"
NAMED_HEAD = _HEAD + b"X-WR-CALNAME:afterA\r\n"
END = b"END:VCALENDAR\r\n"


def calendar(component: bytes) -> bytes:
    """Return a component as a calendar of its own."""
    return _HEAD + component + END


def inner(data: bytes) -> bytes:
    """Return the component of a calendar that `calendar` made."""
    return data[len(_HEAD) : -len(END)]


def component(entry: Entry) -> bytes:
    """Return an entry as a VTODO or VEVENT with its alarm."""
    kind = "VTODO" if entry.task else "VEVENT"
    lines = [f"BEGIN:{kind}", *_identity(entry), *(_task_days(entry) if entry.task else _days(entry))]
    lines += [f"RRULE:{entry.rule}"] if entry.rule else []
    lines += _words(entry)
    lines += _state(entry)
    lines += _alarm(entry) if entry.alarm else []
    return b"".join(map(fold, [*lines, f"END:{kind}"]))


def _identity(entry: Entry) -> Iterator[str]:
    created, changed = _instant(entry.stamp.created), _instant(entry.stamp.changed)
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{changed}"
    yield f"CREATED:{created}"
    yield f"LAST-MODIFIED:{changed}"
    yield f"SEQUENCE:{entry.stamp.sequence}"


def _days(entry: Entry) -> Iterator[str]:
    """Say the days of an event; its end is the day after the last (RFC 5545 3.6.1)."""
    if entry.first is None:
        return
    if entry.at is not None:
        yield f"DTSTART:{_moment(entry.first, entry.at)}"
        start = datetime.combine(entry.first, entry.at)
        if start.date() < date.max:
            # How long it takes nobody said: an hour is what calendars draw where no end is given.
            end = start + timedelta(hours=1)
            yield f"DTEND:{_moment(end.date(), end.time())}"
        return
    yield f"DTSTART;VALUE=DATE:{_day(entry.first)}"
    last = entry.last or entry.first
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"


def _task_days(entry: Entry) -> Iterator[str]:
    """Say the days of a task; its due day must lie after its first (RFC 5545 3.8.2.3), so one day is due only."""
    if entry.first is None or entry.last is None:
        return
    if entry.first < entry.last:
        yield f"DTSTART:{_moment(entry.first, time())}" if entry.at else f"DTSTART;VALUE=DATE:{_day(entry.first)}"
    yield f"DUE:{_moment(entry.last, entry.at)}" if entry.at else f"DUE;VALUE=DATE:{_day(entry.last)}"


def _words(entry: Entry) -> Iterator[str]:
    yield f"SUMMARY:{escape(shown(entry.summary))}"
    if entry.place:
        yield f"LOCATION:{escape(shown(entry.place))}"
    if entry.description:
        yield f"DESCRIPTION:{escape(visible(entry.description, keep=chr(10)))}"
    yield f"CATEGORIES:{join_list(shown(each) for each in entry.categories if each)}"


def _state(entry: Entry) -> Iterator[str]:
    if entry.private:
        yield "CLASS:PRIVATE"
    if not entry.task and not entry.busy:
        yield "TRANSP:TRANSPARENT"
    if entry.status == "COMPLETED" and entry.task:
        yield "STATUS:COMPLETED"
        if entry.closed_on:
            # The book knows the day, the property wants an instant: noon in UTC is that day nearly everywhere.
            yield f"COMPLETED:{_moment(entry.closed_on, time(12))}Z"
        yield "PERCENT-COMPLETE:100"
    elif entry.status == "CANCELLED":
        yield "STATUS:CANCELLED"
    elif entry.task:
        yield "STATUS:NEEDS-ACTION"


def _alarm(entry: Entry) -> Iterator[str]:
    only_due = entry.task and entry.first == entry.last
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{escape(shown(entry.summary))}"
    yield f"TRIGGER{';RELATED=END' if only_due else ''}:{entry.alarm}"
    yield "END:VALARM"


def shown(said: str) -> str:
    """Return a text on one line with nothing in it that acts: entries are listed in terminals, too."""
    return visible(" ".join(said.split()))


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _moment(day: date, at: time) -> str:
    """Return a floating time, the same hour wherever one is (RFC 5545 3.3.5, form 1).

    The book keeps the hour that was said, and no zone; one written here would be a guess.
    """
    return f"{_day(day)}T{at:%H%M%S}"


def _instant(stamp: str) -> str:
    return stamp.replace("-", "").replace(":", "")
