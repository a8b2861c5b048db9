"""Who worked with whom: shared projects and circles, of candidates and the team."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from ..people import OPEN_OR_ME
from ..reasons import Reason
from ..words import _
from ._saying import listed, made_with

if TYPE_CHECKING:
    from ..store import Book

#: So many names are told of those who shared a project.
_NAMED = 3


class Shared(NamedTuple):
    """A project or a circle that somebody shares with others, and the rows that say so."""

    noun: str
    id: int
    handle: str
    stage: str
    day: str
    others: dict[int, str]
    members: tuple[int, ...]

    def told(self, kind: str, team: Collection[int], others: Collection[int], me: int | None) -> Reason:
        """Return it as a reason that names the team, then some of the others."""
        crew = [number for number in self.others if number in team]
        there = [*crew, *[number for number in self.others if number in others][: max(0, _NAMED - len(crew))]]
        names = listed([self.others[number] for number in there if number != me][:_NAMED], me in there)
        ids: dict[str, int | tuple[int, ...]] = {self.noun: self.id, "person": tuple(there)}
        if self.noun == "circle":
            return Reason(kind, _("in the circle {circle} with {names}", circle=self.handle, names=names), ids)
        return Reason(kind, made_with(self.handle, self.stage, names), {**ids, "member": self.members})


def shared(
    book: Book, ones: Collection[int], others: Collection[int], project_id: int | None
) -> dict[int, list[Shared]]:
    """Return what each of `ones` shares with any of `others`, the newest first; not what the project itself is.

    Nobody quiet or archived is among the others; I may be.
    """
    near, far = (", ".join(map(str, numbers)) for numbers in (ones, others))
    rows = book.rows(
        "SELECT a.person_id, j.id, j.slug, j.stage, coalesce(j.ended, j.started, ''), b.person_id, p.name, a.id, b.id "
        "FROM member a JOIN member b ON b.project_id = a.project_id AND b.person_id <> a.person_id "
        "JOIN project j ON j.id = a.project_id JOIN person p ON p.id = b.person_id "
        f"WHERE a.person_id IN ({near}) AND +b.person_id IN ({far}) AND j.id IS NOT ? "
        f"AND {OPEN_OR_ME} "
        # Either day may stop at the year or the month, and then holds until that is over.
        "AND coalesce(substr(a.since, 1, length(b.until)) <= substr(b.until, 1, length(a.since)), 1) "
        "AND coalesce(substr(b.since, 1, length(a.until)) <= substr(a.until, 1, length(b.since)), 1) "
        "ORDER BY 5 DESC, j.id DESC, b.id",
        project_id,
    )
    found: defaultdict[tuple[int, int], list[tuple[int, str, int, int]]] = defaultdict(list)
    facts = {}
    for one, number, slug, stage, day, *other in rows:
        facts[number] = slug, stage, day
        found[one, number].append(tuple(other))
    out: defaultdict[int, list[Shared]] = defaultdict(list)
    for (one, number), with_whom in found.items():
        names = {person: name for person, name, _mine, _theirs in with_whom}
        members = tuple(dict.fromkeys(row for _p, _n, mine, theirs in with_whom for row in (mine, theirs)))
        out[one].append(Shared("project", number, *facts[number], names, members))
    circles: defaultdict[tuple[int, int, str], dict[int, str]] = defaultdict(dict)
    for one, number, name, person, other in book.rows(
        "SELECT a.person_id, c.id, c.name, p.id, p.name FROM circle_member a "
        "JOIN circle_member b ON b.circle_id = a.circle_id AND b.person_id <> a.person_id "
        "JOIN circle c ON c.id = a.circle_id AND c.declined = 0 JOIN person p ON p.id = b.person_id "
        f"WHERE a.person_id IN ({near}) AND b.person_id IN ({far}) AND {OPEN_OR_ME} "
        "ORDER BY c.id, p.id"
    ):
        circles[one, number, name][person] = other
    for (one, number, name), people in circles.items():
        out[one].append(Shared("circle", number, name, "", "", people, ()))
    return out
