"""Events: festivals, hackathons and meetups, when and where, and whom I met there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from . import clock, handles, people, text, timeline
from .errors import NotFound, Several, UsageError
from .words import _

if TYPE_CHECKING:
    from .people import Person
    from .store import Book
    from .timeline import Entry


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


class Page(NamedTuple):
    """An event with the people met there and its conversations; both lists show a part, the numbers count all."""

    event: Event
    people: tuple[Person, ...]
    conversations: tuple[Entry, ...]
    talks: int


#: Whom I met at an event: there, first there, or in a conversation that carries it.
_MET = """
SELECT person_id FROM attendance WHERE event_id = {0} AND how <> 'declined'
UNION SELECT id FROM person WHERE met_event_id = {0}
UNION SELECT m.person_id FROM conversation c JOIN mention m ON m.conversation_id = c.id
  WHERE c.event_id = {0} AND m.part = 'with'
"""
_SELECT = f"""
SELECT e.id, e.slug, e.name, e.kind, s.name, e.first_day, e.last_day, e.place, e.note,
  (SELECT count(*) FROM ({_MET.format("e.id")}) WHERE person_id NOT IN (SELECT id FROM person WHERE is_me = 1))
FROM event e LEFT JOIN series s ON s.id = e.series_id
"""


def new(
    book: Book,
    name: str,
    *,
    slug: str | None = None,
    kind: str | None = None,
    series: str | None = None,
    first: date | None = None,
    last: date | None = None,
    place: str | None = None,
    note: str | None = None,
) -> int:
    """Make an event and return its id; the slug is made from the name where none is given.

    Raises:
        AfterAError: another event has that slug.
        UsageError: it has no name, or would end before it begins.
    """
    name = " ".join(text.nfc(name).split())
    if not name:
        raise UsageError(_("An event needs a name."))
    first, last = in_order(first, last)
    stamp = clock.utc_stamp()
    return book.insert(
        "event",
        slug=handles.free(book, "event", name, slug),
        name=name,
        kind=kind,
        series_id=series_id(book, series) if series else None,
        first_day=first and first.isoformat(),
        last_day=last and last.isoformat(),
        place=place and " ".join(text.nfc(place).split()),
        note=note,
        created_at=stamp,
        changed_at=stamp,
    )


def edit(book: Book, event_id: int, **columns: object) -> None:
    """Change an event; `series` is a name, `first` and `last` are days, the other columns are those of the table.

    Raises:
        AfterAError: another event has that slug.
        UsageError: it would end before it begins.
    """
    columns = handles.tidied(columns)
    if columns.get("name", "") is None:
        raise UsageError(_("An event needs a name."))
    if columns.get("slug"):
        columns["slug"] = handles.free(book, "event", "", str(columns["slug"]), event_id)
    if "series" in columns:
        series = columns.pop("series")
        columns["series_id"] = series_id(book, str(series)) if series else None
    if "first" in columns or "last" in columns:
        event = get(book, event_id)
        first, last = columns.pop("first", event.first), columns.pop("last", event.last)
        days = in_order(first if isinstance(first, date) else None, last if isinstance(last, date) else None)
        columns["first_day"], columns["last_day"] = (day and day.isoformat() for day in days)
    if columns:
        book.update("event", event_id, **columns, changed_at=clock.utc_stamp())


def in_order(first: date | None, last: date | None) -> tuple[date | None, date | None]:
    """Return the first and last day of an event; one of them alone is both.

    Raises:
        UsageError: the last lies before the first.
    """
    first, last = first or last, last or first
    if first and last and last < first:
        raise UsageError(_("An event can't end ({last}) before it begins ({first}).", first=first, last=last))
    return first, last


def attend(book: Book, event_id: int, person_id: int, how: str = "met", day: date | None = None) -> bool:
    """Say how a person was at an event (`met`, `guest` or `declined`); return whether that is news.

    Whom I met there stays met, whatever a list says.
    """
    row = book.row("SELECT id, how FROM attendance WHERE event_id = ? AND person_id = ?", event_id, person_id)
    if row is None:
        book.insert("attendance", event_id=event_id, person_id=person_id, how=how, day=day.isoformat() if day else None)
        return True
    if row[1] not in ("met", how):
        book.update("attendance", row[0], how=how, **({"day": day.isoformat()} if day else {}))
        return True
    return False


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


def listing(book: Book, today: date, *, past: bool | None = None, limit: int | None = None) -> list[Event]:
    """Return events: those to come in order, then those gone by, the latest first, then those without a day.

    `past` asks for one side only: what is on or to come (False), or what is over or has no day (True).
    """
    iso = today.isoformat()
    ids: list[tuple[int]] = []
    if not past:
        ids += book.rows("SELECT id FROM event WHERE last_day >= ? ORDER BY first_day, id", iso)
    if past is not False:
        ids += book.rows(
            "SELECT id FROM event WHERE last_day < ? OR last_day IS NULL ORDER BY last_day DESC, id DESC", iso
        )
    return [get(book, number) for (number,) in ids[:limit]]


def page(book: Book, event_id: int, shown: int = 30, conversations: int = 10) -> Page:
    """Return an event with people met there, the ones talked with last first, and its newest conversations.

    Raises:
        NotFound: there is no such event.
    """
    ids = book.rows(
        f"SELECT id FROM person WHERE id IN ({_MET.format('?1')}) AND is_me = 0 "
        "ORDER BY last_touch IS NULL, last_touch DESC, name LIMIT ?2",
        event_id,
        shown,
    )
    return Page(
        get(book, event_id),
        tuple(people.get(book, [row[0] for row in ids])),
        tuple(timeline.read(book, timeline.Wanted(event_id=event_id), conversations)),
        int(book.value("SELECT count(*) FROM conversation WHERE event_id = ?", event_id)),
    )


def series_id(book: Book, name: str) -> int:
    """Return the id of the series called so, making it when it is new."""
    slug = text.slug(name)
    found = book.value("SELECT id FROM series WHERE slug = ?", slug)
    return int(found) if found is not None else book.insert("series", slug=slug, name=" ".join(text.nfc(name).split()))


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
