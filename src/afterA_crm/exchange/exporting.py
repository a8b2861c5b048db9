"""People -> cards: as they came, with what was edited here, or clean new ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .. import clock, settings, words
from . import editing, leaving, pictures
from .facts import Facts, digest, facts_of
from .holding import held
from .private import lines_of
from .sources import card_digest
from .targets import Asked, Piece, Version
from .vcard.card import Card
from .vcard.contact import Photo
from .vcard.reading import Reading, read
from .vcard.writing import write

if TYPE_CHECKING:
    from ..store import Book

_BOM = b"\xef\xbb\xbf"


def pieces(book: Book, asked: Asked) -> Iterator[Piece]:
    """Yield the card of each person, in order.

    Who came from a card leaves with it, as it came but for what was edited in the book; one in a version that
    wasn't asked for, and people made here, make a clean new card (3.0 where none is asked for).
    """
    country = settings.load().default_country
    for number, facts in everyone(book, asked):
        yield _leaves(book, number, facts, asked.versions, country)


def everyone(book: Book, asked: Asked) -> Iterator[tuple[int, Facts]]:
    """Yield what leaves of each person, in order; private nouns that were asked for stand in the note."""
    for at in range(0, len(asked.ids), 200):
        part = asked.ids[at : at + 200]
        have = held(book, part, clock.today())
        more = lines_of(book, part, asked.include) if asked.include else {}
        for number in part:
            if number in have:
                facts = have[number]
                if number in more:
                    facts.note = f"{facts.note}\n\n{more[number]}".strip()
                yield number, facts


def _leaves(book: Book, number: int, facts: Facts, versions: tuple[Version, ...], country: str) -> Piece:
    photo = _photo(book, number) if facts.photos else None
    card = _as_it_came(book, number, facts, photo, versions, country)
    if card is not None:
        return Piece(_file(facts), _whole(card), number, facts.name, True, card.version)
    made = versions[0] if versions else "3.0"
    return Piece(_file(facts), write(leaving.contact_of(facts, photo), made), number, facts.name, False, made)


def _file(facts: Facts) -> str:
    """Return a file name for someone's card: their UID where that is a plain word, else its digest."""
    uid = facts.uid.removeprefix("urn:uuid:")
    plain = re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", uid) is not None
    return f"{uid if plain else digest(uid.encode())[:32]}.vcf"


def _photo(book: Book, number: int) -> Photo | None:
    row = book.row("SELECT data, mime FROM photo WHERE person_id = ? ORDER BY id DESC LIMIT 1", number)
    return Photo(bytes(row[0]), row[1]) if row else None


def _as_it_came(
    book: Book, number: int, facts: Facts, photo: Photo | None, versions: tuple[Version, ...], country: str
) -> Card | None:
    """Return the card someone came from with what was edited here, or None where a new one is to be made."""
    row = book.row(
        # A merge keeps a second UID as a card of no line.
        "SELECT original, encoding FROM card WHERE person_id = ? AND format = 'vcard' AND line IS NOT 0 "
        "ORDER BY uid IS ? DESC, id DESC LIMIT 1",
        number,
        facts.uid or None,
    )
    if row is None:
        return None
    original = pictures.unpack(book, number, bytes(row[0]))
    reading = _reading(original, row[1])
    if reading is None or reading.card is None or reading.contact is None:
        return None
    card = reading.card
    if versions and card.version not in versions:
        return None
    was = facts_of(reading.contact, country)
    if photo is not None and digest(photo.data) in was.photos:
        photo = None
    editing.edit(card, was, facts, photo, country)
    if card.first("UID") is None and facts.uid and card_digest(_whole(card)) != card_digest(original):
        card.add("UID", facts.uid)  # what is not known by its bytes any more is known by this
    return card


def _reading(raw: bytes, encoding: str | None) -> Reading | None:
    """Read an original card, in UTF-8 whatever it was written in: one file can't mix encodings."""
    language = words.language()
    found = next((each for each in read(raw, encoding, language) if each.card is not None), None)
    if found is None or found.card is None:
        return None
    plain = in_utf8(found.card)
    return found if plain == raw else next((each for each in read(plain) if each.card is not None), None)


def in_utf8(card: Card) -> bytes:
    """Return a card's bytes in UTF-8; lines that say their own CHARSET, or are ASCII, stay as they are."""
    lines = []
    for line in card.lines:
        raw, source = line.plain, line.source
        if source.wire:
            raw = raw.decode(source.wire, "replace").encode("utf-8", "replace").removeprefix(_BOM)
        elif not raw.isascii() and not line.header.codec and (source.forced or not _is_utf8(raw)):
            end = raw[len(raw.rstrip(b"\r\n")) :] or b"\r\n"
            said = source.text(line.body).encode("utf-8", "replace")
            raw = line.header.written + b":" + said + end if line.name else source.text(raw).encode("utf-8", "replace")
        lines.append(raw)
    return b"".join(lines)


def _is_utf8(raw: bytes) -> bool:
    joined = raw.replace(b"\r\n ", b"").replace(b"\n ", b"")
    try:
        joined.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _whole(card: Card) -> bytes:
    """Return a card's bytes with the BEGIN, END and last line end that it may have come without."""
    raw = card.raw
    if not raw.endswith((b"\n", b"\r")):
        raw += b"\r\n"
    if not card.has_begin:
        raw = b"BEGIN:VCARD\r\n" + raw
    return raw if card.has_end else raw + b"END:VCARD\r\n"


def joined(leaving: Iterable[Piece]) -> Iterator[bytes]:
    """Yield cards as they stand in one file; a byte order mark stands only at its beginning."""
    for at, each in enumerate(leaving):
        yield each.data if at == 0 else each.data.removeprefix(_BOM)
