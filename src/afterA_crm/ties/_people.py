"""Whom a tie may name, and numbers put into SQL a part at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..store import Book

#: Of a person `p`: whom suggestions may name. Quiet and archived people, and me, are in none.
OPEN = "p.quiet = 0 AND p.archived_on IS NULL AND p.is_me = 0"

_PART = 500


def parts(ids: Iterable[int]) -> Iterator[str]:
    """Yield numbers as the inside of `IN (...)`, some hundreds at a time."""
    numbers = sorted(set(ids))
    for at in range(0, len(numbers), _PART):
        yield ", ".join(map(str, numbers[at : at + _PART]))


def open_names(book: Book, ids: Iterable[int]) -> dict[int, str]:
    """Return the names of those of these people whom suggestions may name."""
    return {
        number: name
        for part in parts(ids)
        for number, name in book.rows(f"SELECT p.id, p.name FROM person p WHERE p.id IN ({part}) AND {OPEN}")
    }
