"""Write the golden book of today's schema."""

from __future__ import annotations

import gzip
import os
import tempfile
from pathlib import Path

from afterA_crm import migrations
from afterA_crm.store import deed, open_book

from .. import rows
from . import FOLDER

os.environ["AFTERA_NOW"] = "2026-11-20"
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "book.db"
    with open_book(path) as book:
        with deed(book, "fill"):
            rows.fill(book)
        with deed(book, "log 어제 소라"):
            book.update("person", 1, name="김서연", note="골든")
            book.delete("conversation", 2)
    raw = path.read_bytes()
target = FOLDER / f"book-{migrations.LATEST}.db.gz"
target.write_bytes(gzip.compress(raw, mtime=0))
