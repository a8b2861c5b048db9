"""Where things live: the book, the settings, the backups, and what could not be saved.

AFTERA_HOME names one folder for everything; without it each thing goes where the system keeps such things.
Folders are made 0700 and files 0600, before anything is written into them.
"""

from __future__ import annotations

import os
from pathlib import Path

from ..errors import BookError
from .files import private_file, private_files, private_folder, sync_folder
from .folders import absolute, usual_folder
from .synced import synced_folder

__all__ = [
    "backups",
    "book",
    "cache",
    "drafts",
    "keep_typed",
    "mappings",
    "private_file",
    "private_files",
    "private_folder",
    "recovery",
    "settings_file",
    "sync_folder",
    "synced_folder",
    "use_book",
    "written",
]

_named_book: Path | None = None


def use_book(path: str | os.PathLike[str] | None) -> None:
    """Use the book in this file from here on (`--book`); None means the usual one again."""
    global _named_book
    _named_book = absolute(os.fspath(path)) if path is not None else None


def book() -> Path:
    """Return the file of the book: `--book`, else AFTERA_BOOK, else the usual one."""
    return _other_book() or usual_folder("data") / "book.db"


def settings_file() -> Path:
    """Return the file of the settings, whether it is there or not."""
    return usual_folder("config") / "settings.toml"


def mappings() -> Path:
    """Return the folder of what the columns of tables are, table by table."""
    return usual_folder("config") / "mappings"


def backups() -> Path:
    """Return the folder of this book's backups; every book that was named by its path has one of its own."""
    other = _other_book()
    folder = usual_folder("data") / "backups"
    if other is None:
        return folder
    from zlib import crc32

    return folder / f"{other.stem[:40]}-{crc32(os.fsencode(os.path.realpath(other))):08x}"


def drafts() -> Path:
    """Return the folder of forms and lines still being edited."""
    return usual_folder("state") / "drafts"


def recovery() -> Path:
    """Return the folder of what was typed and could not be saved."""
    return usual_folder("state") / "recovery"


def written() -> Path:
    """Return the file that remembers what was written into files and folders of others."""
    return usual_folder("state") / "written.json"


def cache() -> Path:
    """Return the folder of what can be made again at any time."""
    return usual_folder("cache")


def keep_typed(text: str, why: str) -> Path:
    """Write what was typed and could not be saved to a recovery file, and return the file.

    The file holds the text and nothing else; `why` (the command, say) becomes part of its name. If the usual
    folder can't be written, one for temporary files is used.

    Raises:
        BookError: no folder at all can be written.
    """
    from datetime import datetime

    from ..text import slug

    # The machine's own clock, as no frozen one may get in the way of saving.
    name = f"{datetime.now():%Y-%m-%d-%H%M%S}-{slug(why)[:40]}-{os.urandom(2).hex()}.txt"
    raw = text.encode("utf-8", "surrogatepass")
    if not raw.endswith(b"\n"):
        raw += b"\n"
    try:
        return private_file(recovery() / name, raw)
    except BookError:
        import tempfile

        return private_file(Path(tempfile.mkdtemp(prefix="aftera-")) / name, raw)


def _other_book() -> Path | None:
    if _named_book is not None:
        return _named_book
    named = os.environ.get("AFTERA_BOOK", "").strip()
    return absolute(named) if named else None
