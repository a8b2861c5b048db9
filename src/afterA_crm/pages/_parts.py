"""The parts of a person's page, one query each; nothing here walks all of a long history."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from .. import acquaintance, timeline
from ..timeline import Entry
from ._shapes import Brought, Kept, Meeting, Met, Promise, Ring, Shared, Wanted

if TYPE_CHECKING:
    from ..store import Book

#: How far back the conversations of one person are looked through for projects and echoes.
_FAR = 500


def column(book: Book, sql: str, person_id: int) -> tuple[str, ...]:
    return tuple(str(row[0]) for row in book.rows(sql, person_id))


def met(book: Book, person_id: int) -> Met:
    row = book.row(
        "SELECT p.met_on, e.slug, e.name, t.id, t.name, p.met_how FROM person p "
        "LEFT JOIN event e ON e.id = p.met_event_id LEFT JOIN person t ON t.id = p.met_through_id WHERE p.id = ?",
        person_id,
    )
    on, *rest = row or (None,) * 6
    return Met(_day(on), *rest)


def conversations(book: Book, person_id: int, limit: int) -> list[Entry]:
    """Return the newest conversations with or about a person, straight out of the index of each part."""
    rows = [
        row
        for part in ("with", "about")
        for row in book.rows(
            "SELECT day, conversation_id FROM mention WHERE person_id = ? AND part = ? "
            "ORDER BY day DESC, id DESC LIMIT ?",
            person_id,
            part,
            limit,
        )
    ]
    return timeline.get(book, [number for _day_, number in sorted(rows, reverse=True)[:limit]])


def echoes(book: Book, person_id: int, limit: int = 5) -> list[Ring]:
    rows = book.rows(
        "SELECT m.conversation_id, m.day, e.text, e.strength FROM "
        "(SELECT conversation_id, day FROM mention WHERE person_id = ?1 AND part = 'with' "
        "ORDER BY day DESC LIMIT ?2) m JOIN echo e ON e.conversation_id = m.conversation_id "
        "WHERE e.text IS NOT NULL ORDER BY m.day DESC, m.conversation_id DESC LIMIT ?3",
        person_id,
        _FAR,
        limit,
    )
    return [Ring(number, date.fromisoformat(day), text, strength) for number, day, text, strength in rows]


def promises(book: Book, person_id: int) -> list[tuple[str, Promise]]:
    rows = book.rows(
        "SELECT f.whose, f.id, f.text, f.due_from, f.due, f.due_time, f.repeat, f.snoozed_until "
        "FROM followup_person p JOIN followup f ON f.id = p.followup_id "
        "WHERE p.person_id = ? AND f.state = 'open' ORDER BY f.due IS NULL, f.due, f.id LIMIT 50",
        person_id,
    )
    return [
        (whose, Promise(number, text, _day(first), _day(due), time, repeat, _day(snoozed)))
        for whose, number, text, first, due, time, repeat, snoozed in rows
    ]


def appointments(book: Book, person_id: int, today: date) -> list[Meeting]:
    rows = book.rows(
        "SELECT a.id, a.day, a.time, a.sentence, a.place FROM appointment_person p "
        "JOIN appointment a ON a.id = p.appointment_id "
        "WHERE p.person_id = ? AND a.state = 'open' AND a.day >= ? ORDER BY a.day, a.time LIMIT 5",
        person_id,
        today.isoformat(),
    )
    return [Meeting(number, date.fromisoformat(day), *rest) for number, day, *rest in rows]


def projects(book: Book, person_id: int) -> list[Shared]:
    """Return the projects someone is a member of, then those our newest conversations touch."""
    said: dict[int, tuple[list[str], str | None]] = {}
    for number, role, brings in book.rows(
        "SELECT project_id, role, brings FROM member WHERE person_id = ? ORDER BY id DESC LIMIT 40", person_id
    ):
        held, before = said.get(number, ([], None))
        said[number] = ([*held, role] if role else held, before or brings)
    for (number,) in book.rows(
        "SELECT DISTINCT l.project_id FROM (SELECT conversation_id FROM mention WHERE person_id = ? "
        "AND part = 'with' ORDER BY day DESC LIMIT ?) m "
        "JOIN conversation_project l ON l.conversation_id = m.conversation_id LIMIT 20",
        person_id,
        _FAR,
    ):
        said.setdefault(number, ([], None))
    marks = ", ".join(map(str, said))
    rows = book.rows(
        f"SELECT p.id, p.slug, p.name, p.stage, {acquaintance.MINE} FROM project p "
        f"WHERE p.id IN ({marks}) ORDER BY p.stage IN ('wrapped', 'let go'), p.id DESC"
    )
    return [
        Shared(number, slug, name, stage, tuple(said[number][0]), said[number][1], bool(mine))
        for number, slug, name, stage, mine in rows
    ]


def kept(book: Book, person_id: int) -> list[Kept]:
    """Return what the endings of projects left between us, the latest first."""
    rows = book.rows(
        "SELECT w.id, p.slug, w.remains, w.seed, w.settled_on FROM wrap w JOIN project p ON p.id = w.project_id "
        "WHERE w.person_id = ? AND (w.remains IS NOT NULL OR w.seed IS NOT NULL) "
        "ORDER BY w.settled_on DESC, w.id DESC LIMIT 10",
        person_id,
    )
    return [Kept(number, slug, remains, seed, _day(day)) for number, slug, remains, seed, day in rows]


def wanted(book: Book, person_id: int, today: date) -> list[tuple[str, Wanted]]:
    rows = book.rows(
        "SELECT kind, id, text, role, until FROM need WHERE person_id = ? AND closed_on IS NULL "
        "AND (until IS NULL OR until >= ?) ORDER BY until IS NULL, until, id LIMIT 20",
        person_id,
        today.isoformat(),
    )
    return [(kind, Wanted(number, text, role, _day(until))) for kind, number, text, role, until in rows]


def introductions(book: Book, person_id: int) -> list[Brought]:
    rows = book.rows(
        "SELECT i.id, b.name, o.name, t.name, i.state, i.day, i.because, i.outcome FROM introduction i "
        "JOIN person o ON o.id = i.one_id LEFT JOIN person t ON t.id = i.other_id "
        "LEFT JOIN person b ON b.id = i.by_id AND b.is_me = 0 WHERE i.id IN "
        "(SELECT id FROM introduction WHERE one_id = ?1 UNION SELECT id FROM introduction WHERE other_id = ?1 "
        "UNION SELECT id FROM introduction WHERE by_id = ?1) ORDER BY i.day DESC, i.id DESC LIMIT 10",
        person_id,
    )
    return [
        Brought(number, by, one, other, state, _day(day), because, outcome)
        for number, by, one, other, state, day, because, outcome in rows
    ]


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None
