"""A person's page seen through one hat: what I said, promised and made with them wearing it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .. import lenses, timeline
from . import _parts

if TYPE_CHECKING:
    from ..store import Book
    from ._shapes import Page


def through(book: Book, page: Page, hat_id: int, conversations: int) -> Page:
    """Return the page with only the conversations, echoes, promises, appointments and projects of a hat.

    Who they are stays whole: roles, channels, needs, relations are theirs, not mine.
    """
    person_id = page.person.id
    worn = timeline.Wanted(with_ids=(person_id,), hat_id=hat_id)
    of_hat = timeline.chosen(book, worn)
    rings = _parts.echoes(book, person_id, 100)
    return replace(
        page,
        talks=int(book.value(f"SELECT count(*) {of_hat.sql}", *of_hat.values)),
        conversations=tuple(timeline.read(book, worn, conversations)) if conversations else (),
        echoes=tuple(lenses.through(book, hat_id, rings, lambda one: {"conversation": one.conversation_id})[:5]),
        mine=tuple(lenses.through(book, hat_id, page.mine, lambda one: {"followup": one.id})),
        theirs=tuple(lenses.through(book, hat_id, page.theirs, lambda one: {"followup": one.id})),
        appointments=tuple(lenses.through(book, hat_id, page.appointments, lambda one: {"appointment": one.id})),
        projects=tuple(lenses.through(book, hat_id, page.projects, lambda one: {"project": one.id})),
    )
