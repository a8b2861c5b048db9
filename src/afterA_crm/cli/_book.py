"""The book of this run: opened once, put away once, backed up after the day's first deed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from .. import store
from ..store import Book, Deed

_book: Book | None = None
_written = False


def book() -> Book:
    """Return the open book, opening it when first asked for."""
    global _book
    if _book is None:
        _book = store.open_book()
    return _book


@contextmanager
def deed(title: str) -> Iterator[Deed]:
    """Do one deed in the book of this run."""
    global _written
    with store.deed(book(), title) as done:
        yield done
    _written = _written or done.changed


def put_away() -> None:
    """Back up after the first deed of a day, once everything is printed, and close the book."""
    global _book, _written
    if _book is None:
        return
    if _written:
        from .. import backups

        backups.daily(_book)
    _book.close()
    _book, _written = None, False
