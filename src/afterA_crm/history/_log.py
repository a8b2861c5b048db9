"""Read the change log: what was done, and which rows it changed."""

from __future__ import annotations

from sqlite3 import Connection
from typing import TYPE_CHECKING, NamedTuple

from ._watching import columns, watched

if TYPE_CHECKING:
    from ..store import Book


class PastDeed(NamedTuple):
    """A line of the history."""

    id: int
    at: str
    title: str
    kind: str
    rows: int
    undone: bool
    closed: bool


class Change(NamedTuple):
    """A row that a deed changed."""

    id: int
    noun: str
    row_id: int
    kind: str


def deeds(book: Book, *, limit: int = 20, person_id: int | None = None) -> list[PastDeed]:
    """Return the latest deeds, newest first; of one person where asked."""
    where, values = "", list[int]()
    if person_id is not None:
        where = "WHERE d.id IN (SELECT deed_id FROM change WHERE (noun = 'person' AND row_id = ?)"
        values = [person_id]
        for noun, name in _columns_of_person(book.con):
            where += (
                f' OR (noun = \'{noun}\' AND (row_id IN (SELECT id FROM "{noun}" WHERE "{name}" = ?) '
                f'OR change.id IN (SELECT change_id FROM "was_{noun}" WHERE "{name}" = ?)))'
            )
            values += [person_id, person_id]
        for noun, link in _SHARED.items():
            where += f" OR (noun = '{noun}' AND row_id IN (SELECT {noun}_id FROM {link} WHERE person_id = ?))"
            values.append(person_id)
        where += ")"
    rows = book.con.execute(
        "SELECT d.id, d.at, d.title, d.kind, (SELECT count(*) FROM change c WHERE c.deed_id = d.id), "
        f"d.undone_by_id IS NOT NULL, d.closed FROM deed d {where} ORDER BY d.id DESC LIMIT ?",
        (*values, limit),
    )
    return [PastDeed(row[0], row[1], row[2], row[3], row[4], bool(row[5]), bool(row[6])) for row in rows]


def changes(book: Book, deed_id: int) -> list[Change]:
    """Return the rows that a deed changed, in the order it changed them."""
    rows = book.con.execute("SELECT id, noun, row_id, kind FROM change WHERE deed_id = ? ORDER BY id", (deed_id,))
    return [Change(*row) for row in rows]


def touched(book: Book, deed_id: int) -> int:
    """Return how many rows a deed changed, each counted once."""
    asking = "SELECT count(*) FROM (SELECT DISTINCT noun, row_id FROM change WHERE deed_id = ?)"
    return int(book.value(asking, deed_id))


def revision(book: Book, noun: str, row_id: int) -> int:
    """Return the revision of a row: the id of its last change. It only ever grows."""
    found = book.con.execute("SELECT max(id) FROM change WHERE noun = ? AND row_id = ?", (noun, row_id)).fetchone()[0]
    return int(found or 0)


#: What several people share, and the table that says who.
_SHARED = {"conversation": "mention", "followup": "followup_person", "appointment": "appointment_person"}


def _columns_of_person(con: Connection) -> list[tuple[str, str]]:
    """Return every column that points at a person, with its table: either end of a relation, by whom one was met.

    Entries of people themselves stay out: what becomes of someone is not the history of whoever introduced them.
    """
    sql = 'SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = \'person\''
    found: list[tuple[str, str]] = []
    for noun in watched(con):
        if noun != "person":
            kept = columns(con, noun)
            found += [(noun, name) for (name,) in con.execute(sql, (noun,)) if name in kept]
    return found
