"""Echoes: what still rings from a conversation. Each is asked for once: an answer and a skip both count."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from . import text
from .errors import NotFound, UsageError
from .words import _

if TYPE_CHECKING:
    from .store import Book

#: How strongly something rings when it isn't said.
USUAL = 2


def answer(book: Book, conversation_id: int, said: str, today: date, strength: int = USUAL) -> None:
    """Keep what still rings from a conversation, with a strength of 1 to 3; a later answer replaces an earlier one.

    Raises:
        NotFound: there is no conversation of that number.
        UsageError: nothing was said, or the strength is another.
    """
    said = " ".join(text.nfc(said).split())
    if not said:
        raise UsageError(_("Say what still rings, or skip the question."))
    if strength not in (1, 2, 3):
        raise UsageError(_("An echo has a strength of 1, 2 or 3."))
    _keep(book, conversation_id, today, text=said, strength=strength)


def ring(book: Book, conversation_id: int, strength: int, today: date) -> None:
    """Keep only how strongly a conversation rings, without words.

    Raises:
        NotFound: there is no conversation of that number.
        UsageError: the strength is another than 1 to 3.
    """
    if strength not in (1, 2, 3):
        raise UsageError(_("An echo has a strength of 1, 2 or 3."))
    _keep(book, conversation_id, today, strength=strength)


def skip(book: Book, conversation_id: int, today: date) -> None:
    """Note that the echo of a conversation was asked for and left, so that it isn't asked for again.

    Raises:
        NotFound: there is no conversation of that number.
    """
    _keep(book, conversation_id, today)


def _keep(book: Book, conversation_id: int, today: date, **said: object) -> None:
    if book.value("SELECT 1 FROM conversation WHERE id = ?", conversation_id) is None:
        raise NotFound(_("There is no conversation c{number}.", number=conversation_id))
    held = book.value("SELECT id FROM echo WHERE conversation_id = ?", conversation_id)
    if held is None:
        book.insert("echo", conversation_id=conversation_id, asked_on=today.isoformat(), **said)
    else:
        book.update("echo", held, asked_on=today.isoformat(), **said)
