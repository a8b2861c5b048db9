"""Duplicates: two entries that may be one person, and why; and two that are known to be two people.

A name alone is never a reason. A channel of one's own is; so is the same name with a fact that namesakes seldom
share. Who were talked with at once, are related or were introduced are two people.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from .. import batches, people
from ._apart import apart, are_apart, known_apart, together
from ._shared import KINDS, Reason, Shared
from ._wording import said

if TYPE_CHECKING:
    from ..people import Person
    from ..store import Book

__all__ = ["KINDS", "Pair", "Reason", "apart", "are_apart", "known_apart", "longer_first", "pairs", "said", "together"]


class Pair(NamedTuple):
    """Two entries that may be one person, the one with the longer history first, and why."""

    one: Person
    other: Person
    reasons: tuple[Reason, ...]


def pairs(book: Book, limit: int | None = None, who: int | None = None) -> list[Pair]:
    """Return the pairs that may be one person, those with the strongest reason first.

    Who is quiet or archived is left out, unless it is `who`: then only pairs with them are returned.
    """
    found = Shared(book, who).couples()
    order = sorted(found, key=lambda couple: (_weight(found[couple]), couple))[:limit]
    by_id = {
        person.id: person for person in people.get(book, sorted({number for couple in order for number in couple}))
    }
    ahead = longer_first(book, order)
    return [
        Pair(by_id[one], by_id[other], tuple(_turned(found[couple]) if one != couple[0] else found[couple]))
        for couple, (one, other) in zip(order, ahead, strict=True)
    ]


def longer_first(book: Book, couples: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return each pair with the entry first that was in more conversations, else the older one."""
    talks: dict[int, int] = {}
    ids = sorted({number for couple in couples for number in couple})
    for part in batches.of_ids(ids):
        sql = f"SELECT person_id, count(*) FROM mention WHERE person_id IN ({part}) GROUP BY person_id"
        talks |= dict(book.rows(sql))
    made = [sorted(couple, key=lambda number: (-talks.get(number, 0), number)) for couple in couples]
    return [(one, other) for one, other in made]


def _weight(reasons: Sequence[Reason]) -> tuple[int, int]:
    """Return what sorts reasons: the strongest one's place among the kinds, then those with more of them."""
    first = next((reason for reason in reasons if reason.kind not in ("name", "called")), reasons[0])
    return KINDS.index(first.kind), -len(reasons)


def _turned(reasons: Sequence[Reason]) -> list[Reason]:
    """Return the reasons with the two entries the other way around."""
    return [r._replace(what=r.other, other=r.what) if r.other else r for r in reasons]
