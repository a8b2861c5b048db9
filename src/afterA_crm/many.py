"""What holds of many people at once: roles lasting on a day, and how many days their rhythms take."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from . import clock, members, rhythms, roles

if TYPE_CHECKING:
    from .store import Book


def roles_at(at: tuple[date, date]) -> tuple[str, tuple[str, str]]:
    """Return the condition that a role lasts within these days, both ends of it being partial days, and its values."""
    first, last = at
    sql = (
        "(r.since IS NULL OR r.since <= substr(?, 1, length(r.since))) "
        "AND (r.until IS NULL OR r.until >= substr(?, 1, length(r.until)))"
    )
    return sql, (last.isoformat(), first.isoformat())


def rhythm_days(book: Book, ids: Iterable[int] | None = None) -> dict[int, int]:
    """Return how many days the rhythm of each person takes, of those who have one; the default's under 0.

    As `rhythms.rhythm_of` says for one: their own, else the shortest of their tags, projects and roles.
    """
    among = "" if ids is None else f" AND person_id IN ({', '.join(map(str, ids))})"
    # Of a few people, their own rows are the short way; the + keeps SQLite off the index of a common tag or role.
    by = "" if ids is None else "+"
    shared: dict[int, int] = {}
    own: dict[int, int] = {}
    today = clock.today()
    lasts, days = roles_at((today, today))
    for tag_id, project_id, role, every, unit in book.rows(
        "SELECT tag_id, project_id, role, every, unit FROM rhythm WHERE person_id IS NULL"
    ):
        if tag_id is not None:
            rows = book.rows(f"SELECT person_id FROM tagging WHERE {by}tag_id = ?{among}", tag_id)
        elif project_id is not None:
            lasting = members.lasting(today)
            rows = book.rows(
                f"SELECT person_id FROM member m WHERE {by}project_id = ? AND {lasting}{among}", project_id
            )
        else:
            keys = sorted(roles.matching_keys(book, role))
            marks = ", ".join("?" * len(keys))
            rows = book.rows(
                f"SELECT r.person_id FROM role r WHERE {by}r.key IN ({marks}) AND {lasts}{among}", *keys, *days
            )
        length = _length(every, unit)
        for (number,) in rows:
            if number is not None:
                shared[number] = min(length, shared.get(number, length))
    for number, every, unit in book.rows(
        f"SELECT person_id, every, unit FROM rhythm WHERE person_id IS NOT NULL{among}"
    ):
        own[number] = _length(every, unit)
    everyone = rhythms.default()
    return ({0: everyone.days} if everyone else {}) | shared | own


def _length(every: int, unit: str) -> int:
    return rhythms.Rhythm(None, "", "", None, every, unit, "").days
