"""Calendars out (RFC 5545): what the book expects of days, as entries that a later export updates.

`entries` reads the book, `rules` and `stamps` say how an entry comes back and which state of it is the newest,
`writing` makes lines. docs/calendar.md says what leaves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..exporting.targets import Asked, Piece
from . import writing
from .entries import leaving
from .staying import stays

if TYPE_CHECKING:
    from ...store import Book

__all__ = ["joined", "pieces", "stays"]


def pieces(book: Book, asked: Asked) -> Iterator[Piece]:
    """Yield each entry as a calendar of its own, `<uid>.ics`: a file of a vdir."""
    for entry in leaving(book, asked):
        data = writing.calendar(writing.component(entry))
        yield Piece(f"{entry.uid}.ics", data, entry.person, entry.summary)


def joined(pieces: Iterable[Piece]) -> Iterator[bytes]:
    """Yield the parts of one calendar with a name that holds all entries; nothing where there are none."""
    empty = True
    for piece in pieces:
        yield writing.NAMED_HEAD + writing.inner(piece.data) if empty else writing.inner(piece.data)
        empty = False
    if not empty:
        yield writing.END
