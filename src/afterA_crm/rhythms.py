"""Rhythms: how often I want to be in touch, by person, role, tag or project; counted from the last conversation."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from . import clock, followups, members, people, roles, settings

if TYPE_CHECKING:
    from .dates import Cadence
    from .store import Book

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


class Rhythm(NamedTuple):
    """A rhythm, and whose it is: of a person, role, tag or project by `name`, or of everyone (`default`)."""

    id: int | None
    of: str
    name: str
    target_id: int | None
    every: int
    unit: str
    text: str
    #: The last conversation, of a person's own.
    last_touch: date | None = None

    @property
    def days(self) -> int:
        """Return about how many days it takes."""
        return self.every * _DAYS[self.unit]

    def said(self) -> str:
        """Return it in the language spoken now: `every 6 weeks`, 6주마다."""
        return followups.told(self.text)


class Turning(NamedTuple):
    """Someone whose rhythm has come round: since that day it would be time to be in touch."""

    person_id: int
    name: str
    last_touch: date
    since: date
    rhythm: Rhythm


_SELECT = """
SELECT r.id,
  CASE WHEN r.person_id IS NOT NULL THEN 'person' WHEN r.role IS NOT NULL THEN 'role'
    WHEN r.tag_id IS NOT NULL THEN 'tag' ELSE 'project' END,
  coalesce(p.name, r.role, t.name, j.slug), coalesce(r.person_id, r.tag_id, r.project_id), r.every, r.unit, r.text,
  p.last_touch
FROM rhythm r LEFT JOIN person p ON p.id = r.person_id LEFT JOIN tag t ON t.id = r.tag_id
  LEFT JOIN project j ON j.id = r.project_id
"""
#: Which people a rhythm is for, by whose it is.
_FOR = {
    "tag": "EXISTS (SELECT 1 FROM tagging g WHERE g.person_id = p.id AND g.tag_id = ?)",
    "project": "EXISTS (SELECT 1 FROM member m WHERE m.person_id = p.id AND m.project_id = ? AND {lasting})",
}


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
    return [_rhythm(row) for row in book.rows(f"{_SELECT} ORDER BY r.person_id IS NOT NULL, 2, 3")]


def default() -> Rhythm | None:
    """Return the rhythm of everyone who has no other, from the settings."""
    said = settings.load().default_rhythm
    cadence = followups.cadence_of(said) if said else None
    return Rhythm(None, "default", "", None, cadence.every, cadence.unit, cadence.text) if cadence else None


def rhythm_of(book: Book, person_id: int) -> Rhythm | None:
    """Return the rhythm that holds for a person: their own, else the shortest they share, else the default.

    Shared are those of their tags, their roles of now, and the projects they are a member of.
    """
    return _holding(book, [person_id], default())[person_id]


def rhythms_of(book: Book, ids: Collection[int]) -> dict[int, Rhythm | None]:
    """Return the rhythm that holds for each of these people, in a few queries for all of them."""
    return _holding(book, ids, default())


def next_touch(last_touch: date, rhythm: Rhythm) -> date:
    """Return the day the rhythm comes round after the last conversation; the 31st clamps to a month's end."""
    if rhythm.unit in ("day", "week"):
        return clock.shifted(last_touch, rhythm.days)
    months = last_touch.year * 12 + last_touch.month - 1 + rhythm.every * (12 if rhythm.unit == "year" else 1)
    year, month = divmod(months, 12)
    if year > date.max.year:
        return date.max
    # month counts from 0, so that month + 2 is the one after it; December has 31 days.
    longest = 31 if month == 11 else clock.shifted(date(year, month + 2, 1), -1).day
    return date(year, month + 1, min(last_touch.day, longest))


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
    for number, rhythm in _holding(book, list(found), everyone).items():
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
            *(every, unit, *_span(every * _DAYS[unit], today), most),
        )
    for rhythm in [_rhythm(row) for row in book.rows(f"{_SELECT} WHERE r.person_id IS NULL")]:
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


def _holding(book: Book, whom: Collection[int], everyone: Rhythm | None) -> dict[int, Rhythm | None]:
    """Return the rhythm that holds for each of these people."""
    marks = ", ".join(map(str, whom))
    own = {row[3]: _rhythm(row) for row in book.rows(f"{_SELECT} WHERE r.person_id IN ({marks})")}
    shared: dict[int, list[Rhythm]] = {}
    for sql in (
        f"SELECT g.person_id, r.id FROM rhythm r JOIN tagging g ON g.tag_id = +r.tag_id WHERE g.person_id IN ({marks})",
        f"SELECT m.person_id, r.id FROM rhythm r JOIN member m ON m.project_id = +r.project_id "
        f"WHERE m.person_id IN ({marks}) AND {members.lasting(clock.today())}",
    ):
        found = book.rows(sql)
        rows = {row[0]: _rhythm(row) for row in book.rows(f"{_SELECT} WHERE r.person_id IS NULL")} if found else {}
        for person, number in found:
            shared.setdefault(person, []).append(rows[number])
    by_role = _by_role(book)
    if by_role:
        for person, key in book.rows(
            f"SELECT person_id, key FROM role WHERE person_id IN ({marks}) "
            "AND (until IS NULL OR until >= substr(?, 1, length(until)))",
            clock.today().isoformat(),
        ):
            shared.setdefault(person, []).extend(rhythm for rhythm, keys in by_role if key in keys)
    least = {person: min(some, key=lambda rhythm: (rhythm.days, rhythm.id)) for person, some in shared.items() if some}
    return {person: own.get(person) or least.get(person) or everyone for person in whom}


def _by_role(book: Book) -> list[tuple[Rhythm, set[str]]]:
    """Return the rhythms of roles, each with the keys of all that means the role."""
    found = [_rhythm(row) for row in book.rows(f"{_SELECT} WHERE r.role IS NOT NULL")]
    return [(rhythm, roles.matching_keys(book, rhythm.name)) for rhythm in found]


def _rhythm(row: tuple[Any, ...]) -> Rhythm:
    return Rhythm(*row[:7])._replace(last_touch=date.fromisoformat(row[7]) if row[7] else None)


def _of(book: Book, person_id: int | None, role: str | None, tag_id: int | None, project_id: int | None) -> int | None:
    """Return the id of the rhythm of exactly this."""
    if role is not None:
        keys = roles.matching_keys(book, role)
        return next((one.id for one, _keys in _by_role(book) if roles.key_of(one.name) in keys), None)
    found = book.value(
        "SELECT id FROM rhythm WHERE person_id = ? OR tag_id = ? OR project_id = ?", person_id, tag_id, project_id
    )
    return int(found) if found is not None else None
