"""Change people of the book as their cards say, value by value, within the open deed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ... import channels, clock, events, people, roles, tags, text
from ...nouns import CHANNELS
from .. import pictures
from ..differences import Change
from ..entries import Incoming
from ..facts import Born, Does, Facts
from .items import Item, Plan
from .meeting import Meeting, is_unmet

if TYPE_CHECKING:
    from ...store import Book


class Changing:
    """What the changes of one import share: tags and events by name, who introduced whom."""

    def __init__(self, book: Book, plan: Plan) -> None:
        self.book = book
        self.plan = plan
        self.stamp = clock.utc_stamp()
        self.tags: dict[str, int] = {}
        self.via: list[tuple[int, str]] = []
        self.events: dict[str, int] = {}
        for number, slug, name in book.rows("SELECT id, slug, name FROM event"):
            self.events |= {text.squash(name): number, text.squash(slug): number}

    def met(self, day: str, at: str) -> tuple[str | None, int | None, str | None]:
        """Return when, at which event, and else how someone was met."""
        event_id = self.events.get(text.squash(at)) if at else None
        return day or None, event_id, (at or None) if event_id is None else None

    def card(self, item: Item, entry: Incoming, number: int | None, original: bytes) -> dict[str, Any]:
        """Return the row of a card, kept whole."""
        return {
            "person_id": number,
            "event_id": item.met.event_id if item.met is not None else None,
            "original": original,
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

    def update(self, number: int, item: Item, entry: Incoming) -> None:
        """Do the changes of a card to someone in the book."""
        picture = pictures.of(entry)
        for change in item.changes:
            if change.field == "photo":
                self._photo(number, change, item, picture)
            elif not change.stays:
                self._change(number, change)
        if item.twin is not None or any(change.field == "card" for change in item.changes):
            row = self.card(item, entry, number, self._packed(number, entry, picture))
            if item.card_id is None:
                self.book.insert("card", **row)
            else:
                if row["event_id"] is None:
                    row.pop("event_id")  # it came from that event all the same
                self.book.update("card", item.card_id, **row)
            self._own_uid(number, entry.facts)
        if item.twin is not None and item.met is not None:
            self._meet(number, item.met)

    def _packed(self, number: int, entry: Incoming, picture: pictures.Picture | None) -> bytes:
        """Return what is kept of a card: its picture stays out only where the book holds it."""
        if picture is not None and self.book.value(
            "SELECT 1 FROM photo WHERE person_id = ? AND digest = ?", number, picture.digest
        ):
            return picture.rest
        return pictures.whole(entry.raw)

    def _own_uid(self, number: int, facts: Facts) -> None:
        """Give someone without a UID the card's, unless another has it."""
        held = self.book.value("SELECT uid FROM person WHERE id = ?", number)
        taken = self.book.value("SELECT 1 FROM person WHERE uid = ?", facts.uid) if facts.uid else 1
        if held is None and taken is None:
            self.book.update("person", number, uid=facts.uid)

    def _meet(self, number: int, met: Meeting) -> None:
        """Say how someone was at an event, and that we met there where nothing else is known of it."""
        if met.event_id is not None:
            events.attend(self.book, met.event_id, number, met.how, date.fromisoformat(met.day) if met.day else None)
        if met.how == "met" and is_unmet(self.book, number, met.day):
            people.change(self.book, number, met_event_id=met.event_id, met_on=met.day)

    def _change(self, number: int, change: Change) -> None:
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
        elif field == "event":
            self._meet(number, what)
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

    def _photo(self, number: int, change: Change, item: Item, picture: pictures.Picture | None) -> None:
        """Take a card's picture in the place of the one it had before, unless another card needs that."""
        if picture is None:
            return
        row = {"person_id": number, "mime": picture.mime, "data": picture.data, "digest": picture.digest}
        replaced = change.what[2]
        old = self.book.value("SELECT id FROM photo WHERE person_id = ? AND digest = ?", number, replaced)
        if old is not None and not pictures.needed(self.book, number, replaced, item.card_id):
            self.book.update("photo", old, **row)
        else:
            self.book.insert("photo", **row)
