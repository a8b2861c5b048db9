"""What an import would do, card by card, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from .. import clock, settings, text, words
from .differences import Change, differences
from .facts import Facts
from .holding import held
from .matching import Known, Match
from .originals import OldCard, came_from, card_of, rest, said, same_source
from .sources import Broken, Entry, Source, Spoken, entries
from .vcard.card import Card
from .vcard.reading import Notice

if TYPE_CHECKING:
    from ..events import Event
    from ..store import Book

Status = Literal["new", "same", "update", "duplicate", "group", "broken"]


class Suspect(NamedTuple):
    """Someone a card may mean: the person, and why (`email`, `phone`, `link`, `name`)."""

    id: int
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Item:
    """One card and what would be done with it.

    `new` makes a person; `duplicate` makes one too, who may be one of `suspects`; `update` changes the person of
    `person_id`, or what the earlier card at position `twin` makes; `same` does nothing; `group` tags the people it
    lists; `broken` can't be read, for the `reason`. `by` is what told whose card it is.
    """

    status: Status
    file: str
    line: int
    name: str = ""
    person_id: int | None = None
    twin: int | None = None
    by: str = ""
    changes: tuple[Change, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    reason: str = ""
    notices: tuple[Notice, ...] = ()
    card_id: int | None = None
    entry: Entry | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do. `revision` is the state of the book it was made for."""

    items: tuple[Item, ...]
    event: Event | None
    revision: int
    sources: tuple[str, ...]

    def counts(self) -> dict[str, int]:
        """Return how many cards there are of each status that occurs."""
        found = Counter(item.status for item in self.items)
        return {
            status: found[status]
            for status in ("new", "update", "duplicate", "group", "same", "broken")
            if found[status]
        }

    @property
    def writes(self) -> bool:
        """Return whether applying it changes the book."""
        return any(item.status in ("new", "update", "duplicate", "group") for item in self.items)

    @property
    def usable(self) -> bool:
        """Return whether any card could be read."""
        return any(item.status != "broken" for item in self.items)


def plan(
    book: Book,
    files: Iterable[Source],
    event: Event | None = None,
    encoding: str | None = None,
    step: Callable[[int], object] | None = None,
) -> Plan:
    """Read card files and return what an import of them would do; nothing is written.

    `event` is where we met these people; `encoding` overrides what is found; `step` is told after each card how
    many were read.

    Raises:
        UsageError: the encoding is unknown.
    """
    country, language = settings.load().default_country, words.language()
    read_cards: list[Entry | Broken] = []
    named: list[str] = []
    for source in files:
        named.append(source.name)
        for each in entries(source, country, language, encoding):
            if not isinstance(each, Spoken):
                read_cards.append(each)
            if step is not None:
                step(len(read_cards))
    return again(book, read_cards, event, tuple(named))


def again(book: Book, cards: Sequence[Entry | Broken], event: Event | None, named: tuple[str, ...]) -> Plan:
    """Return the plan of cards that were read already, for the book as it is now."""
    people = _with_groups(cards)
    known = Known(book, [entry for entry in people if isinstance(entry, Entry)])
    houses = {person: facts.organisations() for person, facts in _named_alike(book, known).items()}
    matches: list[Match | None] = []
    for place, entry in enumerate(people):
        if isinstance(entry, Broken) or entry.kind == "group":
            matches.append(None)
            continue
        found = known.match(entry, houses)
        matches.append(found)
        if found.person is None and found.twin is None:
            known.add(place, entry)
    ids = sorted({match.person for match in matches if match and match.person})
    today = clock.today()
    have, came = held(book, ids, today), came_from(book, ids)
    there = set() if event is None else _there(book, event.id)
    items = []
    for entry, match in zip(people, matches, strict=True):
        if isinstance(entry, Broken):
            items.append(Item("broken", entry.file, entry.line, reason=entry.reason))
            continue
        if match is None:
            status: Status = "same" if known.digests.get(entry.digest) is not None else "group"
            items.append(_item(status, entry))
        elif match.person is not None:
            item = _of_someone(entry, match, have[match.person], came.get(match.person, []), event, there)
            items.append(replace(item, suspects=_suspects(known, match)))
        elif match.twin is not None:
            first = people[match.twin]
            copy = match.by == "card"
            changes = () if copy or isinstance(first, Broken) else tuple(differences(None, entry.facts, first.facts))
            status = "update" if changes or not copy else "same"
            items.append(_item(status, entry, twin=match.twin, by=match.by, changes=changes))
        else:
            suspects = _suspects(known, match)
            items.append(_item("duplicate" if suspects else "new", entry, suspects=suspects))
    return Plan(tuple(items), event, revision(book), named)


