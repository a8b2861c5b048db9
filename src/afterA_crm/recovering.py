"""Save what can still be read of a damaged book into a new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

from . import bookfile, history, index, mending, store
from .errors import BookError
from .words import _

#: How many ids are tried one by one where the damage lies.
_TRIED = 100_000


class Recovered(NamedTuple):
    """What was saved: rows by table, and whether any could not be read or no longer fitted."""

    counts: dict[str, int]
    complete: bool


def recover(path: Path, out: Path) -> Recovered:
    """Write every row that can be read of the book at `path` into a new book at `out`.

    Where rows are lost, earlier deeds are closed: undoing half of one would do more harm.

    Raises:
        BookError: `out` exists, or nothing can be read.
    """
    if out.exists():
        raise BookError(_("{path} is there already; name a new file.", path=out))
    bookfile.recognise(path)
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as source, store.open_book(out) as made:
            source.text_factory = lambda raw: raw.decode("utf-8", "replace")
            return _recover(source, made.con)
    except BaseException as error:
        with suppress(OSError):
            out.unlink(missing_ok=True)
        if isinstance(error, sqlite3.DatabaseError):
            raise BookError(
                _("Nothing can be read of {path}; `aftera restore latest` brings the last backup back.", path=path)
            ) from error
        raise


def _recover(source: sqlite3.Connection, con: sqlite3.Connection) -> Recovered:
    there = {name for (name,) in source.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    tables = [*_tables(con)]
    counts: dict[str, int] = {}
    complete = there >= set(tables)
    con.execute("PRAGMA foreign_keys = OFF")
    con.execute("BEGIN EXCLUSIVE")
    for (trigger,) in con.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        con.execute(f'DROP TRIGGER "{trigger}"')
    for table in tables:
        if table in there:
            counts[table], whole = _copy_table(source, con, table)
            complete = complete and whole
    _keep_ids_used(source, con)
    complete = not mending.release_orphans(con) and complete
    con.execute("DELETE FROM open_deed")
    history.watch(con)
    mending.recompute(con)
    index.rebuild(con)
    if not complete:
        con.execute("UPDATE deed SET closed = 1")
    con.execute("COMMIT")
    con.execute("PRAGMA foreign_keys = ON")
    nouns = set(history.watched(con))
    return Recovered({noun: count for noun, count in counts.items() if noun in nouns}, complete)


def _tables(con: sqlite3.Connection) -> Iterator[str]:
    """Yield every table that holds rows of its own; keys and the search index are made anew."""
    for (name,) in con.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall():
        if not name.startswith(("sqlite_", "finder")) and name not in ("name_key", "open_deed"):
            yield name


def _copy_table(source: sqlite3.Connection, con: sqlite3.Connection, table: str) -> tuple[int, bool]:
    """Copy the rows of a table; return how many, and whether that was all of them."""
    ours = _columns(con, table)
    columns = [name for name in _columns(source, table) if name in ours]
    listed = ", ".join(f'"{name}"' for name in columns)
    insert = f'INSERT INTO "{table}" ({listed}) VALUES ({", ".join("?" * len(columns))})'
    count, whole = 0, True
    for row in _readable(source, table, listed):
        if row is None:
            whole = False
            continue
        try:
            con.execute(insert, row)
            count += 1
        except (sqlite3.IntegrityError, sqlite3.DataError):
            whole = False  # what the damage made of it is no row
    return count, whole


def _readable(con: sqlite3.Connection, table: str, listed: str) -> Iterator[tuple[Any, ...] | None]:
    """Yield the rows that can be read: from the front, from the back, then one by one between; None for damage."""
    first, last = 0, _last_id(con, table)
    try:
        for rowid, *row in con.execute(f'SELECT rowid, {listed} FROM "{table}" ORDER BY rowid'):
            first = rowid
            yield tuple(row)
    except sqlite3.DatabaseError:
        yield None
    else:
        return
    try:
        for rowid, *row in con.execute(
            f'SELECT rowid, {listed} FROM "{table}" WHERE rowid > ? ORDER BY rowid DESC', (first,)
        ):
            last = rowid - 1
            yield tuple(row)
    except sqlite3.DatabaseError:
        yield None
    for rowid in range(first + 1, min(last, first + _TRIED) + 1):
        with suppress(sqlite3.DatabaseError):
            found = con.execute(f'SELECT {listed} FROM "{table}" WHERE rowid = ?', (rowid,)).fetchone()
            if found is not None:
                yield found


def _last_id(con: sqlite3.Connection, table: str) -> int:
    with suppress(sqlite3.DatabaseError):
        row = con.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        if row is not None:
            return int(row[0])
    return _TRIED


def _keep_ids_used(source: sqlite3.Connection, con: sqlite3.Connection) -> None:
    """Carry over how far ids were given, so that none is given twice."""
    with suppress(sqlite3.DatabaseError):
        for name, seq in source.execute("SELECT name, seq FROM sqlite_sequence").fetchall():
            done = con.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (seq, name))
            if not done.rowcount:
                con.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, seq))


def _columns(con: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in con.execute(f'PRAGMA table_info("{table}")')]
