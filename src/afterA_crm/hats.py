"""Hats: my own roles. Conversations, projects and cards can carry the one I wore."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from . import clock, text
from .errors import NotFound, UsageError
from .words import _

if TYPE_CHECKING:
    from .store import Book


class Hat(NamedTuple):
    """A hat, whether it is worn now, and how many conversations carry it."""

    id: int
    name: str
    current: bool
    conversations: int


class Worn(NamedTuple):
    """A hat to look through: its id and its name."""

    id: int
    name: str


def listing(book: Book) -> list[Hat]:
    """Return my hats, in the order they were made."""
    rows = book.rows(
        "SELECT h.id, h.name, h.current, (SELECT count(*) FROM conversation c WHERE c.hat_id = h.id) "
        "FROM hat h WHERE h.archived_on IS NULL ORDER BY h.id"
    )
    return [Hat(number, name, bool(current), count) for number, name, current, count in rows]


def current(book: Book) -> Hat | None:
    """Return the hat I wear now, if any."""
    return next((hat for hat in listing(book) if hat.current), None)


def find(book: Book, name: str) -> int:
    """Return the id of a hat; a word of the same meaning finds it too (actor finds one named in Korean).

    Raises:
        NotFound: I have no such hat.
    """
    from .roles import matching_keys

    number = book.value("SELECT id FROM hat WHERE key = ?", _key(name))
    if number is None:
        alike = matching_keys(book, name)
        near = [hat.id for hat in listing(book) if _key(hat.name) in alike]
        number = near[0] if len(near) == 1 else None
    if number is None:
        raise NotFound(_("You have no hat “{hat}”; `aftera hat add {hat}` makes it.", hat=name))
    return int(number)


def worn(book: Book, name: str) -> Worn:
    """Return the hat of that name, as `find` finds it.

    Raises:
        NotFound: I have no such hat.
    """
    number = find(book, name)
    return Worn(number, str(book.value("SELECT name FROM hat WHERE id = ?", number)))


def add(book: Book, name: str) -> tuple[int, bool]:
    """Return the id of a hat and whether it is new; one that was put away comes back.

    Raises:
        UsageError: the name is empty.
    """
    name = " ".join(text.nfc(name).split())
    if not name:
        raise UsageError(_("A hat needs a name."))
    row = book.row("SELECT id, archived_on FROM hat WHERE key = ?", _key(name))
    if row is None:
        return book.insert("hat", name=name, key=_key(name)), True
    if row[1]:
        book.update("hat", row[0], archived_on=None)
    return int(row[0]), bool(row[1])


def put_away(book: Book, hat_id: int) -> None:
    """Put a hat away: it is taken off and leaves the list; what carries it keeps it, and `add` brings it back."""
    if book.value("SELECT current FROM hat WHERE id = ?", hat_id):
        book.update("hat", hat_id, current=0)
    book.update("hat", hat_id, archived_on=clock.today().isoformat())


def use(book: Book, hat_id: int | None) -> None:
    """Wear a hat from here on; None takes any off."""
    for (worn,) in book.rows("SELECT id FROM hat WHERE current = 1 AND id IS NOT ?", hat_id):
        book.update("hat", worn, current=0)
    if hat_id is not None and not book.value("SELECT current FROM hat WHERE id = ?", hat_id):
        book.update("hat", hat_id, current=1)


def _key(name: str) -> str:
    return text.squash(name) or text.fold(name)
