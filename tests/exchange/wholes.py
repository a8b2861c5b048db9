"""Book files in a few words: written, read, brought into a book, compared."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from afterA_crm.exchange import whole
from afterA_crm.exchange.exporting.targets import Asked
from afterA_crm.store import Book, deed, open_book, reading


def written(book: Book, *ids: int) -> bytes:
    """Write everything, or what is of some people."""
    with reading(book):
        return b"".join(piece.data for piece in whole.pieces(book, Asked(ids, everyone=not ids)))


def brought(folder: Path, data: bytes, name: str = "new.db") -> Book:
    """Read a book file and bring it into a new book."""
    document = whole.read(data)
    book = open_book(folder / name)
    with deed(book, "import book.json"):
        whole.bring(book, document)
    return book


def same(one: Book, other: Book) -> bool:
    """Return whether two books hold the same nouns, originals and photos."""
    return rows(written(one)) == rows(written(other))


def rows(data: bytes) -> dict[str, list[dict[str, Any]]]:
    """Return the tables of a book file."""
    said: dict[str, Any] = json.loads(data)
    del said["aftera"]
    return said


def a_file(*, schema: int = 2, form: int = 1, **tables: Any) -> bytes:
    """Make a book file of our own."""
    return json.dumps({"aftera": {"format": form, "schema": schema}, **tables}).encode()


STAMPS = {"created_at": "2026-01-01T00:00:00Z", "changed_at": "2026-01-01T00:00:00Z"}


def person(number: int, **values: Any) -> dict[str, Any]:
    """Make a row of a person."""
    return {"id": number, "name": f"Person {number}", **STAMPS, **values}
