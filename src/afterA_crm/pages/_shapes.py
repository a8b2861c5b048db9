"""What a person's page is made of: small frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..birthdays import Birthday
from ..channels import Channel
from ..people import Person
from ..relations import Relation
from ..rhythms import Rhythm
from ..roles import Role
from ..timeline import Entry


class Promise(NamedTuple):
    """An open follow-up of this person; its id is the number that closes it."""

    id: int
    text: str
    due_from: date | None
    due: date | None
    time: str | None
    repeat: str | None
    snoozed_until: date | None


class Meeting(NamedTuple):
    """An appointment with this person."""

    id: int
    day: date
    time: str | None
    sentence: str
    place: str | None

    @property
    def title(self) -> str:
        """Return the sentence without the day it begins with."""
        from ..appointments import title

        return title(self.sentence, self.day)


class Ring(NamedTuple):
    """An echo: what still rings, from which conversation."""

    conversation_id: int
    day: date
    text: str
    strength: int | None


class Shared(NamedTuple):
    """A project of this person: their role in it, or none where only our conversations touch it."""

    id: int
    slug: str
    name: str
    stage: str
    roles: tuple[str, ...]
    brings: str | None
    with_me: bool


class Kept(NamedTuple):
    """What a project's ending left between us: what remains, and a seed for next time."""

    id: int
    project: str
    remains: str | None
    seed: str | None
    settled_on: date | None


class Wanted(NamedTuple):
    """A need or an offer of this person."""

    id: int
    text: str
    role: str | None
    until: date | None


class Brought(NamedTuple):
    """An introduction: who brought whom together; `by` nobody is me, `other` nobody is me."""

    id: int
    by: str | None
    one: str
    other: str | None
    state: str
    day: date | None
    because: str | None
    outcome: str | None


class Met(NamedTuple):
    """How we met: when, at which event, through whom, in free words."""

    on: date | None
    event: str | None
    event_name: str | None
    through_id: int | None
    through: str | None
    how: str | None


@dataclass(frozen=True)
class Page:
    """Everything a person's page shows."""

    person: Person
    nicknames: tuple[str, ...]
    reading: str | None
    language: str | None
    season: str | None
    rhythm: Rhythm | None
    next_touch: date | None
    roles: tuple[Role, ...]
    #: On which day a conversation taught us a role, by the role's id.
    taught: dict[int, date]
    channels: tuple[Channel, ...]
    birthday: Birthday | None
    met: Met
    tags: tuple[str, ...]
    circles: tuple[str, ...]
    events: tuple[str, ...]
    talks: int
    conversations: tuple[Entry, ...]
    echoes: tuple[Ring, ...]
    mine: tuple[Promise, ...]
    theirs: tuple[Promise, ...]
    appointments: tuple[Meeting, ...]
    projects: tuple[Shared, ...]
    kept: tuple[Kept, ...]
    needs: tuple[Wanted, ...]
    offers: tuple[Wanted, ...]
    introductions: tuple[Brought, ...]
    relations: tuple[Relation, ...]
    note: str | None

    def now(self, today: date) -> tuple[Role, ...]:
        """Return the roles of now."""
        return tuple(role for role in self.roles if role.lasts(today))

    def before(self, today: date) -> tuple[Role, ...]:
        """Return the roles of before."""
        return tuple(role for role in self.roles if not role.lasts(today))
