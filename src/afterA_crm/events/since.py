"""What came of an event: whom I met, with whom it went on, with whom something is to come, and who fades."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from .. import clock, decks
from ..people import OPEN
from ..reasons import Reason
from ..words import _, days
from ._rows import MET

if TYPE_CHECKING:
    from ..store import Book


class Someone(NamedTuple):
    """Someone met at the event, and why they stand in a list."""

    id: int
    name: str
    reason: Reason


class Since(NamedTuple):
    """How many I met; with whom I talked since, or kept a promise; with whom something is promised; and who fades.

    Nobody quiet or archived is named, and nobody fades whom I don't want to write to, or before the event is over.
    """

    met: int
    followed: tuple[Someone, ...]
    promised: tuple[Someone, ...]
    fading: tuple[Someone, ...]


#: ?1 the event, ?2 its last day, ?3 the day it began: whom I met, and until when being there counts.
_THERE = f"""
SELECT p.id AS person, p.name AS name, coalesce(?2, a.day, ?3) AS until, coalesce(a.day, ?2, ?3) AS met,
  coalesce(a.skipped, 0) AS skipped
FROM ({MET.format("?1")}) m JOIN person p ON p.id = m.person_id
LEFT JOIN attendance a ON a.event_id = ?1 AND a.person_id = p.id
WHERE {OPEN}
"""


def since(book: Book, event_id: int, today: date) -> Since:
    """Return what came of an event.

    Raises:
        NotFound: there is no such event.
    """
    span = decks.days_of(book, event_id)
    asked = event_id, span.last.isoformat() if span.last else None, span.begun.isoformat()
    everyone = f"SELECT count(*) FROM ({MET.format('?1')}) m JOIN person p ON p.id = m.person_id WHERE p.is_me = 0"
    there = {row[0]: row for row in book.rows(_THERE, *asked)}
    done = {**dict(_kept(book, asked)), **dict(_talked(book, asked, today))}
    open_ = dict(_promised(book, asked, today))
    fading = [
        Someone(person, name, _met(event_id, date.fromisoformat(met), today))
        for person, name, until, met, skipped in sorted(there.values(), key=lambda row: (row[3], row[1], row[0]))
        if person not in done and person not in open_ and not skipped and until < today.isoformat()
    ]
    names = {person: row[1] for person, row in there.items()}
    return Since(
        int(book.value(everyone, event_id)),
        tuple(Someone(person, names[person], why) for person, why in done.items()),
        tuple(Someone(person, names[person], why) for person, why in open_.items() if person not in done),
        tuple(fading),
    )


def _met(event_id: int, day: date, today: date) -> Reason:
    return Reason("met", _("met {ago}", ago=days.ago(day, today)), {"event": event_id})


def _talked(book: Book, asked: tuple[int, str | None, str], today: date) -> Iterator[tuple[int, Reason]]:
    """Yield with whom I talked after the event, and when last."""
    for person, number, day in book.rows(
        f"SELECT t.person, m.conversation_id, max(m.day) FROM ({_THERE}) t "
        "CROSS JOIN mention m ON m.person_id = t.person AND m.part = 'with' AND m.day > t.until "
        "GROUP BY t.person ORDER BY 3 DESC, 2 DESC",
        *asked,
    ):
        said = _("talked {ago}", ago=days.ago(date.fromisoformat(day), today))
        yield person, Reason("talk", said, {"conversation": number})


def _kept(book: Book, asked: tuple[int, str | None, str]) -> Iterator[tuple[int, Reason]]:
    """Yield whose promises since the event began are done."""
    for person, number, text in _promises(book, asked, "done"):
        yield person, Reason("done", _("kept: {what}", what=text), {"followup": number})


def _promised(book: Book, asked: tuple[int, str | None, str], today: date) -> Iterator[tuple[int, Reason]]:
    """Yield with whom a promise or a meeting stands that was made since the event began."""
    for person, number, text in _promises(book, asked, "open"):
        yield person, Reason("promise", _("to do: {what}", what=text), {"followup": number})
    for person, number, day in book.rows(
        f"SELECT t.person, o.id, o.day FROM ({_THERE}) t JOIN appointment_person w ON w.person_id = t.person "
        "JOIN appointment o ON o.id = w.appointment_id "
        "WHERE o.state = 'open' AND o.created_at >= ?4 ORDER BY o.day DESC",
        *asked,
        _moment(asked),
    ):
        said = _("meeting on {day}", day=days.short_day(date.fromisoformat(day), today))
        yield person, Reason("appointment", said, {"appointment": number})


def _promises(book: Book, asked: tuple[int, str | None, str], state: str) -> list[tuple[int, int, str]]:
    return [
        (person, number, text)
        for person, number, text in book.rows(
            f"SELECT t.person, f.id, f.text FROM ({_THERE}) t JOIN followup_person w ON w.person_id = t.person "
            "JOIN followup f ON f.id = w.followup_id WHERE f.state = ?5 AND f.created_at >= ?4 ORDER BY f.id",
            *asked,
            _moment(asked),
            state,
        )
    ]


def _moment(asked: tuple[int, str | None, str]) -> str:
    return clock.stamped(datetime.combine(date.fromisoformat(asked[2]), time()))
