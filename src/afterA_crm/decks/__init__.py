"""The deck after an event: a few people at a time to whom a first line is worth most, and why each of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from .. import clock
from ..errors import NotFound
from ..reasons import Reason
from ..words import _
from ._days import OFFERS, Days, days_of, lately_over, next_offer
from ._rows import Card, Deck, Row
from ._waiting import MET, count, waiting, waits

if TYPE_CHECKING:
    from ..store import Book

__all__ = [
    "OFFERS",
    "SIZE",
    "Card",
    "Days",
    "Deck",
    "Reason",
    "Row",
    "count",
    "days_of",
    "deck",
    "lately_over",
    "later",
    "line_day",
    "met",
    "next_offer",
    "skip",
    "waits",
]

#: How many people one deck holds.
SIZE = 10


def deck(book: Book, event_id: int, today: date, size: int = SIZE, hat_id: int | None = None) -> Deck:
    """Return the deck of an event: whom I met there and nothing stands with since it began, whose turn it is.

    Raises:
        NotFound: there is no such event.
    """
    from .. import people, text  # only here: `today` counts who waits, and needs none of it
    from ._reasons import order, reasons

    span = days_of(book, event_id)
    found = waiting(book, event_id, span, today)
    if hat_id is not None:
        from .. import lenses  # only here: most decks are whole

        found = lenses.through(book, hat_id, found, lambda one: {"person": one.id})
    now = {one.id: one for one in found if one.later_on is None}
    put_off = [one.later_on for one in found if one.later_on]
    why = reasons(book, event_id, span, list(now.values()), today)
    ranked = sorted(now.values(), key=lambda one: (*order(why[one.id]), text.fold(one.name), one.id))[:size]
    shown = people.get(book, [one.id for one in ranked])
    rows = tuple(
        Row(
            person.id,
            person.name,
            person.roles,
            person.organisation,
            now[person.id].note,
            _card(book, event_id, person.id),
            tuple(why[person.id]),
        )
        for person in shown
    )
    return Deck(rows, len(now), len(put_off), min(put_off, default=None))


def skip(book: Book, event_id: int, whom: Iterable[int]) -> None:
    """Never offer these people of an event again.

    Raises:
        NotFound: one of them wasn't met there.
    """
    for number in _attendances(book, event_id, whom):
        book.update("attendance", number, skipped=1, later_on=None)


def later(book: Book, event_id: int, whom: Iterable[int], today: date) -> date:
    """Offer these people of an event again on its next day of offers, also if they were skipped; return that day.

    Raises:
        NotFound: one of them wasn't met there.
    """
    day = next_offer(days_of(book, event_id), today)
    for number in _attendances(book, event_id, whom):
        book.update("attendance", number, skipped=0, later_on=day.isoformat())
    return day


def line_day(book: Book, event_id: int, person_id: int, today: date) -> date:
    """Return the day that a first line about somebody is of: when we met there, else the last day of the event."""
    day = book.value(
        "SELECT coalesce((SELECT day FROM attendance WHERE event_id = ?1 AND person_id = ?2), "
        "(SELECT met_on FROM person WHERE id = ?2 AND met_event_id = ?1 AND length(met_on) = 10))",
        *(event_id, person_id),
    )
    span = days_of(book, event_id)
    return min(date.fromisoformat(day) if day else span.last or span.counted, today)


def met(book: Book, event_id: int) -> set[int]:
    """Return whom I met at an event."""
    return {person for (person,) in book.rows(MET.format("?1"), event_id)}


def _attendances(book: Book, event_id: int, whom: Iterable[int]) -> list[int]:
    from .. import events

    found, there = [], met(book, event_id)
    for person in whom:
        if person not in there:
            name = book.value("SELECT name FROM person WHERE id = ?", person) or person
            event = events.get(book, event_id)
            raise NotFound(
                _(
                    "{name} isn't among those met at {event}; `aftera event met {slug} WHO` says that you met.",
                    name=name,
                    event=event.name,
                    slug=event.slug,
                )
            )
        events.attend(book, event_id, person)
        found.append(
            int(book.value("SELECT id FROM attendance WHERE event_id = ? AND person_id = ?", event_id, person))
        )
    return found


def _card(book: Book, event_id: int, person_id: int) -> Card | None:
    row = book.row(
        # A merge keeps a second UID as a card of that format.
        "SELECT file, imported_at FROM card WHERE person_id = ? AND format <> 'uid' "
        "ORDER BY event_id IS ? DESC, id DESC LIMIT 1",
        person_id,
        event_id,
    )
    return Card(row[0], clock.unstamped(row[1]).date()) if row else None
