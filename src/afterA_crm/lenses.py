"""Lenses: one network seen through one of my hats. A hat narrows what is asked for; it never parts the book."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from . import batches, filters

if TYPE_CHECKING:
    from .store import Book

#: When a row of each noun, under its alias, is seen through a hat.
_SEEN = {
    "conversation": "c.hat_id = ?",
    "project": "j.hat_id = ?",
    "followup": (
        "(EXISTS (SELECT 1 FROM conversation t WHERE t.id = f.conversation_id AND t.hat_id = ?) "
        "OR EXISTS (SELECT 1 FROM project j WHERE j.id = f.project_id AND j.hat_id = ?))"
    ),
    "appointment": (
        "(a.hat_id = ? OR EXISTS (SELECT 1 FROM project j WHERE j.id = a.project_id AND j.hat_id = ?) "
        "OR EXISTS (SELECT 1 FROM conversation t WHERE t.id = a.conversation_id AND t.hat_id = ?))"
    ),
    "event": "EXISTS (SELECT 1 FROM conversation t WHERE t.event_id = e.id AND +t.hat_id = ?)",
    "need": (
        "(EXISTS (SELECT 1 FROM conversation t WHERE t.id = n.conversation_id AND t.hat_id = ?) "
        "OR EXISTS (SELECT 1 FROM project j WHERE j.id = n.project_id AND j.hat_id = ?))"
    ),
    "introduction": "EXISTS (SELECT 1 FROM conversation t WHERE t.id = i.conversation_id AND t.hat_id = ?)",
}
_ALIASES = {
    "person": "p",
    "conversation": "c",
    "project": "j",
    "followup": "f",
    "appointment": "a",
    "event": "e",
    "need": "n",
    "introduction": "i",
}


def condition(book: Book, noun: str, hat_id: int) -> tuple[str, tuple[Any, ...]]:
    """Return the SQL condition that a row is seen through a hat, and its values.

    A person (`p`) is when a conversation with them carries it or a project of it has them as a member; a follow-up
    (`f`), an appointment (`a`) or a need (`n`) by its own conversation or project; an event (`e`) or an
    introduction (`i`) by a conversation; a conversation (`c`) or a project (`j`) by itself.
    """
    if noun == "person":
        return filters.through_hat(book, hat_id, 1)
    sql = _SEEN[noun]
    return sql, (hat_id,) * sql.count("?")


def seen(book: Book, hat_id: int, noun: str, ids: Collection[int | None]) -> set[int]:
    """Return which of these rows of a noun are seen through a hat."""
    sql, values = condition(book, noun, hat_id)
    alias = _ALIASES[noun]
    wanted = sorted({number for number in ids if number is not None})
    found: set[int] = set()
    for marks in batches.of_ids(wanted):
        rows = book.rows(f'SELECT {alias}.id FROM "{noun}" {alias} WHERE {alias}.id IN ({marks}) AND {sql}', *values)
        found.update(row[0] for row in rows)
    return found
