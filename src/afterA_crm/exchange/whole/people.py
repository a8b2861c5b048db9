"""The people of a book file as contacts, for a book that isn't empty: they come as those of any other file do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ... import clock, migrations
from ...models import schema
from ...store import Book
from ..exporting.leaving import contact_of
from ..formats import Given
from ..holding import held, photo
from .reading import Document
from .rules import insertion
from .tables import tables
from .writing import FORMAT, line, row_of

#: What someone's own part of the file holds, by the column that says whose a row is; names of things come along.
_THEIRS = {"person": "id"} | dict.fromkeys(
    ("nickname", "channel", "role", "tagging", "attendance", "member"), "person_id"
)
_NAMES = {"tag": "tagging", "event": "attendance", "project": "member"}
_AT_ONCE = 200


def contacts(document: Document) -> Iterator[Given]:
    """Yield everyone of a book file as a contact, in the order of the file, with their own part of it as original.

    That part is a book file too, of one person: without conversations, follow-ups and the like, and without the
    picture, which the contact has.
    """
    with Book(Path(":memory:"), sqlite3.connect(":memory:", isolation_level=None)) as book:
        for statement in schema():
            book.con.execute(statement)
        lines = _fill(book, document)
        ids = list(lines)
        for at in range(0, len(ids), _AT_ONCE):
            part = ids[at : at + _AT_ONCE]
            have = held(book, part, clock.today())
            for number in part:
                yield Given(lines[number], _own_part(book, number), contact_of(have[number], photo(book, number)))


def _fill(book: Book, document: Document) -> dict[int, int]:
    """Put what contacts are made of into a book in memory, and return the line of every person."""
    wanted = {*_THEIRS, *_NAMES, "photo"}
    statements = {noun: insertion(tables()[noun]) for noun in wanted}
    lines: dict[int, int] = {}
    book.con.execute("BEGIN")
    for entry in document.entries():
        if entry.table.noun in wanted:
            book.con.execute(statements[entry.table.noun], entry.values)
            if entry.table.noun == "person":
                lines[entry.values[0]] = entry.line
    return lines


def _own_part(book: Book, number: int) -> bytes:
    rows: dict[str, list[tuple[Any, ...]]] = {}
    for noun, column in _THEIRS.items():
        rows[noun] = book.rows(f'SELECT {tables()[noun].names} FROM "{noun}" WHERE {column} = ? ORDER BY id', number)
    for noun, named_by in _NAMES.items():
        rows[noun] = book.rows(
            f'SELECT {tables()[noun].names} FROM "{noun}" WHERE id IN '
            f"(SELECT {noun}_id FROM {named_by} WHERE person_id = ?) ORDER BY id",
            number,
        )
    there = {noun: {row[0] for row in rows.get(noun, ())} for noun in tables()}
    head = {"format": FORMAT, "schema": migrations.LATEST, "everyone": False}
    said = {noun: [row_of(tables()[noun], row, there) for row in found] for noun, found in rows.items() if found}
    return line({"aftera": head, **said}).encode()
