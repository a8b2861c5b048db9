"""Who waits for a first line: met at an event, and nothing stands with them since it began."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from .. import clock
from ..people import OPEN

if TYPE_CHECKING:
    from ..store import Book
    from ._days import Days


class Waiting(NamedTuple):
    """Someone who waits; `later_on` is the day of their turn where it is yet to come."""

    id: int
    name: str
    note: str | None
    later_on: date | None


#: Whom I met at an event: its list says so, or their own page does.
MET = """
SELECT person_id FROM attendance WHERE event_id = {0} AND how = 'met'
UNION SELECT id FROM person WHERE met_event_id = {0}
"""
#: ?1 is the event, ?2 the day it began, ?3 the moment that day began.
_WAITING = f"""
FROM ({MET.format("?1")}) met JOIN person p ON p.id = met.person_id
LEFT JOIN attendance a ON a.event_id = ?1 AND a.person_id = p.id
WHERE coalesce(a.skipped, 0) = 0
  AND {OPEN}
  AND (p.last_touch IS NULL OR p.last_touch < ?2)
  AND NOT EXISTS (SELECT 1 FROM mention m WHERE m.person_id = p.id AND m.part = 'about' AND m.day >= ?2)
  AND NOT EXISTS (SELECT 1 FROM followup_person w JOIN followup f ON f.id = w.followup_id
    WHERE w.person_id = p.id AND f.state <> 'dropped' AND f.created_at >= ?3)
  AND NOT EXISTS (SELECT 1 FROM appointment_person w JOIN appointment t ON t.id = w.appointment_id
    WHERE w.person_id = p.id AND t.state <> 'dropped' AND t.created_at >= ?3)
"""


def waiting(book: Book, event_id: int, span: Days, today: date) -> list[Waiting]:
    """Return who waits, also those whose turn is yet to come; nobody before the event begins."""
    if today < span.begun:
        return []
    rows = book.rows(f"SELECT p.id, p.name, p.note, a.later_on {_WAITING}", event_id, *_since(span))
    return [
        Waiting(number, name, note, date.fromisoformat(day) if day and day > today.isoformat() else None)
        for number, name, note, day in rows
    ]


def count(book: Book, event_id: int, span: Days, today: date) -> int:
    """Return how many wait whose turn it is."""
    if today < span.begun:
        return 0
    turn = "(a.later_on IS NULL OR a.later_on <= ?4)"
    rows = book.row(f"SELECT count(*) {_WAITING} AND {turn}", event_id, *_since(span), today.isoformat())
    return int(rows[0]) if rows else 0


def waits(book: Book, event_id: int, span: Days, person_id: int) -> bool:
    """Tell whether somebody still waits, today or another day."""
    return book.row(f"SELECT 1 {_WAITING} AND p.id = ?4", event_id, *_since(span), person_id) is not None


def _since(span: Days) -> tuple[str, str]:
    return span.begun.isoformat(), clock.stamped(datetime.combine(span.begun, time()))
