"""Bring a backup back: say what would change, keep the present book aside, then copy page by page or not at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from . import backups, bookfile, history, places
from .errors import BookError, NotFound, Several
from .words import _


class Count(NamedTuple):
    """How many rows of a table the backup and the present book hold; None where there is no book."""

    noun: str
    backup: int
    book: int | None


class Preview(NamedTuple):
    """What bringing a backup back would do."""

    backup: Path
    counts: list[Count]
    #: The titles of deeds that the present book holds and the backup doesn't, newest first.
    later: list[str]


def find(name: str) -> Path:
    """Return the backup that a name means: `latest`, a file, or the beginning of a backup's name.

    Raises:
        NotFound: there is none.
        Several: the beginning fits more than one; the candidates are backups.
    """
    kept = backups.listing()
    if name == "latest":
        if not kept:
            raise NotFound(_("There is no backup in {folder} yet.", folder=places.backups()))
        return kept[0].path
    fits = [backup for backup in kept if backup.path.name.startswith(name)]
    if len(fits) == 1:
        return fits[0].path
    if len(fits) > 1:
        raise Several(_("“{name}” fits {n} backups; say more of the name.", name=name, n=len(fits)), fits)
    if Path(name).is_file():
        return Path(name)
    raise NotFound(_("There is no backup “{name}”; `aftera backup --list` lists them.", name=name))


def preview(backup: Path, book: Path) -> Preview:
    """Return what bringing the backup back in place of the book would change, table by table.

    Raises:
        BookError: the backup isn't a whole book, or the file in its place is no book at all.
    """
    _refuse_unless_whole(backup)
    with closing(backups.opened(backup)) as con:
        there, last = _counts(con), _last_deed(con)
    here: dict[str, int] = {}
    later: list[str] = []
    if bookfile.recognise(book):
        try:
            with closing(backups.opened(book)) as con:
                here = _counts(con)
                rows = con.execute("SELECT title FROM deed WHERE id > ? ORDER BY id DESC", (last,))
                later = [title for (title,) in rows]
        except sqlite3.DatabaseError:
            here = {}  # damaged: that is why a backup is wanted
    nouns = sorted(there.keys() | here.keys())
    counts = [Count(noun, there.get(noun, 0), here.get(noun, 0) if here else None) for noun in nouns]
    return Preview(backup, counts, later)


def restore(backup: Path, book: Path) -> Path | None:
    """Put the backup in the book's place, and return where the book that was there is kept.

    Both doors may have the book open: they see the old pages or the new, never a mixture.

    Raises:
        BookError: the backup isn't a whole book, the file in its place is no book, or the disk refuses.
    """
    _refuse_unless_whole(backup)
    aside = _keep_aside(book) if bookfile.recognise(book) is not None else None
    with bookfile.saying(book), closing(backups.opened(backup)) as source:
        try:
            if aside is None:
                bookfile.make_file(book)
            with closing(bookfile.connect(book)) as con:
                source.backup(con, progress=backups.patience())
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                raise
            _replace(source, book)
        except TimeoutError as error:
            raise BookError(_("The book {path} can't be opened: {why}.", path=book, why=error.strerror)) from error
    return aside


def _refuse_unless_whole(backup: Path) -> None:
    if not bookfile.recognise(backup):
        raise BookError(_("{path} holds no book.", path=backup))
    try:
        with closing(backups.opened(backup)) as con:
            whole = con.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    except sqlite3.DatabaseError:
        whole = False
    if not whole:
        raise BookError(_("The backup {path} is damaged. Choose another: `aftera backup --list`.", path=backup))


def _counts(con: sqlite3.Connection) -> dict[str, int]:
    nouns = history.watched(con)
    return {noun: con.execute(f'SELECT count(*) FROM "{noun}"').fetchone()[0] for noun in nouns}


def _last_deed(con: sqlite3.Connection) -> int:
    return int(con.execute("SELECT coalesce(max(id), 0) FROM deed").fetchone()[0])


def _keep_aside(book: Path) -> Path:
    """Copy the present book into the backups; a damaged one as it is, byte by byte."""
    try:
        with bookfile.saying(book), closing(bookfile.connect(book)) as con:
            return backups.make(con, "before-restore")
    except BookError:
        return backups.keep_file(book, "before-restore-damaged")


def _replace(source: sqlite3.Connection, book: Path) -> None:
    """Put a copy of the source in the place of a file that SQLite can't even open."""
    beside = book.parent / f".aftera-{os.getpid()}-{os.urandom(4).hex()}.tmp"
    try:
        backups.copy(source, beside)
        # The old journal would be rolled back into the new file.
        book.with_name(f"{book.name}-journal").unlink(missing_ok=True)
        beside.replace(book)
    finally:
        with suppress(OSError):
            beside.unlink()
    places.sync_folder(book.parent)
