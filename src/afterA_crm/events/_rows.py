"""The rows of events: how they are read, found by name, and listed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import handles, text
from ..errors import NotFound, Several
from ..people import MY_ID
from ..words import _

if TYPE_CHECKING:
    from ..store import Book


class Event(NamedTuple):
    """An event as lists show it; `met` is how many people I met there or talked with."""

    id: int
    slug: str
    name: str
    kind: str | None
    series: str | None
    first: date | None
    last: date | None
    place: str | None
    note: str | None
    met: int


#: Whom I met at an event: there, first there, or in a conversation that carries it. Guests of its list are no such.
MET = """
SELECT person_id FROM attendance WHERE event_id = {0} AND how = 'met'
UNION SELECT id FROM person WHERE met_event_id = {0}
UNION SELECT m.person_id FROM conversation c JOIN mention m ON m.conversation_id = c.id
  WHERE c.event_id = {0} AND m.part = 'with'
"""
_SELECT = f"""
SELECT e.id, e.slug, e.name, e.kind, s.name, e.first_day, e.last_day, e.place, e.note,
  (SELECT count(*) FROM ({MET.format("e.id")}) WHERE person_id NOT IN {MY_ID})
FROM event e LEFT JOIN series s ON s.id = e.series_id
"""


def by_slug(book: Book, slug: str) -> Event | None:
    """Return the event of that slug."""
    row = book.row(f"{_SELECT} WHERE e.slug = ?", text.slug(slug))
    return _event(row) if row else None


def get(book: Book, event_id: int) -> Event:
    """Return an event by id.

    Raises:
        NotFound: there is none.
    """
    row = book.row(f"{_SELECT} WHERE e.id = ?", event_id)
    if row is None:
        raise NotFound(_("There is no event with the number {number}.", number=event_id))
    return _event(row)


def find(book: Book, words: str) -> Event:
    """Return the event that the words name: its slug, its name, or a part that no other has.

    Raises:
        NotFound: none is called so.
        Several: more than one is; the candidates are listed.
    """
    words = text.nfc(words).strip()
    ids = handles.named(book, "event", words)
    if not ids:
        raise NotFound(_("There is no event “{name}”; `aftera event list` lists them.", name=words))
    found = [get(book, number) for number in ids[:12]]
    if len(ids) > 1:
        raise Several(_("“{name}” could be any of these events; say its slug:", name=words), found)
    return found[0]


def listing(
    book: Book, today: date, *, past: bool | None = None, limit: int | None = None, series_id: int | None = None
) -> list[Event]:
    """Return events: those to come in order, then those gone by, the latest first, then those without a day.

    `past` asks for one side only: what is on or to come (False), or what is over or has no day (True); `series_id`
    for the editions of one series.
    """
    iso, of = today.isoformat(), "" if series_id is None else f"series_id = {series_id} AND "
    ids: list[tuple[int]] = []
    if not past:
        ids += book.rows(f"SELECT id FROM event WHERE {of}last_day >= ? ORDER BY first_day, id", iso)
    if past is not False:
        ids += book.rows(
            f"SELECT id FROM event WHERE {of}(last_day < ? OR last_day IS NULL) ORDER BY last_day DESC, id DESC", iso
        )
    return [get(book, number) for (number,) in ids[:limit]]


def _event(row: tuple[object, ...]) -> Event:
    number, slug, name, kind, series, first, last, place, note, met = row
    return Event(
        int(str(number)),
        str(slug),
        str(name),
        str(kind) if kind else None,
        str(series) if series else None,
        date.fromisoformat(str(first)) if first else None,
        date.fromisoformat(str(last)) if last else None,
        str(place) if place else None,
        str(note) if note else None,
        int(str(met)),
    )
