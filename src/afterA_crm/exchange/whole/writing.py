"""Write a book as one JSON file: a head, then table after table, one row a line, so that git shows what changed."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ... import clock, migrations
from ..exporting.targets import Asked, Piece
from .narrowing import leaving
from .tables import Column, Table, tables

if TYPE_CHECKING:
    from ...store import Book

FORMAT = 1
NAME = "book.json"

#: How many characters are gathered before they leave as a piece.
_PIECE = 1 << 18
#: Keeps no letter back, but everything that `text.visible()` would: what isn't printable is written as an escape.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode


def pieces(book: Book, asked: Asked, step: Callable[[int], object] | None = None) -> Iterator[Piece]:
    """Yield the book file in pieces that stand one after another: everything but history, or what is of a few people.

    The file is UTF-8, for people read it and compare it; whatever could act on a terminal is escaped. The same book
    gives the same bytes on one day. Wants to be inside `store.reading`; `step` is told how many rows were written.
    """
    waiting: list[str] = []
    size = 0
    for part in _lines(book, asked, step):
        waiting.append(part)
        size += len(part)
        if size >= _PIECE:
            yield Piece(NAME, "".join(waiting).encode())
            waiting.clear()
            size = 0
    yield Piece(NAME, "".join(waiting).encode())


def line(row: dict[str, Any]) -> str:
    """Return a row as JSON on one line in which nothing acts: not on a terminal, not in an editor."""
    said: str = _encode(row)
    return said if said.isprintable() else re.sub(r"[^ -~]", _escaped, said)


def row_of(table: Table, values: tuple[Any, ...], left: Mapping[str, Collection[int]] | None = None) -> dict[str, Any]:
    """Return a row as an object: what is null is left out, and so is what points at a row that isn't in `left`."""
    return {
        column.name: _said(column, value)
        for column, value in zip(table.columns, values, strict=True)
        if value is not None and (left is None or column.parent is None or value in left[column.parent])
    }


def _lines(book: Book, asked: Asked, step: Callable[[int], object] | None) -> Iterator[str]:
    left = None if asked.everyone else leaving(book, asked.ids)
    yield '{"aftera": ' + line(_head(book, None if left is None else len(left["person"])))
    written = 0
    for table in tables().values():
        between = f',\n"{table.noun}": [\n'
        for values in book.con.execute(f'SELECT {table.names} FROM "{table.noun}" ORDER BY id'):
            if left is not None and values[0] not in left[table.noun]:
                continue
            row = row_of(table, values, left)
            if left is not None and table.noun == "question":
                _forget_answer(row, left["person"])
            yield between + line(row)
            between = ",\n"
            written += 1
            if step is not None:
                step(written)
        yield "\n]" if between == ",\n" else f',\n"{table.noun}": []'
    yield "}\n"


def _head(book: Book, people: int | None) -> dict[str, Any]:
    head = {
        "format": FORMAT,
        "schema": migrations.LATEST,
        "written": clock.today().isoformat(),
        "people": book.value("SELECT count(*) FROM person") if people is None else people,
        "everyone": people is None,
    }
    if people is None:
        # Ids are never given twice, also where their row is gone.
        last = dict(book.rows("SELECT name, seq FROM sqlite_sequence"))
        head["last_ids"] = {noun: last[noun] for noun in tables() if last.get(noun)}
    return head


def _said(column: Column, value: Any) -> Any:
    if column.kind == "flag":
        return bool(value)
    return b64encode(value).decode("ascii") if column.kind == "bytes" else value


def _forget_answer(row: dict[str, Any], people: Collection[int]) -> None:
    """Leave out the answer to a question that means someone who stays."""
    answer = str(row.get("answer", ""))
    if row["kind"] == "person" and answer.isdecimal() and int(answer) not in people:
        del row["answer"]


def _escaped(found: re.Match[str]) -> str:
    letter = found[0]
    if letter.isprintable():
        return letter
    units = letter.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))
