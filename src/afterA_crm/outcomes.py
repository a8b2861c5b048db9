"""Outcomes: what came of a project - a film, a prize, a place where it can be seen."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from . import text
from .errors import NotFound, UsageError
from .words import _

if TYPE_CHECKING:
    from .store import Book


class Outcome(NamedTuple):
    """One thing that came of a project."""

    id: int
    text: str
    link: str | None
    day: date | None


def of(book: Book, project_id: int) -> list[Outcome]:
    """Return what came of a project, in the order of the days; what has none comes last."""
    rows = book.rows(
        "SELECT id, text, link, day FROM outcome WHERE project_id = ? ORDER BY day IS NULL, day, id", project_id
    )
    return [Outcome(number, said, link_, day and date.fromisoformat(day)) for number, said, link_, day in rows]


def add(book: Book, project_id: int, said: str, link: str | None = None, day: date | None = None) -> tuple[int, bool]:
    """Keep what came of a project and return its number and whether it is new; said again, it only learns.

    Raises:
        UsageError: it says nothing, or the link is none.
    """
    said = " ".join(text.nfc(said).split())
    if not said:
        raise UsageError(_("Say what came of it."))
    columns = {"link": address(link) if link else None, "day": day and day.isoformat()}
    held = next((one for one in of(book, project_id) if text.squash(one.text) == text.squash(said)), None)
    if held is None:
        return book.insert("outcome", project_id=project_id, text=said, **columns), True
    book.update("outcome", held.id, **{name: value for name, value in columns.items() if value})
    return held.id, False


def remove(book: Book, project_id: int, number: int) -> Outcome:
    """Take an outcome of a project away, and return it.

    Raises:
        NotFound: the project has none of that number.
    """
    held = next((one for one in of(book, project_id) if one.id == number), None)
    if held is None:
        raise NotFound(_("Nothing of number {number} came of this project.", number=number))
    book.delete("outcome", number)
    return held


def address(link: str) -> str:
    """Return a link as it is kept: https:// is put before one that begins with a host.

    Raises:
        UsageError: it is no link to a page or an address.
    """
    link = text.nfc(link).strip()
    if re.match(r"[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)", link) and "@" not in link:
        link = f"https://{link}"
    if re.fullmatch(r"(?:https?://[^\s/]\S*|mailto:\S+@\S+)", link, re.IGNORECASE) and text.visible(link) == link:
        return link
    raise UsageError(_("“{link}” is no link; it begins with https://, http:// or mailto:.", link=link))
