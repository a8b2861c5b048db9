"""A person's page: who they are, how we stand, what was said and promised; one read, for both doors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from . import channels, clock, people, relations, rhythms, roles, seasons, tags, timeline
from .birthdays import Birthday
from .channels import Channel
from .errors import NotFound
from .people import Person
from .relations import Relation
from .rhythms import Rhythm
from .roles import Role
from .timeline import Entry
from .words import _

if TYPE_CHECKING:
    from .store import Book

#: How far back the conversations of one person are looked through for projects and echoes.
_FAR = 500


class Promise(NamedTuple):
    """An open follow-up of this person; its id is the number that closes it."""

    id: int
    text: str
    due_from: date | None
    due: date | None
    time: str | None
    repeat: str | None
    snoozed_until: date | None


class Meeting(NamedTuple):
    """An appointment with this person."""

    id: int
    day: date
    time: str | None
    sentence: str
    place: str | None


class Ring(NamedTuple):
    """An echo: what still rings, from which conversation."""

    conversation_id: int
    day: date
    text: str
    strength: int | None


class Shared(NamedTuple):
    """A project of this person: their role in it, or none where only our conversations touch it."""

    id: int
    slug: str
    name: str
    stage: str
    roles: tuple[str, ...]
    brings: str | None
    with_me: bool


class Wanted(NamedTuple):
    """A need or an offer of this person."""

    id: int
    text: str
    role: str | None
    until: date | None


class Brought(NamedTuple):
    """An introduction: who brought whom together; `by` nobody is me, `other` nobody is me."""

    id: int
    by: str | None
    one: str
    other: str | None
    state: str
    day: date | None
    because: str | None
    outcome: str | None


class Met(NamedTuple):
    """How we met: when, at which event, through whom, in free words."""

    on: date | None
    event: str | None
    event_name: str | None
    through_id: int | None
    through: str | None
    how: str | None


@dataclass(frozen=True)
class Page:
    """Everything a person's page shows."""

    person: Person
    nicknames: tuple[str, ...]
    reading: str | None
    language: str | None
    season: str | None
    rhythm: Rhythm | None
    next_touch: date | None
    roles: tuple[Role, ...]
    channels: tuple[Channel, ...]
    birthday: Birthday | None
    met: Met
    tags: tuple[str, ...]
    circles: tuple[str, ...]
    events: tuple[str, ...]
    talks: int
    conversations: tuple[Entry, ...]
    echoes: tuple[Ring, ...]
    mine: tuple[Promise, ...]
    theirs: tuple[Promise, ...]
    appointments: tuple[Meeting, ...]
    projects: tuple[Shared, ...]
    needs: tuple[Wanted, ...]
    offers: tuple[Wanted, ...]
    introductions: tuple[Brought, ...]
    relations: tuple[Relation, ...]
    note: str | None

    def now(self, today: date) -> tuple[Role, ...]:
        """Return the roles of now."""
        return tuple(role for role in self.roles if role.lasts(today))

    def before(self, today: date) -> tuple[Role, ...]:
        """Return the roles of before."""
        return tuple(role for role in self.roles if not role.lasts(today))


