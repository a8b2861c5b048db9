"""What ties two people other than me, as the book holds it: work, introductions, relations, talks, small events.

`between` is for lists; `strands` finds the same without words, and `worded` says the few that are shown.
Nobody who is quiet or archived is ever in a tie, and neither am I.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, NamedTuple

from ..people import open_names
from ..reasons import Reason
from ._strands import KINDS, SMALL, Strand, found, newest_first

if TYPE_CHECKING:
    from ..store import Book

__all__ = ["KINDS", "SMALL", "Strand", "Tie", "between", "strands", "worded"]


class Tie(NamedTuple):
    """What ties two people: a project, an introduction, a relation, a talk or an event, and why in words."""

    one: int
    other: int
    reason: Reason


def between(book: Book, ones: Iterable[int], others: Iterable[int] | None = None) -> list[Tie]:
    """Return what ties each of `ones` to each of `others`, or to all open people; strongest kind first, then newest.

    `one` of a tie is of `ones`. Two people who stand on both sides are told once, so `between(book, crew, crew)`
    is what ties a crew to each other.
    """
    return worded(book, strands(book, ones, others))


def strands(
    book: Book, ones: Iterable[int], others: Iterable[int] | None = None, kinds: Collection[str] = KINDS
) -> list[Strand]:
    """Return what `between` does, of these kinds and without words, for those who look through many and show few."""
    near = set(open_names(book, ones))
    if others is None:
        strands = found(book, near, None, kinds)
        known = open_names(book, {one.other for one in strands})
        return newest_first(one for one in strands if one.other in known)
    far = set(open_names(book, others))
    if len(far) >= len(near):
        return newest_first(found(book, near, far, kinds))
    both = near & far
    return newest_first(
        one if one.one in both and one.other in both else one.turned() for one in found(book, far, near, kinds)
    )


def worded(book: Book, strands: Iterable[Strand]) -> list[Tie]:
    """Return strands as ties, in the language spoken now; nobody who isn't open is named."""
    from ._words import words  # only here: walking along ties needs no words

    kept = list(strands)
    names = open_names(book, {number for one in kept for number in one.people()})
    return [Tie(one.one, one.other, Reason(one.kind, words(one, names), one.ids)) for one in kept]
