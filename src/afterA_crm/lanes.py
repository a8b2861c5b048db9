"""Changing lanes: whose roles moved in a stretch of time, and what says so. Never someone quiet, archived or me."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from . import clock, lenses, people, text
from .reasons import Reason
from .roles import window
from .vocabulary import canonicals
from .words import _, days

if TYPE_CHECKING:
    from .store import Book


class Lane(NamedTuple):
    """A role with its organisation, as a move names it; an empty name is just belonging."""

    name: str
    organisation: str | None

    def said(self) -> str:
        """Return the role in words: `director, Filmlab`."""
        return ", ".join(part for part in (self.name, self.organisation) if part)


class Move(NamedTuple):
    """Someone whose roles moved: what ended, what began, on which day last, and why it stands here."""

    id: int
    name: str
    day: date
    ended: tuple[Lane, ...]
    began: tuple[Lane, ...]
    reasons: tuple[Reason, ...]

    @property
    def kind(self) -> str:
        """Return what moved: a role `began` or `ended`, `organisation` where the work is the same, else `changed`."""
        if not self.ended or not self.began:
            return "ended" if self.ended else "began"
        same = any(_works(one) & _works(other) for one in self.ended for other in self.began)
        return "organisation" if same else "changed"


def _works(lane: Lane) -> frozenset[str]:
    return canonicals(lane.name) if lane.name else frozenset(("",))


class _Step(NamedTuple):
    person: int
    day: date
    ended: Lane | None
    began: Lane | None
    reason: Reason


def quarter(today: date) -> tuple[date, date]:
    """Return the first day of the quarter, and today."""
    return date(today.year, (today.month - 1) // 3 * 3 + 1, 1), today


def moved(book: Book, first: date, last: date, hat_id: int | None = None, limit: int | None = None) -> list[Move]:
    """Return whose roles moved within these days, the latest first.

    A role began or ended when all of the day, month or year that says so lies within them. One without a beginning
    moved when a conversation of these days taught us so; one that nothing dates, when it was written down of someone
    we knew before.
    """
    steps = [*_dated(book, first, last), *_taught(book, first, last), *_written(book, first, last)]
    open_ = _open(book, {step.person for step in steps}, hat_id)
    by_person: dict[int, list[_Step]] = {}
    for step in sorted(steps, key=lambda step: (step.day, step.reason.kind)):
        if step.person in open_:
            by_person.setdefault(step.person, []).append(step)
    moves = [_move(number, open_[number], some) for number, some in by_person.items()]
    moves.sort(key=lambda move: (move.day, move.id), reverse=True)
    return moves[:limit]


def _move(number: int, name: str, steps: list[_Step]) -> Move:
    ended = dict.fromkeys(step.ended for step in steps if step.ended)
    began = dict.fromkeys(step.began for step in steps if step.began)
    reasons = tuple(step.reason for step in steps)
    return Move(number, name, steps[-1].day, tuple(ended), tuple(began), reasons)


def _dated(book: Book, first: date, last: date) -> Iterable[_Step]:
    today = clock.today()
    # Only the years are compared here: days that stop at the year or month are looked at one by one.
    for number, person, name, organisation, since, until, talk in book.rows(
        "SELECT id, person_id, name, organisation, since, until, conversation_id FROM role "
        "WHERE (since >= ?1 AND since <= ?2) OR (until >= ?1 AND until <= ?2)",
        f"{first.year:04d}",
        last.isoformat(),
    ):
        lane = Lane(name, organisation)
        ids = {"role": number} | ({"conversation": talk} if talk else {})
        # The year or month that is still on is said of what has begun in it.
        if since and _within(since, first, date.max if last >= today else last) and window(since)[0] <= last:
            said = _("since {day}", day=since)
            said += f" (c{talk})" if talk else ""
            yield _Step(person, window(since)[0], None, lane, Reason("began", said, ids))
        if until and _within(until, first, min(last, today)):
            said = _("until {day}", day=until)
            yield _Step(person, window(until)[1], lane, None, Reason("ended", said, {"role": number}))


def _taught(book: Book, first: date, last: date) -> Iterable[_Step]:
    for number, person, name, organisation, talk, day in book.rows(
        "SELECT r.id, r.person_id, r.name, r.organisation, c.id, c.day FROM role r "
        "JOIN conversation c ON c.id = r.conversation_id "
        "WHERE r.since IS NULL AND r.until IS NULL AND c.day BETWEEN ? AND ?",
        first.isoformat(),
        last.isoformat(),
    ):
        on = date.fromisoformat(day)
        said = _("said on {day} (c{number})", day=days.short_day(on, clock.today()), number=talk)
        reason = Reason("taught", said, {"role": number, "conversation": talk})
        yield _Step(person, on, None, Lane(name, organisation), reason)


def _written(book: Book, first: date, last: date) -> Iterable[_Step]:
    """Yield roles written down, or given another organisation, of people who were in the book before."""
    begin = clock.stamped(datetime.combine(first, time()))
    end = clock.stamped(datetime.combine(last, time(23, 59, 59)))
    for number, person, name, organisation, before, stamp, deed in book.rows(
        "SELECT r.id, r.person_id, r.name, r.organisation, w.organisation, d.at, d.id FROM change c "
        "CROSS JOIN deed d ON d.id = c.deed_id CROSS JOIN role r ON r.id = c.row_id "
        "CROSS JOIN person p ON p.id = r.person_id LEFT JOIN was_role w ON w.change_id = c.id "
        "WHERE c.noun = 'role' AND c.kind IN ('insert', 'update') AND d.at BETWEEN ? AND ? AND d.kind <> 'undo' "
        "AND d.undone_by_id IS NULL AND p.created_at < ? AND CASE c.kind WHEN 'insert' THEN r.since IS NULL "
        "AND r.until IS NULL AND r.conversation_id IS NULL ELSE w.organisation <> r.organisation END ORDER BY c.id",
        begin,
        end,
        begin,
    ):
        on = clock.unstamped(stamp).date()
        said = _("written down on {day}", day=days.short_day(on, clock.today()))
        reason = Reason("written", said, {"role": number, "deed": deed})
        was = Lane(name, before) if before and text.fold(before) != text.fold(organisation) else None
        if was or not before:
            yield _Step(person, on, was, Lane(name, organisation), reason)


def _within(said: str, first: date, last: date) -> bool:
    begin, end = window(said)
    return first <= begin and end <= last


def _open(book: Book, ids: set[int], hat_id: int | None) -> dict[int, str]:
    names = people.open_names(book, ids)
    if hat_id is None:
        return names
    seen = lenses.seen(book, hat_id, "person", names)
    return {number: name for number, name in names.items() if number in seen}
