"""What the book expects of days: appointments, follow-ups, events and birthdays, as entries of a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from ... import appointments, clock, names
from ...words import _
from ..exporting.targets import Asked
from . import promised, rules
from .entry import EVE, HOUR, MORNING, Entry
from .stamps import Stamp, listed, stamps, uid

if TYPE_CHECKING:
    from ...appointments import Appointment
    from ...store import Book

#: Programs disagree about all-day entries of the years before.
_EARLIEST = 1900


def leaving(book: Book, asked: Asked) -> Iterator[Entry]:
    """Yield what leaves: of everyone, or of the people asked for. Nobody quiet is brought up."""
    quiet = {row[0] for row in book.rows("SELECT id FROM person WHERE quiet = 1")}
    yield from _appointments(book, asked, quiet)
    yield from promised.leaving(book, asked, quiet)
    yield from _events(book, asked)
    yield from _birthdays(book, asked)


def _appointments(book: Book, asked: Asked, quiet: set[int]) -> Iterator[Entry]:
    """Yield the appointments from today on; one that was dropped leaves as cancelled until its day is over."""
    wanted = set(asked.ids)
    rows = [
        row
        for row in appointments.listing(book, first=clock.today(), dropped=True)
        if not quiet.intersection(who for who, _name in row.people)
        and (asked.everyone or wanted.intersection(who for who, _name in row.people))
    ]
    own = stamps(book, "appointment", (row.id for row in rows))
    theirs = stamps(book, "person", {who for row in rows for who, _name in row.people})
    for row in rows:
        dropped = row.state == "dropped"
        yield Entry(
            uid=uid("appointment", row.id, own[row.id].created),
            summary=_meeting(row),
            stamp=own[row.id].with_all(theirs[who] for who, _name in row.people),
            categories=(_("Appointment"), row.project, row.event),
            first=row.day,
            last=row.day,
            at=row.time,
            alarm="" if dropped else HOUR if row.time else MORNING,
            status="CANCELLED" if dropped else "",
            place=row.place or "",
            private=True,
            busy=True,
            person=row.people[0][0] if row.people else None,
        )


def _meeting(row: Appointment) -> str:
    """Return the sentence of an appointment, after the names of those it doesn't name itself."""
    said = row.title
    unnamed = [name for _who, name in row.people if name not in said and (names.given(name) or name) not in said]
    return f"{', '.join(unnamed)}: {said}" if unnamed else said


def _events(book: Book, asked: Asked) -> Iterator[Entry]:
    """Yield the events with days: all of them, or those where one met the people asked for."""
    at = (
        "SELECT event_id FROM attendance WHERE how <> 'declined' AND person_id IN (SELECT value FROM json_each(?1)) "
        "UNION SELECT met_event_id FROM person WHERE id IN (SELECT value FROM json_each(?1))"
    )
    rows = book.rows(
        f"SELECT id, name, kind, first_day, last_day, place FROM event WHERE first_day IS NOT NULL "
        f"AND (?2 OR id IN ({at})) ORDER BY first_day, id",
        listed(() if asked.everyone else asked.ids),
        asked.everyone,
    )
    own = stamps(book, "event", (row[0] for row in rows))
    for number, name, kind, first, last, place in rows:
        yield Entry(
            uid=uid("event", number, own[number].created),
            summary=name,
            stamp=own[number],
            categories=(_("Event"), kind),
            first=date.fromisoformat(first),
            last=date.fromisoformat(last or first),
            alarm=EVE,
            place=place or "",
        )


def _birthdays(book: Book, asked: Asked) -> Iterator[Entry]:
    """Yield the birthdays whose month and day are known. Lunar ones fall on another day every year, and stay."""
    rows = book.rows(
        "SELECT id, name, uid, birth_year, birth_month, birth_day FROM person WHERE birth_month IS NOT NULL "
        "AND birth_day IS NOT NULL AND birth_lunar = 0 AND quiet = 0 AND id IN (SELECT value FROM json_each(?)) "
        "ORDER BY id",
        listed(asked.ids),
    )
    own = stamps(book, "person", (row[0] for row in rows))
    for number, name, whose, year, month, day in rows:
        first = _first_birthday(year, month, day, own[number])
        if first is not None:
            yield Entry(
                uid=uid("birthday", whose) if whose else uid("birthday", number, own[number].created),
                summary=_("{name}'s birthday", name=name),
                stamp=own[number],
                categories=(_("Birthday"),),
                first=first,
                last=first,
                rule=rules.yearly(month, day),
                alarm=MORNING,
                person=number,
            )


def _first_birthday(year: int | None, month: int, day: int, stamp: Stamp) -> date | None:
    """Return the day someone was born; without a year (or with one no calendar draws) the first one in the book."""
    known = int(stamp.created[:4])
    year = year if year is not None and _EARLIEST <= year <= known else known
    try:
        return date(year, month, day)
    except ValueError:  # the 29th of February, in a year that has none
        return date(year, 2, 28) if (month, day) == (2, 29) else None
