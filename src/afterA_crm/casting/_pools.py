"""Who does what is looked for now, all of them; and the few of them worth a closer look."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from .. import lenses, members, needs, people, roles
from ..text import fold
from ._rows import Wanted
from ._wanted import Meanings

if TYPE_CHECKING:
    from ..store import Book

#: So many of a role are looked at closely: those met last, and as many again whom something ties to the project.
_CLOSELY = 40


class Team(NamedTuple):
    """Who makes the project now: me, and its present members by id, each with the roles they have in it."""

    project_id: int | None
    me: int | None
    roles: Mapping[int, tuple[str, ...]]

    @property
    def ids(self) -> list[int]:
        """Return everyone of the team, me too."""
        return list(dict.fromkeys([*self.roles, *([self.me] if self.me else [])]))


class Offer(NamedTuple):
    """Something somebody can give."""

    id: int
    text: str
    until: date | None


class Pool(NamedTuple):
    """Who fits one role: everyone by last conversation, and of them those whose open offer fits."""

    everyone: dict[int, date | None]
    offers: dict[int, Offer]


def team(book: Book, project_id: int | None, today: date) -> Team:
    """Return who makes the project now."""
    found: dict[int, list[str]] = {}
    for person, role in book.rows(
        "SELECT person_id, role FROM member m WHERE project_id = ? AND person_id IS NOT NULL "
        f"AND {members.lasting(today)} ORDER BY id",
        project_id,
    ):
        found.setdefault(person, []).extend([role] if role else [])
    return Team(project_id, people.my_id(book), {person: tuple(named) for person, named in found.items()})


def pools(
    book: Book, wanted: Sequence[Wanted], meanings: Meanings, team: Team, hat_id: int | None, today: date
) -> list[Pool]:
    """Return everyone who fits each role: who does it now, or offers it; nobody who is in the project as that."""
    offers = _offers(book, meanings, today)
    lasts, days = roles.lasting((today, today))
    seen, hats = lenses.condition(book, "person", hat_id) if hat_id is not None else ("1", ())
    found = []
    for one in wanted:
        marks = ", ".join("?" * len(one.keys))
        doing = {
            number: _day(last)
            for number, last in book.rows(
                f"SELECT DISTINCT p.id, p.last_touch FROM role r JOIN person p ON p.id = r.person_id "
                f"WHERE r.key IN ({marks}) AND {lasts} AND {people.OPEN} AND {seen}",
                *one.keys,
                *days,
                *hats,
            )
        }
        offering = {}
        for person, last, keys, offer in offers:
            fits = keys & one.keys or (one.thing and _same_thing(offer.text, one.wish or one.role))
            # Through a hat, an offer adds nobody to those whom I know wearing it.
            if fits and (person in doing or hat_id is None):
                offering[person] = offer
                doing[person] = last
        for person, named in team.roles.items():
            if any(meanings.of(None, role) & one.keys for role in named):
                doing.pop(person, None)
        found.append(Pool(doing, {person: offer for person, offer in offering.items() if person in doing}))
    return found


def closely(pool: Pool, tied: Collection[int], most: int) -> list[int]:
    """Return whom of a pool to look at closely: those met last, and those whom something ties to the project.

    They are more than the `most` that are shown.
    """
    many = max(_CLOSELY, most)
    ids = sorted(pool.everyone, key=lambda number: (pool.everyone[number] or date.min, number), reverse=True)
    near = [number for number in ids if number in tied or number in pool.offers]
    return list(dict.fromkeys([*ids[:many], *near[:many]]))


def tied(book: Book, team: Team) -> set[int]:
    """Return who is in the project, talked about it with me, or shared a project or a circle with the team."""
    marks = ", ".join(map(str, team.ids))
    rows = book.rows(
        f"SELECT b.person_id FROM member a JOIN member b ON b.project_id = a.project_id WHERE a.person_id IN ({marks}) "
        f"UNION SELECT b.person_id FROM circle_member a JOIN circle_member b ON b.circle_id = a.circle_id "
        f"WHERE a.person_id IN ({marks}) "
        "UNION SELECT m.person_id FROM conversation_project l JOIN mention m ON m.conversation_id = l.conversation_id "
        "WHERE l.project_id = ? AND m.part = 'with'",
        team.project_id,
    )
    return {number for (number,) in rows if number is not None}


def _offers(book: Book, meanings: Meanings, today: date) -> list[tuple[int, date | None, frozenset[str], Offer]]:
    return [
        (person, _day(last), meanings.of(role, said), Offer(number, said, _day(until)))
        for number, person, last, said, role, until in book.rows(
            "SELECT n.id, p.id, p.last_touch, n.text, n.role, n.until FROM need n JOIN person p ON p.id = n.person_id "
            f"WHERE n.kind = 'offer' AND {needs.OPEN} AND {people.OPEN} ORDER BY n.id",
            today.isoformat(),
        )
    ]


def _same_thing(one: str, other: str) -> bool:
    """Tell whether all words of the shorter of two wishes stand in the longer."""
    words = sorted((set(fold(one).split()), set(fold(other).split())), key=len)
    return bool(words[0]) and words[0] <= words[1]


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
