"""What people were at together: events where I met them, projects they are members of, conversations with me."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from .. import clock
from ..people import OPEN

if TYPE_CHECKING:
    from ..store import Book

Kind = Literal["event", "project", "talk"]


class Occasion(NamedTuple):
    """Something that people were at together. `label` is its slug, or how a conversation was typed."""

    kind: Kind
    id: int
    label: str
    day: date
    people: frozenset[int]


#: The day of an event or a project is its last one, as far as it is known; of one that goes on it is today.
_GATHERINGS = """
SELECT 'event', e.id, e.slug, coalesce(e.last_day, e.first_day, substr(e.created_at, 1, 10)), a.person_id
FROM attendance a JOIN event e ON e.id = a.event_id WHERE a.how = 'met'{0}
UNION ALL
SELECT 'project', p.id, p.slug, coalesce(p.ended, p.started, substr(p.created_at, 1, 10)), m.person_id
FROM member m JOIN project p ON p.id = m.project_id WHERE m.person_id IS NOT NULL{1}
"""


def apart(book: Book) -> set[int]:
    """Return whom no proposal names: me, and everyone quiet or archived."""
    rows = book.rows(f"SELECT p.id FROM person p WHERE NOT ({OPEN})")
    return {number for (number,) in rows}


def gatherings(book: Book, among: Collection[int] | None = None) -> list[Occasion]:
    """Return every event and project with whom I met there and who made it; of some people only, `among`."""
    marks = "" if among is None else f" IN ({', '.join(map(str, among))})"
    narrowed = [f" AND {column}{marks}" if marks else "" for column in ("a.person_id", "m.person_id")]
    return _gathered(book.rows(_GATHERINGS.format(*narrowed)))


class Talk(NamedTuple):
    """A conversation as it was read: of very many only a few become occasions."""

    id: int
    day: str
    people: frozenset[int]

    def occasion(self, label: str = "") -> Occasion:
        """Return it as an occasion."""
        return Occasion("talk", self.id, label, date.fromisoformat(self.day), self.people)


def talks(book: Book, without: set[int], fewest: int = 3, among: Collection[int] | None = None) -> list[Talk]:
    """Return the conversations with so many people or more, the newest first; those at an event are the event's."""
    narrowed = "" if among is None else f"WHERE person_id IN ({', '.join(map(str, among))}) "
    # Everyone named is counted first, which an index tells; who was only talked about is left out of those few.
    rows = book.rows(
        "SELECT m.conversation_id, m.day, m.person_id FROM mention m JOIN conversation c ON c.id = m.conversation_id "
        f"WHERE m.conversation_id IN (SELECT conversation_id FROM mention {narrowed}"
        "GROUP BY conversation_id HAVING count(*) >= ?) "
        "AND m.part = 'with' AND c.event_id IS NULL",
        fewest,
    )
    held: defaultdict[int, list[int]] = defaultdict(list)
    day_of: dict[int, str] = {}
    for number, day, person in rows:
        if person not in without and (among is None or person in among):
            held[number].append(person)
            day_of[number] = day
    found = [Talk(number, day_of[number], frozenset(whom)) for number, whom in held.items() if len(whom) >= fewest]
    found.sort(key=lambda one: (one.day, one.id), reverse=True)
    return found


def _gathered(rows: Iterable[tuple[Kind, int, str, str, int]]) -> list[Occasion]:
    heads: dict[tuple[Kind, int], tuple[str, str]] = {}
    people: defaultdict[tuple[Kind, int], set[int]] = defaultdict(set)
    for kind, number, slug, day, person in rows:
        heads[kind, number] = (slug, day)
        people[kind, number].add(person)
    today = clock.today()
    return [
        Occasion(kind, number, slug, min(date.fromisoformat(day), today), frozenset(people[kind, number]))
        for (kind, number), (slug, day) in heads.items()
    ]
