"""Where cards come from: files, folders and standard input; and what each card of them gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path

from ..errors import AfterAError, NotFound
from ..words import _
from .facts import Facts, digest, facts_of
from .vcard.reading import LIMITS, Notice, Reading, read

#: What the files of a folder of cards end with.
ENDINGS = (".vcf", ".vcard")
#: How many files a folder of cards may hold, with everything below it: more is somebody's whole disk.
MOST_INSIDE = 100_000
#: What a card book calls itself where it came by pipe.
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file of cards by its path as typed, or standard input (`-`); `data` is given where it was read already."""

    name: str
    path: Path | None = None
    data: bytes | None = field(default=None, repr=False)

    def read(self) -> bytes:
        """Return the bytes.

        Raises:
            AfterAError: the file can't be read, or holds more than any book of cards.
        """
        if self.data is not None or self.path is None:
            return self.data or b""
        try:
            size = self.path.stat().st_size
            if size > LIMITS.file:
                raise AfterAError(
                    _(
                        "This file has {size} MB of cards; split it into files of at most {most} MB.",
                        size=size // 1_000_000,
                        most=LIMITS.file // 1_000_000,
                    )
                )
            return self.path.read_bytes()
        except OSError as error:
            raise AfterAError(_("It can't be read: {why}.", why=error.strerror or error)) from None


@dataclass(slots=True)
class Entry:
    """One card that was read: where it stood, its bytes, and what it says."""

    file: str
    line: int
    raw: bytes = field(repr=False)
    encoding: str
    digest: str
    facts: Facts
    kind: str = "person"
    members: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Broken:
    """A card, or a whole file (line 0), that can't be read, and why."""

    file: str
    line: int
    reason: str


def sources(paths: Iterable[str], stdin: Callable[[], bytes]) -> Iterator[Source]:
    """Yield the files that arguments name: files, the card files of folders, and `-` for standard input.

    Raises:
        NotFound: a file isn't there.
        AfterAError: a folder can't be listed, or holds no card files.
    """
    for said in paths:
        if said == STDIN:
            yield Source(STDIN, data=stdin())
            continue
        path = Path(said).expanduser()
        if path.is_dir():
            yield from _folder(path)
        elif path.exists():
            yield Source(said, path)
        else:
            raise NotFound(_("There is no file {path}.", path=path))


def _folder(folder: Path) -> Iterator[Source]:
    try:
        inside = list(islice(folder.rglob("*"), MOST_INSIDE + 1))
        found = sorted(path for path in inside if path.suffix.lower() in ENDINGS and path.is_file())
    except OSError as error:
        raise AfterAError(_("{path}: it can't be read: {why}.", path=folder, why=error.strerror or error)) from None
    if len(inside) > MOST_INSIDE:
        raise AfterAError(
            _(
                "The folder {path} holds more than {most} files; name the folder below it that holds the cards.",
                path=folder,
                most=MOST_INSIDE,
            )
        )
    if not found:
        raise AfterAError(_("The folder {path} holds no card files (.vcf).", path=folder))
    for path in found:
        yield Source(str(path), path)


def entries(source: Source, country: str, language: str, encoding: str | None = None) -> Iterator[Entry | Broken]:
    """Yield what each card of a file gives; a file that holds no card at all gives one sentence.

    Raises:
        UsageError: the encoding is unknown.
    """
    lost: list[Broken] = []
    some = False
    try:
        data = without_numbers(source.read())
        for reading in read(data, encoding, language):
            made = _entry(source.name, reading, country)
            if reading.card is None and not some and isinstance(made, Broken):
                lost.append(made)
                continue
            some = True
            yield from lost
            lost.clear()
            yield made
    except AfterAError as error:
        if error.exit_code == 2:
            raise
        yield Broken(source.name, 0, error.sentence)
        return
    if not some:
        yield Broken(source.name, 0, _nothing(data, lost))


def _nothing(data: bytes, lost: list[Broken]) -> str:
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        return _("The file is empty.")
    if len(lost) == 1 and b"BEGIN:V" in data[:4096].upper().replace(b"\0", b""):
        return lost[0].reason
    return _("This is no vCard file; one begins with BEGIN:VCARD.")


def _entry(file: str, reading: Reading, country: str) -> Entry | Broken:
    if reading.contact is None or reading.card is None:
        return Broken(file, reading.line, reading.reason)
    contact = reading.contact
    facts = facts_of(contact, country)
    if not facts.name:
        return Broken(file, reading.line, _("The card holds no name, e-mail address or phone number."))
    members = tuple(each.removeprefix("urn:uuid:") for each in contact.members)
    return Entry(
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
    source = card.lines[0].source
    if source.wire or source.clean or source.mostly_utf8:
        return ""
    again = next((each.contact for each in read(raw, source.legacy) if each.contact is not None), None)
    return source.legacy if again is not None and facts_of(again, country) == facts else ""


def card_digest(raw: bytes) -> str:
    """Return the digest by which a card is known again, whatever ends its lines and stands around it."""
    return digest(raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").strip(b"\r\n"))


def without_numbers(data: bytes) -> bytes:
    """Return the bytes with the second half of every resident registration number starred out.

    No book of ours ever holds one (Personal Information Protection Act, article 24-2). UTF-16 is covered.
    """
    pattern = rb"(?<![\d+\-.])(?<![\d+\-.]\0)(?:\d\0?){6}-\0?[1-8]\0?(?:\d\0?){5}\d(?!\0?\d)"
    return re.sub(pattern, _starred, data) if b"-" in data else data


def _starred(match: re.Match[bytes]) -> bytes:
    head, dash, tail = match[0].partition(b"-")
    digits = head.replace(b"\0", b"").decode("ascii")
    try:
        date(2000, int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return match[0]
    return head + dash + re.sub(rb"\d", b"*", tail)
