"""Processes that are killed, and what must be true of the book after.

A deed here writes rows into several tables, so that half of one would show.
"""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from afterA_crm import conversations, history, knowing
from afterA_crm.store import Book, deed, open_book

LINE = "어제 소라랑 민준 성수에서 콘티 얘기 #ai-film; 다음 주 화요일 레퍼런스 보내기; @+하늘 만나기로 함"


def begin(path: Path) -> None:
    """Make a book with the people that the line names."""
    with open_book(path) as book, deed(book, "begin"):
        stamps = {"created_at": "2026-01-01T00:00:00Z", "changed_at": "2026-01-01T00:00:00Z"}
        for name in ("이소라", "박민준"):
            book.insert("person", name=name, **stamps)


def log(book: Book, number: int) -> None:
    """Log the line as deed `number`."""
    with deed(book, f"log {number}"):
        conversations.log(book, knowing.understand(book, f"{LINE} ({number})"))


def in_a_child(work: Callable[[int], object]) -> tuple[int, int]:
    """Run `work` in a forked process, with a pipe for what it acknowledges; return its id and the reading end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            work(writing)
            os._exit(0)
        except BaseException:
            os._exit(70)
    os.close(writing)
    return child, reading


def acknowledged(reading: int) -> list[int]:
    """Return the numbers that a child acknowledged before it ended."""
    with os.fdopen(reading, "rb") as pipe:
        return [int(line) for line in pipe.read().split()]


def is_whole(path: Path, acked: list[int]) -> int:
    """Check that the book is whole and holds every acknowledged deed and no half one; return how many it holds."""
    with open_book(path) as book:
        assert book.value("PRAGMA integrity_check") == "ok"
        assert book.rows("PRAGMA foreign_key_check") == []
        assert book.rows("SELECT * FROM open_deed") == []
        done = history.deeds(book, limit=10_000)
        titles = [one.title for one in done if one.title.startswith("log ")]
        assert len(titles) == len(set(titles)), "a deed stands twice"
        assert {f"log {number}" for number in acked} <= set(titles), "an acknowledged deed is gone"
        assert book.value("SELECT count(*) FROM conversation") == len(titles)
        shapes = {
            tuple(
                book.rows(
                    "SELECT noun, kind, count(*) FROM change WHERE deed_id = ? AND noun IN "
                    "('conversation', 'mention', 'followup') GROUP BY 1, 2",
                    one.id,
                )
            )
            for one in done
            if one.title.startswith("log ")
        }
        assert len(shapes) <= 1, "a deed stands by half"
        return len(titles)


class KilledAt(sqlite3.Connection):
    """A connection whose process dies, as by kill -9, just before its n-th statement from now."""

    left: int | None = None

    def execute(self, *args: Any) -> sqlite3.Cursor:
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return super().execute(*args)


def open_to_be_killed(path: Path, statements: int) -> Book:
    """Open a book whose process dies just before the n-th statement from now."""
    connect = sqlite3.connect
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sqlite3, "connect", lambda *args, **named: connect(*args, **named, factory=KilledAt))
        book = open_book(path)
    assert isinstance(book.con, KilledAt)
    book.con.left = statements
    return book
