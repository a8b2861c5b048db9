"""Paths: how I could reach someone, or how two people are linked, through whom and by what.

Walked from both ends along what ties people, level by level, one query a kind and level. Nobody who is quiet or
archived stands in between.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from . import acquaintance, clock, people, rhythms, seasons, ties
from .errors import NotFound, UsageError
from .reasons import Reason
from .ties import Strand
from .words import _

if TYPE_CHECKING:
    from .store import Book

#: So many ways are offered, and so many steps may one have.
MOST = 3
STEPS = 4
#: So many reasons are told of one step.
_TOLD = 2
#: A level of more people than this isn't walked on from.
_WIDEST = 5_000
#: Of more people who could help, the seasons of only so many are looked at.
_LOOKED_AT = 200


class Step(NamedTuple):
    """One step of a way, from someone (nobody is me) to the next, and what the book says of the two."""

    one: int | None
    other: int
    reasons: tuple[Reason, ...]


class Way(NamedTuple):
    """A way to someone, step by step."""

    steps: tuple[Step, ...]


class Paths(NamedTuple):
    """How the two ends know each other without anyone, the ways through others, and everyone's names."""

    direct: tuple[Reason, ...]
    ways: tuple[Way, ...]
    names: dict[int, str]


class _Side(NamedTuple):
    """What was reached from one end: from each person the one before, and what ties them."""

    before: dict[int, tuple[int, list[Strand]]]
    end: int

    def chain(self, number: int) -> list[tuple[int, list[Strand], int]]:
        """Return the steps from someone to the end."""
        steps = []
        while number != self.end:
            following, strands = self.before[number]
            steps.append((number, strands, following))
            number = following
        return steps

    def grow(self, book: Book, level: Collection[int], but: Collection[int]) -> list[int]:
        """Go one step on from a level, and return whom that reaches for the first time, the strongest ties first."""
        found: dict[int, tuple[int, list[Strand]]] = {}
        for strand in ties.strands(book, level):
            one, other = strand.one, strand.other
            if other == self.end or other in self.before or other in but:
                continue
            held = found.setdefault(other, (one, []))
            if held[0] == one:
                held[1].append(strand)
        self.before.update(found)
        return list(found)


def to(book: Book, who: int) -> Paths:
    """Return how I could reach someone: how I know them myself, and who I know could bring us together.

    Raises:
        NotFound: no path is found, or nobody is to be looked for on their behalf.
        UsageError: it is me.
    """
    name = _open(book, who)
    side = _Side({}, who)
    ways: list[list[tuple[int, list[Strand], int]]] = []
    level: Collection[int] = [who]
    for _step in range(1, STEPS):
        reached = side.grow(book, level, ())
        known = acquaintance.known(book, reached)
        ways += [side.chain(number) for number in _warmest(book, side, known)[: MOST - len(ways)]]
        level = [number for number in reached if number not in known][:_WIDEST]
        if len(ways) == MOST or not level:
            break
    whom = [who, *(chain[0][0] for chain in ways)]
    own = acquaintance.reasons(book, whom)
    direct = own.get(who) or acquaintance.met(book, who)
    if not ways and not direct:
        raise NotFound(_("The book shows no way to {name}: nobody you know is tied to them in it.", name=name))
    return Paths(
        direct,
        tuple(Way((Step(None, chain[0][0], own[chain[0][0]]), *_steps(book, chain))) for chain in ways),
        people.open_names(book, [who, *(number for chain in ways for number, _strands, _next in chain)]),
    )


