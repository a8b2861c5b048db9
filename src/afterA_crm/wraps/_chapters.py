"""What came of a project, and the next chapter: asked in the same run as the rest of its ending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import clock, projects, text
from ..errors import UsageError
from ..words import _

if TYPE_CHECKING:
    from ..store import Book


def add_outcome(book: Book, project_id: int, said: str, link: str | None = None) -> int:
    """Keep what came of a project, and where it can be seen; said again it is the same one.

    Raises:
        UsageError: it says nothing.
    """
    words = " ".join(text.nfc(said).split())
    if not words:
        raise UsageError(_("Say what came of it."))
    address = "".join(text.nfc(link).split()) or None if link else None
    held = book.value("SELECT id FROM outcome WHERE project_id = ? AND text = ?", project_id, words)
    if held is None:
        day = clock.today().isoformat()
        return book.insert("outcome", project_id=project_id, text=words, link=address, day=day)
    if address:
        book.update("outcome", int(held), link=address)
    return int(held)


def next_chapter(book: Book, project_id: int, named: str) -> int:
    """Link what comes next: the project of exactly that slug or name, or a new idea; return its id.

    Raises:
        UsageError: it is the project itself, or has no name.
    """
    words = " ".join(text.nfc(named).split()).removeprefix("#")
    found = projects.by_slug(book, words) if words else None
    after = found.id if found else book.value("SELECT id FROM project WHERE name = ? ORDER BY id DESC LIMIT 1", words)
    if after == project_id:
        raise UsageError(_("A project can't come after itself; give the next chapter another name."))
    if after is None:
        hat = book.value("SELECT hat_id FROM project WHERE id = ?", project_id)
        after = projects.new(book, words)
        book.update("project", after, hat_id=hat)
    held = book.value("SELECT 1 FROM lineage WHERE before_id = ? AND after_id = ?", project_id, after)
    if held is None:
        book.insert("lineage", before_id=project_id, after_id=after)
    return int(after)