def page(book: Book, person_id: int, conversations: int = 5) -> Page:
    """Return the page of a person with their newest conversations.

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
    promises = _promises(book, person_id)
    wanted = _wanted(book, person_id, today)
    return Page(
        person=found[0],
        nicknames=_column(book, "SELECT name FROM nickname WHERE person_id = ? ORDER BY id", person_id),
        reading=reading,
        language=language,
        season=None if found[0].is_me else seasons.season(touch, rhythm.days if rhythm else None, today),
        rhythm=rhythm,
        next_touch=rhythms.next_touch(touch, rhythm) if rhythm and touch else None,
        roles=tuple(roles.of(book, person_id)),
        channels=tuple(channels.of(book, person_id)),
        birthday=Birthday(year, month, day, bool(lunar)) if year or month else None,
        met=_met(book, person_id),
        tags=tuple(tags.of(book, person_id)),
        circles=_column(
            book,
            "SELECT c.name FROM circle_member m JOIN circle c ON c.id = m.circle_id WHERE m.person_id = ?",
            person_id,
        ),
        events=_column(
            book,
            "SELECT e.slug FROM attendance a JOIN event e ON e.id = a.event_id "
            "WHERE a.person_id = ? AND a.how <> 'declined' ORDER BY e.first_day DESC, e.id DESC LIMIT 12",
            person_id,
        ),
        talks=int(
            book.value("SELECT count(*) FROM mention WHERE person_id = ? AND part = 'with'", person_id)
        ),
        conversations=tuple(_conversations(book, person_id, conversations)),
        echoes=tuple(_echoes(book, person_id)),
        mine=tuple(promise for whose, promise in promises if whose == "mine"),
        theirs=tuple(promise for whose, promise in promises if whose == "theirs"),
        appointments=tuple(_appointments(book, person_id, today)),
        projects=tuple(_projects(book, person_id)),
        needs=tuple(one for kind, one in wanted if kind == "need"),
        offers=tuple(one for kind, one in wanted if kind == "offer"),
        introductions=tuple(_introductions(book, person_id)),
        relations=tuple(relations.of(book, person_id)),
        note=note,
    )


def _column(book: Book, sql: str, person_id: int) -> tuple[str, ...]:
    return tuple(str(row[0]) for row in book.rows(sql, person_id))


def _met(book: Book, person_id: int) -> Met:
    row = book.row(
        "SELECT p.met_on, e.slug, e.name, t.id, t.name, p.met_how FROM person p "
        "LEFT JOIN event e ON e.id = p.met_event_id LEFT JOIN person t ON t.id = p.met_through_id WHERE p.id = ?",
        person_id,
    )
    on, *rest = row or (None,) * 6
    return Met(_day(on), *rest)


def _conversations(book: Book, person_id: int, limit: int) -> list[Entry]:
    """Return the newest conversations with or about a person, straight out of the index of each part."""
    rows = [
        row
        for part in ("with", "about")
        for row in book.rows(
            "SELECT day, conversation_id FROM mention WHERE person_id = ? AND part = ? ORDER BY day DESC, id DESC LIMIT ?",
            person_id,
            part,
            limit,
        )
    ]
    return timeline.get(book, [number for _day_, number in sorted(rows, reverse=True)[:limit]])


def _echoes(book: Book, person_id: int) -> list[Ring]:
    rows = book.rows(
        "SELECT m.conversation_id, m.day, e.text, e.strength FROM "
        "(SELECT conversation_id, day FROM mention WHERE person_id = ?1 AND part = 'with' "
        "ORDER BY day DESC LIMIT ?2) m JOIN echo e ON e.conversation_id = m.conversation_id "
        "WHERE e.text IS NOT NULL ORDER BY m.day DESC, m.conversation_id DESC LIMIT 5",
        person_id,
        _FAR,
    )
    return [Ring(number, date.fromisoformat(day), text, strength) for number, day, text, strength in rows]


def _promises(book: Book, person_id: int) -> list[tuple[str, Promise]]:
    rows = book.rows(
        "SELECT f.whose, f.id, f.text, f.due_from, f.due, f.due_time, f.repeat, f.snoozed_until "
        "FROM followup_person p JOIN followup f ON f.id = p.followup_id "
        "WHERE p.person_id = ? AND f.state = 'open' ORDER BY f.due IS NULL, f.due, f.id LIMIT 50",
        person_id,
    )
    return [
        (whose, Promise(number, text, _day(first), _day(due), time, repeat, _day(snoozed)))
        for whose, number, text, first, due, time, repeat, snoozed in rows
    ]


def _appointments(book: Book, person_id: int, today: date) -> list[Meeting]:
    rows = book.rows(
        "SELECT a.id, a.day, a.time, a.sentence, a.place FROM appointment_person p "
        "JOIN appointment a ON a.id = p.appointment_id "
        "WHERE p.person_id = ? AND a.state = 'open' AND a.day >= ? ORDER BY a.day, a.time LIMIT 5",
        person_id,
        today.isoformat(),
    )
    return [Meeting(number, date.fromisoformat(day), *rest) for number, day, *rest in rows]


def _projects(book: Book, person_id: int) -> list[Shared]:
    """Return the projects someone is a member of, then those our newest conversations touch."""
    said: dict[int, tuple[list[str], str | None]] = {}
    for number, role, brings in book.rows(
        "SELECT project_id, role, brings FROM member WHERE person_id = ? ORDER BY id DESC LIMIT 40", person_id
    ):
        held, before = said.get(number, ([], None))
        said[number] = ([*held, role] if role else held, before or brings)
    for (number,) in book.rows(
        "SELECT DISTINCT l.project_id FROM (SELECT conversation_id FROM mention WHERE person_id = ? "
        "ORDER BY day DESC LIMIT ?) m JOIN conversation_project l ON l.conversation_id = m.conversation_id LIMIT 20",
        person_id,
        _FAR,
    ):
        said.setdefault(number, ([], None))
    marks = ", ".join(map(str, said))
    rows = book.rows(
        "SELECT p.id, p.slug, p.name, p.stage, p.hat_id IS NOT NULL OR EXISTS (SELECT 1 FROM member m "
        "JOIN person me ON me.id = m.person_id WHERE m.project_id = p.id AND me.is_me = 1) "
        f"FROM project p WHERE p.id IN ({marks}) ORDER BY p.stage IN ('wrapped', 'let go'), p.id DESC"
    )
    return [
        Shared(number, slug, name, stage, tuple(said[number][0]), said[number][1], bool(mine))
        for number, slug, name, stage, mine in rows
    ]


def _wanted(book: Book, person_id: int, today: date) -> list[tuple[str, Wanted]]:
    rows = book.rows(
        "SELECT kind, id, text, role, until FROM need WHERE person_id = ? AND closed_on IS NULL "
        "AND (until IS NULL OR until >= ?) ORDER BY until IS NULL, until, id LIMIT 20",
        person_id,
        today.isoformat(),
    )
    return [(kind, Wanted(number, text, role, _day(until))) for kind, number, text, role, until in rows]


def _introductions(book: Book, person_id: int) -> list[Brought]:
    rows = book.rows(
        "SELECT i.id, b.name, o.name, t.name, i.state, i.day, i.because, i.outcome FROM introduction i "
        "JOIN person o ON o.id = i.one_id LEFT JOIN person t ON t.id = i.other_id "
        "LEFT JOIN person b ON b.id = i.by_id AND b.is_me = 0 WHERE i.id IN "
        "(SELECT id FROM introduction WHERE one_id = ?1 UNION SELECT id FROM introduction WHERE other_id = ?1 "
        "UNION SELECT id FROM introduction WHERE by_id = ?1) ORDER BY i.day DESC, i.id DESC LIMIT 10",
        person_id,
    )
    return [Brought(*row[:5], _day(row[5]), *row[6:]) for row in rows]


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None
