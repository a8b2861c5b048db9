"""Where each value of someone comes from: what was kept of them is read again and compared with the book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from .. import clock, text
from ..words import mark
from . import pictures
from .entries import CARDS
from .facts import Born, Does, Facts, same_role
from .holding import held
from .originals import Original, came_from, original, said
from .recognising import LISTS, MAPPED, MAPPED_TITLE
from .tables import TABLES
from .tables.cells import day_of

if TYPE_CHECKING:
    from ..store import Book

State = Literal["here", "earlier", "only there"]
#: How many earlier states of a card or row are read again.
_STATES = 20
#: What each format is called.
TITLES = {
    CARDS: mark("vCard"),
    **{made.name: made.title for _fits, made in LISTS},
    **{table.name: table.title for table in TABLES},
    MAPPED: MAPPED_TITLE,
}
_MET = ("met_on", "met_event_id", "met_how")
_BORN = ("birth_year", "birth_month", "birth_day", "birth_lunar")


class Origin(NamedTuple):
    """A card or row that someone came from: its file and line, the day it came in, and the event it came from."""

    id: int
    format: str
    file: str | None
    line: int | None
    day: date
    event: str | None


class Value(NamedTuple):
    """A value, and the origins (by id) that say it.

    `here` stands in the book; without an origin it was written here, on the day `written` as far as it is known.
    `earlier` stands in the book too, and an origin said it before it changed. `only there` is said by an origin, and
    the book says something else or nothing.
    """

    field: str
    said: str
    state: State
    origins: tuple[int, ...]
    written: date | None = None


class Sources(NamedTuple):
    """What someone came from, the newest first, and where each value is from."""

    origins: tuple[Origin, ...]
    values: tuple[Value, ...]


class _Held(NamedTuple):
    """A value of the book, and where it stands: a row of a table, or columns of the person's row."""

    field: str
    key: Any
    said: str
    noun: str
    row: int
    columns: tuple[str, ...] = ()


class _Told(NamedTuple):
    origin: Original
    facts: Facts
    days: frozenset[str]


def sources(book: Book, person_id: int) -> Sources:
    """Return where each value of someone comes from."""
    cards = came_from(book, [person_id]).get(person_id, [])
    came = [card for card in cards if card.format in TITLES]
    told = [each for card in came if (each := _told(card, original(book, card), card.encoding)) is not None]
    earlier = cache(lambda: [each for card in came for each in _earlier(book, card)])
    have = held(book, [person_id], clock.today())[person_id]
    values: list[Value] = []
    for value in _here(book, person_id, have):
        from_ = tuple(each.origin.id for each in told if _says(value, each, have))
        before = () if from_ else tuple(dict.fromkeys(e.origin.id for e in earlier() if _says(value, e, have)))
        written = None if from_ or before else _written(book, person_id, value)
        values.append(Value(value.field, value.said, "earlier" if before else "here", from_ or before, written))
    values += _only_there(told, have)
    order = {field: at for at, field in enumerate(_ORDER)}
    values.sort(key=lambda value: (order.get(value.field, len(order)), value.state == "only there"))
    return Sources(tuple(_origin(book, card) for card in came), tuple(values))


_ORDER = (
    *("name", "reading", "nickname", "role", "phone", "email", "messenger", "link", "address"),
    *("birthday", "met", "via", "tag", "note", "photo"),
)


def _told(card: Original, kept: bytes, encoding: str | None) -> _Told | None:
    found = said(card.format, kept, encoding)
    if found is None:
        return None
    cells = (cell.decode("utf-8", "replace") for _header, cell in found.rest) if card.format != CARDS else ()
    return _Told(card, found.facts, frozenset(day.isoformat() for day in map(day_of, cells) if day is not None))


def _earlier(book: Book, card: Original) -> Iterator[_Told]:
    """Yield what a card or row said before it changed, the latest state first."""
    for kept, encoding in book.rows(
        "SELECT w.original, w.encoding FROM change c JOIN was_card w ON w.change_id = c.id "
        "WHERE c.noun = 'card' AND c.row_id = ? ORDER BY c.id DESC LIMIT ?",
        card.id,
        _STATES,
    ):
        found = _told(card, pictures.unpack(book, card.person, bytes(kept)), encoding)
        if found is not None:
            yield found


def _origin(book: Book, card: Original) -> Origin:
    event = book.value("SELECT slug FROM event WHERE id = ?", card.event) if card.event is not None else None
    return Origin(card.id, card.format, card.file, card.line, _day(card.imported_at), event)


def _day(stamp: str) -> date:
    return clock.unstamped(stamp).date()


