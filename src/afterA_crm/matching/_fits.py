"""Who fits a need: offers whose role or words are the same, and people who do what is looked for now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from .. import batches, people, roles
from ._shapes import Fit, Party, Wish
from ._wishes import beginnings

if TYPE_CHECKING:
    from ..store import Book


#: A row of someone's role: their number and name, the role's number, its name, since when.
Doing = tuple[Any, ...]


class Offers:
    """The open offers, found by role or by the words they share with a need."""

    def __init__(self, offers: Iterable[Wish]) -> None:
        self._by_key: defaultdict[str, list[Wish]] = defaultdict(list)
        self._by_beginning: defaultdict[str, dict[int, tuple[Wish, str]]] = defaultdict(dict)
        for offer in offers:
            for key in offer.keys:
                self._by_key[key].append(offer)
            for word in sorted(offer.words):
                for begin in beginnings(word):
                    self._by_beginning[begin].setdefault(offer.id, (offer, word))

    def of_role(self, keys: Collection[str]) -> list[Fit]:
        """Return the offers of a role."""
        found = {offer.id: offer for key in keys for offer in self._by_key.get(key, ())}
        return [Fit(offer.of, offer) for _number, offer in sorted(found.items())]

    def of_words(self, need: Wish) -> list[Fit]:
        """Return the offers that share words with a need, where neither of the two says a role."""
        shared: defaultdict[int, list[str]] = defaultdict(list)
        found: dict[int, Wish] = {}
        for word in sorted(need.words):
            # Either may be the longer one: 렌즈 and 렌즈를.
            for begin in reversed(beginnings(word)):
                for offer, whole in self._by_beginning.get(begin, {}).values():
                    if begin in (word, whole) and not (need.keys or offer.keys):
                        found[offer.id] = offer
                        if not any(said.startswith(begin) for said in shared[offer.id]):
                            shared[offer.id].append(begin)
        return [Fit(offer.of, offer, tuple(shared[number])) for number, offer in sorted(found.items())]


class People:
    """Open people by the roles they have now."""

    def __init__(self, book: Book, keys: Collection[str], today: date) -> None:
        self._by_key: defaultdict[str, list[Doing]] = defaultdict(list)
        lasts, days = roles.lasting((today, today))
        for marks, part in batches.of_words(sorted(keys)):
            for key, *row in book.rows(
                "SELECT r.key, p.id, p.name, r.id, r.name, r.since FROM role r JOIN person p ON p.id = r.person_id "
                f"WHERE r.key IN ({marks}) AND {lasts} AND {people.OPEN} ORDER BY r.since DESC, r.id",
                *part,
                *days,
            ):
                self._by_key[key].append(tuple(row))

    def doing(self, keys: Collection[str]) -> dict[int, Doing]:
        """Return who does what is meant by these keys, each with the role that says so."""
        found: dict[int, Doing] = {}
        for key in sorted(keys):
            for row in self._by_key.get(key, ()):
                found.setdefault(row[0], row)
        return found


def by_role(row: Doing) -> Fit:
    """Return the fit of a person who does what is looked for."""
    number, name, *role = row
    return Fit(Party("person", number, name), role=(role[0], role[1], role[2]))
