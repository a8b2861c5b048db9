"""Pictures outside the cards they came on: the book holds a picture's bytes once, and puts them back exactly."""

from __future__ import annotations

import json
import re
from binascii import b2a_base64
from typing import TYPE_CHECKING, Any, NamedTuple

from . import recognising
from .entries import CARDS, Incoming
from .vcard.lines import Line
from .vcard.photos import read_photo
from .vcard.reading import read

if TYPE_CHECKING:
    from ..store import Book

#: How what is kept of a card begins where its picture was cut out. A card that came with it is marked as well.
_MARK = b"aftera-picture "
_PIECES = re.compile(rb"[^\r\n \t]+|[\r\n \t]+")


class Picture(NamedTuple):
    """A picture of a card: its bytes, type and digest, and the card's bytes without it (or whole)."""

    data: bytes
    mime: str
    digest: str
    rest: bytes


def of(entry: Incoming) -> Picture | None:
    """Return the picture of a card, read again: the plan of many cards keeps none of them."""
    for made, mime in entry.facts.photos.items():
        if entry.format != CARDS:
            contact = recognising.again(entry.format, entry.raw)
            photo = contact.photo if contact is not None else None
            return Picture(photo.data, mime, made, whole(entry.raw)) if photo is not None else None
        for reading in read(entry.raw, entry.encoding or None):
            photo = reading.contact.photo if reading.contact is not None else None
            if photo is not None and photo.data and reading.card is not None:
                return Picture(photo.data, mime, made, _cut(entry.raw, reading.card.lines, photo.data, made))
    return None


def whole(raw: bytes) -> bytes:
    """Return what is kept of an original that stays in one piece."""
    return _MARK + b"{}\n" + raw if raw.startswith(_MARK) else raw


def unpack(book: Book, person_id: int | None, kept: bytes) -> bytes:
    """Return an original as it came; its picture stays out where the book holds it no longer."""
    if not kept.startswith(_MARK):
        return kept
    head, _end, rest = kept.removeprefix(_MARK).partition(b"\n")
    try:
        layout = json.loads(head)
        made = layout and layout["digest"]
        data = made and book.value("SELECT data FROM photo WHERE person_id IS ? AND digest = ?", person_id, str(made))
        return rest[: layout["at"]] + _folded(bytes(data), layout) + rest[layout["at"] :] if data else rest
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return kept  # a book can be written by others too


def needed(book: Book, person_id: int, digest: str, but: int | None) -> bool:
    """Tell whether another original of someone than the card `but` was kept without this picture."""
    return (
        book.value(
            "SELECT 1 FROM card WHERE person_id = ?1 AND id IS NOT ?2 AND substr(original, 1, ?3) = ?4 "
            "AND instr(original, ?5) > 0",
            *(person_id, but, len(_MARK), _MARK, digest.encode()),
        )
        is not None
    )


def _cut(raw: bytes, lines: list[Line], data: bytes, digest: str) -> bytes:
    """Return a card's bytes without its picture, if that can be put back to the very same bytes; else all of them."""
    at = 0
    for line in lines:
        if line.name == "PHOTO" and (found := read_photo(line)) is not None and found.data == data:
            start = at + _value_of(line.raw)
            stop = at + len(line.raw)
            layout = _layout(raw[start:stop], data)
            if layout is not None:
                head = json.dumps({"digest": digest, "at": start, **layout}, separators=(",", ":"))
                return _MARK + head.encode("ascii") + b"\n" + raw[:start] + raw[stop:]
        at += len(line.raw)
    return whole(raw)


def _value_of(line: bytes) -> int:
    """Return where the base64 of a PHOTO line begins."""
    address = line.find(b"base64,")
    return address + 7 if address >= 0 else line.find(b":") + 1


def _layout(written: bytes, data: bytes) -> dict[str, Any] | None:
    """Return how base64 was folded into lines, or None where no rule makes the very same bytes again."""
    pieces: list[bytes] = _PIECES.findall(written)
    lead = pieces.pop(0) if pieces and pieces[0].isspace() else b""
    tail = pieces.pop() if pieces and pieces[-1].isspace() else b""
    if not pieces:
        return None
    layout = {
        "lead": lead.decode("ascii"),
        "first": len(pieces[0]),
        "every": len(pieces[2]) if len(pieces) > 2 else 1,
        "fold": pieces[1].decode("ascii") if len(pieces) > 1 else "",
        "tail": tail.decode("ascii"),
        "padded": pieces[-1].endswith(b"="),
    }
    return layout if _folded(data, layout) == written else None


def _folded(data: bytes, layout: dict[str, Any]) -> bytes:
    """Return a picture in base64 as a card wrote it."""
    said = b2a_base64(data, newline=False)
    if not layout["padded"]:
        said = said.rstrip(b"=")
    first, every = layout["first"], layout["every"]
    if len(said) <= first:
        lines = [said]
    else:
        lines = [said[:first], *(said[at : at + every] for at in range(first, len(said), every))]
    return b"".join(
        (layout["lead"].encode("ascii"), layout["fold"].encode("ascii").join(lines), layout["tail"].encode("ascii"))
    )
