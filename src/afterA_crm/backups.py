"""Copies of the book, made without asking and thinned out with time; none leaves while it is the only good one.

Each is a whole book of its own, made by SQLite's backup API (a plain copy of a file being written was corrupt in
35 of 120 tries), checked, synced, and named by when and why: `20261120-120000-daily.db`.
"""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from . import clock, places
from .errors import AfterAError, BookError
from .words import _

if TYPE_CHECKING:
    from .store import Book

#: Why a backup was made; those a user asked for are never removed.
ASKED = "asked"
#: Imports that bring more rows than this are preceded by a backup.
LARGE_IMPORT = 100
#: How many of the last days, weeks and months that have a backup keep one.
DAYS, WEEKS, MONTHS = 7, 4, 12

_PATIENCE_SECONDS = 30
_NAME = r"(\d{8}-\d{6})-([a-z]+(?:-[a-z]+)*)(?:-\d+)?\.db"


class Backup(NamedTuple):
    """A backup: its file, when (local time) and why it was made, its size in bytes."""

    path: Path
    made: datetime
    why: str
    size: int

    def said(self) -> str:
        """Return what tells it apart where one is to be chosen."""
        return f"{self.path.name} · {self.made:%Y-%m-%d %H:%M}"


def make(con: sqlite3.Connection, why: str, to: Path | None = None) -> Path:
    """Copy the book of a connection into the backups, or to a new file or folder `to`, and return the copy.

    `why` is lower-case words with hyphens. No transaction may be open.

    Raises:
        BookError: the copy can't be made, or the book isn't whole; nothing is left behind.
    """
    if con.in_transaction:
        raise sqlite3.ProgrammingError("a backup inside a transaction would hold what isn't written yet")
    folder = places.private_folder(places.backups()) if to is None else to if to.is_dir() else to.parent
    beside = folder / f".aftera-{os.getpid()}-{os.urandom(4).hex()}.tmp"
    try:
        copy(con, beside)
        target = _reserve(folder, why) if to is None or to.is_dir() else _new_file(to)
        beside.replace(target)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise BookError(_("No backup could be made in {folder}: {why}.", folder=folder, why=reason)) from error
    finally:
        with suppress(OSError):
            beside.unlink()
    places.sync_folder(folder)
    return target


def keep_file(path: Path, why: str) -> Path:
    """Copy a file that SQLite can't read into the backups, byte by byte, and return the copy.

    Raises:
        BookError: the copy can't be made.
    """
    import shutil

    try:
        target = _reserve(places.private_folder(places.backups()), why)
        with path.open("rb") as source, target.open("wb") as kept:
            shutil.copyfileobj(source, kept)
            kept.flush()
            os.fsync(kept.fileno())
    except OSError as error:
        folder = places.backups()
        raise BookError(_("No backup could be made in {folder}: {why}.", folder=folder, why=error.strerror)) from error
    return target


def daily(book: Book) -> Path | None:
    """Back the book up if that wasn't done today, thin out the old ones, and return the new one, if any.

    Raises:
        BookError: the copy can't be made; no old one is removed then.
    """
    today = clock.today()
    if any(kept.why == "daily" and kept.made.date() == today for kept in listing()):
        return None
    made = make(book.con, "daily")
    thin_out()
    return made


def before_large_import(book: Book, rows: int) -> Path | None:
    """Back the book up before an import of many rows, outside its deed, and return the copy, if one was due.

    Raises:
        BookError: the copy can't be made.
    """
    return make(book.con, "before-import") if rows > LARGE_IMPORT else None


