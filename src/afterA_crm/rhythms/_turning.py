"""Whose rhythm has come round: a few for a morning, each with the day since when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import clock, members, people, roles
from ._holding import holding
from ._rhythm import DAYS, SELECT, Rhythm, default, next_touch, read

if TYPE_CHECKING:
    from ..store import Book


class Turning(NamedTuple):
    """Someone whose rhythm has come round: since that day it would be time to be in touch."""

    person_id: int
    name: str
    last_touch: date
    since: date
    rhythm: Rhythm


#: Which people a rhythm is for, by whose it is.
_FOR = {
    "tag": "EXISTS (SELECT 1 FROM tagging g WHERE g.person_id = p.id AND g.tag_id = ?)",
    "project": "EXISTS (SELECT 1 FROM member m WHERE m.person_id = p.id AND m.project_id = ? AND {lasting})",
}


def turning(book: Book, today: date, limit: int) -> list[Turning]:
    """Return whose rhythm has come round, the latest first; those long past it rest unsaid.

    Never someone quiet, archived or me, anyone I meet soon, nor anyone before a first conversation.
    """
    everyone = default()
    soon = {
        row[0]
        for row in book.rows(
            "SELECT l.person_id FROM appointment a JOIN appointment_person l ON l.appointment_id = a.id "
            "WHERE a.state = 'open' AND a.day >= ?",
            today.isoformat(),
        )
    }
    found = {
        number: (name, date.fromisoformat(last))
        for number, name, last in _come_round(book, today, everyone, limit * 4)
        if number not in soon
    }
    out = []
    for number, rhythm in holding(book, list(found), everyone).items():
        name, touch = found[number]
        since = next_touch(touch, rhythm) if rhythm else today
        if rhythm and _lingers(since, touch, today):
            out.append(Turning(number, name, touch, since, rhythm))
    return sorted(out, key=lambda one: (one.since, one.person_id), reverse=True)[:limit]


def _lingers(since: date, touch: date, today: date) -> bool:
    """Return whether a rhythm that came round since a day is still worth saying: for half of it, two weeks at least."""
    return since <= today <= clock.shifted(since, max(14, (since - touch).days // 2))


def _come_round(book: Book, today: date, everyone: Rhythm | None, most: int) -> Iterator[tuple[int, str, str]]:
    """Yield people whom a rhythm concerns and who were last met about that long ago."""
    select = (
        "SELECT p.id, p.name, p.last_touch FROM person p WHERE p.last_touch BETWEEN ? AND ? "
        f"AND {people.OPEN} AND {{0}} ORDER BY p.last_touch DESC LIMIT ?"
    )
    for every, unit in book.rows("SELECT DISTINCT every, unit FROM rhythm WHERE person_id IS NOT NULL"):
        yield from book.rows(
            "SELECT p.id, p.name, p.last_touch FROM rhythm r CROSS JOIN person p ON p.id = r.person_id "
            "WHERE r.every = ? AND r.unit = ? AND p.last_touch BETWEEN ? AND ? "
            f"AND {people.OPEN} ORDER BY p.last_touch DESC LIMIT ?",
            *(every, unit, *_span(every * DAYS[unit], today), most),
        )
    for rhythm in [read(row) for row in book.rows(f"{SELECT} WHERE r.person_id IS NULL")]:
        span = _span(rhythm.days, today)
        if rhythm.of == "role":
            keys = sorted(roles.matching_keys(book, rhythm.name))
            having = (
                f"EXISTS (SELECT 1 FROM role o WHERE o.person_id = p.id AND o.key IN ({', '.join('?' * len(keys))}))"
            )
            yield from book.rows(select.format(having), *span, *keys, most)
        else:
            yield from book.rows(
                select.format(_FOR[rhythm.of].format(lasting=members.lasting(today))), *span, rhythm.target_id, most
            )
    if everyone is not None:
        yield from book.rows(select.format("1"), *_span(everyone.days, today), most)


def _span(days: int, today: date) -> tuple[str, str]:
    """Return the first and last day of a last conversation whose rhythm of so many days comes round now."""
    # Months and years are only about so many days: a little more on either side.
    about = 2 + days // 30
    first = today.toordinal() - days - max(14, days // 2) - about
    last = min(today.toordinal(), today.toordinal() - days + about)
    return date.fromordinal(max(1, first)).isoformat(), date.fromordinal(max(1, last)).isoformat()
