"""What each card or row of a file gives, whatever its format, and what of it can't be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from ..errors import AfterAError
from ..words import _
from . import qr
from .facts import Facts, digest, facts_of
from .formats import Attended, File, Given, Talk
from .recognising import Format, recognise, unknown
from .resident_numbers import without_numbers
from .sources import Source
from .vcard.reading import Notice, Reading, read

#: The format of cards.
CARDS = "vcard"


@dataclass(slots=True)
class Incoming:
    """One card or row that was read: where it stood, what is kept of it, and what it says.

    `attended` and `collected` are what a guest list, or a list of collected cards, says of how and when we met.
    """

    file: str
    line: int
    raw: bytes = field(repr=False)
    encoding: str
    digest: str
    facts: Facts
    kind: str = "person"
    members: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    format: str = CARDS
    attended: Attended = ""
    collected: date | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """A conversation that a file tells of."""

    file: str
    talk: Talk


@dataclass(frozen=True, slots=True)
class Broken:
    """A card, or a whole file (line 0), that can't be read, and why."""

    file: str
    line: int
    reason: str


def entries(
    source: Source, country: str, language: str, encoding: str | None = None
) -> Iterator[Incoming | Spoken | Broken]:
    """Yield what each card or row of a file gives; a file that holds nobody at all gives one sentence.

    Raises:
        UsageError: the encoding is unknown.
    """
    try:
        data = source.read()
        if data.startswith(b"SQLite format 3\0"):
            raise AfterAError(
                _(
                    "This is a database and no file of people; out of a book of afterA they come with "
                    "`aftera --book {file} export --to json -o people.json`.",
                    file=source.name,
                )
            )
        if qr.is_text(data):
            yield from _short(source.name, data, country, language)
            return
        if qr.is_image(data):
            data, encoding = qr.cards_in(data), None
        file = File(source.name, without_numbers(data), language, encoding, source.columns)
        made = None if _begins_with_a_card(file.data) else recognise(file)
        yield from _cards(file, country) if made is None else _listed(file, made, country)
    except AfterAError as error:
        if error.exit_code == 2:
            raise
        yield Broken(source.name, 0, error.sentence)


def _short(name: str, data: bytes, country: str, language: str) -> Iterator[Incoming | Broken]:
    """Yield what a text of short cards gives; one that is no contact stops none of the others."""
    for line, text in qr.short_cards(data):
        try:
            file = File(name, without_numbers(qr.cards_of(text)), language)
            found = list(_cards(file, country))
        except AfterAError as error:
            found = [Broken(name, line, error.sentence)]
        yield from (replace(each, line=line) for each in found)


def _begins_with_a_card(data: bytes) -> bool:
    head = (
        data[:4096]
        .replace(b"\0", b"")
        .removeprefix(b"\xef\xbb\xbf")
        .removeprefix(b"\xff\xfe")
        .lstrip(b"\xfe\xff> \t\r\n")
    )
    return head[:11].upper() == b"BEGIN:VCARD"


def _cards(file: File, country: str) -> Iterator[Incoming | Broken]:
    lost: list[Broken] = []
    some = False
    for reading in read(file.data, file.encoding, file.language):
        made = _entry(file.name, reading, country)
        if reading.card is None and not some and isinstance(made, Broken):
            lost.append(made)
            continue
        some = True
        yield from lost
        lost.clear()
        yield made
    if not some:
        yield Broken(file.name, 0, _nothing(file, lost))


def _listed(file: File, made: Format, country: str) -> Iterator[Incoming | Spoken | Broken]:
    """Yield what a file that is no file of cards gives."""
    some = False
    for given in made.read(file):
        some = True
        if isinstance(given, Talk):
            yield Spoken(file.name, given)
        elif isinstance(given, Given):
            yield _given(file.name, made.name, given, country)
        else:
            yield Broken(file.name, given.line, given.reason)
    if not some:
        yield Broken(file.name, 0, _("The file holds nobody; export it again with its people in it."))


def _given(file: str, format_name: str, given: Given, country: str) -> Incoming | Broken:
    facts = facts_of(given.contact, country)
    if not facts.name:
        return Broken(
            file,
            given.line,
            _("The row holds no name, e-mail address or phone number; write one into it, or leave it out."),
        )
    return Incoming(
        file,
        given.line,
        given.original,
        "",
        digest(format_name.encode() + b"\n" + given.original),
        facts,
        given.contact.kind,
        notices=given.notices,
        format=format_name,
        attended=given.attended,
        collected=given.collected,
    )


def _nothing(file: File, lost: list[Broken]) -> str:
    data = file.data
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        return _("The file is empty; export it again where it comes from.")
    if len(lost) == 1 and b"BEGIN:V" in data[:4096].upper().replace(b"\0", b""):
        return lost[0].reason
    return unknown(file)


def _entry(file: str, reading: Reading, country: str) -> Incoming | Broken:
    if reading.contact is None or reading.card is None:
        return Broken(file, reading.line, reading.reason)
    contact = reading.contact
    facts = facts_of(contact, country)
    if not facts.name:
        return Broken(
            file, reading.line, _("The card says nothing about anybody; write a name (FN) into it, or leave it out.")
        )
    members = tuple(each.removeprefix("urn:uuid:") for each in contact.members)
    return Incoming(
        file,
        reading.line,
        reading.raw,
        _encoding(reading, facts, country),
        card_digest(reading.raw),
        facts,
        contact.kind,
        members,
        reading.notices,
    )


def _encoding(reading: Reading, facts: Facts, country: str) -> str:
    """Return the encoding to keep beside a card's bytes, where another language would read them otherwise."""
    card, raw = reading.card, reading.raw
    if card is None or card.encoding or raw.isascii():
        return card.encoding if card is not None else ""
    coding = card.lines[0].coding
    if coding.wire or coding.clean or coding.mostly_utf8:
        return ""
    again = next((each.contact for each in read(raw, coding.legacy) if each.contact is not None), None)
    return coding.legacy if again is not None and facts_of(again, country) == facts else ""


def card_digest(raw: bytes) -> str:
    """Return the digest by which a card is known again, whatever ends its lines and stands around it."""
    return digest(raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").strip(b"\r\n"))
