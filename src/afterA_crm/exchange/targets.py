"""Where people can go: what each target takes, how it is written, and what it will lose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from ..store import Book

#: The private nouns that can be asked for by name (`--with`).
PRIVATE = ("conversations", "echoes", "follow-ups", "rhythms", "past-roles")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to leave: these people, and whether they are everyone; `include` are private nouns asked for by name.

    `version` is the vCard version asked for; `todo` makes tasks of follow-ups (VTODO) instead of days.
    """

    ids: Sequence[int]
    everyone: bool = True
    include: frozenset[str] = frozenset()
    version: Literal["3.0", "4.0"] | None = None
    todo: bool = False


class Piece(NamedTuple):
    """One thing that leaves: its file name in a folder (a slug, never a path), its bytes, and whose it is.

    In one file the pieces stand one after the other. `came` says that it is the card they came from, with our edits.
    """

    name: str
    data: bytes
    person: int | None = None
    title: str = ""
    came: bool = False


class Write(Protocol):
    """How a target is written: yield its pieces, in order; nothing is written to disk here."""

    def __call__(self, book: Book, asked: Asked) -> Iterator[Piece]:
        """Yield what leaves."""
