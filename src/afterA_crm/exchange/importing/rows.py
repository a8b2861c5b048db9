"""Many new rows at once: an import writes ten thousand people in a few statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ...store import Book

#: How many new people wait, and how many bytes of cards and pictures, before they are written.
_AT_ONCE, _MOST_BYTES = 500, 4_000_000
#: Parents before children.
_ORDER = ("person", "nickname", "channel", "role", "tagging", "photo", "attendance", "card")


class Rows:
    """Rows of new people, gathered until they are written; ids are given beforehand."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._waiting: dict[str, list[dict[str, Any]]] = {}
        # The last id ever given: none is used twice, also where the person is gone.
        self._last = int(book.value("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'person'") or 0)
        self._uids: set[str] = set()
        self._bytes = 0

    @property
    def full(self) -> bool:
        """Tell whether so much waits that it is time to write it."""
        return len(self._waiting.get("person", ())) >= _AT_ONCE or self._bytes > _MOST_BYTES

    def next_person(self) -> int:
        """Return the id of the next new person."""
        self._last += 1
        return self._last

    def free_uid(self, said: str) -> str:
        """Return the UID that a card gives, or a new one where it gives none or another person has it."""
        from ...people import new_uid

        taken = said in self._uids or (
            said and self._book.value("SELECT 1 FROM person WHERE uid = ?", said) is not None
        )
        found = new_uid() if taken or not said else said
        self._uids.add(found)
        return found

    def add(self, noun: str, row: dict[str, Any]) -> None:
        """Let a row wait; rows of one table have the same columns."""
        self._waiting.setdefault(noun, []).append(row)
        self._bytes += len(row.get("original", b"")) + len(row.get("data", b""))

    def write(self) -> None:
        """Write the rows that wait, within the open deed."""
        self._bytes = 0
        for noun in _ORDER:
            rows = self._waiting.pop(noun, [])
            if rows:
                names = ", ".join(f'"{name}"' for name in rows[0])
                marks = ", ".join(f":{name}" for name in rows[0])
                self._book.con.executemany(f'INSERT INTO "{noun}" ({names}) VALUES ({marks})', rows)
