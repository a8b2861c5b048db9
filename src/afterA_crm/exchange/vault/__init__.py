"""A Markdown vault: a page a person, project and event, linked, in which the user's own text survives."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..exporting.targets import Asked, Piece
from .gatherings import event_page, project_page, those_of
from .markdown import merged, parsed
from .names import Names
from .persons import person_pages

if TYPE_CHECKING:
    from ...store import Book

__all__ = ["merged", "pieces"]


def pieces(book: Book, asked: Asked) -> Iterator[Piece]:
    """Yield a page for each person, and for the projects and events they are in (all, where everyone leaves).

    A page that stands in the folder already keeps its file, also where its name changed since.
    """
    projects, events = those_of(book, asked)
    names = Names(book, asked.ids, projects, events, _there(asked.folder))
    for number, title, data in person_pages(book, asked, names):
        yield Piece(names.path("person", number), data, number, title)
    for number in projects:
        yield Piece(names.path("project", number), project_page(book, number, names))
    for number in events:
        yield Piece(names.path("event", number), event_page(book, number, names))


def _there(folder: Path | None) -> dict[str, str]:
    """Return the files of a vault by what they are about (`person-12`)."""
    found: dict[str, str] = {}
    if folder is None or not folder.is_dir():
        return found
    for file in sorted(folder.glob("*/*.md")):
        try:
            with file.open("rb") as opened:
                page = parsed(opened.read(8_000_000))
        except OSError:
            continue
        about = page.front.get("aftera", "") if page is not None else ""
        if about:
            found.setdefault(about.partition(":")[2].strip().strip('"'), str(file.relative_to(folder).as_posix()))
    return found
