"""Card files -> contacts: every card is read, repaired, or set aside with its line number and a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from ...errors import AfterAError
from ...words import _
from .card import MOST_VALUES, Card
from .cards import Stray, pieces
from .channels import Reader, clean
from .contact import Address, Contact
from .lexer import lex
from .lines import Line
from .nameless import called
from .naming import composed, native
from .properties import PROPERTIES


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a file of cards may hold: bytes of a file, of a card and of a property, and cards in a file."""

    file: int = 512_000_000
    card: int = 48_000_000
    line: int = 32_000_000
    lines: int = 10_000
    cards: int = 500_000


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about a card a user may want to look at: the line's number and one sentence."""

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one card gave: a contact, or else the reason why not; and what was repaired.

    `raw` are the card's own bytes. `card` is None for lines between cards that belong to none.
    """

    line: int
    raw: bytes
    card: Card | None = None
    contact: Contact | None = None
    reason: str = ""
    notices: tuple[Notice, ...] = ()


def read(data: bytes, encoding: str | None = None, language: str = "ko", limits: Limits = LIMITS) -> Iterator[Reading]:
    """Yield what each card of a file gives, in order; blank lines between cards are passed over.

    `language` (`ko` or `en`) decides between CP949 and CP1252 for files that are not Unicode, and which of
    several names is shown. Raise AfterAError for a file that is too large, UsageError for an unknown encoding.
    """
    if len(data) > limits.file:
        raise AfterAError(
            _(
                "This file has {size} MB of cards; split it into files of at most {most} MB.",
                size=len(data) // 1_000_000,
                most=limits.file // 1_000_000,
            )
        )
    count = 0
    for piece in pieces(lex(data, encoding, language)):
        if isinstance(piece, Stray):
            if piece.lost is not None:
                yield Reading(piece.lost.number, piece.raw, reason=_stray_reason(piece))
            continue
        count += 1
        if count > limits.cards:
            raise AfterAError(
                _("Line {line}: this is more than {most} cards; split the file.", line=piece.number, most=limits.cards)
            )
        yield read_card(piece, language, limits)


def read_card(card: Card, language: str = "ko", limits: Limits = LIMITS) -> Reading:
    """Return what one card says, and what had to be repaired to read it."""
    raw = card.raw
    reason = _too_much(card, len(raw), limits)
    if not reason:
        reader = _read(card, language)
        contact, notices = reader.contact, tuple(_notices(card, reader))
        if contact.name:
            return Reading(card.number, raw, card, contact, notices=notices)
        contact.name, contact.unnamed = called(card, contact), True
        if contact.name:
            said = _("The card holds no name; “{name}” stands for it.", name=contact.name)
            return Reading(card.number, raw, card, contact, notices=(Notice(card.number, said), *notices))
        reason = _("The card says nothing about anybody; write a name (FN) into it, or leave it out.")
    return Reading(card.number, raw, card, reason=reason, notices=tuple(_notices(card, None)))


def contact_of(card: Card, language: str = "ko") -> Contact:
    """Return what a card says about someone; its `name` is empty where it names and reaches nobody."""
    return _read(card, language).contact


def _read(card: Card, language: str) -> Reader:
    own = card.own
    reader = Reader(card, own)
    names: dict[str, list[Line]] = {"N": [], "FN": [], "LABEL": []}
    find = PROPERTIES.get
    for line in own:
        name = line.header.name
        if name in names:
            names[name].append(line)
        elif handler := find(name):
            handler(reader, line)
    contact = reader.contact
    if names["LABEL"] and not contact.addresses:
        texts = filter(None, (reader.text(line) for line in names["LABEL"]))
        contact.addresses = [Address(street=text) for text in texts]
    _name(reader, names["N"], names["FN"], language)
    contact.categories = list(dict.fromkeys(contact.categories))
    contact.nicknames = list(dict.fromkeys(filter(None, contact.nicknames)))
    if len(contact.days) > 1:
        contact.days = list({(each.day, each.label): each for each in contact.days}.values())
    return reader


def _name(reader: Reader, structured: list[Line], shown: list[Line], language: str) -> None:
    contact = reader.contact
    for line in structured:
        if line.header.value("PHONETIC") and not (contact.reading_family or contact.reading_given):
            contact.reading_family, contact.reading_given = reader.first_parts(line, 2)
    chosen = best([line for line in structured if not line.header.value("PHONETIC")], language)
    if chosen is not None:
        parts = reader.first_parts(chosen, 5)
        contact.family, contact.given, contact.additional, contact.prefix, contact.suffix = parts
        _sort_as(contact, reader.param(chosen, "SORT-AS"))
    chosen = best([line for line in shown if reader.text(line)], language)
    name = native(reader.text(chosen), contact.family, contact.given) if chosen is not None else ""
    made = composed(contact.family, contact.given, contact.additional, contact.prefix, contact.suffix)
    company = contact.organisation
    if contact.kind == "person" and company and not made and (not name or name == company):
        contact.kind = "organisation"
    contact.name = (
        name
        or made
        or company
        or next(iter(contact.nicknames), "")
        or next((email.address for email in contact.emails), "")
        or next((phone.number for phone in contact.phones), "")
    )


def best(lines: list[Line], language: str) -> Line | None:
    """Return the line to show: in the user's language, else the preferred one, else the first."""
    if len(lines) < 2:
        return lines[0] if lines else None

    def rank(line: Line) -> tuple[bool, int]:
        said, pref = line.header.value("LANGUAGE").lower(), line.header.value("PREF")
        preference = int(pref) if pref.isascii() and pref.isdigit() and len(pref) < 4 else 101
        return said.partition("-")[0] != language, preference

    return min(lines, key=rank)


