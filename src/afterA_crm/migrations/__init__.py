"""Numbered changes of the schema, each applied once. PRAGMA user_version says how many a book has."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection

from .. import history, index
from ..errors import BookError
from ..words import _


def m001_first_book(con: Connection) -> None:
    """Create every table as the models of the first release declared it."""
    from importlib.resources import files

    script = files(__package__).joinpath("m001_first_book.sql").read_text("utf-8")
    # executescript() would commit; statements end with a semicolon at a line's end.
    for statement in re.split(r";\n", script):
        if statement.strip():
            con.execute(statement)
    index.create(con)


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (m001_first_book,)
LATEST = len(MIGRATIONS)


def migrate(con: Connection, path: Path, version: int) -> None:
    """Bring a book from `version` to the latest, all or nothing, with a backup before.

    Raises:
        BookError: the book isn't whole before or after; it stays as it was.
    """
    if version:
        from .. import backups

        _refuse_if_broken(con, path)
        backups.make(con, "before-migration")
    # Foreign keys are off before the transaction: rebuilding a table would delete its children.
    con.execute("PRAGMA foreign_keys = OFF")
    con.execute("BEGIN EXCLUSIVE")
    try:
        if con.execute("PRAGMA user_version").fetchone()[0] != version:
            con.execute("ROLLBACK")  # another process was faster
            return
        before = _row_counts(con)
        # A trigger that names a table being rebuilt stops its renaming; all are made anew afterwards.
        for (trigger,) in con.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            con.execute(f'DROP TRIGGER "{trigger}"')
        for step in MIGRATIONS[version:]:
            step(con)
        history.watch(con)
        after = _row_counts(con)
        lost = [noun for noun, count in before.items() if after.get(noun, 0) < count]
        if lost or con.execute("PRAGMA foreign_key_check").fetchone():
            raise BookError(
                _(
                    "The book {path} can't be brought to this version without loss; it stays as it was.",
                    path=path,
                )
            )
        con.execute(f"PRAGMA user_version = {LATEST}")
        con.execute("COMMIT")
    except BaseException:
        if con.in_transaction:
            con.execute("ROLLBACK")
        raise
    finally:
        con.execute("PRAGMA foreign_keys = ON")


def _row_counts(con: Connection) -> dict[str, int]:
    return {noun: con.execute(f'SELECT count(*) FROM "{noun}"').fetchone()[0] for noun in history.watched(con)}


def _refuse_if_broken(con: Connection, path: Path) -> None:
    if con.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise BookError(_("The book {path} is damaged; run `aftera doctor` before anything else.", path=path))
