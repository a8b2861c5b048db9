"""Follow-ups as lists show them: the rows, and the queries that read them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import batches, clock
from ..words import days

if TYPE_CHECKING:
    from ..store import Book


class FollowUp(NamedTuple):
    """A promise as lists show it. `id` is its permanent number; a window runs from `due_from` to `due`."""

    id: int
    text: str
    due: date | None
    due_from: date | None
    time: time | None
    whose: str
    repeat: str | None
    state: str
    closed_on: date | None
    snoozed_until: date | None
    conversation_id: int | None
    project: str | None
    people: tuple[tuple[int, str], ...] = ()

    @property
    def names(self) -> str:
        """Return the names of its people with commas between."""
        return ", ".join(name for _number, name in self.people)

    @property
    def first_day(self) -> date | None:
        """Return the day from which it asks for something: when put off, that day; else the window's first."""
        return self.snoozed_until or self.due_from or self.due

    def when(self, today: date) -> str:
        """Return its day, or its window, as lists show it: `11-24 (Tue) 15:00`, `11-23 (Mon)–11-29 (Sun)`."""
        if self.due is None:
            return ""
        said = days.short_day(self.due, today)
        if self.due_from and self.due_from != self.due:
            said = f"{days.short_day(self.due_from, today)}–{said}"
        return f"{said} {self.time:%H:%M}" if self.time else said

    def said(self) -> str:
        """Return what tells it apart in a list of candidates."""
        parts = (str(self.id), self.names, self.text, self.when(clock.today()))
        return " · ".join(part for part in parts if part)


_SELECT = """
SELECT f.id, f.text, f.due, f.due_from, f.due_time, f.whose, f.repeat, f.state, f.closed_on, f.snoozed_until,
  f.conversation_id, p.slug
FROM followup f LEFT JOIN project p ON p.id = f.project_id
"""


def get(book: Book, ids: Sequence[int]) -> list[FollowUp]:
    """Return follow-ups by number, in that order; numbers that are gone are left out."""
    found: dict[int, FollowUp] = {}
    for marks in batches.of_ids(ids):
        found.update((row.id, row) for row in with_people(book, book.rows(f"{_SELECT} WHERE f.id IN ({marks})")))
    return [found[number] for number in ids if number in found]


def listing(
    book: Book,
    *,
    whose: str | None = None,
    person_id: int | None = None,
    project_id: int | None = None,
    until: date | None = None,
    closed: bool = False,
    hat_id: int | None = None,
    limit: int | None = None,
) -> list[FollowUp]:
    """Return the open follow-ups by the day they ask for something, those without a day last.

    `until` keeps those that begin by that day, `closed` adds the done and dropped ones, newest first at the end.
    """
    where = ["1" if closed else "f.state = 'open'"]
    values: list[object] = []
    if whose:
        where.append("f.whose = ?")
        values.append(whose)
    if person_id is not None:
        where.append("f.id IN (SELECT followup_id FROM followup_person WHERE person_id = ?)")
        values.append(person_id)
    if project_id is not None:
        where.append("f.project_id = ?")
        values.append(project_id)
    if until:
        where.append("coalesce(f.snoozed_until, f.due_from, f.due) <= ?")
        values.append(until.isoformat())
    if hat_id is not None:
        from .. import lenses  # only here: most lists are whole

        through, hats = lenses.condition(book, "followup", hat_id)
        where.append(through)
        values += hats
    values.append(-1 if limit is None else limit)
    rows = book.rows(
        f"{_SELECT} WHERE {' AND '.join(where)} ORDER BY f.state <> 'open', "
        "CASE WHEN f.state <> 'open' THEN NULL ELSE coalesce(f.snoozed_until, f.due, '9999-12-31') END, "
        "f.closed_on DESC, f.due_time, f.id LIMIT ?",
        *values,
    )
    return with_people(book, rows)


def with_people(book: Book, rows: list[tuple[Any, ...]]) -> list[FollowUp]:
    """Make follow-ups of rows, each with its people: one query for all."""
    names: dict[int, list[tuple[int, str]]] = {}
    for marks in batches.of_ids(row[0] for row in rows):
        for number, person, name in book.rows(
            "SELECT l.followup_id, p.id, p.name FROM followup_person l JOIN person p ON p.id = l.person_id "
            f"WHERE l.followup_id IN ({marks}) ORDER BY l.id"
        ):
            names.setdefault(number, []).append((person, name))
    return [_followup(*row, whom=tuple(names.get(row[0], ()))) for row in rows]


def _followup(
    number: int,
    said: str,
    due: str | None,
    due_from: str | None,
    at: str | None,
    whose: str,
    repeat: str | None,
    state: str,
    closed_on: str | None,
    snoozed: str | None,
    conversation: int | None,
    project: str | None,
    *,
    whom: tuple[tuple[int, str], ...],
) -> FollowUp:
    return FollowUp(
        number,
        said,
        _day(due),
        _day(due_from),
        time.fromisoformat(at) if at else None,
        whose,
        repeat,
        state,
        _day(closed_on),
        _day(snoozed),
        conversation,
        project,
        whom,
    )


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
