"""Look into a book: is the file sound, do the rows hold together, is what was derived right, is it private.

Each finding is a sentence that says what it means. `mending` repairs what can be repaired in place; `recovering`
saves what can still be read of a damaged file.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from . import backups, bookfile, history, index, migrations, places
from .errors import BookError
from .words import _, n_

_STALE_SECONDS = 3600


class Finding(NamedTuple):
    """Something a check-up found: a stable word for it, a sentence, and whether mending can help.

    What isn't serious is worth knowing but leaves the book whole.
    """

    kind: str
    sentence: str
    serious: bool = True
    mendable: bool = True


def examine(path: Path) -> list[Finding]:
    """Return what is wrong with the book at `path` and around it; nothing is changed.

    Raises:
        BookError: there is no book, or the file is another program's or a newer afterA's.
    """
    version = bookfile.recognise(path)
    if not version:
        raise BookError(_("There is no book at {path} yet. `aftera log` or `aftera add` begins one.", path=path))
    found: list[Finding] = []
    try:
        with closing(bookfile.connect(path)) as con:
            found += _file(con)
            if not found or all(finding.mendable for finding in found):
                found += _rows(con) if version == migrations.LATEST else [_older()]
    except sqlite3.DatabaseError as error:
        if not found:
            found.append(_damaged(str(error)))
    return [*found, *_private(path), *_left_behind(path), *_around(path)]


def schema() -> dict[str, tuple[str, str]]:
    """Return the type and SQL of every table, index and trigger that a book of this version has."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as con:
        for step in migrations.MIGRATIONS:
            step(con)
        history.watch(con)
        return _schema_of(con)


def open_to_others(path: Path) -> list[Path]:
    """Return the files and folders of ours that others than their owner may open."""
    if os.name != "posix":
        return []
    folders = [places.backups(), places.drafts(), places.recovery()]
    if path.parent == places.backups().parent:  # the folder a book was put in by --book is somebody's own
        folders.append(path.parent)
    files = [path, path.with_name(f"{path.name}-journal")]
    for folder in folders[:3]:
        if folder.is_dir():
            files += [file for file in folder.iterdir() if file.is_file()]
    return [one for one in dict.fromkeys([*folders, *files]) if one.exists() and one.stat().st_mode & 0o077]


def stale_temporaries(path: Path) -> list[Path]:
    """Return the half-written files that a crash left behind more than an hour ago."""
    before = time.time() - _STALE_SECONDS
    return [
        file
        for folder in dict.fromkeys([path.parent, places.backups(), places.drafts(), places.recovery()])
        for file in folder.glob(".aftera-*.tmp*")
        if file.stat().st_mtime < before
    ]


