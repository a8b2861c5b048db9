"""The days of an event as its deck counts them: since when lines count, and on which days it is offered."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import clock
from ..clock import shifted
from ..errors import NotFound
from ..words import _

if TYPE_CHECKING:
    from ..store import Book

#: The deck is offered so many days after the event, or after its newest cards came in.
OFFERS = (1, 3, 7)


class Days(NamedTuple):
    """When an event began, its last day if it has one, and the day its offers are counted from.

    They are counted from the last day, or from the day its newest card came in where that was later.
    """

    begun: date
    last: date | None
    counted: date


#: The newest card of an event is the one with the highest number: nothing else of the cards is read.
_SELECT = """
SELECT e.id, coalesce(e.first_day, e.last_day), coalesce(e.last_day, e.first_day), e.created_at,
  CASE WHEN e.first_day IS NULL AND e.last_day IS NULL
    THEN (SELECT min(a.day) || max(a.day) FROM attendance a WHERE a.event_id = e.id AND a.how = 'met') END,
  (SELECT c.imported_at FROM card c WHERE c.event_id = e.id ORDER BY c.id DESC LIMIT 1)
FROM event e
"""


def days_of(book: Book, event_id: int) -> Days:
    """Return the days of an event; one without days began when I first met someone there, or when it was made.

    Raises:
        NotFound: there is no such event.
    """
    row = book.row(f"{_SELECT} WHERE e.id = ?", event_id)
    if row is None:
        raise NotFound(_("There is no event with the number {number}.", number=event_id))
    return _days(row)


def next_offer(span: Days, today: date) -> date:
    """Return the next day of offers after today: 1, 3 or 7 days after the event, then a week on."""
    offers = (shifted(span.counted, after) for after in OFFERS)
    return next((day for day in offers if day > today), shifted(today, OFFERS[-1]))


def lately_over(book: Book, today: date) -> list[tuple[int, Days]]:
    """Return the events whose deck is offered today, the latest first."""
    found = [(row[0], _days(row)) for row in book.rows(_SELECT)]
    asked = [one for one in found if (today - one[1].counted).days in OFFERS]
    return sorted(asked, key=lambda one: (one[1].counted, one[0]), reverse=True)


def _days(row: tuple[str, ...]) -> Days:
    _number, first, last, made_at, met, card = row
    made = clock.unstamped(made_at).date()
    imported = clock.unstamped(card).date() if card else date.min
    if first and last:
        ended = date.fromisoformat(last)
        return Days(date.fromisoformat(first), ended, max(ended, imported))
    if met:
        return Days(date.fromisoformat(met[:10]), None, max(date.fromisoformat(met[10:]), imported))
    return Days(made, None, max(made, imported))
