"""People -> cards: as they came, with what was edited here, or clean new ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ... import clock, settings, words
from .. import pictures
from ..entries import card_digest
from ..facts import Facts, digest, facts_of
from ..holding import held, photo
from ..private import lines_of
from ..vcard.card import Card
from ..vcard.converting import converted, is_plain
from ..vcard.reading import Reading, read
from ..vcard.values import escape
from ..vcard.writing import write
from . import editing, leaving
from .manifest import card_file
from .targets import Asked, Piece, Version

if TYPE_CHECKING:
    from ...store import Book

_BOM = b"\xef\xbb\xbf"


def pieces(book: Book, asked: Asked) -> Iterator[Piece]:
    """Yield the card of each person, in order.

    Who came from a card leaves with it, as it came but for what was edited in the book. Where versions are asked
    for, one in another version, or one that only we can read, is written anew with all that it says. People made
    here get a clean new card (3.0 where none is asked for). In a folder every card has a UID, for what is there is
    told apart by it.
    """
    country = settings.load().default_country
    for number, facts in everyone(book, asked):
        yield _leaves(book, number, facts, asked, country)


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


def _leaves(book: Book, number: int, facts: Facts, asked: Asked, country: str) -> Piece:
    picture = photo(book, number) if facts.photos else None
    came = _original(book, number, facts)
    raw = came.raw if came is not None else b""
    same = came is not None and _may_leave(came.card, asked.versions)
    if came is not None and came.card is not None and not same:
        came = _anew(came.card, asked.versions)
    if came is not None and came.card is not None and came.contact is not None:
        card, was = came.card, facts_of(came.contact, country)
        editing.edit(card, was, facts, None if picture and digest(picture.data) in was.photos else picture, country)
        if facts.uid and (asked.folder is not None or card_digest(_whole(card)) != card_digest(raw)):
            _say_uid(card, facts.uid)  # what is not known by its bytes any more is known by this
        return Piece(card_file(facts.uid), _whole(card), number, facts.name, same, card.version)
    made = asked.versions[0] if asked.versions else "3.0"
    return Piece(card_file(facts.uid), write(leaving.contact_of(facts, picture), made), number, facts.name, False, made)


def _say_uid(card: Card, uid: str) -> None:
    line = card.first("UID")
    if line is None:
        card.add("UID", escape(uid))
    elif not card.text(line).strip():
        card.set_text(line, uid)


def _may_leave(card: Card | None, versions: tuple[Version, ...]) -> bool:
    """Tell whether a card may leave as it came: in any version, or in these and so that every program reads it."""
    return not versions or (card is not None and card.version in versions and is_plain(card))


def _anew(card: Card, versions: tuple[Version, ...]) -> Reading | None:
    """Return a card in its own version if that may be, else in the first, each line written as it should be."""
    version = next((each for each in versions if each == card.version), versions[0])
    return next(read(converted(card, version), "utf-8"), None)


def _original(book: Book, number: int, facts: Facts) -> Reading | None:
    """Return the card someone came from; its `raw` are the bytes it came with. None for one who came from none."""
    row = book.row(
        "SELECT original, encoding FROM card WHERE person_id = ? AND format = 'vcard' "
        "ORDER BY uid IS ? DESC, id DESC LIMIT 1",
        number,
        facts.uid or None,
    )
    if row is None:
        return None
    raw = pictures.unpack(book, number, bytes(row[0]))
    reading = _reading(raw, row[1])
    return replace(reading, raw=raw) if reading is not None and reading.contact is not None else None


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
        raw, coding = line.plain, line.coding
        if coding.wire:
            raw = raw.decode(coding.wire, "replace").encode("utf-8", "replace").removeprefix(_BOM)
        elif not raw.isascii() and not line.header.codec and (coding.forced or not _is_utf8(raw)):
            end = raw[len(raw.rstrip(b"\r\n")) :] or b"\r\n"
            said = coding.text(line.body).encode("utf-8", "replace")
            raw = line.header.written + b":" + said + end if line.name else coding.text(raw).encode("utf-8", "replace")
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
