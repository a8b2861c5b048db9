"""Chapters: the project that comes after another, linked so that no circle ever comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import projects, text
from .errors import NotFound, UsageError
from .words import _

if TYPE_CHECKING:
    from .store import Book


def follow(book: Book, before_id: int, words: str, note: str | None = None) -> tuple[int, bool]:
    """Say what came after a project, by slug or name, and return that project and whether it is new: then it begins.

    Raises:
        NotFound: it is named by a slug, with # before it, that no project has.
        UsageError: it has no name, or would come after itself.
    """
    after_id, fresh = named(book, before_id, words)
    link(book, before_id, after_id, note)
    return after_id, fresh


def link(book: Book, before_id: int, after_id: int, note: str | None = None) -> int:
    """Say that a project came after another and return the link; said again, it is the same, with the note anew.

    Raises:
        UsageError: it would come after itself, at once or in a circle.
    """
    note = " ".join(text.nfc(note or "").split()) or None
    if before_id == after_id:
        raise UsageError(_("A project can't come after itself; give the next chapter another name."))
    held = book.value("SELECT id FROM lineage WHERE before_id = ? AND after_id = ?", before_id, after_id)
    if held is not None:
        if note:
            book.update("lineage", int(held), note=note)
        return int(held)
    if after_id in _before(book, before_id):
        one, other = projects.get(book, before_id).slug, projects.get(book, after_id).slug
        raise UsageError(
            _("#{one} came after #{other} already, so #{other} can't come after it.", one=one, other=other)
        )
    return book.insert("lineage", before_id=before_id, after_id=after_id, note=note)


def unlink(book: Book, before_id: int, after_id: int) -> None:
    """Take back that a project came after another.

    Raises:
        NotFound: nothing says so.
    """
    held = book.value("SELECT id FROM lineage WHERE before_id = ? AND after_id = ?", before_id, after_id)
    if held is None:
        one, other = projects.get(book, before_id).slug, projects.get(book, after_id).slug
        raise NotFound(_("Nothing says that #{other} came after #{one}.", one=one, other=other))
    book.delete("lineage", int(held))


def named(book: Book, before_id: int, words: str) -> tuple[int, bool]:
    """Return the project of exactly that slug or name, else a new idea in the same hat; and whether it is new.

    Raises:
        NotFound: it is named by a slug, with # before it, that no project has.
        UsageError: it has no name.
    """
    said = " ".join(text.nfc(words).split())
    words = said.removeprefix("#").strip()
    number = projects.exactly(book, words)
    if number is not None:
        return number, False
    if words and said.startswith("#"):
        raise NotFound(_("There is no project “{name}”; `aftera project list` lists them.", name=said))
    fresh = projects.new(book, words)
    book.update("project", fresh, hat_id=book.value("SELECT hat_id FROM project WHERE id = ?", before_id))
    return fresh, True


def _before(book: Book, project_id: int) -> set[int]:
    """Return every project that a project came from, all the way up."""
    rows = book.rows(
        "WITH RECURSIVE up(id) AS (SELECT before_id FROM lineage WHERE after_id = ?1 UNION "
        "SELECT l.before_id FROM lineage l JOIN up ON l.after_id = up.id) SELECT id FROM up",
        project_id,
    )
    return {int(number) for (number,) in rows}
