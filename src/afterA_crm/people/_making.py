"""The rows that make a person, written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .. import clock, names, text

if TYPE_CHECKING:
    from ..store import Book


def add(book: Book, name: str, **columns: object) -> int:
    """Add a person by name and return their id; the other columns are those of the table."""
    name = " ".join(text.nfc(name).split())
    stamp = clock.utc_stamp()
    columns.setdefault("uid", new_uid())
    return book.insert(
        "person",
        name=name,
        family=names.family(name) or None,
        given=names.given(name) or None,
        created_at=stamp,
        changed_at=stamp,
        **columns,
    )


def new_uid() -> str:
    """Return a UID no one has yet (RFC 4122, version 4): by it a card that left is known when it comes back."""
    digits = bytearray(os.urandom(16))
    digits[6], digits[8] = digits[6] & 0x0F | 0x40, digits[8] & 0x3F | 0x80
    said = digits.hex()
    return f"urn:uuid:{said[:8]}-{said[8:12]}-{said[12:16]}-{said[16:20]}-{said[20:]}"


def call(book: Book, person_id: int, name: str, kind: str = "nickname") -> bool:
    """Give a person another name to go by; return whether it is news."""
    name = " ".join(text.nfc(name).split())
    held = book.value("SELECT 1 FROM nickname WHERE person_id = ? AND name = ?", person_id, name)
    if not name or held:
        return False
    book.insert("nickname", person_id=person_id, name=name, kind=kind)
    return True


def change(book: Book, person_id: int, **columns: object) -> None:
    """Change columns of a person; a new name brings its family and given name along."""
    if "name" in columns:
        name = " ".join(text.nfc(str(columns["name"])).split())
        columns |= {"name": name, "family": names.family(name) or None, "given": names.given(name) or None}
    composed = {name: text.nfc(value) if isinstance(value, str) else value for name, value in columns.items()}
    book.update("person", person_id, **composed, changed_at=clock.utc_stamp())


def be_me(book: Book, person_id: int | None) -> None:
    """Let this person be me, and nobody else; None lets nobody be."""
    for (number,) in book.rows("SELECT id FROM person WHERE is_me = 1 AND id IS NOT ?", person_id):
        change(book, number, is_me=0)
    if person_id is not None:
        change(book, person_id, is_me=1)
