"""The history without someone: old rows go, deeds that lose one are closed, titles keep only what was done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from .. import history
from ._words import BLANK, NAMES, Words

if TYPE_CHECKING:
    from ..store import Book


#: Rows near someone, by noun and id, and how short a name may be to mean them there.
Near = dict[str, dict[int, int]]


def scrub(book: Book, words: Words, touched: dict[str, set[int]], near: Near) -> set[int]:
    """Remove from the history every old row that is theirs or names them; return the deeds that lose one."""
    con = book.con
    deeds: set[int] = set()
    mine = con.execute("SELECT deed_id FROM open_deed").fetchone()[0]
    for noun in history.watched(con):
        columns = texts(book, noun)
        held = holding(book, f'"was_{noun}"', "change_id", columns, words.sought(noun), ())
        gone = {row[0] for row in held}
        for row_id, how in near.get(noun, {}).items():
            for (number,) in book.rows("SELECT id FROM change WHERE noun = ? AND row_id = ?", noun, row_id):
                was = holding(book, f'"was_{noun}"', "change_id", columns, (), (number,))
                if any(words.blank(said, how, column) != said for column, said in _texts(columns, was)):
                    gone.add(number)
        gone |= {
            number
            for (number,) in con.execute(
                "SELECT id FROM change WHERE noun = ? AND deed_id = ? AND kind <> 'insert'", (noun, mine)
            )
        }
        for row_id in touched.get(noun, set()):
            gone |= {
                number
                for (number,) in con.execute("SELECT id FROM change WHERE noun = ? AND row_id = ?", (noun, row_id))
            }
        for number in gone:
            con.execute(f'DELETE FROM "was_{noun}" WHERE change_id = ?', (number,))
            deeds.add(con.execute("SELECT deed_id FROM change WHERE id = ?", (number,)).fetchone()[0])
    return deeds


def deeds_of(book: Book, touched: dict[str, set[int]]) -> set[int]:
    """Return the deeds that changed any of these rows."""
    found: set[int] = set()
    for noun, ids in touched.items():
        for row_id in ids:
            rows = book.rows("SELECT deed_id FROM change WHERE noun = ? AND row_id = ?", noun, row_id)
            found.update(number for (number,) in rows)
    return found


def close(book: Book, deeds: set[int], words: Words) -> None:
    """Close deeds and take their words away; blank the name in the titles of all others."""
    con = book.con
    for number in deeds:
        title = str(con.execute("SELECT title FROM deed WHERE id = ?", (number,)).fetchone()[0])
        con.execute("UPDATE deed SET closed = 1, title = ? WHERE id = ?", (_command(title), number))
    mine = con.execute("SELECT deed_id FROM open_deed").fetchone()[0]
    con.execute("UPDATE deed SET closed = 1 WHERE id = ?", (mine,))
    for word in words.sought():
        for number, title in book.rows("SELECT id, title FROM deed WHERE instr(lower(title), lower(?))", word):
            con.execute("UPDATE deed SET title = ? WHERE id = ?", (words.blank(title, NAMES, "title"), number))


def _command(title: str) -> str:
    """Return only what was done, without its words."""
    first, _space, rest = title.partition(" ")
    return f"{first} {BLANK}" if rest else first


def _texts(columns: Sequence[str], rows: list[tuple[Any, ...]]) -> list[tuple[str, str]]:
    """Return the texts of rows that `holding` found, each with its column."""
    return [
        (column, said)
        for _key, *values in rows
        for column, said in zip(columns, values, strict=True)
        if isinstance(said, str)
    ]


def texts(book: Book, noun: str) -> list[str]:
    """Return the columns of a table that hold free text."""
    closed = {"kind", "part", "state", "whose", "stage", "digest", "day", "unit"}
    rows = book.rows("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", noun)
    return [name for (name,) in rows if name not in closed and not name.endswith(("_at", "_on"))]


def holding(
    book: Book, table: str, key: str, columns: Sequence[str], words: Sequence[str], also: Iterable[int]
) -> list[tuple[Any, ...]]:
    """Return the rows of a table that hold any of the words, or are among `also`, with their texts."""
    if not columns:
        return []
    listed = ", ".join(f'"{column}"' for column in columns)
    body = " || char(10) || ".join(f"coalesce(\"{column}\", '')" for column in columns)
    tests = [f"instr(lower({body}), lower(?))" for _word in words]
    chosen = ", ".join(str(int(number)) for number in also)
    where = " OR ".join([*tests, *([f"{key} IN ({chosen})"] if chosen else [])])
    return book.rows(f"SELECT {key}, {listed} FROM {table} WHERE {where}", *words) if where else []
