"""Where nothing may be exported to, by force or not: our own folders, and any book."""

from __future__ import annotations

import os
from pathlib import Path

from ... import places
from ...errors import UsageError
from ...places.folders import usual_folder
from ...words import _

#: What SQLite puts beside a book, and how a book begins (sqlite.org/fileformat.html, 1.3).
_BESIDE = ("", "-journal", "-wal", "-shm")
_DATABASE = b"SQLite format 3\0"


def check(path: Path) -> None:
    """Refuse a place in our own folders, the book with what stands beside it, and any other database.

    Raises:
        UsageError: an export there would cost a book, a backup or the settings.
    """
    there = Path(os.path.realpath(path))
    for kind in ("data", "config", "state", "cache"):
        folder = usual_folder(kind)
        if there.is_relative_to(os.path.realpath(folder)):
            raise UsageError(
                _("{path} is where afterA keeps its own; name a place outside {folder}.", path=path, folder=folder)
            )
    book = os.path.realpath(places.book())
    if str(there) in {book + each for each in _BESIDE} or _is_database(there):
        raise UsageError(_("{path} is a book, or a database beside one; name another file.", path=path))


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE
