"""Proposed casts: for several roles, people who made something together, and who fits beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from .. import people
from ..reasons import Reason
from ..words import _
from ._asked import Asked
from ._evidence import Evidence
from ._groups import Group, seated
from ._rows import Cast, Seat
from ._saying import listed, made
from ._worked import Shared, shared

if TYPE_CHECKING:
    from ..store import Book

#: What casts are called by, so many at most; so many reasons of one cast are told.
LETTERS, _REASONS = "ABC", 2

#: Who takes which role.
_Seats = Mapping[int, int]


def proposed(book: Book, asked: Asked, evidence: Evidence, groups: Sequence[Group]) -> tuple[Cast, ...]:
    """Return one to three casts, or none: each of two people at least who were in one project or circle together."""
    chosen = [(group, _seats(asked, evidence, group)) for group in groups]
    everyone, team = {person for _group, seats in chosen for person in seats.values()}, set(asked.team.ids)
    held = shared(book, everyone, everyone | team, asked.team.project_id)
    names = people.open_names(book, everyone | team)
    found: dict[frozenset[tuple[int, int]], list[Reason]] = {}
    for group, seats in chosen:
        near = {*seats.values(), *team}
        crew = {at: person for at, person in seats.items() if _knows(held.get(person, ()), group, near)}
        whole = _beside(asked, evidence, crew) if crew else {}
        if len(whole) > 1:
            found.setdefault(frozenset(whole.items()), []).append(_reason(asked, group, crew, names))
    return tuple(
        Cast(letter, _seated(book, asked, evidence, dict(whole)), tuple(reasons[:_REASONS]))
        for letter, (whole, reasons) in zip(LETTERS, found.items(), strict=False)
    )


def _seats(asked: Asked, evidence: Evidence, group: Group) -> _Seats:
    """Return who of a group takes which role: of several the one with most reason to, nobody after a declined one."""
    fits = {}
    for at, some in group.fits.items():
        free = [person for person in some if not evidence.has(at, person, "declined")]
        fits[at] = sorted(free, key=lambda person: evidence.order(at, person, asked.pools[at].everyone[person]))
    return seated({at: some for at, some in fits.items() if some})


def _knows(held: Iterable[Shared], group: Group, others: set[int]) -> bool:
    """Tell whether somebody was in the group at one time with one of the others."""
    return any((one.noun, one.id) == (group.noun, group.id) and others & one.others.keys() for one in held)


def _reason(asked: Asked, group: Group, seats: _Seats, names: Mapping[int, str]) -> Reason:
    team = asked.team
    everyone = dict.fromkeys([*seats.values(), *team.ids])
    there = [person for person in everyone if person in group.members and (person in names or person == team.me)]
    said = listed([names[person] for person in there if person in names], team.me in there, who=True)
    ids: dict[str, int | tuple[int, ...]] = {group.noun: group.id, "person": tuple(there)}
    if group.noun == "circle":
        return Reason("circle", _("{names} are of the circle {circle}", names=said, circle=group.handle), ids)
    ids["member"] = tuple(group.members[person] for person in there)
    return Reason("project", made(group.handle, group.stage, said), ids)


def _beside(asked: Asked, evidence: Evidence, crew: _Seats) -> _Seats:
    """Return the crew and, where it has nobody for a role, who worked with one of it or with the team."""
    seats = dict(crew)
    for at, some in enumerate(asked.whom):
        if at in seats:
            continue
        free = sorted(
            (person for person in some if person not in seats.values() and _joins(asked, evidence, at, person, seats)),
            key=lambda person: evidence.order(at, person, asked.pools[at].everyone[person]),
        )
        if free:
            seats[at] = free[0]
    return seats


def _seated(book: Book, asked: Asked, evidence: Evidence, seats: _Seats) -> tuple[Seat, ...]:
    """Return a seat for every role, also for one that stays a gap."""
    names = people.open_names(book, seats.values())
    return tuple(
        Seat(wanted, seats.get(at), names.get(seats.get(at, 0), ""), evidence.of(at, seats[at]) if at in seats else ())
        for at, wanted in enumerate(asked.wanted)
    )


def _joins(asked: Asked, evidence: Evidence, at: int, person: int, seats: _Seats) -> bool:
    """Tell whether somebody is in the team, worked with it, or worked with one who is seated."""
    if evidence.has(at, person, "declined"):
        return False
    if evidence.has(at, person, "member") or evidence.has(at, person, "together"):
        return True
    seated_here = set(seats.values())
    with_whom = (one.ids["person"] for one in evidence.of(at, person) if one.kind == "among")
    return any(isinstance(whom, tuple) and seated_here & set(whom) for whom in with_whom)
