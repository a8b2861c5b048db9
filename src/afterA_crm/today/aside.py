"""Rows of today put aside: until when a row is silent, by what it is, so that what is skipped doesn't nag."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .. import followups, rhythms
from ..clock import shifted
from ..errors import UsageError
from ..words import _
from .item import Item

if TYPE_CHECKING:
    from ..store import Book

#: A season without a rhythm, an introduction the first time, and anything else put off, in days.
_LONG, _INTRODUCTION, _USUAL = 90, 14, 7
#: What marks a row of each kind that can be put aside: a column of the table, or nothing where there is one such row.
_MARKED = {
    "season": "person_id",
    "birthday": "person_id",
    "introduction": "introduction_id",
    "wrap": "project_id",
    "anniversary": "project_id",
    "holiday": None,
    "inbox": None,
    "drop": None,
}

#: The kinds of rows that can be put aside; promises are put off, and what is left goes by its own command.
KINDS = frozenset(_MARKED)

Mark = tuple[str, int | None, int | None, int | None]


def hidden(book: Book, today: date) -> set[Mark]:
    """Return the marks of the rows that are silent on a day."""
    return set(book.rows("SELECT kind, person_id, project_id, introduction_id FROM aside WHERE until > ?", str(today)))


def mark_of(item: Item) -> Mark:
    """Return what marks a row: its kind, and whose or which it is."""
    by = _MARKED.get(item.kind)
    return (
        item.kind,
        item.person_id if by == "person_id" else None,
        item.project_id if by == "project_id" else None,
        item.introduction_id if by == "introduction_id" else None,
    )


def later(book: Book, item: Item, today: date, until: date | None = None) -> date:
    """Put a row off, to a day where one is said, and return the day it comes back.

    Raises:
        UsageError: the day doesn't lie ahead, or it is a row that goes by its own command.
    """
    tomorrow = shifted(today, 1)
    if until is not None and until <= today:
        raise UsageError(_("{day} doesn't lie ahead; a row is put off to a later day.", day=until.isoformat()))
    if item.followup_id is not None:
        followups.snooze(book, item.followup_id, until or tomorrow)
        return until or tomorrow
    if until is None and item.kind in ("birthday", "holiday") and item.day:
        until = max(item.day, tomorrow)
    return _put(book, item, until or shifted(today, _USUAL))


def skip(book: Book, item: Item, today: date) -> date | None:
    """Leave a row be and return the day it may come back, None where it never does.

    A season waits for its rhythm to come round after a next conversation, a birthday and a holiday for another year,
    an introduction two weeks and then for good, a wrap for good; a promise is put off to tomorrow, never dropped.

    Raises:
        UsageError: it is a row that goes by its own command.
    """
    if item.conversation_id is not None and item.kind == "echo":
        from .. import echoes  # only here: the morning page itself needs none of it

        echoes.skip(book, item.conversation_id, today)
        return None
    if item.followup_id is not None:
        return later(book, item, today)
    if item.kind == "season" and item.person_id is not None:
        rhythm = rhythms.rhythm_of(book, item.person_id)
        # A talk from now on lets the rhythm come round on that day or later, so that row isn't lost.
        return _put(book, item, rhythms.next_touch(today, rhythm) if rhythm else shifted(today, _LONG))
    if item.kind in ("birthday", "holiday", "anniversary") and item.day:
        return _put(book, item, shifted(max(item.day, today), _USUAL))
    if item.kind in ("inbox", "drop"):
        return later(book, item, today)
    again = item.kind == "introduction" and _held(book, mark_of(item)) is None
    day = _put(book, item, shifted(today, _INTRODUCTION) if again else date.max)
    return None if day == date.max else day


def _put(book: Book, item: Item, until: date) -> date:
    if item.kind not in _MARKED:
        raise UsageError(_("That row goes by its own command: {command}", command=item.command))
    mark = mark_of(item)
    held = _held(book, mark)
    if held is not None:
        book.update("aside", held, until=until.isoformat())
    else:
        kind, person, project, introduction = mark
        book.insert(
            "aside",
            kind=kind,
            person_id=person,
            project_id=project,
            introduction_id=introduction,
            until=until.isoformat(),
        )
    return until


def _held(book: Book, mark: Mark) -> int | None:
    found = book.value(
        "SELECT id FROM aside WHERE kind = ? AND person_id IS ? AND project_id IS ? AND introduction_id IS ?", *mark
    )
    return int(found) if found is not None else None
