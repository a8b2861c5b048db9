"""Change people of the book as their cards say, value by value, within the open deed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from .. import channels, clock, events, people, roles, tags, text
from ..nouns import CHANNELS
from .differences import Change
from .facts import Born, Does, Facts
from .plan import Item, Plan
from .sources import Entry
from .vcard.reading import read

if TYPE_CHECKING:
    from ..store import Book


class Changing:
    """What the changes of one import share: the event and its day, tags and events by name, who introduced whom."""

    def __init__(self, book: Book, plan: Plan) -> None:
        self.book = book
        self.plan = plan
        self.stamp = clock.utc_stamp()
        today, event = clock.today(), plan.event
        on = event is not None and event.first is not None and event.first <= today <= (event.last or event.first)
        self.met_day = today if on else None
        self.tags: dict[str, int] = {}
        self.via: list[tuple[int, str]] = []
        self.events: dict[str, int] = {}
        for number, slug, name in book.rows("SELECT id, slug, name FROM event"):
            self.events |= {text.squash(name): number, text.squash(slug): number}

    def met(self, day: str, at: str) -> tuple[str | None, int | None, str | None]:
        """Return when, at which event, and else how someone was met."""
        event_id = self.events.get(text.squash(at)) if at else None
        return day or None, event_id, (at or None) if event_id is None else None

    def card(self, entry: Entry, number: int | None) -> dict[str, Any]:
        """Return the row of a card, kept whole."""
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
            "format": entry.format,
        }

    def tag(self, name: str) -> int:
        """Return the id of a tag, made where it is new."""
        key = tags.key_of(name)
        if key not in self.tags:
            self.tags[key] = tags.ensure(self.book, name)
        return self.tags[key]

    def update(self, number: int, item: Item, entry: Entry) -> None:
        """Do the changes of a card to someone in the book."""
        for change in item.changes:
            if not change.stays:
                self._change(number, change, entry)
        if item.twin is not None or any(change.field == "card" for change in item.changes):
            row = self.card(entry, number)
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
            change_tag(book, self.tag(what), [number])
            if change.after is None:
                self.tags.pop(tags.key_of(what), None)
        elif field == "photo":
            self._photo(number, what, entry)
        elif field == "met":
            met_on, met_event, met_how = self.met(*what)
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
        for data, mime, made in photos(entry):
            row = {"person_id": number, "mime": mime, "data": data, "digest": made}
            old = self.book.value("SELECT id FROM photo WHERE person_id = ? AND digest = ?", number, replaced)
            if old is not None:
                self.book.update("photo", old, **row)
            else:
                self.book.insert("photo", **row)


def photos(entry: Entry) -> list[tuple[bytes, str, str]]:
    """Read the picture of a card again: the plan of many cards keeps none of them."""
    if not entry.facts.photos:
        return []
    [(made, mime)] = entry.facts.photos.items()
    for reading in read(entry.raw, entry.encoding or None):
        photo = reading.contact.photo if reading.contact is not None else None
        if photo is not None and photo.data:
            return [(photo.data, mime, made)]
    return []
