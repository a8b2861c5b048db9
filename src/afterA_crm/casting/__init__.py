"""Casting: for each role a project looks for, who does it now and why, casts that have worked together, and gaps.

Reasons are told in a fixed order of kinds, and people stand in the order of the kinds they have: those in the team
already, then who worked with the team, offers it, worked with candidates of the other roles, did it in a project,
looks for what the team does, talked about the project, of whom something rings, shares a tag, is tied to the team,
and whom I have talked with at all; among equals the last conversation decides. Whoever was asked already is told so
and stays where they are; after a declined introduction to the team somebody stands last, and whoever declined this
very need is left out. Nobody gets a number; quiet and archived people, and me, are in nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from .. import people, projects
from ..errors import NotFound, UsageError
from ..reasons import Reason
from ..words import _
from ._asked import Asked
from ._evidence import KINDS, Evidence
from ._gaps import gap
from ._groups import groups
from ._pools import Pool, Team, closely, pools, team, tied
from ._proposing import proposed
from ._rows import Candidate, Cast, Casting, Gap, Near, Part, Seat, Wanted, Way
from ._wanted import Meanings, of_project, of_words

if TYPE_CHECKING:
    from ..store import Book

__all__ = [
    "KINDS",
    "MOST",
    "Candidate",
    "Cast",
    "Casting",
    "Gap",
    "Near",
    "Part",
    "Seat",
    "Wanted",
    "Way",
    "cast",
]

#: How many people of each role are told.
MOST = 5
#: Nobody looks for more roles at once.
_ROLES = 24


def cast(
    book: Book,
    today: date,
    project_id: int | None = None,
    said: Sequence[str] = (),
    *,
    hat_id: int | None = None,
    most: int = MOST,
) -> Casting:
    """Return the casting of a project's open needs, or of the roles said.

    Raises:
        NotFound: the project looks for nothing, or there is no such project.
        UsageError: no role was said, or too many were.
    """
    project = projects.get(book, project_id) if project_id is not None else None
    meanings = Meanings(book)
    wanted = of_words(meanings, said)
    if project and not wanted:
        wanted = of_project(book, meanings, project.id, today)
        if not wanted:
            raise NotFound(
                _(
                    "#{slug} looks for nobody; `aftera project need {slug} ROLE` says what is looked for.",
                    slug=project.slug,
                )
            )
    if not 0 < len(wanted) <= _ROLES:
        raise UsageError(_("Say a project, or the roles you look for: `aftera cast --need director,composer`."))
    crew = team(book, project_id, today)
    found = pools(book, wanted, meanings, crew, hat_id, today)
    declined = [_declined(book, one, pool, crew) for one, pool in zip(wanted, found, strict=True)]
    together, crews = tied(book, crew), groups(book, found, crew)
    whom = [
        list(dict.fromkeys([*closely(pool, together, most), *(one for each in crews for one in each.fits.get(at, ()))]))
        for at, pool in enumerate(found)
    ]
    asked = Asked(wanted, found, whom, crew, project.slug if project else "", meanings, today)
    evidence = Evidence(book, asked)
    numbers = count(1)
    shown = _people(book, asked, evidence, most)
    parts = []
    for at, one in enumerate(wanted):
        rows = tuple(row._replace(number=next(numbers)) for row in shown[at])
        missing = gap(book, asked, at, set(declined[at]), hat_id is not None)
        if missing:
            missing = missing._replace(ways=tuple(way._replace(number=next(numbers)) for way in missing.ways))
        parts.append(Part(one, rows, len(found[at].everyone) - len(rows), missing, _left_out(book, declined[at])))
    return Casting(project, tuple(parts), proposed(book, asked, evidence, crews))


def _people(book: Book, asked: Asked, evidence: Evidence, most: int) -> list[list[Candidate]]:
    """Return the first people of each role, by their reasons."""
    first = [
        sorted(some, key=lambda person: evidence.order(at, person, asked.pools[at].everyone[person]))[:most]
        for at, some in enumerate(asked.whom)
    ]
    known = {one.id: one for one in people.get(book, list({number for some in first for number in some}))}
    return [
        [
            Candidate(
                0,
                number,
                known[number].name,
                known[number].roles,
                known[number].organisation,
                evidence.seasons.get(number),
                known[number].last_touch,
                evidence.of(at, number),
            )
            for number in some
        ]
        for at, some in enumerate(first)
    ]


def _declined(book: Book, wanted: Wanted, pool: Pool, crew: Team) -> dict[int, int]:
    """Take out of a pool whose introduction for this need was declined; return them with the introduction."""
    rows = book.rows(
        "SELECT id, one_id, other_id FROM introduction WHERE state = 'declined' AND need_id = ? ORDER BY id",
        wanted.need_id,
    )
    free = pool.everyone.keys() - set(crew.ids)
    found = {person: number for number, *both in rows for person in both if person in free}
    for person in found:
        del pool.everyone[person]
        pool.offers.pop(person, None)
    return found


def _left_out(book: Book, declined: dict[int, int]) -> tuple[Near, ...]:
    names = people.open_names(book, declined)
    said = _("an introduction for this was declined")
    return tuple(
        Near(person, names[person], Reason("declined", said, {"introduction": number}))
        for person, number in declined.items()
        if person in names
    )
