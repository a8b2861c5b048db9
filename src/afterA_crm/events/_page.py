"""An event seen: whom I met there, what was said, and the other editions of its series."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .. import people, timeline
from ._rows import MET, Event, get
from ._series import Back, Edition, came_back, editions

if TYPE_CHECKING:
    from ..people import Person
    from ..store import Book
    from ..timeline import Entry


class Page(NamedTuple):
    """An event with the people met there and its conversations; the lists show a part, the numbers count all.

    `guests` are on its list without being met; `back` were met at another edition of the series too.
    """

    event: Event
    people: tuple[Person, ...]
    conversations: tuple[Entry, ...]
    talks: int
    guests: int
    editions: tuple[Edition, ...]
    back: tuple[Back, ...]
    came_back: int


def page(book: Book, event_id: int, shown: int = 30, conversations: int = 10) -> Page:
    """Return an event with people met there, the ones talked with last first, and its newest conversations.

    Raises:
        NotFound: there is no such event.
    """
    event = get(book, event_id)
    met = MET.format("?1")
    ids = book.rows(
        f"SELECT id FROM person WHERE id IN ({met}) AND is_me = 0 "
        "ORDER BY last_touch IS NULL, last_touch DESC, name LIMIT ?2",
        event_id,
        shown,
    )
    guests = book.value(
        f"SELECT count(*) FROM attendance WHERE event_id = ?1 AND how = 'guest' AND person_id NOT IN ({met})", event_id
    )
    others = [one for one in editions(book, event.series) if one.id != event_id] if event.series else []
    back = came_back(book, [event_id], [one.id for one in others]) if others else []
    return Page(
        event,
        tuple(people.get(book, [row[0] for row in ids])),
        tuple(timeline.read(book, timeline.Wanted(event_id=event_id), conversations)),
        int(book.value("SELECT count(*) FROM conversation WHERE event_id = ?", event_id)),
        int(guests),
        tuple(others),
        tuple(back[:shown]),
        len(back),
    )
