"""Choosing of a casting: somebody, a whole cast, or who could introduce somebody becomes follow-ups of mine."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import clock, followups, text
from ..errors import NotFound
from ..words import _
from ._rows import Casting, Wanted

if TYPE_CHECKING:
    from ..store import Book

#: So many days a follow-up leaves to ask in, or fewer where the need ends sooner.
_DAYS = 7


class Ask(NamedTuple):
    """Somebody to ask about a role; with `to`, whom they could introduce for it."""

    person_id: int
    name: str
    wanted: Wanted
    to: str | None = None

    @property
    def text(self) -> str:
        """Return what the follow-up says."""
        if self.to:
            return _("ask to introduce {name} ({role})", name=self.to, role=self.wanted.role)
        return _("ask about the {role} role", role=self.wanted.role)


def chosen(casting: Casting, said: str) -> list[Ask]:
    """Return whom a number, a letter or a name of the casting asks, and about what.

    Raises:
        NotFound: the casting has none called so.
    """
    said = said.strip()
    for cast in casting.casts:
        if cast.letter == said.upper():
            return [Ask(seat.id, seat.name, seat.wanted) for seat in cast.seats if seat.id is not None]
    named = []
    for part in casting.parts:
        for one in part.people:
            if said == str(one.number):
                return [Ask(one.id, one.name, part.wanted)]
            if text.squash(one.name) == text.squash(said):
                named.append(Ask(one.id, one.name, part.wanted))
        for way in part.gap.ways if part.gap else ():
            if said == str(way.number):
                return [Ask(way.person_id, way.name, part.wanted, way.to_name)]
    if named:
        return named[:1]
    raise NotFound(_("Nobody in this cast has the number “{said}”; `aftera cast` shows who has which.", said=said))


def ask(book: Book, casting: Casting, asks: list[Ask], today: date) -> list[int]:
    """Write a follow-up for each, and return their numbers; one that is open already stays the one it is."""
    project = casting.project.id if casting.project else None
    numbers = []
    for one in asks:
        held = book.value(
            "SELECT f.id FROM followup f JOIN followup_person l ON l.followup_id = f.id "
            "WHERE f.state = 'open' AND f.project_id IS ? AND l.person_id = ? AND f.text = ? ORDER BY f.id LIMIT 1",
            project,
            one.person_id,
            one.text,
        )
        if held is None:
            last = clock.shifted(today, _DAYS)
            due = max(today, min(last, one.wanted.until or last))
            held = followups.add(book, one.text, [one.person_id], due, today, project_id=project)
        numbers.append(int(held))
    return numbers
