"""Conversations in order, newest first: whole, with the people, projects and tags of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from . import batches, roles, text

if TYPE_CHECKING:
    from .store import Book

#: How many rows of a common hat, event or place are still gathered and sorted; beyond it, days are walked.
RARE = 5_000
#: A role `r` that lasted on the day of a conversation `c`; both its ends are partial days.
LASTED = (
    "(r.since IS NULL OR r.since <= substr(c.day, 1, length(r.since))) "
    "AND (r.until IS NULL OR r.until >= substr(c.day, 1, length(r.until)))"
)
#: What the deck after an event puts before a line: its day, whom it is about, and the event.
_HEAD = re.compile(r"\d{4}-\d{2}-\d{2} (?:@(?:(?!event:)[^;]){1,200} )?event:[^\s,;]+(?:, |(?=;))")


class Mentioned(NamedTuple):
    """A person of a conversation: it was `with` them, or `about` them."""

    id: int
    name: str
    part: str


class Entry(NamedTuple):
    """A conversation as it is read."""

    id: int
    day: date
    time: str | None
    about_day: bool
    how: str
    sentence: str
    note: str | None
    place: str | None
    event: str | None
    hat: str | None
    echo: str | None
    strength: int | None
    people: tuple[Mentioned, ...]
    projects: tuple[str, ...]
    tags: tuple[str, ...]

    @property
    def typed(self) -> str:
        """Return the sentence as someone typed it."""
        return typed(self.sentence)


def typed(sentence: str) -> str:
    """Return a sentence without the day, person and event before it: wherever it is read, they stand beside it."""
    head = _HEAD.match(sentence)
    return (sentence[head.end() :].strip(" ;") if head else "") or sentence


@dataclass(frozen=True)
class Wanted:
    """Which conversations are wanted; what is left empty is not asked. Several people: all of them.

    A role is that of someone it was with, as they did it on that day; a circle, one they belong to.
    """

    with_ids: tuple[int, ...] = ()
    about_ids: tuple[int, ...] = ()
    role: str | None = None
    circle_id: int | None = None
    project_id: int | None = None
    event_id: int | None = None
    hat_id: int | None = None
    place: str | None = None
    how: str | None = None
    since: date | None = None
    until: date | None = None


def read(book: Book, wanted: Wanted | None = None, limit: int | None = 30) -> list[Entry]:
    """Return the newest conversations that are wanted, newest first."""
    return get(book, _ids(book, wanted or Wanted(), limit))


def get(book: Book, ids: Sequence[int]) -> list[Entry]:
    """Return conversations by number, in that order; numbers that are gone are left out."""
    found: dict[int, Entry] = {}
    for marks in batches.of_ids(ids):
        found.update((entry.id, entry) for entry in _entries(book, marks))
    return [found[number] for number in ids if number in found]


def _entries(book: Book, marks: str) -> list[Entry]:
    people: dict[int, list[Mentioned]] = {}
    for number, *mentioned in book.rows(
        "SELECT m.conversation_id, p.id, p.name, m.part FROM mention m JOIN person p ON p.id = m.person_id "
        f"WHERE m.conversation_id IN ({marks}) ORDER BY m.part DESC, m.id"
    ):
        people.setdefault(number, []).append(Mentioned(*mentioned))
    projects = _words(
        book,
        "SELECT l.conversation_id, p.slug FROM conversation_project l JOIN project p ON p.id = l.project_id "
        f"WHERE l.conversation_id IN ({marks}) ORDER BY l.id",
    )
    tags = _words(
        book,
        "SELECT l.conversation_id, t.name FROM tagging l JOIN tag t ON t.id = l.tag_id "
        f"WHERE l.conversation_id IN ({marks}) ORDER BY l.id",
    )
    rows = book.rows(
        "SELECT c.id, c.day, c.time, c.about_day, c.how, c.sentence, c.note, c.place, e.slug, h.name, r.text, "
        "r.strength FROM conversation c LEFT JOIN event e ON e.id = c.event_id LEFT JOIN hat h ON h.id = c.hat_id "
        f"LEFT JOIN echo r ON r.conversation_id = c.id WHERE c.id IN ({marks})"
    )
    return [
        Entry(
            *(
                number,
                date.fromisoformat(day),
                time,
                bool(about),
                how,
                sentence,
                note,
                place,
                event,
                hat,
                echo,
                strength,
            ),
            people=tuple(people.get(number, ())),
            projects=tuple(projects.get(number, ())),
            tags=tuple(tags.get(number, ())),
        )
        for number, day, time, about, how, sentence, note, place, event, hat, echo, strength in rows
    ]


def _words(book: Book, sql: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for number, word in book.rows(sql):
        found.setdefault(number, []).append(word)
    return found


class Chosen(NamedTuple):
    """The conversations that are wanted, as SQL: `c` from a source, its column of the day, conditions and values."""

    source: str
    day: str
    where: tuple[str, ...]
    values: tuple[Any, ...]

    @property
    def sql(self) -> str:
        """Return the FROM and WHERE of a query over them."""
        return f"FROM {self.source}{' WHERE ' + ' AND '.join(self.where) if self.where else ''}"


def chosen(book: Book, wanted: Wanted) -> Chosen:
    """Return how to choose the wanted conversations, walking whichever index is the shortest way."""
    where: list[str] = []
    values: list[Any] = []
    mentions = [(p, "with") for p in wanted.with_ids] + [(p, "about") for p in wanted.about_ids]
    source, day = "conversation c", "c.day"
    if mentions:
        # The rarest person leads: their newest mentions come in order out of the index.
        mentions.sort(key=lambda mention: counted(book, "mention", "person_id", mention[0]))
        source, day = "mention m CROSS JOIN conversation c ON c.id = m.conversation_id", "m.day"
        where.append("m.person_id = ? AND m.part = ?")
        values += mentions[0]
        for mention in mentions[1:]:
            where.append(
                "EXISTS (SELECT 1 FROM mention o WHERE o.conversation_id = c.id AND o.person_id = ? AND o.part = ?)"
            )
            values += mention
    if wanted.project_id is not None:
        few = not mentions and counted(book, "conversation_project", "project_id", wanted.project_id) < RARE
        where.append(
            "c.id IN (SELECT conversation_id FROM conversation_project WHERE project_id = ?)"
            if few
            else "EXISTS (SELECT 1 FROM conversation_project l WHERE l.conversation_id = c.id AND l.project_id = ?)"
        )
        values.append(wanted.project_id)
    for column, value in (("event_id", wanted.event_id), ("hat_id", wanted.hat_id)):
        if value is not None:
            few = not mentions and counted(book, "conversation", column, value) < RARE
            where.append(f"{'' if few else '+'}c.{column} = ?")
            values.append(value)
    if wanted.place:
        places = _places(book, wanted.place)
        few = not mentions and sum(counted(book, "conversation", "place", place) for place in places) < RARE
        where.append(f"{'' if few else '+'}c.place IN ({', '.join('?' * len(places))})")
        values += places
    if wanted.how:
        where.append("c.how = ? COLLATE NOCASE")
        values.append(wanted.how)
    for sign, bound in ((">=", wanted.since), ("<=", wanted.until)):
        if bound is not None:
            where.append(f"{day} {sign} ?")
            values.append(bound.isoformat())
    if wanted.role:
        keys = sorted(roles.matching_keys(book, wanted.role))
        where.append(
            "EXISTS (SELECT 1 FROM mention w JOIN role r ON r.person_id = w.person_id WHERE w.conversation_id = c.id "
            f"AND w.part = 'with' AND r.key IN ({', '.join('?' * len(keys))}) AND {LASTED})"
        )
        values += keys
    if wanted.circle_id is not None:
        where.append(
            "EXISTS (SELECT 1 FROM mention w JOIN circle_member k ON k.person_id = w.person_id "
            "WHERE w.conversation_id = c.id AND w.part = 'with' AND k.circle_id = ?)"
        )
        values.append(wanted.circle_id)
    return Chosen(source, day, tuple(where), tuple(values))


def _ids(book: Book, wanted: Wanted, limit: int | None) -> list[int]:
    """Return the numbers of the newest wanted conversations."""
    those = chosen(book, wanted)
    order = f"{those.day} DESC, {'m.id' if those.day == 'm.day' else 'c.id'} DESC"
    sql = f"SELECT c.id, c.day, c.time {those.sql} ORDER BY {order} LIMIT ?"
    rows = book.rows(sql, *those.values, -1 if limit is None else limit)
    rows.sort(key=lambda row: (row[1], row[2] or "", row[0]), reverse=True)
    return [row[0] for row in rows]


def counted(book: Book, noun: str, column: str, value: object) -> int:
    """Return how many rows of a table hold a value, counting no further than `RARE`."""
    number: int = book.value(f'SELECT count(*) FROM (SELECT 1 FROM "{noun}" WHERE {column} = ? LIMIT {RARE})', value)
    return number


def _places(book: Book, place: str) -> list[str]:
    """Return the places of the book that hold the words, stepping from one to the next in their index."""
    rows = book.rows(
        "WITH RECURSIVE step(place) AS (SELECT min(place) FROM conversation UNION ALL "
        "SELECT (SELECT min(c.place) FROM conversation c WHERE c.place > step.place) FROM step "
        "WHERE step.place IS NOT NULL) SELECT place FROM step WHERE place IS NOT NULL LIMIT 5000"
    )
    key = text.fold(place)
    return [found for (found,) in rows if key in text.fold(found)]
