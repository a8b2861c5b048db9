"""The shape of a plan: every card of an import and what would be done with it, and every conversation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..differences import Change
from ..entries import Broken, Incoming, Spoken
from ..vcard.reading import Notice
from .meeting import Meeting
from .talks import Talking

if TYPE_CHECKING:
    from ...events import Event

Status = Literal["new", "same", "update", "duplicate", "group", "broken"]


class Suspect(NamedTuple):
    """Someone a card may mean: the person, and why (`email`, `phone`, `link`, `name`)."""

    id: int
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Item:
    """One card and what would be done with it.

    `new` makes a person; `duplicate` makes one too, who may be one of `suspects`; `update` changes the person of
    `person_id`, or what the earlier card at position `twin` makes; `same` does nothing; `group` tags the people it
    lists; `broken` can't be read, for the `reason`. `by` is what told whose card it is, `met` what it tells of how
    and when we met.
    """

    status: Status
    file: str
    line: int
    name: str = ""
    person_id: int | None = None
    twin: int | None = None
    by: str = ""
    changes: tuple[Change, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    reason: str = ""
    notices: tuple[Notice, ...] = ()
    card_id: int | None = None
    met: Meeting | None = None
    entry: Incoming | None = field(default=None, repr=False)


class Brought(NamedTuple):
    """What was read, and how it is to come in.

    `event` is where we met these people; with `theirs`, the file's side is taken where it and an edit made here
    differ.
    """

    cards: Sequence[Incoming | Broken]
    spoken: Sequence[Spoken]
    sources: tuple[str, ...]
    event: Event | None = None
    theirs: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do. `revision` is the state of the book it was made for."""

    items: tuple[Item, ...]
    talks: tuple[Talking, ...]
    brought: Brought = field(repr=False)
    revision: int

    @property
    def event(self) -> Event | None:
        """Return where we met these people, as it was said."""
        return self.brought.event

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the names of the files."""
        return self.brought.sources

    def counts(self) -> dict[str, int]:
        """Return how many cards and conversations there are of each status that occurs."""
        found = Counter[str](item.status for item in self.items) + Counter[str](talk.status for talk in self.talks)
        order = ("new", "update", "duplicate", "group", "talk", "same", "told", "broken")
        return {status: found[status] for status in order if found[status]}

    @property
    def writes(self) -> bool:
        """Return whether applying it changes the book."""
        return any(item.status in ("new", "update", "duplicate", "group") for item in self.items) or any(
            talk.status == "talk" for talk in self.talks
        )

    @property
    def usable(self) -> bool:
        """Return whether anything could be read."""
        return bool(self.talks) or any(item.status != "broken" for item in self.items)
