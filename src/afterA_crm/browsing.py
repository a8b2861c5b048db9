"""People a window at a time: all of them in an order, and of the few in sight what a list shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from . import clock, pages, people, rhythms, search, seasons

if TYPE_CHECKING:
    from .store import Book

#: The orders a list can have: those met last first, or by name.
ORDERS = ("last", "name")
_ORDER_BY = {"last": "last_touch DESC, id DESC", "name": "name COLLATE NOCASE, id"}


class Row(NamedTuple):
    """A person as a list shows them: `last` is the last conversation, `next` what lies ahead with them."""

    id: int
    name: str
    roles: tuple[str, ...]
    organisation: str | None
    season: str | None
    last: date | None
    next: date | None
    quiet: bool
    is_me: bool


class Standing(NamedTuple):
    """How the book stands: how many people, which hat I wear, whether anything was ever logged."""

    people: int
    hat: str | None
    talked: bool


class Window(NamedTuple):
    """What a list and the page beside it show: who is in the list, the rows in sight, one person's page."""

    standing: Standing
    ids: list[int]
    rows: list[Row]
    page: pages.Page | None


def window(
    book: Book,
    words: str,
    by: str,
    *,
    most: int | None,
    sight: int,
    near: Sequence[int] = (),
    chosen: int | None = None,
    whole: list[int] | None = None,
    talks: int = 30,
) -> Window:
    """Return everyone whom the words find, or everyone in one of `ORDERS`, in one reading of the book.

    `most` ends the list early; `near` are the people whose rows are wanted (else the first `sight` of them), and
    `chosen` is whose page is (else the first one's). `whole` is the order where it was read before.
    """
    ids = search.people(book, words)[:most] if words else whole or order(book, by, most)
    whose = chosen if chosen is not None and chosen in ids else next(iter(ids), None)
    return Window(
        standing(book),
        ids,
        rows(book, near or ids[:sight]),
        None if whose is None else pages.page(book, whose, talks),
    )


def standing(book: Book) -> Standing:
    """Return how the book stands, counting no further than is of interest."""
    return Standing(
        int(book.value("SELECT count(*) FROM (SELECT 1 FROM person WHERE archived_on IS NULL LIMIT 1000)")),
        book.value("SELECT name FROM hat WHERE current = 1"),
        book.value("SELECT 1 FROM conversation LIMIT 1") is not None,
    )


def order(book: Book, by: str = "last", limit: int | None = None) -> list[int]:
    """Return the ids of everyone not archived in one of `ORDERS`; the first few of them come at once."""
    rows = book.con.execute(
        f"SELECT id FROM person WHERE archived_on IS NULL ORDER BY {_ORDER_BY[by]} LIMIT ?",
        (-1 if limit is None else limit,),
    )
    return [number for (number,) in rows]


def rows(book: Book, ids: Sequence[int]) -> list[Row]:
    """Return what a list shows of these people, in that order; ids that are gone are left out."""
    today = clock.today()
    ahead = _ahead(book, ids, today)
    often = rhythms.rhythms_of(book, ids)
    found = []
    for person in people.get(book, ids):
        rhythm = often[person.id]
        coming = rhythms.next_touch(person.last_touch, rhythm) if rhythm and person.last_touch else None
        days = [day for day in (ahead.get(person.id), coming) if day and day >= today and not person.quiet]
        found.append(
            Row(
                person.id,
                person.name,
                person.roles,
                person.organisation,
                None if person.is_me else seasons.season(person.last_touch, rhythm.days if rhythm else None, today),
                person.last_touch,
                min(days, default=None),
                person.quiet,
                person.is_me,
            )
        )
    return found


def _ahead(book: Book, ids: Sequence[int], today: date) -> dict[int, date]:
    """Return the first day from today on that a promise or an appointment with someone names."""
    marks = ", ".join(str(int(number)) for number in ids)
    # CROSS: from the few people to what they promised, never through everything that is open.
    found = book.rows(
        "SELECT person_id, min(day) FROM ("
        "SELECT l.person_id, f.due AS day FROM followup_person l CROSS JOIN followup f ON f.id = l.followup_id "
        f"WHERE l.person_id IN ({marks}) AND f.state = 'open' AND f.due >= ?1 UNION ALL "
        "SELECT l.person_id, a.day FROM appointment_person l CROSS JOIN appointment a ON a.id = l.appointment_id "
        f"WHERE l.person_id IN ({marks}) AND a.state = 'open' AND a.day >= ?1) GROUP BY person_id",
        today.isoformat(),
    )
    return {person: date.fromisoformat(day) for person, day in found}
