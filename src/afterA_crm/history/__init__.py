"""The change log: triggers write every change of a row under the open deed; undo and redo read it back.

Each watched table `noun` has a shadow `was_noun` that holds the whole row as it was before a change. A write
outside a deed aborts. Undo is itself a deed, so it can be undone in turn: that is redo.
"""

from __future__ import annotations

from ._log import Change, PastDeed, changes, deeds, revision, touched
from ._restoring import ROOM
from ._reversing import last_redoable, last_undoable, reverse, title
from ._watching import DERIVED, OUTSIDE, UNWATCHED, columns, watch, watched

__all__ = [
    "DERIVED",
    "OUTSIDE",
    "ROOM",
    "UNWATCHED",
    "Change",
    "PastDeed",
    "changes",
    "columns",
    "deeds",
    "last_redoable",
    "last_undoable",
    "reverse",
    "revision",
    "title",
    "touched",
    "watch",
    "watched",
]
