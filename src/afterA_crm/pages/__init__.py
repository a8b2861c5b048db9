"""A person's page: who they are, how we stand, what was said and promised; one read, for both doors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import channels, clock, people, relations, rhythms, roles, seasons, tags
from ..birthdays import Birthday
from ..errors import NotFound
from ..words import _
from . import _parts
from ._shapes import Brought, Kept, Meeting, Met, Page, Promise, Ring, Shared, Wanted

if TYPE_CHECKING:
    from ..store import Book

__all__ = ["Brought", "Kept", "Meeting", "Met", "Page", "Promise", "Ring", "Shared", "Wanted", "page"]


def page(book: Book, person_id: int, conversations: int = 5, hat_id: int | None = None) -> Page:
    """Return the page of a person with their newest conversations; through a hat, only what is of it.

    Raises:
        NotFound: there is no such person.
    """
    found = people.get(book, [person_id])
    if not found:
        raise NotFound(_("Nobody in the book has the number {number}.", number=person_id))
    row = book.row(
        "SELECT reading, language, birth_year, birth_month, birth_day, birth_lunar, note FROM person WHERE id = ?",
        person_id,
    )
    reading, language, year, month, day, lunar, note = row or (None,) * 7
    today = clock.today()
    rhythm = rhythms.rhythm_of(book, person_id)
    touch = found[0].last_touch
    promises = _parts.promises(book, person_id)
    wanted = _parts.wanted(book, person_id, today)
    held = roles.of(book, person_id)
    whole = Page(
        person=found[0],
        nicknames=_parts.column(book, "SELECT name FROM nickname WHERE person_id = ? ORDER BY id", person_id),
        reading=reading,
        language=language,
        season=None if found[0].is_me else seasons.season(touch, rhythm.days if rhythm else None, today),
        rhythm=rhythm,
        next_touch=rhythms.next_touch(touch, rhythm) if rhythm and touch else None,
        roles=tuple(held),
        taught=roles.taught(book, held),
        channels=tuple(channels.of(book, person_id)),
        birthday=Birthday(year, month, day, bool(lunar)) if year or month else None,
        met=_parts.met(book, person_id),
        tags=tuple(tags.of(book, person_id)),
        circles=_parts.column(
            book,
            "SELECT c.name FROM circle_member m JOIN circle c ON c.id = m.circle_id "
            "WHERE m.person_id = ? AND c.declined = 0",
            person_id,
        ),
        events=_parts.column(
            book,
            "SELECT e.slug FROM attendance a JOIN event e ON e.id = a.event_id "
            "WHERE a.person_id = ? AND a.how <> 'declined' ORDER BY e.first_day DESC, e.id DESC LIMIT 12",
            person_id,
        ),
        talks=int(book.value("SELECT count(*) FROM mention WHERE person_id = ? AND part = 'with'", person_id)),
        conversations=tuple(_parts.conversations(book, person_id, conversations)),
        echoes=tuple(_parts.echoes(book, person_id)),
        mine=tuple(promise for whose, promise in promises if whose == "mine"),
        theirs=tuple(promise for whose, promise in promises if whose == "theirs"),
        appointments=tuple(_parts.appointments(book, person_id, today)),
        projects=tuple(_parts.projects(book, person_id)),
        kept=tuple(_parts.kept(book, person_id)),
        needs=tuple(one for kind, one in wanted if kind == "need"),
        offers=tuple(one for kind, one in wanted if kind == "offer"),
        introductions=tuple(_parts.introductions(book, person_id)),
        relations=tuple(relations.of(book, person_id)),
        note=note,
    )
    if hat_id is None:
        return whole
    from ._through import through  # only here: most pages are whole

    return through(book, whole, hat_id, conversations)
