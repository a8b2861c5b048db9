"""What a casting is made of: the roles looked for, who does each now, casts that have worked together, and gaps."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ..projects import Project
from ..reasons import Reason


class Wanted(NamedTuple):
    """A role that is looked for: by a need of the project, or as it was typed. `keys` are those of its spellings.

    It may also be a `thing`, which no word for a role names.
    """

    need_id: int | None
    role: str
    wish: str | None
    until: date | None
    keys: frozenset[str]
    thing: bool


class Candidate(NamedTuple):
    """Someone whose role of now fits, and why; `number` is what chooses them."""

    number: int
    id: int
    name: str
    roles: tuple[str, ...]
    organisation: str | None
    season: str | None
    last: date | None
    reasons: tuple[Reason, ...]


class Way(NamedTuple):
    """Someone I know who could introduce someone I don't; `number` is what chooses it."""

    number: int
    person_id: int
    name: str
    to_id: int
    to_name: str
    reason: Reason


class Near(NamedTuple):
    """Someone who doesn't do it now but stands close to it: did it before, or worked where somebody did."""

    id: int
    name: str
    reason: Reason


class Gap(NamedTuple):
    """What is missing of a role, who could introduce somebody for it, and who is near.

    `kind`: nobody of the book does it, nobody seen through a hat (unseen), or only strangers do.
    """

    kind: str
    ways: tuple[Way, ...]
    near: tuple[Near, ...]


class Part(NamedTuple):
    """A role looked for with its people, how many more fit, its gap, and who declined this and is left out."""

    wanted: Wanted
    people: tuple[Candidate, ...]
    more: int
    gap: Gap | None
    declined: tuple[Near, ...]


class Seat(NamedTuple):
    """Who would do what in a proposed cast; nobody where it stays a gap."""

    wanted: Wanted
    id: int | None
    name: str
    reasons: tuple[Reason, ...]


class Cast(NamedTuple):
    """People for several roles who have worked together; `letter` is what chooses them."""

    letter: str
    seats: tuple[Seat, ...]
    reasons: tuple[Reason, ...]


class Casting(NamedTuple):
    """The whole answer, for a project or for roles alone."""

    project: Project | None
    parts: tuple[Part, ...]
    casts: tuple[Cast, ...]