def _here(book: Book, person_id: int, have: Facts) -> Iterator[_Held]:
    """Yield every value that the book holds of someone."""
    event = book.value("SELECT met_event_id FROM person WHERE id = ?", person_id)
    for field, value, columns in (
        ("name", have.name, ("name",)),
        ("reading", have.reading, ("reading",)),
        ("note", have.note, ("note",)),
        ("birthday", have.birthday, _BORN),
        ("met", _met_said(have), _MET),
        ("via", have.via, ("met_through_id",)),
    ):
        if value:
            shown = value.said() if isinstance(value, Born) else str(value)
            yield _Held(field, event if field == "met" else value, shown, "person", person_id, columns)
    for row, name in book.rows("SELECT id, name FROM nickname WHERE person_id = ? ORDER BY id", person_id):
        yield _Held("nickname", name, name, "nickname", row)
    for row, kind, key, value in book.rows(
        "SELECT id, kind, key, value FROM channel WHERE person_id = ? ORDER BY id", person_id
    ):
        yield _Held(kind, (kind, key), value, "channel", row)
    for row, name, house in book.rows(
        "SELECT id, name, organisation FROM role WHERE person_id = ? ORDER BY until IS NOT NULL, id", person_id
    ):
        role = Does(name, house or "")
        yield _Held("role", role, role.said(), "role", row)
    for row, key, name in book.rows(
        "SELECT g.id, t.key, t.name FROM tagging g JOIN tag t ON t.id = g.tag_id WHERE g.person_id = ? ORDER BY t.key",
        person_id,
    ):
        yield _Held("tag", key, name, "tagging", row)
    for row, made, mime in book.rows("SELECT id, digest, mime FROM photo WHERE person_id = ? ORDER BY id", person_id):
        yield _Held("photo", made, mime, "photo", row)


def _met_said(facts: Facts) -> str:
    return " · ".join(filter(None, (facts.met_on, facts.met_at)))


def _says(value: _Held, told: _Told, have: Facts) -> bool:
    """Tell whether an origin says a value of the book."""
    facts, key = told.facts, value.key
    match value.field:
        case "name" | "nickname":
            return text.squash(key) in _names(facts)
        case "note":
            return bool(facts.note) and facts.note in key
        case "reading" | "birthday" | "via":
            return bool(getattr(facts, value.field) == key)
        case "met":
            there = key is not None and told.origin.event == key
            return there or _met_said(facts) == value.said or have.met_on in told.days
        case "role":
            return any(same_role(key, role) for role in facts.roles)
        case "tag":
            return key in facts.tags
        case "photo":
            return key in facts.photos
        case _:
            return key in facts.channels


def _names(facts: Facts) -> set[str]:
    return set() if facts.unnamed else {text.squash(name) for name in (facts.name, *facts.nicknames)}


def _only_there(told: Iterable[_Told], have: Facts) -> Iterator[Value]:
    """Yield what origins say and the book doesn't: changed here, taken away here, or never taken."""
    found: dict[tuple[str, str], list[int]] = {}
    for each in told:
        for field, value in _missing(each.facts, have):
            found.setdefault((field, value), []).append(each.origin.id)
    for (field, value), origins in found.items():
        yield Value(field, value, "only there", tuple(origins))


def _missing(facts: Facts, have: Facts) -> Iterator[tuple[str, str]]:
    mine = {text.squash(name) for name in (have.name, *have.nicknames)}
    names = () if facts.unnamed else (("name", facts.name), *(("nickname", name) for name in facts.nicknames))
    yield from ((field, name) for field, name in names if text.squash(name) not in mine)
    if facts.note and facts.note not in have.note:
        yield "note", facts.note
    if facts.reading and facts.reading != have.reading:
        yield "reading", facts.reading
    if facts.birthday is not None and facts.birthday != have.birthday:
        yield "birthday", facts.birthday.said()
    if facts.via and facts.via != have.via:
        yield "via", facts.via
    if _met_said(facts) and (facts.met_on, facts.met_at) != (have.met_on, have.met_at):
        yield "met", _met_said(facts)
    for (kind, key), reach in facts.channels.items():
        if (kind, key) not in have.channels:
            yield kind, reach.value
    for role in facts.roles:
        bare = not role.name and text.squash(role.organisation) in have.organisations()
        if not bare and not any(same_role(role, held) for held in (*have.roles, *have.past)):
            yield "role", role.said()
    yield from (("tag", name) for key, name in facts.tags.items() if key not in have.tags and key not in have.groups)
    yield from (("photo", mime) for made, mime in facts.photos.items() if made not in have.photos)


def _written(book: Book, person_id: int, value: _Held) -> date | None:
    """Return the day a value was written here, or None where the history no longer tells."""
    changes = book.rows(
        "SELECT c.id, c.kind, d.at FROM change c JOIN deed d ON d.id = c.deed_id WHERE c.noun = ? AND c.row_id = ? "
        "ORDER BY c.id DESC",
        value.noun,
        value.row,
    )
    if not value.columns:
        return _day(changes[0][2]) if changes else None
    listed = ", ".join(f'"{name}"' for name in value.columns)
    now = book.row(f"SELECT {listed} FROM person WHERE id = ?", person_id)
    for number, kind, at in changes:
        if kind == "insert" or book.row(f"SELECT {listed} FROM was_person WHERE change_id = ?", number) != now:
            return _day(at)
    return None