def _sort_as(contact: Contact, said: str) -> None:
    """Take a reading from SORT-AS, where the name itself is not in letters that tell how it sounds."""
    if said and not (contact.reading_family or contact.reading_given) and not said.isascii():
        family, _comma, given = normalize("NFC", said).replace(";", ",").partition(",")
        contact.reading_family, contact.reading_given = family.strip(), given.strip()


def _too_much(card: Card, size: int, limits: Limits) -> str:
    if size > limits.card:
        return _(
            "The card is larger than {most} MB; make its pictures smaller and import it again.",
            most=limits.card // 1_000_000,
        )
    if len(card.lines) > limits.lines:
        return _(
            "The card has more than {most} lines; leave out what is no contact and import it again.", most=limits.lines
        )
    if size > limits.line:
        for line in card.lines:
            if len(line.raw) > limits.line:
                most = limits.line // 1_000_000
                return _(
                    "Line {line} alone is larger than {most} MB; make it shorter and import the file again.",
                    line=line.number,
                    most=most,
                )
    return ""


def _stray_reason(stray: Stray) -> str:
    for line in stray.lines:
        if line.name == "BEGIN":
            return _(
                "This is {what}, not a contact; leave it out, for import takes people.",
                what=clean(line.value)[:40] or "?",
            )
    return _("These lines stand outside any card (BEGIN:VCARD ... END:VCARD); put them into one, or leave them out.")


#: Lines that list values, and what stands between those.
_LISTS = {"CATEGORIES": b",", "NICKNAME": b",", "ORG": b";"}


def _notices(card: Card, reader: Reader | None) -> Iterator[Notice]:
    if not card.has_begin:
        yield Notice(card.number, _("The card has no BEGIN line; it was read from here."))
    if not card.has_end:
        yield Notice(card.number, _("The card has no END line; it was read up to the next card."))
    for line in card.junk[:20]:
        yield Notice(line.number, _("This line is no property; it stays in the original card only."))
    for line, why in reader.left[:20] if reader else ():
        yield Notice(line.number, why)
    for line in card.own:
        if len(line.raw) > MOST_VALUES and line.name in _LISTS and line.body.count(_LISTS[line.name]) > MOST_VALUES:
            said = _(
                "Only the first {most} values of this line were read; the others stay in the original.",
                most=MOST_VALUES,
            )
            yield Notice(line.number, said)
    if inner := card.inner:
        yield Notice(inner[0].number, _("A card inside this card stays in the original only."))
