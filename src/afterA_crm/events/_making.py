"""Making and changing events, and saying who was there and how."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .. import clock, handles, text
from ..errors import UsageError
from ..words import _
from ._rows import get

if TYPE_CHECKING:
    from ..store import Book


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


def series_id(book: Book, name: str) -> int:
    """Return the id of the series called so, making it when it is new."""
    slug = text.slug(name)
    found = book.value("SELECT id FROM series WHERE slug = ?", slug)
    return int(found) if found is not None else book.insert("series", slug=slug, name=" ".join(text.nfc(name).split()))
