"""Wraps: the guided ending of a project. What remains with each member, thanks owed, a seed, the rhythm from here.

`_cast` reads one table of everyone, `_upstream` who brought them to me, `_settling` writes one answer after another:
each stands by itself, so that an ending can be left and taken up again at any point.
"""

from __future__ import annotations

from ._cast import Credit, Ring, Row, State, Suggested, has_cast, member_ids, state
from ._settling import Settled, finish, is_settled, settle
from ._upstream import Upstream, thank_upstream, upstream

__all__ = [
    "Credit",
    "Ring",
    "Row",
    "Settled",
    "State",
    "Suggested",
    "Upstream",
    "finish",
    "has_cast",
    "is_settled",
    "member_ids",
    "settle",
    "state",
    "thank_upstream",
    "upstream",
]
