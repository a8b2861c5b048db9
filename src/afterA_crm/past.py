"""Deeds as they are read again: what one was, and how each row stood before it and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from . import history
from .errors import NotFound
from .history import PastDeed
from .words import _

if TYPE_CHECKING:
    from .store import Book

#: What says little to a reader: the row's own number and its stamps.
_SILENT = frozenset({"id", "created_at", "changed_at"})


class RowChange(NamedTuple):
    """A row before and after a deed; None where it wasn't there."""

    noun: str
    row_id: int
    kind: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    def fields(self) -> list[tuple[str, Any, Any]]:
        """Return the columns that tell what changed: name, value before, value after."""
        before, after = self.before or {}, self.after or {}
        return [
            (name, before.get(name), after.get(name))
            for name in before | after
            if name not in _SILENT and before.get(name) != after.get(name)
        ]


def deed(book: Book, deed_id: int) -> PastDeed:
    """Return one deed.

    Raises:
        NotFound: no deed has that number.
    """
    row = book.row(
        "SELECT id, at, title, kind, (SELECT count(*) FROM change WHERE deed_id = deed.id), "
        "undone_by_id IS NOT NULL, closed FROM deed WHERE id = ?",
        deed_id,
    )
    if row is None:
        raise NotFound(_("The history has no change {number}.", number=deed_id))
    number, at, title, kind, changed, undone, closed = row
    return PastDeed(number, at, title, kind, changed, bool(undone), bool(closed))


def origin(book: Book, deed_id: int) -> PastDeed:
    """Return the deed itself, or for an undo or redo the deed that it took back or did again.

    Raises:
        NotFound: no deed has that number.
    """
    while (reversed_id := book.value("SELECT reverses_id FROM deed WHERE id = ?", deed_id)) is not None:
        deed_id = reversed_id
    return deed(book, deed_id)


def rows(book: Book, deed_id: int, limit: int | None = None) -> list[RowChange]:
    """Return each row that a deed changed, in the order it was first touched; several changes of one row are one."""
    spans: dict[tuple[str, int], list[history.Change]] = {}
    for change in history.changes(book, deed_id):
        spans.setdefault((change.noun, change.row_id), []).append(change)
    found = []
    for (noun, row_id), changes in list(spans.items())[:limit]:
        before = None if changes[0].kind == "insert" else _was(book, noun, changes[0].id)
        after = None if changes[-1].kind == "delete" else _stood(book, noun, row_id, changes[-1].id)
        kind = "insert" if before is None else "delete" if after is None else "update"
        if before is not None or after is not None:
            found.append(RowChange(noun, row_id, kind, before, after))
    return found


def _was(book: Book, noun: str, change_id: int) -> dict[str, Any] | None:
    return _row(book, noun, f'SELECT {_listed(book, noun)} FROM "was_{noun}" WHERE change_id = ?', change_id)


def _stood(book: Book, noun: str, row_id: int, change_id: int) -> dict[str, Any] | None:
    """Return the row as it stood after a change: as the next change found it, or as it is now."""
    following = book.value(
        "SELECT min(id) FROM change WHERE noun = ? AND row_id = ? AND id > ?", noun, row_id, change_id
    )
    if following is not None:
        return _was(book, noun, following)
    return _row(book, noun, f'SELECT {_listed(book, noun)} FROM "{noun}" WHERE id = ?', row_id)


def _row(book: Book, noun: str, sql: str, value: int) -> dict[str, Any] | None:
    found = book.row(sql, value)
    return None if found is None else dict(zip(history.columns(book.con, noun), found, strict=True))


def _listed(book: Book, noun: str) -> str:
    return ", ".join(f'"{name}"' for name in history.columns(book.con, noun))
