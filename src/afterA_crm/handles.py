"""The handles of projects and events: finding by slug or name, and slugs that are free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import text
from .errors import AfterAError
from .words import _

if TYPE_CHECKING:
    from .store import Book


def named(book: Book, noun: str, words: str) -> list[int]:
    """Return the ids of the projects or events that the words fit best: slug, whole name, beginning, part."""
    slug = text.slug(words)
    exact = book.value(f"SELECT id FROM {noun} WHERE slug = ?", slug)
    if exact is not None:
        return [int(exact)]
    key = text.squash(words)
    if not key:
        return []
    rows = [
        (number, text.squash(row_slug), text.squash(name))
        for number, row_slug, name in book.rows(f"SELECT id, slug, name FROM {noun} ORDER BY id DESC LIMIT 5000")
    ]
    whole = [number for number, row_slug, name in rows if key in (row_slug, name)]
    begun = [number for number, row_slug, name in rows if row_slug.startswith(key) or name.startswith(key)]
    part = [number for number, row_slug, name in rows if key in row_slug or key in name]
    initials = []
    if text.is_choseong(words):
        initials = [number for number, _slug, name in rows if text.choseong(words) in text.choseong(name)]
    return whole or begun or part or initials


def free(book: Book, noun: str, name: str, slug: str | None = None, own: int | None = None) -> str:
    """Return a slug no other row of the noun has; one made from a name may be numbered, one that was given not.

    Raises:
        AfterAError: the slug that was given is taken.
    """
    wanted = text.slug(slug or name)
    if not _taken(book, noun, wanted, own):
        return wanted
    if slug and noun == "project":
        raise AfterAError(_("There is already a project #{slug}; choose another with --slug.", slug=wanted))
    if slug:
        raise AfterAError(_("There is already an event {slug}; choose another slug.", slug=wanted))
    number = 2
    while _taken(book, noun, f"{wanted}-{number}", own):
        number += 1
    return f"{wanted}-{number}"


def tidied(columns: dict[str, object]) -> dict[str, object]:
    """Return what is to be changed as the book writes it: composed, on one line but for notes, None where empty."""
    tidy: dict[str, object] = {}
    for column, value in columns.items():
        if isinstance(value, str):
            value = text.nfc(value).strip() if column == "note" else " ".join(text.nfc(value).split())
        tidy[column] = None if value == "" else value
    if tidy.get("slug", "") is None:
        del tidy["slug"]
    return tidy


def _taken(book: Book, noun: str, slug: str, own: int | None) -> bool:
    return book.value(f"SELECT 1 FROM {noun} WHERE slug = ? AND id IS NOT ?", slug, own) is not None
