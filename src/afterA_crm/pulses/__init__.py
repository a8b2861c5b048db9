"""Pulse: a stretch of time looked back on. How often we talked on each day, what rings, with whom seasons turned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import clock, timeline
from ..vocabulary import canonicals
from ._seasons import Turned, seasons_now, turned

if TYPE_CHECKING:
    from ..filters import Filter
    from ..store import Book
    from ..timeline import Wanted

__all__ = ["Pulse", "Ring", "Share", "Turned", "pulse"]

_RINGS, _SHARES = 5, 6


class Ring(NamedTuple):
    """What rings: an echo, the conversation it is of, and whom that was with."""

    conversation_id: int
    day: date
    names: tuple[str, ...]
    text: str
    strength: int


class Share(NamedTuple):
    """How many conversations carried a hat or an event (none where the name is empty), or were with a role."""

    name: str
    conversations: int
    id: int | None = None


class Pulse(NamedTuple):
    """What a stretch of time holds."""

    first: date
    last: date
    days: dict[date, int]
    seasons: dict[str, int]
    turned: tuple[Turned, ...]
    rings: tuple[Ring, ...]
    hats: tuple[Share, ...]
    roles: tuple[Share, ...]
    events: tuple[Share, ...]

    @property
    def conversations(self) -> int:
        """Return how many conversations there were."""
        return sum(self.days.values())


def pulse(book: Book, wanted: Wanted, whom: Filter, first: date, last: date) -> Pulse:
    """Look back on the wanted conversations from a first to a last day, and on the seasons of `whom`.

    What everything is narrowed to already (a hat, a role) is not counted apart once more.
    """
    today = clock.today()
    those = timeline.chosen(book, replace(wanted, since=first, until=last))
    rows = book.rows(f"SELECT {those.day}, count(*) {those.sql} GROUP BY {those.day}", *those.values)
    number, change = seasons_now(book, whom, today)
    hats, events = _carried(book, those)
    return Pulse(
        first,
        last,
        {date.fromisoformat(day): count for day, count in rows},
        number,
        tuple(turned(book, change, today)),
        tuple(_rings(book, those)),
        () if wanted.hat_id is not None else _named(book, "hat", hats),
        () if wanted.role else _roles(book, those),
        _named(book, "event", events),
    )


def _rings(book: Book, those: timeline.Chosen) -> list[Ring]:
    """Return the strongest echoes, the newest of equals first; nothing that someone quiet or archived said."""
    where = " AND ".join(
        (
            *those.where,
            "e.text IS NOT NULL",
            "NOT EXISTS (SELECT 1 FROM mention q JOIN person p ON p.id = q.person_id WHERE q.conversation_id = c.id "
            "AND (p.quiet = 1 OR p.archived_on IS NOT NULL))",
        )
    )
    rows = book.rows(
        f"SELECT c.id, c.day, e.text, coalesce(e.strength, 2) AS strong FROM {those.source} "
        f"JOIN echo e ON e.conversation_id = c.id WHERE {where} ORDER BY strong DESC, c.day DESC, c.id DESC LIMIT ?",
        *those.values,
        _RINGS,
    )
    with_whom: dict[int, list[str]] = {}
    for number, name in book.rows(
        "SELECT m.conversation_id, p.name FROM mention m JOIN person p ON p.id = m.person_id "
        f"WHERE m.conversation_id IN ({', '.join(str(row[0]) for row in rows)}) AND m.part = 'with' ORDER BY m.id"
    ):
        with_whom.setdefault(number, []).append(name)
    return [
        Ring(number, date.fromisoformat(day), tuple(with_whom.get(number, ())), text, strength)
        for number, day, text, strength in rows
    ]


def _carried(book: Book, those: timeline.Chosen) -> tuple[dict[int | None, int], dict[int | None, int]]:
    """Return how many conversations carried each hat, and how many each event."""
    hats: dict[int | None, int] = {}
    events: dict[int | None, int] = {}
    for hat, event, count in book.rows(
        f"SELECT c.hat_id, c.event_id, count(*) {those.sql} GROUP BY c.hat_id, c.event_id", *those.values
    ):
        hats[hat] = hats.get(hat, 0) + count
        if event is not None:
            events[event] = events.get(event, 0) + count
    return hats, events


def _named(book: Book, noun: str, counted: dict[int | None, int]) -> tuple[Share, ...]:
    """Return the most frequent hats or events by name; nothing where none was carried."""
    if not counted.keys() - {None}:
        return ()
    most = sorted(counted, key=lambda number: (-counted[number], number or 0))[:_SHARES]
    marks = ", ".join(str(number) for number in most if number is not None)
    names = dict(book.rows(f'SELECT id, name FROM "{noun}" WHERE id IN ({marks})'))
    return tuple(Share(names.get(number, ""), counted[number], number) for number in most)


def _roles(book: Book, those: timeline.Chosen) -> tuple[Share, ...]:
    """Return how many conversations were with someone of each role of that day; words for one role count as one."""
    where = " AND ".join((*those.where, "w.part = 'with'", "r.name <> ''", timeline.LASTED))
    rows = book.rows(
        f"SELECT r.name, count(DISTINCT c.id) FROM {those.source} CROSS JOIN mention w ON w.conversation_id = c.id "
        f"CROSS JOIN role r ON r.person_id = w.person_id WHERE {where} GROUP BY r.name ORDER BY 2 DESC, 1 LIMIT 200",
        *those.values,
    )
    found: dict[frozenset[str], Share] = {}
    for name, count in rows:
        meant = canonicals(name)
        held = found.get(meant)
        found[meant] = Share(held.name, held.conversations + count) if held else Share(name, count)
    return tuple(sorted(found.values(), key=lambda share: -share.conversations)[:_SHARES])
