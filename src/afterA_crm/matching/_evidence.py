"""What speaks for a pair beside that one fits the other, and what keeps a pair out of the list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from .. import acquaintance, batches, members, rhythms, seasons, ties
from ._shapes import ME, Fit, Party, Wish
from ._taking import Promise, promise

if TYPE_CHECKING:
    from ..store import Book

#: What ties two people before a talk with both does; read of everyone at once.
_STRONG = ("project", "introduction", "relation")


class Evidence:
    """What the book holds about everyone who needs something or could answer, read once."""

    def __init__(
        self, book: Book, needs: Collection[Wish], people: Collection[int], today: date, *, offering: bool
    ) -> None:
        self._today = today
        self._needing = {need.of.id for need in needs if need.of.kind == "person" and need.of.id is not None}
        self.last: dict[int, date] = {}
        for part in batches.of_ids(self._needing | set(people)):
            for number, last in book.rows(
                f"SELECT id, last_touch FROM person WHERE id IN ({part}) AND last_touch IS NOT NULL"
            ):
                self.last[number] = date.fromisoformat(last)
        self._often = rhythms.days_of(book)
        self._near: dict[int, tuple[int, int]] = {}
        self._tied: defaultdict[int, dict[int, int]] = defaultdict(dict)
        for strand in ties.strands(book, self._needing, kinds=_STRONG):
            for one, other in ((strand.one, strand.other), (strand.other, strand.one)):
                self._tied[one].setdefault(other, ties.KINDS.index(strand.kind))
        #: Who was with me in a project of mine.
        self.mine: dict[int, int] = {
            number: 0
            for (number,) in book.rows(
                "SELECT DISTINCT m.person_id FROM member m JOIN project p ON p.id = m.project_id "
                f"WHERE m.person_id IS NOT NULL AND {acquaintance.MINE}"
            )
        }
        self._now: defaultdict[int, set[int]] = defaultdict(set)
        self._theirs: defaultdict[int, list[int]] = defaultdict(list)
        for project, person in book.rows(
            "SELECT m.project_id, m.person_id FROM member m JOIN project p ON p.id = m.project_id "
            f"WHERE m.person_id IS NOT NULL AND p.stage NOT IN ('wrapped', 'let go') AND {members.lasting(today)}"
        ):
            self._now[project].add(person)
            self._theirs[person].append(project)
        self._introduced: defaultdict[int, set[int]] = defaultdict(set)
        for one, other in book.rows("SELECT one_id, other_id FROM introduction WHERE other_id IS NOT NULL"):
            self._introduced[one].add(other)
            self._introduced[other].add(one)
        self._promised = _promised(book, needs, offering)

    def tied(self, need: Wish) -> dict[int, int]:
        """Return who is tied to the one who needs, and by which kind; to me where the need is mine or a project's."""
        return self._tied[need.of.id or 0] if need.of.kind == "person" else self.mine

    def warm(self, person: int | None) -> bool:
        """Tell whether I am in touch with someone: their season is now or warm."""
        last = self.last.get(person or 0)
        often = self._often.get(person or 0, self._often.get(0))
        return seasons.season(last, often, self._today) in ("now", "warm")

    def nearness(self, person: int | None) -> tuple[int, int]:
        """Return what sorts people by how near they are to me: in touch or not, then who was met last."""
        number = person or 0
        if number not in self._near:
            last = self.last.get(number)
            self._near[number] = (0 if self.warm(number) else 1, -last.toordinal() if last else 0)
        return self._near[number]

    def out(self, need: Wish) -> set[int]:
        """Return who is in no pair with a need: in one project with the one who needs, or introduced already."""
        if need.of.kind == "project":
            return self._now[need.of.id or 0]
        if need.of.kind == "me":
            return set()
        number = need.of.id or 0
        together = (self._now[project] for project in self._theirs[number])
        return {number, *self._introduced[number]}.union(*together)

    def promised(self, need: Wish, fit: Fit) -> bool:
        """Tell whether I have promised to write of this already, also where that is done."""
        asked = promise(need, fit.who) if self._promised else None
        return asked is not None and asked in self._promised


def _promised(book: Book, needs: Collection[Wish], offering: bool) -> set[Promise]:
    """Return whom I have promised to write to, and the words, of what a pair could be turned into.

    What others need is only looked up where I offer something.
    """
    who = {"person": ME, "project": Party("person", 0), "me": Party("person", 0)}
    asked = (promise(need, who[need.of.kind]) for need in needs if offering or need.of.kind != "person")
    return {
        Promise(*row)
        for marks, part in batches.of_words(sorted({one.text for one in asked if one is not None}))
        for row in book.rows(
            "SELECT w.person_id, f.text, f.project_id FROM followup f JOIN followup_person w ON w.followup_id = f.id "
            f"WHERE f.text IN ({marks})",
            *part,
        )
    }
