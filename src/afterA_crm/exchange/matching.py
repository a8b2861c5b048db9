"""Whose card it is: the same person by UID, e-mail, phone or profile, and never by name alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import text
from ..channel_keys import profile_key
from ..sameness import alike, full_number, own
from .facts import Facts
from .sources import Entry

if TYPE_CHECKING:
    from ..store import Book

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

    def __init__(self, book: Book, entries: Sequence[Entry]) -> None:
        self.book = book
        self.names: dict[int, tuple[str, ...]] = {}
        self.digests = self._cards("digest", {entry.digest for entry in entries})
        uids = {entry.facts.uid for entry in entries if entry.facts.uid}
        self.uids = self._cards("uid", uids)
        rows = self._among("SELECT uid, id FROM person WHERE uid IN ({})", uids)
        self.uids |= dict(rows)
        self.keys: dict[Key, list[int]] = {}
        self.called: dict[str, list[int]] = {}
        strangers = [e for e in entries if e.digest not in self.digests and e.facts.uid not in self.uids]
        self._channels(strangers)
        self._called(strangers)
        self.apart = {(one, other) for one, other in book.rows('SELECT one_id, other_id FROM "distinct"')}
        self._say_names()
        self._new_uids: dict[str, int] = {}
        self._new_digests: dict[str, int] = {}
        self._new_keys: dict[Key, list[int]] = {}
        self._new_names: dict[int, str] = {}

    def _among(self, sql: str, wanted: Iterable[str]) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = []
        values = sorted(wanted)
        for at in range(0, len(values), 500):
            part = values[at : at + 500]
            found += self.book.rows(sql.format(", ".join("?" * len(part))), *part)
        return found

    def _cards(self, column: str, wanted: set[str]) -> dict[str, int]:
        sql = f"SELECT {column}, coalesce(person_id, 0) FROM card WHERE {column} IN ({{}}) ORDER BY id"
        return dict(self._among(sql, wanted))

    def _channels(self, entries: Sequence[Entry]) -> None:
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

    def _called(self, entries: Sequence[Entry]) -> None:
        wanted = {text.squash(entry.facts.name) for entry in entries} - {""}
        rows = self._among(
            "SELECT k.key, k.person_id FROM name_key k JOIN person p ON p.id = k.person_id WHERE k.key IN ({})", wanted
        )
        for key, person in rows:
            self.called.setdefault(key, []).append(person)

    def _say_names(self) -> None:
        ids = {person for people in (*self.keys.values(), *self.called.values()) for person in people}
        for at in range(0, len(ids), 500):
            marks = ", ".join(map(str, sorted(ids)[at : at + 500]))
            for number, name in self.book.rows(f"SELECT id, name FROM person WHERE id IN ({marks})") + self.book.rows(
                f"SELECT person_id, name FROM nickname WHERE person_id IN ({marks})"
            ):
                self.names[number] = (*self.names.get(number, ()), name)

    def match(self, entry: Entry, houses: dict[int, set[str]]) -> Match:
        """Return whose card it is; `houses` are the organisations of those who bear the same name."""
        facts = entry.facts
        if (person := self.digests.get(entry.digest)) is not None:
            return Match(person or None, by="card")
        if facts.uid and (person := self.uids.get(facts.uid)):
            return Match(person, by="uid")
        if (twin := self._new_digests.get(entry.digest)) is not None:
            return Match(twin=twin, by="card")
        if facts.uid and (twin := self._new_uids.get(facts.uid)) is not None:
            return Match(twin=twin, by="uid")
        sure: list[tuple[int, str]] = []
        maybe: list[tuple[int, str]] = []
        for key, by in _keys(facts):
            people = self.keys.get(key, [])
            for person in people:
                fits = any(alike(facts.name, name) for name in self.names.get(person, ()))
                own = fits or (len(people) == 1 and _own(key, facts))
                (sure if own else maybe).append((person, by))
        if sure:
            person, by = sure[0]
            rest = {number: why for number, why in (*sure[1:], *maybe) if self._may_be(number, person)}
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

    def _may_be(self, number: int, person: int) -> bool:
        return number != person and (min(number, person), max(number, person)) not in self.apart

    def add(self, place: int, entry: Entry) -> None:
        """Remember a card that makes a new person, so that a later one of the import can be theirs."""
        facts = entry.facts
        self._new_digests.setdefault(entry.digest, place)
        if facts.uid:
            self._new_uids.setdefault(facts.uid, place)
        for key, _by in _keys(facts):
            self._new_keys.setdefault(key, []).append(place)
        self._new_names[place] = facts.name


def _keys(facts: Facts) -> list[tuple[Key, str]]:
    """Return the keys by which a card may be somebody's, the surest first."""
    found: list[tuple[Key, str]] = [((kind, key), kind) for kind, key in facts.channels if kind == "email"]
    found += [((kind, key), kind) for kind, key in facts.channels if kind == "phone" and full_number(key)]
    return found + [(("link", key), "link") for key in facts.profiles]


def _own(key: Key, facts: Facts) -> bool:
    """Tell whether a channel of a card is one person's by itself."""
    kind, value = key
    return own(kind, value, facts.channels[key].label if kind == "phone" else "")
