"""Two entries that are known to be two people: remembered, listed, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import people
from ..errors import UsageError
from ..words import _

if TYPE_CHECKING:
    from ..people import Person
    from ..store import Book


def apart(book: Book, one: int, other: int) -> bool:
    """Remember within the open deed that two entries are two people; return whether it is news.

    Raises:
        UsageError: they are one entry.
    """
    if one == other:
        raise UsageError(_("That is one entry; it takes two to be two people."))
    if are_apart(book, one, other):
        return False
    book.insert("distinct", one_id=min(one, other), other_id=max(one, other))
    return True


def together(book: Book, one: int, other: int) -> bool:
    """Let two entries be suggested again, within the open deed; return whether they were known to be two people."""
    number = _row(book, one, other)
    if number:
        book.delete("distinct", number)
    return bool(number)


def are_apart(book: Book, one: int, other: int) -> bool:
    """Tell whether two entries are known to be two people."""
    return bool(_row(book, one, other))


def known_apart(book: Book) -> list[tuple[Person, Person]]:
    """Return the pairs known to be two people, those said last first."""
    rows: list[tuple[int, int]] = book.rows('SELECT one_id, other_id FROM "distinct" ORDER BY id DESC')
    by_id = {person.id: person for person in people.get(book, sorted({number for row in rows for number in row}))}
    return [(by_id[one], by_id[other]) for one, other in rows]


def _row(book: Book, one: int, other: int) -> int:
    sql = 'SELECT id FROM "distinct" WHERE one_id = ? AND other_id = ?'
    return int(book.value(sql, min(one, other), max(one, other)) or 0)
