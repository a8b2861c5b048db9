"""Appointments: meetings that lie ahead; once past, they wait for the line that says how it was."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import TYPE_CHECKING, Any, NamedTuple

from . import clock, dates, text
from .errors import AfterAError, NotFound
from .words import _

if TYPE_CHECKING:
    from .store import Book


class Appointment(NamedTuple):
    """An appointment as lists show it; `id` is its permanent number."""

    id: int
    day: date
    time: time | None
    sentence: str
    place: str | None
    event: str | None
    project: str | None
    state: str
    conversation_id: int | None
    people: tuple[tuple[int, str], ...] = ()

    @property
    def title(self) -> str:
        """Return the sentence without the day it begins with."""
        return title(self.sentence, self.day)

    @property
    def line(self) -> str:
        """Return the line that would log it: its day, and the sentence without the day it was said with."""
        return f"{self.day.isoformat()} {self.title}"


def title(sentence: str, day: date) -> str:
    """Return the sentence of an appointment on `day` without the day it begins with: “tomorrow” soon means another."""
    at = clock.now().replace(year=day.year, month=day.month, day=day.day)
    phrase = dates.at_start(sentence, at, "ahead")
    return (sentence[phrase.end :].strip(" ,:") if phrase else "") or sentence


_SELECT = """
SELECT a.id, a.day, a.time, a.sentence, a.place, e.slug, j.slug, a.state, a.conversation_id
FROM appointment a LEFT JOIN event e ON e.id = a.event_id LEFT JOIN project j ON j.id = a.project_id
"""


def add(
    book: Book,
    sentence: str,
    day: date,
    at: time | None = None,
    whom: Iterable[int] = (),
    **columns: object,
) -> int:
    """Write an appointment with its people and return its number; the other columns are those of the table."""
    stamp = clock.utc_stamp()
    number = book.insert(
        "appointment",
        day=day.isoformat(),
        time=f"{at:%H:%M}" if at else None,
        sentence=text.nfc(sentence),
        created_at=stamp,
        changed_at=stamp,
        **columns,
    )
    for person in dict.fromkeys(whom):
        book.insert("appointment_person", appointment_id=number, person_id=person)
    return number


def get(book: Book, number: int) -> Appointment:
    """Return the appointment of that number.

    Raises:
        NotFound: there is none.
    """
    found = _with_people(book, book.rows(f"{_SELECT} WHERE a.id = ?", number))
    if not found:
        raise NotFound(_("There is no appointment p{number}; `aftera plan` lists them.", number=number))
    return found[0]


def listing(
    book: Book,
    *,
    first: date | None = None,
    last: date | None = None,
    dropped: bool = False,
    limit: int | None = None,
) -> list[Appointment]:
    """Return the open appointments from the first to the last day, both included, in order.

    `dropped` adds those that won't be.
    """
    rows = book.rows(
        f"{_SELECT} WHERE a.state IN ('open', ?) AND a.day BETWEEN ? AND ? "
        "ORDER BY a.day, a.time IS NULL, a.time, a.id LIMIT ?",
        "dropped" if dropped else "open",
        (first or date.min).isoformat(),
        (last or date.max).isoformat(),
        -1 if limit is None else limit,
    )
    return _with_people(book, rows)


def met(book: Book, number: int, conversation_id: int | None = None) -> Appointment:
    """Close an appointment as held, with the conversation that tells of it where one was logged.

    Raises:
        NotFound: there is none of that number.
        AfterAError: it is closed already.
    """
    return _close(book, number, state="met", conversation_id=conversation_id)


def drop(book: Book, number: int) -> Appointment:
    """Close an appointment that won't be or wasn't held.

    Raises:
        NotFound: there is none of that number.
        AfterAError: it is closed already.
    """
    return _close(book, number, state="dropped")


def _close(book: Book, number: int, **columns: object) -> Appointment:
    before = get(book, number)
    if before.state != "open":
        raise AfterAError(_("Appointment p{number} is closed already: {text}.", number=number, text=before.sentence))
    book.update("appointment", number, changed_at=clock.utc_stamp(), **columns)
    return get(book, number)


def _with_people(book: Book, rows: list[tuple[Any, ...]]) -> list[Appointment]:
    names: dict[int, list[tuple[int, str]]] = {}
    marks = ", ".join(str(row[0]) for row in rows)
    for number, person, name in book.rows(
        "SELECT l.appointment_id, p.id, p.name FROM appointment_person l JOIN person p ON p.id = l.person_id "
        f"WHERE l.appointment_id IN ({marks}) ORDER BY l.id"
    ):
        names.setdefault(number, []).append((person, name))
    return [
        Appointment(*row)._replace(
            day=date.fromisoformat(row[1]),
            time=time.fromisoformat(row[2]) if row[2] else None,
            people=tuple(names.get(row[0], ())),
        )
        for row in rows
    ]
