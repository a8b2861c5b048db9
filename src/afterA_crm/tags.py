"""Tags: plain labels on people (conversations and projects carry them too)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from . import text
from .errors import NotFound, UsageError
from .people import Person, get
from .words import _

if TYPE_CHECKING:
    from .store import Book


class Tag(NamedTuple):
    """A tag, and how many people, conversations and projects carry it."""

    id: int
    name: str
    people: int
    conversations: int
    projects: int


def key_of(name: str) -> str:
    """Return the form of a tag that compares."""
    return text.squash(name) or text.fold(name)


def listing(book: Book) -> list[Tag]:
    """Return every tag by name, with how much carries it."""
    rows = book.rows(
        "SELECT t.id, t.name, count(g.person_id), count(g.conversation_id), count(g.project_id) "
        "FROM tag t LEFT JOIN tagging g ON g.tag_id = t.id GROUP BY t.id ORDER BY t.key"
    )
    return [Tag(*row) for row in rows]


def of(book: Book, person_id: int) -> list[str]:
    """Return the tags of a person."""
    return [
        name
        for (name,) in book.rows(
            "SELECT t.name FROM tagging g JOIN tag t ON t.id = g.tag_id WHERE g.person_id = ? ORDER BY t.key", person_id
        )
    ]


def people(book: Book, tag_id: int, limit: int = 500) -> list[Person]:
    """Return the people who carry a tag, those met last first."""
    ids = book.rows(
        "SELECT p.id FROM tagging g JOIN person p ON p.id = g.person_id WHERE g.tag_id = ? "
        "ORDER BY p.last_touch IS NULL, p.last_touch DESC, p.id LIMIT ?",
        tag_id,
        limit,
    )
    return get(book, [row[0] for row in ids])


def find(book: Book, name: str) -> int:
    """Return the id of a tag.

    Raises:
        NotFound: there is no such tag.
    """
    number = book.value("SELECT id FROM tag WHERE key = ?", key_of(_bare(name)))
    if number is None:
        raise NotFound(_("There is no tag #{tag}; `aftera tag` lists them.", tag=_bare(name)))
    return int(number)


def ensure(book: Book, name: str) -> int:
    """Return the id of a tag, made where it is new.

    Raises:
        UsageError: the name is empty.
    """
    name = _bare(name)
    if not name:
        raise UsageError(_("A tag needs a name."))
    number = book.value("SELECT id FROM tag WHERE key = ?", key_of(name))
    return int(number) if number is not None else book.insert("tag", name=name, key=key_of(name))


def put(book: Book, tag_id: int, people: Iterable[int]) -> list[int]:
    """Tag people and return those who were not tagged so before."""
    fresh = []
    for person_id in people:
        if book.value("SELECT 1 FROM tagging WHERE tag_id = ? AND person_id = ?", tag_id, person_id) is None:
            book.insert("tagging", tag_id=tag_id, person_id=person_id)
            fresh.append(person_id)
    return fresh


def take(book: Book, tag_id: int, people: Iterable[int]) -> list[int]:
    """Take a tag off people and return those who had it; a tag that nothing carries any more goes."""
    gone = []
    for person_id in people:
        row = book.value("SELECT id FROM tagging WHERE tag_id = ? AND person_id = ?", tag_id, person_id)
        if row is not None:
            book.delete("tagging", row)
            gone.append(person_id)
    kept = book.value(
        "SELECT EXISTS (SELECT 1 FROM tagging WHERE tag_id = ?) OR EXISTS (SELECT 1 FROM rhythm WHERE tag_id = ?)",
        tag_id,
        tag_id,
    )
    if gone and not kept:
        book.delete("tag", tag_id)
    return gone


def _bare(name: str) -> str:
    return " ".join(text.nfc(name).split()).lstrip("#").strip()
