"""Which entry it is, and which state of it is the newest: what lets a re-export update instead of adding."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID, uuid5

if TYPE_CHECKING:
    from ...store import Book

#: The namespace of our entries (RFC 4122 4.3); another one would make all of them new at their targets.
_OURS = UUID("5f0c9d6e-4f5e-5b0a-9a3b-6a1f2d7c8e90")
#: The largest INTEGER of RFC 5545 3.3.8.
_LARGEST = 2**31 - 1


class Stamp(NamedTuple):
    """When a row was made and when it last changed, as the book writes instants."""

    created: str
    changed: str

    def with_all(self, others: Iterable[Stamp]) -> Stamp:
        """Return the stamp of a row together with others that it shows something of."""
        return self._replace(changed=max([self.changed, *(other.changed for other in others)]))

    @property
    def sequence(self) -> int:
        """Return the seconds from making to the last change: it only grows (RFC 5545 3.8.7.4)."""
        passed = datetime.fromisoformat(self.changed) - datetime.fromisoformat(self.created)
        return min(max(int(passed.total_seconds()), 0), _LARGEST)


def uid(noun: str, *what: object) -> str:
    """Return the UID of an entry, the same one at every export."""
    return str(uuid5(_OURS, ":".join(map(str, (noun, *what)))))


def stamps(book: Book, noun: str, ids: Iterable[int]) -> dict[int, Stamp]:
    """Return the stamps of rows by id.

    An undo brings an old `changed_at` back, and a target may refuse what looks older than what it has: the
    newest deed that touched a row counts too.
    """
    rows = book.rows(
        "SELECT t.id, t.created_at, max(t.changed_at, coalesce((SELECT max(d.at) FROM change c "
        "JOIN deed d ON d.id = c.deed_id WHERE c.noun = ? AND c.row_id = t.id), '')) "
        f'FROM "{noun}" t WHERE t.id IN (SELECT value FROM json_each(?))',
        noun,
        listed(ids),
    )
    return {number: Stamp(created, changed) for number, created, changed in rows}


def listed(ids: Iterable[int]) -> str:
    """Return ids as the JSON that `json_each` takes: one value however many there are."""
    return f"[{', '.join(str(int(number)) for number in ids)}]"
