"""Do what a plan of an import says, within one deed: people, what their cards say, and the cards themselves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import channels, clock, events, names, people, roles, tags, text
from ..nouns import CHANNELS
from .differences import Change
from .facts import Born, Does, Facts
from .plan import Item, Plan, again, revision
from .rows import Rows
from .sources import Broken, Entry
from .vcard.reading import read

if TYPE_CHECKING:
    from ..store import Book

#: How many new people are written at a time.
_AT_ONCE = 500


class Done(NamedTuple):
    """What an import did: the plan as it was done, and the person of each card that has one, by position."""

    plan: Plan
    people: dict[int, int]


def apply(book: Book, plan: Plan, step: Callable[[int], object] | None = None) -> Done:
    """Do what the plan says within the open deed; a book that changed since then is planned for anew.

    `step` is told after each card how many are done.
    """
    if revision(book) != plan.revision:
        cards = [item.entry or Broken(item.file, item.line, item.reason) for item in plan.items]
        plan = again(book, cards, plan.event, plan.sources)
    return _Import(book, plan, step).run()


class _Import:
    """One import being done."""

    def __init__(self, book: Book, plan: Plan, step: Callable[[int], object] | None) -> None:
        self.book = book
        self.plan = plan
        self.step = step
        self.stamp = clock.utc_stamp()
        today, event = clock.today(), plan.event
        on = event is not None and event.first is not None and event.first <= today <= (event.last or event.first)
        self.met_day = today if on else None
        self.rows = Rows(book)
        self.tags: dict[str, int] = {}
        self.people: dict[int, int] = {}
        self.via: list[tuple[int, str]] = []
        self.events: dict[str, int] = {}
        for number, slug, name in book.rows("SELECT id, slug, name FROM event"):
            self.events |= {text.squash(name): number, text.squash(slug): number}

    def run(self) -> Done:
        """Write every card: the new people in rows, the others value by value."""
        for place, item in enumerate(self.plan.items):
            if item.entry is not None and item.status in ("new", "duplicate"):
                self.people[place] = self._new(item.entry)
            elif item.entry is not None and item.status == "group":
                self.rows.add("card", self._card(item.entry, None))
            if self.rows.people >= _AT_ONCE:
                self.rows.write()
            if self.step is not None:
                self.step(place + 1)
        self.rows.write()
        for place, item in enumerate(self.plan.items):
            number = item.person_id if item.twin is None else self.people.get(item.twin)
            if number is not None:
                self.people[place] = number
            if number is not None and item.entry is not None and item.status == "update":
                self._update(number, item, item.entry)
        self._introduce()
        return Done(self.plan, self.people)

    def _new(self, entry: Entry) -> int:
        facts, event = entry.facts, self.plan.event
        number = self.rows.next_person()
        met_on, met_event, met_how = self._met(facts.met_on, facts.met_at)
        if event is not None and not (met_on or met_event or met_how):
            met_on, met_event = self.met_day.isoformat() if self.met_day else None, event.id
        birthday = facts.birthday or Born(None, None, None)
        self.rows.add(
            "person",
            {
                "id": number,
                "name": facts.name,
                "family": facts.family or names.family(facts.name) or None,
                "given": facts.given or names.given(facts.name) or None,
                "reading": facts.reading or None,
                "birth_year": birthday.year,
                "birth_month": birthday.month,
                "birth_day": birthday.day,
                "birth_lunar": int(birthday.lunar),
                "met_on": met_on,
                "met_event_id": met_event,
                "met_how": met_how,
                "note": facts.note or None,
                "uid": self.rows.free_uid(facts.uid),
                "created_at": self.stamp,
                "changed_at": self.stamp,
            },
        )
        for nickname in facts.nicknames:
            self.rows.add("nickname", {"person_id": number, "name": nickname})
        for (kind, key), reach in facts.channels.items():
            row = {"person_id": number, "kind": kind, "value": reach.value, "key": key, "label": reach.label or None}
            self.rows.add("channel", row)
        for role in facts.roles:
            row = {"person_id": number, "name": role.name, "key": roles.key_of(role.name)}
            self.rows.add("role", {**row, "organisation": role.organisation or None, "note": role.note or None})
        for name in facts.tags.values():
            self.rows.add("tagging", {"tag_id": self._tag(name), "person_id": number})
        for data, mime, made in _photos(entry):
            self.rows.add("photo", {"person_id": number, "mime": mime, "data": data, "digest": made})
        here = {event.id: self.met_day.isoformat() if self.met_day else None} if event is not None else {}
        if met_event is not None:
            here.setdefault(met_event, met_on)
        for event_id, day in here.items():
            self.rows.add("attendance", {"event_id": event_id, "person_id": number, "how": "met", "day": day})
        self.rows.add("card", self._card(entry, number))
        if facts.via:
            self.via.append((number, facts.via))
        return number

    def _met(self, day: str, at: str) -> tuple[str | None, int | None, str | None]:
        """Return when, at which event, and else how someone was met."""
        event_id = self.events.get(text.squash(at)) if at else None
        return day or None, event_id, (at or None) if event_id is None else None

    def _card(self, entry: Entry, number: int | None) -> dict[str, Any]:
        event = self.plan.event
        return {
            "person_id": number,
            "event_id": event.id if event is not None else None,
            "original": entry.raw,
            "digest": entry.digest,
            "uid": entry.facts.uid or None,
            "file": entry.file if entry.file != "-" else None,
            "line": entry.line,
            "encoding": entry.encoding or None,
            "imported_at": self.stamp,
        }

    def _tag(self, name: str) -> int:
        key = tags.key_of(name)
        if key not in self.tags:
            self.tags[key] = tags.ensure(self.book, name)
        return self.tags[key]

    def _update(self, number: int, item: Item, entry: Entry) -> None:
        for change in item.changes:
            if not change.stays:
                self._change(number, change, entry)
        if item.twin is not None or any(change.field == "card" for change in item.changes):
            row = self._card(entry, number)
            if item.card_id is None:
                self.book.insert("card", **row)
            else:
                kept = {"event_id": row["event_id"]} if row.pop("event_id") is not None else {}
                self.book.update("card", item.card_id, **row, **kept)
            self._own_uid(number, entry.facts)
        if self.plan.event is not None:
            self._there(number, self.plan.event.id)

    def _own_uid(self, number: int, facts: Facts) -> None:
        """Give someone without a UID the card's, unless another has it."""
        held = self.book.value("SELECT uid FROM person WHERE id = ?", number)
        taken = self.book.value("SELECT 1 FROM person WHERE uid = ?", facts.uid) if facts.uid else 1
        if held is None and taken is None:
            self.book.update("person", number, uid=facts.uid)

    def _there(self, number: int, event_id: int) -> None:
        events.attend(self.book, event_id, number, "met", self.met_day)
        unmet = self.book.value(
            "SELECT 1 FROM person WHERE id = ? AND met_on IS NULL AND met_event_id IS NULL "
            "AND met_through_id IS NULL AND met_how IS NULL AND last_touch IS NULL AND is_me = 0",
            number,
        )
        if unmet:
            people.change(self.book, number, met_event_id=event_id, met_on=self.met_day and self.met_day.isoformat())

    def _change(self, number: int, change: Change, entry: Entry) -> None:
        book, field, what = self.book, change.field, change.what
        if field == "name":
            name, family, given = what
            people.change(book, number, name=name)
            if family or given:
                book.update("person", number, family=family or None, given=given or None)
        elif field in ("reading", "note"):
            people.change(book, number, **{field: what})
        elif field == "birthday":
            day = what or Born(None, None, None)
            born = {"birth_year": day.year, "birth_month": day.month, "birth_day": day.day}
            people.change(book, number, **born, birth_lunar=int(day.lunar))
        elif field == "nickname" and change.after is None:
            for (row,) in book.rows("SELECT id FROM nickname WHERE person_id = ? AND name = ?", number, what):
                book.delete("nickname", row)
        elif field == "nickname":
            people.call(book, number, what)
        elif field in CHANNELS:
            self._channel(number, *what)
        elif field == "role":
            self._role(number, what, change)
        elif field == "tag":
            change_tag = tags.take if change.after is None else tags.put
            change_tag(book, self._tag(what), [number])
            if change.after is None:
                self.tags.pop(tags.key_of(what), None)
        elif field == "photo":
            self._photo(number, what, entry)
        elif field == "met":
            met_on, met_event, met_how = self._met(*what)
            people.change(book, number, met_on=met_on, met_event_id=met_event, met_how=met_how)
            if met_event is not None:
                events.attend(book, met_event, number)
        elif field == "via":
            self.via.append((number, what))

    def _channel(self, number: int, key: tuple[str, str], reach: Any) -> None:
        row = self.book.value(
            "SELECT id FROM channel WHERE person_id = ? AND kind = ? AND key = ?", number, key[0], key[1]
        )
        if reach is None:
            self.book.delete("channel", row)
        elif row is not None:
            self.book.update("channel", row, value=reach.value, label=reach.label or None)
        else:
            channels.add(self.book, number, key[0], reach.value, reach.label or None)

    def _role(self, number: int, role: Does, change: Change) -> None:
        """Add a role; one that is on the card no longer ends, for it was true before."""
        book = self.book
        if change.after is not None:
            roles.add(book, number, role.name, organisation=role.organisation or None, note=role.note or None)
            return
        yesterday = (clock.today() - timedelta(days=1)).isoformat()
        for held in roles.of(book, number):
            if held.name == role.name and (held.organisation or "") == role.organisation and held.until is None:
                if held.since is not None and held.since > yesterday[: len(held.since)]:
                    book.delete("role", held.id)
                else:
                    book.update("role", held.id, until=yesterday)

    def _photo(self, number: int, what: tuple[str, str, str | None], entry: Entry) -> None:
        _made, _mime, replaced = what
        for data, mime, made in _photos(entry):
            row = {"person_id": number, "mime": mime, "data": data, "digest": made}
            old = self.book.value("SELECT id FROM photo WHERE person_id = ? AND digest = ?", number, replaced)
            if old is not None:
                self.book.update("photo", old, **row)
            else:
                self.book.insert("photo", **row)

    def _introduce(self) -> None:
        """Say who introduced whom, once everyone is in the book; someone unknown stays as a word."""
        for number, name in self.via:
            found = self.book.rows("SELECT id FROM person WHERE name = ? AND id <> ? LIMIT 2", name, number)
            held = self.book.row("SELECT met_through_id, met_how FROM person WHERE id = ?", number)
            if held is None or held[0] is not None:
                continue
            if len(found) == 1:
                people.change(self.book, number, met_through_id=found[0][0])
            elif held[1] is None:
                people.change(self.book, number, met_how=f"via {name}")


def _photos(entry: Entry) -> list[tuple[bytes, str, str]]:
    """Read the picture of a card again: the plan of many cards keeps none of them."""
    if not entry.facts.photos:
        return []
    [(made, mime)] = entry.facts.photos.items()
    for reading in read(entry.raw, entry.encoding or None):
        photo = reading.contact.photo if reading.contact is not None else None
        if photo is not None and photo.data:
            return [(photo.data, mime, made)]
    return []
