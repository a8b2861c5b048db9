"""Cards of ours that come back: what others did to them since, told by what they say and not by their bytes.

A server or another program may write every line of a card otherwise and mean the same by it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ... import clock, settings
from ..differences import differences
from ..entries import Incoming
from ..facts import Facts, facts_of
from ..holding import held
from ..vcard.card import Card
from ..vcard.contact import Photo
from ..vcard.reading import contact_of, read
from . import editing
from .manifest import Manifest, mark_of, marks_in
from .targets import TARGETS, Asked

if TYPE_CHECKING:
    from ...store import Book


class OneCard(NamedTuple):
    """The one card of a file: its lines, what it says, and its picture."""

    card: Card
    facts: Facts
    photo: Photo | None


def one_card(data: bytes) -> OneCard | None:
    """Return what a file of one card says; None for anything else."""
    found = list(read(data, "utf-8")) if data[:11].upper() == b"BEGIN:VCARD" else []
    if len(found) != 1 or found[0].card is None or found[0].contact is None:
        return None
    contact = found[0].contact
    return OneCard(found[0].card, facts_of(contact, settings.load().default_country), contact.photo)


def says_the_same(there: bytes, ours: bytes) -> bool:
    """Tell whether two files of a card say the same about someone."""
    theirs, mine = one_card(there), one_card(ours)
    return theirs is not None and mine is not None and _said(theirs.facts) == _said(mine.facts)


def _said(facts: Facts) -> tuple[object, ...]:
    """Return what a card says, in whatever order."""
    reaches = {key: reach.label.casefold() for key, reach in facts.channels.items()}
    lists = set(facts.nicknames), {role[:2] for role in facts.roles}, set(facts.tags), set(facts.photos)
    note = " ".join(facts.note.split())
    return facts.name, facts.reading, note, facts.birthday, facts.met_on, facts.met_at, facts.via, reaches, *lists


def in_its_words(there: bytes, ours: bytes) -> bytes | None:
    """Return a card as it stands in a file, with what ours says: what others keep in the file stays in it."""
    theirs, mine = one_card(there), one_card(ours)
    if theirs is None or mine is None:
        return None
    photo = mine.photo if set(mine.facts.photos) != set(theirs.facts.photos) else None
    editing.edit(theirs.card, theirs.facts, mine.facts, photo, settings.load().default_country)
    return theirs.card.raw


def base(there: OneCard, ours: OneCard, mark: str) -> Facts:
    """Return what a card said when we wrote it: of its lines (`mark`) those that either side still has.

    A line that both sides changed is in neither, and so in no base: what became of it is shown as it is.
    """
    wrote, lines = marks_in(mark), there.card.all("VERSION")
    for line in (*there.card.own, *ours.card.own):
        own = mark_of(line.raw)
        if own and own in wrote:
            wrote.discard(own)
            lines.append(line)
    return facts_of(contact_of(Card(lines, has_begin=False)), settings.load().default_country)


def brings_news(book: Book, person: int, there: bytes, ours: bytes, mark: str) -> bool:
    """Tell whether a card that was changed there says anything the book doesn't hold, or holds otherwise."""
    theirs, mine = one_card(there), one_card(ours)
    if theirs is None or mine is None:
        return True
    have = held(book, [person], clock.today())[person]
    return bool(differences(base(theirs, mine, mark), theirs.facts, have))


class Returning:
    """The files that we wrote, coming back."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._manifest: Manifest | None = None
        self._marks: dict[str, tuple[str, str]] = {}

    def left(self, entry: Incoming, person: int) -> Facts | None:
        """Return what someone's card said when we wrote its file; None where we didn't.

        A file as we left it brings no news, however the book has changed since.
        """
        path = Path(entry.file)
        if entry.file not in self._marks:
            self._manifest = self._manifest or Manifest()
            self._marks[entry.file] = self._manifest.marks(path)
        mark, there = self._marks[entry.file]
        if not mark:
            return None
        if mark_of(entry.raw) in (mark, there):
            return entry.facts
        from .cards import pieces

        theirs = one_card(entry.raw)
        for piece in pieces(self._book, Asked((person,), versions=TARGETS["vdir"].versions, folder=path.parent)):
            mine = one_card(piece.data)
            if theirs is not None and mine is not None:
                return base(theirs, mine, mark)
        return None
