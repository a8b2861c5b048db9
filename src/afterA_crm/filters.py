"""Who: people by role, hat, project, event, tag, season and when we met, all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from . import batches, clock, lenses, rhythms, roles, search, seasons, text

if TYPE_CHECKING:
    from .store import Book

SORTS = ("last", "name", "met")
_ORDER = {
    "last": "p.last_touch DESC, p.id DESC",
    "name": "p.name COLLATE NOCASE, p.id",
    "met": "p.met_on IS NULL, p.met_on DESC, p.id DESC",
}


@dataclass(frozen=True)
class Filter:
    """Whom to list; what is left empty is not asked, and everything that is asked must hold.

    `as_of` is the first and last day at which roles are looked at, today where it is empty. `met_since` and
    `met_until` bound a conversation with them or the day we met; `not_since` wants none from that day on.
    """

    ids: tuple[int, ...] | None = None
    roles: tuple[str, ...] = ()
    as_of: tuple[date, date] | None = None
    hat_id: int | None = None
    project_id: int | None = None
    event_id: int | None = None
    circle_id: int | None = None
    tag_ids: tuple[int, ...] = ()
    seasons: tuple[str, ...] = ()
    met_since: date | None = None
    met_until: date | None = None
    not_since: date | None = None
    organisation: str | None = None
    quiet: bool = False
    archived: bool = False
    no_role: bool = False
    words: str | None = None
    sort: str = "last"
    limit: int | None = None


class Row(NamedTuple):
    """A person as the list shows them; roles and organisation are those of the day asked for."""

    id: int
    name: str
    roles: tuple[str, ...]
    organisation: str | None
    season: str | None
    last: date | None
    met: date | None
    quiet: bool
    archived: bool


def people(book: Book, wanted: Filter) -> list[Row]:
    """Return the people who fit, in the order wanted; never me."""
    today = clock.today()
    limit = -1 if wanted.limit is None else wanted.limit
    if not wanted.seasons:
        return _shown(book, [number for number, _last in touched(book, wanted)], wanted, today)
    often = rhythms.days_of(book)
    usual = often.get(0)
    ids = [
        number
        for number, last in touched(book, replace(wanted, limit=None))
        if last and seasons.season(date.fromisoformat(last), often.get(number, usual), today) in wanted.seasons
    ]
    return _shown(book, ids[:limit] if limit >= 0 else ids, wanted, today)


def touched(book: Book, wanted: Filter) -> list[tuple[int, str | None]]:
    """Return the ids and last conversations of the people who fit, whatever their season, in the order wanted."""
    today = clock.today()
    where, values = _conditions(book, wanted, wanted.as_of or (today, today))
    sql = f"SELECT p.id, p.last_touch FROM person p WHERE {' AND '.join(where)} ORDER BY {_ORDER[wanted.sort]} LIMIT ?"
    return [(number, last) for number, last in book.rows(sql, *values, -1 if wanted.limit is None else wanted.limit)]


def circle(book: Book, name: str) -> int:
    """Return the id of the circle that the words name.

    Raises:
        NotFound: none is called so.
    """
    from .circles import find  # only here: few lists ask for a circle

    return find(book, name).id


def _conditions(book: Book, wanted: Filter, at: tuple[date, date]) -> tuple[list[str], list[Any]]:
    where = ["p.is_me = 0", "p.archived_on IS NOT NULL" if wanted.archived else "p.archived_on IS NULL"]
    values: list[Any] = []
    lasts, days = roles.lasting(at)

    def narrow(condition: str, *with_values: Any) -> None:
        where.append(condition)
        values.extend(with_values)

    if wanted.ids is not None:
        narrow(f"p.id IN ({', '.join(map(str, wanted.ids))})")
    for role in wanted.roles:
        keys = sorted(roles.matching_keys(book, role))
        marks = ", ".join("?" * len(keys))
        narrow(f"p.id IN (SELECT r.person_id FROM role r WHERE r.key IN ({marks}) AND {lasts})", *keys, *days)
    if wanted.organisation:
        like = f"%{_escaped(text.nfc(wanted.organisation).strip())}%"
        sql = f"SELECT r.person_id FROM role r WHERE r.organisation LIKE ? ESCAPE '\\' AND {lasts}"
        narrow(f"p.id IN ({sql})", like, *days)
    if wanted.no_role:
        narrow(f"NOT EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.name <> '' AND {lasts})", *days)
    if wanted.hat_id is not None:
        through, hats = lenses.person_through(book, wanted.hat_id, wanted.limit)
        narrow(through, *hats)
    if wanted.project_id is not None:
        talked = lenses.talked(book, "conversation_project", "project_id", wanted.project_id, wanted.limit)
        made = "SELECT person_id FROM member WHERE project_id = ?"
        narrow(f"({talked} OR p.id IN ({made}))", wanted.project_id, wanted.project_id)
    if wanted.event_id is not None:
        talked = lenses.talked(book, "conversation", "event_id", wanted.event_id, wanted.limit)
        there = "SELECT person_id FROM attendance WHERE event_id = ? AND how <> 'declined'"
        narrow(f"({talked} OR p.met_event_id = ? OR p.id IN ({there}))", *(wanted.event_id,) * 3)
    if wanted.circle_id is not None:
        narrow("p.id IN (SELECT person_id FROM circle_member WHERE circle_id = ?)", wanted.circle_id)
    for tag_id in wanted.tag_ids:
        narrow("p.id IN (SELECT person_id FROM tagging WHERE tag_id = ?)", tag_id)
    if wanted.met_since or wanted.met_until:
        first, last = wanted.met_since or date.min, wanted.met_until or date.max
        span = (first.isoformat(), last.isoformat())
        talked = "p.last_touch >= ?"
        if wanted.met_until is not None:
            theirs = "m.person_id = p.id AND m.part = 'with' AND m.day BETWEEN ? AND ?"
            talked = f"EXISTS (SELECT 1 FROM mention m WHERE {theirs})"
        narrow(f"({talked} OR p.met_on BETWEEN ? AND ?)", *span[: talked.count("?")], *span)
    if wanted.not_since:
        narrow("(p.last_touch IS NULL OR p.last_touch < ?)", wanted.not_since.isoformat())
    if wanted.quiet:
        narrow("p.quiet = 1")
    if wanted.words:
        narrow(f"p.id IN ({', '.join(map(str, search.people(book, wanted.words)))})")
    return where, values


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _shown(book: Book, ids: Sequence[int], wanted: Filter, today: date) -> list[Row]:
    """Return the rows of people by id, in that order, with what they did on the days asked for."""
    lasts, days = roles.lasting(wanted.as_of or (today, today))
    found: dict[int, Row] = {}
    for marks in batches.of_ids(ids):
        does: dict[int, list[str]] = {}
        belongs: dict[int, str] = {}
        for number, name, organisation in book.rows(
            f"SELECT r.person_id, r.name, r.organisation FROM role r WHERE r.person_id IN ({marks}) AND {lasts} "
            "ORDER BY r.since DESC, r.id",
            *days,
        ):
            if name and name not in does.setdefault(number, []):
                does[number].append(name)
            if organisation:
                belongs.setdefault(number, organisation)
        often = rhythms.days_of(book, map(int, marks.split(",")))
        for number, name, last, met, quiet, archived in book.rows(
            f"SELECT id, name, last_touch, met_on, quiet, archived_on IS NOT NULL FROM person WHERE id IN ({marks})"
        ):
            touch = date.fromisoformat(last) if last else None
            found[number] = Row(
                number,
                name,
                tuple(does.get(number, ())),
                belongs.get(number),
                seasons.season(touch, often.get(number, often.get(0)), today),
                touch,
                date.fromisoformat(met) if met else None,
                bool(quiet),
                bool(archived),
            )
    return [found[number] for number in ids if number in found]
