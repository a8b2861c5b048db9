"""The book of this run: opened once, put away once, backed up after the day's first deed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from .. import store
from ..errors import AfterAError
from ..store import Book, Deed
from . import _show

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
    try:
        if _written:
            from .. import backups

            backups.daily(_book)
    except AfterAError as error:
        # The deed stands and was said; that no copy could be made is said too, but fails nothing.
        _show.say(error.sentence)
    finally:
        _book.close()
        _book, _written = None, False
