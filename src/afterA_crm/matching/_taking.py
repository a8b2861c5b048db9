"""Taking a pair up: an introduction of two people, or a promise of mine to write to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .. import followups, introductions
from ..needs import worded
from ..words import _
from ._shapes import Pair, Party, Wish

if TYPE_CHECKING:
    from ..store import Book


class Promise(NamedTuple):
    """What I would promise for a pair that has me on one side: to whom, in which words, for which project."""

    person: int
    text: str
    project_id: int | None


class Taken(NamedTuple):
    """What a pair was turned into: an introduction or a followup, its number, and whether it is new."""

    noun: str
    id: int
    new: bool


def promise(need: Wish, who: Party) -> Promise | None:
    """Return what I would promise for a need and who fits it; None where the two are people to introduce."""
    what = worded(need.text, need.role)
    if need.of.kind != "person":
        return Promise(who.id or 0, _("Ask about {what}", what=what), need.of.id)
    if who.kind == "person":
        return None
    return Promise(need.of.id or 0, _("Offer help with {what}", what=what), who.id if who.kind == "project" else None)


def take_up(book: Book, pair: Pair) -> Taken:
    """Turn a pair into an introduction, the one who could give asked first; or into a promise where I am one side."""
    asked = promise(pair.need, pair.who)
    if asked is not None:
        number = followups.add(book, asked.text, [asked.person], project_id=asked.project_id)
        return Taken("followup", number, True)
    number, new = introductions.propose(
        book, pair.who.id or 0, pair.need.of.id or 0, because=pair.because(), need_id=pair.need.id
    )
    return Taken("introduction", number, new)
