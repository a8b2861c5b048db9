"""The file of a book: recognised before SQLite sees it, made private, connected, and its faults in a sentence.

The settings of every connection, and why, are measured in docs/book.md: DELETE journal with synchronous EXTRA
lost nothing in power cuts.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import migrations, places
from .errors import BookError
from .words import _

#: "aftA" as a number, so that file tools and we ourselves recognise a book.
APPLICATION_ID = 0x61667441

_PRAGMAS = (
    "PRAGMA busy_timeout = 30000",  # first: the next ones may already have to wait
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
)


#: The files of the books this process has open, by device and inode.
OPEN_FILES: Counter[tuple[int, int] | None] = Counter()


def recognise(path: Path) -> int | None:
    """Return the schema version of a book, or None where there is no file; SQLite is not asked yet.

    Raises:
        BookError: the file is no book, is from a newer afterA, or can't be read.
    """
    file_here = file_of(path)
    if file_here and OPEN_FILES[file_here] > 0:
        # Recognised when it was opened. Closing any handle of a file drops every POSIX lock that the process
        # holds on it, those of an open deed too.
        return migrations.LATEST
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BookError(_("The book {path} can't be opened: {why}.", path=path, why=error.strerror)) from None
    if not head:
        return 0
    if not head.startswith(b"SQLite format 3\0") or len(head) < 100:
        raise BookError(_("{path} is not a book of afterA; name another file with --book.", path=path))
    version, application = int.from_bytes(head[60:64], "big"), int.from_bytes(head[68:72], "big")
    if application != APPLICATION_ID and (application or version or path.stat().st_size > 4096):
        raise BookError(_("{path} is a database of another program; name another file with --book.", path=path))
    if version > migrations.LATEST:
        raise BookError(
            _(
                "The book {path} was written by a newer afterA (version {theirs}, this one reads {ours}); "
                "update afterA. The book is untouched.",
                path=path,
                theirs=version,
                ours=migrations.LATEST,
            )
        )
    return version


def file_of(path: Path) -> tuple[int, int] | None:
    """Return the device and inode of a file, or None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def make_file(path: Path) -> None:
    """Make an empty file for a book, private before SQLite opens it.

    Raises:
        BookError: it can't be made.
    """
    try:
        places.private_folder(path.parent)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise BookError(_("The book {path} can't be made: {why}.", path=path, why=error.strerror)) from None


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection to a book's file, set as every connection to a book is; `open_book` is the usual way in."""
    con = sqlite3.connect(path, isolation_level=None, timeout=30, check_same_thread=False)
    try:
        for pragma in _PRAGMAS:
            con.execute(pragma)
    except BaseException:
        con.close()
        raise
    return con


@contextmanager
def saying(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into one sentence that says what to do."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        raise BookError(_why(path, error)) from error


def _why(path: Path, error: sqlite3.DatabaseError) -> str:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_FULL"):
        return _("The disk is full; nothing was written to {path}. Make room and say it again.", path=path)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return _("The book {path} or its folder can't be written; check who owns it.", path=path)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return _("Another program held the book {path} for 30 seconds; close it and say it again.", path=path)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return _("The book {path} is damaged; `aftera doctor` looks into it.", path=path)
    if name.startswith("SQLITE_IOERR"):
        return _("The disk failed under {path}; nothing was written.", path=path)
    return _("The book {path} refused: {why}.", path=path, why=error)
