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
    for statement in _script("m001_first_book"):
        con.execute(statement)
    index.create(con)


def m002_where_it_came_from(con: Connection) -> None:
    """Let a card say its format, and an attendance when a first line is to be offered, or that none is wanted."""
    for statement in _script("m002_where_it_came_from"):
        _rebuild(con, statement)


def m003_after_the_ending(con: Connection) -> None:
    """Keep when an ending was gone through, its remembered lines, who filled a need, and what today put aside."""
    for statement in _script("m003_after_the_ending"):
        _rebuild(con, statement)


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (
    m001_first_book,
    m002_where_it_came_from,
    m003_after_the_ending,
)
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


def _script(name: str) -> list[str]:
    """Return the statements of a migration; executescript() would commit."""
    from importlib.resources import files

    script = files(__package__).joinpath(f"{name}.sql").read_text("utf-8")
    return [statement for statement in re.split(r";\n", script) if statement.strip()]


def _rebuild(con: Connection, statement: str) -> None:
    """Make a table anew as a statement declares it, with the rows it has; a new table or an index is just made.

    ALTER TABLE would leave its text unlike the models' (https://sqlite.org/lang_altertable.html, section 7).
    """
    made = re.match(r"CREATE TABLE (\w+) ", statement)
    noun = made[1] if made else ""
    columns = ", ".join(f'"{row[1]}"' for row in con.execute("SELECT * FROM pragma_table_info(?)", (noun,)))
    if not columns:
        con.execute(statement)
        return
    con.execute(statement.replace(f"CREATE TABLE {noun} ", f"CREATE TABLE new_{noun} ", 1))
    con.execute(f"INSERT INTO new_{noun} ({columns}) SELECT {columns} FROM {noun}")
    seen = con.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (noun,)).fetchone()
    con.execute(f"DROP TABLE {noun}")
    con.execute(f"ALTER TABLE new_{noun} RENAME TO {noun}")
    if seen is not None:  # an id is never given twice, also where its row is gone
        con.execute("DELETE FROM sqlite_sequence WHERE name = ?", (noun,))
        con.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (noun, seen[0]))


def _row_counts(con: Connection) -> dict[str, int]:
    return {noun: con.execute(f'SELECT count(*) FROM "{noun}"').fetchone()[0] for noun in history.watched(con)}


def _refuse_if_broken(con: Connection, path: Path) -> None:
    if con.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise BookError(_("The book {path} is damaged; run `aftera doctor` before anything else.", path=path))
