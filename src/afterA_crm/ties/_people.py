"""Whom a tie may name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .. import batches

if TYPE_CHECKING:
    from ..store import Book

#: Of a person `p`: whom suggestions may name. Quiet and archived people, and me, are in none.
OPEN = "p.quiet = 0 AND p.archived_on IS NULL AND p.is_me = 0"


def open_names(book: Book, ids: Iterable[int]) -> dict[int, str]:
    """Return the names of those of these people whom suggestions may name."""
    return {
        number: name
        for part in batches.of_ids(set(ids))
        for number, name in book.rows(f"SELECT p.id, p.name FROM person p WHERE p.id IN ({part}) AND {OPEN}")
    }
