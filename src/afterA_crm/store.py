"""Open a book, and do deeds in it: one deed is one transaction and one undo.

Our own BEGIN IMMEDIATE is the only transaction control; docs/book.md says why.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import clock, index, migrations, places
from .bookfile import APPLICATION_ID, OPEN_FILES, connect, file_of, make_file, recognise, saying
from .errors import BookError
from .words import _

if TYPE_CHECKING:
    from sqlmodel import Session


class Book:
    """An open book: its path and its one connection."""

    def __init__(self, path: Path, con: sqlite3.Connection) -> None:
        self.path = path
        self.con = con
        self.deed: Deed | None = None
        self._file: tuple[int, int] | None = file_of(path)
        OPEN_FILES[self._file] += 1

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        return self._asked(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        """Return the first row of a query, or None."""
        found: tuple[Any, ...] | None = self._asked(sql, values).fetchone()
        return found

    def value(self, sql: str, *values: Any) -> Any:
        """Return the first column of the first row, or None."""
        found = self._asked(sql, values).fetchone()
        return found[0] if found else None

    def _asked(self, sql: str, values: tuple[Any, ...]) -> sqlite3.Cursor:
        try:
            return self.con.execute(sql, values)
        except OverflowError:
            # No row has a number that SQLite can't hold, and no limit needs one.
            return self.con.execute(sql, tuple(_held(value) for value in values))

    def insert(self, noun: str, **columns: Any) -> int:
        """Insert a row within the open deed and return its id."""
        _refuse_nul(columns.values())
        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" * len(columns))
        cursor = self.con.execute(f'INSERT INTO "{noun}" ({names}) VALUES ({marks})', tuple(columns.values()))
        return int(cursor.lastrowid or 0)

    def update(self, noun: str, row_id: int, **columns: Any) -> None:
        """Change columns of a row within the open deed."""
        _refuse_nul(columns.values())
        if columns:
            names = ", ".join(f'"{name}" = ?' for name in columns)
            self.con.execute(f'UPDATE "{noun}" SET {names} WHERE id = ?', (*columns.values(), row_id))

    def delete(self, noun: str, row_id: int) -> None:
        """Delete a row within the open deed."""
        self.con.execute(f'DELETE FROM "{noun}" WHERE id = ?', (row_id,))

    def close(self) -> None:
        """Close the connection."""
        self.con.close()
        OPEN_FILES[self._file] -= 1
        self._file = None

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()


class Deed:
    """The deed being done: its id, and a title that may still be said better."""

    def __init__(self, number: int, title: str) -> None:
        self.id = number
        self.title = title
        #: Whether the deed changed anything; known once it is done.
        self.changed = False


def open_book(path: Path | None = None, *, create: bool = True) -> Book:
    """Open the book at `path` (else where `places` says), making or migrating it as needed.

    Raises:
        BookError: the file is no book, is from a newer afterA, or can't be opened; it is left untouched.
    """
    path = path or places.book()
    version = recognise(path)
    if version is None:
        if not create:
            raise BookError(_("There is no book at {path} yet. `aftera log` or `aftera add` begins one.", path=path))
        make_file(path)
        version = 0
    with saying(path):
        con = connect(path)
        try:
            if version == 0:
                con.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            if version < migrations.LATEST:
                migrations.migrate(con, path, version)
        except BaseException:
            con.close()
            raise
    return Book(path, con)


@contextmanager
def deed(book: Book, title: str) -> Iterator[Deed]:
    """Do one deed: everything inside is written together, logged, indexed and committed, or nothing is.

    A deed that changed nothing leaves no trace. Deeds don't nest: an inner one joins the outer.

    Raises:
        BookError: the book can't be written; nothing of the deed stands.
    """
    if book.deed is not None:
        yield book.deed
        return
    _refuse_nul([title])
    con = book.con
    with saying(book.path):
        con.execute("BEGIN IMMEDIATE")
    try:
        with saying(book.path):
            row = con.execute("INSERT INTO deed (title, at) VALUES (?, ?)", (title, clock.utc_stamp()))
            book.deed = Deed(int(row.lastrowid or 0), title)
            con.execute("INSERT INTO open_deed (deed_id) VALUES (?)", (book.deed.id,))
            yield book.deed
            _finish(con, book.deed)
    except BaseException:
        if con.in_transaction:  # a full disk has already ended it
            con.execute("ROLLBACK")
        raise
    finally:
        book.deed = None


def _held(value: Any) -> Any:
    """Return a whole number as the nearest one that SQLite holds; anything else as it is."""
    return min(max(value, -(2**63)), 2**63 - 1) if isinstance(value, int) else value


def _refuse_nul(values: Iterable[object]) -> None:
    """Refuse what some SQL functions and other programs would cut short."""
    if any(isinstance(value, str) and "\0" in value for value in values):
        raise BookError(_("The text holds a NUL character, which a book can't keep; take it out and say it again."))


def _refuse_nul_of_session(_con: object, _cursor: object, _sql: str, values: Any, *_more: object) -> None:
    rows = values if isinstance(values, list) else [values]
    for row in rows:
        _refuse_nul(row.values() if isinstance(row, dict) else row)


def _finish(con: sqlite3.Connection, done: Deed) -> None:
    if not con.in_transaction:
        raise sqlite3.OperationalError("the transaction was ended inside a deed")
    done.changed = con.execute("SELECT 1 FROM change WHERE deed_id = ? LIMIT 1", (done.id,)).fetchone() is not None
    if not done.changed:
        con.execute("ROLLBACK")
        return
    index.refresh(con, done.id)
    con.execute("UPDATE deed SET title = ? WHERE id = ?", (done.title, done.id))
    con.execute("DELETE FROM open_deed")
    con.execute("COMMIT")


@contextmanager
def reading(book: Book) -> Iterator[Book]:
    """Read from one state of the book; materialise inside and let go."""
    if book.con.in_transaction:
        yield book
        return
    with saying(book.path):
        book.con.execute("BEGIN")
        try:
            yield book
        finally:
            if book.con.in_transaction:
                book.con.execute("ROLLBACK")


@contextmanager
def session(book: Book) -> Iterator[Session]:
    """Open a SQLModel session on the book's own connection, inside the open deed.

    Only the deed begins, commits and rolls back: the engine's own attempts are no-ops, since its first connect
    would otherwise roll the open deed back.
    """
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import StaticPool
    from sqlmodel import Session

    if book.deed is None:
        raise BookError(_("The book is only written inside a deed."))
    engine = create_engine(
        "sqlite://",
        creator=lambda: book.con,
        poolclass=StaticPool,
        pool_reset_on_return=None,
        hide_parameters=True,
    )
    dialect: Any = engine.dialect
    dialect.do_begin = dialect.do_rollback = dialect.do_commit = lambda _connection: None
    dialect.do_close = dialect.do_terminate = lambda _connection: None
    event.listen(engine, "before_cursor_execute", _refuse_nul_of_session)
    with Session(engine) as opened:
        yield opened
        opened.flush()
    engine.dispose()
