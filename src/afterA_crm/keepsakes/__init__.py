"""Keepsakes: one page of a project to send. Nothing private can enter it: `_read` is all that its page is made of.

`OPEN_COLUMNS` lists what `_read` may read, and SQLite is never asked for more. Everyone is credited, also whoever is
quiet or archived: those marks say what I want to be reminded of, and a credit belongs to whoever did the work.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import projects, text, timeline
from ..errors import NotFound, UsageError
from ..words import _

if TYPE_CHECKING:
    from ..store import Book

#: All that a keepsake reads, table by table. No note, sentence, echo, term, promise or channel is among them.
OPEN_COLUMNS = {
    "project": ("id", "name", "stage", "started", "ended"),
    "member": ("id", "project_id", "person_id", "model", "role"),
    "person": ("id", "name"),
    "outcome": ("id", "project_id", "text", "link", "day"),
    "keepsake_line": ("id", "project_id", "text", "said_by_id"),
}


class Credit(NamedTuple):
    """Someone who made it, or a model, in which roles."""

    name: str
    roles: tuple[str, ...]


class Outcome(NamedTuple):
    """What came of it."""

    text: str
    link: str | None
    day: date | None


class Line(NamedTuple):
    """A line chosen to be remembered, by its number, and who said it."""

    id: int
    text: str
    by: str | None


class Keepsake(NamedTuple):
    """What is sent of a project: what was made, when, by whom, what came of it, and the lines to remember."""

    id: int
    name: str
    stage: str
    started: date | None
    ended: date | None
    people: tuple[Credit, ...]
    models: tuple[Credit, ...]
    outcomes: tuple[Outcome, ...]
    lines: tuple[Line, ...]


def read(book: Book, project_id: int) -> Keepsake:
    """Return the keepsake of a project.

    Raises:
        NotFound: there is no such project.
    """
    found = _read(book, "project", "id", project_id)
    if not found:
        raise NotFound(_("There is no project with the number {number}.", number=project_id))
    people: dict[int, list[str]] = {}
    models: dict[str, list[str]] = {}
    for member in _read(book, "member", "project_id", project_id):
        of: list[str] = (
            people.setdefault(member["person_id"], [])
            if member["person_id"] is not None
            else models.setdefault(member["model"], [])
        )
        of += [member["role"]] if member["role"] and member["role"] not in of else []
    return Keepsake(
        project_id,
        found[0]["name"],
        found[0]["stage"],
        _day(found[0]["started"]),
        _day(found[0]["ended"]),
        tuple(Credit(_name(book, number) or "", tuple(roles)) for number, roles in people.items()),
        tuple(Credit(name, tuple(roles)) for name, roles in models.items()),
        tuple(
            Outcome(row["text"], row["link"], _day(row["day"]))
            for row in _read(book, "outcome", "project_id", project_id)
        ),
        tuple(
            Line(row["id"], row["text"], _name(book, row["said_by_id"]))
            for row in _read(book, "keepsake_line", "project_id", project_id)
        ),
    )


def remember(book: Book, project_id: int, said: str, by: int | None = None) -> int:
    """Choose a line to be remembered and return its number; the same line again is the same one.

    Raises:
        UsageError: it says nothing.
    """
    line = " ".join(text.nfc(said).split())
    if not line:
        raise UsageError(_("Say the line to be remembered, or the number of its conversation, such as c12."))
    held = book.value("SELECT id FROM keepsake_line WHERE project_id = ? AND text = ?", project_id, line)
    if held is None:
        return book.insert("keepsake_line", project_id=project_id, text=line, said_by_id=by)
    if by is not None:
        book.update("keepsake_line", int(held), said_by_id=by)
    return int(held)


def line_of(book: Book, conversation_id: int) -> str:
    """Return what a conversation offers to be remembered: what still rings, else its line without what it promises.

    It is copied when it is chosen; the page never reads the conversation.

    Raises:
        NotFound: there is no conversation of that number.
    """
    row = book.row(
        "SELECT e.text, c.sentence FROM conversation c LEFT JOIN echo e ON e.conversation_id = c.id WHERE c.id = ?",
        conversation_id,
    )
    if row is None:
        raise NotFound(_("There is no conversation c{number}.", number=conversation_id))
    return str(row[0] or re.split(r";(?=\s|$)", timeline.typed(row[1]))[0].strip() or row[1])


def leave_out(book: Book, project_id: int, number: int) -> str:
    """Take a line out again and return it.

    Raises:
        NotFound: the project keeps no line of that number.
    """
    said = book.value("SELECT text FROM keepsake_line WHERE project_id = ? AND id = ?", project_id, number)
    if said is None:
        slug = projects.get(book, project_id).slug
        raise NotFound(_("#{slug} keeps no line {number}.", slug=slug, number=number))
    book.delete("keepsake_line", number)
    return str(said)


def _read(book: Book, table: str, column: str, value: int) -> list[dict[str, Any]]:
    """Return the open columns of rows, and no other: the one way in which a keepsake reads the book."""
    names = OPEN_COLUMNS[table]
    sql = f'SELECT {", ".join(names)} FROM "{table}" WHERE {names[names.index(column)]} = ? ORDER BY id'
    return [dict(zip(names, row, strict=True)) for row in book.rows(sql, value)]


def _name(book: Book, person_id: int | None) -> str | None:
    """Return someone's name as it is credited."""
    return next((row["name"] for row in _read(book, "person", "id", person_id)), None) if person_id else None


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
