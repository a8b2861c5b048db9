"""The morning page: what today asks for, and why. At most seven rows and three echoes to ask."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ..words import mark
from . import endings, loose, met, promised
from .item import Item

if TYPE_CHECKING:
    from ..store import Book

__all__ = ["ECHOES", "KINDS", "ROWS", "Item", "Page", "items", "page"]

ROWS, ECHOES = 7, 3

#: Every kind of row in the order it is shown, with the word over it.
KINDS = {
    "appointment": mark("Appointments"),
    "promise": mark("To do"),
    "waiting": mark("To get"),
    "met": mark("How was it?"),
    "deck": mark("After the event"),
    "birthday": mark("Birthdays"),
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
    ("season", 1),
    ("inbox", 1),
    ("drop", 1),
    ("waiting", 1),
    ("introduction", 1),
    ("wrap", 1),
    ("anniversary", 1),
)


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


def page(book: Book, today: date) -> Page:
    """Return the morning page of a day."""
    shown, more = rows(book, today)
    return Page(today, tuple(shown), tuple(loose.echoes(book, today, ECHOES)), more)


def rows(book: Book, today: date) -> tuple[list[Item], int]:
    """Return the rows that fit, section by section, and how many promises due did not."""
    promises, later = promised.promises(book, today)
    busy = {item.person_id for item in promises}
    found: dict[str, list[Item]] = {
        "appointment": promised.appointments(book, today),
        "promise": promises,
        "met": promised.past_appointments(book, today),
        "deck": met.decks(book, today),
        "birthday": met.birthdays(book, today, ROWS),
        "season": [item for item in met.seasons_turning(book, today, ROWS) if item.person_id not in busy],
        "inbox": loose.questions(book, today),
        "drop": loose.dropped(book),
        "waiting": promised.waiting(book, today),
        "introduction": met.introductions(book, today),
        "wrap": endings.wraps(book, today),
        "anniversary": endings.anniversaries(book, today),
    }
    chosen: list[Item] = []
    for kind, turn in _TURNS:
        chosen += found[kind][:turn]
    for kind, turn in _TURNS:
        chosen += found[kind][turn:] if len(chosen) < ROWS else []
    chosen = (chosen + later)[:ROWS]
    order = list(KINDS)
    left = sum(1 for item in promises if item not in chosen)
    return sorted(chosen, key=lambda item: order.index(item.kind)), left
