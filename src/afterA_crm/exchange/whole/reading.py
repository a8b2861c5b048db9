"""Read a book file: everything in it is tried before anything of it is written."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache
from typing import Any, NamedTuple

from ... import migrations
from ...errors import AfterAError
from ...words import _
from .characters import clipped
from .parsing import Row, head_and_rows
from .rules import Rules, cannot_be, place
from .tables import Column, Kind, Table, tables
from .writing import FORMAT

#: The largest id: what every JSON reader keeps exactly (RFC 8259, section 6), and the search index has room for.
LARGEST_ID = 2**53 - 1
_LARGEST = 2**63 - 1


class KeptRow(NamedTuple):
    """A row as the book keeps it: its table, the line it begins in, and its values in the order of the columns."""

    table: Table
    line: int
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A book file that was read and found whole: how many rows each table has, and the last id it ever gave.

    `everyone` says that it is a whole book, not only some of its people.
    """

    data: bytes = field(repr=False)
    counts: dict[str, int]
    last_ids: dict[str, int]
    everyone: bool

    def entries(self) -> Iterator[KeptRow]:
        """Yield its rows in the order of the file, read anew."""
        for row in head_and_rows(self.data, tables())[1]:
            yield _entry(row)


def read(data: bytes, step: Callable[[int], object] | None = None) -> Document:
    """Read a book file and return it; `step` is told after each row how many were read.

    Raises:
        AfterAError: it is no book file, is a newer afterA's, or something in it can't be so: the sentence says where.
    """
    head, rows = head_and_rows(data, tables())
    _refuse_newer(head)
    rules = Rules()
    counts = dict.fromkeys(tables(), 0)
    for number, row in enumerate(rows, 1):
        entry = _entry(row)
        rules.add(*entry)
        counts[row.noun] += 1
        if step is not None:
            step(number)
    rules.finish()
    return Document(data, counts, _last_ids(head), head.get("everyone") is not False)


def _refuse_newer(head: dict[str, Any]) -> None:
    for name, ours in (("format", FORMAT), ("schema", migrations.LATEST)):
        theirs = head.get(name)
        if type(theirs) is not int or theirs < 1:
            raise AfterAError(_("The head of the book file says no {field}; export the book again.", field=name))
        if theirs > ours:
            raise AfterAError(
                _(
                    "The book file was written by a newer afterA ({field} {theirs}, this one reads {ours}); "
                    "update afterA.",
                    field=name,
                    theirs=theirs,
                    ours=ours,
                )
            )


def _last_ids(head: dict[str, Any]) -> dict[str, int]:
    said = head.get("last_ids", {})
    if not isinstance(said, dict):
        raise cannot_be("aftera", "last_ids", said)
    for noun, number in said.items():
        if noun not in tables() or type(number) is not int or not 0 < number <= LARGEST_ID:
            raise cannot_be("aftera", f"last_ids.{clipped(noun)}", number)
    return said


def _entry(row: Row) -> KeptRow:
    """Return a row as the book keeps it; what it doesn't say is null, or what the column is without a word."""
    table, said = tables()[row.noun], row.values
    values = tuple([_value(column, said, row) for column in table.columns])
    known = _known(row.noun)
    if not known.issuperset(said):
        raise AfterAError(
            _(
                "{place}: this afterA knows no {field} there; update afterA, or leave it out.",
                place=place(row.noun, said.get("id"), row.line),
                field=clipped(next(name for name in said if name not in known)),
            )
        )
    return KeptRow(table, row.line, values)


@cache
def _known(noun: str) -> frozenset[str]:
    return frozenset(column.name for column in tables()[noun].columns)


def _value(column: Column, said: dict[str, Any], row: Row) -> Any:
    value = said.get(column.name)
    if value is None:
        if column.required:
            raise AfterAError(
                _(
                    "{place}: {field} is missing; write it in, or leave the row out.",
                    place=place(row.noun, said.get("id"), row.line),
                    field=column.name,
                )
            )
        return column.default
    try:
        kept = _READ[column.kind](value)
        if (column.name == "id" or column.parent) and not 0 < kept <= LARGEST_ID:
            raise ValueError
    except ValueError:
        where = _("line {line}", line=row.line) if column.name == "id" else place(row.noun, said.get("id"), row.line)
        raise cannot_be(where, column.name, value) from None
    return kept


def _text(value: Any) -> str:
    if type(value) is not str or "\0" in value:
        raise ValueError
    if not value.isascii():
        value.encode()  # half a surrogate pair is no letter
    return value


def _number(value: Any) -> int:
    if type(value) is not int or abs(value) > _LARGEST:
        raise ValueError
    return value


def _flag(value: Any) -> int:
    if type(value) is not bool:
        raise ValueError
    return int(value)


def _bytes(value: Any) -> bytes:
    return b64decode(_text(value), validate=True)


def _day(value: Any) -> str:
    if date.fromisoformat(_text(value)).isoformat() != value:
        raise ValueError
    return str(value)


def _partial_day(value: Any) -> str:
    said = _text(value)
    if len(said) not in (4, 7, 10):
        raise ValueError
    _day(f"{said}-01-01"[: max(10, len(said))] if len(said) < 10 else said)
    return said


def _instant(value: Any) -> str:
    said = _text(value)
    if datetime.fromisoformat(said.removesuffix("Z")).isoformat(timespec="seconds") + "Z" != said:
        raise ValueError
    return said


def _clock(value: Any) -> str:
    if time.fromisoformat(_text(value)).isoformat("minutes") != value:
        raise ValueError
    return str(value)


_READ: dict[Kind, Callable[[Any], Any]] = {
    "text": _text,
    "number": _number,
    "flag": _flag,
    "bytes": _bytes,
    "day": _day,
    "partial day": _partial_day,
    "instant": _instant,
    "clock": _clock,
}
