"""Relations: what one person is to another, from when to when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from . import text
from .errors import NotFound, UsageError
from .words import _

if TYPE_CHECKING:
    from .store import Book


class Relation(NamedTuple):
    """A relation as one of the two sees it: the other person, and whether it is they who are the `text` of this one."""

    id: int
    other_id: int
    other: str
    text: str
    #: True: this person is the `text` of the other. False: the other is that of this person.
    outward: bool
    since: str | None
    until: str | None


def add(
    book: Book, one: int, said: str, other: int, *, since: str | None = None, until: str | None = None
) -> tuple[int, bool]:
    """Say that `one` is the `said` of `other` and return the row and whether it is new; said again it learns days.

    Raises:
        UsageError: it is one person, the words are empty, or it would end before it begins.
    """
    said = " ".join(text.nfc(said).split())
    if one == other:
        raise UsageError(_("A relation needs two different people."))
    if not said:
        raise UsageError(_("Say what they are to each other: `aftera relate A colleague B`."))
    if since and until and until < since[: len(until)]:
        raise UsageError(_("It can't end ({until}) before it begins ({since}).", until=until, since=since))
    for number, held, begun in book.rows(
        "SELECT id, text, since FROM relation WHERE one_id = ? AND other_id = ? AND until IS NULL", one, other
    ):
        if text.fold(held) == text.fold(said) and begun in (None, since or begun):
            columns = {"since": since, "until": until}
            book.update("relation", number, **{name: day for name, day in columns.items() if day})
            return int(number), False
    return book.insert("relation", one_id=one, other_id=other, text=said, since=since, until=until), True


def of(book: Book, person_id: int) -> list[Relation]:
    """Return the relations of a person, those that last first."""
    rows = book.rows(
        "SELECT r.id, p.id, p.name, r.text, r.one_id = ?1, r.since, r.until FROM relation r "
        "JOIN person p ON p.id = CASE WHEN r.one_id = ?1 THEN r.other_id ELSE r.one_id END "
        "WHERE r.one_id = ?1 OR r.other_id = ?1 ORDER BY r.until IS NOT NULL, r.since DESC, r.id LIMIT 100",
        person_id,
    )
    return [
        Relation(number, other_id, other, said, bool(outward), since, until)
        for number, other_id, other, said, outward, since, until in rows
    ]


def remove(book: Book, one: int, other: int, said: str | None = None) -> int:
    """Take away what two people are to each other, all of it or only `said`, and return how many rows went.

    Raises:
        NotFound: they have no such relation.
    """
    rows = [
        number
        for number, held in book.rows(
            "SELECT id, text FROM relation WHERE (one_id = ?1 AND other_id = ?2) OR (one_id = ?2 AND other_id = ?1)",
            one,
            other,
        )
        if not said or text.fold(held) == text.fold(said)
    ]
    if not rows:
        raise NotFound(_("The book has no such relation between these two."))
    for number in rows:
        book.delete("relation", number)
    return len(rows)
