"""What people came from: which of it is an earlier state of a card or row, and what it said."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .. import batches, settings, words
from ..errors import AfterAError
from . import pictures, recognising
from .entries import CARDS, Incoming
from .facts import Facts, facts_of
from .vcard.card import Card
from .vcard.reading import read

if TYPE_CHECKING:
    from ..store import Book

#: The properties whose every word the book holds; a change of any other one is kept in the original card only.
_KNOWN_LINES = frozenset(
    (
        *("ADR", "BDAY", "CATEGORIES", "EMAIL", "FN", "N", "NICKNAME", "NOTE", "ORG", "PHOTO", "PRODID", "REV"),
        *("ROLE", "TEL", "TITLE", "UID", "URL", "VERSION", "X-AFTERA-INTRODUCED-BY", "X-AFTERA-MET"),
        *("X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME", "X-ABLABEL", "X-ABDATE", "X-ABRELATEDNAMES"),
        *("X-SOCIALPROFILE", "SOCIALPROFILE", "X-ALTBDAY"),
    )
)
#: What a browser puts behind the name of a file that it fetches again.
_COPY = re.compile(r" ?\(\d{1,3}\)(?=\.[^./\\]*$|$)")

#: Cells that tell one entry of one guest list, whatever its file is called: Luma's and Eventbrite's.
_TICKETS = frozenset((b"api_id", b"guest_id", b"order #", b"order id", b"attendee #", b"attendee id"))

Pieces = frozenset[tuple[bytes, bytes]]


class Original(NamedTuple):
    """A card or row that someone came from, without its bytes (`original`)."""

    id: int
    person: int
    digest: str
    uid: str | None
    file: str | None
    line: int | None
    encoding: str | None
    format: str
    event: int | None
    imported_at: str


class Said(NamedTuple):
    """What an original says: its facts, and the lines or cells that the book may hold nowhere else."""

    facts: Facts
    rest: Pieces


def came_from(book: Book, ids: Sequence[int]) -> dict[int, list[Original]]:
    """Return what people came from, the newest first."""
    found: dict[int, list[Original]] = {}
    for marks in batches.of_ids(ids):
        for row in book.rows(
            "SELECT id, person_id, digest, uid, file, line, encoding, format, event_id, imported_at FROM card "
            f"WHERE person_id IN ({marks}) ORDER BY id DESC"
        ):
            found.setdefault(row[1], []).append(Original(*row))
    return found


def original(book: Book, card: Original) -> bytes:
    """Return the bytes of an original, as they came."""
    return pictures.unpack(book, card.person, bytes(book.value("SELECT original FROM card WHERE id = ?", card.id)))


def predecessor(
    book: Book, came: Sequence[Original], entry: Incoming, event: int | None, there: Container[str]
) -> Original | None:
    """Return the earlier state of a card or row among what someone came from.

    What stands in this very import is none: `there` are its digests. Of several the one most alike is it.
    """
    others = [card for card in came if card.digest not in there]
    found = [card for card in others if _same_source(card, entry, event)]
    mine = _pieces(entry.format, entry.raw) if others and (entry.attended or len(found) > 1) else frozenset()
    if not found and (ticket := {cell for cell in mine if cell[0].lower() in _TICKETS}):
        found = [card for card in others if ticket & _pieces(card.format, original(book, card))]
    if len(found) < 2:
        return found[0] if found else None
    return max(found, key=lambda card: len(mine & _pieces(card.format, original(book, card))))


def was_before(book: Book, card: Original, entry: Incoming) -> bool:
    """Tell whether a card or row is what an original said before another file changed it: its own file is older.

    One that changes and changes back within a file is news both times.
    """
    name = _COPY.sub("", entry.file)
    if card.format != entry.format or card.file is None or _COPY.sub("", card.file) == name:
        return False
    files = book.rows(
        "SELECT w.file FROM change c JOIN was_card w ON w.change_id = c.id JOIN deed d ON d.id = c.deed_id "
        "WHERE c.noun = 'card' AND c.row_id = ? AND w.digest = ? AND d.kind = 'do' AND d.undone_by_id IS NULL",
        *(card.id, entry.digest),
    )
    return any(file is not None and _COPY.sub("", file) == name for (file,) in files)


def revised_before(book: Book, card: Original, entry: Incoming) -> bool:
    """Tell whether a card is an older state of an original, as both say themselves (REV), out of another file.

    In the file that it came from a card is what it is today, whatever the clock said of whoever wrote it.
    """
    if not card.format == entry.format == CARDS:
        return False
    now, held = _revised(entry.raw), _revised(original(book, card))
    if now is None or held is None:
        return False
    # Without a zone it may be any hour of a day around.
    sure = timedelta() if now.tzinfo and held.tzinfo else timedelta(days=1)
    older = held.replace(tzinfo=held.tzinfo or UTC) - now.replace(tzinfo=now.tzinfo or UTC) > sure
    return older and Path(card.file or "").resolve() != Path(entry.file).resolve()


def _revised(raw: bytes) -> datetime | None:
    found = re.search(rb"(?im)^(?:[\w-]+\.)?REV(?:;[^:\r\n]*)?:[ \t]*([0-9TZ:.+-]{8,35})[ \t]*\r?$", raw)
    try:
        return datetime.fromisoformat(found[1].decode()) if found else None
    except ValueError:
        return None


def _same_source(card: Original, entry: Incoming, event: int | None) -> bool:
    """Tell whether a card may be an earlier state of another: the same UID, or none and the same file.

    A row is one of its service, whatever the file is called today; one of a guest list is one of that event's.
    Tables of the user's own have nothing in common but that.
    """
    if card.format != entry.format:
        return False
    if card.uid or entry.facts.uid:
        return card.uid == entry.facts.uid
    if entry.format in (CARDS, recognising.MAPPED) or entry.attended:
        again = card.file is not None and _COPY.sub("", card.file) == _COPY.sub("", entry.file)
        return again or (bool(entry.attended) and event is not None and card.event == event)
    return True


def said(kind: str, original: bytes, encoding: str | None) -> Said | None:
    """Return what an original of a format says, or None where it can't be read any more."""
    country = settings.load().default_country
    if kind != CARDS:
        contact = recognising.again(kind, original)
        return Said(facts_of(contact, country), _pieces(kind, original)) if contact is not None else None
    try:
        for reading in read(original, encoding, words.language()):
            if reading.card is not None and reading.contact is not None:
                return Said(facts_of(reading.contact, country), _rest(reading.card))
    except AfterAError:
        return None
    return None


def _rest(card: Card) -> Pieces:
    """Return the lines of a card that the book holds nowhere else."""
    return frozenset((line.header.written.upper(), line.body) for line in card.own if line.name not in _KNOWN_LINES)


def _pieces(kind: str, original: bytes) -> Pieces:
    """Return the lines of a card, or the cells of a row."""
    if kind == CARDS:
        return frozenset((b"", line) for line in original.splitlines())
    try:
        cells = [(str(header), str(cell)) for header, cell in json.loads(original)]
    except (ValueError, TypeError, RecursionError):
        return frozenset(((b"", original),))
    return frozenset((header.encode("utf-8", "replace"), cell.encode("utf-8", "replace")) for header, cell in cells)
