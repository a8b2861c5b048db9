"""Meeting people at an event: saying whom I met there, also those the book doesn't know yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from .. import adding, channels, clock, people, sameness, tags, text
from ..errors import UsageError
from ..vocabulary import canonicals
from ..words import _
from ._making import attend

if TYPE_CHECKING:
    from ..people import Person
    from ..person_line import PersonLine
    from ..store import Book
    from ._rows import Event


def day_of(event: Event, today: date) -> date:
    """Return the day that a meeting is of where none is said: today, or the last day of an event that is over."""
    return min(event.last, today) if event.last else today


def met_on(book: Book, event_id: int, day: date) -> int:
    """Return how many people I met at an event on that day."""
    return int(
        book.value(
            "SELECT count(*) FROM attendance a JOIN person p ON p.id = a.person_id "
            "WHERE a.event_id = ? AND a.how = 'met' AND a.day = ? AND p.is_me = 0",
            event_id,
            day.isoformat(),
        )
    )


def met(
    book: Book,
    event: Event,
    person_id: int,
    day: date | None = None,
    note: str | None = None,
    *,
    day_said: bool = False,
) -> bool:
    """Say that I met someone at an event, on which day and what is to be remembered; return whether that is news.

    A day that was said stands instead of the one before; a note goes below the one there is.

    Raises:
        UsageError: the day has yet to come.
    """
    if day is not None and day > clock.today():
        raise UsageError(_("{day} has yet to come; nobody was met then.", day=day))
    news = attend(book, event.id, person_id, "met", day)
    if day is not None and day_said and not news:
        held = book.row("SELECT id, day FROM attendance WHERE event_id = ? AND person_id = ?", event.id, person_id)
        if held and held[1] != day.isoformat():
            book.update("attendance", held[0], day=day.isoformat())
            news = True
    if note and note.strip():
        before = str(book.value("SELECT note FROM person WHERE id = ?", person_id) or "")
        if note.strip() not in before.split("\n"):
            people.change(book, person_id, note=f"{before}\n{note.strip()}".strip())
            news = True
    return news


def known_by_channel(book: Book, said: PersonLine, name: str) -> Person | None:
    """Return the one person who has an e-mail address, phone or link that a line gives, under a name that fits."""
    reached = [person for person, _value in adding.alike(book, said).reached]
    return reached[0] if len(reached) == 1 and sameness.alike(reached[0].name, name) else None


def complete(book: Book, person_id: int, said: PersonLine) -> None:
    """Add to someone known what a line says of how they are reached, and their tags."""
    for kind, value, label in said.channels():
        channels.add(book, person_id, kind, value, label)
    for tag in said.tags:
        tags.put(book, tags.ensure(book, tag), [person_id])


def propose_roles(book: Book, person_id: int, said: Iterable[str]) -> list[int]:
    """Ask in the inbox about roles said of someone that the book doesn't know them in; return the questions."""
    asked = []
    known = [canonicals(name) for (name,) in book.rows("SELECT name FROM role WHERE person_id = ?", person_id)]
    for role in dict.fromkeys(said):
        held = book.value(
            "SELECT 1 FROM question WHERE kind = 'role' AND person_id = ? AND text = ? AND settled_on IS NULL",
            person_id,
            role,
        )
        if held is None and not any(canonicals(role) & one for one in known):
            asked.append(book.insert("question", kind="role", text=role, person_id=person_id))
    return asked


def meet_new(book: Book, event: Event, said: PersonLine, day: date | None, note: str | None = None) -> adding.Added:
    """Add the person of a line, met at the event.

    Raises:
        UsageError: the line names nobody, or the day has yet to come.
    """
    notes = "\n".join(part.strip() for part in (said.note, note or "") if part.strip())
    added = adding.add(book, replace(said, note=text.nfc(notes)), adding.meet(book, said.via), at=event, day=day)
    met(book, event, added.id, day, day_said=True)
    return added
