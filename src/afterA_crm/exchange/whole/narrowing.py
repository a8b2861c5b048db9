"""Which rows leave with a few people: what is theirs, and never a key that points at what stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .tables import Table, tables

if TYPE_CHECKING:
    from ...store import Book

#: What a row that leaves takes along wherever it points at it: a name for something, and of no one else.
_LABELS = frozenset({"event", "series", "hat", "tag", "project"})
#: What takes its own entries along: the echo of a conversation, the outcome of a project.
_SHARED = frozenset({"conversation", "appointment", "followup", "project"})


def leaving(book: Book, ids: Sequence[int]) -> dict[str, set[int]]:
    """Return the ids of the rows that leave with these people, by table.

    An entry of people leaves when all of them leave, and takes along what it belongs to: a mention its conversation,
    a membership its project. Those take their own entries along. At last every event, series, hat, tag and project
    that is pointed at comes too; other pointers at what stays are cut.
    """
    left: dict[str, set[int]] = {noun: set() for noun in tables()}
    asked = set(ids)
    left["person"] = {number for (number,) in book.rows("SELECT id FROM person") if number in asked}
    owned = [(table, _owners(table)) for table in tables().values() if _owners(table)]
    for table, owners in owned:
        _with_people(book, table, owners, left)
    shared = {noun: frozenset(left[noun]) for noun in _SHARED}
    for table, owners in owned:
        _with_what_is_shared(book, table, owners, left, shared)
    for table in reversed(tables().values()):
        _labels(book, table, left)
    return left


def _owners(table: Table) -> list[tuple[str, str]]:
    """Return the columns a row goes with, and the tables they point at."""
    return [(column.name, column.parent) for column in table.columns if column.parent and column.owned]


def _rows(book: Book, table: Table, owners: list[tuple[str, str]]) -> list[tuple[int, list[tuple[str, int]]]]:
    names = ", ".join(f'"{name}"' for name, _parent in owners)
    found: list[tuple[int, list[tuple[str, int]]]] = []
    for number, *keys in book.con.execute(f'SELECT id, {names} FROM "{table.noun}"'):
        found.append((number, [(p, key) for (_n, p), key in zip(owners, keys, strict=True) if key is not None]))
    return found


def _with_people(book: Book, table: Table, owners: list[tuple[str, str]], left: dict[str, set[int]]) -> None:
    """Let entries of people leave, and what they belong to."""
    if all(parent != "person" for _name, parent in owners):
        return
    for number, keys in _rows(book, table, owners):
        people = [key for parent, key in keys if parent == "person"]
        if people and left["person"].issuperset(people):
            left[table.noun].add(number)
            for parent, key in keys:
                left[parent].add(key)


def _with_what_is_shared(
    book: Book,
    table: Table,
    owners: list[tuple[str, str]],
    left: dict[str, set[int]],
    shared: dict[str, frozenset[int]],
) -> None:
    """Let entries of conversations, appointments, follow-ups and projects leave with them, where they are of nobody."""
    if all(parent not in _SHARED for _name, parent in owners):
        return
    for number, keys in _rows(book, table, owners):
        theirs = any(key in shared.get(parent, ()) for parent, key in keys)
        if theirs and all(parent in _LABELS or key in shared.get(parent, ()) for parent, key in keys):
            left[table.noun].add(number)
            for parent, key in keys:
                left[parent].add(key)


def _labels(book: Book, table: Table, left: dict[str, set[int]]) -> None:
    """Let the labels leave that rows of a table point at."""
    pointers = [(column.name, column.parent) for column in table.columns if column.parent in _LABELS]
    going = left[table.noun]
    for name, parent in pointers if going else ():
        values: Any = book.con.execute(f'SELECT id, "{name}" FROM "{table.noun}" WHERE "{name}" IS NOT NULL')
        left[str(parent)].update(key for number, key in values if number in going)
