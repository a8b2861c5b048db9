"""The book of this run: opened once, put away once, backed up after the day's first deed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from .. import places, store
from ..errors import AfterAError
from ..store import Book, Deed
from ..words import _
from . import _show

_book: Book | None = None
_written = False


def book() -> Book:
    """Return the open book, opening it when first asked for."""
    global _book
    if _book is None:
        new = not places.book().exists()
        _book = store.open_book()
        if new:
            warn_if_synced()
    return _book


def warn_if_synced() -> None:
    """Say so where the book lies in a folder that a service syncs or a network carries."""
    service = places.synced_folder(places.book())
    if service:
        _show.say(
            _(
                "The book lies on {service}. Syncing a file while it is written can damage it: keep the book "
                "elsewhere, and send backups there with `aftera backup --to`.",
                service=service,
            )
        )


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
    except KeyboardInterrupt:
        _show.say(_("The backup was stopped; what you did before is saved."))
    except AfterAError as error:
        # The deed stands and was said; that no copy could be made is said too, but fails nothing.
        _show.say(error.sentence)
    finally:
        _book.close()
        _book, _written = None, False
