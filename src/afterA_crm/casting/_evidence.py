"""Why each person: what the book holds, kind by kind, each by one query for everybody. Nobody gets a number."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from .. import rhythms, seasons
from ..reasons import Reason
from ..words import _, days
from ._asked import Asked, Found
from ._kinds import FINDERS

if TYPE_CHECKING:
    from ..store import Book

#: The kinds of reasons as they are told; who has one of an earlier kind comes before who has none of it.
KINDS = ("member", "together", "offer", "among", "did", "answers", "project", "rings", "topic", "tie", "season")
#: Kinds that are told after those, and that nobody is put forward for.
BESIDE = ("unmet", "asked", "declined")
#: So many reasons of one kind are told.
_MOST = 2


class Evidence:
    """The reasons for each candidate of each role, and the seasons they are in."""

    def __init__(self, book: Book, asked: Asked) -> None:
        self.seasons = _seasons(book, asked)
        self._found: defaultdict[tuple[int, int], list[Reason]] = defaultdict(list)
        roles_of: defaultdict[int, list[int]] = defaultdict(list)
        for at, some in enumerate(asked.whom):
            for one in some:
                roles_of[one].append(at)
        for every in (*FINDERS, self._last):
            for only, person, reason in every(book, asked):
                for role in [only] if only is not None else roles_of[person]:
                    alike = [held for held in self._found[role, person] if held.kind == reason.kind]
                    if len(alike) < _MOST and all(held.text != reason.text for held in alike):
                        self._found[role, person].append(reason)

    def of(self, at: int, person: int) -> tuple[Reason, ...]:
        """Return the reasons for somebody in a role, in the order that kinds are told."""
        order = (*KINDS, *BESIDE)
        return tuple(sorted(self._found[at, person], key=lambda one: order.index(one.kind)))

    def has(self, at: int, person: int, kind: str) -> bool:
        """Tell whether somebody has a reason of a kind in a role."""
        return any(one.kind == kind for one in self._found[at, person])

    def order(self, at: int, person: int, last: date | None) -> tuple[object, ...]:
        """Return what sorts the people of a role: kind after kind those who have one, then the last conversation."""
        has = {reason.kind for reason in self._found[at, person]}
        return ("declined" in has, *(kind not in has for kind in KINDS), -(last or date.min).toordinal(), person)

    def _last(self, book: Book, asked: Asked) -> Found:
        """Tell the season and the last conversation."""
        for person, number, day in book.rows(
            "SELECT p.id, m.conversation_id, m.day FROM person p JOIN mention m ON m.id = "
            "(SELECT l.id FROM mention l WHERE l.person_id = p.id AND l.part = 'with' ORDER BY l.day DESC, l.id DESC "
            f"LIMIT 1) WHERE p.id IN ({asked.listed})"
        ):
            ago = days.ago(date.fromisoformat(day), asked.today)
            said = _("talked {ago} ({season})", ago=ago, season=seasons.word(self.seasons.get(person)))
            yield None, person, Reason("season", said, {"conversation": number})


def _seasons(book: Book, asked: Asked) -> dict[int, str | None]:
    often = rhythms.days_of(book, asked.everyone)
    return {
        person: seasons.season(last, often.get(person, often.get(0)), asked.today)
        for pool, some in zip(asked.pools, asked.whom, strict=True)
        for person in some
        for last in [pool.everyone[person]]
    }
