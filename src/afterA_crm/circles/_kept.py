"""Circles as they are kept: named, changed, dissolved; and groups that were said to be none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from .. import text
from ..errors import AfterAError, NotFound, UsageError
from ..words import _

if TYPE_CHECKING:
    from ..store import Book


class Circle(NamedTuple):
    """A circle, and the ids and names of its people."""

    id: int
    name: str
    people: tuple[tuple[int, str], ...]


def listing(book: Book) -> list[Circle]:
    """Return the circles I named, by name."""
    people: dict[int, list[tuple[int, str]]] = {}
    for circle, person, name in book.rows(
        "SELECT m.circle_id, p.id, p.name FROM circle_member m JOIN person p ON p.id = m.person_id "
        "JOIN circle c ON c.id = m.circle_id WHERE c.declined = 0 ORDER BY p.name, p.id"
    ):
        people.setdefault(circle, []).append((person, name))
    rows = book.rows("SELECT id, name FROM circle WHERE declined = 0 ORDER BY key")
    return [Circle(number, name, tuple(people.get(number, ()))) for number, name in rows]


def find(book: Book, words: str) -> Circle:
    """Return the circle that the words name: its name, or the beginning of it.

    Raises:
        NotFound: none is called so.
    """
    key, found = text.squash(words), listing(book)
    named = [one for one in found if key and text.squash(one.name) == key]
    begun = [one for one in found if key and text.squash(one.name).startswith(key)]
    if not named and len(begun) != 1:
        raise NotFound(_("There is no circle “{name}”.", name=words))
    return (named or begun)[0]


def name(book: Book, called: str, people: Iterable[int]) -> int:
    """Name people a circle and return its id.

    Raises:
        AfterAError: another circle is called so.
        UsageError: the name says nothing.
    """
    called, key = _free(book, called)
    number = book.insert("circle", name=called, key=key)
    add(book, number, people)
    return number


def rename(book: Book, circle_id: int, called: str) -> None:
    """Call a circle something else.

    Raises:
        AfterAError: another circle is called so.
        UsageError: the name says nothing.
    """
    called, key = _free(book, called, circle_id)
    book.update("circle", circle_id, name=called, key=key)


def add(book: Book, circle_id: int, people: Iterable[int]) -> list[int]:
    """Put people into a circle; return those who weren't in it."""
    held = {one for (one,) in book.rows("SELECT person_id FROM circle_member WHERE circle_id = ?", circle_id)}
    fresh = [one for one in dict.fromkeys(people) if one not in held]
    for person in fresh:
        book.insert("circle_member", circle_id=circle_id, person_id=person)
    return fresh


def remove(book: Book, circle_id: int, people: Iterable[int]) -> list[int]:
    """Take people out of a circle; return those who were in it."""
    gone = []
    for person in dict.fromkeys(people):
        row = book.value("SELECT id FROM circle_member WHERE circle_id = ? AND person_id = ?", circle_id, person)
        if row is not None:
            book.delete("circle_member", row)
            gone.append(person)
    return gone


def drop(book: Book, circle_id: int) -> None:
    """Dissolve a circle; its people stay."""
    for (row,) in book.rows("SELECT id FROM circle_member WHERE circle_id = ?", circle_id):
        book.delete("circle_member", row)
    book.delete("circle", circle_id)


def decline(book: Book, people: Iterable[int]) -> int:
    """Say that these people are no circle, so that neither they nor a part of them is proposed again."""
    members = sorted(set(people))
    # No name of a circle has a blank in its key. People's names aren't in it: who is forgotten leaves nothing here.
    key = " ".join(["not", *map(str, members)])
    held = book.value("SELECT id FROM circle WHERE key = ?", key)
    number = int(held) if held is not None else book.insert("circle", name=key, key=key, declined=1)
    add(book, number, members)
    return number


def _free(book: Book, called: str, own: int | None = None) -> tuple[str, str]:
    called = " ".join(text.nfc(called).split())
    key = text.squash(called) or text.fold(called)
    if not key:
        raise UsageError(_("A circle needs a name."))
    if book.value("SELECT 1 FROM circle WHERE key = ? AND id IS NOT ?", key, own) is not None:
        raise AfterAError(_("There is already a circle “{name}”.", name=called))
    return called, key
