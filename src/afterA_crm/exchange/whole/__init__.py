"""The book as one JSON file: everything but history; brought into an empty book it is an equal one."""

from __future__ import annotations

from .bringing import bring, equal, is_empty
from .parsing import MOST_BYTES, is_book
from .people import contacts
from .reading import Document, read
from .tables import LEFT_OUT, tables
from .writing import pieces

__all__ = [
    "LEFT_OUT",
    "MOST_BYTES",
    "Document",
    "bring",
    "contacts",
    "equal",
    "is_book",
    "is_empty",
    "pieces",
    "read",
    "tables",
]
