"""What an import would do: for every card whether it is new, known, changed, perhaps known, a group or broken.

Both doors show the plan before it is done; `applying` does it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ... import clock, settings, text, words
from ...nouns import UID_ALONE
from ...words import _
from ..differences import Change, differences
from ..entries import Broken, Incoming, Spoken, entries
from ..exporting.returning import Returning
from ..facts import Facts
from ..holding import held
from ..originals import Original, came_from, original, predecessor, revised_before, said, was_before
from ..sources import Source
from ..vcard.reading import Notice
from .items import Brought, Item, Plan, Status, Suspect
from .matching import Known, Match
from .meeting import Meetings
from .talks import Who, talking

if TYPE_CHECKING:
    from ...events import Event
    from ...store import Book


def plan(
    book: Book,
    files: Iterable[Source],
    event: Event | None = None,
    encoding: str | None = None,
    step: Callable[[int], object] | None = None,
    theirs: bool = False,
) -> Plan:
    """Read files of people and return what an import of them would do; nothing is written.

    `event` is where we met these people; `encoding` overrides what is found; `step` is told after each card how
    many were read; with `theirs` edits made here give way where a file says something else.

    Raises:
        UsageError: the encoding is unknown.
    """
    country, language = settings.load().default_country, words.language()
    cards: list[Incoming | Broken] = []
    spoken: list[Spoken] = []
    named: list[str] = []
    for source in files:
        named.append(source.name)
        for each in entries(source, country, language, encoding):
            if isinstance(each, Spoken):
                spoken.append(each)
            else:
                cards.append(each)
            if step is not None:
                step(len(cards) + len(spoken))
    return again(book, Brought(cards, spoken, tuple(named), event, theirs))


def again(book: Book, brought: Brought) -> Plan:
    """Return the plan of what was read already, for the book as it is now."""
    _with_groups(brought.cards)
    items = _Planning(book, brought).items()
    talks, lost = talking(book, brought.spoken, _called(items)) if brought.spoken else ([], [])
    items += [_broken(each) for each in lost]
    return Plan(tuple(items), tuple(talks), brought, revision(book))


def revision(book: Book) -> int:
    """Return a number that grows with every change of the book."""
    return int(book.value("SELECT coalesce(max(id), 0) FROM change"))


class _Planning:
    """One plan being made: what the book knows of the people that its cards mean."""

    def __init__(self, book: Book, brought: Brought) -> None:
        self.book = book
        self.brought = brought
        people = [card for card in brought.cards if isinstance(card, Incoming)]
        self.known = Known(book, people)
        self.meetings = Meetings(book, brought.event, people)
        self.claimed = set(self.known.digests)
        self.returning = Returning(book)

    def items(self) -> list[Item]:
        """Return what would be done with each card, in order."""
        matches = self._matches()
        ids = sorted({match.person for match in matches if match and match.person})
        changed = sorted({match.person for match in matches if match and match.person and match.by != "card"})
        have, came = held(self.book, ids, clock.today()), came_from(self.book, changed)
        items = []
        for card, match in zip(self.brought.cards, matches, strict=True):
            if isinstance(card, Broken):
                items.append(_broken(card))
            elif match is None:
                items.append(_item("same" if card.digest in self.known.digests else "group", card))
            elif match.person is not None:
                item = self._of_someone(card, match, have[match.person], came.get(match.person, []))
                items.append(replace(item, suspects=self._suspects(match)))
            elif match.twin is not None:
                items.append(self._of_twin(card, match, match.twin))
            else:
                suspects = self._suspects(match)
                item = _item("duplicate" if suspects else "new", card)
                items.append(replace(item, suspects=suspects, met=self.meetings.of(card)))
        return items

    def _matches(self) -> list[Match | None]:
        """Return whose each card is; broken ones and groups are nobody's."""
        known = self.known
        alike = sorted({person for people in known.called.values() for person in people})
        houses = {person: facts.organisations() for person, facts in held(self.book, alike, clock.today()).items()}
        matches: list[Match | None] = []
        for place, card in enumerate(self.brought.cards):
            if isinstance(card, Broken) or card.kind == "group":
                matches.append(None)
                continue
            found = known.match(card, houses)
            matches.append(found)
            if found.person is None and found.twin is None:
                known.add(place, card)
        return matches

    def _suspects(self, match: Match) -> tuple[Suspect, ...]:
        names = self.known.names
        return tuple(Suspect(number, next(iter(names.get(number, ("?",)))), why) for number, why in match.maybe)

    def _of_twin(self, entry: Incoming, match: Match, twin: int) -> Item:
        """Return what a card adds to the one earlier in the import that makes the person."""
        first = self.brought.cards[twin]
        copy = match.by == "card"
        changes = [] if copy or isinstance(first, Broken) else differences(None, entry.facts, first.facts)
        item = _item("update" if changes or not copy else "same", entry)
        return replace(item, twin=twin, by=match.by, changes=tuple(changes), met=self.meetings.of(entry))

    def _of_someone(self, entry: Incoming, match: Match, have: Facts, came: Sequence[Original]) -> Item:
        """Return what a card of someone in the book would change."""
        met, known = self.meetings.of(entry), match.by == "card"
        changes: list[Change] = []
        before: Original | None = None
        if not known:
            newer = next((card for card in came if was_before(self.book, card, entry)), None)
            if newer is not None and not self.brought.theirs:
                return replace(_older(entry, newer), by=match.by, person_id=match.person)
            event = met.event_id if met is not None else None
            before = predecessor(self.book, came, entry, event, self.claimed)
            if before is not None:
                self.claimed.add(before.digest)
                if revised_before(self.book, before, entry) and not self.brought.theirs:
                    return replace(_older(entry, before), by=match.by, person_id=match.person)
            own = {have.uid, *(each.uid for each in came if each.format == UID_ALONE)} - {""}
            changes = self._changes(entry, have, before, self.returning.left(entry, match.person or 0), own)
        if not any(change.field == "met" for change in changes):
            news = self.meetings.news(met, match.person or 0, have, known)
            changes += [news] if news is not None else []
        written = any(not change.stays for change in changes)
        return replace(
            _item("update" if written else "same", entry),
            by=match.by,
            person_id=match.person,
            changes=tuple(changes),
            card_id=before.id if before is not None else None,
            met=met,
        )

    def _changes(
        self, entry: Incoming, have: Facts, before: Original | None, left: Facts | None, own: Container[str | None]
    ) -> list[Change]:
        """Return what a card changes since it was last read here.

        `left` is what it said when we wrote its file; `own` are the UIDs under which the book knew this person.
        """
        old = said(before.format, original(self.book, before), before.encoding) if before is not None else None
        changes = differences(left or (old.facts if old is not None else None), entry.facts, have)
        if changes and before is None and entry.facts.uid in own:
            changes = _without_losses(changes, entry, have)
        if self.brought.theirs:
            changes = [replace(change, stays=False) for change in changes]
        # Our own export come home: it brings no card of anyone else's.
        mine = left is entry.facts or (before is None and entry.facts.uid in own)
        if any(not change.stays for change in changes) or (not mine and _more(old and old.rest, entry)):
            changes.append(Change("card", None, entry.file, what=None))
        return changes


