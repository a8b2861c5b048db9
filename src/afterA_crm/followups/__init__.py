"""Follow-ups: what was promised, mine or theirs, until it is done, dropped or put off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from .. import clock, dates, text
from .finding import by_number, find_open
from .repeating import anchored, cadence_of, next_day, told
from .rows import FollowUp, get, listing

if TYPE_CHECKING:
    from ..store import Book

__all__ = [
    "Closed",
    "FollowUp",
    "add",
    "cadence_of",
    "done",
    "drop",
    "find_open",
    "get",
    "listing",
    "next_day",
    "snooze",
    "told",
]


class Closed(NamedTuple):
    """A follow-up that was closed, and the next one where it repeats."""

    followup: FollowUp
    next: FollowUp | None


def add(
    book: Book,
    said: str,
    whom: Iterable[int] = (),
    due: date | None = None,
    due_from: date | None = None,
    at: time | None = None,
    whose: str = "mine",
    repeat: str | None = None,
    conversation_id: int | None = None,
    project_id: int | None = None,
) -> int:
    """Write a follow-up with its people and return its number.

    One that repeats and has no day yet gets its first: counted from the last conversation with its people.
    """
    chosen = list(dict.fromkeys(whom))
    if repeat:
        cadence = cadence_of(repeat)
        if due is None and cadence is not None:
            due = next_day(book, cadence, chosen, clock.today())
        elif due is not None and cadence is not None:
            repeat = anchored(cadence, due).text
    stamp = clock.utc_stamp()
    number = book.insert(
        "followup",
        text=" ".join(text.nfc(said).split()),
        due=due.isoformat() if due else None,
        due_from=due_from.isoformat() if due_from else None,
        due_time=f"{at:%H:%M}" if at else None,
        whose=whose,
        repeat=repeat,
        conversation_id=conversation_id,
        project_id=project_id,
        created_at=stamp,
        changed_at=stamp,
    )
    for person in chosen:
        book.insert("followup_person", followup_id=number, person_id=person)
    return number


def done(book: Book, number: int, today: date) -> Closed:
    """Close a follow-up as done; one that repeats makes the next.

    Raises:
        NotFound: there is none of that number.
        AfterAError: it is closed already.
    """
    before = by_number(book, number)
    book.update("followup", number, state="done", closed_on=today.isoformat(), changed_at=clock.utc_stamp())
    following = _next(book, before, today)
    return Closed(get(book, [number])[0], get(book, [following])[0] if following else None)


def drop(book: Book, number: int, today: date) -> Closed:
    """Close a follow-up without doing it, and what repeats with it.

    Raises:
        NotFound: there is none of that number.
        AfterAError: it is closed already.
    """
    by_number(book, number)
    book.update("followup", number, state="dropped", closed_on=today.isoformat(), changed_at=clock.utc_stamp())
    return Closed(get(book, [number])[0], None)


def snooze(book: Book, number: int, until: date) -> FollowUp:
    """Put a follow-up off: until that day it asks for nothing. The day it was promised by stays as it is.

    Raises:
        NotFound: there is none of that number.
        AfterAError: it is closed already.
    """
    by_number(book, number)
    book.update("followup", number, snoozed_until=until.isoformat(), changed_at=clock.utc_stamp())
    return get(book, [number])[0]


def _next(book: Book, before: FollowUp, today: date) -> int | None:
    cadence = cadence_of(before.repeat) if before.repeat else None
    if cadence is None:
        return None
    whom = [number for number, _name in before.people]
    if cadence.weekday is None and cadence.monthday is None and cadence.month is None:
        due = next_day(book, cadence, whom, today)
    else:
        # Done ahead of its day, the next is the one after that day.
        due = dates.next_day(cadence, max(today, before.due or today))
    window = before.due - before.due_from if before.due and before.due_from else timedelta()
    return add(
        book,
        before.text,
        whom,
        due,
        due - window if window else None,
        before.time,
        before.whose,
        before.repeat,
        before.conversation_id,
        book.value("SELECT project_id FROM followup WHERE id = ?", before.id),
    )
