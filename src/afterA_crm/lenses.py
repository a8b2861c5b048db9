"""Lenses: one network seen through one of my hats. A hat narrows what is asked for; it never parts the book."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from . import batches, timeline
from .people import OPEN

if TYPE_CHECKING:
    from .store import Book

#: When a row of each noun, under its alias, is seen through a hat.
_SEEN = {
    "conversation": "c.hat_id = ?",
    "project": "j.hat_id = ?",
    "followup": (
        "(EXISTS (SELECT 1 FROM conversation t WHERE t.id = f.conversation_id AND t.hat_id = ?) "
        "OR EXISTS (SELECT 1 FROM project j WHERE j.id = f.project_id AND j.hat_id = ?) "
        "OR (f.conversation_id IS NULL AND f.project_id IS NULL AND EXISTS (SELECT 1 FROM followup_person q "
        "WHERE q.followup_id = f.id AND (EXISTS (SELECT 1 FROM mention m JOIN conversation t "
        "ON t.id = m.conversation_id WHERE m.person_id = q.person_id AND m.part = 'with' AND +t.hat_id = ?) "
        "OR EXISTS (SELECT 1 FROM member b JOIN project j ON j.id = b.project_id WHERE b.person_id = q.person_id "
        "AND j.hat_id = ?)))))"
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


#: Which row says first how something of several rows is seen.
_FIRST = ("followup", "appointment", "conversation", "project", "need", "event", "person", "introduction")
_Row = TypeVar("_Row")


class Person(NamedTuple):
    """Someone seen through a hat, and when we talked last."""

    id: int
    name: str
    last: date | None


class Project(NamedTuple):
    """A project of a hat."""

    id: int
    slug: str
    name: str
    stage: str


class Seen(NamedTuple):
    """What is seen through a hat: how much of everything, the people last met wearing it, its projects.

    `only` are people who know no other of my hats.
    """

    people: int
    projects: int
    conversations: int
    last: tuple[Person, ...] = ()
    made: tuple[Project, ...] = ()
    only: tuple[Person, ...] = ()


def condition(book: Book, noun: str, hat_id: int) -> tuple[str, tuple[Any, ...]]:
    """Return the SQL condition that a row is seen through a hat, and its values.

    A person (`p`) is when a conversation with them carries it or a project of it has them as a member; a follow-up
    (`f`), an appointment (`a`) or a need (`n`) by its own conversation or project, and a follow-up that has neither
    by its people; an event (`e`) or an introduction (`i`) by a conversation; a conversation (`c`) or a project
    (`j`) by itself.
    """
    if noun == "person":
        return person_through(book, hat_id, 1)
    sql = _SEEN[noun]
    return sql, (hat_id,) * sql.count("?")


def person_through(book: Book, hat_id: int, limit: int | None = None) -> tuple[str, tuple[int, int]]:
    """Return the condition that a person `p` is seen through a hat, and its values.

    They are when a conversation with them carries it, or a project of it has them as a member.
    """
    wearing = talked(book, "conversation", "hat_id", hat_id, limit)
    made = "SELECT m.person_id FROM member m JOIN project j ON j.id = m.project_id WHERE j.hat_id = ?"
    return f"({wearing} OR p.id IN ({made}))", (hat_id, hat_id)


def talked(book: Book, noun: str, column: str, value: int, limit: int | None) -> str:
    """Return the condition of having talked with someone in conversations that carry a hat, event or project.

    Conversations are gathered; where there are very many, each person is asked, which a limit soon ends.
    """
    few = limit is None or timeline.counted(book, noun, column, value) < timeline.RARE
    conversation = "c.id" if noun == "conversation" else "c.conversation_id"
    joined = f"FROM {noun} c CROSS JOIN mention m ON m.conversation_id = {conversation}"
    if few:
        return f"p.id IN (SELECT m.person_id {joined} WHERE c.{column} = ? AND m.part = 'with')"
    return (
        f"EXISTS (SELECT 1 FROM mention m CROSS JOIN {noun} c ON {conversation} = m.conversation_id "
        f"WHERE m.person_id = p.id AND m.part = 'with' AND +c.{column} = ?)"
    )


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


def through(
    book: Book, hat_id: int, rows: Sequence[_Row], ids: Callable[[_Row], Mapping[str, int | tuple[int, ...]]]
) -> list[_Row]:
    """Return the rows of a list that are seen through a hat, in their order; `ids` tells what a row stands on.

    What a row is about most closely decides: a promise is seen by its own conversation, not by its person.
    """
    by_noun: dict[str, set[int]] = {}
    stands: list[set[tuple[str, int]]] = []
    for row in rows:
        named = ids(row)
        noun = next((noun for noun in _FIRST if noun in named), "")
        said = named.get(noun, ())
        numbers = {said} if isinstance(said, int) else set(said)
        stands.append({(noun, number) for number in numbers})
        if numbers:
            by_noun.setdefault(noun, set()).update(numbers)
    shown = {(noun, number) for noun, some in by_noun.items() for number in seen(book, hat_id, noun, some)}
    return [row for row, stand in zip(rows, stands, strict=True) if stand & shown]


def counts(book: Book, hat_id: int) -> Seen:
    """Return how many people, projects and conversations are seen through a hat."""
    people = book.value(
        "SELECT count(*) FROM (SELECT m.person_id FROM conversation c CROSS JOIN mention m ON m.conversation_id = c.id "
        "WHERE c.hat_id = ?1 AND m.part = 'with' UNION SELECT m.person_id FROM member m JOIN project j "
        "ON j.id = m.project_id WHERE j.hat_id = ?1) s JOIN person p ON p.id = s.person_id "
        "WHERE p.is_me = 0 AND p.archived_on IS NULL",
        hat_id,
    )
    projects = book.value("SELECT count(*) FROM project WHERE hat_id = ?", hat_id)
    talks = book.value("SELECT count(*) FROM conversation WHERE hat_id = ?", hat_id)
    return Seen(int(people), int(projects), int(talks))


def page(book: Book, hat_id: int, limit: int = 8) -> Seen:
    """Return what is seen through a hat, a few of each."""
    through_it, values = person_through(book, hat_id, limit)
    other = (
        "NOT EXISTS (SELECT 1 FROM mention o JOIN conversation t ON t.id = o.conversation_id WHERE o.person_id = p.id "
        "AND o.part = 'with' AND t.hat_id IS NOT NULL AND +t.hat_id <> ?) AND NOT EXISTS (SELECT 1 FROM member b "
        "JOIN project j ON j.id = b.project_id WHERE b.person_id = p.id AND j.hat_id <> ?)"
    )
    last = book.rows(
        "SELECT p.id, p.name, max(c.day) FROM (SELECT id, day FROM conversation WHERE hat_id = ? ORDER BY day DESC, "
        "id DESC LIMIT ?) c CROSS JOIN mention m ON m.conversation_id = c.id CROSS JOIN person p ON p.id = m.person_id "
        f"WHERE m.part = 'with' AND {OPEN} GROUP BY p.id ORDER BY 3 DESC, c.id DESC LIMIT ?",
        *(hat_id, limit * 20, limit),
    )
    only = book.rows(
        f"SELECT p.id, p.name, p.last_touch FROM person p WHERE {OPEN} AND {through_it} AND {other} "
        "ORDER BY p.last_touch DESC, p.id DESC LIMIT ?",
        *(*values, hat_id, hat_id, limit),
    )
    made = book.rows(
        "SELECT id, slug, name, stage FROM project WHERE hat_id = ? ORDER BY stage IN ('wrapped', 'let go'), id DESC "
        "LIMIT ?",
        *(hat_id, limit),
    )
    return counts(book, hat_id)._replace(
        last=tuple(_person(row) for row in last),
        made=tuple(Project(*row) for row in made),
        only=tuple(_person(row) for row in only),
    )


def _person(row: tuple[Any, ...]) -> Person:
    number, name, day = row
    return Person(number, name, date.fromisoformat(day) if day else None)