def between(book: Book, one: int, other: int) -> Paths:
    """Return how two people are tied to each other, and through whom else.

    Raises:
        NotFound: no path is found, or nobody is to be looked for on their behalf.
        UsageError: both are one, or one is me.
    """
    names = {number: _open(book, number) for number in (one, other)}
    if one == other:
        raise UsageError(_("A path needs two different people."))
    sides = _Side({}, one), _Side({}, other)
    levels: list[Collection[int]] = [[one], [other]]
    ways: list[list[tuple[int, list[Strand], int]]] = []
    used: set[int] = set()
    turns = [0, 1]
    for step in range(STEPS):  # two steps from either end make the longest way, the narrower level first
        if step == len(turns):
            turns += sorted((0, 1), key=lambda side: len(levels[side]))
        at = turns[step]
        if len(levels[at]) > _WIDEST:
            continue
        there = sides[1 - at]
        levels[at] = sides[at].grow(book, levels[at], (there.end,))
        for number in levels[at]:
            if number in there.before and len(ways) < MOST:
                way = [(b, strands, a) for a, strands, b in reversed(sides[0].chain(number))]
                way += sides[1].chain(number)
                middle = {number for _one, _strands, number in way[:-1]}
                if not middle & used and len(middle) == len(way) - 1:
                    used |= middle
                    ways.append(way)
        if len(ways) == MOST:
            break
    direct = tuple(tie.reason for tie in ties.between(book, [one], [other])[: _TOLD + 1])
    if not ways and not direct:
        raise NotFound(_("The book shows no path between {name} and {other}.", name=names[one], other=names[other]))
    ways.sort(key=_weak)
    return Paths(
        direct,
        tuple(Way(tuple(_steps(book, way))) for way in ways),
        people.open_names(book, [one, other, *used]),
    )


def _open(book: Book, number: int) -> str:
    """Return the name of someone to whom a path may be looked for."""
    row = book.row("SELECT name, quiet, archived_on IS NOT NULL, is_me FROM person WHERE id = ?", number)
    name, quiet, archived, is_me = row or ("", False, False, False)
    if is_me:
        raise UsageError(_("That is you: say whom you want to reach, or two people to see what links them."))
    if quiet:
        raise NotFound(
            _(
                "{name} is quiet, and no way to them is looked for; `aftera quiet id:{id} --off` ends that.",
                name=name,
                id=number,
            )
        )
    if archived:
        raise NotFound(
            _(
                "{name} is archived, and no way to them is looked for; `aftera archive id:{id} --undo` ends that.",
                name=name,
                id=number,
            )
        )
    return str(name)


def _warmest(book: Book, side: _Side, known: dict[int, date | None]) -> list[int]:
    """Return those I know of a level: who is nearer to me first, then who is tied better, then who was met last."""
    today = clock.today()

    def order(number: int, days: int | None) -> tuple[object, ...]:
        last, strands = known[number], side.before[number][1]
        season = seasons.season(last, days, today)
        return (
            strands[0].kind == "event",
            seasons.SEASONS.index(season) if season else len(seasons.SEASONS),
            ties.KINDS.index(strands[0].kind),
            -(last or date.min).toordinal(),
            number,
        )

    near = nsmallest(_LOOKED_AT, known, key=lambda number: order(number, None))
    days = rhythms.days_of(book, near)
    return sorted(near, key=lambda number: order(number, days.get(number, days.get(0))))


def _weak(way: Iterable[tuple[int, list[Strand], int]]) -> tuple[int, int]:
    """Return what sorts ways between two people: the shorter, then the one of stronger ties."""
    kinds = [ties.KINDS.index(strands[0].kind) for _one, strands, _other in way]
    return len(kinds), max(kinds)


def _steps(book: Book, chain: Iterable[tuple[int, list[Strand], int]]) -> list[Step]:
    """Return the steps of a chain with their reasons, each seen in the direction it is walked."""
    found = []
    for one, strands, other in chain:
        kept = {strand.kind: strand for strand in reversed(strands)}  # the first of each kind
        told = [strand for strand in strands if kept[strand.kind] is strand][:_TOLD]
        turned = [strand if strand.one == one else strand.turned() for strand in told]
        found.append(Step(one, other, tuple(tie.reason for tie in ties.worded(book, turned))))
    return found
