"""The seasons of people: how many are in each now, and whose turned this month, with what turned it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import filters, rhythms, seasons
from ..clock import shifted
from ..reasons import Reason
from ..words import _, days

if TYPE_CHECKING:
    from ..filters import Filter
    from ..store import Book

#: How many people whose season turned are named, and among how many of the latest they are looked for.
_NAMED, _LATEST = 6, 60


class Turned(NamedTuple):
    """Someone whose season turned this month: from which to which, and why."""

    id: int
    name: str
    before: str
    now: str
    reason: Reason


class _Standing(NamedTuple):
    id: int
    last: date
    often: int | None
    now: str


def seasons_now(book: Book, whom: Filter, today: date) -> tuple[dict[str, int], list[_Standing]]:
    """Return how many people are in each season, and those whose season may have turned this month."""
    often = rhythms.days_of(book)
    usual = often.get(0)
    silent = {row[0] for row in book.rows("SELECT id FROM person WHERE quiet = 1")}
    began = shifted(today.replace(day=1), -1)
    number = dict.fromkeys(seasons.SEASONS, 0)
    moved: list[_Standing] = []
    for person, last in filters.touched(book, replace(whom, sort="last", limit=None)):
        if last is None or person in silent:
            continue
        touch, every = date.fromisoformat(last), often.get(person, usual)
        now = seasons.season(touch, every, today)
        if now is None:
            continue
        number[now] += 1
        if touch > began or seasons.season(touch, every, began) != now:
            moved.append(_Standing(person, touch, every, now))
    return number, moved


def turned(book: Book, moved: list[_Standing], today: date) -> list[Turned]:
    """Return whose season turned this month: first those a conversation brought nearer, then those gone quieter."""
    began = shifted(today.replace(day=1), -1)
    nearer = [one for one in moved if one.last > began][:_LATEST]
    further = [one for one in moved if one.last <= began]
    found = _nearer(book, nearer, began, today)
    quieter = min(len(further), max(_NAMED // 2, _NAMED - len(found)))
    found = found[: _NAMED - quieter]
    for one in further[:quieter]:
        before = seasons.season(one.last, one.often, began) or ""
        said = _("last conversation {ago}", ago=days.ago(one.last, today))
        found.append(Turned(one.id, "", before, one.now, Reason("season", said, {"person": one.id})))
    names = dict(book.rows(f"SELECT id, name FROM person WHERE id IN ({', '.join(str(one.id) for one in found)})"))
    return [one._replace(name=names[one.id]) for one in found]


def _nearer(book: Book, moved: list[_Standing], began: date, today: date) -> list[Turned]:
    found = []
    for one in moved:
        touch = book.value(
            "SELECT max(day) FROM mention WHERE person_id = ? AND part = 'with' AND day <= ?",
            one.id,
            began.isoformat(),
        )
        before = seasons.season(date.fromisoformat(touch), one.often, began) if touch else None
        if before is None or before == one.now:
            continue
        talk = book.value(
            "SELECT conversation_id FROM mention WHERE person_id = ? AND part = 'with' ORDER BY day DESC, id DESC "
            "LIMIT 1",
            one.id,
        )
        said = _("talked on {day} (c{number})", day=days.short_day(one.last, today), number=talk)
        found.append(Turned(one.id, "", before, one.now, Reason("talk", said, {"conversation": talk})))
    return found
