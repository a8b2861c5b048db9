"""The order of pairs: by what they stand on, then by ties, then by who is nearer to me, the newest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from .. import clock, lenses, roles, ties
from ._evidence import Evidence
from ._fits import Doing, Offers, People, by_role
from ._shapes import KINDS, Asked, Fit, Party, Ranked, Wish
from ._wishes import wishes

if TYPE_CHECKING:
    from ..store import Book

#: So many pairs of one need, and of one who could answer, are listed among those of all.
PER_NEED = 3
#: So many are looked at for that, since others of whom enough is asked fall out.
_TRIED = 6
#: So many pairs of one need are listed where somebody's are asked for.
PER_NEED_ASKED = 50


class _Group:
    """Whoever fits one role, in the order that they come: for the needs of others, and for mine."""

    def __init__(self, offers: list[Fit], people: dict[int, Doing], evidence: Evidence) -> None:
        self.people = people
        self.offers: defaultdict[int, list[Fit]] = defaultdict(list)
        for fit in sorted(offers, key=lambda fit: -(fit.offer.id if fit.offer else 0)):
            self.offers[_number(fit.who)].append(fit)
        self.in_order = {False: self._nearest(people, evidence)}
        self.offering = {False: self._nearest(self.offers, evidence)}
        for ordered in (self.in_order, self.offering):
            # For needs of mine, those who were with me in a project come first.
            ordered[True] = sorted(ordered[False], key=lambda number: number not in evidence.mine)

    @staticmethod
    def _nearest(numbers: Iterable[int], evidence: Evidence) -> list[int]:
        return sorted(numbers, key=lambda number: (*evidence.nearness(number), number))


def ranked(book: Book, asked: Asked) -> list[Ranked]:
    """Return all pairs that are asked for, in their order; of each need only the first few, unless one is asked for."""
    today = clock.today()
    given = wishes(book, "offer", today)
    needs = _asked_for(book, asked, wishes(book, "need", today), given)
    offers = Offers(given)
    people = People(book, {key for need in needs for key in need.keys}, today)
    doing = {keys: people.doing(keys) for keys in {need.keys for need in needs}}
    who = {number for found in doing.values() for number in found} | {_number(offer.of) for offer in given}
    offering = any(offer.of.kind != "person" for offer in given)
    evidence = Evidence(book, needs, who, today, offering=offering)
    groups = {keys: _Group(offers.of_role(keys), found, evidence) for keys, found in doing.items()}
    found: list[Ranked] = []
    for need in needs:
        words = offers.of_words(need)
        found += _of(need, groups[need.keys], words, evidence, asked.party)
    found.sort(key=lambda one: one.order)
    return found if asked.party is not None else list(_few_of_each(found))


def _few_of_each(found: Iterable[Ranked]) -> Iterator[Ranked]:
    """Yield the first few pairs of each need and of each who could answer: nobody is asked for everything."""
    many: Counter[tuple[object, ...]] = Counter()
    for one in found:
        ends = (("need", one.need.id), ("who", one.who.kind, one.who.id))
        if all(many[end] < PER_NEED for end in ends):
            many.update(ends)
            yield one


def _asked_for(book: Book, asked: Asked, needs: list[Wish], offers: list[Wish]) -> list[Wish]:
    """Return the needs of the party, the role and the hat asked for."""
    party = asked.party
    if party is not None:
        own = [offer for offer in offers if party.means(offer.of)]
        keys = {key for offer in own for key in offer.keys}
        if party.kind == "person":
            keys |= {key for (key,) in book.rows("SELECT key FROM role WHERE person_id = ?", party.id)}
        worded = any(not offer.keys for offer in own)
        needs = [
            need for need in needs if party.means(need.of) or need.keys & keys or worded or (own and not need.keys)
        ]
    if asked.role is not None:
        keys = roles.matching_keys(book, asked.role)
        needs = [need for need in needs if need.keys & keys]
    if asked.hat_id is not None:
        seen = lenses.seen(book, asked.hat_id, "need", {need.id for need in needs})
        whose = {need.of.id for need in needs if need.of.kind == "person"}
        known = lenses.seen(book, asked.hat_id, "person", whose)
        needs = [need for need in needs if need.id in seen or (need.of.kind == "person" and need.of.id in known)]
    return needs


def _of(need: Wish, group: _Group, words: list[Fit], evidence: Evidence, party: Party | None) -> list[Ranked]:
    """Return the pairs of one need, the best founded first."""
    tied, out = evidence.tied(need), evidence.out(need)
    only = party if party is not None and not party.means(need.of) else None
    most = _TRIED if party is None else PER_NEED_ASKED
    found: dict[Party, Ranked] = {}
    for fit in _candidates(need, group, words, evidence, only):
        if len(found) == most:
            break
        who = fit.who
        if who in found or who == need.of or (who.kind == "person" and who.id in out):
            continue
        if who.kind != "person" and need.of.kind != "person":
            continue  # mine on both sides
        if evidence.promised(need, fit):
            continue
        found[who] = _ranked(need, fit, group, evidence, tied)
    return list(found.values())


def _candidates(need: Wish, group: _Group, words: list[Fit], evidence: Evidence, only: Party | None) -> Iterator[Fit]:
    """Yield who fits a need in the order that they count: offers before roles, tied ones before others."""
    if only is not None:
        number = _number(only)
        role = [by_role(group.people[number])] if number in group.people else []
        yield from (fit for fit in (*group.offers.get(number, ()), *words, *role) if only.means(fit.who))
        return
    theirs = need.of.kind == "person"
    near: list[int] = []
    if theirs:
        tied = evidence.tied(need)
        fitting = [number for number in tied if number in group.people or number in group.offers]
        near = sorted(fitting, key=lambda number: (tied[number], *evidence.nearness(number), number))
    for number in chain(near, group.offering[not theirs]):
        yield from group.offers.get(number, ())
    yield from words
    for number in chain(near, group.in_order[not theirs]):
        if number in group.people:
            yield by_role(group.people[number])


def _number(who: Party) -> int:
    """Return the number of a person; 0 is me, also for a project."""
    return who.id or 0 if who.kind == "person" else 0


def _ranked(need: Wish, fit: Fit, group: _Group, evidence: Evidence, tied: dict[int, int]) -> Ranked:
    number = fit.who.id if fit.who.kind == "person" else None
    rank = tied.get(number or 0)
    if fit.offer is not None:
        kind = "offer"
    elif rank is not None:
        kind = "tie"
    else:
        kind = "season" if evidence.warm(number) else "role"
    fits = (fit,) if fit.offer is None or number not in group.people else (fit, by_role(group.people[number]))
    near = evidence.nearness(number if number is not None else need.of.id)
    order = (
        KINDS.index(kind),
        int(bool(fit.shared)),  # by words alone comes after by role
        len(ties.KINDS) if rank is None else rank,
        *near,
        -need.id,
        number or 0,
    )
    return Ranked(kind, need, fits, order)
