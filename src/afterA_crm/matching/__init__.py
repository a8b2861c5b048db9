"""Matching: who could give what another looks for, across the network, each pair with what says so.

`_wishes` reads what is open, `_fits` knows who fits it, `_evidence` what speaks for a pair beside that, `_ranking`
puts the pairs in order, `_words` says them, `_bridges` finds people who know only one of my hats, `_taking` turns a
pair into an introduction or a promise. Nobody gets a number: pairs are sorted by kinds of evidence, then newest first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._bridges import Bridge, bridges
from ._ranking import PER_NEED, ranked
from ._shapes import FITTING, ME, Asked, Matches, Pair, Party
from ._taking import Taken, take_up
from ._words import told

if TYPE_CHECKING:
    from ..store import Book

__all__ = [
    "FITTING",
    "ME",
    "PER_NEED",
    "SIZE",
    "Asked",
    "Bridge",
    "Matches",
    "Pair",
    "Party",
    "Taken",
    "bridges",
    "pairs",
    "take_up",
]

#: How many pairs a page holds.
SIZE = 20


def pairs(book: Book, asked: Asked, limit: int = SIZE, skip: int = 0) -> Matches:
    """Return pairs of what is looked for and who could give it, the best founded first, and how many more there are.

    The same book and the same question give the same order, so that a pair has a number.
    """
    found = ranked(book, asked)
    return Matches(tuple(told(book, found[skip : skip + limit])), max(len(found) - skip - limit, 0))
