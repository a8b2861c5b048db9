"""The rows of a deck."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ..reasons import Reason


class Card(NamedTuple):
    """Where a card came from: its file, if known, and the local day it was brought in."""

    file: str | None
    day: date


class Row(NamedTuple):
    """A person to whom a first line is worth writing, and why; the reasons in the order that they count."""

    id: int
    name: str
    roles: tuple[str, ...]
    organisation: str | None
    note: str | None
    card: Card | None
    reasons: tuple[Reason, ...]


class Deck(NamedTuple):
    """The first of those who wait, how many wait in all, how many come later, and the day the next of them do."""

    rows: tuple[Row, ...]
    waiting: int
    later: int
    again: date | None
