"""Conversations: write down what a line was understood to say, and again when it is understood anew."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from . import clock, entries, index, people, ways
from .capture import Mention, Settled, Understanding
from .entries import Made
from .errors import NotFound
from .words import _

if TYPE_CHECKING:
    from .store import Book


def log(book: Book, u: Understanding, settled: Settled | None = None, *, accept: bool = False) -> Made:
    """Write a line as a conversation, or as an appointment where it lies ahead.

    `settled` are the answers it was understood with; `accept` also writes the follow-ups it only proposes.
    """
    stamp = clock.utc_stamp()
    if u.appointment is not None:
        made = Made(event=entries.event(book, u))
        made.appointment = book.insert(
            "appointment",
            **_place_in_time(u, made),
            day=u.appointment.day.isoformat(),
            time=f"{u.appointment.time:%H:%M}" if u.appointment.time else None,
            hat_id=entries.hat(book, u.hat),
            project_id=entries.only_project(book, u),
            created_at=stamp,
        )
        fresh = _write_people_of_appointment(book, u, made)
        entries.write_followups(book, u, made, fresh, accept=accept)
        _write_needs(book, u, made, fresh)
        entries.write_questions(book, u, made, settled or {}, fresh)
        return made
    made = Made()
    made.conversation = book.insert(
        "conversation", day=u.when.isoformat(), how=ways.MET, sentence=u.text, created_at=stamp, changed_at=stamp
    )
    _write(book, u, made, settled or {}, accept, {})
    if made.new_people and book.deed is not None:
        # A later line of the same deed may name whom this one made.
        index.refresh(book.con, book.deed.id)
    return made


def relog(book: Book, number: int, u: Understanding, settled: Settled | None = None, *, accept: bool = False) -> Made:
    """Write a conversation again as its line is understood now.

    What the line says as before keeps its rows, numbers and states; what it no longer says goes, except
    follow-ups that are closed.
    """
    before = {
        name: person
        for person, name in book.rows(
            "SELECT p.id, p.name FROM mention m JOIN person p ON p.id = m.person_id WHERE m.conversation_id = ?", number
        )
    }
    made = Made(conversation=number)
    _write(book, _told_with(book, number, u), made, settled or {}, accept, before)
    return made


def sentence(book: Book, number: int) -> str:
    """Return a conversation as it was typed: its line, and its note on further lines.

    Raises:
        NotFound: there is no conversation of that number.
    """
    row = book.row("SELECT sentence, note FROM conversation WHERE id = ?", number)
    if row is None:
        raise NotFound(_("There is no conversation c{number}.", number=number))
    return f"{row[0]}\n{row[1]}" if row[1] else str(row[0])


def promises(book: Book, number: int) -> dict[int, str]:
    """Return the open follow-ups that a conversation's line made, by their numbers."""
    return dict(
        book.rows("SELECT id, text FROM followup WHERE conversation_id = ? AND state = 'open' ORDER BY id", number)
    )


def last(book: Book) -> int:
    """Return the number of the conversation written last.

    Raises:
        NotFound: nothing has been logged yet.
    """
    number = book.value("SELECT max(id) FROM conversation")
    if number is None:
        raise NotFound(_("Nothing has been logged yet."))
    return int(number)


def written(book: Book, number: int) -> datetime:
    """Return when a conversation was written, as local wall time: what its `yesterday` is seen from."""
    stamp = book.value("SELECT created_at FROM conversation WHERE id = ?", number)
    return clock.unstamped(str(stamp)).replace(tzinfo=None)


def answers(book: Book, number: int) -> dict[str, int | str | date | None]:
    """Return what settled the questions of a conversation, as `capture` takes it."""
    found: dict[str, int | str | date | None] = {}
    for kind, asked, answer in book.rows(
        "SELECT kind, text, answer FROM question WHERE conversation_id = ? AND settled_on IS NOT NULL", number
    ):
        if kind == "person":
            found[asked] = int(answer) if answer else None
        elif kind == "day":
            found[asked] = date.fromisoformat(answer) if answer else None
    return found


def _told_with(book: Book, number: int, u: Understanding) -> Understanding:
    """Return the understanding of a line that names nobody, with whom the inbox was told that it was."""
    if u.people or u.new_people:
        return u
    told = book.rows(
        "SELECT p.id, p.name FROM question q JOIN person p ON p.id = CAST(q.answer AS INTEGER) "
        "WHERE q.conversation_id = ? AND q.kind = 'line' AND q.answer IS NOT NULL ORDER BY q.id",
        number,
    )
    return u._replace(people=tuple(Mention(person, name, "with", 0, 0) for person, name in told))


def _place_in_time(u: Understanding, made: Made) -> dict[str, object]:
    return {
        "sentence": u.text,
        "note": u.note or None,
        "place": u.place,
        "event_id": made.event,
        "changed_at": clock.utc_stamp(),
    }


def _write(book: Book, u: Understanding, made: Made, settled: Settled, accept: bool, before: dict[str, int]) -> None:
    made.event = entries.event(book, u)
    book.update(
        "conversation",
        made.of("conversation"),
        **_place_in_time(u, made),
        day=u.when.isoformat(),
        time=f"{u.time:%H:%M}" if u.time else None,
        about_day=int(u.about),
        how=u.via or ways.MET,
        hat_id=entries.hat(book, u.hat),
    )
    fresh = entries.write_people(book, u, made, before)
    entries.write_labels(book, u, made)
    entries.write_echo(book, u, made)
    entries.write_followups(book, u, made, fresh, accept=accept)
    _write_needs(book, u, made, fresh)
    entries.write_introductions(book, u, made)
    entries.write_questions(book, u, made, settled, fresh)


def _write_needs(book: Book, u: Understanding, made: Made, fresh: dict[str, int]) -> None:
    held = book.value("SELECT 1 FROM need WHERE conversation_id = ? LIMIT 1", made.conversation)
    if u.needs or u.offers or held:
        from .needs import lines  # only here: most lines look for nothing

        lines.write(book, u, made, fresh)


def _write_people_of_appointment(book: Book, u: Understanding, made: Made) -> dict[str, int]:
    fresh = {new.name: people.add(book, new.name) for new in u.new_people}
    made.new_people = [*fresh.values()]
    made.people = [*dict.fromkeys([*(mention.id for mention in u.people), *made.new_people])]
    for person in made.people:
        book.insert("appointment_person", appointment_id=made.appointment, person_id=person)
    return fresh
