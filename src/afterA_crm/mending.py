"""Repair what a check-up found, where that can be done in place; the book as it was is kept among the backups."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from . import backups, bookfile, doctor, history, index
from .doctor import Finding
from .errors import BookError


def mend(path: Path, findings: Iterable[Finding]) -> Path:
    """Repair the mendable findings, and return where the book as it was is kept.

    Raises:
        BookError: the book can't be copied or written; it stays as it was.
    """
    kinds = {finding.kind for finding in findings if finding.mendable}
    aside = _keep(path)
    with bookfile.saying(path), closing(bookfile.connect(path)) as con:
        _mend_book(con, kinds)
    if "permissions" in kinds:
        for one in doctor.open_to_others(path):
            one.chmod(0o700 if one.is_dir() else 0o600)
    if "temporaries" in kinds:
        for file in doctor.stale_temporaries(path):
            file.unlink(missing_ok=True)
    return aside


def release_orphans(con: sqlite3.Connection) -> int:
    """Let go of rows that are gone: an optional pointer becomes empty, a row that can't be without goes too.

    Returns how many rows were touched.
    """
    touched = 0
    while orphans := con.execute("PRAGMA foreign_key_check").fetchall():
        for noun, rowid, _parent, number in orphans:
            key = next(row for row in con.execute(f'PRAGMA foreign_key_list("{noun}")') if row[0] == number)
            column, on_delete = key[3], key[6]
            if on_delete == "SET NULL" or (noun == "deed" and on_delete == "NO ACTION"):
                con.execute(f'UPDATE "{noun}" SET "{column}" = NULL WHERE rowid = ?', (rowid,))
            else:
                con.execute(f'DELETE FROM "{noun}" WHERE rowid = ?', (rowid,))
            touched += 1
    return touched


def recompute(con: sqlite3.Connection) -> None:
    """Make the columns anew that triggers keep from other rows."""
    con.execute(
        "UPDATE mention SET day = (SELECT day FROM conversation WHERE id = conversation_id) "
        "WHERE day IS NOT (SELECT day FROM conversation WHERE id = conversation_id)"
    )
    touch = "(SELECT max(day) FROM mention WHERE person_id = person.id AND part = 'with')"
    con.execute(f"UPDATE person SET last_touch = {touch} WHERE last_touch IS NOT {touch}")


def _keep(path: Path) -> Path:
    try:
        with bookfile.saying(path), closing(bookfile.connect(path)) as con:
            return backups.make(con, "before-mending")
    except BookError:  # not whole: kept as it is
        return backups.keep_file(path, "before-mending")


def _mend_book(con: sqlite3.Connection, kinds: set[str]) -> None:
    if "indexes" in kinds:
        con.execute("REINDEX")
    con.execute("BEGIN IMMEDIATE")
    try:
        con.execute("DELETE FROM open_deed")
        if kinds & {"triggers", "strange", "tables"}:
            _make_layout(con)
        if "orphans" in kinds:
            _release(con)
        recompute(con)
        if kinds & {"search", "indexes", "orphans"}:
            index.rebuild(con)
        con.execute("COMMIT")
    except BaseException:
        if con.in_transaction:
            con.execute("ROLLBACK")
        raise


def _make_layout(con: sqlite3.Connection) -> None:
    wanted = doctor.schema()
    for name, kind, sql in con.execute("SELECT name, type, sql FROM sqlite_schema").fetchall():
        if kind in ("trigger", "view") or (kind == "index" and sql and wanted.get(name, ("", sql))[1] != sql):
            con.execute(f'DROP {kind.upper()} "{name}"')
    history.watch(con)
    there = {name for (name,) in con.execute("SELECT name FROM sqlite_schema")}
    for name, (kind, sql) in wanted.items():
        if kind == "index" and name not in there:
            con.execute(sql)


def _release(con: sqlite3.Connection) -> None:
    """Release orphans as a deed, so that the history says what was let go."""
    from . import clock

    deed_id = con.execute("INSERT INTO deed (title, at) VALUES ('doctor --fix', ?)", (clock.utc_stamp(),)).lastrowid
    con.execute("INSERT INTO open_deed (deed_id) VALUES (?)", (deed_id,))
    con.execute("PRAGMA defer_foreign_keys = ON")
    release_orphans(con)
    con.execute("DELETE FROM open_deed")