def _without_losses(changes: list[Change], entry: Incoming, have: Facts) -> list[Change]:
    """Leave out what a table of ours would change by itself: its columns don't take all that the book holds."""
    from ..csvs.returning import as_read

    ours = as_read(entry.format, have)
    lost = {(change.field, change.after) for change in differences(None, ours, have)} if ours is not None else set()
    return [change for change in changes if (change.field, change.after) not in lost]


def _more(old: frozenset[tuple[bytes, bytes]] | None, entry: Incoming) -> bool:
    """Tell whether an original changed in lines or cells that the book may hold nowhere else."""
    now = said(entry.format, entry.raw, entry.encoding or None) if old is not None else None
    return now is None or now.rest != old


def _item(status: Status, entry: Incoming) -> Item:
    return Item(status, entry.file, entry.line, entry.facts.name, notices=entry.notices, entry=entry)


def _older(entry: Incoming, now: Original) -> Item:
    said = _("{file} says something newer; this is passed over, and --theirs takes it.", file=now.file)
    return replace(_item("same", entry), notices=(*entry.notices, Notice(entry.line, said)))


def _broken(card: Broken) -> Item:
    return Item("broken", card.file, card.line, reason=card.reason)


def _with_groups(cards: Sequence[Incoming | Broken]) -> None:
    """Put a tag on everyone whom a group card of the import lists."""
    groups = [card for card in cards if isinstance(card, Incoming) and card.kind == "group"]
    by_uid = {card.facts.uid.removeprefix("urn:uuid:"): card for card in cards if isinstance(card, Incoming)}
    for group in groups:
        for member in group.members:
            person = by_uid.get(member)
            if person is not None and person.kind != "group":
                person.facts.tags.setdefault(
                    text.squash(group.facts.name) or text.fold(group.facts.name), group.facts.name
                )


def _called(items: Sequence[Item]) -> Mapping[str, Sequence[Who]]:
    """Return the people of an import by the keys of their names."""
    found: dict[str, list[Who]] = {}
    for place, item in enumerate(items):
        if item.entry is None or item.status == "group":
            continue
        at: Who = ("card", place if item.twin is None else item.twin)
        if item.person_id is not None:
            at = ("person", item.person_id)
        for name in (item.entry.facts.name, *item.entry.facts.nicknames):
            found.setdefault(text.squash(name), []).append(at)
    return found
