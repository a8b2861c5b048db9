"""Do what a plan of an import says, within one deed: people, what their cards say, and the cards themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from .. import names, people, roles
from .changing import Changing, photos
from .facts import Born
from .plan import Plan, again, revision
from .rows import Rows
from .sources import Broken, Entry

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


class _Import(Changing):
    """One import being done: new people in rows, the others value by value."""

    def __init__(self, book: Book, plan: Plan, step: Callable[[int], object] | None) -> None:
        super().__init__(book, plan)
        self.step = step
        self.rows = Rows(book)
        self.people: dict[int, int] = {}

    def run(self) -> Done:
        """Write every card: the new people in rows, the others value by value."""
        for place, item in enumerate(self.plan.items):
            if item.entry is not None and item.status in ("new", "duplicate"):
                self.people[place] = self._new(item.entry)
            elif item.entry is not None and item.status == "group":
                self.rows.add("card", self.card(item.entry, None))
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
                self.update(number, item, item.entry)
        self._introduce()
        return Done(self.plan, self.people)

    def _new(self, entry: Entry) -> int:
        facts, event = entry.facts, self.plan.event
        number = self.rows.next_person()
        met_on, met_event, met_how = self.met(facts.met_on, facts.met_at)
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
            self.rows.add("tagging", {"tag_id": self.tag(name), "person_id": number})
        for data, mime, made in photos(entry):
            self.rows.add("photo", {"person_id": number, "mime": mime, "data": data, "digest": made})
        here = {event.id: self.met_day.isoformat() if self.met_day else None} if event is not None else {}
        if met_event is not None:
            here.setdefault(met_event, met_on)
        for event_id, day in here.items():
            self.rows.add("attendance", {"event_id": event_id, "person_id": number, "how": "met", "day": day})
        self.rows.add("card", self.card(entry, number))
        if facts.via:
            self.via.append((number, facts.via))
        return number

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