def _file(con: sqlite3.Connection) -> Iterator[Finding]:
    problems = [row[0] for row in con.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    in_indexes = [problem for problem in problems if " index " in problem or "finder" in problem]
    if problems and len(in_indexes) < len(problems):
        yield _damaged(next(problem for problem in problems if problem not in in_indexes))
    elif problems:
        yield Finding("indexes", _("An index of the file disagrees with its rows ({why}).", why=problems[0]))


def _damaged(why: str) -> Finding:
    return Finding(
        "damaged",
        _(
            "The file is damaged ({why}). `aftera restore latest` brings the last backup back; "
            "`aftera doctor --recover NEW.db` saves what can still be read.",
            why=why,
        ),
        mendable=False,
    )


def _older() -> Finding:
    return Finding("older", _("The book is of an older version; the next command brings it to this one."), False, False)


def _rows(con: sqlite3.Connection) -> Iterator[Finding]:
    yield from _layout(con)
    orphans = len(con.execute("PRAGMA foreign_key_check").fetchall())
    if orphans:
        yield Finding(
            "orphans",
            n_("{n} entry points at one that is gone.", "{n} entries point at ones that are gone.", orphans),
        )
    days = con.execute(
        "SELECT count(*) FROM mention JOIN conversation ON conversation.id = mention.conversation_id "
        "WHERE mention.day IS NOT conversation.day"
    ).fetchone()[0]
    touches = con.execute(
        "SELECT count(*) FROM person WHERE last_touch IS NOT "
        "(SELECT max(day) FROM mention WHERE person_id = person.id AND part = 'with')"
    ).fetchone()[0]
    if days or touches:
        n = days + touches
        yield Finding(
            "derived",
            n_(
                "The day of the last conversation is kept wrongly for {n} entry.",
                "The day of the last conversation is kept wrongly for {n} entries.",
                n,
            ),
        )
    if con.execute("SELECT 1 FROM open_deed LIMIT 1").fetchone():
        yield Finding("open-deed", _("A change was never closed; other changes could slip into the history unseen."))
    yield from _search(con)


def _layout(con: sqlite3.Connection) -> Iterator[Finding]:
    wanted, there = schema(), _schema_of(con)
    tables = [name for name, (kind, _sql) in wanted.items() if kind == "table" and name not in there]
    if tables:
        yield Finding(
            "tables",
            _("Tables of the book are missing: {names}.", names=", ".join(tables)),
            mendable=all(name.startswith("was_") for name in tables),
        )
    lacking = [name for name, (kind, sql) in wanted.items() if kind != "table" and there.get(name, ("", ""))[1] != sql]
    strange = [name for name, (kind, _sql) in there.items() if kind in ("trigger", "view") and name not in wanted]
    if lacking:
        yield Finding(
            "triggers",
            _("What keeps the history and the order of the book is missing or changed: {names}.", names=_few(lacking)),
        )
    if strange:
        yield Finding(
            "strange",
            _("Something afterA didn't put there acts inside the book: {names}.", names=_few(strange)),
        )


def _few(names: list[str]) -> str:
    return ", ".join(names[:5]) + (" …" if len(names) > 5 else "")


def _search(con: sqlite3.Connection) -> Iterator[Finding]:
    try:
        wrong = index.differences(con)
    except sqlite3.DatabaseError:
        wrong = 1
    if wrong:
        yield Finding(
            "search",
            n_("The search index is wrong about {n} entry.", "The search index is wrong about {n} entries.", wrong),
        )


def _private(path: Path) -> Iterator[Finding]:
    others = open_to_others(path)
    if others:
        yield Finding(
            "permissions",
            n_(
                "{n} file or folder can be opened by others: {first}",
                "{n} files and folders can be opened by others, {first} for one.",
                len(others),
                first=others[0],
            ),
        )


def _left_behind(path: Path) -> Iterator[Finding]:
    stale = stale_temporaries(path)
    if stale:
        yield Finding(
            "temporaries",
            n_(
                "{n} half-written file was left behind: {first}",
                "{n} half-written files were left behind, {first} for one.",
                len(stale),
                first=stale[0],
            ),
            serious=False,
        )
    folder = places.recovery()
    kept = [file for file in folder.glob("*.txt") if file.name != "last-error.txt"] if folder.is_dir() else []
    if kept:
        yield Finding(
            "unsaved",
            n_(
                "{n} text that could not be saved is kept in {folder}; log it again, then remove the file.",
                "{n} texts that could not be saved are kept in {folder}; log them again, then remove the files.",
                len(kept),
                folder=folder,
            ),
            serious=False,
            mendable=False,
        )


def _around(path: Path) -> Iterator[Finding]:
    service = places.synced_folder(path)
    if service:
        yield Finding(
            "synced",
            _(
                "The book lies on {service}. Syncing a file while it is written can damage it: keep the book "
                "elsewhere, and send backups there with `aftera backup --to`.",
                service=service,
            ),
            serious=False,
            mendable=False,
        )
    kept = backups.listing()
    if not kept:
        yield Finding("no-backup", _("There is no backup yet: `aftera backup`."), serious=False, mendable=False)
    elif not is_sound(kept[0].path):
        yield Finding(
            "bad-backup",
            _("The newest backup is damaged: {path}. `aftera backup` makes another.", path=kept[0].path),
            mendable=False,
        )


def is_sound(path: Path) -> bool:
    """Return whether the pages of a book or backup hold together: quick, and enough to warn of damage.

    It takes 37 ms for a book of 42 MB; call it where nobody waits.
    """
    try:
        with closing(backups.opened(path)) as con:
            return bool(con.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False


def _schema_of(con: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    rows = con.execute("SELECT name, type, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'")
    return {name: (kind, sql or "") for name, kind, sql in rows}
