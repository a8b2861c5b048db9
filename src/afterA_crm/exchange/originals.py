"""The cards people came from: which of them is an earlier state of a card, and what it said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from .. import settings, words
from ..errors import AfterAError
from .facts import Facts, facts_of
from .sources import Entry
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


class OldCard(NamedTuple):
    """A card someone came from."""

    id: int
    person: int
    original: bytes
    uid: str | None
    file: str | None
    encoding: str | None
    format: str = "vcard"


def came_from(book: Book, ids: Sequence[int]) -> dict[int, list[OldCard]]:
    """Return the cards that people came from, the newest first."""
    found: dict[int, list[OldCard]] = {}
    for at in range(0, len(ids), 500):
        marks = ", ".join(map(str, ids[at : at + 500]))
        for row in book.rows(
            "SELECT id, person_id, original, uid, file, encoding, format FROM card "
            f"WHERE person_id IN ({marks}) ORDER BY id DESC"
        ):
            found.setdefault(row[1], []).append(OldCard(*row))
    return found


def same_source(card: OldCard, entry: Entry) -> bool:
    """Tell whether a card is an earlier state of another: the same UID, or none and the same file."""
    if card.uid or entry.facts.uid:
        return card.uid == entry.facts.uid
    return card.file is not None and card.file == entry.file


def said(card: OldCard) -> tuple[Card, Facts] | None:
    """Return an original card of the book and what it says."""
    for reading in read(card.original, card.encoding, words.language()):
        if reading.card is not None and reading.contact is not None:
            return reading.card, facts_of(reading.contact, settings.load().default_country)
    return None


def card_of(raw: bytes, encoding: str | None) -> Card | None:
    try:
        return next((each.card for each in read(raw, encoding) if each.card is not None), None)
    except AfterAError:
        return None


def rest(card: Card | None) -> set[tuple[bytes, bytes]]:
    """Return the lines of a card that the book holds nowhere else."""
    if card is None:
        return set()
    return {(line.header.written.upper(), line.body) for line in card.own if line.name not in _KNOWN_LINES}
