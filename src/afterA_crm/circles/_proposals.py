"""Who keeps meeting: the same three or more people at two or more occasions, and which those were.

Pairs of occasions are looked at, never pairs of people, so that a festival of thousands costs no more than its people
are otherwise met again. What two big occasions have in common is too general to be a circle.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from .. import clock
from ..reasons import Reason
from ..words import _, days, n_
from . import _occasions
from ._occasions import Occasion, Talk

if TYPE_CHECKING:
    from ..store import Book

#: Fewer people are no circle.
FEWEST = 3
#: More people in common are too general, unless both occasions were small themselves.
_MOST, _SMALL = 12, 20
#: So many pairs and threes are counted at most; whoever was at most occasions comes last.
_BOUND = 300_000
#: A part of a bigger circle is proposed beside it only where it met so many times more.
_OFTENER = 2
#: So many occasions of a kind are named in words; the ids are all there.
_NAMED = 4


class Member(NamedTuple):
    """Someone of a circle that is proposed."""

    id: int
    name: str


class Proposal(NamedTuple):
    """People who keep meeting, why they are proposed, and when they last did."""

    people: tuple[Member, ...]
    reasons: tuple[Reason, ...]
    last: date


class _Found(NamedTuple):
    people: frozenset[int]
    gatherings: tuple[Occasion, ...]
    talks: tuple[Occasion, ...]

    @property
    def times(self) -> int:
        """Return how often these people met: events, projects, and days of conversations."""
        return len(self.gatherings) + len({one.day for one in self.talks})

    @property
    def last(self) -> date:
        """Return the last of these days."""
        return max(one.day for one in (*self.gatherings, *self.talks))


def proposals(book: Book, limit: int | None = 10) -> list[Proposal]:
    """Return the circles to propose, those who met at the most events and projects and the latest first.

    Nobody quiet or archived is in one, nor am I; and nobody is proposed whose circle is named already, or was said to
    be none.
    """
    apart = _occasions.apart(book)
    gatherings = [one._replace(people=one.people - apart) for one in _occasions.gatherings(book)]
    gatherings = [one for one in gatherings if len(one.people) >= FEWEST]
    talks = _occasions.talks(book, apart, FEWEST)
    at = _where(gatherings)
    kept = _kept(book)
    sets = {*_overlaps(gatherings, at), *_recurring(talks)}
    sets = {people for people in sets if not any(people <= one for one in kept)}
    whom = frozenset[int]().union(*sets)
    often = [one.occasion() for one in talks if len(one.people & whom) >= FEWEST]
    talked = _where(often, whom)
    found = [
        _Found(people, _all_at(people, gatherings, at), _apart_in_days(_all_at(people, often, talked)))
        for people in sets
    ]
    found = [one for one in found if len(one.gatherings) > 1 or len(one.talks) > 1]
    found = list(_largest(found))
    found.sort(key=lambda one: (len(one.gatherings), one.times, one.last, sorted(one.people)), reverse=True)
    return _named(book, found[:limit])


def _where(occasions: Sequence[Occasion], whom: frozenset[int] | None = None) -> dict[int, set[int]]:
    """Return the occasions of each person, or of `whom` only, by their place in the list."""
    where: defaultdict[int, set[int]] = defaultdict(set)
    for at, one in enumerate(occasions):
        for person in one.people if whom is None else one.people & whom:
            where[person].add(at)
    return where


def _overlaps(occasions: Sequence[Occasion], where: dict[int, set[int]]) -> Iterator[frozenset[int]]:
    """Yield the people that two events or projects have in common, where they are few enough to be a circle."""
    shared: Counter[tuple[int, int]] = Counter()
    counted, fewest = 0, FEWEST
    for places in sorted(where.values(), key=len):
        counted += len(places) * (len(places) - 1) // 2
        if counted > _BOUND:
            fewest = 1  # those left out may be of any pair
            break
        shared.update(combinations(sorted(places), 2))
    for (one, other), count in shared.items():
        if count < fewest:
            continue
        people = occasions[one].people & occasions[other].people
        small = max(len(occasions[one].people), len(occasions[other].people)) <= _SMALL
        if len(people) >= FEWEST and (small or len(people) <= _MOST):
            yield people


def _recurring(talks: Sequence[Talk]) -> Iterator[frozenset[int]]:
    """Yield the people who were in two or more conversations together, on days of their own."""
    threes: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    counted = 0
    for at, one in enumerate(talks):
        if len(one.people) > _MOST:
            continue
        for three in combinations(sorted(one.people), FEWEST):
            threes[three].append(at)
            counted += 1
        if counted > _BOUND:
            break
    for places in threes.values():
        if len(places) > 1 and len({talks[at].day for at in places}) > 1:
            yield frozenset.intersection(*(talks[at].people for at in places))


def _all_at(people: Iterable[int], occasions: Sequence[Occasion], where: dict[int, set[int]]) -> tuple[Occasion, ...]:
    """Return the occasions that all of these people were at, the latest first."""
    each = sorted((where.get(person, set()) for person in people), key=len)
    return tuple(sorted((occasions[at] for at in set.intersection(*each)), key=lambda one: one.day, reverse=True))


def _apart_in_days(talks: tuple[Occasion, ...]) -> tuple[Occasion, ...]:
    """Return conversations where they were on more than one day; those of a single day are one meeting."""
    return talks if len({one.day for one in talks}) > 1 else ()


def _kept(book: Book) -> list[frozenset[int]]:
    """Return the people of each circle that is named, or was said to be none."""
    held: defaultdict[int, set[int]] = defaultdict(set)
    for circle, person in book.rows("SELECT circle_id, person_id FROM circle_member"):
        held[circle].add(person)
    return [frozenset(people) for people in held.values()]


def _largest(found: Sequence[_Found]) -> Iterator[_Found]:
    """Yield those that are no part of another, unless they met more often than all of it did."""
    of: defaultdict[int, list[_Found]] = defaultdict(list)
    for one in sorted(found, key=lambda one: len(one.people), reverse=True):
        beside = min((of[person] for person in one.people), key=len)
        if not any(one.people < other.people and one.times < other.times + _OFTENER for other in beside):
            yield one
        for person in one.people:
            of[person].append(one)


def _named(book: Book, found: Sequence[_Found]) -> list[Proposal]:
    ids = {person for one in found for person in one.people}
    names = dict(book.rows(f"SELECT id, name FROM person WHERE id IN ({', '.join(map(str, ids))})"))
    return [
        Proposal(
            tuple(sorted((Member(person, names[person]) for person in one.people), key=lambda member: member.name)),
            tuple(_reasons(one)),
            one.last,
        )
        for one in found
    ]


def _reasons(found: _Found) -> Iterator[Reason]:
    events = [one for one in found.gatherings if one.kind == "event"]
    projects = [one for one in found.gatherings if one.kind == "project"]
    if events:
        said = _("met at {events}", events=_few([one.label for one in events]))
        yield Reason("event", said, {"event": tuple(one.id for one in events)})
    if projects:
        said = _("made {projects} together", projects=_few([f"#{one.label}" for one in projects]))
        yield Reason("project", said, {"project": tuple(one.id for one in projects)})
    if found.talks:
        ago = days.ago(found.talks[0].day, clock.today())
        many = len(found.talks)
        said = n_(
            "{n} conversation together, the last {ago}", "{n} conversations together, the last {ago}", many, ago=ago
        )
        yield Reason("talk", said, {"conversation": tuple(one.id for one in found.talks)})


def _few(labels: Sequence[str]) -> str:
    more = len(labels) - _NAMED
    said = ", ".join(labels[:_NAMED])
    return n_("{said} and {n} more", "{said} and {n} more", more, said=said) if more > 0 else said
