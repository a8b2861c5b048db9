"""Circles: people who keep meeting across events and projects; proposed from the book, named by me.

`_occasions` reads what people were at together, `_proposals` finds who keeps meeting, `_kept` names and changes
circles, `_page` is one circle seen: who came back each time, and who bridges to another.
"""

from __future__ import annotations

from ._kept import Circle, add, decline, drop, find, listing, name, remove, rename
from ._occasions import Occasion
from ._page import Bridge, Page, page
from ._proposals import Member, Proposal, proposals

__all__ = [
    "Bridge",
    "Circle",
    "Member",
    "Occasion",
    "Page",
    "Proposal",
    "add",
    "decline",
    "drop",
    "find",
    "listing",
    "name",
    "page",
    "proposals",
    "remove",
    "rename",
]
