"""A deed taken back table by table leaves the book as one taken back row by row would."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection, IntegrityError
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm import history, index
from afterA_crm.errors import CannotUndo, NotFound
from afterA_crm.history import _restoring, _reversing
from afterA_crm.store import Book, deed, open_book

STAMPS = {"created_at": "2026-01-01T00:00:00Z", "changed_at": "2026-01-01T00:00:00Z"}
#: Tables that own each other, point at each other or at themselves, and have names that only one row may hold.
NOUNS = ("tag", "person", "conversation", "mention", "tagging", "role")
WORDS = ("a", "b", "c")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "book.db"
    open_book(path).close()
    return path


small = st.integers(0, 5)
step = st.tuples(st.sampled_from(("add", "add", "change", "point", "delete")), st.sampled_from(NOUNS), small, small)
steps = st.lists(step, min_size=1, max_size=12)


def row_by_row(con: Connection, deed_id: int) -> None:
    """Take a deed back in the plainest way: one row after another, the last one first."""
    log = con.execute("SELECT id, noun, row_id, kind FROM change WHERE deed_id = ? ORDER BY id DESC", (deed_id,))
    for number, noun, row_id, kind in log.fetchall():
        names = ", ".join(f'"{name}"' for name in history.columns(con, noun))
        was = f'SELECT {names} FROM "was_{noun}" WHERE change_id = {number}'
        if kind == "insert":
            con.execute(f'DELETE FROM "{noun}" WHERE id = ?', (row_id,))
        elif kind == "update":
            con.execute(f'UPDATE "{noun}" SET ({names}) = ({was}) WHERE id = ?', (row_id,))
        else:
            con.execute(f'INSERT INTO "{noun}" ({names}) {was}')


def do(book: Book, what: str, noun: str, one: int, other: int) -> None:
    """Do one thing to a row; what the book refuses isn't done."""
    word = WORDS[other % len(WORDS)]
    try:
        if what == "add":
            book.insert(noun, **_made(book, noun, one, other))
        elif (number := _some(book, noun, one)) is None:
            return
        elif what == "delete":
            book.delete(noun, number)
        elif what == "point":
            book.update(noun, number, **_keys(book, noun, other, one))
        else:
            book.update(noun, number, **_said(noun, word))
    except IntegrityError:
        return


def _some(book: Book, noun: str, number: int) -> int | None:
    ids = [row[0] for row in book.rows(f"SELECT id FROM {noun} ORDER BY id")]
    return ids[number % len(ids)] if ids else None


def _made(book: Book, noun: str, one: int, other: int) -> dict[str, Any]:
    return _keys(book, noun, one, other) | _said(noun, WORDS[one % len(WORDS)])


def _keys(book: Book, noun: str, one: int, other: int) -> dict[str, Any]:
    person, talk, tag = _some(book, "person", one), _some(book, "conversation", other), _some(book, "tag", other)
    return {
        "person": {"met_through_id": person},
        "mention": {"conversation_id": talk, "person_id": person},
        "tagging": {"tag_id": tag, "person_id": person},
        "role": {"person_id": person, "conversation_id": talk},
    }.get(noun, {})


def _said(noun: str, word: str) -> dict[str, Any]:
    return {
        "tag": {"name": word, "key": word},
        "person": {"name": word, "uid": word, **STAMPS},
        "conversation": {"day": f"2026-01-0{1 + WORDS.index(word)}", "how": "met", "sentence": word, **STAMPS},
        "mention": {"part": "about" if word == "a" else "with"},
        "role": {"name": word, "key": word},
    }.get(noun, {})


def outcome(folder: Path, deeds: list[list[tuple[Any, ...]]], back: list[int], restore: Callable[..., None]) -> Any:
    """Do deeds in a new book, take some of them back in this way, and return what came of it."""
    with pytest.MonkeyPatch.context() as patch, open_book(folder / f"{restore.__name__}.db") as book:
        patch.setattr(_reversing, "restore", restore)
        for number, parts in enumerate(deeds):
            with deed(book, f"deed {number}"):
                for part in parts:
                    do(book, *part)
        said = [_reversed(book, which) for which in back]
        assert index.differences(book.con) == 0
        assert book.rows("PRAGMA foreign_key_check") == []
        return said, {noun: book.rows(f"SELECT * FROM {noun} ORDER BY id") for noun in NOUNS}


def _reversed(book: Book, which: int) -> str:
    ids = [row[0] for row in book.rows("SELECT id FROM deed ORDER BY id DESC")]
    try:
        with deed(book, "back"):
            history.reverse(book, ids[which % len(ids)] if ids else 0)
    except (CannotUndo, NotFound) as error:
        return str(error)
    return "done"


@settings(max_examples=150, deadline=None)
@given(st.lists(steps, min_size=1, max_size=3), st.lists(st.integers(0, 3), min_size=1, max_size=4), st.integers(1, 9))
def test_table_by_table_comes_to_the_same_as_row_by_row(
    empty: Path, deeds: list[list[tuple[Any, ...]]], back: list[int], held: int
) -> None:
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setattr(_restoring, "HELD", held)
        folder = Path(name)
        for way in (row_by_row, _restoring.restore):
            shutil.copy(empty, folder / f"{way.__name__}.db")
        assert outcome(folder, deeds, back, _restoring.restore) == outcome(folder, deeds, back, row_by_row)
