"""Adding a person from one line: the rows it makes, and who may already be that person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from . import channels, clock, people, roles, tags, text
from .errors import AfterAError, UsageError
from .people import Person
from .person_line import PersonLine
from .words import _

if TYPE_CHECKING:
    from .events import Event
    from .store import Book


@dataclass(frozen=True)
class Alike:
    """Who in the book may be the person of a line: people of that name, and holders of its channels."""

    named: tuple[Person, ...] = ()
    reached: tuple[tuple[Person, str], ...] = ()


@dataclass(frozen=True)
class Added:
    """What a line made: the person, through whom we met, the event, and what of these is news."""

    id: int
    via: Person | None
    via_unknown: str | None
    event: str | None
    event_new: bool


def alike(book: Book, said: PersonLine) -> Alike:
    """Return who in the book has the name, or one of the channels, that a line gives."""
    key = text.squash(said.name)
    named = [
        row[0]
        for row in book.rows(
            "SELECT p.id, p.name FROM name_key k JOIN person p ON p.id = k.person_id WHERE k.key = ? LIMIT 400", key
        )
        if text.squash(row[1]) == key
    ]
    shared = [(kind, value) for kind, value, _label in said.channels() if channels.one_persons(kind, value)]
    held = dict(channels.holders(book, shared))
    reached = {person.id: person for person in people.get(book, list(held))}
    return Alike(
        tuple(people.get(book, named[: people.SHOWN])),
        tuple((reached[number], value) for number, value in held.items() if number in reached),
    )


def add(
    book: Book, said: PersonLine, via: Person | None = None, *, at: Event | None = None, day: date | None = None
) -> Added:
    """Write the person of a line; `via` is through whom we met, where it could be settled.

    We met `at` that event on that day, unless the line names another; one that isn't known yet is made. Someone named
    as `via` who isn't in the book stays as a word.

    Raises:
        UsageError: the line names nobody.
    """
    if not said.name:
        raise UsageError(_("Whom? Write the name first: `aftera add 김소라 sora@film.kr role:director`."))
    event, event_new = _event(book, said.event)
    today = clock.today()
    on = event is not None and event.first is not None and event.first <= today <= (event.last or event.first)
    met_on = today if on else None
    if event is None and at is not None:
        event, met_on = at, day
    birthday = said.birthday
    number = people.add(
        book,
        said.name,
        reading=said.reading,
        birth_year=birthday and birthday.year,
        birth_month=birthday and birthday.month,
        birth_day=birthday and birthday.day,
        birth_lunar=int(bool(birthday and birthday.lunar)),
        met_on=met_on.isoformat() if met_on else None,
        met_event_id=event.id if event else None,
        met_through_id=via.id if via else None,
        met_how=f"via {said.via}" if said.via and not via else None,
        note=said.note or None,
    )
    if event is not None:
        from . import events

        events.attend(book, event.id, number, "met", met_on)
    for nickname in said.nicknames:
        people.call(book, number, nickname)
    for kind, value, label in said.channels():
        channels.add(book, number, kind, value, label)
    _roles(book, number, said)
    for tag in said.tags:
        tags.put(book, tags.ensure(book, tag), [number])
    return Added(number, via, said.via if via is None else None, event.slug if event else None, event_new)


def meet(book: Book, words: str | None) -> Person | None:
    """Return the one person through whom we met, or None where the words fit nobody or several."""
    if not words:
        return None
    try:
        return people.resolve(book, words)
    except AfterAError:
        return None


def _event(book: Book, words: str | None) -> tuple[Event | None, bool]:
    if not words:
        return None, False
    from . import events

    known = events.by_slug(book, words)
    if known is None:
        number = book.value("SELECT id FROM event WHERE name = ? COLLATE NOCASE", words)
        known = events.get(book, number) if number is not None else None
    return (known, False) if known else (events.get(book, events.new(book, words)), True)


def _roles(book: Book, number: int, said: PersonLine) -> None:
    """Write the roles; the line's organisation belongs to the first that has none of its own, else stands alone."""
    left = said.organisation
    for role in said.roles:
        organisation = role.organisation or left
        if role.organisation is None:
            left = None
        roles.add(book, number, role.name, organisation=organisation)
    if left:
        roles.add(book, number, "", organisation=left)
