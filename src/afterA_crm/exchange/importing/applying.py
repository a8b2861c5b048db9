"""Do what a plan of an import says, within one deed: people, what their cards say, and the cards themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from ... import conversations, names, people, roles
from .. import pictures
from ..entries import Incoming
from ..facts import Born
from .changing import Changing
from .items import Item, Plan
from .plan import again, revision
from .rows import Rows

if TYPE_CHECKING:
    from ...store import Book


class Done(NamedTuple):
    """What an import did: the plan as it was done, and the person of each card that has one, by position."""

    plan: Plan
    people: dict[int, int]


def apply(book: Book, plan: Plan, step: Callable[[int], object] | None = None) -> Done:
    """Do what the plan says within the open deed; a book that changed since then is planned for anew.

    `step` is told after each card how many are done.
    """
    if revision(book) != plan.revision:
        plan = again(book, plan.brought)
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
                self.people[place] = self._new(item, item.entry)
            elif item.entry is not None and item.status == "group":
                self.rows.add("card", self.card(item, item.entry, None, pictures.whole(item.entry.raw)))
            if self.rows.full:
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
        for talk in self.plan.talks:
            if talk.status == "talk":
                conversations.log(self.book, talk.understood(self.people))
        return Done(self.plan, self.people)

    def _new(self, item: Item, entry: Incoming) -> int:
        facts, met, picture = entry.facts, item.met, pictures.of(entry)
        number = self.rows.next_person()
        met_on, met_event, met_how = self.met(facts.met_on, facts.met_at)
        if met is not None and met.how == "met" and not (met_on or met_event or met_how):
            met_on, met_event = met.day, met.event_id
        birthday = facts.birthday or Born(None, None, None)
        family, given = facts.family, facts.given
        if not family and given in ("", facts.name):  # many programs write the whole name where a given name stands
            family, given = names.family(facts.name), names.given(facts.name)
        self.rows.add(
            "person",
            {
                "id": number,
                "name": facts.name,
                "family": family or names.family(facts.name) or None,
                "given": given or names.given(facts.name) or None,
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
        if picture is not None:
            row = {"person_id": number, "mime": picture.mime, "data": picture.data, "digest": picture.digest}
            self.rows.add("photo", row)
        here = {met.event_id: (met.how, met.day)} if met is not None and met.event_id is not None else {}
        if met_event is not None and here.get(met_event, ("",))[0] != "met":
            here[met_event] = ("met", met_on)
        for event_id, (how, day) in here.items():
            self.rows.add("attendance", {"event_id": event_id, "person_id": number, "how": how, "day": day})
        original = pictures.whole(entry.raw) if picture is None else picture.rest
        self.rows.add("card", self.card(item, entry, number, original))
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
