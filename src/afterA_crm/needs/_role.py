"""Which role a need or an offer asks for, found in its words: `바다를 아는 작곡가`, `two actors for a short`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import roles, vocabulary
from ..role_words import bare, spans

if TYPE_CHECKING:
    from ..store import Book


def role_in(book: Book, words: str) -> str | None:
    """Return the role that the words ask for, as it is spelt there: one of the vocabulary, or of the book's own."""
    possible = spans(words)
    found = next((span for span in possible if vocabulary.is_role(span)), None)
    return found or _own(book, possible)


def wish_beside(book: Book, words: str, role: str) -> str | None:
    """Return the words where they say more than the role does, in whatever spelling; else nothing."""
    keys = roles.matching_keys(book, role) | {roles.key_of(role)}
    return None if roles.key_of(bare(words)) in keys else words


def role_met(book: Book, words: str, role: str | None) -> str:
    """Return the role that whoever meets a need steps into: as it was typed, where that says nothing else."""
    if role is None or wish_beside(book, words, role) is None:
        return role_in(book, words) or role or words
    return role


def _own(book: Book, possible: list[str]) -> str | None:
    """Return the first span that the book knows as a role: a word of the user's own, or what someone does."""
    if not possible:
        return None
    keys = [roles.key_of(span) for span in possible]
    marks = ", ".join("?" * len(keys))
    held = {key for (key,) in book.rows(f"SELECT DISTINCT key FROM role WHERE key IN ({marks})", *keys)}
    held |= {roles.key_of(word) for word, _role in roles.aliases(book)}
    return next((span for span, key in zip(possible, keys, strict=True) if key and key in held), None)
