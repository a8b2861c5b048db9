"""A person as lists show them, and whom suggestions may name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import batches, clock

if TYPE_CHECKING:
    from ..store import Book

#: Of a person `p`: that they are neither quiet nor archived; I may be among them.
OPEN_OR_ME = "p.quiet = 0 AND p.archived_on IS NULL"
#: Of a person `p`: whom suggestions may name. Quiet and archived people, and me, are in none.
OPEN = f"{OPEN_OR_ME} AND p.is_me = 0"

#: My number, as a query asks for it: nothing where the book doesn't know which person is me.
MY_ID = "(SELECT id FROM person WHERE is_me = 1)"


def open_as(alias: str) -> str:
    """Return the condition `OPEN` of a person under another alias."""
    return OPEN.replace("p.", f"{alias}.")


class Person(NamedTuple):
    """A person as lists show them: what tells two of the same name apart."""

    id: int
    name: str
    roles: tuple[str, ...]
    organisation: str | None
    last_touch: date | None
    quiet: bool
    archived: bool
    is_me: bool


_SELECT = """
SELECT p.id, p.name,
  (SELECT group_concat(name, char(31)) FROM (SELECT name FROM role r WHERE r.person_id = p.id AND r.name <> ''
     AND (r.until IS NULL OR r.until >= substr(:today, 1, length(r.until))) ORDER BY r.since DESC, r.id)),
  (SELECT organisation FROM role r WHERE r.person_id = p.id AND organisation IS NOT NULL
     AND (r.until IS NULL OR r.until >= substr(:today, 1, length(r.until))) ORDER BY r.since DESC, r.id LIMIT 1),
  p.last_touch, p.quiet, p.archived_on IS NOT NULL, p.is_me
FROM person p
"""


def get(book: Book, ids: Sequence[int]) -> list[Person]:
    """Return people by id, in that order; ids that are gone are left out."""
    found: dict[int, Person] = {}
    for marks in batches.of_ids(ids):
        for row in book.con.execute(
            f"{_SELECT} WHERE p.id IN ({marks})", {"today": clock.today().isoformat()}
        ).fetchall():
            found[row[0]] = _person(row)
    return [found[number] for number in ids if number in found]


def _person(row: tuple[object, ...]) -> Person:
    number, name, roles, organisation, touch, quiet, archived, is_me = row
    return Person(
        int(str(number)),
        str(name),
        tuple(dict.fromkeys(str(roles).split("\x1f"))) if roles else (),
        str(organisation) if organisation else None,
        date.fromisoformat(str(touch)) if touch else None,
        bool(quiet),
        bool(archived),
        bool(is_me),
    )


def me(book: Book) -> Person | None:
    """Return the person who is me, if the book knows."""
    number = my_id(book)
    return get(book, [number])[0] if number else None


def my_id(book: Book) -> int | None:
    """Return the number of the person who is me, if the book knows."""
    number: int | None = book.value("SELECT id FROM person WHERE is_me = 1")
    return number


def open_names(book: Book, ids: Iterable[int]) -> dict[int, str]:
    """Return the names of those of these people whom suggestions may name."""
    return {
        number: name
        for part in batches.of_ids(set(ids))
        for number, name in book.rows(f"SELECT p.id, p.name FROM person p WHERE p.id IN ({part}) AND {OPEN}")
    }
