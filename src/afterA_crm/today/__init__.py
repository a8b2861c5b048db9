"""The morning page: what today asks for, and why. At most seven rows and three echoes to ask."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ..errors import NotFound
from ..words import _, mark
from . import aside, endings, introduced, loose, met, promised
from .item import Item

if TYPE_CHECKING:
    from ..store import Book

__all__ = ["ECHOES", "KINDS", "ROWS", "Item", "Page", "items", "named", "page"]

ROWS, ECHOES = 7, 3

#: Every kind of row in the order it is shown, with the word over it.
KINDS = {
    "appointment": mark("Appointments"),
    "promise": mark("To do"),
    "waiting": mark("To get"),
    "met": mark("How was it?"),
    "deck": mark("After the event"),
    "birthday": mark("Birthdays"),
    "holiday": mark("Holiday greetings"),
    "season": mark("Seasons turning"),
    "introduction": mark("Introductions"),
    "wrap": mark("After A"),
    "anniversary": mark("After A"),
    "inbox": mark("Inbox"),
    "drop": mark("Inbox"),
    "echo": mark("Echoes"),
}
#: What comes first where not all fit, and how many of a kind come before the next kind has had its turn.
_TURNS = (
    ("appointment", 2),
    ("promise", 3),
    ("met", 1),
    ("deck", 1),
    ("birthday", 1),
    ("holiday", 1),
    ("season", 1),
    ("inbox", 1),
    ("drop", 1),
    ("waiting", 1),
    ("introduction", 1),
    ("wrap", 1),
    ("anniversary", 1),
)
#: 설 and 추석, and the week before them, are in no other month.
_HOLIDAY_MONTHS = (1, 2, 9, 10)


class Page(NamedTuple):
    """The rows, the echoes to ask, and how many promises are due that didn't fit."""

    today: date
    items: tuple[Item, ...]
    echoes: tuple[Item, ...]
    more: int


def items(book: Book, today: date) -> list[Item]:
    """Return the rows of the page and then its echoes to ask (kind `echo`)."""
    shown = page(book, today)
    return [*shown.items, *shown.echoes]


def page(book: Book, today: date, hat_id: int | None = None) -> Page:
    """Return the morning page of a day, or what of it is seen through a hat."""
    shown, more = rows(book, today, hat_id)
    return Page(
        today, tuple(shown), tuple(_through(book, hat_id, loose.echoes(book, today, _few(hat_id)))[:ECHOES]), more
    )


def rows(book: Book, today: date, hat_id: int | None = None) -> tuple[list[Item], int]:
    """Return the rows that fit, section by section, and how many promises due did not."""
    found, later = _found(book, today, most=_few(hat_id))
    if hat_id is not None:
        found = {kind: _through(book, hat_id, some) for kind, some in found.items()}
        later = _through(book, hat_id, later)
    chosen: list[Item] = []
    for kind, turn in _TURNS:
        chosen += found[kind][:turn]
    for kind, turn in _TURNS:
        chosen += found[kind][turn:] if len(chosen) < ROWS else []
    chosen = (chosen + later)[:ROWS]
    order = list(KINDS)
    left = sum(1 for item in found["promise"] if item not in chosen)
    return sorted(chosen, key=lambda item: order.index(item.kind)), left


def named(book: Book, today: date, word: str) -> Item:
    """Return the row of the page that a word names: the number it is shown with, or its own name (`season:12`).

    Raises:
        NotFound: there is no such row today.
    """
    shown = items(book, today)
    if word.isascii() and word.isdecimal() and len(word) < 4:
        if 0 < int(word) <= len(shown):
            return shown[int(word) - 1]
        raise NotFound(_("There is no row {number} on today's page.", number=word))
    found, later = _found(book, today, with_silent=True)
    for item in (*shown, *(item for row in found.values() for item in row), *later):
        if item.name == word:
            return item
    raise NotFound(_("There is no row “{name}” today; `aftera today --json` names each.", name=word))


def _found(
    book: Book, today: date, with_silent: bool = False, most: int = ROWS
) -> tuple[dict[str, list[Item]], list[Item]]:
    """Return every row there is, by kind (those put aside only if wanted), and promises that may wait."""
    promises, later = promised.promises(book, today)
    busy = {item.person_id for item in promises}
    silent = set() if with_silent else aside.hidden(book, today)
    # What is put aside takes nobody's place.
    most += sum(kind in ("birthday", "season") for kind, *_whose in silent)
    found: dict[str, list[Item]] = {
        "appointment": promised.appointments(book, today),
        "promise": promises,
        "met": promised.past_appointments(book, today),
        "deck": met.decks(book, today),
        "birthday": met.birthdays(book, today, most),
        "holiday": _holidays(book, today),
        "season": [item for item in met.seasons_turning(book, today, most) if item.person_id not in busy],
        "inbox": loose.questions(book, today),
        "drop": loose.dropped(book),
        "waiting": promised.waiting(book, today),
        "introduction": introduced.introductions(book, today) + introduced.promised(book, today),
        "wrap": endings.wraps(book, today),
        "anniversary": endings.anniversaries(book, today),
    }
    if silent:
        found = {kind: [item for item in rows if aside.mark_of(item) not in silent] for kind, rows in found.items()}
    return found, later


def _holidays(book: Book, today: date) -> list[Item]:
    if today.month not in _HOLIDAY_MONTHS:
        return []
    from . import greetings  # only here: most mornings have no holiday near

    return greetings.holidays(book, today)


def _few(hat_id: int | None) -> int:
    """Return how many rows of a kind to look at: more of them where a hat then narrows them."""
    return ROWS if hat_id is None else ROWS * 10


def _through(book: Book, hat_id: int | None, found: list[Item]) -> list[Item]:
    if hat_id is None:
        return found
    from .. import lenses  # only here: most mornings are whole

    return lenses.through(book, hat_id, found, lambda item: item.ids)
