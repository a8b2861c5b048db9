"""A book of every released schema, kept as it was written: each must still become today's book.

`python -m tests.golden` writes the one of today's schema anew; that is right only while its schema is unreleased.
"""

from __future__ import annotations

import gzip
from pathlib import Path

FOLDER = Path(__file__).parent


def names() -> list[str]:
    """Return the golden books, oldest schema first."""
    return sorted(file.name for file in FOLDER.glob("book-*.db.gz"))


def unpack(name: str, target: Path) -> Path:
    """Write a golden book to a file and return it."""
    target.touch(0o600)
    target.write_bytes(gzip.decompress((FOLDER / name).read_bytes()))
    return target
