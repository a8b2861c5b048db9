"""Whose card it is: the same person by UID, e-mail, phone or profile, and never by name alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ... import batches, text
from ...channel_keys import profile_key
from ...sameness import alike, full_number, own
from ..entries import Incoming
from ..facts import Facts

if TYPE_CHECKING:
    from ...store import Book

Key = tuple[str, str]


class Match(NamedTuple):
    """Whose card it is, and why: a person of the book, or an earlier card of this import (`twin`).

    `maybe` are people it could be, with the reason; nothing is decided about them.
    """

    person: int | None = None
    twin: int | None = None
    by: str = ""
    maybe: tuple[tuple[int, str], ...] = ()


class Known:
    """The people of the book that cards of one import may mean, and the new ones so far."""

    def __init__(self, book: Book, entries: Sequence[Incoming]) -> None:
        self.book = book
        self.names: dict[int, tuple[str, ...]] = {}
        rows = self._among(
            "SELECT digest, coalesce(person_id, 0) FROM card WHERE digest IN ({}) ORDER BY id",
            {entry.digest for entry in entries},
        )
        self.digests: dict[str, int] = dict(rows)
        self.uids = self._bearers({entry.facts.uid for entry in entries if entry.facts.uid})
        self._shared = _shared(entries) | {uid for uid, people in self.uids.items() if len(people) > 1}
        self.keys: dict[Key, list[int]] = {}
        self.called: dict[str, list[int]] = {}
        strangers = [e for e in entries if e.digest not in self.digests and not self._decides(e.facts.uid)]
        self._channels(strangers)
        self._called(strangers)
        self.apart = {(one, other) for one, other in book.rows('SELECT one_id, other_id FROM "distinct"')}
        self._say_names()
        self._new_uids: dict[str, list[int]] = {}
        self._new_digests: dict[str, int] = {}
        self._new_keys: dict[Key, list[int]] = {}
        self._new_names: dict[int, str] = {}

    def _among(self, sql: str, wanted: Iterable[str]) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = []
        for marks, part in batches.of_words(sorted(wanted)):
            found += self.book.rows(sql.format(marks), *part)
        return found

    def _bearers(self, uids: set[str]) -> dict[str, list[int]]:
        """Return the people of each UID: whose own it is first, then those who came from a card with it."""
        rows = self._among("SELECT uid, id FROM person WHERE uid IN ({})", uids)
        rows += self._among(
            "SELECT uid, person_id FROM card WHERE person_id IS NOT NULL AND uid IN ({}) ORDER BY id DESC", uids
        )
        found: dict[str, list[int]] = {}
        for uid, person in dict.fromkeys(rows):
            found.setdefault(uid, []).append(person)
        return found

    def _decides(self, uid: str) -> bool:
        """Tell whether a UID alone says whose card it is: some programs give the same one to several people."""
        return uid in self.uids and uid not in self._shared

    def _channels(self, entries: Sequence[Incoming]) -> None:
        wanted = {key for entry in entries for kind, key in entry.facts.channels if kind in ("email", "phone")}
        rows = self._among("SELECT kind, key, person_id FROM channel WHERE key IN ({}) ORDER BY id", wanted)
        for kind, key, person in rows:
            self.keys.setdefault((kind, key), []).append(person)
        profiles = {key for entry in entries for key in entry.facts.profiles}
        if profiles:
            # Spellings of one profile differ in more than the key; links are few enough to look at all of them.
            for value, person in self.book.rows("SELECT value, person_id FROM channel WHERE kind = 'link' ORDER BY id"):
                key = profile_key(value)
                if key in profiles and key is not None:
                    self.keys.setdefault(("link", key), []).append(person)

    def _called(self, entries: Sequence[Incoming]) -> None:
        wanted = {text.squash(entry.facts.name) for entry in entries} - {""}
        rows = self._among(
            "SELECT k.key, k.person_id FROM name_key k JOIN person p ON p.id = k.person_id WHERE k.key IN ({})", wanted
        )
        for key, person in rows:
            self.called.setdefault(key, []).append(person)

    def _say_names(self) -> None:
        bearers = [people for uid, people in self.uids.items() if uid in self._shared]
        ids = sorted({person for people in (*self.keys.values(), *self.called.values(), *bearers) for person in people})
        for marks in batches.of_ids(ids):
            for number, name in self.book.rows(f"SELECT id, name FROM person WHERE id IN ({marks})") + self.book.rows(
                f"SELECT person_id, name FROM nickname WHERE person_id IN ({marks})"
            ):
                self.names[number] = (*self.names.get(number, ()), name)

    def match(self, entry: Incoming, houses: dict[int, set[str]]) -> Match:
        """Return whose card it is; `houses` are the organisations of those who bear the same name."""
        facts = entry.facts
        if (person := self.digests.get(entry.digest)) is not None:
            return Match(person or None, by="card")
        for person in self.uids.get(facts.uid, ()):
            if facts.uid not in self._shared or self._fits(facts, person):
                return Match(person, by="uid")
        if (twin := self._new_digests.get(entry.digest)) is not None:
            return Match(twin=twin, by="card")
        for twin in self._new_uids.get(facts.uid, ()):
            if facts.uid not in self._shared or alike(facts.name, self._new_names[twin]):
                return Match(twin=twin, by="uid")
        sure: list[tuple[int, str]] = []
        maybe: list[tuple[int, str]] = []
        for key, by in _keys(facts):
            people = self.keys.get(key, [])
            for person in people:
                own = self._fits(facts, person) or (len(people) == 1 and _own(key, facts))
                (sure if own else maybe).append((person, by))
        if sure:
            by = sure[0][1]
            # Of several at one address it is who shares the most with the card.
            shared = [number for number, _by in sure]
            person = max((number for number, why in sure if why == by), key=shared.count)
            rest = {number: why for number, why in (*sure, *maybe) if self._may_be(number, person)}
            return Match(person, by=by, maybe=tuple(rest.items()))
        for key, by in _keys(facts):
            for twin in self._new_keys.get(key, ()):
                if alike(facts.name, self._new_names[twin]):
                    return Match(twin=twin, by=by)
        mine = facts.organisations()
        for person in self.called.get(text.squash(facts.name), ()):
            whole = any(text.squash(name) == text.squash(facts.name) for name in self.names.get(person, ()))
            if whole and mine & houses.get(person, set()):
                maybe.append((person, "name"))
        return Match(maybe=tuple(dict(reversed(maybe)).items()))

    def _fits(self, facts: Facts, person: int) -> bool:
        return any(alike(facts.name, name) for name in self.names.get(person, ()))

    def _may_be(self, number: int, person: int) -> bool:
        return number != person and (min(number, person), max(number, person)) not in self.apart

    def add(self, place: int, entry: Incoming) -> None:
        """Remember a card that makes a new person, so that a later one of the import can be theirs."""
        facts = entry.facts
        self._new_digests.setdefault(entry.digest, place)
        if facts.uid:
            self._new_uids.setdefault(facts.uid, []).append(place)
        for key, _by in _keys(facts):
            self._new_keys.setdefault(key, []).append(place)
        self._new_names[place] = facts.name


def _shared(entries: Sequence[Incoming]) -> set[str]:
    """Return the UIDs that different people of one import bear: their names are unlike, and no channel is both's."""
    first: dict[str, Facts] = {}
    found: set[str] = set()
    for facts in (entry.facts for entry in entries if entry.facts.uid and entry.kind != "group"):
        other = first.setdefault(facts.uid, facts)
        if other is facts or alike(facts.name, other.name) or set(facts.nicknames) & {other.name}:
            continue
        if not {key for key, _by in _keys(facts) if _own(key, facts)} & {key for key, _by in _keys(other)}:
            found.add(facts.uid)
    return found


def _keys(facts: Facts) -> list[tuple[Key, str]]:
    """Return the keys by which a card may be somebody's, the surest first."""
    found: list[tuple[Key, str]] = [((kind, key), kind) for kind, key in facts.channels if kind == "email"]
    found += [((kind, key), kind) for kind, key in facts.channels if kind == "phone" and full_number(key)]
    return found + [(("link", key), "link") for key in facts.profiles]


def _own(key: Key, facts: Facts) -> bool:
    """Tell whether a channel of a card is one person's by itself."""
    kind, value = key
    return own(kind, value, facts.channels[key].label if kind == "phone" else "")
