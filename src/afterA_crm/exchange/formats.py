"""What the readers of all formats are given, and what they give: people, conversations, and what can't be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from .vcard.contact import Contact
from .vcard.reading import Notice

#: How someone of a guest list was there; an empty one says nothing about it.
Attended = Literal["", "met", "guest", "declined"]


@dataclass(frozen=True, slots=True)
class Given:
    """Someone a file tells of: where it stands, what is kept of it whole, and what it says.

    `original` are a card's own bytes, or a row's cells as JSON. `collected` is the day a card was collected or a
    connection made: it is matched with the days of known events.
    """

    line: int
    original: bytes = field(repr=False)
    contact: Contact
    attended: Attended = ""
    collected: date | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation a file tells of: its day, the sentence as written, and who was in it, by the names it uses."""

    line: int
    day: date
    text: str
    names: tuple[str, ...] = ()
    kind: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A row, or a whole file (line 0), that can't be read, and why."""

    line: int
    reason: str


class File(NamedTuple):
    """A file as it came: its name as typed, its bytes, and the language and encoding to read it in.

    `columns` say what each column of it is, where the user said so (`mappings`).
    """

    name: str
    data: bytes
    language: str = "ko"
    encoding: str | None = None
    columns: Mapping[str, str] | None = None


#: What a file of people gives, in order.
Contents = Iterator[Given | Talk | Unread]