def revision(book: Book) -> int:
    """Return a number that grows with every change of the book."""
    return int(book.value("SELECT coalesce(max(id), 0) FROM change"))


def _item(
    status: Status,
    entry: Entry,
    *,
    twin: int | None = None,
    by: str = "",
    changes: tuple[Change, ...] = (),
    suspects: tuple[Suspect, ...] = (),
) -> Item:
    return Item(
        status, entry.file, entry.line, entry.facts.name, None, twin, by, changes, suspects, "", entry.notices,
        entry=entry,
    )  # fmt: skip


def _with_groups(cards: Sequence[Entry | Broken]) -> list[Entry | Broken]:
    """Return the cards with a tag on everyone whom a group card of the import lists."""
    groups = [card for card in cards if isinstance(card, Entry) and card.kind == "group"]
    by_uid = {card.facts.uid.removeprefix("urn:uuid:"): card for card in cards if isinstance(card, Entry)}
    for group in groups:
        for member in group.members:
            person = by_uid.get(member)
            if person is not None and person.kind != "group":
                person.facts.tags.setdefault(
                    text.squash(group.facts.name) or text.fold(group.facts.name), group.facts.name
                )
    return list(cards)


def _named_alike(book: Book, known: Known) -> dict[int, Facts]:
    return held(book, sorted({person for people in known.called.values() for person in people}), clock.today())


def _there(book: Book, event_id: int) -> set[int]:
    return {
        row[0] for row in book.rows("SELECT person_id FROM attendance WHERE event_id = ? AND how = 'met'", event_id)
    }


def _suspects(known: Known, match: Match) -> tuple[Suspect, ...]:
    return tuple(Suspect(number, next(iter(known.names.get(number, ("?",)))), why) for number, why in match.maybe)


def _more(old: Card, entry: Entry) -> bool:
    """Tell whether a card changed in lines that the book holds nowhere else."""
    return rest(old) != rest(card_of(entry.raw, entry.encoding or None))


def _of_someone(
    entry: Entry, match: Match, have: Facts, came: list[OldCard], event: Event | None, there: set[int]
) -> Item:
    """Return what a card of someone in the book would change."""
    base = _item("same", entry, by=match.by)
    changes: list[Change] = []
    card_id: int | None = None
    if match.by != "card":
        before = next((card for card in came if same_source(card, entry)), None)
        card_id = before.id if before else None
        old = said(before) if before else None
        changes = differences(old[1] if old else None, entry.facts, have)
        # Our own export come home: it brings no card of anyone else's.
        mine = before is None and entry.facts.uid != "" and entry.facts.uid == have.uid
        written = any(not change.stays for change in changes)
        if written or (not mine and (old is None or _more(old[0], entry))):
            changes.append(Change("card", None, entry.file, what=None))
    if event is not None and match.person not in there:
        changes.append(Change("event", None, event.name, what=event.id))
    written = any(not change.stays for change in changes)
    return replace(
        base,
        status="update" if written else "same",
        person_id=match.person,
        changes=tuple(changes),
        card_id=card_id,
    )
