"""Bring a book file into an empty book, and compare the two."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from ... import history
from ...errors import BookError
from ...words import _
from .reading import Document, KeptRow
from .rules import insertion
from .tables import tables

if TYPE_CHECKING:
    from ...store import Book


def is_empty(book: Book) -> bool:
    """Return whether a book holds nothing, whatever its history tells."""
    return not any(book.value(f'SELECT 1 FROM "{noun}" LIMIT 1') for noun in tables())


def bring(book: Book, document: Document, step: Callable[[int], object] | None = None) -> dict[str, int]:
    """Write everything of a book file into an empty book within the open deed; return how many rows by table.

    Ids stay, and none that was ever given is given again. `step` is told after each row how many were written.

    Raises:
        BookError: the book isn't empty.
    """
    if not is_empty(book):
        raise BookError(_("A whole book only comes into an empty one; name a new file: `aftera --book new.db import`."))
    con = book.con
    con.execute(history.ROOM)
    # Rows come in the order of the file; a child may come before its parent.
    con.execute("PRAGMA defer_foreign_keys = ON")
    for table, entries in groupby(_told(document, step), key=lambda entry: entry.table):
        con.executemany(insertion(table), (entry.values for entry in entries))
    for noun, last in document.last_ids.items():
        seen = book.value("SELECT seq FROM sqlite_sequence WHERE name = ?", noun)
        if seen is None:
            con.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (noun, last))
        elif seen < last:
            con.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (last, noun))
    return {noun: count for noun, count in document.counts.items() if count}


def equal(book: Book, document: Document) -> bool:
    """Return whether the book holds exactly what a book file says: its nouns, originals and photos, not its history."""
    if any(book.value(f'SELECT count(*) FROM "{noun}"') != count for noun, count in document.counts.items()):
        return False
    asking = {noun: f'SELECT {table.names} FROM "{noun}" WHERE id = ?' for noun, table in tables().items()}
    return all(book.row(asking[entry.table.noun], entry.values[0]) == entry.values for entry in document.entries())


def _told(document: Document, step: Callable[[int], object] | None) -> Iterator[KeptRow]:
    for number, entry in enumerate(document.entries(), 1):
        yield entry
        if step is not None:
            step(number)
