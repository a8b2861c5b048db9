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


def page(book: Book, event_id: int, shown: int = 30, conversations: int = 10, hat_id: int | None = None) -> Page:
    """Return an event with people met there, the ones talked with last first, and its newest conversations.

    Through a hat, only its conversations, and people seen through it.

    Raises:
        NotFound: there is no such event.
    """
    event = get(book, event_id)
    met = MET.format("?1")
    through, hats = ("1", ())
    worn = timeline.Wanted(event_id=event_id, hat_id=hat_id)
    if hat_id is not None:
        from .. import lenses  # only here: most pages are whole

        through, hats = lenses.condition(book, "person", hat_id)
        through = through.replace("?", "?3")
        hats = hats[:1]
    talks = timeline.chosen(book, worn)
    ids = book.rows(
        f"SELECT id FROM person p WHERE id IN ({met}) AND is_me = 0 AND {through} "
        "ORDER BY last_touch IS NULL, last_touch DESC, name LIMIT ?2",
        event_id,
        shown,
        *hats,
    )
    guests = book.value(
        f"SELECT count(*) FROM attendance WHERE event_id = ?1 AND how = 'guest' AND person_id NOT IN ({met})", event_id
    )
    others = [one for one in editions(book, event.series) if one.id != event_id] if event.series else []
    back = came_back(book, [event_id], [one.id for one in others]) if others else []
    return Page(
        event,
        tuple(people.get(book, [row[0] for row in ids])),
        tuple(timeline.read(book, worn, conversations)),
        int(book.value(f"SELECT count(*) {talks.sql}", *talks.values)),
        int(guests),
        tuple(others),
        tuple(back[:shown]),
        len(back),
    )
