"""Which rhythm holds for whom: their own, else the shortest they share, else the default."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from .. import clock, members, roles
from ._rhythm import DAYS, SELECT, Rhythm, default, read

if TYPE_CHECKING:
    from ..store import Book


def rhythm_of(book: Book, person_id: int) -> Rhythm | None:
    """Return the rhythm that holds for a person: their own, else the shortest they share, else the default.

    Shared are those of their tags, their roles of now, and the projects they are a member of.
    """
    return holding(book, [person_id], default())[person_id]


def rhythms_of(book: Book, ids: Collection[int]) -> dict[int, Rhythm | None]:
    """Return the rhythm that holds for each of these people, in a few queries for all of them."""
    return holding(book, ids, default())


def days_of(book: Book, ids: Iterable[int] | None = None) -> dict[int, int]:
    """Return how many days the rhythm of each person takes, of those who have one; the default's under 0.

    As `rhythm_of` says for one: their own, else the shortest of their tags, projects and roles.
    """
    among = "" if ids is None else f" AND person_id IN ({', '.join(map(str, ids))})"
    # Of a few people, their own rows are the short way; the + keeps SQLite off the index of a common tag or role.
    by = "" if ids is None else "+"
    shared: dict[int, int] = {}
    own: dict[int, int] = {}
    today = clock.today()
    lasts, days = roles.lasting((today, today))
    for tag_id, project_id, role, every, unit in book.rows(
        "SELECT tag_id, project_id, role, every, unit FROM rhythm WHERE person_id IS NULL"
    ):
        if tag_id is not None:
            rows = book.rows(f"SELECT person_id FROM tagging WHERE {by}tag_id = ?{among}", tag_id)
        elif project_id is not None:
            present = members.lasting(today)
            rows = book.rows(
                f"SELECT person_id FROM member m WHERE {by}project_id = ? AND {present}{among}", project_id
            )
        else:
            keys = sorted(roles.matching_keys(book, role))
            marks = ", ".join("?" * len(keys))
            rows = book.rows(
                f"SELECT r.person_id FROM role r WHERE {by}r.key IN ({marks}) AND {lasts}{among}", *keys, *days
            )
        length = every * DAYS[unit]
        for (number,) in rows:
            if number is not None:
                shared[number] = min(length, shared.get(number, length))
    for number, every, unit in book.rows(
        f"SELECT person_id, every, unit FROM rhythm WHERE person_id IS NOT NULL{among}"
    ):
        own[number] = every * DAYS[unit]
    everyone = default()
    return ({0: everyone.days} if everyone else {}) | shared | own


def holding(book: Book, whom: Collection[int], everyone: Rhythm | None) -> dict[int, Rhythm | None]:
    """Return the rhythm that holds for each of these people."""
    marks = ", ".join(map(str, whom))
    own = {row[3]: read(row) for row in book.rows(f"{SELECT} WHERE r.person_id IN ({marks})")}
    shared: dict[int, list[Rhythm]] = {}
    for sql in (
        f"SELECT g.person_id, r.id FROM rhythm r JOIN tagging g ON g.tag_id = +r.tag_id WHERE g.person_id IN ({marks})",
        f"SELECT m.person_id, r.id FROM rhythm r JOIN member m ON m.project_id = +r.project_id "
        f"WHERE m.person_id IN ({marks}) AND {members.lasting(clock.today())}",
    ):
        found = book.rows(sql)
        rows = {row[0]: read(row) for row in book.rows(f"{SELECT} WHERE r.person_id IS NULL")} if found else {}
        for person, number in found:
            shared.setdefault(person, []).append(rows[number])
    of_roles = by_role(book)
    if of_roles:
        for person, key in book.rows(
            f"SELECT person_id, key FROM role WHERE person_id IN ({marks}) "
            "AND (until IS NULL OR until >= substr(?, 1, length(until)))",
            clock.today().isoformat(),
        ):
            shared.setdefault(person, []).extend(rhythm for rhythm, keys in of_roles if key in keys)
    least = {person: min(some, key=lambda rhythm: (rhythm.days, rhythm.id)) for person, some in shared.items() if some}
    return {person: own.get(person) or least.get(person) or everyone for person in whom}


def by_role(book: Book) -> list[tuple[Rhythm, set[str]]]:
    """Return the rhythms of roles, each with the keys of all that means the role."""
    found = [read(row) for row in book.rows(f"{SELECT} WHERE r.role IS NOT NULL")]
    return [(rhythm, roles.matching_keys(book, rhythm.name)) for rhythm in found]
