"""Make an invented book of any size, skewed as real ones are: one person in 20,000 conversations, 300 namesakes.

    python benchmarks/make_book.py --people 200 --conversations 2000 small.db
    python benchmarks/make_book.py --people 30000 --conversations 300000 large.db

The same seed makes the same rows. What triggers and `deed()` would have kept is written along: a deed and a log of
its rows for every entry, the days of mentions, the last touch of everyone, the search index. `aftera doctor` finds
nothing wrong with it.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from afterA_crm import bookfile, history, index, store
from life import STAMP, Life


class Writer:
    """Writes rows in bulk, numbering them itself, and a log of them as the triggers would have kept it."""

    def __init__(self, con: Connection) -> None:
        self.con = con
        self.last: dict[str, int] = {}
        self.rows: dict[tuple[str, tuple[str, ...]], list[tuple[Any, ...]]] = {}
        self.deeds = 0
        self.log: list[tuple[int, str, int]] = []
        self.titles: list[tuple[int, str]] = []

    def deed(self, title: str) -> None:
        """Begin a deed: the rows that follow are its own."""
        self.deeds += 1
        self.titles.append((self.deeds, title))

    def put(self, noun: str, **columns: Any) -> int:
        """Write a row and return its id."""
        number = self.last[noun] = self.last.get(noun, 0) + 1
        kept = self.rows.setdefault((noun, tuple(columns)), [])
        kept.append((number, *columns.values()))
        self.log.append((self.deeds, noun, number))
        if len(kept) >= 20_000:
            self._write(noun, tuple(columns), kept)
        return number

    def finish(self) -> None:
        """Write what is still held, and the deeds."""
        for (noun, columns), kept in self.rows.items():
            self._write(noun, columns, kept)
        self.con.executemany("INSERT INTO deed (id, title, at) VALUES (?, ?, ?)", ((*d, STAMP) for d in self.titles))
        self.con.executemany("INSERT INTO change (deed_id, noun, row_id, kind) VALUES (?, ?, ?, 'insert')", self.log)

    def _write(self, noun: str, columns: tuple[str, ...], kept: list[tuple[Any, ...]]) -> None:
        listed = ", ".join(f'"{name}"' for name in ("id", *columns))
        marks = ", ".join("?" * (len(columns) + 1))
        self.con.executemany(f'INSERT INTO "{noun}" ({listed}) VALUES ({marks})', kept)
        kept.clear()


def make(path: Path, people: int, conversations: int, seed: int = 7) -> None:
    """Make a book at `path`, which must not be there yet."""
    if path.exists():
        raise SystemExit(f"{path} is there already")
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    store.open_book(path).close()
    con = bookfile.connect(path)
    con.execute("PRAGMA journal_mode = OFF")
    con.execute("PRAGMA synchronous = OFF")
    con.execute("PRAGMA foreign_keys = OFF")  # checked by `aftera doctor` instead
    con.execute("PRAGMA cache_size = -400000")
    con.execute("BEGIN")
    for (name,) in con.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        con.execute(f'DROP TRIGGER "{name}"')
    writer = Writer(con)
    Life(writer, random.Random(seed), people, conversations).everything()
    writer.finish()
    con.execute("UPDATE mention SET day = (SELECT day FROM conversation WHERE id = mention.conversation_id)")
    con.execute(
        "UPDATE person SET last_touch = (SELECT max(day) FROM mention WHERE person_id = person.id AND part = 'with')"
    )
    index.rebuild(con)
    history.watch(con)
    con.execute("COMMIT")
    con.close()


def main() -> None:
    """Make the book that the arguments describe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--conversations", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    began = time.monotonic()
    make(asked.path, asked.people, asked.conversations, asked.seed)
    size = asked.path.stat().st_size / 1e6
    print(f"{asked.path}: {asked.people} people, {asked.conversations} conversations, {size:.0f} MB")
    print(f"made in {time.monotonic() - began:.1f} s")


if __name__ == "__main__":
    main()
