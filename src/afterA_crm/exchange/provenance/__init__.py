"""Where each value of someone comes from: what was kept of them is read again and compared with the book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from ... import clock
from ...words import mark
from .. import pictures
from ..entries import CARDS
from ..facts import Facts
from ..holding import held
from ..originals import Original, came_from, original
from ..recognising import LISTS, MAPPED, MAPPED_TITLE
from ..tables import TABLES
from .standing import day_of, here, written_on
from .telling import Retold, missing, retold, says

if TYPE_CHECKING:
    from ...store import Book

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


def sources(book: Book, person_id: int) -> Sources:
    """Return where each value of someone comes from."""
    cards = came_from(book, [person_id]).get(person_id, [])
    came = [card for card in cards if card.format in TITLES]
    retellings = [each for card in came if (each := retold(card, original(book, card), card.encoding)) is not None]
    earlier = cache(lambda: [each for card in came for each in _earlier(book, card)])
    have = held(book, [person_id], clock.today())[person_id]
    values: list[Value] = []
    for value in here(book, person_id, have):
        from_ = tuple(each.origin.id for each in retellings if says(value, each, have))
        before = () if from_ else tuple(dict.fromkeys(e.origin.id for e in earlier() if says(value, e, have)))
        written = None if from_ or before else written_on(book, person_id, value)
        values.append(Value(value.field, value.said, "earlier" if before else "here", from_ or before, written))
    values += _only_there(retellings, have)
    order = {field: at for at, field in enumerate(_ORDER)}
    values.sort(key=lambda value: (order.get(value.field, len(order)), value.state == "only there"))
    return Sources(tuple(_origin(book, card) for card in came), tuple(values))


_ORDER = (
    *("name", "reading", "nickname", "role", "phone", "email", "messenger", "link", "address"),
    *("birthday", "met", "via", "tag", "note", "photo"),
)


def _earlier(book: Book, card: Original) -> Iterator[Retold]:
    """Yield what a card or row said before it changed, the latest state first."""
    for kept, encoding in book.rows(
        "SELECT w.original, w.encoding FROM change c JOIN was_card w ON w.change_id = c.id "
        "WHERE c.noun = 'card' AND c.row_id = ? ORDER BY c.id DESC LIMIT ?",
        card.id,
        _STATES,
    ):
        found = retold(card, pictures.unpack(book, card.person, bytes(kept)), encoding)
        if found is not None:
            yield found


def _origin(book: Book, card: Original) -> Origin:
    event = book.value("SELECT slug FROM event WHERE id = ?", card.event) if card.event is not None else None
    return Origin(card.id, card.format, card.file, card.line, day_of(card.imported_at), event)


def _only_there(retellings: Iterable[Retold], have: Facts) -> Iterator[Value]:
    """Yield what origins say and the book doesn't: changed here, taken away here, or never taken."""
    found: dict[tuple[str, str], list[int]] = {}
    for each in retellings:
        for field, value in missing(each.facts, have):
            found.setdefault((field, value), []).append(each.origin.id)
    for (field, value), origins in found.items():
        yield Value(field, value, "only there", tuple(origins))