def listing() -> list[Backup]:
    """Return the backups of this book, newest first; files of other names are nobody's business."""
    found: list[tuple[int, Backup]] = []
    try:
        files = list(places.backups().iterdir())
    except OSError:
        return []
    for file in files:
        named = re.fullmatch(_NAME, file.name, re.ASCII)
        if not named:
            continue
        try:
            made, about = datetime.fromisoformat(named[1].replace("-", "T")), file.stat()
        except (ValueError, OSError):
            continue
        if about.st_size:  # an empty one is a name that a crash left reserved
            found.append((about.st_mtime_ns, Backup(file, made, named[2], about.st_size)))
    # Within a second, the file's own time tells.
    found.sort(key=lambda kept: (kept[1].made, kept[0], kept[1].path.name), reverse=True)
    return [kept for _written, kept in found]


def thin_out() -> list[Path]:
    """Remove the backups that neither a day, a week nor a month needs, and return them."""
    from . import settings

    try:
        room = settings.load().backup_limit_mb
    except AfterAError:  # a mistake in the settings is told elsewhere, and no reason to remove more
        room = 10**6
    removed = []
    for kept in surplus(listing(), clock.today(), room * 1_000_000):
        try:
            kept.path.unlink()
        except OSError:
            continue
        removed.append(kept.path)
    return removed


def surplus(backups: Iterable[Backup], today: date, room: int) -> list[Backup]:
    """Return the automatic backups to remove: not wanted by age, then the oldest beyond `room` bytes.

    The newest of each of the last 7 days, 4 weeks and 12 months that have one stays; those made before an import,
    a migration or a restore stay for a week. The newest of all always stays.
    """
    automatic = sorted((b for b in backups if b.why != ASKED), key=lambda b: (b.made, b.path.name), reverse=True)
    stays: set[Path] = {b.path for b in automatic if b.why != "daily" and today - b.made.date() < timedelta(days=7)}
    for periods, period in _PERIODS:
        newest: dict[tuple[int, ...], Path] = {}
        for backup in automatic:
            newest.setdefault(period(backup.made), backup.path)
        stays.update(list(newest.values())[:periods])
    gone = [backup for backup in automatic if backup.path not in stays]
    for backup in automatic:
        if backup.path in stays:
            room -= backup.size
            if room < 0 and backup is not automatic[0]:
                gone.append(backup)
    return gone


_PERIODS: tuple[tuple[int, Callable[[datetime], tuple[int, ...]]], ...] = (
    (DAYS, lambda made: (made.year, made.month, made.day)),
    (WEEKS, lambda made: made.isocalendar()[:2]),
    (MONTHS, lambda made: (made.year, made.month)),
)


def opened(path: Path) -> sqlite3.Connection:
    """Return a read-only connection to a backup."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)


def patience() -> Callable[[int, int, int], None]:
    """Return what a copy calls at each step: it gives up after 30 seconds of waiting for a lock."""
    until = time.monotonic() + _PATIENCE_SECONDS

    def step(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > until:
            raise TimeoutError(0, _("another program holds the book"))

    return step


def copy(con: sqlite3.Connection, target: Path) -> None:
    """Copy the book of a connection into a new, private, synced file.

    Raises:
        BookError: what was copied isn't whole.
    """
    # SQLite would make the file readable for all; its modes follow a file that is already there.
    handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    try:
        with closing(sqlite3.connect(target, isolation_level=None)) as made:
            made.execute("PRAGMA journal_mode = OFF")
            made.execute("PRAGMA synchronous = OFF")
            con.backup(made, progress=patience())
            if made.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise BookError(_("The book is damaged and was not backed up; `aftera doctor` looks into it."))
        os.fsync(handle)
    finally:
        os.close(handle)


def _reserve(folder: Path, why: str) -> Path:
    """Return a new, still empty file named by now and why, numbered where the second has another one already."""
    stamp = f"{clock.now():%Y%m%d-%H%M%S}-{why}"
    for number in range(1, 1000):
        name = folder / (f"{stamp}.db" if number == 1 else f"{stamp}-{number}.db")
        try:
            return _new_file(name)
        except FileExistsError:
            continue
    raise FileExistsError(17, os.strerror(17), str(folder))


def _new_file(path: Path) -> Path:
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return path
