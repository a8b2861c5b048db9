"""The values that the book holds of someone: where each stands, and on which day it was written here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from ... import clock
from ..facts import Born, Does, Facts

if TYPE_CHECKING:
    from ...store import Book

_MET = ("met_on", "met_event_id", "met_how")
_BORN = ("birth_year", "birth_month", "birth_day", "birth_lunar")


class Held(NamedTuple):
    """A value of the book, and where it stands: a row of a table, or columns of the person's row."""

    field: str
    key: Any
    said: str
    noun: str
    row: int
    columns: tuple[str, ...] = ()


def here(book: Book, person_id: int, have: Facts) -> Iterator[Held]:
    """Yield every value that the book holds of someone."""
    event = book.value("SELECT met_event_id FROM person WHERE id = ?", person_id)
    for field, value, columns in (
        ("name", have.name, ("name",)),
        ("reading", have.reading, ("reading",)),
        ("note", have.note, ("note",)),
        ("birthday", have.birthday, _BORN),
        ("met", met_said(have), _MET),
        ("via", have.via, ("met_through_id",)),
    ):
        if value:
            shown = value.said() if isinstance(value, Born) else str(value)
            yield Held(field, event if field == "met" else value, shown, "person", person_id, columns)
    for row, name in book.rows("SELECT id, name FROM nickname WHERE person_id = ? ORDER BY id", person_id):
        yield Held("nickname", name, name, "nickname", row)
    for row, kind, key, value in book.rows(
        "SELECT id, kind, key, value FROM channel WHERE person_id = ? ORDER BY id", person_id
    ):
        yield Held(kind, (kind, key), value, "channel", row)
    for row, name, house in book.rows(
        "SELECT id, name, organisation FROM role WHERE person_id = ? ORDER BY until IS NOT NULL, id", person_id
    ):
        role = Does(name, house or "")
        yield Held("role", role, role.said(), "role", row)
    for row, key, name in book.rows(
        "SELECT g.id, t.key, t.name FROM tagging g JOIN tag t ON t.id = g.tag_id WHERE g.person_id = ? ORDER BY t.key",
        person_id,
    ):
        yield Held("tag", key, name, "tagging", row)
    for row, made, mime in book.rows("SELECT id, digest, mime FROM photo WHERE person_id = ? ORDER BY id", person_id):
        yield Held("photo", made, mime, "photo", row)


def met_said(facts: Facts) -> str:
    """Return how we met in one line."""
    return " · ".join(filter(None, (facts.met_on, facts.met_at)))


def written_on(book: Book, person_id: int, value: Held) -> date | None:
    """Return the day a value was written here, or None where the history no longer tells."""
    changes = book.rows(
        "SELECT c.id, c.kind, d.at FROM change c JOIN deed d ON d.id = c.deed_id WHERE c.noun = ? AND c.row_id = ? "
        "ORDER BY c.id DESC",
        value.noun,
        value.row,
    )
    if not value.columns:
        return day_of(changes[0][2]) if changes else None
    listed = ", ".join(f'"{name}"' for name in value.columns)
    now = book.row(f"SELECT {listed} FROM person WHERE id = ?", person_id)
    for number, kind, at in changes:
        if kind == "insert" or book.row(f"SELECT {listed} FROM was_person WHERE change_id = ?", number) != now:
            return day_of(at)
    return None


def day_of(stamp: str) -> date:
    """Return the local day of a stamp."""
    return clock.unstamped(stamp).date()
