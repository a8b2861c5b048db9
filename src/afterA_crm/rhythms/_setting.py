"""Rhythms set, listed and taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import roles
from ._holding import by_role
from ._rhythm import SELECT, Rhythm, read

if TYPE_CHECKING:
    from ..dates import Cadence
    from ..store import Book


def set_rhythm(
    book: Book,
    cadence: Cadence,
    *,
    person_id: int | None = None,
    role: str | None = None,
    tag_id: int | None = None,
    project_id: int | None = None,
) -> int:
    """Set the rhythm of one person, role, tag or project, in place of the one it had, and return its id."""
    columns = {"every": cadence.every, "unit": cadence.unit, "text": cadence.text}
    held = _of(book, person_id, role, tag_id, project_id)
    if held is not None:
        book.update("rhythm", held, **columns)
        return held
    return book.insert("rhythm", person_id=person_id, role=role, tag_id=tag_id, project_id=project_id, **columns)


def remove(
    book: Book,
    *,
    person_id: int | None = None,
    role: str | None = None,
    tag_id: int | None = None,
    project_id: int | None = None,
) -> bool:
    """Take the rhythm of one person, role, tag or project away, and return whether it had one."""
    held = _of(book, person_id, role, tag_id, project_id)
    if held is not None:
        book.delete("rhythm", held)
    return held is not None


def listing(book: Book) -> list[Rhythm]:
    """Return every rhythm: of roles, tags and projects first, then of people by name."""
    return [read(row) for row in book.rows(f"{SELECT} ORDER BY r.person_id IS NOT NULL, 2, 3")]


def _of(book: Book, person_id: int | None, role: str | None, tag_id: int | None, project_id: int | None) -> int | None:
    """Return the id of the rhythm of exactly this."""
    if role is not None:
        keys = roles.matching_keys(book, role)
        return next((one.id for one, _keys in by_role(book) if roles.key_of(one.name) in keys), None)
    found = book.value(
        "SELECT id FROM rhythm WHERE person_id = ? OR tag_id = ? OR project_id = ?", person_id, tag_id, project_id
    )
    return int(found) if found is not None else None
