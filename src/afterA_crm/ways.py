"""How a conversation was had: the book's word for it, and how it is said in the language spoken."""

from __future__ import annotations

from .text import fold
from .words import mark, told

#: What a line that doesn't say is taken for.
MET = "met"
_WAYS = {
    MET: mark("met"),
    "call": mark("call"),
    "message": mark("message"),
    "mail": mark("mail"),
    "video": mark("video call"),
}
#: The ways that need no place.
AFAR = frozenset(_WAYS) - {MET}


def said(way: str) -> str:
    """Return how a conversation was had as it is said; the user's own word as it is."""
    return told(_WAYS[way]) if way in _WAYS else way


def way_of(word: str) -> str:
    """Return the book's word for how, from the one in the language spoken; any other as it is."""
    return next((way for way in _WAYS if fold(said(way)) == fold(word)), word)
