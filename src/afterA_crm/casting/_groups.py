"""Past projects and circles whose people could take several of the roles, or one beside the team."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ._pools import Pool, Team

if TYPE_CHECKING:
    from ..store import Book

#: So many of those who cover most are looked at; where more were in it, it is no crew.
_LOOKED_AT, _CREW = 24, 40


class Group(NamedTuple):
    """A past project or a circle and, role by role, who of it fits."""

    noun: str
    id: int
    handle: str
    stage: str
    day: str
    fits: Mapping[int, tuple[int, ...]]
    #: Everyone of it, with the row that says so.
    members: Mapping[int, int]


def groups(book: Book, pools: Sequence[Pool], team: Team) -> list[Group]:
    """Return the groups that cover two roles, or one beside the team: the most roles first, then the most of the team.

    Among equals the newest comes first.
    """
    everyone = [set(pool.everyone) for pool in pools]
    anyone: set[int] = set().union(*everyone)
    found: defaultdict[tuple[str, int], dict[int, int]] = defaultdict(dict)
    for number, person, row in book.rows(
        "SELECT project_id, person_id, id FROM member WHERE person_id IS NOT NULL AND project_id IS NOT ?",
        team.project_id,
    ):
        found["project", number].setdefault(person, row)
    for number, person, row in book.rows("SELECT circle_id, person_id, id FROM circle_member"):
        found["circle", number].setdefault(person, row)
    mine = set(team.ids)
    wide = []
    for key, people in found.items():
        of_team = len(mine & people.keys())
        if len(people) > _CREW or len(anyone & people.keys()) + of_team < 2:
            continue
        fits = {at: tuple(some & people.keys()) for at, some in enumerate(everyone) if some & people.keys()}
        roles = len(seated(fits))
        # One role is enough where the team was in it: others may stand beside.
        if roles > 1 or (roles and of_team and len(pools) > 1):
            wide.append((-roles, -of_team, key, fits))
    handles = _handles(book, [key for *_order, key, _fits in wide])
    ranked = sorted(
        (one for one in wide if one[2] in handles), key=lambda one: (handles[one[2]][2], one[2][1]), reverse=True
    )
    ranked.sort(key=lambda one: one[:2])
    return [Group(key[0], key[1], *handles[key], fits, found[key]) for *_order, key, fits in ranked[:_LOOKED_AT]]


def seated(fits: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """Return who takes which role, so that as many as can be are taken: the first who fits, or by trading places."""
    taken: dict[int, int] = {}

    def seat(at: int, tried: set[int]) -> bool:
        for person in fits[at]:
            if person not in tried:
                tried.add(person)
                if person not in taken or seat(taken[person], tried):
                    taken[person] = at
                    return True
        return False

    for at in fits:
        seat(at, set())
    return {at: person for person, at in taken.items()}


def _handles(book: Book, keys: Sequence[tuple[str, int]]) -> dict[tuple[str, int], tuple[str, str, str]]:
    """Return slug or name, stage and day of projects and of circles that weren't declined."""
    projects, circles = (
        ", ".join(str(number) for noun, number in keys if noun == want) for want in ("project", "circle")
    )
    found = {
        ("project", number): (slug, stage, day)
        for number, slug, stage, day in book.rows(
            f"SELECT id, slug, stage, coalesce(ended, started, '') FROM project WHERE id IN ({projects})"
        )
    }
    found |= {
        ("circle", number): (name, "", "")
        for number, name in book.rows(f"SELECT id, name FROM circle WHERE declined = 0 AND id IN ({circles})")
    }
    return found
