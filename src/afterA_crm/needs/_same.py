"""When two words say the same need: one role of one person, and no other wish beside it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .. import roles, text
from ._finding import MINE, Whose
from ._role import wish_beside
from ._rows import Need, open_of

if TYPE_CHECKING:
    from ..store import Book


def same(book: Book, kind: str, said: str, role: str | None, whose: Whose = MINE) -> Need | None:
    """Return the open one that says the same of the same person: this role, and no other wish beside it."""
    keys = roles.matching_keys(book, role) if role else set()
    wish = wish_beside(book, said, role) if role else said
    for held in open_of(book, kind, *mine(book, whose)):
        if text.squash(held.text) == text.squash(said) and (
            not role or not held.role or roles.key_of(held.role) in keys
        ):
            return held
        if held.role and roles.key_of(held.role) in keys:
            theirs = wish_beside(book, held.text, held.role)
            if wish is None or theirs is None:
                return held
    return None


def learn(book: Book, held: Need, said: str, role: str | None, until: date | None) -> None:
    """Let a need that was said again learn the role, the wish and the day that are new."""
    learnt: dict[str, object] = {"role": held.role or role}
    if role and wish_beside(book, said, role):
        learnt["text"] = said
    if until is not None:
        learnt["until"] = until.isoformat()
    book.update("need", held.id, **learnt)


def mine(book: Book, whose: Whose) -> Whose:
    """Return whose it is as the table keeps it: mine belongs to nobody, also where a person is me."""
    if whose.person_id is not None and book.value("SELECT is_me FROM person WHERE id = ?", whose.person_id):
        return MINE
    return whose
